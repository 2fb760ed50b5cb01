// SPDX-License-Identifier: GPL-3.0-or-later
// How probabilities did when it was known what happened: the mean squared distance (Brier 1950), the same of
// a rival that says yes or no, the skill against it, and the reliability diagram. Threads: a value.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace cardiotwin::twin {

class BrierScore {
public:
    static constexpr std::size_t kBins = 10;

    /// Forecasts of one tenth of the probabilities.
    struct Bin {
        std::uint64_t forecasts = 0;
        double probability = 0.0;  ///< their mean
        double happened = 0.0;     ///< how often it did
    };

    void add(double probability, bool happened, bool rival);
    BrierScore& operator+=(const BrierScore& other);

    [[nodiscard]] std::uint64_t forecasts() const { return m_forecasts; }
    [[nodiscard]] double happened() const;  ///< fraction
    [[nodiscard]] double brier() const;
    [[nodiscard]] double rival() const;
    /// 1 − brier / rival. Empty where the rival made no mistake and where nothing was forecast.
    [[nodiscard]] std::optional<double> skill() const;
    /// The same against the frequency of the event among these very forecasts, known in hindsight only.
    [[nodiscard]] std::optional<double> skillAgainstFrequency() const;
    [[nodiscard]] std::array<Bin, kBins> reliability() const;

private:
    std::uint64_t m_forecasts = 0, m_happened = 0, m_rivalWrong = 0;
    double m_squares = 0.0;
    std::array<Bin, kBins> m_sums{};
};

}  // namespace cardiotwin::twin
