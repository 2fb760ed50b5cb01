// SPDX-License-Identifier: GPL-3.0-or-later
// Certified gap and speed of the planner: two kinds of days, cold and after one changed prediction; weighted
// tardiness against published optima; the time a plan takes to be verified. Reports; never gates.
#include "models/schedule/solver.h"
#include "models/schedule/weighted_tardiness.h"
#include "tests/support/cardiology_day.h"
#include "tests/support/fact.h"
#include "tests/support/reference_data.h"
#include "tests/support/unit_day.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <fstream>
#include <string>

using namespace cardiotwin::schedule;

namespace {

enum class Kind { Cardiology, Unit };

Problem drawDay(Kind kind, const benchmark::State& state, std::uint64_t seed) {
    const auto number = [&](std::size_t k) { return static_cast<int>(state.range(k)); };
    if (kind == Kind::Unit) {
        fact::UnitDayShape shape;
        shape.requests = number(0);
        shape.slotCount = number(1);
        shape.resources = number(3);
        shape.seed = seed;
        return fact::unitDay(shape);
    }
    fact::DayShape shape;
    shape.requests = number(0);
    shape.slotCount = number(1);
    shape.resources = number(3);
    shape.seed = seed;
    return fact::cardiologyDay(shape);
}

Plan planWithin(const Problem& problem, double milliseconds, const Plan* from = nullptr, Cents moveCost = 0) {
    SolveOptions options;
    options.timeLimitMs = milliseconds;
    options.from = from;
    options.moveCost = moveCost;
    return solve(problem, options);
}

/// What a row of the table says.
struct Gaps {
    double sum = 0.0;
    double most = 0.0;
    int days = 0;

    void add(const Plan& plan) {
        sum += plan.gap();
        most = std::max(most, plan.gap());
        ++days;
    }
    void report(benchmark::State& state) const {
        state.counters["gap_mean_percent"] = 100.0 * sum / std::max(1, days);
        state.counters["gap_max_percent"] = 100.0 * most;
    }
};

/// Plans days of requests × slots × resources within milliseconds each: {requests, slots, ms, resources}.
template <Kind kind>
void planDays(benchmark::State& state) {
    Gaps gaps;
    for (auto _ : state) {
        state.PauseTiming();
        const Problem problem = drawDay(kind, state, static_cast<std::uint64_t>(gaps.days) + 1);
        state.ResumeTiming();
        gaps.add(planWithin(problem, static_cast<double>(state.range(2))));
    }
    gaps.report(state);
}

/// One request becomes twice as urgent; moves are charged.
template <Kind kind>
void replanDays(benchmark::State& state) {
    constexpr Cents kMoveCost = 2000;
    Gaps gaps;
    int moved = 0;
    for (auto _ : state) {
        state.PauseTiming();
        Problem problem = drawDay(kind, state, static_cast<std::uint64_t>(gaps.days) + 1);
        const Plan before = planWithin(problem, 500.0);
        Request& changed = problem.requests[problem.requests.size() / 2];
        const Cents least = *std::min_element(changed.costBySlot.begin(), changed.costBySlot.end());
        for (Cents& cost : changed.costBySlot) {
            if (cost != kForbidden) cost = least + 2 * (cost - least);
        }
        state.ResumeTiming();
        const Plan after = planWithin(problem, static_cast<double>(state.range(2)), &before, kMoveCost);
        gaps.add(after);
        for (std::size_t r = 0; r < after.starts.size(); ++r)
            moved += after.starts[r] != before.starts[r] ? 1 : 0;
    }
    gaps.report(state);
    state.counters["moved_mean"] = static_cast<double>(moved) / std::max(1, gaps.days);
}

/// All instances of a file, where the reference data are at hand.
void solveTardinessFile(benchmark::State& state) {
    const std::string jobs = std::to_string(state.range(0));
    std::string path;
    std::string optima;
    try {
        path = fact::referenceFile("schedule/wt" + jobs + ".txt");
        optima = fact::referenceFile("schedule/wtopt" + jobs + ".txt");
    } catch (const fact::Skipped&) {
        return state.SkipWithError("no reference data");
    }
    const auto instances = readTardiness(path, static_cast<std::size_t>(state.range(0)));
    if (!instances) return state.SkipWithError("unreadable");
    std::int64_t reached = 0;
    for (auto _ : state) {
        std::ifstream known(optima);
        reached = 0;
        for (const TardinessInstance& instance : *instances) {
            std::int64_t optimum = 0;
            known >> optimum;
            reached += solveTardiness(instance, {}).cost == optimum ? 1 : 0;
        }
    }
    state.counters["optima"] = static_cast<double>(reached);
    state.counters["of"] = static_cast<double>(instances->size());
    state.counters["each"] =
        benchmark::Counter(static_cast<double>(instances->size()),
                           benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void verifyDay(benchmark::State& state) {
    const Problem problem = fact::cardiologyDay({});
    const Plan plan = solve(problem, {});
    for (auto _ : state)
        benchmark::DoNotOptimize(faultsOf(problem, plan));
}

}  // namespace

BENCHMARK(planDays<Kind::Cardiology>)->Args({100, 96, 50, 5})->Iterations(20)->Unit(benchmark::kMillisecond);
BENCHMARK(planDays<Kind::Unit>)->Args({100, 96, 50, 5})->Iterations(20)->Unit(benchmark::kMillisecond);
BENCHMARK(planDays<Kind::Cardiology>)
    ->Args({100, 288, 100, 5})
    ->Iterations(10)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(planDays<Kind::Unit>)->Args({100, 288, 100, 5})->Iterations(10)->Unit(benchmark::kMillisecond);
BENCHMARK(replanDays<Kind::Cardiology>)
    ->Args({100, 96, 30, 5})
    ->Iterations(10)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(replanDays<Kind::Unit>)->Args({100, 96, 30, 5})->Iterations(10)->Unit(benchmark::kMillisecond);
BENCHMARK(planDays<Kind::Cardiology>)
    ->Args({1000, 288, 2000, 20})
    ->Iterations(2)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(planDays<Kind::Unit>)->Args({1000, 288, 2000, 20})->Iterations(2)->Unit(benchmark::kMillisecond);
BENCHMARK(solveTardinessFile)->Arg(40)->Arg(50)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(verifyDay)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
