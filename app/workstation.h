// SPDX-License-Identifier: GPL-3.0-or-later
// The windowed program put together: window and pages, the live session, the ward's schedule, and the signals
// between them. It holds no logic of its own beyond which part hears of what. Threads: gui thread only.
#pragma once

#include "app/cost_keeper.h"
#include "app/demo_device.h"
#include "app/launch_options.h"
#include "app/live_session.h"
#include "app/recording_shelf.h"
#include "app/review_loader.h"
#include "app/ward_desk.h"
#include "app/what_if_desk.h"
#include "devices/files/recording_reader.h"
#include "devices/serial_source.h"
#include "ui/frame_clock.h"
#include "ui/main_window.h"
#include "ui/pages/live_page.h"
#include "ui/theme.h"
#include "ui/viewmodels/admin_view_model.h"
#include "ui/viewmodels/review_view_model.h"
#include "ui/viewmodels/schedule_view_model.h"
#include "ui/viewmodels/twin/twin_view_model.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace cardiotwin::app {

class LanguageSwitch;

class Workstation : public QObject {
    Q_OBJECT

public:
    explicit Workstation(LaunchOptions options, QObject* parent = nullptr);
    ~Workstation() override;

    /// Shows the window and begins what the options ask for.
    void start();

    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] ui::LivePage& livePage() { return *m_livePage; }
    [[nodiscard]] const ui::FrameClock& frameClock() const { return m_clock; }
    [[nodiscard]] WardDesk& ward() { return *m_ward; }
    /// From the start of the process to the first picture of the window; empty before it.
    [[nodiscard]] std::optional<Duration> firstFrameAfter() const { return m_firstFrameAfter; }
    [[nodiscard]] ui::TwinViewModel& twin() { return m_twinModel; }
    [[nodiscard]] ui::ReviewViewModel& review() { return m_reviewModel; }
    /// The stream that is open; none: nullptr.
    [[nodiscard]] const LiveSession* session() const { return m_session.get(); }

    void openDemo();
    void openPort(const QString& port, const QString& protocol, int baud);
    /// The open device again, its channels connected as `map` says; remembered for the next time.
    void useLeads(const LeadMap& map);
    void openReplay(const QString& path);
    void closeStream();

Q_SIGNALS:
    void demoEnded();  ///< the demo's story has been played to its end

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectWindow();
    void addPages();
    void addReviewPage();
    void addTwinPage();
    /// A page that shows what the source led to, and is marked as the source is.
    void addMarkedPage(ui::PageId id, QWidget* page);
    void openWard();
    /// The costs applied in an earlier run, if they can be used; says why when not.
    void takeKeptCosts(schedule::WardDay& day);
    void connectWard();
    void listPorts();
    void openDevice();
    void saveBytes(const QString& path, const QByteArray& bytes);
    void replay(const QString& path, Result<std::unique_ptr<files::RecordingReader>> reader);
    void startSession(const LiveSession::MakeSource& makeSource, LiveSession::Settings settings,
                      pipeline::MakeRecorder makeRecorder, const QString& patient);
    void notice(const QString& text);

    LaunchOptions m_options;
    ui::Appearance m_appearance;
    std::unique_ptr<LanguageSwitch> m_language;
    ui::ReviewViewModel m_reviewModel;
    ui::ScheduleViewModel m_scheduleModel;
    ui::AdminViewModel m_adminModel;
    ui::TwinViewModel m_twinModel;
    ReviewLoader m_reviewLoader;
    RecordingShelf m_shelf;
    std::unique_ptr<ui::MainWindow> m_window;  // owns the pages; they read the models above
    ui::LivePage* m_livePage = nullptr;
    std::unique_ptr<WhatIfDesk> m_whatIf;
    std::unique_ptr<CostKeeper> m_costs;  // none: costs end with the run
    std::unique_ptr<WardDesk> m_ward;
    QString m_patient;  // as the ward calls who lies beside the device
    ui::FrameClock m_clock;
    std::optional<Duration> m_firstFrameAfter;
    std::unique_ptr<LiveSession> m_session;
    devices::SerialSettings m_port;  // of the device opened last
    std::unique_ptr<DemoDevice> m_demo;
    std::unique_ptr<pipeline::Worker> m_portListing, m_opening, m_saving;
};

}  // namespace cardiotwin::app
