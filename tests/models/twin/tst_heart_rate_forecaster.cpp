// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/rate_twin.h"
#include "tests/support/fact.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

using namespace cardiotwin::twin;

namespace {

std::vector<RrInterval> beatsOf(double seconds, const std::function<double(double)>& rrAt) {
    std::vector<RrInterval> beats;
    for (double time = 0.0; time < seconds;) {
        const double rr = rrAt(time);
        time += rr;
        beats.push_back({time, rr});
    }
    return beats;
}

/// A rate that wanders around 75 bpm as a first-order autoregression, with noise from beat to beat.
std::vector<RrInterval> wandering(double seconds, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal;
    double wander = 0.0;
    return beatsOf(seconds, [&](double) {
        wander = 0.97 * wander + 1.2 * normal(random);
        return std::clamp(60.0 / (75.0 + wander) + 0.02 * normal(random), 0.35, 1.9);
    });
}

std::vector<RrInterval> noise(double seconds, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal;
    return beatsOf(seconds, [&](double) { return std::clamp(0.8 + 0.08 * normal(random), 0.35, 1.9); });
}

/// Steps a forecaster through the beats, fitting as the twin does.
HeartRateForecaster stepped(const std::vector<RrInterval>& beats, double seconds,
                            const std::function<void(double, const HeartRateForecaster&)>& look = {}) {
    HeartRateForecaster forecaster({10.0});
    std::vector<std::shared_ptr<const Svr>> fitted;
    std::size_t next = 0;
    for (int step = 1; step <= static_cast<int>(seconds); ++step) {
        const double now = step;
        for (; next < beats.size() && beats[next].endSeconds <= now; ++next)
            forecaster.add(beats[next]);
        if (std::fmod(now, 60.0) == 2.0) forecaster.use(fitted);
        forecaster.step(now, now);
        if (std::fmod(now, 60.0) == 0.0 && forecaster.track(0).rows().size() >= 40) {
            fitted = {std::make_shared<const Svr>(Svr::fit(forecaster.track(0).rows(), {}).value())};
        }
        if (look) look(now, forecaster);
    }
    return forecaster;
}

double skillOf(const HeartRateForecaster& forecaster) {
    return forecaster.track(0).score().total().skill().value();
}

}  // namespace

/// A rate that climbed for a minute once widened the interval beyond what a heart can do, below zero even.
FACT(noIntervalPromisesARateThatCannotBeMeasured) {
    const auto climbing = beatsOf(240.0, [](double time) {
        const double climbed = std::clamp((time - 60.0) / 60.0, 0.0, 1.0);
        return 60.0 / (60.0 + 90.0 * climbed);
    });
    double widest = 0.0;
    (void)stepped(climbing, 240.0, [&](double, const HeartRateForecaster& forecaster) {
        const auto& made = forecaster.latest(0);
        if (!made) return;
        CHECK(made->interval95.low >= 30.0 && made->interval95.high <= 200.0);
        CHECK(made->interval80.low <= made->bpm && made->bpm <= made->interval80.high);
        widest = std::max(widest, made->interval95.high - made->interval95.low);
    });
    CHECK(widest > 40.0);
}

FACT(persistenceIsTheMeanRateOfTheLastTenSeconds) {
    const auto beats = wandering(100.0, 1);
    stepped(beats, 100.0, [&](double now, const HeartRateForecaster& forecaster) {
        if (!forecaster.latest(0)) return;
        double sum = 0.0;
        double count = 0.0;
        for (const RrInterval& beat : beats) {
            if (beat.endSeconds <= now - 10.0 || beat.endSeconds > now) continue;
            sum += beat.rrSeconds;
            count += 1.0;
        }
        CHECK_NEAR(forecaster.latest(0)->persistenceBpm, 60.0 * count / sum, 1e-9);
    });
}

FACT(aForecastIsScoredWhenItsTimeHasComeAndNotBefore) {
    const auto beats = wandering(100.0, 2);
    double first = 0.0;
    stepped(beats, 100.0, [&](double now, const HeartRateForecaster& forecaster) {
        if (forecaster.latest(0) && first == 0.0) first = now;
        if (first == 0.0) return;
        const auto scored = static_cast<double>(forecaster.track(0).score().total().scored);
        CHECK_NEAR(scored, std::max(0.0, now - first - 10.0 + 1.0), 1e-9);
    });
    CHECK(first > 0.0 && first < 10.0);
}

FACT(aTrainingRowIsKnownOnlyOnceItsTargetHasHappened) {
    // The rate jumps at 100 s. No row may hold the jump before it came.
    const auto beats = beatsOf(200.0, [](double time) { return time < 100.0 ? 1.0 : 0.5; });
    stepped(beats, 140.0, [&](double now, const HeartRateForecaster& forecaster) {
        const auto& targets = forecaster.track(0).rows().targets;
        const bool sawJump =
            std::any_of(targets.begin(), targets.end(), [](double target) { return target > 1.0; });
        if (now <= 100.0) CHECK(!sawJump);
        if (now >= 115.0) CHECK(sawJump);
    });
}

FACT(laterBeatsDoNotChangeEarlierForecasts) {
    const auto beats = wandering(400.0, 3);
    auto changed = beats;
    for (RrInterval& beat : changed) {
        if (beat.endSeconds > 300.0) beat.rrSeconds = 0.4;
    }
    std::vector<double> one;
    std::vector<double> two;
    const auto keep = [](std::vector<double>& diary) {
        return [&diary](double, const HeartRateForecaster& forecaster) {
            if (forecaster.latest(0)) diary.push_back(forecaster.latest(0)->bpm);
        };
    };
    stepped(beats, 300.0, keep(one));
    stepped(changed, 300.0, keep(two));
    CHECK(one.size() > 250);
    CHECK(one == two);
}

FACT(intervalsCoverAnAutoregressiveRateAsPromised) {
    const auto forecaster = stepped(wandering(2400.0, 4), 2400.0);
    const auto& score = forecaster.track(0).score().total();
    CHECK_NEAR(score.coverage80, 0.80, 0.03);
    CHECK_NEAR(score.coverage95, 0.95, 0.015);
}

FACT(wherePersistenceIsNearlyBestItIsNotMuchWorse) {
    CHECK(skillOf(stepped(wandering(1800.0, 1), 1800.0)) > -0.05);
}

FACT(onWhiteNoiseItFindsTheMean) {
    CHECK(skillOf(stepped(noise(1800.0, 6), 1800.0)) > 0.1);
}

FACT(onATrendItIsNotWorseThanPersistence) {
    // Up and down between 60 and 120 bpm, a minute each way.
    std::mt19937_64 random(7);
    std::normal_distribution<double> normal;
    const auto beats = beatsOf(1200.0, [&](double time) {
        const double phase = std::fmod(time, 120.0) / 60.0;
        const double bpm = 60.0 + 60.0 * (phase < 1.0 ? phase : 2.0 - phase);
        return 60.0 / bpm + 0.01 * normal(random);
    });
    CHECK(skillOf(stepped(beats, 1200.0)) > 0.2);
}

FACT(withoutThreeBeatsInTenSecondsNothingIsForecast) {
    auto beats = wandering(60.0, 8);
    std::erase_if(beats, [](const RrInterval& beat) { return beat.endSeconds > 30.0; });
    stepped(beats, 60.0, [](double now, const HeartRateForecaster& forecaster) {
        if (now >= 38.0) CHECK(!forecaster.latest(0));
        if (now >= 10.0 && now <= 30.0) CHECK(forecaster.latest(0).has_value());
    });
}

FACT(theRowsOfAFitAreBounded) {
    const auto forecaster = stepped(wandering(1500.0, 9), 1500.0);
    CHECK_EQUAL(forecaster.track(0).rows().size(), HorizonTrack::kMostRows);
    CHECK_EQUAL(forecaster.track(0).rows().inputs.size(), HorizonTrack::kMostRows * kHeartRateInputs);
}

FACT(theRateTwinGivesAllLimitsWhereAForecastStands) {
    RateTwin twin({.horizonsSeconds = {30.0, 10.0}});
    const auto beats = wandering(200.0, 10);
    std::size_t next = 0;
    int shown = 0;
    for (int step = 1; step <= 200; ++step) {
        const double now = step;
        for (; next < beats.size() && beats[next].endSeconds <= now; ++next)
            twin.add(beats[next]);
        twin.step(now);
        const auto predictions = twin.predictions();
        CHECK_EQUAL(predictions.size(), std::size_t{2});
        CHECK_EQUAL(predictions[0].horizonSeconds, 10.0);
        for (const HeartRatePrediction& made : predictions) {
            if (!made.bpm) continue;
            CHECK(made.interval80 && made.interval95 && made.persistenceBpm);
            CHECK(made.interval95->low <= made.interval80->low);
            CHECK(made.interval80->low <= *made.bpm && *made.bpm <= made.interval80->high);
        }
        shown += predictions[0].bpm ? 1 : 0;
    }
    CHECK(shown > 50);
}
