// SPDX-License-Identifier: GPL-3.0-or-later
// A small JSON file of entries by name, beside the settings: what a user corrected once and need not say
// again. Threads: every call reads or writes the file whole, so any one thread at a time per file; not for
// the gui thread while it plays.
#pragma once

#include "models/base/result.h"

#include <QJsonObject>
#include <QString>

namespace cardiotwin::app {

/// Beside the settings of this user.
[[nodiscard]] QString bookFile(const QString& name);

/// A missing or damaged file holds nothing.
[[nodiscard]] QJsonObject readBook(const QString& path);
/// WriteFailed names the file.
[[nodiscard]] Result<void> writeBook(const QString& path, const QJsonObject& book);

}  // namespace cardiotwin::app
