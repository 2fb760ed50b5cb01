// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/learning/logistic_fit.h"

#include "models/learning/svc.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace cardiotwin::learning {
namespace {

constexpr int kMostSteps = 50;
constexpr double kStill = 1e-10;

bool usable(const DenseRows& rows, double ridge) {
    const bool finite = std::ranges::all_of(rows.inputs, [](double value) { return std::isfinite(value); });
    const auto positive = std::ranges::count_if(rows.targets, [](double target) { return target > 0.0; });
    return ridge > 0.0 && rows.width > 0 && finite && positive > 0 && std::ssize(rows.targets) > positive &&
           rows.inputs.size() == rows.width * rows.targets.size();
}

/// Log odds weights of standardised columns, the offset last.
Eigen::VectorXd newton(const Eigen::MatrixXd& columns, const Eigen::ArrayXd& wanted, double ridge) {
    const Eigen::Index width = columns.cols();
    Eigen::VectorXd weights = Eigen::VectorXd::Zero(width);
    Eigen::VectorXd penalty = Eigen::VectorXd::Constant(width, ridge);
    penalty(width - 1) = 0.0;
    for (int step = 0; step < kMostSteps; ++step) {
        const Eigen::ArrayXd odds = (columns * weights).array();
        const Eigen::ArrayXd said = 1.0 / (1.0 + (-odds).exp());
        const Eigen::VectorXd slope =
            columns.transpose() * (wanted - said).matrix() - penalty.cwiseProduct(weights);
        Eigen::MatrixXd curvature =
            columns.transpose() * (said * (1.0 - said)).matrix().asDiagonal() * columns;
        curvature.diagonal() += penalty;
        const Eigen::VectorXd change = curvature.ldlt().solve(slope);
        weights += change;
        if (change.cwiseAbs().maxCoeff() < kStill) break;
    }
    return weights;
}

}  // namespace

Result<LogisticJudge> fitLogistic(const DenseRows& rows, double ridge) {
    if (!usable(rows, ridge)) return Error{ErrorCode::ModelInvalid, {}, "rows that cannot be fitted"};
    const auto count = static_cast<Eigen::Index>(rows.targets.size());
    const auto width = static_cast<Eigen::Index>(rows.width);
    Eigen::MatrixXd columns(count, width + 1);
    columns.leftCols(width) = Eigen::Map<const Eigen::MatrixXd>(rows.inputs.data(), count, width);
    columns.col(width).setOnes();
    const Eigen::RowVectorXd mean = columns.leftCols(width).colwise().mean();
    columns.leftCols(width).rowwise() -= mean;
    Eigen::RowVectorXd scale =
        (columns.leftCols(width).colwise().squaredNorm() / static_cast<double>(count)).cwiseSqrt();
    // A column that never changes says nothing.
    scale = (scale.array() > 0.0).select(scale, 1.0);
    columns.leftCols(width) *= scale.cwiseInverse().asDiagonal();
    const Eigen::ArrayXd wanted =
        (Eigen::Map<const Eigen::ArrayXd>(rows.targets.data(), count) > 0.0).cast<double>();
    const Eigen::VectorXd weights = newton(columns, wanted, ridge);
    if (!weights.allFinite()) return Error{ErrorCode::ModelInvalid, {}, "no weights fit these rows"};
    LogisticJudge judge;
    double offset = weights(width);
    for (Eigen::Index i = 0; i < width; ++i) {
        judge.weights.push_back(rounded(weights(i) / scale(i)));
        offset -= judge.weights.back() * mean(i);
    }
    judge.offset = rounded(offset);
    return judge;
}

}  // namespace cardiotwin::learning
