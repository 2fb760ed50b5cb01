// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/live_view_model.h"

#include <QTest>

#include <chrono>
#include <limits>

using namespace cardiotwin;
using namespace cardiotwin::ui;
using namespace std::chrono_literals;

namespace {

constexpr Instant kArrival{1'000'000'000'000};
const QString kUnknown = QStringLiteral("---");

/// A feed of one lead at 250 Hz whose newest sample arrived at kArrival.
struct Bench {
    WaveStore waves{{LeadId{"II"}}, Hertz{250.0}, 30.0};
    Mailbox<ecg::Vitals> vitals;
    Mailbox<twin::TwinSnapshot> twin;
    Mailbox<std::vector<LeadState>> contacts;
    StreamStatus status;
    LiveViewModel model;

    Bench() {
        status.kind = SourceKind::Device;
        status.phase = LinkPhase::Locked;
        status.source = "/dev/ttyUSB0";
        status.protocol = "cyton";
        status.rate = Hertz{250.0};
        waves.append({0}, std::vector<float>(2500, 0.0F), kArrival);
        LiveFeed feed;
        feed.waves = &waves;
        feed.vitals = &vitals;
        feed.twin = &twin;
        feed.contacts = &contacts;
        feed.status = [this] { return status; };
        model.attach(std::move(feed));
    }
    void publishVitals() {
        ecg::Vitals v;
        v.asOf = {2400};
        v.rate = Hertz{250.0};
        v.heartRate = BeatsPerMinute{71.6};
        v.rrInWindow = 12;
        v.quality = 0.984;
        v.rhythm = ecg::Rhythm::Normal;
        v.ventricularPerMinute = 2.0;
        v.stMillivolts = -0.104;
        v.qtcMs = 411.6;
        vitals.publish(v);
    }
    void publishTwin() {
        twin::TwinSnapshot s;
        s.asOf = {2450};
        s.withheld = twin::Withheld::No;
        twin::HeartRatePrediction p;
        p.bpm = 73.2;
        p.interval80 = twin::Interval{69.9, 76.4};
        s.heartRate.push_back(p);
        s.heartRateScore.scored = 40;
        s.heartRateScore.meanAbsoluteError = 1.8;
        s.heartRateScore.persistenceError = 2.4;
        s.heartRateScore.coverage80 = 0.81;
        s.acuity.score = 33.6;
        s.acuity.contributions.push_back({twin::IndicatorId::VentricularEctopy, 6.0, 12.0});
        s.acuity.contributions.push_back({twin::IndicatorId::StDeviation, std::nullopt, 0.0});
        twin.publish(s);
    }
    const LiveReadings& at(Instant now) {
        model.refresh(now);
        return model.readings();
    }
};

}  // namespace

class LiveViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isLostAndUnknownBeforeAnythingIsAttached() {
        LiveViewModel model;
        model.refresh(kArrival);
        QCOMPARE(model.readings().source.state, SourceState::Lost);
        QCOMPARE(model.readings().source.word, QStringLiteral("NO SOURCE"));
        QCOMPARE(model.readings().vitals.heartRate, kUnknown);
        QCOMPARE(model.readings().twin.acuity, kUnknown);
        QCOMPARE(model.readings().source.age, kUnknown);
    }

    void showsEachNumberWithItsWindowAndQuality() {
        Bench bench;
        bench.publishVitals();
        const auto& r = bench.at(kArrival + 20ms);
        QCOMPARE(r.source.state, SourceState::Live);
        QCOMPARE(r.source.word, QStringLiteral("LIVE"));
        QCOMPARE(r.source.source, QStringLiteral("ttyUSB0"));
        QCOMPARE(r.source.age, QStringLiteral("<0.1 s"));
        QVERIFY(!r.source.ageAlarm);
        QCOMPARE(r.vitals.grade, Grade::Shown);
        QCOMPARE(r.vitals.heartRate, QStringLiteral("72"));
        QCOMPARE(r.vitals.basis, QStringLiteral("12-RR · q 0.98"));
        QCOMPARE(r.vitals.st, QStringLiteral("−0.10\u00A0mV"));
        QCOMPARE(r.vitals.qtc, QStringLiteral("412\u00A0ms"));
        QCOMPARE(r.vitals.rmssd, kUnknown);
    }

    void anElectrodeThatIsOffIsAStateAndNoNumberStandsOnIt() {
        Bench bench;
        bench.publishVitals();
        bench.publishTwin();
        bench.contacts.publish({LeadState::Off});
        const auto& off = bench.at(kArrival + 20ms);
        QCOMPARE(off.source.state, SourceState::LeadOff);
        QCOMPARE(off.source.word, QStringLiteral("LEAD OFF"));
        QCOMPARE(off.source.contacts.size(), std::size_t{1});
        QCOMPARE(off.vitals.heartRate, kUnknown);
        QVERIFY(!bench.model.mayShowForecast());
        bench.contacts.publish({LeadState::Connected});
        QCOMPARE(bench.at(kArrival + 40ms).source.state, SourceState::Live);
        QCOMPARE(bench.model.readings().vitals.heartRate, QStringLiteral("72"));
        // Silence is said before anything else.
        bench.contacts.publish({LeadState::Off});
        QCOMPARE(bench.at(kArrival + 3s).source.state, SourceState::Lost);
    }

    void aForecastTellsItsModelItsTrainingAndWhenItWasMade() {
        Bench bench;
        twin::TwinSnapshot s;
        s.asOf = {2450};
        s.withheld = s.waveWithheld = twin::Withheld::No;
        s.trainingRows = 240;
        twin::HeartRatePrediction rate;
        rate.modelId = "svr-12";
        rate.madeAt = {2250};  // a second before the newest sample
        s.heartRate.push_back(rate);
        twin::WaveForecast wave;
        wave.modelId = "mean-beat";
        wave.origin = {2500};
        s.waves.push_back(wave);
        bench.twin.publish(s);
        bench.model.refresh(kArrival + 20ms, QTime(12, 3, 5));
        const TwinReadings& r = bench.model.readings().twin;
        QCOMPARE(r.model, QStringLiteral("SVR, fit 12 · trained on 12 min · 12:03:04"));
        QCOMPARE(r.waveCaption, QStringLiteral("mean beat · 12:03:05"));
        QVERIFY(r.waveSentence.contains(QStringLiteral("made at 12:03:05")));
        QVERIFY(!r.waveSentence.contains(QStringLiteral("trained")));
    }

    void dimsNumbersWhenStaleAndForgetsThemWhenLost() {
        Bench bench;
        bench.publishVitals();
        bench.publishTwin();
        QCOMPARE(bench.at(kArrival + 1500ms).vitals.grade, Grade::Dimmed);
        QCOMPARE(bench.model.readings().vitals.heartRate, QStringLiteral("72"));
        QCOMPARE(bench.model.readings().twin.grade, Grade::Dimmed);
        QVERIFY(bench.model.readings().source.ageAlarm);
        QCOMPARE(bench.model.readings().source.age, QStringLiteral("1.5 s"));

        const auto& r = bench.at(kArrival + 2001ms);
        QCOMPARE(r.source.state, SourceState::Lost);
        QCOMPARE(r.vitals.heartRate, kUnknown);
        QCOMPARE(r.vitals.qtc, kUnknown);
        QVERIFY(r.twin.forecasts.empty());
        QVERIFY(!r.twin.withheld.isEmpty());
        QVERIFY(!bench.model.mayShowForecast());
    }

    void aStoppedAnalysisDoesNotBorrowLifeFromALivingTrace() {
        Bench bench;
        bench.publishVitals();
        QCOMPARE(bench.at(kArrival + 10ms).vitals.heartRate, QStringLiteral("72"));
        bench.waves.append({2500}, std::vector<float>(1000, 0.0F), kArrival + 4s);
        const auto& r = bench.at(kArrival + 4s);
        QCOMPARE(r.source.state, SourceState::Live);
        QCOMPARE(r.vitals.heartRate, kUnknown);
    }

    void notANumberIsShownAsUnknown() {
        Bench bench;
        ecg::Vitals v;
        v.asOf = {2400};
        v.rate = Hertz{250.0};
        v.quality = 0.9;
        v.heartRate = BeatsPerMinute{std::numeric_limits<double>::quiet_NaN()};
        v.qtcMs = std::numeric_limits<double>::infinity();
        bench.vitals.publish(v);
        const auto& r = bench.at(kArrival);
        QCOMPARE(r.vitals.heartRate, kUnknown);
        QCOMPARE(r.vitals.qtc, kUnknown);
    }

    void showsNothingWithoutAQuality() {
        Bench bench;
        ecg::Vitals v;
        v.asOf = {2400};
        v.rate = Hertz{250.0};
        v.heartRate = BeatsPerMinute{70.0};
        v.quality = std::numeric_limits<double>::quiet_NaN();
        bench.vitals.publish(v);
        QCOMPARE(bench.at(kArrival).vitals.heartRate, kUnknown);
    }

    void showsTheForecastWithIntervalSkillAndTheAsNowError() {
        Bench bench;
        bench.publishTwin();
        const auto& twin = bench.at(kArrival).twin;
        QCOMPARE(twin.forecasts.size(), std::size_t{1});
        QCOMPARE(twin.forecasts[0].horizon, QStringLiteral("+10 s"));
        QCOMPARE(twin.forecasts[0].value, QStringLiteral("73"));
        QCOMPARE(twin.forecasts[0].interval, QStringLiteral("70–76"));
        QCOMPARE(twin.skill, QStringLiteral("+25 %"));
        QCOMPARE(twin.error, QStringLiteral("1.8\u00A0bpm"));
        QCOMPARE(twin.persistenceError, QStringLiteral("2.4\u00A0bpm"));
        QCOMPARE(twin.coverage, QStringLiteral("81\u00A0%"));
        QCOMPARE(twin.acuity, QStringLiteral("34"));
        QCOMPARE(twin.contributions[0].text, QStringLiteral("PVC 6 /min"));
        QCOMPARE(twin.contributions[0].points, QStringLiteral("+12"));
        QCOMPARE(twin.contributions[1].text, QStringLiteral("ST not measurable"));
        QCOMPARE(twin.contributions[1].points, kUnknown);
    }

    void saysWhyAForecastIsWithheld() {
        Bench bench;
        twin::TwinSnapshot s;
        s.asOf = {2450};
        s.withheld = twin::Withheld::AfterGap;
        s.heartRate.push_back({});
        bench.twin.publish(s);
        const auto& twin = bench.at(kArrival).twin;
        QCOMPARE(twin.withheld, QStringLiteral("waiting after a gap"));
        QCOMPARE(twin.forecasts[0].value, kUnknown);
        QCOMPARE(twin.skill, kUnknown);
    }

    void namesReplayAndSimulationByWord() {
        Bench bench;
        bench.status.kind = SourceKind::Simulated;
        QCOMPARE(bench.at(kArrival).source.word, QStringLiteral("SIMULATED"));
        bench.status.kind = SourceKind::Replay;
        bench.status.speed = 10.0;
        QCOMPARE(bench.at(kArrival).source.word, QStringLiteral("REPLAY"));
        QVERIFY(bench.model.readings().source.protocol.contains(QStringLiteral("×10")));
        bench.status.phase = LinkPhase::Paused;
        bench.publishVitals();
        QCOMPARE(bench.at(kArrival + 60s).vitals.grade, Grade::Dimmed);
    }

    void aNewFeedForgetsTheOldOne() {
        Bench bench;
        bench.publishVitals();
        bench.publishTwin();
        bench.at(kArrival);
        QVERIFY(!bench.model.trend().points().empty());
        bench.model.detach();
        bench.model.refresh(kArrival + 1ms);
        QCOMPARE(bench.model.readings().vitals.heartRate, kUnknown);
        QVERIFY(bench.model.trend().points().empty());
        QVERIFY(!bench.model.mayShowForecast());
    }

    void namesAPortWithoutItsFolderButUnmistakably() {
        Bench bench;
        bench.status.source = "/dev/pts/1";
        QCOMPARE(bench.at(kArrival).source.source, QStringLiteral("pts/1"));
        bench.status.source = "/home/ward/119.hea";
        QCOMPARE(bench.at(kArrival).source.source, QStringLiteral("119.hea"));
    }

    void aScaleThatNobodyCheckedIsSaid() {
        Bench bench;
        QVERIFY(!bench.at(kArrival).source.protocol.contains(QLatin1String("not calibrated")));
        bench.status.scale = ScaleSource::Unverified;
        QVERIFY(bench.at(kArrival).source.protocol.contains(QLatin1String("not calibrated")));
        bench.status.scale = ScaleSource::Counts;
        bench.status.calibrated = false;
        QVERIFY(bench.at(kArrival).source.protocol.contains(QLatin1String("not calibrated")));
    }

    void countsLostAndRefusedFrames() {
        Bench bench;
        bench.status.lost = 7;
        bench.status.refused = 3;
        QCOMPARE(bench.at(kArrival).source.lost, QStringLiteral("10"));
    }

    void theTrendKeepsTenMinutesAndBreaksAcrossAHole() {
        RateTrend trend;
        for (int s = 0; s < 700; ++s)
            trend.add(s, 70.0);
        QCOMPARE(trend.points().size(), std::size_t{601});
        QCOMPARE(trend.points().front().seconds, 99.0);
        trend.add(720.0, 75.0);
        const auto& points = trend.points();
        QVERIFY(std::isnan(points[points.size() - 2].bpm));
        trend.add(5.0, 75.0);
        QCOMPARE(trend.points().size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(LiveViewModelTest)
#include "tst_live_view_model.moc"
