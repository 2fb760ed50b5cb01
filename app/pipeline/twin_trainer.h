// SPDX-License-Identifier: GPL-3.0-or-later
// Fits the twin's models on a thread of its own. The newest job wins: a job that was not begun is replaced,
// one that is running is stopped. A finished fit waits to be collected. Threads: `order` and `collect` from
// the twin thread, which need not be the thread that made the trainer.
#pragma once

#include "models/twin/heart_twin.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace cardiotwin::pipeline {

class TwinTrainer {
public:
    TwinTrainer();
    ~TwinTrainer();

    void order(std::shared_ptr<const twin::RefitJob> job);
    /// The newest finished fit, once; nothing while it is still being made.
    [[nodiscard]] std::shared_ptr<const twin::FittedModels> collect();
    /// Waits for the running fit, or until `stop`.
    [[nodiscard]] std::shared_ptr<const twin::FittedModels> await(const std::stop_token& stop);

private:
    void work(const std::stop_token& stop);

    std::mutex m_lock;
    std::condition_variable_any m_changed;
    std::shared_ptr<const twin::RefitJob> m_job;         // ordered, not begun
    std::shared_ptr<const twin::FittedModels> m_fitted;  // finished, not collected
    std::stop_source m_running;                          // of the fit under way
    bool m_busy = false;
    std::jthread m_thread;  // last: joins before the rest is destroyed
};

}  // namespace cardiotwin::pipeline
