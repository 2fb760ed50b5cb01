// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/qrs_shapes.h"

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
constexpr std::size_t kMostShapes = 4;
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
    std::fill(m_ring.begin(), m_ring.end(), 0.0);
}

void QrsShapes::push(std::int64_t at, std::span<const double> band) {
    std::copy(band.begin(), band.end(),
              m_ring.begin() + (at & (m_kept - 1)) * static_cast<std::int64_t>(m_leads));
}

void QrsShapes::cut(std::int64_t middle, std::span<const double> scale) {
    m_cut.resize(static_cast<std::size_t>(2 * (m_half + kShift) + 1) * m_leads);
    std::size_t point = 0;
    for (std::int64_t i = -m_half - kShift; i <= m_half + kShift; ++i) {
        const std::int64_t slot = (middle + i * m_stride) & (m_kept - 1);
        const double* frame = &m_ring[static_cast<std::size_t>(slot) * m_leads];
        for (std::size_t lead = 0; lead < m_leads; ++lead)
            m_cut[point++] = scale[lead] * frame[lead];
    }
}

QrsShapes::Match QrsShapes::nearest(double fewestBeats) const {
    Match best;
    const std::size_t length = static_cast<std::size_t>(2 * m_half + 1) * m_leads;
    for (std::size_t shift = 0; shift <= 2 * kShift; ++shift) {
        const double* ours = &m_cut[shift * m_leads];
        const double size = product(ours, ours, length);
        if (size <= 0.0) continue;
        for (std::size_t s = 0; s < m_shapes.size(); ++s) {
            if (m_shapes[s].beats < fewestBeats) continue;
            const double likeness =
                product(ours, m_shapes[s].mean.data(), length) / std::sqrt(size * m_shapes[s].size);
            if (likeness > best.likeness) best = {s, shift, likeness};
        }
    }
    return best;
}

QrsShapes::Likeness QrsShapes::likeness(std::int64_t middle, std::span<const double> scale) {
    cut(middle, scale);
    const Match match = nearest(1.5);
    if (match.shape == kNoShape) return {};
    double all = 0.0;
    for (const Shape& shape : m_shapes)
        all += shape.beats;
    return {match.likeness, m_shapes[match.shape].beats / all};
}

void QrsShapes::learn(std::int64_t middle, std::span<const double> scale) {
    cut(middle, scale);
    const Match match = nearest(0.0);
    for (Shape& shape : m_shapes)
        shape.beats *= kFading;
    Shape* shape = nullptr;
    std::size_t shift = static_cast<std::size_t>(kShift);
    if (match.shape != kNoShape && match.likeness >= kSameShape) {
        shape = &m_shapes[match.shape];
        shift = match.shift;
    } else if (m_shapes.size() < kMostShapes) {
        shape = &m_shapes.emplace_back();
    } else {
        shape = &*std::min_element(m_shapes.begin(), m_shapes.end(),
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
}

}  // namespace cardiotwin::ecg
