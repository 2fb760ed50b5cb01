// SPDX-License-Identifier: GPL-3.0-or-later
// Streams a text file as runs of whole lines in one fixed buffer, so that memory does not grow with the file.
// Every run ends in '\n', also where the file does not. Threads: one at a time.
#pragma once

#include "devices/files/byte_file.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace cardiotwin::files {

/// Longer lines are no rows of a table but another kind of file.
inline constexpr std::size_t kLongestLine = 64 << 10;

class TextRuns {
public:
    explicit TextRuns(ByteFile file) : m_file(std::move(file)), m_buffer(kRunBytes + 1) {}

    /// The next run; empty at the end of the file. LineTooLong (place without a line: the caller counts
    /// them), FileUnreadable. Valid until the next call.
    [[nodiscard]] Result<std::string_view> next();
    /// Goes on at `offset`, which is the begin of a line.
    void seek(std::uint64_t offset) { m_offset = offset; }

    /// First byte after the run last returned.
    [[nodiscard]] std::uint64_t offset() const { return m_offset; }
    /// True when the run last returned ended without a '\n' of its own.
    [[nodiscard]] bool endedTorn() const { return m_torn; }
    [[nodiscard]] const ByteFile& file() const { return m_file; }

private:
    static constexpr std::size_t kRunBytes = 256 << 10;

    ByteFile m_file;
    std::vector<char> m_buffer;
    std::uint64_t m_offset = 0;
    bool m_torn = false;
};

}  // namespace cardiotwin::files
