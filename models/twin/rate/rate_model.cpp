// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/rate_model.h"

#include "models/learning/kernel_sum.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cardiotwin::twin {

const RateModel::Horizon* RateModel::nearest(double seconds) const {
    const auto apart = [seconds](const Horizon& horizon) {
        return std::abs(std::log(horizon.seconds / seconds));
    };
    const auto best = std::ranges::min_element(horizons, {}, apart);
    return best == horizons.end() ? nullptr : &*best;
}

std::vector<double> standardised(const RateModel::Horizon& horizon, const RateSigns& signs) {
    std::vector<double> row(signs.values.begin(), signs.values.end());
    for (std::size_t i = 0; i < row.size(); ++i)
        row[i] = (row[i] - horizon.mean[i]) * horizon.inverseDeviation[i];
    return row;
}

double regressionChange(const RateModel::Horizon& horizon, std::span<const double> row, double scale) {
    const double change = std::inner_product(row.begin(), row.end(), horizon.weights.begin(), horizon.offset);
    return scale * std::clamp(change, -kMostUsualChanges, kMostUsualChanges);
}

double machineChange(const RateModel::Horizon& horizon, std::span<const double> row, double scale) {
    if (horizon.coefficients.empty()) return 0.0;
    const double change = learning::radialSum({horizon.vectors, horizon.coefficients, horizon.gamma}, row) -
                          horizon.machineOffset;
    return scale * std::clamp(change, -0.5 * kMostUsualChanges, 0.5 * kMostUsualChanges);
}

}  // namespace cardiotwin::twin
