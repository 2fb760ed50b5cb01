// SPDX-License-Identifier: GPL-3.0-or-later
// What the overview of a long recording costs: a day at 360 Hz appended as the reader delivers it, and its
// columns. Processor time beside wall time, since a first run also pays for the memory it asks for.
#include "models/signal/min_max_pyramid.h"

#include <benchmark/benchmark.h>
#include <cmath>
#include <vector>

namespace {

using cardiotwin::SampleIndex;
using cardiotwin::signal::Extent;
using cardiotwin::signal::MinMaxPyramid;

constexpr std::int64_t kDay = 24L * 3600 * 360;
constexpr std::int64_t kBlock = 1 << 14;

std::vector<float> block() {
    std::vector<float> values(kBlock);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = std::sin(0.01F * static_cast<float>(i));
    return values;
}

MinMaxPyramid day(std::int64_t bucket, const std::vector<float>& values) {
    MinMaxPyramid pyramid(bucket);
    for (std::int64_t first = 0; first < kDay; first += kBlock)
        pyramid.append(SampleIndex{first}, values);
    return pyramid;
}

void buildDay(benchmark::State& state) {
    const auto values = block();
    for (auto _ : state)
        benchmark::DoNotOptimize(day(state.range(0), values).end());
}
BENCHMARK(buildDay)->Arg(32)->Arg(256)->Unit(benchmark::kMillisecond);

void drawDay(benchmark::State& state) {
    const MinMaxPyramid pyramid = day(32, block());
    std::vector<Extent> columns(2048);
    for (auto _ : state) {
        pyramid.columns({}, pyramid.end(), columns);
        benchmark::DoNotOptimize(columns.data());
    }
}
BENCHMARK(drawDay)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
