// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stop_signals.h"

#include <csignal>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace cardiotwin::cli {
namespace {

sigset_t stopSet() {
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGINT);
    ::sigaddset(&set, SIGTERM);
    return set;
}

}  // namespace

StopSignals::StopSignals() {
    const sigset_t set = stopSet();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_descriptor = ::signalfd(-1, &set, SFD_CLOEXEC);
}

StopSignals::~StopSignals() {
    ::close(m_descriptor);
    const sigset_t set = stopSet();
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

bool StopSignals::wait(int milliseconds) const {
    struct pollfd state {
        m_descriptor, POLLIN, 0
    };
    return ::poll(&state, 1, milliseconds) > 0;
}

}  // namespace cardiotwin::cli
