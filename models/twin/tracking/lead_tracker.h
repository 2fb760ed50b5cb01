// SPDX-License-Identifier: GPL-3.0-or-later
// The mechanistic twin of one lead: fitted to the patient's mean beat, then kept in step beat by beat by the
// filter. Every usual beat is laid beside what the twin expected before it saw it; what departs, and which
// parameter moved, is measured against the patient's own range. Beats of another class and artefacts teach it
// nothing. Threads: one at a time.
#pragma once

#include "models/base/sample_index.h"
#include "models/twin/tracking/learnt_range.h"
#include "models/twin/tracking/tracked_signal.h"
#include "models/twin/tracking/wave_filter.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace cardiotwin::twin {

class LeadTracker {
public:
    LeadTracker(std::size_t lead, Hertz rate);

    /// A beat of the usual class: its window in mV from `first` on, NaN outside its territory or where
    /// missing; `rrSeconds` is the usual interval of the last beats.
    void take(SampleIndex rPeak, SampleIndex first, std::span<const float> window, double rrSeconds);

    /// Empty until the twin is fitted; then the last usual beat that was complete.
    [[nodiscard]] const std::optional<LeadTracking>& latest() const { return m_latest; }
    /// Empty until the twin is fitted.
    [[nodiscard]] std::optional<BeatWaves> waves() const;

private:
    struct Beat {
        SampleIndex rPeak;
        SampleIndex first;
        std::span<const float> window;
        std::span<const float> tracked;
        double rrSeconds;
        [[nodiscard]] double phaseOf(std::size_t sample, Hertz rate) const;
    };
    void average(std::span<const float> window);
    void tryFit(double rrSeconds, std::size_t peak);
    void track(const Beat& beat);
    void filter(const Beat& beat, double distrust);
    [[nodiscard]] double distrustOf(double misfit);
    [[nodiscard]] LeadTracking compare(const Beat& beat, const std::vector<float>& twin) const;
    void explain(LeadTracking& tracking, double seconds, double rrSeconds);

    std::size_t m_lead;
    Hertz m_rate;
    std::vector<float> m_mean, m_seen;
    int m_beats = 0;
    TrackedSignal m_signal;
    std::optional<WaveFilter> m_filter;
    LearntRange m_range;
    double m_usualMisfit = 0.0;  // mV
    int m_strange = 0;           // beats in a row that were nothing like the twin
    std::optional<LeadTracking> m_latest;
};

}  // namespace cardiotwin::twin
