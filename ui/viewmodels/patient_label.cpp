// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/patient_label.h"

#include <QCoreApplication>

namespace cardiotwin::ui {

QString demoPatientLabel() {
    return QCoreApplication::translate("PatientLabel", "Bed 3 · invented patient");
}

}  // namespace cardiotwin::ui
