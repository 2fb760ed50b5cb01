// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/beat_shape.h"
#include "tests/support/fact.h"

#include <cmath>
#include <limits>
#include <random>

using namespace cardiotwin;
using twin::BeatShape;
using twin::Svr;

namespace {

constexpr Hertz kRate{250.0};
constexpr double kRr = 0.8;

double waveAt(double seconds) {
    return std::exp(-0.5 * std::pow(seconds / 0.015, 2)) +
           0.3 * std::exp(-0.5 * std::pow((seconds - 0.25) / 0.05, 2));
}

std::vector<float> window(const BeatShape& shape, double scale = 1.0, double noise = 0.0,
                          std::mt19937_64* random = nullptr) {
    std::normal_distribution<double> normal;
    std::vector<float> values(shape.samples(), std::numeric_limits<float>::quiet_NaN());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double seconds = (static_cast<double>(i) - static_cast<double>(shape.peak())) / kRate.value;
        if (seconds < -0.35 * kRr || seconds >= 0.65 * kRr) continue;
        values[i] = static_cast<float>(scale * waveAt(seconds) + (random ? noise * normal(*random) : 0.0));
    }
    return values;
}

double distance(const std::vector<float>& a, const std::vector<float>& b) {
    double sum = 0.0;
    double count = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (!std::isfinite(b[i])) continue;
        sum += std::pow(static_cast<double>(a[i] - b[i]), 2);
        count += 1.0;
    }
    return std::sqrt(sum / count);
}

}  // namespace

FACT(theMeanOfNoisyBeatsIsTheBeat) {
    BeatShape shape(kRate, 10);
    std::mt19937_64 random(1);
    for (int i = 0; i < 40; ++i)
        shape.learn(window(shape, 1.0, 0.05, &random), kRr);
    CHECK(distance(shape.expected(kRr, kRr), window(shape)) < 0.02);
}

FACT(oneArtefactDoesNotBendTheShape) {
    BeatShape shape(kRate, 10);
    std::mt19937_64 random(2);
    for (int i = 0; i < 40; ++i)
        shape.learn(window(shape, 1.0, 0.02, &random), kRr);
    const auto before = shape.expected(kRr, kRr);
    shape.learn(window(shape, -20.0), kRr);
    CHECK(distance(shape.expected(kRr, kRr), before) < 0.02);
}

FACT(aShapeThatChangesIsFollowed) {
    BeatShape shape(kRate, 10);
    std::mt19937_64 random(3);
    for (int i = 0; i < 30; ++i)
        shape.learn(window(shape, 1.0, 0.02, &random), kRr);
    for (int i = 0; i < 150; ++i)
        shape.learn(window(shape, 0.7, 0.02, &random), kRr);
    CHECK(distance(shape.expected(kRr, kRr), window(shape, 0.7)) < 0.03);
}

FACT(neighboursDoNotOverlap) {
    BeatShape shape(kRate, 10);
    for (int i = 0; i < 10; ++i)
        shape.learn(window(shape), kRr);
    const auto brief = shape.expected(0.4, 0.4);
    const auto first = shape.peak() - static_cast<std::size_t>(0.35 * 0.4 * kRate.value);
    const auto last = shape.peak() + static_cast<std::size_t>(0.65 * 0.4 * kRate.value);
    for (std::size_t i = 0; i < brief.size(); ++i) {
        if (i + 1 < first || i > last + 1) CHECK_EQUAL(brief[i], 0.0F);
    }
    CHECK(brief[shape.peak()] > 0.9F);
}

FACT(theRowsOfAFitAreThoseOfTheLastBeatsOnly) {
    BeatShape shape(kRate, 10);
    for (int i = 0; i < 30; ++i)
        shape.learn(window(shape, i < 20 ? 9.0 : 1.0), kRr);
    const auto rows = shape.rows();
    CHECK(rows.size() > 200 && rows.size() <= 480);
    for (const double target : rows.targets)
        CHECK(target < 2.0);
}

FACT(aMachineThatDoesWorseIsNotUsed) {
    BeatShape shape(kRate, 10);
    for (int i = 0; i < 12; ++i)
        shape.learn(window(shape), kRr);
    auto rows = shape.rows();
    for (double& target : rows.targets)
        target = 5.0 - target;
    shape.use(std::make_shared<const Svr>(Svr::fit(rows, {}).value()));
    for (int i = 0; i < 5; ++i)
        shape.learn(window(shape), kRr);
    CHECK(!shape.usesMachine());
}

FACT(aMachineThatDoesBetterIsUsed) {
    // The beats' size follows the RR interval at once; the mean can only follow later.
    BeatShape shape(kRate, 10);
    const auto rrOf = [](int beat) { return beat % 2 == 0 ? 0.8 : 1.2; };
    const auto sizeOf = [](int beat) { return beat % 2 == 0 ? 0.6 : 1.4; };
    for (int i = 0; i < 30; ++i)
        shape.learn(window(shape, sizeOf(i)), rrOf(i));
    shape.use(std::make_shared<const Svr>(Svr::fit(shape.rows(), {}).value()));
    for (int i = 0; i < 10; ++i)
        shape.learn(window(shape, sizeOf(i)), rrOf(i));
    CHECK(shape.usesMachine());
    const auto small = shape.expected(0.8, 0.8);
    const auto large = shape.expected(1.2, 1.2);
    CHECK(large[shape.peak()] > small[shape.peak()] + 0.3F);
}
