// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/demo_plan.h"
#include "ui/pages/admin_page.h"
#include "ui/widgets/cost_tables.h"
#include "ui/widgets/curve_editor.h"

#include <QApplication>
#include <QDateTime>
#include <QLabel>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace cardiotwin;
using namespace cardiotwin::ui;

class TestAdminPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_model = std::make_unique<AdminViewModel>();
        m_model->setTable(demo::ward().costs());
        m_page = std::make_unique<AdminPage>(*m_model, m_appearance);
        m_page->resize(1600, 1000);
        m_page->grab();
    }
    void cleanup() {
        m_page.reset();
        m_model.reset();
    }

    void thePlanInForceIsShownBeforeAnythingIsChanged() {
        auto* cost = m_page->findChild<QLabel*>(QStringLiteral("adminFigure00"));
        QCOMPARE(cost->text(), QStringLiteral("---"));
        const auto plan = demo::planned(demo::ward());
        m_model->setPlanNow(plan);
        QCOMPARE(cost->text(), QString::number(static_cast<double>(plan.plan.cost) / 100.0, 'f', 2));
        QCOMPARE(m_page->findChild<QLabel*>(QStringLiteral("adminFigure01"))->text(), QStringLiteral("---"));
    }

    void theChangesSoFarAreListedWithTheirReasons() {
        auto* list = m_page->findChild<QTableWidget*>(QStringLiteral("adminVersions"));
        QCOMPARE(list->rowCount(), 0);
        m_model->setVersions({{QDateTime::currentDateTimeUtc(), QStringLiteral("anna"),
                               QStringLiteral("new prices"), true, true},
                              {QDateTime::currentDateTimeUtc(), QStringLiteral("anna"),
                               QStringLiteral("new prices"), false, true},
                              {{}, {}, {}, false, false}});
        QCOMPARE(list->rowCount(), 3);
        QCOMPARE(list->item(0, 2)->text(), QStringLiteral("Taken back: new prices"));
        QCOMPARE(list->item(1, 1)->text(), QStringLiteral("anna"));
        QVERIFY(list->item(2, 2)->text().contains(QStringLiteral("cannot be read")));
    }

    void anEditedCellAsksForAPreview() {
        QSignalSpy previews(m_model.get(), &AdminViewModel::previewRequested);
        resources()->item(0, 2)->setText(QStringLiteral("12,50"));
        QCOMPARE(previews.count(), 1);
        QCOMPARE(m_model->draft().resources[0].runningPerSlot, 1250);
        QVERIFY(m_model->isChanged());
    }

    void aCellThatIsNoNumberIsPutBack() {
        const QString before = resources()->item(0, 2)->text();
        resources()->item(0, 2)->setText(QStringLiteral("twelve"));
        QCOMPARE(resources()->item(0, 2)->text(), before);
        QVERIFY(!m_model->isChanged());
    }

    void negativeCostsAreNamedAndCannotBeApplied() {
        resources()->item(1, 2)->setText(QStringLiteral("-4"));
        QVERIFY(complaints().contains(QStringLiteral("Cath lab")));
        reason()->setText(QStringLiteral("test"));
        QVERIFY(!button("adminApply")->isEnabled());
        QVERIFY(resources()->item(1, 0)->text().startsWith(QStringLiteral("▲")));
    }

    void waitingThatFallsIsNamedAtItsKnot() {
        schedule::CostTable draft = m_model->draft();
        draft.urgencies[1].waiting[2].cost = 100;
        m_model->setDraft(draft);
        QVERIFY(complaints().contains(QStringLiteral("knot 3")));
        QVERIFY(complaints().contains(QStringLiteral("must not cost less")));
    }

    void draggingAKnotChangesTheCurve() {
        auto* curve = m_page->findChild<CurveEditor*>(QStringLiteral("adminCurve"));
        const auto before = m_model->draft().urgencies[0].waiting;
        const QPoint from = curve->knotAt(1).toPoint();
        QTest::mousePress(curve, Qt::LeftButton, {}, from);
        QTest::mouseMove(curve, from - QPoint(0, 30));
        QTest::mouseRelease(curve, Qt::LeftButton, {}, from - QPoint(0, 30));
        QVERIFY(m_model->draft().urgencies[0].waiting[1].cost > before[1].cost);
        QCOMPARE(m_model->draft().urgencies[0].waiting[0], before[0]);
    }

    void aKnotStaysBetweenItsNeighbours() {
        auto* curve = m_page->findChild<CurveEditor*>(QStringLiteral("adminCurve"));
        QTest::mouseClick(curve, Qt::LeftButton, {}, curve->knotAt(1).toPoint());
        for (int k = 0; k < 20; ++k)
            QTest::keyClick(curve, Qt::Key_Right);
        const auto& knots = m_model->draft().urgencies[0].waiting;
        QCOMPARE(knots[1].waited, knots[2].waited - 1);
    }

    void applyingNeedsAReasonAndCanBeUndone() {
        QSignalSpy applied(m_model.get(), &AdminViewModel::applyRequested);
        QSignalSpy undone(m_model.get(), &AdminViewModel::undoRequested);
        resources()->item(0, 1)->setText(QStringLiteral("3"));
        QVERIFY(!button("adminApply")->isEnabled());
        reason()->setText(QStringLiteral("third echo machine"));
        QVERIFY(button("adminApply")->isEnabled());
        QVERIFY(!button("adminUndo")->isEnabled());
        button("adminApply")->click();
        QCOMPARE(applied.count(), 1);
        QCOMPARE(applied[0][1].toString(), QStringLiteral("third echo machine"));
        QVERIFY(!m_model->isChanged());
        button("adminUndo")->click();
        QCOMPARE(undone.count(), 1);
        QVERIFY(!button("adminUndo")->isEnabled());
    }

    void revertBringsTheCostsInForceBack() {
        resources()->item(0, 1)->setText(QStringLiteral("4"));
        button("adminRevert")->click();
        QCOMPARE(resources()->item(0, 1)->text(), QStringLiteral("2"));
        QVERIFY(!m_model->isChanged());
    }

    void thePreviewShowsBothPlansAndTheDifference() {
        auto day = demo::ward();
        const auto now = demo::planned(day);
        auto draft = day.costs();
        draft.resources[0].capacity = 1;
        m_model->setDraft(draft);
        QVERIFY(day.setCosts(draft).value());
        auto with = demo::planned(day, &now);
        m_model->setPreview(now, with);
        const double difference = static_cast<double>(with.plan.cost - now.plan.cost) / 100.0;
        QVERIFY(difference > 0.0);
        QCOMPARE(figure(0, 2), QStringLiteral("+") + QString::number(difference, 'f', 2));
        demo::keepPagePictures(*m_page, m_appearance, QStringLiteral("admin"));
    }

    void aNewDraftDropsTheOldPreview() {
        auto day = demo::ward();
        const auto now = demo::planned(day);
        m_model->setPreview(now, now);
        resources()->item(0, 1)->setText(QStringLiteral("1"));
        QCOMPARE(figure(0, 1), QStringLiteral("---"));
    }

    void everyControlHasANameAndATip() {
        for (const auto* control : m_page->findChildren<QPushButton*>()) {
            QVERIFY(!control->objectName().isEmpty());
            QVERIFY(!control->toolTip().isEmpty());
        }
    }

private:
    QTableWidget* resources() { return m_page->findChild<QTableWidget*>(QStringLiteral("adminResources")); }
    QPushButton* button(const char* name) {
        return m_page->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    QLineEdit* reason() { return m_page->findChild<QLineEdit*>(QStringLiteral("adminReason")); }
    QString complaints() { return m_page->findChild<QLabel*>(QStringLiteral("adminComplaints"))->text(); }
    QString figure(int row, int column) {
        return m_page->findChild<QLabel*>(QStringLiteral("adminFigure%1%2").arg(row).arg(column))->text();
    }

    Appearance m_appearance{Theme::monitor()};
    std::unique_ptr<AdminViewModel> m_model;
    std::unique_ptr<AdminPage> m_page;
};

QTEST_MAIN(TestAdminPage)
#include "tst_admin_page.moc"
