// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/twin_trainer.h"

#include <utility>

namespace cardiotwin::pipeline {

TwinTrainer::TwinTrainer() : m_thread([this](const std::stop_token& stop) { work(stop); }) {}

TwinTrainer::~TwinTrainer() {
    const std::scoped_lock lock(m_lock);
    m_running.request_stop();
    m_thread.request_stop();
}

void TwinTrainer::order(std::shared_ptr<const twin::RefitJob> job) {
    {
        const std::scoped_lock lock(m_lock);
        m_running.request_stop();
        m_job = std::move(job);
        m_fitted.reset();
    }
    m_changed.notify_all();
}

std::shared_ptr<const twin::FittedModels> TwinTrainer::collect() {
    const std::scoped_lock lock(m_lock);
    return std::exchange(m_fitted, nullptr);
}

std::shared_ptr<const twin::FittedModels> TwinTrainer::await(const std::stop_token& stop) {
    std::unique_lock lock(m_lock);
    m_changed.wait(lock, stop, [this] { return m_fitted || (!m_busy && !m_job); });
    return std::exchange(m_fitted, nullptr);
}

void TwinTrainer::work(const std::stop_token& stop) {
    std::unique_lock lock(m_lock);
    while (m_changed.wait(lock, stop, [this] { return m_job != nullptr; })) {
        const auto job = std::exchange(m_job, nullptr);
        m_running = std::stop_source();
        const std::stop_token running = m_running.get_token();
        m_busy = true;
        lock.unlock();
        // A stopped fit returns nothing; so does one that was overtaken by a newer order.
        auto fitted = twin::refit(*job, running);
        lock.lock();
        m_busy = false;
        if (fitted && !running.stop_requested()) m_fitted = std::move(fitted);
        m_changed.notify_all();
    }
}

}  // namespace cardiotwin::pipeline
