// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/recording_layout.h"

#include "devices/files/crc32.h"

#include <bit>

namespace cardiotwin::files {
namespace {

constexpr std::size_t kMostLeads = 1024;
constexpr std::uint32_t kHeartRateFlag = 1;
constexpr std::uint32_t kCountsFlag = 2;
constexpr std::uint32_t kSimulatedFlag = 4;
constexpr std::size_t kFixedBytes = 16 + 4 + 4 + 8 + 8 + 4 + 4;  // magic … number of leads

template <class T>
void put(std::string& out, T value) {
    for (std::size_t i = 0; i < sizeof(T); ++i) {
        out.push_back(static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i) & 0xFFU));
    }
}

template <class T>
T get(std::string_view bytes, std::size_t at) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) {
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    }
    return static_cast<T>(value);
}

}  // namespace

void putDouble(std::string& out, double value) {
    put(out, std::bit_cast<std::uint64_t>(value));
}

double getDouble(std::string_view bytes, std::size_t at) {
    return std::bit_cast<double>(get<std::uint64_t>(bytes, at));
}

std::string encodeHeader(const RecordingHeader& header) {
    std::string names;
    for (const LeadId& lead : header.leads) {
        put(names, static_cast<std::uint16_t>(lead.name.size()));
        names += lead.name;
    }
    std::string out(kRecordingMagic);
    put(out, kRecordingVersion);
    put(out, static_cast<std::uint32_t>(kFixedBytes + names.size() + 4));
    putDouble(out, header.rate.value);
    put(out, header.startUtcMs);
    put(out, (header.hasHeartRate ? kHeartRateFlag : 0U) | (header.counts ? kCountsFlag : 0U) |
                 (header.simulated ? kSimulatedFlag : 0U));
    put(out, static_cast<std::uint32_t>(header.leads.size()));
    out += names;
    put(out, crc32(out));
    return out;
}

Result<DecodedHeader> decodeHeader(std::string_view bytes, const std::string& place) {
    const auto invalid = [&](const char* what) { return Error{ErrorCode::HeaderInvalid, place, what}; };
    if (bytes.size() < kFixedBytes) return Error{ErrorCode::DataTruncated, place, "header"};
    if (!bytes.starts_with(kRecordingMagic)) return Error{ErrorCode::FormatUnknown, place, {}};
    if (const auto version = get<std::uint32_t>(bytes, 16); version != kRecordingVersion) {
        return Error{ErrorCode::FormatUnsupported, place, "version " + std::to_string(version)};
    }
    const std::size_t length = get<std::uint32_t>(bytes, 20);
    if (length < kFixedBytes + 4) return invalid("length");
    if (length > bytes.size()) return Error{ErrorCode::DataTruncated, place, "header"};
    if (crc32(bytes.substr(0, length - 4)) != get<std::uint32_t>(bytes, length - 4))
        return invalid("checksum");
    DecodedHeader decoded;
    decoded.length = length;
    decoded.header.rate = {getDouble(bytes, 24)};
    decoded.header.startUtcMs = get<std::int64_t>(bytes, 32);
    const auto flags = get<std::uint32_t>(bytes, 40);
    decoded.header.hasHeartRate = (flags & kHeartRateFlag) != 0;
    decoded.header.counts = (flags & kCountsFlag) != 0;
    decoded.header.simulated = (flags & kSimulatedFlag) != 0;
    const std::size_t leads = get<std::uint32_t>(bytes, 44);
    if (leads == 0 || leads > kMostLeads) return invalid("number of leads");
    if (!(decoded.header.rate.value > 0.0 && decoded.header.rate.value < 1e6)) {
        return Error{ErrorCode::RateUnusable, place, {}};
    }
    std::size_t at = kFixedBytes;
    for (std::size_t i = 0; i < leads; ++i) {
        if (at + 2 > length - 4) return invalid("lead names");
        const std::size_t size = get<std::uint16_t>(bytes, at);
        if (at + 2 + size > length - 4) return invalid("lead names");
        decoded.header.leads.push_back({std::string(bytes.substr(at + 2, size))});
        at += 2 + size;
    }
    return decoded;
}

std::string encodeChunkHeader(const ChunkHeader& chunk) {
    std::string out(kChunkMagic);
    put(out, static_cast<std::uint32_t>(chunk.kind));
    put(out, chunk.sequence);
    put(out, chunk.first.value);
    put(out, chunk.frames);
    put(out, chunk.payloadBytes);
    put(out, chunk.payloadSum);
    put(out, crc32(out));
    return out;
}

std::optional<ChunkHeader> decodeChunkHeader(std::string_view bytes) {
    if (bytes.size() < kChunkHeaderBytes || !bytes.starts_with(kChunkMagic)) return std::nullopt;
    if (crc32(bytes.substr(0, kChunkHeaderBytes - 4)) != get<std::uint32_t>(bytes, kChunkHeaderBytes - 4)) {
        return std::nullopt;
    }
    const auto kind = get<std::uint32_t>(bytes, 4);
    if (kind < 1 || kind > 3) return std::nullopt;
    return ChunkHeader{static_cast<ChunkKind>(kind),   get<std::uint64_t>(bytes, 8),
                       {get<std::int64_t>(bytes, 16)}, get<std::uint32_t>(bytes, 24),
                       get<std::uint32_t>(bytes, 28),  get<std::uint32_t>(bytes, 32)};
}

}  // namespace cardiotwin::files
