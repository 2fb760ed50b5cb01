// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/emulator.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>
#include <utility>

namespace cardiotwin::devices {
namespace {

using std::chrono::milliseconds;

// A board needs a moment after power-up; a reader needs it to empty its buffers after opening.
constexpr Duration kBoot = milliseconds(250);
constexpr Duration kLinger = milliseconds(500);
constexpr Duration kLongestDrain = milliseconds(3000);
constexpr int kIdleMs = 10;
constexpr double kNoiseBitError = 1e-3;

constexpr std::size_t kHeldBytes = 4096;  // well below what a terminal holds

}  // namespace

Emulator::Emulator(EmulatorSettings settings, std::unique_ptr<FrameFeed> feed,
                   std::unique_ptr<wire::Encoder> encoder, std::unique_ptr<PseudoTerminal> terminal)
    : m_settings(std::move(settings)),
      m_feed(std::move(feed)),
      m_encoder(std::move(encoder)),
      m_terminal(std::move(terminal)),
      m_random(m_settings.seed) {
    for (const Fault& fault : m_settings.faults)
        m_faultsLeft.push_back(fault.amount);
    m_settings.awaitStart = m_settings.awaitStart || m_encoder->waitsForStart();
}

Result<std::unique_ptr<Emulator>> Emulator::open(EmulatorSettings settings, std::unique_ptr<FrameFeed> feed) {
    auto encoder = wire::makeEncoder(settings.protocol, feed->leads());
    if (!encoder) return Error{ErrorCode::ProtocolUnknown, {}, settings.protocol};
    auto terminal = PseudoTerminal::open(settings.link);
    if (!terminal) return terminal.error();
    return std::unique_ptr<Emulator>(
        new Emulator(std::move(settings), std::move(feed), std::move(encoder), std::move(*terminal)));
}

std::string Emulator::path() const {
    const std::scoped_lock lock(m_guard);
    return m_terminal ? m_terminal->path() : std::string();
}

EmulatorReport Emulator::report() const {
    const std::scoped_lock lock(m_guard);
    return m_report;
}

Result<void> Emulator::run() {
    while (!m_stopped) {
        int waitMs = kIdleMs;
        if (m_streaming) {
            const double untilNext = toSeconds(deadline(m_sinceStart) - Instant::now());
            waitMs =
                static_cast<int>(std::clamp(std::ceil(untilNext * 1e3), 0.0, static_cast<double>(kIdleMs)));
        }
        converse(waitMs);
        startIfDue();
        if (!m_streaming) continue;
        const auto more = sendDueFrames();
        if (!more) return more.error();
        if (*more) continue;
        if (!m_settings.loop) {
            drain();
            return {};
        }
        if (auto again = m_feed->rewind(); !again) return again;
    }
    return {};
}

void Emulator::converse(int timeoutMs) {
    if (!m_terminal) {
        std::this_thread::sleep_for(milliseconds(timeoutMs));
        return;
    }
    for (const std::uint8_t command : m_terminal->read(timeoutMs)) {
        const wire::Encoder::Answer answer = m_encoder->answer(command);
        m_terminal->write({reinterpret_cast<const std::uint8_t*>(answer.reply.data()), answer.reply.size()});
        if (answer.effect == wire::Encoder::Answer::Effect::Stop) m_streaming = false;
        if (answer.effect == wire::Encoder::Answer::Effect::Stop) m_settings.awaitStart = true;
        if (answer.effect != wire::Encoder::Answer::Effect::Start || m_streaming) continue;
        m_streaming = true;
        m_everStarted = true;
        m_startedAt = Instant::now();
        m_sinceStart = 0;
    }
}

// Without a start command the device streams as soon as somebody listens.
void Emulator::startIfDue() {
    if (m_everStarted || m_settings.awaitStart || !m_terminal) return;
    if (!m_terminal->hasReader()) {
        m_readerSince = {};
        return;
    }
    const Instant now = Instant::now();
    if (m_readerSince.isNever()) m_readerSince = now;
    if (now - m_readerSince < kBoot) return;
    std::vector<std::uint8_t> banner;
    m_encoder->begin(banner);
    m_terminal->write(banner);
    m_streaming = true;
    m_everStarted = true;
    m_startedAt = now;
    m_sinceStart = 0;
}

Instant Emulator::deadline(std::uint64_t frame) const {
    const double rate = m_feed->rate().value / static_cast<double>(m_encoder->divider());
    const double seconds = static_cast<double>(frame) / rate / m_settings.speed;
    return m_startedAt + Duration{static_cast<std::int64_t>(seconds * 1e9)};
}

// False at the end of the recording.
Result<bool> Emulator::sendDueFrames() {
    const Instant now = Instant::now();
    while (m_streaming && !m_stopped && deadline(m_sinceStart) <= now) {
        if (m_settings.waitForReader && readerIsBehind()) {
            std::this_thread::sleep_for(milliseconds(1));
            return true;
        }
        // A device that runs slower than its feed sends the first of each group of measurements.
        const auto frame = m_feed->next();
        if (!frame) return frame.error();
        if (frame->empty()) return false;
        sendFrame(*frame);
        ++m_sinceStart;
        for (std::size_t skipped = 1; skipped < m_encoder->divider(); ++skipped, ++m_measured) {
            const auto unsent = m_feed->next();
            if (!unsent) return unsent.error();
            if (unsent->empty()) return false;
        }
    }
    return true;
}

const Fault* Emulator::active(FaultKind kind, double time) const {
    const auto found =
        std::find_if(m_settings.faults.begin(), m_settings.faults.end(),
                     [&](const Fault& fault) { return fault.kind == kind && fault.covers(time); });
    return found == m_settings.faults.end() ? nullptr : &*found;
}

// Pulls the plug and puts it back where the script says so.
bool Emulator::plugged(double time) {
    const bool out = active(FaultKind::Unplug, time) != nullptr;
    const std::scoped_lock lock(m_guard);
    if (out && m_terminal) {
        m_terminal.reset();
        ++m_report.unplugged;
    } else if (!out && !m_terminal) {
        auto again = PseudoTerminal::open(m_settings.link);
        if (again) m_terminal = std::move(*again);
    }
    return m_terminal != nullptr;
}

void Emulator::sendFrame(std::span<const double> frame) {
    const double time = static_cast<double>(m_measured++) / m_feed->rate().value;
    {
        const std::scoped_lock lock(m_guard);
        ++m_report.framesMade;
    }
    bool dropped = active(FaultKind::Stall, time) != nullptr;
    for (std::size_t i = 0; i < m_settings.faults.size() && !dropped; ++i) {
        const Fault& fault = m_settings.faults[i];
        if (fault.kind != FaultKind::Drop || time < fault.seconds || m_faultsLeft[i] < 1.0) continue;
        m_faultsLeft[i] -= 1.0;
        dropped = true;
    }
    if (!plugged(time) || dropped || !m_terminal->hasReader()) {
        m_encoder->skip();
        const std::scoped_lock lock(m_guard);
        ++m_report.framesWithheld;
        return;
    }
    std::vector<std::uint8_t> bytes;
    m_encoder->encode(frame, bytes);
    applyFaults(time, bytes);
    m_backlog.insert(m_backlog.end(), bytes.begin(), bytes.end());
    ++m_backlogFrames;
    if (active(FaultKind::Burst, time) != nullptr) return;
    transmit(std::exchange(m_backlog, {}), std::exchange(m_backlogFrames, 0));
}

void Emulator::applyFaults(double time, std::vector<std::uint8_t>& bytes) {
    const auto flipOne = [&](std::size_t bit) {
        bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ (1U << (bit % 8)));
    };
    if (active(FaultKind::Noise, time) != nullptr) {
        std::bernoulli_distribution hit(kNoiseBitError);
        for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit)
            if (hit(m_random)) flipOne(bit);
    }
    for (std::size_t i = 0; i < m_settings.faults.size(); ++i) {
        const Fault& fault = m_settings.faults[i];
        if (time < fault.seconds || m_faultsLeft[i] < 1.0) continue;
        if (fault.kind == FaultKind::Flip) {
            m_faultsLeft[i] -= 1.0;
            flipOne(std::uniform_int_distribution<std::size_t>(0, 8 * bytes.size() - 1)(m_random));
        } else if (fault.kind == FaultKind::Tear) {
            m_faultsLeft[i] = 0.0;
            bytes.resize(bytes.size() - std::min(bytes.size(), static_cast<std::size_t>(fault.amount)));
        } else if (fault.kind == FaultKind::Garbage) {
            m_faultsLeft[i] = 0.0;
            std::vector<std::uint8_t> noise(static_cast<std::size_t>(fault.amount));
            std::generate(noise.begin(), noise.end(),
                          [this] { return static_cast<std::uint8_t>(m_random()); });
            bytes.insert(bytes.begin(), noise.begin(), noise.end());
        }
    }
}

void Emulator::transmit(std::span<const std::uint8_t> bytes, std::uint64_t frames) {
    std::size_t written = m_terminal->write(bytes);
    // A busy kernel may hold what was written where no reader and no count of unread bytes sees it, until it
    // is full.
    while (m_settings.waitForReader && written < bytes.size() && !m_stopped && m_terminal->hasReader()) {
        std::this_thread::sleep_for(milliseconds(1));
        written += m_terminal->write(bytes.subspan(written));
    }
    const std::scoped_lock lock(m_guard);
    const double whole =
        bytes.empty() ? 1.0 : static_cast<double>(written) / static_cast<double>(bytes.size());
    const auto sent = static_cast<std::uint64_t>(static_cast<double>(frames) * whole);
    m_report.framesSent += sent;
    m_report.framesCut += frames - sent;
    m_report.bytesLost += bytes.size() - written;
}

bool Emulator::readerIsBehind() const {
    return m_terminal && m_terminal->unread() > kHeldBytes;
}

// A terminal that closes takes its unread bytes along: wait until they were fetched.
void Emulator::drain() {
    const Instant begun = Instant::now();
    while (!m_stopped && m_terminal && m_terminal->hasReader() && m_terminal->unread() > 0 &&
           Instant::now() - begun < kLongestDrain)
        std::this_thread::sleep_for(milliseconds(5));
    std::this_thread::sleep_for(kLinger);
}

}  // namespace cardiotwin::devices
