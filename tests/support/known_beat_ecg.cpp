// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/known_beat_ecg.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

namespace fact {
namespace {

struct Wave {
    double at, width, height;
};

std::vector<Wave> wavesOf(bool ectopic, const KnownEcgSettings& settings) {
    if (ectopic) return {{0.0, 0.035, 1.6}, {0.09, 0.03, -0.5}, {0.30, 0.06, -0.35}};
    return {{-0.16, 0.022, settings.pMillivolts},
            {-0.022, 0.008, -0.12},
            {0.0, 0.010, 1.0},
            {0.024, 0.009, -0.22},
            {0.28, 0.045, settings.tMillivolts}};
}

}  // namespace

std::vector<double> steadyRr(std::size_t beats, double seconds) {
    return std::vector<double>(beats, seconds);
}

cardiotwin::SampleBlock KnownEcg::block(std::size_t first, std::size_t count) const {
    cardiotwin::SampleBlock block;
    block.first = {static_cast<std::int64_t>(first)};
    block.rate = rate;
    block.leads = leads;
    const std::size_t end = std::min(first + count, frames());
    block.millivolts.assign(millivolts.begin() + static_cast<std::ptrdiff_t>(first * leads.size()),
                            millivolts.begin() + static_cast<std::ptrdiff_t>(end * leads.size()));
    return block;
}

KnownEcg knownEcg(const KnownEcgSettings& settings) {
    KnownEcg ecg;
    ecg.rate = {settings.rateHz};
    static const char* const names[] = {"MLII", "V5",  "V1",  "I",  "II", "III",
                                        "aVR",  "aVL", "aVF", "V2", "V3", "V4"};
    for (std::size_t lead = 0; lead < settings.leadGains.size(); ++lead) {
        ecg.leads.push_back({names[lead % 12]});
    }
    double at = 0.5;
    ecg.rPeaks.push_back(std::llround(at * settings.rateHz));
    for (const double rr : settings.rrSeconds) {
        at += rr;
        ecg.rPeaks.push_back(std::llround(at * settings.rateHz));
    }
    const auto frames = static_cast<std::size_t>((at + 1.5) * settings.rateHz);
    std::vector<double> beatSignal(frames, 0.0);
    for (std::size_t beat = 0; beat < ecg.rPeaks.size(); ++beat) {
        const bool ectopic = std::ranges::find(settings.ectopic, beat) != settings.ectopic.end();
        for (const Wave& wave : wavesOf(ectopic, settings)) {
            for (std::size_t i = 0; i < frames; ++i) {
                const double seconds =
                    (static_cast<double>(i) - static_cast<double>(ecg.rPeaks[beat])) / settings.rateHz;
                if (std::abs(seconds - wave.at) > 5.0 * wave.width) continue;
                const double z = (seconds - wave.at) / wave.width;
                beatSignal[i] += wave.height * std::exp(-0.5 * z * z);
            }
        }
    }
    std::mt19937_64 random(settings.seed);
    std::normal_distribution<double> noise(0.0, 1.0);
    for (std::size_t i = 0; i < frames; ++i) {
        for (const double gain : settings.leadGains) {
            ecg.millivolts.push_back(gain * beatSignal[i] + settings.noiseMillivolts * noise(random));
        }
    }
    return ecg;
}

}  // namespace fact
