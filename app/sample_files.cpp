// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace cardiotwin::app {
namespace {

constexpr auto kSamples = ":/resources/samples/";

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> copyOut(const QString& from, const QString& to) {
    const QByteArray bytes = bytesOf(from);
    if (bytesOf(to) == bytes) return {};
    QSaveFile file(to);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorCode::WriteFailed, to.toStdString(), {}};
    return {};
}

}  // namespace

QStringList samplePaths() {
    QStringList paths;
    for (const char* name : {"ventricular_beats.hea", "atrial_fibrillation.hea", "noise_and_gaps.csv"})
        paths << QLatin1String(kSamples) + QLatin1String(name);
    return paths;
}

Result<std::string> pathOnDisk(const QString& path) {
    if (!path.startsWith(QLatin1String(kSamples))) return path.toStdString();
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/samples");
    if (!QDir().mkpath(folder)) return Error{ErrorCode::WriteFailed, folder.toStdString(), {}};
    // A record is its header and the file of samples beside it.
    const QFileInfo wanted(path);
    const QDir inside(wanted.path());
    for (const QString& name : inside.entryList({wanted.completeBaseName() + QStringLiteral(".*")})) {
        if (auto copied = copyOut(inside.filePath(name), folder + QLatin1Char('/') + name); !copied)
            return copied.error();
    }
    return (folder + QLatin1Char('/') + wanted.fileName()).toStdString();
}

Result<std::unique_ptr<files::RecordingReader>> openSampleOrFile(const QString& path,
                                                                 const files::FindRecipe& find) {
    const auto onDisk = pathOnDisk(path);
    if (!onDisk) return onDisk.error();
    return files::openRecording(*onDisk, find);
}

}  // namespace cardiotwin::app
