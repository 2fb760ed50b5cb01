// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/rhythm/interval_window.h"
#include "tests/support/fact.h"

#include <cmath>
#include <functional>
#include <random>

using namespace cardiotwin::ecg;

namespace {

FibrillationSigns signsOf(const std::function<double(int)>& rrMs, std::size_t intervals = 40) {
    IntervalWindow window(intervals);
    for (int i = 0; i < 60; ++i)
        window.push(rrMs(i), false);
    CHECK(window.signs().has_value());
    return *window.signs();
}

}  // namespace

FACT(aSteadyRhythmHasNoEntropyAndAllIntervalsTogether) {
    const FibrillationSigns signs = signsOf([](int) { return 600.0; });
    CHECK(std::abs(signs[0]) < 1e-12);
    CHECK(std::abs(signs[1] - std::log(0.6)) < 1e-12);
    CHECK(std::abs(signs[2]) < 1e-12);
    CHECK(std::abs(signs[4]) < 0.01);
}

FACT(ofSlowRhythmsOnlyTheRegularityCounts) {
    std::mt19937_64 random(3);
    std::vector<double> parts(60);
    for (double& part : parts)
        part = 0.8 + 0.4 * std::generate_canonical<double, 53>(random);
    const auto at = [&parts](double usual) {
        return signsOf([&parts, usual](int i) { return usual * parts[static_cast<std::size_t>(i)]; });
    };
    const FibrillationSigns slow = at(1000.0), slower = at(1400.0);
    for (std::size_t i = 0; i < kFibrillationSigns; ++i)
        CHECK(std::abs(slow.at(i) - slower.at(i)) < 1e-9);
    CHECK(at(500.0)[1] < slow[1]);
}

FACT(fewerIntervalsOfTheSameKindHaveMuchTheSameEntropy) {
    std::mt19937_64 random(4);
    std::normal_distribution<double> rr(700, 120);
    double whole = 0.0, half = 0.0;
    for (int repeat = 0; repeat < 50; ++repeat) {
        whole += signsOf([&](int) { return rr(random); })[0] / 50.0;
        half += signsOf([&](int) { return rr(random); }, 20)[0] / 50.0;
    }
    CHECK(std::abs(whole - half) < 0.25);
}

FACT(intervalsThatDoNotCountLeaveTheOthers) {
    IntervalWindow window;
    for (int i = 0; i < 60; ++i)
        window.push(i % 4 == 3 ? 350.0 + 10.0 * i : 800.0, i % 4 == 3);
    CHECK(window.signs().has_value());
    CHECK(std::abs(window.signs()->at(0)) < 1e-12);
    for (int i = 0; i < 60; ++i)
        window.push(i % 5 == 0 ? 4000.0 : 800.0, false);
    CHECK(std::abs(window.signs()->at(0)) < 1e-12);
}

FACT(nothingIsSaidOfFewIntervals) {
    IntervalWindow window;
    for (int i = 0; i < 11; ++i)
        window.push(800.0, false);
    CHECK(!window.signs());
    window.push(800.0, false);
    CHECK(window.signs().has_value());
    for (int i = 0; i < 30; ++i)
        window.breakOff();
    CHECK(!window.signs());
}
