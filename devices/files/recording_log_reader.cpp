// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/recording_log_reader.h"

#include "devices/files/crc32.h"
#include "devices/files/csv_cell.h"
#include "devices/files/recording_layout.h"

#include <algorithm>
#include <limits>

namespace cardiotwin::files {
namespace {

constexpr std::size_t kLargestHeader = 1 << 20;
constexpr std::size_t kSearchBytes = 64 << 10;

/// Where a whole chunk of samples is.
struct Chunk {
    std::uint64_t offset = 0;  ///< of its payload
    ChunkHeader header;
};

class RecordingLogReader final : public RecordingReader {
public:
    RecordingLogReader(ByteFile file, DecodedHeader decoded)
        : m_file(std::move(file)), m_header(std::move(decoded.header)) {
        m_info.format = "cardiotwin-log";
        m_info.leads = m_header.leads;
        m_info.rate = m_header.rate;
        m_info.hasHeartRate = m_header.hasHeartRate;
        m_info.isSimulated = m_header.simulated;
        m_info.unitSource = m_header.counts ? "none (counts)" : "header";
        if (m_header.startUtcMs > 0)
            m_info.startUtc = isoUtc(static_cast<double>(m_header.startUtcMs) / 1000.0);
        m_offset = decoded.length;
    }

    [[nodiscard]] Result<void> findChunks();

    [[nodiscard]] const RecordingInfo& info() const override { return m_info; }
    [[nodiscard]] double progress() const override {
        return m_chunks.empty() ? 1.0 : static_cast<double>(m_at) / static_cast<double>(m_chunks.size());
    }
    [[nodiscard]] Result<SampleBlock> read(std::size_t maxFrames) override;
    [[nodiscard]] Result<void> seek(SampleIndex index) override {
        const auto after =
            std::ranges::upper_bound(m_chunks, index, {}, [](const Chunk& c) { return c.header.first; });
        m_at = static_cast<std::size_t>(after - m_chunks.begin());
        m_frame = 0;
        if (m_at > 0) {
            const ChunkHeader& before = m_chunks[m_at - 1].header;
            if (index < before.first + before.frames) {
                --m_at;
                m_frame = static_cast<std::size_t>(index - before.first);
            }
        }
        m_loaded = kNone;
        return {};
    }

private:
    static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

    [[nodiscard]] bool fits(const ChunkHeader& chunk) const {
        const std::uint64_t columns = m_header.leads.size() + (m_header.hasHeartRate ? 1 : 0);
        return chunk.frames > 0 && chunk.payloadBytes == columns * chunk.frames * sizeof(double) &&
               chunk.first >= m_end;
    }
    [[nodiscard]] Result<std::uint64_t> nextMagic(std::uint64_t from) const;
    void damaged(const std::string& what) { m_info.notes.push_back("left out: " + what); }

    ByteFile m_file;
    RecordingHeader m_header;
    RecordingInfo m_info;
    std::uint64_t m_offset = 0;
    std::vector<Chunk> m_chunks;
    SampleIndex m_end;
    std::size_t m_at = 0;     ///< chunk to read next
    std::size_t m_frame = 0;  ///< and the frame in it
    std::size_t m_loaded = kNone;
    std::string m_payload;
    std::uint64_t m_sequence = 0;
};

/// Offset of the next chunk magic at or after `from`; the file's size when there is none.
Result<std::uint64_t> RecordingLogReader::nextMagic(std::uint64_t from) const {
    std::string window(kSearchBytes, '\0');
    while (from < m_file.size()) {
        const auto got = m_file.read(from, window);
        if (!got) return got.error();
        const auto found = std::string_view(window).substr(0, *got).find(kChunkMagic);
        if (found != std::string_view::npos) return from + found;
        if (*got < window.size()) break;
        from += *got - (kChunkMagic.size() - 1);  // a magic may lie across two windows
    }
    return m_file.size();
}

Result<void> RecordingLogReader::findChunks() {
    bool ended = false;
    std::string bytes(kChunkHeaderBytes, '\0');
    while (m_offset < m_file.size()) {
        const auto got = m_file.read(m_offset, bytes);
        if (!got) return got.error();
        const auto chunk = decodeChunkHeader(std::string_view(bytes).substr(0, *got));
        const std::uint64_t after = m_offset + kChunkHeaderBytes + (chunk ? chunk->payloadBytes : 0);
        if (!chunk || after > m_file.size() || (chunk->kind == ChunkKind::Samples && !fits(*chunk))) {
            const auto next = nextMagic(m_offset + 1);
            if (!next) return next.error();
            damaged("bytes " + std::to_string(m_offset) + " to " + std::to_string(*next) +
                    " are damaged or torn");
            m_offset = *next;
            continue;
        }
        if (chunk->kind == ChunkKind::Samples) {
            m_chunks.push_back({m_offset + kChunkHeaderBytes, *chunk});
            m_end = chunk->first + chunk->frames;
        }
        ended = chunk->kind == ChunkKind::End;
        if (ended) m_end = std::max(m_end, chunk->first);
        m_offset = after;
    }
    if (!ended) m_info.notes.emplace_back("interrupted: the recording was not closed");
    if (m_chunks.empty()) return Error{ErrorCode::HeaderOnly, m_file.path(), {}};
    m_info.frames = m_end.value;
    return {};
}

Result<SampleBlock> RecordingLogReader::read(std::size_t maxFrames) {
    SampleBlock block;
    block.sequence = m_sequence++;
    block.rate = m_info.rate;
    block.leads = m_info.leads;
    const std::size_t width = m_header.leads.size();
    while (m_at < m_chunks.size() && block.frames() < maxFrames) {
        const ChunkHeader& chunk = m_chunks[m_at].header;
        const SampleIndex first = chunk.first + static_cast<SampleCount>(m_frame);
        if (block.frames() > 0 && first != block.end()) break;
        if (m_loaded != m_at) {
            m_payload.resize(chunk.payloadBytes);
            const auto got = m_file.read(m_chunks[m_at].offset, m_payload);
            if (!got) return got.error();
            if (*got < m_payload.size() || crc32(m_payload) != chunk.payloadSum) {
                damaged("chunk " + std::to_string(chunk.sequence) + ", its checksum is wrong");
                ++m_at;
                m_frame = 0;
                continue;
            }
            m_loaded = m_at;
        }
        if (block.frames() == 0) block.first = first;
        const std::size_t count = std::min<std::size_t>(maxFrames - block.frames(), chunk.frames - m_frame);
        for (std::size_t i = m_frame * width; i < (m_frame + count) * width; ++i) {
            block.millivolts.push_back(getDouble(m_payload, i * sizeof(double)));
        }
        for (std::size_t i = m_frame; m_header.hasHeartRate && i < m_frame + count; ++i) {
            block.heartRateBpm.push_back(getDouble(m_payload, (chunk.frames * width + i) * sizeof(double)));
        }
        m_frame += count;
        if (m_frame == chunk.frames) {
            ++m_at;
            m_frame = 0;
        }
    }
    if (block.frames() == 0) block.first = m_end;
    return block;
}

}  // namespace

Result<std::unique_ptr<RecordingReader>> openRecordingLog(ByteFile file) {
    std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(file.size(), kLargestHeader)), '\0');
    const auto got = file.read(0, head);
    if (!got) return got.error();
    auto decoded = decodeHeader(std::string_view(head).substr(0, *got), file.path());
    if (!decoded) return decoded.error();
    auto reader = std::make_unique<RecordingLogReader>(std::move(file), std::move(*decoded));
    if (auto found = reader->findChunks(); !found) return found.error();
    return std::unique_ptr<RecordingReader>(std::move(reader));
}

}  // namespace cardiotwin::files
