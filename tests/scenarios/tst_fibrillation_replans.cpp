// SPDX-License-Identifier: GPL-3.0-or-later
// A recording with atrial fibrillation through analysis, twin, acuity and ward: the changed plan names its
// cause.
#include "app/pipeline/file_run.h"
#include "app/ward_desk.h"
#include "app/ward_json.h"
#include "tests/scenarios/program.h"

#include <QSignalSpy>
#include <QTest>

using namespace cardiotwin;

class FibrillationReplans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theChangedPlanNamesTheFibrillation_data() {
        QTest::addColumn<QString>("record");
        QTest::newRow("201") << QStringLiteral("mitdb/201.hea");
        QTest::newRow("203") << QStringLiteral("mitdb/203.hea");
    }

    void theChangedPlanNamesTheFibrillation() {
        QFETCH(QString, record);
        const QString path = referencePath(record);
        if (path.isEmpty()) QSKIP("reference recordings are absent");

        const auto ward = readWard(":/resources/demo_ward.json");
        const auto costs = readCostTable(":/resources/default_costs.json");
        QVERIFY(ward && costs);
        auto day = schedule::WardDay::make(*costs, ward->requests, ward->startUtc);
        QVERIFY(day);
        app::WardDesk desk(std::move(*day));
        QVector<schedule::PlanSnapshot> plans;
        connect(&desk, &app::WardDesk::planned, this,
                [&plans](const schedule::PlanSnapshot& plan) { plans.push_back(plan); });
        desk.open();
        QTRY_COMPARE(plans.size(), 1);

        const twin::Acuity worst = worstAcuityOf(path);
        QVERIFY2(worst.score >= 30.0, qPrintable(QString::number(worst.score)));
        desk.applyAcuity(QString::fromStdString(ward->patient), worst);
        QTRY_COMPARE(plans.size(), 2);
        QVERIFY(plans[1].cause == schedule::PlanCause::AcuityChanged);
        QCOMPARE(plans[1].causeReason, std::string("AFIB"));
        QVERIFY(!plans[1].moved.empty());
        QVERIFY(schedule::faultsOf(plans[1].problem, plans[1].plan).empty());
    }

private:
    /// Of the first ten minutes, while fibrillation weighs most.
    static twin::Acuity worstAcuityOf(const QString& path) {
        auto reader = files::openRecording(path.toStdString());
        if (!reader) return {};
        twin::Acuity worst;
        std::stop_source enough;
        (void)pipeline::runOverFile(
            **reader, {},
            [&](const ecg::Findings& findings, const twin::HeartTwin& heart) {
                if (secondsAt(findings.vitals.asOf, findings.vitals.rate) > 600.0) enough.request_stop();
                if (findings.beats.empty() || findings.vitals.atrialFibrillation < 0.5) return;
                const twin::Acuity acuity = heart.snapshot().acuity;
                const bool isFibrillation =
                    !acuity.contributions.empty() &&
                    acuity.contributions.front().indicator == twin::IndicatorId::AtrialFibrillation;
                if (isFibrillation && acuity.score > worst.score) worst = acuity;
            },
            enough.get_token());
        return worst;
    }
};

QTEST_GUILESS_MAIN(FibrillationReplans)
#include "tst_fibrillation_replans.moc"
