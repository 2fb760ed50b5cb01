// SPDX-License-Identifier: GPL-3.0-or-later
// Walks a JSON document and remembers the way, so that every complaint names its place, e.g.
// "day.json: requests[3].uses.echo". The first complaint is kept and later ones are dropped, so a reader can
// go on to the end without testing each value. Threads: one at a time.
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <memory>
#include <optional>
#include <string>

namespace cardiotwin {

class JsonPlace {
public:
    /// The object a file's text consists of. FileMissing, FileUnreadable, HeaderInvalid (with byte offset).
    [[nodiscard]] static Result<JsonPlace> fromFile(const std::string& path, ErrorCode invalid);
    [[nodiscard]] static Result<JsonPlace> fromText(const QByteArray& text, const std::string& name,
                                                    ErrorCode invalid);

    [[nodiscard]] JsonPlace operator[](const char* key) const;
    [[nodiscard]] JsonPlace at(qsizetype index) const;
    [[nodiscard]] JsonPlace at(const QString& key) const;
    [[nodiscard]] bool isMissing() const { return m_value.isUndefined() || m_value.isNull(); }
    [[nodiscard]] bool isArray() const { return m_value.isArray(); }
    [[nodiscard]] bool isObject() const { return m_value.isObject(); }

    /// Each complains and returns something harmless when the value is of another kind.
    [[nodiscard]] double number() const;
    [[nodiscard]] int integer() const;
    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool truth() const;
    [[nodiscard]] qsizetype size() const;    ///< of an array
    [[nodiscard]] QStringList keys() const;  ///< of an object

    [[nodiscard]] int integerOr(int fallback) const { return isMissing() ? fallback : integer(); }
    [[nodiscard]] double numberOr(double fallback) const { return isMissing() ? fallback : number(); }
    [[nodiscard]] std::string textOr(const std::string& fallback) const {
        return isMissing() ? fallback : text();
    }
    [[nodiscard]] bool truthOr(bool fallback) const { return isMissing() ? fallback : truth(); }
    [[nodiscard]] std::optional<int> optionalInteger() const {
        return isMissing() ? std::nullopt : std::optional<int>(integer());
    }

    void complain(const std::string& what) const;
    [[nodiscard]] const std::optional<Error>& complaint() const { return m_document->complaint; }
    [[nodiscard]] const std::string& file() const { return m_document->name; }

private:
    struct Document {
        std::string name;
        ErrorCode invalid;
        std::optional<Error> complaint;
    };
    JsonPlace(std::shared_ptr<Document> document, QJsonValue value, QString path)
        : m_document(std::move(document)), m_value(std::move(value)), m_path(std::move(path)) {}

    std::shared_ptr<Document> m_document;
    QJsonValue m_value;
    QString m_path;
};

}  // namespace cardiotwin
