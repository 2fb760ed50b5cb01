// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/waves/wave_delineator.h"

#include "models/ecg/waves/qrs_borders.h"
#include "models/ecg/waves/st_segment.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::ecg {
namespace {

constexpr double kFineSeconds = 0.016;    // smoothing for the QRS
constexpr double kMediumSeconds = 0.024;  // for the P wave
constexpr double kCoarseSeconds = 0.040;  // for the T wave
constexpr double kLeastWindowSeconds = 0.05;
constexpr double kTStartSeconds = 0.06;   // after the QRS end
constexpr double kTLatestSeconds = 0.20;  // plus a part of the RR interval, after the R peak
constexpr double kTLatestPart = 0.45;
constexpr double kPSeconds = 0.26;     // before the QRS onset at most
constexpr double kPqSeconds = 0.016;   // before the QRS onset, already bent by it
constexpr double kTArmSeconds = 0.10;  // a wave rises above its surroundings this far away
constexpr double kPArmSeconds = 0.065;
constexpr double kTReachSeconds = 0.12;  // from the peak to the steepest place of a flank
constexpr double kPReachSeconds = 0.08;
constexpr double kTSlopeSeconds = 0.012;
constexpr double kPSlopeSeconds = 0.014;
constexpr double kRestPart = 0.30;  // of the steepest slope: the flank is over
constexpr double kPOnRestPart = 0.38;
constexpr double kPOffRestPart = 0.65;
constexpr double kSmallestT = 0.010;  // mV
constexpr double kSmallestP = 0.008;
constexpr double kSmallestPart = 0.008;   // of the QRS
constexpr double kTUsualSeconds = 0.30;   // after the R peak, at an RR interval of 1 s
constexpr double kTSpreadSeconds = 0.25;  // wide: a long QT interval is a finding, not an error
constexpr double kPUsualSeconds = 0.17;   // before the R peak
constexpr double kPSpreadSeconds = 0.08;
constexpr double kVoteSpreadSeconds = 0.05;
constexpr double kNearSpreadSeconds = 0.10;
constexpr double kUsualRrSeconds = 0.8;

double bell(double distance, double spread) {
    const double x = distance / spread;
    return std::exp(-0.5 * x * x);
}

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

}  // namespace

struct WaveDelineator::Lead {
    std::size_t index = 0;
    SampleIndex first;
    std::ptrdiff_t r = 0;
    SegmentSpan qrs, pWindow, tWindow;
    std::vector<double> fine, medium, coarse;
    std::vector<WaveCandidate> p, t;
    const WaveCandidate* chosenP = nullptr;
    const WaveCandidate* chosenT = nullptr;
    double qrsHeight = 0.0;
};

/// What P and T differ in when they are chosen.
struct WaveDelineator::Kind {
    std::vector<WaveCandidate> Lead::*candidates;
    const WaveCandidate* Lead::*chosen;
    double usual;     ///< frames from the R peak
    double spread;    ///< frames
    double smallest;  ///< mV
};

WaveDelineator::Lead WaveDelineator::prepared(const BeatSegment& segment,
                                              const BeatIntervals& intervals) const {
    Lead lead;
    lead.first = segment.first;
    lead.r = segment.r;
    lead.fine = smoothed(segment.millivolts, std::max<std::ptrdiff_t>(1, frames(kFineSeconds) / 2));
    const auto qrs = qrsBorders(lead.fine, segment.r, m_rate);
    if (!qrs) return lead;
    lead.qrs = *qrs;
    const auto [low, high] =
        std::minmax_element(lead.fine.begin() + qrs->begin, lead.fine.begin() + qrs->end + 1);
    lead.qrsHeight = *high - *low;
    lead.medium = smoothed(segment.millivolts, std::max<std::ptrdiff_t>(1, frames(kMediumSeconds) / 2));
    lead.coarse = smoothed(segment.millivolts, std::max<std::ptrdiff_t>(1, frames(kCoarseSeconds) / 2));
    std::ptrdiff_t tEnd = segment.size() - 1;
    if (intervals.before) {
        tEnd = std::min(
            tEnd, segment.r + frames(kTLatestSeconds) +
                      static_cast<std::ptrdiff_t>(kTLatestPart * static_cast<double>(*intervals.before)));
    }
    const std::ptrdiff_t least = frames(kLeastWindowSeconds);
    lead.tWindow = {qrs->end + frames(kTStartSeconds), tEnd};
    if (tEnd - lead.tWindow.begin >= least)
        lead.t = waveCandidates(lead.coarse, lead.tWindow, frames(kTArmSeconds));
    lead.pWindow = {std::max<std::ptrdiff_t>(0, qrs->begin - frames(kPSeconds)),
                    qrs->begin - frames(kPqSeconds)};
    if (lead.pWindow.end - lead.pWindow.begin >= least)
        lead.p = waveCandidates(lead.medium, lead.pWindow, frames(kPArmSeconds));
    return lead;
}

void WaveDelineator::choose(std::vector<Lead>& leads, const Kind& kind) const {
    // Every candidate votes for its own time and, less, for times beside it; the leads' sum decides.
    const double vote = kVoteSpreadSeconds * m_rate.value, near = kNearSpreadSeconds * m_rate.value;
    double best = 0.0, time = 0.0;
    for (const Lead& lead : leads) {
        for (const WaveCandidate& candidate : lead.*(kind.candidates)) {
            const auto at = static_cast<double>(candidate.peak - lead.r);
            double votes = 0.0;
            for (const Lead& other : leads) {
                double most = 0.0;
                for (const WaveCandidate& voice : other.*(kind.candidates)) {
                    most = std::max(
                        most, voice.height * bell(static_cast<double>(voice.peak - other.r) - at, vote));
                }
                votes += most;
            }
            votes *= bell(at - kind.usual, kind.spread);
            if (votes > best) {
                best = votes;
                time = at;
            }
        }
    }
    for (Lead& lead : leads) {
        double likeliest = 0.0;
        const double smallest = std::max(kind.smallest, kSmallestPart * lead.qrsHeight);
        for (const WaveCandidate& candidate : lead.*(kind.candidates)) {
            if (candidate.height < smallest) continue;
            const double likely =
                candidate.height * bell(static_cast<double>(candidate.peak - lead.r) - time, near);
            if (likely > likeliest) {
                likeliest = likely;
                lead.*(kind.chosen) = &candidate;
            }
        }
    }
}

void WaveDelineator::place(const Lead& lead, WaveReading& reading) const {
    const auto index = [&](std::ptrdiff_t i) { return lead.first + i; };
    WaveMarks& marks = reading.marks;
    marks.qrsOn = index(lead.qrs.begin);
    marks.qrsOff = index(lead.qrs.end);
    reading.qrsHeight = lead.qrsHeight;
    marks.st = stSegment(lead.fine, lead.qrs, m_rate);
    if (lead.chosenT != nullptr) {
        const WaveCandidate& wave = *lead.chosenT;
        const std::ptrdiff_t arm = std::max<std::ptrdiff_t>(1, frames(kTSlopeSeconds));
        const std::ptrdiff_t reach = frames(kTReachSeconds);
        marks.tPeak = index(wave.peak);
        marks.tOn = index(flankEnd(lead.coarse, wave, {lead.tWindow.begin, reach, arm, kRestPart}));
        marks.tOff = index(flankEnd(lead.coarse, wave, {lead.tWindow.end, reach, arm, kRestPart}));
        reading.tHeight = wave.height;
    }
    if (lead.chosenP != nullptr) {
        const WaveCandidate& wave = *lead.chosenP;
        const std::ptrdiff_t arm = std::max<std::ptrdiff_t>(1, frames(kPSlopeSeconds));
        const std::ptrdiff_t reach = frames(kPReachSeconds);
        marks.pPeak = index(wave.peak);
        marks.pOn = index(flankEnd(lead.medium, wave, {lead.pWindow.begin, reach, arm, kPOnRestPart}));
        marks.pOff = index(flankEnd(lead.medium, wave, {lead.pWindow.end, reach, arm, kPOffRestPart}));
        reading.pHeight = wave.height;
    }
}

std::vector<WaveReading> WaveDelineator::delineate(std::span<const std::optional<BeatSegment>> segments,
                                                   SampleIndex rPeak, const BeatIntervals& intervals) const {
    std::vector<WaveReading> readings(segments.size());
    std::vector<Lead> leads;
    leads.reserve(segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i) {
        readings[i].marks.lead = i;
        readings[i].marks.rPeak = rPeak;
        if (!segments[i]) continue;
        Lead lead = prepared(*segments[i], intervals);
        if (lead.qrsHeight <= 0.0) continue;
        lead.index = i;
        leads.push_back(std::move(lead));
    }
    const double rate = m_rate.value;
    const double rr = intervals.before  ? static_cast<double>(*intervals.before) / rate
                      : intervals.after ? static_cast<double>(*intervals.after) / rate
                                        : kUsualRrSeconds;
    choose(leads, {&Lead::t, &Lead::chosenT, kTUsualSeconds * std::sqrt(rr) * rate, kTSpreadSeconds * rate,
                   kSmallestT});
    choose(leads, {&Lead::p, &Lead::chosenP, -kPUsualSeconds * rate, kPSpreadSeconds * rate, kSmallestP});
    for (const Lead& lead : leads)
        place(lead, readings[lead.index]);
    return readings;
}

}  // namespace cardiotwin::ecg
