// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/waves/segment_average.h"

#include "models/base/sample_index.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::ecg {
namespace {

constexpr float kMostBeats = 5.0F;  // the mean follows changes of shape and rate within so many
constexpr double kAlike = 0.90;
constexpr int kUnlikeInARow = 3;
constexpr double kShapeSeconds = 0.10;   // either side of the R peak
constexpr double kShiftSeconds = 0.012;  // the R peak of a noisy beat may be a neighbour
constexpr double kLevelFromSeconds = 0.10;
constexpr double kLevelToSeconds = 0.05;  // before the R peak

}  // namespace

SegmentAverage::SegmentAverage(Hertz rate)
    : m_rate(rate),
      m_before(framesIn(kSegmentBeforeSeconds + kShiftSeconds, rate) + 1),
      m_after(framesIn(kSegmentAfterSeconds + kShiftSeconds, rate) + 1),
      m_mean(static_cast<std::size_t>(m_before + m_after + 1), 0.0),
      m_weight(m_mean.size(), 0.0F) {}

void SegmentAverage::restart() {
    std::fill(m_mean.begin(), m_mean.end(), 0.0);
    std::fill(m_weight.begin(), m_weight.end(), 0.0F);
    m_unlike = 0;
    m_empty = true;
}

double SegmentAverage::level(const BeatSegment& segment) const {
    const std::ptrdiff_t from = std::max<std::ptrdiff_t>(0, segment.r - framesIn(kLevelFromSeconds, m_rate));
    const std::ptrdiff_t to = std::max(from, segment.r - framesIn(kLevelToSeconds, m_rate));
    double sum = 0.0;
    for (std::ptrdiff_t i = from; i <= to; ++i)
        sum += segment.at(i);
    return sum / static_cast<double>(to - from + 1);
}

SegmentAverage::Fit SegmentAverage::fit(const BeatSegment& segment) const {
    Fit best;
    const std::ptrdiff_t reach = framesIn(kShiftSeconds, m_rate);
    const std::ptrdiff_t from = std::max<std::ptrdiff_t>(0, segment.r - framesIn(kShapeSeconds, m_rate));
    const std::ptrdiff_t to = std::min(segment.size() - 1, segment.r + framesIn(kShapeSeconds, m_rate));
    const auto n = static_cast<double>(to - from + 1);
    for (std::ptrdiff_t shift = -reach; shift <= reach; ++shift) {
        double sx = 0.0, sy = 0.0, sxx = 0.0, syy = 0.0, sxy = 0.0;
        for (std::ptrdiff_t i = from; i <= to; ++i) {
            const double x = segment.at(i);
            const double y = m_mean[static_cast<std::size_t>(i - segment.r + shift + m_before)];
            sx += x;
            sy += y;
            sxx += x * x;
            syy += y * y;
            sxy += x * y;
        }
        const double spread = (sxx - sx * sx / n) * (syy - sy * sy / n);
        if (spread <= 0.0) continue;
        const double likeness = (sxy - sx * sy / n) / std::sqrt(spread);
        if (likeness > best.likeness) best = {shift, likeness};
    }
    return best;
}

void SegmentAverage::take(const BeatSegment& segment, std::ptrdiff_t shift, double level) {
    for (std::ptrdiff_t i = 0; i < segment.size(); ++i) {
        const std::ptrdiff_t at = i - segment.r + shift + m_before;
        if (at < 0 || at >= static_cast<std::ptrdiff_t>(m_mean.size())) continue;
        double& mean = m_mean[static_cast<std::size_t>(at)];
        float& weight = m_weight[static_cast<std::size_t>(at)];
        weight = std::min(weight + 1.0F, kMostBeats);
        mean += (segment.at(i) - level - mean) / static_cast<double>(weight);
    }
    m_empty = false;
}

BeatSegment SegmentAverage::blend(const BeatSegment& segment) {
    const double own = level(segment);
    if (m_empty) {
        take(segment, 0, own);
        return segment;
    }
    const Fit best = fit(segment);
    if (best.likeness < kAlike) {
        if (++m_unlike < kUnlikeInARow) return segment;
        restart();
        take(segment, 0, own);
        return segment;
    }
    m_unlike = 0;
    take(segment, best.shift, own);
    BeatSegment blended = segment;
    for (std::ptrdiff_t i = 0; i < segment.size(); ++i) {
        const std::ptrdiff_t at = i - segment.r + best.shift + m_before;
        if (at < 0 || at >= static_cast<std::ptrdiff_t>(m_mean.size())) continue;
        blended.millivolts[static_cast<std::size_t>(i)] = m_mean[static_cast<std::size_t>(at)] + own;
    }
    return blended;
}

}  // namespace cardiotwin::ecg
