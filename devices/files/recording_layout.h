// SPDX-License-Identifier: GPL-3.0-or-later
// The byte layout of a recording file, as README.md of this room describes it: one header, then chunks that
// each carry their own sums, so that whatever is whole can be told from whatever is not. All numbers are
// little-endian. Threads: free functions and values.
#pragma once

#include "models/base/result.h"
#include "models/base/sample_block.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cardiotwin::files {

inline constexpr std::string_view kRecordingMagic{"CardioTwinLog\r\n\x1a", 16};
inline constexpr std::uint32_t kRecordingVersion = 1;
inline constexpr std::size_t kChunkHeaderBytes = 40;
inline constexpr std::string_view kChunkMagic{"CTck", 4};

struct RecordingHeader {
    Hertz rate;
    std::int64_t startUtcMs = 0;  ///< 0 = not known
    std::vector<LeadId> leads;
    bool hasHeartRate = false;
    bool counts = false;     ///< values are uncalibrated
    bool simulated = false;  ///< no person was recorded; whoever shows it says so
};

enum class ChunkKind : std::uint32_t { Samples = 1, Gap = 2, End = 3 };

struct ChunkHeader {
    ChunkKind kind = ChunkKind::Samples;
    std::uint64_t sequence = 0;
    SampleIndex first;
    std::uint32_t frames = 0;
    std::uint32_t payloadBytes = 0;
    std::uint32_t payloadSum = 0;
};

[[nodiscard]] std::string encodeHeader(const RecordingHeader& header);
/// `bytes` begins with the file; returns the header and its length. HeaderInvalid, DataTruncated,
/// FormatUnsupported (a later version).
struct DecodedHeader {
    RecordingHeader header;
    std::size_t length = 0;
};
[[nodiscard]] Result<DecodedHeader> decodeHeader(std::string_view bytes, const std::string& place);

[[nodiscard]] std::string encodeChunkHeader(const ChunkHeader& chunk);
/// Nothing when magic or sum are wrong.
[[nodiscard]] std::optional<ChunkHeader> decodeChunkHeader(std::string_view bytes);

void putDouble(std::string& out, double value);
[[nodiscard]] double getDouble(std::string_view bytes, std::size_t at);

}  // namespace cardiotwin::files
