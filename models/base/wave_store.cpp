// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/wave_store.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cardiotwin {

WaveStore::WaveStore(std::vector<LeadId> leads, Hertz rate, double seconds)
    : m_leads(std::move(leads)),
      m_rate(rate),
      m_capacity(std::max<SampleCount>(framesIn(seconds, rate), 1)),
      m_values(static_cast<std::size_t>(m_capacity) * m_leads.size()) {}

SampleIndex WaveStore::begin() const {
    return {std::max<std::int64_t>(0, m_claimed.load(std::memory_order_acquire) - m_capacity)};
}

void WaveStore::write(SampleIndex at, std::span<const float> frame) {
    const auto row = static_cast<std::size_t>(at.value % m_capacity) * m_leads.size();
    for (std::size_t lead = 0; lead < m_leads.size(); ++lead) {
        m_values[row + lead].store(frame.empty() ? std::numeric_limits<float>::quiet_NaN() : frame[lead],
                                   std::memory_order_release);
    }
}

bool WaveStore::append(SampleIndex first, std::span<const float> values, Instant newestAt) {
    const SampleIndex oldEnd{m_end.load(std::memory_order_relaxed)};
    if (first < oldEnd || m_leads.empty()) return false;
    const auto frames = static_cast<SampleCount>(values.size() / m_leads.size());
    const SampleIndex newEnd = first + frames;

    // Claim before writing: a reader that copied a frame checks afterwards whether it was claimed meanwhile.
    // Whoever sees a value of this call sees its claim, because every value is released and acquired (a fence
    // would do the same, unseen by the thread sanitizer).
    m_claimed.store(newEnd.value, std::memory_order_relaxed);

    const SampleIndex oldestKept = newEnd - m_capacity;
    for (SampleIndex at = std::max(oldEnd, oldestKept); at < first; at += 1)
        write(at, {});
    for (SampleIndex at = std::max(first, oldestKept); at < newEnd; at += 1) {
        write(at, values.subspan(static_cast<std::size_t>(at - first) * m_leads.size(), m_leads.size()));
    }
    m_end.store(newEnd.value, std::memory_order_release);
    m_newestAt.store(newestAt.nanoseconds, std::memory_order_release);
    return true;
}

std::size_t WaveStore::read(Cursor& cursor, std::span<float> out) const {
    if (m_leads.empty()) return 0;
    const SampleIndex last = end();
    if (const SampleIndex oldest = begin(); cursor.next < oldest) {
        cursor.missed += static_cast<std::uint64_t>(oldest - cursor.next);
        cursor.next = oldest;
    }
    if (cursor.next >= last) return 0;
    const std::size_t width = m_leads.size();
    const auto frames = std::min(static_cast<std::size_t>(last - cursor.next), out.size() / width);
    for (std::size_t frame = 0; frame < frames; ++frame) {
        const auto row =
            static_cast<std::size_t>((cursor.next.value + static_cast<SampleCount>(frame)) % m_capacity) *
            width;
        for (std::size_t lead = 0; lead < width; ++lead) {
            out[frame * width + lead] = m_values[row + lead].load(std::memory_order_acquire);
        }
    }
    if (begin() > cursor.next) return read(cursor, out);  // overtaken while copying: start again, further on
    cursor.next += static_cast<SampleCount>(frames);
    return frames;
}

}  // namespace cardiotwin
