// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option.h"

namespace cardiotwin::cli {

void addOption(QCommandLineParser& parser, const char* name, const QString& what, const char* value,
               const char* usual) {
    parser.addOption(
        {QString::fromLatin1(name), what, QString::fromLatin1(value), QString::fromLatin1(usual)});
}

void addOption(QCommandLineParser& parser, const char* name, const char* what, const char* value,
               const char* usual) {
    addOption(parser, name, QString::fromLatin1(what), value, usual);
}

Result<std::optional<double>> numberOption(const QCommandLineParser& parser, const char* name, double least,
                                           double most) {
    const QString option = QString::fromLatin1(name);
    if (!parser.isSet(option)) return std::optional<double>();
    bool understood = false;
    const double given = parser.value(option).toDouble(&understood);
    if (!understood || !(given >= least && given <= most)) {
        return Error{ErrorCode::UsageInvalid, "--" + std::string(name), parser.value(option).toStdString()};
    }
    return std::optional<double>(given);
}

}  // namespace cardiotwin::cli
