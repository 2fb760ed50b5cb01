// SPDX-License-Identifier: GPL-3.0-or-later
// The corrections a user made to how tables are read, kept as a small JSON file beside the settings. It holds
// layouts, units and rates under digests of headers, nothing that stands in a recording. Threads: every call
// reads or writes the file whole, so any one thread at a time per file; not for the gui thread.
#pragma once

#include "devices/files/csv_recipe.h"

#include <QString>

namespace cardiotwin::app {

/// The book of this user.
[[nodiscard]] QString recipeFile();

class RecipeBook {
public:
    explicit RecipeBook(QString file) : m_file(std::move(file)) {}

    /// A damaged file holds no recipes.
    [[nodiscard]] std::optional<files::CsvRecipe> find(const std::string& signature) const;
    /// The same as `find`, for `openRecording`. The book must outlive it.
    [[nodiscard]] files::FindRecipe finder() const;
    /// WriteFailed names the file.
    [[nodiscard]] Result<void> keep(const std::string& signature, const files::CsvRecipe& recipe) const;
    [[nodiscard]] Result<void> forget(const std::string& signature) const;

private:
    QString m_file;
};

}  // namespace cardiotwin::app
