// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/arduino_text_decoder.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace cardiotwin::wire {
namespace {

constexpr double kBoardGain = 1100.0;
constexpr double kBoardRestMillivolts = 1650.0;
constexpr std::size_t kLongestLine = 256;
// Ten million random bytes hold some two dozen lines of digits; eight such lines in a row never.
constexpr std::size_t kLinesToLock = 8;
// With several columns the first may be time, and no heart rises that evenly for two dozen samples.
constexpr std::size_t kLinesToTellTime = 24;
constexpr int kBadLinesToUnlock = 4;
// Sampling may jitter, but a column whose steps differ more than this is a signal that happens to rise.
constexpr double kTimeStepSpread = 3.0;

double referenceMillivolts(int bits) {
    return bits == 10 ? 5000.0 : 3300.0;
}

double codesOf(int bits) {
    return bits == 10 ? 1024.0 : 4096.0;
}

}  // namespace

double ad8232Millivolts(double code, int bits) {
    return (code / codesOf(bits) * referenceMillivolts(bits) - kBoardRestMillivolts) / kBoardGain;
}

double ad8232Code(double millivolts, int bits) {
    return (millivolts * kBoardGain + kBoardRestMillivolts) / referenceMillivolts(bits) * codesOf(bits);
}

ProtocolInfo ArduinoTextDecoder::describe() {
    ProtocolInfo info;
    info.name = "arduino-text";
    info.device = "Arduino with AD8232, text lines";
    info.channels = {{"ch1"}};
    info.nominalRate = {160.0};  // four digits and a line end at 9600 baud: the slowest that wire goes
    info.baud = 9600;
    info.rateKnown = false;
    info.scale = ScaleSource::Unverified;  // the board's gain is its data sheet's; nobody measured it
    return info;
}

void ArduinoTextDecoder::push(std::span<const std::uint8_t> bytes, Instant arrival, std::vector<Frame>& out) {
    m_counters.bytes += bytes.size();
    for (const std::uint8_t byte : bytes) {
        ++m_streamBytes;
        const char c = static_cast<char>(byte);
        if (c == '\n' || c == '\r') {
            take(arrival, out);
            m_line.clear();
        } else if (m_line.size() < kLongestLine) {
            m_line.push_back(c);
        } else {
            reject(m_line.size());  // too long for any row of numbers: the rest counts as the next line
            m_line.clear();
        }
    }
}

void ArduinoTextDecoder::finish(std::vector<Frame>& /*out*/) {
    // A line without its end may lack digits: it stays undelivered.
}

void ArduinoTextDecoder::reset() {
    m_counters.bytesDiscarded += m_line.size();
    for (const Held& held : m_held)
        m_counters.bytesDiscarded += held.bytes;
    m_line.clear();
    m_held.clear();
    m_firstLine = true;
    m_locked = false;
    m_lostBefore = 0;
    m_badInARow = 0;
    m_streamBytes = 0;
}

void ArduinoTextDecoder::take(Instant arrival, std::vector<Frame>& out) {
    if (std::exchange(m_firstLine, false)) {
        m_counters.bytesDiscarded += m_line.size();
        return;
    }
    Held held{parseTextLine(m_line), arrival, m_streamBytes, m_line.size()};
    switch (held.line.kind) {
        case TextLine::Kind::Empty:
            return;
        case TextLine::Kind::Text:
            m_restarted = m_locked;  // a banner in mid-stream: the board began anew
            return;
        case TextLine::Kind::Malformed:
            reject(held.bytes);
            return;
        case TextLine::Kind::LeadOff:
        case TextLine::Kind::Values:
            break;
    }
    if (m_locked) {
        track(held, out);
    } else {
        search(std::move(held), out);
    }
}

std::size_t ArduinoTextDecoder::heldColumns() const {
    for (const Held& held : m_held)
        if (held.line.kind == TextLine::Kind::Values) return held.line.values.size();
    return 0;
}

void ArduinoTextDecoder::search(Held held, std::vector<Frame>& out) {
    const std::size_t columns = heldColumns();
    const bool agrees =
        held.line.kind == TextLine::Kind::LeadOff || columns == 0 || held.line.values.size() == columns;
    if (!agrees) {
        for (const Held& old : m_held)
            m_counters.bytesDiscarded += old.bytes;
        m_held.clear();
    }
    m_held.push_back(std::move(held));
    if (m_held.size() >= (heldColumns() > 1 ? kLinesToTellTime : kLinesToLock)) lock(out);
}

void ArduinoTextDecoder::lock(std::vector<Frame>& out) {
    const std::size_t columns = heldColumns();
    m_hasTime = columns >= 2 && firstColumnIsTime();
    m_columns = std::max<std::size_t>(columns, 1);
    double top = 0.0;
    bool codes = true;
    std::vector<LeadId> names;
    for (std::size_t i = 1; i <= m_columns - (m_hasTime ? 1 : 0); ++i)
        names.push_back({"ch" + std::to_string(i)});
    for (const Held& held : m_held) {
        if (held.line.kind != TextLine::Kind::Values) continue;
        for (std::size_t i = m_hasTime ? 1 : 0; i < m_columns; ++i) {
            top = std::max(top, held.line.values[i]);
            codes = codes && held.line.values[i] >= 0.0 && held.line.values[i] <= 4095.0 &&
                    (held.line.allAdcCodes || m_hasTime);
        }
        for (std::size_t i = m_hasTime ? 1 : 0; i < held.line.labels.size(); ++i)
            names[i - (m_hasTime ? 1 : 0)] = LeadId::normalised(held.line.labels[i]);
    }
    m_bits = !codes ? 0 : (top > 1023.0 ? 12 : 10);
    m_info.channels = std::move(names);
    m_info.calibrated = m_bits != 0;
    m_info.scale = m_bits != 0 ? ScaleSource::Unverified : ScaleSource::Counts;
    // Not every sketch prints `!`: that it tells contacts is known once it has.
    m_info.reportsLeadOff = std::any_of(m_held.begin(), m_held.end(), [](const Held& held) {
        return held.line.kind == TextLine::Kind::LeadOff;
    });
    m_locked = true;
    m_badInARow = 0;
    const std::vector<Held> held = std::exchange(m_held, {});
    for (const Held& one : held)
        deliver(one, out);
}

bool ArduinoTextDecoder::firstColumnIsTime() const {
    double smallest = std::numeric_limits<double>::infinity();
    double largest = 0.0;
    double before = std::numeric_limits<double>::quiet_NaN();
    std::size_t steps = 0;
    for (const Held& held : m_held) {
        if (held.line.kind != TextLine::Kind::Values) continue;
        const double step = held.line.values.front() - before;
        before = held.line.values.front();
        if (step <= 0.0) return false;
        if (!(step > 0.0)) continue;  // the first line has no step
        smallest = std::min(smallest, step);
        largest = std::max(largest, step);
        ++steps;
    }
    return steps + 2 >= kLinesToTellTime && largest <= kTimeStepSpread * smallest;
}

void ArduinoTextDecoder::track(const Held& held, std::vector<Frame>& out) {
    const bool fits = held.line.kind == TextLine::Kind::LeadOff ||
                      (held.line.values.size() == m_columns &&
                       (m_bits == 0 || (held.line.values.back() >= 0.0 && held.line.values.back() <= 4095.0 &&
                                        (held.line.allAdcCodes || m_hasTime))));
    if (!fits) {
        reject(held.bytes);
        return;
    }
    m_badInARow = 0;
    deliver(held, out);
}

void ArduinoTextDecoder::reject(std::size_t bytes) {
    m_counters.bytesDiscarded += bytes;
    if (!m_locked) {
        for (const Held& held : m_held)
            m_counters.bytesDiscarded += held.bytes;
        m_held.clear();
        return;
    }
    ++m_counters.lost;
    ++m_lostBefore;
    if (++m_badInARow < kBadLinesToUnlock) return;
    m_locked = false;
    ++m_counters.resyncs;
}

void ArduinoTextDecoder::deliver(const Held& held, std::vector<Frame>& out) {
    Frame frame;
    frame.arrival = held.arrival;
    frame.streamEnd = held.streamEnd;
    frame.lostBefore = std::exchange(m_lostBefore, 0);
    frame.restarted = std::exchange(m_restarted, false);
    const std::size_t channels = m_info.channels.size();
    frame.millivolts.assign(channels, std::numeric_limits<double>::quiet_NaN());
    frame.leadOff = held.line.kind == TextLine::Kind::LeadOff;
    if (!frame.leadOff) {
        const std::size_t skip = m_hasTime ? 1 : 0;
        for (std::size_t i = 0; i < channels; ++i) {
            const double value = held.line.values[i + skip];
            // A code beyond ten bits shows that the converter has twelve.
            if (m_bits == 10 && value > 1023.0) m_bits = 12;
            frame.millivolts[i] = m_bits == 0 ? value : ad8232Millivolts(value, m_bits);
        }
        if (m_hasTime) {
            const double time = held.line.values.front();
            if (m_secondsPerTick == 0.0 && time > m_lastTime && m_lastTime > 0.0) {
                const double step = time - m_lastTime;
                // Steps of half a millisecond and more in µs, else ms; fractions are seconds.
                m_secondsPerTick = step >= 400.0 ? 1e-6 : (step < 0.2 ? 1.0 : 1e-3);
            }
            if (time < m_lastTime) frame.restarted = true;
            m_lastTime = time;
            if (m_secondsPerTick > 0.0) frame.deviceSeconds = time * m_secondsPerTick;
        }
    }
    ++m_counters.frames;
    out.push_back(std::move(frame));
}

}  // namespace cardiotwin::wire
