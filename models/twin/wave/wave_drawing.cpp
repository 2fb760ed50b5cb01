// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/wave_drawing.h"

#include "models/twin/wave/gaussian_blur.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::twin {

WaveDrawing::WaveDrawing(std::size_t samples)
    : m_drawn(samples, 0.0F), m_expected(samples, 0.0F), m_square(samples, 0.0F) {}

void WaveDrawing::lay(const std::vector<float>& values, double start, float share, std::vector<float>& onto) {
    const auto first = static_cast<std::ptrdiff_t>(std::lround(start));
    const auto size = static_cast<std::ptrdiff_t>(onto.size());
    const std::ptrdiff_t begin = std::max<std::ptrdiff_t>(0, -first);
    const std::ptrdiff_t end = std::min(static_cast<std::ptrdiff_t>(values.size()), size - first);
    for (std::ptrdiff_t i = begin; i < end; ++i)
        onto[static_cast<std::size_t>(first + i)] += share * values[static_cast<std::size_t>(i)];
}

void WaveDrawing::spread(const std::vector<float>& values, double start, double deviation,
                         std::vector<float>& onto) {
    const Blurred blurred = gaussianBlur(values, deviation);
    lay(blurred.values, std::round(start) - static_cast<double>(blurred.margin), 1.0F, onto);
}

WaveDrawing::Territory WaveDrawing::territoryOf(std::span<const float> shape,
                                                std::span<const float> variance) {
    const auto isDrawn = [](float value) { return value != 0.0F; };
    const auto first = std::find_if(shape.begin(), shape.end(), isDrawn);
    const auto last = std::find_if(shape.rbegin(), shape.rend(), isDrawn).base();
    Territory territory;
    if (first >= last) return territory;
    territory.skipped = static_cast<std::size_t>(first - shape.begin());
    territory.values.assign(first, last);
    for (std::size_t i = 0; i < territory.values.size(); ++i) {
        const float value = territory.values[i];
        territory.squares.push_back(value * value + variance[territory.skipped + i]);
    }
    return territory;
}

void WaveDrawing::add(double at, std::span<const float> shape, std::span<const float> variance,
                      std::size_t peak, double deviation) {
    const Territory territory = territoryOf(shape, variance);
    if (territory.values.empty()) return;
    // A territory that begins after the R peak moves the drawing's place instead of the peak's.
    const double start = at + static_cast<double>(territory.skipped) - static_cast<double>(peak);
    spread(territory.values, start, 0.0, m_drawn);
    spread(territory.values, start, deviation, m_expected);
    spread(territory.squares, start, deviation, m_square);
}

void WaveDrawing::drawOnly(double at, std::span<const float> shape, std::size_t peak) {
    lay({shape.begin(), shape.end()}, at - static_cast<double>(peak), 1.0F, m_drawn);
}

void WaveDrawing::addByOdds(const BeatOdds& odds, double chance, double now, Hertz rate,
                            const UsualBeat& beat) {
    constexpr double kNegligible = 1e-3;  // of the odds; what is left out is shared by the rest
    const Territory territory = territoryOf(beat.shape, beat.variance);
    if (territory.values.empty()) return;
    const double offset = static_cast<double>(territory.skipped) - static_cast<double>(beat.peak);
    double kept = 0.0;
    for (const double weight : odds.weights)
        kept += weight >= kNegligible ? weight : 0.0;
    for (std::size_t i = 0; i < odds.weights.size(); ++i) {
        if (odds.weights[i] < kNegligible) continue;
        const double start = (odds.secondsOf(i) - now) * rate.value + offset;
        const auto share = static_cast<float>(chance * odds.weights[i] / kept);
        lay(territory.values, start, share, m_expected);
        lay(territory.squares, start, share, m_square);
    }
}

std::vector<float> WaveDrawing::deviation() const {
    std::vector<float> result(m_drawn.size());
    for (std::size_t i = 0; i < result.size(); ++i) {
        const float square = m_square[i] - 2.0F * m_drawn[i] * m_expected[i] + m_drawn[i] * m_drawn[i];
        result[i] = std::sqrt(std::max(square, 0.0F));
    }
    return result;
}

}  // namespace cardiotwin::twin
