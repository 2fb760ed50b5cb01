// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/what_if_desk.h"

#include <QMetaObject>

#include <utility>

namespace cardiotwin::app {
namespace {

constexpr Hertz kRate{250.0};
// The same for every scenario, so that what differs between two strips is what was asked to differ.
constexpr std::uint64_t kSeed = 1;

}  // namespace

WhatIfDesk::WhatIfDesk(Simulate simulate, QObject* parent)
    : QObject(parent),
      m_simulate(std::move(simulate)),
      m_worker(
          "what-if", [this](const std::stop_token& stop) { work(stop); },
          [this](const std::string& worker, const std::string& what) {
              QMetaObject::invokeMethod(
                  this,
                  [this, worker, what] {
                      Q_EMIT failed(QString::fromStdString(worker), QString::fromStdString(what));
                  },
                  Qt::QueuedConnection);
          }) {}

WhatIfDesk::~WhatIfDesk() = default;

void WhatIfDesk::order(const ui::WhatIfOrder& order) {
    {
        const std::scoped_lock lock(m_lock);
        m_waiting = order;
    }
    m_changed.notify_all();
}

bool WhatIfDesk::isOvertaken() {
    const std::scoped_lock lock(m_lock);
    return m_waiting.has_value();
}

void WhatIfDesk::work(const std::stop_token& stop) {
    std::unique_lock lock(m_lock);
    while (m_changed.wait(lock, stop, [this] { return m_waiting.has_value(); })) {
        const ui::WhatIfOrder order = *std::exchange(m_waiting, std::nullopt);
        lock.unlock();
        answer(order, stop);
        lock.lock();
        if (stop.stop_requested()) return;
    }
}

void WhatIfDesk::answer(const ui::WhatIfOrder& order, const std::stop_token& stop) {
    ui::WhatIfAnswer answer;
    answer.number = order.number;
    for (const auto& scenario : order.scenarios) {
        if (stop.stop_requested() || isOvertaken()) return;
        answer.strips.push_back(m_simulate(order.heart, scenario, kRate, order.seconds, kSeed));
    }
    QMetaObject::invokeMethod(
        this, [this, answer = std::move(answer)] { Q_EMIT answered(answer); }, Qt::QueuedConnection);
}

}  // namespace cardiotwin::app
