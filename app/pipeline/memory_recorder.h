// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the last minutes of a session in memory and accounts for all of it: what a demonstration records to,
// so that it leaves nothing on disk and cannot grow. Threads: one at a time, the recorder's own.
#pragma once

#include "devices/files/block_recorder.h"

#include <deque>
#include <string>

namespace cardiotwin::pipeline {

class MemoryRecorder final : public files::BlockRecorder {
public:
    explicit MemoryRecorder(double keptSeconds) : m_keptSeconds(keptSeconds) {}

    [[nodiscard]] Result<void> append(const SharedBlock& block) override;
    [[nodiscard]] Result<void> appendGap(SampleIndex end) override;
    [[nodiscard]] Result<void> finish() override { return {}; }
    [[nodiscard]] files::RecorderCounters counters() const override { return m_counters; }
    [[nodiscard]] const std::string& path() const override { return m_path; }

    [[nodiscard]] const std::deque<SharedBlock>& kept() const { return m_kept; }

private:
    double m_keptSeconds;
    std::deque<SharedBlock> m_kept;
    SampleIndex m_next;
    files::RecorderCounters m_counters;
    std::string m_path;  // always empty: there is no file
};

}  // namespace cardiotwin::pipeline
