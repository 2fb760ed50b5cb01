// SPDX-License-Identifier: GPL-3.0-or-later
// One line of a plotter-style text stream, taken apart: values separated by comma, semicolon, tab or space,
// each with an optional `label:`. Threads: values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cardiotwin::wire {

struct TextLine {
    enum class Kind { Empty, LeadOff, Values, Text, Malformed } kind = Kind::Empty;
    std::vector<double> values;
    std::vector<std::string> labels;  ///< one per value when every value has one, else empty
    bool allAdcCodes = true;  ///< every value is a whole number 0…4095 written without sign or point
};

/// A lone `!` is the AD8232 sketch's word for a lead without contact. A line of printable text without
/// numbers is a preamble or a header. Anything else that is not a row of numbers is malformed.
[[nodiscard]] TextLine parseTextLine(std::string_view line);

}  // namespace cardiotwin::wire
