// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_run.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace cardiotwin::app {
namespace {

constexpr int kLookEveryMs = 50;
// In the story the fibrillation lasts from 110 s to 150 s; by then forecast, acuity and plan have reacted to
// it.
constexpr double kLivePictureSeconds = 142.0;
constexpr double kSchedulePictureSeconds = 145.0;

}  // namespace

DemoRun::DemoRun(Workstation& workstation, QString folder, QObject* parent)
    : QObject(parent), m_workstation(workstation), m_folder(std::move(folder)) {
    QDir().mkpath(m_folder);
    connect(&m_timer, &QTimer::timeout, this, &DemoRun::look);
    connect(&workstation, &Workstation::demoEnded, this, &DemoRun::finish);
    connect(&workstation.ward(), &WardDesk::planned, this, &DemoRun::notePlan);
    m_timer.start(kLookEveryMs);
}

void DemoRun::look() {
    const LiveSession* session = m_workstation.session();
    if (session == nullptr) return;
    const ui::LiveViewModel& model = m_workstation.livePage().model();
    m_summary.status = session->status();
    m_summary.counters = session->pipeline().counters();
    if (model.vitals().heartRate) m_summary.vitals = model.vitals();
    if (model.twin().asOfSeconds > 0.0) m_summary.twin = model.twin();
    m_summary.highestAcuity = std::max(m_summary.highestAcuity, m_summary.twin.acuity.score);
    const LatencyHistogram& latency = m_workstation.livePage().canvas().latency();
    m_summary.latencyP50Ms = toSeconds(latency.percentile(0.5).value_or(Duration{})) * 1e3;
    m_summary.latencyP99Ms = toSeconds(latency.percentile(0.99).value_or(Duration{})) * 1e3;

    const double storySeconds = m_summary.twin.asOfSeconds;
    if (!std::exchange(m_liveTaken, m_liveTaken || storySeconds >= kLivePictureSeconds) && m_liveTaken) {
        takePicture(ui::PageId::Live, QStringLiteral("live.png"));
    }
    if (!std::exchange(m_scheduleTaken, m_scheduleTaken || storySeconds >= kSchedulePictureSeconds) &&
        m_scheduleTaken) {
        takePicture(ui::PageId::Schedule, QStringLiteral("schedule.png"));
    }
}

void DemoRun::notePlan(const schedule::PlanSnapshot& plan) {
    ++m_summary.plans;
    if (plan.cause == schedule::PlanCause::AcuityChanged) ++m_summary.plansForAcuity;
    m_summary.plan = plan;
}

void DemoRun::takePicture(ui::PageId page, const QString& name) {
    ui::MainWindow& window = m_workstation.window();
    const ui::PageId before = window.currentPage();
    window.showPage(page);
    if (window.grab().save(m_folder + QLatin1Char('/') + name)) ++m_pictures;
    window.showPage(before);
}

void DemoRun::finish() {
    m_timer.stop();
    look();
    const bool isGood = m_summary.counters.framesAnalysed > 0 && m_summary.status.lost == 0 &&
                        m_summary.counters.framesRefused == 0 && m_pictures == 2;
    Q_EMIT ended(summaryText(m_summary), isGood);
}

}  // namespace cardiotwin::app
