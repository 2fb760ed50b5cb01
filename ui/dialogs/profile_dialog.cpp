// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profile_dialog.h"

#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace cardiotwin::ui {
namespace {

constexpr std::array<const char*, 6> kFactNames{"profileBetaBlocker",  "profileAntiarrhythmic",
                                                "profileQtDrug",       "profileFibrillation",
                                                "profileHeartFailure", "profileCoronary"};
constexpr int kUnknownAge = -1, kLeastApart = 10;

QWidget* inColumn(QWidget* parent, QCheckBox* const* first, int count) {
    auto* column = new QWidget(parent);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kTiny);
    for (int k = 0; k < count; ++k)
        layout->addWidget(first[k]);
    return column;
}

}  // namespace

ProfileDialog::ProfileDialog(const twin::PatientProfile& profile, QWidget* parent)
    : QDialog(parent),
      m_age(new QSpinBox(this)),
      m_low(new QSpinBox(this)),
      m_high(new QSpinBox(this)),
      m_sex(new QComboBox(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setObjectName(QStringLiteral("profileDialog"));
    build();
    retranslate();
    fill(profile);
}

void ProfileDialog::build() {
    m_age->setObjectName(QStringLiteral("profileAge"));
    m_sex->setObjectName(QStringLiteral("profileSex"));
    m_low->setObjectName(QStringLiteral("profileLowLimit"));
    m_high->setObjectName(QStringLiteral("profileHighLimit"));
    m_buttons->setObjectName(QStringLiteral("profileButtons"));
    m_age->setRange(kUnknownAge, 120);
    m_low->setRange(20, 120);
    m_high->setRange(60, 250);
    for (int sex = 0; sex < 3; ++sex)
        m_sex->addItem(QString());
    for (std::size_t k = 0; k < m_facts.size(); ++k) {
        m_facts[k] = new QCheckBox(this);
        m_facts[k]->setObjectName(QString::fromLatin1(kFactNames[k]));
    }
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(spacing::kLarge);
    form->setVerticalSpacing(spacing::kSmall);
    QWidget* const fields[] = {m_age,
                               m_sex,
                               inColumn(this, m_facts.data(), kFibrillation),
                               inColumn(this, m_facts.data() + kFibrillation, kFacts - kFibrillation),
                               m_low,
                               m_high};
    for (std::size_t k = 0; k < m_labels.size(); ++k) {
        m_labels[k] = new QLabel(this);
        m_labels[k]->setBuddy(fields[k]);
        form->addRow(m_labels[k], fields[k]);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kHuge, spacing::kHuge, spacing::kHuge, spacing::kLarge);
    column->setSpacing(spacing::kLarge);
    column->addLayout(form);
    column->addWidget(m_buttons);
    connect(m_low, &QSpinBox::valueChanged, this, &ProfileDialog::keepLimitsApart);
    connect(m_high, &QSpinBox::valueChanged, this, &ProfileDialog::keepLimitsApart);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT profileChanged(profile());
        accept();
    });
}

void ProfileDialog::keepLimitsApart() {
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(m_high->value() - m_low->value() >= kLeastApart);
}

void ProfileDialog::fill(const twin::PatientProfile& p) {
    m_age->setValue(p.ageYears.value_or(kUnknownAge));
    m_sex->setCurrentIndex(static_cast<int>(p.sex));
    const bool holds[] = {p.betaBlocker,       p.antiarrhythmic, p.qtProlongingDrug,
                          p.knownFibrillation, p.heartFailure,   p.coronaryDisease};
    for (std::size_t k = 0; k < m_facts.size(); ++k)
        m_facts[k]->setChecked(holds[k]);
    m_low->setValue(qRound(p.lowRateLimitBpm));
    m_high->setValue(qRound(p.highRateLimitBpm));
}

twin::PatientProfile ProfileDialog::profile() const {
    twin::PatientProfile p;
    if (m_age->value() != kUnknownAge) p.ageYears = m_age->value();
    p.sex = static_cast<twin::Sex>(m_sex->currentIndex());
    p.betaBlocker = m_facts[kBetaBlocker]->isChecked();
    p.antiarrhythmic = m_facts[kAntiarrhythmic]->isChecked();
    p.qtProlongingDrug = m_facts[kQtDrug]->isChecked();
    p.knownFibrillation = m_facts[kFibrillation]->isChecked();
    p.heartFailure = m_facts[kHeartFailure]->isChecked();
    p.coronaryDisease = m_facts[kCoronary]->isChecked();
    p.lowRateLimitBpm = m_low->value();
    p.highRateLimitBpm = m_high->value();
    return p;
}

void ProfileDialog::retranslate() {
    setWindowTitle(tr("Patient card"));
    const QString labels[] = {tr("&Age"),       tr("&Sex"),       tr("Medication"), tr("Known conditions"),
                              tr("Low &limit"), tr("&High limit")};
    for (std::size_t k = 0; k < m_labels.size(); ++k) {
        m_labels[k]->setText(labels[k]);
        m_labels[k]->buddy()->setAccessibleName(QString(labels[k]).remove(QLatin1Char('&')));
    }
    m_age->setSpecialValueText(tr("not known"));
    m_age->setSuffix(tr(" years"));
    m_age->setToolTip(tr("Age; below zero: not known (Alt+A)"));
    const QString sexes[] = {tr("not known"), tr("female"), tr("male")};
    for (int k = 0; k < m_sex->count(); ++k)
        m_sex->setItemText(k, sexes[k]);
    m_sex->setToolTip(tr("Sex: the usual QT interval depends on it (Alt+S)"));
    const QString facts[] = {tr("&Beta blocker"),           tr("A&ntiarrhythmic, class I or III"),
                             tr("&Drug that lengthens QT"), tr("Atrial &fibrillation"),
                             tr("Heart fail&ure"),          tr("&Coronary disease")};
    for (std::size_t k = 0; k < m_facts.size(); ++k) {
        const QString name = QString(facts[k]).remove(QLatin1Char('&'));
        m_facts[k]->setText(facts[k]);
        m_facts[k]->setAccessibleName(name);
        m_facts[k]->setToolTip(tr("%1: taken into account by the twin (Space)").arg(name));
    }
    m_low->setSuffix(tr(" bpm"));
    m_high->setSuffix(tr(" bpm"));
    m_low->setToolTip(tr("Rates below are low for this patient (Alt+L)"));
    m_high->setToolTip(tr("Rates above are high for this patient (Alt+H)"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Keep"));
    m_buttons->button(QDialogButtonBox::Ok)->setToolTip(tr("Use this card from now on (Enter)"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_buttons->button(QDialogButtonBox::Cancel)->setToolTip(tr("Leave the card as it is (Esc)"));
    for (QAbstractButton* button : m_buttons->buttons())
        button->setAccessibleName(button->text());
}

void ProfileDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

}  // namespace cardiotwin::ui
