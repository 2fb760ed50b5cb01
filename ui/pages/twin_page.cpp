// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/twin_page.h"

#include "ui/dialogs/profile_dialog.h"
#include "ui/restyled.h"
#include "ui/widgets/twin/account_column.h"
#include "ui/widgets/twin/departure_column.h"
#include "ui/widgets/twin/outlook_column.h"
#include "ui/widgets/twin/what_if_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cardiotwin::ui {
namespace {

// What the columns need for their words; a smaller window scrolls.
constexpr int kLeastWidthPx = 1180, kWhatIfPx = 208;

}  // namespace

TwinPage::TwinPage(TwinViewModel& model, const LiveViewModel& live, const Appearance& appearance,
                   QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_live(live),
      m_appearance(appearance),
      m_title(new QLabel(this)),
      m_withheld(new QLabel(this)),
      m_patient(new QLabel(this)),
      m_profile(new QPushButton(this)),
      m_departure(new DepartureColumn(model, appearance, this)),
      m_account(new AccountColumn(model, appearance, this)),
      m_outlook(new OutlookColumn(model, appearance, this)) {
    setObjectName(QStringLiteral("twinPage"));
    build();
    connect(m_profile, &QPushButton::clicked, this, &TwinPage::openProfile);
    connect(&model, &TwinViewModel::changed, this, &TwinPage::refresh);
    connect(&appearance, &Appearance::changed, this, &TwinPage::dress);
    retranslate();
}

void TwinPage::build() {
    m_patient->setObjectName(QStringLiteral("twinPatient"));
    m_withheld->setObjectName(QStringLiteral("twinWithheld"));
    for (QLabel* label : {m_withheld, m_patient})
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_patient->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_profile->setObjectName(QStringLiteral("twinProfile"));
    m_profile->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_title->setStyleSheet(QStringLiteral("font-size:18px;font-weight:600"));
    auto* head = new QHBoxLayout;
    head->setSpacing(spacing::kMedium);
    head->addWidget(m_title);
    head->addWidget(m_withheld, 1);
    head->addWidget(m_patient, 1);
    head->addWidget(m_profile);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(spacing::kSmall);
    columns->addWidget(m_departure, 31);
    columns->addWidget(m_account, 37);
    columns->addWidget(m_outlook, 32);
    auto* whatIf = new WhatIfPanel(m_model, m_appearance, this);
    whatIf->setFixedHeight(kWhatIfPx);
    auto* content = new QWidget(this);
    content->setMinimumWidth(kLeastWidthPx);
    auto* whole = new QVBoxLayout(content);
    whole->setContentsMargins(spacing::kMedium, spacing::kTiny, spacing::kMedium, spacing::kSmall);
    whole->setSpacing(spacing::kSmall);
    whole->addLayout(head);
    whole->addLayout(columns, 1);
    whole->addWidget(whatIf);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("twinScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(scroll);
}

void TwinPage::onTick() {
    m_model.follow(m_live);
    if (isVisible()) m_account->showTrend(m_live);
}

void TwinPage::openProfile() {
    auto* dialog = new ProfileDialog(m_model.profile(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfileDialog::profileChanged, &m_model, &TwinViewModel::setProfile);
    dialog->open();
}

void TwinPage::retranslate() {
    setAccessibleName(tr("Twin"));
    m_title->setText(tr("Twin"));
    m_profile->setText(tr("Patient card…"));
    m_profile->setAccessibleName(tr("Patient card"));
    m_profile->setToolTip(tr("Age, sex, medication, conditions and limits (Ctrl+P)"));
    m_profile->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_withheld->setAccessibleName(tr("Whether a forecast is shown"));
    m_patient->setAccessibleName(tr("What is known of the patient"));
    m_patient->setToolTip(tr("What the twin takes into account beside the ECG"));
    m_model.retranslate();
    refresh();
}

void TwinPage::refresh() {
    const QString& withheld = m_model.forecasts().withheldSentence;
    m_withheld->setText(withheld.isEmpty() ? tr("Forecasts are shown") : withheld);
    m_withheld->setToolTip(m_withheld->text());
    m_patient->setText(profileText(m_model.profile()));
    dress();
}

void TwinPage::dress() {
    const Theme& theme = m_appearance.theme();
    const bool isShown = m_model.forecasts().withheldSentence.isEmpty();
    const auto paint = [](QLabel* label, const QColor& colour) {
        restyle(*label, QStringLiteral("font-size:14px;color:%1").arg(colour.name()));
    };
    paint(m_withheld, isShown ? theme.textSecondary : theme.caution);
    paint(m_patient, theme.textSecondary);
}

void TwinPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace cardiotwin::ui
