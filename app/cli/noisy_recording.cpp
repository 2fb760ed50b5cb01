// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/noisy_recording.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <utility>

namespace cardiotwin::cli {
namespace {

constexpr std::size_t kFramesAtOnce = 65536;

class NoisyRecording final : public files::RecordingReader {
public:
    NoisyRecording(files::RecordingInfo info, ecg::WholeRecording recording)
        : m_info(std::move(info)), m_recording(std::move(recording)) {}

    const files::RecordingInfo& info() const override { return m_info; }

    Result<SampleBlock> read(std::size_t maxFrames) override {
        const std::size_t count = std::min(maxFrames, m_recording.frames() - m_next);
        SampleBlock block;
        block.first = {static_cast<std::int64_t>(m_next)};
        block.rate = m_info.rate;
        block.leads = m_info.leads;
        const auto from =
            m_recording.millivolts.begin() + static_cast<std::ptrdiff_t>(m_next * m_recording.leads);
        block.millivolts.assign(from, from + static_cast<std::ptrdiff_t>(count * m_recording.leads));
        m_next += count;
        return block;
    }
    Result<void> seek(SampleIndex index) override {
        m_next =
            std::min(static_cast<std::size_t>(std::max<std::int64_t>(0, index.value)), m_recording.frames());
        return {};
    }
    double progress() const override {
        return m_recording.frames() == 0
                   ? 1.0
                   : static_cast<double>(m_next) / static_cast<double>(m_recording.frames());
    }

private:
    files::RecordingInfo m_info;
    ecg::WholeRecording m_recording;
    std::size_t m_next = 0;
};

}  // namespace

Result<ecg::WholeRecording> readWhole(files::RecordingReader& reader) {
    ecg::WholeRecording whole;
    whole.leads = reader.info().leads.size();
    whole.rate = reader.info().rate;
    for (;;) {
        const auto block = reader.read(kFramesAtOnce);
        if (!block) return block.error();
        if (block->frames() == 0) return whole;
        // Where the recording's clock jumps, the missing frames stand as missing.
        whole.millivolts.resize(static_cast<std::size_t>(block->first.value) * whole.leads,
                                std::numeric_limits<double>::quiet_NaN());
        whole.millivolts.insert(whole.millivolts.end(), block->millivolts.begin(), block->millivolts.end());
    }
}

Result<ecg::WholeRecording> readWhole(const std::string& path) {
    const auto reader = files::openRecording(path);
    if (!reader) return reader.error();
    return readWhole(**reader);
}

Result<std::unique_ptr<files::RecordingReader>> withNoise(files::RecordingReader& clean,
                                                          std::span<const ecg::ScoredBeat> reference,
                                                          const AddedNoise& added) {
    auto whole = readWhole(clean);
    if (!whole) return whole.error();
    ecg::addNoise(*whole, reference, added.noise, added.plan);
    return std::unique_ptr<files::RecordingReader>(
        std::make_unique<NoisyRecording>(clean.info(), std::move(*whole)));
}

}  // namespace cardiotwin::cli
