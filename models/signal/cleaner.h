// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a CleanBlock of every SampleBlock for the eye: mains hum taken out, baseline wander removed and the
// monitor band (0.5–40 Hz) kept. Missing values stay missing and are counted; inside a gap of up to 40 ms the
// filters hold the last value, a longer one restarts the lead, whose first 0.3 s are then NaN while its
// filters settle. Frame i of the result is frame i of the recording, late by `delaySeconds` (about 6 ms).
// The result does not depend on how the stream is cut. Threads: one at a time.
#pragma once

#include "models/base/sample_block.h"
#include "models/signal/biquad_cascade.h"
#include "models/signal/clean_block.h"
#include "models/signal/mains_canceller.h"
#include "models/signal/signal_quality.h"

#include <optional>
#include <vector>

namespace cardiotwin::signal {

/// A gap longer than this restarts filters and detector.
inline constexpr double kBridgedGapSeconds = 0.040;

class Cleaner {
public:
    Cleaner(std::vector<LeadId> leads, Hertz rate, double mainsHz);

    [[nodiscard]] CleanBlock clean(const SampleBlock& block);

    /// How late the QRS stands in the result, from the filters' group delay at 15 Hz.
    [[nodiscard]] double delaySeconds() const { return m_delaySeconds; }
    /// Quality of each lead over the last second, 0–1.
    [[nodiscard]] const SignalQuality& quality() const { return m_quality; }

private:
    struct Lead {
        double held = 0.0;
        SampleCount missingRun = 0;
        SampleCount settling = 0;
        bool running = false;
    };
    void loseFrames(SampleCount count);
    void cleanFrame(std::span<const double> raw, std::span<float> out, CleanBlock& result);
    void restart(std::size_t lead, double value);

    std::vector<LeadId> m_leads;
    Hertz m_rate;
    SampleCount m_bridged;
    SampleCount m_settleFrames;
    MainsCanceller m_mains;
    BiquadCascade m_band;
    SignalQuality m_quality;
    double m_delaySeconds;
    std::vector<Lead> m_state;
    std::vector<double> m_frame;
    std::optional<SampleIndex> m_next;
};

}  // namespace cardiotwin::signal
