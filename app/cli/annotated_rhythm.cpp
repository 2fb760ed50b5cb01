// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/annotated_rhythm.h"

#include "devices/files/wfdb_header.h"
#include "models/ecg/annotation_classes.h"
#include "models/ecg/rhythm/heart_rate.h"
#include "models/ecg/rhythm/rhythm_tracker.h"

#include <algorithm>
#include <filesystem>

namespace cardiotwin::cli {

Result<AnnotatedRhythm> readAnnotatedRhythm(const std::string& path, const ecg::FibrillationModel& model) {
    const auto set = files::readAnnotations(path);
    if (!set) return set.error();
    const auto header = files::readWfdbHeader(std::filesystem::path(path).replace_extension(".hea").string());
    if (!header) return header.error();

    AnnotatedRhythm result;
    result.rate = Hertz{set->ticksPerSecond.value_or(header->rate.value)};
    if (header->frames) {
        result.end = {framesIn(static_cast<double>(*header->frames) / header->rate.value, result.rate)};
    }
    ecg::RhythmTracker tracker(result.rate, model);
    tracker.advance({0}, true);
    ecg::HeartRate heartRate;
    for (const files::Annotation& annotation : set->annotations) {
        const auto beatClass = ecg::beatClassOfSymbol(annotation.symbol);
        if (!beatClass) continue;
        ecg::Beat beat;
        beat.rPeak = annotation.sample;
        beat.beatClass = *beatClass;
        if (!result.beats.empty()) {
            const SampleCount since = beat.rPeak - result.beats.back().rPeak;
            if (since <= 0) continue;
            beat.rrMs = 1000.0 * static_cast<double>(since) / result.rate.value;
            heartRate.push(*beat.rrMs);
        }
        beat.heartRate = heartRate.value();
        tracker.advance(beat.rPeak, true);
        tracker.beat(beat);
        result.beats.push_back(beat);
    }
    if (!result.beats.empty()) result.end = std::max(result.end, result.beats.back().rPeak + 1);
    tracker.finish(result.end);
    result.spans = tracker.takeClosed();
    return result;
}

std::vector<ecg::RhythmSpan> statedRhythms(const files::AnnotationSet& set, SampleIndex end) {
    std::vector<ecg::RhythmSpan> rhythms;
    for (const files::Annotation& annotation : set.annotations) {
        if (annotation.symbol != '+' || annotation.aux.empty()) continue;
        if (!rhythms.empty()) rhythms.back().end = annotation.sample;
        rhythms.push_back(
            {annotation.sample, end, ecg::rhythmOfAux(annotation.aux).value_or(ecg::Rhythm::Normal), 1.0});
    }
    return rhythms;
}

}  // namespace cardiotwin::cli
