// SPDX-License-Identifier: GPL-3.0-or-later
// Names beats with two trained machines: the first tells ventricular beats from all others, the second, asked
// about the rest, supraventricular from normal ones. Where the signal cannot be trusted, or too little is
// known of the patient yet, the bedside rules answer in their place. Threads: `classify` from any number.
#pragma once

#include "models/ecg/classes/beat_classifier.h"
#include "models/ecg/classes/beat_model.h"

#include <utility>

namespace cardiotwin::ecg {

class SvmBeatClassifier : public BeatClassifier {
public:
    explicit SvmBeatClassifier(BeatModel model) : m_model(std::move(model)) {}

    /// Confidence is a logistic function of the distance from the border; not calibrated.
    [[nodiscard]] ClassedBeat classify(const BeatFeatures& features) const override;
    [[nodiscard]] const BeatModel& model() const { return m_model; }

private:
    BeatModel m_model;
    RuleBeatClassifier m_rules;
};

}  // namespace cardiotwin::ecg
