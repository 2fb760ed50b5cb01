// SPDX-License-Identifier: GPL-3.0-or-later
// The patient's own QRS shapes: every beat joins the shape it resembles or founds a new one. The dominant
// one, against which a beat's likeness, size and width are measured, has many recent beats, is narrow and
// does not come early: where every second beat is ventricular, theirs must not become the rule. All leads
// count together. Threads: one at a time.
#pragma once

#include "models/ecg/classes/beat_classifier.h"
#include "models/ecg/sample_history.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cardiotwin::ecg {

class BeatShapes {
public:
    BeatShapes(std::size_t leads, Hertz rate);

    /// Fills what `features` says of likeness, size, widths and shapes for the beat at `rPeak` and remembers
    /// its shape. Its intervals are already there.
    void measure(const SampleHistory& history, SampleIndex rPeak, BeatFeatures& features);

private:
    struct Shape {
        std::vector<double> mean;
        double beats = 0.0;  ///< fades with every beat
        double widthMs = 0.0;
        double prematurity = 1.0;  ///< mean interval before its beats, as a part of the usual one
    };
    struct Match {
        double likeness = -1.0;
        int shift = 0;
    };
    [[nodiscard]] std::vector<double> sampled(const SampleHistory& history, SampleIndex rPeak) const;
    [[nodiscard]] Match compare(const std::vector<double>& wide, const Shape& shape) const;
    [[nodiscard]] double widthMs(const std::vector<double>& wide) const;
    [[nodiscard]] std::optional<std::size_t> dominant() const;
    void measureAgainst(const Shape& usual, const std::vector<double>& wide, int shift,
                        BeatFeatures& features) const;
    [[nodiscard]] double distance(const Shape& shape, const std::vector<double>& wide, int shift,
                                  std::size_t lead) const;
    void noteScatter(const Shape& usual, const std::vector<double>& wide, int shift);
    void join(Shape& shape, const std::vector<double>& wide, int shift, const BeatFeatures& features);
    Shape& weakest();

    std::size_t m_leads;
    Hertz m_rate;
    std::vector<Shape> m_shapes;
    std::optional<std::size_t> m_dominant;
    std::vector<double> m_scatter;  ///< per lead: usual squared distance of its beats from the dominant shape
    double m_scattered = 0.0;
};

}  // namespace cardiotwin::ecg
