// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a comma-separated table the way every command of the program promises it: one header row, numbers
// with a point whatever the locale, a blank cell for "not measurable". Text cells that a spreadsheet would
// run as a formula are guarded with an apostrophe. Errors are kept and reported by `finish`. Threads: one at
// a time.
#pragma once

#include "models/base/result.h"

#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace cardiotwin {

class CsvWriter {
public:
    /// Opens `path` for writing; "-" is standard output.
    [[nodiscard]] static Result<CsvWriter> open(const std::string& path);

    CsvWriter& header(std::initializer_list<std::string_view> names);
    /// Fixed notation with `decimals` digits; NaN and infinities are written as a blank cell.
    CsvWriter& number(double value, int decimals);
    CsvWriter& number(std::optional<double> value, int decimals);
    CsvWriter& integer(std::int64_t value);
    CsvWriter& integer(std::optional<std::int64_t> value);
    CsvWriter& text(std::string_view value);
    CsvWriter& blank();
    void endRow();

    /// Flushes and closes. An error names the file and the system's reason.
    [[nodiscard]] Result<void> finish();

private:
    struct Closer {
        void operator()(std::FILE* file) const;
    };
    explicit CsvWriter(std::string path, std::FILE* file) : m_path(std::move(path)), m_file(file) {}
    void separate();
    void flush();

    std::string m_path;
    std::unique_ptr<std::FILE, Closer> m_file;
    std::string m_buffer;
    bool m_rowBegun = false;
    int m_errno = 0;
};

}  // namespace cardiotwin
