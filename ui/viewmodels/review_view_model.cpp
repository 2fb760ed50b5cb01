// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/review_view_model.h"

#include "models/base/median.h"
#include "ui/viewmodels/error_text.h"
#include "ui/viewmodels/review_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace cardiotwin::ui {
namespace {

constexpr double kShortestView = 0.5;
constexpr double kLongestView = 600.0;
constexpr SampleCount kMostFrames = 2'000'000;  // of one request, over all it is asked for

/// A file of text that was recognised as rows, but not as a recording.
bool mayBeTable(const QString& path, ErrorCode code) {
    static constexpr std::array kOfTables{ErrorCode::HeaderInvalid,      ErrorCode::NumberInvalid,
                                          ErrorCode::ColumnCountChanged, ErrorCode::DelimiterUnknown,
                                          ErrorCode::TimeNotIncreasing,  ErrorCode::RateUnusable};
    return !path.endsWith(QStringLiteral(".hea")) && !path.endsWith(QStringLiteral(".ctlog")) &&
           std::ranges::find(kOfTables, code) != kOfTables.end();
}

std::size_t place(ecg::BeatClass beatClass) {
    return std::string_view("NSVFQ").find(static_cast<char>(beatClass));
}

}  // namespace

ReviewViewModel::ReviewViewModel(QObject* parent) : QObject(parent), m_events(this) {}

double ReviewViewModel::length() const {
    if (!(m_recording.rate.value > 0.0)) return 0.0;
    const double read = secondsAt(m_overview.end, m_recording.rate);
    if (m_overview.isComplete || m_overview.fraction < 1e-4) return read;
    return read / m_overview.fraction;
}

void ReviewViewModel::open(const QString& path) {
    setPlaying(false);
    dismissError();
    m_opening = path;
    m_tablePath.clear();
    setPhase(ReviewPhase::Opening);
    Q_EMIT openRequested(path);
}

void ReviewViewModel::askTable(const std::optional<TableLayout>& layout) {
    if (hasTable()) Q_EMIT tableRequested(m_tablePath, layout);
}

void ReviewViewModel::keepTable(const std::optional<TableLayout>& layout) {
    if (!hasTable()) return;
    Q_EMIT tableKept(m_tablePath, layout);
    open(QString(m_tablePath));
}

void ReviewViewModel::showTable(const TableReading& table) {
    m_table = table;
    Q_EMIT tableChanged();
}

void ReviewViewModel::cancel() {
    setPlaying(false);
    Q_EMIT cancelRequested();
    m_recording = {};
    setPhase(ReviewPhase::Empty);
}

void ReviewViewModel::dismissError() {
    if (m_error.isEmpty()) return;
    m_error.clear();
    Q_EMIT errorChanged();
}

void ReviewViewModel::showRecording(const ReviewRecording& recording) {
    m_recording = recording;
    m_tablePath = recording.isTable ? recording.path : QString();
    m_samples = {};
    m_baselines.clear();
    m_overview = {};
    m_beats.clear();
    m_rhythms.clear();
    m_counts = {};
    m_missing = 0;
    m_events.clear(recording.rate);
    m_position = 0.0;
    m_askedFirst = m_askedEnd = {};
    setPhase(ReviewPhase::Open);
    Q_EMIT positionChanged();
    Q_EMIT overviewChanged();
    Q_EMIT findingsChanged();
    requestSamples();
}

void ReviewViewModel::showSamples(const ReviewSamples& samples) {
    if (m_phase != ReviewPhase::Open || samples.leads.size() != m_recording.leads.size()) return;
    m_samples = samples;
    findBaselines();
    Q_EMIT samplesChanged();
}

void ReviewViewModel::showOverview(const ReviewOverview& overview) {
    if (m_phase != ReviewPhase::Open) return;
    m_overview = overview;
    Q_EMIT overviewChanged();
}

void ReviewViewModel::addFindings(const ReviewFindings& findings) {
    if (m_phase != ReviewPhase::Open) return;
    for (const ecg::Beat& beat : findings.beats)
        ++m_counts[std::min<std::size_t>(place(beat.beatClass), 4)];
    m_beats.insert(m_beats.end(), findings.beats.begin(), findings.beats.end());
    m_rhythms.insert(m_rhythms.end(), findings.rhythms.begin(), findings.rhythms.end());
    m_missing = findings.missing;
    m_events.add(findings);
    Q_EMIT findingsChanged();
}

void ReviewViewModel::showError(const Error& error) {
    setPlaying(false);
    m_error = errorText(error);
    if (m_phase == ReviewPhase::Opening && mayBeTable(m_opening, error.code)) m_tablePath = m_opening;
    // A recording that broke off while it was read stays on screen up to there.
    if (m_phase == ReviewPhase::Opening) {
        m_recording = {};
        setPhase(ReviewPhase::Empty);
    }
    Q_EMIT errorChanged();
}

std::span<const ecg::Beat> ReviewViewModel::beatsBetween(SampleIndex begin, SampleIndex end) const {
    const auto first = std::ranges::lower_bound(m_beats, begin, {}, &ecg::Beat::rPeak);
    const auto last = std::ranges::lower_bound(first, m_beats.end(), end, {}, &ecg::Beat::rPeak);
    return {first, last};
}

ReviewReadings ReviewViewModel::readings() const {
    ReviewReadings readings;
    readings.beats = m_counts;
    readings.missing = m_missing;
    if (m_phase != ReviewPhase::Open) return readings;
    readings.analysedSeconds = m_beats.empty() ? 0.0 : secondsAt(m_beats.back().rPeak, m_recording.rate);
    const auto shown = beatsBetween(indexAt(m_position), indexAt(m_position + m_visible));
    if (!shown.empty() && shown.back().heartRate) readings.heartRate = shown.back().heartRate->value;
    const SampleIndex middle = indexAt(m_position + m_visible / 2.0);
    for (const ecg::RhythmSpan& span : m_rhythms) {
        if (span.start <= middle && middle < span.end) readings.rhythm = span.rhythm;
    }
    return readings;
}

void ReviewViewModel::togglePlaying() {
    if (m_phase != ReviewPhase::Open) return;
    if (!m_playing && m_position + m_visible >= length()) setPosition(0.0);
    setPlaying(!m_playing);
}

void ReviewViewModel::setSpeed(double speed) {
    m_speed = std::clamp(speed, kSpeeds.front(), kSpeeds.back());
    Q_EMIT playingChanged();
}

void ReviewViewModel::advance(double seconds) {
    if (!m_playing) return;
    const double before = m_position;
    setPosition(m_position + seconds * m_speed);
    if (m_position <= before && m_overview.isComplete) setPlaying(false);
}

bool ReviewViewModel::goTo(const QString& text) {
    const auto seconds = secondsOfText(text);
    if (!seconds || m_phase != ReviewPhase::Open) return false;
    setPosition(*seconds);
    return true;
}

void ReviewViewModel::setPosition(double seconds) {
    if (m_phase != ReviewPhase::Open) return;
    const double last = std::max(0.0, length() - m_visible);
    const double wanted = std::clamp(seconds, 0.0, last);
    if (wanted == m_position) return;
    m_position = wanted;
    requestSamples();
    Q_EMIT positionChanged();
}

void ReviewViewModel::setVisibleSeconds(double seconds) {
    seconds = std::clamp(seconds, kShortestView, kLongestView);
    if (std::abs(seconds - m_visible) < 1e-9) return;
    m_visible = seconds;
    requestSamples();
    Q_EMIT positionChanged();
}

/// Keeps a screen before and two behind what is shown, so that playing and stepping never wait for the disk.
void ReviewViewModel::requestSamples() {
    if (m_phase != ReviewPhase::Open) return;
    const SampleIndex begin = indexAt(m_position);
    const SampleIndex end = indexAt(m_position + m_visible) + 1;
    const SampleCount margin = (end - begin) / 2;
    const bool nearStart = m_askedFirst.value == 0;
    const bool covered =
        m_askedFirst <= begin && (nearStart || m_askedFirst + margin <= begin) && end + margin <= m_askedEnd;
    if (covered) return;
    const SampleCount around = std::min(end - begin, kMostFrames / 3);
    m_askedFirst = {std::max<std::int64_t>(0, begin.value - around)};
    m_askedEnd = end + 2 * around;
    Q_EMIT windowRequested(m_askedFirst, m_askedEnd - m_askedFirst);
}

void ReviewViewModel::findBaselines() {
    m_baselines.clear();
    for (const std::vector<float>& lead : m_samples.leads) {
        std::vector<float> values;
        const std::size_t stride = std::max<std::size_t>(1, lead.size() / 4096);
        for (std::size_t i = 0; i < lead.size(); i += stride) {
            if (!std::isnan(lead[i])) values.push_back(lead[i]);
        }
        if (values.empty()) {
            m_baselines.push_back(0.0F);
            continue;
        }
        m_baselines.push_back(medianOf(std::move(values)));
    }
}

void ReviewViewModel::setPhase(ReviewPhase phase) {
    if (phase == m_phase) return;
    m_phase = phase;
    Q_EMIT phaseChanged();
}

void ReviewViewModel::setPlaying(bool playing) {
    if (playing == m_playing) return;
    m_playing = playing;
    Q_EMIT playingChanged();
}

}  // namespace cardiotwin::ui
