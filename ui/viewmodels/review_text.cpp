// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/review_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <cmath>

namespace cardiotwin::ui {
namespace {

struct ReviewText {
    Q_DECLARE_TR_FUNCTIONS(ReviewText)
};

}  // namespace

QString durationText(double seconds) {
    const auto tenths = static_cast<qint64>(std::floor(std::max(0.0, seconds) * 10.0 + 1e-6));
    const qint64 whole = tenths / 10;
    const QString tail = QStringLiteral("%1:%2.%3")
                             .arg(whole / 60 % 60, whole >= 3600 ? 2 : 1, 10, QLatin1Char('0'))
                             .arg(whole % 60, 2, 10, QLatin1Char('0'))
                             .arg(tenths % 10);
    return whole >= 3600 ? QStringLiteral("%1:%2").arg(whole / 3600).arg(tail) : tail;
}

QString lengthText(double seconds) {
    if (seconds < 60.0) return ReviewText::tr("%1 s").arg(QString::number(seconds, 'f', 1));
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 3600) return ReviewText::tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    return ReviewText::tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
}

QString timeOfDayText(const QString& startIso, double seconds) {
    const QDateTime start = QDateTime::fromString(startIso, Qt::ISODate);
    if (!start.isValid()) return {};
    const QString time =
        start.addMSecs(static_cast<qint64>(seconds * 1000.0)).time().toString(QStringLiteral("HH:mm:ss"));
    return start.timeSpec() == Qt::UTC ? time + QStringLiteral(" UTC") : time;
}

std::optional<double> secondsOfText(const QString& text) {
    const QStringList parts = text.trimmed().split(QLatin1Char(':'));
    if (parts.size() > 3) return std::nullopt;
    double seconds = 0.0;
    for (const QString& part : parts) {
        bool isNumber = false;
        const double value = part.trimmed().toDouble(&isNumber);
        if (!isNumber || !(value >= 0.0) || !std::isfinite(value)) return std::nullopt;
        seconds = seconds * 60.0 + value;
    }
    return seconds;
}

QString beatText(ecg::BeatClass beatClass) {
    switch (beatClass) {
        case ecg::BeatClass::N:
            return ReviewText::tr("N · normal");
        case ecg::BeatClass::S:
            return ReviewText::tr("S · supraventricular");
        case ecg::BeatClass::V:
            return ReviewText::tr("V · ventricular");
        case ecg::BeatClass::F:
            return ReviewText::tr("F · fusion");
        case ecg::BeatClass::Q:
            return ReviewText::tr("Q · unclassified");
    }
    return {};
}

}  // namespace cardiotwin::ui
