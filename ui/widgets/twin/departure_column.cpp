// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/departure_column.h"

#include "ui/widgets/twin/beat_overlay.h"
#include "ui/widgets/twin/figure_table.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace cardiotwin::ui {

DepartureColumn::DepartureColumn(TwinViewModel& model, const Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_appearance(appearance),
      m_title(new QLabel(this)),
      m_moved(new QLabel(this)),
      m_lead(new QComboBox(this)),
      m_beat(new BeatOverlay(appearance, this)),
      m_parameters(new FigureTable(appearance, this)) {
    setObjectName(QStringLiteral("twinDeparture"));
    m_moved->setObjectName(QStringLiteral("twinMoved"));
    m_lead->setObjectName(QStringLiteral("twinLead"));
    m_parameters->setObjectName(QStringLiteral("twinParameters"));
    m_parameters->setRowRoom(static_cast<int>(kMostParameters));
    m_moved->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_lead->setMinimumWidth(84);
    auto* head = new QHBoxLayout;
    head->setSpacing(spacing::kSmall);
    head->addWidget(m_title, 1);
    head->addWidget(m_lead);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kTiny);
    column->addLayout(head);
    column->addWidget(m_beat, 1);
    column->addWidget(m_moved);
    column->addWidget(m_parameters);
    connect(m_lead, &QComboBox::textActivated, &model, &TwinViewModel::chooseLead);
    connect(&model, &TwinViewModel::changed, this, &DepartureColumn::refresh);
    connect(&appearance, &Appearance::changed, this, &DepartureColumn::dress);
    retranslate();
    dress();
}

void DepartureColumn::retranslate() {
    m_title->setText(tr("Beat against twin"));
    m_lead->setAccessibleName(tr("Lead"));
    m_lead->setToolTip(tr("The lead that is compared (arrow keys)"));
    m_moved->setAccessibleName(tr("The parameter that moved"));
    m_parameters->setAccessibleName(tr("Parameters of the twin's waves"));
    m_parameters->setToolTip(
        tr("Each wave now and as is usual for this patient; z: robust standard deviations from usual"));
    m_parameters->setColumns({{tr("wave"), 1.5, true},
                              {tr("quantity"), 2.65, true},
                              {tr("now"), 1.15},
                              {tr("usual"), 1.2},
                              {tr("z"), 1.05},
                              {tr("change"), 1.4}});
    refresh();
}

void DepartureColumn::refreshLeads() {
    QStringList shown;
    for (int k = 0; k < m_lead->count(); ++k)
        shown << m_lead->itemText(k);
    const QSignalBlocker quiet(m_lead);
    if (shown != m_model.leads()) {
        m_lead->clear();
        m_lead->addItems(m_model.leads());
    }
    m_lead->setCurrentText(m_model.lead());
    m_lead->setEnabled(m_model.leads().size() > 1);
}

void DepartureColumn::refresh() {
    refreshLeads();
    const TrackingReadings& t = m_model.tracking();
    m_beat->display({t.measured, t.twin, t.firstMs, t.stepMs},
                    t.known ? tr("residual %1").arg(t.residual) : QString(), m_model.trackingEmptyBecause());
    m_moved->setText(t.known ? t.moved : tr("No beat has been compared yet"));
    m_moved->setToolTip(m_moved->text());
    m_parameters->setHeading(tr("Furthest from usual"),
                             t.changeOver.isEmpty() ? QString() : tr("change over %1").arg(t.changeOver));
    std::vector<FigureRow> rows;
    for (const ParameterReading& p : t.parameters)
        rows.push_back({{p.wave, p.quantity, p.now, p.usual, p.deviation, p.change},
                        p.isFar ? FigureTone::Raised : FigureTone::Plain});
    m_parameters->setRows(std::move(rows));
    m_parameters->setEmptyText(m_model.trackingEmptyBecause());
}

void DepartureColumn::dress() {
    m_title->setStyleSheet(QStringLiteral("font-weight:600"));
    m_moved->setStyleSheet(
        QStringLiteral("font-weight:600;color:%1").arg(m_appearance.theme().twinOverlay.name()));
}

void DepartureColumn::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace cardiotwin::ui
