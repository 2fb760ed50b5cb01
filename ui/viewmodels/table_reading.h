// SPDX-License-Identifier: GPL-3.0-or-later
// How the columns of a text file are read, as the table dialog shows and changes it. Threads: values and free
// functions; words on the gui thread only (translations).
#pragma once

#include "models/base/error.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cardiotwin::ui {

enum class TableRole { Ignore, Time, HeartRate, Lead };

struct TableColumn {
    QString name;        ///< as written; empty when the file names none
    QStringList values;  ///< the first few, as written
    TableRole role = TableRole::Ignore;
    QString lead;
    /// Of a time: s ms us ns samples clock. Of a lead: mV uV V counts scaled.
    QString unit;
};

struct TableLayout {
    char delimiter = ',';  ///< ' ' any run of blanks, '\0' one value per line
    char decimalPoint = '.';
    std::vector<TableColumn> columns;  ///< empty: to be guessed under this delimiter
    double fixedRateHz = 0.0;          ///< 0: as the file tells
    double countsPerMillivolt = 200.0;
    double zeroCount = 0.0;
};

/// What the loader made of a layout.
struct TableReading {
    TableLayout layout;
    double rateHz = 0.0;
    QString rateSource;
    QString unitSource;
    bool isKept = false;           ///< this layout was corrected before and kept
    std::optional<Error> problem;  ///< why it cannot be read this way
};

[[nodiscard]] QString roleText(TableRole role);
/// "mV", "µV", "milliseconds" …
[[nodiscard]] QString unitText(const QString& unit);
/// Rate and unit with where they come from, or the problem in words.
[[nodiscard]] QString readingText(const TableReading& reading);
/// What a role can be measured in; the first is usual.
[[nodiscard]] QStringList unitsOf(TableRole role);

}  // namespace cardiotwin::ui
