// SPDX-License-Identifier: GPL-3.0-or-later
// What the twin suggests to look at, one card each, most urgent first, with evidence and rule; the clinician
// agrees (A) or disagrees (D) with the chosen one. It says what was answered and keeps nothing. Threads: gui
// thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/twin/outlook_readings.h"

#include <QLabel>
#include <QPushButton>
#include <QWidget>

#include <array>
#include <optional>
#include <vector>

namespace cardiotwin::ui {

struct AdviceCard {
    AdviceReading advice;
    std::optional<bool> answer;  ///< true: agreed
};

class AdviceCards : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kPlaces = 3;

    explicit AdviceCards(const Appearance& appearance, QWidget* parent = nullptr);

    void display(std::vector<AdviceCard> cards, int agreed, int disagreed);
    /// The card the keys answer.
    [[nodiscard]] std::size_t chosen() const { return m_chosen; }

Q_SIGNALS:
    void answered(cardiotwin::twin::AdviceId id, bool agrees);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Place {
        QWidget* card = nullptr;
        QLabel *text = nullptr, *urgency = nullptr, *evidence = nullptr;
    };
    [[nodiscard]] Place makePlace(std::size_t index);
    [[nodiscard]] QPushButton* makeButton(const char* name, Qt::Key key, bool agrees);
    void answer(bool agrees);
    void choose(std::size_t index);
    void retranslate();
    void refresh();
    void fill(const Place& place, const AdviceCard& card) const;
    void dress();

    const Appearance& m_appearance;
    QLabel *m_title, *m_count, *m_none;
    QPushButton *m_agree, *m_disagree;
    std::array<Place, kPlaces> m_places;
    std::vector<AdviceCard> m_cards;
    std::size_t m_chosen = 0;
    int m_agreed = 0, m_disagreed = 0;
};

}  // namespace cardiotwin::ui
