// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scale_menu.h"

#include <QCoreApplication>
#include <QMenu>

#include <span>

namespace cardiotwin::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScaleMenu)
};

void addSteps(QMenu& menu, std::span<const double> steps, const QString& unit, const EcgScale& current,
              double EcgScale::*value, const std::function<void(const EcgScale&)>& choose) {
    for (const double step : steps) {
        EcgScale picked = current;
        picked.*value = step;
        QAction* action = menu.addAction(QString::number(step, 'g', 4) + unit);
        action->setCheckable(true);
        action->setChecked(picked == current);
        QObject::connect(action, &QAction::triggered, &menu, [choose, picked] { choose(picked); });
    }
}

}  // namespace

void addScaleChoices(QMenu& menu, const EcgScale& current, bool autoGain,
                     const std::function<void(const EcgScale&)>& choose,
                     const std::function<void()>& chooseAuto) {
    addSteps(*menu.addMenu(Words::tr("Speed (Ctrl + / −)")), EcgScale::kSpeeds, QStringLiteral(" mm/s"),
             current, &EcgScale::mmPerSecond, choose);
    QMenu& gains = *menu.addMenu(Words::tr("Gain (+ / −)"));
    addSteps(gains, EcgScale::kGains, QStringLiteral(" mm/mV"), current, &EcgScale::mmPerMillivolt, choose);
    QAction* automatic = gains.addAction(Words::tr("Automatic (A)"));
    automatic->setCheckable(true);
    automatic->setChecked(autoGain);
    QObject::connect(automatic, &QAction::triggered, &gains, chooseAuto);
}

}  // namespace cardiotwin::ui
