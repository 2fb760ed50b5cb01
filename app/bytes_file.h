// SPDX-License-Identifier: GPL-3.0-or-later
// Writes bytes to a file whole or not at all. Threads: any.
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

namespace cardiotwin::app {

/// Replaces what was at `path` once everything is written. Errors: WriteFailed, with path and reason.
[[nodiscard]] Result<void> writeBytes(const QString& path, const QByteArray& bytes);

}  // namespace cardiotwin::app
