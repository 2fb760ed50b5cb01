// SPDX-License-Identifier: GPL-3.0-or-later
// A request while it is written by hand: what the day offers to choose from, what is missing or cannot be,
// and an id of its own. The day decides in the end; this says it earlier and in words. Threads: gui thread
// only (translations).
#pragma once

#include "models/schedule/ward_day.h"

#include <QCoreApplication>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace cardiotwin::ui {

/// What an examination usually needs, learnt from the day's requests.
struct ExaminationKind {
    std::string name;
    std::string urgency;
    std::map<std::string, int> uses;
    int duration = 1;  ///< slots
};

class RequestForm {
    Q_DECLARE_TR_FUNCTIONS(RequestForm)

public:
    /// In the order in which they first stand in the day, each once; those the acuity raises left out.
    [[nodiscard]] static std::vector<ExaminationKind> examinations(const schedule::WardDay& day);
    /// `first` (if any) and the day's patients, each once.
    [[nodiscard]] static std::vector<std::string> patients(const schedule::WardDay& day,
                                                           const std::string& first);
    /// An id that no request of the day has.
    [[nodiscard]] static std::string freshId(const schedule::WardDay& day);
    /// The first thing that stands in the way of `request`; empty when it can be asked for.
    [[nodiscard]] static QString complaint(const schedule::WardDay& day,
                                           const schedule::WardRequest& request);

private:
    [[nodiscard]] static bool canStart(const schedule::WardDay& day, const schedule::WardRequest& request);
};

}  // namespace cardiotwin::ui
