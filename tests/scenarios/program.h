// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one of the built programs as a user would, in a process of its own. Threads: test thread.
#pragma once

#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>

struct ProgramRun {
    int exitCode = -1;
    QString output;
    QString errors;
};

inline ProgramRun runProgram(const QString& name, const QStringList& arguments, int timeoutSeconds = 120) {
    QProcess process;
    process.start(QStringLiteral(CARDIOTWIN_BIN_DIR "/") + name, arguments);
    if (!process.waitForFinished(timeoutSeconds * 1000)) {
        process.kill();
        process.waitForFinished(1000);
        return {-2, QString(), QStringLiteral("timed out")};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -3,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

inline ProgramRun runCli(const QStringList& arguments) {
    return runProgram(QStringLiteral("cardiotwin-cli"), arguments);
}

/// The reference file, or an empty text where the recordings are absent.
inline QString referencePath(const QString& relative) {
    const QString root =
        qEnvironmentVariable("CARDIOTWIN_DATA", QStringLiteral(CARDIOTWIN_SOURCE_DIR "/../shared/data"));
    const QString path = root + QLatin1Char('/') + relative;
    return QFile::exists(path) ? path : QString();
}
