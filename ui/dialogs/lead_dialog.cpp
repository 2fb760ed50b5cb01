// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/lead_dialog.h"

#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace cardiotwin::ui {
namespace {

constexpr double kLeastPulse = 0.01, kMostPulse = 100.0;
constexpr int kWidthPx = 760, kHeightPx = 460, kRowPx = 40;

const QStringList& usualLeads() {
    static const QStringList leads = {QStringLiteral("I"),   QStringLiteral("II"),  QStringLiteral("III"),
                                      QStringLiteral("aVR"), QStringLiteral("aVL"), QStringLiteral("aVF"),
                                      QStringLiteral("V1"),  QStringLiteral("V2"),  QStringLiteral("V3"),
                                      QStringLiteral("V4"),  QStringLiteral("V5"),  QStringLiteral("V6"),
                                      QStringLiteral("MLII")};
    return leads;
}

}  // namespace

LeadDialog::LeadDialog(const std::vector<LeadId>& channels, const LeadMap& inForce, QWidget* parent)
    : QDialog(parent),
      m_before(inForce.channels.size() == channels.size() ? inForce : mapOf(channels)),
      m_intro(new QLabel(this)),
      m_complaint(new QLabel(this)),
      m_table(new QTableWidget(static_cast<int>(channels.size()), kColumns, this)),
      m_derive(new QCheckBox(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Apply | QDialogButtonBox::Cancel, this)) {
    setObjectName(QStringLiteral("leadDialog"));
    resize(kWidthPx, kHeightPx);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kHuge, spacing::kHuge, spacing::kHuge, spacing::kLarge);
    layout->setSpacing(spacing::kMedium);
    m_intro->setWordWrap(true);
    m_complaint->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("leadTable"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowPx);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(kPulse, QHeaderView::ResizeToContents);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_derive->setObjectName(QStringLiteral("deriveLimbLeads"));
    m_derive->setChecked(m_before.derivesLimbLeads);
    m_buttons->setObjectName(QStringLiteral("leadButtons"));
    layout->addWidget(m_intro);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_derive);
    layout->addWidget(m_complaint);
    layout->addWidget(m_buttons);
    for (std::size_t i = 0; i < channels.size(); ++i)
        addRow(static_cast<int>(i), channels[i], m_before.channels[i]);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(map());
        accept();
    });
    retranslate();
    check();
}

void LeadDialog::addRow(int row, const LeadId& channel, const ChannelUse& use) {
    auto* name = new QTableWidgetItem(QString::fromStdString(channel.name));
    name->setFlags(Qt::ItemIsEnabled);
    m_table->setItem(row, kChannel, name);
    auto* used = new QCheckBox(m_table);
    used->setObjectName(QStringLiteral("used%1").arg(row));
    used->setChecked(use.isUsed);
    m_table->setCellWidget(row, kUsed, used);
    auto* lead = new QComboBox(m_table);
    lead->setObjectName(QStringLiteral("lead%1").arg(row));
    lead->setEditable(true);
    lead->addItems(usualLeads());
    lead->setCurrentText(QString::fromStdString(use.lead.name));
    m_table->setCellWidget(row, kLead, lead);
    auto* inverted = new QCheckBox(m_table);
    inverted->setObjectName(QStringLiteral("inverted%1").arg(row));
    inverted->setChecked(use.isInverted);
    m_table->setCellWidget(row, kInverted, inverted);
    auto* pulse = new QDoubleSpinBox(m_table);
    pulse->setObjectName(QStringLiteral("pulse%1").arg(row));
    pulse->setRange(kLeastPulse, kMostPulse);
    pulse->setDecimals(3);
    pulse->setSingleStep(0.01);
    pulse->setValue(1.0);
    m_table->setCellWidget(row, kPulse, pulse);
    connect(used, &QCheckBox::toggled, this, &LeadDialog::check);
    connect(lead, &QComboBox::currentTextChanged, this, &LeadDialog::check);
}

LeadMap LeadDialog::map() const {
    LeadMap map = m_before;
    map.derivesLimbLeads = m_derive->isChecked();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        ChannelUse& use = map.channels.at(static_cast<std::size_t>(row));
        use.isUsed = static_cast<QCheckBox*>(m_table->cellWidget(row, kUsed))->isChecked();
        use.isInverted = static_cast<QCheckBox*>(m_table->cellWidget(row, kInverted))->isChecked();
        const QString lead = static_cast<QComboBox*>(m_table->cellWidget(row, kLead))->currentText();
        use.lead = LeadId::normalised(lead.trimmed().toStdString());
        const double pulse = static_cast<QDoubleSpinBox*>(m_table->cellWidget(row, kPulse))->value();
        if (pulse == 1.0) continue;
        use.gain /= pulse;
        map.isCalibrated = true;
    }
    return map;
}

void LeadDialog::check() {
    const LeadMap now = map();
    std::set<std::string> seen;
    QString complaint;
    for (const ChannelUse& use : now.channels) {
        if (!use.isUsed) continue;
        if (use.lead.name.empty()) complaint = tr("A channel that is used needs a lead.");
        if (!seen.insert(use.lead.name).second)
            complaint = tr("Two channels cannot both be lead %1.").arg(QString::fromStdString(use.lead.name));
    }
    if (seen.empty()) complaint = tr("At least one channel must be used.");
    m_complaint->setText(complaint);
    m_buttons->button(QDialogButtonBox::Apply)->setEnabled(complaint.isEmpty());
    m_derive->setEnabled(seen.contains("I") && seen.contains("II"));
}

void LeadDialog::retranslate() {
    setWindowTitle(tr("Leads"));
    m_intro->setText(tr(
        "What each channel is connected to. If the device can send a calibration pulse of 1 mV, read its "
        "height on the trace and enter it: the scale then rests on that. Applying opens the connection anew "
        "and is remembered for this device."));
    m_table->setHorizontalHeaderLabels(
        {tr("Channel"), tr("Used"), tr("Lead"), tr("Upside down"), tr("1 mV reads as, mV")});
    m_table->setAccessibleName(tr("Channels and leads"));
    m_table->setToolTip(tr("One row for each channel of the device."));
    m_derive->setText(tr("Compute III, aVR, aVL and aVF from I and II"));
    m_derive->setAccessibleName(m_derive->text());
    m_derive->setToolTip(tr("After Einthoven and Goldberger; they are marked as computed."));
    m_buttons->button(QDialogButtonBox::Apply)->setText(tr("Apply"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString channel = m_table->item(row, kChannel)->text();
        m_table->cellWidget(row, kUsed)->setAccessibleName(tr("%1 is used").arg(channel));
        m_table->cellWidget(row, kLead)->setAccessibleName(tr("Lead of %1").arg(channel));
        m_table->cellWidget(row, kInverted)->setAccessibleName(tr("%1 is upside down").arg(channel));
        m_table->cellWidget(row, kPulse)->setAccessibleName(tr("Height of 1 mV in %1").arg(channel));
    }
    check();
}

void LeadDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

}  // namespace cardiotwin::ui
