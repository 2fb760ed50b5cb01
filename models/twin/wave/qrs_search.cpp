// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/qrs_search.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace cardiotwin::twin {
namespace {

constexpr double kHalfQrsSeconds = 0.06;
constexpr double kRefractorySeconds = 0.25;
constexpr double kLeastLikeness = 0.8;

/// Likeness of the wave around `at` to the QRS: correlation, or nothing when the size is another or a sample
/// is missing.
std::optional<double> likeness(const WaveHistory& history, std::size_t lead, SampleIndex at,
                               std::span<const float> qrs) {
    const auto half = static_cast<SampleCount>(qrs.size() / 2);
    double product = 0.0;
    double energy = 0.0;
    double usual = 0.0;
    for (std::size_t i = 0; i < qrs.size(); ++i) {
        const auto value = static_cast<double>(history.at(at + static_cast<SampleCount>(i) - half, lead));
        const auto expected = static_cast<double>(qrs[i]);
        product += value * expected;
        energy += value * value;
        usual += expected * expected;
    }
    if (!std::isfinite(energy) || energy < 0.25 * usual || energy > 4.0 * usual) return std::nullopt;
    return product / std::sqrt(energy * usual);
}

/// The first place from `from` on that is more like the QRS than any within half a QRS after it; the
/// history's end when there is none.
SampleIndex nextPeak(const WaveHistory& history, std::size_t lead, SampleIndex from,
                     std::span<const float> qrs) {
    const auto half = static_cast<SampleCount>(qrs.size() / 2);
    SampleIndex best = history.end();
    double bestLikeness = kLeastLikeness;
    for (SampleIndex at = from; at < history.end() - half && at - best <= half; at += 1) {
        const auto now = likeness(history, lead, at, qrs);
        if (!now || *now <= bestLikeness) continue;
        best = at;
        bestLikeness = *now;
    }
    return best;
}

}  // namespace

std::vector<SampleIndex> searchQrs(const WaveHistory& history, std::size_t lead, Hertz rate,
                                   std::span<const float> shape, std::size_t peak, SampleIndex after) {
    const SampleCount half = framesIn(kHalfQrsSeconds, rate);
    const SampleCount refractory = framesIn(kRefractorySeconds, rate);
    const auto qrs =
        shape.subspan(peak - static_cast<std::size_t>(half), 2 * static_cast<std::size_t>(half) + 1);
    std::vector<SampleIndex> found;
    for (SampleIndex at = nextPeak(history, lead, after + refractory, qrs); at < history.end();
         at = nextPeak(history, lead, at + refractory, qrs)) {
        found.push_back(at);
    }
    return found;
}

}  // namespace cardiotwin::twin
