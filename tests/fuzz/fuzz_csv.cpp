// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/csv_dialect.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

using namespace cardiotwin::files;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string text(reinterpret_cast<const char*>(data), size);
    const auto dialect = recogniseCsv(text, true, "fuzz.csv");
    if (!dialect) return 0;
    text.push_back('\n');
    std::vector<double> leads(dialect->leads.size());
    const char* at = text.data() + std::min<std::size_t>(dialect->dataOffset, text.size());
    const char* const end = text.data() + text.size();
    while (at < end) {
        RowValues values{0.0, 0.0, leads.data()};
        const RowScan scan = scanRow(at, end, dialect->layout, values);
        if (scan.next <= at || scan.next > end) __builtin_trap();
        at = scan.next;
    }
    return 0;
}
