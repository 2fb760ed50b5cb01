// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/lead_dialog.h"
#include "ui/viewmodels/live_text.h"
#include "ui/widgets/notice_bar.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>

#include <utility>

namespace cardiotwin::ui {

MainWindow::MainWindow(Appearance& appearance, QWidget* parent)
    : QMainWindow(parent),
      m_appearance(appearance),
      m_rail(new NavRail(appearance, this)),
      m_stack(new QStackedWidget(this)),
      m_notice(new NoticeBar(appearance, m_stack)),
      m_menu(new QMenu(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(900, 600);
    resize(1600, 1000);
    build();
    buildMenu();
    connect(&m_appearance, &Appearance::changed, this, &MainWindow::restyle);
    restyle();
    retranslate();
    setLanguage(m_languageCode);
}

void MainWindow::build() {
    auto* centre = new QWidget(this);
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    setCentralWidget(centre);
    // Keys go to the page first; the rail is reached by Tab.
    m_stack->setFocusPolicy(Qt::StrongFocus);
    m_stack->setFocus();
    connect(m_rail, &NavRail::pageRequested, this, &MainWindow::showPage);
    connect(m_rail, &NavRail::lookRequested, this, &MainWindow::toggleLook);
    connect(m_rail, &NavRail::languageRequested, this, &MainWindow::toggleLanguage);
}

QAction* MainWindow::addAction(const char* name, const QKeySequence& key) {
    auto* action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    // On the window as well, so that its key works while the menu is closed.
    QMainWindow::addAction(action);
    return action;
}

void MainWindow::buildMenu() {
    m_menu->setObjectName(QStringLiteral("mainMenu"));
    m_connect = addAction("actionConnect", QKeySequence(Qt::CTRL | Qt::Key_K));
    m_connection = addAction("actionConnection", QKeySequence(Qt::CTRL | Qt::Key_I));
    m_open = addAction("actionOpen", QKeySequence(QKeySequence::Open));
    m_demo = addAction("actionDemo", QKeySequence(Qt::CTRL | Qt::Key_D));
    m_disconnect = addAction("actionDisconnect", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    m_look = addAction("actionLook", QKeySequence(Qt::CTRL | Qt::Key_T));
    m_language = addAction("actionLanguage", QKeySequence(Qt::CTRL | Qt::Key_L));
    m_about = addAction("actionAbout", QKeySequence(Qt::Key_F1));
    m_quit = addAction("actionQuit", QKeySequence(QKeySequence::Quit));
    m_menu->addActions({m_connect, m_connection, m_open, m_demo, m_disconnect});
    m_menu->addSeparator();
    m_menu->addActions({m_look, m_language});
    m_menu->addSeparator();
    m_menu->addActions({m_about, m_quit});
    m_rail->setMenu(m_menu);
    connect(m_connect, &QAction::triggered, this, &MainWindow::openConnectDialog);
    connect(m_connection, &QAction::triggered, this, &MainWindow::openConnectionDialog);
    connect(m_open, &QAction::triggered, this, &MainWindow::openRecordingDialog);
    connect(m_demo, &QAction::triggered, this, &MainWindow::demoRequested);
    connect(m_disconnect, &QAction::triggered, this, &MainWindow::disconnectRequested);
    connect(m_look, &QAction::triggered, this, &MainWindow::toggleLook);
    connect(m_language, &QAction::triggered, this, &MainWindow::toggleLanguage);
    connect(m_about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_quit, &QAction::triggered, this, &QWidget::close);
    m_disconnect->setEnabled(false);
}

void MainWindow::addPage(PageId id, QWidget* page) {
    m_stack->addWidget(page);
    m_pages[id] = page;
    m_rail->addPage(id);
    auto* action = addAction("actionPage", NavRail::key(id));
    connect(action, &QAction::triggered, this, [this, id] { showPage(id); });
    m_pageActions[id] = action;
    if (m_pages.size() == 1) showPage(id);
    retranslate();
}

void MainWindow::showPage(PageId id) {
    const auto page = m_pages.find(id);
    if (page == m_pages.end()) return;
    m_stack->setCurrentWidget(page->second);
    m_rail->setCurrent(id);
    Q_EMIT pageChanged(id);
}

PageId MainWindow::currentPage() const {
    for (const auto& [id, page] : m_pages) {
        if (page == m_stack->currentWidget()) return id;
    }
    return PageId::Live;
}

void MainWindow::setPorts(const QStringList& ports) {
    m_ports = ports;
    if (m_dialog) m_dialog->setPorts(ports);
}

void MainWindow::setProtocols(std::vector<ProtocolChoice> protocols) {
    m_protocols = std::move(protocols);
}

void MainWindow::setSourceKind(SourceKind kind) {
    m_kind = kind;
    m_disconnect->setEnabled(kind != SourceKind::None);
    retitle();
}

void MainWindow::setLanguage(const QString& code) {
    m_languageCode = code;
    m_rail->setOtherLanguage(code == QLatin1String("en") ? QStringLiteral("中文")
                                                         : QStringLiteral("English"));
}

void MainWindow::showNotice(const QString& text) {
    m_notice->showText(text);
}

void MainWindow::openConnectDialog() {
    Q_EMIT portsWanted();
    auto* dialog = new ConnectDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setPorts(m_ports);
    dialog->setProtocols(m_protocols);
    connect(dialog, &ConnectDialog::connectRequested, this, &MainWindow::connectRequested);
    m_dialog = dialog;
    dialog->open();
}

void MainWindow::openConnectionDialog() {
    if (!m_connectionDialog) {
        m_connectionDialog = new ConnectionDialog(this);
        m_connectionDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_connectionDialog, &ConnectionDialog::saveRequested, this, &MainWindow::saveBytesRequested);
        connect(m_connectionDialog, &ConnectionDialog::leadsWanted, this, &MainWindow::leadsWanted);
        m_connectionDialog->attach(m_linkView);
    }
    m_connectionDialog->show();
    m_connectionDialog->raise();
}

void MainWindow::openLeadDialog(const std::vector<LeadId>& channels, const LeadMap& map) {
    auto* dialog = new LeadDialog(channels, map, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LeadDialog::chosen, this, &MainWindow::leadsChosen);
    dialog->open();
}

void MainWindow::openRecordingDialog() {
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a recording"), {}, tr("Recordings (*.hea *.csv *.txt *.tsv *.ctlog);;All files (*)"));
    if (!path.isEmpty()) Q_EMIT openRequested(path);
}

void MainWindow::toggleLook() {
    m_appearance.setTheme(m_appearance.theme().dark ? Theme::paper() : Theme::monitor());
    Q_EMIT lookChanged(m_appearance.theme().dark);
}

void MainWindow::toggleLanguage() {
    Q_EMIT languageRequested(m_languageCode == QLatin1String("en") ? QStringLiteral("zh_CN")
                                                                   : QStringLiteral("en"));
}

void MainWindow::showAbout() {
    auto* dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::restyle() {
    setStyleSheet(m_appearance.theme().styleSheet());
}

void MainWindow::retitle() {
    QString title = tr("CardioTwin");
    if (m_kind == SourceKind::Simulated) title += QStringLiteral(" — ") + stateWord(SourceState::Simulated);
    if (m_kind == SourceKind::Replay) title += QStringLiteral(" — ") + stateWord(SourceState::Replay);
    setWindowTitle(title);
}

void MainWindow::retranslate() {
    const auto set = [](QAction* action, const QString& text) {
        action->setText(text);
        action->setToolTip(text);
    };
    set(m_connect, tr("Connect a device…"));
    set(m_connection, tr("The connection in detail…"));
    set(m_open, tr("Open a recording…"));
    set(m_demo, tr("Start the demo"));
    set(m_disconnect, tr("Disconnect"));
    set(m_look, tr("Dark or light look"));
    set(m_language, tr("English / 中文"));
    set(m_about, tr("Keys and about"));
    set(m_quit, tr("Quit"));
    for (const auto& [id, action] : m_pageActions)
        set(action, NavRail::title(id));
    retitle();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QMainWindow::changeEvent(event);
}

}  // namespace cardiotwin::ui
