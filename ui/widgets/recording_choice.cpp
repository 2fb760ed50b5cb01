// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recording_choice.h"

#include <QEnterEvent>
#include <QPainter>

#include <utility>

namespace cardiotwin::ui {
namespace {

constexpr int kHeight = 46;
constexpr int kUsualWidth = 320;
constexpr int kLeastWidth = 160;

}  // namespace

RecordingChoice::RecordingChoice(const Appearance& appearance, ChoiceWords words, const QString& path,
                                 QWidget* parent)
    : QAbstractButton(parent), m_appearance(appearance), m_words(std::move(words)) {
    setAccessibleName(m_words.title);
    setAccessibleDescription(m_words.detail);
    setToolTip(path);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

QSize RecordingChoice::sizeHint() const {
    return {kUsualWidth, kHeight};
}

QSize RecordingChoice::minimumSizeHint() const {
    return {kLeastWidth, kHeight};
}

void RecordingChoice::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = m_appearance.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = isEnabled() && (hasFocus() || underMouse() || isDown());
    painter.setPen(isMarked ? theme.accent : theme.line);
    painter.setBrush(isEnabled() ? QBrush(theme.panel) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::kRadius,
                            spacing::kRadius);

    const QRect content =
        rect().adjusted(spacing::kMedium, spacing::kTiny, -spacing::kMedium, -spacing::kTiny);
    const auto line = [&](const QString& text, int pixels, const QColor& colour, Qt::Alignment edge,
                          Qt::TextElideMode elide) {
        painter.setFont(type::sans(pixels));
        painter.setPen(colour);
        painter.drawText(content, static_cast<int>(Qt::AlignLeft | edge),
                         painter.fontMetrics().elidedText(text, elide, content.width()));
    };
    line(m_words.title, type::kBody, isEnabled() ? theme.text : theme.textSecondary, Qt::AlignTop,
         Qt::ElideMiddle);
    line(m_words.detail, type::kCaption, theme.textSecondary, Qt::AlignBottom, Qt::ElideRight);
}

void RecordingChoice::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void RecordingChoice::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

}  // namespace cardiotwin::ui
