// SPDX-License-Identifier: GPL-3.0-or-later
// How far a long command has come, on one line of standard error that overwrites itself; silent where that is
// no terminal. Threads: main thread.
#pragma once

#include <chrono>
#include <string>

namespace cardiotwin::cli {

class ProgressLine {
public:
    explicit ProgressLine(std::string what);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// Shows `fraction` (0–1), at most ten times a second.
    void show(double fraction);

private:
    std::string m_what;
    bool m_terminal;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_next;
};

}  // namespace cardiotwin::cli
