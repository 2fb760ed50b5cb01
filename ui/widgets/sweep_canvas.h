// SPDX-License-Identifier: GPL-3.0-or-later
// The live page of traces: a sweep that paints only its new columns, lead names, calibration pulse and scale,
// and at the right the lane in which now stands still and the forecast begins. What state the source is in is
// computed at each paint from the age of its newest sample: stale dims the traces, lost clears what is ahead
// of the sweep and puts a red band over them, a simulation carries its watermark, a replay its frame.
// Threads: gui thread only; it reads the wave store with a cursor of its own.
#pragma once

#include "models/base/latency_histogram.h"
#include "models/base/sample_block.h"
#include "models/base/stream_status.h"
#include "models/base/wave_store.h"
#include "ui/theme.h"
#include "ui/widgets/ecg_grid.h"
#include "ui/widgets/forecast_lane.h"
#include "ui/widgets/sweep_frame.h"
#include "ui/widgets/trace_strip.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace cardiotwin::ui {

class SweepCanvas : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMostLeads = 12;

    using Clock = std::function<Instant()>;
    explicit SweepCanvas(const Appearance& appearance, QWidget* parent = nullptr,
                         Clock clock = &Instant::now);

    /// Shows `waves` from now on (none: nullptr). The traces of what was shown before are gone at once.
    void setSource(const WaveStore* waves);
    void setStatus(SourceKind kind, LinkPhase phase);
    /// Each lead's contact; empty: not reported.
    void setContacts(const std::vector<LeadState>& contacts);
    /// The last `count` leads are computed from others and say so.
    void setDerivedLeads(std::size_t count);
    /// What a forecast rests on: a short line under the lane, a sentence as its tooltip.
    struct Basis {
        QString caption, sentence;
    };
    void setForecast(const std::vector<twin::WaveForecast>& forecasts, const QString& whyNone,
                     const Basis& basis = {});
    void setScale(const EcgScale& scale);
    /// The gain follows the height of a lane, in the usual steps, until a gain is chosen.
    void setAutoGain();
    /// Pixels per millimetre as the user measured them; none: what the screen says of itself.
    void setCalibration(std::optional<double> pxPerMm);
    void setFilterText(const QString& text);  ///< "0.5–40 Hz · 50 Hz notch"
    void setPatientLabel(const QString& text);

    /// Draws what has come since the last call. Called at each tick of the frame clock.
    void pull();

    [[nodiscard]] const EcgScale& scale() const { return m_scale; }
    [[nodiscard]] SourceState state() const;
    /// One past the newest sample that has been on the screen.
    [[nodiscard]] SampleIndex newestIndexDrawn() const { return m_drawn; }
    /// From the arrival of the newest block to the paint that showed it.
    [[nodiscard]] const LatencyHistogram& latency() const { return m_latency; }
    [[nodiscard]] double secondsPerPage() const;

    // Where things are, in widget pixels.
    [[nodiscard]] QRect stripArea() const { return m_layout.strip; }
    [[nodiscard]] QRect laneArea() const { return m_layout.lane; }  ///< empty: no room for a forecast
    [[nodiscard]] int nowX() const { return m_layout.nowX(); }
    [[nodiscard]] std::vector<Lane> lanes() const;
    [[nodiscard]] int sweepX() const;

Q_SIGNALS:
    void scaleChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void addScaleKeys();
    void rebuild();
    void beginStrip(double ratio);
    void beginLane(double ratio);
    [[nodiscard]] QImage paper(QSize size, const EcgScale& scale) const;
    [[nodiscard]] std::size_t leadCount() const;
    void readStore();
    void passCauses();
    void updateChanged();
    void updateLane();

    void paintStrip(QPainter& painter, const QRect& dirty, SourceState state) const;
    void paintLane(QPainter& painter, const QRect& dirty, SourceState state) const;
    void paintFrame(QPainter& painter) const;
    void paintState(QPainter& painter, SourceState state) const;
    void noteDrawn(Instant now);

    const Appearance& m_appearance;
    Clock m_clock;
    const WaveStore* m_waves = nullptr;
    SourceKind m_kind = SourceKind::None;
    LinkPhase m_phase = LinkPhase::Closed;
    EcgScale m_scale;
    bool m_autoGain = false;
    std::optional<double> m_calibration;
    std::vector<LeadState> m_contacts;
    std::size_t m_derivedLeads = 0;
    QString m_filterText, m_patientLabel, m_whyNoForecast;
    Basis m_basis;
    std::vector<twin::WaveForecast> m_forecasts;

    SweepLayout m_layout;
    TraceStrip m_strip;
    ForecastLane m_lane;
    WaveStore::Cursor m_cursor;
    std::vector<float> m_frames;  // what was read last
    bool m_stale = true;          // the images no longer fit size, scale, look or source
    bool m_forecastChanged = false;
    std::int64_t m_laneColumn = -1;
    SourceState m_painted = SourceState::Lost;

    SampleIndex m_drawn;
    LatencyHistogram m_latency;
};

}  // namespace cardiotwin::ui
