// SPDX-License-Identifier: GPL-3.0-or-later
// What the table dialog asks for, answered: how a file is read under a layout, and keeping or forgetting a
// correction. Turns the device room's recipes into the screen's layouts and back. Threads: one at a time, not
// the gui thread: it reads the head of the file.
#pragma once

#include "app/recipe_book.h"
#include "ui/viewmodels/table_reading.h"

#include <QString>

#include <optional>

namespace cardiotwin::app {

[[nodiscard]] files::CsvRecipe recipeOf(const ui::TableLayout& layout);
[[nodiscard]] ui::TableLayout layoutOf(const files::CsvUnderstanding& understanding);

/// What `path` looks like under `layout`; without one by the recipe kept for it, else by a guess.
[[nodiscard]] ui::TableReading readTable(const RecipeBook& book, const QString& path,
                                         const std::optional<ui::TableLayout>& layout);
/// Keeps `layout` for all files of this one's header; without one forgets what was kept.
[[nodiscard]] Result<void> keepTable(const RecipeBook& book, const QString& path,
                                     const std::optional<ui::TableLayout>& layout);

}  // namespace cardiotwin::app
