// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a Beat of every detection: its R peak, RR interval, heart rate, quality and class. Keeps what these
// need of the beats before. What a beat is compared with follows the bedside rules, whichever classifier
// names it: so the features of a beat do not depend on the classifier that reads them. Threads: one at a
// time.
#pragma once

#include "models/ecg/beat.h"
#include "models/ecg/classes/atrial_wave.h"
#include "models/ecg/classes/beat_classifier.h"
#include "models/ecg/classes/beat_shapes.h"
#include "models/ecg/classes/rr_context.h"
#include "models/ecg/classes/usual_range.h"
#include "models/ecg/detection/r_peak_detector.h"
#include "models/ecg/detection/r_peak_locator.h"
#include "models/ecg/sample_history.h"
#include "models/ecg/vitals_window.h"

#include <memory>
#include <optional>

namespace cardiotwin::ecg {

class BeatMaker {
public:
    BeatMaker(std::size_t leads, Hertz rate, std::shared_ptr<const BeatClassifier> classifier);

    /// Nothing when the complex cannot be placed or is the one before again. `quality` is of the signal.
    [[nodiscard]] std::optional<Beat> make(const SampleHistory& history, const Detection& detection,
                                           double quality, VitalsWindow& vitals);
    /// The next beat has no RR interval.
    void breakOff();

    /// Features of the last beat made.
    [[nodiscard]] const BeatFeatures& features() const { return m_features; }
    [[nodiscard]] const RPeakLocator& locator() const { return m_locator; }

private:
    void measure(const SampleHistory& history, const Beat& beat);

    Hertz m_rate;
    RPeakLocator m_locator;
    BeatShapes m_shapes;
    AtrialWave m_atrial;
    RrContext m_intervals;
    UsualRange m_likeness{0.15}, m_atrialLikeness{0.1};
    RuleBeatClassifier m_rules;
    std::shared_ptr<const BeatClassifier> m_classifier;
    BeatFeatures m_features;
    std::optional<Beat> m_before;
};

}  // namespace cardiotwin::ecg
