// SPDX-License-Identifier: GPL-3.0-or-later
// What the channels of each device were said to be connected to, kept as a small JSON file beside the
// settings. A device is known by its port's lasting name, which holds its serial number where it has one.
// Threads: every call reads or writes the file whole, so any one thread at a time per file.
#pragma once

#include "models/base/lead_map.h"
#include "models/base/result.h"

#include <QString>

#include <optional>

namespace cardiotwin::app {

/// The book of this user.
[[nodiscard]] QString leadFile();

class LeadBook {
public:
    explicit LeadBook(QString file) : m_file(std::move(file)) {}

    /// A damaged file, or a damaged entry, holds nothing.
    [[nodiscard]] std::optional<LeadMap> find(const QString& port) const;
    /// WriteFailed names the file.
    [[nodiscard]] Result<void> keep(const QString& port, const LeadMap& map) const;

private:
    QString m_file;
};

}  // namespace cardiotwin::app
