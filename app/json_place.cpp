// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json_place.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonParseError>

#include <cmath>
#include <limits>
#include <utility>

namespace cardiotwin {
namespace {

std::string shown(const QJsonValue& value) {
    QJsonArray one;
    one.append(value);
    QByteArray text = QJsonDocument(one).toJson(QJsonDocument::Compact);
    text = text.mid(1, text.size() - 2);
    if (text.size() > 60) text = text.left(57) + "...";
    return text.toStdString();
}

}  // namespace

Result<JsonPlace> JsonPlace::fromFile(const std::string& path, ErrorCode invalid) {
    QFile file(QString::fromStdString(path));
    if (!file.exists()) return Error{ErrorCode::FileMissing, path, {}};
    if (!QFileInfo(file).isFile()) return Error{ErrorCode::FileUnreadable, path, "not a regular file"};
    if (!file.open(QIODevice::ReadOnly)) {
        const bool denied =
            file.error() == QFileDevice::PermissionsError || file.error() == QFileDevice::OpenError;
        return Error{denied ? ErrorCode::FilePermission : ErrorCode::FileUnreadable, path,
                     file.errorString().toStdString()};
    }
    const QByteArray text = file.readAll();
    if (text.isEmpty()) return Error{ErrorCode::FileEmpty, path, {}};
    return fromText(text, path, invalid);
}

Result<JsonPlace> JsonPlace::fromText(const QByteArray& text, const std::string& name, ErrorCode invalid) {
    QJsonParseError parse{};
    const QJsonDocument json = QJsonDocument::fromJson(text, &parse);
    if (parse.error != QJsonParseError::NoError) {
        return Error{ErrorCode::HeaderInvalid, name + ": byte " + std::to_string(parse.offset),
                     "not JSON: " + parse.errorString().toStdString()};
    }
    if (!json.isObject()) return Error{invalid, name, "the document is not an object"};
    auto document = std::make_shared<Document>();
    document->name = name;
    document->invalid = invalid;
    return JsonPlace(std::move(document), json.object(), {});
}

JsonPlace JsonPlace::operator[](const char* key) const {
    return at(QString::fromLatin1(key));
}

JsonPlace JsonPlace::at(const QString& key) const {
    const QString path = m_path.isEmpty() ? key : m_path + QLatin1Char('.') + key;
    return {m_document, m_value.toObject().value(key), path};
}

JsonPlace JsonPlace::at(qsizetype index) const {
    return {m_document, m_value.toArray().at(index), m_path + QStringLiteral("[%1]").arg(index)};
}

void JsonPlace::complain(const std::string& what) const {
    if (m_document->complaint) return;
    const std::string path = m_path.isEmpty() ? std::string() : ": " + m_path.toStdString();
    m_document->complaint = Error{m_document->invalid, m_document->name + path, what};
}

double JsonPlace::number() const {
    if (!m_value.isDouble()) {
        complain(m_value.isUndefined() ? "a number is missing" : shown(m_value) + " is not a number");
        return 0.0;
    }
    if (!std::isfinite(m_value.toDouble())) complain("the number is not finite");
    return m_value.toDouble();
}

int JsonPlace::integer() const {
    const double value = number();
    if (value != std::floor(value) || std::abs(value) > std::numeric_limits<int>::max()) {
        complain(shown(m_value) + " is not a whole number in range");
        return 0;
    }
    return static_cast<int>(value);
}

std::string JsonPlace::text() const {
    if (!m_value.isString()) {
        complain(m_value.isUndefined() ? "a text is missing" : shown(m_value) + " is not a text");
    }
    return m_value.toString().toStdString();
}

bool JsonPlace::truth() const {
    if (!m_value.isBool()) complain(shown(m_value) + " is neither true nor false");
    return m_value.toBool();
}

qsizetype JsonPlace::size() const {
    if (!m_value.isArray()) {
        complain(m_value.isUndefined() ? "a list is missing" : shown(m_value) + " is not a list");
    }
    return m_value.toArray().size();
}

QStringList JsonPlace::keys() const {
    if (!m_value.isObject()) {
        complain(m_value.isUndefined() ? "an object is missing" : shown(m_value) + " is not an object");
    }
    return m_value.toObject().keys();
}

}  // namespace cardiotwin
