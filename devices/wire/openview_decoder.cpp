// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/openview_decoder.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <limits>

namespace cardiotwin::wire {
namespace {

using openview::Board;

// Seven bytes of framing: two packets in a row are no accident, three tell boards apart.
constexpr std::size_t kConfirmations = 3;
constexpr std::string_view kPrefix = "openview-";
constexpr std::int32_t kTop24 = 0x7FFFFF;
// A heart beats so often; anything else in these places is another board's packet.
constexpr std::int32_t kLongestRrMs = 20000;
constexpr int kHighestRate = 400;
constexpr int kBeatsApart = 3;

bool isHeartRateOf(int heartRate, std::int32_t rrMs) {
    return rrMs > 0 && heartRate > 0 && std::abs(60000 / rrMs - heartRate) <= kBeatsApart;
}

}  // namespace

const openview::BoardInfo* openViewBoard(std::string_view protocol) {
    if (!protocol.starts_with(kPrefix)) return nullptr;
    protocol.remove_prefix(kPrefix.size());
    const auto& known = openview::boards();
    const auto* found = std::find_if(known.begin(), known.end(),
                                     [protocol](const auto& board) { return board.name == protocol; });
    return found == known.end() ? nullptr : &*found;
}

OpenViewDecoder::OpenViewDecoder(const openview::BoardInfo& board)
    : FramedDecoder(describe(board), board.usualPayload + openview::kFraming, kConfirmations),
      m_board(board) {}

ProtocolInfo OpenViewDecoder::describe(const openview::BoardInfo& board) {
    ProtocolInfo info;
    info.name = std::string(kPrefix).append(board.name);
    info.device = board.device;
    for (std::size_t i = 1; i <= board.channels; ++i)
        info.channels.push_back({"ch" + std::to_string(i)});
    info.nominalRate = {board.rate};
    info.rateKnown = board.rateKnown;
    info.baud = board.baud;
    info.calibrated = board.calibrated;
    info.scale = board.calibrated ? ScaleSource::Unverified : ScaleSource::Counts;
    info.millivoltsPerCount = board.calibrated ? 1.0 : board.millivoltsPerCount;
    info.countsAtRest = board.countsAtRest;
    info.reportsLeadOff = board.reportsLeadOff;
    if (board.board == Board::HealthyPi4) info.electrodes = {"IN1P", "IN1N", "IN2P", "IN2N", "RLD"};
    info.needsConfirming = board.board != Board::Ads1292r && board.board != Board::HealthyPi5;
    return info;
}

bool OpenViewDecoder::mayBegin(Bytes bytes) const {
    const std::size_t seen = std::min(bytes.size(), std::size(openview::kHeader));
    if (!std::equal(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(seen),
                    std::begin(openview::kHeader)))
        return false;
    return bytes.size() < openview::kPayloadAt ||
           openview::isSentBy(m_board.board, bytes[4], lengthOf(bytes) - openview::kFraming);
}

std::size_t OpenViewDecoder::headerLength() const {
    return openview::kPayloadAt;  // up to the type, which is the board's or not
}

std::size_t OpenViewDecoder::lengthOf(Bytes bytes) const {
    if (bytes.size() < openview::kPayloadAt) return 0;
    return static_cast<std::size_t>(bytes[2]) + 256U * bytes[3] + openview::kFraming;
}

bool OpenViewDecoder::isWhole(Bytes frame) const {
    return mayBegin(frame) &&
           std::equal(std::begin(openview::kFooter), std::end(openview::kFooter), frame.end() - 2) &&
           isPlausible(frame);
}

// What no packet of this board can hold. It keeps damaged packets out and tells boards apart that use the
// same type and length.
bool OpenViewDecoder::isPlausible(Bytes frame) const {
    const openview::Packet packet = openview::parse(m_board.board, frame);
    switch (m_board.board) {
        case Board::Ads1293: {
            const bool extended =
                std::all_of(packet.ecg.begin(), packet.ecg.begin() + 3,
                            [](std::int32_t code) { return code <= kTop24 && code >= -kTop24 - 1; });
            return extended && !isHeartRateOf(packet.ecg[2], packet.ecg[1]);
        }
        case Board::Max30003:
            return packet.rrMs.value_or(0) >= 0 && packet.rrMs.value_or(0) <= kLongestRrMs &&
                   packet.heartRate.value_or(0) >= 0 && packet.heartRate.value_or(0) <= kHighestRate;
        case Board::HealthyPi4:
            return frame[openview::kPayloadAt + 17] == 80 && frame[openview::kPayloadAt + 18] == 120;
        case Board::HealthyPi3:
            return frame[openview::kPayloadAt + 17] == 80;
        case Board::Ads1292r:
        case Board::HealthyPi5:
            break;
    }
    return true;
}

double OpenViewDecoder::valueOf(std::int32_t code) const {
    if (m_board.board == Board::Ads1293)
        return static_cast<double>(static_cast<std::uint32_t>(code) & 0xFFFFFFU);
    if (m_board.board == Board::Max30003) return openview::max30003Code(code) * m_board.millivoltsPerCount;
    return code;
}

void OpenViewDecoder::unpack(Bytes frame, std::vector<Frame>& out) const {
    const openview::Packet packet = openview::parse(m_board.board, frame);
    // A packet holds one value of each channel, or several of the only one.
    for (std::size_t at = 0; at < packet.codes; at += m_board.channels) {
        Frame& decoded = out.emplace_back();
        decoded.leadOff = packet.leadOff;
        decoded.electrodesOff = packet.electrodesOff;
        decoded.millivolts.assign(m_board.channels, std::numeric_limits<double>::quiet_NaN());
        if (packet.leadOff) continue;
        for (std::size_t i = 0; i < m_board.channels; ++i)
            decoded.millivolts[i] = valueOf(packet.ecg.at(at + i));
    }
}

}  // namespace cardiotwin::wire
