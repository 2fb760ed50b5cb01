// SPDX-License-Identifier: GPL-3.0-or-later
// The one window: the rail at the left, the page at the right, a line for notices. It owns no source and
// starts nothing; what the user wants leaves as a signal and what happened comes in through `setSourceKind`
// and `showNotice`. The title says SIMULATED or REPLAY as long as one is shown. Threads: gui thread only.
#pragma once

#include "models/base/lead_map.h"
#include "models/base/stream_status.h"
#include "ui/dialogs/connect_dialog.h"
#include "ui/dialogs/connection_dialog.h"
#include "ui/theme.h"
#include "ui/widgets/nav_rail.h"

#include <QMainWindow>
#include <QPointer>

#include <map>
#include <utility>
#include <vector>

class QAction;
class QMenu;
class QStackedWidget;

namespace cardiotwin::ui {

class NoticeBar;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Appearance& appearance, QWidget* parent = nullptr);

    /// Takes `page` as child. The first page added is shown.
    void addPage(PageId id, QWidget* page);
    void showPage(PageId id);
    [[nodiscard]] PageId currentPage() const;

    /// What the connect dialog offers. Ports may be set again at any time, also while it is open.
    void setPorts(const QStringList& ports);
    void setProtocols(std::vector<ProtocolChoice> protocols);
    /// What the connection dialog shows; callable as long as the window lives.
    void setLinkView(LinkView view) { m_linkView = std::move(view); }

    void setSourceKind(SourceKind kind);
    /// The language in force, "en" or "zh_CN"; the switch then offers the other one.
    void setLanguage(const QString& code);
    /// A sentence for the user, shown over the page's lower edge until the next one or until dismissed. Empty
    /// clears.
    void showNotice(const QString& text);

public Q_SLOTS:
    void openConnectDialog();
    /// Which device, how sure that is, what was lost, the newest bytes.
    void openConnectionDialog();
    /// Asks what the channels are connected to; `map` is in force.
    void openLeadDialog(const std::vector<LeadId>& channels, const LeadMap& map);
    void openRecordingDialog();
    void toggleLook();

Q_SIGNALS:
    void connectRequested(const QString& port, const QString& protocol, int baud);
    void openRequested(const QString& path);
    void leadsWanted();
    void leadsChosen(const cardiotwin::LeadMap& map);
    void saveBytesRequested(const QString& path, const QByteArray& bytes);
    void demoRequested();
    void disconnectRequested();
    void languageRequested(const QString& code);  ///< "en" or "zh_CN"
    void lookChanged(bool dark);
    void pageChanged(cardiotwin::ui::PageId id);
    /// The ports should be listed anew for the connect dialog.
    void portsWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildMenu();
    QAction* addAction(const char* name, const QKeySequence& key);
    void retranslate();
    void restyle();
    void retitle();
    void toggleLanguage();
    void showAbout();

    Appearance& m_appearance;
    NavRail* m_rail;
    QStackedWidget* m_stack;
    NoticeBar* m_notice;
    QMenu* m_menu;
    QAction *m_connect, *m_connection, *m_open, *m_demo, *m_disconnect, *m_look, *m_language, *m_about,
        *m_quit;
    std::map<PageId, QWidget*> m_pages;
    std::map<PageId, QAction*> m_pageActions;
    QStringList m_ports;
    std::vector<ProtocolChoice> m_protocols;
    QPointer<ConnectDialog> m_dialog;
    LinkView m_linkView;
    QPointer<ConnectionDialog> m_connectionDialog;
    SourceKind m_kind = SourceKind::None;
    QString m_languageCode = QStringLiteral("en");
};

}  // namespace cardiotwin::ui
