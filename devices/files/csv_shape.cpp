// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/csv_shape.h"

#include "devices/files/csv_cell.h"
#include "devices/files/csv_names.h"
#include "devices/files/text_fields.h"
#include "devices/files/text_runs.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

namespace cardiotwin::files {
namespace {

constexpr std::size_t kLinesTried = 240;
constexpr std::size_t kMostColumns = 1024;
constexpr std::size_t kMostHeadRows = 200000;

struct Line {
    std::string_view text;
    std::size_t offset = 0;
    std::size_t number = 0;
};

// Where two pairs explain a file equally well the earlier one is meant.
constexpr std::array<CsvPairing, 9> kPairings{{{',', '.'},
                                               {';', '.'},
                                               {';', ','},
                                               {'\t', '.'},
                                               {'\t', ','},
                                               {' ', '.'},
                                               {' ', ','},
                                               {'\0', '.'},
                                               {'\0', ','}}};

bool isComment(std::string_view text) {
    return !text.empty() && (text.front() == '#' || text.front() == '%' || text.starts_with("//"));
}

/// Every cell is a number, a time or missing, and at least one is not missing.
bool isRow(std::span<const std::string_view> cells, char decimalPoint) {
    bool any = false;
    for (const std::string_view cell : cells) {
        if (isMissingCell(cell)) continue;
        if (!numberInCell(cell, decimalPoint) && !timeInCell(cell)) return false;
        any = true;
    }
    return any;
}

/// A delimiter at the very end of a line adds no column.
std::size_t columnsOf(std::span<const std::string_view> cells, std::size_t expected) {
    return cells.size() == expected + 1 && cells.back().empty() ? expected : cells.size();
}

std::vector<Line> linesOf(std::string_view head, bool whole) {
    std::vector<Line> lines;
    std::size_t offset = 0;
    std::size_t number = 0;
    while (offset < head.size() && lines.size() < kMostHeadRows) {
        const auto end = head.find('\n', offset);
        if (end == std::string_view::npos && !whole && head.size() - offset <= kLongestLine) break;
        const std::string_view text = trimmed(head.substr(offset, end - offset));
        ++number;
        if (!text.empty()) lines.push_back({text, offset, number});
        if (end == std::string_view::npos) break;
        offset = end + 1;
    }
    return lines;
}

struct Fit {
    CsvPairing pairing{};
    std::size_t rows = 0;
    std::size_t columns = 0;
};

Fit fitOf(CsvPairing pairing, const std::vector<Line>& lines) {
    std::map<std::size_t, std::size_t> rowsByColumns;
    const std::size_t step = std::max<std::size_t>(1, lines.size() / kLinesTried);
    for (std::size_t i = 0; i < lines.size(); i += step) {
        const auto cells = cellsOf(lines[i].text, pairing.delimiter);
        if (cells.size() <= kMostColumns && isRow(cells, pairing.decimalPoint)) ++rowsByColumns[cells.size()];
    }
    Fit fit{pairing, 0, 0};
    for (const auto& [columns, rows] : rowsByColumns) {
        if (rows >= fit.rows) fit = {pairing, rows, columns};
    }
    return fit;
}

Fit bestFit(const std::vector<Line>& lines) {
    Fit best;
    for (const CsvPairing pairing : kPairings) {
        const Fit fit = fitOf(pairing, lines);
        const bool sameRows = fit.rows == best.rows;
        if (fit.rows > best.rows || (sameRows && fit.rows > 0 && fit.columns > best.columns)) best = fit;
    }
    return best;
}

/// Some exports state the lead and the rate as "key,value" lines and then write one value per line. With a
/// comma as decimal point such a value looks like two columns.
bool isKeyValueExport(const std::vector<Line>& lines, const Fit& fit) {
    return fit.columns == 2 && fit.pairing.delimiter == ',' && !lines.empty() &&
           std::any_of(lines.begin(),
                       lines.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(lines.size(), 16)),
                       [](const Line& line) {
                           const auto cells = cellsOf(line.text, ',');
                           return cells.size() == 2 && !cells[1].empty() && cells[1].front() >= '0' &&
                                  cells[1].front() <= '9' &&
                                  lowered(cells[1]).find("hertz") != std::string::npos;
                       });
}

Error whyNoRows(const std::vector<Line>& lines, const std::string& path) {
    for (const char delimiter : {',', ';', '\t'}) {
        const auto first =
            std::ranges::find_if(lines, [](const Line& line) { return !isComment(line.text); });
        if (first == lines.end()) break;
        const auto names = cellsOf(first->text, delimiter);
        const bool known =
            std::ranges::any_of(names, [](std::string_view name) { return isKnownColumnName(name); });
        if (!known || (names.size() < 2 && lines.size() > 1)) continue;
        const auto second = std::next(first);
        if (second == lines.end()) return {ErrorCode::HeaderOnly, path, {}};
        const auto cells = cellsOf(second->text, delimiter);
        if (columnsOf(cells, names.size()) != names.size()) {
            return {ErrorCode::DelimiterUnknown, atLine(path, second->number),
                    std::string(second->text.substr(0, 80))};
        }
        for (const std::string_view cell : cells) {
            if (!isMissingCell(cell) && !numberInCell(cell, '.') && !timeInCell(cell)) {
                return {ErrorCode::NumberInvalid, atLine(path, second->number),
                        std::string(cell.substr(0, 80))};
            }
        }
    }
    const auto digits = [](const Line& line) {
        return std::ranges::count_if(line.text, [](char c) { return c >= '0' && c <= '9'; }) * 2 >
               static_cast<std::ptrdiff_t>(line.text.size());
    };
    const auto odd = std::ranges::find_if(lines, digits);
    if (odd == lines.end()) return {ErrorCode::FormatUnknown, path, {}};
    return {ErrorCode::DelimiterUnknown, atLine(path, odd->number), std::string(odd->text.substr(0, 80))};
}

/// Reads what stands above the first row: names, units, and everything else as preamble.
Result<void> readAbove(std::span<const Line> above, CsvShape& shape, const std::string& path) {
    for (const Line& line : above) {
        if (isComment(line.text) || shape.delimiter == '\0') {
            shape.preamble.emplace_back(line.text);
            continue;
        }
        const auto cells = cellsOf(line.text, shape.delimiter);
        const bool fits = columnsOf(cells, shape.columns) == shape.columns;
        if (fits && shape.names.empty()) {
            shape.names.assign(cells.begin(), cells.end());
        } else if (fits && shape.units.empty() && std::ranges::all_of(cells, isUnitWord)) {
            shape.units.assign(cells.begin(), cells.end());
        } else if (fits) {
            const auto bad = std::ranges::find_if(cells, [&](std::string_view cell) {
                return !isMissingCell(cell) && !numberInCell(cell, shape.decimalPoint) && !timeInCell(cell);
            });
            return Error{ErrorCode::NumberInvalid, atLine(path, line.number),
                         bad == cells.end() ? std::string() : std::string(bad->substr(0, 80))};
        } else if (isTimeName(cells.front()) && cells.size() > 1) {
            return Error{ErrorCode::ColumnCountChanged, atLine(path, shape.dataLine),
                         std::to_string(shape.columns) + " instead of " + std::to_string(cells.size())};
        } else {
            if (cellsOf(line.text, ',').size() > 1 && isTimeName(cellsOf(line.text, ',').front())) {
                return Error{ErrorCode::DelimiterUnknown, atLine(path, shape.dataLine),
                             std::string(line.text.substr(0, 80))};
            }
            shape.preamble.emplace_back(line.text);
        }
    }
    if (shape.names.empty() && !shape.preamble.empty() && isComment(shape.preamble.back())) {
        std::string_view bare = trimmed(std::string_view(shape.preamble.back()).substr(1));
        if (const auto assigned = bare.find(":="); assigned != std::string_view::npos) {
            bare = trimmed(bare.substr(assigned + 2));
        }
        const auto cells = cellsOf(bare, shape.delimiter);
        if (cells.size() == shape.columns && std::ranges::any_of(cells, isKnownColumnName)) {
            shape.names.assign(cells.begin(), cells.end());
        }
    }
    return {};
}

}  // namespace

std::vector<std::string_view> cellsOf(std::string_view line, char delimiter) {
    if (delimiter == '\0') return {trimmed(line)};
    if (delimiter == ' ') return splitWords(line);
    return splitAt(line, delimiter);
}

Result<CsvShape> shapeOfCsv(std::string_view head, bool whole, const std::string& path,
                            const std::optional<CsvPairing>& pairing) {
    const std::size_t mark = head.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const std::vector<Line> lines = linesOf(head.substr(mark), whole);
    if (lines.empty()) return Error{ErrorCode::FileEmpty, path, {}};
    const auto endless = [](const Line& line) { return line.text.size() > kLongestLine; };
    if (const auto found = std::ranges::find_if(lines, endless); found != lines.end()) {
        return Error{ErrorCode::LineTooLong, atLine(path, found->number), {}};
    }
    Fit fit = pairing ? fitOf(*pairing, lines) : bestFit(lines);
    if (fit.rows == 0) return whyNoRows(lines, path);
    if (!pairing && isKeyValueExport(lines, fit)) fit = {{'\0', ','}, fit.rows, 1};

    CsvShape shape;
    shape.delimiter = fit.pairing.delimiter;
    shape.decimalPoint = fit.pairing.decimalPoint;
    shape.columns = fit.columns;
    const auto isFirst = [&](const Line& line) {
        const auto cells = cellsOf(line.text, shape.delimiter);
        return columnsOf(cells, shape.columns) == shape.columns && isRow(cells, shape.decimalPoint);
    };
    const auto first = std::ranges::find_if(lines, isFirst);
    shape.dataOffset = first->offset + mark;
    shape.dataLine = first->number;
    if (auto above = readAbove(std::span(lines.begin(), first), shape, path); !above) return above.error();
    if (!shape.names.empty() && shape.names.size() == shape.columns + 1) shape.names.pop_back();
    // Rows that end in a delimiter have one column more than their names.
    for (auto line = first; line != lines.end(); ++line) {
        auto cells = cellsOf(line->text, shape.delimiter);
        if (columnsOf(cells, shape.columns) != shape.columns) continue;
        cells.resize(shape.columns);
        shape.rows.push_back(std::move(cells));
    }
    return shape;
}

}  // namespace cardiotwin::files
