// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/wire/text_line.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace cardiotwin::wire {
namespace {

constexpr std::string_view kSeparators = ",;\t ";
constexpr double kTopAdcCode = 4095.0;

bool isPrintable(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return (c >= ' ' && c <= '~') || c == '\t'; });
}

// A damaged digit may look like a letter; a word has several.
bool hasWord(std::string_view text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }) >= 3;
}

bool isAlone(char sign, std::string_view line) {
    const std::size_t at = line.find(sign);
    return at != std::string_view::npos && line.find_first_not_of(kSeparators) == at &&
           line.find_last_not_of(kSeparators) == at;
}

std::optional<double> numberIn(std::string_view token) {
    if (!token.empty() && token.front() == '+') token.remove_prefix(1);
    double value = 0.0;
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
    // from_chars takes "inf" and "nan" for numbers; a board that prints them has nothing to say.
    if (error != std::errc{} || end != token.data() + token.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

bool isAdcCode(std::string_view token, double value) {
    return value <= kTopAdcCode &&
           std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

TextLine parseTextLine(std::string_view line) {
    using Kind = TextLine::Kind;
    TextLine parsed;
    std::size_t tokens = 0;
    std::size_t at = 0;
    while ((at = line.find_first_not_of(kSeparators, at)) != std::string_view::npos) {
        const std::size_t end = std::min(line.find_first_of(kSeparators, at), line.size());
        std::string_view token = line.substr(at, end - at);
        at = end;
        const std::size_t colon = token.find(':');
        if (colon != std::string_view::npos) {
            const std::string_view label = token.substr(0, colon);
            token.remove_prefix(colon + 1);
            if (token.empty()) {  // "label: value"
                parsed.labels.emplace_back(label);
                continue;
            }
            parsed.labels.emplace_back(label);
        }
        ++tokens;
        const std::optional<double> value = numberIn(token);
        if (!value) continue;
        parsed.allAdcCodes = parsed.allAdcCodes && isAdcCode(token, *value);
        parsed.values.push_back(*value);
    }
    if (tokens == 0 && parsed.labels.empty()) return parsed;
    if (parsed.labels.size() != parsed.values.size()) parsed.labels.clear();
    if (isAlone('!', line)) {
        parsed.kind = Kind::LeadOff;
    } else if (tokens > 0 && parsed.values.size() == tokens) {
        parsed.kind = isPrintable(line) ? Kind::Values : Kind::Malformed;
    } else if (isPrintable(line) && hasWord(line)) {
        parsed.kind = Kind::Text;
    } else {
        parsed.kind = Kind::Malformed;
    }
    return parsed;
}

}  // namespace cardiotwin::wire
