// SPDX-License-Identifier: GPL-3.0-or-later
// A device that does not exist, on a pseudo-terminal: it waits for a reader, answers its protocol's commands,
// and sends what its feed measures, paced by absolute deadlines like a device with a crystal. It writes
// without waiting, so a reader that is too slow loses bytes as on a wire, unless told to wait. Faults happen
// where the script says. Knows no Qt. Threads: `run` occupies one thread until the end; `stop` and `report`
// may be called from any other.
#pragma once

#include "devices/fault_script.h"
#include "devices/frame_feed.h"
#include "devices/pseudo_terminal.h"
#include "devices/wire/encoder.h"
#include "models/base/instant.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <random>
#include <string>

namespace cardiotwin::devices {

struct EmulatorSettings {
    std::string protocol = "cyton";
    std::string link;  ///< symbolic link to the terminal; empty = none
    std::vector<Fault> faults;
    bool loop = false;           ///< the recording begins again at its end
    bool awaitStart = false;     ///< stay silent until told to start; some protocols' devices always do
    bool waitForReader = false;  ///< hold frames back while the reader is behind, instead of losing them
    double speed = 1.0;          ///< of the device's clock against the wall's
    std::uint64_t seed = 1;      ///< of the faults' randomness
};

/// Conservation: framesMade = framesSent + framesWithheld + framesCut.
struct EmulatorReport {
    std::uint64_t framesMade = 0;
    std::uint64_t framesSent = 0;      ///< handed to the terminal whole (perhaps damaged by a fault)
    std::uint64_t framesWithheld = 0;  ///< by a fault, or while nobody listened
    std::uint64_t framesCut = 0;       ///< lost, whole or in part, because the reader was too slow
    std::uint64_t bytesLost = 0;       ///< of those
    std::uint64_t unplugged = 0;       ///< times
};

class Emulator {
public:
    /// Opens the terminal. The feed's rate is the device's; errors: ProtocolUnknown, PortFailed, FileExists.
    [[nodiscard]] static Result<std::unique_ptr<Emulator>> open(EmulatorSettings settings,
                                                                std::unique_ptr<FrameFeed> feed);

    /// The terminal's path, "/dev/pts/3".
    [[nodiscard]] std::string path() const;
    /// Serves until the recording ends (and was fetched) or `stop`.
    [[nodiscard]] Result<void> run();
    void stop() { m_stopped = true; }
    [[nodiscard]] EmulatorReport report() const;

private:
    Emulator(EmulatorSettings settings, std::unique_ptr<FrameFeed> feed,
             std::unique_ptr<wire::Encoder> encoder, std::unique_ptr<PseudoTerminal> terminal);

    void converse(int timeoutMs);
    void startIfDue();
    [[nodiscard]] Result<bool> sendDueFrames();
    void sendFrame(std::span<const double> frame);
    [[nodiscard]] bool plugged(double time);
    void applyFaults(double time, std::vector<std::uint8_t>& bytes);
    void transmit(std::span<const std::uint8_t> bytes, std::uint64_t frames);
    [[nodiscard]] const Fault* active(FaultKind kind, double time) const;
    [[nodiscard]] Instant deadline(std::uint64_t frame) const;
    [[nodiscard]] bool readerIsBehind() const;
    void drain();

    EmulatorSettings m_settings;
    std::unique_ptr<FrameFeed> m_feed;
    std::unique_ptr<wire::Encoder> m_encoder;
    mutable std::mutex m_guard;  // of m_terminal's path and m_report
    std::unique_ptr<PseudoTerminal> m_terminal;
    EmulatorReport m_report;
    std::atomic<bool> m_stopped{false};
    std::mt19937_64 m_random;
    bool m_streaming = false;
    bool m_everStarted = false;
    Instant m_readerSince;
    Instant m_startedAt;
    std::uint64_t m_sinceStart = 0;  // frames since m_startedAt
    std::uint64_t m_measured = 0;    // frames of the feed
    std::vector<std::uint8_t> m_backlog;
    std::uint64_t m_backlogFrames = 0;
    std::vector<double> m_faultsLeft;  // per fault with a count: what remains of it
};

}  // namespace cardiotwin::devices
