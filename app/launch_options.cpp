// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/launch_options.h"

#include <algorithm>
#include <array>

namespace cardiotwin::app {
namespace {

const std::array<const char*, 5> kPages = {"live", "review", "twin", "schedule", "admin"};

Error usage(const QString& option, const QString& value) {
    return {ErrorCode::UsageInvalid, "--" + option.toStdString(), value.toStdString()};
}

Result<double> positiveNumber(const QCommandLineParser& parser, const QString& option, double fallback) {
    if (!parser.isSet(option)) return fallback;
    bool isNumber = false;
    const double value = parser.value(option).toDouble(&isNumber);
    if (!isNumber || !(value > 0.0)) return usage(option, parser.value(option));
    return value;
}

void declare(QCommandLineParser& parser) {
    const auto s = [](const char* text) { return QString::fromLatin1(text); };
    parser.setApplicationDescription(
        s("CardioTwin: a digital twin of a patient's heart beside the patient.\n"
          "Research and education software, not a medical device."));
    parser.addOptions({
        {{s("h"), s("help")}, s("Print this help.")},
        {s("version"), s("Print the version.")},
        {s("demo"), s("Emulate a patient in a process of its own and open it through the serial path.")},
        {s("port"), s("Open the serial device at PATH."), s("PATH")},
        {s("protocol"), s("Protocol of --port (see: cardiotwin-cli protocols); default auto."), s("NAME")},
        {s("device-rate"), s("Sampling rate of a device whose sketch decides it; measured when not given."),
         s("HZ")},
        {s("replay"), s("Replay RECORD on the Live page; with --page review, open it there."), s("RECORD")},
        {s("speed"), s("Speed of --replay or --demo, 0.25 to 16; default 1."), s("X")},
        {s("page"), s("First page: live, review, twin, schedule or admin."), s("NAME")},
        {s("language"), s("en or zh_CN; default the system's."), s("CODE")},
        {s("theme"), s("dark or light; default dark."), s("NAME")},
        {s("grab"), s("Save a picture of the window to F."), s("F")},
        {s("grab-after"), s("Seconds until --grab; default 5."), s("S")},
        {s("quit-after"), s("Quit after S seconds."), s("S")},
        {s("summary"),
         s("With --demo: run the story once, write live.png, schedule.png and a summary, then quit."),
         s("FOLDER")},
        {s("report"), s("Write the run's figures as JSON to F at the end."), s("F")},
        {s("first-picture"),
         s("Save the first picture that shows the recording of --replay (without one, the window) to F, then "
           "quit."),
         s("F")},
    });
}

}  // namespace

Result<LaunchOptions> parseLaunchOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(arguments)) return Error{ErrorCode::UsageInvalid, {}, parser.errorText().toStdString()};

    LaunchOptions options;
    options.helpWanted = parser.isSet(QStringLiteral("help"));
    options.versionWanted = parser.isSet(QStringLiteral("version"));
    options.helpText = parser.helpText();
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.port = parser.value(QStringLiteral("port"));
    options.replay = parser.value(QStringLiteral("replay"));
    options.language = parser.value(QStringLiteral("language"));
    options.grabFile = parser.value(QStringLiteral("grab"));
    options.firstPicture = parser.value(QStringLiteral("first-picture"));
    options.reportFile = parser.value(QStringLiteral("report"));
    options.summaryFolder = parser.value(QStringLiteral("summary"));
    if (parser.isSet(QStringLiteral("protocol"))) options.protocol = parser.value(QStringLiteral("protocol"));
    if (parser.isSet(QStringLiteral("page"))) options.page = parser.value(QStringLiteral("page"));
    if (parser.isSet(QStringLiteral("theme"))) options.theme = parser.value(QStringLiteral("theme"));

    const bool pageKnown = std::any_of(kPages.begin(), kPages.end(),
                                       [&](const char* name) { return options.page == QLatin1String(name); });
    if (!pageKnown) return usage(QStringLiteral("page"), options.page);
    if (options.theme != QStringLiteral("dark") && options.theme != QStringLiteral("light")) {
        return usage(QStringLiteral("theme"), options.theme);
    }
    if (int{options.demo} + int{!options.port.isEmpty()} + int{!options.replay.isEmpty()} > 1) {
        return usage(QStringLiteral("demo"), QStringLiteral("only one of --demo, --port and --replay"));
    }

    const auto speed = positiveNumber(parser, QStringLiteral("speed"), 1.0);
    if (!speed) return speed.error();
    if (*speed < 0.25 || *speed > 16.0)
        return usage(QStringLiteral("speed"), parser.value(QStringLiteral("speed")));
    options.speed = *speed;
    const auto deviceRate = positiveNumber(parser, QStringLiteral("device-rate"), 0.0);
    if (!deviceRate) return deviceRate.error();
    options.deviceRateHz = *deviceRate;
    const auto grabAfter = positiveNumber(parser, QStringLiteral("grab-after"), options.grabAfterSeconds);
    if (!grabAfter) return grabAfter.error();
    options.grabAfterSeconds = *grabAfter;
    if (parser.isSet(QStringLiteral("quit-after"))) {
        const auto quitAfter = positiveNumber(parser, QStringLiteral("quit-after"), 1.0);
        if (!quitAfter) return quitAfter.error();
        options.quitAfterSeconds = *quitAfter;
    }
    return options;
}

}  // namespace cardiotwin::app
