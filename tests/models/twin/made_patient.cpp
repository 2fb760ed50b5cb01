// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/twin/made_patient.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <sstream>

namespace made {
using namespace cardiotwin;
namespace {

constexpr double kReportedAfterSeconds = 0.6;

/// P, QRS and T as bell curves of the time from R, in seconds.
double waveAt(double time) {
    const auto bell = [time](double centre, double width, double height) {
        const double z = (time - centre) / width;
        return height * std::exp(-0.5 * z * z);
    };
    return bell(-0.16, 0.025, 0.12) + bell(-0.025, 0.008, -0.1) + bell(0.0, 0.010, 1.1) +
           bell(0.028, 0.009, -0.25) + bell(0.26, 0.05, 0.3);
}

}  // namespace

ecg::Findings Patient::findings(std::size_t begin, std::size_t end) const {
    ecg::Findings found;
    signal::CleanBlock& clean = found.clean;
    clean.first = {static_cast<std::int64_t>(begin)};
    clean.rate = rate;
    clean.leads = leads;
    const auto at = [&](std::size_t frame) { return static_cast<std::ptrdiff_t>(frame * leads.size()); };
    clean.millivolts.assign(millivolts.begin() + at(begin), millivolts.begin() + at(end));
    clean.quality.assign(end - begin, quality);
    if (!heartRateBpm.empty()) {
        clean.heartRateBpm.assign(heartRateBpm.begin() + static_cast<std::ptrdiff_t>(begin),
                                  heartRateBpm.begin() + static_cast<std::ptrdiff_t>(end));
    }
    for (const ecg::Beat& beat : beats) {
        const auto known = static_cast<std::size_t>(beat.knownAt->value);
        if (known <= end) found.vitals.lastBeat = beat.rPeak;
        if (known <= end) found.vitals.heartRate = beat.heartRate;
        if (known > begin && known <= end) found.beats.push_back(beat);
    }
    found.vitals.asOf = {static_cast<std::int64_t>(end) - 1};
    found.vitals.rate = rate;
    found.vitals.quality = static_cast<double>(quality);
    return found;
}

Patient patientOf(double seconds, const std::function<double(std::size_t, double)>& rrSeconds) {
    Patient patient;
    std::vector<double> peaks{0.5};
    while (peaks.back() < seconds + 2.0)
        peaks.push_back(peaks.back() + rrSeconds(peaks.size(), peaks.back()));

    const auto frames = static_cast<std::size_t>(seconds * patient.rate.value);
    patient.millivolts.assign(frames, 0.0F);
    for (std::size_t i = 0; i < peaks.size(); ++i) {
        const auto centre = std::lround(peaks[i] * patient.rate.value);
        const auto reach = std::lround(0.6 * patient.rate.value);
        const double shift = peaks[i] * patient.rate.value - static_cast<double>(centre);
        for (long offset = -reach; offset <= reach; ++offset) {
            const long frame = centre + offset;
            if (frame < 0 || frame >= static_cast<long>(frames)) continue;
            patient.millivolts[static_cast<std::size_t>(frame)] +=
                static_cast<float>(waveAt((static_cast<double>(offset) - shift) / patient.rate.value));
        }
        ecg::Beat beat;
        beat.rPeak = {centre};
        beat.beatClass = ecg::BeatClass::N;
        if (i > 0) {
            const double rr = static_cast<double>(centre - std::lround(peaks[i - 1] * patient.rate.value)) /
                              patient.rate.value;
            beat.rrMs = 1000.0 * rr;
            beat.heartRate = BeatsPerMinute{60.0 / rr};
        }
        beat.quality = beat.confidence = 1.0;
        beat.knownAt = beat.rPeak + framesIn(kReportedAfterSeconds, patient.rate);
        if (peaks[i] < seconds) patient.beats.push_back(beat);
    }
    return patient;
}

Patient wanderingPatient(double seconds, double bpm, double wanderBpm, double jitter, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal;
    double wander = 0.0;
    return patientOf(seconds, [&](std::size_t, double) {
        wander = 0.97 * wander + std::sqrt(1.0 - 0.97 * 0.97) * wanderBpm * normal(random);
        return std::clamp(60.0 / (bpm + wander) + jitter * normal(random), 0.35, 1.9);
    });
}

void run(twin::HeartTwin& twin, const Patient& patient, std::size_t blockFrames,
         const std::function<void(const twin::TwinSnapshot&)>& look) {
    for (std::size_t begin = 0; begin < patient.frames(); begin += blockFrames) {
        const std::size_t end = std::min(begin + blockFrames, patient.frames());
        if (twin.awaitsRefit({static_cast<std::int64_t>(end)})) {
            if (const auto job = twin.takeDueRefit()) twin.install(twin::refit(*job, {}));
        }
        twin.observe(patient.findings(begin, end));
        look(twin.snapshot());
    }
}

std::string printed(const twin::TwinSnapshot& snapshot) {
    std::ostringstream out;
    out << std::hexfloat;
    for (const twin::HeartRatePrediction& made : snapshot.heartRate) {
        out << made.madeAtSeconds << ' ' << made.modelId;
        if (made.persistenceBpm) out << ' ' << *made.persistenceBpm;
        if (made.bpm) {
            out << ' ' << *made.bpm << ' ' << made.interval80->low << ' ' << made.interval80->high << ' '
                << made.interval95->low << ' ' << made.interval95->high;
        }
        out << '\n';
    }
    for (const twin::WaveForecast& wave : snapshot.waves) {
        out << wave.origin.value;
        for (const float value : wave.millivolts)
            out << ' ' << value;
        for (const float value : wave.expectedMillivolts)
            out << ' ' << value;
        out << '\n';
    }
    return out.str();
}

}  // namespace made
