// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/csv_cell.h"

#include "devices/files/text_fields.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace cardiotwin::files {
namespace {

constexpr std::size_t kLongestNumber = 64;
constexpr double kEndOfYear9999 = 253402300800.0;

/// h:m:s or m:s; the last part may have a fraction.
std::optional<double> clockSeconds(std::string_view text) {
    const auto parts = splitAt(text, ':');
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    double seconds = 0.0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto value = numberInCell(parts[i], parts[i].find(',') == std::string_view::npos ? '.' : ',');
        if (!value || *value < 0.0 || (i > 0 && *value >= 61.0)) return std::nullopt;  // 60 is a leap second
        seconds = seconds * 60.0 + *value;
    }
    return seconds;
}

/// Days since 1970 of "YYYY-MM-DD", "YYYY/MM/DD" or "DD/MM/YYYY".
std::optional<double> daysOf(std::string_view text) {
    const auto parts = splitAt(text, text.find('/') != std::string_view::npos ? '/' : '-');
    if (parts.size() != 3) return std::nullopt;
    const bool yearFirst = parts[0].size() == 4;
    const auto year = wholeNumber(yearFirst ? parts[0] : parts[2]);
    const auto month = wholeNumber(parts[1]);
    const auto day = wholeNumber(yearFirst ? parts[2] : parts[0]);
    if (!year || !month || !day || *year < 1 || *year > 9999 || *month < 1 || *month > 12)
        return std::nullopt;
    const std::chrono::year_month_day date{
        std::chrono::year(static_cast<int>(*year)), std::chrono::month(static_cast<unsigned>(*month)),
        std::chrono::day(static_cast<unsigned>(std::clamp<std::int64_t>(*day, 0, 99)))};
    if (!date.ok()) return std::nullopt;
    return static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
}

/// Cuts a zone ("Z", "+01:00", "-0500") off the end; seconds east of UTC.
double takeZone(std::string_view& text) {
    if (!text.empty() && (text.back() == 'Z' || text.back() == 'z')) {
        text.remove_suffix(1);
        return 0.0;
    }
    const auto sign = text.find_last_of("+-");
    if (sign == std::string_view::npos || sign < 5) return 0.0;
    std::string digits(text.substr(sign + 1));
    std::erase(digits, ':');
    const auto value = digits.size() == 4 || digits.size() == 2 ? wholeNumber(digits) : std::nullopt;
    if (!value) return 0.0;
    const std::int64_t hours = digits.size() == 2 ? *value : *value / 100;
    const std::int64_t rest = digits.size() == 2 ? 0 : *value % 100;
    const auto minutes = static_cast<double>(hours * 60 + rest);
    const double east = text[sign] == '-' ? -minutes * 60.0 : minutes * 60.0;
    text = trimmed(text.substr(0, sign));
    return east;
}

}  // namespace

bool isMissingCell(std::string_view cell) {
    cell = trimmed(unquoted(trimmed(cell)));
    if (cell.empty()) return true;
    if (cell.size() > 9) return false;
    static constexpr std::array<std::string_view, 19> kWords{
        "nan",      "-",         "--",   "na",   "n/a", "null", "none", "inf", "+inf",   "-inf",
        "infinity", "-infinity", "+nan", "-nan", "nil", "#n/a", "?",    "!",   "missing"};
    return std::ranges::find(kWords, lowered(cell)) != kWords.end();
}

std::optional<double> numberInCell(std::string_view cell, char decimalPoint) {
    cell = trimmed(unquoted(trimmed(cell)));
    if (!cell.empty() && cell.front() == '+') cell.remove_prefix(1);
    if (cell.empty() || cell.size() > kLongestNumber) return std::nullopt;
    std::array<char, kLongestNumber> buffer{};
    const auto last = std::ranges::copy(cell, buffer.begin()).out;
    if (decimalPoint == ',') {
        if (std::find(buffer.begin(), last, '.') != last) return std::nullopt;
        std::replace(buffer.begin(), last, ',', '.');
    }
    double value = 0.0;
    const char* const end = buffer.data() + cell.size();
    const auto parsed = std::from_chars(buffer.data(), end, value);
    if (parsed.ec != std::errc{} || parsed.ptr != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<CellTime> timeInCell(std::string_view cell) {
    cell = trimmed(unquoted(trimmed(cell)));
    if (cell.size() >= 2 && cell.front() == '[' && cell.back() == ']') cell = cell.substr(1, cell.size() - 2);
    if (cell.find(':') == std::string_view::npos || cell.size() > kLongestNumber) return std::nullopt;
    const auto cut = cell.find_first_of("T ");
    if (cut == std::string_view::npos) {
        const auto seconds = clockSeconds(cell);
        return seconds ? std::optional(CellTime{*seconds, false}) : std::nullopt;
    }
    std::string_view date = cell.substr(0, cut);
    std::string_view time = trimmed(cell.substr(cut + 1));
    if (date.find(':') != std::string_view::npos) std::swap(date, time);
    const auto days = daysOf(date);
    const double east = takeZone(time);
    const auto seconds = clockSeconds(time);
    if (!days || !seconds) return std::nullopt;
    return CellTime{*days * 86400.0 + *seconds - east, true};
}

std::string isoUtc(double epochSeconds) {
    if (!(epochSeconds >= 0.0 && epochSeconds < kEndOfYear9999)) return {};
    const auto whole = static_cast<std::int64_t>(std::floor(epochSeconds));
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(whole / 86400))};
    const auto second = static_cast<int>(whole % 86400);
    std::array<char, 40> shown{};
    std::snprintf(shown.data(), shown.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), second / 3600,
                  second / 60 % 60, second % 60);
    return shown.data();
}

}  // namespace cardiotwin::files
