// SPDX-License-Identifier: GPL-3.0-or-later
// One screen of text that says what a demo run did: samples in and lost, beats, heart rate, the forecast with
// the error it made so far, and the plan with its gap. For a terminal, in English. Threads: a pure function.
#pragma once

#include "app/pipeline/stream_pipeline.h"
#include "models/base/stream_status.h"
#include "models/ecg/vitals.h"
#include "models/schedule/plan_snapshot.h"
#include "models/twin/twin_snapshot.h"

#include <QString>

#include <optional>

namespace cardiotwin::app {

struct DemoSummary {
    StreamStatus status;
    pipeline::PipelineCounters counters;
    ecg::Vitals vitals;
    twin::TwinSnapshot twin;
    schedule::PlanSnapshot plan;
    double highestAcuity = 0.0;
    std::uint64_t plans = 0;           ///< published in the run
    std::uint64_t plansForAcuity = 0;  ///< of them, made because acuity changed
    double latencyP50Ms = 0.0;         ///< arrival to paint
    double latencyP99Ms = 0.0;
};

[[nodiscard]] QString summaryText(const DemoSummary& summary);

}  // namespace cardiotwin::app
