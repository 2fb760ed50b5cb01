// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a stream of sample blocks as the table `time_s,<lead>_mV…`, one row per frame from the stream's
// first frame on. Frames the stream lost become rows with empty cells, and a missing value an empty cell:
// never a zero, never an interpolation. Write errors are kept and reported by `finish`. Threads: one at a
// time.
#pragma once

#include "models/base/csv_writer.h"
#include "models/base/sample_block.h"

#include <string>
#include <vector>

namespace cardiotwin::files {

class SampleCsv {
public:
    /// "-" is standard output. With `counts` the columns are named `<lead>_counts` and hold uncalibrated
    /// values. With `plainNames` millivolts need no `_mV` behind the lead's name.
    [[nodiscard]] static Result<SampleCsv> open(const std::string& path, const std::vector<LeadId>& leads,
                                                Hertz rate, bool counts = false, bool plainNames = false);

    /// Blocks in order of their first frame. Internal when the leads differ or frames were written before.
    [[nodiscard]] Result<void> append(const SampleBlock& block);
    /// Rows up to `end` that no block brought, as empty cells.
    void appendGap(SampleIndex end);
    /// Flushes and closes. WriteFailed or DiskFull name the file.
    [[nodiscard]] Result<void> finish();

    [[nodiscard]] SampleIndex end() const { return m_next; }
    [[nodiscard]] SampleCount gapFrames() const { return m_gapFrames; }

private:
    SampleCsv(CsvWriter writer, std::string path, std::size_t leads, Hertz rate, bool counts)
        : m_writer(std::move(writer)),
          m_path(std::move(path)),
          m_leads(leads),
          m_rate(rate),
          m_counts(counts) {}

    CsvWriter m_writer;
    std::string m_path;
    std::size_t m_leads;
    Hertz m_rate;
    bool m_counts;
    SampleIndex m_next;
    SampleCount m_gapFrames = 0;
};

}  // namespace cardiotwin::files
