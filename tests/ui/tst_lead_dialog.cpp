// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/lead_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QTest>

using namespace cardiotwin;
using namespace cardiotwin::ui;

namespace {

const std::vector<LeadId> kChannels = {{"ch1"}, {"ch2"}, {"ch3"}};

template <class Control>
Control* control(LeadDialog& dialog, const char* name) {
    auto* found = dialog.findChild<Control*>(QLatin1String(name));
    if (found == nullptr) qFatal("no control %s", name);
    return found;
}

bool mayApply(LeadDialog& dialog) {
    return control<QDialogButtonBox>(dialog, "leadButtons")->button(QDialogButtonBox::Apply)->isEnabled();
}

}  // namespace

class TestLeadDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheDevicesOwnNames() {
        LeadDialog dialog(kChannels, {});
        QVERIFY(dialog.map() == mapOf(kChannels));
        QVERIFY(mayApply(dialog));
    }

    void saysWhatWasChosen() {
        LeadDialog dialog(kChannels, {});
        LeadMap chosen;
        connect(&dialog, &LeadDialog::chosen, this, [&](const LeadMap& map) { chosen = map; });
        control<QComboBox>(dialog, "lead0")->setCurrentText(QStringLiteral("I"));
        control<QComboBox>(dialog, "lead1")->setCurrentText(QStringLiteral("lead ii"));
        control<QCheckBox>(dialog, "used2")->setChecked(false);
        control<QCheckBox>(dialog, "inverted1")->setChecked(true);
        control<QCheckBox>(dialog, "deriveLimbLeads")->setChecked(true);
        control<QDialogButtonBox>(dialog, "leadButtons")->button(QDialogButtonBox::Apply)->click();
        QCOMPARE(chosen.channels.size(), 3U);
        QVERIFY(chosen.channels[0].lead == LeadId{"I"});
        QVERIFY(chosen.channels[1].lead == LeadId{"II"} && chosen.channels[1].isInverted);
        QVERIFY(!chosen.channels[2].isUsed);
        QVERIFY(chosen.derivesLimbLeads);
        QVERIFY(!chosen.isCalibrated);
    }

    void aPulseThatReadsHalfDoublesTheGainInForce() {
        LeadMap before = mapOf(kChannels);
        before.channels[1].gain = 3.0;
        LeadDialog dialog(kChannels, before);
        control<QDoubleSpinBox>(dialog, "pulse1")->setValue(0.5);
        QCOMPARE(dialog.map().channels[1].gain, 6.0);
        QVERIFY(dialog.map().isCalibrated);
    }

    void twoChannelsCannotBeOneLead() {
        LeadDialog dialog(kChannels, {});
        control<QComboBox>(dialog, "lead1")->setCurrentText(QStringLiteral("ch1"));
        QVERIFY(!mayApply(dialog));
        control<QCheckBox>(dialog, "used1")->setChecked(false);
        QVERIFY(mayApply(dialog));
    }

    void computedLeadsNeedIAndII() {
        LeadDialog dialog(kChannels, {});
        QVERIFY(!control<QCheckBox>(dialog, "deriveLimbLeads")->isEnabled());
        control<QComboBox>(dialog, "lead0")->setCurrentText(QStringLiteral("I"));
        control<QComboBox>(dialog, "lead1")->setCurrentText(QStringLiteral("II"));
        QVERIFY(control<QCheckBox>(dialog, "deriveLimbLeads")->isEnabled());
    }
};

QTEST_MAIN(TestLeadDialog)
#include "tst_lead_dialog.moc"
