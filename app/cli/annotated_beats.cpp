// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/annotated_beats.h"

#include "devices/files/annotations.h"
#include "devices/files/wfdb_header.h"
#include "models/ecg/annotation_classes.h"

#include <filesystem>

namespace cardiotwin::cli {

Result<AnnotatedBeats> readAnnotatedBeats(const std::string& path) {
    const auto set = files::readAnnotations(path);
    if (!set) return set.error();
    const auto header = files::readWfdbHeader(std::filesystem::path(path).replace_extension(".hea").string());
    if (!header) return header.error();
    const double rate = set->ticksPerSecond.value_or(header->rate.value);

    AnnotatedBeats beats;
    for (const files::Annotation& annotation : set->annotations) {
        if (!ecg::beatClassOfSymbol(annotation.symbol)) continue;
        beats.seconds.push_back(static_cast<double>(annotation.sample.value) / rate);
    }
    if (!beats.seconds.empty()) beats.durationSeconds = beats.seconds.back();
    if (header->frames) {
        beats.durationSeconds = static_cast<double>(*header->frames) / header->rate.value;
    }
    return beats;
}

}  // namespace cardiotwin::cli
