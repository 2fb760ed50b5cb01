// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/mailbox.h"
#include "tests/support/fact.h"

#include <thread>
#include <vector>

using cardiotwin::Mailbox;

FACT(theLastValueWins) {
    Mailbox<int> box;
    CHECK(!box.take());
    box.publish(1);
    box.publish(2);
    CHECK(box.take());
    CHECK_EQUAL(box.value(), 2);
    CHECK(!box.take());
    CHECK_EQUAL(box.value(), 2);
}

FACT(theReaderNeverSeesAHalfWrittenValueOrAnOlderOne) {
    Mailbox<std::vector<int>> box;
    std::jthread writer([&](const std::stop_token& stop) {
        for (int i = 1; !stop.stop_requested(); ++i)
            box.publish(std::vector<int>(8, i));
    });
    int newest = 0;
    for (int round = 0; round < 20000; ++round) {
        if (!box.take()) continue;
        const std::vector<int>& value = box.value();
        for (const int element : value)
            CHECK_EQUAL(element, value.front());
        CHECK(value.front() > newest);
        newest = value.front();
    }
}
