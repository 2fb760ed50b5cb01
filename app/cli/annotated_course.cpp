// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/annotated_course.h"

#include "devices/files/annotations.h"
#include "devices/files/wfdb_header.h"
#include "models/ecg/annotation_classes.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

namespace cardiotwin::cli {
namespace {

namespace fs = std::filesystem;

std::string beside(const std::string& header, const char* extension) {
    return fs::path(header).replace_extension(extension).string();
}

void readBeats(const files::AnnotationSet& set, double rate, twin::AnnotatedCourse& course) {
    bool interrupted = true;
    for (const files::Annotation& annotation : set.annotations) {
        const double at = static_cast<double>(annotation.sample.value) / rate;
        if (annotation.symbol == '~' || annotation.symbol == '!' || annotation.symbol == '[')
            interrupted = true;
        const auto beatClass = ecg::beatClassOfSymbol(annotation.symbol);
        if (!beatClass) continue;
        if (!course.beats.empty() && at <= course.beats.back().seconds) continue;
        twin::TimedBeat beat{at, std::nullopt, *beatClass};
        // Noise that did not hide a beat is no gap: only a long interval is doubted.
        if (!course.beats.empty()) {
            const double rr = at - course.beats.back().seconds;
            if (!interrupted || rr <= twin::EventHistory::kPauseSeconds) beat.rrSeconds = rr;
        }
        interrupted = false;
        course.beats.push_back(beat);
    }
}

void readRhythm(const files::AnnotationSet& set, double rate, twin::AnnotatedCourse& course) {
    std::optional<double> since;
    const auto close = [&course, &since](double at) {
        if (since) course.fibrillation.emplace_back(*since, at);
        since.reset();
    };
    for (const files::Annotation& annotation : set.annotations) {
        if (annotation.symbol != '+' || annotation.aux.empty()) continue;
        course.rhythmKnown = true;
        const double at = static_cast<double>(annotation.sample.value) / rate;
        close(at);
        if (ecg::rhythmOfAux(annotation.aux) == ecg::Rhythm::AtrialFibrillation) since = at;
    }
    close(course.seconds);
}

}  // namespace

Result<NamedCourse> readAnnotatedCourse(const std::string& header) {
    const auto read = files::readWfdbHeader(header);
    if (!read) return read.error();
    NamedCourse named;
    named.set = fs::path(header).parent_path().filename().string();
    named.record = fs::path(header).stem().string();
    twin::AnnotatedCourse& course = named.course;
    for (const char* extension : {".atr", ".qrs", ".ecg"}) {
        const std::string path = beside(header, extension);
        if (!course.beats.empty() || !fs::exists(path)) continue;
        const auto set = files::readAnnotations(path);
        if (!set) return set.error();
        readBeats(*set, set->ticksPerSecond.value_or(read->rate.value), course);
        // What a detector wrote names no classes.
        course.classesKnown = std::string_view(extension) != ".qrs";
    }
    if (read->frames) course.seconds = static_cast<double>(*read->frames) / read->rate.value;
    if (!course.beats.empty()) course.seconds = std::max(course.seconds, course.beats.back().seconds);
    if (fs::exists(beside(header, ".atr"))) {
        const auto set = files::readAnnotations(beside(header, ".atr"));
        if (!set) return set.error();
        readRhythm(*set, set->ticksPerSecond.value_or(read->rate.value), course);
    }
    return named;
}

Result<std::vector<NamedCourse>> annotatedCourses(const std::vector<std::string>& folders) {
    std::vector<NamedCourse> courses;
    for (const std::string& folder : folders) {
        std::error_code error;
        std::vector<std::string> headers;
        for (const auto& entry : fs::directory_iterator(folder, error)) {
            if (entry.path().extension() == ".hea") headers.push_back(entry.path().string());
        }
        if (error) return Error{ErrorCode::FileUnreadable, folder, error.message()};
        std::ranges::sort(headers);
        const std::size_t before = courses.size();
        for (const std::string& header : headers) {
            auto course = readAnnotatedCourse(header);
            if (!course) return course.error();
            if (!course->course.beats.empty()) courses.push_back(*std::move(course));
        }
        if (courses.size() == before)
            return Error{ErrorCode::FileMissing, folder, "no .hea with annotated beats beside it"};
    }
    return courses;
}

}  // namespace cardiotwin::cli
