// SPDX-License-Identifier: GPL-3.0-or-later
// Everything around the live traces: where strip and forecast lane lie, and the lead names, calibration
// pulse, scale, filters and captions that make a trace readable on its own. Threads: gui thread only.
#pragma once

#include "models/base/lead_id.h"
#include "models/base/sample_block.h"
#include "ui/theme.h"
#include "ui/widgets/lane_layout.h"

#include <QRect>

#include <span>

class QPainter;

namespace cardiotwin::ui {

/// Areas in widget pixels. The lane is empty when the page has no room for a forecast.
struct SweepLayout {
    QRect strip, lane;
    int contextPx = 0;  ///< of the lane, left of NOW

    [[nodiscard]] int nowX() const { return lane.left() + contextPx; }
    [[nodiscard]] static SweepLayout of(QSize size, const EcgScale& scale);
};

struct SweepFrame {
    const Theme& theme;
    const EcgScale& scale;
    SweepLayout layout;
    QSize size;
    double ratio = 1.0;           ///< image pixels per widget pixel: the unit of `lanes`
    std::span<const Lane> lanes;  ///< none: no source
    std::span<const LeadId> leads;
    std::span<const LeadState> contacts;  ///< one per lead, or none: not reported
    QString patient, filters;
    QString basis;                 ///< of the forecast shown; empty when none is
    std::size_t derivedLeads = 0;  ///< the last ones are computed from others

    void paint(QPainter& painter) const;

private:
    void paintHeader(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    void paintPulse(QPainter& painter) const;
    void paintFooter(QPainter& painter) const;
};

}  // namespace cardiotwin::ui
