// SPDX-License-Identifier: GPL-3.0-or-later
// Streams for the tests of decoders: bytes of an encoder, cut and damaged in known ways.
#pragma once

#include "devices/wire/decoder.h"
#include "devices/wire/encoder.h"
#include "tests/support/fact.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace wire_stream {

using cardiotwin::Instant;
using cardiotwin::wire::Decoder;
using cardiotwin::wire::Encoder;
using cardiotwin::wire::Frame;
using Bytes = std::vector<std::uint8_t>;

/// A value that names its frame: every frame of the stream can be told from every other.
inline double valueOf(std::size_t frame, std::size_t channel) {
    return -1.0 + 1e-3 * static_cast<double>((733 * frame + 31 * channel) % 2000);
}

inline Bytes encoded(Encoder& encoder, std::size_t frames) {
    Bytes bytes;
    std::vector<double> values(encoder.channels());
    for (std::size_t i = 0; i < frames; ++i) {
        for (std::size_t c = 0; c < values.size(); ++c)
            values[c] = valueOf(i, c);
        encoder.encode(values, bytes);
    }
    return bytes;
}

inline std::vector<Frame> decoded(Decoder& decoder, const Bytes& bytes) {
    std::vector<Frame> frames;
    decoder.push(bytes, Instant{1}, frames);
    return frames;
}

inline std::vector<Frame> decodedInPieces(Decoder& decoder, const Bytes& bytes, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::vector<Frame> frames;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t most = std::min<std::size_t>(bytes.size() - at, 1 + random() % 100);
        const std::size_t piece = 1 + random() % most;
        decoder.push(std::span(bytes).subspan(at, piece), Instant{static_cast<std::int64_t>(at + 1)}, frames);
        at += piece;
    }
    return frames;
}

inline void checkSameFrames(const std::vector<Frame>& actual, const std::vector<Frame>& expected) {
    CHECK_EQUAL(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
        CHECK_EQUAL(actual[i].lostBefore, expected[i].lostBefore);
        CHECK_EQUAL(actual[i].leadOff, expected[i].leadOff);
        CHECK_EQUAL(actual[i].railed, expected[i].railed);
        CHECK_EQUAL(actual[i].millivolts.size(), expected[i].millivolts.size());
        for (std::size_t c = 0; c < actual[i].millivolts.size(); ++c) {
            const double a = actual[i].millivolts[c];
            const double b = expected[i].millivolts[c];
            CHECK(a == b || (std::isnan(a) && std::isnan(b)));
        }
    }
}

inline Bytes randomBytes(std::size_t count, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    Bytes bytes(count);
    std::generate(bytes.begin(), bytes.end(), [&random] { return static_cast<std::uint8_t>(random()); });
    return bytes;
}

inline Bytes flipped(Bytes bytes, double bitErrorRate, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::geometric_distribution<std::size_t> distance(bitErrorRate);
    for (std::size_t bit = distance(random); bit < 8 * bytes.size(); bit += 1 + distance(random))
        bytes[bit / 8] = static_cast<std::uint8_t>(bytes[bit / 8] ^ (1U << (bit % 8)));
    return bytes;
}

inline Bytes fileBytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline Bytes textBytes(const std::string& text) {
    return {text.begin(), text.end()};
}

}  // namespace wire_stream
