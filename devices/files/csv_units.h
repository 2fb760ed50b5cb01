// SPDX-License-Identifier: GPL-3.0-or-later
// Decides what a number in a lead's column means in millivolts: by the unit the file states, by what is known
// of the program that wrote it, else by the size of the numbers; counts of an unknown converter stay counts
// and are called so. Threads: free functions.
#pragma once

#include "devices/files/csv_dialect.h"
#include "devices/files/csv_names.h"

#include <string>
#include <vector>

namespace cardiotwin::files {

/// Column names that a dialect keeps in its preamble (OpenSignals), else nothing.
[[nodiscard]] std::vector<std::string> namesInPreamble(const CsvShape& shape);

/// Sets scale and offset of every lead column of `dialect.layout`, `unitSource` and notes.
void decideUnits(const CsvShape& shape, const std::vector<ColumnName>& names, CsvDialect& dialect);

}  // namespace cardiotwin::files
