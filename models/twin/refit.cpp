// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/refit_job.h"

namespace cardiotwin::twin {
namespace {

constexpr std::size_t kFewestRows = 20;

/// One machine per set of rows; a set too small, or one that cannot be fitted, leaves its place empty.
std::vector<std::shared_ptr<const Svr>> fitAll(const std::vector<TrainingRows>& sets,
                                               const SvrSettings& settings, const std::stop_token& stop) {
    std::vector<std::shared_ptr<const Svr>> machines(sets.size());
    for (std::size_t i = 0; i < sets.size(); ++i) {
        if (sets[i].size() < kFewestRows || stop.stop_requested()) continue;
        if (auto fitted = Svr::fit(sets[i], settings, stop)) {
            machines[i] = std::make_shared<const Svr>(std::move(fitted).value());
        }
    }
    return machines;
}

}  // namespace

std::shared_ptr<const FittedModels> refit(const RefitJob& job, const std::stop_token& stop) {
    auto models = std::make_shared<FittedModels>();
    models->number = job.number;
    models->heartRate = fitAll(job.heartRate, job.settings, stop);
    models->waves = fitAll(job.waves, job.settings, stop);
    if (!models->heartRate.empty() && models->heartRate.front()) models->rows = job.heartRate.front().size();
    if (stop.stop_requested()) return nullptr;
    return models;
}

}  // namespace cardiotwin::twin
