// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/file_run.h"
#include "tests/support/fact.h"

#include <cmath>

using namespace cardiotwin;

namespace {

constexpr Hertz kRate{250.0};

/// A minute of pulses whose rate wanders, with a second missing in the middle.
class WanderingRecording : public files::RecordingReader {
public:
    WanderingRecording() {
        m_info.format = "made";
        m_info.leads = {LeadId{"II"}};
        m_info.rate = kRate;
    }
    const files::RecordingInfo& info() const override { return m_info; }
    Result<SampleBlock> read(std::size_t maxFrames) override {
        SampleBlock block;
        block.first = m_next;
        block.rate = kRate;
        block.leads = m_info.leads;
        while (block.frames() < maxFrames && m_next.value < framesIn(90.0, kRate)) {
            const double t = secondsAt(m_next, kRate);
            m_phase += (1.2 + 0.2 * std::sin(t / 7.0)) / kRate.value;
            const double distance = (m_phase - std::floor(m_phase) - 0.5) * 0.8;
            const bool isMissing = t > 40.0 && t < 41.0;
            block.millivolts.push_back(isMissing ? std::nan("") : std::exp(-distance * distance / 0.0003));
            m_next += 1;
        }
        return block;
    }
    Result<void> seek(SampleIndex) override { return Error{ErrorCode::FormatUnsupported, {}, {}}; }
    double progress() const override { return 0.0; }

private:
    files::RecordingInfo m_info;
    SampleIndex m_next;
    double m_phase = 0.0;
};

struct Run {
    std::vector<std::int64_t> beats;
    std::vector<twin::HeartRatePrediction> forecasts;
    pipeline::FileRunTotals totals;
};

Run runWith(std::size_t blockFrames) {
    WanderingRecording recording;
    pipeline::FileRunSettings settings;
    settings.blockFrames = blockFrames;
    Run run;
    double nextAt = 0.0;
    const auto totals = pipeline::runOverFile(
        recording, settings, [&](const ecg::Findings& findings, const twin::HeartTwin& heart) {
            for (const ecg::Beat& beat : findings.beats)
                run.beats.push_back(beat.rPeak.value);
            const twin::TwinSnapshot snapshot = heart.snapshot();
            if (snapshot.asOfSeconds < nextAt || snapshot.heartRate.empty()) return;
            nextAt = snapshot.asOfSeconds + 10.0;
            run.forecasts.push_back(snapshot.heartRate.front());
        });
    CHECK(totals.has_value());
    run.totals = *totals;
    return run;
}

}  // namespace

FACT(blockSizeChangesNoBeat) {
    const Run small = runWith(7);
    const Run large = runWith(1000);
    CHECK(small.beats.size() > 80u);
    CHECK(small.beats == large.beats);
}

FACT(aSecondRunAgreesInEveryForecast) {
    const Run first = runWith(25);
    const Run second = runWith(25);
    CHECK(first.forecasts.size() > 5u);
    CHECK_EQUAL(first.forecasts.size(), second.forecasts.size());
    for (std::size_t i = 0; i < first.forecasts.size(); ++i) {
        CHECK(first.forecasts[i].bpm == second.forecasts[i].bpm);
        CHECK(first.forecasts[i].modelId == second.forecasts[i].modelId);
    }
}

FACT(missingSamplesAreCountedNotFilled) {
    CHECK_EQUAL(runWith(256).totals.missingSamples, 249u);
}

FACT(aCancelledRunSaysSo) {
    WanderingRecording recording;
    std::stop_source stop;
    stop.request_stop();
    const auto totals = pipeline::runOverFile(
        recording, {}, [](const ecg::Findings&, const twin::HeartTwin&) {}, stop.get_token());
    CHECK(!totals.has_value());
    CHECK(totals.error().code == ErrorCode::Cancelled);
}
