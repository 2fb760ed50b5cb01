// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/indicators/outlook_tracker.h"
#include "models/twin/indicators/value_trend.h"
#include "tests/models/twin/made_course.h"
#include "tests/support/fact.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <vector>

using namespace cardiotwin;
using namespace cardiotwin::twin;

namespace {

std::shared_ptr<const OutlookModel> model() {
    std::vector<OutlookRow> rows;
    const std::vector<fact::CourseWishes> wishes = {
        {60.0, 15.0}, {60.0, 0.0, 15.0}, {60.0, 0.0, 0.0, 20.0, 50.0}};
    for (std::size_t patient = 0; patient < wishes.size(); ++patient) {
        auto made = outlookRows(fact::madeCourse(wishes[patient], 5), patient, 30.0);
        std::move(made.begin(), made.end(), std::back_inserter(rows));
    }
    return std::make_shared<const OutlookModel>(trainOutlookModel(rows).value());
}

OutlookInputs calm() {
    OutlookInputs inputs;
    inputs.heartRateBpm = 72.0;
    inputs.stMillivolts = 0.02;
    inputs.qtcMs = 410.0;
    inputs.signalQuality = 0.9;
    return inputs;
}

/// The whole of `course`, with `inputs` every second.
OutlookTracker run(const AnnotatedCourse& course, const OutlookInputs& inputs,
                   std::shared_ptr<const OutlookModel> shipped = model(), PatientProfile profile = {}) {
    OutlookTracker tracker(profile, std::move(shipped));
    std::size_t next = 0;
    for (double now = 1.0; now <= course.seconds; now += 1.0) {
        for (; next < course.beats.size() && course.beats[next].seconds <= now; ++next)
            tracker.add(course.beats[next]);
        tracker.step(now, inputs);
    }
    return tracker;
}

IndicatorOutlook of(const OutlookTracker& tracker, IndicatorId id) {
    return *std::ranges::find(tracker.outlook(), id, &IndicatorOutlook::indicator);
}

}  // namespace

FACT(aCalmPatientIsExpectedToStayCalm) {
    const OutlookTracker tracker = run(fact::madeCourse({30.0}, 1), calm());
    CHECK_EQUAL(tracker.outlook().size(), std::size_t{9});
    for (const IndicatorOutlook& each : tracker.outlook()) {
        CHECK_EQUAL(each.missing, Missing::Nothing);
        CHECK(each.now && each.in5Minutes && each.in15Minutes);
        if (each.isProbability) CHECK(*each.in15Minutes < 0.5);
    }
    CHECK_NEAR(*of(tracker, IndicatorId::Tachycardia).in15Minutes, 72.0, 0.01);
    CHECK_EQUAL(*of(tracker, IndicatorId::VentricularEctopy).now, 0.0);
}

FACT(runsLatelyMakeMoreOfThemLikelyAndAreTheFirstReason) {
    const OutlookTracker tracker = run(fact::madeCourse({40.0, 25.0}, 2), calm());
    const IndicatorOutlook outlook = of(tracker, IndicatorId::VentricularRun);
    CHECK(*outlook.in5Minutes > 0.5);
    CHECK(*outlook.in15Minutes >= *outlook.in5Minutes);
    CHECK_EQUAL(outlook.reasons.front().id, ReasonId::RunsLately);
    CHECK(outlook.reasons.front().weight > 0.0);
    for (std::size_t i = 1; i < outlook.reasons.size(); ++i)
        CHECK(std::abs(outlook.reasons[i].weight) <= std::abs(outlook.reasons[i - 1].weight));
}

FACT(fibrillationIsToldNowAndExpectedToGoOn) {
    const OutlookTracker tracker = run(fact::madeCourse({30.0, 0.0, 0.0, 10.0, 30.0}, 3), calm());
    const IndicatorOutlook outlook = of(tracker, IndicatorId::AtrialFibrillation);
    CHECK(*outlook.now > 0.8);
    const OutlookTracker quiet = run(fact::madeCourse({30.0}, 3), calm());
    CHECK(*outlook.in5Minutes > *of(quiet, IndicatorId::AtrialFibrillation).in5Minutes + 0.1);
}

FACT(whatIsMissingIsNamed) {
    const AnnotatedCourse course = fact::madeCourse({10.0}, 4);
    const auto missing = [](const OutlookTracker& tracker, IndicatorId id) {
        return of(tracker, id).missing;
    };
    CHECK_EQUAL(missing(run(course, calm(), nullptr), IndicatorId::Pause), Missing::Model);
    OutlookInputs noWaves = calm();
    noWaves.stMillivolts.reset();
    CHECK_EQUAL(missing(run(course, noWaves), IndicatorId::StDeviation), Missing::WavesUnclear);
    OutlookInputs noSignal;
    CHECK_EQUAL(missing(run(course, noSignal), IndicatorId::Tachycardia), Missing::Signal);
    AnnotatedCourse brief = course;
    brief.seconds = 40.0;
    CHECK_EQUAL(missing(run(brief, calm()), IndicatorId::Pause), Missing::MinutesOfPast);
    AnnotatedCourse silent = course;
    silent.beats.resize(200);
    CHECK_EQUAL(missing(run(silent, calm()), IndicatorId::AtrialFibrillation), Missing::Beats);
}

FACT(whatComesLaterChangesNothingBefore) {
    const AnnotatedCourse whole = fact::madeCourse({30.0, 10.0, 10.0}, 6);
    AnnotatedCourse other = fact::madeCourse({30.0, 40.0}, 8);
    std::erase_if(other.beats, [](const TimedBeat& beat) { return beat.seconds <= 900.0; });
    AnnotatedCourse mixed = whole;
    std::erase_if(mixed.beats, [](const TimedBeat& beat) { return beat.seconds > 900.0; });
    mixed.beats.insert(mixed.beats.end(), other.beats.begin(), other.beats.end());
    const auto at900 = [](AnnotatedCourse course) {
        course.seconds = 900.0;
        return *of(run(course, calm()), IndicatorId::VentricularRun).in5Minutes;
    };
    CHECK_EQUAL(at900(whole), at900(mixed));
}

FACT(theProbabilitiesAreJudgedWhenTheirTimeComes) {
    const OutlookTracker tracker = run(fact::madeCourse({30.0, 0.0, 12.0}, 9), calm());
    const BrierScore& score = tracker.score(OutlookEvent::Pause);
    CHECK(score.forecasts() >= 45 && score.forecasts() <= 50);
    CHECK(score.happened() > 0.2);
    CHECK(tracker.skill(OutlookEvent::Pause).has_value());
}

FACT(deteriorationIsTheWayTowardsAHundred) {
    OutlookTracker tracker({}, nullptr);
    OutlookInputs inputs = calm();
    for (int second = 1; second <= 1200; ++second) {
        inputs.stMillivolts = second < 600 ? 0.02 : 0.02 + (second - 600) * 0.0004;
        const double rr = 60.0 / 72.0;
        tracker.add({static_cast<double>(second) - 0.3, rr, ecg::BeatClass::N});
        tracker.step(second, inputs);
    }
    const IndicatorOutlook outlook = of(tracker, IndicatorId::Deterioration);
    CHECK(*outlook.now > 0.3);          // ST rose to 0.26 mV within the last quarter of an hour
    CHECK(*outlook.in5Minutes > 0.05);  // and is expected to rise on
    CHECK(*outlook.now <= 1.0 && *outlook.in5Minutes <= 1.0);
    CHECK(of(tracker, IndicatorId::StDeviation).changePerMinute.value() > 0.01);
}

FACT(noiseIsNotCarriedOnButATrendIsForAWhile) {
    ValueTrend noisy, rising;
    for (int step = 0; step < 90; ++step) {
        noisy.push(70.0 + (step % 2 == 0 ? 5.0 : -5.0) + (step % 7));
        rising.push(70.0 + step);
    }
    CHECK(std::abs(*noisy.expected(15.0) - 73.0) < 4.0);
    CHECK(*rising.expected(5.0) > *rising.level() + 5.0);
    CHECK(*rising.expected(15.0) < *rising.level() + 40.0);
    CHECK(!ValueTrend().expected(5.0));
    ValueTrend gap;
    gap.push(std::nullopt);
    gap.push(80.0);
    CHECK(!gap.level());
}
