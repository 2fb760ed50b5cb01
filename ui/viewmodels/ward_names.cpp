// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/ward_names.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace cardiotwin::ui {
namespace {

// Looked up by the text itself; they stand here so that the translations know them.
[[maybe_unused]] constexpr const char* kShipped[] = {
    QT_TRANSLATE_NOOP("WardNames", "Echo lab"),
    QT_TRANSLATE_NOOP("WardNames", "Cath lab"),
    QT_TRANSLATE_NOOP("WardNames", "Cardiologist"),
    QT_TRANSLATE_NOOP("WardNames", "ECG technician"),
    QT_TRANSLATE_NOOP("WardNames", "Holter fitting"),
    QT_TRANSLATE_NOOP("WardNames", "Emergency"),
    QT_TRANSLATE_NOOP("WardNames", "Urgent"),
    QT_TRANSLATE_NOOP("WardNames", "Soon"),
    QT_TRANSLATE_NOOP("WardNames", "Routine"),
    QT_TRANSLATE_NOOP("WardNames", "Coronary angiography"),
    QT_TRANSLATE_NOOP("WardNames", "Echocardiogram"),
    QT_TRANSLATE_NOOP("WardNames", "12-lead ECG"),
    QT_TRANSLATE_NOOP("WardNames", "Stress echocardiogram"),
    QT_TRANSLATE_NOOP("WardNames", "Transoesophageal echo"),
    QT_TRANSLATE_NOOP("WardNames", "Cardioversion"),
    QT_TRANSLATE_NOOP("WardNames", "Right heart catheter"),
    QT_TRANSLATE_NOOP("WardNames", "Pacemaker check"),
    QT_TRANSLATE_NOOP("WardNames", "Pacemaker implantation"),
    QT_TRANSLATE_NOOP("WardNames", "Stress test"),
    QT_TRANSLATE_NOOP("WardNames", "Holter read-out"),
    QT_TRANSLATE_NOOP("WardNames", "Cardiologist visit"),
    QT_TRANSLATE_NOOP("WardNames", "planned"),
    QT_TRANSLATE_NOOP("WardNames", "before discharge"),
    QT_TRANSLATE_NOOP("WardNames", "chest pain at night"),
    QT_TRANSLATE_NOOP("WardNames", "new murmur"),
    QT_TRANSLATE_NOOP("WardNames", "exertional dyspnoea"),
    QT_TRANSLATE_NOOP("WardNames", "heart failure follow-up"),
    QT_TRANSLATE_NOOP("WardNames", "after valve surgery"),
    QT_TRANSLATE_NOOP("WardNames", "follow-up"),
    QT_TRANSLATE_NOOP("WardNames", "before cardioversion"),
    QT_TRANSLATE_NOOP("WardNames", "persistent AF"),
    QT_TRANSLATE_NOOP("WardNames", "troponin rise"),
    QT_TRANSLATE_NOOP("WardNames", "pulmonary hypertension"),
    QT_TRANSLATE_NOOP("WardNames", "pauses overnight"),
    QT_TRANSLATE_NOOP("WardNames", "yearly"),
    QT_TRANSLATE_NOOP("WardNames", "before echo"),
    QT_TRANSLATE_NOOP("WardNames", "screening"),
    QT_TRANSLATE_NOOP("WardNames", "before surgery"),
    QT_TRANSLATE_NOOP("WardNames", "palpitations"),
    QT_TRANSLATE_NOOP("WardNames", "syncope"),
    QT_TRANSLATE_NOOP("WardNames", "result of stress echo"),
    QT_TRANSLATE_NOOP("WardNames", "anticoagulation"),
    QT_TRANSLATE_NOOP("WardNames", "pericardial effusion"),
    QT_TRANSLATE_NOOP("WardNames", "chest pain"),
    QT_TRANSLATE_NOOP("WardNames", "complete AV block"),
    QT_TRANSLATE_NOOP("WardNames", "second opinion"),
    QT_TRANSLATE_NOOP("WardNames", "result of echo"),
};

QString place(const char* pattern, const QRegularExpressionMatch& found) {
    return QCoreApplication::translate("WardNames", pattern).arg(found.captured(1)) + found.captured(2);
}

}  // namespace

QString wardName(const std::string& name) {
    // An empty source text means the header of the translation file, not nothing.
    return name.empty() ? QString() : QCoreApplication::translate("WardNames", name.c_str());
}

QString patientName(const std::string& patient) {
    static const QRegularExpression bed(QStringLiteral("^Bed (\\d+)(.*)$"));
    static const QRegularExpression clinic(QStringLiteral("^Clinic (\\d+)(.*)$"));
    QString written = QString::fromStdString(patient);
    if (const auto found = bed.match(written); found.hasMatch())
        return place(QT_TRANSLATE_NOOP("WardNames", "Bed %1"), found);
    if (const auto found = clinic.match(written); found.hasMatch())
        return place(QT_TRANSLATE_NOOP("WardNames", "Clinic %1"), found);
    return written;
}

}  // namespace cardiotwin::ui
