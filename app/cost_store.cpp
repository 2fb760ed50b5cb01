// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cost_store.h"

#include "app/planning_json.h"
#include "app/ward_json.h"
#include "ui/viewmodels/schedule_text.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <pwd.h>
#include <unistd.h>

namespace cardiotwin::app {
namespace {

const QString kAt = QStringLiteral("at"), kWho = QStringLiteral("who"), kReason = QStringLiteral("reason"),
              kTakenBack = QStringLiteral("taken_back");

Error unwritten(const QFile& file) {
    return {ErrorCode::WriteFailed, file.fileName().toStdString(), file.errorString().toStdString()};
}

ui::CostVersion versionFrom(const QByteArray& line) {
    const QJsonObject entry = QJsonDocument::fromJson(line).object();
    ui::CostVersion version;
    version.at = QDateTime::fromString(entry[kAt].toString(), Qt::ISODate);
    version.who = entry[kWho].toString();
    version.reason = entry[kReason].toString();
    version.takenBack = entry[kTakenBack].toBool();
    version.isReadable = version.at.isValid() && entry[kReason].isString();
    return version;
}

}  // namespace

QString FileCostStore::tablePath() const {
    return m_folder + QStringLiteral("/costs.json");
}

QString FileCostStore::historyPath() const {
    return m_folder + QStringLiteral("/cost_history.jsonl");
}

Result<std::optional<schedule::CostTable>> FileCostStore::load() {
    const std::string path = tablePath().toStdString();
    if (!QFile::exists(tablePath())) return std::optional<schedule::CostTable>();
    auto table = readCostTable(path);
    if (!table) return table.error();
    const auto complaints = schedule::complaintsAbout(*table);
    if (!complaints.empty()) {
        return Error{ErrorCode::ProblemInvalid, path,
                     ui::ScheduleText::complaint(*table, complaints.front()).toStdString()};
    }
    return std::optional(std::move(*table));
}

Result<void> FileCostStore::keep(const schedule::CostTable& table, const ui::CostVersion& change) {
    if (!QDir().mkpath(m_folder)) return Error{ErrorCode::WriteFailed, m_folder.toStdString(), {}};
    // What could not be read may still be worth something to somebody: it is never written over.
    if (!load()) {
        const QString aside =
            tablePath() + QStringLiteral(".refused-") +
            QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd_HH-mm-ss-zzz"));
        QFile refused(tablePath());
        if (!refused.rename(aside)) return unwritten(refused);
    }
    if (auto kept = writeFile(tablePath().toStdString(), costTableText(table)); !kept) return kept;
    return append(change);
}

Result<void> FileCostStore::append(const ui::CostVersion& change) const {
    const QJsonObject entry{{kAt, change.at.toUTC().toString(Qt::ISODate)},
                            {kWho, change.who},
                            {kReason, change.reason},
                            {kTakenBack, change.takenBack}};
    QFile file(historyPath());
    if (!file.open(QIODevice::ReadWrite)) return unwritten(file);
    // A line that a crash cut short is ended first, or this one would be lost with it.
    QByteArray text = QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n';
    if (file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n") text.prepend('\n');
    if (!file.seek(file.size()) || file.write(text) != text.size() || !file.flush() ||
        fsync(file.handle()) != 0) {
        return unwritten(file);
    }
    return {};
}

Result<QVector<ui::CostVersion>> FileCostStore::history() {
    QVector<ui::CostVersion> versions;
    QFile file(historyPath());
    if (!file.exists()) return versions;
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::FileUnreadable, historyPath().toStdString(),
                     file.errorString().toStdString()};
    }
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (!line.isEmpty()) versions.append(versionFrom(line));
    }
    std::reverse(versions.begin(), versions.end());
    return versions;
}

QString localUser() {
    const passwd* account = getpwuid(geteuid());
    return account != nullptr ? QString::fromLocal8Bit(account->pw_name) : QString::number(geteuid());
}

}  // namespace cardiotwin::app
