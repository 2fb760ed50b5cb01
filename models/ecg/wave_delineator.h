// SPDX-License-Identifier: GPL-3.0-or-later
// Places onset, peak and end of P, QRS and T of one beat in one lead. The QRS ends where the slope has died
// away to a small part of its steepest; P and T are the most prominent excursions in their windows, and end
// where the area between curve and level is greatest (the trapezium of Vázquez-Seisdedos et al. 2011, used on
// both flanks). A wave too small against the lead's noise is not placed. Works on the recording's own
// samples. Threads: `delineate` from any number.
#pragma once

#include "models/ecg/sample_history.h"
#include "models/ecg/wave_marks.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cardiotwin::ecg {

/// What the waves of one beat say beside their marks.
struct WaveReading {
    WaveMarks marks;
    std::optional<double> stMillivolts;  ///< 60 ms after the J point, against the level before the QRS
};

class WaveDelineator {
public:
    explicit WaveDelineator(Hertz rate) : m_rate(rate) {}

    /// The beat at `rPeak`, between its neighbours where there are any.
    [[nodiscard]] WaveReading delineate(const SampleHistory& history, std::size_t lead, SampleIndex rPeak,
                                        std::optional<SampleIndex> before,
                                        std::optional<SampleIndex> after) const;

private:
    /// The beat's samples, from `first` on.
    struct Segment {
        SampleIndex first;
        std::vector<double> fine;    ///< smoothed over 12 ms
        std::vector<double> medium;  ///< over 24 ms
        std::vector<double> coarse;  ///< over 40 ms
        std::ptrdiff_t r = 0;
    };
    struct Wave {
        std::ptrdiff_t on = 0, peak = 0, off = 0;
    };
    struct Span {
        std::ptrdiff_t begin = 0, end = 0;
    };
    [[nodiscard]] std::optional<Segment> cut(const SampleHistory& history, std::size_t lead,
                                             SampleIndex rPeak, std::optional<SampleIndex> before,
                                             std::optional<SampleIndex> after) const;
    [[nodiscard]] std::optional<Span> qrs(const Segment& segment) const;
    struct WaveShape {
        double smallest = 0.0;  ///< mV
        double armSeconds = 0.0, onReachSeconds = 0.0, offReachSeconds = 0.0;
    };
    [[nodiscard]] std::optional<Wave> wave(const std::vector<double>& y, Span window,
                                           const WaveShape& shape) const;
    [[nodiscard]] std::ptrdiff_t frames(double seconds) const {
        return static_cast<std::ptrdiff_t>(framesIn(seconds, m_rate));
    }

    Hertz m_rate;
};

}  // namespace cardiotwin::ecg
