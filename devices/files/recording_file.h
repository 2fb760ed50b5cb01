// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps a live session in one plain append-only file. Frames are written in chunks of half a second, each
// with its sums and made durable before it counts as stored; a crash costs the chunk being filled and nothing
// else. Lost frames are written as gaps, never as zeros. Nothing is ever overwritten. Threads: one at a time.
#pragma once

#include "devices/files/block_recorder.h"
#include "devices/files/byte_file.h"
#include "devices/files/recording_layout.h"

#include <chrono>
#include <memory>
#include <string>

namespace cardiotwin::files {

class RecordingFile final : public BlockRecorder {
public:
    /// Creates `folder`/YYYY-MM-DD_HH-MM-SS.ctlog (UTC) with mode 0600; "-2", "-3" … follow when the name is
    /// taken. FilePermission, WriteFailed, DiskFull.
    [[nodiscard]] static Result<std::unique_ptr<RecordingFile>> create(
        const std::string& folder, const RecordingHeader& header,
        std::chrono::system_clock::time_point startedAt);

    ~RecordingFile() override;
    RecordingFile(const RecordingFile&) = delete;
    RecordingFile& operator=(const RecordingFile&) = delete;

    [[nodiscard]] Result<void> append(const SharedBlock& block) override;
    [[nodiscard]] Result<void> appendGap(SampleIndex end) override;
    [[nodiscard]] Result<void> finish() override;
    [[nodiscard]] RecorderCounters counters() const override { return m_counters; }
    [[nodiscard]] const std::string& path() const override { return m_path; }

private:
    RecordingFile(std::string path, Descriptor file, RecordingHeader header, std::uint64_t length);

    [[nodiscard]] Result<void> flushSamples();
    [[nodiscard]] Result<void> writeChunk(const ChunkHeader& chunk, const std::string& payload);
    [[nodiscard]] Result<void> writeGapUpTo(SampleIndex end);

    std::string m_path;
    Descriptor m_file;
    RecordingHeader m_header;
    std::uint64_t m_length;  ///< of what is whole
    std::size_t m_chunkFrames;
    std::string m_values;  ///< of the chunk that is being filled
    std::string m_rates;
    SampleIndex m_next;         ///< after the last frame taken
    SampleIndex m_accountedTo;  ///< everything before is stored or in a gap chunk
    RecorderCounters m_counters;
    bool m_finished = false;
};

}  // namespace cardiotwin::files
