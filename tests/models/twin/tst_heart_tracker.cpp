// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/tracking/heart_tracker.h"
#include "tests/models/twin/made_patient.h"
#include "tests/support/fact.h"

#include <cmath>
#include <limits>
#include <random>

using namespace cardiotwin;
using made::Patient;
using twin::HeartTracker;
using twin::TwinWave;
using twin::WaveQuantity;

namespace {

/// A tracker that has seen the patient up to `seconds`.
HeartTracker tracked(const Patient& patient, double seconds) {
    HeartTracker tracker(patient.leads, patient.rate);
    twin::WaveHistory history(patient.leads.size(), framesIn(12.0, patient.rate));
    std::size_t next = 0;
    const auto frames = static_cast<std::size_t>(patient.rate.value / 2.0);
    const auto last = static_cast<std::size_t>(seconds * patient.rate.value);
    for (std::size_t end = frames; end <= last; end += frames) {
        const SampleIndex now{static_cast<std::int64_t>(end)};
        history.append(now - static_cast<SampleCount>(frames),
                       std::span(patient.millivolts).subspan(end - frames, frames));
        for (; next < patient.beats.size() && *patient.beats[next].knownAt <= now; ++next)
            tracker.add(patient.beats[next], history);
    }
    return tracker;
}

/// The largest difference between the beats of two fitted hearts, in mV.
double furthestApart(const twin::FittedHeart& a, const twin::FittedHeart& b) {
    double most = 0.0;
    for (double phase = -3.0; phase < 3.0; phase += 0.02)
        most = std::max(
            most, std::abs(signal::quasiStatic(a.waves[0], phase) - signal::quasiStatic(b.waves[0], phase)));
    return most;
}

SampleIndex at(const Patient& patient, double seconds) {
    return {static_cast<std::int64_t>(seconds * patient.rate.value)};
}

Patient noisyPatient(double seconds) {
    Patient patient = made::wanderingPatient(seconds, 70.0, 2.0, 0.02, 5);
    std::mt19937_64 random(3);
    std::normal_distribution<float> noise(0.0F, 0.01F);
    for (float& value : patient.millivolts)
        value += noise(random);
    return patient;
}

/// Adds `millivolts` at the top of the T wave of every beat from `from` seconds on.
void changeT(Patient& patient, double from, double millivolts) {
    for (const ecg::Beat& beat : patient.beats) {
        if (secondsAt(beat.rPeak, patient.rate) < from) continue;
        for (std::int64_t i = 0; i < static_cast<std::int64_t>(patient.rate.value / 2.0); ++i) {
            const auto frame = static_cast<std::size_t>(beat.rPeak.value + i);
            if (frame >= patient.millivolts.size()) continue;
            const double u = (static_cast<double>(i) / patient.rate.value - 0.26) / 0.05;
            patient.millivolts[frame] += static_cast<float>(millivolts * std::exp(-0.5 * u * u));
        }
    }
}

}  // namespace

FACT(aSteadyPatientIsExplainedAndNothingDeparts) {
    const Patient patient = noisyPatient(330.0);
    const auto tracking = tracked(patient, 320.0).tracking(at(patient, 320.0));
    CHECK_EQUAL(tracking.size(), std::size_t{1});
    const twin::LeadTracking& lead = tracking.front();
    CHECK(lead.residualMillivolts < 0.03);
    CHECK(std::abs(lead.residualDeviation.value()) < 4.0);
    CHECK_EQUAL(lead.parameters.size(), std::size_t{18});
    CHECK(std::abs(lead.parameters.front().deviation.value()) < 5.0);
    CHECK_EQUAL(lead.measured.size(), lead.twin.size());
    CHECK_NEAR(lead.parameters.front().changeSeconds, 240.0, 10.0);
}

FACT(aFallingTWaveIsNamedWithItsChange) {
    Patient patient = noisyPatient(400.0);
    changeT(patient, 300.0, -0.18);
    const auto tracking = tracked(patient, 380.0).tracking(at(patient, 380.0));
    const auto isT = [](const twin::ParameterTrack& track) {
        return track.wave == TwinWave::TRising || track.wave == TwinWave::TFalling;
    };
    CHECK(isT(tracking.front().parameters.front()));
    CHECK(std::abs(tracking.front().parameters.front().deviation.value()) > 4.0);
    double change = 0.0;
    for (const twin::ParameterTrack& track : tracking.front().parameters) {
        if (isT(track) && track.quantity == WaveQuantity::Amplitude) change += track.change;
    }
    CHECK(change < -0.1);
    CHECK(change > -0.4);
}

FACT(withTwoMinutesOfPatientNothingIsCalledUsual) {
    const Patient patient = noisyPatient(130.0);
    const auto tracking = tracked(patient, 120.0).tracking(at(patient, 120.0));
    CHECK_EQUAL(tracking.size(), std::size_t{1});
    CHECK(!tracking.front().residualDeviation.has_value());
    for (const twin::ParameterTrack& track : tracking.front().parameters)
        CHECK(!track.usual.has_value());
}

FACT(ectopicBeatsTeachTheTwinNothing) {
    Patient patient = noisyPatient(200.0);
    const auto before = tracked(patient, 190.0).heart();
    for (std::size_t i = 30; i < patient.beats.size(); i += 4) {
        patient.beats[i].beatClass = ecg::BeatClass::V;
        for (std::int64_t k = -40; k < 60; ++k) {
            const auto frame = static_cast<std::size_t>(patient.beats[i].rPeak.value + k);
            if (frame < patient.millivolts.size()) patient.millivolts[frame] = k < 0 ? 2.0F : -2.0F;
        }
    }
    const auto after = tracked(patient, 190.0).heart();
    CHECK(furthestApart(*after, *before) < 0.05);
}

FACT(aStrangeBeatOfTheUsualClassBendsNothing) {
    Patient patient = noisyPatient(200.0);
    const auto before = tracked(patient, 190.0).heart();
    const auto peak = static_cast<std::size_t>(patient.beats[200].rPeak.value);
    for (std::size_t frame = peak + 20; frame < peak + 100; ++frame)
        patient.millivolts[frame] += 1.5F;
    const auto after = tracked(patient, 190.0).heart();
    CHECK(furthestApart(*after, *before) < 0.05);
}

FACT(inSilenceAndOnAFlatTraceNothingIsSaid) {
    const Patient patient = noisyPatient(60.0);
    const HeartTracker tracker = tracked(patient, 50.0);
    CHECK(!tracker.tracking(at(patient, 51.0)).empty());
    CHECK(tracker.tracking(at(patient, 55.0)).empty());
    Patient flat = patient;
    std::fill(flat.millivolts.begin(), flat.millivolts.end(), 0.2F);
    CHECK(tracked(flat, 50.0).tracking(at(flat, 50.0)).empty());
    CHECK(!tracked(flat, 50.0).heart().has_value());
}

FACT(missingSamplesAreLeftOutAndDoNotSpread) {
    Patient patient = noisyPatient(120.0);
    for (std::size_t frame = 5000; frame < patient.millivolts.size(); frame += 7)
        patient.millivolts[frame] = std::numeric_limits<float>::quiet_NaN();
    for (const ecg::Beat& beat : patient.beats)
        patient.millivolts[static_cast<std::size_t>(beat.rPeak.value)] =
            std::numeric_limits<float>::infinity();
    const auto heart = tracked(patient, 110.0).heart();
    CHECK(heart.has_value());
    for (const signal::PhaseWave& wave : heart->waves[0])
        CHECK(std::isfinite(wave.amplitude) && std::isfinite(wave.angle) && std::isfinite(wave.width));
}

FACT(theFittedHeartKnowsRateAndVariability) {
    const Patient patient = noisyPatient(200.0);
    const auto heart = tracked(patient, 190.0).heart();
    CHECK_NEAR(heart->heartRateBpm, 70.0, 5.0);
    CHECK_NEAR(heart->rmssdMs, 30.0, 12.0);
    CHECK_NEAR(heart->qtMs, 390.0, 60.0);
}
