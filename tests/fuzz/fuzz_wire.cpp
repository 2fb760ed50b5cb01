// SPDX-License-Identifier: GPL-3.0-or-later
// Every decoder on the same bytes: the first byte says which, the second how they are cut.
#include "devices/wire/decoder.h"
#include "devices/wire/handshake.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

using namespace cardiotwin::wire;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 3) return 0;
    const auto& known = protocols();
    const auto decoder = makeDecoder(data[0] < 128 ? known[data[0] % known.size()].name : "auto");
    const std::size_t piece = 1 + data[1] % 64U;
    // The first bytes stand for what a device says before it starts.
    const std::size_t spoken = std::min<std::size_t>(size - 2, data[2] % 32U);
    const std::string reply(reinterpret_cast<const char*>(data) + 2, spoken);
    const std::vector<Exchange> conversation = {
        {"\x01", reply}, {std::string("\x63\0\0\x0a", 4), reply}, {reply, reply}};
    if (data[1] >= 128) decoder->learn(conversation);
    (void)protocolThatAnswers(reply);

    const std::span<const std::uint8_t> bytes(data + 2, size - 2);
    std::vector<Frame> frames;
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        decoder->push(bytes.subspan(at, std::min(piece, bytes.size() - at)), cardiotwin::Instant{1}, frames);
    decoder->finish(frames);
    const DecoderCounters& counters = decoder->counters();
    if (counters.bytes != bytes.size() || counters.frames != frames.size()) __builtin_trap();
    if (counters.bytesDiscarded > counters.bytes) __builtin_trap();
    decoder->reset();
    return 0;
}
