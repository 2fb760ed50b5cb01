// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sweep_canvas.h"

#include "ui/viewmodels/live_text.h"
#include "ui/widgets/scale_menu.h"
#include "ui/widgets/source_marks.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPaintEvent>
#include <QPainter>
#include <QShortcut>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cardiotwin::ui {
namespace {

constexpr int kLostBandPx = 40;
constexpr int kLaneStep = 3;  // columns
constexpr double kHatchPeriodPx = 7.0;
constexpr double kEraseSeconds = 0.3;
constexpr double kStaleOpacity = 0.4;
constexpr std::size_t kFramesPerRead = 1024;

QRectF inImage(const QRect& part, const QRect& area, double ratio) {
    const QRect local = part.translated(-area.topLeft());
    return {local.x() * ratio, local.y() * ratio, local.width() * ratio, local.height() * ratio};
}

}  // namespace

SweepCanvas::SweepCanvas(const Appearance& appearance, QWidget* parent, Clock clock)
    : QWidget(parent), m_appearance(appearance), m_clock(std::move(clock)) {
    setObjectName(QStringLiteral("sweepCanvas"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(320, 160);
    m_scale.pxPerMm = pixelsPerMillimetre(screen());
    connect(&m_appearance, &Appearance::changed, this, [this] {
        m_stale = true;
        update();
    });
    addScaleKeys();
    setAccessibleName(tr("Live ECG traces"));
    setToolTip({});
}

void SweepCanvas::addScaleKeys() {
    const auto key = [this](const QKeySequence& keys, int speed, int gain) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WindowShortcut);
        connect(shortcut, &QShortcut::activated, this,
                [this, speed, gain] { setScale(m_scale.withSpeedStep(speed).withGainStep(gain)); });
    };
    key(Qt::Key_Plus, 0, 1);
    key(Qt::Key_Equal, 0, 1);
    key(Qt::Key_Minus, 0, -1);
    key(Qt::CTRL | Qt::Key_Plus, 1, 0);
    key(Qt::CTRL | Qt::Key_Equal, 1, 0);
    key(Qt::CTRL | Qt::Key_Minus, -1, 0);
    connect(new QShortcut(Qt::Key_A, this), &QShortcut::activated, this, &SweepCanvas::setAutoGain);
}

void SweepCanvas::setSource(const WaveStore* waves) {
    m_waves = waves;
    m_contacts.clear();
    m_strip.forgetCauses();
    m_forecasts.clear();
    m_drawn = {};
    m_stale = true;
    update();
}

void SweepCanvas::setStatus(SourceKind kind, LinkPhase phase) {
    if (m_phase != phase) update();
    if (phase == LinkPhase::Lost && m_phase != LinkPhase::Lost) m_strip.noteOutage();
    m_phase = phase;
    if (m_kind == kind) return;
    m_kind = kind;
    m_stale = true;
    update();
}

void SweepCanvas::setContacts(const std::vector<LeadState>& contacts) {
    if (contacts == m_contacts) return;
    m_contacts = contacts;
    passCauses();
    update();
}

void SweepCanvas::setDerivedLeads(std::size_t count) {
    if (std::exchange(m_derivedLeads, count) != count) update();
}

void SweepCanvas::passCauses() {
    for (std::size_t lead = 0; lead < leadCount(); ++lead) {
        const LeadState state = lead < m_contacts.size() ? m_contacts[lead] : LeadState::NotReported;
        m_strip.setCause(lead, state == LeadState::Off      ? GapCause::LeadOff
                               : state == LeadState::Railed ? GapCause::Saturated
                                                            : GapCause::NoSamples);
    }
}

void SweepCanvas::setForecast(const std::vector<twin::WaveForecast>& forecasts, const QString& whyNone,
                              const Basis& basis) {
    m_basis = basis;
    m_forecasts = forecasts;
    std::erase_if(m_forecasts, [](const auto& forecast) { return forecast.millivolts.empty(); });
    m_whyNoForecast = whyNone;
    m_forecastChanged = true;
    update(QRect(m_layout.lane.left(), 0, m_layout.lane.width(), height()));
}

void SweepCanvas::setScale(const EcgScale& scale) {
    if (m_scale == scale) return;
    if (m_scale.mmPerMillivolt != scale.mmPerMillivolt) m_autoGain = false;
    m_scale = scale;
    m_stale = true;
    update();
    Q_EMIT scaleChanged();
}

void SweepCanvas::setCalibration(std::optional<double> pxPerMm) {
    m_calibration = pxPerMm;
    setScale({m_scale.mmPerSecond, m_scale.mmPerMillivolt, pixelsPerMillimetre(screen(), m_calibration)});
}

void SweepCanvas::setAutoGain() {
    m_autoGain = true;
    m_stale = true;
    update();
    Q_EMIT scaleChanged();
}

void SweepCanvas::setFilterText(const QString& text) {
    if (m_filterText == text) return;
    m_filterText = text;
    update();
}

void SweepCanvas::setPatientLabel(const QString& text) {
    m_patientLabel = text;
    update();
}

SourceState SweepCanvas::state() const {
    return sourceState(m_kind, m_phase, m_waves == nullptr ? Instant{} : m_waves->newestAt(), m_clock());
}

double SweepCanvas::secondsPerPage() const {
    return m_scale.secondsIn(m_layout.strip.width());
}

std::size_t SweepCanvas::leadCount() const {
    return m_waves == nullptr ? 0 : std::min(m_waves->leads().size(), kMostLeads);
}

std::vector<Lane> SweepCanvas::lanes() const {
    std::vector<Lane> lanes = m_strip.lanes();
    const double ratio = devicePixelRatioF();
    for (Lane& lane : lanes) {
        for (double* edge : {&lane.top, &lane.bottom, &lane.baseline, &lane.clipTop, &lane.clipBottom})
            *edge /= ratio;
    }
    return lanes;
}

int SweepCanvas::sweepX() const {
    return static_cast<int>(m_strip.sweepX() / devicePixelRatioF());
}

QImage SweepCanvas::paper(QSize size, const EcgScale& scale) const {
    EcgGrid grid;
    QImage image = grid.image(size, scale, m_appearance.theme()).copy();
    if (m_kind != SourceKind::Simulated || leadCount() == 0) return image;
    // The watermark is part of the paper: whatever is drawn or restored, it is there.
    QPainter painter(&image);
    paintWatermark(painter, image.rect(), stateWord(SourceState::Simulated),
                   static_cast<double>(size.height()) / static_cast<double>(leadCount()),
                   m_appearance.theme());
    return image;
}

void SweepCanvas::rebuild() {
    // A widget that was never shown has had no resize event, so the layout is always made here.
    m_layout = SweepLayout::of(size(), m_scale);
    m_stale = false;
    if (m_autoGain && leadCount() > 0) {
        const double laneMm = m_layout.strip.height() / m_scale.pxPerMm / static_cast<double>(leadCount());
        m_scale.mmPerMillivolt = EcgScale::gainFor(laneMm);
    }
    const double ratio = devicePixelRatioF();
    beginStrip(ratio);
    beginLane(ratio);
    readStore();
    m_painted = state();
    if (m_painted == SourceState::Lost) m_strip.clearAhead();
    updateLane();
    update();
}

void SweepCanvas::beginStrip(double ratio) {
    const Theme& theme = m_appearance.theme();
    TraceStrip::Setup setup;
    setup.scale = m_scale.magnified(ratio);
    setup.paper = paper((QSizeF(m_layout.strip.size()) * ratio).toSize(), setup.scale);
    setup.leads = leadCount();
    setup.rate = m_waves == nullptr ? Hertz{} : m_waves->rate();
    setup.eraseAhead = static_cast<int>(kEraseSeconds * setup.scale.pxPerSecond());
    setup.penWidth = static_cast<float>(1.25 * ratio);
    setup.hatchPeriod = static_cast<int>(std::lround(kHatchPeriodPx * ratio));
    setup.ground = theme.ground;
    setup.trace = theme.trace;
    setup.gap = theme.textSecondary;
    setup.clipped = theme.caution;
    setup.gapTexts = {tr("no samples for %1 s"), tr("lead off for %1 s"), tr("saturated for %1 s"),
                      tr("link lost for %1 s")};
    setup.gapFont = type::sans(static_cast<int>(type::kCaption * ratio));
    setup.recentColumns = static_cast<int>(m_layout.contextPx * ratio) + 2;
    // What is still kept is drawn again: a resize or another look loses no second of the page.
    SampleIndex first{};
    if (m_waves != nullptr) {
        first = std::max(m_waves->begin(), m_waves->end() - framesIn(secondsPerPage(), m_waves->rate()));
    }
    m_cursor = {first, 0};
    m_strip.begin(std::move(setup), first);
}

void SweepCanvas::beginLane(double ratio) {
    const Theme& theme = m_appearance.theme();
    ForecastLane::Setup setup;
    setup.scale = m_scale.magnified(ratio);
    setup.paper = paper((QSizeF(m_layout.lane.size()) * ratio).toSize(), setup.scale);
    setup.nowX = static_cast<int>(m_layout.contextPx * ratio);
    setup.penWidth = static_cast<float>(1.25 * ratio);
    setup.ratio = ratio;
    setup.trace = theme.trace;
    setup.forecast = theme.forecast;
    setup.now = theme.text;
    m_lane.begin(std::move(setup));
    m_laneColumn = -1;
}

void SweepCanvas::pull() {
    if (m_stale) rebuild();
    readStore();
    const SourceState now = state();
    if (now == SourceState::Lost && m_painted != SourceState::Lost) m_strip.clearAhead();
    if (now != m_painted) {
        m_painted = now;
        m_forecastChanged = true;
        update();
    }
    updateChanged();
    updateLane();
}

void SweepCanvas::readStore() {
    if (m_waves == nullptr || m_waves->leads().empty()) return;
    const std::size_t width = m_waves->leads().size(), shown = leadCount();
    m_frames.resize(kFramesPerRead * width);
    while (const std::size_t frames = m_waves->read(m_cursor, m_frames)) {
        // More leads than lanes: the shown ones are moved together.
        for (std::size_t frame = 1; shown < width && frame < frames; ++frame) {
            std::copy_n(m_frames.begin() + static_cast<std::ptrdiff_t>(frame * width), shown,
                        m_frames.begin() + static_cast<std::ptrdiff_t>(frame * shown));
        }
        m_strip.consume(m_cursor.next - static_cast<SampleCount>(frames),
                        std::span(m_frames).first(frames * shown));
    }
}

void SweepCanvas::updateChanged() {
    const auto [from, to] = m_strip.takeChanged();
    if (m_strip.image().isNull() || m_waves == nullptr || m_strip.end() == m_drawn) return;
    const double ratio = devicePixelRatioF();
    const int page = m_strip.image().width();
    const auto columns = std::min<std::int64_t>(to - from + 1, page);
    const int x = static_cast<int>(from % page);
    const auto mark = [&](int left, int right) {
        const int begin = static_cast<int>(std::floor(left / ratio));
        const int end = static_cast<int>(std::ceil(right / ratio));
        update(m_layout.strip.left() + begin, m_layout.strip.top(), end - begin, m_layout.strip.height());
    };
    const int end = x + static_cast<int>(columns);
    mark(x, std::min(end, page));
    if (end > page) mark(0, end - page);
}

void SweepCanvas::updateLane() {
    if (m_layout.lane.isEmpty() || m_waves == nullptr) return;
    // A few columns at a time: the lane is drawn whole, and half the frames are enough for it.
    if (!m_forecastChanged && m_laneColumn >= 0 && m_strip.column() - m_laneColumn < kLaneStep) return;
    m_forecastChanged = false;
    m_laneColumn = m_strip.column();
    static const std::vector<twin::WaveForecast> none;
    m_lane.paint(m_strip, m_waves->rate(), m_painted == SourceState::Lost ? none : m_forecasts);
    update(m_layout.lane);
}

void SweepCanvas::resizeEvent(QResizeEvent*) {
    m_stale = true;
}

bool SweepCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const bool told = m_layout.lane.contains(help->pos()) && !m_forecasts.empty();
        if (told && !m_basis.sentence.isEmpty()) {
            QToolTip::showText(help->globalPos(), m_basis.sentence, this, m_layout.lane);
            return true;
        }
    }
    // Millimetres stay true on whatever screen the window is moved to.
    if (event->type() == QEvent::ScreenChangeInternal) setCalibration(m_calibration);
    return QWidget::event(event);
}

void SweepCanvas::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Live ECG traces"));
        m_stale = true;
        update();
    }
    QWidget::changeEvent(event);
}

void SweepCanvas::wheelEvent(QWheelEvent* event) {
    if (!(event->modifiers() & Qt::ControlModifier) || event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    setScale(m_scale.withSpeedStep(event->angleDelta().y() > 0 ? 1 : -1));
    event->accept();
}

void SweepCanvas::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("scaleMenu"));
    addScaleChoices(
        menu, m_scale, m_autoGain, [this](const EcgScale& scale) { setScale(scale); },
        [this] { setAutoGain(); });
    menu.exec(event->globalPos());
}

void SweepCanvas::paintEvent(QPaintEvent* event) {
    if (m_stale) rebuild();
    const Instant now = m_clock();
    const SourceState current = state();
    QPainter painter(this);
    const QRect dirty = event->rect();
    // Partial repaints of one state over another would leave half a page looking live.
    if (current != m_painted && dirty != rect()) update();
    const bool outside =
        std::any_of(event->region().begin(), event->region().end(), [this](const QRect& part) {
            return !m_layout.strip.contains(part) && !m_layout.lane.contains(part);
        });
    if (outside) {
        painter.fillRect(dirty, m_appearance.theme().ground);
        paintFrame(painter);
    }
    for (const QRect& part : event->region()) {
        paintStrip(painter, part & m_layout.strip, current);
        paintLane(painter, part & m_layout.lane, current);
    }
    paintState(painter, current);
    noteDrawn(now);
}

void SweepCanvas::paintStrip(QPainter& painter, const QRect& dirty, SourceState state) const {
    if (dirty.isEmpty()) return;
    const Theme& theme = m_appearance.theme();
    const double ratio = devicePixelRatioF();
    const bool dimmed = state == SourceState::Stale || state == SourceState::Lost;
    if (dimmed) {
        painter.fillRect(dirty, theme.ground);
        painter.setOpacity(kStaleOpacity);
    }
    painter.drawImage(QRectF(dirty), m_strip.image(), inImage(dirty, m_layout.strip, ratio));
    painter.setOpacity(1.0);
    if (m_waves == nullptr || m_waves->end().value == 0) return;
    const int x = m_layout.strip.left() + static_cast<int>(m_strip.sweepX() / ratio) + 1;
    if (x < m_layout.strip.right())
        painter.fillRect(x, m_layout.strip.top(), 1, m_layout.strip.height(), theme.line);
}

void SweepCanvas::paintLane(QPainter& painter, const QRect& dirty, SourceState state) const {
    if (dirty.isEmpty()) return;
    const Theme& theme = m_appearance.theme();
    const bool dimmed = state == SourceState::Stale || state == SourceState::Lost;
    painter.save();
    painter.setClipRect(dirty);
    if (dimmed) {
        painter.fillRect(dirty, theme.ground);
        painter.setOpacity(kStaleOpacity);
    }
    painter.drawImage(QRectF(dirty), m_lane.image(), inImage(dirty, m_layout.lane, devicePixelRatioF()));
    painter.setOpacity(1.0);
    if (m_waves != nullptr && m_forecasts.empty() && state != SourceState::Lost) {
        painter.setPen(theme.textSecondary);
        painter.setFont(type::sans(type::kBody));
        const QRect box =
            m_layout.lane.adjusted(m_layout.contextPx + spacing::kSmall, 0, -spacing::kSmall, 0);
        painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No forecast") + QLatin1Char('\n') + m_whyNoForecast);
    }
    painter.restore();
}

void SweepCanvas::paintFrame(QPainter& painter) const {
    SweepFrame frame{m_appearance.theme(), m_scale,      m_layout, size(), devicePixelRatioF(), {}, {}, {},
                     m_patientLabel,       m_filterText, {}};
    if (m_waves != nullptr) {
        frame.lanes = m_strip.lanes();
        frame.leads = m_waves->leads();
        frame.contacts = m_contacts;
        frame.derivedLeads = m_derivedLeads;
    }
    if (!m_forecasts.empty()) frame.basis = m_basis.caption;
    frame.paint(painter);
}

void SweepCanvas::paintState(QPainter& painter, SourceState state) const {
    if (m_kind == SourceKind::None) return;
    const Theme& theme = m_appearance.theme();
    if (m_kind == SourceKind::Replay) paintReplayFrame(painter, QRectF(rect()), theme);
    if (state != SourceState::Lost) return;
    const QRect band(m_layout.strip.left(), m_layout.strip.top(), width() - m_layout.strip.left(),
                     kLostBandPx);
    const QString why = m_phase == LinkPhase::Locked ? QString() : QStringLiteral(" · ") + phaseText(m_phase);
    if (m_waves == nullptr || m_waves->newestAt().isNever()) {
        paintWaitingBand(painter, band, tr("WAITING FOR SAMPLES") + why, theme);
    } else {
        paintLostBand(painter, band, stateWord(state) + why, theme);
    }
}

void SweepCanvas::noteDrawn(Instant now) {
    if (m_waves == nullptr || m_strip.end() <= m_drawn) return;
    m_drawn = m_strip.end();
    const Instant newest = m_waves->newestAt();
    if (!newest.isNever() && now > newest) m_latency.add(now - newest);
}

}  // namespace cardiotwin::ui
