// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/twin/made_patient.h"
#include "tests/support/fact.h"

#include <cmath>
#include <limits>
#include <map>

using namespace cardiotwin;
using made::Patient;
using twin::HeartTwin;
using twin::TwinSettings;
using twin::TwinSnapshot;
using twin::Withheld;

namespace {

HeartTwin twinOf(const Patient& patient, std::vector<double> horizons = {10.0}) {
    TwinSettings settings;
    settings.horizonsSeconds = std::move(horizons);
    return {patient.leads, patient.rate, settings};
}

/// What was forecast at each whole second, as text. Blocks of half a second end on every step.
std::map<double, std::string> diary(const Patient& patient, std::size_t blockFrames = 125) {
    HeartTwin twin = twinOf(patient, {10.0, 30.0});
    std::map<double, std::string> pages;
    made::run(twin, patient, blockFrames, [&](const TwinSnapshot& snapshot) {
        const double second = snapshot.asOfSeconds;
        if (std::fmod(second, 1.0) == 0.0) pages[second] = made::printed(snapshot);
    });
    return pages;
}

}  // namespace

FACT(forecastsHeartRateAndWaveOfASteadyPatient) {
    const Patient patient = made::wanderingPatient(120.0, 70.0, 3.0, 0.01, 1);
    HeartTwin twin = twinOf(patient);
    TwinSnapshot last;
    made::run(twin, patient, 90, [&](const TwinSnapshot& snapshot) { last = snapshot; });
    CHECK_EQUAL(last.withheld, Withheld::No);
    CHECK_EQUAL(last.waveWithheld, Withheld::No);
    CHECK_NEAR(*last.heartRate[0].bpm, 70.0, 12.0);
    CHECK(last.heartRate[0].interval95->low <= last.heartRate[0].interval80->low);
    CHECK(last.generation >= 5);
    CHECK(last.trainingRows > 0);
    CHECK_EQUAL(last.waves[0].millivolts.size(), std::size_t{500});
    CHECK_EQUAL(last.waves[0].halfWidth80.size(), std::size_t{500});
    CHECK(last.heartRateScore.scored > 80);
    CHECK(last.waveScore.meanAbsoluteError < last.waveScore.persistenceError);
    CHECK(last.acuity.score < 15.0);
}

FACT(cuttingTheFutureLeavesEveryForecastUnchanged) {
    const Patient whole = made::wanderingPatient(90.0, 80.0, 6.0, 0.02, 2);
    Patient cut = whole;
    cut.millivolts.resize(static_cast<std::size_t>(61.0 * cut.rate.value));
    const auto full = diary(whole);
    const auto early = diary(cut);
    CHECK(early.size() >= 60);
    for (const auto& [second, page] : early)
        CHECK(full.at(second) == page);
}

FACT(theSameForecastsComeFromAnyCuttingIntoBlocks) {
    const Patient patient = made::wanderingPatient(70.0, 75.0, 5.0, 0.02, 3);
    const auto fine = diary(patient, 25);
    const auto coarse = diary(patient, 250);
    CHECK(coarse.size() >= 60);
    for (const auto& [second, page] : coarse)
        CHECK(fine.at(second) == page);
}

FACT(aFitInstalledLateTakesEffectAtOnceAndOneOfAnotherJobNever) {
    const Patient patient = made::wanderingPatient(120.0, 75.0, 5.0, 0.02, 4);
    HeartTwin twin = twinOf(patient);
    std::shared_ptr<const twin::RefitJob> job;
    std::shared_ptr<const twin::RefitJob> newer;
    for (std::size_t begin = 0; begin + 250 <= patient.frames(); begin += 250) {
        const auto second = begin / 250;
        twin.observe(patient.findings(begin, begin + 250));
        if (second == 91) job = twin.takeDueRefit();
        if (second == 106) newer = twin.takeDueRefit();
        if (second == 107) twin.install(twin::refit(*job, {}));  // replaced at 105 s
        if (second == 109) CHECK_EQUAL(twin.snapshot().generation, std::uint64_t{0});
        if (second == 112) twin.install(twin::refit(*newer, {}));
        if (second == 114) CHECK_EQUAL(twin.snapshot().generation, std::uint64_t{1});
    }
    CHECK(job != nullptr);
    CHECK(newer != nullptr);
}

FACT(aStoppedFitGivesNothing) {
    const Patient patient = made::wanderingPatient(80.0, 75.0, 5.0, 0.02, 5);
    HeartTwin twin = twinOf(patient);
    for (std::size_t begin = 0; begin + 250 <= patient.frames(); begin += 250)
        twin.observe(patient.findings(begin, begin + 250));
    const auto job = twin.takeDueRefit();
    CHECK(job != nullptr);
    std::stop_source stop;
    stop.request_stop();
    CHECK(twin::refit(*job, stop.get_token()) == nullptr);
}

FACT(aFlatOrMissingTraceIsWithheldAndForgiven) {
    Patient patient = made::wanderingPatient(120.0, 70.0, 3.0, 0.01, 6);
    const auto from = static_cast<std::size_t>(60.0 * patient.rate.value);
    const auto to = static_cast<std::size_t>(80.0 * patient.rate.value);
    for (std::size_t frame = from; frame < to; ++frame)
        patient.millivolts[frame] = std::numeric_limits<float>::quiet_NaN();
    std::erase_if(patient.beats, [&](const ecg::Beat& beat) {
        const auto at = static_cast<std::size_t>(beat.rPeak.value);
        return at >= from && at < to;
    });
    for (ecg::Beat& beat : patient.beats) {
        if (beat.rPeak.value < static_cast<std::int64_t>(to) + 300 &&
            beat.rPeak.value >= static_cast<std::int64_t>(to)) {
            beat.rrMs.reset();
        }
    }
    HeartTwin twin = twinOf(patient);
    std::map<double, TwinSnapshot> at;
    made::run(twin, patient, 250, [&](const TwinSnapshot& snapshot) { at[snapshot.asOfSeconds] = snapshot; });
    CHECK_EQUAL(at[59.0].withheld, Withheld::No);
    CHECK(at[61.0].waveWithheld != Withheld::No);
    CHECK(at[75.0].withheld != Withheld::No);
    CHECK(!at[75.0].heartRate[0].bpm);
    CHECK(at[75.0].waves[0].millivolts.empty());
    CHECK_EQUAL(at[115.0].withheld, Withheld::No);
    CHECK_EQUAL(at[115.0].waveWithheld, Withheld::No);
}

FACT(poorSignalWithholdsTheForecast) {
    Patient patient = made::wanderingPatient(60.0, 70.0, 3.0, 0.01, 7);
    patient.quality = 0.1F;
    HeartTwin twin = twinOf(patient);
    TwinSnapshot last;
    made::run(twin, patient, 250, [&](const TwinSnapshot& snapshot) { last = snapshot; });
    CHECK_EQUAL(last.withheld, Withheld::PoorSignal);
    CHECK_EQUAL(last.waveWithheld, Withheld::PoorSignal);
    CHECK(last.heartRate[0].persistenceBpm.has_value());
}

FACT(lostFramesAreAGapAndTheTwinGoesOn) {
    const Patient patient = made::wanderingPatient(120.0, 70.0, 3.0, 0.01, 8);
    HeartTwin twin = twinOf(patient);
    for (std::size_t begin = 0; begin + 250 <= patient.frames(); begin += 250) {
        const auto second = begin / 250;
        if (second >= 60 && second < 66) continue;
        ecg::Findings findings = patient.findings(begin, begin + 250);
        if (second == 66) findings.clean.afterGap = true;
        twin.observe(findings);
        if (second == 67) CHECK_EQUAL(twin.snapshot().waveWithheld, Withheld::AfterGap);
    }
    CHECK_EQUAL(twin.snapshot().withheld, Withheld::No);
    CHECK_EQUAL(twin.snapshot().waveWithheld, Withheld::No);
}

FACT(blankHeartRateCellsCostOnlyTrainingRows) {
    Patient patient = made::wanderingPatient(180.0, 70.0, 4.0, 0.01, 9);
    patient.heartRateBpm.assign(patient.frames(), 70.0);
    Patient blank = patient;
    for (std::size_t frame = 0; frame < blank.frames(); ++frame) {
        if ((frame / 250) % 8 == 1) blank.heartRateBpm[frame] = std::numeric_limits<double>::quiet_NaN();
    }
    HeartTwin full = twinOf(patient);
    HeartTwin holed = twinOf(blank);
    TwinSnapshot fullLast;
    TwinSnapshot holedLast;
    made::run(full, patient, 250, [&](const TwinSnapshot& snapshot) { fullLast = snapshot; });
    made::run(holed, blank, 250, [&](const TwinSnapshot& snapshot) { holedLast = snapshot; });
    CHECK_EQUAL(holedLast.heartRateScore.scored, fullLast.heartRateScore.scored);
    CHECK_EQUAL(holedLast.waveScore.scored, fullLast.waveScore.scored);
    CHECK(holedLast.trainingRows > 0);
    CHECK(holedLast.trainingRows < fullLast.trainingRows);
}
