// SPDX-License-Identifier: GPL-3.0-or-later
// The device's end of a pseudo-terminal in raw mode, with an optional symbolic link that keeps one name while
// the terminal behind it comes and goes. Writing never waits: what the reader does not fetch in time is lost,
// as on a wire. Destroying it is pulling the plug. Threads: one at a time.
#pragma once

#include "models/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace cardiotwin::devices {

class PseudoTerminal {
public:
    /// Opens a new terminal; `link` (may be empty) must not exist or be a symbolic link, which is replaced.
    [[nodiscard]] static Result<std::unique_ptr<PseudoTerminal>> open(const std::string& link);
    ~PseudoTerminal();
    PseudoTerminal(const PseudoTerminal&) = delete;
    PseudoTerminal& operator=(const PseudoTerminal&) = delete;

    /// "/dev/pts/3".
    [[nodiscard]] const std::string& path() const { return m_path; }
    /// True while some program has the other end open.
    [[nodiscard]] bool hasReader() const;
    /// Writes what fits now and returns how many bytes that was.
    std::size_t write(std::span<const std::uint8_t> bytes);
    /// What the other end has sent, waiting for it no longer than `timeoutMs`.
    std::vector<std::uint8_t> read(int timeoutMs);
    /// Bytes written that the other end has not read yet.
    [[nodiscard]] std::size_t unread() const;

private:
    PseudoTerminal(int master, std::string path, std::string link)
        : m_master(master), m_path(std::move(path)), m_link(std::move(link)) {}

    int m_master;
    std::string m_path;
    std::string m_link;
};

}  // namespace cardiotwin::devices
