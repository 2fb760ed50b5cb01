// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review_loader.h"

#include "app/pipeline/shipped_models.h"
#include "app/sample_files.h"
#include "app/table_desk.h"
#include "devices/files/recording_reader.h"
#include "models/ecg/ecg_analysis.h"
#include "ui/viewmodels/review_view_model.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <memory>

namespace cardiotwin::app {
namespace {

constexpr std::size_t kFramesAtOnce = 1 << 14;
constexpr std::size_t kOverviewColumns = 2048;
constexpr SampleCount kOverviewBucket = 32;      // fine enough for minutes; a day at 360 Hz takes 16 MB
constexpr std::size_t kMostValues = 24'000'000;  // of one stretch, over all leads: 96 MB
constexpr auto kTellEvery = std::chrono::milliseconds(200);

ui::ReviewRecording described(const QString& path, const files::RecordingInfo& info) {
    ui::ReviewRecording recording;
    recording.path = path;
    recording.format = QString::fromStdString(info.format);
    recording.startUtc = QString::fromStdString(info.startUtc);
    recording.leads = info.leads;
    recording.rate = info.rate;
    recording.simulated = info.isSimulated;
    recording.calibrated =
        info.unitSource.find("counts)") == std::string::npos || info.format.starts_with("wfdb");
    recording.isTable = info.table != files::TableReading::NoTable;
    recording.isCorrected = info.table == files::TableReading::ByRecipe;
    for (const std::string& note : info.notes)
        recording.notes.append(QString::fromStdString(note));
    return recording;
}

}  // namespace

/// One recording while it is open: the stretch on screen and the background pass share its reader.
class ReviewLoader::Job {
public:
    Job(std::uint64_t generation, std::unique_ptr<files::RecordingReader> reader)
        : m_generation(generation),
          m_reader(std::move(reader)),
          m_analysis(m_reader->info().leads, m_reader->info().rate,
                     {.delineate = false, .classifier = pipeline::shippedBeatClassifier()}) {}

    [[nodiscard]] std::uint64_t generation() const { return m_generation; }
    [[nodiscard]] const files::RecordingInfo& info() const { return m_reader->info(); }
    [[nodiscard]] bool isFinished() const { return m_finished; }

    /// Samples of a stretch; what cannot be read (behind a damaged row) stays missing.
    [[nodiscard]] ui::ReviewSamples stretch(Stretch wanted) {
        const std::size_t width = info().leads.size();
        const auto frames =
            std::min(static_cast<std::size_t>(std::max<SampleCount>(0, wanted.frames)), kMostValues / width);
        ui::ReviewSamples samples;
        samples.first = wanted.first;
        samples.leads.assign(width, std::vector<float>(frames, std::numeric_limits<float>::quiet_NaN()));
        m_away = true;
        if (!m_reader->seek(wanted.first)) return samples;
        for (;;) {
            const auto block = m_reader->read(std::min(frames, kFramesAtOnce));
            if (!block) return samples;
            const auto begin = block->first - wanted.first;
            if (block->frames() == 0 || begin >= static_cast<SampleCount>(frames)) return samples;
            for (std::size_t i = 0; i < block->frames(); ++i) {
                const SampleCount at = begin + static_cast<SampleCount>(i);
                if (at < 0 || at >= static_cast<SampleCount>(frames)) continue;
                for (std::size_t lead = 0; lead < width; ++lead) {
                    samples.leads[lead][static_cast<std::size_t>(at)] =
                        static_cast<float>(block->at(i, lead));
                }
            }
            if (block->end() >= wanted.first + static_cast<SampleCount>(frames)) return samples;
        }
    }

    /// The next part of the background pass.
    [[nodiscard]] Result<void> goOn() {
        if (m_away) {
            if (auto sought = m_reader->seek(m_frontier); !sought) return sought;
            m_away = false;
        }
        const auto block = m_reader->read(kFramesAtOnce);
        if (!block) return block.error();
        if (block->frames() == 0) {
            take(m_analysis.finish());
            m_finished = true;
            return {};
        }
        m_frontier = block->end();
        m_lead.resize(block->frames());
        for (std::size_t i = 0; i < m_lead.size(); ++i)
            m_lead[i] = static_cast<float>(block->at(i, 0));
        m_pyramid.append(block->first, m_lead);
        m_missing += static_cast<std::uint64_t>(
            std::ranges::count_if(block->millivolts, [](double value) { return std::isnan(value); }));
        take(m_analysis.process(*block));
        return {};
    }

    /// The background pass ends here; what was read stays on screen.
    void giveUp() { m_finished = m_brokeOff = true; }

    [[nodiscard]] ui::ReviewOverview overview() const {
        ui::ReviewOverview overview;
        overview.end = m_pyramid.end();
        overview.fraction = m_finished && !m_brokeOff ? 1.0 : m_reader->progress();
        overview.isComplete = m_finished;
        overview.columns.resize(kOverviewColumns);
        m_pyramid.columns({}, m_pyramid.end(), overview.columns);
        return overview;
    }
    [[nodiscard]] ui::ReviewFindings takeFindings() {
        m_findings.missing = m_missing;
        return std::exchange(m_findings, {});
    }

private:
    void take(const ecg::Findings& findings) {
        m_findings.beats.insert(m_findings.beats.end(), findings.beats.begin(), findings.beats.end());
        m_findings.rhythms.insert(m_findings.rhythms.end(), findings.rhythms.begin(), findings.rhythms.end());
    }

    std::uint64_t m_generation;
    std::unique_ptr<files::RecordingReader> m_reader;
    ecg::EcgAnalysis m_analysis;
    signal::MinMaxPyramid m_pyramid{kOverviewBucket};
    ui::ReviewFindings m_findings;
    std::vector<float> m_lead;
    SampleIndex m_frontier;
    std::uint64_t m_missing = 0;
    bool m_away = false;  ///< the reader stands somewhere else than at the frontier
    bool m_finished = false;
    bool m_brokeOff = false;
};

ReviewLoader::ReviewLoader(const QString& recipes, QObject* parent)
    : QObject(parent), m_recipes(recipes), m_worker([this](const std::stop_token& stop) { run(stop); }) {}

ReviewLoader::~ReviewLoader() {
    m_worker.request_stop();
    m_wake.notify_all();
    m_worker.join();
}

void ReviewLoader::serve(ui::ReviewViewModel& model) {
    connect(&model, &ui::ReviewViewModel::openRequested, this, &ReviewLoader::open);
    connect(&model, &ui::ReviewViewModel::cancelRequested, this, &ReviewLoader::cancel);
    connect(&model, &ui::ReviewViewModel::windowRequested, this, &ReviewLoader::fetch);
    connect(&model, &ui::ReviewViewModel::tableRequested, this, &ReviewLoader::readTable);
    connect(&model, &ui::ReviewViewModel::tableKept, this, &ReviewLoader::keepTable);
    connect(this, &ReviewLoader::tableRead, &model, &ui::ReviewViewModel::showTable);
    connect(this, &ReviewLoader::opened, &model, &ui::ReviewViewModel::showRecording);
    connect(this, &ReviewLoader::samplesRead, &model, &ui::ReviewViewModel::showSamples);
    connect(this, &ReviewLoader::overviewGrew, &model, &ui::ReviewViewModel::showOverview);
    connect(this, &ReviewLoader::found, &model, &ui::ReviewViewModel::addFindings);
    connect(this, &ReviewLoader::failed, &model, &ui::ReviewViewModel::showError);
}

void ReviewLoader::open(const QString& path) {
    {
        const std::scoped_lock lock(m_mutex);
        m_orders = {++m_generationShown, path, std::nullopt};
    }
    m_wake.notify_all();
}

void ReviewLoader::cancel() {
    {
        const std::scoped_lock lock(m_mutex);
        m_orders = {++m_generationShown, std::nullopt, std::nullopt};
    }
    m_wake.notify_all();
}

void ReviewLoader::fetch(SampleIndex first, SampleCount frames) {
    {
        const std::scoped_lock lock(m_mutex);
        m_orders.stretch = Stretch{first, frames};
    }
    m_wake.notify_all();
}

void ReviewLoader::readTable(const QString& path, const std::optional<ui::TableLayout>& layout) {
    order({path, layout, false});
}

void ReviewLoader::keepTable(const QString& path, const std::optional<ui::TableLayout>& layout) {
    order({path, layout, true});
}

void ReviewLoader::order(TableOrder wanted) {
    {
        const std::scoped_lock lock(m_mutex);
        m_tables.push_back(std::move(wanted));
    }
    m_wake.notify_all();
}

void ReviewLoader::answer(const TableOrder& wanted) {
    if (wanted.keep) {
        const auto kept = app::keepTable(m_recipes, wanted.path, wanted.layout);
        if (kept) return;
        QMetaObject::invokeMethod(
            this, [this, error = kept.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this, reading = app::readTable(m_recipes, wanted.path, wanted.layout)] {
            Q_EMIT tableRead(reading);
        },
        Qt::QueuedConnection);
}

template <class Deliver>
void ReviewLoader::post(std::uint64_t generation, Deliver deliver) {
    QMetaObject::invokeMethod(
        this,
        [this, generation, deliver = std::move(deliver)] {
            if (generation == m_generationShown) deliver();
        },
        Qt::QueuedConnection);
}

/// Opens `path` and reads its first samples, which decide whether there is anything to show.
std::unique_ptr<ReviewLoader::Job> ReviewLoader::begin(const QString& path, std::uint64_t generation) {
    auto reader = openSampleOrFile(path, m_recipes.finder());
    std::unique_ptr<Job> job;
    if (reader) job = std::make_unique<Job>(generation, std::move(*reader));
    const auto begun = job ? job->goOn() : Result<void>(reader.error());
    if (!begun) {
        post(generation, [this, error = begun.error()] { Q_EMIT failed(error); });
        return nullptr;
    }
    post(generation, [this, recording = described(path, job->info())] { Q_EMIT opened(recording); });
    return job;
}

void ReviewLoader::run(const std::stop_token& stop) {
    try {
        work(stop);
    } catch (const std::exception& error) {
        const Error failure{ErrorCode::Internal, {}, error.what()};
        QMetaObject::invokeMethod(
            this, [this, failure] { Q_EMIT failed(failure); }, Qt::QueuedConnection);
    }
}

void ReviewLoader::work(const std::stop_token& stop) {
    std::unique_ptr<Job> job;
    auto nextTelling = std::chrono::steady_clock::now();
    while (!stop.stop_requested()) {
        std::unique_lock lock(m_mutex);
        const bool busy = job && !job->isFinished();
        if (!busy)
            m_wake.wait(lock, stop, [&] {
                return !m_tables.empty() || m_orders.path || m_orders.stretch ||
                       (job && job->generation() != m_orders.generation);
            });
        const std::uint64_t generation = m_orders.generation;
        const auto path = std::exchange(m_orders.path, std::nullopt);
        const auto stretch = std::exchange(m_orders.stretch, std::nullopt);
        const auto tables = std::exchange(m_tables, {});
        lock.unlock();

        for (const TableOrder& table : tables)
            answer(table);
        if (path) {
            job = begin(*path, generation);
        }
        if (job && job->generation() != generation) job.reset();
        if (!job) continue;
        if (stretch) {
            post(generation, [this, read = job->stretch(*stretch)] { Q_EMIT samplesRead(read); });
        }
        if (job->isFinished()) continue;
        if (auto read = job->goOn(); !read) {
            post(generation, [this, error = read.error()] { Q_EMIT failed(error); });
            job->giveUp();
        }
        const auto now = std::chrono::steady_clock::now();
        if (!job->isFinished() && now < nextTelling) continue;
        nextTelling = now + kTellEvery;
        post(generation, [this, overview = job->overview()] { Q_EMIT overviewGrew(overview); });
        post(generation, [this, findings = job->takeFindings()] { Q_EMIT found(findings); });
    }
}

}  // namespace cardiotwin::app
