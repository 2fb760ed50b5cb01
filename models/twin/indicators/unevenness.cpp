// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/indicators/unevenness.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace cardiotwin::twin {
namespace {

constexpr std::size_t kWindow = 40;
constexpr std::size_t kFewest = 12;
constexpr std::size_t kLags = 3;
// Half of the differences are larger than this part of the usual interval in fibrillation, and seven in ten
// larger than that one; early beats in a regular rhythm, however frequent, leave many small differences.
constexpr double kUsualDifference = 0.060;
constexpr double kUsualStep = 0.009;
constexpr double kSmallDifference = 0.033;
constexpr double kSmallStep = 0.006;
constexpr double kSmallQuantile = 0.3;

double quantile(std::vector<double>& values, double part) {
    const auto place =
        values.begin() + static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

}  // namespace

void Unevenness::push(double rrMs, bool ventricular) {
    m_rr.push_back(ventricular ? std::numeric_limits<double>::quiet_NaN() : rrMs);
    if (m_rr.size() > kWindow) m_rr.pop_front();
}

void Unevenness::breakOff() {
    push(0.0, true);
}

std::optional<double> Unevenness::probability() const {
    std::vector<double> known;
    for (const double rr : m_rr) {
        if (std::isfinite(rr)) known.push_back(rr);
    }
    if (known.size() < kFewest) return std::nullopt;
    const double usual = quantile(known, 0.5);
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t lag = 1; lag <= kLags; ++lag) {
        std::vector<double> differences;
        for (std::size_t i = lag; i < m_rr.size(); ++i) {
            const double difference = std::abs(m_rr[i] - m_rr[i - lag]);
            if (std::isfinite(difference)) differences.push_back(difference);
        }
        if (differences.size() < kFewest / 2) return std::nullopt;
        const double half = quantile(differences, 0.5) / usual;
        const double small = quantile(differences, kSmallQuantile) / usual;
        least = std::min(
            {least, (half - kUsualDifference) / kUsualStep, (small - kSmallDifference) / kSmallStep});
    }
    return 1.0 / (1.0 + std::exp(-least));
}

}  // namespace cardiotwin::twin
