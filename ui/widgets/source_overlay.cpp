// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/source_overlay.h"

#include "ui/widgets/source_marks.h"

#include <QEvent>
#include <QPainter>

namespace cardiotwin::ui {
namespace {

constexpr double kRowHeight = 160.0;

}  // namespace

SourceOverlay::SourceOverlay(const Appearance& appearance, QWidget* page)
    : QWidget(page), m_appearance(appearance) {
    setObjectName(QStringLiteral("sourceOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    // A stylesheet's ground would paint the page away.
    setStyleSheet(QStringLiteral("background: transparent"));
    setGeometry(page->rect());
    page->installEventFilter(this);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void SourceOverlay::setSourceKind(SourceKind kind) {
    m_kind = kind;
    setVisible(kind == SourceKind::Simulated || kind == SourceKind::Replay);
    raise();
    update();
}

bool SourceOverlay::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
    if (event->type() == QEvent::ChildAdded) raise();
    return QWidget::eventFilter(watched, event);
}

void SourceOverlay::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) update();
    QWidget::changeEvent(event);
}

void SourceOverlay::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_kind == SourceKind::Simulated) {
        paintWatermark(painter, rect(), tr("SIMULATED"), kRowHeight, m_appearance.theme());
    } else if (m_kind == SourceKind::Replay) {
        paintReplayFrame(painter, rect(), m_appearance.theme());
    }
}

}  // namespace cardiotwin::ui
