// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one row of a table at the speed of the disk: plain decimal numbers are parsed in place, exactly, and
// anything else is handed to the careful reading. Threads: one at a time.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace cardiotwin::files {

enum class ColumnRole { Ignore, Time, HeartRate, Lead };

struct RowColumn {
    ColumnRole role = ColumnRole::Ignore;
    double scale = 1.0;   ///< seconds per tick of a time; millivolts per unit of a lead
    double offset = 0.0;  ///< taken from a lead's number before it is scaled
};

struct RowLayout {
    char delimiter = ',';  ///< ' ' any run of blanks, '\0' none
    char decimalPoint = '.';
    std::vector<RowColumn> columns;
    bool timeIsText = false;  ///< times of day or dates
};

enum class RowOutcome { Row, Blank, Comment, BadCell, NotFinite, Ragged };

struct RowScan {
    RowOutcome outcome = RowOutcome::Row;
    const char* next = nullptr;  ///< begin of the following line
    std::string_view cell;       ///< the offending one
    std::size_t columns = 0;     ///< counted, when ragged
};

struct RowValues {
    double seconds = 0.0;
    double heartRate = 0.0;
    double* leads = nullptr;  ///< one slot per lead column
};

/// Scans the row at `begin`, which a '\n' before `end` must end. Missing cells become NaN.
[[nodiscard]] RowScan scanRow(const char* begin, const char* end, const RowLayout& layout, RowValues& values);

}  // namespace cardiotwin::files
