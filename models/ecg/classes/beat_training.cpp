// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/beat_training.h"

#include "models/ecg/classes/beat_signs.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace cardiotwin::ecg {
namespace {

// Chosen by leaving one patient out. Few vectors and a wide kernel: what generalises is a smooth border.
constexpr learning::SvcSettings kVentricular{0.1, 0.033, 1.0};
constexpr learning::SvcSettings kSupraventricular{0.3, 0.037, 1.0};
// The second machine learns from far more early beats than there are, so its border moves towards them.
constexpr double kVentricularThreshold = 0.0;
constexpr double kSupraventricularThreshold = 0.5;

std::size_t mostBeats(BeatClass beatClass) {
    switch (beatClass) {
        case BeatClass::N:
            return 300;
        case BeatClass::S:
            return 100;
        case BeatClass::V:
            return 120;
        case BeatClass::F:
            return 60;
        case BeatClass::Q:
            return 0;
    }
    return 0;
}

std::vector<const LabelledBeat*> chosen(std::span<const LabelledBeat> beats,
                                        std::optional<std::size_t> without) {
    std::map<std::pair<std::size_t, BeatClass>, std::vector<const LabelledBeat*>> groups;
    for (const LabelledBeat& beat : beats) {
        // What the rules answer for is nothing to learn from.
        if (beat.patient == without || !beat.features.usualRrMs || !beat.features.likeness) continue;
        groups[{beat.patient, beat.beatClass}].push_back(&beat);
    }
    std::vector<const LabelledBeat*> rows;
    for (const auto& [key, group] : groups) {
        const std::size_t count = std::min(group.size(), mostBeats(key.second));
        for (std::size_t i = 0; i < count; ++i)
            rows.push_back(group[i * group.size() / count]);
    }
    return rows;
}

template <class Signs>
Result<learning::Svc> fitted(const std::vector<const LabelledBeat*>& rows, BeatClass positive, bool fusions,
                             Signs signs, const learning::SvcSettings& settings) {
    std::vector<double> inputs;
    std::vector<bool> labels;
    std::size_t width = 0;
    for (const LabelledBeat* row : rows) {
        const bool wanted = row->beatClass == positive || row->beatClass == BeatClass::N ||
                            (fusions && row->beatClass != BeatClass::Q);
        if (!wanted) continue;
        const auto values = signs(row->features);
        width = values.size();
        inputs.insert(inputs.end(), values.begin(), values.end());
        labels.push_back(row->beatClass == positive);
    }
    return learning::Svc::fit(width, inputs, labels, settings);
}

}  // namespace

Result<BeatModel> trainBeatModel(std::span<const LabelledBeat> beats, std::optional<std::size_t> without) {
    const std::vector<const LabelledBeat*> rows = chosen(beats, without);
    auto ventricular = fitted(rows, BeatClass::V, true, ventricularSigns, kVentricular);
    if (!ventricular) return ventricular.error();
    auto supraventricular = fitted(rows, BeatClass::S, false, supraventricularSigns, kSupraventricular);
    if (!supraventricular) return supraventricular.error();
    BeatModel model;
    model.ventricular = {std::move(*ventricular), kVentricularThreshold};
    model.supraventricular = {std::move(*supraventricular), kSupraventricularThreshold};
    return model;
}

}  // namespace cardiotwin::ecg
