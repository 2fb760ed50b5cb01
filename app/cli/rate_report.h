// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of forecasts: a line for each record and horizon, medians and worst records at the end, the
// gain of every expert by itself, and all of it as JSON. Threads: main thread.
#pragma once

#include "app/cli/rate_evaluation.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

#include <span>
#include <string>
#include <vector>

namespace cardiotwin::cli {

class RateReport {
public:
    void add(const std::string& record, std::span<const RateFigures> figures);
    void printPooled();
    [[nodiscard]] QJsonObject json() const;

private:
    void printHorizon(std::size_t horizon);

    QTextStream m_out{stdout};
    std::vector<std::vector<RateFigures>> m_figures;  // per horizon, one for each record
    QJsonArray m_records;
};

/// Scores every record of beats in `folders`: with the built-in model, or, where `leaveOneOut`, with one
/// taught by all other records of `folder` and by those of `others`.
[[nodiscard]] Result<QJsonObject> reportRates(const std::vector<std::string>& folders,
                                              const std::vector<std::string>& others, bool leaveOneOut);

}  // namespace cardiotwin::cli
