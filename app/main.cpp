// SPDX-License-Identifier: GPL-3.0-or-later
// cardiotwin: the workstation's window.
#include "app/launch_options.h"
#include "app/workstation.h"
#include "ui/viewmodels/error_text.h"

#include <QApplication>
#include <QTextStream>
#include <QTimer>

#include <clocale>
#include <cstdio>

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

}  // namespace

int main(int argc, char* argv[]) {
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("CardioTwin"));
    std::setlocale(LC_NUMERIC, "C");

    const auto options = app::parseLaunchOptions(QCoreApplication::arguments());
    if (!options) {
        QTextStream(stderr) << "cardiotwin: " << ui::errorText(options.error())
                            << "\nSee: cardiotwin --help\n";
        return 2;
    }
    if (options->helpWanted) {
        QTextStream(stdout) << options->helpText;
        return 0;
    }
    if (options->versionWanted) {
        QTextStream(stdout) << "cardiotwin " << CARDIOTWIN_VERSION << "\n";
        return 0;
    }

    app::Workstation workstation(*options);
    workstation.start();
    grabAt(workstation, *options);
    if (options->quitAfterSeconds) {
        QTimer::singleShot(static_cast<int>(*options->quitAfterSeconds * 1000), &application,
                           &QApplication::quit);
    }
    return QApplication::exec();
}
