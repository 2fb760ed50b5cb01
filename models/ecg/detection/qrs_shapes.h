// SPDX-License-Identifier: GPL-3.0-or-later
// The few QRS shapes that a patient's last beats had in the band-passed signal, kept by the detector to tell
// a complex from a burst of noise of the same size: noise resembles none of them. All leads count together,
// each by its weight. Threads: one at a time.
#pragma once

#include "models/base/units.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cardiotwin::ecg {

class QrsShapes {
public:
    /// `rate` is that of the band-passed frames.
    QrsShapes(std::size_t leads, Hertz rate);

    /// Takes the next band-passed frame, numbered `at`.
    void push(std::int64_t at, std::span<const double> band) {
        double* slot = &m_ring[static_cast<std::size_t>(at & (m_kept - 1)) * m_leads];
        for (std::size_t lead = 0; lead < m_leads; ++lead)
            slot[lead] = band[lead];
    }
    struct Likeness {
        double likeness = 0.0;  ///< −1–1 to the nearest shape of at least two beats; 0 when there is none
        double familiarity = 0.0;  ///< share of recent beats that have that shape
        double refused = 0.0;      ///< −1–1 to the nearest shape of at least two refused humps; 0 = none
    };
    /// Compares the signal around `middle` with the known shapes. `scale` multiplies each lead.
    [[nodiscard]] Likeness likeness(std::int64_t middle, std::span<const double> scale);
    /// A beat stands around `middle`; the number of its shape.
    std::size_t learn(std::int64_t middle, std::span<const double> scale);
    /// A hump that is no beat stands around `middle`.
    void refuse(std::int64_t middle, std::span<const double> scale);
    void clear();

    static constexpr std::size_t kMostShapes = 4;

private:
    struct Shape {
        std::vector<double> mean;  ///< points × leads, scaled
        double beats = 0.0;        ///< fades with every beat
        double size = 0.0;         ///< sum of squares of `mean`
    };
    static constexpr std::size_t kNoShape = static_cast<std::size_t>(-1);
    struct Match {
        std::size_t shape = kNoShape;
        std::size_t shift = 0;
        double likeness = -1.0;
    };
    struct Nearest {
        Match known;  ///< of the shapes that more than one beat had
        Match any;
    };
    void cut(std::int64_t middle, std::span<const double> scale);
    [[nodiscard]] Nearest nearest(const std::vector<Shape>& shapes) const;
    std::size_t learn(std::vector<Shape>& shapes, const Match& match);

    std::size_t m_leads;
    std::int64_t m_stride, m_half;
    std::int64_t m_kept;  ///< frames, a power of two
    std::vector<double> m_ring;
    std::vector<double> m_cut;    ///< the signal around the hump in question, points × leads, scaled
    std::vector<double> m_sizes;  ///< its sum of squares at each shift
    std::optional<std::int64_t> m_cutMiddle;  ///< of what `m_cut` holds
    Nearest m_cutNearest;                     ///< of the beats
    std::vector<Shape> m_shapes, m_refused;
};

}  // namespace cardiotwin::ecg
