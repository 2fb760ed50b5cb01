// SPDX-License-Identifier: GPL-3.0-or-later
// Which recordings the program knows of: the files opened last, the sessions recorded on this computer and
// the samples that ship. The files opened last are kept in the settings; whether they are still there, and
// what the sessions are, is looked up on a thread of its own. Threads: gui thread; the worker is private.
#pragma once

#include "app/pipeline/worker.h"
#include "ui/viewmodels/known_recordings.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace cardiotwin::app {

/// The folder that live sessions are recorded into, and the file of this user's settings.
[[nodiscard]] QString recordingFolder();
[[nodiscard]] QString settingsFile();

class RecordingShelf : public QObject {
    Q_OBJECT

public:
    static constexpr int kMostRecent = 8;

    RecordingShelf(QString settings, QString folder, QObject* parent = nullptr);
    ~RecordingShelf() override;

    /// `path` was opened: it becomes the newest of the recent files. Samples are not kept.
    void remember(const QString& path);
    /// Looks again; `listed` follows.
    void refresh();
    [[nodiscard]] const QStringList& recent() const { return m_recent; }

Q_SIGNALS:
    void listed(const cardiotwin::ui::KnownRecordings& known);

private:
    void show(const ui::KnownRecordings& known);

    QString m_settings;
    QString m_folder;
    QStringList m_recent;
    bool m_isLooking = false;
    bool m_lookAgain = false;
    std::unique_ptr<pipeline::Worker> m_looking;
};

}  // namespace cardiotwin::app
