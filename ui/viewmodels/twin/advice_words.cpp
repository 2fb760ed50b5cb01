// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/twin/advice_words.h"

#include <QCoreApplication>

namespace cardiotwin::ui {
namespace {

class AdviceWords {
    Q_DECLARE_TR_FUNCTIONS(AdviceWords)

public:
    static QString text(twin::AdviceId id) {
        switch (id) {
            case twin::AdviceId::RecordTwelveLeads:
                return tr("Record twelve leads.");
            case twin::AdviceId::CheckRateControl:
                return tr("Check the rate control.");
            case twin::AdviceId::ConfirmFibrillation:
                return tr("Confirm atrial fibrillation on the trace.");
            case twin::AdviceId::CheckElectrolytesAndQtDrugs:
                return tr("Check electrolytes and drugs that lengthen QT.");
            case twin::AdviceId::WatchForRuns:
                return tr("Watch for runs of ventricular beats.");
            case twin::AdviceId::CheckPausesAndPacing:
                return tr("Check pauses, and pacing if there is any.");
            case twin::AdviceId::LookForCauseOfTachycardia:
                return tr("Look for the cause of the fast rate.");
            case twin::AdviceId::CheckElectrodes:
                return tr("Check the electrodes.");
            case twin::AdviceId::CompareWithEarlierTwin:
                return tr("Compare with the earlier twin.");
        }
        return {};
    }

    static QString rule(twin::AdviceId id) {
        switch (id) {
            case twin::AdviceId::RecordTwelveLeads:
                return tr("ST deviates or the rhythm is new");
            case twin::AdviceId::CheckRateControl:
                return tr("fibrillation with a fast rate");
            case twin::AdviceId::ConfirmFibrillation:
                return tr("fibrillation is probable");
            case twin::AdviceId::CheckElectrolytesAndQtDrugs:
                return tr("QTc is long");
            case twin::AdviceId::WatchForRuns:
                return tr("ventricular beats are frequent or in rows");
            case twin::AdviceId::CheckPausesAndPacing:
                return tr("long intervals or a slow rate");
            case twin::AdviceId::LookForCauseOfTachycardia:
                return tr("the rate is fast and regular");
            case twin::AdviceId::CheckElectrodes:
                return tr("the signal is lost or poor");
            case twin::AdviceId::CompareWithEarlierTwin:
                return tr("a wave left the patient's own range");
        }
        return {};
    }

    static QString urgency(twin::AdviceUrgency urgency) {
        switch (urgency) {
            case twin::AdviceUrgency::Now:
                return tr("now");
            case twin::AdviceUrgency::Soon:
                return tr("soon");
            case twin::AdviceUrgency::WhenConvenient:
                return tr("when convenient");
        }
        return {};
    }
};

}  // namespace

QString adviceText(twin::AdviceId id) {
    return AdviceWords::text(id);
}

QString adviceRule(twin::AdviceId id) {
    return AdviceWords::rule(id);
}

QString urgencyText(twin::AdviceUrgency urgency) {
    return AdviceWords::urgency(urgency);
}

}  // namespace cardiotwin::ui
