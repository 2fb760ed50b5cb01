// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/about_dialog.h"

#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace cardiotwin::ui {

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent), m_about(new QLabel(this)), m_keys(new QLabel(this)) {
    setObjectName(QStringLiteral("aboutDialog"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kHuge, spacing::kHuge, spacing::kHuge, spacing::kLarge);
    layout->setSpacing(spacing::kLarge);
    m_about->setWordWrap(true);
    m_about->setMinimumWidth(420);
    m_keys->setTextFormat(Qt::RichText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setObjectName(QStringLiteral("aboutButtons"));
    layout->addWidget(m_about);
    layout->addWidget(m_keys);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslate();
}

void AboutDialog::retranslate() {
    setWindowTitle(tr("About CardioTwin"));
    m_about->setText(
        tr("CardioTwin %1\n\nA digital twin of a patient's heart beside the patient.\n\n"
           "Not a medical device — research and education software. Forecasts are forecasts, and "
           "alerts are advisory.\n\nGPL-3.0-or-later")
            .arg(QStringLiteral(CARDIOTWIN_VERSION)));
    const QString row = QStringLiteral("<tr><td style='padding-right:24px'><b>%1</b></td><td>%2</td></tr>");
    m_keys->setText(QStringLiteral("<table>") + row.arg(QStringLiteral("Ctrl+1 …"), tr("pages")) +
                    row.arg(QStringLiteral("Ctrl+K"), tr("connect a device")) +
                    row.arg(QStringLiteral("Ctrl+I"), tr("the connection in detail")) +
                    row.arg(QStringLiteral("Ctrl+O"), tr("open a recording")) +
                    row.arg(QStringLiteral("Ctrl+D"), tr("demo")) +
                    row.arg(QStringLiteral("Ctrl+Shift+K"), tr("disconnect")) +
                    row.arg(QStringLiteral("+ − A"), tr("gain, A: automatic")) +
                    row.arg(QStringLiteral("Ctrl + / −"), tr("paper speed")) +
                    row.arg(QStringLiteral("Ctrl+T"), tr("dark or light look")) +
                    row.arg(QStringLiteral("Ctrl+L"), QStringLiteral("English / 中文")) +
                    QStringLiteral("</table>"));
}

void AboutDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

}  // namespace cardiotwin::ui
