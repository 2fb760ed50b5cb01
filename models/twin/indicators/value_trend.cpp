// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/indicators/value_trend.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace cardiotwin::twin {
namespace {

constexpr std::size_t kKept = 90;
constexpr std::size_t kMinute = 6;
constexpr std::size_t kFiveMinutes = 30;
constexpr std::size_t kFewestForTrend = 12;
constexpr double kDampingPerMinute = 0.8;
// The further ahead, the more the mean of the longer past counts against the last minute.
constexpr double kLongMinutes = 10.0;

}  // namespace

void ValueTrend::push(std::optional<double> value) {
    m_values.push_back(value && std::isfinite(*value) ? *value : std::numeric_limits<double>::quiet_NaN());
    if (m_values.size() > kKept) m_values.pop_front();
}

std::optional<double> ValueTrend::level() const {
    std::vector<double> known;
    for (std::size_t back = 0; back < std::min(kMinute, m_values.size()); ++back) {
        const double value = m_values[m_values.size() - 1 - back];
        if (std::isfinite(value)) known.push_back(value);
    }
    if (known.size() < 2) return std::nullopt;
    std::ranges::sort(known);
    const std::size_t half = known.size() / 2;
    return known.size() % 2 == 1 ? known[half] : 0.5 * (known[half - 1] + known[half]);
}

std::optional<double> ValueTrend::mean(std::size_t steps) const {
    double sum = 0.0, count = 0.0;
    for (std::size_t back = 0; back < std::min(steps, m_values.size()); ++back) {
        const double value = m_values[m_values.size() - 1 - back];
        if (!std::isfinite(value)) continue;
        sum += value;
        count += 1.0;
    }
    return count > 0.0 ? std::optional<double>(sum / count) : std::nullopt;
}

std::optional<ValueTrend::Line> ValueTrend::line() const {
    double n = 0.0, t = 0.0, tt = 0.0, y = 0.0, yy = 0.0, ty = 0.0;
    for (std::size_t back = 0; back < std::min(kFiveMinutes, m_values.size()); ++back) {
        const double value = m_values[m_values.size() - 1 - back];
        if (!std::isfinite(value)) continue;
        const double minutes = -static_cast<double>(back) * kStepSeconds / 60.0;
        n += 1.0;
        t += minutes;
        tt += minutes * minutes;
        y += value;
        yy += value * value;
        ty += minutes * value;
    }
    if (n < static_cast<double>(kFewestForTrend)) return std::nullopt;
    const double spread = tt - t * t / n;
    Line line;
    line.slope = (ty - t * y / n) / spread;
    const double left = std::max(0.0, yy - y * y / n - line.slope * line.slope * spread);
    const double variance = left / (n - 2.0) / spread;
    // Successive values are alike, so they say less than as many independent ones: by a factor of four.
    const double squared = line.slope * line.slope;
    line.kept = squared > 0.0 ? std::max(0.0, 1.0 - 4.0 * variance / squared) : 0.0;
    return line;
}

std::optional<double> ValueTrend::slopePerMinute() const {
    const auto found = line();
    return found ? std::optional<double>(found->slope) : std::nullopt;
}

std::optional<double> ValueTrend::expected(double minutes) const {
    const auto lately = level();
    const auto longer = mean(kKept);
    if (!lately || !longer) return std::nullopt;
    const auto trend = line();
    const double kept = trend ? trend->kept : 0.0;
    // A trend that is certain speaks against going back to the mean.
    const double part = (1.0 - kept) * minutes / (minutes + kLongMinutes);
    const double base = *lately + part * (*longer - *lately);
    const double middle = minutes / 2.0;
    const double damped =
        kDampingPerMinute * (1.0 - std::pow(kDampingPerMinute, middle)) / (1.0 - kDampingPerMinute);
    return base + (trend ? trend->slope * kept * damped : 0.0);
}

}  // namespace cardiotwin::twin
