// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of the moment from the beats of the last minute: heart rate by the trimmed 12-RR rule,
// short-term variability of intervals between normal beats, ventricular beats per minute. A number whose
// beats are too old or too few is left out. Threads: one at a time.
#pragma once

#include "models/ecg/beat.h"
#include "models/ecg/rhythm/heart_rate.h"
#include "models/ecg/vitals.h"

#include <deque>
#include <optional>

namespace cardiotwin::ecg {

class VitalsWindow {
public:
    explicit VitalsWindow(Hertz rate) : m_rate(rate) {}

    /// The interval from the beat before to `at`, if there is one, and the rate that it leads to. Called
    /// before the beat is complete, since the beat carries that rate.
    [[nodiscard]] std::optional<BeatsPerMinute> pushInterval(std::optional<double> rrMs);
    void push(const Beat& beat);
    /// Intervals so far do not lead up to what follows.
    void breakOff() { m_heartRate.clear(); }

    /// Fills the fields that come from beats, as of `now`.
    void fill(Vitals& vitals, SampleIndex now);

private:
    void forget(SampleIndex now);

    Hertz m_rate;
    HeartRate m_heartRate;
    std::deque<Beat> m_beats;
    std::optional<SampleIndex> m_observedSince;
};

}  // namespace cardiotwin::ecg
