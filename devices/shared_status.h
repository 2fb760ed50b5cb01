// SPDX-License-Identifier: GPL-3.0-or-later
// A source's StreamStatus, kept by its own thread and copied out by any other. Threads: any.
#pragma once

#include "models/base/stream_status.h"

#include <mutex>

namespace cardiotwin::devices {

class SharedStatus {
public:
    [[nodiscard]] StreamStatus copy() const {
        const std::scoped_lock lock(m_guard);
        return m_status;
    }
    /// Runs `change` on the status while no reader looks.
    template <class Change>
    void update(Change&& change) {
        const std::scoped_lock lock(m_guard);
        change(m_status);
    }

private:
    mutable std::mutex m_guard;
    StreamStatus m_status;
};

}  // namespace cardiotwin::devices
