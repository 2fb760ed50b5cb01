// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/byte_tail.h"
#include "tests/support/fact.h"

#include <numeric>

using namespace cardiotwin;
using devices::ByteTail;
using std::chrono::seconds;

namespace {

std::vector<std::uint8_t> counting(std::size_t size, std::uint8_t from) {
    std::vector<std::uint8_t> bytes(size);
    std::iota(bytes.begin(), bytes.end(), from);
    return bytes;
}

}  // namespace

FACT(keepsTheBytesInTheirOrder) {
    ByteTail tail;
    const Instant start = Instant::now();
    tail.append(counting(3, 1), start);
    tail.append(counting(2, 4), start + seconds(1));
    CHECK(tail.copy() == counting(5, 1));
}

FACT(forgetsWhatIsOlderThanAMinute) {
    ByteTail tail;
    const Instant start = Instant::now();
    tail.append(counting(3, 1), start);
    tail.append(counting(2, 4), start + seconds(30));
    tail.append(counting(1, 6), start + seconds(61));
    CHECK(tail.copy() == counting(3, 4));
}

FACT(aFloodCostsNoMoreThanItsBound) {
    ByteTail tail;
    const Instant start = Instant::now();
    for (int read = 0; read < 100; ++read)
        tail.append(counting(100000, static_cast<std::uint8_t>(read)), start);
    CHECK(tail.copy().size() <= ByteTail::kMostBytes);
    CHECK(tail.copy().size() > ByteTail::kMostBytes - 100000);
    tail.append(counting(ByteTail::kMostBytes + 5, 0), start);
    CHECK_EQUAL(tail.copy().size(), ByteTail::kMostBytes);
    CHECK_EQUAL(int{tail.copy().front()}, 5);
}
