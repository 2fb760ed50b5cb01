// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/full_snapshot.h"
#include "tests/ui/synthetic_feed.h"
#include "ui/dialogs/profile_dialog.h"
#include "ui/pages/twin_page.h"
#include "ui/widgets/twin/advice_cards.h"
#include "ui/widgets/twin/beat_overlay.h"
#include "ui/widgets/twin/figure_table.h"
#include "ui/widgets/twin/hour_skill_plot.h"
#include "ui/widgets/twin/reliability_plot.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace cardiotwin;
using namespace cardiotwin::ui;
using cardiotwin::test::fullSnapshot;

namespace {

struct Desk {
    test::SyntheticFeed feed{3};
    Appearance appearance;
    LiveViewModel live;
    TwinViewModel model;
    TwinPage page;

    explicit Desk(const Theme& theme = Theme::monitor()) : appearance(theme), page(model, live, appearance) {
        page.setStyleSheet(theme.styleSheet());
        live.attach(feed.feed());
        for (int second = 0; second < 120; ++second) {
            feed.deliver(1.0);
            feed.publishVitals(72.0 + 4.0 * std::sin(second / 20.0));
            live.refresh(feed.clock);
        }
    }
    void publish() {
        feed.twin.publish(fullSnapshot(feed.waves.end(), feed.waves.leads()));
        live.refresh(feed.clock);
        page.onTick();
    }
    void show(int width, int height) {
        page.resize(width, height);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.onTick();
    }
    template <typename T>
    T* find(const char* name) {
        return page.findChild<T*>(QLatin1String(name));
    }
    void save(const QString& name) {
        QTest::qWait(30);
        if (!qEnvironmentVariableIsSet("CARDIOTWIN_SHOTS")) return;
        page.grab().save(qEnvironmentVariable("CARDIOTWIN_SHOTS") + QLatin1Char('/') + name);
    }
};

}  // namespace

class TwinPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allPartsAreFilledFromTheSnapshot_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<bool>("dark");
        QTest::newRow("large dark") << 1532 << 1000 << true;
        QTest::newRow("small light") << 1212 << 800 << false;
    }
    void allPartsAreFilledFromTheSnapshot() {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(bool, dark);
        Desk desk(dark ? Theme::monitor() : Theme::paper());
        desk.show(width, height);
        desk.publish();
        desk.find<FigureTable>("twinIndicators")->setFocus();
        QTest::keyClick(desk.find<FigureTable>("twinIndicators"), Qt::Key_Down);
        QTest::keyClick(desk.find<FigureTable>("twinIndicators"), Qt::Key_Down);
        desk.save(QStringLiteral("twin_%1_%2.png").arg(width).arg(dark ? "dark" : "light"));
        QVERIFY(desk.find<BeatOverlay>("twinBeat")->hasBeat());
        QCOMPARE(desk.find<FigureTable>("twinParameters")->rows().size(), std::size_t{8});
        QCOMPARE(desk.find<FigureTable>("twinHorizons")->rows().size(), std::size_t{5});
        QCOMPARE(desk.find<FigureTable>("twinScores")->rows().size(), std::size_t{5});
        QCOMPARE(desk.find<FigureTable>("twinIndicators")->rows().size(), std::size_t{5});
        QVERIFY(desk.find<ReliabilityPlot>("twinReliability")->emptyText().isEmpty());
        QVERIFY(desk.find<HourSkillPlot>("twinHours")->emptyText().isEmpty());
        QVERIFY(desk.find<QWidget>("twinExperts")->accessibleDescription().contains(QStringLiteral("42 %")));
        QVERIFY(desk.find<QWidget>("twinReasons")
                    ->accessibleDescription()
                    .contains(QStringLiteral("no P waves")));
    }

    void atTheseSizesNothingScrolls_data() { allPartsAreFilledFromTheSnapshot_data(); }
    void atTheseSizesNothingScrolls() {
        QFETCH(int, width);
        QFETCH(int, height);
        Desk desk;
        desk.show(width, height);
        desk.publish();
        const auto* scroll = desk.find<QScrollArea>("twinScroll");
        QVERIFY2(scroll->widget()->minimumSizeHint().height() <= height,
                 qPrintable(QString::number(scroll->widget()->minimumSizeHint().height())));
        QCOMPARE(scroll->widget()->size(), scroll->viewport()->size());
    }

    void anEmptyTwinSaysWhyInEveryPart() {
        Desk desk;
        desk.show(1212, 800);
        desk.save(QStringLiteral("twin_empty.png"));
        QVERIFY(!desk.find<BeatOverlay>("twinBeat")->hasBeat());
        QVERIFY(desk.find<QLabel>("twinWithheld")
                    ->text()
                    .contains(QStringLiteral("withholds its forecast because")));
        for (const char* name : {"twinParameters", "twinHorizons", "twinScores", "twinIndicators"})
            QVERIFY2(!desk.find<FigureTable>(name)->accessibleDescription().isEmpty(), name);
        QVERIFY(!desk.find<ReliabilityPlot>("twinReliability")->emptyText().isEmpty());
        QVERIFY(desk.find<QLabel>("twinAdviceNone")->isVisible());
    }

    void nothingMovesWhenTheTwinBeginsToSpeak() {
        Desk desk;
        desk.show(1532, 1000);
        std::map<QString, QRect> before;
        const char* const names[] = {"twinBeat",    "twinParameters", "twinTrend",       "twinHorizons",
                                     "twinScores",  "twinExperts",    "twinReliability", "twinIndicators",
                                     "twinReasons", "twinAdvice"};
        for (const char* name : names)
            before[QLatin1String(name)] = desk.find<QWidget>(name)->geometry();
        desk.publish();
        QTest::qWait(30);
        for (const char* name : names)
            QCOMPARE(desk.find<QWidget>(name)->geometry(), before[QLatin1String(name)]);
    }

    void oneKeyAgreesAndOneDisagrees() {
        Desk desk;
        desk.show(1532, 1000);
        desk.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        desk.publish();
        QSignalSpy answered(&desk.model, &TwinViewModel::adviceAnswered);
        QTest::keyClick(&desk.page, Qt::Key_A);
        QTest::keyClick(&desk.page, Qt::Key_D);
        QCOMPARE(answered.size(), 2);
        QCOMPARE(answered[0].at(0).value<twin::AdviceId>(), twin::AdviceId::CheckRateControl);
        QCOMPARE(answered[0].at(1).toBool(), true);
        QCOMPARE(answered[1].at(0).value<twin::AdviceId>(), twin::AdviceId::RecordTwelveLeads);
        QCOMPARE(answered[1].at(1).toBool(), false);
        QCOMPARE(desk.find<QLabel>("twinAdviceCount")->text(), QStringLiteral("agreed 1 · disagreed 1"));
        QCOMPARE(desk.model.answerTo(twin::AdviceId::CheckRateControl), std::optional(true));
    }

    void typingANameAnswersNothing() {
        Desk desk;
        desk.show(1532, 1000);
        desk.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.page));
        desk.publish();
        QSignalSpy answered(&desk.model, &TwinViewModel::adviceAnswered);
        auto* name = desk.find<QLineEdit>("whatIfName");
        name->setFocus();
        QTest::keyClicks(name, QStringLiteral("Ad"));
        QCOMPARE(name->text(), QStringLiteral("Ad"));
        QCOMPARE(answered.size(), 0);
    }

    void theCardReturnsWhatWasEntered() {
        twin::PatientProfile known;
        known.ageYears = 81;
        known.heartFailure = true;
        ProfileDialog dialog(known);
        QSignalSpy changed(&dialog, &ProfileDialog::profileChanged);
        QCOMPARE(dialog.profile().ageYears, std::optional(81));
        QVERIFY(dialog.profile().heartFailure && !dialog.profile().betaBlocker);
        dialog.findChild<QSpinBox*>(QStringLiteral("profileAge"))->setValue(-1);
        dialog.findChild<QAbstractButton*>(QStringLiteral("profileBetaBlocker"))->click();
        dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
        QCOMPARE(changed.size(), 1);
        QVERIFY(!dialog.profile().ageYears && dialog.profile().betaBlocker);
    }

    void limitsThatMeetCannotBeKept() {
        ProfileDialog dialog({});
        dialog.findChild<QSpinBox*>(QStringLiteral("profileLowLimit"))->setValue(115);
        QVERIFY(!dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
    }

    void everyControlHasANameATipAndAnAccessibleName() {
        Desk desk;
        ProfileDialog dialog({});
        desk.publish();
        for (const QWidget* root : {static_cast<QWidget*>(&desk.page), static_cast<QWidget*>(&dialog)}) {
            QList<QWidget*> controls;
            for (auto* one : root->findChildren<QAbstractButton*>())
                controls << one;
            for (auto* one : root->findChildren<QAbstractSpinBox*>())
                controls << one;
            for (auto* one : root->findChildren<QComboBox*>())
                controls << one;
            for (auto* one : root->findChildren<FigureTable*>())
                controls << one;
            for (const QWidget* control : controls) {
                if (control->parentWidget()->inherits("QDialogButtonBox")) continue;
                QVERIFY(!control->objectName().isEmpty());
                QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
                QVERIFY2(!control->toolTip().isEmpty(), qPrintable(control->objectName()));
            }
        }
    }
};

QTEST_MAIN(TwinPageTest)
#include "tst_twin_page.moc"
