// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace cardiotwin::ui {
namespace {
constexpr int kFreeAtRightPx = 340, kNarrowestPx = 280, kWidestPx = 760;
}

NoticeBar::NoticeBar(const Appearance& appearance, QWidget* page)
    : QWidget(page), m_appearance(appearance), m_label(new QLabel(this)), m_dismiss(new QToolButton(this)) {
    setObjectName(QStringLiteral("noticeBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_label->setObjectName(QStringLiteral("noticeText"));
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_dismiss->setObjectName(QStringLiteral("noticeDismiss"));
    m_dismiss->setText(QStringLiteral("×"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::kLarge, spacing::kSmall, spacing::kSmall, spacing::kSmall);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_dismiss, 0, Qt::AlignTop);
    connect(m_dismiss, &QToolButton::clicked, this, [this] { showText({}); });
    connect(&appearance, &Appearance::changed, this, &NoticeBar::restyle);
    page->installEventFilter(this);
    restyle();
    retranslate();
    hide();
}

void NoticeBar::showText(const QString& text) {
    m_label->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    place();
}

QString NoticeBar::text() const {
    return m_label->text();
}

void NoticeBar::place() {
    const QWidget* page = parentWidget();
    // At the left, so that the column of numbers stays free.
    const int width = std::clamp(page->width() - kFreeAtRightPx, kNarrowestPx, kWidestPx);
    const int height = layout()->totalHeightForWidth(width);
    setGeometry(spacing::kMedium, page->height() - height - spacing::kMedium, width, height);
    raise();
}

void NoticeBar::restyle() {
    const Theme& theme = m_appearance.theme();
    setStyleSheet(QStringLiteral("#noticeBar{background:%1;border:1px solid %3;border-left:4px solid %3;"
                                 "border-radius:6px}"
                                 "QLabel{background:transparent;color:%2}"
                                 "QToolButton{background:transparent;color:%2;border:none;font-size:18px;"
                                 "padding:0 6px}")
                      .arg(theme.panel.name(), theme.text.name(), theme.caution.name()));
}

void NoticeBar::retranslate() {
    m_dismiss->setAccessibleName(tr("Dismiss"));
    m_dismiss->setToolTip(tr("Dismiss this notice"));
}

bool NoticeBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

void NoticeBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace cardiotwin::ui
