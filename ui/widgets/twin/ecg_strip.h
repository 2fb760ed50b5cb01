// SPDX-License-Identifier: GPL-3.0-or-later
// A few seconds of one lead on ECG paper. A strip that was simulated says so in its heading and all over its
// paper; there is no way to show one without. Threads: gui thread only.
#pragma once

#include "ui/widgets/ecg_grid.h"
#include "ui/widgets/panel.h"

#include <vector>

namespace cardiotwin::ui {

enum class StripOrigin { Measured, Simulated };

struct StripPicture {
    std::vector<float> millivolts;  ///< NaN where nothing was measured; the newest last
    double hertz = 0.0;
    QString title;    ///< whose strip
    QString figures;  ///< "II · 72 bpm"
};

class EcgStrip : public Panel {
    Q_OBJECT

public:
    explicit EcgStrip(const Appearance& appearance, QWidget* parent = nullptr);

    void display(StripPicture strip, StripOrigin origin, const QString& emptyBecause);
    [[nodiscard]] bool isMarkedSimulated() const { return m_origin == StripOrigin::Simulated; }
    /// What stands in the heading, the mark included.
    [[nodiscard]] QString heading() const;

protected:
    void paintContent(QPainter& painter, const QRect& content) override;
    void retranslate() override;

private:
    void paintTrace(QPainter& painter, const QRectF& area, const EcgScale& scale) const;

    StripPicture m_strip;
    StripOrigin m_origin = StripOrigin::Measured;
    QString m_emptyBecause;
};

}  // namespace cardiotwin::ui
