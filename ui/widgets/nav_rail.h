// SPDX-License-Identifier: GPL-3.0-or-later
// The narrow rail at the left: menu at the top, one button per page, look and language at the bottom. It only
// says what was pressed. Threads: gui thread only.
#pragma once

#include "ui/rail_icon.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QWidget>

#include <vector>

class QMenu;
class QToolButton;
class QVBoxLayout;

namespace cardiotwin::ui {

/// Pages in the order of the rail and of their keys, Ctrl+1 …
enum class PageId { Live, Review, Twin, Schedule, Admin };

class NavRail : public QWidget {
    Q_OBJECT

public:
    explicit NavRail(const Appearance& appearance, QWidget* parent = nullptr);

    void addPage(PageId page);
    void setCurrent(PageId page);
    void setMenu(QMenu* menu);
    /// The language a press would lead to, in its own words.
    void setOtherLanguage(const QString& name);

    [[nodiscard]] static QString title(PageId page);
    /// Ctrl+1 … in the order of the rail.
    [[nodiscard]] static QKeySequence key(PageId page);

Q_SIGNALS:
    void pageRequested(cardiotwin::ui::PageId page);
    void lookRequested();
    void languageRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(RailIcon icon, const char* name);
    void retranslate();
    void restyle();

    struct Entry {
        QToolButton* button;
        RailIcon icon;
    };
    const Appearance& m_appearance;
    QVBoxLayout* m_pages;
    QButtonGroup m_group;
    std::vector<Entry> m_entries;
    QString m_otherLanguage;
    QToolButton *m_menu, *m_look, *m_language;
};

}  // namespace cardiotwin::ui
