// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_recordings.h"

#include "models/signal/synthetic_patient.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <random>

namespace cardiotwin::test {
namespace {

using signal::Episode;
using signal::PatientSettings;

constexpr double kRateHz = 250.0;
constexpr double kCountsPerMillivolt = 200.0;
constexpr int kHighestCount = 2047;  // of twelve bits; −2048 is format 212's word for "no value"

struct Played {
    std::vector<double> millivolts;  // frames × leads
    std::vector<signal::TrueBeat> beats;
};

Played play(const PatientSettings& settings) {
    signal::SyntheticPatient patient(settings);
    Played played;
    while (patient.read(4096, played.millivolts) > 0) {
    }
    played.beats = patient.beats();
    return played;
}

PatientSettings patient(std::vector<Episode> story, std::vector<LeadId> leads, std::uint64_t seed) {
    PatientSettings made;
    made.story = std::move(story);
    made.leads = std::move(leads);
    made.rate = {kRateHz};
    made.seed = seed;
    return made;
}

std::int16_t countOf(double millivolts) {
    const double count = std::round(millivolts * kCountsPerMillivolt);
    return static_cast<std::int16_t>(
        std::clamp(count, -static_cast<double>(kHighestCount), static_cast<double>(kHighestCount)));
}

/// Two leads as a WFDB record, two samples in three bytes (format 212 of signal(5), WFDB Applications Guide).
void addWfdb(std::vector<MadeFile>& files, const std::string& name, const PatientSettings& settings) {
    const Played played = play(settings);
    std::array<std::uint16_t, 2> sums{};
    std::string data;
    for (std::size_t i = 0; i + 1 < played.millivolts.size(); i += 2) {
        std::array<std::uint16_t, 2> pair{};
        for (std::size_t lead = 0; lead < 2; ++lead) {
            const auto count = static_cast<std::uint16_t>(countOf(played.millivolts[i + lead]));
            sums[lead] = static_cast<std::uint16_t>(sums[lead] + count);
            pair[lead] = static_cast<std::uint16_t>(count & 0xFFFU);
        }
        data.push_back(static_cast<char>(pair[0] & 0xFFU));
        data.push_back(static_cast<char>((pair[0] >> 8U) | ((pair[1] >> 8U) << 4U)));
        data.push_back(static_cast<char>(pair[1] & 0xFFU));
    }
    std::string header = name + " 2 250 " + std::to_string(played.millivolts.size() / 2) + "\n";
    for (std::size_t lead = 0; lead < 2; ++lead) {
        header += name + ".dat 212 200 12 0 " + std::to_string(countOf(played.millivolts[lead])) + " " +
                  std::to_string(static_cast<std::int16_t>(sums[lead])) + " 0 " + settings.leads[lead].name +
                  "\n";
    }
    header += "# SIMULATED: a patient who does not exist\n";
    files.push_back({name + ".hea", header});
    files.push_back({name + ".dat", data});
}

std::string shown(const char* form, double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), form, value);
    return text.data();
}

/// Mean rate of the last eight beats before `seconds`, as a bedside monitor reports it; nothing before three.
std::optional<double> rateBefore(const std::vector<signal::TrueBeat>& beats, double seconds) {
    const auto after = std::ranges::upper_bound(beats, seconds, {}, &signal::TrueBeat::seconds);
    const auto known = std::min<std::ptrdiff_t>(9, after - beats.begin());
    if (known < 3) return std::nullopt;
    return 60.0 * static_cast<double>(known - 1) / ((after - 1)->seconds - (after - known)->seconds);
}

constexpr double kCableOutFrom = 18.0;  // rows are missing: the clock jumps
constexpr double kCableOutTo = 20.5;
constexpr double kMovementFrom = 29.0;
constexpr double kMovementTo = 34.0;
constexpr double kElectrodeOffFrom = 41.0;  // the heart rate goes on, the wave is blank
constexpr double kElectrodeOffTo = 42.2;
constexpr double kRateLostFrom = 48.0;  // the wave goes on, the heart rate is blank
constexpr double kRateLostTo = 51.0;

bool within(double seconds, double from, double to) {
    return seconds >= from && seconds < to;
}

/// One lead in the layout `time,heart_rate,ecg_wave`, with what goes wrong at a bedside.
MadeFile disturbed(const std::string& name, const PatientSettings& settings) {
    const Played played = play(settings);
    std::mt19937_64 random(settings.seed + 100);
    std::normal_distribution<double> muscle(0.0, 0.12);
    std::string text = "# SIMULATED: a patient who does not exist\ntime,heart_rate,ecg_wave\n";
    double movement = 0.0;
    for (std::size_t i = 0; i < played.millivolts.size(); ++i) {
        const double seconds = static_cast<double>(i) / kRateHz;
        double wave = played.millivolts[i];
        if (within(seconds, kMovementFrom, kMovementTo)) {
            const double kick = muscle(random);
            movement += 0.35 * kick - 0.01 * movement;
            wave += kick + movement;
        }
        if (within(seconds, kCableOutFrom, kCableOutTo)) continue;
        text += shown("%.3f,", seconds);
        const auto rate = rateBefore(played.beats, seconds);
        if (rate && !within(seconds, kRateLostFrom, kRateLostTo)) text += shown("%.1f", *rate);
        text += ',';
        if (!within(seconds, kElectrodeOffFrom, kElectrodeOffTo))
            text += shown("%.3f", std::round(wave * 1000.0) / 1000.0 + 0.0);  // + 0: no "-0.000"
        text += '\n';
    }
    return {name + ".csv", text};
}

}  // namespace

std::vector<MadeFile> sampleRecordings() {
    const std::vector<LeadId> leads{{"II"}, {"V1"}};
    std::vector<MadeFile> files;
    const std::vector<Episode> ectopy{{50.0, 68.0, 72.0, 0.02, 0.01, false},
                                      {60.0, 72.0, 84.0, 0.16, 0.0, false},
                                      {70.0, 84.0, 70.0, 0.05, 0.03, false}};
    addWfdb(files, "ventricular_beats", patient(ectopy, leads, 11));
    const std::vector<Episode> fibrillation{{60.0, 72.0, 74.0, 0.0, 0.02, false},
                                            {110.0, 118.0, 112.0, 0.0, 0.0, true},
                                            {70.0, 82.0, 74.0, 0.0, 0.01, false}};
    addWfdb(files, "atrial_fibrillation", patient(fibrillation, leads, 12));
    const std::vector<Episode> slow{{60.0, 57.0, 62.0, 0.0, 0.0, false}};
    files.push_back(disturbed("noise_and_gaps", patient(slow, {{"II"}}, 13)));
    return files;
}

}  // namespace cardiotwin::test
