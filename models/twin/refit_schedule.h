// SPDX-License-Identifier: GPL-3.0-or-later
// When fits are made and when they take effect, in recording time only. At most one job is outstanding; a
// newer one replaces it, and a fit of a job that was replaced is ignored. Threads: one at a time.
#pragma once

#include "models/twin/refit_job.h"

#include <memory>

namespace cardiotwin::twin {

class RefitSchedule {
public:
    /// Puts up a new job, in place of one that was never answered.
    void offer(RefitJob job);
    /// The offered job, once.
    [[nodiscard]] std::shared_ptr<const RefitJob> take();
    void install(std::shared_ptr<const FittedModels> models);
    [[nodiscard]] bool awaits(SampleIndex upTo) const;
    /// The installed models, once, when their moment has come.
    [[nodiscard]] std::shared_ptr<const FittedModels> inForceAt(SampleIndex now);

private:
    std::shared_ptr<const RefitJob> m_job;  // outstanding
    bool m_taken = false;
    std::shared_ptr<const FittedModels> m_installed;  // waiting for its moment
    std::uint64_t m_lastNumber = 0;
};

}  // namespace cardiotwin::twin
