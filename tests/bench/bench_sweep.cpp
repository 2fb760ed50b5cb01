// SPDX-License-Identifier: GPL-3.0-or-later
// What one frame of the live page costs: 12 leads at 1,000 Hz and 60 frames a second. Run it with
// QT_QPA_PLATFORM=offscreen.
#include "tests/ui/synthetic_feed.h"
#include "ui/widgets/sweep_canvas.h"

#include <QApplication>

#include <benchmark/benchmark.h>

using namespace cardiotwin;
using namespace cardiotwin::ui;
using cardiotwin::test::SyntheticFeed;

namespace {

constexpr double kFrameSeconds = 1.0 / 60.0;

/// Ten seconds of twelve leads on a canvas as large as on the live page.
struct LiveCanvas {
    LiveCanvas() {
        feed.deliver(10.0);
        canvas.resize(1240, 600);
        canvas.setSource(&feed.waves);
        canvas.setStatus(SourceKind::Device, LinkPhase::Locked);
    }
    SyntheticFeed feed{12, 1000.0};
    Appearance appearance{Theme::monitor()};
    SweepCanvas canvas{appearance, nullptr, [this] { return feed.clock; }};
};

/// Only the columns that are new: what the strip itself costs.
void stripFrame(benchmark::State& state) {
    SyntheticFeed feed(12, 1000.0);
    feed.deliver(20.0);
    std::vector<float> frames(static_cast<std::size_t>(feed.waves.end().value) * 12);
    WaveStore::Cursor cursor{{0}, 0};
    feed.waves.read(cursor, frames);

    const EcgScale scale;
    EcgGrid grid;
    TraceStrip::Setup setup;
    setup.paper = grid.image({1000, 600}, scale, Theme::monitor());
    setup.scale = scale;
    setup.rate = feed.waves.rate();
    setup.leads = 12;
    setup.recentColumns = 80;
    setup.trace = Theme::monitor().trace;
    TraceStrip strip;
    strip.begin(setup, {0});

    std::size_t at = 0;
    for (auto _ : state) {
        const std::size_t count = 17;
        if (at + count > frames.size() / 12) at = 0;
        strip.consume(strip.end(), std::span(frames).subspan(at * 12, count * 12));
        benchmark::DoNotOptimize(strip.takeChanged());
        at += count;
    }
}
BENCHMARK(stripFrame)->Unit(benchmark::kMicrosecond);

/// The forecast lane drawn whole, as happens every other frame.
void laneFrame(benchmark::State& state) {
    LiveCanvas live;
    live.canvas.pull();
    const auto forecast = live.feed.forecast();
    for (auto _ : state) {
        live.canvas.setForecast(forecast, {});
        live.canvas.pull();
    }
}
BENCHMARK(laneFrame)->Unit(benchmark::kMicrosecond);

/// A whole frame on a shown widget: store read, strip, lane every other frame, and the repaint of what
/// changed.
void wholeFrame(benchmark::State& state) {
    LiveCanvas live;
    live.canvas.show();
    QApplication::processEvents();
    int frame = 0;
    for (auto _ : state) {
        state.PauseTiming();
        live.feed.deliver(kFrameSeconds);
        if (frame++ % 60 == 0) live.canvas.setForecast(live.feed.forecast(), {});
        state.ResumeTiming();
        live.canvas.pull();
        QApplication::processEvents();
    }
}
BENCHMARK(wholeFrame)->Unit(benchmark::kMicrosecond)->Iterations(1200);

/// A repaint of everything: what a change of state or an uncovered window costs.
void wholeRepaint(benchmark::State& state) {
    LiveCanvas live;
    live.canvas.show();
    QApplication::processEvents();
    live.canvas.pull();
    for (auto _ : state) {
        live.canvas.update();
        QApplication::processEvents();
    }
}
BENCHMARK(wholeRepaint)->Unit(benchmark::kMicrosecond);

}  // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
