// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes a second through each decoder, in reads of the size a serial port gives: a healthy stream of its own
// encoder, and random bytes, which cost most.
#include "devices/wire/decoder.h"
#include "devices/wire/encoder.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cmath>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace {

using namespace cardiotwin;

constexpr std::size_t kRead = 512;
constexpr std::size_t kFrames = 20000;

std::vector<std::uint8_t> stream(const std::string& protocol, const std::string& command) {
    const auto encoder = wire::makeEncoder(protocol, 1);
    for (const char byte : command)
        (void)encoder->answer(static_cast<std::uint8_t>(byte));
    std::vector<std::uint8_t> bytes;
    std::vector<double> values(encoder->channels());
    for (std::size_t i = 0; i < kFrames; ++i) {
        for (std::size_t c = 0; c < values.size(); ++c)
            values[c] = 0.8 * std::sin(0.01 * static_cast<double>(i + c));
        encoder->encode(values, bytes);
    }
    return bytes;
}

std::vector<std::uint8_t> noise() {
    std::mt19937_64 random(1);
    std::vector<std::uint8_t> bytes(1U << 20U);
    std::generate(bytes.begin(), bytes.end(), [&random] { return static_cast<std::uint8_t>(random()); });
    return bytes;
}

void decode(benchmark::State& state, const std::string& protocol, const std::vector<std::uint8_t>& bytes) {
    const auto decoder = wire::makeDecoder(protocol);
    std::vector<wire::Frame> frames;
    for (auto _ : state) {
        for (std::size_t at = 0; at < bytes.size(); at += kRead) {
            decoder->push(std::span(bytes).subspan(at, std::min(kRead, bytes.size() - at)), Instant{1},
                          frames);
            benchmark::DoNotOptimize(frames.data());
            frames.clear();
        }
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}

void add(const std::string& name, const std::string& protocol, std::vector<std::uint8_t> bytes) {
    benchmark::RegisterBenchmark(name.c_str(), [protocol, bytes = std::move(bytes)](benchmark::State& state) {
        decode(state, protocol, bytes);
    });
}

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    for (const wire::ProtocolInfo& info : wire::protocols())
        add("stream/" + info.name, info.name, stream(info.name, ""));
    add("stream/bitalino, one channel", "bitalino", stream("bitalino", "\x05"));
    for (const wire::ProtocolInfo& info : wire::protocols())
        add("noise/" + info.name, info.name, noise());
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
