// SPDX-License-Identifier: GPL-3.0-or-later
// Beat, rhythm and wave annotations in the MIT format of the WFDB tools (.atr .qrs .q1c …), as annot(5) of
// the WFDB Programmer's Guide describes it: 16-bit words of code and interval, with SKIP, NUM, SUB, CHN and
// AUX. Symbols are the field's own ('N', 'V', '+' …); what class they mean is decided elsewhere. Threads:
// values and free functions.
#pragma once

#include "models/base/result.h"
#include "models/base/sample_index.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cardiotwin::files {

struct Annotation {
    SampleIndex sample;
    char symbol = ' ';  ///< ' ' for a code without a symbol
    int code = 0;       ///< 1–49, as stored
    int subtype = 0;
    int channel = 0;
    int number = 0;
    std::string aux;  ///< "(AFIB" and the like, without trailing NULs
};

struct AnnotationSet {
    std::vector<Annotation> annotations;   ///< in the file's order
    std::optional<double> ticksPerSecond;  ///< where the file states its own; else the record's rate
};

/// Symbol of a stored code and back; ' ' and 0 for what has none.
[[nodiscard]] char annotationSymbol(int code);
[[nodiscard]] int annotationCode(char symbol);

/// DataTruncated and HeaderInvalid name the byte.
[[nodiscard]] Result<AnnotationSet> parseAnnotations(std::string_view bytes, const std::string& place);
[[nodiscard]] Result<AnnotationSet> readAnnotations(const std::string& path);

/// The bytes of an annotation file. Aux texts longer than 255 bytes are cut.
[[nodiscard]] std::string formatAnnotations(std::span<const Annotation> annotations);
/// FileExists when `path` is taken; WriteFailed, DiskFull.
[[nodiscard]] Result<void> writeAnnotations(const std::string& path, std::span<const Annotation> annotations);

}  // namespace cardiotwin::files
