// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rate_card.h"

#include <filesystem>

namespace cardiotwin::cli {

std::vector<std::pair<std::string, std::string>> rateCard(const std::vector<std::string>& files,
                                                          std::span<const twin::RateLessons> lessons,
                                                          const twin::RateModel& model) {
    std::string records, machines;
    for (const std::string& file : files) {
        if (!records.empty()) records.push_back(' ');
        records.append(std::filesystem::path(file).stem().string());
    }
    std::size_t moments = 0;
    for (const twin::RateLessons& lesson : lessons)
        moments += lesson.rows.size();
    for (const twin::RateModel::Horizon& horizon : model.horizons) {
        if (!machines.empty()) machines.append("; ");
        machines.append(std::to_string(static_cast<int>(horizon.seconds))).append(" s: ");
        machines.append(std::to_string(horizon.coefficients.size())).append(" vectors");
    }
    return {{"purpose", "mean heart rate ahead, from RR intervals; research and education only"},
            {"method", "ridge regression over " + std::to_string(twin::kRateSigns) +
                           " signs of the recent RR intervals, and an epsilon-SVR of what it leaves"},
            {"machines", machines},
            {"records", records},
            {"patients", std::to_string(files.size())},
            {"moments", std::to_string(moments)},
            {"command", "cardiotwin-cli train rate --data FOLDER... --out FILE"},
            {"source",
             "with mitdb, afdb, ltdb, nsr2db: MIT-BIH Arrhythmia, Atrial Fibrillation and Long-Term and "
             "Normal Sinus Rhythm RR Interval Databases, PhysioNet (Goldberger et al. 2000)"},
            {"licence",
             "contains information from the named databases, made available under the ODC Attribution "
             "License 1.0"}};
}

}  // namespace cardiotwin::cli
