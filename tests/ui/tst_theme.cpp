// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace cardiotwin::ui;

namespace {

/// Relative luminance and contrast ratio after WCAG 2.1.
double luminance(const QColor& colour) {
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textStandsOutFourAndAHalfTimes_data() { looks(); }
    void textStandsOutFourAndAHalfTimes() {
        QFETCH(bool, dark);
        const Theme theme = dark ? Theme::monitor() : Theme::paper();
        for (const QColor& ground : {theme.ground, theme.panel}) {
            for (const QColor& text : {theme.text, theme.textSecondary, theme.trace, theme.forecast,
                                       theme.live, theme.caution, theme.alarmHigh, theme.replayFrame})
                QVERIFY2(contrast(text, ground) >= 4.5,
                         qPrintable(text.name() + QStringLiteral(" on ") + ground.name()));
        }
        QVERIFY(contrast(theme.lostText, theme.lostBand) >= 4.5);
        QVERIFY(contrast(theme.accentText, theme.accent) >= 4.5);
    }

    void tracesStandOutOfThePaperThreeTimes_data() { looks(); }
    void tracesStandOutOfThePaperThreeTimes() {
        QFETCH(bool, dark);
        const Theme theme = dark ? Theme::monitor() : Theme::paper();
        for (const QColor& paper : {theme.ground, theme.gridMinor, theme.gridMajor}) {
            QVERIFY2(contrast(theme.trace, paper) >= 3.0, qPrintable(paper.name()));
            QVERIFY2(contrast(theme.twinOverlay, theme.ground) >= 3.0, qPrintable(paper.name()));
        }
    }

    void forecastAndTraceDifferInHue() {
        for (const Theme& theme : {Theme::monitor(), Theme::paper()})
            QVERIFY(theme.trace != theme.forecast &&
                    std::abs(theme.trace.hslHue() - theme.forecast.hslHue()) > 20);
    }

    void everyDigitIsEquallyWide() {
        const QFontMetrics metrics(type::sans(type::kHeartRate, QFont::DemiBold));
        for (const char digit : {'1', '2', '3', '4', '5', '6', '7', '8', '9'})
            QCOMPARE(metrics.horizontalAdvance(QLatin1Char(digit)),
                     metrics.horizontalAdvance(QLatin1Char('0')));
    }

private:
    static void looks() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("monitor") << true;
        QTest::newRow("paper") << false;
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
