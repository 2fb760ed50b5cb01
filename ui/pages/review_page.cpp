// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review_page.h"

#include "ui/dialogs/table_dialog.h"
#include "ui/widgets/overview_strip.h"
#include "ui/widgets/review_findings_panel.h"
#include "ui/widgets/review_trace.h"
#include "ui/widgets/review_transport.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace cardiotwin::ui {
namespace {

constexpr int kSidePx = 280;
constexpr double kLongestTick = 0.2;  // seconds; after a pause of the gui the recording does not leap

}  // namespace

ReviewPage::ReviewPage(const Appearance& appearance, ReviewViewModel& model, QWidget* parent)
    : QWidget(parent),
      m_appearance(appearance),
      m_model(model),
      m_transport(new ReviewTransport(appearance, model, this)),
      m_trace(new ReviewTrace(appearance, model, this)),
      m_overview(new OverviewStrip(appearance, model, this)),
      m_findings(new ReviewFindingsPanel(appearance, model, this)),
      m_welcome(new ReviewWelcome(appearance, this)),
      m_events(new QListView(this)),
      m_filter(new QComboBox(this)),
      m_stack(new QStackedWidget(this)) {
    setObjectName(QStringLiteral("reviewPage"));
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    build();
    connect(&model, &ReviewViewModel::phaseChanged, this, &ReviewPage::showPhase);
    connect(&model, &ReviewViewModel::errorChanged, this, &ReviewPage::showError);
    connect(&appearance, &Appearance::changed, this, &ReviewPage::restyle);
    connect(m_welcome, &ReviewWelcome::openWanted, this, &ReviewPage::openWanted);
    connect(m_transport, &ReviewTransport::openWanted, this, &ReviewPage::openWanted);
    connect(m_transport, &ReviewTransport::tableWanted, this, &ReviewPage::openTableDialog);
    connect(m_welcome, &ReviewWelcome::chosen, &model, &ReviewViewModel::open);
    auto* goTo = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_G), this);
    goTo->setContext(Qt::WidgetWithChildrenShortcut);
    connect(goTo, &QShortcut::activated, m_transport, &ReviewTransport::focusGoTo);
    retranslate();
    restyle();
    showPhase();
    showError();
    m_sinceTick.start();
}

void ReviewPage::build() {
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(spacing::kMedium, 0, spacing::kMedium, spacing::kMedium);
    page->setSpacing(spacing::kTiny);
    page->addWidget(buildBanner());
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(buildOpening());
    m_stack->addWidget(buildReader());
    page->addWidget(m_stack, 1);
}

QWidget* ReviewPage::buildBanner() {
    m_banner = new QWidget(this);
    m_banner->setObjectName(QStringLiteral("reviewBanner"));
    m_banner->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(m_banner);
    m_error = new QLabel(m_banner);
    m_error->setObjectName(QStringLiteral("reviewError"));
    m_error->setWordWrap(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_error, 1);
    m_correct = new QPushButton(m_banner);
    m_correct->setObjectName(QStringLiteral("reviewCorrect"));
    connect(m_correct, &QPushButton::clicked, this, &ReviewPage::openTableDialog);
    row->addWidget(m_correct, 0, Qt::AlignTop);
    m_dismiss = new QPushButton(m_banner);
    m_dismiss->setObjectName(QStringLiteral("reviewDismiss"));
    connect(m_dismiss, &QPushButton::clicked, &m_model, &ReviewViewModel::dismissError);
    row->addWidget(m_dismiss, 0, Qt::AlignTop);
    return m_banner;
}

QWidget* ReviewPage::buildOpening() {
    auto* opening = new QWidget(this);
    auto* column = new QVBoxLayout(opening);
    column->addStretch(1);
    m_openingText = new QLabel(opening);
    m_openingText->setObjectName(QStringLiteral("reviewOpening"));
    m_openingText->setAlignment(Qt::AlignCenter);
    m_openingText->setStyleSheet(QStringLiteral("font-size:%1px").arg(type::kTitle));
    column->addWidget(m_openingText);
    m_cancel = new QPushButton(opening);
    m_cancel->setObjectName(QStringLiteral("reviewCancel"));
    connect(m_cancel, &QPushButton::clicked, &m_model, &ReviewViewModel::cancel);
    column->addWidget(m_cancel, 0, Qt::AlignCenter);
    column->addStretch(1);
    return opening;
}

QWidget* ReviewPage::buildReader() {
    auto* reader = new QWidget(this);
    auto* rows = new QVBoxLayout(reader);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing::kTiny);
    rows->addWidget(m_transport);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(spacing::kMedium);
    auto* left = new QVBoxLayout;
    left->setSpacing(spacing::kSmall);
    left->addWidget(m_trace, 1);
    left->addWidget(m_overview);
    columns->addLayout(left, 1);
    columns->addWidget(buildSide());
    rows->addLayout(columns, 1);
    return reader;
}

QWidget* ReviewPage::buildSide() {
    auto* side = new QWidget(this);
    side->setFixedWidth(kSidePx);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::kSmall);
    column->addWidget(m_findings);
    auto* heading = new QHBoxLayout;
    m_eventsTitle = new QLabel(side);
    heading->addWidget(m_eventsTitle);
    heading->addStretch(1);
    m_filter->setObjectName(QStringLiteral("reviewFilter"));
    for (int i = 0; i < 4; ++i)
        m_filter->addItem({}, i);
    m_filter->setFocusPolicy(Qt::TabFocus);
    connect(m_filter, &QComboBox::activated, this,
            [this](int index) { m_model.events().setFilter(static_cast<EventFilter>(index)); });
    heading->addWidget(m_filter);
    column->addLayout(heading);
    m_events->setObjectName(QStringLiteral("reviewEvents"));
    m_events->setModel(&m_model.events());
    m_events->setUniformItemSizes(true);
    m_events->setSelectionMode(QAbstractItemView::SingleSelection);
    m_events->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_events->setTextElideMode(Qt::ElideRight);
    connect(m_events, &QListView::clicked, this, &ReviewPage::goToEvent);
    connect(m_events, &QListView::activated, this, &ReviewPage::goToEvent);
    column->addWidget(m_events, 1);
    return side;
}

void ReviewPage::retranslate() {
    setAccessibleName(tr("Review"));
    const auto set = [](QWidget* control, const QString& name, const QString& tip) {
        control->setAccessibleName(name);
        control->setToolTip(tip);
    };
    m_correct->setText(tr("Columns…"));
    set(m_correct, tr("Columns…"), tr("See how the columns of this file were understood, and correct it"));
    m_dismiss->setText(tr("Dismiss"));
    set(m_dismiss, tr("Dismiss"), tr("Close this message (Esc)"));
    m_cancel->setText(tr("Cancel"));
    set(m_cancel, tr("Cancel"), tr("Stop opening this recording"));
    m_openingText->setText(tr("Opening the recording…"));
    m_eventsTitle->setText(tr("EVENTS"));
    set(m_events, tr("Events of the recording"), tr("Click an event to go there"));
    set(m_filter, tr("Which events are listed"), tr("Which events are listed"));
    m_filter->setItemText(0, tr("All"));
    m_filter->setItemText(1, tr("Rhythm"));
    m_filter->setItemText(2, tr("Ventricular"));
    m_filter->setItemText(3, tr("Supraventricular"));
}

void ReviewPage::restyle() {
    const Theme& theme = m_appearance.theme();
    m_banner->setStyleSheet(
        QStringLiteral("#reviewBanner{background:%1;border-left:4px solid %2;border-radius:6px}"
                       "#reviewError{background:%1;color:%3}")
            .arg(theme.panel.name(), theme.alarmHigh.name(), theme.text.name()));
    m_eventsTitle->setStyleSheet(QStringLiteral("color:%1;font-size:%2px;font-weight:600")
                                     .arg(theme.textSecondary.name())
                                     .arg(type::kCaption));
    m_events->setStyleSheet(QStringLiteral("QListView::item{padding:3px 8px}"));
}

void ReviewPage::showPhase() {
    m_stack->setCurrentIndex(m_model.phase() == ReviewPhase::Empty     ? 0
                             : m_model.phase() == ReviewPhase::Opening ? 1
                                                                       : 2);
    if (m_model.phase() == ReviewPhase::Open) m_trace->setFocus();
}

void ReviewPage::showError() {
    m_error->setText(m_model.error());
    m_banner->setAccessibleName(m_model.error());
    m_correct->setVisible(m_model.hasTable());
    m_banner->setVisible(!m_model.error().isEmpty());
}

void ReviewPage::openTableDialog() {
    auto* dialog = new TableDialog(m_appearance, m_model, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReviewPage::goToEvent(const QModelIndex& index) {
    if (!index.isValid()) return;
    const ReviewEvent& event = m_model.events().eventAt(index.row());
    m_model.centre(secondsAt(event.at, m_model.recording().rate));
}

void ReviewPage::onTick() {
    const double seconds = static_cast<double>(m_sinceTick.nsecsElapsed()) * 1e-9;
    m_sinceTick.restart();
    m_model.advance(std::min(seconds, kLongestTick));
}

void ReviewPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ReviewPage::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Space:
            return m_model.togglePlaying();
        case Qt::Key_Left:
            return m_model.step(-1);
        case Qt::Key_Right:
            return m_model.step(1);
        case Qt::Key_PageUp:
            return m_model.page(-1);
        case Qt::Key_PageDown:
            return m_model.page(1);
        case Qt::Key_Home:
            return m_model.toStart();
        case Qt::Key_End:
            return m_model.toEnd();
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return m_trace->stepGain(1);
        case Qt::Key_Minus:
            return m_trace->stepGain(-1);
        case Qt::Key_Escape:
            m_trace->clearMeasurement();
            return m_model.dismissError();
        default:
            QWidget::keyPressEvent(event);
    }
}

void ReviewPage::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void ReviewPage::dropEvent(QDropEvent* event) {
    for (const QUrl& url : event->mimeData()->urls()) {
        if (!url.isLocalFile()) continue;
        event->acceptProposedAction();
        return m_model.open(url.toLocalFile());
    }
}

}  // namespace cardiotwin::ui
