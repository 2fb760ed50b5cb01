// SPDX-License-Identifier: GPL-3.0-or-later
// What travels between the twin and the trainer: a job holds copies of past rows and nothing else, a result
// holds fitted machines and the number of the job they belong to, so that a fit of another job is never
// installed. Threads: immutable once shared.
#pragma once

#include "models/base/sample_index.h"
#include "models/twin/heart_twin.h"
#include "models/twin/svr.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace cardiotwin::twin {

class RefitJob {
public:
    std::uint64_t number = 0;
    double madeAtSeconds = 0.0;  ///< every target in the rows was known by then
    SampleIndex inForceFrom;
    SvrSettings settings;
    std::vector<TrainingRows> heartRate;  ///< one per horizon; too few rows are not fitted
    std::vector<TrainingRows> waves;      ///< one per lead
};

class FittedModels {
public:
    std::uint64_t number = 0;
    std::vector<std::shared_ptr<const Svr>> heartRate;  ///< empty pointer: not fitted
    std::vector<std::shared_ptr<const Svr>> waves;
    std::size_t rows = 0;  ///< of the shortest horizon
};

}  // namespace cardiotwin::twin
