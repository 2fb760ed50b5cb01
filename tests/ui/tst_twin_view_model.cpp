// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/full_snapshot.h"
#include "tests/ui/synthetic_feed.h"
#include "ui/viewmodels/live_view_model.h"
#include "ui/viewmodels/twin/advice_words.h"
#include "ui/viewmodels/twin/indicator_words.h"
#include "ui/viewmodels/twin/twin_view_model.h"
#include "ui/viewmodels/twin/wave_words.h"

#include <QSignalSpy>
#include <QTest>

using namespace cardiotwin;
using namespace cardiotwin::ui;
using cardiotwin::test::fullSnapshot;
using cardiotwin::test::SyntheticFeed;

namespace {

struct Bedside {
    SyntheticFeed feed{3};
    LiveViewModel live;
    TwinViewModel twin;

    Bedside() { live.attach(feed.feed()); }
    void show(twin::TwinSnapshot snapshot) {
        feed.twin.publish(std::move(snapshot));
        live.refresh(feed.clock);
        twin.follow(live);
    }
    void showAll() {
        feed.deliver(12.0);
        feed.publishVitals();
        show(fullSnapshot(feed.waves.end(), feed.waves.leads()));
    }
};

}  // namespace

class TwinViewModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMovedParameterIsNamedInASentence() {
        Bedside bedside;
        bedside.showAll();
        QCOMPARE(bedside.twin.tracking().moved, QStringLiteral("T amplitude −0.18 mV over 4 min"));
        QCOMPARE(bedside.live.readings().twin.moved, bedside.twin.tracking().moved);
    }

    void atMostEightParametersTheFurthestFirst() {
        Bedside bedside;
        bedside.showAll();
        const auto& rows = bedside.twin.tracking().parameters;
        QCOMPARE(rows.size(), kMostParameters);
        QCOMPARE(rows[0].deviation, QStringLiteral("−5.2"));
        QVERIFY(rows[0].isFar && rows[1].isFar && !rows[2].isFar);
    }

    void withinTheUsualRangeNothingIsSaidToHaveMoved() {
        auto tracking = test::tracked(0, SampleIndex{1000});
        for (auto& parameter : tracking.parameters)
            parameter.deviation = 1.0;
        QCOMPARE(movedSentence({tracking}), QStringLiteral("Every wave is in its usual range"));
        for (auto& parameter : tracking.parameters)
            parameter.deviation.reset();
        QCOMPARE(movedSentence({tracking}), QStringLiteral("The usual range is being learnt"));
        QCOMPARE(movedSentence({}), QString());
    }

    void theSentenceIsAboutTheLeadThatDepartsMost() {
        auto quiet = test::tracked(0, SampleIndex{1000});
        quiet.parameters[0].deviation = 3.2;
        quiet.parameters[0].change = -0.01;
        const auto loud = test::tracked(1, SampleIndex{1000});
        QVERIFY(movedSentence({quiet, loud}).contains(QStringLiteral("−0.18 mV")));
    }

    void aWithheldHorizonSaysWhyAndShowsNoNumber() {
        Bedside bedside;
        bedside.showAll();
        const auto& horizons = bedside.twin.forecasts().horizons;
        QCOMPARE(horizons.size(), std::size_t{5});
        QVERIFY(horizons[3].withheld);
        QCOMPARE(horizons[3].expected, QStringLiteral("---"));
        QCOMPARE(horizons[3].state, QStringLiteral("not better than “as now”"));
        QCOMPARE(horizons[4].ahead, QStringLiteral("15 min"));
        QVERIFY(bedside.twin.forecasts().withheldSentence.isEmpty());
    }

    void whenNoneIsShownTheReasonIsASentence() {
        Bedside bedside;
        bedside.feed.deliver(12.0);
        twin::TwinSnapshot s;
        s.asOf = bedside.feed.waves.end();
        s.withheld = twin::Withheld::NotYetFitted;
        s.heartRate.push_back({});
        bedside.show(s);
        QCOMPARE(bedside.twin.forecasts().withheldSentence,
                 QStringLiteral("The twin withholds its forecast because: learning this heart"));
    }

    void skillIsMeasuredAgainstAsNowAndTheBetterRule() {
        Bedside bedside;
        bedside.showAll();
        const auto& scores = bedside.twin.forecasts().scores;
        QCOMPARE(scores[0].overPersistence, QStringLiteral("+20 %"));
        QCOMPARE(scores[0].overNaive, QStringLiteral("+8 %"));
        QVERIFY(scores[0].isBetter && !scores[3].isBetter);
        QCOMPARE(scores[0].bias, QStringLiteral("−0.2"));
    }

    void tooFewScoredGiveNoSkill() {
        twin::TwinSnapshot s;
        s.horizons.resize(1);
        s.horizons[0].score.scored = 9;
        s.horizons[0].persistenceRootMeanSquare = 2.0;
        const auto readings = forecastReadings(s, true);
        QCOMPARE(readings.scores[0].overPersistence, QStringLiteral("---"));
        s.horizons[0].score = {};
        QCOMPARE(forecastReadings(s, true).scores[0].error, QStringLiteral("---"));
    }

    void indicatorsKeepTheirPlaceWhateverTheirOrder() {
        Bedside bedside;
        bedside.showAll();
        const auto& rows = bedside.twin.indicators();
        QCOMPARE(rows.front().id, twin::IndicatorId::Tachycardia);
        QVERIFY(std::is_sorted(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.id < b.id; }));
    }

    void anIndicatorHasValueTrendAndReasonsOfBothKinds() {
        Bedside bedside;
        bedside.showAll();
        const auto& af = bedside.twin.indicators()[1];
        QCOMPARE(af.now, QStringLiteral("82 %"));
        QCOMPARE(af.in15Minutes, QStringLiteral("61 %"));
        QCOMPARE(af.trend, QStringLiteral("▲"));
        QCOMPARE(af.reasonsFor.size(), 3);
        QCOMPARE(af.reasonsFor.front(), QStringLiteral("irregular intervals, 24 %"));
        QCOMPARE(af.reasonsAgainst, QStringList{QStringLiteral("age 46")});
    }

    void whatIsNotMeasurableSaysWhy() {
        Bedside bedside;
        bedside.showAll();
        const auto& rows = bedside.twin.indicators();
        const auto qtc = std::find_if(rows.begin(), rows.end(), [](const auto& row) {
            return row.id == twin::IndicatorId::QtcProlongation;
        });
        QCOMPARE(qtc->now, QStringLiteral("---"));
        QCOMPARE(qtc->missing, QStringLiteral("waves unclear"));
    }

    void answersAreCountedOnceAndCanBeChanged() {
        Bedside bedside;
        bedside.showAll();
        QSignalSpy answered(&bedside.twin, &TwinViewModel::adviceAnswered);
        bedside.twin.answer(twin::AdviceId::CheckRateControl, true);
        bedside.twin.answer(twin::AdviceId::CheckRateControl, true);
        QCOMPARE(bedside.twin.agreed(), 1);
        QCOMPARE(answered.size(), 1);
        bedside.twin.answer(twin::AdviceId::CheckRateControl, false);
        QCOMPARE(bedside.twin.agreed(), 0);
        QCOMPARE(bedside.twin.disagreed(), 1);
        bedside.twin.answer(twin::AdviceId::CheckElectrodes, true);
        QCOMPARE(answered.size(), 2);  // nobody advised that
    }

    void adviceThatHoldsAgainAsksAnew() {
        Bedside bedside;
        bedside.showAll();
        bedside.twin.answer(twin::AdviceId::RecordTwelveLeads, true);
        bedside.showAll();
        QVERIFY(bedside.twin.answerTo(twin::AdviceId::RecordTwelveLeads).has_value());
        bedside.feed.deliver(1.0);
        auto again = fullSnapshot(bedside.feed.waves.end(), bedside.feed.waves.leads());
        again.advice[1].sinceSeconds = 500.0;
        bedside.show(again);
        QVERIFY(!bedside.twin.answerTo(twin::AdviceId::RecordTwelveLeads).has_value());
    }

    void withoutASourceNothingIsClaimed() {
        Bedside bedside;
        bedside.showAll();
        bedside.live.detach();
        bedside.twin.follow(bedside.live);
        QVERIFY(!bedside.twin.tracking().known);
        QCOMPARE(bedside.twin.trackingEmptyBecause(), QStringLiteral("No source"));
        QVERIFY(bedside.twin.indicators().empty() && bedside.twin.advice().empty());
        QVERIFY(bedside.twin.strip().millivolts.empty());
        QVERIFY(!bedside.twin.whatIf().hasHeart());
    }

    void theStripIsOfTheChosenLead() {
        Bedside bedside;
        bedside.showAll();
        QCOMPARE(bedside.twin.lead(), QStringLiteral("II"));
        const auto second = bedside.twin.strip().millivolts;
        QCOMPARE(second.size(), std::size_t{2500});
        bedside.twin.chooseLead(QStringLiteral("I"));
        QVERIFY(bedside.twin.strip().millivolts.empty());
        bedside.twin.follow(bedside.live);
        QVERIFY(bedside.twin.strip().millivolts.size() == second.size());
        QVERIFY(bedside.twin.strip().millivolts != second);
    }

    void everyCodeHasWords() {
        for (int k = 0; k <= static_cast<int>(twin::ReasonId::Age); ++k)
            QVERIFY(!reasonText({static_cast<twin::ReasonId>(k), 1.0, 1.0}).isEmpty());
        for (int k = 0; k <= static_cast<int>(twin::IndicatorId::Deterioration); ++k)
            QVERIFY(!indicatorName(static_cast<twin::IndicatorId>(k)).isEmpty());
        for (int k = 0; k <= static_cast<int>(twin::AdviceId::CompareWithEarlierTwin); ++k) {
            QVERIFY(!adviceText(static_cast<twin::AdviceId>(k)).isEmpty());
            QVERIFY(!adviceRule(static_cast<twin::AdviceId>(k)).isEmpty());
        }
        for (int k = 0; k <= static_cast<int>(twin::ExpertId::AdaptedRidge); ++k)
            QVERIFY(!expertName(static_cast<twin::ExpertId>(k)).isEmpty());
    }

    void theCardIsToldAndSummed() {
        Bedside bedside;
        QSignalSpy told(&bedside.twin, &TwinViewModel::profileChanged);
        twin::PatientProfile profile;
        profile.ageYears = 46;
        profile.sex = twin::Sex::Female;
        profile.betaBlocker = true;
        bedside.twin.setProfile(profile);
        QCOMPARE(told.size(), 1);
        QCOMPARE(profileText(bedside.twin.profile()),
                 QStringLiteral("46 y · female · beta blocker · limits 50–120 bpm"));
    }
};

QTEST_GUILESS_MAIN(TwinViewModelTest)
#include "tst_twin_view_model.moc"
