// SPDX-License-Identifier: GPL-3.0-or-later
// Answers questions put to the fitted heart, on a thread of its own. The newest order wins: one that was not
// begun is replaced, one that is running is broken off between two scenarios. Threads: gui thread; the
// simulation is called on the desk's thread only.
#pragma once

#include "app/pipeline/worker.h"
#include "ui/viewmodels/twin/what_if_model.h"

#include <QObject>
#include <QString>

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>

namespace cardiotwin::app {

class WhatIfDesk : public QObject {
    Q_OBJECT

public:
    using Simulate = std::function<twin::SimulatedStrip(const twin::FittedHeart& heart,
                                                        const twin::WhatIfScenario& scenario, Hertz rate,
                                                        double seconds, std::uint64_t seed)>;

    explicit WhatIfDesk(Simulate simulate, QObject* parent = nullptr);
    ~WhatIfDesk() override;

    void order(const ui::WhatIfOrder& order);

Q_SIGNALS:
    void answered(const cardiotwin::ui::WhatIfAnswer& answer);
    void failed(const QString& worker, const QString& what);

private:
    void work(const std::stop_token& stop);
    [[nodiscard]] bool isOvertaken();
    void answer(const ui::WhatIfOrder& order, const std::stop_token& stop);

    Simulate m_simulate;
    std::mutex m_lock;
    std::condition_variable_any m_changed;
    std::optional<ui::WhatIfOrder> m_waiting;
    pipeline::Worker m_worker;  // last: joins before the rest is destroyed
};

}  // namespace cardiotwin::app
