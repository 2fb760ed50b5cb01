// SPDX-License-Identifier: GPL-3.0-or-later
// The boards of ProtoCentral that speak the OpenView packet, ECG channels only. Without counter and checksum
// a lost packet shows only where its remains were found, or as a silence. Values are codes, but for the
// MAX30003, whose data sheet's scale nobody checked on a board. The user says which board it is.
// Threads: one at a time.
#pragma once

#include "devices/wire/framed_decoder.h"
#include "devices/wire/openview_format.h"

namespace cardiotwin::wire {

class OpenViewDecoder final : public FramedDecoder {
public:
    explicit OpenViewDecoder(const openview::BoardInfo& board);
    [[nodiscard]] static ProtocolInfo describe(const openview::BoardInfo& board);

protected:
    [[nodiscard]] bool mayBegin(Bytes bytes) const override;
    [[nodiscard]] std::size_t headerLength() const override;
    [[nodiscard]] std::size_t lengthOf(Bytes bytes) const override;
    [[nodiscard]] bool isWhole(Bytes frame) const override;
    [[nodiscard]] std::uint32_t counterOf(Bytes /*frame*/) const override { return 0; }
    void unpack(Bytes frame, std::vector<Frame>& out) const override;

private:
    [[nodiscard]] bool isPlausible(Bytes frame) const;
    [[nodiscard]] double valueOf(std::int32_t code) const;

    openview::BoardInfo m_board;
};

/// The board of a protocol's name, "openview-ads1293"; nullptr when it is none.
[[nodiscard]] const openview::BoardInfo* openViewBoard(std::string_view protocol);

}  // namespace cardiotwin::wire
