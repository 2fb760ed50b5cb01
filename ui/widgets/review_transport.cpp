// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/review_transport.h"

#include "ui/viewmodels/review_text.h"
#include "ui/widgets/transport_icon.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace cardiotwin::ui {

ReviewTransport::ReviewTransport(const Appearance& appearance, ReviewViewModel& model, QWidget* parent)
    : QWidget(parent),
      m_appearance(appearance),
      m_model(model),
      m_start(button("reviewToStart")),
      m_back(button("reviewPageBack")),
      m_play(button("reviewPlay")),
      m_on(button("reviewPageOn")),
      m_end(button("reviewToEnd")),
      m_table(button("reviewTable")),
      m_open(button("reviewOpen")),
      m_speed(new QComboBox(this)),
      m_goTo(new QLineEdit(this)),
      m_elapsed(new QLabel(this)),
      m_clock(new QLabel(this)),
      m_name(new QLabel(this)) {
    setObjectName(QStringLiteral("reviewTransport"));
    build();
    connect(m_start, &QToolButton::clicked, &model, &ReviewViewModel::toStart);
    connect(m_end, &QToolButton::clicked, &model, &ReviewViewModel::toEnd);
    connect(m_back, &QToolButton::clicked, &model, [&model] { model.page(-1); });
    connect(m_on, &QToolButton::clicked, &model, [&model] { model.page(1); });
    connect(m_play, &QToolButton::clicked, &model, &ReviewViewModel::togglePlaying);
    connect(m_open, &QToolButton::clicked, this, &ReviewTransport::openWanted);
    connect(m_table, &QToolButton::clicked, this, &ReviewTransport::tableWanted);
    connect(m_speed, &QComboBox::activated, &model,
            [this] { m_model.setSpeed(m_speed->currentData().toDouble()); });
    connect(m_goTo, &QLineEdit::returnPressed, this, &ReviewTransport::goTo);
    connect(&model, &ReviewViewModel::positionChanged, this, &ReviewTransport::showPosition);
    connect(&model, &ReviewViewModel::overviewChanged, this, &ReviewTransport::showPosition);
    connect(&model, &ReviewViewModel::phaseChanged, this, &ReviewTransport::showPosition);
    connect(&model, &ReviewViewModel::playingChanged, this, &ReviewTransport::showPlaying);
    connect(&appearance, &Appearance::changed, this, &ReviewTransport::restyle);
    retranslate();
    restyle();
    showPosition();
}

QToolButton* ReviewTransport::button(const char* name) {
    auto* made = new QToolButton(this);
    made->setObjectName(QLatin1String(name));
    made->setIconSize({20, 20});
    made->setFixedSize(36, 32);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

void ReviewTransport::build() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, spacing::kSmall, 0, spacing::kTiny);
    row->setSpacing(spacing::kTiny);
    for (QToolButton* each : {m_start, m_back, m_play, m_on, m_end})
        row->addWidget(each);
    row->addSpacing(spacing::kSmall);
    m_speed->setObjectName(QStringLiteral("reviewSpeed"));
    for (const double speed : ReviewViewModel::kSpeeds)
        m_speed->addItem(QStringLiteral("× %1").arg(speed), speed);
    m_speed->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_speed);
    m_goTo->setObjectName(QStringLiteral("reviewGoTo"));
    m_goTo->setFixedWidth(120);
    m_goTo->setFocusPolicy(Qt::ClickFocus);
    row->addWidget(m_goTo);
    row->addSpacing(spacing::kMedium);
    m_elapsed->setObjectName(QStringLiteral("reviewElapsed"));
    const QFont elapsedFont = type::sans(type::kTitle, QFont::DemiBold);
    m_elapsed->setStyleSheet(QStringLiteral("font-size:%1px;font-weight:600").arg(type::kTitle));
    m_elapsed->setMinimumWidth(
        QFontMetrics(elapsedFont).horizontalAdvance(QStringLiteral("00:00:00.0 / 00:00:00.0")));
    row->addWidget(m_elapsed);
    m_clock->setObjectName(QStringLiteral("reviewClock"));
    row->addWidget(m_clock);
    row->addStretch(1);
    m_name->setObjectName(QStringLiteral("reviewName"));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setMinimumWidth(40);
    m_name->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_name);
    row->addWidget(m_table);
    row->addWidget(m_open);
}

void ReviewTransport::restyle() {
    const Theme& theme = m_appearance.theme();
    const auto set = [&](QToolButton* button, TransportIcon icon) {
        button->setIcon(transportIcon(icon, theme.text, theme.textSecondary));
    };
    set(m_start, TransportIcon::Start);
    set(m_back, TransportIcon::Back);
    set(m_on, TransportIcon::On);
    set(m_end, TransportIcon::End);
    set(m_table, TransportIcon::Table);
    set(m_open, TransportIcon::Open);
    setStyleSheet(QStringLiteral("QToolButton{background:%1;border:1px solid %2;border-radius:6px}"
                                 "QToolButton:hover,QToolButton:focus{border-color:%3}")
                      .arg(theme.panel.name(), theme.line.name(), theme.accent.name()));
    m_clock->setStyleSheet(QStringLiteral("color:%1").arg(theme.textSecondary.name()));
    m_name->setStyleSheet(QStringLiteral("color:%1").arg(theme.textSecondary.name()));
    showPlaying();
}

void ReviewTransport::retranslate() {
    setAccessibleName(tr("Move through the recording"));
    const auto set = [](QWidget* control, const QString& name, const QString& key) {
        control->setAccessibleName(name);
        control->setToolTip(key.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, key));
    };
    set(m_start, tr("To the start"), tr("Home"));
    set(m_back, tr("A page back"), tr("Page up"));
    set(m_on, tr("A page on"), tr("Page down"));
    set(m_end, tr("To the end"), tr("End"));
    set(m_table, tr("How the columns of this file are read"), {});
    set(m_open, tr("Open another recording"), tr("Ctrl+O"));
    set(m_speed, tr("Speed of playing"), {});
    set(m_goTo, tr("Go to a time: 90, 1:30 or 1:02:03"), tr("Ctrl+G"));
    m_goTo->setPlaceholderText(tr("go to 1:30"));
    m_elapsed->setToolTip(tr("Time since the start of the recording, and its length"));
    m_clock->setToolTip(tr("Time of day in the recording"));
    showPlaying();
    showPosition();
}

void ReviewTransport::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ReviewTransport::showPosition() {
    const bool exact = m_model.overview().isComplete;
    m_elapsed->setText(QStringLiteral("%1 / %2%3")
                           .arg(durationText(m_model.position()), exact ? QString() : QStringLiteral("≈ "),
                                durationText(m_model.length())));
    m_clock->setText(timeOfDayText(m_model.recording().startUtc, m_model.position()));
    const QString name = QFileInfo(m_model.recording().path).fileName();
    m_name->setText(m_name->fontMetrics().elidedText(name, Qt::ElideMiddle, 260));
    m_name->setToolTip(m_model.recording().path);
    m_table->setVisible(m_model.recording().isTable);
}

void ReviewTransport::showPlaying() {
    const Theme& theme = m_appearance.theme();
    const bool playing = m_model.isPlaying();
    m_play->setIcon(
        transportIcon(playing ? TransportIcon::Pause : TransportIcon::Play, theme.text, theme.textSecondary));
    const QString name = playing ? tr("Pause") : tr("Play");
    m_play->setAccessibleName(name);
    m_play->setToolTip(QStringLiteral("%1 (%2)").arg(name, tr("Space")));
    m_speed->setCurrentIndex(m_speed->findData(m_model.speed()));
}

void ReviewTransport::goTo() {
    const bool gone = m_model.goTo(m_goTo->text());
    m_goTo->setStyleSheet(
        gone ? QString() : QStringLiteral("border:1px solid %1").arg(m_appearance.theme().alarmHigh.name()));
    if (!gone) return;
    m_goTo->clear();
    m_goTo->clearFocus();
}

void ReviewTransport::focusGoTo() {
    m_goTo->setFocus(Qt::ShortcutFocusReason);
    m_goTo->selectAll();
}

}  // namespace cardiotwin::ui
