// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/indicators/brier_score.h"
#include "models/twin/indicators/outlook_training.h"
#include "tests/models/twin/made_course.h"
#include "tests/support/fact.h"

#include <iterator>
#include <string>
#include <vector>

using namespace cardiotwin;
using namespace cardiotwin::twin;

namespace {

/// Six made patients, two for each event.
std::vector<OutlookRow> someRows() {
    std::vector<OutlookRow> rows;
    const std::vector<fact::CourseWishes> wishes = {{60.0, 12.0},
                                                    {60.0, 2.0},
                                                    {60.0, 0.0, 15.0},
                                                    {60.0, 0.0, 2.0},
                                                    {60.0, 0.0, 0.0, 20.0, 40.0},
                                                    {60.0, 0.0, 0.0, 5.0, 55.0}};
    for (std::size_t patient = 0; patient < wishes.size(); ++patient) {
        auto made =
            outlookRows(fact::madeCourse(wishes[patient], 7 + static_cast<unsigned>(patient)), patient, 30.0);
        std::move(made.begin(), made.end(), std::back_inserter(rows));
    }
    return rows;
}

}  // namespace

FACT(aRowDependsOnItsPastOnly) {
    const AnnotatedCourse whole = fact::madeCourse({60.0, 12.0, 10.0, 20.0, 30.0}, 3);
    AnnotatedCourse cut = whole;
    std::erase_if(cut.beats, [](const TimedBeat& beat) { return beat.seconds > 1500.0; });
    const auto before = outlookRows(cut, 0, 30.0), all = outlookRows(whole, 0, 30.0);
    std::size_t compared = 0;
    for (std::size_t row = 0; row < before.size() && before[row].seconds <= 1500.0; ++row, ++compared)
        CHECK(before[row].signs == all[row].signs);
    CHECK(compared > 100);
}

FACT(whatHappensLaterIsTheTarget) {
    AnnotatedCourse course = fact::madeCourse({60.0}, 1);
    course.fibrillation = {{1800.0, 2000.0}};
    for (TimedBeat& beat : course.beats) {
        if (beat.seconds > 2400.0 && beat.seconds < 2403.2) beat.beatClass = ecg::BeatClass::V;
    }
    for (const OutlookRow& row : outlookRows(course, 0, 60.0)) {
        const double ahead = 60.0 * kOutlookMinutes[row.horizon];
        if (row.event == OutlookEvent::Fibrillation)
            CHECK_EQUAL(row.happened, row.seconds + ahead >= 1800.0 && row.seconds < 2000.0);
        if (row.event == OutlookEvent::VentricularRun) {
            CHECK_EQUAL(row.happened, row.seconds + ahead >= 2403.0 && row.seconds < 2403.0);
            CHECK_EQUAL(row.asNow, row.seconds - ahead < 2403.0 && row.seconds >= 2403.0);
        }
        if (row.event == OutlookEvent::Pause) CHECK(!row.happened);
    }
}

FACT(anIntervalBeyondTenSecondsIsAGapNotAPause) {
    AnnotatedCourse course = fact::madeCourse({30.0}, 1);
    std::erase_if(course.beats,
                  [](const TimedBeat& beat) { return beat.seconds > 600.0 && beat.seconds < 615.0; });
    for (TimedBeat& beat : course.beats) {
        if (beat.seconds >= 615.0 && beat.seconds < 615.8) beat.rrSeconds = 15.5;
    }
    for (const OutlookRow& row : outlookRows(course, 0, 60.0))
        CHECK(row.event != OutlookEvent::Pause || (!row.happened && !row.asNow));
}

FACT(aTrainedModelTellsTheRestlessFromTheQuiet) {
    const auto model = trainOutlookModel(someRows()).value();
    const auto lastOf = [&model](const fact::CourseWishes& wishes, OutlookEvent event) {
        double last = 0.0;
        for (const OutlookRow& row : outlookRows(fact::madeCourse(wishes, 99), 0, 30.0)) {
            if (row.event == event && row.horizon == 0) last = model.machine(event, 0).probability(row.signs);
        }
        return last;
    };
    CHECK(lastOf({60.0, 20.0}, OutlookEvent::VentricularRun) > 0.5);
    CHECK(lastOf({60.0}, OutlookEvent::VentricularRun) < 0.1);
    CHECK(lastOf({60.0, 0.0, 20.0}, OutlookEvent::Pause) > 0.5);
    CHECK(lastOf({60.0}, OutlookEvent::Pause) < 0.1);
    // Six patients say little against the ridge of fibrillation: the order is what can be asked of them.
    CHECK(lastOf({60.0, 0.0, 0.0, 30.0, 60.0}, OutlookEvent::Fibrillation) >
          lastOf({60.0}, OutlookEvent::Fibrillation) + 0.1);
}

FACT(theSameRowsGiveTheSameBytesAndAPatientLeftOutLeavesNoTrace) {
    auto rows = someRows();
    const std::string without = formatOutlookModel(trainOutlookModel(rows, 1).value());
    CHECK(formatOutlookModel(trainOutlookModel(rows).value()) != without);
    std::erase_if(rows, [](const OutlookRow& row) { return row.patient == 1; });
    CHECK(formatOutlookModel(trainOutlookModel(rows).value()) == without);
}

FACT(aModelComesBackFromItsFileAndDamageIsRefused) {
    OutlookModel model = trainOutlookModel(someRows()).value();
    model.card = {{"purpose", "a test"}};
    const std::string text = formatOutlookModel(model);
    const auto read = parseOutlookModel(text, "some.model");
    CHECK(read && formatOutlookModel(*read) == text && read->card == model.card);
    for (std::size_t at = 0; at < text.size(); at += 97) {
        std::string damaged = text;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        CHECK_EQUAL(parseOutlookModel(damaged, "some.model").error().code, ErrorCode::ModelInvalid);
    }
}

FACT(anEventThatNeverHappensCannotBeLearnt) {
    const auto rows = outlookRows(fact::madeCourse({60.0}, 1), 0, 30.0);
    CHECK_EQUAL(trainOutlookModel(rows).error().code, ErrorCode::ModelInvalid);
}

FACT(theBrierSkillIsOfTheRivalsError) {
    BrierScore score;
    CHECK(!score.skill());
    score.add(0.8, true, false);
    score.add(0.1, false, false);
    CHECK_NEAR(score.brier(), (0.04 + 0.01) / 2.0, 1e-12);
    CHECK_NEAR(score.rival(), 0.5, 1e-12);
    CHECK_NEAR(*score.skill(), 0.95, 1e-12);
    CHECK_NEAR(*score.skillAgainstFrequency(), 0.9, 1e-12);
    CHECK_EQUAL(score.reliability()[8].forecasts, std::uint64_t{1});
    CHECK_EQUAL(score.reliability()[8].happened, 1.0);
    score.add(1.0, true, true);
    CHECK_EQUAL(score.reliability()[9].forecasts, std::uint64_t{1});
}
