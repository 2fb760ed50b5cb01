// SPDX-License-Identifier: GPL-3.0-or-later
// The dynamical ECG model of McSharry, Clifford, Tarassenko and Smith (2003): a point runs round a unit limit
// cycle once per beat, and every wave (P, Q, R, S, T) pulls the third coordinate, the voltage, up or down as
// the point passes the wave's angle. Amplitudes are normalised by the angular speed (Clifford, Nemati and
// Sameni 2010), so a wave's height in millivolts does not change with heart rate. Any number of leads hang on
// one cycle. Threads: one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cardiotwin::signal {

/// One wave of one lead: a Gaussian of the phase. The R peak is at angle 0, one beat is 2π.
struct PhaseWave {
    double angle = 0.0;      ///< rad, −π…π
    double width = 0.1;      ///< rad, standard deviation
    double amplitude = 0.0;  ///< mV
};

/// P, Q, R, S, T of one lead at 60 beats a minute (McSharry 2003, table 1, as millivolts).
[[nodiscard]] std::vector<PhaseWave> normalLead();
/// The same waves at another mean heart rate: angles and widths spread as √(rate/60) (McSharry 2003).
[[nodiscard]] std::vector<PhaseWave> atHeartRate(std::span<const PhaseWave> waves, double beatsPerMinute);
/// Where the voltage settles when the phase stands still: the sum of the waves.
[[nodiscard]] double quasiStatic(std::span<const PhaseWave> waves, double phase);

class DynamicalEcg {
public:
    /// Starts on the limit cycle at `phase`, every lead at its quasi-static voltage.
    DynamicalEcg(std::vector<std::vector<PhaseWave>> leads, double phase = -3.141592653589793);

    /// Advances by `seconds` (one fourth-order Runge-Kutta step; at most about 4 ms) at angular speed `omega`
    /// (rad/s), with the baseline at `baselineMillivolts`.
    void step(double seconds, double omega, double baselineMillivolts = 0.0);
    /// Replaces the waves of every lead; the voltages go on from where they are.
    void setLeads(std::vector<std::vector<PhaseWave>> leads) { m_leads = std::move(leads); }

    /// −π…π.
    [[nodiscard]] double phase() const;
    [[nodiscard]] std::span<const double> millivolts() const { return std::span(m_state).subspan(2); }

private:
    void derivative(std::span<const double> state, double omega, double baseline,
                    std::span<double> out) const;

    std::vector<std::vector<PhaseWave>> m_leads;
    std::vector<double> m_state;  // x, y, then one z per lead
    std::vector<double> m_work;   // four slopes and one trial state
};

/// The tachogram's variability: a bimodal spectrum with a low-frequency peak (Mayer waves) and a
/// high-frequency one (respiration), as a sum of cosines with random phases (McSharry 2003, section II.B).
struct RrSpectrum {
    double lowHz = 0.1;
    double lowWidthHz = 0.01;
    double highHz = 0.25;
    double highWidthHz = 0.01;
    double lowToHigh = 0.5;          ///< power ratio
    double deviationSeconds = 0.03;  ///< standard deviation of the RR interval
};

class RrProcess {
public:
    RrProcess(RrSpectrum spectrum, std::uint64_t seed);
    /// Deviation from the mean RR interval, in seconds, at time `seconds`.
    [[nodiscard]] double deviationAt(double seconds) const;

private:
    struct Tone {
        double hertz;
        double amplitude;
        double phase;
    };
    std::vector<Tone> m_tones;
};

}  // namespace cardiotwin::signal
