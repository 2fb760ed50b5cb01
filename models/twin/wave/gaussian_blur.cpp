// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/gaussian_blur.h"

#include <algorithm>
#include <cmath>

namespace cardiotwin::twin {
namespace {

/// Centred mean over 2·half + 1 samples.
std::vector<float> runningMean(const std::vector<float>& values, std::size_t half) {
    const std::size_t count = values.size();
    std::vector<float> means(count);
    const double share = 1.0 / (2.0 * static_cast<double>(half) + 1.0);
    double sum = 0.0;
    for (std::size_t i = 0; i < std::min(half, count); ++i)
        sum += static_cast<double>(values[i]);
    for (std::size_t i = 0; i < count; ++i) {
        if (i + half < count) sum += static_cast<double>(values[i + half]);
        if (i > half) sum -= static_cast<double>(values[i - half - 1]);
        means[i] = static_cast<float>(sum * share);
    }
    return means;
}

}  // namespace

Blurred gaussianBlur(const std::vector<float>& values, double deviation) {
    // Three running means of length n have the variance (n² − 1)/4.
    const double length = std::sqrt(4.0 * deviation * deviation + 1.0);
    const auto half = static_cast<std::size_t>(std::lround((length - 1.0) / 2.0));
    if (half == 0) return {values, 0};
    const std::size_t margin = 3 * half;
    std::vector<float> padded(values.size() + 2 * margin, 0.0F);
    std::copy(values.begin(), values.end(), padded.begin() + static_cast<std::ptrdiff_t>(margin));
    return {runningMean(runningMean(runningMean(padded, half), half), half), margin};
}

}  // namespace cardiotwin::twin
