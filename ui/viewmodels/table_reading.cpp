// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/table_reading.h"

#include "ui/viewmodels/error_text.h"

#include <QCoreApplication>

namespace cardiotwin::ui {
namespace {

struct TableText {
    Q_DECLARE_TR_FUNCTIONS(TableText)
};

QString rateSourceText(const QString& source) {
    if (source == QLatin1String("time column")) return TableText::tr("measured on the time column");
    if (source == QLatin1String("stated")) return TableText::tr("stated in the file");
    if (source == QLatin1String("file name")) return TableText::tr("from the file's name");
    if (source == QLatin1String("convention")) return TableText::tr("usual for this kind of file");
    if (source == QLatin1String("recipe")) return TableText::tr("as you set it");
    return TableText::tr("assumed: nothing in the file names one");
}

QString unitSourceText(const QString& source) {
    if (source == QLatin1String("header")) return TableText::tr("unit: by the file's head");
    if (source == QLatin1String("column name")) return TableText::tr("unit: by the column's name");
    if (source == QLatin1String("magnitude")) return TableText::tr("unit: by the size of the numbers");
    if (source == QLatin1String("recipe")) return TableText::tr("unit: as you set it");
    return TableText::tr("unit: none, the numbers are shown as counts");
}

}  // namespace

QString roleText(TableRole role) {
    switch (role) {
        case TableRole::Ignore:
            return TableText::tr("not used");
        case TableRole::Time:
            return TableText::tr("time");
        case TableRole::HeartRate:
            return TableText::tr("heart rate");
        case TableRole::Lead:
            return TableText::tr("ECG lead");
    }
    return {};
}

QString unitText(const QString& unit) {
    if (unit == QLatin1String("s")) return TableText::tr("seconds");
    if (unit == QLatin1String("ms")) return TableText::tr("milliseconds");
    if (unit == QLatin1String("us")) return TableText::tr("microseconds");
    if (unit == QLatin1String("ns")) return TableText::tr("nanoseconds");
    if (unit == QLatin1String("samples")) return TableText::tr("counts samples");
    if (unit == QLatin1String("clock")) return TableText::tr("time of day, date");
    if (unit == QLatin1String("uV")) return QStringLiteral("µV");
    if (unit == QLatin1String("counts")) return TableText::tr("counts, no mV");
    if (unit == QLatin1String("scaled")) return TableText::tr("counts per mV");
    if (unit == QLatin1String("bpm")) return TableText::tr("per minute");
    return unit;
}

QString readingText(const TableReading& reading) {
    if (reading.problem) return errorText(*reading.problem);
    return TableText::tr("%1 Hz, %2")
               .arg(QString::number(reading.rateHz, 'g', 6), rateSourceText(reading.rateSource)) +
           QStringLiteral(" · ") + unitSourceText(reading.unitSource);
}

QStringList unitsOf(TableRole role) {
    switch (role) {
        case TableRole::Ignore:
            return {};
        case TableRole::Time:
            return {QStringLiteral("s"),  QStringLiteral("ms"),      QStringLiteral("us"),
                    QStringLiteral("ns"), QStringLiteral("samples"), QStringLiteral("clock")};
        case TableRole::HeartRate:
            return {QStringLiteral("bpm")};
        case TableRole::Lead:
            return {QStringLiteral("mV"), QStringLiteral("uV"), QStringLiteral("V"), QStringLiteral("counts"),
                    QStringLiteral("scaled")};
    }
    return {};
}

}  // namespace cardiotwin::ui
