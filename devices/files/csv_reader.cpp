// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/csv_reader.h"

#include "devices/files/csv_dialect.h"
#include "devices/files/text_fields.h"
#include "devices/files/text_runs.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cardiotwin::files {
namespace {

constexpr std::size_t kHeadBytes = 512 << 10;
constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kFirstReservation = 1 << 16;
constexpr double kNearBytes = 8.0 * (1 << 20);  // scanned rather than estimated; a few hundredths of a second

/// Where a line begins and what was known on arriving there.
struct Place {
    std::uint64_t offset = 0;
    std::size_t line = 1;  ///< of the row at `offset`; 0 after an estimated jump
    SampleIndex next;      ///< index the row gets when it follows on
    RowClock clock;
    bool started = false;
};

class CsvReader final : public RecordingReader {
public:
    CsvReader(ByteFile file, CsvDialect dialect, bool byRecipe)
        : m_runs(std::move(file)), m_dialect(std::move(dialect)), m_pending(m_dialect.leads.size()) {
        m_info.format = m_dialect.format;
        m_info.leads = m_dialect.leads;
        m_info.rate = m_dialect.rate;
        m_info.startUtc = m_dialect.startUtc;
        m_info.unitSource = m_dialect.unitSource;
        m_info.hasHeartRate = m_dialect.hasHeartRate;
        m_info.isSimulated = m_dialect.isSimulated;
        m_info.notes = m_dialect.notes;
        m_info.table = byRecipe ? TableReading::ByRecipe : TableReading::Guessed;
        m_index.push_back({m_dialect.dataOffset, m_dialect.dataLine, {}, m_dialect.clock, false});
        goTo(m_index.front(), false);
    }

    [[nodiscard]] const RecordingInfo& info() const override { return m_info; }

    [[nodiscard]] double progress() const override {
        const std::uint64_t size = m_runs.file().size();
        const auto done = m_runs.offset() - static_cast<std::uint64_t>(m_end - m_at);
        return size == 0 ? 1.0 : std::min(1.0, static_cast<double>(done) / static_cast<double>(size));
    }

    [[nodiscard]] Result<SampleBlock> read(std::size_t maxFrames) override {
        SampleBlock block;
        block.sequence = m_sequence++;
        block.rate = m_dialect.rate;
        block.leads = m_dialect.leads;
        block.first = m_here.next;
        const std::size_t width = m_dialect.leads.size();
        std::size_t frames = 0;
        reserve(block, std::min(maxFrames, kFirstReservation));
        if (m_hasPending && maxFrames > 0) emitPending(block, frames);
        while (frames < maxFrames) {
            if (m_at == m_end) {
                const auto more = nextRun();
                if (!more) return more.error();
                if (!*more) break;
            }
            if (block.millivolts.size() < (frames + 1) * width)
                reserve(block, std::min(maxFrames, frames * 2));
            RowValues row{kMissing, kMissing, block.millivolts.data() + frames * width};
            const auto advance = parseRow(row);
            if (!advance) return advance.error();
            if (*advance == 0) continue;
            const SampleIndex index = m_here.next + (*advance - 1);
            m_here.next = index + 1;
            if (index < m_skipTo) continue;
            if (frames == 0) {
                block.first = index;
            } else if (*advance != 1) {
                std::copy_n(row.leads, width, m_pending.begin());
                m_pendingRate = row.heartRate;
                m_hasPending = true;
                break;
            }
            if (m_dialect.hasHeartRate) block.heartRateBpm[frames] = row.heartRate;
            ++frames;
        }
        block.millivolts.resize(frames * width);
        if (m_dialect.hasHeartRate) block.heartRateBpm.resize(frames);
        return block;
    }

    [[nodiscard]] Result<void> seek(SampleIndex index) override {
        index.value = std::max<std::int64_t>(index.value, 0);
        if (m_info.frames) index.value = std::min(index.value, *m_info.frames);
        const auto after = std::ranges::upper_bound(m_index, index, {}, &Place::next);
        const Place& known = after == m_index.begin() ? m_index.front() : *std::prev(after);
        const double bytesPerFrame = meanRowBytes();
        const auto ahead = static_cast<double>(index - known.next) * bytesPerFrame;
        if (after != m_index.end() || m_info.frames || ahead < kNearBytes || !(bytesPerFrame > 0.0)) {
            goTo(known, false);
            m_skipTo = index;
            return {};
        }
        return seekByEstimate(index, bytesPerFrame);
    }

private:
    void reserve(SampleBlock& block, std::size_t frames) const {
        frames = std::max<std::size_t>(frames, 16);
        block.millivolts.resize(frames * m_dialect.leads.size());
        if (m_dialect.hasHeartRate) block.heartRateBpm.resize(frames);
    }

    void emitPending(SampleBlock& block, std::size_t& frames) {
        std::copy(m_pending.begin(), m_pending.end(), block.millivolts.begin());
        if (m_dialect.hasHeartRate) block.heartRateBpm[0] = m_pendingRate;
        block.first = m_here.next - 1;
        m_hasPending = false;
        frames = 1;
    }

    void goTo(const Place& place, bool estimated) {
        m_here = place;
        m_estimated = estimated;
        m_runs.seek(place.offset);
        m_at = m_end = nullptr;
        m_hasPending = false;
        m_skipTo = {};
    }

    /// Makes the next run current; false at the end of the file.
    [[nodiscard]] Result<bool> nextRun() {
        m_here.offset = m_runs.offset();
        if (!m_estimated && m_here.offset > m_index.back().offset) m_index.push_back(m_here);
        const auto run = m_runs.next();
        if (!run)
            return Error{run.error().code,
                         run.error().code == ErrorCode::LineTooLong ? here() : run.error().place,
                         run.error().detail};
        m_at = run->data();
        m_end = run->data() + run->size();
        if (!run->empty()) return true;
        if (!m_estimated) m_info.frames = m_here.next.value;
        m_at = m_end = nullptr;
        return false;
    }

    [[nodiscard]] std::string here() const {
        return m_here.line == 0 ? m_runs.file().path() + ": byte " + std::to_string(m_here.offset)
                                : atLine(m_runs.file().path(), m_here.line);
    }

    /// Frames since the row before; 0 for a line that is no row.
    [[nodiscard]] Result<SampleCount> parseRow(RowValues& row) {
        const char* const begin = m_at;
        const RowScan scan = scanRow(m_at, m_end, m_dialect.layout, row);
        if (static_cast<std::size_t>(scan.next - begin) > kLongestLine) {
            return Error{ErrorCode::LineTooLong, here(), {}};
        }
        m_at = scan.next;
        const bool tornTail = m_runs.endedTorn() && m_at == m_end;
        SampleCount frames = 0;
        switch (scan.outcome) {
            case RowOutcome::Row:
                frames = m_dialect.hasTime ? m_here.clock.advance(row.seconds) : 1;
                if (frames == 0 || RowClock::isAbsurd(frames)) return timeError(row.seconds);
                m_here.started = true;
                frames += m_blankRows;
                m_blankRows = 0;
                break;
            case RowOutcome::Blank:
                // In a column of single values an empty line is an empty cell.
                if (m_dialect.layout.columns.size() == 1 && m_here.started) ++m_blankRows;
                break;
            case RowOutcome::Comment:
                break;
            case RowOutcome::Ragged:
                // A program that was stopped while writing leaves half a row; what stands before it is sound.
                if (tornTail && scan.columns < m_dialect.layout.columns.size()) {
                    m_info.notes.push_back("left out: the last row is cut off");
                    break;
                }
                return Error{ErrorCode::ColumnCountChanged, here(),
                             columnsText(scan.columns) + " instead of " +
                                 std::to_string(m_dialect.layout.columns.size())};
            case RowOutcome::BadCell:
            case RowOutcome::NotFinite:
                return Error{scan.outcome == RowOutcome::BadCell ? ErrorCode::NumberInvalid
                                                                 : ErrorCode::NumberNotFinite,
                             here(), std::string(scan.cell.substr(0, 80))};
        }
        if (m_here.line != 0) ++m_here.line;
        return frames;
    }

    [[nodiscard]] std::string columnsText(std::size_t counted) const {
        return counted > m_dialect.layout.columns.size() ? "more" : std::to_string(counted);
    }

    [[nodiscard]] Error timeError(double seconds) const {
        return {ErrorCode::TimeNotIncreasing, here(), std::to_string(seconds) + " s"};
    }

    /// Bytes of a row, from what has been read; 0 before anything has.
    [[nodiscard]] double meanRowBytes() const {
        const Place& farthest = m_index.back();
        if (farthest.next.value == 0) return 0.0;
        return static_cast<double>(farthest.offset - m_dialect.dataOffset) /
               static_cast<double>(farthest.next.value);
    }

    /// Jumps close before `index` by the bytes, reads a stamp there and corrects once.
    [[nodiscard]] Result<void> seekByEstimate(SampleIndex index, double bytesPerFrame) {
        double offset =
            static_cast<double>(m_dialect.dataOffset) + static_cast<double>(index.value) * bytesPerFrame;
        const auto size = static_cast<double>(m_runs.file().size());
        for (int round = 0; round < 3; ++round) {
            offset =
                std::clamp(offset - bytesPerFrame, static_cast<double>(m_dialect.dataOffset), size - 1.0);
            const auto place = placeNear(static_cast<std::uint64_t>(offset), bytesPerFrame);
            if (!place) return place.error();
            goTo(*place, true);
            const auto off = static_cast<double>(index - place->next) * bytesPerFrame;
            if (off >= 0.0 && off < kNearBytes) break;
            offset += off - kNearBytes / 4.0;
        }
        m_skipTo = index;
        return {};
    }

    [[nodiscard]] Result<Place> placeNear(std::uint64_t offset, double bytesPerFrame) {
        m_runs.seek(offset);
        const auto run = m_runs.next();
        if (!run) return run.error();
        const auto cut = run->find('\n');
        Place place;
        place.offset = offset + (cut == std::string_view::npos ? run->size() : cut + 1);
        place.line = 0;
        place.clock = m_dialect.clock;
        place.started = true;
        place.next = {std::llround(static_cast<double>(place.offset - m_dialect.dataOffset) / bytesPerFrame)};
        if (!m_dialect.hasTime || cut == std::string_view::npos || cut + 1 >= run->size()) return place;
        RowValues row{kMissing, kMissing, m_pending.data()};
        const RowScan scan = scanRow(run->data() + cut + 1, run->data() + run->size(), m_dialect.layout, row);
        if (scan.outcome == RowOutcome::Row && std::isfinite(row.seconds)) {
            place.next = {std::llround((row.seconds - m_dialect.secondsAtStart) * m_dialect.rate.value)};
        }
        return place;
    }

    TextRuns m_runs;
    CsvDialect m_dialect;
    RecordingInfo m_info;
    std::vector<Place> m_index;
    Place m_here;
    bool m_estimated = false;
    const char* m_at = nullptr;
    const char* m_end = nullptr;
    SampleIndex m_skipTo;
    SampleCount m_blankRows = 0;
    std::vector<double> m_pending;  // a row behind a gap, which opens the next block
    double m_pendingRate = kMissing;
    bool m_hasPending = false;
    std::uint64_t m_sequence = 0;
};

bool looksLikeText(std::string_view head) {
    const auto odd = std::ranges::count_if(head, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    return head.find('\0') == std::string_view::npos && static_cast<std::size_t>(odd) * 50 <= head.size();
}

Result<std::string> headOf(const ByteFile& file) {
    std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(file.size(), kHeadBytes)), '\0');
    const auto got = file.read(0, head);
    if (!got) return got.error();
    head.resize(*got);
    if (!looksLikeText(head)) return Error{ErrorCode::FormatUnknown, file.path(), {}};
    return head;
}

}  // namespace

Result<std::unique_ptr<RecordingReader>> openCsv(ByteFile file, const FindRecipe& find) {
    const auto head = headOf(file);
    if (!head) return head.error();
    const bool whole = head->size() == file.size();
    CsvRecognition guess = recogniseCsv(*head, whole, file.path(), std::nullopt);
    auto dialect = std::move(guess.dialect);
    bool isCorrected = false;
    if (const auto recipe = find ? find(guess.understanding.signature) : std::nullopt) {
        auto corrected = recogniseCsv(*head, whole, file.path(), recipe).dialect;
        isCorrected = corrected.has_value();
        if (isCorrected) dialect = std::move(corrected);
        if (dialect) {
            dialect->notes.emplace_back(isCorrected ? "recipe: read as you corrected it"
                                                    : "recipe: the one kept does not fit this file");
        }
    }
    if (!dialect) return dialect.error();
    return std::unique_ptr<RecordingReader>(
        std::make_unique<CsvReader>(std::move(file), std::move(*dialect), isCorrected));
}

Result<CsvUnderstanding> understandCsv(const std::string& path, const std::optional<CsvRecipe>& recipe) {
    const auto file = ByteFile::open(path);
    if (!file) return file.error();
    const auto head = headOf(*file);
    if (!head) return head.error();
    const bool whole = head->size() == file->size();
    CsvUnderstanding guess = recogniseCsv(*head, whole, path, std::nullopt).understanding;
    if (!recipe) return guess;
    CsvUnderstanding understanding = recogniseCsv(*head, whole, path, recipe).understanding;
    understanding.signature = guess.signature;
    return understanding;
}

}  // namespace cardiotwin::files
