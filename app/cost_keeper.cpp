// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cost_keeper.h"

#include <QMetaObject>

#include <utility>

namespace cardiotwin::app {

CostKeeper::CostKeeper(std::unique_ptr<CostStore> store, QObject* parent)
    : QObject(parent), m_store(std::move(store)) {
    m_thread.setMaxThreadCount(1);
}

CostKeeper::~CostKeeper() {
    m_thread.waitForDone();
}

void CostKeeper::readHistory() {
    m_thread.start([this] { tellHistory(); });
}

void CostKeeper::keep(const schedule::CostTable& table, const QString& reason, bool takenBack) {
    ui::CostVersion change;
    change.at = QDateTime::currentDateTimeUtc();
    change.who = localUser();
    change.reason = reason;
    change.takenBack = takenBack;
    m_thread.start([this, table, change] {
        if (const auto kept = m_store->keep(table, change); !kept) {
            QMetaObject::invokeMethod(
                this, [this, error = kept.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
        }
        tellHistory();
    });
}

void CostKeeper::tellHistory() {
    auto history = m_store->history();
    QMetaObject::invokeMethod(
        this,
        [this, history = std::move(history)] {
            if (history) {
                Q_EMIT historyRead(*history);
            } else {
                Q_EMIT failed(history.error());
            }
        },
        Qt::QueuedConnection);
}

}  // namespace cardiotwin::app
