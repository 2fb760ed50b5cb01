// SPDX-License-Identifier: GPL-3.0-or-later
// The sample recordings inside the program, and a copy of one on disk where a reader can open it. Threads:
// free functions; `pathOnDisk` writes files and is not for the gui thread.
#pragma once

#include "models/base/result.h"

#include <QString>
#include <QStringList>

#include <string>

namespace cardiotwin::app {

/// Paths of the samples as the program holds them (":/…"), in the order in which they are offered.
[[nodiscard]] QStringList samplePaths();

/// A path that a reader can open: of a sample a copy in the user's cache folder, made or made again where it
/// is not there whole; of anything else `path` itself. WriteFailed names the copy.
[[nodiscard]] Result<std::string> pathOnDisk(const QString& path);

}  // namespace cardiotwin::app
