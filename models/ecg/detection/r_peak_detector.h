// SPDX-License-Identifier: GPL-3.0-or-later
// Finds QRS complexes in all leads together. Humps of a common envelope are candidates; each is judged by the
// evidence for it (hump_judge) once it has been the highest for 180 ms, a small one that would not stand
// beside a higher follower 110 ms later, since it may be a P wave. When a beat is overdue the best refused
// hump is judged again (after Pan and Tompkins 1985). The start of a stretch is learnt from and then judged
// too: 0.9 s when a QRS complex was surely seen, else 2.5 s. After 3 s without a beat levels are learnt anew.
// Which sample is the R peak is not decided here. Threads: one at a time.
#pragma once

#include "models/base/sample_index.h"
#include "models/base/units.h"
#include "models/ecg/detection/after_beats.h"
#include "models/ecg/detection/hump_judge.h"
#include "models/ecg/detection/lead_levels.h"
#include "models/ecg/detection/qrs_energy.h"
#include "models/ecg/detection/qrs_shapes.h"

#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace cardiotwin::ecg {

struct Detection {
    SampleIndex middle;     ///< of the QRS complex, to about 30 ms
    double strength = 0.0;  ///< height against the usual QRS (1)
};

class RPeakDetector {
public:
    RPeakDetector(std::size_t leads, Hertz rate, const HumpWeights& weights = fittedWeights());

    /// Tells of every hump that is weighed, for fitting the weights.
    using Watch = std::function<void(SampleIndex middle, Look look, const HumpEvidence& evidence)>;
    void watch(Watch watch) { m_watch = std::move(watch); }

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
    struct Candidate {
        Hump hump;
        HumpEvidence seen;
    };
    void take(std::int64_t at, std::span<const double> envelope, std::vector<Detection>& found);
    void learn(std::int64_t at, std::vector<Detection>& found);
    void learnLevels(std::int64_t count);
    [[nodiscard]] bool knowsEnough(std::int64_t at);
    [[nodiscard]] std::span<const double> kept(std::int64_t back) const;
    void noteSign(std::int64_t at);
    void startAnew(std::int64_t at);
    void noteTop(std::int64_t at, double height, std::span<const double> envelope);
    void ripen(std::int64_t now, std::vector<Detection>& found);
    void judge(const Candidate& candidate, std::vector<Detection>& found);
    [[nodiscard]] bool isTooSoon(const Hump& hump) const;
    [[nodiscard]] bool standsWhateverFollows(const Candidate& candidate) const;
    void accept(const Hump& hump, std::vector<Detection>& found);
    void lookBack(std::vector<Detection>& found);
    [[nodiscard]] HumpEvidence evidence(const Hump& hump);
    [[nodiscard]] double background(std::int64_t at) const;
    [[nodiscard]] double weighed(const Hump& hump, Look look, const HumpEvidence& evidence) const;
    [[nodiscard]] SampleIndex middleOf(const Hump& hump) const;
    [[nodiscard]] std::int64_t middleInSlope(const Hump& hump) const;
    [[nodiscard]] std::int64_t frames(double seconds) const;

    HumpWeights m_weights;
    Watch m_watch;
    QrsEnergy m_energy;
    LeadLevels m_levels;
    QrsShapes m_shapes;       ///< in the detection band
    QrsShapes m_sharpShapes;  ///< of the slopes, up to the highest frequencies
    std::size_t m_leadCount;
    std::int64_t m_rivalFrames, m_pWaveFrames, m_refractoryFrames;

    bool m_learning = true;
    std::int64_t m_learnFrames, m_newest = 0;
    std::int64_t m_learnPlace = 0;
    std::vector<double> m_learnt;  ///< ring of envelope frames × leads
    std::int64_t m_learntFrom = -1;
    double m_steep;  ///< mV per two frames; only a QRS complex is this steep
    std::int64_t m_firstSteep = -1;
    std::int64_t m_giveUpAt = 0;  ///< when levels are learnt anew unless a beat is found before

    double m_before = 0.0, m_beforeThat = 0.0;  ///< the common signal's last two values
    std::vector<double> m_envelopeBefore;
    std::optional<Hump> m_open;          ///< highest hump so far, not yet judged
    std::optional<Candidate> m_waiting;  ///< a small one before it, which may be a P wave
    std::optional<Hump> m_refused;       ///< best refused one since the last beat
    double m_refusedScore = 0.0;
    std::int64_t m_dueAt = INT64_MAX;  ///< when the next beat is overdue
    std::vector<double> m_common;      ///< ring of the common signal
    std::optional<Hump> m_last;        ///< last beat
    std::size_t m_lastShape = 0;
    std::vector<double> m_between;  ///< highest envelope per lead since the last beat's QRS and T
    AfterBeats m_after;
    double m_noise = 0.15;  ///< usual height of refused humps
    std::vector<double> m_intervals;
    double m_usualInterval = 0.0;  ///< median of recent intervals in frames; 0 = unknown
    double m_irregularity = 0.0;   ///< median departure from it, as a part of it
    std::int64_t m_nextShrink = 0;
};

}  // namespace cardiotwin::ecg
