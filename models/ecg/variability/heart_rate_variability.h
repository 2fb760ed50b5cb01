// SPDX-License-Identifier: GPL-3.0-or-later
// Heart-rate variability of a whole recording in constant memory, from the intervals that NnFilter keeps: the
// time-domain figures of the Task Force of the ESC and NASPE (1996), the axes of the Poincaré plot (Brennan
// et al. 2001), and LF and HF power as the mean over consecutive windows of 5 minutes; a recording without a
// whole window is one window if it is two minutes long. Threads: one at a time.
#pragma once

#include "models/ecg/variability/nn_filter.h"
#include "models/ecg/variability/rr_spectrum.h"
#include "models/ecg/variability/rr_statistics.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace cardiotwin::ecg {

struct Variability {
    std::int64_t intervals = 0;  ///< N-N, kept
    std::int64_t rejected = 0;   ///< N-N, taken for artefacts
    bool corrected = true;       ///< false: too many of them, so all N-N count in the time domain
    std::optional<double> meanMs, sdnnMs, rmssdMs;
    std::optional<double> pnn50;         ///< 0–1
    std::optional<double> sd1Ms, sd2Ms;  ///< across and along the line of identity
    int windows = 0;                     ///< that LF and HF were measured in
    std::optional<double> lfMs2, hfMs2, lfToHf;
};

class HeartRateVariability {
public:
    explicit HeartRateVariability(Hertz rate) : m_filter(rate) {}

    void push(const Beat& beat);
    /// What the beats so far amount to; beats may still follow.
    [[nodiscard]] Variability result() const;

private:
    void take(const NnInterval& interval);
    void closeWindow();

    NnFilter m_filter;
    RrStatistics m_kept, m_all;
    std::vector<NnInterval> m_decided;  ///< scratch
    std::vector<NnInterval> m_window;
    std::int64_t m_windowNumber = 0;
    int m_windows = 0;
    double m_lfSum = 0.0, m_hfSum = 0.0;
};

}  // namespace cardiotwin::ecg
