// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/csv_dialect.h"

#include "devices/files/csv_cell.h"
#include "devices/files/csv_names.h"
#include "devices/files/csv_units.h"
#include "devices/files/sampling_rate.h"
#include "devices/files/text_fields.h"
#include "devices/files/unit_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace cardiotwin::files {
namespace {

constexpr double kEstimateSeconds = 10.0;
constexpr double kAssumedRate = 250.0;
constexpr double kMitBihRate = 360.0;
constexpr double kSlowest = 10.0;
constexpr double kFastest = 20000.0;
constexpr double kRecentEpoch = 1e8;
constexpr std::size_t kRowsShown = 6;

std::string shown(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6g", value);
    return text.data();
}

/// What is being decided about one file.
class Recognition {
public:
    Recognition(CsvShape shape, const std::string& path, const CsvRecipe* recipe)
        : m_shape(std::move(shape)), m_path(path), m_recipe(recipe) {}

    [[nodiscard]] Result<void> run() {
        nameColumns();
        nameFormat();
        m_dialect.isSimulated = preambleHas("SIMULATED");
        m_dialect.layout.columns.resize(m_shape.columns);
        if (m_recipe != nullptr && m_recipe->columns.size() != m_shape.columns) {
            return Error{ErrorCode::HeaderInvalid, m_path,
                         std::to_string(m_shape.columns) + " columns instead of " +
                             std::to_string(m_recipe->columns.size())};
        }
        m_recipe != nullptr ? takeColumns() : chooseTime();
        auto decided = chooseLeads();
        if (decided) decided = chooseRate();
        fillLayout();
        decideUnits(m_shape, m_names, m_dialect);
        if (m_recipe != nullptr) takeUnits(*m_recipe, m_dialect);
        return decided;
    }

    [[nodiscard]] CsvDialect takeDialect() { return std::move(m_dialect); }

    /// What was decided, told as a recipe.
    [[nodiscard]] CsvUnderstanding understanding() const {
        CsvUnderstanding told;
        told.names = m_shape.names;
        for (std::size_t i = 0; i < std::min(m_shape.rows.size(), kRowsShown); ++i)
            told.rows.emplace_back(m_shape.rows[i].begin(), m_shape.rows[i].end());
        told.rateHz = m_dialect.rate.value;
        told.rateSource = m_dialect.rateSource;
        told.unitSource = m_dialect.unitSource;
        told.recipe = m_recipe != nullptr ? *m_recipe : recipeOf(m_shape, m_dialect, m_counts);
        return told;
    }

private:
    /// Roles as the recipe has them.
    void takeColumns() {
        for (std::size_t i = 0; i < m_shape.columns; ++i) {
            const CsvColumnRecipe& given = m_recipe->columns[i];
            if (given.role == ColumnRole::Time) m_time = i;
            if (given.role == ColumnRole::Lead && !given.lead.empty()) m_names[i].lead = {given.lead};
        }
        // Where the rate is given, rows follow each other at that rate; only a counter still tells gaps.
        if (m_time && m_recipe->rateHz > 0.0 && m_recipe->columns[*m_time].unit != "samples") m_time.reset();
    }

    [[nodiscard]] ColumnRole roleOf(std::size_t column) const {
        if (m_recipe != nullptr) return m_recipe->columns[column].role;
        return m_names[column].kind == NameKind::HeartRate ? ColumnRole::HeartRate : ColumnRole::Ignore;
    }

    [[nodiscard]] bool isLead(std::size_t column, bool anyEcg) const {
        if (m_recipe != nullptr) return m_recipe->columns[column].role == ColumnRole::Lead;
        const NameKind kind = m_names[column].kind;
        return column != m_time && (kind == NameKind::Ecg || (!anyEcg && kind == NameKind::Unknown));
    }

    void note(std::string text) { m_dialect.notes.push_back(std::move(text)); }

    [[nodiscard]] bool preambleHas(std::string_view word) const {
        return std::ranges::any_of(
            m_shape.preamble, [&](const std::string& line) { return line.find(word) != std::string::npos; });
    }
    [[nodiscard]] std::string_view rawName(std::size_t column) const {
        return m_shape.names.empty() ? std::string_view() : std::string_view(m_shape.names[column]);
    }

    void nameColumns() {
        if (m_shape.names.empty()) m_shape.names = namesInPreamble(m_shape);
        m_nameless = m_shape.names.empty();
        for (std::size_t i = 0; i < m_shape.columns; ++i) {
            if (m_nameless) {
                m_names.push_back({NameKind::Unknown, {"ch" + std::to_string(i + 1)}, {}});
                continue;
            }
            m_names.push_back(
                readColumnName(m_shape.names[i], m_shape.units.empty() ? "" : m_shape.units[i]));
        }
    }

    void nameFormat() {
        const auto is = [&](std::size_t column, std::string_view name) {
            return column < m_shape.names.size() && lowered(unquoted(trimmed(m_shape.names[column]))) == name;
        };
        std::string& format = m_dialect.format;
        format = "csv";
        if (m_shape.columns == 1) format = "csv-plain";
        if (is(0, "time") && is(1, "heart_rate") && is(2, "ecg_wave")) format = "csv-cardiotwin";
        if (is(0, "time_s") && !is(1, "heart_rate")) format = "csv-cardiotwin-leads";
        if (is(0, "phone timestamp")) format = "csv-polar";
        if (is(0, "sample #")) format = m_shape.units.empty() ? "csv-mitbih" : "csv-rdsamp";
        if (is(0, "elapsed time")) format = "csv-rdsamp";
        if (is(0, "elapsed (s)")) format = "csv-serial-studio";
        if (preambleHas("OpenBCI Raw")) format = "csv-openbci";
        if (preambleHas("OpenSignals Text File")) format = "csv-opensignals";
        if (m_shape.columns == 1 && preambleHas("hertz")) format = "csv-apple-watch";
    }

    /// Stamps of the head's rows in the file's own ticks; NaN where a row has none.
    [[nodiscard]] std::vector<double> ticksOf(std::size_t column) const {
        std::vector<double> ticks;
        ticks.reserve(m_shape.rows.size());
        for (const auto& row : m_shape.rows) {
            if (const auto number = numberInCell(row[column], m_shape.decimalPoint)) {
                ticks.push_back(*number);
            } else {
                const auto time = timeInCell(row[column]);
                ticks.push_back(time ? time->seconds : std::nan(""));
            }
        }
        return ticks;
    }

    /// Times of day that fall by most of a day have passed midnight.
    static void passMidnights(std::vector<double>& seconds) {
        constexpr double kDay = 86400.0;
        double last = -HUGE_VAL;
        double midnights = 0.0;
        for (double& one : seconds) {
            if (std::isnan(one)) continue;
            if (one + midnights < last - kDay / 2) midnights += kDay;
            one += midnights;
            last = one;
        }
    }

    [[nodiscard]] bool isText(std::size_t column) const {
        return std::ranges::any_of(m_shape.rows,
                                   [&](const auto& row) { return timeInCell(row[column]).has_value(); });
    }

    [[nodiscard]] static bool neverFalls(const std::vector<double>& ticks) {
        double last = -HUGE_VAL;
        for (const double tick : ticks) {
            if (tick < last) return false;
            if (!std::isnan(tick)) last = tick;
        }
        return true;
    }

    void chooseTime() {
        std::vector<std::size_t> candidates;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            if (m_names[i].kind == NameKind::Time) candidates.push_back(i);
        }
        if (candidates.empty() && m_nameless && m_shape.columns > 1) {
            const auto ticks = ticksOf(0);
            if (ticks.size() > 2 && neverFalls(ticks) && ticks.back() > ticks.front()) {
                candidates.push_back(0);
                note("time: column 1, because it never falls");
            }
        }
        const auto worth = [&](std::size_t column) {
            const bool counter = m_names[column].lead.name.find("ample") != std::string::npos;
            return (secondsOfUnit(m_names[column].unit) || isText(column) ? 4 : 0) + (counter ? 0 : 2);
        };
        std::ranges::stable_sort(candidates, std::ranges::greater{}, worth);
        const auto usable = [&](std::size_t column) {
            // A sample counter that wraps around is no clock, unless it is all there is.
            return (candidates.size() == 1 && worth(column) >= 2) || neverFalls(ticksOf(column));
        };
        if (const auto found = std::ranges::find_if(candidates, usable); found != candidates.end())
            m_time = *found;
    }

    [[nodiscard]] Result<void> chooseLeads() {
        const bool anyEcg =
            std::ranges::any_of(m_names, [](const ColumnName& n) { return n.kind == NameKind::Ecg; });
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            if (!isLead(i, anyEcg)) continue;
            m_leads.push_back(i);
            LeadId lead = m_names[i].lead;
            if (lead.name.empty()) lead.name = "ch" + std::to_string(i + 1);
            if (m_shape.columns == 1 && m_nameless && m_recipe == nullptr) lead.name = "ECG";
            m_dialect.leads.push_back(std::move(lead));
        }
        if (m_dialect.format == "csv-apple-watch" && m_recipe == nullptr) {
            for (const std::string& line : m_shape.preamble) {
                const auto cells = cellsOf(line, ',');
                if (cells.size() == 2 && cells[0] == "Lead") m_dialect.leads = {LeadId::normalised(cells[1])};
            }
        }
        if (m_leads.empty()) {
            return Error{ErrorCode::HeaderInvalid, m_path, "no column can be an ECG lead"};
        }
        return {};
    }

    /// Rate from the stamps, else as stated, else by the file's name, else assumed and said so.
    [[nodiscard]] Result<void> chooseRate() {
        std::optional<double> stated;
        for (const std::string& line : m_shape.preamble) {
            if (!stated) stated = rateInLine(line);
        }
        m_dialect.rateSource = "stated";
        if (m_recipe != nullptr && m_recipe->rateHz > 0.0) stated = m_recipe->rateHz;
        if (m_time) {
            if (auto timed = rateByTime(stated); !timed) return timed.error();
        } else if (stated) {
            m_dialect.rate = {*stated};
        } else if (const auto named = rateInFileName(m_path)) {
            m_dialect.rate = {*named};
            m_dialect.rateSource = "file name";
            note("rate: " + shown(*named) + " Hz, from the file's name");
        } else if (m_dialect.format == "csv-mitbih") {
            m_dialect.rate = {kMitBihRate};
            m_dialect.rateSource = "convention";
        } else {
            m_dialect.rate = {kAssumedRate};
            m_dialect.rateSource = "assumed";
            note("rate: 250 Hz assumed, nothing in the file names one");
        }
        if (m_recipe != nullptr && m_recipe->rateHz > 0.0) m_dialect.rateSource = "recipe";
        const double rate = m_dialect.rate.value;
        if (!(rate >= kSlowest && rate <= kFastest)) {
            return Error{ErrorCode::RateUnusable, m_path, shown(rate) + " Hz"};
        }
        return {};
    }

    [[nodiscard]] Result<void> rateByTime(std::optional<double> stated) {
        std::vector<double> ticks = ticksOf(*m_time);
        if (isText(*m_time)) passMidnights(ticks);
        const auto known = std::ranges::find_if(ticks, [](double tick) { return std::isfinite(tick); });
        const auto raw = estimateRate(ticks);
        if (known == ticks.end() || !raw)
            return Error{ErrorCode::RateUnusable, m_path, "no two times differ"};
        const double step = 1.0 / raw->measured.value;
        m_counts = isSampleCounter(step, ticks);
        if (m_counts) {
            const auto named = stated ? stated : rateInFileName(m_path);
            m_dialect.rate = {named.value_or(m_dialect.format == "csv-mitbih" ? kMitBihRate : kAssumedRate)};
            m_dialect.rateSource = stated                             ? "stated"
                                   : named                            ? "file name"
                                   : m_dialect.format == "csv-mitbih" ? "convention"
                                                                      : "assumed";
            if (!named && m_dialect.format != "csv-mitbih")
                note("rate: 250 Hz assumed, the time column counts samples");
            m_tick = 1.0 / (m_dialect.rate.value * std::max(1.0, std::round(step)));
        } else {
            m_tick = tickOf(*known, step);
        }
        std::vector<double> seconds;
        for (const double tick : ticks) {
            if (!seconds.empty() && (tick - *known) * m_tick > kEstimateSeconds) break;
            seconds.push_back((tick - *known) * m_tick);
        }
        const auto estimate = estimateRate(seconds);
        if (!estimate) return Error{ErrorCode::RateUnusable, m_path, "no two times differ"};
        if (!m_counts) {
            m_dialect.rateSource = "time column";
            const bool agrees = stated && std::abs(*stated / estimate->measured.value - 1.0) < 0.05;
            m_dialect.rate = agrees ? Hertz{*stated} : estimate->rate;
            if (!agrees && estimate->rate != estimate->measured) {
                note("rate: " + shown(estimate->rate.value) + " Hz, " + shown(estimate->measured.value) +
                     " Hz measured over the first " + shown(kEstimateSeconds) + " s");
            }
        }
        const double period = 1.0 / m_dialect.rate.value;
        const double tolerance = std::max(0.5 * period, 0.1 * period + 5.0 * estimate->scatter);
        if (tolerance > period) {
            note("clock: stamps scatter by " + shown(estimate->scatter * 1e3) +
                 " ms, shorter gaps are not seen");
        }
        m_dialect.hasTime = true;
        m_dialect.secondsAtStart = *known * m_tick;
        const bool dated = m_textTime && timeHasDate();
        m_dialect.clock = RowClock(m_dialect.rate, tolerance, m_textTime && !dated);
        if ((dated || m_dialect.secondsAtStart > kRecentEpoch) && m_dialect.format != "csv-polar") {
            m_dialect.startUtc = isoUtc(m_dialect.secondsAtStart);
            note("start: by the time column, taken as UTC");
        }
        return {};
    }

    [[nodiscard]] bool timeHasDate() const {
        return std::ranges::any_of(m_shape.rows, [&](const auto& row) {
            const auto time = timeInCell(row[*m_time]);
            return time && time->hasDate;
        });
    }

    [[nodiscard]] bool isSampleCounter(double step, const std::vector<double>& ticks) const {
        if (m_recipe != nullptr) return m_recipe->columns[*m_time].unit == "samples";
        const ColumnName& name = m_names[*m_time];
        if (secondsOfUnit(name.unit) || isText(*m_time)) return false;
        if (name.unit == "sample #" || lowered(name.lead.name).find("sample") != std::string::npos)
            return true;
        const bool whole =
            std::ranges::all_of(ticks, [](double t) { return std::isnan(t) || t == std::rint(t); });
        return m_nameless && whole && std::abs(step - 1.0) < 1e-6;
    }

    [[nodiscard]] double tickOf(double first, double step) {
        m_textTime = isText(*m_time);
        if (m_textTime) return 1.0;
        if (m_recipe != nullptr) {
            if (const auto given = secondsOfUnit(m_recipe->columns[*m_time].unit)) return *given;
        }
        const std::string name = lowered(m_names[*m_time].lead.name);
        for (const std::string& unit : {m_names[*m_time].unit, name}) {
            if (const auto seconds = secondsOfUnit(unit)) return *seconds;
        }
        const double tick = tickByMagnitude(first, step);
        if (tick != 1.0 || m_nameless)
            note("time: taken as " + shown(tick) + " s a tick, by its steps of " + shown(step));
        return tick;
    }

    void fillLayout() {
        RowLayout& layout = m_dialect.layout;
        layout.delimiter = m_shape.delimiter;
        layout.decimalPoint = m_shape.decimalPoint;
        layout.timeIsText = m_textTime;
        if (m_time) layout.columns[*m_time] = {ColumnRole::Time, m_tick, 0.0};
        for (const std::size_t lead : m_leads) {
            layout.columns[lead].role = ColumnRole::Lead;
        }
        for (std::size_t i = 0; i < m_names.size() && !m_dialect.hasHeartRate; ++i) {
            if (roleOf(i) != ColumnRole::HeartRate) continue;
            layout.columns[i].role = ColumnRole::HeartRate;
            m_dialect.hasHeartRate = true;
        }
        m_dialect.dataOffset = m_shape.dataOffset;
        m_dialect.dataLine = m_shape.dataLine;
        if (m_shape.delimiter != ',' && m_shape.columns > 1) {
            note(std::string("delimiter: ") +
                 (m_shape.delimiter == '\t'  ? "tab"
                  : m_shape.delimiter == ' ' ? "blanks"
                                             : ";") +
                 ", under which most lines are rows");
        }
        if (m_shape.decimalPoint == ',') note("numbers: comma as decimal point");
    }

    CsvShape m_shape;
    const std::string& m_path;
    const CsvRecipe* m_recipe;  // nullptr: guess
    CsvDialect m_dialect;
    std::vector<ColumnName> m_names;
    std::vector<std::size_t> m_leads;
    std::optional<std::size_t> m_time;
    double m_tick = 1.0;
    bool m_textTime = false;
    bool m_counts = false;  // the time column counts samples
    bool m_nameless = false;
};

}  // namespace

CsvRecognition recogniseCsv(std::string_view head, bool whole, const std::string& path,
                            const std::optional<CsvRecipe>& recipe) {
    std::optional<CsvPairing> pairing;
    if (recipe) pairing = CsvPairing{recipe->delimiter, recipe->decimalPoint};
    auto shape = shapeOfCsv(head, whole, path, pairing);
    const std::string signature =
        recipe ? std::string() : csvSignature(shape ? &*shape : nullptr, head, path);
    if (!shape) {
        CsvRecognition failed{shape.error(), {}};
        if (recipe) failed.understanding.recipe = *recipe;
        failed.understanding.signature = signature;
        failed.understanding.problem = shape.error();
        return failed;
    }
    const bool hasColumns = recipe && !recipe->columns.empty();
    Recognition recognition(std::move(*shape), path, hasColumns ? &*recipe : nullptr);
    const auto decided = recognition.run();
    CsvRecognition made{Error{}, recognition.understanding()};
    made.understanding.signature = signature;
    if (decided) {
        made.dialect = recognition.takeDialect();
    } else {
        made.dialect = decided.error();
        made.understanding.problem = decided.error();
    }
    return made;
}

Result<CsvDialect> recogniseCsv(std::string_view head, bool whole, const std::string& path) {
    return recogniseCsv(head, whole, path, std::nullopt).dialect;
}

}  // namespace cardiotwin::files
