// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording_shelf.h"

#include "app/sample_files.h"
#include "devices/files/recording_reader.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace cardiotwin::app {
namespace {

constexpr auto kRecentKey = "review/recentFiles";
constexpr qint64 kQuietSeconds = 10;  // a running session writes twice a second
constexpr qsizetype kMostOwn = 5;     // their headers are read, so no more than are shown

ui::KnownRecording session(const QString& path) {
    ui::KnownRecording known;
    known.path = path;
    const auto reader = files::openRecording(path.toStdString());
    if (!reader) return known;
    const files::RecordingInfo& info = (*reader)->info();
    known.startUtc = QString::fromStdString(info.startUtc);
    if (info.frames) known.seconds = secondsAt(SampleIndex{*info.frames}, info.rate);
    const bool isClosed = std::ranges::none_of(
        info.notes, [](const std::string& note) { return note.starts_with("interrupted"); });
    const bool isWritten =
        QFileInfo(path).lastModified().secsTo(QDateTime::currentDateTime()) < kQuietSeconds;
    known.ending = isClosed
                       ? ui::SessionEnding::Closed
                       : (isWritten ? ui::SessionEnding::StillRecording : ui::SessionEnding::Interrupted);
    return known;
}

ui::KnownRecordings look(const QStringList& recent, const QString& folder) {
    ui::KnownRecordings known;
    for (const QString& path : recent) {
        known.recent.push_back({});
        known.recent.back().path = path;
        known.recent.back().isThere = QFileInfo::exists(path);
    }
    // Their names begin with the time, so the order of names is the order of time.
    const QDir own(folder);
    const QStringList sessions =
        own.entryList({QStringLiteral("*.ctlog")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString& name : sessions.mid(0, kMostOwn))
        known.own.push_back(session(own.filePath(name)));
    for (const QString& path : samplePaths()) {
        known.samples.push_back({});
        known.samples.back().path = path;
    }
    return known;
}

}  // namespace

QString recordingFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/recordings");
}

QString settingsFile() {
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
           QStringLiteral("/settings.ini");
}

RecordingShelf::RecordingShelf(QString settings, QString folder, QObject* parent)
    : QObject(parent), m_settings(std::move(settings)), m_folder(std::move(folder)) {
    m_recent = QSettings(m_settings, QSettings::IniFormat)
                   .value(QLatin1String(kRecentKey))
                   .toStringList()
                   .mid(0, kMostRecent);
}

RecordingShelf::~RecordingShelf() = default;

void RecordingShelf::remember(const QString& path) {
    if (path.isEmpty() || path.startsWith(QLatin1Char(':'))) return;
    const QString whole = QFileInfo(path).absoluteFilePath();
    m_recent.removeAll(whole);
    m_recent.prepend(whole);
    m_recent = m_recent.mid(0, kMostRecent);
    QSettings(m_settings, QSettings::IniFormat).setValue(QLatin1String(kRecentKey), m_recent);
    refresh();
}

void RecordingShelf::refresh() {
    // A file may lie where looking takes long: the gui thread never waits for the look before.
    m_lookAgain = m_isLooking;
    if (m_isLooking) return;
    m_isLooking = true;
    m_looking = std::make_unique<pipeline::Worker>(
        "recordings",
        [this, recent = m_recent, folder = m_folder](const std::stop_token&) {
            const ui::KnownRecordings known = look(recent, folder);
            QMetaObject::invokeMethod(
                this, [this, known] { show(known); }, Qt::QueuedConnection);
        },
        [](const std::string&, const std::string&) {});
}

void RecordingShelf::show(const ui::KnownRecordings& known) {
    m_isLooking = false;
    if (m_lookAgain) return refresh();
    Q_EMIT listed(known);
}

}  // namespace cardiotwin::app
