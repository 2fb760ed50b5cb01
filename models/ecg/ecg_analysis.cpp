// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ecg/ecg_analysis.h"

#include "models/ecg/beat_maker.h"
#include "models/ecg/detection/r_peak_detector.h"
#include "models/ecg/rhythm/rhythm_tracker.h"
#include "models/ecg/sample_history.h"
#include "models/ecg/vitals_window.h"
#include "models/ecg/waves/wave_stage.h"
#include "models/signal/cleaner.h"
#include "models/signal/gap_bridge.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace cardiotwin::ecg {
namespace {

constexpr double kHistorySeconds = 6.0;  // the first beats wait up to 2.5 s for the detector to learn
constexpr double kShapeSeconds = 0.16;   // needed after a complex to measure it
constexpr double kTrustedQuality = 0.15;
constexpr double kAdvanceSeconds = 0.25;

}  // namespace

class EcgAnalysis::Stages {
public:
    Stages(std::vector<LeadId> leads, Hertz rate, const AnalysisSettings& settings)
        : m_rate(rate),
          m_leads(leads.size()),
          m_cleaner(std::move(leads), rate, settings.mainsHz),
          m_bridge(m_leads, framesIn(signal::kBridgedGapSeconds, rate)),
          m_history(m_leads, framesIn(kHistorySeconds, rate)),
          m_detector(m_leads, rate),
          m_maker(m_leads, rate,
                  settings.classifier ? settings.classifier : std::make_shared<const RuleBeatClassifier>()),
          m_vitalsWindow(rate),
          m_rhythm(rate, settings.fibrillation),
          m_waves(settings.delineate ? m_leads : 0, rate),
          m_shapeFrames(framesIn(kShapeSeconds, rate)),
          m_advanceFrames(std::max<SampleCount>(1, framesIn(kAdvanceSeconds, rate))),
          m_nothing(m_leads, std::numeric_limits<double>::quiet_NaN()) {}

    Findings process(const SampleBlock& block) {
        Findings findings;
        findings.clean = m_cleaner.clean(block);
        m_missing += findings.clean.missingSamples;
        if (m_leads == 0 || block.leads.size() != m_leads || (m_end && block.first < *m_end)) {
            return finished(std::move(findings));
        }
        if (m_end && block.first > *m_end) lose(block.first - *m_end, findings);
        if (!m_end) {
            m_next = block.first;
            m_rhythm.advance(block.first, false);
        }
        m_end = block.first;
        for (std::size_t f = 0; f < block.frames(); ++f) {
            m_quality = findings.clean.quality[f];
            take(block.frame(f), findings);
        }
        return finished(std::move(findings));
    }

    Findings finish() {
        Findings findings;
        findings.clean.rate = m_rate;
        endStretch(findings);
        if (m_end) m_rhythm.finish(*m_end);
        return finished(std::move(findings));
    }

private:
    void take(std::span<const double> raw, Findings& findings) {
        *m_end += 1;
        m_bridge.push(raw);
        while (m_bridge.next())
            analyse(m_bridge.frame(), findings);
        if (m_end->value % m_advanceFrames == 0) m_rhythm.advance(*m_end, m_quality >= kTrustedQuality);
    }

    /// Frames that never arrived: few are missing values, many end the stretch.
    void lose(SampleCount count, Findings& findings) {
        if (count <= m_bridge.longest()) {
            for (SampleCount i = 0; i < count; ++i)
                take(m_nothing, findings);
            return;
        }
        endStretch(findings);
        m_rhythm.advance(*m_end, false);
        *m_end += count;
        m_next = *m_end;
        m_rhythm.advance(*m_end, false);
    }

    void analyse(std::span<const double> frame, Findings& findings) {
        const SampleIndex index = m_next;
        m_next += 1;
        const bool present =
            std::any_of(frame.begin(), frame.end(), [](double value) { return std::isfinite(value); });
        if (!present) {
            // Short gaps were bridged before they came here, so this one is long.
            if (m_inStretch) closeStretch(findings);
            return;
        }
        if (!m_inStretch) {
            m_inStretch = true;
            m_history.restart(index);
        }
        m_history.append(index, frame);
        m_detector.push(index, frame, m_detections);
        makeBeats(findings, index - m_shapeFrames);
    }

    /// Beats of the detections whose complex ended by `known`.
    void makeBeats(Findings& findings, SampleIndex known) {
        std::size_t made = 0;
        for (; made < m_detections.size() && m_detections[made].middle <= known; ++made) {
            auto beat = m_maker.make(m_history, m_detections[made], m_quality, m_vitalsWindow);
            if (!beat) continue;
            beat->knownAt = m_end;
            ++m_beats;
            m_rhythm.beat(*beat);
            m_waves.push(*beat);
            findings.beats.push_back(*beat);
        }
        m_detections.erase(m_detections.begin(), m_detections.begin() + static_cast<std::ptrdiff_t>(made));
        m_waves.advance(m_history, m_rhythm.current() == Rhythm::AtrialFibrillation,
                        {findings.waves, findings.globalWaves});
    }

    void endStretch(Findings& findings) {
        while (m_bridge.drain())
            analyse(m_bridge.frame(), findings);
        if (m_inStretch) closeStretch(findings);
        m_bridge.restart();
    }

    void closeStretch(Findings& findings) {
        m_detector.finish(m_detections);
        makeBeats(findings, {std::numeric_limits<std::int64_t>::max()});
        m_waves.finish(m_history, {findings.waves, findings.globalWaves});
        m_maker.breakOff();
        m_rhythm.breakOff();
        m_vitalsWindow.breakOff();
        m_inStretch = false;
    }

    Findings finished(Findings findings) {
        for (RhythmSpan& span : m_rhythm.takeClosed())
            findings.rhythms.push_back(span);
        Vitals& vitals = findings.vitals;
        vitals.rate = m_rate;
        vitals.asOf = m_end ? *m_end - 1 : SampleIndex{};
        vitals.quality = m_quality;
        vitals.rhythm = m_rhythm.current();
        vitals.atrialFibrillation = m_rhythm.atrialFibrillation();
        vitals.beats = m_beats;
        vitals.missingSamples = m_missing;
        if (m_end) m_vitalsWindow.fill(vitals, *m_end);
        if (m_end) m_waves.fill(vitals, *m_end);
        return findings;
    }

    Hertz m_rate;
    std::size_t m_leads;
    signal::Cleaner m_cleaner;
    signal::GapBridge m_bridge;
    SampleHistory m_history;
    RPeakDetector m_detector;
    BeatMaker m_maker;
    VitalsWindow m_vitalsWindow;
    RhythmTracker m_rhythm;
    WaveStage m_waves;
    SampleCount m_shapeFrames;
    SampleCount m_advanceFrames;
    std::vector<double> m_nothing;
    std::vector<Detection> m_detections;  ///< not yet beats
    std::optional<SampleIndex> m_end;     ///< one past the newest frame taken
    SampleIndex m_next;                   ///< of the next frame out of the bridge
    bool m_inStretch = false;
    double m_quality = 0.0;
    std::uint64_t m_beats = 0;
    std::uint64_t m_missing = 0;
};

EcgAnalysis::EcgAnalysis(std::vector<LeadId> leads, Hertz rate, const AnalysisSettings& settings)
    : m_stages(std::make_unique<Stages>(std::move(leads), rate, settings)) {}
EcgAnalysis::~EcgAnalysis() = default;
EcgAnalysis::EcgAnalysis(EcgAnalysis&&) noexcept = default;
EcgAnalysis& EcgAnalysis::operator=(EcgAnalysis&&) noexcept = default;

Findings EcgAnalysis::process(const SampleBlock& block) {
    return m_stages->process(block);
}

Findings EcgAnalysis::finish() {
    return m_stages->finish();
}

}  // namespace cardiotwin::ecg
