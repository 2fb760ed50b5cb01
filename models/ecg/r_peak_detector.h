// SPDX-License-Identifier: GPL-3.0-or-later
// Finds QRS complexes in all leads together: humps of the common envelope are candidates, each is judged once
// it has been the highest for 180 ms, against a threshold that follows signal and noise; a small hump soon
// after a beat is a T wave, and when a beat is overdue the best refused hump is looked at again (the scheme
// of Pan and Tompkins 1985, on a multi-lead envelope). The first 2.5 s of a stretch are learnt from and then
// judged too. Which sample is the R peak is not decided here. Threads: one at a time.
#pragma once

#include "models/base/sample_index.h"
#include "models/base/units.h"
#include "models/ecg/lead_levels.h"
#include "models/ecg/qrs_energy.h"

#include <optional>
#include <span>
#include <vector>

namespace cardiotwin::ecg {

struct Detection {
    SampleIndex middle;     ///< of the QRS complex, to about 30 ms
    double strength = 0.0;  ///< height against the usual QRS (1)
};

class RPeakDetector {
public:
    RPeakDetector(std::size_t leads, Hertz rate);

    /// Takes one frame of the analysis path (NaN = missing) and appends what has become certain.
    void push(SampleIndex index, std::span<const double> frame, std::vector<Detection>& found);
    /// End of a stretch: judges what is still open and forgets everything.
    void finish(std::vector<Detection>& found);

private:
    struct Hump {
        std::int64_t at = 0;  ///< envelope frame
        double height = 0.0;
        std::vector<double> leads;  ///< each lead's height
    };
    void take(std::int64_t at, std::span<const double> envelope, std::vector<Detection>& found);
    void learn(std::vector<Detection>& found);
    void noteTop(std::int64_t at, double height, std::span<const double> envelope);
    void judge(std::vector<Detection>& found);
    void accept(const Hump& hump, std::vector<Detection>& found);
    void lookBack(std::int64_t now, std::vector<Detection>& found);
    [[nodiscard]] double threshold() const;
    [[nodiscard]] bool looksLikeT(const Hump& hump) const;
    [[nodiscard]] std::int64_t frames(double seconds) const;

    QrsEnergy m_energy;
    LeadLevels m_levels;
    std::size_t m_leadCount;

    bool m_learning = true;
    std::vector<double> m_learnt;  ///< envelope frames × leads kept while learning
    std::int64_t m_learntFrom = 0;

    double m_before = 0.0, m_beforeThat = 0.0;  ///< the common signal's last two values
    std::vector<double> m_envelopeBefore;
    std::optional<Hump> m_open;     ///< highest hump so far, not yet judged
    std::optional<Hump> m_refused;  ///< best refused one since the last beat
    std::optional<Hump> m_last;     ///< last beat
    std::vector<double> m_between;  ///< highest envelope per lead since the last beat's QRS and T
    double m_noise = 0.15;          ///< usual height of refused humps
    std::vector<double> m_intervals;
    double m_usualInterval = 0.0;  ///< median of recent intervals in frames; 0 = unknown
    std::int64_t m_nextShrink = 0;
};

}  // namespace cardiotwin::ecg
