// SPDX-License-Identifier: GPL-3.0-or-later
// A running device with known faults: the emulator on a thread of its own, sending a ramp whose every value
// names its frame, so that each received sample can be checked. Threads: made and destroyed by the test.
#pragma once

#include "devices/emulator.h"

#include <QTemporaryDir>

#include <atomic>
#include <cstddef>
#include <string>
#include <thread>

/// Value of channel `channel` in frame `frame`: repeats after 2,000 frames.
[[nodiscard]] double rampValue(std::size_t frame, std::size_t channel);

class FaultyDevice {
public:
    /// `faults` as the command line has them; runs for `frames` frames.
    FaultyDevice(const std::string& protocol, const std::string& faults, std::size_t frames,
                 double speed = 1.0, bool awaitStart = false);
    ~FaultyDevice();
    FaultyDevice(const FaultyDevice&) = delete;
    FaultyDevice& operator=(const FaultyDevice&) = delete;

    [[nodiscard]] std::string path() const;
    [[nodiscard]] bool hasEnded() const { return m_ended; }
    [[nodiscard]] cardiotwin::devices::EmulatorReport report() const { return m_emulator->report(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<cardiotwin::devices::Emulator> m_emulator;
    std::atomic<bool> m_ended{false};
    std::jthread m_thread;
};
