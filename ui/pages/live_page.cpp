// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/live_page.h"

#include "ui/widgets/numerics_panel.h"
#include "ui/widgets/source_overlay.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/trend_plot.h"
#include "ui/widgets/twin_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTime>
#include <QVBoxLayout>

#include <chrono>

namespace cardiotwin::ui {
namespace {

constexpr Duration kReadEvery = std::chrono::milliseconds(100);
constexpr int kSidePx = 300, kTrendPx = 150, kTrendLowPx = 104, kSchedulePx = 168, kScheduleLowPx = 112;
constexpr int kLowWindowPx = 860;  // below this height trend and schedule give way to the traces

QString filterText(const LiveFeed& feed) {
    QString text =
        QStringLiteral("%1–%2 Hz")
            .arg(QString::number(feed.bandLowHz, 'g', 3), QString::number(feed.bandHighHz, 'g', 4));
    if (feed.mainsHz > 0.0) {
        text +=
            QStringLiteral(" · ") + LivePage::tr("%1 Hz notch").arg(QString::number(feed.mainsHz, 'g', 3));
    }
    return text;
}

}  // namespace

LivePage::LivePage(const Appearance& appearance, QWidget* parent, const SweepCanvas::Clock& clock)
    : QWidget(parent),
      m_appearance(appearance),
      m_clock(clock),
      m_status(new StatusStrip(appearance, this)),
      m_canvas(new SweepCanvas(appearance, this, clock)),
      m_trend(new TrendPlot(appearance, this)),
      m_numerics(new NumericsPanel(appearance, this)),
      m_twin(new TwinPanel(appearance, this)) {
    setObjectName(QStringLiteral("livePage"));
    build();
    retranslate();
    showReadings(m_clock());
}

void LivePage::build() {
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(spacing::kMedium, 0, spacing::kMedium, spacing::kMedium);
    page->setSpacing(spacing::kTiny);
    page->addWidget(m_status);
    connect(m_status, &StatusStrip::clicked, this, &LivePage::connectionWanted);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(spacing::kMedium);
    page->addLayout(columns, 1);

    m_left = new QVBoxLayout;
    m_left->setSpacing(spacing::kSmall);
    m_left->addWidget(m_canvas, 1);
    m_left->addWidget(m_trend);
    auto* mark = new SourceOverlay(m_appearance, m_trend);
    connect(this, &LivePage::sourceKindChanged, mark, &SourceOverlay::setSourceKind);
    columns->addLayout(m_left, 1);

    auto* right = new QVBoxLayout;
    right->setSpacing(spacing::kSmall);
    m_numerics->setFixedWidth(kSidePx);
    m_twin->setFixedWidth(kSidePx);
    right->addWidget(m_numerics);
    right->addWidget(m_twin, 1);
    columns->addLayout(right);
    m_welcome = buildWelcome();
    auto* over = new QVBoxLayout(m_canvas);
    over->addWidget(m_welcome, 0, Qt::AlignCenter);
}

QWidget* LivePage::buildWelcome() {
    auto* welcome = new QWidget(m_canvas);
    welcome->setObjectName(QStringLiteral("liveWelcome"));
    auto* layout = new QVBoxLayout(welcome);
    layout->setSpacing(spacing::kLarge);
    m_welcomeText = new QLabel(welcome);
    m_welcomeText->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_welcomeText);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::kMedium);
    layout->addLayout(buttons);
    const auto button = [&](const char* name, auto signal) {
        auto* made = new QPushButton(welcome);
        made->setObjectName(QLatin1String(name));
        connect(made, &QPushButton::clicked, this, signal);
        buttons->addWidget(made);
        return made;
    };
    m_connect = button("welcomeConnect", &LivePage::connectWanted);
    m_open = button("welcomeOpen", &LivePage::openWanted);
    m_demo = button("welcomeDemo", &LivePage::demoWanted);
    return welcome;
}

void LivePage::retranslate() {
    setAccessibleName(tr("Live"));
    m_welcomeText->setText(tr("No source yet"));
    m_welcomeText->setFont(type::sans(type::kTitle, QFont::DemiBold));
    const auto set = [](QPushButton* button, const QString& text, const QString& tip) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(tip);
    };
    set(m_connect, tr("Connect a device…"), tr("Read an ECG from a serial port (Ctrl+K)"));
    set(m_open, tr("Open a recording…"), tr("Replay a recording as if it were live (Ctrl+O)"));
    set(m_demo, tr("Start the demo"), tr("A simulated heart, marked as such (Ctrl+D)"));
    if (m_model.feed().waves != nullptr) m_canvas->setFilterText(filterText(m_model.feed()));
    m_shownTwin = 0;
}

void LivePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void LivePage::attach(const LiveFeed& feed) {
    m_model.attach(feed);
    m_trend->clear();
    m_canvas->setSource(feed.waves);
    m_canvas->setFilterText(filterText(feed));
    m_shownTwin = 0;
    showReadings(m_clock());
}

void LivePage::detach() {
    m_model.detach();
    m_trend->clear();
    m_canvas->setSource(nullptr);
    showReadings(m_clock());
}

void LivePage::setPatientLabel(const QString& label) {
    m_status->setPatientLabel(label);
    m_canvas->setPatientLabel(label);
}

void LivePage::setSchedulePanel(QWidget* panel) {
    if (m_schedule != nullptr) m_schedule->deleteLater();
    m_schedule = panel;
    if (panel == nullptr) return;
    m_left->addWidget(panel);
    fold();
}

void LivePage::onTick() {
    const Instant now = m_clock();
    if (isVisible()) m_canvas->pull();
    if (now - m_readAt >= kReadEvery || m_readAt.isNever()) showReadings(now);
}

void LivePage::showReadings(Instant now) {
    m_readAt = now;
    m_model.refresh(now, QTime::currentTime());
    const LiveReadings& readings = m_model.readings();
    m_canvas->setStatus(readings.source.kind, readings.source.phase);
    m_canvas->setContacts(readings.source.contacts);
    m_canvas->setDerivedLeads(readings.source.derivedLeads);
    m_status->display(readings.source);
    m_status->setClock(QTime::currentTime().toString(QStringLiteral("HH:mm:ss")));
    m_numerics->display(readings.vitals, now);
    m_twin->display(readings.twin);
    showForecast();
    if (const auto* waves = m_model.feed().waves; waves != nullptr) {
        m_trend->display(m_model.trend(), m_model.twin(), m_model.mayShowForecast(),
                         secondsAt(waves->end(), waves->rate()));
    }
    m_welcome->setVisible(!m_model.isAttached());
    if (readings.source.kind != m_kind) {
        m_kind = readings.source.kind;
        Q_EMIT sourceKindChanged(m_kind);
    }
}

void LivePage::showForecast() {
    const bool shown = m_model.mayShowForecast();
    if (m_shownTwin == m_model.twinRevision() && shown == m_forecastShown) return;
    m_shownTwin = m_model.twinRevision();
    m_forecastShown = shown;
    static const std::vector<twin::WaveForecast> none;
    const bool withheld = !shown || m_model.twin().waveWithheld != twin::Withheld::No;
    const TwinReadings& readings = m_model.readings().twin;
    m_canvas->setForecast(withheld ? none : m_model.twin().waves, readings.waveWithheld,
                          {readings.waveCaption, readings.waveSentence});
}

void LivePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fold();
}

void LivePage::fold() {
    const bool wide = window()->width() >= kFoldBelow;
    const bool low = window()->height() < kLowWindowPx;
    m_twin->setVisible(wide);
    m_numerics->setDensity(low ? Density::Compact : Density::Roomy);
    m_twin->setDensity(low ? Density::Compact : Density::Roomy);
    m_trend->setFixedHeight(low ? kTrendLowPx : kTrendPx);
    if (m_schedule == nullptr) return;
    m_schedule->setVisible(wide);
    m_schedule->setFixedHeight(low ? kScheduleLowPx : kSchedulePx);
}

}  // namespace cardiotwin::ui
