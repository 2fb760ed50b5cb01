// SPDX-License-Identifier: GPL-3.0-or-later
// What the patient's support vector machine costs: one fit, one prediction, and a twin kept in step with one
// lead at 250 Hz.
#include "models/twin/svr.h"
#include "tests/models/twin/made_patient.h"

#include <benchmark/benchmark.h>
#include <random>
#include <vector>

using namespace cardiotwin;
using twin::Svr;
using twin::TrainingRows;

namespace {

TrainingRows rowsOf(std::size_t count, std::size_t width) {
    std::mt19937_64 random(1);
    std::normal_distribution<double> normal;
    TrainingRows rows;
    std::vector<double> row(width);
    for (std::size_t i = 0; i < count; ++i) {
        double target = normal(random);
        for (double& value : row) {
            value = normal(random);
            target += 0.5 * value;
        }
        rows.add(row, target);
    }
    return rows;
}

void fit(benchmark::State& state) {
    const TrainingRows rows =
        rowsOf(static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1)));
    for (auto _ : state)
        benchmark::DoNotOptimize(Svr::fit(rows, {}));
}

void predictOne(benchmark::State& state) {
    const auto width = static_cast<std::size_t>(state.range(0));
    const TrainingRows rows = rowsOf(600, width);
    const auto machine = Svr::fit(rows, {});
    const std::vector<double> row(width, 0.3);
    for (auto _ : state)
        benchmark::DoNotOptimize(machine->predict(row));
    state.counters["vectors"] = static_cast<double>(machine->supportVectors());
    state.counters["ns/vector"] =
        benchmark::Counter(1e-9 * static_cast<double>(machine->supportVectors()),
                           benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

/// Seconds of recording per second of work, fits in place, one lead.
void twinInStep(benchmark::State& state) {
    made::Patient patient = made::wanderingPatient(120.0, 75.0, 4.0, 0.02, 1);
    for (auto _ : state) {
        twin::HeartTwin twin(patient.leads, patient.rate);
        made::run(twin, patient, 125,
                  [](const twin::TwinSnapshot& snapshot) { benchmark::DoNotOptimize(snapshot.asOfSeconds); });
    }
    state.counters["recording s / s"] =
        benchmark::Counter(120.0, benchmark::Counter::kIsIterationInvariantRate);
}

BENCHMARK(fit)->Args({200, 18})->Args({600, 18})->Unit(benchmark::kMillisecond);
BENCHMARK(predictOne)->Arg(8)->Arg(18)->Arg(32);
BENCHMARK(twinInStep)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
