// SPDX-License-Identifier: GPL-3.0-or-later
// The patient's own QRS shapes: every beat joins the shape it resembles or founds a new one; the shape with
// the most recent beats is the dominant one, against which a beat's likeness, size and width are measured.
// All leads count together. Threads: one at a time.
#pragma once

#include "models/ecg/beat_classifier.h"
#include "models/ecg/sample_history.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cardiotwin::ecg {

class BeatShapes {
public:
    BeatShapes(std::size_t leads, Hertz rate);

    /// Fills likeness, size, widths and share of the beat at `rPeak` and remembers its shape.
    void measure(const SampleHistory& history, SampleIndex rPeak, BeatFeatures& features);

private:
    struct Shape {
        std::vector<double> mean;
        double beats = 0.0;  ///< fades by 1 % with every beat
        double widthMs = 0.0;
    };
    struct Match {
        double likeness = -1.0;
        int shift = 0;
    };
    [[nodiscard]] std::vector<double> sampled(const SampleHistory& history, SampleIndex rPeak) const;
    [[nodiscard]] Match compare(const std::vector<double>& wide, const Shape& shape) const;
    [[nodiscard]] double widthMs(const std::vector<double>& wide) const;
    void join(Shape& shape, const std::vector<double>& wide, int shift, double widthMs);
    Shape& weakest();

    std::size_t m_leads;
    Hertz m_rate;
    std::vector<Shape> m_shapes;
};

}  // namespace cardiotwin::ecg
