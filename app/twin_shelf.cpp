// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/twin_shelf.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace cardiotwin::app {
namespace {

constexpr qint64 kLargestFile = 4 << 20;
const QString kLedger = QStringLiteral("advice.ledger");

QString fileName(int number) {
    return QStringLiteral("twin-%1.twin").arg(number, 6, 10, QLatin1Char('0'));
}

/// The number in a file's name; 0 for other files.
int numberIn(const QString& name) {
    static const QRegularExpression kPattern(QStringLiteral("^twin-([0-9]{6})\\.twin$"));
    return kPattern.match(name).captured(1).toInt();
}

Result<std::string> textOf(const QString& path) {
    QFile file(path);
    const std::string place = path.toStdString();
    if (!file.exists()) return Error{ErrorCode::FileMissing, place, {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, place, file.errorString().toStdString()};
    if (file.size() > kLargestFile) return Error{ErrorCode::ModelInvalid, place, "larger than any twin"};
    return file.readAll().toStdString();
}

/// Whole or not at all: a crash or a full disk leaves what was there before.
Result<void> replace(const QString& path, const std::string& text) {
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    if (file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit()) return {};
    return Error{ErrorCode::WriteFailed, path.toStdString(), file.errorString().toStdString()};
}

}  // namespace

Result<QString> FileTwinStore::folderOf(const std::string& patient) const {
    static const QRegularExpression kWord(QStringLiteral("^[A-Za-z0-9_-]{1,64}$"));
    const QString word = QString::fromStdString(patient);
    if (!kWord.match(word).hasMatch() || word.endsWith(QLatin1Char('\n')))
        return Error{ErrorCode::PathRefused, m_folder.toStdString(), patient};
    return m_folder + QLatin1Char('/') + word;
}

Result<int> FileTwinStore::keep(const twin::TwinMemory& memory) {
    const auto folder = folderOf(memory.patient);
    if (!folder) return folder.error();
    if (!QDir().mkpath(*folder)) return Error{ErrorCode::WriteFailed, folder->toStdString(), {}};
    int newest = 0;
    const QStringList names = QDir(*folder).entryList(QDir::Files);
    for (const QString& name : names)
        newest = std::max(newest, numberIn(name));
    const int number = newest + 1;
    const QString path = *folder + QLatin1Char('/') + fileName(number);
    if (const auto kept = replace(path, twin::formatTwinMemory(memory)); !kept) return kept.error();
    return number;
}

Result<std::vector<TwinVersion>> FileTwinStore::versions(const std::string& patient) {
    const auto folder = folderOf(patient);
    if (!folder) return folder.error();
    std::vector<TwinVersion> found;
    const QStringList names =
        QDir(*folder).entryList(QDir::Files | QDir::Hidden, QDir::Name | QDir::Reversed);
    for (const QString& name : names) {
        TwinVersion version;
        version.number = numberIn(name);
        if (version.number == 0) continue;
        version.place = (*folder + QLatin1Char('/') + name).toStdString();
        const auto memory = load(patient, version.number);
        if (memory) {
            version.savedAtUnix = memory->savedAtUnix;
        } else {
            version.refused = memory.error();
        }
        found.push_back(std::move(version));
    }
    return found;
}

Result<twin::TwinMemory> FileTwinStore::load(const std::string& patient, int number) {
    const auto folder = folderOf(patient);
    if (!folder) return folder.error();
    const QString path = *folder + QLatin1Char('/') + fileName(number);
    const auto text = textOf(path);
    if (!text) return text.error();
    auto memory = twin::parseTwinMemory(*text, path.toStdString());
    if (!memory) return memory.error();
    if (memory->patient != patient) {
        return Error{ErrorCode::ModelInvalid, path.toStdString(),
                     "the twin of another patient: '" + memory->patient + "'"};
    }
    return memory;
}

Result<twin::AdviceLedger> FileTwinStore::ledger(const std::string& patient) {
    const auto folder = folderOf(patient);
    if (!folder) return folder.error();
    const QString path = *folder + QLatin1Char('/') + kLedger;
    if (!QFile::exists(path)) return twin::AdviceLedger{patient, {}};
    const auto text = textOf(path);
    if (!text) return text.error();
    auto ledger = twin::parseAdviceLedger(*text, path.toStdString());
    if (ledger && ledger->patient != patient) {
        return Error{ErrorCode::ModelInvalid, path.toStdString(),
                     "the ledger of another patient: '" + ledger->patient + "'"};
    }
    return ledger;
}

Result<void> FileTwinStore::keepLedger(const twin::AdviceLedger& ledger) {
    const auto folder = folderOf(ledger.patient);
    if (!folder) return folder.error();
    // What could not be read may still be worth something to somebody: it is never written over.
    if (const auto before = this->ledger(ledger.patient); !before) return before.error();
    if (!QDir().mkpath(*folder)) return Error{ErrorCode::WriteFailed, folder->toStdString(), {}};
    return replace(*folder + QLatin1Char('/') + kLedger, twin::formatAdviceLedger(ledger));
}

Result<std::optional<twin::TwinMemory>> newestUsable(TwinStore& store, const std::string& patient,
                                                     std::int64_t nowUnix) {
    const auto versions = store.versions(patient);
    if (!versions) return versions.error();
    std::optional<Error> first;
    for (const TwinVersion& version : *versions) {
        auto memory = store.load(patient, version.number);
        std::optional<Error> refused;
        if (!memory) {
            refused = memory.error();
        } else if (const auto usable = twin::checkUsable(*memory, patient, nowUnix, version.place); !usable) {
            refused = usable.error();
        }
        if (!refused) return std::optional(*std::move(memory));
        if (!first) first = std::move(refused);
    }
    if (first) return *first;
    return std::optional<twin::TwinMemory>();
}

}  // namespace cardiotwin::app
