// SPDX-License-Identifier: GPL-3.0-or-later
// What is usual for a patient: values of several quantities over time, of which a bounded, evenly spread
// sample is kept however long the stream, so that medians and robust deviations speak of all of it; beside it
// the last minutes, to say what moved. Threads: one at a time.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace cardiotwin::twin {

class LearntRange {
public:
    /// Before this much of the patient is known nothing is called usual or unusual.
    static constexpr double kLeastSeconds = 180.0;
    static constexpr double kChangeSeconds = 240.0;

    /// `leastDeviations`: one per quantity; differences below are taken for chance.
    explicit LearntRange(std::vector<double> leastDeviations);

    /// One value per quantity, in order of time.
    void add(double seconds, std::span<const double> values);

    [[nodiscard]] bool isLearnt() const { return !m_usual.empty(); }
    /// Median of the quantity; learnt only.
    [[nodiscard]] double usual(std::size_t quantity) const { return m_usual[quantity]; }
    /// `value` from the median, in robust standard deviations; learnt only.
    [[nodiscard]] double deviationOf(std::size_t quantity, double value) const;

    struct Change {
        double by = 0.0;
        double seconds = 0.0;
    };
    /// `value` at `seconds` less what it was `kChangeSeconds` ago, or at the earliest time known since.
    [[nodiscard]] Change changeOf(std::size_t quantity, double value, double seconds) const;

private:
    struct Entry {
        double seconds;
        std::vector<float> values;
    };
    void sample(const Entry& entry);
    void measure();

    std::vector<double> m_least;
    std::deque<Entry> m_recent;
    std::vector<Entry> m_sample;
    double m_sampleEvery;
    std::vector<double> m_usual, m_deviation;
};

}  // namespace cardiotwin::twin
