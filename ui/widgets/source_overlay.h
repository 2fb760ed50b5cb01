// SPDX-License-Identifier: GPL-3.0-or-later
// Lies over a page that shows what a source led to but not the source itself, such as the schedule, and marks
// it as the trace is marked: the watermark of a simulation, the frame of a replay. The mouse does not see it
// and there is no switch for it. Threads: gui thread only.
#pragma once

#include "models/base/stream_status.h"
#include "ui/theme.h"

#include <QWidget>

namespace cardiotwin::ui {

class SourceOverlay : public QWidget {
    Q_OBJECT

public:
    /// Covers `page` and follows its size.
    SourceOverlay(const Appearance& appearance, QWidget* page);

    void setSourceKind(SourceKind kind);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const Appearance& m_appearance;
    SourceKind m_kind = SourceKind::None;
};

}  // namespace cardiotwin::ui
