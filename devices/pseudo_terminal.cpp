// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/pseudo_terminal.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <thread>
#include <unistd.h>

namespace cardiotwin::devices {
namespace {

Error systemError(const std::string& place) {
    return {ErrorCode::PortFailed, place, std::strerror(errno)};
}

// Raw mode stays with the terminal. Opening and closing the far end once makes the kernel report "hung up"
// until a reader comes, which it does not do for an end that was never opened.
bool prepareFarEnd(const std::string& path) {
    const int slave = ::open(path.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (slave < 0) return false;
    struct termios settings {};
    const bool raw = ::tcgetattr(slave, &settings) == 0 &&
                     (::cfmakeraw(&settings), ::tcsetattr(slave, TCSANOW, &settings) == 0);
    ::close(slave);
    return raw;
}

Result<void> makeLink(const std::string& target, const std::string& link) {
    namespace fs = std::filesystem;
    std::error_code code;
    const auto status = fs::symlink_status(link, code);
    if (fs::exists(status) && !fs::is_symlink(status)) return Error{ErrorCode::FileExists, link, {}};
    // Made beside and moved over, so that the name never points nowhere between two terminals.
    const std::string beside = link + ".new";
    fs::remove(beside, code);
    fs::create_symlink(target, beside, code);
    if (!code) fs::rename(beside, link, code);
    if (code) return Error{ErrorCode::WriteFailed, link, code.message()};
    return {};
}

}  // namespace

Result<std::unique_ptr<PseudoTerminal>> PseudoTerminal::open(const std::string& link) {
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (master < 0) return systemError("pseudo-terminal");
    std::array<char, 64> name{};
    if (::grantpt(master) != 0 || ::unlockpt(master) != 0 ||
        ::ptsname_r(master, name.data(), name.size()) != 0 || !prepareFarEnd(name.data())) {
        const Error error = systemError("pseudo-terminal");
        ::close(master);
        return error;
    }
    std::unique_ptr<PseudoTerminal> made(new PseudoTerminal(master, name.data(), {}));
    if (!link.empty()) {
        if (const auto linked = makeLink(made->m_path, link); !linked) return linked.error();
        made->m_link = link;
    }
    return made;
}

PseudoTerminal::~PseudoTerminal() {
    std::error_code ignored;
    if (!m_link.empty()) std::filesystem::remove(m_link, ignored);
    ::close(m_master);
}

bool PseudoTerminal::hasReader() const {
    struct pollfd state {
        m_master, 0, 0
    };
    return ::poll(&state, 1, 0) >= 0 && (state.revents & POLLHUP) == 0;
}

std::size_t PseudoTerminal::write(std::span<const std::uint8_t> bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = ::write(m_master, bytes.data() + done, bytes.size() - done);
        if (count > 0) {
            done += static_cast<std::size_t>(count);
        } else if (count < 0 && errno == EINTR) {
            continue;
        } else {
            break;
        }
    }
    return done;
}

std::vector<std::uint8_t> PseudoTerminal::read(int timeoutMs) {
    struct pollfd state {
        m_master, POLLIN, 0
    };
    std::vector<std::uint8_t> bytes(256);
    ::poll(&state, 1, timeoutMs);
    if ((state.revents & POLLHUP) != 0 && timeoutMs > 0 && (state.revents & POLLIN) == 0) {
        // Without a reader the poll returns at once: rest instead of spinning.
        std::this_thread::sleep_for(std::chrono::milliseconds(timeoutMs));
    }
    const ssize_t count = (state.revents & POLLIN) != 0 ? ::read(m_master, bytes.data(), bytes.size()) : 0;
    bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return bytes;
}

std::size_t PseudoTerminal::unread() const {
    const int slave = ::open(m_path.c_str(), O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (slave < 0) return 0;
    int waiting = 0;
    const bool known = ::ioctl(slave, FIONREAD, &waiting) == 0;
    ::close(slave);
    return known && waiting > 0 ? static_cast<std::size_t>(waiting) : 0;
}

}  // namespace cardiotwin::devices
