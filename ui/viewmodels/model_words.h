// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences lower rooms say in English (details of errors, why a day has no plan, what is wrong with a
// plan) in the language in force and with names instead of ids. A sentence this table does not know is shown
// as it was said. Threads: gui thread only (translations).
#pragma once

#include <QString>

#include <functional>
#include <string>

namespace cardiotwin::ui {

/// How a person calls what a sentence names by id. An empty function or answer leaves the id.
struct ModelNames {
    std::function<QString(const QString&id)> request, resource, patient;
    std::function<QString(int slot)> time;
};

[[nodiscard]] QString modelWords(const std::string& sentence, const ModelNames& names = {});
/// True when the table knows a sentence of this form.
[[nodiscard]] bool knowsModelWords(const std::string& sentence);

}  // namespace cardiotwin::ui
