// SPDX-License-Identifier: GPL-3.0-or-later
// A thread with a name and a body. Whatever the body throws is caught at the thread's top and told to
// `onFailure`, so that a dead thread never hides behind a living window. Destroying the worker asks it to
// stop and waits for it. Threads: made and destroyed by its owner; `onFailure` is called on the worker's own
// thread.
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <thread>

namespace cardiotwin::pipeline {

class Worker {
public:
    using Body = std::function<void(const std::stop_token&)>;
    using Failure = std::function<void(const std::string& worker, const std::string& what)>;

    Worker(std::string name, Body body, Failure onFailure);

    void requestStop() { m_thread.request_stop(); }
    void join();

private:
    std::jthread m_thread;
};

}  // namespace cardiotwin::pipeline
