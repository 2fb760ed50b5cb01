// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/svr.h"

#include "models/learning/kernel_sum.h"
#include "models/learning/svm_fit.h"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace cardiotwin::twin {
namespace {

bool isFinite(std::span<const double> values) {
    return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

/// The deviation to divide by: a column that never varies must not turn rounding into a signal.
double deviationOf(const Eigen::Ref<const Eigen::ArrayXd>& values, double mean) {
    const double variance = (values - mean).square().mean();
    const double deviation = std::sqrt(variance);
    return deviation > 1e-9 * std::max(1.0, std::abs(mean)) ? deviation : 0.0;
}

}  // namespace

void TrainingRows::add(std::span<const double> row, double target) {
    if (targets.empty()) width = row.size();
    inputs.insert(inputs.end(), row.begin(), row.end());
    targets.push_back(target);
}

Result<Svr> Svr::fit(const TrainingRows& rows, const SvrSettings& settings, const std::stop_token& stop) {
    if (rows.size() < 2 || rows.width == 0 || rows.inputs.size() != rows.size() * rows.width) {
        return Error{ErrorCode::ModelInvalid, {}, "fewer than two rows, or rows of unequal width"};
    }
    if (!isFinite(rows.inputs) || !isFinite(rows.targets)) {
        return Error{ErrorCode::ModelInvalid, {}, "a training value is not finite"};
    }
    const auto count = static_cast<Eigen::Index>(rows.size());
    const auto width = static_cast<Eigen::Index>(rows.width);
    using RowMajor = Eigen::Array<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    Eigen::ArrayXXd inputs = Eigen::Map<const RowMajor>(rows.inputs.data(), count, width);
    Eigen::ArrayXd targets = Eigen::Map<const Eigen::ArrayXd>(rows.targets.data(), count);

    Svr machine;
    machine.m_gamma = settings.gamma;
    for (Eigen::Index column = 0; column < width; ++column) {
        const double mean = inputs.col(column).mean();
        const double deviation = deviationOf(inputs.col(column), mean);
        machine.m_mean.push_back(mean);
        machine.m_inverseDeviation.push_back(deviation > 0.0 ? 1.0 / deviation : 0.0);
        inputs.col(column) = (inputs.col(column) - mean) * machine.m_inverseDeviation.back();
    }
    machine.m_targetMean = targets.mean();
    machine.m_targetDeviation = deviationOf(targets, machine.m_targetMean);
    if (machine.m_targetDeviation == 0.0) return machine;  // nothing to explain: the mean is the answer
    targets = (targets - machine.m_targetMean) / machine.m_targetDeviation;

    if (stop.stop_requested()) return Error{ErrorCode::Cancelled, {}, {}};
    auto fitted = learning::fitRegression(
        {rows.width, {inputs.data(), static_cast<std::size_t>(inputs.size())}, {targets.data(), rows.size()}},
        settings.c, settings.gamma, settings.epsilon);
    if (!fitted) return fitted.error();
    if (stop.stop_requested()) return Error{ErrorCode::Cancelled, {}, {}};

    machine.m_offset = fitted->offset;
    machine.m_coefficients = std::move(fitted->coefficients);
    for (Eigen::Index column = 0; column < width; ++column) {
        for (const std::size_t row : fitted->rows)
            machine.m_vectors.push_back(inputs(static_cast<Eigen::Index>(row), column));
    }
    return machine;
}

double Svr::predict(std::span<const double> row) const {
    if (row.size() != m_mean.size() || !isFinite(row)) return std::numeric_limits<double>::quiet_NaN();
    if (m_coefficients.empty()) return m_targetMean;
    // Rows are narrow: a place on the stack spares every prediction a trip to the heap.
    std::array<double, 64> place{};
    std::vector<double> beyond(row.size() > place.size() ? row.size() : 0);
    const std::span<double> scaled =
        beyond.empty() ? std::span(place).first(row.size()) : std::span<double>(beyond);
    for (std::size_t column = 0; column < row.size(); ++column)
        scaled[column] = (row[column] - m_mean[column]) * m_inverseDeviation[column];
    const double standardised = learning::radialSum({m_vectors, m_coefficients, m_gamma}, scaled) - m_offset;
    return m_targetMean + m_targetDeviation * standardised;
}

}  // namespace cardiotwin::twin
