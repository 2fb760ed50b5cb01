// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the program: installs the translations of the program and of Qt's own dialogs, also while
// the window is open. Threads: gui thread only.
#pragma once

#include <QString>
#include <QTranslator>

namespace cardiotwin::app {

class LanguageSwitch {
public:
    /// `code` is "en", "zh_CN", or empty for the system's language.
    explicit LanguageSwitch(const QString& code);
    ~LanguageSwitch();
    LanguageSwitch(const LanguageSwitch&) = delete;
    LanguageSwitch& operator=(const LanguageSwitch&) = delete;

    void use(const QString& code);
    [[nodiscard]] QString current() const { return m_current; }

private:
    QTranslator m_program;
    QTranslator m_qt;
    QString m_current;
};

}  // namespace cardiotwin::app
