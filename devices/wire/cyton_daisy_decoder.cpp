// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/cyton_daisy_decoder.h"

#include <utility>

namespace cardiotwin::wire {
namespace {

constexpr std::uint32_t kPairModulus = 128;

}  // namespace

CytonDaisyDecoder::CytonDaisyDecoder() : m_info(describe()) {
    m_factor.fill(1.0);
}

ProtocolInfo CytonDaisyDecoder::describe() {
    ProtocolInfo info = CytonDecoder::describe();
    info.name = "cyton-daisy";
    info.device = "OpenBCI Cyton with Daisy, 16 channels";
    for (std::size_t i = cyton::kChannels + 1; i <= 2 * cyton::kChannels; ++i)
        info.channels.push_back({"ch" + std::to_string(i)});
    info.nominalRate = {125.0};
    info.counterModulus = kPairModulus;
    info.needsConfirming = true;  // the packets are those of a Cyton alone
    return info;
}

void CytonDaisyDecoder::push(std::span<const std::uint8_t> bytes, Instant arrival, std::vector<Frame>& out) {
    m_packets.push(bytes, arrival, m_halves);
    pair(out);
}

void CytonDaisyDecoder::finish(std::vector<Frame>& out) {
    m_packets.finish(m_halves);
    pair(out);
}

void CytonDaisyDecoder::reset() {
    m_packets.reset();
    m_daisy.reset();
    m_lastPair.reset();
}

// The packets of both halves are decoded at the usual gain, because they differ by their counter only.
void CytonDaisyDecoder::learn(std::span<const Exchange> conversation) {
    for (const Exchange& exchange : conversation) {
        if (exchange.reply.empty()) continue;
        if (exchange.sent == "d") {
            m_factor.fill(1.0);
            m_info.scale = ScaleSource::Device;
        }
        const auto setting = cyton::channelSetting(exchange.sent);
        if (setting && exchange.reply.starts_with("Success"))
            m_factor.at(setting->channel) = cyton::kGain / setting->gain;
    }
}

void CytonDaisyDecoder::pair(std::vector<Frame>& out) {
    for (Frame& half : m_halves) {
        if (*half.counter % 2 == 0) {
            m_daisy = std::move(half);
        } else if (const auto daisy = std::exchange(m_daisy, std::nullopt);
                   daisy && *daisy->counter + 1 == *half.counter && half.lostBefore == 0) {
            deliver(*daisy, std::move(half), out);
        }
    }
    m_halves.clear();
    const DecoderCounters& packets = m_packets.counters();
    m_counters.bytes = packets.bytes;
    m_counters.bytesDiscarded = packets.bytesDiscarded;
    m_counters.resyncs = packets.resyncs;
}

void CytonDaisyDecoder::deliver(const Frame& daisy, Frame board, std::vector<Frame>& out) {
    board.millivolts.insert(board.millivolts.end(), daisy.millivolts.begin(), daisy.millivolts.end());
    for (std::size_t i = 0; i < board.millivolts.size(); ++i)
        board.millivolts[i] *= m_factor.at(i);
    board.railed |= daisy.railed << cyton::kChannels;
    const std::uint32_t pair = *board.counter / 2;
    if (m_lastPair) board.lostBefore = (pair + 2 * kPairModulus - *m_lastPair - 1) % kPairModulus;
    board.counter = pair;
    m_lastPair = pair;
    m_counters.lost += board.lostBefore;
    ++m_counters.frames;
    out.push_back(std::move(board));
}

}  // namespace cardiotwin::wire
