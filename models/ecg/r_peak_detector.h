// SPDX-License-Identifier: GPL-3.0-or-later
// Finds QRS complexes in all leads together. Humps of a common envelope are candidates; each is judged by the
// evidence for it (hump_judge) once it has been the highest for 180 ms, a small one 110 ms later, since it
// may be the P wave of a complex to come. When a beat is overdue the best refused hump is judged again (after
// Pan and Tompkins 1985). The first 2.5 s of a stretch are learnt from and then judged too. Which sample is
// the R peak is not decided here. Threads: one at a time.
#pragma once

#include "models/base/sample_index.h"
#include "models/base/units.h"
#include "models/ecg/hump_judge.h"
#include "models/ecg/lead_levels.h"
#include "models/ecg/qrs_energy.h"
#include "models/ecg/qrs_shapes.h"

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
        std::int64_t at = 0;        ///< envelope frame
        double height = 0.0;        ///< in the common signal; the usual QRS has 1
        std::vector<double> leads;  ///< each lead's height, mV
    };
    void take(std::int64_t at, std::span<const double> envelope, std::vector<Detection>& found);
    void learn(std::vector<Detection>& found);
    void noteTop(std::int64_t at, double height, std::span<const double> envelope);
    void ripen(std::int64_t now, std::vector<Detection>& found);
    void judge(const Hump& hump, double rival, std::vector<Detection>& found);
    void accept(const Hump& hump, std::vector<Detection>& found);
    void lookBack(std::int64_t now, std::vector<Detection>& found);
    [[nodiscard]] HumpEvidence evidence(const Hump& hump);
    [[nodiscard]] double background(std::int64_t at) const;
    [[nodiscard]] std::int64_t middleInSlope(const Hump& hump) const;
    [[nodiscard]] std::int64_t frames(double seconds) const;

    QrsEnergy m_energy;
    LeadLevels m_levels;
    QrsShapes m_shapes;       ///< in the detection band
    QrsShapes m_sharpShapes;  ///< of the slopes, up to the highest frequencies
    std::size_t m_leadCount;

    bool m_learning = true;
    std::vector<double> m_learnt;  ///< envelope frames × leads kept while learning
    std::int64_t m_learntFrom = 0;

    double m_before = 0.0, m_beforeThat = 0.0;  ///< the common signal's last two values
    std::vector<double> m_envelopeBefore;
    std::optional<Hump> m_open;     ///< highest hump so far, not yet judged
    std::optional<Hump> m_waiting;  ///< a small one before it, which may be a P wave
    std::optional<Hump> m_refused;  ///< best refused one since the last beat
    double m_refusedScore = 0.0;
    bool m_lookedBack = false;
    std::vector<double> m_common;   ///< ring of the common signal
    std::optional<Hump> m_last;     ///< last beat
    std::vector<double> m_between;  ///< highest envelope per lead since the last beat's QRS and T
    double m_noise = 0.15;          ///< usual height of refused humps
    std::vector<double> m_intervals;
    double m_usualInterval = 0.0;  ///< median of recent intervals in frames; 0 = unknown
    double m_irregularity = 0.0;   ///< median departure from it, as a part of it
    std::int64_t m_nextShrink = 0;
};

}  // namespace cardiotwin::ecg
