// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/wfdb_reader.h"

#include "devices/files/byte_file.h"
#include "devices/files/unit_words.h"
#include "devices/files/wfdb_header.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cardiotwin::files {
namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kFramesPerPass = 1 << 14;
constexpr int kInvalid16 = -32768;
constexpr int kInvalid212 = -2048;

/// The signals that share one file are interleaved in it, sample by sample.
struct SignalFile {
    ByteFile file;
    int format = 16;
    std::uint64_t byteOffset = 0;
    std::size_t signals = 0;

    [[nodiscard]] std::uint64_t bytesFor(std::uint64_t samples) const {
        return format == 16 ? samples * 2 : (samples * 3 + 1) / 2;
    }
    [[nodiscard]] std::uint64_t framesHeld() const {
        const std::uint64_t bytes = file.size() > byteOffset ? file.size() - byteOffset : 0;
        return (format == 16 ? bytes / 2 : bytes * 2 / 3) / signals;
    }
};

/// Where one lead's counts are and what they mean.
struct Channel {
    std::size_t file = 0;
    std::size_t place = 0;  ///< among the file's signals
    double scale = 1.0;     ///< millivolts per count
    double baseline = 0.0;
};

class WfdbReader final : public RecordingReader {
public:
    WfdbReader(RecordingInfo info, std::vector<SignalFile> files, std::vector<Channel> channels)
        : m_info(std::move(info)), m_files(std::move(files)), m_channels(std::move(channels)) {}

    [[nodiscard]] const RecordingInfo& info() const override { return m_info; }

    [[nodiscard]] Result<SampleBlock> read(std::size_t maxFrames) override {
        SampleBlock block;
        block.first = m_next;
        block.sequence = m_sequence++;
        block.rate = m_info.rate;
        block.leads = m_info.leads;
        const auto left = static_cast<std::size_t>(*m_info.frames - m_next.value);
        const std::size_t frames = std::min(maxFrames, left);
        block.millivolts.resize(frames * m_channels.size());
        for (std::size_t done = 0; done < frames;) {
            const std::size_t count = std::min(frames - done, kFramesPerPass);
            const auto pass =
                std::span(block.millivolts).subspan(done * m_channels.size(), count * m_channels.size());
            if (auto read = readPass(count, pass); !read) return read.error();
            m_next += static_cast<SampleCount>(count);
            done += count;
        }
        return block;
    }

    [[nodiscard]] Result<void> seek(SampleIndex index) override {
        m_next = {std::clamp<std::int64_t>(index.value, 0, *m_info.frames)};
        return {};
    }

    [[nodiscard]] double progress() const override {
        return *m_info.frames == 0 ? 1.0
                                   : static_cast<double>(m_next.value) / static_cast<double>(*m_info.frames);
    }

private:
    [[nodiscard]] Result<void> readPass(std::size_t frames, std::span<double> out) {
        for (std::size_t file = 0; file < m_files.size(); ++file) {
            if (auto counts = readCounts(m_files[file], frames); !counts) return counts;
            const int invalid = m_files[file].format == 16 ? kInvalid16 : kInvalid212;
            for (std::size_t lead = 0; lead < m_channels.size(); ++lead) {
                const Channel& channel = m_channels[lead];
                if (channel.file != file) continue;
                for (std::size_t frame = 0; frame < frames; ++frame) {
                    const int count = m_counts[frame * m_files[file].signals + channel.place];
                    out[frame * m_channels.size() + lead] =
                        count == invalid ? kMissing : (count - channel.baseline) * channel.scale;
                }
            }
        }
        return {};
    }

    /// The next `frames` frames of one file into m_counts.
    [[nodiscard]] Result<void> readCounts(const SignalFile& from, std::size_t frames) {
        const auto first = static_cast<std::uint64_t>(m_next.value) * from.signals;
        const std::size_t samples = frames * from.signals;
        // A pair of format 212 may begin before the first sample that is wanted.
        const std::size_t lead = from.format == 212 ? first % 2 : 0;
        const std::uint64_t begin =
            from.byteOffset + (from.format == 16 ? first * 2 : (first - lead) / 2 * 3);
        m_bytes.resize(static_cast<std::size_t>(from.bytesFor(samples + lead)));
        const auto got = from.file.read(begin, m_bytes);
        if (!got) return got.error();
        if (*got < m_bytes.size()) {
            return Error{
                ErrorCode::DataTruncated, from.file.path() + ": byte " + std::to_string(begin + *got), {}};
        }
        m_counts.resize(samples);
        for (std::size_t i = 0; i < samples; ++i) {
            m_counts[i] = from.format == 16 ? count16(i) : count212(i + lead);
        }
        return {};
    }

    [[nodiscard]] int byteAt(std::size_t at) const { return static_cast<unsigned char>(m_bytes[at]); }
    [[nodiscard]] int count16(std::size_t sample) const {
        return static_cast<std::int16_t>(byteAt(sample * 2) | byteAt(sample * 2 + 1) << 8);
    }
    /// Two 12-bit samples in three bytes; the middle byte holds both high nibbles.
    [[nodiscard]] int count212(std::size_t sample) const {
        const std::size_t pair = sample / 2 * 3;
        const int low = byteAt(sample % 2 == 0 ? pair : pair + 2);
        const int high = sample % 2 == 0 ? byteAt(pair + 1) & 0x0F : byteAt(pair + 1) >> 4;
        const int value = low | high << 8;
        return value >= 2048 ? value - 4096 : value;
    }

    RecordingInfo m_info;
    std::vector<SignalFile> m_files;
    std::vector<Channel> m_channels;
    SampleIndex m_next;
    std::uint64_t m_sequence = 0;
    std::string m_bytes;
    std::vector<int> m_counts;
};

/// Groups the header's signals by file and opens each file once.
Result<std::vector<SignalFile>> openSignalFiles(const WfdbHeader& header, const std::string& headerPath) {
    std::vector<SignalFile> files;
    for (std::size_t i = 0; i < header.signals.size(); ++i) {
        const WfdbSignal& signal = header.signals[i];
        if (i > 0 && header.signals[i - 1].file == signal.file) {
            if (files.back().format != signal.format) {
                return Error{ErrorCode::HeaderInvalid, headerPath, "two formats in " + signal.file};
            }
            ++files.back().signals;
            continue;
        }
        const auto path = besideFile(headerPath, signal.file);
        if (!path) return path.error();
        auto file = ByteFile::open(*path, Links::Refuse);
        if (!file) return file.error();
        files.push_back({std::move(*file), signal.format, signal.byteOffset, 1});
    }
    return files;
}

/// Declared and stored lengths must agree; an undeclared length is what the files hold.
Result<SampleCount> frameCount(const WfdbHeader& header, const std::vector<SignalFile>& files) {
    SampleCount held = std::numeric_limits<SampleCount>::max();
    for (const SignalFile& one : files) {
        const auto frames = static_cast<SampleCount>(one.framesHeld());
        if (header.frames && frames < *header.frames) {
            return Error{
                ErrorCode::DataTruncated, one.file.path(),
                std::to_string(*header.frames) + " frames declared, " + std::to_string(frames) + " held"};
        }
        held = std::min(held, frames);
    }
    const SampleCount frames = header.frames.value_or(held);
    if (frames == 0) return Error{ErrorCode::FileEmpty, files.front().file.path(), {}};
    return frames;
}

}  // namespace

Result<std::unique_ptr<RecordingReader>> openWfdb(const std::string& headerPath) {
    const auto header = readWfdbHeader(headerPath);
    if (!header) return header.error();
    if (header->signals.empty()) return Error{ErrorCode::HeaderOnly, headerPath, "0 signals"};
    auto files = openSignalFiles(*header, headerPath);
    if (!files) return files.error();
    const auto frames = frameCount(*header, *files);
    if (!frames) return frames.error();

    RecordingInfo info;
    info.format = "wfdb-" + std::to_string(header->signals.front().format);
    info.rate = header->rate;
    info.frames = *frames;
    info.startUtc = header->start;
    info.unitSource = "header";
    info.isSimulated = std::ranges::any_of(header->comments, [](const std::string& comment) {
        return comment.find("SIMULATED") != std::string::npos;
    });
    if (!info.startUtc.empty()) info.notes.emplace_back("start: the header names no time zone");

    std::vector<Channel> channels;
    std::size_t file = 0;
    std::size_t place = 0;
    for (std::size_t i = 0; i < header->signals.size(); ++i, ++place) {
        const WfdbSignal& signal = header->signals[i];
        if (i > 0 && header->signals[i - 1].file != signal.file) {
            ++file;
            place = 0;
        }
        const std::string name =
            signal.description.empty() ? "ch" + std::to_string(i + 1) : signal.description;
        const auto unit = millivoltsOfUnit(signal.unit);
        if (!unit) {
            info.notes.push_back("left out: " + name + " is in " + signal.unit);
            continue;
        }
        if (!signal.gainStated) {
            info.unitSource = "none (200 counts/mV assumed)";
            info.notes.push_back("gain: none stated for " + name + ", 200 counts/mV assumed");
        }
        info.leads.push_back(LeadId::normalised(name));
        channels.push_back({file, place, *unit / signal.gain, signal.baseline});
    }
    if (channels.empty()) return Error{ErrorCode::FormatUnsupported, headerPath, "no signal is a voltage"};
    return std::unique_ptr<RecordingReader>(
        std::make_unique<WfdbReader>(std::move(info), std::move(*files), std::move(channels)));
}

}  // namespace cardiotwin::files
