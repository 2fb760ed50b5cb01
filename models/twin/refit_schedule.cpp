// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/refit_schedule.h"

#include <utility>

namespace cardiotwin::twin {

void RefitSchedule::offer(RefitJob job) {
    job.number = ++m_lastNumber;
    m_job = std::make_shared<const RefitJob>(std::move(job));
    m_taken = false;
    m_installed.reset();
}

std::shared_ptr<const RefitJob> RefitSchedule::take() {
    if (m_taken || !m_job) return nullptr;
    m_taken = true;
    return m_job;
}

void RefitSchedule::install(std::shared_ptr<const FittedModels> models) {
    if (models && m_job && models->number == m_job->number) m_installed = std::move(models);
}

bool RefitSchedule::awaits(SampleIndex upTo) const {
    return m_job && !m_installed && upTo >= m_job->inForceFrom;
}

std::shared_ptr<const FittedModels> RefitSchedule::inForceAt(SampleIndex now) {
    if (!m_installed || now < m_job->inForceFrom) return nullptr;
    m_job.reset();
    return std::exchange(m_installed, nullptr);
}

}  // namespace cardiotwin::twin
