// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a Beat of every detection: its R peak, RR interval, heart rate, quality and class. Keeps what these
// need of the beats before. Threads: one at a time.
#pragma once

#include "models/ecg/beat.h"
#include "models/ecg/beat_classifier.h"
#include "models/ecg/beat_shapes.h"
#include "models/ecg/r_peak_detector.h"
#include "models/ecg/r_peak_locator.h"
#include "models/ecg/sample_history.h"
#include "models/ecg/vitals_window.h"

#include <deque>
#include <memory>
#include <optional>

namespace cardiotwin::ecg {

class BeatMaker {
public:
    BeatMaker(std::size_t leads, Hertz rate, std::unique_ptr<BeatClassifier> classifier);

    /// Nothing when the complex cannot be placed or is the one before again. `quality` is of the signal.
    [[nodiscard]] std::optional<Beat> make(const SampleHistory& history, const Detection& detection,
                                           double quality, VitalsWindow& vitals);
    /// The next beat has no RR interval.
    void breakOff();

    /// Features of the last beat made.
    [[nodiscard]] const BeatFeatures& features() const { return m_features; }
    [[nodiscard]] const RPeakLocator& locator() const { return m_locator; }

private:
    void noteInterval(const Beat& beat);
    [[nodiscard]] std::optional<double> usualRrMs() const;
    [[nodiscard]] double rrSpread(double usualMs) const;

    Hertz m_rate;
    RPeakLocator m_locator;
    BeatShapes m_shapes;
    std::unique_ptr<BeatClassifier> m_classifier;
    BeatFeatures m_features;
    std::deque<double> m_usualRr;
    std::deque<double> m_allRr;
    std::optional<Beat> m_before;
};

}  // namespace cardiotwin::ecg
