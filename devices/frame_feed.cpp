// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/frame_feed.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace cardiotwin::devices {
namespace {

constexpr std::size_t kBatch = 1024;

}  // namespace

RecordingFeed::RecordingFeed(std::unique_ptr<files::RecordingReader> reader, Hertz rate)
    : m_reader(std::move(reader)),
      m_rate(rate),
      m_leads(m_reader->info().leads.size()),
      m_resampler(m_reader->info().rate, rate, m_leads) {}

Result<void> RecordingFeed::refill() {
    m_frames.clear();
    m_at = 0;
    while (m_frames.empty() && !m_ended) {
        const auto block = m_reader->read(kBatch);
        if (!block) return block.error();
        if (block->frames() == 0) {
            m_resampler.finish(m_frames);
            m_ended = true;
            break;
        }
        if (block->first > m_expected) {
            // In pieces: a gap may be hours long.
            const std::vector<double> missing(kBatch * m_leads, std::numeric_limits<double>::quiet_NaN());
            while (m_expected < block->first) {
                const auto frames = std::min<SampleCount>(kBatch, block->first - m_expected);
                m_resampler.push(std::span(missing).first(static_cast<std::size_t>(frames) * m_leads),
                                 m_frames);
                m_expected += frames;
            }
        }
        m_resampler.push(block->millivolts, m_frames);
        m_expected = block->end();
    }
    return {};
}

Result<std::span<const double>> RecordingFeed::next() {
    if (m_at >= m_frames.size()) {
        if (const auto filled = refill(); !filled) return filled.error();
    }
    if (m_at >= m_frames.size()) return std::span<const double>();
    const std::span<const double> frame = std::span(m_frames).subspan(m_at, m_leads);
    m_at += m_leads;
    return frame;
}

Result<void> RecordingFeed::rewind() {
    m_ended = false;
    m_expected = {};
    m_frames.clear();
    m_at = 0;
    m_resampler = signal::Resampler(m_reader->info().rate, m_rate, m_leads);
    return m_reader->seek({0});
}

StoryFeed::StoryFeed(signal::PatientSettings settings)
    : m_settings(std::move(settings)), m_patient(m_settings) {}

Result<std::span<const double>> StoryFeed::next() {
    m_frame.clear();
    m_patient.read(1, m_frame);
    return std::span<const double>(m_frame);
}

Result<void> StoryFeed::rewind() {
    m_patient = signal::SyntheticPatient(m_settings);
    return {};
}

}  // namespace cardiotwin::devices
