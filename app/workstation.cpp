// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation.h"

#include "app/bytes_file.h"
#include "app/language_switch.h"
#include "app/lead_book.h"
#include "app/pipeline/memory_recorder.h"
#include "app/recipe_book.h"
#include "app/sample_files.h"
#include "app/start_clock.h"
#include "app/ward_json.h"
#include "devices/files/recording_file.h"
#include "devices/port_catalogue.h"
#include "devices/replay_source.h"
#include "devices/serial_source.h"
#include "devices/wire/decoder.h"
#include "models/signal/synthetic_patient.h"
#include "ui/pages/admin_page.h"
#include "ui/pages/review_page.h"
#include "ui/pages/schedule_page.h"
#include "ui/pages/twin_page.h"
#include "ui/viewmodels/error_text.h"
#include "ui/viewmodels/patient_label.h"
#include "ui/viewmodels/plan_proof_text.h"
#include "ui/widgets/schedule_panel.h"
#include "ui/widgets/source_overlay.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QMetaObject>
#include <QStandardPaths>

#include <chrono>
#include <utility>

namespace cardiotwin::app {
namespace {

std::vector<ui::ProtocolChoice> protocolChoices() {
    std::vector<ui::ProtocolChoice> choices;
    for (const wire::ProtocolInfo& info : wire::protocols()) {
        choices.push_back(
            {QString::fromStdString(info.name), QString::fromStdString(info.device), info.baud});
    }
    return choices;
}

constexpr double kDemoMemorySeconds = 600.0;

/// A demonstration leaves nothing on disk.
pipeline::MakeRecorder inMemory() {
    return [](const SampleBlock&) -> Result<std::unique_ptr<files::BlockRecorder>> {
        return std::unique_ptr<files::BlockRecorder>(
            std::make_unique<pipeline::MemoryRecorder>(kDemoMemorySeconds));
    };
}

pipeline::MakeRecorder recordingIn(const QString& folder) {
    return [folder](const SampleBlock& first) -> Result<std::unique_ptr<files::BlockRecorder>> {
        if (!QDir().mkpath(folder)) return Error{ErrorCode::WriteFailed, folder.toStdString(), {}};
        const auto startedAt = std::chrono::system_clock::now();
        files::RecordingHeader header;
        header.rate = first.rate;
        header.leads = first.leads;
        header.hasHeartRate = !first.heartRateBpm.empty();
        header.startUtcMs =
            std::chrono::duration_cast<std::chrono::milliseconds>(startedAt.time_since_epoch()).count();
        auto file = files::RecordingFile::create(folder.toStdString(), header, startedAt);
        if (!file) return file.error();
        return std::unique_ptr<files::BlockRecorder>(std::move(*file));
    };
}

ui::PageId pageNamed(const QString& name) {
    if (name == QStringLiteral("review")) return ui::PageId::Review;
    if (name == QStringLiteral("twin")) return ui::PageId::Twin;
    if (name == QStringLiteral("schedule")) return ui::PageId::Schedule;
    if (name == QStringLiteral("admin")) return ui::PageId::Admin;
    return ui::PageId::Live;
}

}  // namespace

Workstation::Workstation(LaunchOptions options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_appearance(m_options.theme == QStringLiteral("light") ? ui::Theme::paper() : ui::Theme::monitor()),
      m_language(std::make_unique<LanguageSwitch>(m_options.language)),
      m_reviewLoader(recipeFile()),
      m_shelf(settingsFile(), recordingFolder()),
      m_window(std::make_unique<ui::MainWindow>(m_appearance)),
      m_livePage(new ui::LivePage(m_appearance)) {
    addPages();
    m_window->setLanguage(m_language->current());
    m_window->setProtocols(protocolChoices());
    connectWindow();
    openWard();
}

Workstation::~Workstation() {
    closeStream();
}

void Workstation::addPages() {
    m_window->addPage(ui::PageId::Live, m_livePage);
    m_livePage->setSchedulePanel(new ui::SchedulePanel(m_scheduleModel, m_appearance));

    addReviewPage();
    addTwinPage();
    addMarkedPage(ui::PageId::Schedule, new ui::SchedulePage(m_scheduleModel, m_appearance));
    addMarkedPage(ui::PageId::Admin, new ui::AdminPage(m_adminModel, m_appearance));
}

void Workstation::addReviewPage() {
    auto* review = new ui::ReviewPage(m_appearance, m_reviewModel);
    m_window->addPage(ui::PageId::Review, review);
    m_reviewLoader.serve(m_reviewModel);
    connect(review, &ui::ReviewPage::openWanted, m_window.get(), &ui::MainWindow::openRecordingDialog);
    connect(&m_clock, &ui::FrameClock::tick, review, &ui::ReviewPage::onTick);
    connect(&m_shelf, &RecordingShelf::listed, review, &ui::ReviewPage::setKnownRecordings);
    connect(&m_reviewLoader, &ReviewLoader::opened, &m_shelf,
            [this](const ui::ReviewRecording& recording) { m_shelf.remember(recording.path); });
    connect(m_window.get(), &ui::MainWindow::pageChanged, &m_shelf, [this](ui::PageId id) {
        if (id == ui::PageId::Review) m_shelf.refresh();
    });
}

void Workstation::addTwinPage() {
    auto* page = new ui::TwinPage(m_twinModel, m_livePage->model(), m_appearance);
    addMarkedPage(ui::PageId::Twin, page);
    // It pulls nothing itself: it follows what the Live page pulled.
    connect(&m_clock, &ui::FrameClock::tick, page, &ui::TwinPage::onTick);

    ui::WhatIfModel* questions = &m_twinModel.whatIf();
    m_whatIf = std::make_unique<WhatIfDesk>(&twin::simulate);
    connect(questions, &ui::WhatIfModel::ordered, m_whatIf.get(), &WhatIfDesk::order);
    connect(m_whatIf.get(), &WhatIfDesk::answered, questions, &ui::WhatIfModel::take);
    connect(m_whatIf.get(), &WhatIfDesk::failed, this, [this](const QString& worker, const QString& what) {
        notice(ui::errorText({ErrorCode::Internal, worker.toStdString(), what.toStdString()}));
    });
    questions->setAvailable(true);
    connect(&m_twinModel, &ui::TwinViewModel::profileChanged, this, [this](const twin::PatientProfile& card) {
        if (m_session) m_session->use(card);
    });
}

void Workstation::addMarkedPage(ui::PageId id, QWidget* page) {
    auto* overlay = new ui::SourceOverlay(m_appearance, page);
    connect(m_livePage, &ui::LivePage::sourceKindChanged, overlay, &ui::SourceOverlay::setSourceKind);
    m_window->addPage(id, page);
}

void Workstation::connectWindow() {
    ui::MainWindow* window = m_window.get();
    connect(&m_clock, &ui::FrameClock::tick, m_livePage, &ui::LivePage::onTick);
    connect(m_livePage, &ui::LivePage::connectWanted, window, &ui::MainWindow::openConnectDialog);
    connect(m_livePage, &ui::LivePage::connectionWanted, window, &ui::MainWindow::openConnectionDialog);
    connect(window, &ui::MainWindow::leadsWanted, this, [this] {
        if (m_session) m_window->openLeadDialog(m_session->status().channels, m_port.map.value_or(LeadMap{}));
    });
    connect(window, &ui::MainWindow::leadsChosen, this, &Workstation::useLeads);
    connect(window, &ui::MainWindow::saveBytesRequested, this, &Workstation::saveBytes);
    window->setLinkView(
        {[this] { return m_session ? m_session->status() : StreamStatus{}; },
         [this] { return m_session ? m_session->recentBytes() : std::vector<std::uint8_t>(); }});
    connect(m_livePage, &ui::LivePage::openWanted, window, &ui::MainWindow::openRecordingDialog);
    connect(m_livePage, &ui::LivePage::demoWanted, this, &Workstation::openDemo);
    connect(m_livePage, &ui::LivePage::sourceKindChanged, window, &ui::MainWindow::setSourceKind);
    connect(window, &ui::MainWindow::connectRequested, this, &Workstation::openPort);
    connect(window, &ui::MainWindow::openRequested, this, [this](const QString& path) {
        m_window->currentPage() == ui::PageId::Review ? m_reviewModel.open(path) : openReplay(path);
    });
    connect(window, &ui::MainWindow::demoRequested, this, &Workstation::openDemo);
    connect(window, &ui::MainWindow::disconnectRequested, this, &Workstation::closeStream);
    connect(window, &ui::MainWindow::portsWanted, this, &Workstation::listPorts);
    connect(window, &ui::MainWindow::languageRequested, this, [this](const QString& code) {
        m_language->use(code);
        m_window->setLanguage(code);
        if (m_demo) m_livePage->setPatientLabel(ui::demoPatientLabel());
    });
}

void Workstation::start() {
    m_window->resize(1600, 1000);
    m_window->installEventFilter(this);
    m_window->show();
    m_window->showPage(pageNamed(m_options.page));
    m_clock.start();
    m_ward->open();
    if (m_options.demo) openDemo();
    if (!m_options.port.isEmpty()) openPort(m_options.port, m_options.protocol, 0);
    if (m_options.replay.isEmpty()) return;
    if (m_window->currentPage() == ui::PageId::Review) {
        m_reviewModel.open(m_options.replay);
    } else {
        openReplay(m_options.replay);
    }
}

bool Workstation::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_window.get() && event->type() == QEvent::Paint) {
        m_window->removeEventFilter(this);
        // After this paint and those of all pages and panels, which are in the same round.
        QMetaObject::invokeMethod(
            this, [this] { m_firstFrameAfter = sinceProcessStart(); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void Workstation::openWard() {
    // Until the store keeps a unit's own day, the invented one that ships with the program stands in for it.
    const auto ward = readWard(":/resources/demo_ward.json");
    const auto costs = readCostTable(":/resources/default_costs.json");
    Q_ASSERT(ward && costs);
    auto day = schedule::WardDay::make(*costs, ward->requests, ward->startUtc);
    Q_ASSERT(day);
    (void)day->setNow(ward->now);
    takeKeptCosts(*day);
    m_patient = QString::fromStdString(ward->patient);
    m_ward = std::make_unique<WardDesk>(std::move(*day));
    m_scheduleModel.setThisPatient(m_patient);
    m_scheduleModel.setNow(m_ward->day().now());
    connectWard();
}

void Workstation::takeKeptCosts(schedule::WardDay& day) {
    // The demonstration that writes its own summary is the same for everybody.
    if (!m_options.summaryFolder.isEmpty()) return;
    m_costs = std::make_unique<CostKeeper>(
        std::make_unique<FileCostStore>(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)));
    const auto kept = m_costs->load();
    std::optional<Error> refused;
    if (!kept) {
        refused = kept.error();
    } else if (*kept) {
        if (const auto taken = day.setCosts(**kept); !taken) refused = taken.error();
    }
    if (refused) notice(ui::refusedCostsText(*refused));
    connect(m_costs.get(), &CostKeeper::historyRead, &m_adminModel, &ui::AdminViewModel::setVersions);
    connect(m_costs.get(), &CostKeeper::failed, this,
            [this](const Error& error) { notice(ui::errorText(error)); });
    m_costs->readHistory();
}

void Workstation::connectWard() {
    connect(&m_scheduleModel, &ui::ScheduleViewModel::exportRequested, this, &Workstation::saveBytes);
    WardDesk* ward = m_ward.get();
    connect(ward, &WardDesk::planned, this, [this](const schedule::PlanSnapshot& plan) {
        m_scheduleModel.setDay(m_ward->day());
        m_scheduleModel.setSnapshot(plan);
        m_adminModel.setPlanNow(plan);
    });
    connect(ward, &WardDesk::refused, this,
            [this](const Error& error) { notice(ui::errorText(error, m_scheduleModel.names())); });
    connect(ward, &WardDesk::plannerFailed, this, [this](const QString& worker, const QString& what) {
        notice(ui::errorText({ErrorCode::Internal, worker.toStdString(), what.toStdString()}));
    });
    connect(ward, &WardDesk::verified, this, [this](const std::vector<std::string>& faults) {
        notice(ui::planProofText(faults, m_scheduleModel.names()));
    });

    using ScheduleModel = ui::ScheduleViewModel;
    connect(&m_scheduleModel, &ScheduleModel::pinRequested, ward, &WardDesk::pin);
    connect(&m_scheduleModel, &ScheduleModel::unpinRequested, ward, &WardDesk::unpin);
    connect(&m_scheduleModel, &ScheduleModel::deferRequested, ward, &WardDesk::defer);
    connect(&m_scheduleModel, &ScheduleModel::admitRequested, ward, &WardDesk::admit);
    connect(&m_scheduleModel, &ScheduleModel::addRequested, ward, &WardDesk::add);
    connect(&m_scheduleModel, &ScheduleModel::undoRequested, ward, &WardDesk::undo);
    connect(ward, &WardDesk::undoChanged, &m_scheduleModel, &ScheduleModel::setCanUndo);
    connect(&m_scheduleModel, &ScheduleModel::verifyRequested, ward, &WardDesk::verify);

    using AdminModel = ui::AdminViewModel;
    connect(ward, &WardDesk::costsChanged, &m_adminModel,
            [this](const schedule::CostTable& table, bool canUndo) {
                m_adminModel.setTable(table);
                m_adminModel.setCanUndo(canUndo);
            });
    if (m_costs) connect(ward, &WardDesk::costsApplied, m_costs.get(), &CostKeeper::keep);
    connect(ward, &WardDesk::previewed, &m_adminModel, &AdminModel::setPreview);
    connect(&m_adminModel, &AdminModel::previewRequested, ward, &WardDesk::preview);
    connect(&m_adminModel, &AdminModel::applyRequested, ward, &WardDesk::applyCosts);
    connect(&m_adminModel, &AdminModel::undoRequested, ward, &WardDesk::undoCosts);
}

void Workstation::listPorts() {
    // Looking at legacy ports takes tens of milliseconds: never on the gui thread.
    m_portListing = std::make_unique<pipeline::Worker>(
        "ports",
        [this](const std::stop_token&) {
            QStringList paths;
            for (const devices::PortDescription& port : devices::availablePorts()) {
                paths << QString::fromStdString(port.path);
            }
            QMetaObject::invokeMethod(
                this, [this, paths] { m_window->setPorts(paths); }, Qt::QueuedConnection);
        },
        [](const std::string&, const std::string&) {});
}

void Workstation::saveBytes(const QString& path, const QByteArray& bytes) {
    m_saving = std::make_unique<pipeline::Worker>(
        "save",
        [this, path, bytes](const std::stop_token&) {
            const auto written = writeBytes(path, bytes);
            if (written) return;
            QMetaObject::invokeMethod(
                this, [this, error = written.error()] { notice(ui::errorText(error)); },
                Qt::QueuedConnection);
        },
        [](const std::string&, const std::string&) {});
}

void Workstation::openDemo() {
    closeStream();
    const bool once = !m_options.summaryFolder.isEmpty();
    m_demo = std::make_unique<DemoDevice>(m_options.demo ? m_options.speed : 1.0, !once);
    connect(m_demo.get(), &DemoDevice::failed, this, [this](const QString& what) {
        notice(what);
        Q_EMIT demoEnded();
    });
    connect(m_demo.get(), &DemoDevice::storyEnded, this, &Workstation::demoEnded);
    connect(m_demo.get(), &DemoDevice::ready, this, [this](const QString& port) {
        devices::SerialSettings settings;
        settings.port = port.toStdString();
        settings.protocol = "cyton";
        settings.reconnect = false;
        settings.deviceWaits = true;
        settings.map = mapOf(signal::independentLeads());
        startSession(
            [settings](BlockSink& sink) { return std::make_unique<devices::SerialSource>(settings, sink); },
            {.simulated = true, .speed = m_options.speed}, inMemory(), ui::demoPatientLabel());
    });
    m_demo->start();
}

void Workstation::openPort(const QString& port, const QString& protocol, int baud) {
    m_port = {};
    m_port.port = port.toStdString();
    m_port.protocol = protocol.toStdString();
    if (baud > 0) m_port.baud = baud;
    if (m_options.deviceRateHz > 0.0) m_port.rate = Hertz{m_options.deviceRateHz};
    // A trace needs millivolts; where a device sends counts they are its usual ones, and the status says so.
    m_port.nominalMillivolts = true;
    m_port.map = LeadBook(leadFile()).find(port);
    openDevice();
}

void Workstation::openDevice() {
    closeStream();
    startSession([settings = m_port](
                     BlockSink& sink) { return std::make_unique<devices::SerialSource>(settings, sink); },
                 {}, recordingIn(recordingFolder()), QString());
}

void Workstation::useLeads(const LeadMap& map) {
    m_port.map = map;
    const auto kept = LeadBook(leadFile()).keep(QString::fromStdString(m_port.port), map);
    if (!kept) notice(ui::errorText(kept.error()));
    openDevice();
}

void Workstation::openReplay(const QString& path) {
    // Recognising a format reads the file: never on the gui thread.
    m_opening = std::make_unique<pipeline::Worker>(
        "open",
        [this, path](const std::stop_token&) {
            const RecipeBook recipes(recipeFile());
            auto opened = std::make_shared<Result<std::unique_ptr<files::RecordingReader>>>(
                openSampleOrFile(path, recipes.finder()));
            QMetaObject::invokeMethod(
                this, [this, path, opened] { replay(path, std::move(*opened)); }, Qt::QueuedConnection);
        },
        [](const std::string&, const std::string&) {});
}

void Workstation::replay(const QString& path, Result<std::unique_ptr<files::RecordingReader>> reader) {
    if (!reader) {
        notice(ui::errorText(reader.error()));
        return;
    }
    closeStream();
    m_shelf.remember(path);
    devices::ReplaySource* source = nullptr;
    startSession(
        [&](BlockSink& sink) {
            auto made = std::make_unique<devices::ReplaySource>(std::move(*reader), sink, StreamId{2},
                                                                QFileInfo(path).fileName().toStdString());
            source = made.get();
            return made;
        },
        {}, nullptr, QFileInfo(path).completeBaseName());
    const double speed = m_options.speed;
    QMetaObject::invokeMethod(
        source, [source, speed] { source->setSpeed(speed); }, Qt::QueuedConnection);
}

void Workstation::startSession(const LiveSession::MakeSource& makeSource, LiveSession::Settings settings,
                               pipeline::MakeRecorder makeRecorder, const QString& patient) {
    m_session = std::make_unique<LiveSession>(makeSource, settings, std::move(makeRecorder));
    m_session->use(m_twinModel.profile());
    connect(m_session.get(), &LiveSession::opened, this, [this] { m_livePage->attach(m_session->feed()); });
    connect(m_session.get(), &LiveSession::sourceFailed, this,
            [this](const Error& error) { notice(ui::errorText(error)); });
    connect(m_session.get(), &LiveSession::recordingFailed, this,
            [this](const Error& error) { notice(ui::errorText(error)); });
    connect(m_session.get(), &LiveSession::workerFailed, this,
            [this](const QString& worker, const QString& what) {
                notice(ui::errorText({ErrorCode::Internal, worker.toStdString(), what.toStdString()}));
            });
    connect(m_session.get(), &LiveSession::acuityChanged, this,
            [this](const twin::Acuity& acuity) { m_ward->applyAcuity(m_patient, acuity); });
    m_livePage->attach(m_session->feed());
    m_livePage->setPatientLabel(patient);
    m_session->start();
}

void Workstation::closeStream() {
    m_livePage->detach();
    const bool hadPatient = m_session != nullptr;
    m_session.reset();
    m_demo.reset();
    // What comes next may be another patient: no card is better than a stranger's.
    if (hadPatient) m_twinModel.setProfile({});
}

void Workstation::notice(const QString& text) {
    m_window->showNotice(text);
}

}  // namespace cardiotwin::app
