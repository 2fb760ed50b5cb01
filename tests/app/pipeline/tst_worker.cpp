// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline/worker.h"
#include "tests/support/fact.h"

#include <atomic>
#include <stdexcept>

using cardiotwin::pipeline::Worker;

FACT(anExceptionBecomesAVisibleFailureWithItsWorkersName) {
    std::string failedWorker;
    std::string what;
    Worker worker(
        "twin", [](const std::stop_token&) { throw std::runtime_error("singular matrix"); },
        [&](const std::string& name, const std::string& reason) {
            failedWorker = name;
            what = reason;
        });
    worker.join();
    CHECK_EQUAL(failedWorker, "twin");
    CHECK_EQUAL(what, "singular matrix");
}

FACT(destroyingAWorkerStopsItsBody) {
    std::atomic<bool> ended = false;
    {
        const Worker worker(
            "idle",
            [&](const std::stop_token& stop) {
                while (!stop.stop_requested())
                    std::this_thread::yield();
                ended = true;
            },
            [](const std::string&, const std::string&) {});
    }
    CHECK(ended.load());
}
