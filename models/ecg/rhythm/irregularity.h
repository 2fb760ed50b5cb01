// SPDX-License-Identifier: GPL-3.0-or-later
// How likely a beat lies in atrial fibrillation, from RR intervals alone: what a model says of the intervals
// around it. The well-founded answer is averaged over neighbours and is for the beat `kBeatsBehind` before
// the newest, so that it sees as far ahead as back; a quicker one follows the newest beats. Threads: a value.
#pragma once

#include "models/ecg/rhythm/fibrillation_model.h"
#include "models/ecg/rhythm/interval_window.h"

#include <cstddef>
#include <deque>
#include <optional>

namespace cardiotwin::ecg {

class Irregularity {
public:
    static constexpr std::size_t kNeighbours = 10;  // to each side
    static constexpr std::size_t kBeatsBehind = IntervalWindow::kIntervals / 2 - 1 + kNeighbours;

    explicit Irregularity(const FibrillationModel& model = shippedFibrillationModel()) : m_model(model) {}

    /// One interval in ms; `ventricular` when it begins or ends with a ventricular beat.
    void push(double rrMs, bool ventricular);
    /// The next interval does not follow on the last one.
    void breakOff();

    /// 0–1; nothing until enough intervals were seen.
    [[nodiscard]] std::optional<double> probability() const;
    /// The same when the newest twenty to forty beats have their say.
    [[nodiscard]] std::optional<double> probabilityNow() const { return m_now; }

private:
    void weigh();
    [[nodiscard]] std::optional<double> logOdds(const IntervalWindow& window) const;

    FibrillationModel m_model;
    IntervalWindow m_window;
    IntervalWindow m_newest{IntervalWindow::kIntervals / 2};
    std::deque<double> m_odds;  ///< log odds of the newest beats weighed
    std::optional<double> m_now;
};

}  // namespace cardiotwin::ecg
