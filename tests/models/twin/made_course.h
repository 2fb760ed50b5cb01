// SPDX-License-Identifier: GPL-3.0-or-later
// Made courses of beats with fibrillation, runs of ventricular beats and pauses, for facts about the outlook.
#pragma once

#include "models/twin/indicators/outlook_training.h"

#include <random>

namespace fact {

struct CourseWishes {
    double minutes = 60.0;
    double runsPerHour = 0.0;
    double pausesPerHour = 0.0;
    double fibrillationFromMinute = 1e9, fibrillationToMinute = 1e9;
};

/// The same seed gives the same course.
inline cardiotwin::twin::AnnotatedCourse madeCourse(const CourseWishes& wishes, unsigned seed) {
    using cardiotwin::ecg::BeatClass;
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    cardiotwin::twin::AnnotatedCourse course;
    course.seconds = 60.0 * wishes.minutes;
    course.classesKnown = course.rhythmKnown = true;
    if (wishes.fibrillationFromMinute < wishes.minutes) {
        course.fibrillation.emplace_back(60.0 * wishes.fibrillationFromMinute,
                                         60.0 * wishes.fibrillationToMinute);
    }
    int leftOfRun = 0;
    for (double now = 0.5; now < course.seconds;) {
        const double minute = now / 60.0;
        const bool fibrillates =
            minute >= wishes.fibrillationFromMinute && minute < wishes.fibrillationToMinute;
        double rr = 0.8 + (fibrillates ? 0.15 : 0.01) * normal(random);
        if (leftOfRun == 0 && uniform(random) < wishes.runsPerHour * rr / 3600.0) leftOfRun = 4;
        if (uniform(random) < wishes.pausesPerHour * rr / 3600.0) rr = 2.4;
        if (leftOfRun > 0) rr = 0.45;
        rr = rr < 0.35 ? 0.35 : rr;
        now += rr;
        course.beats.push_back({now, rr, leftOfRun > 0 ? BeatClass::V : BeatClass::N});
        if (leftOfRun > 0) --leftOfRun;
    }
    return course;
}

}  // namespace fact
