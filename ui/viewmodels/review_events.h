// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what happened in a recording, as its page shows it: ectopic beats and stretches of rhythm, in
// order of time, filtered by kind. Threads: gui thread only.
#pragma once

#include "ui/viewmodels/review_data.h"

#include <QAbstractListModel>

#include <optional>

namespace cardiotwin::ui {

struct ReviewEvent {
    SampleIndex at;
    SampleIndex end;
    std::optional<ecg::BeatClass> beat;
    ecg::Rhythm rhythm = ecg::Rhythm::Normal;
};

enum class EventFilter { All, Rhythm, Ventricular, Supraventricular };

class ReviewEvents : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void clear(Hertz rate);
    void add(const ReviewFindings& findings);
    void setFilter(EventFilter filter);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] const ReviewEvent& eventAt(int row) const { return m_shown[static_cast<std::size_t>(row)]; }

private:
    [[nodiscard]] bool passes(const ReviewEvent& event) const;
    void insert(const std::vector<ReviewEvent>& added);
    void show();

    Hertz m_rate;
    EventFilter m_filter = EventFilter::All;
    std::vector<ReviewEvent> m_events;
    std::vector<ReviewEvent> m_shown;
};

}  // namespace cardiotwin::ui
