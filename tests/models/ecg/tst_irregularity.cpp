// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/rhythm/irregularity.h"
#include "tests/support/fact.h"

#include <cmath>
#include <functional>
#include <numbers>
#include <random>

using cardiotwin::ecg::Irregularity;

namespace {

double probabilityOf(
    const std::function<double(int)>& rrMs,
    const std::function<bool(int)>& ventricular = [](int) { return false; }) {
    Irregularity irregularity;
    for (int i = 0; i < 60; ++i)
        irregularity.push(rrMs(i), ventricular(i));
    return irregularity.probability().value_or(-1.0);
}

}  // namespace

FACT(irregularAtEveryLagIsFibrillation) {
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> rr(450, 950);
    CHECK(probabilityOf([&](int) { return rr(random); }) > 0.95);
}

FACT(aSteadyRhythmWithSmallVariationIsNot) {
    std::mt19937_64 random(2);
    std::normal_distribution<double> rr(800, 15);
    CHECK(probabilityOf([&](int) { return rr(random); }) < 0.02);
}

FACT(breathingIsNotFibrillation) {
    CHECK(probabilityOf([](int i) { return 900 + 80 * std::sin(2 * std::numbers::pi * i / 5.0); }) < 0.5);
}

FACT(bigeminyAndTrigeminyAreNotFibrillation) {
    std::mt19937_64 random(3);
    std::normal_distribution<double> jitter(0, 8);
    CHECK(probabilityOf([&](int i) { return (i % 2 == 0 ? 500.0 : 1000.0) + jitter(random); }) < 0.05);
    CHECK(probabilityOf([&](int i) {
              return (i % 3 == 0 ? 500.0 : i % 3 == 1 ? 1000.0 : 800.0) + jitter(random);
          }) < 0.05);
}

FACT(singleEctopicBeatsAreNotFibrillation) {
    CHECK(probabilityOf([](int i) {
              return i % 9 == 4 ? 480.0 : i % 9 == 5 ? 1100.0 : 800.0 + i % 3;
          }) < 0.05);
}

FACT(intervalsBesideVentricularBeatsDoNotCount) {
    std::mt19937_64 random(4);
    std::uniform_real_distribution<double> early(400, 700);
    CHECK(probabilityOf([&](int i) { return i % 3 == 0 ? 800.0 : early(random); },
                        [](int i) { return i % 3 != 0; }) < 0.5);
}

FACT(tooFewIntervalsAreNoAnswer) {
    Irregularity irregularity;
    for (int i = 0; i < 8; ++i)
        irregularity.push(500.0 + 90.0 * (i % 4), false);
    CHECK(!irregularity.probability());
}

FACT(theQuickAnswerComesBeforeTheWellFoundedOne) {
    std::mt19937_64 random(6);
    std::uniform_real_distribution<double> rr(400, 900);
    Irregularity irregularity;
    for (int i = 0; i < 60; ++i)
        irregularity.push(700.0, false);
    int quick = 0, founded = 0;
    for (int i = 1; i <= 60; ++i) {
        irregularity.push(rr(random), false);
        if (quick == 0 && irregularity.probabilityNow().value_or(0.0) > 0.5) quick = i;
        if (founded == 0 && irregularity.probability().value_or(0.0) > 0.5) founded = i;
    }
    CHECK(quick > 0 && quick <= 30);
    CHECK(founded > quick && founded <= 45);
}
