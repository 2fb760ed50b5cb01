// SPDX-License-Identifier: GPL-3.0-or-later
// cardiotwin: the workstation's window.
#include "app/demo_run.h"
#include "app/launch_options.h"
#include "app/run_report.h"
#include "app/workstation.h"
#include "ui/theme.h"
#include "ui/viewmodels/error_text.h"

#include <QApplication>
#include <QFile>
#include <QTextStream>
#include <QTimer>

#include <clocale>
#include <cstdio>
#include <optional>

using namespace cardiotwin;

namespace {

void grabAt(app::Workstation& workstation, const app::LaunchOptions& options) {
    if (options.grabFile.isEmpty()) return;
    QTimer::singleShot(
        static_cast<int>(options.grabAfterSeconds * 1000), &workstation, [&workstation, options] {
            if (!workstation.window().grab().save(options.grabFile)) {
                QTextStream(stderr) << "cardiotwin: " << options.grabFile << " could not be written\n";
            }
        });
}

/// Start to first picture, measured from outside: the first window that shows the recording's samples, or
/// without a recording the first frame, then the end.
void grabFirst(app::Workstation& workstation, const app::LaunchOptions& options) {
    if (options.firstPicture.isEmpty()) return;
    const auto grab = [&workstation, file = options.firstPicture] {
        QCoreApplication::exit(workstation.window().grab().save(file) ? 0 : 1);
    };
    if (options.replay.isEmpty()) {
        QObject::connect(&workstation.frameClock(), &ui::FrameClock::tick, &workstation, grab,
                         Qt::QueuedConnection);
    } else {
        QObject::connect(&workstation.review(), &ui::ReviewViewModel::samplesChanged, &workstation, grab,
                         Qt::QueuedConnection);
    }
}

/// Help and version need no display, and are asked for where there is none.
bool answeredInWords(int argc, char* argv[]) {
    const QCoreApplication words(argc, argv);
    const auto options = app::parseLaunchOptions(QCoreApplication::arguments());
    if (!options) return false;
    if (options->helpWanted)
        QTextStream(stdout) << options->helpText;
    else if (options->versionWanted)
        QTextStream(stdout) << "cardiotwin " << CARDIOTWIN_VERSION << "\n";
    return options->helpWanted || options->versionWanted;
}

}  // namespace

int main(int argc, char* argv[]) {
    if (answeredInWords(argc, argv)) return 0;
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("CardioTwin"));
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setFont(ui::type::sans(ui::type::kBody));

    const auto options = app::parseLaunchOptions(QCoreApplication::arguments());
    if (!options) {
        QTextStream(stderr) << "cardiotwin: " << ui::errorText(options.error())
                            << "\nSee: cardiotwin --help\n";
        return 2;
    }

    app::Workstation workstation(*options);
    std::optional<app::DemoRun> demo;
    if (!options->summaryFolder.isEmpty()) {
        demo.emplace(workstation, options->summaryFolder);
        QObject::connect(&*demo, &app::DemoRun::ended, &application, [](const QString& summary, bool isGood) {
            QTextStream(stdout) << summary;
            QCoreApplication::exit(isGood ? 0 : 1);
        });
    }
    workstation.start();
    grabAt(workstation, *options);
    grabFirst(workstation, *options);
    if (options->quitAfterSeconds) {
        QTimer::singleShot(static_cast<int>(*options->quitAfterSeconds * 1000), &application,
                           &QApplication::quit);
    }
    const int code = QApplication::exec();
    if (!options->reportFile.isEmpty()) {
        QFile report(options->reportFile);
        if (report.open(QIODevice::WriteOnly)) report.write(app::runReport(workstation));
    }
    return code;
}
