// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/schedule_panel.h"

#include "ui/widgets/gantt.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cardiotwin::ui {

SchedulePanel::SchedulePanel(ScheduleViewModel& model, const Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_appearance(appearance),
      m_title(new QLabel(this)),
      m_because(new QLabel(this)),
      m_gap(new QLabel(this)) {
    setObjectName(QStringLiteral("schedulePanel"));
    m_because->setObjectName(QStringLiteral("schedulePanelBecause"));
    m_gap->setObjectName(QStringLiteral("schedulePanelGap"));
    m_because->setMinimumWidth(40);
    m_because->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* head = new QHBoxLayout;
    head->setSpacing(spacing::kMedium);
    head->addWidget(m_title);
    head->addWidget(m_because, 1);
    head->addWidget(m_gap);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(spacing::kSmall, spacing::kTiny, spacing::kSmall, spacing::kTiny);
    whole->setSpacing(spacing::kTiny);
    whole->addLayout(head);
    whole->addWidget(new Gantt(model, appearance, Gantt::Form::Compact, this), 1);

    connect(&model, &ScheduleViewModel::changed, this, &SchedulePanel::refresh);
    connect(&appearance, &Appearance::changed, this, &SchedulePanel::dress);
    dress();
    retranslate();
}

void SchedulePanel::retranslate() {
    setAccessibleName(tr("Schedule, the next hours"));
    m_title->setText(tr("SCHEDULE"));
    m_because->setAccessibleName(tr("What changed the plan last"));
    m_because->setToolTip(tr("What changed the plan last"));
    m_gap->setAccessibleName(tr("How far the plan can be from the best possible one"));
    m_gap->setToolTip(tr("How far the plan can be from the best possible one"));
    refresh();
}

void SchedulePanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void SchedulePanel::dress() {
    const Theme& theme = m_appearance.theme();
    setStyleSheet(QStringLiteral("QWidget#schedulePanel,QLabel{background:%1}").arg(theme.panel.name()));
    setAttribute(Qt::WA_StyledBackground);
    for (QLabel* label : {m_title, m_because, m_gap})
        label->setFont(type::sans(type::kCaption));
    m_title->setStyleSheet(QStringLiteral("color:%1").arg(theme.textSecondary.name()));
}

void SchedulePanel::refresh() {
    m_because->setText(m_model.because());
    if (!m_model.hasPlan()) {
        m_gap->setText(QStringLiteral("---"));
    } else if (!m_model.isFeasible()) {
        m_gap->setText(tr("no plan keeps all rules"));
    } else {
        m_gap->setText(tr("gap ≤ %1 %").arg(m_model.gap() * 100.0, 0, 'f', 2));
    }
}

}  // namespace cardiotwin::ui
