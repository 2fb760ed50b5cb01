// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a mechanistic twin of every lead in step with the patient: cuts beats of the usual class out of the
// clean wave as soon as the next beat closes them, hands them to the leads' trackers, and gathers the fitted
// heart. Says nothing after a gap, in silence, and before the twin is fitted. Threads: one at a time.
#pragma once

#include "models/base/lead_id.h"
#include "models/ecg/beat.h"
#include "models/twin/tracking/lead_tracker.h"
#include "models/twin/tracking/what_if.h"
#include "models/twin/wave/wave_history.h"

#include <array>
#include <deque>
#include <optional>
#include <vector>

namespace cardiotwin::twin {

class HeartTracker {
public:
    HeartTracker(std::vector<LeadId> leads, Hertz rate);

    /// A beat, in order, while `history` still holds the beat before it.
    void add(const ecg::Beat& beat, const WaveHistory& history);

    /// One per lead that is fitted, as of `now`; empty when the last beat is too long ago.
    [[nodiscard]] std::vector<LeadTracking> tracking(SampleIndex now) const;
    /// The heart as it beats now; empty until a lead is fitted. Leads not fitted are left out.
    [[nodiscard]] std::optional<FittedHeart> heart() const;

private:
    void learn(const ecg::Beat& beat, const ecg::Beat& next, const WaveHistory& history);
    void follow(const ecg::Beat& beat);
    [[nodiscard]] bool isUsual(ecg::BeatClass beatClass) const;

    std::vector<LeadId> m_leads;
    Hertz m_rate;
    std::vector<LeadTracker> m_trackers;
    std::optional<ecg::Beat> m_last;
    std::array<double, 5> m_classes{};  // how often each class came lately, N S V F Q
    double m_rr = 0.0;                  // s, usual interval; 0: none yet
    double m_squaredDifference = 0.0;   // s², of successive intervals between usual beats
    std::optional<double> m_usualRr;    // s, of the last beat if it was usual
};

}  // namespace cardiotwin::twin
