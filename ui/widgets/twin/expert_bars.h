// SPDX-License-Identifier: GPL-3.0-or-later
// How much each expert is trusted with at one horizon, as a bar, with the error it has made so far beside it.
// Threads: gui thread only.
#pragma once

#include "ui/widgets/panel.h"

#include <vector>

namespace cardiotwin::ui {

struct ExpertBar {
    QString name, share, error;
    double weight = 0.0;  ///< 0–1
};

class ExpertBars : public Panel {
    Q_OBJECT

public:
    explicit ExpertBars(const Appearance& appearance, QWidget* parent = nullptr);

    /// Heaviest first. `horizon` is what they look ahead, "10 s".
    void display(std::vector<ExpertBar> bars, const QString& horizon);

protected:
    void paintContent(QPainter& painter, const QRect& content) override;
    void retranslate() override;

private:
    std::vector<ExpertBar> m_bars;
    QString m_horizon;
};

}  // namespace cardiotwin::ui
