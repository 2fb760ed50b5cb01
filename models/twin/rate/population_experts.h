// SPDX-License-Identifier: GPL-3.0-or-later
// What other patients taught, asked about this one at one horizon: their regression as it is, the support
// vector machine on top of it, and the regression as it adapts to this patient from that start. Threads: one
// at a time; the model is shared and immutable.
#pragma once

#include "models/twin/rate/online_ridge.h"
#include "models/twin/rate/rate_model.h"

#include <memory>
#include <vector>

namespace cardiotwin::twin {

class PopulationExperts {
public:
    /// `model` has at least one horizon; the nearest to `horizonSeconds` speaks.
    PopulationExperts(std::shared_ptr<const RateModel> model, double horizonSeconds);

    struct Answer {
        double regression = 0.0, machine = 0.0, adapted = 0.0;  ///< bpm
        double base = 0.0, scale = 1.0;                         ///< of the signs
        std::vector<double> row;
    };
    [[nodiscard]] Answer ask(const RateSigns& signs) const;
    /// Learns from what came of an answer.
    void learn(const Answer& answer, double truthBpm);

private:
    std::shared_ptr<const RateModel> m_model;
    const RateModel::Horizon& m_horizon;
    OnlineRidge m_adapted;
};

}  // namespace cardiotwin::twin
