// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/irregularity.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace cardiotwin::ecg {
namespace {

constexpr std::size_t kWindow = 32;
constexpr std::size_t kFewest = 12;
constexpr std::size_t kLags = 3;
constexpr double kMiddle = 0.075;
constexpr double kStep = 0.012;

double median(std::vector<double>& values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

void Irregularity::push(double rrMs, bool ventricular) {
    m_rr.push_back(ventricular ? std::numeric_limits<double>::quiet_NaN() : rrMs);
    if (m_rr.size() > kWindow) m_rr.pop_front();
}

void Irregularity::breakOff() {
    push(0.0, true);
}

std::optional<double> Irregularity::probability() const {
    std::vector<double> known;
    for (const double rr : m_rr) {
        if (std::isfinite(rr)) known.push_back(rr);
    }
    if (known.size() < kFewest) return std::nullopt;
    const double usual = median(known);
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t lag = 1; lag <= kLags; ++lag) {
        std::vector<double> differences;
        for (std::size_t i = lag; i < m_rr.size(); ++i) {
            const double difference = std::abs(m_rr[i] - m_rr[i - lag]);
            if (std::isfinite(difference)) differences.push_back(difference);
        }
        if (differences.size() < kFewest / 2) return std::nullopt;
        least = std::min(least, median(differences) / usual);
    }
    return 1.0 / (1.0 + std::exp(-(least - kMiddle) / kStep));
}

}  // namespace cardiotwin::ecg
