// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/beat_shapes.h"

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
constexpr double kFading = 0.99;
constexpr double kLongestMean = 16.0;
constexpr double kWidthLevel = 0.25;  // of the steepest slope

}  // namespace

BeatShapes::BeatShapes(std::size_t leads, Hertz rate) : m_leads(leads), m_rate(rate) {}

std::vector<double> BeatShapes::sampled(const SampleHistory& history, SampleIndex rPeak) const {
    std::vector<double> values(static_cast<std::size_t>(kWide) * m_leads, 0.0);
    const SampleCount half = std::max<SampleCount>(0, framesIn(0.5 * kStepSeconds, m_rate) - 1);
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

void BeatShapes::join(Shape& shape, const std::vector<double>& wide, int shift, double width) {
    shape.beats += 1.0;
    const double weight = 1.0 / std::min(shape.beats, kLongestMean);
    for (std::size_t lead = 0; lead < m_leads; ++lead) {
        for (std::size_t i = 0; i < kLength; ++i) {
            double& mean = shape.mean[lead * kLength + i];
            mean += weight * (wide[lead * kWide + i + static_cast<std::size_t>(kShift + shift)] - mean);
        }
    }
    shape.widthMs += weight * (width - shape.widthMs);
}

BeatShapes::Shape& BeatShapes::weakest() {
    if (m_shapes.size() < kMostShapes) return m_shapes.emplace_back();
    Shape& shape = *std::min_element(m_shapes.begin(), m_shapes.end(),
                                     [](const Shape& a, const Shape& b) { return a.beats < b.beats; });
    shape = {};
    return shape;
}

void BeatShapes::measure(const SampleHistory& history, SampleIndex rPeak, BeatFeatures& features) {
    const std::vector<double> wide = sampled(history, rPeak);
    features.widthMs = widthMs(wide);
    Shape* nearest = nullptr;
    Match nearestMatch;
    const Shape* dominant = nullptr;
    Match dominantMatch;
    double all = 0.0;
    for (Shape& shape : m_shapes) {
        shape.beats *= kFading;
        all += shape.beats;
        const Match match = compare(wide, shape);
        if (match.likeness > nearestMatch.likeness) {
            nearest = &shape;
            nearestMatch = match;
        }
        if (dominant == nullptr || shape.beats > dominant->beats) {
            dominant = &shape;
            dominantMatch = match;
        }
    }
    if (dominant != nullptr) {
        double ours = 0.0, theirs = 0.0;
        for (const double value : wide)
            ours += value * value / kWide;
        for (const double value : dominant->mean)
            theirs += value * value / kLength;
        features.likeness = dominantMatch.likeness;
        features.size = theirs > 0.0 ? std::sqrt(ours / theirs) : 1.0;
        features.usualWidthMs = dominant->widthMs;
    } else {
        features.likeness = 1.0;
        features.usualWidthMs = features.widthMs;
    }
    if (nearest != nullptr && nearestMatch.likeness >= kSameShape) {
        features.shareOfShape = nearest->beats / all;
        join(*nearest, wide, nearestMatch.shift, features.widthMs);
        return;
    }
    features.shareOfShape = dominant == nullptr ? 1.0 : 0.0;
    Shape& fresh = weakest();
    fresh.mean.assign(static_cast<std::size_t>(kLength) * m_leads, 0.0);
    join(fresh, wide, 0, features.widthMs);
}

}  // namespace cardiotwin::ecg
