// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/what_if_desk.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <stdexcept>

using namespace cardiotwin;

namespace {

ui::WhatIfOrder orderOf(std::uint64_t number, std::initializer_list<double> rates) {
    ui::WhatIfOrder order;
    order.number = number;
    for (const double bpm : rates) {
        twin::WhatIfScenario scenario;
        scenario.heartRateBpm = bpm;
        order.scenarios.push_back(scenario);
    }
    return order;
}

twin::SimulatedStrip stripOf(const twin::WhatIfScenario& scenario) {
    twin::SimulatedStrip strip;
    strip.meanHeartRateBpm = scenario.heartRateBpm.value_or(0.0);
    return strip;
}

}  // namespace

class WhatIfDeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyScenarioIsAnsweredInItsPlaceOffTheGuiThread() {
        std::atomic<bool> onGui{false};
        app::WhatIfDesk desk(
            [&](const auto&, const twin::WhatIfScenario& scenario, Hertz, double, std::uint64_t) {
                if (QThread::currentThread() == QCoreApplication::instance()->thread()) onGui = true;
                return stripOf(scenario);
            });
        ui::WhatIfAnswer got;
        connect(&desk, &app::WhatIfDesk::answered, this,
                [&](const ui::WhatIfAnswer& answer) { got = answer; });
        desk.order(orderOf(7, {110.0, 60.0}));
        QTRY_COMPARE(got.number, std::uint64_t{7});
        QCOMPARE(got.strips[0].meanHeartRateBpm, 110.0);
        QCOMPARE(got.strips[1].meanHeartRateBpm, 60.0);
        QVERIFY(!onGui);
    }

    void theNewestOrderWins() {
        std::atomic<bool> begun{false};
        std::atomic<bool> go{false};
        app::WhatIfDesk desk(
            [&](const auto&, const twin::WhatIfScenario& scenario, Hertz, double, std::uint64_t) {
                begun = true;
                while (!go)
                    QThread::msleep(1);
                return stripOf(scenario);
            });
        std::vector<std::uint64_t> answered;
        connect(&desk, &app::WhatIfDesk::answered, this,
                [&](const ui::WhatIfAnswer& answer) { answered.push_back(answer.number); });
        desk.order(orderOf(1, {50.0, 51.0}));
        QTRY_VERIFY(begun);
        desk.order(orderOf(2, {60.0}));
        desk.order(orderOf(3, {70.0}));
        go = true;
        QTRY_VERIFY(!answered.empty());
        QTest::qWait(20);
        QCOMPARE(answered, std::vector<std::uint64_t>{3});
    }

    void aSimulationThatFailsIsTold() {
        app::WhatIfDesk desk(
            [](const auto&, const auto&, Hertz, double, std::uint64_t) -> twin::SimulatedStrip {
                throw std::runtime_error("no wave");
            });
        QSignalSpy failed(&desk, &app::WhatIfDesk::failed);
        desk.order(orderOf(1, {50.0}));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0].at(1).toString(), QStringLiteral("no wave"));
    }
};

QTEST_GUILESS_MAIN(WhatIfDeskTest)
#include "tst_what_if_desk.moc"
