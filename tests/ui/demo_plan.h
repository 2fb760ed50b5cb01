// SPDX-License-Identifier: GPL-3.0-or-later
// The demonstration's day, planned before and after the patient beside the device goes into atrial
// fibrillation. Threads: pure functions.
#pragma once

#include "app/ward_json.h"
#include "models/schedule/plan_snapshot.h"
#include "models/schedule/solver.h"
#include "ui/theme.h"

#include <QApplication>
#include <QImage>
#include <QWidget>

#include <cstdlib>
#include <string>

namespace demo {

inline std::string resource(const char* name) {
    return std::string(CARDIOTWIN_SOURCE_DIR).append("/resources/").append(name);
}

inline cardiotwin::schedule::WardDay ward() {
    auto table = cardiotwin::readCostTable(resource("default_costs.json"));
    auto file = cardiotwin::readWard(resource("demo_ward.json"));
    auto day =
        cardiotwin::schedule::WardDay::make(table.value(), file.value().requests, file.value().startUtc);
    auto made = std::move(day).value();
    made.setNow(file.value().now);
    return made;
}

/// Plans `day`, against `before` when there is one.
inline cardiotwin::schedule::PlanSnapshot planned(
    const cardiotwin::schedule::WardDay& day, const cardiotwin::schedule::PlanSnapshot* before = nullptr) {
    using namespace cardiotwin::schedule;
    SolveOptions options;
    options.iterations = 3000;
    if (before != nullptr) {
        options.from = &before->plan;
        options.moveCost = day.moveCost();
    }
    PlanSnapshot snapshot;
    snapshot.generation = before != nullptr ? before->generation + 1 : 1;
    snapshot.problem = day.problem();
    snapshot.plan = solve(day.problem(), options);
    for (std::size_t r = 0; before != nullptr && r < snapshot.plan.starts.size(); ++r) {
        const bool known = r < before->plan.starts.size();
        const auto was = known ? before->plan.starts[r] : std::nullopt;
        if (was == snapshot.plan.starts[r]) continue;
        snapshot.moved.push_back({r, was, snapshot.plan.starts[r]});
    }
    return snapshot;
}

/// The plan after the patient of bed 3 went into atrial fibrillation.
inline cardiotwin::schedule::PlanSnapshot afterAtrialFibrillation(
    cardiotwin::schedule::WardDay& day, const cardiotwin::schedule::PlanSnapshot& before) {
    day.applyAcuity("Bed 3", 72.0, "AFIB");
    auto snapshot = planned(day, &before);
    snapshot.cause = cardiotwin::schedule::PlanCause::AcuityChanged;
    snapshot.causePatient = "Bed 3";
    snapshot.causeReason = "AFIB";
    snapshot.causeAcuity = 72.0;
    return snapshot;
}

/// Saves a picture when the environment names a folder for it.
inline void keepPicture(QWidget& widget, const QString& name) {
    const QString folder = qEnvironmentVariable("CARDIOTWIN_PICTURES");
    if (!folder.isEmpty()) widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

/// Saves `page` in both looks and in the two sizes it is drawn for; leaves the program without a style.
inline void keepPagePictures(QWidget& page, cardiotwin::ui::Appearance& appearance, const QString& name) {
    using cardiotwin::ui::Theme;
    for (const bool dark : {true, false}) {
        appearance.setTheme(dark ? Theme::monitor() : Theme::paper());
        qApp->setStyleSheet(appearance.theme().styleSheet());
        for (const QSize size : {QSize(1600, 1000), QSize(1280, 720)}) {
            page.resize(size);
            keepPicture(page, QStringLiteral("%1-%2-%3")
                                  .arg(name, QLatin1String(dark ? "dark" : "light"))
                                  .arg(size.width()));
        }
    }
    qApp->setStyleSheet({});
}

}  // namespace demo
