// SPDX-License-Identifier: GPL-3.0-or-later
// What many patients taught: learning it, keeping it in a file, asking it.
#include "models/twin/rate/heart_rate_forecaster.h"
#include "models/twin/rate/rate_training.h"
#include "tests/support/fact.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

using namespace cardiotwin;
using namespace cardiotwin::twin;

namespace {

constexpr std::array kHorizons = {10.0, 60.0};

/// A rate that always returns to 75 bpm, with noise from beat to beat.
std::vector<RrInterval> returning(double seconds, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal;
    std::vector<RrInterval> beats;
    double wander = 0.0;
    for (double time = 0.0; time < seconds;) {
        wander = 0.95 * wander + 1.0 * normal(random);
        const double rr = std::clamp(60.0 / (75.0 + wander) + 0.05 * normal(random), 0.35, 1.9);
        time += rr;
        beats.push_back({time, rr});
    }
    return beats;
}

std::vector<RateLessons> lessonsOf(int patients) {
    std::vector<RateLessons> lessons;
    for (int patient = 0; patient < patients; ++patient) {
        const auto beats = returning(900.0, static_cast<std::uint64_t>(patient) + 1);
        lessons.push_back(rateLessons(beats, 900.0, kHorizons));
    }
    return lessons;
}

HeartRateForecaster stepped(const std::vector<RrInterval>& beats, double seconds,
                            const std::shared_ptr<const RateModel>& model, std::vector<double>* diary) {
    HeartRateForecaster forecaster({10.0, 60.0}, model);
    std::size_t next = 0;
    for (int step = 1; step <= static_cast<int>(seconds); ++step) {
        for (; next < beats.size() && beats[next].endSeconds <= step; ++next)
            forecaster.add(beats[next]);
        forecaster.step(step, step);
        if (diary != nullptr && forecaster.latest(1)) diary->push_back(forecaster.latest(1)->bpm);
    }
    return forecaster;
}

}  // namespace

FACT(whatOthersTaughtBeatsPersistenceOnAPatientNeverSeen) {
    const auto lessons = lessonsOf(4);
    const auto model = trainRateModel(lessons, kHorizons);
    CHECK(model.has_value());
    const auto forecaster =
        stepped(returning(900.0, 99), 900.0, std::make_shared<const RateModel>(*model), nullptr);
    const HorizonAccount account = forecaster.track(1).account();
    const auto errorOf = [&](ExpertId expert) {
        return std::ranges::find(account.experts, expert, &ExpertWeight::expert)->rootMeanSquare;
    };
    CHECK(errorOf(ExpertId::PopulationRidge) < 0.9 * errorOf(ExpertId::Persistence));
    CHECK(account.score.rootMeanSquare < 0.9 * account.persistenceRootMeanSquare);
}

FACT(theAccountAddsUpAndItsIntervalsHoldWhatTheyPromise) {
    const auto forecaster = stepped(returning(3600.0, 5), 3600.0, nullptr, nullptr);
    const HorizonAccount account = forecaster.track(0).account();
    double total = 0.0;
    for (const ExpertWeight& expert : account.experts)
        total += expert.weight;
    CHECK_NEAR(total, 1.0, 1e-9);
    CHECK_EQUAL(account.reliability.size(), std::size_t{6});
    for (const ReliabilityPoint& point : account.reliability)
        CHECK_NEAR(point.observed, point.nominal, 0.04);
    CHECK(account.betterNaiveError <= account.persistenceRootMeanSquare);
    CHECK(account.skillByHour.back().has_value());
}

FACT(aPatientLeftOutDoesNotTeach) {
    const auto lessons = lessonsOf(3);
    const auto without = trainRateModel(lessons, kHorizons, 2);
    const auto firstTwo = trainRateModel(std::span(lessons).first(2), kHorizons);
    CHECK(formatRateModel(*without) == formatRateModel(*firstTwo));
    CHECK(formatRateModel(*without) != formatRateModel(*trainRateModel(lessons, kHorizons)));
}

FACT(aModelSurvivesItsFileAndTheSameLessonsGiveTheSameBytes) {
    const auto lessons = lessonsOf(2);
    auto model = trainRateModel(lessons, kHorizons);
    model->card = {{"purpose", "a test"}};
    const std::string text = formatRateModel(*model);
    CHECK(text.size() > 1000);
    const auto read = parseRateModel(text, "here");
    CHECK(read.has_value());
    CHECK(formatRateModel(*read) == text);
    auto again = trainRateModel(lessons, kHorizons);
    again->card = model->card;
    CHECK(formatRateModel(*again) == text);
}

FACT(damageAnotherKindAndAnotherVersionAreRefused) {
    const std::string text = formatRateModel(*trainRateModel(lessonsOf(1), kHorizons));
    std::string damaged = text;
    damaged[text.find("weights") + 9] ^= 1;
    CHECK_EQUAL(parseRateModel(damaged, "here").error().code, ErrorCode::ModelInvalid);
    CHECK_EQUAL(parseRateModel(text.substr(0, text.size() / 2), "here").error().code,
                ErrorCode::ModelInvalid);
    CHECK_EQUAL(parseRateModel("cardiotwin-rate-model 7\n", "here").error().code, ErrorCode::ModelInvalid);
    CHECK_EQUAL(parseRateModel("cardiotwin-beat-model 1\n", "here").error().code, ErrorCode::ModelInvalid);
    CHECK(!trainRateModel({}, kHorizons).has_value());
}

FACT(withAModelLaterBeatsDoNotChangeEarlierForecasts) {
    const auto model = std::make_shared<const RateModel>(*trainRateModel(lessonsOf(1), kHorizons));
    const auto beats = returning(400.0, 3);
    auto changed = beats;
    for (RrInterval& beat : changed) {
        if (beat.endSeconds > 300.0) beat.rrSeconds = 0.4;
    }
    std::vector<double> one, two;
    stepped(beats, 300.0, model, &one);
    stepped(changed, 300.0, model, &two);
    CHECK(one.size() > 250);
    CHECK(one == two);
}

FACT(bigeminyGoesOnAsBigeminy) {
    HeartRateForecaster forecaster({10.0});
    double time = 0.0;
    for (int beat = 0; time < 300.0; ++beat) {
        const double rr = beat % 2 == 0 ? 0.6 : 1.0;
        time += rr;
        forecaster.add({time, rr});
        if (beat % 4 == 3) forecaster.step(std::ceil(time), std::ceil(time));
    }
    const auto coming = forecaster.comingRrMs();
    CHECK(coming.size() > 8);
    for (std::size_t i = 1; i < coming.size(); ++i)
        CHECK(std::abs(coming[i] - coming[i - 1]) > 250.0);
}

FACT(aPauseUnderWayRulesOutShortIntervals) {
    std::vector<RrInterval> past;
    past.reserve(60);
    for (int beat = 0; beat < 60; ++beat)
        past.push_back({static_cast<double>(beat), beat % 3 == 0 ? 1.5 : 0.75});
    CHECK(nextByAnalogy(past, 0.75, 1.2).value() > 1.4);
    CHECK(!nextByAnalogy(std::span(past).first(20), 0.75, 0.0).has_value());
}
