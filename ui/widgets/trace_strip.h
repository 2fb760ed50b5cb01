// SPDX-License-Identifier: GPL-3.0-or-later
// A page of traces that is drawn as the samples come: each pixel column is reduced to the lowest and highest
// value of every lead and painted once, then the sweep goes on and wraps at the page's end, erasing a gap
// ahead of itself. Missing samples break the line and leave a hatched band; nothing is drawn across them.
// Threads: gui thread only.
#pragma once

#include "models/base/sample_index.h"
#include "models/base/units.h"
#include "ui/widgets/column_pen.h"
#include "ui/widgets/lane_layout.h"

#include <QColor>
#include <QFont>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace cardiotwin::ui {

/// Why samples are missing, as far as it is known.
enum class GapCause { NoSamples, LeadOff, Saturated, LinkLost };
inline constexpr std::size_t kGapCauses = 4;

class TraceStrip {
public:
    /// All lengths in pixels of the image; `scale` is magnified to them.
    struct Setup {
        QImage paper;  ///< Format_RGB32, as large as the page
        EcgScale scale;
        Hertz rate;
        std::size_t leads = 0;
        int eraseAhead = 24;
        float penWidth = 1.2F;
        int hatchPeriod = 7;
        QColor ground, trace, gap, clipped;
        std::array<QString, kGapCauses> gapTexts;  ///< by cause, with %1 for the seconds
        QFont gapFont;
        int recentColumns = 0;  ///< columns kept for `recent`
    };
    /// Begins an empty page; the first sample to come is `first`.
    void begin(Setup setup, SampleIndex first);

    /// frames × leads values in millivolts, NaN = missing. A jump of `first` is drawn as missing.
    void consume(SampleIndex first, std::span<const float> millivolts);
    /// What a value of `lead` that is missing from now on is missing for. It is remembered with its index, so
    /// that a page drawn anew tells the same; `forgetCauses` is for another source.
    void setCause(std::size_t lead, GapCause cause);
    /// The link is gone: what is missing between the newest sample and the next to come is its loss.
    void noteOutage();
    void forgetCauses();
    /// Restores the paper from the sweep to the page's end: what stands there is of an earlier page.
    void clearAhead();

    [[nodiscard]] const QImage& image() const { return m_image; }
    [[nodiscard]] const std::vector<Lane>& lanes() const { return m_lanes; }
    /// One past the newest sample drawn.
    [[nodiscard]] SampleIndex end() const { return m_next; }
    /// Column of the newest sample on a page without end; modulo the page's width it is where the sweep is.
    [[nodiscard]] std::int64_t column() const { return m_column; }
    [[nodiscard]] double columnOf(SampleIndex index) const;
    [[nodiscard]] int sweepX() const;
    /// Spans of all leads in a column not older than `recentColumns`; empty when it is not kept.
    [[nodiscard]] std::span<const ColumnSpan> recent(std::int64_t column) const;

    /// Columns changed since the last call, on the page without end: [from, to). Empty when nothing changed.
    struct Changed {
        std::int64_t from = 0, to = 0;
    };
    [[nodiscard]] Changed takeChanged();

private:
    void addFrame(SampleIndex index, std::span<const float> frame);
    void moveTo(std::int64_t column);
    void paintColumn();
    void paintLead(ColumnPen& pen, std::size_t lead);
    void keepRecent();
    void eraseTo(std::int64_t column);
    void noteGap(std::size_t lead, SampleIndex index, bool missing);
    void labelGap(std::size_t lead, SampleIndex start, SampleIndex end);
    [[nodiscard]] int pageX(std::int64_t column) const;

    struct Lead {
        float previous = 0.0F;  // y of the sample before, in pixels
        bool hasPrevious = false;
        bool missing = false;  // some value of this column is missing
        std::int64_t gapFrom = -1;
        GapCause gapCause = GapCause::NoSamples;  // of the gap that is open
    };

    struct CauseChange {
        std::int64_t from = 0;
        GapCause cause = GapCause::NoSamples;
    };
    struct Causes {
        GapCause contact = GapCause::NoSamples;  // while the link is there
        std::vector<CauseChange> changes;        // in their order
    };
    static void noteCause(Causes& causes, SampleIndex from, GapCause cause);
    [[nodiscard]] GapCause causeAt(std::size_t lead, SampleIndex index) const;

    Setup m_setup;
    QImage m_image;
    std::vector<Lane> m_lanes;
    std::vector<Lead> m_leads;
    std::vector<ColumnSpan> m_spans;   // of the column being filled
    std::vector<ColumnSpan> m_recent;  // ring of recentColumns × leads
    std::vector<float> m_blank;        // one frame of NaN
    std::vector<Causes> m_causes;      // one per lead; kept when a page begins anew
    bool m_isOutage = false;
    SampleIndex m_first;
    SampleIndex m_next;
    std::int64_t m_column = 0;
    std::int64_t m_erased = 0;  // columns below this are erased or drawn
    std::int64_t m_changedFrom = 0;
    // One label serves all leads that were missing together for the same cause.
    std::int64_t m_labelledGap = -1;
    std::array<bool, kGapCauses> m_labelledCauses{};
};

}  // namespace cardiotwin::ui
