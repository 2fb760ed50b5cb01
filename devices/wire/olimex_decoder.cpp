// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/olimex_decoder.h"

#include "devices/wire/olimex_format.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace cardiotwin::wire {
namespace {

// Three bytes of header, six values of ten bits and a counter: two in a row are no accident.
constexpr std::size_t kConfirmations = 2;
constexpr std::uint32_t kModulus = 256;
// Behind a torn packet a counter that goes back by so little went back: the board or its driver began anew.
// The other reading, that nearly a whole cycle was lost, is the less likely one there.
constexpr std::uint32_t kStepsBack = 16;

bool isIdle(std::span<const std::uint8_t> frame) {
    if (frame[3] != 0 || frame.back() != olimex::kIdleSwitches) return false;
    for (std::size_t i = 0; i < olimex::kChannels; ++i)
        if (olimex::codeAt(frame, i) != olimex::kRestCode) return false;
    return true;
}

}  // namespace

OlimexDecoder::OlimexDecoder() : FramedDecoder(describe(), olimex::kFrameLength, kConfirmations) {}

ProtocolInfo OlimexDecoder::describe() {
    ProtocolInfo info;
    info.name = "olimex";
    info.device = "Olimex SHIELD-EKG-EMG";
    for (std::size_t i = 1; i <= olimex::kChannels; ++i)
        info.channels.push_back({"ch" + std::to_string(i)});
    info.nominalRate = {250.0};  // the demo says 256 Hz and times four milliseconds
    info.baud = 57600;
    info.counterModulus = kModulus;
    info.rateKnown = false;
    info.calibrated = false;
    info.scale = ScaleSource::Counts;
    info.countsAtRest = olimex::kRestCode;
    info.millivoltsPerCount = -olimex::kReferenceMillivolts / 1024.0 / olimex::kUsualGain;
    return info;
}

bool OlimexDecoder::mayBegin(Bytes bytes) const {
    const std::size_t seen = std::min(bytes.size(), std::size(olimex::kHeader));
    return std::equal(std::begin(olimex::kHeader), std::begin(olimex::kHeader) + seen, bytes.begin());
}

std::size_t OlimexDecoder::headerLength() const {
    return std::size(olimex::kHeader);
}

bool OlimexDecoder::isWhole(Bytes frame) const {
    if (!mayBegin(frame)) return false;
    for (std::size_t i = 0; i < olimex::kChannels; ++i)
        if (olimex::codeAt(frame, i) > olimex::kTopCode) return false;
    return true;
}

std::uint32_t OlimexDecoder::counterOf(Bytes frame) const {
    return frame[3];
}

std::optional<std::uint32_t> OlimexDecoder::stepsBetween(Bytes before, Bytes frame) const {
    if (isIdle(before) || isIdle(frame)) return 1U;  // their counter stands still
    return (counterOf(frame) + kModulus - counterOf(before)) % kModulus;
}

bool OlimexDecoder::isRestart(Bytes before, Bytes frame) const {
    if (isIdle(before) || isIdle(frame)) return !isIdle(before);
    const std::uint32_t steps = (counterOf(frame) + kModulus - counterOf(before)) % kModulus;
    return followsDamage() && steps > kModulus - kStepsBack;
}

void OlimexDecoder::unpack(Bytes frame, std::vector<Frame>& out) const {
    Frame& decoded = out.emplace_back();
    decoded.millivolts.assign(olimex::kChannels, std::numeric_limits<double>::quiet_NaN());
    if (isIdle(frame)) return;
    for (std::size_t i = 0; i < olimex::kChannels; ++i) {
        const std::uint32_t code = olimex::codeAt(frame, i);
        if (code == 0 || code == olimex::kTopCode) {
            decoded.railed |= std::uint64_t{1} << i;
        } else {
            decoded.millivolts[i] = code;
        }
    }
}

}  // namespace cardiotwin::wire
