// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/demo_plan.h"
#include "ui/pages/schedule_page.h"
#include "ui/widgets/gantt.h"
#include "ui/widgets/request_table.h"
#include "ui/widgets/schedule_panel.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace cardiotwin;
using namespace cardiotwin::ui;

class TestSchedulePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_day.emplace(demo::ward());
        m_before = demo::planned(*m_day);
        m_appearance.setTheme(Theme::monitor());
        m_model = std::make_unique<ScheduleViewModel>();
        m_page = std::make_unique<SchedulePage>(*m_model, m_appearance);
        m_page->resize(1600, 1000);
    }
    void cleanup() {
        m_page.reset();
        m_model.reset();
    }

    void beforeTheFirstPlanNoFigureIsShown() {
        QCOMPARE(figure(2), QStringLiteral("---"));
        QVERIFY(text("scheduleBecause").contains(QStringLiteral("Waiting")));
        QVERIFY(!m_page->grab().isNull());
    }

    void showsCostBoundAndGapOfThePlan() {
        show(m_before);
        QCOMPARE(figure(0), QString::number(static_cast<double>(m_before.plan.cost) / 100.0, 'f', 2));
        QVERIFY(figure(2).startsWith(QStringLiteral("≤")));
        QCOMPARE(table()->rowCount(), m_model->lines().size());
        QCOMPARE(m_model->lanes().size(), 5);
    }

    void thePlanIsExportedWithTheNamesThatAreShown() {
        show(m_before);
        QByteArray bytes;
        connect(m_model.get(), &ScheduleViewModel::exportRequested, this,
                [&](const QString&, const QByteArray& exported) { bytes = exported; });
        m_model->askExport(QStringLiteral("plan.csv"));
        QCOMPARE(bytes.count("\r\n"), m_model->lines().size() + 1);
        QVERIFY(bytes.contains(m_model->lines().front().patient.toUtf8()));
        m_model->askExport(QStringLiteral("plan.ICS"));
        QVERIFY(bytes.startsWith("BEGIN:VCALENDAR"));
    }

    void figuresAreOfThePlanOfTheDay() {
        QVERIFY(!m_model->figures());
        show(m_before);
        const auto figures = m_model->figures();
        QVERIFY(figures.has_value());
        QCOMPARE(figures->resources.size(), 5U);
        double longest = 0.0;
        for (const auto& waits : figures->urgencies)
            longest = std::max(longest, waits.longestMinutes);
        int longestShown = 0;
        for (const RequestLine& line : m_model->lines())
            longestShown = std::max(longestShown, line.waitMinutes);
        QCOMPARE(qRound(longest), longestShown);
    }

    void atrialFibrillationMovesThePlanAndIsNamed() {
        show(m_before);
        const auto after = demo::afterAtrialFibrillation(*m_day, m_before);
        m_model->setThisPatient(QStringLiteral("Bed 3"));
        show(after);
        QVERIFY(text("scheduleBecause").contains(QStringLiteral("Bed 3: atrial fibrillation, acuity 72")));
        const RequestLine* raised = m_model->line(QStringLiteral("urgent-Bed 3"));
        QVERIFY(raised != nullptr);
        QVERIFY(raised->acute && raised->ofThisPatient);
        QVERIFY(raised->startSlot.has_value());
        QCOMPARE(raised->moved, QStringLiteral("new"));
        QVERIFY(raised->why.contains(QStringLiteral("waiting")));
        QVERIFY(m_model->movedCount() >= 1);
        m_model->setNow(3.4);
        gantt()->select(QStringLiteral("urgent-Bed 3"));
        demo::keepPagePictures(*m_page, m_appearance, QStringLiteral("schedule"));
        for (const bool dark : {true, false}) {
            m_appearance.setTheme(dark ? Theme::monitor() : Theme::paper());
            qApp->setStyleSheet(m_appearance.theme().styleSheet());
            SchedulePanel panel(*m_model, m_appearance);
            panel.resize(1100, 170);
            demo::keepPicture(panel, QStringLiteral("panel-%1").arg(dark ? "dark" : "light"));
        }
        qApp->setStyleSheet({});
    }

    void barsOfOneLaneNeverOverlap() {
        show(demo::afterAtrialFibrillation(*m_day, m_before));
        const auto& bars = m_model->bars();
        for (qsizetype a = 0; a < bars.size(); ++a) {
            for (qsizetype b = a + 1; b < bars.size(); ++b) {
                if (bars[a].lane != bars[b].lane || bars[a].row != bars[b].row) continue;
                QVERIFY2(bars[a].start + bars[a].slotCount <= bars[b].start ||
                             bars[b].start + bars[b].slotCount <= bars[a].start,
                         qPrintable(bars[a].id + QStringLiteral(" over ") + bars[b].id));
            }
        }
    }

    void aLatePlanNeverReplacesANewerOne() {
        const auto after = demo::afterAtrialFibrillation(*m_day, m_before);
        show(after);
        show(m_before);
        QVERIFY(m_model->line(QStringLiteral("urgent-Bed 3")) != nullptr);
    }

    void choosingInTheListChoosesInTheLanes() {
        show(m_before);
        table()->setCurrentCell(4, 0);
        QCOMPARE(gantt()->selected(), m_model->lines()[4].id);
        QVERIFY(!text("scheduleWhy").isEmpty());
    }

    void pinAndDeferAskByKey() {
        show(m_before);
        QSignalSpy pins(m_model.get(), &ScheduleViewModel::pinRequested);
        QSignalSpy deferrals(m_model.get(), &ScheduleViewModel::deferRequested);
        const QString id = waitingId();
        gantt()->select(id);
        QTest::keyClick(gantt(), Qt::Key_P);
        QCOMPARE(pins.count(), 1);
        QCOMPARE(pins[0][0].toString(), id);
        QCOMPARE(pins[0][1].toInt(), *m_model->line(id)->startSlot);
        QTest::keyClick(gantt(), Qt::Key_D);
        QCOMPARE(deferrals.count(), 1);
    }

    void draggingABarAsksForAPinWhereItIsDropped() {
        show(m_before);
        QSignalSpy pins(m_model.get(), &ScheduleViewModel::pinRequested);
        const QString id = waitingId();
        const QRectF bar = gantt()->barOf(id);
        const double perSlot = bar.width() / m_day->requests()[0].duration;
        const QPoint from = bar.center().toPoint();
        const int before = gantt()->slotAt(from.x());
        const QPoint to = from + QPoint(static_cast<int>(perSlot * 8.0) + 12, 0);
        QTest::mousePress(gantt(), Qt::LeftButton, {}, from);
        QTest::mouseMove(gantt(), to);
        QTest::mouseRelease(gantt(), Qt::LeftButton, {}, to);
        QCOMPARE(pins.count(), 1);
        QCOMPARE(pins[0][1].toInt() - *m_model->line(id)->startSlot, gantt()->slotAt(to.x()) - before);
    }

    void whatHasStartedCannotBeDragged() {
        show(m_before);
        QSignalSpy pins(m_model.get(), &ScheduleViewModel::pinRequested);
        const QPoint from = gantt()->barOf(QStringLiteral("cath-1")).center().toPoint();
        QTest::mousePress(gantt(), Qt::LeftButton, {}, from);
        QTest::mouseMove(gantt(), from + QPoint(200, 0));
        QTest::mouseRelease(gantt(), Qt::LeftButton, {}, from + QPoint(200, 0));
        QCOMPARE(pins.count(), 0);
    }

    void anInfeasiblePlanSaysWhy() {
        auto impossible = m_before;
        impossible.generation = 5;
        impossible.plan.feasible = false;
        impossible.plan.infeasibleBecause = {"request \"r9\" finds no free place on resource \"echo\""};
        show(impossible);
        QVERIFY(text("scheduleBecause").contains(QStringLiteral("r9")));
        QCOMPARE(figure(2), QStringLiteral("---"));
    }

    void everyControlHasANameAndATip() {
        show(m_before);
        for (const auto* button : m_page->findChildren<QPushButton*>()) {
            QVERIFY(!button->objectName().isEmpty());
            QVERIFY(!button->toolTip().isEmpty());
        }
        QVERIFY(!gantt()->accessibleName().isEmpty());
        QVERIFY(!table()->accessibleName().isEmpty());
    }

private:
    void show(const schedule::PlanSnapshot& snapshot) {
        m_model->setDay(*m_day);
        m_model->setSnapshot(snapshot);
    }
    Gantt* gantt() { return m_page->findChild<Gantt*>(QStringLiteral("scheduleGantt")); }
    RequestTable* table() { return m_page->findChild<RequestTable*>(QStringLiteral("scheduleRequests")); }
    QString text(const char* name) { return m_page->findChild<QLabel*>(QString::fromLatin1(name))->text(); }
    QString figure(int index) {
        return m_page->findChild<QLabel*>(QStringLiteral("scheduleFigure%1").arg(index))->text();
    }
    /// A waiting request with a bar and room to be moved later.
    QString waitingId() {
        m_page->grab();  // lays the page out
        for (const RequestLine& line : m_model->lines()) {
            if (line.waiting && line.startSlot && m_model->costChange(line.id, *line.startSlot + 20))
                return line.id;
        }
        return {};
    }

    Appearance m_appearance{Theme::monitor()};
    std::optional<schedule::WardDay> m_day;
    schedule::PlanSnapshot m_before;
    std::unique_ptr<ScheduleViewModel> m_model;
    std::unique_ptr<SchedulePage> m_page;
};

QTEST_MAIN(TestSchedulePage)
#include "tst_schedule_page.moc"
