// SPDX-License-Identifier: GPL-3.0-or-later
// The tables that `analyze` writes, row by row as findings come, so that a day of recording needs no more
// memory than a minute. A table that was not asked for is not opened; one that was has at least its header,
// whatever the recording holds. Threads: main thread.
#pragma once

#include "models/base/csv_writer.h"
#include "models/base/lead_id.h"
#include "models/base/result.h"
#include "models/ecg/beat.h"
#include "models/ecg/rhythm/rhythm_span.h"
#include "models/ecg/waves/wave_marks.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cardiotwin::cli {

class AnalysisTables {
public:
    /// Paths are empty for tables that nobody wants.
    struct Paths {
        std::string beats, waves, rhythm, globalWaves;
    };
    [[nodiscard]] static Result<AnalysisTables> open(const Paths& paths, Hertz rate,
                                                     std::vector<LeadId> leads);

    /// `measured` is false where there is no signal: quality and confidence stay blank.
    void add(const ecg::Beat& beat, bool measured = true);
    void add(const ecg::WaveMarks& marks);
    /// The marks of all leads together, under the name "global".
    void addGlobal(const ecg::WaveMarks& marks);
    void add(const ecg::RhythmSpan& span);
    [[nodiscard]] Result<void> finish();

private:
    AnalysisTables(Hertz rate, std::vector<LeadId> leads) : m_rate(rate), m_leads(std::move(leads)) {}

    Hertz m_rate;
    std::vector<LeadId> m_leads;
    std::optional<CsvWriter> m_beats, m_waves, m_rhythm, m_globalWaves;
};

}  // namespace cardiotwin::cli
