// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/csv_units.h"

#include "devices/files/csv_cell.h"
#include "devices/files/text_fields.h"
#include "devices/files/unit_words.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace cardiotwin::files {
namespace {

// A beat is 0.3 to 5 mV high; with a wandering baseline a lead in millivolts still stays within this span.
constexpr double kWidestMillivolts = 30.0;
constexpr double kWidestMicrovolts = 30000.0;

/// The quoted strings of a JSON array after "key": in `line`.
std::vector<std::string> jsonStrings(const std::string& line, const std::string& key) {
    std::vector<std::string> values;
    auto at = line.find("\"" + key + "\"");
    if (at == std::string::npos) return values;
    at = line.find('[', at);
    const auto close = line.find(']', at == std::string::npos ? line.size() : at);
    while (at != std::string::npos && close != std::string::npos) {
        const auto begin = line.find('"', at + 1);
        const auto end = begin == std::string::npos ? begin : line.find('"', begin + 1);
        if (end == std::string::npos || end > close) break;
        values.push_back(line.substr(begin + 1, end - begin - 1));
        at = end;
    }
    return values;
}

/// A unit named once for the whole file, such as "Unit,µV".
std::optional<double> unitInPreamble(const CsvShape& shape) {
    for (const std::string& line : shape.preamble) {
        const auto cells = cellsOf(line, ',');
        if (cells.size() != 2) continue;
        if (const auto unit = millivoltsOfUnit(cells[1])) return unit;
    }
    return std::nullopt;
}

struct Spread {
    double width = 0.0;  ///< between the 1st and the 99th percentile
    bool whole = true;   ///< every value is an integer
    bool known = false;
};

Spread spreadOf(const CsvShape& shape, std::size_t column) {
    std::vector<double> values;
    Spread spread;
    for (const auto& row : shape.rows) {
        const auto value = numberInCell(row[column], shape.decimalPoint);
        if (!value) continue;
        values.push_back(*value);
        spread.whole = spread.whole && *value == std::rint(*value);
    }
    if (values.empty()) return spread;
    std::ranges::sort(values);
    const std::size_t edge = values.size() / 100;
    spread.width = values[values.size() - 1 - edge] - values[edge];
    spread.known = true;
    return spread;
}

/// Transfer function of the ECG sensor of these boards: half the supply is zero volts, divided by its gain.
bool isOpenSignalsEcg(const CsvShape& shape, RowColumn& column) {
    for (const std::string& line : shape.preamble) {
        const auto sensors = jsonStrings(line, "sensor");
        const auto label = jsonStrings(line, "label");
        const bool ecg =
            std::ranges::any_of(sensors, [](const std::string& s) { return lowered(s).starts_with("ecg"); });
        if (!ecg || line.find("bitalino") == std::string::npos) continue;
        constexpr double kCounts = 1024.0;
        constexpr double kSupplyMillivolts = 3300.0;
        constexpr double kGain = 1100.0;
        column.offset = kCounts / 2.0;
        column.scale = kSupplyMillivolts / kCounts / kGain;
        return true;
    }
    return false;
}

class LeadUnit {
public:
    LeadUnit(const CsvShape& shape, CsvDialect& dialect) : m_shape(shape), m_dialect(dialect) {}

    /// Where the unit of `column` comes from; sets its scale.
    std::string decide(std::size_t index, const ColumnName& name) {
        RowColumn& column = m_dialect.layout.columns[index];
        if (const auto stated = millivoltsOfUnit(name.unit)) {
            column.scale = *stated;
            return m_shape.units.empty() ? "column name" : "header";
        }
        if (const auto stated = unitInPreamble(m_shape)) {
            column.scale = *stated;
            return "header";
        }
        if (m_dialect.format == "csv-openbci") {
            column.scale = 1e-3;  // the program writes microvolts and does not say so in the file
            return "header";
        }
        if (m_dialect.format == "csv-opensignals" && isOpenSignalsEcg(m_shape, column)) return "header";
        return bySize(index, name, column);
    }

private:
    std::string bySize(std::size_t index, const ColumnName& name, RowColumn& column) {
        const Spread spread = spreadOf(m_shape, index);
        const bool wide = spread.known && spread.width > kWidestMillivolts;
        if (m_dialect.format == "csv-mitbih" && spread.whole) {
            column.offset = 1024.0;
            column.scale = 1.0 / 200.0;
            note("unit: 200 counts/mV around 1024, as the MIT-BIH recordings are digitised");
            return "header";
        }
        if (!wide && (!spread.whole || m_dialect.format == "csv-cardiotwin")) {
            return m_dialect.format == "csv-cardiotwin" ? "column name" : "magnitude";
        }
        if (!spread.whole && spread.width < kWidestMicrovolts && !isDigitised(index)) {
            column.scale = 1e-3;
            note("unit: µV for " + name.lead.name + ", because the numbers span too much for mV");
            return "magnitude";
        }
        note("unit: none for " + name.lead.name + ", the numbers are taken as counts");
        return "none (counts)";
    }

    /// Whole numbers written with a point ("2044.0") are counts all the same.
    [[nodiscard]] bool isDigitised(std::size_t index) const { return spreadOf(m_shape, index).whole; }

    void note(std::string text) {
        if (std::ranges::find(m_dialect.notes, text) == m_dialect.notes.end())
            m_dialect.notes.push_back(std::move(text));
    }

    const CsvShape& m_shape;
    CsvDialect& m_dialect;
};

}  // namespace

std::vector<std::string> namesInPreamble(const CsvShape& shape) {
    for (const std::string& line : shape.preamble) {
        auto names = jsonStrings(line, "column");
        if (names.size() == shape.columns) return names;
    }
    return {};
}

void decideUnits(const CsvShape& shape, const std::vector<ColumnName>& names, CsvDialect& dialect) {
    LeadUnit unit(shape, dialect);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (dialect.layout.columns[i].role == ColumnRole::Lead) dialect.unitSource = unit.decide(i, names[i]);
    }
}

}  // namespace cardiotwin::files
