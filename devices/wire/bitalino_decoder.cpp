// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/bitalino_decoder.h"

#include "devices/wire/bitalino_format.h"
#include "devices/wire/framed_decoder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <optional>

namespace cardiotwin::wire {
namespace {

// A frame of three bytes at a wrong place passes CRC and counter with a chance of 1 in 256 and more where the
// signal repeats: eight in a row never do.
constexpr std::size_t kConfirmations = 8;

std::vector<LeadId> channelNames(std::size_t count) {
    std::vector<LeadId> names;
    for (std::size_t i = 1; i <= count; ++i)
        names.push_back({"ch" + std::to_string(i)});
    return names;
}

class LayoutDecoder final : public FramedDecoder {
public:
    explicit LayoutDecoder(std::size_t channels)
        : FramedDecoder(describe(channels), bitalino::kFrameLength.at(channels), kConfirmations),
          m_channels(channels) {}

    void setRate(std::optional<double> rate) {
        changeInfo().rateKnown = rate.has_value();
        changeInfo().nominalRate = {rate.value_or(1000.0)};
    }

protected:
    [[nodiscard]] bool mayBegin(Bytes /*bytes*/) const override { return true; }
    [[nodiscard]] bool isWhole(Bytes frame) const override {
        return (frame.back() & 15U) == bitalino::crc(frame);
    }
    [[nodiscard]] std::uint32_t counterOf(Bytes frame) const override { return frame.back() >> 4U; }
    [[nodiscard]] bool standsAlone() const override { return true; }

    void unpack(Bytes frame, std::vector<Frame>& out) const override {
        Frame& decoded = out.emplace_back();
        decoded.millivolts.resize(m_channels);
        for (std::size_t i = 0; i < m_channels; ++i) {
            const std::uint32_t code = codeAt(frame, i);
            const int width = bitalino::bitsOf(i);
            const bool railed = code == 0 || code + 1U == (1U << static_cast<unsigned>(width));
            if (railed) decoded.railed |= std::uint64_t{1} << i;
            decoded.millivolts[i] =
                railed ? std::numeric_limits<double>::quiet_NaN() : bitalino::millivolts(code, width);
        }
    }

private:
    static ProtocolInfo describe(std::size_t channels) {
        ProtocolInfo info = BitalinoDecoder::describe();
        info.channels = channelNames(channels);
        info.rateKnown = false;
        return info;
    }

    static std::uint32_t codeAt(Bytes frame, std::size_t channel) {
        const std::size_t last = frame.size() - 1;
        const auto byte = [&](std::size_t back) {
            return static_cast<std::uint32_t>(frame[last + 1 - back]);
        };
        switch (channel) {
            case 0:
                return (byte(2) & 15U) << 6U | byte(3) >> 2U;
            case 1:
                return (byte(3) & 3U) << 8U | byte(4);
            case 2:
                return byte(5) << 2U | byte(6) >> 6U;
            case 3:
                return (byte(6) & 63U) << 4U | byte(7) >> 4U;
            case 4:
                return (byte(7) & 15U) << 2U | byte(8) >> 6U;
            default:
                return byte(8) & 63U;
        }
    }

    std::size_t m_channels;
};

// Five channels fill as many bytes as six; unless told otherwise the sixth is there.
constexpr std::array<std::size_t, 6> kOrder = {6, 4, 3, 2, 1, 5};

std::vector<std::unique_ptr<Decoder>> layouts() {
    std::vector<std::unique_ptr<Decoder>> made;
    made.reserve(kOrder.size());
    for (const std::size_t channels : kOrder)
        made.push_back(std::make_unique<LayoutDecoder>(channels));
    return made;
}

}  // namespace

BitalinoDecoder::BitalinoDecoder() : CandidateDecoder(describe(), layouts()) {
    unknown().rateKnown = false;
}

ProtocolInfo BitalinoDecoder::describe() {
    ProtocolInfo info;
    info.name = "bitalino";
    info.device = "BITalino (r)evolution";
    info.channels = channelNames(bitalino::kMostChannels);
    info.nominalRate = {1000.0};
    info.baud = 115200;
    info.hasChecksum = true;
    info.counterModulus = bitalino::kCounterModulus;
    return info;
}

void BitalinoDecoder::learn(std::span<const Exchange> conversation) {
    std::optional<double> rate;
    std::size_t channels = 0;
    for (const Exchange& exchange : conversation) {
        if (exchange.sent.size() != 1) continue;
        const auto command = static_cast<std::uint8_t>(exchange.sent.front());
        const auto known = std::find(bitalino::kRateCommand.begin(), bitalino::kRateCommand.end(), command);
        if (known != bitalino::kRateCommand.end()) {
            rate = bitalino::kRate.at(static_cast<std::size_t>(known - bitalino::kRateCommand.begin()));
        } else if ((command & 3U) == 1U) {
            channels = static_cast<std::size_t>(std::popcount(static_cast<unsigned>(command >> 2U)));
        }
    }
    for (const auto& candidate : candidates())
        if (auto* layout = dynamic_cast<LayoutDecoder*>(candidate.get())) layout->setRate(rate);
    const auto place = std::find(kOrder.begin(), kOrder.end(), channels);
    if (place != kOrder.end()) choose(static_cast<std::size_t>(place - kOrder.begin()));
}

}  // namespace cardiotwin::wire
