// SPDX-License-Identifier: GPL-3.0-or-later
// Names the rhythm as time goes on and cuts the recording into spans that follow one another without overlap.
// A change is certain only after it has lasted (hysteresis), so the new span is dated back to where the
// change began; that is why spans are handed out when they close. Pauses, asystole, noise and gaps are known
// from time passing, everything else from beats. Threads: one at a time.
#pragma once

#include "models/ecg/beat.h"
#include "models/ecg/rhythm/irregularity.h"
#include "models/ecg/rhythm/rhythm_span.h"

#include <deque>
#include <optional>
#include <vector>

namespace cardiotwin::ecg {

class RhythmTracker {
public:
    explicit RhythmTracker(Hertz rate, const FibrillationModel& model = shippedFibrillationModel());

    void beat(const Beat& beat);
    /// Once per second or oftener: the stream stands at `now`; `trusted` when its signal can carry a rhythm.
    void advance(SampleIndex now, bool trusted);
    /// The stream was interrupted: what follows does not follow on.
    void breakOff();
    /// Closes the last span at `end`.
    void finish(SampleIndex end);

    /// Spans closed since the last call.
    [[nodiscard]] std::vector<RhythmSpan> takeClosed();
    [[nodiscard]] Rhythm current() const { return m_open.rhythm; }
    /// How likely the newest beats are fibrillation. A span of it needs more of them.
    [[nodiscard]] double atrialFibrillation() const { return m_fibrillation; }

private:
    struct Verdict {
        Rhythm rhythm = Rhythm::Normal;
        SampleIndex since;
        double probability = 0.0;
    };
    [[nodiscard]] std::optional<Verdict> judge();
    [[nodiscard]] std::optional<Verdict> ventricularRun() const;
    [[nodiscard]] std::optional<Verdict> pattern(std::size_t period, Rhythm rhythm) const;
    [[nodiscard]] std::optional<Verdict> byRate() const;
    void change(const Verdict& verdict);

    Hertz m_rate;
    Irregularity m_irregularity;
    std::deque<Beat> m_beats;         // newest last
    double m_fibrillation = 0.0;      ///< of the newest beats
    double m_fibrillationThen = 0.0;  ///< of the beat Irregularity::kBeatsBehind ago
    bool m_fibrillating = false;
    bool m_afterGap = true;
    std::optional<SampleIndex> m_untrustedSince;
    RhythmSpan m_open;
    bool m_started = false;
    bool m_unknown = true;  ///< nothing was known yet of any rhythm
    std::vector<RhythmSpan> m_closed;
};

}  // namespace cardiotwin::ecg
