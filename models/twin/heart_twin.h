// SPDX-License-Identifier: GPL-3.0-or-later
// The digital twin of one patient, fed with findings in order and asked what comes next. It is a
// deterministic function of the findings so far: fits are scheduled in recording time (trained on data up to
// t, in force from t + a fixed delay), so a replay, the command line and a second run agree. Forecasts are
// scored when their time comes, on data that no fit has seen. Fitting itself is a pure function of a job, so
// that it can run on any thread. Threads: one at a time for HeartTwin; `refit` may run anywhere at the same
// time.
#pragma once

#include "models/base/lead_id.h"
#include "models/ecg/ecg_analysis.h"
#include "models/twin/indicators/outlook_model.h"
#include "models/twin/indicators/patient_profile.h"
#include "models/twin/twin_snapshot.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace cardiotwin::twin {

struct RateModel;

struct TwinSettings {
    double svrC = 1.0;
    double svrGamma = 0.1;
    std::vector<double> horizonsSeconds = {10.0, 30.0, 60.0, 300.0, 900.0};
    std::shared_ptr<const RateModel> population = nullptr;  ///< what other patients taught; null: nothing
    double waveSeconds = 2.0;
    bool forecastWave = true;  ///< false saves most of the time; the heart rate does not depend on it
    double refitEverySeconds = 15.0;
    double refitDelaySeconds = 2.0;
    PatientProfile profile = {};
    std::shared_ptr<const OutlookModel> outlookModel = nullptr;  ///< null: no probabilities of events
};

/// Everything a fit needs, taken from the past only. Opaque outside the room.
class RefitJob;
/// The fitted models of one job.
class FittedModels;

class HeartTwin {
public:
    HeartTwin(const std::vector<LeadId>& leads, Hertz rate, TwinSettings settings = {});
    ~HeartTwin();
    HeartTwin(HeartTwin&&) noexcept;
    HeartTwin& operator=(HeartTwin&&) noexcept;

    /// Findings in order; forecasts made from them are in the next snapshot.
    void observe(const ecg::Findings& findings);

    /// A fit that is due, at most one outstanding at a time.
    [[nodiscard]] std::shared_ptr<const RefitJob> takeDueRefit();
    /// Hands in the fit of the outstanding job. It takes effect at the recording time that was fixed when the
    /// job was made, or at once if that has passed. A fit of another job is ignored.
    void install(std::shared_ptr<const FittedModels> models);
    /// True when observing further would pass the moment at which the outstanding job's fit takes effect; a
    /// run over a file fits and installs before going on, a live run goes on and installs late.
    [[nodiscard]] bool awaitsRefit(SampleIndex upTo) const;

    /// The patient card was changed; in force from now on.
    void use(const PatientProfile& profile);

    [[nodiscard]] TwinSnapshot snapshot() const;

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Fits the job's models. Returns nothing when stopped.
[[nodiscard]] std::shared_ptr<const FittedModels> refit(const RefitJob& job, const std::stop_token& stop);

}  // namespace cardiotwin::twin
