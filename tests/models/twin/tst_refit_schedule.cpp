// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/refit_schedule.h"
#include "tests/support/fact.h"

using namespace cardiotwin;
using twin::FittedModels;
using twin::RefitJob;
using twin::RefitSchedule;

namespace {

RefitJob jobFor(std::int64_t inForceFrom) {
    RefitJob job;
    job.inForceFrom = {inForceFrom};
    return job;
}

std::shared_ptr<const FittedModels> fitOf(const RefitJob& job) {
    return twin::refit(job, {});
}

}  // namespace

FACT(aJobIsHandedOutOnce) {
    RefitSchedule schedule;
    CHECK(schedule.take() == nullptr);
    schedule.offer(jobFor(100));
    CHECK(schedule.take() != nullptr);
    CHECK(schedule.take() == nullptr);
}

FACT(aFitWaitsForItsMoment) {
    RefitSchedule schedule;
    schedule.offer(jobFor(100));
    schedule.install(fitOf(*schedule.take()));
    CHECK(schedule.inForceAt({99}) == nullptr);
    CHECK(schedule.inForceAt({100}) != nullptr);
    CHECK(schedule.inForceAt({101}) == nullptr);
}

FACT(theMomentIsAwaitedUntilTheFitIsThere) {
    RefitSchedule schedule;
    CHECK(!schedule.awaits({1000}));
    schedule.offer(jobFor(100));
    CHECK(!schedule.awaits({99}));
    CHECK(schedule.awaits({100}));
    schedule.install(fitOf(*schedule.take()));
    CHECK(!schedule.awaits({100}));
}

FACT(aFitOfAReplacedJobIsIgnored) {
    RefitSchedule schedule;
    schedule.offer(jobFor(100));
    const auto old = schedule.take();
    schedule.offer(jobFor(200));
    const auto newer = schedule.take();
    schedule.install(fitOf(*old));
    CHECK(schedule.inForceAt({300}) == nullptr);
    CHECK(schedule.awaits({300}));
    schedule.install(fitOf(*newer));
    CHECK(schedule.inForceAt({300}) != nullptr);
}

FACT(tooFewRowsGiveNoMachineAndEnoughDo) {
    RefitJob job;
    twin::TrainingRows few;
    twin::TrainingRows enough;
    for (int i = 0; i < 60; ++i) {
        const std::vector<double> row{static_cast<double>(i)};
        if (i < 20) few.add(row, i);
        enough.add(row, i);
    }
    job.heartRate = {few, enough};
    const auto models = fitOf(job);
    CHECK(models->heartRate[0] == nullptr);
    CHECK(models->heartRate[1] != nullptr);
    CHECK_EQUAL(models->rows, std::size_t{0});
}
