// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/review_text.h"
#include "ui/viewmodels/review_view_model.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace cardiotwin;
using namespace cardiotwin::ui;

namespace {

/// A model with ten minutes at 250 Hz open in it, ten seconds visible.
struct Opened {
    ReviewViewModel model;
    QList<std::pair<std::int64_t, std::int64_t>> asked;

    Opened() {
        QObject::connect(&model, &ReviewViewModel::windowRequested, &model,
                         [this](SampleIndex first, SampleCount frames) {
                             asked.append({first.value, frames});
                         });
        model.open(QStringLiteral("a.csv"));
        ReviewRecording recording;
        recording.path = QStringLiteral("a.csv");
        recording.leads = {{"I"}, {"II"}};
        recording.rate = {250.0};
        recording.startUtc = QStringLiteral("2026-01-05T08:00:00Z");
        model.showRecording(recording);
        model.showOverview({{}, {150000}, 1.0, true});
    }
    ecg::Beat beat(std::int64_t at, ecg::BeatClass beatClass, double rate) {
        ecg::Beat one;
        one.rPeak = {at};
        one.beatClass = beatClass;
        one.heartRate = BeatsPerMinute{rate};
        return one;
    }
};

}  // namespace

class ReviewViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openingAsksForTheRecordingAndThenForItsFirstSamples() {
        ReviewViewModel model;
        const QSignalSpy opened(&model, &ReviewViewModel::openRequested);
        model.open(QStringLiteral("x.hea"));
        QCOMPARE(opened.size(), 1);
        QVERIFY(model.phase() == ReviewPhase::Opening);
        Opened other;
        QVERIFY(other.model.phase() == ReviewPhase::Open);
        QCOMPARE(other.asked.size(), 1);
        QCOMPARE(other.asked.front().first, std::int64_t{0});
        QVERIFY(other.asked.front().second >= 20 * 250);
    }

    void playingMovesBySpeedAndStopsAtTheEnd() {
        Opened opened;
        opened.model.setSpeed(4.0);
        opened.model.togglePlaying();
        opened.model.advance(0.5);
        QCOMPARE(opened.model.position(), 2.0);
        opened.model.setPosition(589.0);
        opened.model.advance(1.0);
        QCOMPARE(opened.model.position(), 590.0);
        opened.model.advance(1.0);
        QVERIFY(!opened.model.isPlaying());
    }

    void positionStaysInsideTheRecording() {
        Opened opened;
        opened.model.setPosition(-5.0);
        QCOMPARE(opened.model.position(), 0.0);
        opened.model.toEnd();
        QCOMPARE(opened.model.position(), 590.0);
        opened.model.page(-1);
        QCOMPARE(opened.model.position(), 580.0);
    }

    void samplesAreAskedForBeforeTheyAreNeeded() {
        Opened opened;
        const auto shown = [&] {
            const auto& [first, frames] = opened.asked.back();
            const double begin = static_cast<double>(first) / 250.0;
            const double end = begin + static_cast<double>(frames) / 250.0;
            return begin <= opened.model.position() && opened.model.position() + 10.0 <= end;
        };
        for (int i = 0; i < 2000; ++i) {
            opened.model.setPosition(opened.model.position() + 0.3);
            QVERIFY(shown());
        }
        QVERIFY(opened.asked.size() < 120);
        opened.model.setPosition(3.0);
        QVERIFY(shown());
    }

    void goToUnderstandsTimesAndRefusesTheRest() {
        Opened opened;
        QVERIFY(opened.model.goTo(QStringLiteral("1:30")));
        QCOMPARE(opened.model.position(), 90.0);
        QVERIFY(opened.model.goTo(QStringLiteral("0:05:00.5")));
        QCOMPARE(opened.model.position(), 300.5);
        QVERIFY(!opened.model.goTo(QStringLiteral("tomorrow")));
        QVERIFY(!opened.model.goTo(QStringLiteral("-3")));
        QCOMPARE(opened.model.position(), 300.5);
    }

    void heartRateIsThatOfTheNewestBeatOnScreen() {
        Opened opened;
        ReviewFindings findings;
        findings.beats = {opened.beat(250, ecg::BeatClass::N, 60.0),
                          opened.beat(2000, ecg::BeatClass::V, 75.0),
                          opened.beat(2600, ecg::BeatClass::N, 90.0)};
        findings.rhythms = {{{0}, {5000}, ecg::Rhythm::AtrialFibrillation, 0.9}};
        opened.model.addFindings(findings);
        QCOMPARE(*opened.model.readings().heartRate, 75.0);
        QVERIFY(*opened.model.readings().rhythm == ecg::Rhythm::AtrialFibrillation);
        QCOMPARE(opened.model.readings().beats[2], std::size_t{1});
        opened.model.setPosition(100.0);
        QVERIFY(!opened.model.readings().heartRate);
        QVERIFY(!opened.model.readings().rhythm);
    }

    void eventsComeInOrderOfTimeHoweverTheyArrive() {
        Opened opened;
        ReviewFindings later;
        later.beats = {opened.beat(5000, ecg::BeatClass::V, 60.0),
                       opened.beat(6000, ecg::BeatClass::N, 60.0)};
        opened.model.addFindings(later);
        ReviewFindings earlier;
        earlier.rhythms = {{{0}, {4000}, ecg::Rhythm::Bigeminy, 0.9},
                           {{4000}, {9000}, ecg::Rhythm::Normal, 0.9}};
        earlier.beats = {opened.beat(7000, ecg::BeatClass::S, 60.0)};
        opened.model.addFindings(earlier);
        ReviewEvents& events = opened.model.events();
        QCOMPARE(events.rowCount(), 3);
        QCOMPARE(events.eventAt(0).at.value, std::int64_t{0});
        QCOMPARE(events.eventAt(1).at.value, std::int64_t{5000});
        events.setFilter(EventFilter::Ventricular);
        QCOMPARE(events.rowCount(), 1);
        events.setFilter(EventFilter::Rhythm);  // what is regular is listed here only
        QCOMPARE(events.rowCount(), 2);
    }

    // The list was built anew with every finding: what was selected and scrolled to was lost several times a
    // second while a long recording was read.
    void newEventsComeToTheListWithoutDisturbingIt() {
        Opened opened;
        ReviewFindings first;
        first.beats = {opened.beat(1000, ecg::BeatClass::V, 60.0),
                       opened.beat(9000, ecg::BeatClass::V, 60.0)};
        opened.model.addFindings(first);
        ReviewEvents& events = opened.model.events();
        const QPersistentModelIndex selected = events.index(1);
        const QSignalSpy reset(&events, &QAbstractItemModel::modelReset);
        ReviewFindings more;
        more.beats = {opened.beat(9500, ecg::BeatClass::S, 60.0), opened.beat(9600, ecg::BeatClass::V, 60.0)};
        more.rhythms = {{{500}, {2000}, ecg::Rhythm::Bigeminy, 0.9},
                        {{5000}, {6000}, ecg::Rhythm::Bigeminy, 0.9}};
        opened.model.addFindings(more);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(selected.row(), 3);
        std::vector<std::int64_t> order;
        for (int row = 0; row < events.rowCount(); ++row)
            order.push_back(events.eventAt(row).at.value);
        QCOMPARE(order, (std::vector<std::int64_t>{500, 1000, 5000, 9000, 9500, 9600}));
    }

    void aFailureKeepsWhatWasOpenAndSaysWhy() {
        Opened opened;
        opened.model.showError({ErrorCode::NumberInvalid, "a.csv:6", "abc"});
        QVERIFY(opened.model.phase() == ReviewPhase::Open);
        QVERIFY(opened.model.error().contains(QStringLiteral("a.csv:6")));
        opened.model.dismissError();
        QVERIFY(opened.model.error().isEmpty());
        opened.model.open(QStringLiteral("b.csv"));
        opened.model.showError({ErrorCode::FileMissing, "b.csv", {}});
        QVERIFY(opened.model.phase() == ReviewPhase::Empty);
    }

    void theLengthIsEstimatedUntilItIsKnown() {
        Opened opened;
        opened.model.showOverview({{}, {25000}, 0.25, false});
        QCOMPARE(opened.model.length(), 400.0);
    }

    void theMiddleValueOfALeadIsItsBaseline() {
        Opened opened;
        ReviewSamples samples;
        samples.leads = {{5.0F, 5.1F, std::nanf(""), 5.2F, 9.0F}, {1.0F, 1.0F, 1.0F, 1.0F, 1.0F}};
        opened.model.showSamples(samples);
        QVERIFY(opened.model.baselines()[0] >= 5.1F && opened.model.baselines()[0] <= 5.2F);
        QCOMPARE(opened.model.baselines()[1], 1.0F);
    }

    void timesReadLikeAClock() {
        QCOMPARE(durationText(0.0), QStringLiteral("0:00.0"));
        QCOMPARE(durationText(75.25), QStringLiteral("1:15.2"));
        QCOMPARE(durationText(3723.4), QStringLiteral("1:02:03.4"));
        QCOMPARE(timeOfDayText(QStringLiteral("2026-01-05T08:00:00Z"), 61.0), QStringLiteral("08:01:01 UTC"));
        QCOMPARE(timeOfDayText({}, 61.0), QString());
    }
};

QTEST_MAIN(ReviewViewModelTest)
#include "tst_review_view_model.moc"
