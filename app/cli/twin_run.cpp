// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/twin_run.h"

#include "app/pipeline/shipped_models.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cardiotwin::cli {
namespace {

constexpr double kKeptSeconds = 1.0;
constexpr double kReadSeconds = 4.0;

}  // namespace

TwinRun::TwinRun(std::unique_ptr<files::RecordingReader> reader, const twin::TwinSettings& settings)
    : m_reader(std::move(reader)),
      m_analysis(m_reader->info().leads, m_reader->info().rate,
                 {.classifier = pipeline::shippedBeatClassifier()}),
      m_twin(m_reader->info().leads, m_reader->info().rate, settings) {}

Result<TwinRun> TwinRun::open(const std::string& path, const twin::TwinSettings& settings) {
    auto reader = files::openRecording(path);
    if (!reader) return reader.error();
    return TwinRun(std::move(reader).value(), settings);
}

Result<TwinRun::Moment> TwinRun::advanceTo(double seconds) {
    const double rate = info().rate.value;
    const SampleIndex moment{static_cast<std::int64_t>(std::ceil(seconds * rate - 1e-6))};
    while (true) {
        if (!m_held && !m_ended) {
            auto block = m_reader->read(static_cast<std::size_t>(std::max(1.0, kReadSeconds * rate)));
            if (!block) return block.error();
            m_ended = block->frames() == 0;
            if (!m_ended) m_held = std::move(block).value();
        }
        if (!m_held) return Moment::AfterEnd;
        if (m_held->first >= moment) return m_lastEnd == moment ? Moment::Reached : Moment::InGap;
        // A block of half a second at most: the twin may have a fit to wait for.
        const auto most = std::max<SampleCount>(1, static_cast<SampleCount>(rate / 2.0));
        take(splitHeld(std::min(moment - m_held->first, most)));
        if (!m_held && m_lastEnd == moment) return Moment::Reached;
    }
}

SampleBlock TwinRun::splitHeld(SampleCount frames) {
    SampleBlock front = std::move(*m_held);
    m_held.reset();
    if (frames >= front.end() - front.first) return front;
    SampleBlock back = front;
    const auto split = static_cast<std::ptrdiff_t>(frames);
    const auto values = split * static_cast<std::ptrdiff_t>(front.leads.size());
    back.first += frames;
    back.millivolts.erase(back.millivolts.begin(), back.millivolts.begin() + values);
    front.millivolts.resize(static_cast<std::size_t>(values));
    if (!front.heartRateBpm.empty()) {
        back.heartRateBpm.erase(back.heartRateBpm.begin(), back.heartRateBpm.begin() + split);
        front.heartRateBpm.resize(static_cast<std::size_t>(split));
    }
    m_held = std::move(back);
    return front;
}

void TwinRun::take(const SampleBlock& block) {
    if (m_twin.awaitsRefit(block.end())) {
        if (const auto job = m_twin.takeDueRefit()) m_twin.install(twin::refit(*job, {}));
    }
    const ecg::Findings findings = m_analysis.process(block);
    m_twin.observe(findings);
    m_lastEnd = block.end();
    m_cleanDelay = findings.clean.delaySeconds;
    if (findings.clean.afterGap) m_clean.clear();
    m_clean.insert(m_clean.end(), findings.clean.millivolts.begin(), findings.clean.millivolts.end());
    const auto kept = static_cast<std::size_t>(kKeptSeconds * info().rate.value) *
                      std::max<std::size_t>(1, info().leads.size());
    if (m_clean.size() > 2 * kept) {
        m_clean.erase(m_clean.begin(), m_clean.end() - static_cast<std::ptrdiff_t>(kept));
    }
}

std::vector<float> TwinRun::cleanBefore(std::size_t lead, std::size_t count) const {
    const std::size_t leads = info().leads.size();
    const std::size_t frames = m_clean.size() / leads;
    std::vector<float> values;
    for (std::size_t frame = frames - std::min(frames, count); frame < frames; ++frame)
        values.push_back(m_clean[frame * leads + lead]);
    return values;
}

}  // namespace cardiotwin::cli
