// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/rate/rate_model.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <system_error>

namespace cardiotwin::twin {
namespace {

constexpr std::string_view kFirstLine = "cardiotwin-rate-model 1";
constexpr std::string_view kKind = "cardiotwin-rate-model ";
constexpr std::string_view kChecksum = "checksum ";
constexpr std::size_t kMostVectors = 20000;
constexpr std::size_t kMostHorizons = 100;

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

void appendLine(std::string& text, std::string_view word, std::span<const double> values) {
    text.append(word);
    for (const double value : values) {
        std::array<char, 32> digits{};
        text.push_back(' ');
        text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
    }
    text.push_back('\n');
}

/// Line after line, each asked for by the word it begins with; remembers the first complaint.
class Lines {
public:
    Lines(std::string_view text, const std::string& place) : m_rest(text), m_place(place) {}

    [[nodiscard]] std::string_view next() {
        const std::size_t end = m_rest.find('\n');
        const std::string_view line = m_rest.substr(0, end);
        m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
        ++m_number;
        return line;
    }
    [[nodiscard]] bool at(std::string_view word) const { return m_rest.starts_with(word); }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

    /// The `count` finite numbers that follow `word`.
    std::vector<double> numbers(std::string_view word, std::size_t count) {
        std::string_view line = next();
        std::vector<double> values;
        if (!line.starts_with(word)) return complain(line);
        line.remove_prefix(word.size());
        while (line.starts_with(' ')) {
            double value = 0.0;
            const auto read = std::from_chars(line.data() + 1, line.data() + line.size(), value);
            if (read.ec != std::errc{} || !std::isfinite(value)) return complain(line);
            values.push_back(value);
            line.remove_prefix(static_cast<std::size_t>(read.ptr - line.data()));
        }
        if (!line.empty() || values.size() != count) return complain(line);
        return values;
    }
    double number(std::string_view word) {
        const auto values = numbers(word, 1);
        return values.empty() ? 0.0 : values.front();
    }
    std::vector<double> complain(std::string_view found) {
        if (!m_error) {
            m_error = Error{ErrorCode::ModelInvalid, m_place + ":" + std::to_string(m_number),
                            "'" + std::string(found.substr(0, 40)) + "' cannot be meant here"};
        }
        return {};
    }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    std::string_view m_rest;
    const std::string& m_place;
    std::size_t m_number = 0;
    std::optional<Error> m_error;
};

RateModel::Horizon readHorizon(Lines& lines) {
    RateModel::Horizon horizon;
    horizon.seconds = lines.number("horizon");
    horizon.mean = lines.numbers("mean", kRateSigns);
    horizon.inverseDeviation = lines.numbers("scale", kRateSigns);
    horizon.weights = lines.numbers("weights", kRateSigns);
    horizon.offset = lines.number("offset");
    horizon.gamma = lines.number("gamma");
    horizon.machineOffset = lines.number("machine-offset");
    const double vectors = lines.number("vectors");
    const bool usable = horizon.seconds > 0.0 && horizon.gamma > 0.0 && vectors >= 0.0 &&
                        vectors <= static_cast<double>(kMostVectors) && vectors == std::floor(vectors);
    if (!usable) lines.complain("a horizon without a time, or a machine without size");
    if (lines.error()) return horizon;
    const auto count = static_cast<std::size_t>(vectors);
    horizon.vectors.resize(count * kRateSigns);
    for (std::size_t i = 0; i < count; ++i) {
        const auto row = lines.numbers("v", kRateSigns + 1);
        if (row.empty()) return horizon;
        horizon.coefficients.push_back(row.front());
        for (std::size_t sign = 0; sign < kRateSigns; ++sign)
            horizon.vectors[sign * count + i] = row[sign + 1];
    }
    return horizon;
}

void readCard(Lines& lines, RateModel& model) {
    while (lines.at("card ")) {
        const std::string_view line = lines.next().substr(5);
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos) {
            lines.complain(line);
            return;
        }
        model.card.emplace_back(line.substr(0, space), line.substr(space + 1));
    }
}

}  // namespace

std::string formatRateModel(const RateModel& model) {
    std::string text(kFirstLine);
    text.push_back('\n');
    for (const auto& [key, value] : model.card)
        text.append("card ").append(key).append(" ").append(value).append("\n");
    for (const RateModel::Horizon& horizon : model.horizons) {
        const std::size_t count = horizon.coefficients.size();
        const auto one = [&text](std::string_view word, double value) {
            appendLine(text, word, std::array{value});
        };
        one("horizon", horizon.seconds);
        appendLine(text, "mean", horizon.mean);
        appendLine(text, "scale", horizon.inverseDeviation);
        appendLine(text, "weights", horizon.weights);
        one("offset", horizon.offset);
        one("gamma", horizon.gamma);
        one("machine-offset", horizon.machineOffset);
        one("vectors", static_cast<double>(count));
        for (std::size_t i = 0; i < count; ++i) {
            std::vector<double> row{horizon.coefficients[i]};
            for (std::size_t sign = 0; sign < kRateSigns; ++sign)
                row.push_back(horizon.vectors[sign * count + i]);
            appendLine(text, "v", row);
        }
    }
    return text + std::string(kChecksum) + checksumOf(text) + "\n";
}

Result<RateModel> parseRateModel(std::string_view text, const std::string& place) {
    const auto refuse = [&place](std::string detail) {
        return Error{ErrorCode::ModelInvalid, place, std::move(detail)};
    };
    if (!text.starts_with(kKind)) return refuse("not a model of heart rates");
    const std::string_view firstLine = text.substr(0, text.find('\n'));
    if (firstLine != kFirstLine)
        return refuse("'" + std::string(firstLine.substr(0, 40)) + "', not version 1");
    const std::size_t end = text.rfind(kChecksum);
    if (end == std::string_view::npos) return refuse("cut short: there is no checksum");
    const std::string_view content = text.substr(0, end);
    if (text.substr(end) != std::string(kChecksum) + checksumOf(content) + "\n")
        return refuse("damaged: the checksum does not agree");

    Lines lines(content, place);
    RateModel model;
    (void)lines.next();
    readCard(lines, model);
    while (!lines.error() && !lines.atEnd()) {
        model.horizons.push_back(readHorizon(lines));
        if (model.horizons.size() > kMostHorizons) lines.complain("more horizons than can be meant");
    }
    if (lines.error()) return *lines.error();
    if (model.horizons.empty()) return refuse("no horizon was taught");
    return model;
}

}  // namespace cardiotwin::twin
