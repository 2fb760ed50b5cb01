// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/byte_tail.h"

namespace cardiotwin::devices {

void ByteTail::append(std::span<const std::uint8_t> bytes, Instant arrival) {
    if (bytes.size() > kMostBytes) bytes = bytes.last(kMostBytes);
    if (bytes.empty()) return;
    const std::scoped_lock lock(m_guard);
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    m_reads.push_back({arrival, bytes.size()});
    while (m_bytes.size() > kMostBytes || arrival - m_reads.front().arrival > kKeep)
        dropOldestRead();
}

std::vector<std::uint8_t> ByteTail::copy() const {
    const std::scoped_lock lock(m_guard);
    return {m_bytes.begin(), m_bytes.end()};
}

void ByteTail::dropOldestRead() {
    m_bytes.erase(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(m_reads.front().size));
    m_reads.pop_front();
}

}  // namespace cardiotwin::devices
