// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/advice_cards.h"

#include "ui/restyled.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cardiotwin::ui {

AdviceCards::AdviceCards(const Appearance& appearance, QWidget* parent)
    : QWidget(parent),
      m_appearance(appearance),
      m_title(new QLabel(this)),
      m_count(new QLabel(this)),
      m_none(new QLabel(this)),
      m_agree(makeButton("twinAgree", Qt::Key_A, true)),
      m_disagree(makeButton("twinDisagree", Qt::Key_D, false)) {
    setObjectName(QStringLiteral("twinAdvice"));
    setAttribute(Qt::WA_StyledBackground);
    m_count->setObjectName(QStringLiteral("twinAdviceCount"));
    m_none->setObjectName(QStringLiteral("twinAdviceNone"));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::kLarge, spacing::kSmall, spacing::kLarge, spacing::kSmall);
    column->setSpacing(spacing::kTiny);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    column->addLayout(head);
    column->addWidget(m_none, 1);
    for (std::size_t k = 0; k < kPlaces; ++k) {
        m_places[k] = makePlace(k);
        column->addWidget(m_places[k].card);
    }
    column->addStretch(0);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::kSmall);
    buttons->addWidget(m_agree, 1);
    buttons->addWidget(m_disagree, 1);
    column->addLayout(buttons);
    connect(&appearance, &Appearance::changed, this, &AdviceCards::dress);
    retranslate();
    dress();
}

AdviceCards::Place AdviceCards::makePlace(std::size_t index) {
    Place p;
    p.card = new QWidget(this);
    p.card->setObjectName(QStringLiteral("twinAdviceCard%1").arg(index));
    p.card->setAttribute(Qt::WA_StyledBackground);
    p.card->installEventFilter(this);
    p.text = new QLabel(p.card);
    p.urgency = new QLabel(p.card);
    p.evidence = new QLabel(p.card);
    // A long sentence must not push the panel wider than its place.
    for (QLabel* label : {p.text, p.evidence}) {
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        label->setTextFormat(Qt::PlainText);
    }
    auto* column = new QVBoxLayout(p.card);
    column->setContentsMargins(spacing::kSmall, 3, spacing::kTiny, 3);
    column->setSpacing(1);
    auto* top = new QHBoxLayout;
    top->setSpacing(spacing::kSmall);
    top->addWidget(p.text, 1);
    top->addWidget(p.urgency);
    column->addLayout(top);
    column->addWidget(p.evidence);
    return p;
}

QPushButton* AdviceCards::makeButton(const char* name, Qt::Key key, bool agrees) {
    auto* made = new QPushButton(this);
    made->setObjectName(QLatin1String(name));
    made->setCheckable(true);
    connect(made, &QPushButton::clicked, this, [this, agrees] { answer(agrees); });
    // On the window, but only while these cards are seen: a hidden page answers nothing.
    auto* shortcut = new QShortcut(QKeySequence(key), this);
    shortcut->setContext(Qt::WindowShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, agrees] { answer(agrees); });
    return made;
}

void AdviceCards::answer(bool agrees) {
    if (m_chosen >= m_cards.size() || m_chosen >= kPlaces) return refresh();
    const twin::AdviceId id = m_cards[m_chosen].advice.id;
    m_cards[m_chosen].answer = agrees;
    // The keys go on to the next card that still waits for an answer.
    const auto seen = m_cards.begin() + static_cast<std::ptrdiff_t>(std::min(m_cards.size(), kPlaces));
    const auto waiting = std::find_if(m_cards.begin(), seen, [](const auto& c) { return !c.answer; });
    if (waiting != seen) m_chosen = static_cast<std::size_t>(waiting - m_cards.begin());
    refresh();
    Q_EMIT answered(id, agrees);
}

void AdviceCards::choose(std::size_t index) {
    if (index >= std::min(m_cards.size(), kPlaces)) return;
    m_chosen = index;
    refresh();
}

bool AdviceCards::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress) {
        for (std::size_t k = 0; k < kPlaces; ++k) {
            if (watched == m_places[k].card) choose(k);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AdviceCards::display(std::vector<AdviceCard> cards, int agreed, int disagreed) {
    // The choice stays with its advice when others come or go.
    const auto id = m_chosen < m_cards.size() ? std::optional(m_cards[m_chosen].advice.id) : std::nullopt;
    m_cards = std::move(cards);
    const auto same = std::find_if(m_cards.begin(), m_cards.end(),
                                   [&](const AdviceCard& card) { return id && card.advice.id == *id; });
    m_chosen = same == m_cards.end() ? 0 : static_cast<std::size_t>(same - m_cards.begin());
    if (m_chosen >= kPlaces) m_chosen = 0;
    m_agreed = agreed;
    m_disagreed = disagreed;
    refresh();
}

void AdviceCards::retranslate() {
    setAccessibleName(tr("Advice"));
    setToolTip(tr("What the twin suggests to look at; it never names a treatment"));
    m_count->setAccessibleName(tr("Answers so far"));
    m_count->setToolTip(tr("How often advice was agreed and disagreed with in this session"));
    m_none->setText(tr("Nothing is advised"));
    m_agree->setText(tr("Agree (A)"));
    m_agree->setToolTip(tr("Agree with the chosen advice (A)"));
    m_disagree->setText(tr("Disagree (D)"));
    m_disagree->setToolTip(tr("Disagree with the chosen advice (D)"));
    refresh();
}

void AdviceCards::fill(const Place& place, const AdviceCard& card) const {
    const Theme& theme = m_appearance.theme();
    const AdviceReading& advice = card.advice;
    const QColor urgent = card.answer                                   ? theme.textSecondary
                          : advice.urgency == twin::AdviceUrgency::Now  ? theme.alarmHigh
                          : advice.urgency == twin::AdviceUrgency::Soon ? theme.caution
                                                                        : theme.textSecondary;
    place.text->setText(advice.text);
    // The answer stands where the urgency stood: what was answered no longer presses.
    place.urgency->setText(!card.answer ? advice.urgencyWord : *card.answer ? tr("agreed") : tr("disagreed"));
    restyle(*place.urgency, QStringLiteral("font-size:12px;color:%1;font-weight:600").arg(urgent.name()));
    const int room = width() - 2 * spacing::kLarge - spacing::kSmall - spacing::kTiny - 2;
    place.evidence->setText(place.evidence->fontMetrics().elidedText(advice.evidence, Qt::ElideRight, room));
    place.card->setToolTip(tr("%1\nRule: %2\nEvidence: %3").arg(advice.text, advice.rule, advice.evidence));
    place.card->setAccessibleName(advice.text);
}

void AdviceCards::refresh() {
    const Theme& theme = m_appearance.theme();
    m_title->setText(m_cards.size() > kPlaces ? tr("Advice, first %1 of %2").arg(kPlaces).arg(m_cards.size())
                                              : tr("Advice"));
    m_count->setText(tr("agreed %1 · disagreed %2").arg(m_agreed).arg(m_disagreed));
    m_none->setVisible(m_cards.empty());
    const bool any = m_chosen < m_cards.size();
    const auto isAnswered = [&](bool agrees) {
        return any && m_cards[m_chosen].answer.has_value() && *m_cards[m_chosen].answer == agrees;
    };
    const QString about = any ? m_cards[m_chosen].advice.text : tr("Nothing is advised");
    m_agree->setEnabled(any);
    m_disagree->setEnabled(any);
    m_agree->setChecked(isAnswered(true));
    m_disagree->setChecked(isAnswered(false));
    m_agree->setAccessibleName(tr("Agree: %1").arg(about));
    m_disagree->setAccessibleName(tr("Disagree: %1").arg(about));
    for (std::size_t k = 0; k < kPlaces; ++k) {
        const Place& place = m_places[k];
        place.card->setVisible(k < m_cards.size());
        if (k >= m_cards.size()) continue;
        fill(place, m_cards[k]);
        const QColor& edge = k == m_chosen ? theme.accent : theme.line;
        restyle(*place.card, QStringLiteral("QWidget#%1{border:1px solid %2;border-radius:6px}")
                                 .arg(place.card->objectName(), edge.name()));
    }
}

void AdviceCards::dress() {
    const Theme& theme = m_appearance.theme();
    setStyleSheet(QStringLiteral("QWidget#twinAdvice{background:%1;border:1px solid %2;border-radius:6px}"
                                 "QWidget#twinAdvice QLabel,QWidget#twinAdvice QWidget{background:%1}"
                                 "QPushButton{font-size:12px;padding:1px 8px;min-height:18px}")
                      .arg(theme.panel.name(), theme.line.name()));
    m_title->setFont(type::sans(type::kBody, QFont::DemiBold));
    m_title->setStyleSheet(QStringLiteral("font-weight:600"));
    for (QLabel* quiet : {m_count, m_none})
        quiet->setStyleSheet(QStringLiteral("font-size:12px;color:%1").arg(theme.textSecondary.name()));
    for (const Place& place : m_places)
        place.evidence->setStyleSheet(
            QStringLiteral("font-size:12px;color:%1").arg(theme.textSecondary.name()));
    refresh();
}

void AdviceCards::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    refresh();
}

void AdviceCards::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace cardiotwin::ui
