// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json_book.h"

#include "app/bytes_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>

namespace cardiotwin::app {

QString bookFile(const QString& name) {
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QLatin1Char('/') + name;
}

QJsonObject readBook(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

Result<void> writeBook(const QString& path, const QJsonObject& book) {
    QDir().mkpath(QFileInfo(path).path());
    return writeBytes(path, QJsonDocument(book).toJson());
}

}  // namespace cardiotwin::app
