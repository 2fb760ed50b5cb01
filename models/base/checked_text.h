// SPDX-License-Identifier: GPL-3.0-or-later
// A readable file that knows when it was damaged: a first line with its kind and version, lines of one word
// and its values, a checksum over all of it. Numbers are written with as many digits as they need, so reading
// gives back what was written and the same values give the same bytes. Threads: values.
#pragma once

#include "models/base/result.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cardiotwin {

/// What is told of a model: key (one word) and text (one line), in order.
using TextCard = std::vector<std::pair<std::string, std::string>>;

class CheckedTextWriter {
public:
    CheckedTextWriter(std::string_view kind, int version);

    void numbers(std::string_view word, std::span<const double> values);
    void number(std::string_view word, double value) { numbers(word, std::span(&value, 1)); }
    /// `text` is one line; a line break in it becomes a space.
    void words(std::string_view word, std::string_view text);
    void card(const TextCard& card);

    /// The whole file.
    [[nodiscard]] std::string finish() const;

private:
    std::string m_text;
};

/// Line after line, each asked for by the word it begins with. The first complaint is kept; from then on the
/// answers mean nothing.
class CheckedTextReader {
public:
    /// Errors: ModelInvalid with `place` for another kind ("not a `what`"), another version, a text cut short
    /// and one that is damaged. `text` and `place` outlive the reader.
    [[nodiscard]] static Result<CheckedTextReader> open(std::string_view text, std::string_view kind,
                                                        int version, std::string_view what,
                                                        const std::string& place);

    /// The next line begins with `word`.
    [[nodiscard]] bool isAt(std::string_view word) const;
    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

    /// The `count` finite numbers that follow `word`.
    std::vector<double> numbers(std::string_view word, std::size_t count);
    /// The finite numbers that follow `word`, however many.
    std::vector<double> numbers(std::string_view word);
    double number(std::string_view word);
    /// The rest of the line after `word`.
    std::string_view words(std::string_view word);
    TextCard card();

    void complain(std::string_view found);
    /// Complains where lines are left over.
    void expectEnd();
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    CheckedTextReader(std::string_view content, const std::string& place)
        : m_rest(content), m_place(&place) {}
    [[nodiscard]] std::string_view next();

    std::string_view m_rest;
    const std::string* m_place;
    std::size_t m_number = 0;
    std::optional<Error> m_error;
};

}  // namespace cardiotwin
