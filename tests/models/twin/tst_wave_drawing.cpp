// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/gaussian_blur.h"
#include "models/twin/wave/wave_drawing.h"
#include "tests/support/fact.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using cardiotwin::twin::gaussianBlur;
using cardiotwin::twin::WaveDrawing;

namespace {

/// A bell of the given deviation in samples, R peak in the middle.
std::vector<float> bell(std::size_t size, double deviation) {
    std::vector<float> values(size);
    const std::size_t middle = size / 2;
    for (std::size_t i = 0; i < size; ++i) {
        const double z = (static_cast<double>(i) - static_cast<double>(middle)) / deviation;
        values[i] = static_cast<float>(std::exp(-0.5 * z * z));
    }
    return values;
}

}  // namespace

FACT(aBlurKeepsTheAreaAndAddsVariances) {
    const auto values = bell(201, 6.0);
    const auto blurred = gaussianBlur(values, 20.0);
    const double before = std::accumulate(values.begin(), values.end(), 0.0);
    const double after = std::accumulate(blurred.values.begin(), blurred.values.end(), 0.0);
    CHECK_NEAR(after, before, 1e-3 * before);
    double variance = 0.0;
    const double middle = 100.0 + static_cast<double>(blurred.margin);
    for (std::size_t i = 0; i < blurred.values.size(); ++i)
        variance +=
            static_cast<double>(blurred.values[i]) * std::pow(static_cast<double>(i) - middle, 2) / after;
    CHECK_NEAR(std::sqrt(variance), std::sqrt(6.0 * 6.0 + 20.0 * 20.0), 0.5);
}

FACT(aCertainTimeBlursNothing) {
    const auto values = bell(51, 4.0);
    CHECK(gaussianBlur(values, 0.2).values == values);
}

FACT(theExpectedWaveIsTheMeanOverTheUncertainTime) {
    const auto shape = bell(101, 5.0);
    const std::vector<float> still(shape.size(), 0.0F);
    WaveDrawing drawing(400);
    drawing.add(200.0, shape, still, 50, 15.0);

    std::mt19937_64 random(5);
    std::normal_distribution<double> shift(0.0, 15.0);
    std::vector<double> mean(400, 0.0);
    std::vector<double> square(400, 0.0);
    constexpr int kDraws = 4000;
    for (int draw = 0; draw < kDraws; ++draw) {
        const auto at = 200 + std::lround(shift(random));
        for (long i = 0; i < 101; ++i) {
            const long place = at - 50 + i;
            if (place < 0 || place >= 400) continue;
            mean[static_cast<std::size_t>(place)] +=
                static_cast<double>(shape[static_cast<std::size_t>(i)]) / kDraws;
        }
        for (std::size_t i = 0; i < 400; ++i) {
            const long from = static_cast<long>(i) - at + 50;
            const double truth =
                from >= 0 && from < 101 ? static_cast<double>(shape[static_cast<std::size_t>(from)]) : 0.0;
            square[i] += std::pow(truth - static_cast<double>(drawing.drawn()[i]), 2) / kDraws;
        }
    }
    const auto deviation = drawing.deviation();
    for (std::size_t i = 0; i < 400; ++i) {
        CHECK_NEAR(drawing.expected()[i], mean[i], 0.03);
        CHECK_NEAR(deviation[i], std::sqrt(square[i]), 0.06);
    }
}

FACT(aBeatBeyondTheEdgeShowsWhatReachesIn) {
    const auto shape = bell(101, 10.0);
    const std::vector<float> still(shape.size(), 0.0F);
    WaveDrawing drawing(60);
    drawing.add(-10.0, shape, still, 50, 0.0);
    drawing.add(500.0, shape, still, 50, 5.0);
    CHECK_NEAR(drawing.drawn()[0], std::exp(-0.5), 1e-4);
    CHECK_NEAR(drawing.drawn()[59], 0.0, 1e-6);
}

FACT(theShapesOwnVarianceWidensTheBand) {
    const auto shape = bell(101, 10.0);
    const std::vector<float> varying(shape.size(), 0.04F);
    WaveDrawing drawing(100);
    drawing.add(50.0, shape, varying, 50, 0.0);
    CHECK_NEAR(drawing.deviation()[50], 0.2, 1e-4);
}
