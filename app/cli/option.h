// SPDX-License-Identifier: GPL-3.0-or-later
// Options with a value, as the commands declare and read them. Threads: main thread.
#pragma once

#include "models/base/result.h"

#include <QCommandLineParser>

#include <optional>

namespace cardiotwin::cli {

/// Declares --`name` `value`; `usual` is the value where the option is not given, "" for none.
void addOption(QCommandLineParser& parser, const char* name, const QString& what, const char* value,
               const char* usual = "");
void addOption(QCommandLineParser& parser, const char* name, const char* what, const char* value,
               const char* usual = "");

/// The number given with --`name`, nothing where the option is absent. UsageInvalid unless it is a number
/// from `least` to `most`.
[[nodiscard]] Result<std::optional<double>> numberOption(const QCommandLineParser& parser, const char* name,
                                                         double least, double most);

}  // namespace cardiotwin::cli
