// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learning/svc.h"

#include "models/learning/kernel_sum.h"
#include "models/learning/svm_fit.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>

namespace cardiotwin::learning {
namespace {

constexpr int kDigits = 7;

bool isFinite(std::span<const double> values) {
    return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

/// Mean and inverse deviation of a column; a column that never varies is ignored by an inverse of zero.
void standardise(std::span<double> column, Svc& machine) {
    double mean = 0.0, variance = 0.0;
    for (const double value : column)
        mean += value / static_cast<double>(column.size());
    for (const double value : column)
        variance += (value - mean) * (value - mean) / static_cast<double>(column.size());
    const double deviation = std::sqrt(variance);
    const bool varies = deviation > 1e-9 * std::max(1.0, std::abs(mean));
    machine.mean.push_back(rounded(mean));
    machine.inverseDeviation.push_back(varies ? rounded(1.0 / deviation) : 0.0);
    for (double& value : column)
        value = rounded((value - machine.mean.back()) * machine.inverseDeviation.back());
}

}  // namespace

double rounded(double value) {
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), value,
                                       std::chars_format::scientific, kDigits - 1);
    double result = value;
    if (written.ec == std::errc{}) std::from_chars(text.data(), written.ptr, result);
    return result;
}

Result<Svc> Svc::fit(std::size_t width, std::span<const double> inputs, const std::vector<bool>& positive,
                     const SvcSettings& settings) {
    const std::size_t count = positive.size();
    if (count == 0 || width == 0 || inputs.size() != count * width)
        return Error{ErrorCode::ModelInvalid, {}, "no rows, or rows of unequal width"};
    if (!isFinite(inputs)) return Error{ErrorCode::ModelInvalid, {}, "a training value is not finite"};
    Svc machine;
    machine.gamma = settings.gamma;
    std::vector<double> columns(inputs.size()), targets(count);
    for (std::size_t column = 0; column < width; ++column) {
        for (std::size_t row = 0; row < count; ++row)
            columns[column * count + row] = inputs[row * width + column];
        standardise({&columns[column * count], count}, machine);
    }
    std::transform(positive.begin(), positive.end(), targets.begin(),
                   [](bool is) { return is ? 1.0 : -1.0; });
    const auto fitted =
        fitClassification({width, columns, targets}, settings.c, settings.gamma, settings.positiveWeight);
    if (!fitted) return fitted.error();
    machine.offset = rounded(fitted->offset);
    for (const double coefficient : fitted->coefficients)
        machine.coefficients.push_back(rounded(coefficient));
    for (std::size_t column = 0; column < width; ++column) {
        for (const std::size_t row : fitted->rows)
            machine.vectors.push_back(columns[column * count + row]);
    }
    return machine;
}

double Svc::decide(std::span<const double> row) const {
    if (row.size() != width() || !isFinite(row)) return std::numeric_limits<double>::quiet_NaN();
    std::vector<double> scaled(row.begin(), row.end());
    for (std::size_t column = 0; column < row.size(); ++column)
        scaled[column] = (row[column] - mean[column]) * inverseDeviation[column];
    return radialSum({vectors, coefficients, gamma}, scaled) - offset;
}

}  // namespace cardiotwin::learning
