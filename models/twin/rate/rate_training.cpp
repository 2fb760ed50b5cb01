// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/rate_training.h"

#include "models/learning/svm_fit.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <algorithm>
#include <cmath>

namespace cardiotwin::twin {
namespace {

constexpr double kTargetSeconds = 10.0;
constexpr double kFewestSecondsApart = 5.0;
constexpr double kRidgeRows = 1000.0;
constexpr double kMachineC = 0.1;
constexpr double kMachineGamma = 0.01;
constexpr double kMachineTube = 0.8;  // wide: what the regression leaves is mostly chance
constexpr std::size_t kMostMachineRows = 600;
constexpr std::size_t kFewestRows = 50;

using Index = Eigen::Index;

double roundedTo(double value, double digits) {
    const double factor = std::pow(10.0, digits);
    return std::round(value * factor) / factor;
}

struct Table {
    Eigen::MatrixXd signs;  // rows × signs
    Eigen::VectorXd changes, importance;
};

Table tableOf(std::span<const RateLessons> recordings, std::size_t horizon,
              std::optional<std::size_t> leftOut) {
    std::vector<const RateLessons::Row*> rows;
    std::vector<double> changes, importance;
    for (std::size_t recording = 0; recording < recordings.size(); ++recording) {
        if (leftOut == recording) continue;
        double squares = 0.0, count = 0.0;
        for (const auto& row : recordings[recording].rows) {
            if (!row.targets[horizon]) continue;
            squares += std::pow(*row.targets[horizon] - row.signs.base, 2.0);
            count += 1.0;
        }
        if (count < static_cast<double>(kFewestRows) || squares <= 0.0) continue;
        for (const auto& row : recordings[recording].rows) {
            if (!row.targets[horizon]) continue;
            const double change = (*row.targets[horizon] - row.signs.base) / row.signs.scale;
            rows.push_back(&row);
            changes.push_back(std::clamp(change, -kMostUsualChanges, kMostUsualChanges));
            importance.push_back(row.signs.scale * row.signs.scale * count / squares);
        }
    }
    Table table;
    table.signs.resize(static_cast<Index>(rows.size()), static_cast<Index>(kRateSigns));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        table.signs.row(static_cast<Index>(row)) =
            Eigen::Map<const Eigen::RowVectorXd>(rows[row]->signs.values.data(), Index{kRateSigns});
    }
    table.changes = Eigen::Map<const Eigen::VectorXd>(changes.data(), static_cast<Index>(changes.size()));
    table.importance =
        Eigen::Map<const Eigen::VectorXd>(importance.data(), static_cast<Index>(importance.size()));
    if (!rows.empty()) table.importance /= table.importance.mean();
    return table;
}

/// Rounded, so that what is written to a file is what was fitted, on every machine.
void standardise(Table& table, RateModel::Horizon& horizon) {
    for (Index sign = 0; sign < table.signs.cols(); ++sign) {
        const double mean = table.signs.col(sign).mean();
        const double deviation = std::sqrt((table.signs.col(sign).array() - mean).square().mean());
        horizon.mean.push_back(roundedTo(mean, 5.0));
        horizon.inverseDeviation.push_back(deviation > 1e-6 ? roundedTo(1.0 / deviation, 5.0) : 0.0);
        table.signs.col(sign) =
            (table.signs.col(sign).array() - horizon.mean.back()) * horizon.inverseDeviation.back();
    }
}

void fitRegression(const Table& table, RateModel::Horizon& horizon) {
    const double total = table.importance.sum();
    const double mean = table.importance.dot(table.changes) / total;
    const Eigen::VectorXd centre = table.signs.transpose() * table.importance / total;
    const Eigen::MatrixXd weighted = table.importance.asDiagonal() * table.signs;
    Eigen::MatrixXd normal =
        table.signs.transpose() * weighted - total * (centre * centre.transpose()).eval();
    normal.diagonal().array() += kRidgeRows;
    const Eigen::VectorXd right = weighted.transpose() * table.changes - total * mean * centre;
    const Eigen::VectorXd weights = normal.ldlt().solve(right);
    double offset = mean;
    for (Index sign = 0; sign < weights.size(); ++sign) {
        horizon.weights.push_back(roundedTo(weights[sign], 6.0));
        offset -= horizon.weights.back() * centre[sign];
    }
    horizon.offset = roundedTo(offset, 6.0);
}

/// libsvm knows no weights of rows: rows are drawn evenly, and only as many as keep the machine small.
void fitMachine(const Table& table, RateModel::Horizon& horizon) {
    const auto all = static_cast<std::size_t>(table.changes.size());
    const std::size_t count = std::min(all, kMostMachineRows);
    const Eigen::VectorXd left =
        table.changes -
        (table.signs * Eigen::Map<const Eigen::VectorXd>(horizon.weights.data(), Index{kRateSigns})).eval() -
        Eigen::VectorXd::Constant(table.changes.size(), horizon.offset);
    std::vector<double> inputs(count * kRateSigns), targets(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto row = static_cast<Index>(i * all / count);
        targets[i] = roundedTo(left[row], 3.0);
        for (std::size_t sign = 0; sign < kRateSigns; ++sign)
            inputs[sign * count + i] = roundedTo(table.signs(row, static_cast<Index>(sign)), 2.0);
    }
    horizon.gamma = kMachineGamma;
    const auto machine =
        learning::fitRegression({kRateSigns, inputs, targets}, kMachineC, kMachineGamma, kMachineTube);
    if (!machine) return;
    horizon.machineOffset = roundedTo(machine->offset, 5.0);
    for (const double coefficient : machine->coefficients)
        horizon.coefficients.push_back(roundedTo(coefficient, 5.0));
    for (std::size_t sign = 0; sign < kRateSigns; ++sign) {
        for (const std::size_t row : machine->rows)
            horizon.vectors.push_back(inputs[sign * count + row]);
    }
}

}  // namespace

RateLessons rateLessons(std::span<const RrInterval> intervals, double durationSeconds,
                        std::span<const double> horizonsSeconds) {
    const double apart =
        std::max(kFewestSecondsApart, std::floor(durationSeconds / static_cast<double>(kMostLessons)));
    // Targets lie ahead of the signs; what is to come is kept apart from what the signs may see.
    RrHistory past, ahead;
    const double farthest = horizonsSeconds.empty() ? 0.0 : *std::ranges::max_element(horizonsSeconds);
    std::size_t known = 0, foreseen = 0;
    RateLessons lessons;
    for (int step = 1; step * apart <= durationSeconds; ++step) {
        const double now = step * apart;
        for (; known < intervals.size() && intervals[known].endSeconds <= now; ++known)
            past.add(intervals[known]);
        for (; foreseen < intervals.size() && intervals[foreseen].endSeconds <= now + farthest; ++foreseen)
            ahead.add(intervals[foreseen]);
        const auto signs = rateSigns(past, now, now);
        if (!signs) continue;
        RateLessons::Row row{*signs, {}};
        for (const double horizon : horizonsSeconds) {
            const double to = now + horizon;
            row.targets.push_back(to <= durationSeconds ? ahead.meanRate(to - kTargetSeconds, to)
                                                        : std::nullopt);
        }
        lessons.rows.push_back(std::move(row));
    }
    return lessons;
}

Result<RateModel> trainRateModel(std::span<const RateLessons> recordings,
                                 std::span<const double> horizonsSeconds,
                                 std::optional<std::size_t> leftOut) {
    RateModel model;
    for (std::size_t i = 0; i < horizonsSeconds.size(); ++i) {
        Table table = tableOf(recordings, i, leftOut);
        if (table.changes.size() < static_cast<Index>(kFewestRows))
            return Error{ErrorCode::ModelInvalid, {}, "too few beats to learn from"};
        RateModel::Horizon horizon;
        horizon.seconds = horizonsSeconds[i];
        standardise(table, horizon);
        fitRegression(table, horizon);
        fitMachine(table, horizon);
        model.horizons.push_back(std::move(horizon));
    }
    return model;
}

}  // namespace cardiotwin::twin
