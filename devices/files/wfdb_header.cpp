// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/wfdb_header.h"

#include "devices/files/byte_file.h"
#include "devices/files/text_fields.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace cardiotwin::files {
namespace {

constexpr std::size_t kLargestHeader = 1 << 20;
constexpr std::size_t kMostSignals = 256;
constexpr double kSlowestRate = 1.0;
constexpr double kFastestRate = 50000.0;

Error invalid(const std::string& place, std::size_t line, std::string_view value) {
    return {ErrorCode::HeaderInvalid, atLine(place, line), std::string(value.substr(0, 80))};
}

/// The leading number of `text`, which it consumes.
template <class T>
std::optional<T> takeNumber(std::string_view& text) {
    T value{};
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end.ec != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end.ptr - text.data()));
    return value;
}

std::optional<std::int64_t> monthNumber(std::string_view name) {
    static constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                              "jul", "aug", "sep", "oct", "nov", "dec"};
    const auto found = std::ranges::find(kMonths, lowered(name.substr(0, 3)));
    if (found == kMonths.end()) return std::nullopt;
    return found - kMonths.begin() + 1;
}

/// DD/MM/YYYY, or DD-Mon-YYYY as some challenges write it. Empty when it is neither.
std::string isoDate(std::string_view text) {
    const char separator = text.find('/') != std::string_view::npos ? '/' : '-';
    const auto parts = splitAt(text, separator);
    if (parts.size() != 3) return {};
    const auto day = wholeNumber(parts[0]);
    const auto month = separator == '/' ? wholeNumber(parts[1]) : monthNumber(parts[1]);
    const auto year = wholeNumber(parts[2]);
    if (!day || !month || !year || *day < 1 || *day > 31 || *month < 1 || *month > 12 || *year < 1 ||
        *year > 9999) {
        return {};
    }
    std::array<char, 24> shown{};
    std::snprintf(shown.data(), shown.size(), "%04d-%02d-%02d", static_cast<int>(*year),
                  static_cast<int>(*month), static_cast<int>(*day));
    return shown.data();
}

/// Base time and date come in either order in the wild; a time without a date is no start.
std::string startOf(std::span<const std::string_view> words) {
    std::string date;
    std::string time;
    for (const std::string_view word : words) {
        if (word.find(':') != std::string_view::npos) {
            if (word.find(':') == 1) time.push_back('0');
            time.append(word);
        } else {
            date = isoDate(word);
        }
    }
    if (date.empty()) return {};
    return time.empty() ? date : date + "T" + time;
}

Result<WfdbHeader> recordLine(std::string_view line, const std::string& place, std::size_t number,
                              std::size_t& signalCount) {
    const auto words = splitWords(line);
    WfdbHeader header;
    if (words.size() < 2) return invalid(place, number, line);
    if (words[0].find('/') != std::string_view::npos) {
        return Error{ErrorCode::FormatUnsupported, atLine(place, number), "multi-segment record"};
    }
    header.record = std::string(words[0]);
    const auto count = wholeNumber(words[1]);
    if (!count || *count < 0) return invalid(place, number, words[1]);
    if (*count > static_cast<std::int64_t>(kMostSignals)) {
        return Error{ErrorCode::HeaderInvalid, atLine(place, number), std::string(words[1]) + " signals"};
    }
    signalCount = static_cast<std::size_t>(*count);
    if (words.size() > 2) {
        std::string_view rest = words[2];
        const auto rate = takeNumber<double>(rest);
        if (!rate || (!rest.empty() && rest.front() != '/')) return invalid(place, number, words[2]);
        header.rate = {*rate};
    }
    if (!(header.rate.value >= kSlowestRate && header.rate.value <= kFastestRate)) {
        return Error{ErrorCode::RateUnusable, atLine(place, number), std::string(words[2])};
    }
    if (words.size() > 3) {
        const auto frames = wholeNumber(words[3]);
        if (!frames || *frames < 0) return invalid(place, number, words[3]);
        if (*frames > 0) header.frames = *frames;
    }
    if (words.size() > 4) header.start = startOf(std::span(words).subspan(4));
    return header;
}

/// FORMAT[xSAMPLES][:SKEW][+OFFSET]
Result<void> formatWord(std::string_view word, WfdbSignal& signal, const std::string& at) {
    const Error unsupported{ErrorCode::FormatUnsupported, at,
                            "signal format " + std::string(word.substr(0, 40))};
    std::string_view rest = word;
    const auto format = takeNumber<int>(rest);
    if (!format) return Error{ErrorCode::HeaderInvalid, at, std::string(word.substr(0, 80))};
    if (*format != 16 && *format != 212) return unsupported;
    signal.format = *format;
    while (!rest.empty()) {
        const char kind = rest.front();
        rest.remove_prefix(1);
        const auto value = takeNumber<std::int64_t>(rest);
        if (!value || *value < 0) return Error{ErrorCode::HeaderInvalid, at, std::string(word.substr(0, 80))};
        if (kind == '+') {
            signal.byteOffset = static_cast<std::uint64_t>(*value);
        } else if ((kind == 'x' && *value != 1) || (kind == ':' && *value != 0)) {
            return unsupported;
        } else if (kind != 'x' && kind != ':') {
            return Error{ErrorCode::HeaderInvalid, at, std::string(word.substr(0, 80))};
        }
    }
    return {};
}

/// GAIN[(BASELINE)][/UNIT]. Returns whether a baseline was stated.
std::optional<bool> gainWord(std::string_view word, WfdbSignal& signal) {
    std::string_view rest = word;
    const auto gain = takeNumber<double>(rest);
    if (!gain || !std::isfinite(*gain)) return std::nullopt;
    if (*gain != 0.0) {
        signal.gain = *gain;
        signal.gainStated = true;
    }
    bool baseline = false;
    if (!rest.empty() && rest.front() == '(') {
        rest.remove_prefix(1);
        const auto value = takeNumber<double>(rest);
        if (!value || rest.empty() || rest.front() != ')') return std::nullopt;
        rest.remove_prefix(1);
        signal.baseline = *value;
        baseline = true;
    }
    if (!rest.empty()) {
        if (rest.front() != '/' || rest.size() < 2) return std::nullopt;
        signal.unit = std::string(rest.substr(1));
    }
    return baseline;
}

Result<WfdbSignal> signalLine(std::string_view line, const std::string& place, std::size_t number) {
    const auto words = splitWords(line);
    if (words.size() < 2) return invalid(place, number, line);
    WfdbSignal signal;
    signal.file = std::string(words[0]);
    if (const auto plain = besideFile(place, words[0]); !plain) {
        return Error{ErrorCode::PathRefused, atLine(place, number), plain.error().detail};
    }
    if (const auto format = formatWord(words[1], signal, atLine(place, number)); !format)
        return format.error();
    bool baselineStated = false;
    if (words.size() > 2) {
        const auto gain = gainWord(words[2], signal);
        if (!gain) return invalid(place, number, words[2]);
        baselineStated = *gain;
    }
    // words: 3 resolution, 4 ADC zero, 5 initial value, 6 checksum, 7 block size, 8… description
    for (std::size_t i = 3; i < std::min<std::size_t>(words.size(), 8); ++i) {
        if (!wholeNumber(words[i])) return invalid(place, number, words[i]);
    }
    if (!baselineStated && words.size() > 4) signal.baseline = static_cast<double>(*wholeNumber(words[4]));
    if (words.size() > 8) {
        signal.description =
            std::string(trimmed(line.substr(static_cast<std::size_t>(words[8].data() - line.data()))));
    }
    return signal;
}

}  // namespace

Result<WfdbHeader> parseWfdbHeader(std::string_view text, const std::string& place) {
    std::optional<WfdbHeader> header;
    std::vector<std::string> comments;
    std::size_t signalCount = 0;
    std::size_t number = 0;
    while (!text.empty()) {
        const std::string_view line = trimmed(takeLine(text));
        ++number;
        if (line.empty()) continue;
        if (line.front() == '#') {
            comments.emplace_back(trimmed(line.substr(1)));
        } else if (!header) {
            auto record = recordLine(line, place, number, signalCount);
            if (!record) return record.error();
            header = std::move(*record);
        } else if (header->signals.size() < signalCount) {
            auto signal = signalLine(line, place, number);
            if (!signal) return signal.error();
            header->signals.push_back(std::move(*signal));
        } else {
            return invalid(place, number, line);
        }
    }
    if (!header) return Error{ErrorCode::HeaderInvalid, place, "no record line"};
    if (header->signals.size() < signalCount) {
        return Error{ErrorCode::HeaderInvalid, atLine(place, number),
                     std::to_string(signalCount) + " signals declared, " +
                         std::to_string(header->signals.size()) + " described"};
    }
    header->comments = std::move(comments);
    return std::move(*header);
}

Result<WfdbHeader> readWfdbHeader(const std::string& path) {
    const auto text = readWhole(path, kLargestHeader);
    if (!text) return text.error();
    return parseWfdbHeader(*text, path);
}

}  // namespace cardiotwin::files
