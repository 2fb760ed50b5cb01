// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table_desk.h"

#include "app/sample_files.h"

namespace cardiotwin::app {
namespace {

using files::ColumnRole;
using ui::TableRole;

ColumnRole roleOf(TableRole role) {
    switch (role) {
        case TableRole::Ignore:
            return ColumnRole::Ignore;
        case TableRole::Time:
            return ColumnRole::Time;
        case TableRole::HeartRate:
            return ColumnRole::HeartRate;
        case TableRole::Lead:
            return ColumnRole::Lead;
    }
    return ColumnRole::Ignore;
}

TableRole roleOf(ColumnRole role) {
    switch (role) {
        case ColumnRole::Ignore:
            return TableRole::Ignore;
        case ColumnRole::Time:
            return TableRole::Time;
        case ColumnRole::HeartRate:
            return TableRole::HeartRate;
        case ColumnRole::Lead:
            return TableRole::Lead;
    }
    return TableRole::Ignore;
}

Result<files::CsvUnderstanding> understood(const QString& path,
                                           const std::optional<files::CsvRecipe>& recipe) {
    const auto onDisk = pathOnDisk(path);
    if (!onDisk) return onDisk.error();
    return files::understandCsv(*onDisk, recipe);
}

}  // namespace

files::CsvRecipe recipeOf(const ui::TableLayout& layout) {
    files::CsvRecipe recipe{layout.delimiter, layout.decimalPoint, {}, layout.fixedRateHz};
    for (const ui::TableColumn& column : layout.columns) {
        recipe.columns.push_back({roleOf(column.role), column.lead.trimmed().toStdString(),
                                  column.unit.toStdString(), layout.countsPerMillivolt, layout.zeroCount});
    }
    return recipe;
}

ui::TableLayout layoutOf(const files::CsvUnderstanding& understanding) {
    const files::CsvRecipe& recipe = understanding.recipe;
    ui::TableLayout layout;
    layout.delimiter = recipe.delimiter;
    layout.decimalPoint = recipe.decimalPoint;
    layout.fixedRateHz = recipe.rateHz;
    for (std::size_t i = 0; i < recipe.columns.size(); ++i) {
        const files::CsvColumnRecipe& given = recipe.columns[i];
        ui::TableColumn column;
        if (i < understanding.names.size()) column.name = QString::fromStdString(understanding.names[i]);
        for (const auto& row : understanding.rows) {
            if (i < row.size()) column.values << QString::fromStdString(row[i]);
        }
        column.role = roleOf(given.role);
        column.lead = QString::fromStdString(given.lead);
        column.unit = QString::fromStdString(given.unit);
        if (given.unit == "scaled") {
            layout.countsPerMillivolt = given.countsPerMillivolt;
            layout.zeroCount = given.zeroCount;
        }
        layout.columns.push_back(std::move(column));
    }
    return layout;
}

ui::TableReading readTable(const RecipeBook& book, const QString& path,
                           const std::optional<ui::TableLayout>& layout) {
    ui::TableReading reading;
    auto told = understood(path, layout ? std::optional(recipeOf(*layout)) : std::nullopt);
    if (told && !layout) {
        if (const auto kept = book.find(told->signature)) {
            told = understood(path, kept);
            reading.isKept = true;
        }
    }
    if (!told) {
        reading.problem = told.error();
        return reading;
    }
    reading.layout = layoutOf(*told);
    reading.rateHz = told->rateHz;
    reading.rateSource = QString::fromStdString(told->rateSource);
    reading.unitSource = QString::fromStdString(told->unitSource);
    reading.problem = told->problem;
    return reading;
}

Result<void> keepTable(const RecipeBook& book, const QString& path,
                       const std::optional<ui::TableLayout>& layout) {
    const auto told = understood(path, std::nullopt);
    if (!told) return told.error();
    return layout ? book.keep(told->signature, recipeOf(*layout)) : book.forget(told->signature);
}

}  // namespace cardiotwin::app
