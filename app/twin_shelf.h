// SPDX-License-Identifier: GPL-3.0-or-later
// Where patients' twins outlive the program. `FileTwinStore` keeps a folder for each patient with one file
// per saved version, never written over, and a ledger of what was thought of the advice, replaced whole or
// not at all. A file that cannot be read is refused with its reason and left as it is. A database may
// implement the same interface. Threads: one at a time; files are small, but a disk may be slow.
#pragma once

#include "models/base/result.h"
#include "models/twin/memory/advice_ledger.h"
#include "models/twin/memory/twin_memory.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cardiotwin::app {

/// One saved state of a patient's twin.
struct TwinVersion {
    int number = 0;  ///< from 1
    std::string place;
    std::int64_t savedAtUnix = 0;
    std::optional<Error> refused;  ///< why it cannot be used
};

class TwinStore {
public:
    virtual ~TwinStore() = default;
    /// Keeps `memory` as the newest version of its patient's twin and returns its number. PathRefused where
    /// the patient's word is more than letters, digits, - and _ (at most 64); WriteFailed.
    [[nodiscard]] virtual Result<int> keep(const twin::TwinMemory& memory) = 0;
    /// Newest first.
    [[nodiscard]] virtual Result<std::vector<TwinVersion>> versions(const std::string& patient) = 0;
    /// ModelInvalid where it is damaged, of another version or another patient.
    [[nodiscard]] virtual Result<twin::TwinMemory> load(const std::string& patient, int number) = 0;
    /// Empty where none was kept.
    [[nodiscard]] virtual Result<twin::AdviceLedger> ledger(const std::string& patient) = 0;
    [[nodiscard]] virtual Result<void> keepLedger(const twin::AdviceLedger& ledger) = 0;
};

class FileTwinStore final : public TwinStore {
public:
    explicit FileTwinStore(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] Result<int> keep(const twin::TwinMemory& memory) override;
    [[nodiscard]] Result<std::vector<TwinVersion>> versions(const std::string& patient) override;
    [[nodiscard]] Result<twin::TwinMemory> load(const std::string& patient, int number) override;
    [[nodiscard]] Result<twin::AdviceLedger> ledger(const std::string& patient) override;
    [[nodiscard]] Result<void> keepLedger(const twin::AdviceLedger& ledger) override;

private:
    [[nodiscard]] Result<QString> folderOf(const std::string& patient) const;

    QString m_folder;
};

/// The newest version of the patient's twin that can be used at `nowUnix`; empty where none was ever kept.
/// The error is that of the newest one, where versions were kept and none can be used.
[[nodiscard]] Result<std::optional<twin::TwinMemory>> newestUsable(TwinStore& store,
                                                                   const std::string& patient,
                                                                   std::int64_t nowUnix);

}  // namespace cardiotwin::app
