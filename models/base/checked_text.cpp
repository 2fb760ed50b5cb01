// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/checked_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <system_error>

namespace cardiotwin {
namespace {

constexpr std::string_view kChecksum = "checksum ";
constexpr std::size_t kShownLength = 40;

/// FNV-1a, 64 bits (Fowler, Noll & Vo): finds damage, not forgery.
std::string checksumOf(std::string_view text) {
    std::uint64_t hash = 14695981039346656037U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), hash, 16).ptr;
    const std::string found(digits.data(), end);
    return std::string(digits.size() - found.size(), '0') + found;
}

}  // namespace

CheckedTextWriter::CheckedTextWriter(std::string_view kind, int version) : m_text(kind) {
    m_text.append(" ").append(std::to_string(version)).push_back('\n');
}

void CheckedTextWriter::numbers(std::string_view word, std::span<const double> values) {
    m_text.append(word);
    for (const double value : values) {
        std::array<char, 32> digits{};
        m_text.push_back(' ');
        m_text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
    }
    m_text.push_back('\n');
}

void CheckedTextWriter::words(std::string_view word, std::string_view text) {
    std::string line(text);
    std::ranges::replace(line, '\n', ' ');
    std::ranges::replace(line, '\r', ' ');
    m_text.append(word).append(" ").append(line).push_back('\n');
}

void CheckedTextWriter::card(const TextCard& card) {
    for (const auto& [key, value] : card)
        words("card " + key, value);
}

std::string CheckedTextWriter::finish() const {
    return m_text + std::string(kChecksum) + checksumOf(m_text) + "\n";
}

Result<CheckedTextReader> CheckedTextReader::open(std::string_view text, std::string_view kind, int version,
                                                  std::string_view what, const std::string& place) {
    const auto refuse = [&place](std::string detail) {
        return Error{ErrorCode::ModelInvalid, place, std::move(detail)};
    };
    if (!text.starts_with(std::string(kind) + " ")) return refuse("not a " + std::string(what));
    const std::string wanted = std::string(kind) + " " + std::to_string(version);
    const std::string_view firstLine = text.substr(0, text.find('\n'));
    if (firstLine != wanted) {
        return refuse("'" + std::string(firstLine.substr(0, kShownLength)) + "', not version " +
                      std::to_string(version));
    }
    const std::size_t end = text.rfind(kChecksum);
    if (end == std::string_view::npos) return refuse("cut short: there is no checksum");
    const std::string_view content = text.substr(0, end);
    if (text.substr(end) != std::string(kChecksum) + checksumOf(content) + "\n")
        return refuse("damaged: the checksum does not agree");
    CheckedTextReader reader(content, place);
    (void)reader.next();
    return reader;
}

std::string_view CheckedTextReader::next() {
    const std::size_t end = m_rest.find('\n');
    const std::string_view line = m_rest.substr(0, end);
    m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
    ++m_number;
    return line;
}

bool CheckedTextReader::isAt(std::string_view word) const {
    const std::string_view line = m_rest.substr(0, m_rest.find('\n'));
    return line == word || line.starts_with(std::string(word) + " ");
}

std::vector<double> CheckedTextReader::numbers(std::string_view word) {
    const bool found = isAt(word);
    std::string_view line = next();
    std::vector<double> values;
    if (found) line.remove_prefix(word.size());
    while (found && line.starts_with(' ')) {
        double value = 0.0;
        const auto read = std::from_chars(line.data() + 1, line.data() + line.size(), value);
        if (read.ec != std::errc{} || !std::isfinite(value)) break;
        values.push_back(value);
        line.remove_prefix(static_cast<std::size_t>(read.ptr - line.data()));
    }
    if (found && line.empty()) return values;
    complain(line);
    return {};
}

std::vector<double> CheckedTextReader::numbers(std::string_view word, std::size_t count) {
    const std::string_view line = m_rest.substr(0, m_rest.find('\n'));
    std::vector<double> values = numbers(word);
    if (!m_error && values.size() != count) complain(line);
    if (m_error) values.clear();
    return values;
}

double CheckedTextReader::number(std::string_view word) {
    const std::vector<double> values = numbers(word, 1);
    return values.empty() ? 0.0 : values.front();
}

std::string_view CheckedTextReader::words(std::string_view word) {
    const bool found = isAt(word);
    const std::string_view line = next();
    if (!found) {
        complain(line);
        return {};
    }
    return line.substr(std::min(line.size(), word.size() + 1));
}

TextCard CheckedTextReader::card() {
    TextCard card;
    while (isAt("card")) {
        const std::string_view line = words("card");
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos) {
            complain(line);
            break;
        }
        card.emplace_back(line.substr(0, space), line.substr(space + 1));
    }
    return card;
}

void CheckedTextReader::complain(std::string_view found) {
    if (m_error) return;
    m_error = Error{ErrorCode::ModelInvalid, *m_place + ":" + std::to_string(m_number),
                    "'" + std::string(found.substr(0, kShownLength)) + "' cannot be meant here"};
}

void CheckedTextReader::expectEnd() {
    if (!m_error && !isAtEnd()) complain(next());
}

}  // namespace cardiotwin
