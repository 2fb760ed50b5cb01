// SPDX-License-Identifier: GPL-3.0-or-later
// How the outlook's probabilities do on annotated courses: Brier score, skill against the present state
// carried on, and reliability, for each set and event. Threads: main thread.
#pragma once

#include "app/cli/annotated_course.h"
#include "models/twin/indicators/brier_score.h"

#include <QJsonObject>
#include <QString>

#include <string>
#include <vector>

namespace cardiotwin::cli {

/// One line of the table.
struct OutlookFigures {
    std::string set;     ///< folder, or "all"
    std::string record;  ///< empty: of the whole set
    twin::OutlookEvent event = twin::OutlookEvent::Fibrillation;
    double minutes = 0.0;
    twin::BrierScore score;
};

/// Rows of all courses, one every 30 s; the patient is the course's place.
[[nodiscard]] std::vector<twin::OutlookRow> outlookRowsOf(const std::vector<NamedCourse>& courses);

/// `shipped` answers, or with `leaveOneOut` a model that was trained on all the other courses.
[[nodiscard]] Result<std::vector<OutlookFigures>> outlookFigures(const std::vector<NamedCourse>& courses,
                                                                 const twin::OutlookModel* shipped);

[[nodiscard]] QString outlookTable(const std::vector<OutlookFigures>& figures);
[[nodiscard]] QJsonObject outlookJson(const std::vector<OutlookFigures>& figures);

/// What a trained model says of itself.
[[nodiscard]] TextCard outlookCard(const std::vector<NamedCourse>& courses,
                                   const std::vector<twin::OutlookRow>& rows);

}  // namespace cardiotwin::cli
