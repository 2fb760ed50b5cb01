// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/chords_decoder.h"

#include "devices/wire/chords_format.h"
#include "devices/wire/framed_decoder.h"

#include <algorithm>
#include <limits>

namespace cardiotwin::wire {
namespace {

// A header of two bytes, an end byte and a counter: three in a row are no accident in any layout.
constexpr std::size_t kConfirmations = 3;
constexpr std::uint32_t kModulus = 256;
// The numbers of channels there are, each with the first board of the table that has it.
constexpr std::array<std::size_t, 5> kLayouts = {6, 8, 16, 3, 12};

ProtocolInfo describeBoard(const chords::Board* board, std::size_t channels) {
    ProtocolInfo info = ChordsDecoder::describe();
    info.channels.clear();
    for (std::size_t i = 1; i <= channels; ++i)
        info.channels.push_back({"ch" + std::to_string(i)});
    info.rateKnown = board != nullptr;
    if (board == nullptr) {
        const auto* likely = std::find_if(chords::kBoards.begin() + 1, chords::kBoards.end(),
                                          [channels](const auto& one) { return one.channels == channels; });
        board = likely == chords::kBoards.end() ? &chords::kBoards[1] : likely;
    } else {
        info.device.append(", ").append(board->name);
    }
    info.nominalRate = {board->rate};
    info.countsAtRest = static_cast<double>(1U << static_cast<unsigned>(board->bits - 1));
    info.millivoltsPerCount = chords::usualMillivolts(*board);
    return info;
}

class LayoutDecoder final : public FramedDecoder {
public:
    explicit LayoutDecoder(std::size_t channels)
        : FramedDecoder(describeBoard(nullptr, channels), chords::frameLength(channels), kConfirmations),
          m_channels(channels) {}

    void setBoard(const chords::Board& board) {
        changeInfo() = describeBoard(&board, m_channels);
        m_topCode = (1U << static_cast<unsigned>(board.bits)) - 1U;
    }

protected:
    [[nodiscard]] bool mayBegin(Bytes bytes) const override {
        return bytes.front() == chords::kFirstByte && (bytes.size() < 2 || bytes[1] == chords::kSecondByte);
    }
    [[nodiscard]] std::size_t headerLength() const override { return 2; }
    [[nodiscard]] bool isWhole(Bytes frame) const override {
        if (!mayBegin(frame) || frame.back() != chords::kLastByte) return false;
        for (std::size_t i = 0; i < m_channels && m_topCode > 0; ++i)
            if (codeAt(frame, i) > m_topCode) return false;
        return true;
    }
    [[nodiscard]] std::uint32_t counterOf(Bytes frame) const override { return frame[2]; }

    void unpack(Bytes frame, std::vector<Frame>& out) const override {
        Frame& decoded = out.emplace_back();
        decoded.millivolts.resize(m_channels);
        for (std::size_t i = 0; i < m_channels; ++i) {
            const std::uint32_t code = codeAt(frame, i);
            const bool railed = code == 0 || (m_topCode > 0 && code == m_topCode);
            if (railed) decoded.railed |= std::uint64_t{1} << i;
            decoded.millivolts[i] =
                railed ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(code);
        }
    }

private:
    static std::uint32_t codeAt(Bytes frame, std::size_t channel) {
        return static_cast<std::uint32_t>(frame[3 + 2 * channel]) << 8U | frame[4 + 2 * channel];
    }

    std::size_t m_channels;
    std::uint32_t m_topCode = 0;  // of the board's converter; 0 = not known
};

std::vector<std::unique_ptr<Decoder>> layouts() {
    std::vector<std::unique_ptr<Decoder>> made;
    made.reserve(kLayouts.size());
    for (const std::size_t channels : kLayouts)
        made.push_back(std::make_unique<LayoutDecoder>(channels));
    return made;
}

}  // namespace

ChordsDecoder::ChordsDecoder() : CandidateDecoder(describe(), layouts()) {}

ProtocolInfo ChordsDecoder::describe() {
    ProtocolInfo info;
    info.name = "chords";
    info.device = "Upside Down Labs Chords";
    for (std::size_t i = 1; i <= kLayouts.front(); ++i)
        info.channels.push_back({"ch" + std::to_string(i)});
    info.nominalRate = {250.0};
    info.baud = 230400;
    info.counterModulus = kModulus;
    info.rateKnown = false;
    info.calibrated = false;
    info.scale = ScaleSource::Counts;
    return info;
}

void ChordsDecoder::learn(std::span<const Exchange> conversation) {
    for (const Exchange& exchange : conversation) {
        const chords::Board* board = chords::boardIn(exchange.reply);
        if (board == nullptr) continue;
        const auto* place = std::find(kLayouts.begin(), kLayouts.end(), board->channels);
        if (place == kLayouts.end()) return;
        const auto index = static_cast<std::size_t>(place - kLayouts.begin());
        if (auto* layout = dynamic_cast<LayoutDecoder*>(candidates()[index].get())) layout->setBoard(*board);
        choose(index);
        return;
    }
}

}  // namespace cardiotwin::wire
