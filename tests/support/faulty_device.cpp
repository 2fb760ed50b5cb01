// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faulty_device.h"

#include <stdexcept>
#include <utility>
#include <vector>

namespace devices = cardiotwin::devices;

namespace {

class RampFeed final : public devices::FrameFeed {
public:
    RampFeed(cardiotwin::Hertz rate, std::size_t leads, std::size_t frames)
        : m_rate(rate), m_frame(leads), m_frames(frames) {}

    cardiotwin::Result<std::span<const double>> next() override {
        if (m_at == m_frames) return std::span<const double>();
        for (std::size_t i = 0; i < m_frame.size(); ++i)
            m_frame[i] = rampValue(m_at, i);
        ++m_at;
        return std::span<const double>(m_frame);
    }
    cardiotwin::Result<void> rewind() override {
        m_at = 0;
        return {};
    }
    [[nodiscard]] cardiotwin::Hertz rate() const override { return m_rate; }
    [[nodiscard]] std::size_t leads() const override { return m_frame.size(); }

private:
    cardiotwin::Hertz m_rate;
    std::vector<double> m_frame;
    std::size_t m_frames;
    std::size_t m_at = 0;
};

}  // namespace

double rampValue(std::size_t frame, std::size_t channel) {
    return -1.0 + 1e-3 * static_cast<double>((733 * frame + 31 * channel) % 2000);
}

FaultyDevice::FaultyDevice(const std::string& protocol, const std::string& faults, std::size_t frames,
                           double speed, bool awaitStart) {
    const auto decoder = cardiotwin::wire::makeDecoder(protocol);
    const auto& info = decoder->info();
    devices::EmulatorSettings settings;
    settings.protocol = protocol;
    settings.link = m_folder.filePath(QStringLiteral("device")).toStdString();
    settings.speed = speed;
    // Only the script's faults may lose anything: a busy test machine is none of them.
    settings.waitForReader = true;
    settings.awaitStart = awaitStart;
    settings.faults = devices::parseFaults(faults).value();
    auto opened = devices::Emulator::open(
        std::move(settings), std::make_unique<RampFeed>(info.nominalRate, info.channels.size(), frames));
    if (!opened) throw std::runtime_error(opened.error().detail);
    m_emulator = std::move(*opened);
    m_thread = std::jthread([this] {
        (void)m_emulator->run().has_value();
        m_ended = true;
    });
}

FaultyDevice::~FaultyDevice() {
    m_emulator->stop();
}

std::string FaultyDevice::path() const {
    return m_folder.filePath(QStringLiteral("device")).toStdString();
}
