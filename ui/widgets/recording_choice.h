// SPDX-License-Identifier: GPL-3.0-or-later
// A button that offers one recording: what it is called over what is known of it, both cut to the width there
// is. One that cannot be opened is greyed and says why. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/known_recordings.h"

#include <QAbstractButton>

namespace cardiotwin::ui {

class RecordingChoice : public QAbstractButton {
    Q_OBJECT

public:
    RecordingChoice(const Appearance& appearance, ChoiceWords words, const QString& path, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    const Appearance& m_appearance;
    ChoiceWords m_words;
};

}  // namespace cardiotwin::ui
