// SPDX-License-Identifier: GPL-3.0-or-later
// The last value wins: one writer publishes whole values, one reader takes the newest, neither ever waits.
// Three slots rotate, so the reader holds one while the writer fills another. A value that was never taken is
// replaced; this is for displays and predictions, where only the newest matters. Threads: `publish` from one,
// `take` from one other.
#pragma once

#include <array>
#include <atomic>
#include <utility>

namespace cardiotwin {

template <class T>
class Mailbox {
public:
    void publish(T value) {
        m_slots[m_writing] = std::move(value);
        m_writing =
            m_shared.exchange(static_cast<unsigned>(m_writing) | kFresh, std::memory_order_acq_rel) & kIndex;
    }

    /// Swaps in the newest value. True when there is one that was not seen before.
    bool take() {
        if ((m_shared.load(std::memory_order_acquire) & kFresh) == 0) return false;
        m_reading = m_shared.exchange(static_cast<unsigned>(m_reading), std::memory_order_acq_rel) & kIndex;
        return true;
    }
    /// The value last taken; default-constructed before the first.
    [[nodiscard]] const T& value() const { return m_slots[m_reading]; }

private:
    static constexpr unsigned kIndex = 3;
    static constexpr unsigned kFresh = 4;

    std::array<T, 3> m_slots{};
    std::size_t m_writing = 0;  // the writer's own
    std::size_t m_reading = 1;  // the reader's own
    std::atomic<unsigned> m_shared{2};
};

}  // namespace cardiotwin
