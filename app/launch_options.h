// SPDX-License-Identifier: GPL-3.0-or-later
// What the windowed program was asked to do on its command line. Threads: a value.
#pragma once

#include "models/base/result.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <optional>

namespace cardiotwin::app {

struct LaunchOptions {
    bool demo = false;
    QString port;  ///< serial device to open at once
    QString protocol = QStringLiteral("auto");
    QString replay;             ///< recording to replay on the Live page, or to open on the Review page
    double deviceRateHz = 0.0;  ///< of a protocol that leaves the rate to the sketch; 0: measured
    double speed = 1.0;
    QString page = QStringLiteral("live");
    QString language;  ///< "en", "zh_CN"; empty: the system's
    QString theme = QStringLiteral("dark");
    QString grabFile;
    double grabAfterSeconds = 5.0;
    std::optional<double> quitAfterSeconds;
    QString summaryFolder;  ///< demo: run the story once, write pictures and a summary here, then quit
    QString firstPicture;   ///< save the first picture that shows the replayed recording here, then quit
    QString reportFile;     ///< figures of the run as JSON, written at the end
    bool helpWanted = false;
    bool versionWanted = false;
    QString helpText;
};

/// Parses `arguments` (with the program's name first). UsageInvalid names the option.
[[nodiscard]] Result<LaunchOptions> parseLaunchOptions(const QStringList& arguments);

}  // namespace cardiotwin::app
