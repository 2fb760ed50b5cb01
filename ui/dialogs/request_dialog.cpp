// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/request_dialog.h"

#include "ui/theme.h"
#include "ui/viewmodels/ward_names.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace cardiotwin::ui {
namespace {

constexpr int kResourceColumns = 2;

/// The key behind what is chosen or typed: a shown name means its key, anything else itself.
std::string keyOf(const QComboBox& box) {
    const QString typed = box.currentText().trimmed();
    const int at = box.findText(typed);
    return (at >= 0 ? box.itemData(at).toString() : typed).toStdString();
}

void choose(QComboBox& box, const std::string& key) {
    box.setCurrentIndex(box.findData(QString::fromStdString(key)));
}

}  // namespace

RequestDialog::RequestDialog(ScheduleViewModel& model, QWidget* parent)
    : QDialog(parent),
      m_model(model),
      m_kinds(RequestForm::examinations(*model.day())),
      m_patient(new QComboBox(this)),
      m_examination(new QComboBox(this)),
      m_urgency(new QComboBox(this)),
      m_earliest(new QComboBox(this)),
      m_reason(new QLineEdit(this)),
      m_duration(new QSpinBox(this)),
      m_wait(new QSpinBox(this)),
      m_complaint(new QLabel(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setObjectName(QStringLiteral("requestDialog"));
    build();
    fill();
    retranslate();
    takeUsual(m_examination->currentIndex());
}

void RequestDialog::build() {
    m_complaint->setObjectName(QStringLiteral("requestComplaint"));
    m_buttons->setObjectName(QStringLiteral("requestButtons"));
    m_patient->setEditable(true);
    m_patient->setMinimumWidth(320);
    m_examination->setEditable(true);
    m_reason->setMaxLength(120);
    m_complaint->setWordWrap(true);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(spacing::kLarge);
    form->setVerticalSpacing(spacing::kSmall);
    addRow(form, "requestPatient", m_patient);
    addRow(form, "requestExamination", m_examination);
    addRow(form, "requestReason", m_reason);
    addRow(form, "requestUrgency", m_urgency);
    addRow(form, "requestResources", makeResources());
    addRow(form, "requestDuration", m_duration);
    addRow(form, "requestEarliest", m_earliest);
    addRow(form, "requestWait", m_wait);
    // Two lines are kept free, so that a complaint moves nothing.
    m_complaint->setFixedHeight(2 * m_complaint->fontMetrics().lineSpacing() + spacing::kTiny);
    m_complaint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kHuge, spacing::kHuge, spacing::kHuge, spacing::kLarge);
    column->setSpacing(spacing::kLarge);
    column->addLayout(form);
    column->addWidget(m_complaint);
    column->addWidget(m_buttons);

    for (QComboBox* box : {m_patient, m_examination})
        connect(box, &QComboBox::editTextChanged, this, &RequestDialog::check);
    connect(m_examination, &QComboBox::currentIndexChanged, this, &RequestDialog::takeUsual);
    connect(m_urgency, &QComboBox::currentIndexChanged, this, &RequestDialog::showClassWait);
    connect(m_earliest, &QComboBox::currentIndexChanged, this, &RequestDialog::check);
    connect(m_reason, &QLineEdit::textChanged, this, &RequestDialog::check);
    connect(m_duration, &QSpinBox::valueChanged, this, &RequestDialog::check);
    connect(&m_model, &ScheduleViewModel::changed, this, &RequestDialog::check);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        m_model.askAdd(request());
        accept();
    });
}

void RequestDialog::addRow(QFormLayout* form, const char* name, QWidget* field) {
    field->setObjectName(QLatin1String(name));
    auto* label = new QLabel(this);
    label->setBuddy(field);
    m_labels.push_back(label);
    form->addRow(label, field);
}

QWidget* RequestDialog::makeResources() {
    auto* panel = new QWidget(this);
    auto* grid = new QGridLayout(panel);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::kSmall);
    grid->setVerticalSpacing(spacing::kTiny);
    const auto& resources = m_model.day()->costs().resources;
    for (std::size_t r = 0; r < resources.size(); ++r) {
        auto* amount = new QSpinBox(panel);
        amount->setObjectName(QStringLiteral("requestUses-") + QString::fromStdString(resources[r].id));
        amount->setRange(0, std::max(0, resources[r].capacity));
        amount->setMinimumWidth(64);
        auto* label = new QLabel(panel);
        label->setBuddy(amount);
        const int row = static_cast<int>(r) / kResourceColumns;
        const int column = static_cast<int>(r) % kResourceColumns * 3;
        grid->addWidget(amount, row, column);
        grid->addWidget(label, row, column + 1);
        m_amounts.push_back(amount);
        m_resourceLabels.push_back(label);
        connect(amount, &QSpinBox::valueChanged, this, &RequestDialog::check);
    }
    grid->setColumnMinimumWidth(2, spacing::kLarge);
    grid->setColumnStretch(kResourceColumns * 3, 1);
    return panel;
}

void RequestDialog::fill() {
    const schedule::WardDay& day = *m_model.day();
    const int slotMinutes = std::max(1, day.costs().slotMinutes);
    const int dayMinutes = day.costs().slotCount * slotMinutes;
    m_duration->setRange(slotMinutes, dayMinutes);
    m_duration->setSingleStep(slotMinutes);
    // The lowest value stands for "as its class asks".
    m_wait->setRange(-slotMinutes, dayMinutes);
    m_wait->setSingleStep(slotMinutes);
    m_wait->setValue(m_wait->minimum());
    for (const std::string& patient : RequestForm::patients(day, m_model.thisPatient().toStdString())) {
        m_patient->addItem(QString(), QString::fromStdString(patient));
    }
    for (const ExaminationKind& kind : m_kinds)
        m_examination->addItem(QString(), QString::fromStdString(kind.name));
    for (const schedule::UrgencyClass& urgency : day.costs().urgencies)
        m_urgency->addItem(QString(), QString::fromStdString(urgency.id));
    for (int slot = day.now(); slot < day.costs().slotCount; ++slot)
        m_earliest->addItem(m_model.timeOf(slot), slot);
}

void RequestDialog::retranslate() {
    const schedule::WardDay& day = *m_model.day();
    setWindowTitle(tr("Add a request"));
    const std::array<std::pair<QString, QString>, 8> rows{{
        {tr("&Patient"), tr("Who it is for; choose or type (Alt+P)")},
        {tr("E&xamination"), tr("What is to be done; a known one fills in what it needs (Alt+X)")},
        {tr("&Reason"), tr("Why it is asked for; shown beside the plan (Alt+R)")},
        {tr("&Urgency"), tr("Class of the cost table: what waiting costs (Alt+U)")},
        {tr("Resources"), tr("How many units of each are held while it lasts")},
        {tr("&Duration"), tr("How long the resources are held (Alt+D)")},
        {tr("&Earliest start"), tr("It is not planned before (Alt+E)")},
        {tr("Longest &wait"), tr("Later starts cost more; the class's own wait is the upper limit (Alt+W)")},
    }};
    QWidget* const fields[] = {m_patient,  m_examination, m_reason, m_urgency, m_labels[4]->buddy(),
                               m_duration, m_earliest,    m_wait};
    for (std::size_t k = 0; k < rows.size(); ++k) {
        m_labels[k]->setText(rows[k].first);
        fields[k]->setAccessibleName(QString(rows[k].first).remove(QLatin1Char('&')));
        fields[k]->setToolTip(rows[k].second);
    }
    for (std::size_t r = 0; r < m_amounts.size(); ++r) {
        const QString name = wardName(day.costs().resources[r].name);
        m_resourceLabels[r]->setText(name);
        m_amounts[r]->setAccessibleName(name);
        m_amounts[r]->setToolTip(rows[4].second);
    }
    for (int k = 0; k < m_patient->count(); ++k)
        m_patient->setItemText(k, patientName(m_patient->itemData(k).toString().toStdString()));
    for (int k = 0; k < m_examination->count(); ++k)
        m_examination->setItemText(k, wardName(m_examination->itemData(k).toString().toStdString()));
    for (int k = 0; k < m_urgency->count(); ++k)
        m_urgency->setItemText(k, wardName(day.costs().urgencies[static_cast<std::size_t>(k)].name));
    m_duration->setSuffix(tr(" min"));
    m_wait->setSuffix(tr(" min"));
    m_complaint->setAccessibleName(tr("What is still missing"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Add to the plan"));
    m_buttons->button(QDialogButtonBox::Ok)->setToolTip(tr("Plan the day anew with this request (Enter)"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_buttons->button(QDialogButtonBox::Cancel)->setToolTip(tr("Leave the plan as it is (Esc)"));
    showClassWait();
}

void RequestDialog::takeUsual(int examination) {
    if (examination < 0 || static_cast<std::size_t>(examination) >= m_kinds.size()) return check();
    const ExaminationKind& kind = m_kinds[static_cast<std::size_t>(examination)];
    const schedule::CostTable& costs = m_model.day()->costs();
    for (std::size_t r = 0; r < m_amounts.size(); ++r) {
        const auto use = kind.uses.find(costs.resources[r].id);
        m_amounts[r]->setValue(use == kind.uses.end() ? 0 : use->second);
    }
    m_duration->setValue(kind.duration * costs.slotMinutes);
    choose(*m_urgency, kind.urgency);
    check();
}

void RequestDialog::showClassWait() {
    const auto chosen = static_cast<std::size_t>(std::max(0, m_urgency->currentIndex()));
    const schedule::CostTable& costs = m_model.day()->costs();
    const int classWait = costs.urgencies[chosen].maximumWait * costs.slotMinutes;
    m_wait->setMaximum(classWait);
    m_wait->setSpecialValueText(tr("as its class: %1 min").arg(classWait));
    check();
}

schedule::WardRequest RequestDialog::request() const {
    const schedule::WardDay& day = *m_model.day();
    const int slotMinutes = std::max(1, day.costs().slotMinutes);
    schedule::WardRequest request;
    request.id = RequestForm::freshId(day);
    request.patient = keyOf(*m_patient);
    request.examination = keyOf(*m_examination);
    request.reason = m_reason->text().trimmed().toStdString();
    request.urgency = m_urgency->currentData().toString().toStdString();
    for (std::size_t r = 0; r < m_amounts.size(); ++r) {
        if (m_amounts[r]->value() > 0) request.uses[day.costs().resources[r].id] = m_amounts[r]->value();
    }
    request.duration = std::max(1, (m_duration->value() + slotMinutes - 1) / slotMinutes);
    request.release = m_earliest->currentData().toInt();
    if (m_wait->value() >= 0) request.askedWait = m_wait->value() / slotMinutes;
    return request;
}

void RequestDialog::check() {
    const QString complaint = RequestForm::complaint(*m_model.day(), request());
    m_complaint->setText(complaint);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(complaint.isEmpty());
}

void RequestDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

}  // namespace cardiotwin::ui
