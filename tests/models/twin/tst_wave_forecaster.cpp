// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/qrs_search.h"
#include "models/twin/wave/wave_forecaster.h"
#include "tests/models/twin/made_patient.h"
#include "tests/support/fact.h"

#include <cmath>
#include <limits>

using namespace cardiotwin;
using made::Patient;
using twin::WaveForecast;
using twin::WaveForecaster;
using twin::Withheld;

namespace {

/// Steps a forecaster every half second up to `seconds`.
WaveForecaster stepped(const Patient& patient, double seconds) {
    WaveForecaster forecaster(patient.leads.size(), patient.rate, 2.0);
    std::size_t next = 0;
    const auto frames = static_cast<std::size_t>(patient.rate.value / 2.0);
    for (std::size_t step = 1; static_cast<double>(step) <= 2.0 * seconds; ++step) {
        const SampleIndex first{static_cast<std::int64_t>((step - 1) * frames)};
        forecaster.append(
            first, std::span(patient.millivolts)
                       .subspan((step - 1) * frames * patient.leads.size(), frames * patient.leads.size()));
        const SampleIndex now = first + static_cast<SampleCount>(frames);
        for (; next < patient.beats.size() && *patient.beats[next].knownAt <= now; ++next)
            forecaster.add(patient.beats[next]);
        forecaster.step(false, step % 2 == 0);
    }
    return forecaster;
}

double rootMeanSquareError(const Patient& patient, SampleIndex origin, const std::vector<float>& wave) {
    double sum = 0.0;
    for (std::size_t i = 0; i < wave.size(); ++i) {
        const auto at = static_cast<std::size_t>(origin.value) + i;
        sum += std::pow(static_cast<double>(wave[i] - patient.millivolts[at]), 2);
    }
    return std::sqrt(sum / static_cast<double>(wave.size()));
}

Patient steadyPatient(double seconds) {
    return made::patientOf(seconds, [](std::size_t, double) { return 0.8; });
}

}  // namespace

FACT(aSteadyHeartIsForecastSampleBySample) {
    const Patient patient = steadyPatient(70.0);
    const WaveForecaster forecaster = stepped(patient, 60.0);
    CHECK_EQUAL(forecaster.withheld(), Withheld::No);
    const WaveForecast& wave = forecaster.latest().front();
    CHECK_EQUAL(wave.origin.value, std::int64_t{15000});
    CHECK(rootMeanSquareError(patient, wave.origin, wave.millivolts) < 0.06);
    CHECK(forecaster.score().total().scored > 40);
}

FACT(theNextBeatIsNamedFirstAndAfterTheOrigin) {
    const Patient patient = steadyPatient(70.0);
    const WaveForecast wave = stepped(patient, 60.0).latest().front();
    const auto next = std::find_if(patient.beats.begin(), patient.beats.end(),
                                   [&](const ecg::Beat& beat) { return beat.rPeak > wave.origin; });
    CHECK_NEAR(static_cast<double>(wave.beats.front() - next->rPeak), 0.0, 3.0);
    CHECK_EQUAL(wave.beats.size(), std::size_t{2});
}

FACT(whereTheTimeIsUnsureTheExpectedWaveIsFlatterAndCloser) {
    const Patient patient = made::wanderingPatient(200.0, 70.0, 2.0, 0.06, 3);
    double drawn = 0.0;
    double expected = 0.0;
    for (int second = 60; second <= 190; second += 10) {
        const WaveForecast wave = stepped(patient, second).latest().front();
        drawn += rootMeanSquareError(patient, wave.origin, wave.millivolts);
        expected += rootMeanSquareError(patient, wave.origin, wave.expectedMillivolts);
    }
    CHECK(expected < 0.9 * drawn);
}

FACT(theBandHoldsAboutFourFifthsOfTheSamples) {
    const WaveForecaster forecaster = stepped(made::wanderingPatient(240.0, 70.0, 2.0, 0.03, 4), 230.0);
    CHECK_NEAR(forecaster.score().total().coverage80, 0.8, 0.05);
}

FACT(beforeFiveBeatsAreLearntNothingIsDrawn) {
    const WaveForecaster forecaster = stepped(steadyPatient(10.0), 3.0);
    CHECK_EQUAL(forecaster.withheld(), Withheld::TooFewBeats);
    CHECK(forecaster.latest().front().millivolts.empty());
    CHECK(forecaster.latest().front().beats.empty());
}

FACT(afterThreeSecondsWithoutABeatNothingIsDrawn) {
    Patient patient = steadyPatient(60.0);
    std::erase_if(patient.beats, [](const ecg::Beat& beat) { return beat.rPeak.value > 250 * 40; });
    CHECK_EQUAL(stepped(patient, 50.0).withheld(), Withheld::TooFewBeats);
}

FACT(everyLeadHasItsOwnShape) {
    Patient patient = steadyPatient(60.0);
    patient.leads = {{"I"}, {"II"}};
    std::vector<float> both;
    for (const float value : patient.millivolts) {
        both.push_back(value);
        both.push_back(-0.5F * value);
    }
    patient.millivolts = both;
    const WaveForecaster forecaster = stepped(patient, 50.0);
    const auto& waves = forecaster.latest();
    CHECK_EQUAL(waves.size(), std::size_t{2});
    for (std::size_t i = 0; i < waves[0].millivolts.size(); ++i)
        CHECK_NEAR(waves[1].millivolts[i], -0.5 * static_cast<double>(waves[0].millivolts[i]), 0.02);
}

FACT(aBeatNotYetReportedIsSeenByItsLikeness) {
    const Patient patient = steadyPatient(30.0);
    twin::WaveHistory history(1, 250 * 20);
    history.append({0}, std::span(patient.millivolts).first(250 * 20));
    std::vector<float> shape;
    const SampleIndex model = patient.beats[5].rPeak;
    for (SampleCount i = -100; i <= 100; ++i)
        shape.push_back(history.at(model + i, 0));
    const SampleIndex last = patient.beats[20].rPeak;
    const auto found = twin::searchQrs(history, 0, patient.rate, shape, 100, last);
    CHECK_EQUAL(found.size(), std::size_t{4});  // all that lie before 20 s
    for (std::size_t i = 0; i < found.size(); ++i)
        CHECK_NEAR(static_cast<double>(found[i] - patient.beats[21 + i].rPeak), 0.0, 1.0);
}
