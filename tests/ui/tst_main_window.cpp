// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/synthetic_feed.h"
#include "ui/main_window.h"
#include "ui/pages/live_page.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace cardiotwin;
using namespace cardiotwin::ui;
using cardiotwin::test::SyntheticFeed;
using namespace std::chrono_literals;

namespace {

struct Desk {
    SyntheticFeed feed;
    Appearance appearance;
    MainWindow window;
    LivePage* live;

    explicit Desk(std::size_t leads = 12, Theme theme = Theme::monitor())
        : feed(leads), appearance(theme), window(appearance) {
        live = new LivePage(appearance, &window, [this] { return feed.clock; });
        window.addPage(PageId::Live, live);
        for (const PageId id : {PageId::Admin, PageId::Review, PageId::Schedule})
            window.addPage(id, new QWidget(&window));
        live->setSchedulePanel(new QLabel(QStringLiteral("Schedule"), &window));
        QObject::connect(live, &LivePage::sourceKindChanged, &window, &MainWindow::setSourceKind);
    }
    void show(int width, int height) {
        window.resize(width, height);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }
    /// Five minutes of numbers, then ten seconds of traces.
    void run() {
        live->attach(feed.feed());
        live->setPatientLabel(QStringLiteral("Bed 3 · K. (46 F)"));
        for (int i = 0; i < 300; ++i) {
            feed.deliver(1.0);
            feed.publishVitals(72.0 + 6.0 * std::sin(i / 25.0));
            if (i % 5 == 0) feed.publishTwin(72.0 + 6.0 * std::sin((i + 10) / 25.0));
            live->onTick();
        }
        feed.clock = feed.clock + 20ms;
        feed.publishTwin(75.0);
        live->onTick();
        QCoreApplication::processEvents();
        feed.clock = feed.clock + 110ms;
        live->onTick();
        live->onTick();
        QCoreApplication::processEvents();
    }
    void save(const char* name) {
        if (!qEnvironmentVariableIsSet("CARDIOTWIN_SHOTS")) return;
        window.grab().save(qEnvironmentVariable("CARDIOTWIN_SHOTS") + QLatin1Char('/') + QLatin1String(name));
    }
};

}  // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTracesOwnAtLeastTwoFifthsOfTheWindow_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<bool>("dark");
        QTest::newRow("large dark") << 1600 << 1000 << true;
        QTest::newRow("large light") << 1600 << 1000 << false;
        QTest::newRow("small dark") << 1280 << 720 << true;
        QTest::newRow("small light") << 1280 << 720 << false;
    }
    void theTracesOwnAtLeastTwoFifthsOfTheWindow() {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(bool, dark);
        Desk desk(12, dark ? Theme::monitor() : Theme::paper());
        desk.show(width, height);
        desk.run();
        const QSize canvas = desk.live->canvas().size();
        const double share = double(canvas.width()) * canvas.height() / (double(width) * height);
        desk.save(qPrintable(QStringLiteral("live_%1_%2.png").arg(width).arg(dark ? "dark" : "light")));
        QCOMPARE(desk.window.size(), QSize(width, height));
        QVERIFY2(share >= 0.40, qPrintable(QString::number(share)));
    }

    void twinAndScheduleFoldOnANarrowWindow() {
        Desk desk(3);
        desk.show(1100, 760);
        desk.run();
        desk.save("live_1100_dark.png");
        QVERIFY(!desk.window.findChild<QWidget*>(QStringLiteral("twinPanel"))->isVisible());
        desk.window.resize(1400, 800);
        QCoreApplication::processEvents();
        QVERIFY(desk.window.findChild<QWidget*>(QStringLiteral("twinPanel"))->isVisible());
    }

    void theTitleSaysSimulatedAndReplay() {
        Desk desk(2);
        desk.feed.status.kind = SourceKind::Simulated;
        desk.show(1600, 1000);
        desk.run();
        desk.save("live_simulated.png");
        QVERIFY(desk.window.windowTitle().contains(QStringLiteral("SIMULATED")));
        desk.feed.status.kind = SourceKind::Replay;
        desk.feed.clock = desk.feed.clock + 200ms;
        desk.live->onTick();
        QCoreApplication::processEvents();
        desk.save("live_replay.png");
        QVERIFY(desk.window.windowTitle().contains(QStringLiteral("REPLAY")));
        desk.live->detach();
        QCoreApplication::processEvents();
        desk.save("live_welcome.png");
        QVERIFY(!desk.window.windowTitle().contains(QStringLiteral("REPLAY")));
    }

    void nothingMovesWhenTheSourceIsLost() {
        Desk desk(12);
        desk.show(1600, 1000);
        desk.run();
        std::vector<QRect> before;
        for (const QWidget* widget : desk.live->findChildren<QWidget*>())
            before.push_back(widget->geometry());
        desk.feed.clock = desk.feed.clock + 3s;
        desk.live->onTick();
        QCoreApplication::processEvents();
        desk.save("live_lost.png");
        QCOMPARE(desk.live->readings().vitals.heartRate, QStringLiteral("---"));
        std::size_t i = 0;
        for (const QWidget* widget : desk.live->findChildren<QWidget*>())
            QCOMPARE(widget->geometry(), before[i++]);
    }

    void pagesAnswerToTheirKeysInTheOrderOfTheRail() {
        Desk desk(1);
        desk.show(1280, 720);
        QCOMPARE(desk.window.currentPage(), PageId::Live);
        QTest::keyClick(&desk.window, Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(desk.window.currentPage(), PageId::Schedule);
        QVERIFY(desk.window.findChild<QToolButton*>(QStringLiteral("railSchedule"))->isChecked());
        desk.window.findChild<QToolButton*>(QStringLiteral("railReview"))->click();
        QCOMPARE(desk.window.currentPage(), PageId::Review);
        QVERIFY(desk.window.findChild<QToolButton*>(QStringLiteral("railReview"))->y() <
                desk.window.findChild<QToolButton*>(QStringLiteral("railAdmin"))->y());
    }

    void theLookChangesAtRunTime() {
        Desk desk(1);
        desk.show(1280, 720);
        QSignalSpy changed(&desk.window, &MainWindow::lookChanged);
        desk.window.toggleLook();
        QVERIFY(!desk.appearance.theme().dark);
        QCOMPARE(changed.size(), 1);
        const QImage image = desk.live->canvas().grab().toImage();
        QCOMPARE(image.pixelColor(2, 2), Theme::paper().ground);
    }

    void theLanguageSwitchAsksForTheOtherLanguage() {
        Desk desk(1);
        desk.show(1280, 720);
        QSignalSpy asked(&desk.window, &MainWindow::languageRequested);
        QTest::keyClick(&desk.window, Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(asked.last().at(0).toString(), QStringLiteral("zh_CN"));
        desk.window.setLanguage(QStringLiteral("zh_CN"));
        desk.window.findChild<QToolButton*>(QStringLiteral("railLanguage"))->click();
        QCOMPARE(asked.last().at(0).toString(), QStringLiteral("en"));
    }

    void theConnectDialogTakesAPortThatIsNotInItsList() {
        ConnectDialog dialog;
        dialog.setPorts({QStringLiteral("/dev/ttyUSB0")});
        dialog.setProtocols({{QStringLiteral("cyton"), QStringLiteral("OpenBCI Cyton"), 115200},
                             {QStringLiteral("csv"), QStringLiteral("Text lines"), 9600}});
        QSignalSpy connected(&dialog, &ConnectDialog::connectRequested);
        dialog.findChild<QComboBox*>(QStringLiteral("connectPort"))
            ->setEditText(QStringLiteral(" /tmp/pty "));
        dialog.findChild<QComboBox*>(QStringLiteral("connectProtocol"))->setCurrentIndex(1);
        dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
        QCOMPARE(connected.size(), 1);
        QCOMPARE(connected[0].at(0).toString(), QStringLiteral("/tmp/pty"));
        QCOMPARE(connected[0].at(1).toString(), QStringLiteral("csv"));
        QCOMPARE(connected[0].at(2).toInt(), 9600);
    }

    void withoutAPortThereIsNothingToConnect() {
        ConnectDialog dialog;
        dialog.setProtocols({{QStringLiteral("cyton"), QStringLiteral("OpenBCI Cyton"), 115200}});
        QVERIFY(!dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
    }

    void aNoticePushesNothingAside() {
        Desk desk(1);
        desk.show(1280, 720);
        const QSize before = desk.live->canvas().size();
        desk.window.showNotice(
            QStringLiteral("/dev/ttyUSB0: another program uses this port. Close it and try again."));
        QCoreApplication::processEvents();
        desk.save("live_notice.png");
        auto* bar = desk.window.findChild<QWidget*>(QStringLiteral("noticeBar"));
        QVERIFY(bar->isVisible());
        QCOMPARE(desk.live->canvas().size(), before);
        desk.window.findChild<QToolButton*>(QStringLiteral("noticeDismiss"))->click();
        QVERIFY(!bar->isVisible());
    }

    void everyControlHasANameATipAndAnAccessibleName() {
        Desk desk(1);
        desk.show(1600, 1000);
        for (const QAbstractButton* button : desk.window.findChildren<QAbstractButton*>()) {
            QVERIFY(!button->objectName().isEmpty());
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
            QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->objectName()));
        }
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
