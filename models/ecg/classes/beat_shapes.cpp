// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/beat_shapes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cardiotwin::ecg {
namespace {

constexpr double kStepSeconds = 0.008;
constexpr int kBefore = 11;  // steps before the R peak
constexpr int kAfter = 16;
constexpr int kLength = kBefore + kAfter + 1;
constexpr int kShift = 3;  // shapes are slid by up to this many steps
constexpr int kWide = kLength + 2 * kShift;
constexpr double kSameShape = 0.85;
constexpr std::size_t kMostShapes = 6;
constexpr double kFading = 0.995;
constexpr double kLongestMean = 16.0;
constexpr double kLongestScatter = 32.0;
constexpr double kLongestPause = 1.5;  // of the usual interval
constexpr double kWidthLevel = 0.25;   // of the steepest slope
// What makes a shape the rule. Ectopic beats may be as many as the others for minutes, but they are wide and
// come early; where they are not, numbers decide, and the rule of before is kept in doubt.
constexpr double kNarrowestMs = 40.0;
constexpr double kEarliest = 0.5;
constexpr double kLatest = 1.05;
constexpr double kInOffice = 1.3;

}  // namespace

BeatShapes::BeatShapes(std::size_t leads, Hertz rate) : m_leads(leads), m_rate(rate), m_scatter(leads, 0.0) {}

std::vector<double> BeatShapes::sampled(const SampleHistory& history, SampleIndex rPeak) const {
    std::vector<double> values(static_cast<std::size_t>(kWide) * m_leads, 0.0);
    const auto half = static_cast<SampleCount>(0.5 * kStepSeconds * m_rate.value);
    for (std::size_t lead = 0; lead < m_leads; ++lead) {
        double sum = 0.0;
        bool whole = true;
        for (int step = 0; step < kWide; ++step) {
            const SampleIndex at = rPeak + framesIn((step - kBefore - kShift) * kStepSeconds, m_rate);
            double value = 0.0;
            for (SampleIndex i = at - half; i <= at + half; i += 1)
                value += history.at(i, lead);
            value /= static_cast<double>(2 * half + 1);
            whole = whole && std::isfinite(value);
            values[lead * kWide + static_cast<std::size_t>(step)] = value;
            sum += value;
        }
        // A lead that is not wholly there says nothing about the shape.
        for (int step = 0; step < kWide; ++step) {
            double& value = values[lead * kWide + static_cast<std::size_t>(step)];
            value = whole ? value - sum / kWide : 0.0;
        }
    }
    return values;
}

BeatShapes::Match BeatShapes::compare(const std::vector<double>& wide, const Shape& shape) const {
    Match best;
    for (int shift = -kShift; shift <= kShift; ++shift) {
        double product = 0.0, ours = 0.0, theirs = 0.0;
        for (std::size_t lead = 0; lead < m_leads; ++lead) {
            const double* a = &wide[lead * kWide + static_cast<std::size_t>(kShift + shift)];
            const double* b = &shape.mean[lead * kLength];
            double meanA = 0.0, meanB = 0.0;
            for (int i = 0; i < kLength; ++i) {
                meanA += a[i];
                meanB += b[i];
            }
            meanA /= kLength;
            meanB /= kLength;
            for (int i = 0; i < kLength; ++i) {
                product += (a[i] - meanA) * (b[i] - meanB);
                ours += (a[i] - meanA) * (a[i] - meanA);
                theirs += (b[i] - meanB) * (b[i] - meanB);
            }
        }
        const double scale = std::sqrt(ours * theirs);
        const double likeness = scale > 0.0 ? product / scale : -1.0;
        if (likeness > best.likeness) best = {likeness, shift};
    }
    return best;
}

double BeatShapes::widthMs(const std::vector<double>& wide) const {
    double steepest = 0.0;
    std::vector<double> slope(kWide, 0.0);
    for (std::size_t lead = 0; lead < m_leads; ++lead) {
        for (std::size_t i = 1; i + 1 < kWide; ++i) {
            slope[i] += std::abs(wide[lead * kWide + i + 1] - wide[lead * kWide + i - 1]);
        }
    }
    for (const double s : slope)
        steepest = std::max(steepest, s);
    int first = kWide, last = 0;
    for (int i = 0; i < kWide; ++i) {
        if (slope[static_cast<std::size_t>(i)] < kWidthLevel * steepest) continue;
        first = std::min(first, i);
        last = std::max(last, i);
    }
    return last >= first ? 1000.0 * kStepSeconds * (last - first + 1) : 0.0;
}

void BeatShapes::join(Shape& shape, const std::vector<double>& wide, int shift,
                      const BeatFeatures& features) {
    shape.beats += 1.0;
    const double weight = 1.0 / std::min(shape.beats, kLongestMean);
    for (std::size_t lead = 0; lead < m_leads; ++lead) {
        for (std::size_t i = 0; i < kLength; ++i) {
            double& mean = shape.mean[lead * kLength + i];
            mean += weight * (wide[lead * kWide + i + static_cast<std::size_t>(kShift + shift)] - mean);
        }
    }
    shape.widthMs += weight * (features.widthMs - shape.widthMs);
    if (!features.rrMs || !features.usualRrMs) return;
    const double prematurity = std::clamp(*features.rrMs / *features.usualRrMs, 0.0, kLongestPause);
    shape.prematurity += weight * (prematurity - shape.prematurity);
}

BeatShapes::Shape& BeatShapes::weakest() {
    if (m_shapes.size() < kMostShapes) return m_shapes.emplace_back();
    std::size_t least = m_dominant == 0U ? 1 : 0;
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
        if (i != m_dominant && m_shapes[i].beats < m_shapes[least].beats) least = i;
    }
    m_shapes[least] = {};
    return m_shapes[least];
}

std::optional<std::size_t> BeatShapes::dominant() const {
    std::optional<std::size_t> found;
    double most = 0.0;
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
        const Shape& shape = m_shapes[i];
        const double narrow = 1.0 / std::max(shape.widthMs, kNarrowestMs);
        const double timely = std::clamp(shape.prematurity, kEarliest, kLatest);
        const double claim =
            shape.beats * narrow * narrow * timely * timely * timely * (i == m_dominant ? kInOffice : 1.0);
        if (claim <= most) continue;
        most = claim;
        found = i;
    }
    return found;
}

void BeatShapes::measureAgainst(const Shape& usual, const std::vector<double>& wide, int shift,
                                BeatFeatures& features) const {
    double ours = 0.0, theirs = 0.0;
    for (const double value : wide)
        ours += value * value / kWide;
    for (const double value : usual.mean)
        theirs += value * value / kLength;
    features.size = theirs > 0.0 ? std::sqrt(ours / theirs) : 1.0;
    features.usualWidthMs = usual.widthMs;
    std::optional<double> least, most;
    for (std::size_t lead = 0; lead < m_leads; ++lead) {
        if (m_scatter[lead] <= 0.0) continue;
        const double departure = std::sqrt(distance(usual, wide, shift, lead) / m_scatter[lead]);
        least = std::min(least.value_or(departure), departure);
        most = std::max(most.value_or(departure), departure);
    }
    features.leastDeparture = least.value_or(1.0);
    features.mostDeparture = most.value_or(1.0);
}

double BeatShapes::distance(const Shape& shape, const std::vector<double>& wide, int shift,
                            std::size_t lead) const {
    const double* const a = &wide[lead * kWide + static_cast<std::size_t>(kShift + shift)];
    const double* const b = &shape.mean[lead * kLength];
    double sum = 0.0, squares = 0.0;
    for (int i = 0; i < kLength; ++i) {
        sum += a[i] - b[i];
        squares += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return squares - sum * sum / kLength;
}

void BeatShapes::noteScatter(const Shape& usual, const std::vector<double>& wide, int shift) {
    m_scattered += 1.0;
    const double weight = 1.0 / std::min(m_scattered, kLongestScatter);
    for (std::size_t lead = 0; lead < m_leads; ++lead)
        m_scatter[lead] += weight * (distance(usual, wide, shift, lead) - m_scatter[lead]);
}

void BeatShapes::measure(const SampleHistory& history, SampleIndex rPeak, BeatFeatures& features) {
    const std::vector<double> wide = sampled(history, rPeak);
    features.widthMs = widthMs(wide);
    std::vector<Match> matches;
    std::size_t nearest = 0;
    double all = 0.0;
    for (Shape& shape : m_shapes) {
        shape.beats *= kFading;
        all += shape.beats;
        matches.push_back(compare(wide, shape));
        if (matches.back().likeness > matches[nearest].likeness) nearest = matches.size() - 1;
    }
    m_dominant = dominant();
    if (m_dominant) {
        features.likeness = matches[*m_dominant].likeness;
        measureAgainst(m_shapes[*m_dominant], wide, matches[*m_dominant].shift, features);
    } else {
        features.likeness = 1.0;
        features.usualWidthMs = features.widthMs;
    }
    if (!matches.empty() && matches[nearest].likeness >= kSameShape) {
        const int shift = matches[nearest].shift;
        features.shareOfShape = m_shapes[nearest].beats / all;
        if (nearest == m_dominant) noteScatter(m_shapes[nearest], wide, shift);
        join(m_shapes[nearest], wide, shift, features);
        return;
    }
    features.shareOfShape = m_dominant ? 0.0 : 1.0;
    Shape& fresh = weakest();
    fresh.mean.assign(static_cast<std::size_t>(kLength) * m_leads, 0.0);
    join(fresh, wide, 0, features);
}

}  // namespace cardiotwin::ecg
