// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/model_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <vector>

namespace cardiotwin::ui {
namespace {

/// What a lower room says, and what a person reads. %1… stand for names and numbers, %t1… for slots.
struct Sentence {
    const char* said;
    const char* shown;
};

constexpr Sentence kSentences[] = {
    // Why a day has no plan.
    {"%1 is pinned to slot %t2, in which it may not start",
     QT_TRANSLATE_NOOP("ModelWords", "%1 is pinned to %2, when it may not start")},
    {"%1 has no slot in which it may start: released in slot %t2, %3 slots long, day of %4 slots",
     QT_TRANSLATE_NOOP("ModelWords", "%1 finds no time at which it may start from %2 on")},
    {"%1 finds no slot in which all its resources are open together",
     QT_TRANSLATE_NOOP("ModelWords", "%1 finds no time at which all its resources are open")},
    {"%1 finds no slot with enough capacity on %2",
     QT_TRANSLATE_NOOP("ModelWords", "%1 finds no time with enough free units of %2")},
    {"%1 would be used %2 times in slot %t3 where its capacity is %4: pinned or started there are %5",
     QT_TRANSLATE_NOOP("ModelWords",
                       "%1 would be needed %2 times at %3, but there are %4: pinned or started are %5")},
    {"%1 stands in slot %t2 before %3 can have ended",
     QT_TRANSLATE_NOOP("ModelWords", "%1 stands at %2, before %3 can have ended")},
    {"%1 finds no free place on %2 beside %3 and %4 others",
     QT_TRANSLATE_NOOP("ModelWords", "%1 finds no free place on %2 beside %3 and %4 others")},
    {"%1 finds no free place on %2 beside %3",
     QT_TRANSLATE_NOOP("ModelWords", "%1 finds no free place on %2 beside %3")},
    {"%1 finds no free place on its day",
     QT_TRANSLATE_NOOP("ModelWords", "%1 finds no free place in the day")},
    {"%1 finds no free place on %2", QT_TRANSLATE_NOOP("ModelWords", "%1 finds no free place on %2")},
    // What is wrong with a plan.
    {"the plan has another number of requests",
     QT_TRANSLATE_NOOP("ModelWords", "the plan has another number of requests")},
    {"the cost is %1 cents, not %2", QT_TRANSLATE_NOOP("ModelWords", "the cost is %1 cents, not %2")},
    {"%1 is done or cancelled and yet has a start",
     QT_TRANSLATE_NOOP("ModelWords", "%1 is done or cancelled and yet has a start")},
    {"%1 has no start and may not be deferred",
     QT_TRANSLATE_NOOP("ModelWords", "%1 has no start and may not be deferred")},
    {"%1 may not start in slot %t2", QT_TRANSLATE_NOOP("ModelWords", "%1 may not start at %2")},
    {"%1 starts although %2 before it is deferred",
     QT_TRANSLATE_NOOP("ModelWords", "%1 starts although %2, which comes before it, is deferred")},
    {"%1 starts before %2 has ended", QT_TRANSLATE_NOOP("ModelWords", "%1 starts before %2 has ended")},
    {"%1 is in two places in slot %t2: %3 and %4",
     QT_TRANSLATE_NOOP("ModelWords", "%1 is in two places at %2: %3 and %4")},
    {"%1 is used %2 times in slot %t3, capacity %4",
     QT_TRANSLATE_NOOP("ModelWords", "%1 is used %2 times at %3, but there are %4")},
    {"prices are missing or too many", QT_TRANSLATE_NOOP("ModelWords", "prices are missing or too many")},
    {"the prices prove a lower bound of %1 cents, not %2",
     QT_TRANSLATE_NOOP("ModelWords", "the prices prove a lower bound of %1 cents, not %2")},
    {"the lower bound is above the cost",
     QT_TRANSLATE_NOOP("ModelWords", "the lower bound is above the cost")},
    // What a day refuses.
    {"cost table", QT_TRANSLATE_NOOP("ModelWords", "cost table")},
    {"see its complaints", QT_TRANSLATE_NOOP("ModelWords", "see the Admin page")},
    {"there is no such request", QT_TRANSLATE_NOOP("ModelWords", "there is no such request")},
    {"there is no such resource", QT_TRANSLATE_NOOP("ModelWords", "there is no such resource")},
    {"there is no urgency %1", QT_TRANSLATE_NOOP("ModelWords", "there is no urgency %1")},
    {"there is no resource %1", QT_TRANSLATE_NOOP("ModelWords", "there is no resource %1")},
    {"the id is missing", QT_TRANSLATE_NOOP("ModelWords", "the id is missing")},
    {"this id is used twice", QT_TRANSLATE_NOOP("ModelWords", "this id is used twice")},
    {"names a slot outside the day", QT_TRANSLATE_NOOP("ModelWords", "names a time outside the day")},
    {"only what waits can be pinned", QT_TRANSLATE_NOOP("ModelWords", "only what waits can be pinned")},
    {"only what waits can be deferred", QT_TRANSLATE_NOOP("ModelWords", "only what waits can be deferred")},
    {"only what waits can be taken back",
     QT_TRANSLATE_NOOP("ModelWords", "only what waits can be taken back")},
    {"may not start in slot %t1", QT_TRANSLATE_NOOP("ModelWords", "may not start at %1")},
    // Files and ports.
    {"not a regular file", QT_TRANSLATE_NOOP("ModelWords", "not a regular file")},
    {"not a serial port", QT_TRANSLATE_NOOP("ModelWords", "not a serial port")},
    {"the port belongs to group %1", QT_TRANSLATE_NOOP("ModelWords", "the port belongs to group %1")},
    {"%1 bytes at %2 baud", QT_TRANSLATE_NOOP("ModelWords", "%1 bytes at %2 baud")},
    {"%1 bytes", QT_TRANSLATE_NOOP("ModelWords", "%1 bytes")},
    {"%1 signals", QT_TRANSLATE_NOOP("ModelWords", "%1 signals")},
    {"no column can be an ECG lead", QT_TRANSLATE_NOOP("ModelWords", "no column can be an ECG lead")},
    {"no two times differ", QT_TRANSLATE_NOOP("ModelWords", "no two times differ")},
    {"no signal is a voltage", QT_TRANSLATE_NOOP("ModelWords", "no signal is a voltage")},
    {"multi-segment record", QT_TRANSLATE_NOOP("ModelWords", "multi-segment record")},
    {"no record line", QT_TRANSLATE_NOOP("ModelWords", "no record line")},
    {"header", QT_TRANSLATE_NOOP("ModelWords", "header")},
    {"version %1", QT_TRANSLATE_NOOP("ModelWords", "version %1")},
    {"not an amount of money", QT_TRANSLATE_NOOP("ModelWords", "not an amount of money")},
    {"a number is missing", QT_TRANSLATE_NOOP("ModelWords", "a number is missing")},
    {"a text is missing", QT_TRANSLATE_NOOP("ModelWords", "a text is missing")},
    {"a list is missing", QT_TRANSLATE_NOOP("ModelWords", "a list is missing")},
    {"an object is missing", QT_TRANSLATE_NOOP("ModelWords", "an object is missing")},
    {"%1 is not a number", QT_TRANSLATE_NOOP("ModelWords", "%1 is not a number")},
    {"%1 is not a list", QT_TRANSLATE_NOOP("ModelWords", "%1 is not a list")},
    // What the system says of files and ports.
    {"Permission denied", QT_TRANSLATE_NOOP("ModelWords", "permission denied")},
    {"No such file or directory", QT_TRANSLATE_NOOP("ModelWords", "there is no such file or folder")},
    {"Is a directory", QT_TRANSLATE_NOOP("ModelWords", "this is a folder")},
    {"Input/output error", QT_TRANSLATE_NOOP("ModelWords", "the disk or device failed")},
    {"No space left on device", QT_TRANSLATE_NOOP("ModelWords", "the disk is full")},
    {"Read-only file system", QT_TRANSLATE_NOOP("ModelWords", "this disk cannot be written")},
    {"Device or resource busy", QT_TRANSLATE_NOOP("ModelWords", "in use")},
    {"Resource temporarily unavailable", QT_TRANSLATE_NOOP("ModelWords", "in use")},
    {"No such device", QT_TRANSLATE_NOOP("ModelWords", "there is no such device")},
};

QString word(const char* text) {
    return QCoreApplication::translate("ModelWords", text);
}

struct Match {
    const Sentence* sentence = nullptr;
    QStringList captured;
};

QRegularExpression patternOf(const char* said) {
    QString pattern = QRegularExpression::escape(QString::fromLatin1(said));
    static const QRegularExpression slot(QStringLiteral("\\\\%t\\d"));
    static const QRegularExpression text(QStringLiteral("\\\\%\\d"));
    pattern.replace(slot, QStringLiteral("(\\d+)"));
    pattern.replace(text, QStringLiteral("(.+?)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

const std::vector<QRegularExpression>& patterns() {
    static const std::vector<QRegularExpression> made = [] {
        std::vector<QRegularExpression> all;
        for (const Sentence& sentence : kSentences)
            all.push_back(patternOf(sentence.said));
        return all;
    }();
    return made;
}

Match matchOf(const QString& said) {
    for (std::size_t k = 0; k < patterns().size(); ++k) {
        if (const auto found = patterns()[k].match(said); found.hasMatch())
            return {&kSentences[k], found.capturedTexts().mid(1)};
    }
    return {};
}

QString named(const std::function<QString(const QString&)>& names, const QString& id) {
    const QString name = names ? names(id) : QString();
    return name.isEmpty() ? QStringLiteral("“%1”").arg(id) : name;
}

/// `request "a", resource "b" and "c"` with names; a bare id is a request's.
QString withNames(const QString& text, const ModelNames& names) {
    static const QRegularExpression quoted(
        QStringLiteral("(request |resource |patient |urgency )?\"([^\"]*)\""));
    QString shown;
    qsizetype from = 0;
    for (auto it = quoted.globalMatch(text); it.hasNext();) {
        const auto found = it.next();
        shown += text.mid(from, found.capturedStart() - from);
        from = found.capturedEnd();
        const QString kind = found.captured(1).trimmed();
        const auto& source = kind == QLatin1String("resource")  ? names.resource
                             : kind == QLatin1String("patient") ? names.patient
                                                                : names.request;
        shown += named(source, found.captured(2));
    }
    shown += text.mid(from);
    return shown.replace(QStringLiteral(", "), word(QT_TRANSLATE_NOOP("ModelWords", ", ")));
}

}  // namespace

bool knowsModelWords(const std::string& sentence) {
    return matchOf(QString::fromStdString(sentence)).sentence != nullptr;
}

QString modelWords(const std::string& sentence, const ModelNames& names) {
    const QString said = QString::fromStdString(sentence);
    const Match match = matchOf(said);
    if (match.sentence == nullptr) return withNames(said, names);
    const QString shown = word(match.sentence->shown);
    const QString pattern = QString::fromLatin1(match.sentence->said);
    QStringList values;
    for (qsizetype k = 0; k < match.captured.size(); ++k) {
        const bool isSlot = pattern.contains(QStringLiteral("%t%1").arg(k + 1));
        values << (isSlot && names.time ? names.time(match.captured[k].toInt())
                                        : withNames(match.captured[k], names));
    }
    // Filled in one pass: a value may itself hold a "%1".
    static const QRegularExpression placeholder(QStringLiteral("%(\\d)"));
    QString filled;
    qsizetype from = 0;
    for (auto it = placeholder.globalMatch(shown); it.hasNext();) {
        const auto found = it.next();
        filled += shown.mid(from, found.capturedStart() - from);
        from = found.capturedEnd();
        filled += values.value(found.captured(1).toInt() - 1);
    }
    return filled + shown.mid(from);
}

}  // namespace cardiotwin::ui
