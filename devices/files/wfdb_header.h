// SPDX-License-Identifier: GPL-3.0-or-later
// The header (.hea) of a WFDB record: what signals there are, in which files, and how counts become
// millivolts. Follows header(5) of the WFDB Applications Guide (Moody): an absent gain means 200 counts/mV,
// an absent baseline the ADC zero, an absent rate 250 Hz. Threads: free functions and values.
#pragma once

#include "models/base/result.h"
#include "models/base/sample_index.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cardiotwin::files {

struct WfdbSignal {
    std::string file;              ///< a plain name beside the header
    int format = 0;                ///< 16 or 212
    std::uint64_t byteOffset = 0;  ///< of the first sample in `file`
    double gain = 200.0;           ///< counts per physical unit
    double baseline = 0.0;         ///< count that stands for zero
    bool gainStated = false;
    std::string unit = "mV";
    std::string description;  ///< the lead's name as written
};

struct WfdbHeader {
    std::string record;
    Hertz rate{250.0};
    std::optional<SampleCount> frames;
    std::string start;  ///< ISO 8601 without a zone (the format has none); empty when not stated
    std::vector<WfdbSignal> signals;
    std::vector<std::string> comments;  ///< without the leading '#'
};

/// Parses the text of a header; `place` names it in errors. HeaderInvalid, FormatUnsupported (more than one
/// segment, other formats, several samples per frame), PathRefused, RateUnusable.
[[nodiscard]] Result<WfdbHeader> parseWfdbHeader(std::string_view text, const std::string& place);

/// Reads and parses `path`. Records without signals (annotations only) are fine here.
[[nodiscard]] Result<WfdbHeader> readWfdbHeader(const std::string& path);

}  // namespace cardiotwin::files
