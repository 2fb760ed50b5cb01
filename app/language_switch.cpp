// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language_switch.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace cardiotwin::app {
namespace {

QString systemCode() {
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

}  // namespace

LanguageSwitch::LanguageSwitch(const QString& code) {
    use(code.isEmpty() ? systemCode() : code);
}

LanguageSwitch::~LanguageSwitch() {
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
}

void LanguageSwitch::use(const QString& code) {
    if (code == m_current) return;
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    m_current = code;
    // English is the source: nothing to install.
    if (m_program.load(QStringLiteral(":/i18n/cardiotwin_") + code))
        QCoreApplication::installTranslator(&m_program);
    if (m_qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
}

}  // namespace cardiotwin::app
