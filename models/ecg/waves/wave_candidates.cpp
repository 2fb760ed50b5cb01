// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/waves/wave_candidates.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::ecg {
namespace {

constexpr double kMostSteepnesses =
    3.2;  // a flank that long after its steepest place is over (Gaussian: 2.2)

/// The extremum beside the place that stands out most; that place itself on a shoulder.
std::ptrdiff_t extremumBeside(const std::vector<double>& y, SegmentSpan window, std::ptrdiff_t place,
                              std::ptrdiff_t climb, double sign) {
    const auto at = [&](std::ptrdiff_t i) { return sign * y[static_cast<std::size_t>(i)]; };
    const std::ptrdiff_t low = std::max(window.begin, place - climb);
    const std::ptrdiff_t high = std::min(window.end, place + climb);
    std::ptrdiff_t top = place;
    for (std::ptrdiff_t i = low; i <= high; ++i) {
        if (at(i) > at(top)) top = i;
    }
    return top == low || top == high ? place : top;
}

}  // namespace

std::vector<WaveCandidate> waveCandidates(const std::vector<double>& millivolts, SegmentSpan window,
                                          std::ptrdiff_t arm) {
    const auto at = [&](std::ptrdiff_t i) {
        return millivolts[static_cast<std::size_t>(std::clamp(i, window.begin, window.end))];
    };
    std::vector<WaveCandidate> candidates;
    WaveCandidate run;
    double runSign = 0.0;
    const auto close = [&] {
        if (run.height <= 0.0) return;
        run.peak = extremumBeside(millivolts, window, run.peak, arm / 2, runSign);
        if (run.peak > window.begin && run.peak < window.end) candidates.push_back(run);
    };
    for (std::ptrdiff_t i = window.begin; i <= window.end; ++i) {
        const double height = at(i) - 0.5 * (at(i - arm) + at(i + arm));
        const double sign = height < 0.0 ? -1.0 : 1.0;
        if (sign != runSign) {
            close();
            run = {};
            runSign = sign;
        }
        if (std::abs(height) > run.height) run = {i, std::abs(height), sign};
    }
    close();
    return candidates;
}

std::ptrdiff_t flankEnd(const std::vector<double>& millivolts, const WaveCandidate& wave,
                        const FlankSearch& search) {
    const std::ptrdiff_t peak = wave.peak;
    const std::ptrdiff_t step = search.limit > peak ? 1 : -1;
    const auto last = static_cast<std::ptrdiff_t>(millivolts.size()) - 1;
    const auto at = [&](std::ptrdiff_t i) {
        return millivolts[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(i, 0, last))];
    };
    const std::ptrdiff_t room = std::abs(search.limit - peak);
    const std::ptrdiff_t far = peak + step * std::min(search.reach, room);
    const double sign = wave.sign;
    const auto slope = [&](std::ptrdiff_t i) {
        return sign * (at(i - step * search.arm) - at(i + step * search.arm));
    };
    std::ptrdiff_t steepest = peak;
    double steep = 0.0;
    for (std::ptrdiff_t i = peak; i != far + step; i += step) {
        if (slope(i) > steep) {
            steep = slope(i);
            steepest = i;
        }
    }
    const auto width = static_cast<double>(std::max<std::ptrdiff_t>(2, std::abs(steepest - peak)));
    const std::ptrdiff_t end =
        peak + step * std::min(room, static_cast<std::ptrdiff_t>(kMostSteepnesses * width));
    std::ptrdiff_t i = steepest;
    while (i != end && slope(i) >= search.restPart * steep)
        i += step;
    return i;
}

}  // namespace cardiotwin::ecg
