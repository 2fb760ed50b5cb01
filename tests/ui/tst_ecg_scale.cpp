// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/synthetic_feed.h"
#include "ui/frame_clock.h"
#include "ui/widgets/ecg_grid.h"
#include "ui/widgets/sweep_canvas.h"

#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace cardiotwin;
using namespace cardiotwin::ui;

namespace {

/// Columns of `image` in which the row between two horizontal lines shows `colour`.
std::vector<int> verticalLines(const QImage& image, int row, QRgb colour) {
    std::vector<int> found;
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixel(x, row) == colour) found.push_back(x);
    }
    return found;
}

bool isGreen(QRgb p) {
    return qGreen(p) > qRed(p) + 60 && qGreen(p) > qBlue(p) + 30;
}

/// A one-lead source with an R-like spike of 1 mV each second and nothing else.
struct Spikes {
    WaveStore waves{test::standardLeads(1), Hertz{500.0}, 30.0};
    Spikes() {
        std::vector<float> values(4500, 0.0F);
        for (std::size_t i = 250; i < values.size(); i += 500)
            values[i] = 1.0F;
        waves.append({0}, values, Instant{1'000'000'000});
    }
};

}  // namespace

class EcgScaleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standardScaleIsTwentyFiveAndTen() {
        const EcgScale scale;
        QCOMPARE(scale.mmPerSecond, 25.0);
        QCOMPARE(scale.mmPerMillivolt, 10.0);
        QCOMPARE(scale.text(), QStringLiteral("25 mm/s · 10 mm/mV"));
        QVERIFY(scale.isStandard());
        QVERIFY(!(EcgScale{30.0, 10.0, 4.0}.isStandard()));
    }

    void stepsStopAtBothEnds() {
        EcgScale scale;
        QCOMPARE(scale.withSpeedStep(1).mmPerSecond, 50.0);
        QCOMPARE(scale.withSpeedStep(2).mmPerSecond, 50.0);
        QCOMPARE(scale.withSpeedStep(-1).mmPerSecond, 12.5);
        QCOMPARE(scale.withSpeedStep(-9).mmPerSecond, 6.25);
        QCOMPARE(scale.withGainStep(9).mmPerMillivolt, 40.0);
        scale.mmPerMillivolt = 7.0;
        QCOMPARE(scale.withGainStep(1).mmPerMillivolt, 10.0);
        QCOMPARE(scale.withGainStep(-1).mmPerMillivolt, 5.0);
    }

    void anImpossibleScreenDensityCountsAsNinetySixDotsPerInch() {
        QCOMPARE(pixelsPerMillimetre(nullptr), 96.0 / 25.4);
        QCOMPARE(pixelsPerMillimetre(nullptr, 5.5), 5.5);
        QCOMPARE(pixelsPerMillimetre(nullptr, 0.0), 96.0 / 25.4);
        QCOMPARE(pixelsPerMillimetre(nullptr, std::numeric_limits<double>::quiet_NaN()), 96.0 / 25.4);
    }

    void automaticGainUsesTheRoomInUsualSteps() {
        QCOMPARE(EcgScale::gainFor(11.0), 10.0);
        QCOMPARE(EcgScale::gainFor(65.0), 20.0);
        QCOMPARE(EcgScale::gainFor(130.0), 40.0);
    }

    void gridLinesKeepTheirMillimetresToAPixel() {
        EcgGrid grid;
        const Theme theme = Theme::paper();
        for (const double pxPerMm : {96.0 / 25.4, 4.6, 7.31}) {
            const EcgScale scale{25.0, 10.0, pxPerMm};
            const QImage& image = grid.image({900, 300}, scale, theme);
            const auto lines = verticalLines(image, 2, theme.gridMajor.rgb());
            QVERIFY(lines.size() >= 20);
            for (std::size_t i = 0; i < lines.size(); ++i)
                QVERIFY(std::abs(lines[i] - static_cast<double>(i) * 5.0 * pxPerMm) <= 1.0);
        }
    }

    void theGridIsDrawnOnceAndKept() {
        EcgGrid grid;
        const QImage& first = grid.image({400, 200}, {}, Theme::monitor());
        const qint64 key = first.cacheKey();
        QCOMPARE(grid.image({400, 200}, {}, Theme::monitor()).cacheKey(), key);
        QVERIFY(grid.image({400, 200}, {}, Theme::paper()).cacheKey() != key);
    }

    void aSecondMeasuresTwentyFiveMillimetresWithinFivePercentAndAResizeChangesNothing() {
        Spikes source;
        Appearance appearance(Theme::monitor());
        SweepCanvas canvas(appearance, nullptr, [] { return Instant{1'000'000'001}; });
        canvas.setSource(&source.waves);
        canvas.setStatus(SourceKind::Device, LinkPhase::Locked);
        for (const QSize size : {QSize(1300, 500), QSize(1000, 340), QSize(1250, 700)}) {
            canvas.resize(size);
            canvas.pull();
            const QImage image = canvas.grab().toImage().convertToFormat(QImage::Format_RGB32);
            const QRect strip = canvas.stripArea();
            const int baseline = strip.top() + static_cast<int>(canvas.lanes()[0].baseline);
            const double pxPerMm = canvas.scale().pxPerMm;
            std::vector<int> peaks;
            // Half a millivolt above the baseline only the spikes are left.
            for (int x = strip.left(); x < strip.right(); ++x) {
                const bool tall = isGreen(image.pixel(x, baseline - static_cast<int>(5.0 * pxPerMm)));
                if (tall && (peaks.empty() || x - peaks.back() > 20)) peaks.push_back(x);
            }
            QVERIFY(peaks.size() >= 3);
            // The sweep's own gap may hide one spike; the usual distance is the median.
            std::vector<double> distances;
            for (std::size_t i = 1; i < peaks.size(); ++i)
                distances.push_back(peaks[i] - peaks[i - 1]);
            std::sort(distances.begin(), distances.end());
            const double second = distances[distances.size() / 2];
            QVERIFY2(std::abs(second / pxPerMm / 25.0 - 1.0) < 0.05, qPrintable(QString::number(second)));
            int top = strip.bottom();
            for (int y = strip.top(); y < baseline; ++y) {
                if (isGreen(image.pixel(peaks[0], y)) || isGreen(image.pixel(peaks[0] + 1, y))) {
                    top = y;
                    break;
                }
            }
            QVERIFY2(std::abs((baseline - top) / pxPerMm / 10.0 - 1.0) < 0.05,
                     qPrintable(QString::number(baseline - top)));
        }
    }

    void theFrameClockCountsASecondThatWasTooSlow() {
        FrameClock clock(50);
        QSignalSpy ticks(&clock, &FrameClock::tick);
        QSignalSpy slow(&clock, &FrameClock::slow);
        Instant now{1'000'000'000};
        for (int i = 0; i <= 50; ++i, now = now + std::chrono::milliseconds(20))
            clock.advance(now);
        QCOMPARE(clock.slowSeconds(), std::uint64_t{0});
        for (int i = 0; i < 40; ++i, now = now + std::chrono::milliseconds(30))
            clock.advance(now);
        QCOMPARE(clock.slowSeconds(), std::uint64_t{1});
        QCOMPARE(slow.size(), 1);
        QCOMPARE(ticks.size(), 91);
        QVERIFY(clock.measuredFramesPerSecond() < 47.5);
    }

    void theFrameClockStaysBetweenThirtyAndSixty() {
        QCOMPARE(FrameClock(5).framesPerSecond(), 30);
        QCOMPARE(FrameClock(500).framesPerSecond(), 60);
    }
};

QTEST_MAIN(EcgScaleTest)
#include "tst_ecg_scale.moc"
