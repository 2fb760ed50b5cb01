// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learning/logistic.h"

#include "models/learning/svc.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace cardiotwin::learning {
namespace {

constexpr int kMostSteps = 60;
constexpr double kConverged = 1e-9;
constexpr double kFarthestStep = 4.0;  // of the log odds, so that separable rows do not run away

using Rows = Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;

bool allFinite(std::span<const double> values) {
    return std::ranges::all_of(values, [](double value) { return std::isfinite(value); });
}

/// Weighted mean and the inverse of the weighted deviation; a column that never varies counts for nothing.
void standardise(const Rows& rows, const Eigen::VectorXd& weights, Logistic& machine) {
    const double total = weights.sum();
    for (Eigen::Index column = 0; column < rows.cols(); ++column) {
        const double mean = rounded(weights.dot(rows.col(column)) / total);
        const double variance = (weights.array() * (rows.col(column).array() - mean).square()).sum() / total;
        machine.mean.push_back(mean);
        machine.inverseDeviation.push_back(variance > 1e-12 ? rounded(1.0 / std::sqrt(variance)) : 0.0);
    }
}

}  // namespace

Result<Logistic> Logistic::fit(std::size_t width, std::span<const double> inputs,
                               std::span<const double> events, std::span<const double> weights,
                               const LogisticSettings& settings) {
    const auto refuse = [](const char* why) { return Error{ErrorCode::ModelInvalid, {}, why}; };
    if (width == 0 || inputs.size() != width * events.size() || weights.size() != events.size())
        return refuse("ragged rows");
    if (!allFinite(inputs) || !allFinite(weights) || !(settings.ridge > 0.0))
        return refuse("a row that is not finite, or no ridge");
    if (std::ranges::find(events, 0.0) == events.end() || std::ranges::find(events, 1.0) == events.end())
        return refuse("an outcome that never happens");

    const auto count = static_cast<Eigen::Index>(events.size());
    const auto columns = static_cast<Eigen::Index>(width);
    const Rows rows(inputs.data(), count, columns);
    const Eigen::Map<const Eigen::VectorXd> happened(events.data(), count);
    const Eigen::VectorXd weight = Eigen::Map<const Eigen::VectorXd>(weights.data(), count);
    Logistic machine;
    standardise(rows, weight, machine);

    Eigen::MatrixXd design(count, columns + 1);
    design.col(0).setOnes();
    for (Eigen::Index column = 0; column < columns; ++column) {
        const auto at = static_cast<std::size_t>(column);
        design.col(column + 1) = (rows.col(column).array() - machine.mean[at]) * machine.inverseDeviation[at];
    }
    Eigen::VectorXd ridge = Eigen::VectorXd::Constant(columns + 1, settings.ridge);
    ridge[0] = 1e-6;  // the offset is free; this only keeps the system solvable
    Eigen::VectorXd beta = Eigen::VectorXd::Zero(columns + 1);
    for (int step = 0; step < kMostSteps; ++step) {
        const Eigen::VectorXd odds = (design * beta).cwiseMax(-30.0).cwiseMin(30.0);
        const Eigen::VectorXd chance = (1.0 + (-odds.array()).exp()).inverse().matrix();
        const Eigen::VectorXd curvature =
            (weight.array() * chance.array() * (1.0 - chance.array())).max(1e-12).matrix();
        const Eigen::VectorXd gradient =
            design.transpose() * (weight.cwiseProduct(happened - chance)) - ridge.cwiseProduct(beta);
        Eigen::MatrixXd hessian = design.transpose() * curvature.asDiagonal() * design;
        hessian.diagonal() += ridge;
        Eigen::VectorXd move = hessian.ldlt().solve(gradient);
        if (!move.allFinite()) return refuse("the fit does not converge");
        move *= std::min(1.0, kFarthestStep / std::max(1e-300, move.cwiseAbs().maxCoeff()));
        beta += move;
        if (move.cwiseAbs().maxCoeff() < kConverged) break;
    }
    machine.offset = rounded(beta[0]);
    for (Eigen::Index column = 0; column < columns; ++column)
        machine.coefficients.push_back(rounded(beta[column + 1]));
    return machine;
}

std::vector<double> Logistic::shares(std::span<const double> row) const {
    std::vector<double> shares(width(), std::numeric_limits<double>::quiet_NaN());
    if (row.size() != width()) return shares;
    for (std::size_t column = 0; column < width(); ++column)
        shares[column] = coefficients[column] * (row[column] - mean[column]) * inverseDeviation[column];
    return shares;
}

double Logistic::probability(std::span<const double> row) const {
    if (row.size() != width() || width() == 0) return std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> parts = shares(row);
    return 1.0 / (1.0 + std::exp(-std::accumulate(parts.begin(), parts.end(), offset)));
}

}  // namespace cardiotwin::learning
