// SPDX-License-Identifier: GPL-3.0-or-later
// A patient who does not exist, for the demonstration, the emulator and the tests: a heart's electrical
// vector made of Gaussian waves (the limit cycle of dynamical_ecg, laid out in time so that single beats may
// be early and wide), projected on the standard leads, with rhythm changes, ectopic beats, atrial
// fibrillation and the noise of a real bedside. Every true beat is known. The same settings and seed give the
// same samples on any cutting. Threads: one at a time.
#pragma once

#include "models/base/lead_id.h"
#include "models/base/units.h"
#include "models/signal/dynamical_ecg.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <random>
#include <string>
#include <vector>

namespace cardiotwin::signal {

struct Episode {
    double seconds = 60.0;
    double bpmAtStart = 70.0;
    double bpmAtEnd = 70.0;
    double ventricularShare = 0.0;       ///< fraction of beats that are early and wide
    double supraventricularShare = 0.0;  ///< fraction of beats that are early and narrow
    bool fibrillation = false;           ///< atria fibrillate: no P wave, irregular RR
};

struct PatientNoise {
    double baselineMillivolts = 0.06;  ///< breathing and slow drift
    double muscleMillivolts = 0.008;   ///< standard deviation
    double mainsMillivolts = 0.004;
    double mainsHz = 50.0;
};

struct PatientSettings {
    std::vector<Episode> story;
    std::vector<LeadId> leads;  ///< of the twelve standard ones; an unknown name behaves like II
    Hertz rate{250.0};
    std::uint64_t seed = 1;
    PatientNoise noise;
};

/// Three minutes: calm, a rising rate, ventricular ectopy, a run of atrial fibrillation, recovery.
[[nodiscard]] std::vector<Episode> demoStory();
/// I II III aVR aVL aVF V1…V6.
[[nodiscard]] std::vector<LeadId> standardLeads();
/// The eight independent ones of them in the order of an eight-channel device: II I V1…V6.
[[nodiscard]] std::vector<LeadId> independentLeads();

struct TrueBeat {
    double seconds = 0.0;  ///< of the R peak
    char kind = 'N';       ///< N, S or V
    bool fibrillation = false;
};

class SyntheticPatient {
public:
    explicit SyntheticPatient(PatientSettings settings);

    /// Appends up to `maxFrames` frames of millivolts; returns how many. 0 is the end of the story.
    std::size_t read(std::size_t maxFrames, std::vector<double>& out);
    [[nodiscard]] double durationSeconds() const { return m_duration; }
    [[nodiscard]] const std::vector<LeadId>& leads() const { return m_settings.leads; }
    [[nodiscard]] Hertz rate() const { return m_settings.rate; }
    /// The beats of everything read so far.
    [[nodiscard]] const std::vector<TrueBeat>& beats() const { return m_beats; }

private:
    struct Vector {
        double x = 0.0;  // to the left
        double y = 0.0;  // to the feet
        double z = 0.0;  // to the back
    };
    struct Wave {
        double seconds;  // centre
        double width;
        Vector height;
    };
    struct Activation {
        double seconds;  // of the R peak
        double ends;
        std::vector<Wave> waves;
    };

    [[nodiscard]] const Episode& episodeAt(double seconds, double& fraction) const;
    [[nodiscard]] Activation activation(const TrueBeat& beat, double rr) const;
    void scheduleNextBeat();
    [[nodiscard]] Vector heartAt(double seconds);
    void addNoise(double seconds, std::vector<double>& out, std::size_t begin);

    PatientSettings m_settings;
    double m_duration = 0.0;
    std::mt19937_64 m_random;
    std::normal_distribution<double> m_normal{0.0, 1.0};
    RrProcess m_variability;
    std::vector<Vector> m_projection;  // one per lead
    std::deque<Activation> m_active;
    std::vector<TrueBeat> m_beats;
    std::deque<TrueBeat> m_coming;
    double m_lastBeat = 0.0;
    double m_nextInterval = 0.5;
    char m_nextKind = 'N';
    char m_kindBefore = 'N';
    std::uint64_t m_frame = 0;
    double m_fibrillationLevel = 0.0;  // fades in and out
};

}  // namespace cardiotwin::signal
