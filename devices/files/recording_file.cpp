// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/recording_file.h"

#include "devices/files/crc32.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

namespace cardiotwin::files {
namespace {

constexpr double kChunkSeconds = 0.5;
constexpr int kMostNames = 1000;

Error writeError(const std::string& path, int reason) {
    switch (reason) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return {ErrorCode::DiskFull, path, std::strerror(reason)};
        case EACCES:
        case EPERM:
        case EROFS:
            return {ErrorCode::FilePermission, path, std::strerror(reason)};
        case EEXIST:
            return {ErrorCode::FileExists, path, {}};
        default:
            return {ErrorCode::WriteFailed, path, std::strerror(reason)};
    }
}

std::string nameFor(std::chrono::system_clock::time_point when) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(when);
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::array<char, 32> name{};
    std::strftime(name.data(), name.size(), "%Y-%m-%d_%H-%M-%S", &utc);
    return name.data();
}

Result<void> writeAll(int file, const std::string& path, std::string_view bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const auto wrote = ::write(file, bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) return writeError(path, errno);
        done += static_cast<std::size_t>(wrote);
    }
    return {};
}

/// A new file's name is durable only when its folder is.
void syncFolder(const std::string& folder) {
    const Descriptor handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (handle.get() >= 0) (void)::fsync(handle.get());
}

}  // namespace

Result<std::unique_ptr<RecordingFile>> RecordingFile::create(
    const std::string& folder, const RecordingHeader& header,
    std::chrono::system_clock::time_point startedAt) {
    const std::string stem = folder + "/" + nameFor(startedAt);
    std::string path = stem + ".ctlog";
    Descriptor file;
    for (int tried = 2;; ++tried) {
        file = Descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (file.get() >= 0) break;
        if (errno != EEXIST || tried > kMostNames) return writeError(path, errno);
        path = stem + "-" + std::to_string(tried) + ".ctlog";
    }
    RecordingHeader stamped = header;
    stamped.startUtcMs =
        std::chrono::duration_cast<std::chrono::milliseconds>(startedAt.time_since_epoch()).count();
    const std::string bytes = encodeHeader(stamped);
    if (auto wrote = writeAll(file.get(), path, bytes); !wrote) return wrote.error();
    if (::fsync(file.get()) != 0) return writeError(path, errno);
    syncFolder(folder);
    return std::unique_ptr<RecordingFile>(
        new RecordingFile(std::move(path), std::move(file), std::move(stamped), bytes.size()));
}

RecordingFile::RecordingFile(std::string path, Descriptor file, RecordingHeader header, std::uint64_t length)
    : m_path(std::move(path)),
      m_file(std::move(file)),
      m_header(std::move(header)),
      m_length(length),
      m_chunkFrames(static_cast<std::size_t>(std::max(1.0, std::ceil(kChunkSeconds * m_header.rate.value)))) {
}

RecordingFile::~RecordingFile() {
    if (!m_finished) (void)finish();
}

Result<void> RecordingFile::append(const SharedBlock& block) {
    if (m_finished || block->leads.size() != m_header.leads.size() || block->first < m_next) {
        return Error{ErrorCode::Internal, m_path, "block " + std::to_string(block->sequence)};
    }
    Result<void> outcome;
    const auto keepFirst = [&](const Result<void>& one) {
        if (outcome && !one) outcome = one;
    };
    if (block->first > m_next) keepFirst(appendGap(block->first));
    const bool rates = block->heartRateBpm.size() == block->frames();
    for (std::size_t i = 0; i < block->frames(); ++i) {
        for (const double value : block->frame(i))
            putDouble(m_values, value);
        if (m_header.hasHeartRate) {
            putDouble(m_rates, rates ? block->heartRateBpm[i] : std::numeric_limits<double>::quiet_NaN());
        }
        m_next += 1;
        if (++m_counters.waiting >= static_cast<SampleCount>(m_chunkFrames)) keepFirst(flushSamples());
    }
    return outcome;
}

Result<void> RecordingFile::appendGap(SampleIndex end) {
    if (end <= m_next) return {};
    auto flushed = flushSamples();
    m_counters.inGaps += end - m_next;
    m_next = end;
    if (!flushed) return flushed;
    return writeGapUpTo(end);
}

Result<void> RecordingFile::finish() {
    if (m_finished) return {};
    m_finished = true;
    auto flushed = flushSamples();
    if (!flushed) return flushed;
    if (auto gap = writeGapUpTo(m_next); !gap) return gap;
    return writeChunk({ChunkKind::End, m_counters.chunks, m_next, 0, 0, 0}, {});
}

Result<void> RecordingFile::flushSamples() {
    if (m_counters.waiting == 0) return {};
    const SampleCount frames = std::exchange(m_counters.waiting, 0);
    const SampleIndex first = m_next - frames;
    const std::string payload = m_values + m_rates;
    m_values.clear();
    m_rates.clear();
    auto written = writeGapUpTo(first);
    if (written) {
        written =
            writeChunk({ChunkKind::Samples, m_counters.chunks, first, static_cast<std::uint32_t>(frames),
                        static_cast<std::uint32_t>(payload.size()), crc32(payload)},
                       payload);
    }
    if (!written) {
        m_counters.inGaps += frames;  // they are gone; the next chunk that can be written says so
        return written;
    }
    m_counters.stored += frames;
    m_accountedTo = m_next;
    return {};
}

Result<void> RecordingFile::writeGapUpTo(SampleIndex end) {
    if (end <= m_accountedTo) return {};
    const auto frames = std::min<SampleCount>(end - m_accountedTo, std::numeric_limits<std::uint32_t>::max());
    auto written = writeChunk(
        {ChunkKind::Gap, m_counters.chunks, m_accountedTo, static_cast<std::uint32_t>(frames), 0, 0}, {});
    if (written) m_accountedTo = end;
    return written;
}

Result<void> RecordingFile::writeChunk(const ChunkHeader& chunk, const std::string& payload) {
    const std::string bytes = encodeChunkHeader(chunk) + payload;
    auto written = writeAll(m_file.get(), m_path, bytes);
    if (written && ::fdatasync(m_file.get()) != 0) written = writeError(m_path, errno);
    if (!written) {
        // Half a chunk must not stand in the way of the next one.
        if (::ftruncate(m_file.get(), static_cast<off_t>(m_length)) == 0) {
            (void)::lseek(m_file.get(), static_cast<off_t>(m_length), SEEK_SET);
        }
        return written;
    }
    m_length += bytes.size();
    ++m_counters.chunks;
    return {};
}

}  // namespace cardiotwin::files
