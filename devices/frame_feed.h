// SPDX-License-Identifier: GPL-3.0-or-later
// What an emulated device measures: frames of millivolts at the device's own rate, from a recording (brought
// to that rate) or from the synthetic patient. Gaps of a recording are frames without values. Threads: one at
// a time.
#pragma once

#include "devices/files/recording_reader.h"
#include "models/signal/resampler.h"
#include "models/signal/synthetic_patient.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace cardiotwin::devices {

class FrameFeed {
public:
    virtual ~FrameFeed() = default;

    /// The next frame; empty at the end. Valid until the next call.
    [[nodiscard]] virtual Result<std::span<const double>> next() = 0;
    [[nodiscard]] virtual Result<void> rewind() = 0;
    [[nodiscard]] virtual Hertz rate() const = 0;
    [[nodiscard]] virtual std::size_t leads() const = 0;
};

class RecordingFeed final : public FrameFeed {
public:
    RecordingFeed(std::unique_ptr<files::RecordingReader> reader, Hertz rate);

    [[nodiscard]] Result<std::span<const double>> next() override;
    [[nodiscard]] Result<void> rewind() override;
    [[nodiscard]] Hertz rate() const override { return m_rate; }
    [[nodiscard]] std::size_t leads() const override { return m_leads; }

private:
    [[nodiscard]] Result<void> refill();

    std::unique_ptr<files::RecordingReader> m_reader;
    Hertz m_rate;
    std::size_t m_leads;
    signal::Resampler m_resampler;
    SampleIndex m_expected;
    std::vector<double> m_frames;
    std::size_t m_at = 0;
    bool m_ended = false;
};

class StoryFeed final : public FrameFeed {
public:
    explicit StoryFeed(signal::PatientSettings settings);

    [[nodiscard]] Result<std::span<const double>> next() override;
    [[nodiscard]] Result<void> rewind() override;
    [[nodiscard]] Hertz rate() const override { return m_settings.rate; }
    [[nodiscard]] std::size_t leads() const override { return m_settings.leads.size(); }

private:
    signal::PatientSettings m_settings;
    signal::SyntheticPatient m_patient;
    std::vector<double> m_frame;
};

}  // namespace cardiotwin::devices
