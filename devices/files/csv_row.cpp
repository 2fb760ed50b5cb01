// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/csv_row.h"

#include "devices/files/csv_cell.h"
#include "devices/files/text_fields.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <limits>

namespace cardiotwin::files {
namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint64_t kExact = std::uint64_t{1} << 53;
constexpr std::array<double, 16> kPowersOfTen{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                              1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
constexpr int kMostDigits = 18;

bool isDigit(char c) {
    return static_cast<unsigned char>(c - '0') < 10;
}

/// A plain decimal number at `at`; `at` itself when there is none or it is not exactly representable this
/// way. An integer below 2^53 divided by a power of ten up to 10^22 rounds once, hence correctly (Clinger
/// 1990).
inline const char* plainNumber(const char* at, char decimalPoint, double& value) {
    const char* p = at;
    const bool negative = *p == '-';
    p += negative ? 1 : 0;
    std::uint64_t digits = 0;
    const char* const whole = p;
    while (isDigit(*p)) {
        digits = digits * 10 + static_cast<std::uint64_t>(*p++ - '0');
    }
    auto count = p - whole;
    std::ptrdiff_t fraction = 0;
    if (*p == decimalPoint) {
        const char* const begin = ++p;
        while (isDigit(*p)) {
            digits = digits * 10 + static_cast<std::uint64_t>(*p++ - '0');
        }
        fraction = p - begin;
        count += fraction;
    }
    if (count == 0 || count > kMostDigits || digits >= kExact || fraction >= std::ssize(kPowersOfTen))
        return at;
    const double magnitude = static_cast<double>(digits) / kPowersOfTen[static_cast<std::size_t>(fraction)];
    value = negative ? -magnitude : magnitude;
    return p;
}

/// Scans the cells of one row from left to right.
class CellScanner {
public:
    CellScanner(const char* begin, const RowLayout& layout) : m_at(begin), m_layout(layout) {}

    [[nodiscard]] const char* at() const { return m_at; }
    [[nodiscard]] std::string_view badCell() const { return m_badCell; }
    [[nodiscard]] bool notFinite() const { return m_notFinite; }
    [[nodiscard]] bool atLineEnd() const { return *m_at == '\n'; }

    void skipBlanks() {
        while (*m_at == ' ' || *m_at == '\r' || (*m_at == '\t' && m_layout.delimiter != '\t')) {
            ++m_at;
        }
    }

    /// The next cell as a number; false when it is none.
    bool number(double& value, bool asTime) {
        skipBlanks();
        const char* const begin = m_at;
        const char* end = plainNumber(begin, m_layout.decimalPoint, value);
        if (end != begin) {
            m_at = end;
            if (cellEndsHere()) return true;
            skipBlanks();
            if (m_layout.delimiter == ' ' ? m_at != end : cellEndsHere()) return true;
        } else if (cellEndsHere()) {
            value = kMissing;
            return true;
        }
        m_at = begin;
        return careful(value, asTime);
    }

    void skipCell() {
        skipBlanks();
        (void)takeCell();
    }

    /// Steps over a delimiter; false when there is none.
    bool delimiter() {
        if (m_layout.delimiter == ' ') {
            skipBlanks();
            return !atLineEnd();
        }
        if (atLineEnd() || *m_at != m_layout.delimiter) return false;
        ++m_at;
        return true;
    }

private:
    [[nodiscard]] bool cellEndsHere() const {
        return *m_at == '\n' || (*m_at == m_layout.delimiter && m_layout.delimiter != '\0');
    }

    std::string_view takeCell() {
        const char* const begin = m_at;
        const char quote = *m_at == '"' || *m_at == '\'' ? *m_at : '\0';
        if (quote != '\0') {
            do {
                ++m_at;
            } while (*m_at != quote && *m_at != '\n');
        }
        while (!cellEndsHere()) {
            if (m_layout.delimiter == ' ' && *m_at == '\t') break;
            ++m_at;
        }
        return trimmed({begin, static_cast<std::size_t>(m_at - begin)});
    }

    bool careful(double& value, bool asTime) {
        const std::string_view cell = takeCell();
        value = kMissing;
        if (isMissingCell(cell)) return true;
        if (asTime && m_layout.timeIsText) {
            if (const auto time = timeInCell(cell)) {
                value = time->seconds;
                return true;
            }
        } else if (const auto number = numberInCell(cell, m_layout.decimalPoint)) {
            value = *number;
            return true;
        }
        m_badCell = cell;
        m_notFinite = cell.find_first_of("eE") != std::string_view::npos && isDigit(cell.back()) &&
                      cell.find_first_not_of("0123456789.,+-eE") == std::string_view::npos;
        return false;
    }

    const char* m_at;
    const RowLayout& m_layout;
    std::string_view m_badCell;
    bool m_notFinite = false;
};

const char* afterLine(const char* at, const char* end) {
    const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
    return static_cast<const char*>(found) + 1;
}

}  // namespace

RowScan scanRow(const char* begin, const char* end, const RowLayout& layout, RowValues& values) {
    CellScanner cells(begin, layout);
    cells.skipBlanks();
    if (cells.atLineEnd()) return {RowOutcome::Blank, cells.at() + 1, {}, 0};
    const auto fail = [&](RowOutcome outcome, std::size_t columns) {
        const bool comment = *begin == '#' || *begin == '%';
        return RowScan{comment ? RowOutcome::Comment : outcome, afterLine(begin, end), cells.badCell(),
                       columns};
    };
    std::size_t lead = 0;
    const std::size_t columns = layout.columns.size();
    for (std::size_t i = 0; i < columns; ++i) {
        const RowColumn& column = layout.columns[i];
        double value = kMissing;
        if (column.role == ColumnRole::Ignore) {
            cells.skipCell();
        } else if (!cells.number(value, column.role == ColumnRole::Time)) {
            return fail(cells.notFinite() ? RowOutcome::NotFinite : RowOutcome::BadCell, i);
        }
        switch (column.role) {
            case ColumnRole::Lead:
                values.leads[lead++] = (value - column.offset) * column.scale;
                break;
            case ColumnRole::Time:
                values.seconds = value * column.scale;
                break;
            case ColumnRole::HeartRate:
                values.heartRate = value;
                break;
            case ColumnRole::Ignore:
                break;
        }
        const bool last = i + 1 == columns;
        if (!last && !cells.delimiter()) return fail(RowOutcome::Ragged, i + 1);
    }
    // A delimiter or blanks at the very end of a row add no column.
    if (!cells.atLineEnd() && cells.delimiter()) cells.skipBlanks();
    cells.skipBlanks();
    if (!cells.atLineEnd()) return fail(RowOutcome::Ragged, columns + 1);
    return {RowOutcome::Row, cells.at() + 1, {}, columns};
}

}  // namespace cardiotwin::files
