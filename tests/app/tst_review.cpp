// SPDX-License-Identifier: GPL-3.0-or-later
// The Review page over its real loader: a file goes in, a page comes out.
#include "app/review_loader.h"
#include "app/sample_files.h"
#include "ui/pages/review_page.h"
#include "ui/widgets/review_trace.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace cardiotwin;
using namespace cardiotwin::ui;

namespace {

/// One heartbeat of 0.8 s as a sum of bells: P, QRS, T.
double wave(double seconds) {
    const double phase = std::fmod(seconds, 0.8);
    const auto bell = [&](double height, double centre, double width) {
        return height * std::exp(-0.5 * std::pow((phase - centre) / width, 2));
    };
    return bell(0.12, 0.12, 0.02) + bell(-0.1, 0.265, 0.008) + bell(1.1, 0.28, 0.010) +
           bell(-0.2, 0.295, 0.008) + bell(0.25, 0.5, 0.04);
}

struct Desk {
    Appearance appearance;
    ReviewViewModel model;
    app::ReviewLoader loader;
    ReviewPage page;
    QTemporaryDir folder;

    explicit Desk(const Theme& theme = Theme::paper()) : appearance(theme), page(appearance, model) {
        loader.serve(model);
        page.setStyleSheet(theme.styleSheet());
    }
    /// `seconds` of two leads at 250 Hz, without the rows of [gapFrom, gapTo).
    QString recording(int seconds, double gapFrom = 0.0, double gapTo = 0.0) {
        QByteArray text("time_s,I_mV,II_mV\n");
        for (int i = 0; i < seconds * 250; ++i) {
            const double t = i / 250.0;
            if (t >= gapFrom && t < gapTo) continue;
            text += QByteArray::number(t, 'f', 3) + ',' + QByteArray::number(0.7 * wave(t), 'f', 4) + ',' +
                    QByteArray::number(wave(t), 'f', 4) + '\n';
        }
        return file("a.csv", text);
    }
    QString file(const char* name, const QByteArray& text) {
        QFile out(folder.filePath(QLatin1String(name)));
        if (!out.open(QIODevice::WriteOnly)) qFatal("no scratch file");
        out.write(text);
        return out.fileName();
    }
    bool show(int width = 1280, int height = 800) {
        page.resize(width, height);
        page.show();
        return QTest::qWaitForWindowExposed(&page);
    }
    bool openAll(const QString& path) {
        model.open(path);
        return QTest::qWaitFor(
            [this] { return model.overview().isComplete && !model.samples().leads.empty(); }, 20000);
    }
    void save(const char* name) {
        if (!qEnvironmentVariableIsSet("CARDIOTWIN_SHOTS")) return;
        page.grab().save(qEnvironmentVariable("CARDIOTWIN_SHOTS") + QLatin1Char('/') + QLatin1String(name));
    }
};

ui::KnownRecordings sampleShelf() {
    ui::KnownRecordings known;
    for (const QString& path : app::samplePaths()) {
        known.samples.push_back({});
        known.samples.back().path = path;
    }
    return known;
}

/// Everything an empty page can have to offer.
ui::KnownRecordings fullShelf() {
    ui::KnownRecordings known = sampleShelf();
    for (const char* path : {"/data/mitdb/119.hea", "/data/ward/2026-01-05_08-00-00_bed3.csv",
                             "/data/holter/a_recording_with_quite_a_long_name_of_its_own_2026-01-04.csv"}) {
        known.recent.push_back({});
        known.recent.back().path = QLatin1String(path);
    }
    known.recent[1].isThere = false;
    known.own.resize(3);
    for (std::size_t i = 0; i < known.own.size(); ++i) {
        known.own[i].path = QStringLiteral("/r/%1.ctlog").arg(i);
        known.own[i].startUtc = QStringLiteral("2026-01-0%1T08:00:00Z").arg(5 - i);
        known.own[i].seconds = 754.0 * static_cast<double>(i + 1);
    }
    known.own[0].ending = ui::SessionEnding::StillRecording;
    known.own[2].ending = ui::SessionEnding::Interrupted;
    return known;
}

int coloured(const QImage& image, const QRect& area, const QColor& colour) {
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

}  // namespace

class ReviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aRecordingOpensWithItsBeatsAndItsLength() {
        Desk desk;
        QVERIFY(desk.show());
        QVERIFY(desk.openAll(desk.recording(60)));
        QCOMPARE(desk.model.length(), 60.0);
        QTRY_VERIFY(desk.model.readings().beats[0] + desk.model.readings().beats[4] > 65);
        desk.model.setPosition(40.0);
        QTRY_VERIFY(desk.model.readings().heartRate.has_value());
        QVERIFY(std::abs(*desk.model.readings().heartRate - 75.0) < 1.0);
        desk.save("review-light.png");
    }

    void aGapIsABrokenLineUnderHatchingAndTellsItsLength() {
        Desk desk;
        QVERIFY(desk.show());
        QVERIFY(desk.openAll(desk.recording(60, 22.0, 25.0)));
        QCOMPARE(desk.model.length(), 60.0);
        desk.model.setPosition(20.0);
        QTRY_VERIFY(desk.model.samples().first.value <= 20 * 250);
        QTest::qWait(50);
        const QImage image = desk.page.trace().grab().toImage();
        const double perSecond = desk.page.trace().scale().pxPerSecond();
        const double left = 22.0 * desk.page.trace().scale().pxPerMm;
        const QColor trace = desk.appearance.theme().trace;
        const QRect gap(static_cast<int>(left + 2.1 * perSecond), 30, static_cast<int>(2.8 * perSecond),
                        image.height() - 60);
        const QRect beside(static_cast<int>(left + 5.5 * perSecond), 30, static_cast<int>(2.8 * perSecond),
                           image.height() - 60);
        QCOMPARE(coloured(image, gap, trace), 0);
        QVERIFY(coloured(image, beside, trace) > 100);
        desk.save("review-gap.png");
    }

    void millimetresStayTrueWhenTheWindowIsResized() {
        Desk desk;
        QVERIFY(desk.show());
        QVERIFY(desk.openAll(desk.recording(60)));
        const double before = desk.page.trace().scale().pxPerSecond();
        const double seconds = desk.model.visibleSeconds();
        desk.page.resize(1000, 700);
        QTest::qWait(20);
        QCOMPARE(desk.page.trace().scale().pxPerSecond(), before);
        QVERIFY(desk.model.visibleSeconds() < seconds);
    }

    void keysMoveThroughTheRecording() {
        Desk desk;
        QVERIFY(desk.show());
        QVERIFY(desk.openAll(desk.recording(120)));
        QTest::keyClick(&desk.page.trace(), Qt::Key_PageDown);
        const double page = desk.model.position();
        QVERIFY(std::abs(page - desk.model.visibleSeconds()) < 1e-9);
        QTest::keyClick(&desk.page.trace(), Qt::Key_Left);
        QVERIFY(desk.model.position() < page);
        QTest::keyClick(&desk.page.trace(), Qt::Key_End);
        QVERIFY(desk.model.position() > 100.0);
        QTest::keyClick(&desk.page.trace(), Qt::Key_Home);
        QCOMPARE(desk.model.position(), 0.0);
        QTest::keyClick(&desk.page.trace(), Qt::Key_Space);
        QVERIFY(desk.model.isPlaying());
        desk.page.onTick();
        QTest::qWait(60);
        desk.page.onTick();
        QVERIFY(desk.model.position() > 0.0);
    }

    void aSimulatedRecordingCarriesItsMark() {
        const auto pictured = [](const QByteArray& above) {
            Desk desk;
            desk.page.resize(1280, 800);
            desk.page.show();
            QByteArray text = above + "time_s,I_mV\n";
            for (int i = 0; i < 3000; ++i)
                text += QByteArray::number(i / 250.0, 'f', 3) + ",0.0\n";
            desk.openAll(desk.file("s.csv", text));
            QTest::qWait(50);
            return desk.page.trace().grab().toImage();
        };
        QVERIFY(pictured("# SIMULATED\n") != pictured("# measured\n"));
    }

    void aBadFileIsNamedWithLineAndRemedy() {
        Desk desk;
        QVERIFY(desk.show());
        desk.model.open(
            desk.file("bad.csv",
                      "time,heart_rate,ecg_wave\n0.000,60,0.1\n0.004,60,oops\n0.008,60,0.2\n0.012,60,0.2\n"));
        auto* error = desk.page.findChild<QLabel*>(QStringLiteral("reviewError"));
        QTRY_VERIFY(error->isVisible());
        QVERIFY(error->text().contains(QStringLiteral("bad.csv:3")));
        QVERIFY(error->text().contains(QStringLiteral("oops")));
        desk.save("review-error.png");
    }

    void aFileThatIsNotThereLeavesTheEmptyPage() {
        Desk desk;
        QVERIFY(desk.show());
        desk.model.open(QStringLiteral("/nonexistent/x.csv"));
        QTRY_VERIFY(!desk.model.error().isEmpty());
        QVERIFY(desk.model.phase() == ReviewPhase::Empty);
    }

    void everySampleOfTheEmptyPageOpensPlaysAndHasBeats() {
        for (int i = 1; i <= 3; ++i) {
            Desk desk;
            QVERIFY(desk.show());
            desk.page.setKnownRecordings(sampleShelf());
            auto* choice = desk.page.findChild<QAbstractButton*>(QStringLiteral("reviewSample%1").arg(i));
            QVERIFY(choice != nullptr);
            choice->click();
            QVERIFY(QTest::qWaitFor([&] { return desk.model.overview().isComplete; }, 20000));
            QVERIFY(desk.model.recording().simulated);
            QVERIFY(desk.model.length() >= 60.0);
            const auto beats = desk.model.readings().beats;
            QVERIFY(beats[0] + beats[1] + beats[2] > 40);
            desk.model.togglePlaying();
            desk.model.advance(0.5);
            QVERIFY(desk.model.position() > 0.0);
            QTRY_VERIFY(!desk.model.samples().leads.empty());
            desk.save(qPrintable(QStringLiteral("review-sample%1.png").arg(i)));
        }
    }

    void aRecentFileThatHasGoneCannotBeChosenAndSaysWhy() {
        Desk desk;
        QVERIFY(desk.show(1024, 700));
        desk.page.setKnownRecordings(fullShelf());
        auto* gone = desk.page.findChild<QAbstractButton*>(QStringLiteral("reviewRecent2"));
        auto* there = desk.page.findChild<QAbstractButton*>(QStringLiteral("reviewRecent1"));
        QVERIFY(gone != nullptr && there != nullptr);
        QVERIFY(!gone->isEnabled());
        QVERIFY(there->isEnabled());
        QVERIFY(gone->accessibleDescription().contains(QStringLiteral("no longer there")));
        desk.save("review-empty.png");
    }

    void theHintOfTheEmptyPageTakesTheWidthThereIs() {
        for (const int width : {860, 1280, 1600}) {
            Desk desk;
            QVERIFY(desk.show(width, 700));
            desk.page.setKnownRecordings(fullShelf());
            QCoreApplication::processEvents();
            const auto* hint = desk.page.findChild<QLabel*>(QStringLiteral("reviewWelcomeHint"));
            QVERIFY(hint->width() >= std::min(width - 80, 1000));
            const auto choices = desk.page.findChildren<QAbstractButton*>(
                QRegularExpression(QStringLiteral("^review(Recent|Own|Sample)[0-9]")));
            QCOMPARE(choices.size(), 9);
            for (const QAbstractButton* choice : choices) {
                const QRect place(choice->mapTo(&desk.page, QPoint()), choice->size());
                QVERIFY(desk.page.rect().contains(place));
            }
        }
    }

    void openingAnotherRecordingDropsTheFirst() {
        Desk desk;
        QVERIFY(desk.show());
        desk.model.open(desk.recording(300));
        QVERIFY(
            desk.openAll(desk.file("b.csv", "time_s,V1_mV\n0.000,0.1\n0.004,0.2\n0.008,0.1\n0.012,0.3\n")));
        QTest::qWait(300);
        QCOMPARE(desk.model.recording().leads.front().name, std::string("V1"));
        QVERIFY(desk.model.length() < 1.0);
    }

    void cancellingLeavesAtOnce() {
        Desk desk;
        QVERIFY(desk.show());
        desk.model.open(desk.recording(600));
        desk.model.cancel();
        QTest::qWait(200);
        QVERIFY(desk.model.phase() == ReviewPhase::Empty);
    }

    void everyControlHasANameAndATip() {
        Desk desk;
        for (const QWidget* control : desk.page.findChildren<QWidget*>()) {
            if (control->focusPolicy() == Qt::NoFocus ||
                !(qobject_cast<const QToolButton*>(control) || qobject_cast<const QComboBox*>(control) ||
                  qobject_cast<const QListView*>(control)) ||
                qobject_cast<const QComboBox*>(control->parentWidget()) ||
                control->objectName().startsWith(QStringLiteral("qt_")) ||
                control->inherits("QComboBoxListView")) {
                continue;
            }
            QVERIFY2(!control->objectName().isEmpty(), control->metaObject()->className());
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
            QVERIFY2(!control->toolTip().isEmpty(), qPrintable(control->objectName()));
        }
    }

    void theDarkLookReadsTheSame() {
        Desk desk(Theme::monitor());
        QVERIFY(desk.show());
        QVERIFY(desk.openAll(desk.recording(60, 30.0, 31.5)));
        desk.model.setPosition(26.0);
        QTest::qWait(80);
        const QImage image = desk.page.trace().grab().toImage();
        QVERIFY(coloured(image, image.rect(), desk.appearance.theme().trace) > 200);
        desk.save("review-dark.png");
    }

    void referenceRecordingShowsItsBeats() {
        const QString path =
            qEnvironmentVariable("CARDIOTWIN_DATA", QStringLiteral(CARDIOTWIN_SOURCE_DIR "/../shared/data")) +
            QStringLiteral("/mitdb/119.hea");
        if (!QFile::exists(path)) QSKIP("reference data not present");
        Desk desk(Theme::monitor());
        QVERIFY(desk.show(1600, 1000));
        QVERIFY(desk.openAll(path));
        QVERIFY(desk.model.readings().beats[2] > 350);
        desk.model.setPosition(300.0);
        QTest::qWait(80);
        desk.save("review-119.png");
    }
};

QTEST_MAIN(ReviewTest)
#include "tst_review.moc"
