// SPDX-License-Identifier: GPL-3.0-or-later
// A source on a thread of its own, as the application runs it, with what it said and delivered. Threads:
// made, asked and destroyed by the test's own.
#pragma once

#include "devices/sample_source.h"
#include "tests/support/collecting_sink.h"

#include <QMetaObject>
#include <QThread>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

class RunningSource {
public:
    using Make = std::function<std::unique_ptr<cardiotwin::devices::SampleSource>(cardiotwin::BlockSink&)>;

    explicit RunningSource(const Make& make) : m_source(make(sink)) {
        using cardiotwin::devices::SampleSource;
        QObject::connect(m_source.get(), &SampleSource::failed, m_source.get(),
                         [this](const cardiotwin::Error& error) {
                             const std::scoped_lock lock(m_guard);
                             m_errors.push_back(error);
                         });
        m_source->moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(m_source.get(), &SampleSource::start, Qt::QueuedConnection);
    }
    ~RunningSource() { stop(); }

    /// Runs `order` on the source's thread and waits for it.
    template <class Order>
    void ask(Order order) {
        QMetaObject::invokeMethod(m_source.get(), std::move(order), Qt::BlockingQueuedConnection);
    }
    /// Everything is delivered when this returns.
    void stop() {
        if (!m_thread.isRunning()) return;
        QThread* const home = QThread::currentThread();
        ask([this, home] {
            m_source->stop();
            m_source->moveToThread(home);
        });
        m_thread.quit();
        m_thread.wait();
    }

    [[nodiscard]] cardiotwin::StreamStatus status() const { return m_source->status(); }
    [[nodiscard]] std::vector<cardiotwin::Error> errors() const {
        const std::scoped_lock lock(m_guard);
        return m_errors;
    }
    [[nodiscard]] bool failedWith(cardiotwin::ErrorCode code) const {
        for (const auto& error : errors())
            if (error.code == code) return true;
        return false;
    }
    [[nodiscard]] cardiotwin::devices::SampleSource& source() { return *m_source; }

    CollectingSink sink;

private:
    mutable std::mutex m_guard;
    std::vector<cardiotwin::Error> m_errors;
    std::unique_ptr<cardiotwin::devices::SampleSource> m_source;
    QThread m_thread;
};
