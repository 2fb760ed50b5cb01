// SPDX-License-Identifier: GPL-3.0-or-later
// The patient's card: age, sex, medication, known conditions and the rate limits agreed for this patient, as
// far as they are known. Nothing on it names a person. Threads: gui thread only.
#pragma once

#include "models/twin/indicators/patient_profile.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QSpinBox>

#include <array>

class QDialogButtonBox;
class QFormLayout;

namespace cardiotwin::ui {

class ProfileDialog : public QDialog {
    Q_OBJECT

public:
    explicit ProfileDialog(const twin::PatientProfile& profile, QWidget* parent = nullptr);

    /// What the fields say now.
    [[nodiscard]] twin::PatientProfile profile() const;

Q_SIGNALS:
    /// The card was closed with "Keep".
    void profileChanged(const cardiotwin::twin::PatientProfile& profile);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Fact { kBetaBlocker, kAntiarrhythmic, kQtDrug, kFibrillation, kHeartFailure, kCoronary, kFacts };
    void build();
    void fill(const twin::PatientProfile& profile);
    void retranslate();
    void keepLimitsApart();

    QSpinBox *m_age, *m_low, *m_high;
    QComboBox* m_sex;
    std::array<QCheckBox*, kFacts> m_facts{};
    std::array<QLabel*, 6> m_labels{};
    QDialogButtonBox* m_buttons;
};

}  // namespace cardiotwin::ui
