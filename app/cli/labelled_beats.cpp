// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/labelled_beats.h"

#include "app/cli/progress_line.h"
#include "app/cli/record_evaluation.h"
#include "models/ecg/scoring/beat_scoring.h"

#include <iterator>
#include <memory>
#include <utility>

namespace cardiotwin::cli {
namespace {

/// Names nothing; keeps what it was asked. The analysis asks once for every beat, in order.
class ListeningClassifier : public ecg::BeatClassifier {
public:
    explicit ListeningClassifier(std::vector<ecg::BeatFeatures>& heard) : m_heard(heard) {}
    [[nodiscard]] ecg::ClassedBeat classify(const ecg::BeatFeatures& features) const override {
        m_heard.push_back(features);
        return {};
    }

private:
    std::vector<ecg::BeatFeatures>& m_heard;
};

}  // namespace

Result<std::vector<ecg::LabelledBeat>> labelledBeats(const std::string& header, std::size_t patient,
                                                     Leads leads) {
    std::vector<ecg::BeatFeatures> features;
    const auto record = analyseRecord(
        header, {.classifier = std::make_shared<const ListeningClassifier>(features)}, nullptr, leads);
    if (!record) return record.error();
    const SampleCount window = framesIn(ecg::kMatchWindowSeconds, record->rate);
    const auto match = ecg::matchBeats(record->reference, record->found, window);
    std::vector<ecg::LabelledBeat> beats;
    for (std::size_t r = 0; r < match.size(); ++r) {
        if (match[r] < 0) continue;
        const auto found = static_cast<std::size_t>(match[r]);
        if (found >= features.size())
            return Error{ErrorCode::Internal, header, "more beats than were classified"};
        beats.push_back({features[found], record->reference[r].beatClass, patient, leads == Leads::First});
    }
    return beats;
}

Result<std::vector<ecg::LabelledBeat>> allLabelledBeats(const std::vector<std::string>& headers) {
    std::vector<ecg::LabelledBeat> all;
    ProgressLine progress("measuring");
    for (std::size_t i = 0; i < headers.size(); ++i) {
        for (const Leads leads : {Leads::All, Leads::First}) {
            auto beats = labelledBeats(headers[i], i, leads);
            if (!beats) return beats.error();
            std::move(beats->begin(), beats->end(), std::back_inserter(all));
        }
        progress.show(static_cast<double>(i + 1) / static_cast<double>(headers.size()));
    }
    return all;
}

}  // namespace cardiotwin::cli
