// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of delineated records: printed as they come, pooled over beats and averaged over records at the
// end, and as JSON. Errors are found − reference in ms. Threads: main thread.
#pragma once

#include "app/cli/wave_evaluation.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

#include <vector>

namespace cardiotwin::cli {

class WaveReport {
public:
    void add(const WaveEvaluation& record);
    void printPooled();
    [[nodiscard]] QJsonObject json() const;

private:
    void print(const QString& name, const ecg::WaveScore& score);

    QTextStream m_out{stdout};
    std::vector<ecg::WaveScore> m_global, m_bestLead, m_leadByLead;
    QJsonArray m_records;
};

}  // namespace cardiotwin::cli
