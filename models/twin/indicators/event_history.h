// SPDX-License-Identifier: GPL-3.0-or-later
// What the last hour of beats held of what the outlook is about: ventricular beats, couplets and runs,
// pauses, fibrillation, early beats, and how the intervals varied. Fed with beats as they become certain, it
// knows the past only and takes no more room with time. Threads: one at a time.
#pragma once

#include "models/ecg/beat.h"
#include "models/twin/indicators/unevenness.h"

#include <deque>
#include <optional>

namespace cardiotwin::twin {

/// A beat without a signal.
struct TimedBeat {
    double seconds = 0.0;             ///< recording time of the R peak
    std::optional<double> rrSeconds;  ///< to the beat before; none for the first and across a gap
    ecg::BeatClass beatClass = ecg::BeatClass::N;
};

/// Sums over a window of the past.
struct EventTotals {
    double seconds = 0.0;  ///< covered by intervals between beats
    double beats = 0.0, ventricular = 0.0, premature = 0.0;
    double couplets = 0.0;    ///< two ventricular beats in a row, also where a run came of them
    double runs = 0.0;        ///< three or more
    double pauses = 0.0;      ///< intervals beyond 2 s
    double nearPauses = 0.0;  ///< beyond 1.5 s
    double longestRr = 0.0;   ///< s
    double fibrillationSeconds = 0.0, fibrillationOnsets = 0.0;
    double differences = 0.0, squaredDifferences = 0.0;  ///< of successive intervals, s²

    EventTotals& operator+=(const EventTotals& other);
    [[nodiscard]] double minutes() const { return seconds / 60.0; }
    [[nodiscard]] std::optional<double> bpm() const;      ///< from 3 beats on
    [[nodiscard]] std::optional<double> rmssdMs() const;  ///< from 3 differences on
};

class EventHistory {
public:
    static constexpr double kKeptSeconds = 3600.0;
    static constexpr double kPauseSeconds = 2.0;
    /// An interval beyond this is a gap, whatever it is called.
    static constexpr double kLongestPauseSeconds = 10.0;

    void add(const TimedBeat& beat);
    /// Recording time has come to `now`, a whole second; every beat certain by then was added.
    void step(double now);

    /// Over the last `seconds`, in steps of 10 s.
    [[nodiscard]] EventTotals last(double seconds) const;
    /// Probability that the last beats are fibrillation; nothing until enough were seen.
    [[nodiscard]] std::optional<double> fibrillation() const { return m_fibrillation; }
    /// The same with hysteresis, as a state.
    [[nodiscard]] bool fibrillates() const { return m_fibrillates; }
    /// Since the last of each, 0 while it lasts; nothing where none was seen.
    [[nodiscard]] std::optional<double> minutesSinceFibrillation() const { return since(m_lastFibrillation); }
    [[nodiscard]] std::optional<double> minutesSinceRun() const { return since(m_lastRun); }
    [[nodiscard]] std::optional<double> minutesSincePause() const { return since(m_lastPause); }
    [[nodiscard]] double now() const { return m_now; }
    [[nodiscard]] std::optional<double> lastBeatSeconds() const { return m_lastBeat; }

private:
    void addInterval(double rr, bool touchesVentricular);
    [[nodiscard]] std::optional<double> since(std::optional<double> seconds) const;

    std::deque<EventTotals> m_bins;  // newest last, the last one open
    Unevenness m_unevenness;
    std::optional<double> m_fibrillation;
    bool m_fibrillates = false;
    double m_now = 0.0;
    int m_ventricularInRow = 0;
    bool m_beforeVentricular = false;
    std::optional<double> m_beforeRr, m_usualRr;
    std::optional<double> m_lastBeat, m_lastFibrillation, m_lastRun, m_lastPause;
};

}  // namespace cardiotwin::twin
