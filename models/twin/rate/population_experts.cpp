// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/population_experts.h"

#include <algorithm>
#include <utility>

namespace cardiotwin::twin {
namespace {

// Rows come five seconds apart: the patient's own past outweighs the others' after hours, not minutes.
constexpr double kPriorRows = 2000.0;
constexpr double kMemoryRows = 2000.0;

std::vector<double> startOf(const RateModel::Horizon& horizon) {
    std::vector<double> start = horizon.weights;
    start.push_back(horizon.offset);
    return start;
}

}  // namespace

PopulationExperts::PopulationExperts(std::shared_ptr<const RateModel> model, double horizonSeconds)
    : m_model(std::move(model)),
      m_horizon(*m_model->nearest(horizonSeconds)),
      m_adapted(startOf(m_horizon), kPriorRows, kMemoryRows) {}

PopulationExperts::Answer PopulationExperts::ask(const RateSigns& signs) const {
    Answer answer;
    answer.base = signs.base;
    answer.scale = signs.scale;
    answer.row = standardised(m_horizon, signs);
    answer.regression = signs.base + regressionChange(m_horizon, answer.row, signs.scale);
    answer.machine = answer.regression + machineChange(m_horizon, answer.row, signs.scale);
    answer.row.push_back(1.0);
    const double change = m_adapted.predict(answer.row);
    answer.adapted = signs.base + signs.scale * std::clamp(change, -kMostUsualChanges, kMostUsualChanges);
    return answer;
}

void PopulationExperts::learn(const Answer& answer, double truthBpm) {
    const double change = (truthBpm - answer.base) / answer.scale;
    m_adapted.learn(answer.row, std::clamp(change, -kMostUsualChanges, kMostUsualChanges));
}

}  // namespace cardiotwin::twin
