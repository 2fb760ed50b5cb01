// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/beat_training.h"

#include "models/ecg/classes/beat_signs.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace cardiotwin::ecg {
namespace {

// Chosen by leaving one patient out. Few vectors and a wide kernel: what generalises is a smooth border.
constexpr learning::SvcSettings kVentricular{0.1, 0.033, 1.0};
constexpr learning::SvcSettings kSupraventricular{0.3, 0.037, 1.0};
// The machines learn from far more ectopic beats than there are, so their borders move towards them.
constexpr double kVentricularThreshold = 0.2;
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
    std::map<std::tuple<std::size_t, BeatClass, bool>, std::vector<const LabelledBeat*>> groups;
    for (const LabelledBeat& beat : beats) {
        // What the rules answer for is nothing to learn from.
        if (beat.patient == without || !beat.features.usualRrMs || !beat.features.likeness) continue;
        groups[{beat.patient, beat.beatClass, beat.oneLead}].push_back(&beat);
    }
    std::vector<const LabelledBeat*> rows;
    for (const auto& [key, group] : groups) {
        const std::size_t count = std::min(group.size(), mostBeats(std::get<BeatClass>(key)));
        for (std::size_t i = 0; i < count; ++i)
            rows.push_back(group[i * group.size() / count]);
    }
    return rows;
}

template <class Signs>
Result<learning::Svc> fitted(const std::vector<const LabelledBeat*>& rows, BeatClass positive, Signs signs,
                             const learning::SvcSettings& settings) {
    std::vector<double> inputs;
    std::vector<bool> labels;
    std::size_t width = 0;
    for (const LabelledBeat* row : rows) {
        // The second machine is asked of what is not ventricular. Its signs are those of P waves above all,
        // and a single lead shows too few of them to learn from.
        const bool first = positive == BeatClass::V;
        const bool usual = row->beatClass == positive || row->beatClass == BeatClass::N;
        if (!(first || (usual && !row->oneLead)) || row->beatClass == BeatClass::Q) continue;
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
    auto ventricular = fitted(rows, BeatClass::V, ventricularSigns, kVentricular);
    if (!ventricular) return ventricular.error();
    auto supraventricular = fitted(rows, BeatClass::S, supraventricularSigns, kSupraventricular);
    if (!supraventricular) return supraventricular.error();
    BeatModel model;
    model.ventricular = {std::move(*ventricular), kVentricularThreshold};
    model.supraventricular = {std::move(*supraventricular), kSupraventricularThreshold};
    return model;
}

}  // namespace cardiotwin::ecg
