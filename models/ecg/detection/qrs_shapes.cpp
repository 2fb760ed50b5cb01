// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/detection/qrs_shapes.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace cardiotwin::ecg {
namespace {

constexpr double kPointsPerSecond = 150.0;
constexpr double kHalfSeconds = 0.085;
constexpr double kKeptSeconds = 5.0;
constexpr std::int64_t kShift = 3;  // points by which a complex may stand aside
constexpr double kSameShape = 0.80;
constexpr double kKnownBeats = 1.5;
constexpr double kFading = 0.98;
constexpr double kLongestMean = 8.0;

/// Sum of products in four strands, which the processor works on at once.
double product(const double* a, const double* b, std::size_t length) {
    double s0 = 0.0, s1 = 0.0, s2 = 0.0, s3 = 0.0;
    std::size_t i = 0;
    for (; i + 4 <= length; i += 4) {
        s0 += a[i] * b[i];
        s1 += a[i + 1] * b[i + 1];
        s2 += a[i + 2] * b[i + 2];
        s3 += a[i + 3] * b[i + 3];
    }
    for (; i < length; ++i)
        s0 += a[i] * b[i];
    return (s0 + s1) + (s2 + s3);
}

}  // namespace

QrsShapes::QrsShapes(std::size_t leads, Hertz rate)
    : m_leads(leads),
      m_stride(std::max<std::int64_t>(1, std::llround(rate.value / kPointsPerSecond))),
      m_half(static_cast<std::int64_t>(kHalfSeconds * rate.value) / m_stride),
      m_kept(static_cast<std::int64_t>(std::bit_ceil(static_cast<std::uint64_t>(kKeptSeconds * rate.value)))),
      m_ring(static_cast<std::size_t>(m_kept) * leads, 0.0) {}

void QrsShapes::clear() {
    m_shapes.clear();
    m_refused.clear();
    m_cutMiddle.reset();
    std::fill(m_ring.begin(), m_ring.end(), 0.0);
}

void QrsShapes::cut(std::int64_t middle, std::span<const double> scale) {
    // What was just compared is often learnt next.
    if (middle == m_cutMiddle) return;
    m_cutMiddle = middle;
    m_cut.resize(static_cast<std::size_t>(2 * (m_half + kShift) + 1) * m_leads);
    std::size_t point = 0;
    for (std::int64_t i = -m_half - kShift; i <= m_half + kShift; ++i) {
        const std::int64_t slot = (middle + i * m_stride) & (m_kept - 1);
        const double* frame = &m_ring[static_cast<std::size_t>(slot) * m_leads];
        for (std::size_t lead = 0; lead < m_leads; ++lead)
            m_cut[point++] = scale[lead] * frame[lead];
    }
    const std::size_t length = static_cast<std::size_t>(2 * m_half + 1) * m_leads;
    m_sizes.resize(2 * kShift + 1);
    for (std::size_t shift = 0; shift < m_sizes.size(); ++shift)
        m_sizes[shift] = product(&m_cut[shift * m_leads], &m_cut[shift * m_leads], length);
    m_cutNearest = nearest(m_shapes);
}

QrsShapes::Nearest QrsShapes::nearest(const std::vector<Shape>& shapes) const {
    Nearest best;
    const std::size_t length = static_cast<std::size_t>(2 * m_half + 1) * m_leads;
    for (std::size_t shift = 0; shift < m_sizes.size(); ++shift) {
        if (m_sizes[shift] <= 0.0) continue;
        for (std::size_t s = 0; s < shapes.size(); ++s) {
            const double likeness = product(&m_cut[shift * m_leads], shapes[s].mean.data(), length) /
                                    std::sqrt(m_sizes[shift] * shapes[s].size);
            if (likeness > best.any.likeness) best.any = {s, shift, likeness};
            if (shapes[s].beats >= kKnownBeats && likeness > best.known.likeness) {
                best.known = {s, shift, likeness};
            }
        }
    }
    return best;
}

QrsShapes::Likeness QrsShapes::likeness(std::int64_t middle, std::span<const double> scale) {
    cut(middle, scale);
    Likeness result;
    if (const Match& match = m_cutNearest.known; match.shape != kNoShape) {
        double all = 0.0;
        for (const Shape& shape : m_shapes)
            all += shape.beats;
        result.likeness = match.likeness;
        result.familiarity = m_shapes[match.shape].beats / all;
    }
    if (!m_refused.empty()) {
        const Match refused = nearest(m_refused).known;
        if (refused.shape != kNoShape) result.refused = refused.likeness;
    }
    return result;
}

std::size_t QrsShapes::learn(std::int64_t middle, std::span<const double> scale) {
    cut(middle, scale);
    m_cutMiddle.reset();  // the shapes change
    return learn(m_shapes, m_cutNearest.any);
}

void QrsShapes::refuse(std::int64_t middle, std::span<const double> scale) {
    cut(middle, scale);
    learn(m_refused, nearest(m_refused).any);
}

std::size_t QrsShapes::learn(std::vector<Shape>& shapes, const Match& match) {
    for (Shape& shape : shapes)
        shape.beats *= kFading;
    Shape* shape = nullptr;
    std::size_t shift = static_cast<std::size_t>(kShift);
    if (match.shape != kNoShape && match.likeness >= kSameShape) {
        shape = &shapes[match.shape];
        shift = match.shift;
    } else if (shapes.size() < kMostShapes) {
        shape = &shapes.emplace_back();
    } else {
        shape = &*std::min_element(shapes.begin(), shapes.end(),
                                   [](const Shape& a, const Shape& b) { return a.beats < b.beats; });
        shape->beats = 0.0;
    }
    const std::size_t length = static_cast<std::size_t>(2 * m_half + 1) * m_leads;
    shape->mean.resize(length, 0.0);
    shape->beats += 1.0;
    const double weight = 1.0 / std::clamp(shape->beats, 1.0, kLongestMean);
    shape->size = 1e-12;  // a shape of nothing is like nothing
    for (std::size_t i = 0; i < length; ++i) {
        shape->mean[i] += weight * (m_cut[shift * m_leads + i] - shape->mean[i]);
        shape->size += shape->mean[i] * shape->mean[i];
    }
    return static_cast<std::size_t>(shape - shapes.data());
}

}  // namespace cardiotwin::ecg
