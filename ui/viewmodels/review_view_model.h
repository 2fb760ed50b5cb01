// SPDX-License-Identifier: GPL-3.0-or-later
// What the Review page shows and where in the recording it stands. It opens nothing and reads nothing: it
// asks for a recording or a stretch of samples by signal and is told by slot, in any order and at any time.
// Times are seconds from the start of the recording. Threads: gui thread only.
#pragma once

#include "models/base/error.h"
#include "ui/viewmodels/review_data.h"
#include "ui/viewmodels/review_events.h"
#include "ui/viewmodels/table_reading.h"

#include <QObject>

#include <array>
#include <optional>
#include <span>

namespace cardiotwin::ui {

enum class ReviewPhase { Empty, Opening, Open };

/// The numbers beside the traces, for what is on screen and for the whole.
struct ReviewReadings {
    std::optional<double> heartRate;     ///< bpm, trimmed 12-RR rule at the newest beat on screen
    std::optional<ecg::Rhythm> rhythm;   ///< in the middle of the screen, once it is known
    std::array<std::size_t, 5> beats{};  ///< N S V F Q in the whole recording, as far as analysed
    std::uint64_t missing = 0;
    double analysedSeconds = 0.0;
};

class ReviewViewModel : public QObject {
    Q_OBJECT

public:
    static constexpr std::array<double, 7> kSpeeds{0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0};

    explicit ReviewViewModel(QObject* parent = nullptr);

    [[nodiscard]] ReviewPhase phase() const { return m_phase; }
    [[nodiscard]] const ReviewRecording& recording() const { return m_recording; }
    [[nodiscard]] const ReviewSamples& samples() const { return m_samples; }
    /// The middle value of each lead of `samples`, which is drawn on the baseline.
    [[nodiscard]] std::span<const float> baselines() const { return m_baselines; }
    [[nodiscard]] const ReviewOverview& overview() const { return m_overview; }
    [[nodiscard]] ReviewEvents& events() { return m_events; }
    [[nodiscard]] std::span<const ecg::Beat> beatsBetween(SampleIndex begin, SampleIndex end) const;
    [[nodiscard]] std::span<const ecg::RhythmSpan> rhythms() const { return m_rhythms; }
    [[nodiscard]] ReviewReadings readings() const;
    [[nodiscard]] QString error() const { return m_error; }
    /// The recording, or the file that could not be opened, is a table whose reading can be corrected.
    [[nodiscard]] bool hasTable() const { return !m_tablePath.isEmpty(); }
    [[nodiscard]] const TableReading& table() const { return m_table; }

    [[nodiscard]] double position() const { return m_position; }  ///< left edge
    [[nodiscard]] double visibleSeconds() const { return m_visible; }
    [[nodiscard]] double length() const;  ///< estimated until the recording has been read through
    [[nodiscard]] bool isPlaying() const { return m_playing; }
    [[nodiscard]] double speed() const { return m_speed; }
    [[nodiscard]] SampleIndex indexAt(double seconds) const { return {framesIn(seconds, m_recording.rate)}; }

public Q_SLOTS:
    // What the user wants.
    void open(const QString& path);
    void cancel();
    void dismissError();
    void togglePlaying();
    void setSpeed(double speed);
    void setPosition(double seconds);
    void centre(double seconds) { setPosition(seconds - m_visible / 2.0); }
    void step(int direction) { setPosition(m_position + direction * m_visible / 10.0); }
    void page(int direction) { setPosition(m_position + direction * m_visible); }
    void toStart() { setPosition(0.0); }
    void toEnd() { setPosition(length()); }
    /// False when the text names no time.
    bool goTo(const QString& text);
    void setVisibleSeconds(double seconds);
    /// `seconds` of wall time have passed.
    void advance(double seconds);

    /// How the table at hand is read: as it is now, or under `layout`. `tableChanged` follows.
    void askTable(const std::optional<cardiotwin::ui::TableLayout>& layout = std::nullopt);
    /// Keeps a correction (or, without one, goes back to guessing) and opens the file anew.
    void keepTable(const std::optional<cardiotwin::ui::TableLayout>& layout);

    // What the loader tells.
    void showRecording(const cardiotwin::ui::ReviewRecording& recording);
    void showSamples(const cardiotwin::ui::ReviewSamples& samples);
    void showOverview(const cardiotwin::ui::ReviewOverview& overview);
    void addFindings(const cardiotwin::ui::ReviewFindings& findings);
    void showError(const cardiotwin::Error& error);
    void showTable(const cardiotwin::ui::TableReading& table);

Q_SIGNALS:
    void openRequested(const QString& path);
    void cancelRequested();
    void windowRequested(cardiotwin::SampleIndex first, cardiotwin::SampleCount frames);

    void tableRequested(const QString& path, const std::optional<cardiotwin::ui::TableLayout>& layout);
    void tableKept(const QString& path, const std::optional<cardiotwin::ui::TableLayout>& layout);

    void tableChanged();
    void phaseChanged();
    void positionChanged();
    void playingChanged();
    void samplesChanged();
    void overviewChanged();
    void findingsChanged();
    void errorChanged();

private:
    void setPhase(ReviewPhase phase);
    void setPlaying(bool playing);
    void requestSamples();
    void findBaselines();

    ReviewPhase m_phase = ReviewPhase::Empty;
    ReviewRecording m_recording;
    ReviewSamples m_samples;
    std::vector<float> m_baselines;
    ReviewOverview m_overview;
    std::vector<ecg::Beat> m_beats;
    std::vector<ecg::RhythmSpan> m_rhythms;
    std::array<std::size_t, 5> m_counts{};
    std::uint64_t m_missing = 0;
    ReviewEvents m_events;
    QString m_error;
    QString m_opening;    // what was asked for last
    QString m_tablePath;  // empty: nothing at hand is a table
    TableReading m_table;
    double m_position = 0.0;
    double m_visible = 10.0;
    double m_speed = 1.0;
    bool m_playing = false;
    SampleIndex m_askedFirst;
    SampleIndex m_askedEnd;
};

}  // namespace cardiotwin::ui
