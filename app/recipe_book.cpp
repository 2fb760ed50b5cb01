// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recipe_book.h"

#include "app/json_book.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <utility>

namespace cardiotwin::app {
namespace {

using files::ColumnRole;
using files::CsvColumnRecipe;
using files::CsvRecipe;

constexpr std::array<std::pair<ColumnRole, const char*>, 4> kRoles{{{ColumnRole::Ignore, "ignore"},
                                                                    {ColumnRole::Time, "time"},
                                                                    {ColumnRole::HeartRate, "heart_rate"},
                                                                    {ColumnRole::Lead, "lead"}}};

QString letter(char one) {
    return one == '\0' ? QString() : QString(QLatin1Char(one));
}

char letterOf(const QJsonValue& value) {
    const QString text = value.toString();
    return text.isEmpty() ? '\0' : text.front().toLatin1();
}

QJsonObject told(const CsvRecipe& recipe) {
    QJsonArray columns;
    for (const CsvColumnRecipe& column : recipe.columns) {
        QJsonObject one;
        for (const auto& [role, word] : kRoles) {
            if (role == column.role) one[QStringLiteral("role")] = QLatin1String(word);
        }
        if (!column.lead.empty()) one[QStringLiteral("lead")] = QString::fromStdString(column.lead);
        if (!column.unit.empty()) one[QStringLiteral("unit")] = QString::fromStdString(column.unit);
        if (column.unit == "scaled") {
            one[QStringLiteral("counts_per_mv")] = column.countsPerMillivolt;
            one[QStringLiteral("zero_count")] = column.zeroCount;
        }
        columns.append(one);
    }
    return {{QStringLiteral("delimiter"), letter(recipe.delimiter)},
            {QStringLiteral("decimal_point"), letter(recipe.decimalPoint)},
            {QStringLiteral("rate_hz"), recipe.rateHz},
            {QStringLiteral("columns"), columns}};
}

CsvRecipe recipeIn(const QJsonObject& object) {
    CsvRecipe recipe;
    recipe.delimiter = letterOf(object[QStringLiteral("delimiter")]);
    recipe.decimalPoint = letterOf(object[QStringLiteral("decimal_point")]) == ',' ? ',' : '.';
    recipe.rateHz = object[QStringLiteral("rate_hz")].toDouble();
    for (const auto& value : object[QStringLiteral("columns")].toArray()) {
        const QJsonObject one = value.toObject();
        CsvColumnRecipe column;
        for (const auto& [role, word] : kRoles) {
            if (one[QStringLiteral("role")].toString() == QLatin1String(word)) column.role = role;
        }
        column.lead = one[QStringLiteral("lead")].toString().toStdString();
        column.unit = one[QStringLiteral("unit")].toString().toStdString();
        column.countsPerMillivolt = one[QStringLiteral("counts_per_mv")].toDouble(200.0);
        column.zeroCount = one[QStringLiteral("zero_count")].toDouble();
        recipe.columns.push_back(std::move(column));
    }
    return recipe;
}

}  // namespace

QString recipeFile() {
    return bookFile(QStringLiteral("csv_recipes.json"));
}

std::optional<CsvRecipe> RecipeBook::find(const std::string& signature) const {
    const QJsonValue found = readBook(m_file)[QString::fromStdString(signature)];
    if (!found.isObject()) return std::nullopt;
    CsvRecipe recipe = recipeIn(found.toObject());
    if (recipe.columns.empty()) return std::nullopt;
    return recipe;
}

files::FindRecipe RecipeBook::finder() const {
    return [this](const std::string& signature) { return find(signature); };
}

Result<void> RecipeBook::keep(const std::string& signature, const CsvRecipe& recipe) const {
    QJsonObject book = readBook(m_file);
    book[QString::fromStdString(signature)] = told(recipe);
    return writeBook(m_file, book);
}

Result<void> RecipeBook::forget(const std::string& signature) const {
    QJsonObject book = readBook(m_file);
    book.remove(QString::fromStdString(signature));
    return writeBook(m_file, book);
}

}  // namespace cardiotwin::app
