// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/nav_rail.h"

#include <QEvent>
#include <QKeySequence>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace cardiotwin::ui {
namespace {

constexpr int kWidthPx = 68, kButtonPx = 56;

RailIcon iconOf(PageId page) {
    switch (page) {
        case PageId::Live:
            return RailIcon::Live;
        case PageId::Review:
            return RailIcon::Review;
        case PageId::Twin:
            return RailIcon::Twin;
        case PageId::Schedule:
            return RailIcon::Schedule;
        case PageId::Admin:
            return RailIcon::Admin;
    }
    return RailIcon::Live;
}

}  // namespace

NavRail::NavRail(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_pages(new QVBoxLayout) {
    setObjectName(QStringLiteral("navRail"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(kWidthPx);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, spacing::kSmall);
    layout->setSpacing(spacing::kTiny);
    m_pages->setSpacing(spacing::kTiny);
    m_menu = addButton(RailIcon::Menu, "railMenu");
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_look = addButton(RailIcon::Look, "railLook");
    m_language = addButton(RailIcon::Language, "railLanguage");
    layout->addWidget(m_menu);
    layout->addSpacing(spacing::kSmall);
    layout->addLayout(m_pages);
    layout->addStretch(1);
    layout->addWidget(m_look);
    layout->addWidget(m_language);
    connect(m_look, &QToolButton::clicked, this, &NavRail::lookRequested);
    connect(m_language, &QToolButton::clicked, this, &NavRail::languageRequested);
    connect(&m_group, &QButtonGroup::idClicked, this,
            [this](int id) { Q_EMIT pageRequested(static_cast<PageId>(id)); });
    connect(&appearance, &Appearance::changed, this, &NavRail::restyle);
    restyle();
    retranslate();
}

QToolButton* NavRail::addButton(RailIcon icon, const char* name) {
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({20, 20});
    button->setFixedSize(kButtonPx, kButtonPx - 4);
    button->setAutoRaise(true);
    m_entries.push_back({button, icon});
    return button;
}

void NavRail::addPage(PageId page) {
    static const char* const names[] = {"railLive", "railReview", "railTwin", "railSchedule", "railAdmin"};
    QToolButton* button = addButton(iconOf(page), names[static_cast<std::size_t>(page)]);
    button->setCheckable(true);
    m_group.addButton(button, static_cast<int>(page));
    // Pages keep the rail's order whatever order they are added in.
    int place = 0;
    for (QAbstractButton* other : m_group.buttons())
        place += m_group.id(other) < static_cast<int>(page) ? 1 : 0;
    m_pages->insertWidget(place, button);
    restyle();
    retranslate();
}

void NavRail::setCurrent(PageId page) {
    if (auto* button = m_group.button(static_cast<int>(page))) button->setChecked(true);
}

void NavRail::setMenu(QMenu* menu) {
    m_menu->setMenu(menu);
}

QString NavRail::title(PageId page) {
    switch (page) {
        case PageId::Live:
            return tr("Live");
        case PageId::Review:
            return tr("Review");
        case PageId::Twin:
            return tr("Twin");
        case PageId::Schedule:
            return tr("Schedule");
        case PageId::Admin:
            return tr("Admin");
    }
    return {};
}

QKeySequence NavRail::key(PageId page) {
    return QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(page)));
}

void NavRail::setOtherLanguage(const QString& name) {
    m_otherLanguage = name;
    retranslate();
}

void NavRail::retranslate() {
    const auto set = [](QToolButton* button, const QString& text, const QString& tip) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(tip);
    };
    for (QAbstractButton* button : m_group.buttons()) {
        const auto page = static_cast<PageId>(m_group.id(button));
        set(static_cast<QToolButton*>(button), title(page),
            QStringLiteral("%1 (%2)").arg(title(page), key(page).toString(QKeySequence::NativeText)));
    }
    set(m_menu, tr("Menu"), tr("Sources, pages, help (Alt+M)"));
    set(m_look, tr("Look"), tr("Dark monitor or light paper (Ctrl+T)"));
    set(m_language, m_otherLanguage, tr("Switch the language (Ctrl+L)"));
    m_menu->setShortcut(QKeySequence(Qt::ALT | Qt::Key_M));
}

void NavRail::restyle() {
    const Theme& theme = m_appearance.theme();
    setStyleSheet(QStringLiteral("#navRail{background:%1;border:none;border-right:1px solid %2}"
                                 "QToolButton{background:transparent;color:%3;border:none;border-radius:6px;"
                                 "font-size:11px;padding:4px 0 2px 0}"
                                 "QToolButton:hover{background:%2}"
                                 "QToolButton:focus{border:1px solid %4}"
                                 "QToolButton:checked{background:%4;color:%5}"
                                 "QToolButton::menu-indicator{image:none;width:0}")
                      .arg(theme.panel.name(), theme.line.name(), theme.textSecondary.name(),
                           theme.accent.name(), theme.accentText.name()));
    for (const Entry& entry : m_entries)
        entry.button->setIcon(railIcon(entry.icon, theme.textSecondary, theme.accentText));
}

void NavRail::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace cardiotwin::ui
