// SPDX-License-Identifier: GPL-3.0-or-later
// The Live page: is this live, whose heart, how fast, what comes next and how sure. The traces own the page;
// numbers and twin stand at the right, trend and schedule below. Below 1280 px of window width the twin and
// schedule panels fold away. It pulls at each tick and starts nothing: what the user wants is a signal.
// Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/live_view_model.h"
#include "ui/widgets/sweep_canvas.h"

#include <QWidget>

class QPushButton;
class QLabel;
class QVBoxLayout;

namespace cardiotwin::ui {

class NumericsPanel;
class StatusStrip;
class TrendPlot;
class TwinPanel;

class LivePage : public QWidget {
    Q_OBJECT

public:
    static constexpr int kFoldBelow = 1280;

    explicit LivePage(const Appearance& appearance, QWidget* parent = nullptr,
                      const SweepCanvas::Clock& clock = &Instant::now);

    /// Shows `feed` from now on; its vessels outlive the attachment.
    void attach(const LiveFeed& feed);
    void detach();
    void setPatientLabel(const QString& label);
    /// Takes `panel` as child and gives it the place under the trend.
    void setSchedulePanel(QWidget* panel);

    [[nodiscard]] SweepCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] const LiveViewModel& model() const { return m_model; }
    [[nodiscard]] const LiveReadings& readings() const { return m_model.readings(); }

public Q_SLOTS:
    /// One frame: the traces each time, numbers ten times a second.
    void onTick();

Q_SIGNALS:
    void connectWanted();
    void connectionWanted();  ///< in detail
    void openWanted();
    void demoWanted();
    /// For the window's title: what the source is, by kind.
    void sourceKindChanged(cardiotwin::SourceKind kind);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildWelcome();
    void retranslate();
    void showReadings(Instant now);
    void showForecast();
    void fold();

    const Appearance& m_appearance;
    SweepCanvas::Clock m_clock;
    LiveViewModel m_model;
    StatusStrip* m_status;
    SweepCanvas* m_canvas;
    TrendPlot* m_trend;
    NumericsPanel* m_numerics;
    TwinPanel* m_twin;
    QVBoxLayout* m_left = nullptr;
    QWidget* m_schedule = nullptr;
    QWidget* m_welcome = nullptr;
    QLabel* m_welcomeText = nullptr;
    QPushButton *m_connect = nullptr, *m_open = nullptr, *m_demo = nullptr;
    Instant m_readAt;
    SourceKind m_kind = SourceKind::None;
    std::uint64_t m_shownTwin = 0;
    bool m_forecastShown = false;
};

}  // namespace cardiotwin::ui
