// SPDX-License-Identifier: GPL-3.0-or-later
// A recording on its way through analysis and twin, stopped at the moments a command asks about. At a moment
// t the twin has seen exactly the samples before t, and every fit that was due has been made, so that what it
// says does not depend on what follows. Threads: one at a time.
#pragma once

#include "devices/files/recording_reader.h"
#include "models/ecg/ecg_analysis.h"
#include "models/twin/heart_twin.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::cli {

class TwinRun {
public:
    [[nodiscard]] static Result<TwinRun> open(const std::string& path, const twin::TwinSettings& settings);

    enum class Moment { Reached, InGap, AfterEnd };
    /// Goes on to the frame at which `seconds` begins.
    [[nodiscard]] Result<Moment> advanceTo(double seconds);

    [[nodiscard]] const files::RecordingInfo& info() const { return m_reader->info(); }
    [[nodiscard]] const twin::HeartTwin& twin() const { return m_twin; }
    /// Clean samples of `lead` before the moment reached, at most `count`; how late a QRS stands in them.
    [[nodiscard]] std::vector<float> cleanBefore(std::size_t lead, std::size_t count) const;
    [[nodiscard]] double cleanDelaySeconds() const { return m_cleanDelay; }

private:
    TwinRun(std::unique_ptr<files::RecordingReader> reader, const twin::TwinSettings& settings);

    void take(const SampleBlock& block);
    /// Splits the first `frames` off the held block.
    [[nodiscard]] SampleBlock splitHeld(SampleCount frames);

    std::unique_ptr<files::RecordingReader> m_reader;
    ecg::EcgAnalysis m_analysis;
    twin::HeartTwin m_twin;
    std::optional<SampleBlock> m_held;  // read, not yet taken
    std::vector<float> m_clean;         // the last second, frames × leads
    double m_cleanDelay = 0.0;
    SampleIndex m_lastEnd;  // one past the newest frame taken
    bool m_ended = false;
};

}  // namespace cardiotwin::cli
