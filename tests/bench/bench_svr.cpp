// SPDX-License-Identifier: GPL-3.0-or-later
// What the patient's support vector machine costs: one fit, one prediction beside the library's own on the
// same machine and row, and a twin kept in step with one lead at 250 Hz.
#include "models/learning/kernel_sum.h"
#include "models/learning/svm_fit.h"
#include "models/twin/svr.h"
#include "tests/models/learning/library_machine.h"
#include "tests/models/twin/made_patient.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>
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

/// The library and we in turn, on the same machine and row; `ratio` is how much faster we are.
void besideTheLibrary(benchmark::State& state) {
    const auto width = static_cast<std::size_t>(state.range(0));
    const learning::LibraryMachine library(600, width);
    const auto machine = learning::fitRegression(library.rows(), 1.0, 0.1, 0.1);
    const std::vector<double> vectors = library.supportColumns();
    const std::vector<double> row = library.anyRow(7);
    const auto nodes = learning::LibraryMachine::nodesOf(row);
    const auto secondsOf = [](const auto& work) {
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < 200; ++i)
            benchmark::DoNotOptimize(work());
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    double theirs = 1e9, ours = 1e9;  // the least disturbed round of each
    for (auto _ : state) {
        theirs = std::min(theirs, secondsOf([&] { return library.predict(nodes); }));
        ours = std::min(
            ours, secondsOf([&] {
                return learning::radialSum({vectors, machine->coefficients, 0.1}, row) - machine->offset;
            }));
    }
    const double vectorsAsked = 200.0 * static_cast<double>(library.supportVectors());
    state.counters["library ns/vector"] = 1e9 * theirs / vectorsAsked;
    state.counters["ns/vector"] = 1e9 * ours / vectorsAsked;
    state.counters["ratio"] = theirs / ours;
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
BENCHMARK(besideTheLibrary)->Arg(8)->Arg(18)->Arg(32)->Unit(benchmark::kMillisecond);
BENCHMARK(twinInStep)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
