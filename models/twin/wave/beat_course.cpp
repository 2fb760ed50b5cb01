// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/twin/wave/beat_course.h"

namespace cardiotwin::twin {
namespace {

constexpr double kMemoryBeats = 150.0;
constexpr double kPriorBeats = 6.0;  // as strong as this many beats: the next one is like most
constexpr std::size_t kErrorsKept = 80;
constexpr std::size_t kFewestErrors = 6;

void keep(std::deque<double>& errors, double error) {
    errors.push_back(error);
    if (errors.size() > kErrorsKept) errors.pop_front();
}

}  // namespace

void BeatCourse::add(BeatKind kind, std::optional<double> error) {
    const auto next = static_cast<std::size_t>(kind);
    auto& counts = m_counts[2 * m_before + m_last];
    for (double& count : counts)
        count *= 1.0 - 1.0 / kMemoryBeats;
    counts[next] += 1.0;
    if (error) {
        keep(m_errors[m_last][next], *error);
        keep(m_allErrors[next], *error);
    }
    pass(kind);
}

void BeatCourse::pass(BeatKind kind) {
    m_before = m_last;
    m_last = static_cast<std::size_t>(kind);
}

const std::deque<double>& BeatCourse::errorsOf(std::size_t kind) const {
    const std::deque<double>& here = m_errors[m_last][kind];
    return here.size() >= kFewestErrors ? here : m_allErrors[kind];
}

BeatProspects BeatCourse::next(double expected, double now) const {
    // How often ectopic beats come at all stands in where this pattern was seldom seen.
    double usual = kPriorBeats;
    double ectopic = 0.0;
    for (const auto& counts : m_counts) {
        usual += counts[0];
        ectopic += counts[1];
    }
    const auto& counts = m_counts[2 * m_before + m_last];
    const double overall = ectopic / (usual + ectopic);
    const double chance = (counts[1] + kPriorBeats * overall) / (counts[0] + counts[1] + kPriorBeats);
    BeatProspects prospects;
    prospects[0] = {1.0 - chance, oddsFromErrors(expected, errorsOf(0), now)};
    prospects[1] = {chance, oddsFromErrors(expected, errorsOf(1), now)};
    // A kind whose time has mostly passed has become less likely.
    double sum = 0.0;
    for (BeatProspect& prospect : prospects) {
        prospect.chance *= prospect.odds.left;
        sum += prospect.chance;
    }
    for (BeatProspect& prospect : prospects)
        prospect.chance = sum > 0.0 ? prospect.chance / sum : 0.5;
    return prospects;
}

}  // namespace cardiotwin::twin
