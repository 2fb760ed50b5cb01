// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/live_view_model.h"

#include "models/twin/rate/horizon_track.h"
#include "ui/viewmodels/live_text.h"
#include "ui/viewmodels/model_words.h"
#include "ui/viewmodels/twin/tracking_readings.h"

#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace cardiotwin::ui {
namespace {

// Beats are certain at most 1 s after their R peak; numbers further behind the trace than this come from an
// analysis that stopped, and a living trace must not lend them life.
constexpr double kAnalysisLagSeconds = 3.0;
constexpr double kTwinLagSeconds = 10.0;
constexpr double kAgeAlarmSeconds = 1.0;

QString wholeRange(const std::optional<twin::Interval>& interval) {
    if (!interval || !std::isfinite(interval->low) || !std::isfinite(interval->high)) return unknownNumber();
    return numberText(interval->low, 0) + QChar(0x2013) + numberText(interval->high, 0);
}

QString withUnit(std::optional<double> value, int decimals, const char* unit) {
    const QString number = numberText(value, decimals);
    return number == unknownNumber() ? number : number + QChar(0x00A0) + QLatin1String(unit);
}

/// A port without /dev/, a file without its folder.
QString shortName(const QString& source) {
    const QString devices = QStringLiteral("/dev/");
    return source.startsWith(devices) ? source.mid(devices.size()) : QFileInfo(source).fileName();
}

/// "place: detail", as a link says it; the place stands beside it already.
QString problemText(const std::string& problem) {
    const std::size_t detail = problem.find(": ");
    return modelWords(detail == std::string::npos ? problem : problem.substr(detail + 2));
}

std::optional<double> percent(std::optional<double> fraction) {
    return fraction ? std::optional(*fraction * 100.0) : std::nullopt;
}

}  // namespace

LiveViewModel::LiveViewModel() {
    refresh({});
}

void LiveViewModel::attach(LiveFeed feed) {
    detach();
    m_feed = std::move(feed);
}

void LiveViewModel::detach() {
    const std::uint64_t revision = m_twinRevision + 1;
    m_feed = {};
    m_status = {};
    m_vitals = {};
    m_twin = {};
    m_contacts.clear();
    m_hasVitals = m_hasTwin = false;
    m_twinRevision = revision;
    m_trend.clear();
    refresh({});
}

void LiveViewModel::refresh(Instant now, QTime wall) {
    m_wall = wall;
    pull();
    m_readings.source = sourceReadings(now);
    m_readings.vitals = vitalReadings();
    m_readings.twin = twinReadings();
}

void LiveViewModel::pull() {
    if (m_feed.status) m_status = m_feed.status();
    if (m_feed.vitals != nullptr && m_feed.vitals->take()) {
        m_vitals = m_feed.vitals->value();
        m_hasVitals = true;
        if (m_vitals.rate.value > 0.0) {
            const auto bpm = m_vitals.heartRate ? std::optional(m_vitals.heartRate->value) : std::nullopt;
            m_trend.add(secondsAt(m_vitals.asOf, m_vitals.rate), bpm);
        }
    }
    if (m_feed.contacts != nullptr && m_feed.contacts->take()) m_contacts = m_feed.contacts->value();
    if (m_feed.twin != nullptr && m_feed.twin->take()) {
        m_twin = m_feed.twin->value();
        m_hasTwin = true;
        ++m_twinRevision;
    }
}

bool LiveViewModel::areAllLeadsOff() const {
    return !m_contacts.empty() && std::all_of(m_contacts.begin(), m_contacts.end(), [](LeadState state) {
        return state == LeadState::Off || state == LeadState::Railed;
    });
}

double LiveViewModel::secondsBehind(SampleIndex asOf) const {
    if (m_feed.waves == nullptr || m_feed.waves->rate().value <= 0.0) {
        return std::numeric_limits<double>::infinity();
    }
    return static_cast<double>(m_feed.waves->end() - asOf) / m_feed.waves->rate().value;
}

Grade LiveViewModel::gradeOf(bool known, SampleIndex asOf) const {
    const SourceState state = m_readings.source.state;
    const bool nothingToMeasure = state == SourceState::Lost || state == SourceState::LeadOff;
    if (!known || nothingToMeasure || secondsBehind(asOf) > kAnalysisLagSeconds) return Grade::Unknown;
    return state == SourceState::Stale || state == SourceState::Paused ? Grade::Dimmed : Grade::Shown;
}

bool LiveViewModel::mayShowForecast() const {
    return m_hasTwin && m_readings.source.state != SourceState::Lost &&
           m_readings.source.state != SourceState::LeadOff && secondsBehind(m_twin.asOf) <= kTwinLagSeconds;
}

SourceReadings LiveViewModel::sourceReadings(Instant now) const {
    SourceReadings r;
    const Instant newest = m_feed.waves == nullptr ? Instant{} : m_feed.waves->newestAt();
    r.state = sourceState(m_status.kind, m_status.phase, newest, now);
    // A simulation keeps its watermark; what its electrodes do is worth the chip.
    if ((r.state == SourceState::Live || r.state == SourceState::Simulated) && areAllLeadsOff())
        r.state = SourceState::LeadOff;
    r.contacts = m_contacts;
    r.derivedLeads = m_status.derivedLeads;
    r.kind = m_status.kind;
    r.phase = m_status.phase;
    // Before anything was connected there is no signal to miss, hence no alarm.
    r.word = isAttached() ? stateWord(r.state) : tr("NO SOURCE");
    r.source = shortName(QString::fromStdString(m_status.source));
    r.protocol = QString::fromStdString(m_status.protocol);
    if (m_status.uncheckedLink) r.protocol += QStringLiteral(" · ") + tr("unchecked link");
    if (!m_status.calibrated || m_status.scale == ScaleSource::Unverified)
        r.protocol += QStringLiteral(" · ") + tr("not calibrated");
    if (m_status.kind == SourceKind::Replay && m_status.speed != 1.0) {
        r.protocol += QStringLiteral(" · ×") + QString::number(m_status.speed, 'g', 4);
    }
    r.rate = m_status.rate.value > 0.0 ? QString::number(m_status.rate.value, 'g', 6) + QStringLiteral(" Hz")
                                       : QString();
    r.lost = QString::number(m_status.lost + m_status.refused);
    r.problem = problemText(m_status.problem);
    if (newest.isNever() || now.isNever()) {
        r.age = unknownNumber();
        r.ageAlarm = isAttached();
        return r;
    }
    const double age = std::max(0.0, toSeconds(now - newest));
    r.ageAlarm = age > kAgeAlarmSeconds && r.state != SourceState::Paused;
    // Below a tenth the digits would only flicker.
    r.age = age < 0.1 ? QStringLiteral("<0.1 s") : QString::number(age, 'f', 1) + QStringLiteral(" s");
    return r;
}

VitalReadings LiveViewModel::vitalReadings() const {
    VitalReadings r;
    r.grade = gradeOf(m_hasVitals, m_vitals.asOf);
    r.heartRate = r.rhythm = r.ectopy = r.st = r.qtc = r.rmssd = unknownNumber();
    // Nothing is shown without the quality it was measured at.
    if (r.grade == Grade::Unknown || !std::isfinite(m_vitals.quality)) {
        r.grade = Grade::Unknown;
        r.basis = unknownNumber();
        return r;
    }
    const auto bpm = m_vitals.heartRate ? std::optional(m_vitals.heartRate->value) : std::nullopt;
    r.heartRate = numberText(bpm, 0);
    r.basis = tr("%1-RR · q %2").arg(m_vitals.rrInWindow).arg(numberText(m_vitals.quality, 2));
    r.rhythm = rhythmText(m_vitals.rhythm);
    r.ectopy = withUnit(m_vitals.ventricularPerMinute, 0, "/min");
    r.st = withUnit(m_vitals.stMillivolts, 2, "mV");
    r.qtc = withUnit(m_vitals.qtcMs, 0, "ms");
    r.rmssd = withUnit(m_vitals.rmssdMs, 0, "ms");
    r.lastBeat = m_vitals.lastBeat;
    return r;
}

TwinReadings LiveViewModel::twinReadings() const {
    TwinReadings r;
    r.acuity = unknownNumber();
    r.waveError = r.skill = r.error = r.persistenceError = r.coverage = unknownNumber();
    r.scored = QStringLiteral("0");
    r.waveWithheld = tr("no forecast");
    if (!mayShowForecast()) {
        r.withheld = isAttached() ? tr("prediction unavailable") : tr("no source");
        return r;
    }
    const SourceState state = m_readings.source.state;
    r.grade = state == SourceState::Stale || state == SourceState::Paused ? Grade::Dimmed : Grade::Shown;
    r.withheld = withheldText(m_twin.withheld);
    r.waveWithheld = withheldText(m_twin.waveWithheld);
    for (const auto& forecast : m_twin.heartRate) {
        const bool shown = forecast.bpm && std::isfinite(*forecast.bpm);
        r.forecasts.push_back({forecast.horizonSeconds,
                               QStringLiteral("+%1 s").arg(QString::number(forecast.horizonSeconds, 'g', 4)),
                               shown ? numberText(forecast.bpm, 0) : unknownNumber(),
                               shown ? wholeRange(forecast.interval80) : unknownNumber()});
    }
    r.moved = movedSentence(m_twin.tracking);
    addScore(r);
    addAcuity(r);
    addBasis(r);
    return r;
}

QString LiveViewModel::madeAt(SampleIndex newest) const {
    const double behind = secondsBehind(newest);
    if (!m_wall.isValid() || !std::isfinite(behind)) return {};
    return m_wall.addMSecs(-static_cast<int>(behind * 1e3)).toString(QStringLiteral("HH:mm:ss"));
}

QString LiveViewModel::trainedOn(const std::string& modelId) const {
    if (!isTrained(modelId)) return {};
    const int seconds =
        qRound(static_cast<double>(m_twin.trainingRows) * twin::HorizonTrack::kRowEverySeconds);
    return seconds < 90 ? tr("trained on %1 s").arg(seconds)
                        : tr("trained on %1 min").arg(qRound(seconds / 60.0));
}

void LiveViewModel::addBasis(TwinReadings& r) const {
    const auto join = [](QStringList parts) {
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    };
    if (!m_twin.heartRate.empty()) {
        const twin::HeartRatePrediction& made = m_twin.heartRate.front();
        const QString at = madeAt(made.madeAt);
        r.model = join({modelName(made.modelId), trainedOn(made.modelId), at});
        r.modelFigures =
            tr("C %1, γ %2, %3 rows")
                .arg(QString::number(m_twin.svrC, 'g', 4), QString::number(m_twin.svrGamma, 'g', 4))
                .arg(m_twin.trainingRows);
    }
    if (m_twin.waves.empty()) return;
    const twin::WaveForecast& wave = m_twin.waves.front();
    const QString at = madeAt(wave.origin);
    r.waveCaption = join({modelName(wave.modelId), at});
    r.waveSentence = join({tr("PREDICTED · 80 % band"), modelName(wave.modelId), trainedOn(wave.modelId),
                           at.isEmpty() ? QString() : tr("made at %1").arg(at)});
}

void LiveViewModel::addScore(TwinReadings& r) const {
    if (const twin::Scorecard& wave = m_twin.waveScore; wave.scored > 0) {
        r.waveError = withUnit(wave.meanAbsoluteError, 2, "mV");
    }
    const twin::Scorecard& score = m_twin.heartRateScore;
    r.scored = QString::number(score.scored);
    if (score.scored == 0) return;
    const QString skill = numberText(percent(score.skill()), 0, true);
    r.skill = skill == unknownNumber() ? skill : skill + QStringLiteral(" %");
    r.error = withUnit(score.meanAbsoluteError, 1, "bpm");
    r.persistenceError = withUnit(score.persistenceError, 1, "bpm");
    r.coverage = withUnit(percent(score.coverage80), 0, "%");
}

void LiveViewModel::addAcuity(TwinReadings& r) const {
    if (!std::isfinite(m_twin.acuity.score)) return;
    r.acuityScore = std::clamp(m_twin.acuity.score, 0.0, 100.0);
    r.acuity = numberText(m_twin.acuity.score, 0);
    for (const auto& contribution : m_twin.acuity.contributions) {
        const bool measured = contribution.value.has_value();
        r.contributions.push_back({contributionText(contribution),
                                   measured ? numberText(contribution.points, 0, true) : unknownNumber(),
                                   contribution.points});
    }
}

}  // namespace cardiotwin::ui
