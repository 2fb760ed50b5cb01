// SPDX-License-Identifier: GPL-3.0-or-later
// Signal-to-noise ratio with and without tracking: recorded noise is added to the first lead of records, and
// what is left of it is compared with what the 0.5-40 Hz band-pass leaves. Beats, classes and the tracked
// beat are learnt online from the noisy signal alone; a beat is tracked when the next one closes it.
//   denoising NOISE.hea RECORD.hea...
#include "app/pipeline/shipped_models.h"
#include "devices/files/recording_reader.h"
#include "models/ecg/ecg_analysis.h"
#include "models/signal/cleaner.h"
#include "models/twin/tracking/tracked_signal.h"
#include "models/twin/wave/beat_shape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string>
#include <utility>
#include <vector>

using namespace cardiotwin;

namespace {

constexpr double kSeconds = 290.0;
constexpr double kSettledSeconds = 2.0;
const std::vector<LeadId> kLeads{{"ECG"}};

struct Wave {
    Hertz rate;
    std::vector<double> values;
};

/// The first lead, at most `kSeconds`; empty when the file cannot be read.
Wave firstLead(const std::string& path) {
    auto reader = files::openRecording(path);
    if (!reader) return {};
    Wave wave{(*reader)->info().rate, {}};
    const auto wanted = static_cast<std::size_t>(framesIn(kSeconds, wave.rate));
    while (wave.values.size() < wanted) {
        const auto block = (*reader)->read(4096);
        if (!block || block->frames() == 0) break;
        for (std::size_t i = 0; i < block->frames(); ++i)
            wave.values.push_back(block->at(i, 0));
    }
    wave.values.resize(std::min(wave.values.size(), wanted));
    return wave;
}

template <class Take>
void inBlocks(const Wave& wave, const Take& take) {
    constexpr std::size_t kBlock = 128;
    for (std::size_t begin = 0; begin < wave.values.size(); begin += kBlock) {
        SampleBlock block;
        block.first = {static_cast<std::int64_t>(begin)};
        block.rate = wave.rate;
        block.leads = kLeads;
        const std::size_t end = std::min(begin + kBlock, wave.values.size());
        block.millivolts.assign(wave.values.begin() + static_cast<std::ptrdiff_t>(begin),
                                wave.values.begin() + static_cast<std::ptrdiff_t>(end));
        take(block);
    }
}

std::vector<float> bandPassed(const Wave& wave) {
    signal::Cleaner cleaner(kLeads, wave.rate, 0.0);
    std::vector<float> result;
    inBlocks(wave, [&](const SampleBlock& block) {
        const auto clean = cleaner.clean(block);
        result.insert(result.end(), clean.millivolts.begin(), clean.millivolts.end());
    });
    return result;
}

/// Both from the noisy samples alone.
struct Cleaned {
    std::vector<float> bandPassed;
    std::vector<float> tracked;
};

Cleaned cleaned(const Wave& noisy) {
    ecg::EcgAnalysis analysis(
        kLeads, noisy.rate,
        {.mainsHz = 0.0, .delineate = false, .classifier = pipeline::shippedBeatClassifier()});
    Cleaned result;
    std::vector<ecg::Beat> beats;
    inBlocks(noisy, [&](const SampleBlock& block) {
        const ecg::Findings found = analysis.process(block);
        result.bandPassed.insert(result.bandPassed.end(), found.clean.millivolts.begin(),
                                 found.clean.millivolts.end());
        beats.insert(beats.end(), found.beats.begin(), found.beats.end());
    });
    result.tracked = result.bandPassed;
    std::array<twin::TrackedSignal, 2> signals{twin::TrackedSignal(noisy.rate),
                                               twin::TrackedSignal(noisy.rate)};
    const SampleCount peak = framesIn(twin::BeatShape::kSecondsBefore, noisy.rate);
    const SampleCount after = framesIn(twin::BeatShape::kSecondsAfter, noisy.rate);
    const auto frames = static_cast<std::int64_t>(result.tracked.size());
    for (std::size_t i = 0; i + 1 < beats.size(); ++i) {
        if (!beats[i].rrMs || !beats[i + 1].rrMs) continue;
        const auto share = [&](double of, double ms) { return framesIn(of * ms / 1000.0, noisy.rate); };
        const std::int64_t r = beats[i].rPeak.value;
        const std::int64_t from = std::max<std::int64_t>(0, r - std::min(peak, share(0.35, *beats[i].rrMs)));
        const std::int64_t to = std::min(frames, r + std::min(after, share(0.65, *beats[i + 1].rrMs)));
        std::vector<float> window(static_cast<std::size_t>(peak + after),
                                  std::numeric_limits<float>::quiet_NaN());
        for (std::int64_t at = from; at < to; ++at)
            window[static_cast<std::size_t>(at - r + peak)] = result.bandPassed[static_cast<std::size_t>(at)];
        const std::size_t kind = beats[i].beatClass == ecg::BeatClass::V ? 1 : 0;
        const auto quiet = signals.at(kind).follow(window, static_cast<std::size_t>(peak));
        for (std::int64_t at = from; at < to; ++at)
            result.tracked[static_cast<std::size_t>(at)] = quiet[static_cast<std::size_t>(at - r + peak)];
    }
    return result;
}

double power(const std::vector<float>& wave, const std::vector<float>& less, std::size_t from) {
    double sum = 0.0;
    for (std::size_t i = from; i + from < wave.size(); ++i)
        sum +=
            std::pow(static_cast<double>(wave[i]) - (less.empty() ? 0.0 : static_cast<double>(less[i])), 2);
    return sum;
}

double decibels(double ratio) {
    return 10.0 * std::log10(ratio);
}

/// What tracking adds to the band-pass, in dB.
double gainOf(const Wave& record, const Wave& noise, double snr) {
    const auto truth = bandPassed(record);
    const std::size_t count = std::min(truth.size(), noise.values.size());
    const auto settled = static_cast<std::size_t>(kSettledSeconds * record.rate.value);
    double mean = 0.0;
    double noisePower = 0.0;
    for (std::size_t i = 0; i < count; ++i)
        mean += noise.values[i] / static_cast<double>(count);
    for (std::size_t i = settled; i + settled < count; ++i)
        noisePower += std::pow(noise.values[i] - mean, 2);
    const double signalPower = power(truth, {}, settled);
    const double height = std::sqrt(signalPower / noisePower / std::pow(10.0, snr / 10.0));
    Wave noisy{record.rate, {}};
    for (std::size_t i = 0; i < count; ++i)
        noisy.values.push_back(record.values[i] + height * (noise.values[i] - mean));
    const Cleaned result = cleaned(noisy);
    return decibels(power(result.bandPassed, truth, settled) / power(result.tracked, truth, settled));
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> paths(argv + 1, argv + argc);
    if (paths.size() < 2) return 2;
    const Wave noise = firstLead(paths.front());
    for (const double snr : {6.0, 0.0}) {
        std::vector<double> gains;
        for (std::size_t i = 1; i < paths.size(); ++i) {
            const Wave record = firstLead(paths[i]);
            if (record.values.empty() || record.rate != noise.rate) continue;
            gains.push_back(gainOf(record, noise, snr));
            std::printf("%s at %.0f dB: %+.2f dB\n", paths[i].c_str(), snr, gains.back());
        }
        if (gains.empty()) return 3;
        std::sort(gains.begin(), gains.end());
        double sum = 0.0;
        for (const double gain : gains)
            sum += gain;
        std::printf("at %.0f dB: tracking adds to the band-pass: mean %+.2f, median %+.2f, worst %+.2f dB\n",
                    snr, sum / static_cast<double>(gains.size()), gains[gains.size() / 2], gains.front());
    }
    return 0;
}
