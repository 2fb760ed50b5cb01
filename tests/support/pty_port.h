// SPDX-License-Identifier: GPL-3.0-or-later
// The device's end of a serial line under test: a pseudo-terminal with a lasting name, that can be pulled out
// and put back. Threads: one at a time.
#pragma once

#include "devices/pseudo_terminal.h"

#include <QTemporaryDir>

#include <chrono>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

class PtyPort {
public:
    PtyPort() { putBack(); }

    /// A name that stays the same whatever terminal is behind it.
    [[nodiscard]] std::string path() const { return m_folder.filePath(QStringLiteral("port")).toStdString(); }
    [[nodiscard]] bool hasReader() const { return m_terminal && m_terminal->hasReader(); }
    [[nodiscard]] std::vector<std::uint8_t> read(int timeoutMs) { return m_terminal->read(timeoutMs); }

    /// Sends all of it, waiting for the reader where it must; false when it takes more than ten seconds.
    bool send(std::span<const std::uint8_t> bytes) {
        const auto begun = std::chrono::steady_clock::now();
        while (!bytes.empty()) {
            bytes = bytes.subspan(m_terminal->write(bytes));
            if (bytes.empty()) break;
            if (std::chrono::steady_clock::now() - begun > std::chrono::seconds(10)) return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return true;
    }

    void pullOut() { m_terminal.reset(); }
    void putBack() {
        auto opened = cardiotwin::devices::PseudoTerminal::open(path());
        if (!opened) throw std::runtime_error(opened.error().detail);
        m_terminal = std::move(*opened);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<cardiotwin::devices::PseudoTerminal> m_terminal;
};
