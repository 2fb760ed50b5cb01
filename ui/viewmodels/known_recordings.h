// SPDX-License-Identifier: GPL-3.0-or-later
// The recordings that an empty Review page offers, as facts; the words for them are made where they are
// shown. Threads: values and free functions; words on the gui thread only (translations).
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace cardiotwin::ui {

enum class SessionEnding { Closed, Interrupted, StillRecording };

struct KnownRecording {
    QString path;
    bool isThere = true;            ///< false: the file has gone since
    QString startUtc;               ///< ISO 8601, empty when not known
    std::optional<double> seconds;  ///< length, when known
    SessionEnding ending = SessionEnding::Closed;
};

struct KnownRecordings {
    std::vector<KnownRecording> recent;   ///< newest first
    std::vector<KnownRecording> own;      ///< sessions recorded on this computer, newest first
    std::vector<KnownRecording> samples;  ///< that ship with the program; simulated
};

/// What a choice is called and what stands under it.
struct ChoiceWords {
    QString title;
    QString detail;
};

[[nodiscard]] ChoiceWords recentWords(const KnownRecording& recording);
[[nodiscard]] ChoiceWords ownWords(const KnownRecording& recording);
[[nodiscard]] ChoiceWords sampleWords(const KnownRecording& recording);

}  // namespace cardiotwin::ui
