// SPDX-License-Identifier: GPL-3.0-or-later
// The sample recordings inside the program, and a copy of one on disk where a reader can open it. Threads:
// free functions; `pathOnDisk` and `openSampleOrFile` touch files and are not for the gui thread.
#pragma once

#include "devices/files/recording_reader.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <string>

namespace cardiotwin::app {

/// Paths of the samples as the program holds them (":/…"), in the order in which they are offered.
[[nodiscard]] QStringList samplePaths();

/// A path that a reader can open: of a sample a copy in the user's cache folder, made or made again where it
/// is not there whole; of anything else `path` itself. WriteFailed names the copy.
[[nodiscard]] Result<std::string> pathOnDisk(const QString& path);

/// Opens a sample or a file of the user's; tables are read as `find` says. Errors of both steps.
[[nodiscard]] Result<std::unique_ptr<files::RecordingReader>> openSampleOrFile(const QString& path,
                                                                               const files::FindRecipe& find);

}  // namespace cardiotwin::app
