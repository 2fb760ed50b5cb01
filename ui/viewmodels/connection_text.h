// SPDX-License-Identifier: GPL-3.0-or-later
// What a link is and how it does, in words: which device and how sure that is, what came and what did not,
// and the bytes themselves. Threads: gui thread only (translations).
#pragma once

#include "models/base/stream_status.h"

#include <QString>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace cardiotwin::ui {

inline constexpr std::size_t kConnectionRows = 14;

struct ConnectionRow {
    QString label, value;
};

/// The same rows in the same order, whatever is known: what is not reads "---".
[[nodiscard]] std::array<ConnectionRow, kConnectionRows> connectionRows(const StreamStatus& status);

/// True for a row that holds a sentence.
[[nodiscard]] constexpr bool mayNeedTwoLines(std::size_t row) {
    constexpr std::size_t kRecognised = 3;
    return row == kRecognised || row + 1 == kConnectionRows;
}

/// Bytes as offsets, hexadecimal and printable characters, sixteen a line.
[[nodiscard]] QString hexDump(std::span<const std::uint8_t> bytes);

}  // namespace cardiotwin::ui
