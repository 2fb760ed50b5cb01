// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/variability/rr_spectrum.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <cstddef>
#include <numbers>
#include <vector>

namespace cardiotwin::ecg {
namespace {

constexpr double kResampledHz = 4.0;
constexpr double kShortestSpanSeconds = 120.0;
constexpr double kLeastCovered = 0.8;
constexpr double kLongestHoleSeconds = 10.0;

bool enough(std::span<const NnInterval> intervals) {
    if (intervals.size() < 3) return false;
    const double span =
        intervals.back().endSeconds - intervals.front().endSeconds + intervals.front().ms / 1000.0;
    double covered = 0.0;
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        covered += intervals[i].ms / 1000.0;
        if (i > 0 && intervals[i].endSeconds - intervals[i - 1].endSeconds > kLongestHoleSeconds)
            return false;
    }
    return span >= kShortestSpanSeconds && covered >= kLeastCovered * span;
}

/// Second derivatives of the natural cubic spline through the intervals (a tridiagonal system).
std::vector<double> curvatures(std::span<const NnInterval> points) {
    const std::size_t n = points.size();
    std::vector<double> second(n, 0.0), factor(n, 0.0);
    const auto x = [&](std::size_t i) { return points[i].endSeconds; };
    const auto slope = [&](std::size_t i) { return (points[i + 1].ms - points[i].ms) / (x(i + 1) - x(i)); };
    for (std::size_t i = 1; i + 1 < n; ++i) {
        const double share = (x(i) - x(i - 1)) / (x(i + 1) - x(i - 1));
        const double pivot = share * factor[i - 1] + 2.0;
        factor[i] = (share - 1.0) / pivot;
        const double bend = 6.0 * (slope(i) - slope(i - 1)) / (x(i + 1) - x(i - 1));
        second[i] = (bend - share * second[i - 1]) / pivot;
    }
    second[n - 1] = 0.0;
    for (std::size_t i = n - 1; i-- > 1;)
        second[i] += factor[i] * second[i + 1];
    second[0] = 0.0;
    return second;
}

std::vector<double> resampled(std::span<const NnInterval> points) {
    const std::vector<double> second = curvatures(points);
    const double first = points.front().endSeconds;
    const auto count = static_cast<std::size_t>((points.back().endSeconds - first) * kResampledHz) + 1;
    std::vector<double> values(count);
    std::size_t piece = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double at = first + static_cast<double>(i) / kResampledHz;
        while (piece + 2 < points.size() && points[piece + 1].endSeconds < at)
            ++piece;
        const double h = points[piece + 1].endSeconds - points[piece].endSeconds;
        const double a = (points[piece + 1].endSeconds - at) / h, b = 1.0 - a;
        values[i] = a * points[piece].ms + b * points[piece + 1].ms +
                    ((a * a * a - a) * second[piece] + (b * b * b - b) * second[piece + 1]) * h * h / 6.0;
    }
    return values;
}

void removeLine(std::vector<double>& values) {
    const auto n = static_cast<double>(values.size());
    const double middle = 0.5 * (n - 1.0);
    double sum = 0.0, products = 0.0, squares = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double x = static_cast<double>(i) - middle;
        sum += values[i];
        products += x * values[i];
        squares += x * x;
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] -= sum / n + products / squares * (static_cast<double>(i) - middle);
}

}  // namespace

std::optional<BandPowers> bandPowers(std::span<const NnInterval> intervals) {
    if (!enough(intervals)) return std::nullopt;
    std::vector<double> values = resampled(intervals);
    removeLine(values);
    const auto n = static_cast<double>(values.size());
    double taperPower = 0.0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double taper = 0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * static_cast<double>(i) / n);
        values[i] *= taper;
        taperPower += taper * taper;
    }
    BandPowers powers;
    const double step = kResampledHz / n;
    for (auto bin = static_cast<int>(std::ceil(kLfFromHz / step)); bin * step < kHfToHz; ++bin) {
        // One bin of the Fourier sum by Goertzel's recursion (1958).
        const double turn = 2.0 * std::numbers::pi * bin / n;
        const double twice = 2.0 * std::cos(turn);
        double newest = 0.0, older = 0.0;
        for (const double value : values) {
            const double next = value + twice * newest - older;
            older = newest;
            newest = next;
        }
        const double square = newest * newest + older * older - twice * newest * older;
        (bin * step < kHfFromHz ? powers.lfMs2 : powers.hfMs2) += 2.0 * square / (n * taperPower);
    }
    return powers;
}

}  // namespace cardiotwin::ecg
