// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/indicators/brier_score.h"

#include <algorithm>
#include <limits>

namespace cardiotwin::twin {
namespace {

double part(double sum, std::uint64_t count) {
    return count > 0 ? sum / static_cast<double>(count) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

void BrierScore::add(double probability, bool happened, bool rival) {
    const double truth = happened ? 1.0 : 0.0;
    ++m_forecasts;
    m_happened += happened ? 1 : 0;
    m_rivalWrong += rival != happened ? 1 : 0;
    m_squares += (probability - truth) * (probability - truth);
    const double place = std::clamp(probability * static_cast<double>(kBins), 0.0, kBins - 1.0);
    Bin& bin = m_sums[static_cast<std::size_t>(place)];
    ++bin.forecasts;
    bin.probability += probability;
    bin.happened += truth;
}

BrierScore& BrierScore::operator+=(const BrierScore& other) {
    m_forecasts += other.m_forecasts;
    m_happened += other.m_happened;
    m_rivalWrong += other.m_rivalWrong;
    m_squares += other.m_squares;
    for (std::size_t bin = 0; bin < kBins; ++bin) {
        m_sums[bin].forecasts += other.m_sums[bin].forecasts;
        m_sums[bin].probability += other.m_sums[bin].probability;
        m_sums[bin].happened += other.m_sums[bin].happened;
    }
    return *this;
}

double BrierScore::happened() const {
    return part(static_cast<double>(m_happened), m_forecasts);
}
double BrierScore::brier() const {
    return part(m_squares, m_forecasts);
}
double BrierScore::rival() const {
    return part(static_cast<double>(m_rivalWrong), m_forecasts);
}

std::optional<double> BrierScore::skill() const {
    if (m_rivalWrong == 0) return std::nullopt;
    return 1.0 - brier() / rival();
}

std::optional<double> BrierScore::skillAgainstFrequency() const {
    const double often = happened();
    if (m_happened == 0 || m_happened == m_forecasts) return std::nullopt;
    return 1.0 - brier() / (often * (1.0 - often));
}

std::array<BrierScore::Bin, BrierScore::kBins> BrierScore::reliability() const {
    std::array<Bin, kBins> bins = m_sums;
    for (Bin& bin : bins) {
        bin.probability = part(bin.probability, bin.forecasts);
        bin.happened = part(bin.happened, bin.forecasts);
    }
    return bins;
}

}  // namespace cardiotwin::twin
