// SPDX-License-Identifier: GPL-3.0-or-later
// What analysing a day costs: R-peak detection alone and the whole analysis, one lead at 360 Hz, live and
// flat. An hour of a synthetic patient is repeated 24 times; items are samples.
#include "models/ecg/detection/r_peak_detector.h"
#include "models/ecg/ecg_analysis.h"
#include "models/signal/synthetic_patient.h"

#include <benchmark/benchmark.h>
#include <cstddef>
#include <span>
#include <vector>

using namespace cardiotwin;

namespace {

constexpr Hertz kRate{360.0};
constexpr int kHours = 24;
constexpr std::size_t kHour = 3600 * 360;

const std::vector<double>& livingHour() {
    static const std::vector<double> hour = [] {
        signal::PatientSettings settings;
        settings.story = {{.seconds = 1500.0, .bpmAtStart = 70.0, .bpmAtEnd = 90.0, .ventricularShare = 0.02},
                          {.seconds = 900.0, .bpmAtStart = 95.0, .bpmAtEnd = 95.0, .fibrillation = true},
                          {.seconds = 1200.0, .bpmAtStart = 90.0, .bpmAtEnd = 65.0}};
        settings.leads = {{"II"}};
        settings.rate = kRate;
        signal::SyntheticPatient patient(settings);
        std::vector<double> millivolts;
        while (patient.read(4096, millivolts) > 0) {
        }
        millivolts.resize(kHour, millivolts.back());
        return millivolts;
    }();
    return hour;
}

const std::vector<double>& flatHour() {
    static const std::vector<double> hour(kHour, 0.1);
    return hour;
}

void detectDay(benchmark::State& state, const std::vector<double>& hour) {
    for (auto _ : state) {
        ecg::RPeakDetector detector(1, kRate);
        std::vector<ecg::Detection> found;
        SampleIndex index;
        for (int repeat = 0; repeat < kHours; ++repeat) {
            for (const double& value : hour) {
                detector.push(index, std::span(&value, 1), found);
                index += 1;
            }
        }
        benchmark::DoNotOptimize(found.data());
    }
    state.SetItemsProcessed(state.iterations() * kHours * static_cast<std::int64_t>(kHour));
}

void analyseDay(benchmark::State& state, const std::vector<double>& hour, bool delineate) {
    constexpr std::size_t kBlock = 3600;
    for (auto _ : state) {
        ecg::EcgAnalysis analysis({{"II"}}, kRate, {.mainsHz = 50.0, .delineate = delineate});
        SampleBlock block;
        block.rate = kRate;
        block.leads = {{"II"}};
        for (int repeat = 0; repeat < kHours; ++repeat) {
            for (std::size_t first = 0; first < kHour; first += kBlock) {
                const auto from = hour.begin() + static_cast<std::ptrdiff_t>(first);
                block.millivolts.assign(from, from + static_cast<std::ptrdiff_t>(kBlock));
                benchmark::DoNotOptimize(analysis.process(block).beats.data());
                block.first += static_cast<SampleCount>(kBlock);
            }
        }
    }
    state.SetItemsProcessed(state.iterations() * kHours * static_cast<std::int64_t>(kHour));
}

}  // namespace

BENCHMARK_CAPTURE(detectDay, living, livingHour())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(detectDay, flat, flatHour())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(analyseDay, living, livingHour(), false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(analyseDay, flat, flatHour(), false)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(analyseDay, withWaves, livingHour(), true)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
