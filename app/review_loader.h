// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a recording for the Review page on a thread of its own: first the samples on screen, then, in the
// background and in bounded memory, the whole recording for its overview and findings. A stretch that is
// asked for goes before the background. What was found comes out as signals on the gui thread; whatever
// belongs to a recording that was left meanwhile is dropped. Threads: gui thread; the worker is private.
#pragma once

#include "app/recipe_book.h"
#include "models/base/error.h"
#include "ui/viewmodels/review_data.h"
#include "ui/viewmodels/table_reading.h"

#include <QObject>
#include <QString>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace cardiotwin::ui {
class ReviewViewModel;
}

namespace cardiotwin::app {

class ReviewLoader : public QObject {
    Q_OBJECT

public:
    /// `recipes` is the file of corrected tables; empty: none are kept.
    explicit ReviewLoader(const QString& recipes = {}, QObject* parent = nullptr);
    ~ReviewLoader() override;

    /// Joins what `model` wants to what this does, and back.
    void serve(ui::ReviewViewModel& model);

public Q_SLOTS:
    void open(const QString& path);
    void cancel();
    void fetch(cardiotwin::SampleIndex first, cardiotwin::SampleCount frames);
    void readTable(const QString& path, const std::optional<cardiotwin::ui::TableLayout>& layout);
    void keepTable(const QString& path, const std::optional<cardiotwin::ui::TableLayout>& layout);

Q_SIGNALS:
    void opened(const cardiotwin::ui::ReviewRecording& recording);
    void samplesRead(const cardiotwin::ui::ReviewSamples& samples);
    void overviewGrew(const cardiotwin::ui::ReviewOverview& overview);
    void found(const cardiotwin::ui::ReviewFindings& findings);
    void failed(const cardiotwin::Error& error);
    void tableRead(const cardiotwin::ui::TableReading& reading);

private:
    class Job;
    struct Stretch {
        SampleIndex first;
        SampleCount frames = 0;
    };
    struct Orders {
        std::uint64_t generation = 0;
        std::optional<QString> path;  ///< to open; newest wins
        std::optional<Stretch> stretch;
    };

    struct TableOrder {
        QString path;
        std::optional<ui::TableLayout> layout;
        bool keep = false;
    };

    void order(TableOrder wanted);
    void answer(const TableOrder& wanted);
    [[nodiscard]] std::unique_ptr<Job> begin(const QString& path, std::uint64_t generation);
    void run(const std::stop_token& stop);
    void work(const std::stop_token& stop);
    /// Hands `deliver` to the gui thread, where it runs only while `generation` is still the one in force.
    template <class Deliver>
    void post(std::uint64_t generation, Deliver deliver);

    const RecipeBook m_recipes;  // used by the worker only
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    Orders m_orders;                      // guarded by m_mutex
    std::deque<TableOrder> m_tables;      // guarded by m_mutex; in order, before any other
    std::uint64_t m_generationShown = 0;  // gui thread
    std::jthread m_worker;
};

}  // namespace cardiotwin::app
