// SPDX-License-Identifier: GPL-3.0-or-later
// Certified gap and speed of the planner on days drawn like a cardiology unit's. Reports; never gates.
#include "models/schedule/solver.h"
#include "tests/support/cardiology_day.h"

#include <algorithm>
#include <benchmark/benchmark.h>

using namespace cardiotwin::schedule;

namespace {

/// Plans ten days of `requests` × `slots` within `milliseconds` each.
void planDays(benchmark::State& state) {
    double sum = 0.0;
    double most = 0.0;
    int days = 0;
    for (auto _ : state) {
        fact::DayShape shape;
        shape.requests = static_cast<int>(state.range(0));
        shape.slotCount = static_cast<int>(state.range(1));
        shape.resources = static_cast<int>(state.range(3));
        shape.seed = static_cast<std::uint64_t>(++days);
        state.PauseTiming();
        const Problem problem = fact::cardiologyDay(shape);
        state.ResumeTiming();
        SolveOptions options;
        options.timeLimitMs = static_cast<double>(state.range(2));
        const Plan plan = solve(problem, options);
        sum += plan.gap();
        most = std::max(most, plan.gap());
    }
    state.counters["gap_mean_percent"] = 100.0 * sum / std::max(1, days);
    state.counters["gap_max_percent"] = 100.0 * most;
}

void verifyDay(benchmark::State& state) {
    const Problem problem = fact::cardiologyDay({});
    const Plan plan = solve(problem, {});
    for (auto _ : state)
        benchmark::DoNotOptimize(faultsOf(problem, plan));
}

}  // namespace

BENCHMARK(planDays)->Args({100, 96, 50, 5})->Iterations(20)->Unit(benchmark::kMillisecond);
BENCHMARK(planDays)->Args({100, 288, 100, 5})->Iterations(10)->Unit(benchmark::kMillisecond);
BENCHMARK(planDays)->Args({1000, 288, 2000, 20})->Iterations(2)->Unit(benchmark::kMillisecond);
BENCHMARK(verifyDay)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
