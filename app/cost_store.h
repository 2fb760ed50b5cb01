// SPDX-License-Identifier: GPL-3.0-or-later
// Where a unit's costs outlive the program: the table in force, and every change of it with time, person and
// reason. `FileCostStore` keeps two files in a folder: `costs.json`, replaced whole or not at all, and
// `cost_history.jsonl`, which is only ever appended to. A table that cannot be read is refused with its
// place, never used in part, and set aside before it is replaced. Threads: one at a time.
#pragma once

#include "models/base/result.h"
#include "models/schedule/cost_table.h"
#include "ui/viewmodels/admin_view_model.h"

#include <QString>
#include <QVector>

#include <optional>

namespace cardiotwin::app {

class CostStore {
public:
    virtual ~CostStore() = default;
    /// The table kept last; empty when none was kept yet.
    [[nodiscard]] virtual Result<std::optional<schedule::CostTable>> load() = 0;
    /// Keeps `table` as the one in force, and how it came to be.
    [[nodiscard]] virtual Result<void> keep(const schedule::CostTable& table,
                                            const ui::CostVersion& change) = 0;
    /// Newest first. An entry that cannot be read is in it as such.
    [[nodiscard]] virtual Result<QVector<ui::CostVersion>> history() = 0;
};

class FileCostStore final : public CostStore {
public:
    explicit FileCostStore(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] Result<std::optional<schedule::CostTable>> load() override;
    [[nodiscard]] Result<void> keep(const schedule::CostTable& table, const ui::CostVersion& change) override;
    [[nodiscard]] Result<QVector<ui::CostVersion>> history() override;

private:
    [[nodiscard]] QString tablePath() const;
    [[nodiscard]] QString historyPath() const;
    [[nodiscard]] Result<void> append(const ui::CostVersion& change) const;

    QString m_folder;
};

/// Who is at this computer, as the system calls the account.
[[nodiscard]] QString localUser();

}  // namespace cardiotwin::app
