// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/synthetic_feed.h"
#include "ui/widgets/sweep_canvas.h"

#include <QTest>

using namespace cardiotwin;
using namespace cardiotwin::ui;
using cardiotwin::test::SyntheticFeed;
using namespace std::chrono_literals;

namespace {

struct Stage {
    SyntheticFeed feed;
    Appearance appearance;
    SweepCanvas canvas;

    explicit Stage(std::size_t leads = 2, double hertz = 250.0, Theme theme = Theme::monitor())
        : feed(leads, hertz), appearance(theme), canvas(appearance, nullptr, [this] { return feed.clock; }) {
        canvas.resize(1240, 560);
        canvas.setSource(&feed.waves);
        canvas.setStatus(feed.status.kind, feed.status.phase);
        canvas.pull();  // lays out
    }
    QImage shot() {
        canvas.pull();
        return canvas.grab().toImage().convertToFormat(QImage::Format_RGB32);
    }
};

/// How much of `colour` is in a pixel beyond what grey would have: green trace, violet forecast, red band.
bool isGreen(QRgb p) {
    return qGreen(p) > qRed(p) + 60 && qGreen(p) > qBlue(p) + 30;
}
bool isViolet(QRgb p) {
    return qBlue(p) > qGreen(p) + 50 && qRed(p) > qGreen(p) + 10;
}
bool isRed(QRgb p) {
    return qRed(p) > 150 && qGreen(p) < 70 && qBlue(p) < 70;
}

/// `area` of the widget in pixels of its picture, which has more of them on a dense screen.
QRect inPixels(const QImage& image, const QRect& area) {
    const double ratio = image.devicePixelRatio();
    return QRectF(area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio)
               .toAlignedRect() &
           image.rect();
}

template <class Is>
int count(const QImage& image, const QRect& area, Is is) {
    int found = 0;
    const QRect inside = inPixels(image, area);
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x) {
            if (is(image.pixel(x, y))) ++found;
        }
    }
    return found;
}

}  // namespace

class SweepCanvasTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsEachColumnOfTheTraceAndNothingAheadOfTheSweep_data() {
        QTest::addColumn<double>("hertz");
        // Below about 95 Hz a sample is more than a column wide.
        for (const double hertz : {25.0, 50.0, 250.0, 1000.0})
            QTest::newRow(qPrintable(QString::number(hertz))) << hertz;
    }
    void drawsEachColumnOfTheTraceAndNothingAheadOfTheSweep() {
        QFETCH(double, hertz);
        Stage stage(2, hertz);
        stage.feed.deliver(4.0);
        const QImage image = stage.shot();
        const QRect strip = stage.canvas.stripArea();
        const int sweep = strip.left() + stage.canvas.sweepX();
        for (int x = strip.left() + 1; x < sweep; ++x)
            QVERIFY2(count(image, QRect(x, strip.top(), 1, strip.height()), isGreen) > 0,
                     qPrintable(QString::number(x)));
        QCOMPARE(
            count(image, QRect(sweep + 2, strip.top(), strip.right() - sweep - 2, strip.height()), isGreen),
            0);
    }

    void anUpdateOfTheSweepGivesTheSamePictureAsDrawingItWhole() {
        Stage piecewise, whole;
        for (int i = 0; i < 175; ++i) {
            piecewise.feed.deliver(0.08);
            piecewise.canvas.pull();
        }
        whole.feed.deliver(14.0);
        whole.feed.clock = piecewise.feed.clock;
        const QImage a = piecewise.shot(), b = whole.shot();
        const QRect strip = piecewise.canvas.stripArea();
        // The page before still stands right of the sweep in one of them.
        const QRect drawn(strip.left() + 1, strip.top(), piecewise.canvas.sweepX() - 2, strip.height());
        QCOMPARE(a.copy(inPixels(a, drawn)), b.copy(inPixels(b, drawn)));
    }

    void aGapLeavesAHoleInTheTrace() {
        Stage stage;
        stage.feed.deliver(2.0);
        stage.feed.deliver(1.0, true);
        stage.feed.deliver(2.0);
        const QImage image = stage.shot();
        const QRect strip = stage.canvas.stripArea();
        const double px = stage.canvas.scale().pxPerSecond();
        const QRect hole(strip.left() + int(2.0 * px) + 2, strip.top(), int(px) - 4, strip.height());
        QCOMPARE(count(image, hole, isGreen), 0);
        const QRgb ground = stage.appearance.theme().ground.rgb();
        const int hatched = count(image, hole, [&](QRgb p) { return qBlue(p) > qBlue(ground) + 60; });
        QVERIFY2(hatched > hole.width(), qPrintable(QString::number(hatched)));
    }

    void aLeadThatIsOffIsSaidBesideItsNameAndInItsGap() {
        Stage stage;
        stage.feed.deliver(2.0);
        const QImage before = stage.shot();
        stage.canvas.setContacts({LeadState::Connected, LeadState::Off});
        stage.feed.deliver(4.0, true);
        const QImage off = stage.shot();
        const Lane lane = stage.canvas.lanes()[1];
        const QRect strip = stage.canvas.stripArea();
        const QRect name(0, strip.top() + int(lane.baseline) - 28, strip.left(), 16);
        const QRgb caution = stage.appearance.theme().caution.rgb();
        const auto isCaution = [&](QRgb p) { return p == caution; };
        QCOMPARE(count(before, name, isCaution), 0);
        QVERIFY(count(off, name, isCaution) > 10);
        const Lane first = stage.canvas.lanes()[0];
        QCOMPARE(count(off, name.translated(0, int(first.baseline - lane.baseline)), isCaution), 0);
        // The gap tells its cause once the trace is back, although the electrode is on again by then.
        stage.canvas.setContacts({LeadState::Connected, LeadState::Connected});
        stage.feed.deliver(1.0);
        const QImage back = stage.shot();
        QCOMPARE(count(back, name, isCaution), 0);
        stage.appearance.setTheme(Theme::monitor());  // the page is drawn anew and tells the same
        QCOMPARE(stage.shot(), back);
        const double px = stage.canvas.scale().pxPerSecond();
        const QRect label(strip.left() + int(2.0 * px), strip.top(), int(4.0 * px), strip.height());
        Stage unnamed;
        unnamed.feed.deliver(2.0);
        unnamed.canvas.pull();
        unnamed.feed.deliver(4.0, true);
        unnamed.canvas.pull();
        unnamed.feed.deliver(1.0);
        const QImage other = unnamed.shot();
        if (qEnvironmentVariableIsSet("CARDIOTWIN_SHOTS")) {
            off.save(qEnvironmentVariable("CARDIOTWIN_SHOTS") + QStringLiteral("/lead-off.png"));
            back.save(qEnvironmentVariable("CARDIOTWIN_SHOTS") + QStringLiteral("/lead-back.png"));
        }
        QVERIFY(back.copy(inPixels(back, label)) != other.copy(inPixels(other, label)));
    }

    void framesThatNeverCameLeaveTheSameHole() {
        Stage stage;
        stage.feed.deliver(2.0);
        const std::vector<float> later(500 * 2, 0.0F);
        stage.feed.waves.append(stage.feed.waves.end() + 250, later, stage.feed.clock);
        const QImage image = stage.shot();
        const QRect strip = stage.canvas.stripArea();
        const double px = stage.canvas.scale().pxPerSecond();
        QCOMPARE(
            count(image, QRect(strip.left() + int(2.0 * px) + 2, strip.top(), int(px) - 4, strip.height()),
                  isGreen),
            0);
    }

    void forecastStandsRightOfNowOnlyAndTouchesNothingMeasured() {
        Stage stage;
        stage.feed.deliver(6.0);
        stage.canvas.setForecast(stage.feed.forecast(), {});
        const QImage image = stage.shot();
        const QRect lane = stage.canvas.laneArea();
        const int now = stage.canvas.nowX();
        QVERIFY(count(image, QRect(now + 1, lane.top(), lane.right() - now, lane.height()), isViolet) > 300);
        QCOMPARE(count(image, QRect(0, lane.top(), now + 1, lane.height()), isViolet), 0);
        QCOMPARE(count(image, QRect(now, lane.top(), lane.right() - now + 1, lane.height()), isGreen), 0);
        QVERIFY(count(image, QRect(lane.left(), lane.top(), now - lane.left(), lane.height()), isGreen) > 0);
        // Between both a clear space: they never look joined.
        QCOMPARE(count(image, QRect(now + 1, lane.top(), ForecastLane::kClearPx, lane.height()), isViolet),
                 0);
    }

    void aForecastExpiresAsItsTimeComes() {
        Stage stage;
        stage.feed.deliver(6.0);
        stage.canvas.setForecast(stage.feed.forecast(), {});
        stage.feed.deliver(1.5);
        const QImage image = stage.shot();
        const QRect lane = stage.canvas.laneArea();
        const int half = stage.canvas.nowX() + int(0.5 * stage.canvas.scale().pxPerSecond()) + 2;
        QVERIFY(count(image,
                      QRect(stage.canvas.nowX(), lane.top(), half - stage.canvas.nowX(), lane.height()),
                      isViolet) > 0);
        QCOMPARE(count(image, QRect(half, lane.top(), lane.right() - half, lane.height()), isViolet), 0);
    }

    void everyLaneOfASimulationCarriesTheWatermark() {
        Stage stage(12);
        stage.canvas.setStatus(SourceKind::Simulated, LinkPhase::Locked);
        stage.feed.deliver(0.2);
        const QImage marked = stage.shot();
        stage.canvas.setStatus(SourceKind::Device, LinkPhase::Locked);
        const QImage plain = stage.shot();
        const QRect strip = stage.canvas.stripArea();
        for (const Lane& lane : stage.canvas.lanes()) {
            int different = 0;
            const QRect area = inPixels(marked, QRect(strip.left() + 60, strip.top() + int(lane.top),
                                                      strip.width() - 60, int(lane.bottom - lane.top)));
            for (int y = area.top(); y <= area.bottom(); ++y) {
                for (int x = area.left(); x <= area.right(); ++x)
                    different += marked.pixel(x, y) != plain.pixel(x, y) ? 1 : 0;
            }
            QVERIFY2(different > 200, qPrintable(QString::number(different)));
        }
        const QRect lane = stage.canvas.laneArea();
        QVERIFY(marked.copy(inPixels(marked, lane)) != plain.copy(inPixels(plain, lane)));
    }

    void aReplayHasABlueFrame() {
        Stage stage;
        stage.canvas.setStatus(SourceKind::Replay, LinkPhase::Locked);
        stage.feed.deliver(1.0);
        const QImage image = stage.shot();
        const QRgb blue = stage.appearance.theme().replayFrame.rgb();
        QCOMPARE(image.pixel(0, image.height() / 2), blue);
        QCOMPARE(image.pixel(image.width() - 1, image.height() / 2), blue);
        QCOMPARE(image.pixel(image.width() / 2, 0), blue);
    }

    void dimsTheTraceWhenStale() {
        Stage stage;
        stage.feed.deliver(3.0);
        const QImage live = stage.shot();
        stage.feed.clock = stage.feed.clock + 1s;
        const QImage stale = stage.shot();
        const QRect strip = stage.canvas.stripArea();
        const auto bright = [](QRgb p) { return isGreen(p) && qGreen(p) > 180; };
        QVERIFY(count(live, strip, bright) > 200);
        QCOMPARE(count(stale, strip, bright), 0);
        QCOMPARE(count(stale, strip, isRed), 0);
    }

    void lostShowsARedBandAndClearsAheadOfTheSweep() {
        Stage stage;
        // A page and a little more, however wide a second is on this screen.
        for (int i = 0; i < static_cast<int>(stage.canvas.secondsPerPage()) + 4; ++i) {
            stage.feed.deliver(1.0);
            stage.canvas.pull();
        }
        const QRect strip = stage.canvas.stripArea();
        const int sweep = strip.left() + stage.canvas.sweepX();
        const QRect ahead(sweep + 2, strip.top() + 60, strip.right() - sweep - 2, strip.height() - 60);
        QVERIFY(count(stage.shot(), ahead, isGreen) > 0);
        stage.canvas.setForecast(stage.feed.forecast(), {});
        stage.feed.clock = stage.feed.clock + 2100ms;
        const QImage lost = stage.shot();
        QCOMPARE(count(lost, ahead, isGreen), 0);
        QVERIFY(count(lost, QRect(strip.topLeft(), QSize(strip.width(), 40)), isRed) > 20 * strip.width());
        const QRect lane = stage.canvas.laneArea();
        QCOMPARE(count(lost, lane.adjusted(0, 60, 0, 0), isViolet), 0);
    }

    void theBandGoesAwayWhenSamplesReturn() {
        Stage stage;
        stage.feed.deliver(3.0);
        stage.feed.clock = stage.feed.clock + 3s;
        QVERIFY(count(stage.shot(), stage.canvas.stripArea(), isRed) > 0);
        stage.feed.deliver(0.1);
        QCOMPARE(count(stage.shot(), stage.canvas.stripArea(), isRed), 0);
    }

    void beforeTheFirstSampleItWaitsWithoutAlarm() {
        Stage stage;
        const QImage image = stage.shot();
        QCOMPARE(stage.canvas.state(), SourceState::Lost);
        QCOMPARE(count(image, stage.canvas.stripArea(), isRed), 0);
        QVERIFY(count(image, stage.canvas.stripArea().adjusted(0, 0, 0, 0),
                      [&](QRgb p) { return p == stage.appearance.theme().caution.rgb(); }) > 100);
    }

    void anotherSourceClearsAllTracesAtOnce() {
        Stage stage;
        stage.feed.deliver(5.0);
        QVERIFY(count(stage.shot(), stage.canvas.stripArea(), isGreen) > 0);
        SyntheticFeed other(2);
        stage.canvas.setSource(&other.waves);
        const QImage image = stage.canvas.grab().toImage();
        QCOMPARE(count(image, stage.canvas.stripArea(), isGreen), 0);
        QCOMPARE(count(image, stage.canvas.laneArea(), isGreen), 0);
    }

    void aResizeKeepsTheScaleAndThePage() {
        Stage stage;
        stage.feed.deliver(8.0);
        stage.shot();
        const double before = stage.canvas.scale().pxPerSecond();
        stage.canvas.resize(900, 400);
        const QImage image = stage.shot();
        QCOMPARE(stage.canvas.scale().pxPerSecond(), before);
        QVERIFY(count(image, stage.canvas.stripArea(), isGreen) > 300);
    }

    void countsTheDelayFromArrivalToPaint() {
        Stage stage;
        stage.feed.deliver(1.0);
        stage.feed.clock = stage.feed.clock + 12ms;
        stage.shot();
        QCOMPARE(stage.canvas.newestIndexDrawn().value, 250);
        QCOMPARE(stage.canvas.latency().count(), std::uint64_t{1});
        QCOMPARE(stage.canvas.latency().percentile(0.5), Duration(12ms + LatencyHistogram::kStep));
    }

    void twelveLeadsAtOneKilohertzFitThePage() {
        Stage stage(12, 1000.0);
        stage.feed.deliver(9.0);
        stage.canvas.setForecast(stage.feed.forecast(), {});
        const QImage image = stage.shot();
        const QRect strip = stage.canvas.stripArea();
        for (const Lane& lane : stage.canvas.lanes()) {
            const QRect area(strip.left(), strip.top() + int(lane.top), strip.width(),
                             int(lane.bottom - lane.top));
            QVERIFY(count(image, area, isGreen) > 500);
        }
        if (qEnvironmentVariableIsSet("CARDIOTWIN_SHOTS"))
            image.save(qEnvironmentVariable("CARDIOTWIN_SHOTS") + QStringLiteral("/sweep12.png"));
    }
};

QTEST_MAIN(SweepCanvasTest)
#include "tst_sweep_canvas.moc"
