// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/signal/synthetic_patient.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>
#include <utility>

namespace cardiotwin::signal {
namespace {

using std::numbers::pi;

// Lead = a·x + b·y + c·z of the heart's vector (Dower, Machado and Osborne 1980).
struct Projection {
    std::string_view lead;
    double x;
    double y;
    double z;
};
constexpr std::array kDower = {
    Projection{"I", 0.632, -0.235, 0.059},    Projection{"II", 0.235, 1.066, -0.132},
    Projection{"III", -0.397, 1.301, -0.191}, Projection{"aVR", -0.4335, -0.4155, 0.0365},
    Projection{"aVL", 0.5145, -0.768, 0.125}, Projection{"aVF", -0.081, 1.1835, -0.1615},
    Projection{"V1", -0.515, 0.157, -0.917},  Projection{"V2", 0.044, 0.164, -1.387},
    Projection{"V3", 0.882, 0.098, -1.277},   Projection{"V4", 1.213, 0.127, -0.601},
    Projection{"V5", 1.125, 0.127, -0.086},   Projection{"V6", 0.831, 0.076, 0.230}};

const Projection& projectionOf(const LeadId& lead) {
    const auto* found = std::find_if(kDower.begin(), kDower.end(),
                                     [&](const Projection& one) { return one.lead == lead.name; });
    return found == kDower.end() ? kDower[1] : *found;
}

constexpr double kWaveReach = 5.0;  // widths beyond which a wave is nothing
constexpr double kLookAhead = 0.6;  // a beat's P wave begins before its R peak
constexpr double kVentricularCoupling = 0.62;
constexpr double kSupraventricularCoupling = 0.68;
constexpr double kFibrillationSpread = 0.19;  // of the logarithm of RR
constexpr double kFibrillationFade = 1.5;     // seconds

}  // namespace

std::vector<Episode> demoStory() {
    std::vector<Episode> story(5);
    story[0] = {45.0, 70.0, 70.0, 0.0, 0.0, false};
    story[1] = {35.0, 70.0, 115.0, 0.0, 0.02, false};
    story[2] = {30.0, 96.0, 92.0, 0.28, 0.0, false};
    story[3] = {40.0, 130.0, 130.0, 0.0, 0.0, true};
    story[4] = {35.0, 84.0, 76.0, 0.0, 0.0, false};
    return story;
}

std::vector<LeadId> standardLeads() {
    std::vector<LeadId> leads;
    leads.reserve(kDower.size());
    for (const Projection& one : kDower)
        leads.push_back({std::string(one.lead)});
    return leads;
}

std::vector<LeadId> independentLeads() {
    return {{"II"}, {"I"}, {"V1"}, {"V2"}, {"V3"}, {"V4"}, {"V5"}, {"V6"}};
}

SyntheticPatient::SyntheticPatient(PatientSettings settings)
    : m_settings(std::move(settings)), m_random(m_settings.seed), m_variability({}, m_settings.seed + 1) {
    for (const Episode& episode : m_settings.story)
        m_duration += episode.seconds;
    m_projection.reserve(m_settings.leads.size());
    for (const LeadId& lead : m_settings.leads) {
        const Projection& one = projectionOf(lead);
        m_projection.push_back({one.x, one.y, one.z});
    }
}

const Episode& SyntheticPatient::episodeAt(double seconds, double& fraction) const {
    double begin = 0.0;
    for (const Episode& episode : m_settings.story) {
        fraction = (seconds - begin) / episode.seconds;
        if (fraction < 1.0) return episode;
        begin += episode.seconds;
    }
    fraction = 1.0;
    return m_settings.story.back();
}

// Decides the beat after the one decided last: when it comes and what it is.
void SyntheticPatient::scheduleNextBeat() {
    const TrueBeat* before = m_coming.empty() ? nullptr : &m_coming.back();
    const double from = before != nullptr ? before->seconds : m_lastBeat;
    const double at = from + m_nextInterval;
    double fraction = 0.0;
    const Episode& episode = episodeAt(at, fraction);
    const TrueBeat beat{at, m_nextKind, episode.fibrillation};

    const double bpm = episode.bpmAtStart + fraction * (episode.bpmAtEnd - episode.bpmAtStart);
    const double mean = 60.0 / bpm;
    // Variability shrinks with the square of the interval, as it does when the vagus lets go.
    const double sinus = mean + m_variability.deviationAt(at) * mean * mean;
    std::uniform_real_distribution<double> uniform(0.0, 1.0);
    const double draw = uniform(m_random);
    char kind = 'N';
    double interval = sinus;
    if (episode.fibrillation) {
        interval = std::clamp(mean * std::exp(kFibrillationSpread * m_normal(m_random)), 0.29, 0.95);
    } else if (beat.kind == 'V') {
        interval = 2.0 * sinus - m_nextInterval;  // the sinus node kept its own time: a full pause
    } else if (m_kindBefore == 'N' && beat.kind == 'N') {
        if (draw < episode.ventricularShare / (1.0 - episode.ventricularShare)) {
            kind = 'V';
            interval = kVentricularCoupling * sinus;
        } else if (draw > 1.0 - episode.supraventricularShare) {
            kind = 'S';
            interval = kSupraventricularCoupling * sinus;
        }
    }
    m_kindBefore = beat.kind;
    m_nextKind = kind;
    const double rr = m_nextInterval;
    m_nextInterval = interval;
    m_coming.push_back(beat);
    m_active.push_back(activation(beat, rr));
}

SyntheticPatient::Activation SyntheticPatient::activation(const TrueBeat& beat, double rr) const {
    const double r = beat.seconds;
    // Repolarisation follows the interval before (Bazett 1920), more slowly than one early beat.
    const double stretch = std::sqrt(std::clamp(rr, 0.4, 1.2));
    Activation made{r, r + 0.75, {}};
    std::vector<Wave>& waves = made.waves;
    if (beat.kind == 'V') {
        waves = {{r - 0.030, 0.020, {-0.25, 0.15, -0.35}},
                 {r, 0.028, {0.75, 1.35, 0.75}},
                 {r + 0.058, 0.026, {0.25, -0.35, 0.45}},
                 {r + 0.27 * stretch, 0.070, {-0.30, -0.42, -0.30}},
                 {r + 0.35 * stretch, 0.045, {-0.12, -0.20, -0.10}}};
        return made;
    }
    if (!beat.fibrillation) {
        const double pr = 0.158 * std::pow(std::clamp(rr, 0.4, 1.2), 0.3);
        if (beat.kind == 'S') {
            waves.push_back({r - 0.8 * pr, 0.017, {0.04, -0.07, 0.05}});  // from elsewhere in the atrium
        } else {
            waves.push_back({r - pr - 0.012, 0.018, {0.05, 0.06, -0.04}});
            waves.push_back({r - pr + 0.014, 0.019, {0.05, 0.06, 0.03}});
        }
    }
    waves.push_back({r - 0.023, 0.0085, {-0.14, -0.08, -0.30}});
    waves.push_back({r, 0.0105, {1.05, 0.85, 0.40}});
    waves.push_back({r + 0.026, 0.0105, {-0.18, -0.22, 0.32}});
    waves.push_back({r + 0.24 * stretch, 0.055 * stretch, {0.14, 0.10, -0.09}});
    waves.push_back({r + 0.30 * stretch, 0.036 * stretch, {0.17, 0.13, -0.12}});
    return made;
}

SyntheticPatient::Vector SyntheticPatient::heartAt(double seconds) {
    while (m_coming.empty() || m_coming.back().seconds < seconds + kLookAhead)
        scheduleNextBeat();
    while (m_coming.size() > 1 && m_coming.front().seconds <= seconds) {
        m_beats.push_back(m_coming.front());
        m_lastBeat = m_coming.front().seconds;
        m_coming.pop_front();
    }
    while (!m_active.empty() && m_active.front().ends < seconds)
        m_active.pop_front();
    Vector sum;
    for (const Activation& active : m_active) {
        for (const Wave& wave : active.waves) {
            const double u = (seconds - wave.seconds) / wave.width;
            if (std::abs(u) > kWaveReach) continue;
            const double height = std::exp(-0.5 * u * u);
            sum.x += height * wave.height.x;
            sum.y += height * wave.height.y;
            sum.z += height * wave.height.z;
        }
    }
    double fraction = 0.0;
    const double target = episodeAt(seconds, fraction).fibrillation ? 1.0 : 0.0;
    m_fibrillationLevel += (target - m_fibrillationLevel) / (kFibrillationFade * m_settings.rate.value);
    if (m_fibrillationLevel > 1e-3) {
        // Fibrillatory waves: around six a second, never quite the same twice.
        const double phase = 2.0 * pi * 5.9 * seconds + 1.9 * std::sin(2.0 * pi * 0.31 * seconds) +
                             1.1 * std::sin(2.0 * pi * 1.07 * seconds);
        const double height = m_fibrillationLevel * (1.0 + 0.35 * std::sin(2.0 * pi * 0.43 * seconds));
        const double wave = height * (std::sin(phase) + 0.35 * std::sin(2.0 * phase + 0.6));
        sum.x += 0.010 * wave;
        sum.y += 0.040 * wave;
        sum.z -= 0.060 * wave;
    }
    return sum;
}

void SyntheticPatient::addNoise(double seconds, std::vector<double>& out, std::size_t begin) {
    const PatientNoise& noise = m_settings.noise;
    const double mains = noise.mainsMillivolts * std::sin(2.0 * pi * noise.mainsHz * seconds);
    for (std::size_t i = 0; i < m_projection.size(); ++i) {
        const double own = static_cast<double>(i);  // electrodes drift each in their own way
        const double breath = 0.6 * std::sin(2.0 * pi * 0.25 * seconds + 0.2 * own);
        const double drift = 0.4 * std::sin(2.0 * pi * 0.043 * seconds + 0.9 * own) +
                             0.3 * std::sin(2.0 * pi * 0.017 * seconds + 2.1 * own);
        out[begin + i] += noise.baselineMillivolts * (breath + drift) + mains * (1.0 + 0.1 * own) +
                          noise.muscleMillivolts * m_normal(m_random);
    }
}

std::size_t SyntheticPatient::read(std::size_t maxFrames, std::vector<double>& out) {
    const double rate = m_settings.rate.value;
    std::size_t made = 0;
    for (; made < maxFrames; ++made, ++m_frame) {
        const double seconds = static_cast<double>(m_frame) / rate;
        if (seconds >= m_duration) break;
        const Vector heart = heartAt(seconds);
        const double breath =
            1.0 + 0.04 * std::sin(2.0 * pi * 0.25 * seconds + 0.7);  // the chest's impedance
        const std::size_t begin = out.size();
        for (const Vector& lead : m_projection)
            out.push_back(breath * (lead.x * heart.x + lead.y * heart.y + lead.z * heart.z));
        addNoise(seconds, out, begin);
    }
    return made;
}

}  // namespace cardiotwin::signal
