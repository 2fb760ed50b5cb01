// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analysis_tables.h"

#include <array>
#include <string_view>
#include <utility>

namespace cardiotwin::cli {
namespace {

void writeMarks(CsvWriter& table, std::string_view lead, const ecg::WaveMarks& marks) {
    table.text(lead).integer(marks.rPeak.value);
    for (const auto& mark : {marks.pOn, marks.pPeak, marks.pOff, marks.qrsOn, marks.qrsOff, marks.tOn,
                             marks.tPeak, marks.tOff}) {
        table.integer(mark ? std::optional(mark->value) : std::nullopt);
    }
    table.endRow();
}

}  // namespace

Result<AnalysisTables> AnalysisTables::open(const Paths& paths, Hertz rate, std::vector<LeadId> leads) {
    AnalysisTables tables(rate, std::move(leads));
    const std::array<std::pair<const std::string*, std::optional<CsvWriter>*>, 4> wanted = {
        {{&paths.beats, &tables.m_beats},
         {&paths.waves, &tables.m_waves},
         {&paths.rhythm, &tables.m_rhythm},
         {&paths.globalWaves, &tables.m_globalWaves}}};
    for (const auto& [path, table] : wanted) {
        if (path->empty()) continue;
        auto writer = CsvWriter::open(*path);
        if (!writer) return writer.error();
        table->emplace(std::move(*writer));
    }
    if (tables.m_beats)
        tables.m_beats->header({"sample", "time_s", "class", "rr_ms", "hr_bpm", "quality", "confidence"});
    for (auto* waves : {&tables.m_waves, &tables.m_globalWaves}) {
        if (*waves)
            (*waves)->header({"lead", "r_sample", "p_on", "p_peak", "p_off", "qrs_on", "qrs_off", "t_on",
                              "t_peak", "t_off"});
    }
    if (tables.m_rhythm) tables.m_rhythm->header({"start_s", "end_s", "rhythm", "probability"});
    return tables;
}

void AnalysisTables::add(const ecg::Beat& beat, bool measured) {
    if (!m_beats) return;
    const char beatClass = static_cast<char>(beat.beatClass);
    m_beats->integer(beat.rPeak.value)
        .number(secondsAt(beat.rPeak, m_rate), 6)
        .text(std::string_view(&beatClass, 1))
        .number(beat.rrMs, 3)
        .number(beat.heartRate ? std::optional(beat.heartRate->value) : std::nullopt, 2);
    if (measured) {
        m_beats->number(beat.quality, 3).number(beat.confidence, 3);
    } else {
        m_beats->blank().blank();
    }
    m_beats->endRow();
}

void AnalysisTables::add(const ecg::WaveMarks& marks) {
    if (m_waves && marks.lead < m_leads.size()) writeMarks(*m_waves, m_leads[marks.lead].name, marks);
}

void AnalysisTables::addGlobal(const ecg::WaveMarks& marks) {
    if (m_globalWaves) writeMarks(*m_globalWaves, "global", marks);
}

void AnalysisTables::add(const ecg::RhythmSpan& span) {
    if (!m_rhythm) return;
    m_rhythm->number(secondsAt(span.start, m_rate), 3)
        .number(secondsAt(span.end, m_rate), 3)
        .text(ecg::rhythmCode(span.rhythm))
        .number(span.probability, 3);
    m_rhythm->endRow();
}

Result<void> AnalysisTables::finish() {
    for (auto* table : {&m_beats, &m_waves, &m_rhythm, &m_globalWaves}) {
        if (!*table) continue;
        if (auto done = (*table)->finish(); !done) return done;
    }
    return {};
}

}  // namespace cardiotwin::cli
