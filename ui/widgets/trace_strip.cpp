// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/trace_strip.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace cardiotwin::ui {
namespace {

constexpr double kLabelledGapSeconds = 0.3;

}  // namespace

void TraceStrip::begin(Setup setup, SampleIndex first) {
    m_setup = std::move(setup);
    m_image = m_setup.paper.copy();
    m_lanes = laneLayout(m_setup.leads, m_image.height(), m_setup.scale);
    m_leads.assign(m_setup.leads, {});
    m_spans.assign(m_setup.leads, {});
    m_recent.assign(m_setup.leads * static_cast<std::size_t>(m_setup.recentColumns), {});
    m_blank.assign(m_setup.leads, std::numeric_limits<float>::quiet_NaN());
    m_first = m_next = first;
    m_column = static_cast<std::int64_t>(std::floor(columnOf(first)));
    m_erased = m_changedFrom = m_column;
    m_labelledGap = -1;
}

double TraceStrip::columnOf(SampleIndex index) const {
    if (m_setup.rate.value <= 0.0) return 0.0;
    return secondsAt(index, m_setup.rate) * m_setup.scale.pxPerSecond();
}

int TraceStrip::pageX(std::int64_t column) const {
    return static_cast<int>(column % m_image.width());
}

int TraceStrip::sweepX() const {
    return m_image.isNull() ? 0 : pageX(m_column);
}

void TraceStrip::consume(SampleIndex first, std::span<const float> millivolts) {
    if (m_image.isNull() || m_leads.empty() || m_setup.rate.value <= 0.0) return;
    if (std::exchange(m_isOutage, false)) {
        for (Causes& causes : m_causes)
            noteCause(causes, first, causes.contact);
    }
    if (first > m_next) {
        // Older than a page is nowhere to be seen: only the newest page of a long silence is hatched.
        const auto page = framesIn(m_image.width() / m_setup.scale.pxPerSecond(), m_setup.rate);
        if (first - m_next > page) {
            for (std::size_t lead = 0; lead < m_leads.size(); ++lead)
                noteGap(lead, m_next, true);
            m_next = first - page;
            moveTo(static_cast<std::int64_t>(std::floor(columnOf(m_next))));
        }
        for (; m_next < first; m_next += 1)
            addFrame(m_next, m_blank);
    }
    for (; millivolts.size() >= m_leads.size(); millivolts = millivolts.subspan(m_leads.size())) {
        addFrame(m_next, millivolts.first(m_leads.size()));
        m_next += 1;
    }
    paintColumn();
    eraseTo(m_column + 1 + m_setup.eraseAhead);
}

void TraceStrip::addFrame(SampleIndex index, std::span<const float> frame) {
    const double x = columnOf(index);
    const double before = columnOf(index - 1);
    const auto column = static_cast<std::int64_t>(std::floor(x));
    const auto pxPerMillivolt = static_cast<float>(m_setup.scale.pxPerMillivolt());
    // A segment that crosses columns leaves in each of them the part of its height that lies there.
    for (std::int64_t at = m_column; at <= column; ++at) {
        if (at > m_column) moveTo(at);
        for (std::size_t i = 0; i < m_leads.size(); ++i) {
            Lead& lead = m_leads[i];
            if (!std::isfinite(frame[i])) {
                lead.missing = true;
                continue;
            }
            const auto y = static_cast<float>(m_lanes[i].baseline) + 0.5F - frame[i] * pxPerMillivolt;
            if (!lead.hasPrevious) {
                if (at == column) m_spans[i].include(y);
                continue;
            }
            const auto yAt = [&](double px) {
                const auto share = static_cast<float>((px - before) / (x - before));
                return lead.previous + (y - lead.previous) * share;
            };
            m_spans[i].include(yAt(std::max(before, static_cast<double>(at))));
            m_spans[i].include(yAt(std::min(x, static_cast<double>(at) + 1.0)));
        }
    }
    for (std::size_t i = 0; i < m_leads.size(); ++i) {
        const bool missing = !std::isfinite(frame[i]);
        noteGap(i, index, missing);
        m_leads[i].hasPrevious = !missing;
        if (missing) continue;
        m_leads[i].previous = static_cast<float>(m_lanes[i].baseline) + 0.5F - frame[i] * pxPerMillivolt;
    }
}

void TraceStrip::moveTo(std::int64_t column) {
    paintColumn();
    keepRecent();
    m_column = column;
    std::fill(m_spans.begin(), m_spans.end(), ColumnSpan{});
    for (Lead& lead : m_leads)
        lead.missing = false;
}

void TraceStrip::paintColumn() {
    ColumnPen pen(m_image, pageX(m_column));
    pen.restore(m_setup.paper);
    for (std::size_t lead = 0; lead < m_leads.size(); ++lead)
        paintLead(pen, lead);
    m_erased = std::max(m_erased, m_column + 1);
}

void TraceStrip::paintLead(ColumnPen& pen, std::size_t lead) {
    const Lane& lane = m_lanes[lead];
    ColumnSpan span = m_spans[lead];
    if (span.isEmpty()) {
        if (!m_leads[lead].missing) return;
        const double inset = 0.15 * (lane.bottom - lane.top);
        pen.hatch(static_cast<float>(lane.top + inset), static_cast<float>(lane.bottom - inset),
                  pageX(m_column), m_setup.hatchPeriod, m_setup.gap.rgb(), 0.55F);
        return;
    }
    const auto top = static_cast<float>(lane.clipTop);
    const auto bottom = static_cast<float>(lane.clipBottom);
    const bool cut = span.low < top || span.high > bottom;
    const bool above = span.low < top;
    span.low = std::clamp(span.low, top, bottom);
    span.high = std::clamp(span.high, top, bottom);
    pen.stroke(span, m_setup.penWidth, m_setup.trace.rgb());
    if (!cut) return;
    const float mark = 3.0F * m_setup.penWidth;
    if (above) {
        pen.fill(top, top + mark, m_setup.clipped.rgb(), 1.0F);
    } else {
        pen.fill(bottom - mark, bottom, m_setup.clipped.rgb(), 1.0F);
    }
}

void TraceStrip::keepRecent() {
    if (m_setup.recentColumns == 0) return;
    const auto slot = static_cast<std::size_t>(m_column % m_setup.recentColumns) * m_leads.size();
    std::copy(m_spans.begin(), m_spans.end(), m_recent.begin() + static_cast<std::ptrdiff_t>(slot));
}

std::span<const ColumnSpan> TraceStrip::recent(std::int64_t column) const {
    if (column == m_column) return m_spans;
    const auto oldest =
        std::max(m_column - m_setup.recentColumns, static_cast<std::int64_t>(std::floor(columnOf(m_first))));
    if (m_setup.recentColumns == 0 || column > m_column || column < oldest) return {};
    const auto slot = static_cast<std::size_t>(column % m_setup.recentColumns) * m_leads.size();
    return std::span(m_recent).subspan(slot, m_leads.size());
}

void TraceStrip::eraseTo(std::int64_t column) {
    column = std::min<std::int64_t>(column, m_column + m_image.width());
    for (; m_erased < column; ++m_erased)
        ColumnPen(m_image, pageX(m_erased)).restore(m_setup.paper);
}

void TraceStrip::clearAhead() {
    if (m_image.isNull()) return;
    eraseTo(m_column + m_image.width() - sweepX());
}

void TraceStrip::setCause(std::size_t lead, GapCause cause) {
    if (lead >= m_causes.size()) m_causes.resize(lead + 1);
    m_causes[lead].contact = cause;
    if (!m_isOutage) noteCause(m_causes[lead], m_next, cause);
}

void TraceStrip::noteOutage() {
    m_isOutage = true;
    m_causes.resize(std::max(m_causes.size(), m_leads.size()));
    for (Causes& causes : m_causes)
        noteCause(causes, m_next, GapCause::LinkLost);
}

void TraceStrip::forgetCauses() {
    m_causes.clear();
    m_isOutage = false;
}

void TraceStrip::noteCause(Causes& causes, SampleIndex from, GapCause cause) {
    const GapCause before = causes.changes.empty() ? GapCause::NoSamples : causes.changes.back().cause;
    if (cause == before) return;
    constexpr std::size_t kMostKept = 64;  // far more than a page can show
    if (causes.changes.size() == kMostKept) causes.changes.erase(causes.changes.begin());
    causes.changes.push_back({from.value, cause});
}

GapCause TraceStrip::causeAt(std::size_t lead, SampleIndex index) const {
    if (lead >= m_causes.size()) return GapCause::NoSamples;
    const auto& changes = m_causes[lead].changes;
    const auto found = std::find_if(changes.rbegin(), changes.rend(),
                                    [&](const CauseChange& change) { return change.from <= index.value; });
    return found == changes.rend() ? GapCause::NoSamples : found->cause;
}

void TraceStrip::noteGap(std::size_t lead, SampleIndex index, bool missing) {
    std::int64_t& from = m_leads[lead].gapFrom;
    if (missing) {
        if (from < 0) from = index.value;
        // What was known of any part of a gap is said of the whole.
        if (const GapCause cause = causeAt(lead, index); cause != GapCause::NoSamples)
            m_leads[lead].gapCause = cause;
        return;
    }
    if (from < 0) return;
    // Before its first value a stream is settling; that is not a loss and carries no label.
    if (from > m_first.value) labelGap(lead, {from}, index);
    from = -1;
    m_leads[lead].gapCause = GapCause::NoSamples;
}

void TraceStrip::labelGap(std::size_t lead, SampleIndex start, SampleIndex end) {
    const double seconds = static_cast<double>(end - start) / m_setup.rate.value;
    if (seconds < kLabelledGapSeconds) return;
    if (std::exchange(m_labelledGap, start.value) != start.value) m_labelledCauses.fill(false);
    const auto cause = static_cast<std::size_t>(m_leads[lead].gapCause);
    if (std::exchange(m_labelledCauses[cause], true)) return;
    const QString text = m_setup.gapTexts[cause].arg(QString::number(seconds, 'f', 1));
    const QFontMetrics metrics(m_setup.gapFont);
    const int width = metrics.horizontalAdvance(text) + 8;
    const int x = pageX(static_cast<std::int64_t>(columnOf(start))) + 2;
    const double room = std::min<double>(columnOf(end) - columnOf(start), m_image.width() - x);
    if (width + 4 > room) return;
    const Lane& lane = m_lanes[lead];
    const QRect box(x, static_cast<int>((lane.top + lane.bottom - metrics.height()) / 2), width,
                    metrics.height());
    QPainter painter(&m_image);
    painter.fillRect(box, m_setup.ground);
    painter.setFont(m_setup.gapFont);
    painter.setPen(m_setup.gap);
    painter.drawText(box, Qt::AlignCenter, text);
    m_changedFrom = std::min(m_changedFrom, static_cast<std::int64_t>(columnOf(start)));
}

TraceStrip::Changed TraceStrip::takeChanged() {
    const Changed changed{m_changedFrom, m_erased};
    // The column being filled is painted again with the next sample.
    m_changedFrom = m_column;
    return changed;
}

}  // namespace cardiotwin::ui
