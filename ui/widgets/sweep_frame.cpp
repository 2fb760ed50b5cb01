// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sweep_frame.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cardiotwin::ui {
namespace {

constexpr int kHeaderPx = 36, kFooterPx = 26, kMarginPx = 66, kDividerPx = 6;
constexpr double kForecastSeconds = 2.0, kContextSeconds = 0.8;
constexpr double kLeastPageSeconds = 3.0;  // a page shorter than this gives no place to a forecast
constexpr double kPulseSeconds = 0.2;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SweepFrame)
};

}  // namespace

SweepLayout SweepLayout::of(QSize size, const EcgScale& scale) {
    const auto px = [&scale](double seconds) {
        return static_cast<int>(std::lround(seconds * scale.pxPerSecond()));
    };
    SweepLayout made;
    const int room = size.width() - kMarginPx;
    const int height = std::max(size.height() - kHeaderPx - kFooterPx, 1);
    made.contextPx = px(kContextSeconds);
    int lane = made.contextPx + px(kForecastSeconds);
    if (room - lane - kDividerPx < px(kLeastPageSeconds)) lane = 0;
    const int strip = lane == 0 ? room : room - lane - kDividerPx;
    made.strip = QRect(kMarginPx, kHeaderPx, std::max(strip, 1), height);
    if (lane > 0) made.lane = QRect(size.width() - lane, kHeaderPx, lane, height);
    return made;
}

void SweepFrame::paint(QPainter& painter) const {
    paintHeader(painter);
    if (lanes.empty()) return;
    paintNames(painter);
    paintPulse(painter);
    paintFooter(painter);
}

void SweepFrame::paintHeader(QPainter& painter) const {
    painter.setFont(type::sans(type::kBody, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(QRect(kMarginPx, 0, layout.strip.width(), kHeaderPx), Qt::AlignLeft | Qt::AlignVCenter,
                     patient);
    if (layout.lane.isEmpty() || lanes.empty()) return;
    const int half = kHeaderPx / 2;
    const int now = layout.nowX();
    painter.setFont(type::sans(type::kCaption, QFont::Bold));
    painter.drawText(QRect(now - 60, 2, 121, half - 2), Qt::AlignCenter, Words::tr("NOW"));
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(theme.trace);
    painter.drawText(QRect(now - 160, half, 154, half - 2), Qt::AlignRight | Qt::AlignVCenter,
                     Words::tr("measured"));
    painter.setPen(theme.forecast);
    const QRect box(now + 7, half, layout.lane.right() - now - 7, half - 2);
    painter.drawText(
        box, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(Words::tr("PREDICTED · 80 % band"), Qt::ElideRight, box.width()));
    painter.fillRect(now, kHeaderPx - 4, 1, 4, theme.text);
}

void SweepFrame::paintNames(QPainter& painter) const {
    for (std::size_t i = 0; i < std::min(lanes.size(), leads.size()); ++i) {
        const int y = layout.strip.top() + static_cast<int>(lanes[i].baseline / ratio);
        const LeadState contact = i < contacts.size() ? contacts[i] : LeadState::NotReported;
        const bool off = contact == LeadState::Off || contact == LeadState::Railed;
        painter.setFont(type::sans(type::kBody, QFont::DemiBold));
        painter.setPen(off ? theme.textSecondary : theme.text);
        painter.drawText(QRect(spacing::kTiny, y - 10, kMarginPx, 20), Qt::AlignLeft | Qt::AlignVCenter,
                         QString::fromStdString(leads[i].name));
        const bool derived = i + derivedLeads >= leads.size();
        if (!off && !derived) continue;
        // Above the name: the pulse stands below the last one.
        painter.setFont(type::sans(type::kCaption, off ? QFont::DemiBold : QFont::Normal));
        painter.setPen(off ? theme.caution : theme.textSecondary);
        painter.drawText(QRect(spacing::kTiny, y - 26, kMarginPx - spacing::kTiny, 16),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         !off                        ? Words::tr("computed")
                         : contact == LeadState::Off ? Words::tr("lead off")
                                                     : Words::tr("saturated"));
    }
}

void SweepFrame::paintPulse(QPainter& painter) const {
    // The 1 mV pulse stands on the last lane's baseline, to the scale of the traces beside it.
    const int base = layout.strip.top() + static_cast<int>(lanes.back().baseline / ratio);
    const int height = static_cast<int>(std::lround(scale.pxPerMillivolt()));
    const int width = std::clamp(static_cast<int>(kPulseSeconds * scale.pxPerSecond()), 4, 24);
    const int left = kMarginPx - width - spacing::kSmall;
    const QPoint points[] = {{left - 3, base},      {left, base},
                             {left, base - height}, {left + width, base - height},
                             {left + width, base},  {left + width + 3, base}};
    painter.setPen(theme.textSecondary);
    painter.drawPolyline(points, 6);
}

void SweepFrame::paintFooter(QPainter& painter) const {
    const int top = size.height() - kFooterPx;
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(theme.textSecondary);
    painter.drawText(QRect(0, top, kMarginPx - spacing::kMedium, kFooterPx),
                     Qt::AlignRight | Qt::AlignVCenter, Words::tr("1 mV"));
    QString text = scale.text();
    if (!scale.isStandard()) text += QStringLiteral(" · ") + Words::tr("non-standard scale");
    if (!filters.isEmpty()) text += QStringLiteral(" · ") + filters;
    if (lanes.size() < leads.size())
        text += QStringLiteral(" · ") + Words::tr("%1 of %2 leads").arg(lanes.size()).arg(leads.size());
    painter.drawText(QRect(kMarginPx, top, layout.strip.width(), kFooterPx), Qt::AlignLeft | Qt::AlignVCenter,
                     text);
    if (layout.lane.isEmpty() || basis.isEmpty()) return;
    painter.setPen(theme.forecast);
    const QRect box(layout.nowX() + 7, top, layout.lane.right() - layout.nowX() - 7, kFooterPx);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(basis, Qt::ElideRight, box.width()));
}

}  // namespace cardiotwin::ui
