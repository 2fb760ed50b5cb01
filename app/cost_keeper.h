// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps cost changes without holding up the window: they are written one after another on a thread of their
// own, and the history as it then stands comes back as a signal. Threads: gui thread; `store` is used on the
// keeper's thread only, after `begin`.
#pragma once

#include "app/cost_store.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace cardiotwin::app {

class CostKeeper : public QObject {
    Q_OBJECT

public:
    explicit CostKeeper(std::unique_ptr<CostStore> store, QObject* parent = nullptr);
    /// Ends when everything ordered has been written.
    ~CostKeeper() override;

    /// What was kept last, read at once: the first plan is made with it.
    [[nodiscard]] Result<std::optional<schedule::CostTable>> load() { return m_store->load(); }
    /// Has the history read; `historyRead` answers.
    void readHistory();

public Q_SLOTS:
    void keep(const cardiotwin::schedule::CostTable& table, const QString& reason, bool takenBack);

Q_SIGNALS:
    void historyRead(const QVector<cardiotwin::ui::CostVersion>& versions);
    void failed(const cardiotwin::Error& error);

private:
    void tellHistory();

    std::unique_ptr<CostStore> m_store;
    QThreadPool m_thread;
};

}  // namespace cardiotwin::app
