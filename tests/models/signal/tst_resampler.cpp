// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/resampler.h"
#include "tests/support/fact.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>
#include <vector>

using cardiotwin::signal::Resampler;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

std::vector<double> tone(double hertz, double rate, std::size_t frames) {
    std::vector<double> values(frames);
    for (std::size_t i = 0; i < frames; ++i)
        values[i] = std::sin(2.0 * std::numbers::pi * hertz * static_cast<double>(i) / rate);
    return values;
}

std::vector<double> resampled(const std::vector<double>& in, double from, double to, std::size_t leads = 1) {
    Resampler resampler({from}, {to}, leads);
    std::vector<double> out;
    resampler.push(in, out);
    resampler.finish(out);
    return out;
}

}  // namespace

FACT(aToneInTheBandKeepsItsValueAtEveryInstant) {
    for (const auto& [from, to] :
         {std::pair{360.0, 250.0}, {250.0, 1000.0}, {500.0, 160.0}, {128.0, 250.0}}) {
        const auto out = resampled(tone(17.0, from, 4000), from, to);
        CHECK_NEAR(static_cast<double>(out.size()), 4000.0 * to / from, 1.0);
        for (std::size_t i = 200; i + 200 < out.size(); ++i)
            CHECK_NEAR(out[i], std::sin(2.0 * std::numbers::pi * 17.0 * static_cast<double>(i) / to), 1e-3);
    }
}

FACT(whatTheNewRateCannotCarryIsRemovedAndDoesNotFoldBack) {
    const auto out = resampled(tone(150.0, 500.0, 5000), 500.0, 160.0);
    for (std::size_t i = 100; i + 100 < out.size(); ++i)
        CHECK_NEAR(out[i], 0.0, 1e-3);
}

FACT(aConstantStaysThatConstantUpToBothEnds) {
    const auto out = resampled(std::vector<double>(777, 1.25), 360.0, 250.0);
    for (const double value : out)
        CHECK_NEAR(value, 1.25, 1e-12);
}

FACT(theSameRateChangesNothing) {
    const auto in = tone(30.0, 250.0, 500);
    const auto out = resampled(in, 250.0, 250.0);
    CHECK_EQUAL(out.size(), in.size());
    for (std::size_t i = 0; i < in.size(); ++i)
        CHECK_NEAR(out[i], in[i], 1e-12);
}

FACT(anyCuttingOfTheInputGivesTheSameOutput) {
    const auto in = tone(11.0, 360.0, 9000);
    const auto whole = resampled(in, 360.0, 250.0, 3);
    std::mt19937_64 random(5);
    Resampler resampler({360.0}, {250.0}, 3);
    std::vector<double> out;
    for (std::size_t at = 0; at < in.size();) {
        const std::size_t piece = std::min(in.size() - at, 3 * (1 + random() % 400));
        resampler.push(std::span(in).subspan(at, piece), out);
        at += piece;
    }
    resampler.finish(out);
    CHECK(out == whole);
}

FACT(aMissingSampleStaysMissingAndItsNeighboursStand) {
    auto in = tone(5.0, 360.0, 3600);
    in[1800] = kMissing;
    const auto out = resampled(in, 360.0, 250.0);
    std::size_t missing = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (std::isnan(out[i])) {
            ++missing;
            CHECK_NEAR(static_cast<double>(i) * 360.0 / 250.0, 1800.0, 0.75);
        } else if (i > 100 && i + 100 < out.size()) {
            CHECK_NEAR(out[i], std::sin(2.0 * std::numbers::pi * 5.0 * static_cast<double>(i) / 250.0), 0.05);
        }
    }
    CHECK_EQUAL(missing, 1U);
}

FACT(aGapStaysAGapOfTheSameLength) {
    auto in = tone(5.0, 500.0, 5000);
    std::fill(in.begin() + 2000, in.begin() + 3000, kMissing);
    const auto out = resampled(in, 500.0, 250.0);
    const auto missing =
        std::count_if(out.begin(), out.end(), [](double value) { return std::isnan(value); });
    CHECK_NEAR(static_cast<double>(missing), 500.0, 2.0);
}

FACT(anOutputDependsOnNothingBeyondTheStatedLatency) {
    auto in = tone(9.0, 360.0, 2000);
    Resampler first({360.0}, {250.0}, 1);
    std::vector<double> a;
    first.push(in, a);
    Resampler second({360.0}, {250.0}, 1);
    std::vector<double> b;
    second.push(std::span(in).first(1000), b);
    CHECK(b.size() > 600);
    CHECK_NEAR(static_cast<double>(b.size()),
               (1000.0 - static_cast<double>(second.latencyFrames())) * 250.0 / 360.0, 2.0);
    CHECK(std::equal(b.begin(), b.end(), a.begin()));
}

FACT(anOddRatioWorksWithoutATableOfPhases) {
    const double to = 250.0 * 1.000037;
    const auto out = resampled(tone(17.0, 360.0, 4000), 360.0, to);
    for (std::size_t i = 200; i + 200 < out.size(); ++i)
        CHECK_NEAR(out[i], std::sin(2.0 * std::numbers::pi * 17.0 * static_cast<double>(i) / to), 1e-3);
}
