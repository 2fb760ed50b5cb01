// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up beats of three patients: usual, early of usual shape, early and strange. Enough to train on.
// Threads: pure functions.
#pragma once

#include "models/ecg/classes/beat_training.h"

#include <random>
#include <vector>

namespace fact {

inline cardiotwin::ecg::BeatFeatures madeBeat(cardiotwin::ecg::BeatClass beatClass, double noise) {
    using cardiotwin::ecg::BeatClass;
    cardiotwin::ecg::BeatFeatures features;
    const bool ventricular = beatClass == BeatClass::V;
    const bool early = ventricular || beatClass == BeatClass::S;
    features.usualRrMs = 800.0;
    features.rrBeforeMs = 800.0;
    features.rrMs = (early ? 520.0 : 800.0) + 60.0 * noise;
    features.rrSpread = features.spreadByPattern = 0.03;
    features.likeness = ventricular ? 0.4 + 0.1 * noise : 0.97;
    features.size = ventricular ? 1.8 : 1.0 + 0.05 * noise;
    features.usualWidthMs = 80.0;
    features.widthMs = ventricular ? 150.0 + 10.0 * noise : 80.0;
    features.shareOfShape = ventricular ? 0.05 : 0.9;
    features.leastDeparture = ventricular ? 4.0 : 0.9;
    features.mostDeparture = ventricular ? 7.0 + noise : 1.2;
    features.atrialLikeness = early ? 0.1 * noise : 0.95;
    features.likenessDeviation = ventricular ? 6.0 : 0.3 * noise;
    features.atrialDeviation = early ? -4.0 : 0.0;
    features.quality = 0.9;
    return features;
}

inline std::vector<cardiotwin::ecg::LabelledBeat> labelledDay(std::uint64_t seed = 3) {
    using cardiotwin::ecg::BeatClass;
    std::mt19937_64 random(seed);
    std::uniform_real_distribution<double> any(-1.0, 1.0);
    std::vector<cardiotwin::ecg::LabelledBeat> beats;
    for (std::size_t patient = 0; patient < 3; ++patient) {
        for (int i = 0; i < 120; ++i) {
            const BeatClass beatClass = i % 6 == 4 ? BeatClass::S : i % 6 == 5 ? BeatClass::V : BeatClass::N;
            beats.push_back({madeBeat(beatClass, any(random)), beatClass, patient});
        }
    }
    return beats;
}

}  // namespace fact
