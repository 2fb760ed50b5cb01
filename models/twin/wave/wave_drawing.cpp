// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/wave_drawing.h"

#include "models/twin/wave/gaussian_blur.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::twin {

WaveDrawing::WaveDrawing(std::size_t samples)
    : m_drawn(samples, 0.0F), m_expected(samples, 0.0F), m_square(samples, 0.0F) {}

void WaveDrawing::spread(const std::vector<float>& values, double start, double deviation,
                         std::vector<float>& onto) {
    const Blurred blurred = gaussianBlur(values, deviation);
    const auto first =
        static_cast<std::ptrdiff_t>(std::lround(start)) - static_cast<std::ptrdiff_t>(blurred.margin);
    const auto size = static_cast<std::ptrdiff_t>(onto.size());
    const std::ptrdiff_t begin = std::max<std::ptrdiff_t>(0, -first);
    const std::ptrdiff_t end = std::min(static_cast<std::ptrdiff_t>(blurred.values.size()), size - first);
    for (std::ptrdiff_t i = begin; i < end; ++i)
        onto[static_cast<std::size_t>(first + i)] += blurred.values[static_cast<std::size_t>(i)];
}

void WaveDrawing::add(double at, std::span<const float> shape, std::span<const float> variance,
                      std::size_t peak, double deviation) {
    // Only the beat's own territory is drawn; the rest of its window is zero.
    const auto isDrawn = [](float value) { return value != 0.0F; };
    const auto first = std::find_if(shape.begin(), shape.end(), isDrawn);
    const auto last = std::find_if(shape.rbegin(), shape.rend(), isDrawn).base();
    if (first >= last) return;
    const auto skipped = static_cast<std::size_t>(first - shape.begin());
    const std::vector<float> values(first, last);
    std::vector<float> squares(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        squares[i] = values[i] * values[i] + variance[skipped + i];
    // A territory that begins after the R peak moves the drawing's place instead of the peak's.
    const double start = at + static_cast<double>(skipped) - static_cast<double>(peak);
    spread(values, start, 0.0, m_drawn);
    spread(values, start, deviation, m_expected);
    spread(squares, start, deviation, m_square);
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
