// SPDX-License-Identifier: GPL-3.0-or-later
// One run of `listen`: a serial source on its own thread, a writer on another, the table and the figures.
// Threads: `run` on the main thread, which it gives to an event loop; the writer is inside.
#pragma once

#include "app/cli/command.h"
#include "devices/files/sample_csv.h"
#include "devices/serial_source.h"
#include "models/base/latency_histogram.h"
#include "models/base/spsc_ring.h"

#include <QEventLoop>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <optional>
#include <stop_token>
#include <string>

namespace cardiotwin::cli {

struct ListenSettings {
    devices::SerialSettings serial;
    std::optional<double> seconds;  ///< of recording; empty = until stopped
    std::string out;                ///< samples; empty = none, "-" = standard output
    std::string json;               ///< figures; empty = standard output unless the samples go there
    double patience = 15.0;         ///< seconds to wait for a lost device
};

class ListenSession : public QObject {
    Q_OBJECT

public:
    explicit ListenSession(ListenSettings settings);

    [[nodiscard]] Exit run();

private:
    class RingSink final : public BlockSink {
    public:
        bool take(const SharedBlock& block) override { return ring.push(block); }
        SpscRing<SharedBlock> ring{4096};
    };

    void onFailed(const Error& error);
    void onPhase(LinkPhase phase);
    void lookAtTheClock();
    void write(const std::stop_token& stop);
    [[nodiscard]] Result<void> writeBlock(const SharedBlock& block);
    [[nodiscard]] Result<void> openTable(const std::vector<LeadId>& leads, Hertz rate);
    [[nodiscard]] Result<void> finishFiles();
    [[nodiscard]] std::string figures(const StreamStatus& status) const;

    ListenSettings m_settings;
    RingSink m_sink;
    devices::SerialSource m_source;
    QEventLoop m_loop;
    QTimer m_clock;
    std::optional<Error> m_fatal;     // main thread
    bool m_everLocked = false;        // main thread
    Instant m_lostAt;                 // main thread
    std::atomic<bool> m_full{false};  // the wanted seconds are written
    std::atomic<std::int64_t> m_firstAt{0};
    std::atomic<std::int64_t> m_newestAt{0};
    // The writer's own while it runs, the main thread's afterwards.
    std::optional<files::SampleCsv> m_table;
    std::optional<Error> m_writeError;
    Hertz m_rate;
    SampleIndex m_next;
    std::uint64_t m_frames = 0;
    LatencyHistogram m_latency;
};

}  // namespace cardiotwin::cli
