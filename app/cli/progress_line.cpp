// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress_line.h"

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace cardiotwin::cli {

ProgressLine::ProgressLine(std::string what)
    : m_what(std::move(what)),
      m_terminal(::isatty(STDERR_FILENO) == 1),
      m_next(std::chrono::steady_clock::now()) {}

ProgressLine::~ProgressLine() {
    if (m_shown) std::fputs("\r\x1b[K", stderr);
}

void ProgressLine::show(double fraction) {
    const auto now = std::chrono::steady_clock::now();
    if (!m_terminal || now < m_next) return;
    m_next = now + std::chrono::milliseconds(100);
    m_shown = true;
    constexpr int kCells = 30;
    const int full = static_cast<int>(std::clamp(fraction, 0.0, 1.0) * kCells);
    std::fprintf(stderr, "\r%s [%.*s%*s] %3d %%", m_what.c_str(), full, "##############################",
                 kCells - full, "", static_cast<int>(std::clamp(fraction, 0.0, 1.0) * 100.0));
}

}  // namespace cardiotwin::cli
