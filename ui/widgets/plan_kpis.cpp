// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plan_kpis.h"

#include "ui/viewmodels/ward_names.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace cardiotwin::ui {
namespace {

constexpr int kRowPx = 24, kNamePx = 128, kBarPx = 8;

/// Texts at the right ends of equally wide columns, behind a name.
template <std::size_t Count>
void paintColumns(QPainter& painter, const QRect& row, const QString& name,
                  const std::array<QString, Count>& texts) {
    painter.drawText(QRect(row.left(), row.top(), kNamePx, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, kNamePx));
    const int width = (row.width() - kNamePx) / static_cast<int>(Count);
    for (std::size_t i = 0; i < Count; ++i)
        painter.drawText(
            QRect(row.left() + kNamePx + static_cast<int>(i) * width, row.top(), width, row.height()),
            Qt::AlignRight | Qt::AlignVCenter, texts[i]);
}

}  // namespace

PlanKpis::PlanKpis(const ScheduleViewModel& model, const Appearance& appearance, QWidget* parent)
    : Panel(appearance, parent), m_model(model) {
    setObjectName(QStringLiteral("planKpis"));
    setFixedHeight(minimumSizeHint().height());
    connect(&model, &ScheduleViewModel::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void PlanKpis::retranslate() {
    setAccessibleName(tr("Waiting and use of resources"));
    setToolTip(
        tr("Waits from release to start. Used: of what is offered while a resource is open. Fairness: 1 when "
           "all "
           "patients wait equally long (Jain's index)."));
}

void PlanKpis::paintContent(QPainter& painter, const QRect& content) {
    const auto figures = m_model.figures();
    if (!figures) {
        painter.setFont(type::sans(type::kCaption));
        painter.setPen(theme().textSecondary);
        painter.drawText(content, Qt::AlignLeft | Qt::AlignTop, tr("No plan yet"));
        return;
    }
    const int half = (content.width() - spacing::kHuge) / 2;
    paintWaits(painter, QRect(content.left(), content.top(), half, content.height()), *figures);
    paintUse(painter, QRect(content.right() - half, content.top(), half, content.height()), *figures);
}

void PlanKpis::paintWaits(QPainter& painter, const QRect& area, const schedule::PlanFigures& figures) const {
    QRect row(area.left(), area.top(), area.width(), kRowPx);
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(theme().textSecondary);
    paintColumns<4>(painter, row, tr("Waiting, minutes"),
                    {tr("mean"), tr("90 %"), tr("longest"), tr("not today")});
    const auto& urgencies = m_model.day()->costs().urgencies;
    painter.setFont(type::sans(type::kBody));
    painter.setPen(theme().text);
    for (std::size_t i = 0; i < figures.urgencies.size() && row.bottom() + 2 * kRowPx <= area.bottom() + 1;
         ++i) {
        row.translate(0, kRowPx);
        const schedule::WaitFigures& waits = figures.urgencies[i];
        const auto minutes = [&waits](double value) {
            return waits.requests > 0 ? QString::number(qRound(value)) : QStringLiteral("---");
        };
        paintColumns<4>(painter, row, wardName(urgencies[i].name),
                        {minutes(waits.meanMinutes), minutes(waits.p90Minutes), minutes(waits.longestMinutes),
                         QString::number(waits.deferred)});
    }
    painter.setPen(theme().textSecondary);
    paintColumns<4>(painter, QRect(area.left(), area.bottom() - kRowPx + 1, area.width(), kRowPx),
                    tr("Fairness"),
                    {QString::number(figures.fairness, 'f', 2), QString(), QString(), QString()});
}

void PlanKpis::paintUse(QPainter& painter, const QRect& area, const schedule::PlanFigures& figures) const {
    QRect row(area.left(), area.top(), area.width(), kRowPx);
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(theme().textSecondary);
    paintColumns<3>(painter, row, tr("Use of resources"), {QString(), tr("used"), tr("overtime, min")});
    const auto& resources = m_model.day()->costs().resources;
    painter.setFont(type::sans(type::kBody));
    for (std::size_t i = 0; i < figures.resources.size() && row.bottom() + kRowPx <= area.bottom() + 1; ++i) {
        row.translate(0, kRowPx);
        const schedule::ResourceFigures& use = figures.resources[i];
        painter.setPen(theme().text);
        paintColumns<3>(painter, row, wardName(resources[i].name),
                        {QString(), tr("%1 %").arg(qRound(use.utilisation * 100.0)),
                         QString::number(use.overtimeSlots * m_model.slotMinutes())});
        const int width = (row.width() - kNamePx) / 3;
        const QRect bar(row.left() + kNamePx, row.center().y() - kBarPx / 2, width, kBarPx);
        painter.fillRect(bar, theme().line);
        painter.fillRect(QRect(bar.left(), bar.top(),
                               qRound(bar.width() * std::clamp(use.utilisation, 0.0, 1.0)), bar.height()),
                         use.overtimeSlots > 0 ? theme().caution : theme().twinOverlay);
    }
}

}  // namespace cardiotwin::ui
