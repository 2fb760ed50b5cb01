// SPDX-License-Identifier: GPL-3.0-or-later
// A bounded queue from one producer thread to one consumer thread. When it is full the newest value is
// refused and the producer is told: nothing grows, nothing is overwritten, every loss is counted by who
// caused it. `pop` sleeps until a value or a stop arrives; after a stop it keeps returning what is queued,
// then nothing. Threads: `push` from the producer only, `pop` and `tryPop` from the consumer only, `size`
// from anywhere.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace cardiotwin {

template <class T>
class SpscRing {
public:
    explicit SpscRing(std::size_t capacity) : m_slots(capacity + 1) {}

    [[nodiscard]] bool push(T value) {
        const std::size_t tail = m_tail.load(std::memory_order_relaxed);
        const std::size_t next = after(tail);
        if (next == m_head.load(std::memory_order_acquire)) return false;
        m_slots[tail] = std::move(value);
        m_tail.store(next, std::memory_order_release);
        // An empty critical section: the consumer is either before its check or already asleep, never
        // between.
        { const std::scoped_lock lock(m_sleep); }
        m_wake.notify_one();
        return true;
    }

    [[nodiscard]] std::optional<T> tryPop() {
        const std::size_t head = m_head.load(std::memory_order_relaxed);
        if (head == m_tail.load(std::memory_order_acquire)) return std::nullopt;
        std::optional<T> value(std::move(m_slots[head]));
        m_slots[head] = T{};
        m_head.store(after(head), std::memory_order_release);
        return value;
    }

    [[nodiscard]] std::optional<T> pop(const std::stop_token& stop) {
        if (auto value = tryPop()) return value;
        std::unique_lock lock(m_sleep);
        m_wake.wait(lock, stop, [this] { return size() > 0; });
        lock.unlock();
        return tryPop();
    }

    [[nodiscard]] std::size_t size() const {
        const std::size_t tail = m_tail.load(std::memory_order_acquire);
        const std::size_t head = m_head.load(std::memory_order_acquire);
        return tail >= head ? tail - head : tail + m_slots.size() - head;
    }
    [[nodiscard]] std::size_t capacity() const { return m_slots.size() - 1; }

private:
    [[nodiscard]] std::size_t after(std::size_t slot) const {
        return slot + 1 == m_slots.size() ? 0 : slot + 1;
    }

    std::vector<T> m_slots;  // one slot stays empty to tell full from empty
    alignas(64) std::atomic<std::size_t> m_head{0};
    alignas(64) std::atomic<std::size_t> m_tail{0};
    std::mutex m_sleep;
    std::condition_variable_any m_wake;
};

}  // namespace cardiotwin
