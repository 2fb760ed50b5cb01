// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting text into lines, words and fields without copying it. Views point into the text they were cut from.
// Threads: free functions.
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cardiotwin::files {

/// Without leading and trailing blanks, tabs and carriage returns.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Without one pair of quotes of either kind around it.
[[nodiscard]] std::string_view unquoted(std::string_view text);
/// Cuts the first line off `text`; the line comes without its '\n'.
[[nodiscard]] std::string_view takeLine(std::string_view& text);
/// Words separated by any run of blanks and tabs.
[[nodiscard]] std::vector<std::string_view> splitWords(std::string_view text);
/// Fields between every `separator`, trimmed; quotes keep a separator inside a field.
[[nodiscard]] std::vector<std::string_view> splitAt(std::string_view text, char separator);
/// ASCII letters made small.
[[nodiscard]] std::string lowered(std::string_view text);
/// The whole of `text` as an integer.
[[nodiscard]] std::optional<std::int64_t> wholeNumber(std::string_view text);
/// "path:line", as errors name a place.
[[nodiscard]] std::string atLine(const std::string& path, std::size_t line);

}  // namespace cardiotwin::files
