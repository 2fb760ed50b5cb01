// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/review_events.h"

#include "ui/viewmodels/live_text.h"
#include "ui/viewmodels/review_text.h"

#include <algorithm>
#include <iterator>

namespace cardiotwin::ui {

void ReviewEvents::clear(Hertz rate) {
    beginResetModel();
    m_rate = rate;
    m_events.clear();
    m_shown.clear();
    endResetModel();
}

void ReviewEvents::add(const ReviewFindings& findings) {
    std::vector<ReviewEvent> added;
    for (const ecg::Beat& beat : findings.beats) {
        if (beat.beatClass == ecg::BeatClass::N || beat.beatClass == ecg::BeatClass::Q) continue;
        added.push_back({beat.rPeak, beat.rPeak, beat.beatClass, ecg::Rhythm::Normal});
    }
    for (const ecg::RhythmSpan& span : findings.rhythms)
        added.push_back({span.start, span.end, std::nullopt, span.rhythm});
    if (added.empty()) return;
    std::ranges::stable_sort(added, {}, &ReviewEvent::at);
    // A rhythm is known later than the beats inside it, so the new events may belong among the old ones.
    const auto before = static_cast<std::ptrdiff_t>(m_events.size());
    m_events.insert(m_events.end(), added.begin(), added.end());
    std::ranges::inplace_merge(m_events, m_events.begin() + before, {}, &ReviewEvent::at);
    insert(added);
}

/// Rows come to stand where they belong; what was scrolled to or selected stays.
void ReviewEvents::insert(const std::vector<ReviewEvent>& added) {
    const auto isShown = [this](const ReviewEvent& event) { return passes(event); };
    auto from = added.begin();
    while ((from = std::find_if(from, added.end(), isShown)) != added.end()) {
        const auto row = std::ranges::upper_bound(m_shown, from->at, {}, &ReviewEvent::at);
        std::vector<ReviewEvent> together;
        for (; from != added.end() && (row == m_shown.end() || from->at < row->at); ++from) {
            if (isShown(*from)) together.push_back(*from);
        }
        const auto first = static_cast<int>(row - m_shown.begin());
        beginInsertRows({}, first, first + static_cast<int>(together.size()) - 1);
        m_shown.insert(row, together.begin(), together.end());
        endInsertRows();
    }
}

void ReviewEvents::setFilter(EventFilter filter) {
    if (filter == m_filter) return;
    m_filter = filter;
    show();
}

bool ReviewEvents::passes(const ReviewEvent& event) const {
    switch (m_filter) {
        case EventFilter::All:
            return event.beat || event.rhythm != ecg::Rhythm::Normal;
        case EventFilter::Rhythm:
            return !event.beat;
        case EventFilter::Ventricular:
            return event.beat == ecg::BeatClass::V || event.beat == ecg::BeatClass::F;
        case EventFilter::Supraventricular:
            return event.beat == ecg::BeatClass::S;
    }
    return true;
}

void ReviewEvents::show() {
    beginResetModel();
    m_shown.clear();
    std::ranges::copy_if(m_events, std::back_inserter(m_shown),
                         [this](const ReviewEvent& event) { return passes(event); });
    endResetModel();
}

int ReviewEvents::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant ReviewEvents::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) return {};
    const ReviewEvent& event = eventAt(index.row());
    const QString time = durationText(secondsAt(event.at, m_rate));
    if (event.beat) return time + QStringLiteral("   ") + beatText(*event.beat);
    const double seconds = secondsAt(event.end, m_rate) - secondsAt(event.at, m_rate);
    return time + QStringLiteral("   ") + rhythmText(event.rhythm) + QStringLiteral(" · ") +
           lengthText(seconds);
}

}  // namespace cardiotwin::ui
