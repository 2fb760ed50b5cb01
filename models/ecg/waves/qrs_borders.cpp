// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/waves/qrs_borders.h"

#include "models/base/sample_index.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace cardiotwin::ecg {
namespace {

constexpr double kReachSeconds = 0.16;
constexpr double kNotchSeconds = 0.045;
constexpr double kSlopeArmSeconds = 0.004;
constexpr double kSteepPart = 0.20;   // of the steepest slope: surely inside the QRS
constexpr double kFlatOnPart = 0.05;  // of the steepest slope: outside, if it lasts
constexpr double kFlatOffPart = 0.06;
constexpr double kFlatSeconds = 0.012;
constexpr double kFlattestSeconds = 0.06;

struct Side {
    std::ptrdiff_t step, limit;
    double flatPart;
};

std::ptrdiff_t border(const std::vector<double>& slope, std::ptrdiff_t r, double steepest, const Side& side,
                      Hertz rate) {
    const auto at = [&](std::ptrdiff_t i) { return slope[static_cast<std::size_t>(i)]; };
    const SampleCount notch = framesIn(kNotchSeconds, rate);
    std::ptrdiff_t steep = r;
    for (std::ptrdiff_t i = r; i != side.limit && std::abs(i - steep) <= notch; i += side.step) {
        if (at(i) >= kSteepPart * steepest) steep = i;
    }
    const std::ptrdiff_t flat = std::max<std::ptrdiff_t>(2, framesIn(kFlatSeconds, rate));
    std::ptrdiff_t run = 0;
    for (std::ptrdiff_t i = steep; i != side.limit; i += side.step) {
        run = at(i) < side.flatPart * steepest ? run + 1 : 0;
        if (run >= flat) return i - side.step * (flat - 1);
    }
    // No flat place: where it is flattest.
    std::ptrdiff_t flattest = steep;
    const SampleCount reach = framesIn(kFlattestSeconds, rate);
    for (std::ptrdiff_t i = steep; i != side.limit && std::abs(i - steep) < reach; i += side.step) {
        if (at(i) < at(flattest)) flattest = i;
    }
    return flattest;
}

}  // namespace

std::optional<SegmentSpan> qrsBorders(const std::vector<double>& millivolts, std::ptrdiff_t r, Hertz rate) {
    const auto size = static_cast<std::ptrdiff_t>(millivolts.size());
    const std::ptrdiff_t arm = std::max<std::ptrdiff_t>(1, framesIn(kSlopeArmSeconds, rate));
    std::vector<double> slope(millivolts.size(), 0.0);
    for (std::ptrdiff_t i = arm; i + arm < size; ++i) {
        slope[static_cast<std::size_t>(i)] = std::abs(millivolts[static_cast<std::size_t>(i + arm)] -
                                                      millivolts[static_cast<std::size_t>(i - arm)]);
    }
    const std::ptrdiff_t reach = framesIn(kReachSeconds, rate);
    const std::ptrdiff_t low = std::max(arm, r - reach);
    const std::ptrdiff_t high = std::min(size - 1 - arm, r + reach);
    const double steepest = *std::max_element(slope.begin() + std::max(low, r - reach / 2),
                                              slope.begin() + std::min(high, r + reach / 2) + 1);
    if (steepest <= 0.0) return std::nullopt;
    return SegmentSpan{border(slope, r, steepest, {-1, low, kFlatOnPart}, rate),
                       border(slope, r, steepest, {1, high, kFlatOffPart}, rate)};
}

}  // namespace cardiotwin::ecg
