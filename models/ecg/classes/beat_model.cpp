// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/classes/beat_model.h"

#include "models/ecg/classes/beat_signs.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <system_error>

namespace cardiotwin::ecg {
namespace {

constexpr std::string_view kFirstLine = "cardiotwin-beat-model 1";
constexpr std::string_view kKind = "cardiotwin-beat-model ";
constexpr std::string_view kChecksum = "checksum ";
constexpr std::size_t kMostVectors = 20000;

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

void append(std::string& text, double value) {
    std::array<char, 32> digits{};
    text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

void appendLine(std::string& text, std::string_view word, const std::vector<double>& values) {
    text.append(word);
    for (const double value : values) {
        text.push_back(' ');
        append(text, value);
    }
    text.push_back('\n');
}

void appendMachine(std::string& text, std::string_view name, const BeatModel::Machine& machine) {
    const learning::Svc& svc = machine.svc;
    const std::size_t count = svc.coefficients.size();
    text.append("machine ").append(name).push_back('\n');
    appendLine(text, "vectors", {static_cast<double>(count)});
    appendLine(text, "gamma", {svc.gamma});
    appendLine(text, "offset", {svc.offset});
    appendLine(text, "threshold", {machine.threshold});
    appendLine(text, "mean", svc.mean);
    appendLine(text, "scale", svc.inverseDeviation);
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<double> row{svc.coefficients[i]};
        for (std::size_t column = 0; column < svc.width(); ++column)
            row.push_back(svc.vectors[column * count + i]);
        appendLine(text, "v", row);
    }
}

/// Line after line, each asked for by the word it begins with.
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
    [[nodiscard]] bool atCard() const { return m_rest.starts_with("card "); }
    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

    /// The `count` finite numbers that follow `word`; remembers the first complaint.
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

BeatModel::Machine readMachine(Lines& lines, std::string_view name, std::size_t width) {
    BeatModel::Machine machine;
    const std::string_view title = lines.next();
    if (title != "machine " + std::string(name)) lines.complain(title);
    const auto one = [&lines](std::string_view word) {
        const std::vector<double> values = lines.numbers(word, 1);
        return values.empty() ? 0.0 : values.front();
    };
    const double vectors = one("vectors");
    machine.svc.gamma = one("gamma");
    machine.svc.offset = one("offset");
    machine.threshold = one("threshold");
    machine.svc.mean = lines.numbers("mean", width);
    machine.svc.inverseDeviation = lines.numbers("scale", width);
    if (vectors < 1.0 || vectors > static_cast<double>(kMostVectors) || machine.svc.gamma <= 0.0)
        lines.complain("a machine without vectors or width");
    if (lines.error()) return machine;
    const auto count = static_cast<std::size_t>(vectors);
    machine.svc.vectors.resize(count * width);
    for (std::size_t i = 0; i < count && !lines.error(); ++i) {
        const std::vector<double> row = lines.numbers("v", width + 1);
        if (row.empty()) break;
        machine.svc.coefficients.push_back(row.front());
        for (std::size_t column = 0; column < width; ++column)
            machine.svc.vectors[column * count + i] = row[column + 1];
    }
    return machine;
}

}  // namespace

std::string formatBeatModel(const BeatModel& model) {
    std::string text(kFirstLine);
    text.push_back('\n');
    for (const auto& [key, value] : model.card)
        text.append("card ").append(key).append(" ").append(value).append("\n");
    appendMachine(text, "ventricular", model.ventricular);
    appendMachine(text, "supraventricular", model.supraventricular);
    return text + std::string(kChecksum) + checksumOf(text) + "\n";
}

Result<BeatModel> parseBeatModel(std::string_view text, const std::string& place) {
    const auto refuse = [&place](std::string detail) {
        return Error{ErrorCode::ModelInvalid, place, std::move(detail)};
    };
    if (!text.starts_with(kKind)) return refuse("not a model of beats");
    const std::string_view firstLine = text.substr(0, text.find('\n'));
    if (firstLine != kFirstLine)
        return refuse("'" + std::string(firstLine.substr(0, 40)) + "', not version 1");
    const std::size_t end = text.rfind(kChecksum);
    if (end == std::string_view::npos) return refuse("cut short: there is no checksum");
    const std::string_view content = text.substr(0, end);
    if (text.substr(end) != std::string(kChecksum) + checksumOf(content) + "\n")
        return refuse("damaged: the checksum does not agree");

    Lines lines(content, place);
    BeatModel model;
    (void)lines.next();
    while (lines.atCard()) {
        const std::string_view line = lines.next().substr(5);
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos) {
            lines.complain(line);
            break;
        }
        model.card.emplace_back(line.substr(0, space), line.substr(space + 1));
    }
    model.ventricular = readMachine(lines, "ventricular", kVentricularSigns);
    if (!lines.error())
        model.supraventricular = readMachine(lines, "supraventricular", kSupraventricularSigns);
    if (!lines.error() && !lines.atEnd()) lines.complain(lines.next());
    if (lines.error()) return *lines.error();
    return model;
}

}  // namespace cardiotwin::ecg
