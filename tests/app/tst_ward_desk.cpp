// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ward_desk.h"
#include "app/ward_json.h"

#include <QSignalSpy>
#include <QTest>

using namespace cardiotwin;

class TestWardDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        const auto ward = readWard(":/resources/demo_ward.json");
        const auto costs = readCostTable(":/resources/default_costs.json");
        QVERIFY(ward && costs);
        auto day = schedule::WardDay::make(*costs, ward->requests, ward->startUtc);
        QVERIFY(day.has_value());
        m_desk = std::make_unique<app::WardDesk>(std::move(*day));
        m_plans.clear();
        connect(m_desk.get(), &app::WardDesk::planned, this,
                [this](const schedule::PlanSnapshot& plan) { m_plans.push_back(plan); });
        m_desk->open();
        QTRY_COMPARE(m_plans.size(), 1);
    }

    void aRequestByHandIsPlannedWithItsReason() {
        QSignalSpy undoable(m_desk.get(), &app::WardDesk::undoChanged);
        m_desk->add(byHand());
        QTRY_COMPARE(m_plans.size(), 2);
        QVERIFY(m_plans[1].cause == schedule::PlanCause::RequestAdded);
        QCOMPARE(m_plans[1].causePatient, std::string("Bed 30"));
        QCOMPARE(m_plans[1].problem.requests.back().reason, std::string("chest pain"));
        QVERIFY(m_plans[1].plan.starts.back().has_value());
        QVERIFY(*m_plans[1].plan.starts.back() >= 9);
        QVERIFY(schedule::faultsOf(m_plans[1].problem, m_plans[1].plan).empty());
        QCOMPARE(undoable.count(), 1);
        QVERIFY(undoable[0][0].toBool());
    }

    void undoTakesAnAddedRequestOutOfThePlan() {
        m_desk->add(byHand());
        QTRY_COMPARE(m_plans.size(), 2);
        m_desk->undo();
        QTRY_COMPARE(m_plans.size(), 3);
        QVERIFY(m_plans[2].cause == schedule::PlanCause::OrderUndone);
        QVERIFY(m_plans[2].problem.requests.back().status == schedule::RequestStatus::Cancelled);
        QVERIFY(!m_plans[2].plan.starts.back());
        QVERIFY(m_plans[2].plan.feasible);
    }

    void undoPutsPinsAndDeferralsBackInTheirOrder() {
        const QString id = QStringLiteral("visit-3");
        m_desk->pin(id, 40);
        m_desk->pin(id, 42);
        m_desk->defer(id);
        QVERIFY(now(id).deferred);
        m_desk->undo();
        QVERIFY(!now(id).deferred);
        QCOMPARE(now(id).pinnedStart, std::optional(42));
        m_desk->undo();
        QCOMPARE(now(id).pinnedStart, std::optional(40));
        QSignalSpy undoable(m_desk.get(), &app::WardDesk::undoChanged);
        m_desk->undo();
        QVERIFY(!now(id).pinnedStart);
        QVERIFY(!undoable.last()[0].toBool());
        m_desk->undo();  // nothing is left to take back
        QCOMPARE(undoable.count(), 1);
    }

    void whatTheDayRefusesIsNotKeptForUndo() {
        QSignalSpy refused(m_desk.get(), &app::WardDesk::refused);
        QSignalSpy undoable(m_desk.get(), &app::WardDesk::undoChanged);
        schedule::WardRequest wrong = byHand();
        wrong.urgency = "whenever";
        m_desk->add(wrong);
        QCOMPARE(refused.count(), 1);
        QCOMPARE(undoable.count(), 0);
    }

private:
    static schedule::WardRequest byHand() {
        schedule::WardRequest request;
        request.id = "hand-1";
        request.patient = "Bed 30";
        request.examination = "Echocardiogram";
        request.reason = "chest pain";
        request.urgency = "urgent";
        request.uses["echo"] = 1;
        request.duration = 4;
        request.release = 9;
        return request;
    }
    schedule::WardRequest now(const QString& id) {
        for (const schedule::WardRequest& request : m_desk->day().requests()) {
            if (request.id == id.toStdString()) return request;
        }
        return {};
    }

    std::unique_ptr<app::WardDesk> m_desk;
    QVector<schedule::PlanSnapshot> m_plans;
};

QTEST_GUILESS_MAIN(TestWardDesk)
#include "tst_ward_desk.moc"
