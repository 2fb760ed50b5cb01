// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C and a polite kill as something to wait for, so that a command that runs until it is stopped can
// finish its files. Make it before any thread is started: threads inherit that the signals are blocked.
// Threads: any.
#pragma once

namespace cardiotwin::cli {

class StopSignals {
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    /// Readable once a signal came.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// Waits up to `milliseconds`; true when a signal came.
    [[nodiscard]] bool wait(int milliseconds) const;

private:
    int m_descriptor;
};

}  // namespace cardiotwin::cli
