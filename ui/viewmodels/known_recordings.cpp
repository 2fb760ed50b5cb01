// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/known_recordings.h"

#include "ui/viewmodels/review_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace cardiotwin::ui {
namespace {

struct KnownText {
    Q_DECLARE_TR_FUNCTIONS(KnownRecordings)
};

/// A folder as its owner calls it.
QString folderText(const QString& path) {
    const QString folder = QFileInfo(path).path();
    const QString home = QDir::homePath();
    const bool isInHome = folder == home || folder.startsWith(home + QLatin1Char('/'));
    return isInHome ? QLatin1Char('~') + folder.mid(home.size()) : folder;
}

QString joined(const QString& first, const QString& second) {
    return second.isEmpty() ? first : first + QStringLiteral(" · ") + second;
}

QString endingText(SessionEnding ending) {
    switch (ending) {
        case SessionEnding::Closed:
            return {};
        case SessionEnding::Interrupted:
            return KnownText::tr("interrupted");
        case SessionEnding::StillRecording:
            return KnownText::tr("still recording");
    }
    return {};
}

}  // namespace

ChoiceWords recentWords(const KnownRecording& recording) {
    return {QFileInfo(recording.path).fileName(),
            recording.isThere ? folderText(recording.path)
                              : KnownText::tr("no longer there: %1").arg(folderText(recording.path))};
}

ChoiceWords ownWords(const KnownRecording& recording) {
    const QDateTime start = QDateTime::fromString(recording.startUtc, Qt::ISODate);
    ChoiceWords words;
    words.title = start.isValid() ? start.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                                  : QFileInfo(recording.path).completeBaseName();
    words.detail = recording.seconds ? lengthText(*recording.seconds) : KnownText::tr("not readable");
    if (recording.seconds) words.detail = joined(words.detail, endingText(recording.ending));
    return words;
}

ChoiceWords sampleWords(const KnownRecording& recording) {
    const QString name = QFileInfo(recording.path).completeBaseName();
    if (name == QLatin1String("ventricular_beats"))
        return {KnownText::tr("Ventricular beats"), KnownText::tr("3 min · II, V1 · WFDB")};
    if (name == QLatin1String("atrial_fibrillation"))
        return {KnownText::tr("Atrial fibrillation"), KnownText::tr("4 min · II, V1 · WFDB")};
    if (name == QLatin1String("noise_and_gaps"))
        return {KnownText::tr("Noise and gaps"), KnownText::tr("1 min · one lead · CSV")};
    return {name, {}};
}

}  // namespace cardiotwin::ui
