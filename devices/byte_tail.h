// SPDX-License-Identifier: GPL-3.0-or-later
// The last minute of bytes that came over a line, for whoever has to find out why it does not speak as
// expected. Bounded in time and in size: a flood costs no more than `kMostBytes`. Threads: any; `append`
// never waits longer than one copy takes.
#pragma once

#include "models/base/instant.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <span>
#include <vector>

namespace cardiotwin::devices {

class ByteTail {
public:
    static constexpr Duration kKeep = std::chrono::seconds(60);
    static constexpr std::size_t kMostBytes = 4U << 20U;

    void append(std::span<const std::uint8_t> bytes, Instant arrival);
    /// Oldest first.
    [[nodiscard]] std::vector<std::uint8_t> copy() const;

private:
    struct Read {
        Instant arrival;
        std::size_t size = 0;
    };

    void dropOldestRead();

    mutable std::mutex m_guard;
    std::deque<std::uint8_t> m_bytes;
    std::deque<Read> m_reads;
};

}  // namespace cardiotwin::devices
