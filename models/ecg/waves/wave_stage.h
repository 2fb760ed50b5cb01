// SPDX-License-Identifier: GPL-3.0-or-later
// Delineates every beat in every lead as soon as the next beat is known, or a second after it when none came,
// and keeps what the vitals need of it: corrected QT interval and ST level. Threads: one at a time.
#pragma once

#include "models/ecg/beat.h"
#include "models/ecg/sample_history.h"
#include "models/ecg/vitals.h"
#include "models/ecg/waves/beat_segment.h"
#include "models/ecg/waves/intervals.h"
#include "models/ecg/waves/segment_average.h"
#include "models/ecg/waves/wave_delineator.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

namespace cardiotwin::ecg {

/// Where marks go: lead by lead, and of all leads together.
struct WaveOutput {
    std::vector<WaveMarks>& leads;
    std::vector<WaveMarks>& global;
};

class WaveStage {
public:
    WaveStage(std::size_t leads, Hertz rate)
        : m_leads(leads),
          m_rate(rate),
          m_delineator(rate),
          m_averages(leads, SegmentAverage(rate)),
          m_intervals(rate, kMeasuredBeats) {}

    void push(const Beat& beat) { m_open.push_back(beat); }
    /// Appends the marks of beats that are ripe, lead by lead. While the atria fibrillate there is no P wave,
    /// whatever the curve looks like.
    void advance(const SampleHistory& history, bool fibrillating, const WaveOutput& out);
    /// The stretch ends: all beats are ripe and the next one has no neighbour.
    void finish(const SampleHistory& history, const WaveOutput& out);

    /// Fills the intervals, from all leads, and ST of the first lead: medians over the last normal beats.
    void fill(Vitals& vitals, SampleIndex now) const;

private:
    static constexpr std::size_t kMeasuredBeats = 11;
    struct Measured {
        SampleIndex at;
        double stMillivolts;
    };
    void delineateFront(const SampleHistory& history, const WaveOutput& out);
    void measure(const WaveMarks& global, const WaveMarks& firstLead);

    std::size_t m_leads;
    Hertz m_rate;
    WaveDelineator m_delineator;
    std::vector<SegmentAverage> m_averages;              ///< one a lead
    std::vector<std::optional<BeatSegment>> m_segments;  ///< of the beat being measured
    std::deque<Beat> m_open;
    std::optional<SampleIndex> m_before;
    bool m_fibrillating = false;
    std::deque<Measured> m_measured;
    IntervalMedians m_intervals;
    std::optional<SampleIndex> m_measuredAt;
};

}  // namespace cardiotwin::ecg
