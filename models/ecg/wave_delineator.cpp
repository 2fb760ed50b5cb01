// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/wave_delineator.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::ecg {
namespace {

constexpr double kBeforeSeconds = 0.36;
constexpr double kAfterSeconds = 0.70;
constexpr double kFineSeconds = 0.012;
constexpr double kMediumSeconds = 0.024;
constexpr double kCoarseSeconds = 0.040;
constexpr double kQrsReachSeconds = 0.16;
constexpr double kSteepPart = 0.20;  // of the steepest slope: surely inside the QRS
constexpr double kFlatPart = 0.06;   // of the steepest slope: outside, if it lasts
constexpr double kFlatSeconds = 0.012;
constexpr double kTStartSeconds = 0.06;   // after the QRS end
constexpr double kTLatestSeconds = 0.12;  // plus a part of the RR interval, after the R peak
constexpr double kTLatestPart = 0.45;
constexpr double kNextPSeconds = 0.24;
constexpr double kPSeconds = 0.26;     // before the QRS onset at most
constexpr double kPqSeconds = 0.016;   // before the QRS onset, already bent by it
constexpr double kTArmSeconds = 0.10;  // a wave rises above its surroundings this far away
constexpr double kPArmSeconds = 0.065;
constexpr double kTOnReachSeconds = 0.16;  // no flank is longer
constexpr double kTOffReachSeconds = 0.16;
constexpr double kPReachSeconds = 0.08;
constexpr double kSmallestT = 0.020;  // mV
constexpr double kSmallestP = 0.012;
constexpr double kSmallestPart = 0.012;  // of the QRS
constexpr double kStSeconds = 0.060;

/// Moving mean over 2·half + 1 values, shorter at the ends; no shift.
std::vector<double> smoothed(const std::vector<double>& values, std::ptrdiff_t half) {
    const auto size = static_cast<std::ptrdiff_t>(values.size());
    std::vector<double> sums(values.size() + 1, 0.0);
    for (std::size_t i = 0; i < values.size(); ++i)
        sums[i + 1] = sums[i] + values[i];
    std::vector<double> out(values.size());
    for (std::ptrdiff_t i = 0; i < size; ++i) {
        const std::ptrdiff_t reach = std::min({half, i, size - 1 - i});
        out[static_cast<std::size_t>(i)] =
            (sums[static_cast<std::size_t>(i + reach + 1)] - sums[static_cast<std::size_t>(i - reach)]) /
            static_cast<double>(2 * reach + 1);
    }
    return out;
}

/// The end of a wave's flank that runs from `peak` towards `limit` (either direction): with m the steepest
/// place of the flank and r the limit, the point i with the largest trapezium area
/// ½·(y_m − y_i)·(2·x_r − x_i − x_m).
std::ptrdiff_t flankEnd(const std::vector<double>& y, std::ptrdiff_t peak, std::ptrdiff_t limit) {
    const std::ptrdiff_t step = limit > peak ? 1 : -1;
    const auto at = [&](std::ptrdiff_t i) { return y[static_cast<std::size_t>(i)]; };
    const double sign = at(peak) > at(limit) ? 1.0 : -1.0;
    std::ptrdiff_t steepest = peak;
    double steep = 0.0;
    for (std::ptrdiff_t i = peak; i != limit; i += step) {
        const double slope = sign * (at(i) - at(i + step));
        if (slope > steep) {
            steep = slope;
            steepest = i;
        }
    }
    std::ptrdiff_t end = steepest;
    double largest = 0.0;
    for (std::ptrdiff_t i = steepest; i != limit + step; i += step) {
        const double area =
            sign * (at(steepest) - at(i)) * static_cast<double>(std::abs(2 * limit - i - steepest));
        if (area > largest) {
            largest = area;
            end = i;
        }
    }
    return end;
}

}  // namespace

std::optional<WaveDelineator::Segment> WaveDelineator::cut(const SampleHistory& history, std::size_t lead,
                                                           SampleIndex rPeak,
                                                           std::optional<SampleIndex> before,
                                                           std::optional<SampleIndex> after) const {
    SampleIndex first = std::max(rPeak - framesIn(kBeforeSeconds, m_rate), history.begin());
    SampleIndex last = std::min(rPeak + framesIn(kAfterSeconds, m_rate), history.end() - 1);
    if (before) first = std::max(first, *before + (rPeak - *before) * 2 / 5);
    if (after) {
        // The next beat's P wave must not pass for this one's T wave.
        const SampleIndex beforeNextP = *after - framesIn(kNextPSeconds, m_rate);
        last = std::min(last, std::max(beforeNextP, rPeak + (*after - rPeak) * 3 / 5));
    }
    if (rPeak - first < framesIn(0.08, m_rate) || last - rPeak < framesIn(0.08, m_rate)) return std::nullopt;
    std::vector<double> raw;
    raw.reserve(static_cast<std::size_t>(last - first + 1));
    for (SampleIndex i = first; i <= last; i += 1) {
        const double value = history.at(i, lead);
        if (!std::isfinite(value)) return std::nullopt;
        raw.push_back(value);
    }
    Segment segment;
    segment.first = first;
    segment.r = rPeak - first;
    segment.fine = smoothed(raw, std::max<std::ptrdiff_t>(1, frames(kFineSeconds) / 2));
    segment.medium = smoothed(raw, std::max<std::ptrdiff_t>(1, frames(kMediumSeconds) / 2));
    segment.coarse = smoothed(raw, std::max<std::ptrdiff_t>(1, frames(kCoarseSeconds) / 2));
    return segment;
}

std::optional<WaveDelineator::Span> WaveDelineator::qrs(const Segment& segment) const {
    const auto size = static_cast<std::ptrdiff_t>(segment.fine.size());
    const std::ptrdiff_t arm = std::max<std::ptrdiff_t>(1, frames(0.004));
    std::vector<double> slope(segment.fine.size(), 0.0);
    for (std::ptrdiff_t i = arm; i + arm < size; ++i) {
        slope[static_cast<std::size_t>(i)] = std::abs(segment.fine[static_cast<std::size_t>(i + arm)] -
                                                      segment.fine[static_cast<std::size_t>(i - arm)]);
    }
    const auto at = [&](std::ptrdiff_t i) { return slope[static_cast<std::size_t>(i)]; };
    const std::ptrdiff_t reach = frames(kQrsReachSeconds);
    const std::ptrdiff_t low = std::max<std::ptrdiff_t>(arm, segment.r - reach);
    const std::ptrdiff_t high = std::min(size - 1 - arm, segment.r + reach);
    double steepest = 0.0;
    for (std::ptrdiff_t i = std::max(low, segment.r - reach / 2); i <= std::min(high, segment.r + reach / 2);
         ++i) {
        steepest = std::max(steepest, at(i));
    }
    if (steepest <= 0.0) return std::nullopt;
    const std::ptrdiff_t flat = std::max<std::ptrdiff_t>(2, frames(kFlatSeconds));
    const auto border = [&](std::ptrdiff_t step, std::ptrdiff_t limit) {
        // Outwards from the R peak: the last steep place before a pause longer than a notch, then on until
        // the slope stays small.
        std::ptrdiff_t steep = segment.r;
        for (std::ptrdiff_t i = segment.r; i != limit && std::abs(i - steep) <= frames(0.045); i += step) {
            if (at(i) >= kSteepPart * steepest) steep = i;
        }
        std::ptrdiff_t run = 0;
        for (std::ptrdiff_t i = steep; i != limit; i += step) {
            run = at(i) < kFlatPart * steepest ? run + 1 : 0;
            if (run >= flat) return i - step * (flat - 1);
        }
        // No flat place: where it is flattest.
        std::ptrdiff_t flattest = steep;
        for (std::ptrdiff_t i = steep; i != limit && std::abs(i - steep) < frames(0.06); i += step) {
            if (at(i) < at(flattest)) flattest = i;
        }
        return flattest;
    };
    return Span{border(-1, low), border(1, high)};
}

std::optional<WaveDelineator::Wave> WaveDelineator::wave(const std::vector<double>& y, Span window,
                                                         const WaveShape& shape) const {
    if (window.end - window.begin < frames(0.05)) return std::nullopt;
    const auto at = [&](std::ptrdiff_t i) {
        return y[static_cast<std::size_t>(std::clamp(i, window.begin, window.end))];
    };
    const std::ptrdiff_t arm = frames(shape.armSeconds);
    std::ptrdiff_t peak = window.begin;
    double largest = 0.0;
    for (std::ptrdiff_t i = window.begin; i <= window.end; ++i) {
        const double height = std::abs(at(i) - 0.5 * (at(i - arm) + at(i + arm)));
        if (height > largest) {
            largest = height;
            peak = i;
        }
    }
    if (largest < shape.smallest) return std::nullopt;
    // The most prominent place lies on the wave; its peak is the extremum beside it.
    const double sign = at(peak) > 0.5 * (at(peak - arm) + at(peak + arm)) ? 1.0 : -1.0;
    const std::ptrdiff_t climb = arm / 2;
    std::ptrdiff_t top = peak;
    for (std::ptrdiff_t i = std::max(window.begin, peak - climb); i <= std::min(window.end, peak + climb);
         ++i) {
        if (sign * at(i) > sign * at(top)) top = i;
    }
    if (top <= window.begin || top >= window.end) return std::nullopt;
    Wave wave;
    wave.peak = top;
    wave.on = flankEnd(y, top, std::max(window.begin, top - frames(shape.onReachSeconds)));
    wave.off = flankEnd(y, top, std::min(window.end, top + frames(shape.offReachSeconds)));
    return wave;
}

WaveReading WaveDelineator::delineate(const SampleHistory& history, std::size_t lead, SampleIndex rPeak,
                                      std::optional<SampleIndex> before,
                                      std::optional<SampleIndex> after) const {
    WaveReading reading;
    reading.marks.lead = lead;
    reading.marks.rPeak = rPeak;
    const auto segment = cut(history, lead, rPeak, before, after);
    if (!segment) return reading;
    const auto complex = qrs(*segment);
    if (!complex) return reading;
    const auto index = [&](std::ptrdiff_t i) { return segment->first + i; };
    WaveMarks& marks = reading.marks;
    marks.qrsOn = index(complex->begin);
    marks.qrsOff = index(complex->end);

    const auto [low, high] =
        std::minmax_element(segment->fine.begin() + complex->begin, segment->fine.begin() + complex->end + 1);
    const double part = kSmallestPart * (*high - *low);
    const auto last = static_cast<std::ptrdiff_t>(segment->fine.size()) - 1;
    std::ptrdiff_t tEnd = last;
    if (before)
        tEnd = std::min(tEnd,
                        segment->r + frames(kTLatestSeconds) +
                            static_cast<std::ptrdiff_t>(kTLatestPart * static_cast<double>(rPeak - *before)));
    if (const auto t =
            wave(segment->coarse, {complex->end + frames(kTStartSeconds), tEnd},
                 {std::max(kSmallestT, part), kTArmSeconds, kTOnReachSeconds, kTOffReachSeconds})) {
        marks.tOn = index(t->on);
        marks.tPeak = index(t->peak);
        marks.tOff = index(t->off);
    }
    const std::ptrdiff_t pStart = std::max<std::ptrdiff_t>(0, complex->begin - frames(kPSeconds));
    if (const auto p = wave(segment->medium, {pStart, complex->begin - frames(kPqSeconds)},
                            {std::max(kSmallestP, part), kPArmSeconds, kPReachSeconds, kPReachSeconds})) {
        marks.pOn = index(p->on);
        marks.pPeak = index(p->peak);
        marks.pOff = index(p->off);
    }
    const std::ptrdiff_t st = complex->end + frames(kStSeconds);
    if (st <= last) {
        const std::ptrdiff_t level = std::max<std::ptrdiff_t>(0, complex->begin - frames(0.008));
        reading.stMillivolts =
            segment->fine[static_cast<std::size_t>(st)] - segment->fine[static_cast<std::size_t>(level)];
    }
    return reading;
}

}  // namespace cardiotwin::ecg
