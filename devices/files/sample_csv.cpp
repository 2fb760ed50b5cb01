// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/files/sample_csv.h"

#include <cmath>

namespace cardiotwin::files {
namespace {

constexpr int kTimeDecimals = 6;
constexpr int kMillivoltDecimals = 6;  // a 24-bit front end resolves 0.02 µV
constexpr int kCountDecimals = 3;

}  // namespace

Result<SampleCsv> SampleCsv::open(const std::string& path, const std::vector<LeadId>& leads, Hertz rate,
                                  bool counts, bool plainNames) {
    if (leads.empty() || !(rate.value > 0.0)) return Error{ErrorCode::RateUnusable, path, {}};
    auto writer = CsvWriter::open(path);
    if (!writer) return writer.error();
    writer->text("time_s");
    for (const LeadId& lead : leads) {
        writer->text(lead.name + (counts ? "_counts" : plainNames ? "" : "_mV"));
    }
    writer->endRow();
    return SampleCsv(std::move(*writer), path, leads.size(), rate, counts);
}

Result<void> SampleCsv::append(const SampleBlock& block) {
    if (block.leads.size() != m_leads || block.first < m_next) {
        return Error{ErrorCode::Internal, m_path, "block " + std::to_string(block.sequence)};
    }
    appendGap(block.first);
    for (std::size_t frame = 0; frame < block.frames(); ++frame) {
        m_writer.number(secondsAt(m_next, m_rate), kTimeDecimals);
        for (const double value : block.frame(frame)) {
            const bool whole = m_counts && std::rint(value) == value;
            m_writer.number(value, whole ? 0 : m_counts ? kCountDecimals : kMillivoltDecimals);
        }
        m_writer.endRow();
        m_next += 1;
    }
    return {};
}

void SampleCsv::appendGap(SampleIndex end) {
    for (; m_next < end; m_next += 1) {
        m_writer.number(secondsAt(m_next, m_rate), kTimeDecimals);
        for (std::size_t lead = 0; lead < m_leads; ++lead) {
            m_writer.blank();
        }
        m_writer.endRow();
        ++m_gapFrames;
    }
}

Result<void> SampleCsv::finish() {
    return m_writer.finish();
}

}  // namespace cardiotwin::files
