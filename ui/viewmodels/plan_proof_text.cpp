// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/plan_proof_text.h"

#include <QCoreApplication>

namespace cardiotwin::ui {

QString planProofText(const std::vector<std::string>& faults, const ModelNames& names) {
    if (faults.empty()) {
        return QCoreApplication::translate("PlanProofText",
                                           "Cost, rules and bound of the plan were proved again.");
    }
    return QCoreApplication::translate("PlanProofText", "The plan is not as it says: %1")
        .arg(modelWords(faults.front(), names));
}

}  // namespace cardiotwin::ui
