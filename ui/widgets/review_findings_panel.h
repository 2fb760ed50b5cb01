// SPDX-License-Identifier: GPL-3.0-or-later
// What was measured in a recording: heart rate and rhythm of what is on screen, beats by class, what is
// missing, and how far the analysis has come. Everything has its fixed place. Threads: gui thread only.
#pragma once

#include "ui/viewmodels/review_view_model.h"
#include "ui/widgets/panel.h"

namespace cardiotwin::ui {

class ReviewFindingsPanel : public Panel {
    Q_OBJECT

public:
    ReviewFindingsPanel(const Appearance& appearance, ReviewViewModel& model, QWidget* parent = nullptr);

protected:
    void paintContent(QPainter& painter, const QRect& content) override;
    void retranslate() override;

private:
    void describe();

    ReviewViewModel& m_model;
};

}  // namespace cardiotwin::ui
