// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/plot_panel.h"

#include "ui/widgets/plot_library.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace cardiotwin::ui {
namespace {

constexpr int kHeadPx = 32;

}  // namespace

PlotPanel::PlotPanel(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_plot(new QCustomPlot(this)) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(112, 100);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kSmall, kHeadPx, spacing::kSmall, spacing::kTiny);
    layout->addWidget(m_plot);
    // The heading keeps its place when the plot gives way to a sentence.
    QSizePolicy kept = m_plot->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_plot->setSizePolicy(kept);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    connect(&appearance, &Appearance::changed, this, &PlotPanel::dress);
}

void PlotPanel::begin() {
    retranslate();
    dress();
}

void PlotPanel::setHeading(const QString& heading) {
    m_heading = heading;
    update();
}

void PlotPanel::setEmptyText(const QString& text) {
    m_emptyText = text;
    m_plot->setVisible(text.isEmpty());
    update();
}

void PlotPanel::dress() {
    m_plot->setBackground(theme().panel);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(theme().line));
        axis->setTickPen(QPen(theme().line));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(theme().textSecondary);
        axis->setTickLabelFont(type::sans(11));
        axis->grid()->setPen(QPen(theme().line, 1, Qt::SolidLine));
        axis->grid()->setZeroLinePen(QPen(theme().textSecondary, 1));
    }
    dressGraphs();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
    update();
}

void PlotPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void PlotPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().ground);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme().line);
    painter.setBrush(theme().panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::kRadius,
                            spacing::kRadius);
    painter.setFont(type::sans(type::kCaption, QFont::DemiBold));
    painter.setPen(theme().text);
    const QRect head(spacing::kMedium, spacing::kMedium, width() - 2 * spacing::kMedium, 20);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_heading, Qt::ElideRight, head.width()));
    if (m_emptyText.isEmpty()) return;
    painter.setFont(type::sans(type::kCaption));
    painter.setPen(theme().textSecondary);
    painter.drawText(rect().adjusted(spacing::kLarge, kHeadPx, -spacing::kLarge, -spacing::kSmall),
                     Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

}  // namespace cardiotwin::ui
