// SPDX-License-Identifier: GPL-3.0-or-later
// The 40 px line over the Live page that answers "is this live, whose heart, from where": the state as word,
// shape and colour, patient, source, protocol, rate, losses and the age of the newest sample, which is always
// there and turns red above one second. Every field keeps its place. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/live_readings.h"

#include <QWidget>

namespace cardiotwin::ui {

class StatusStrip : public QWidget {
    Q_OBJECT

public:
    explicit StatusStrip(const Appearance& appearance, QWidget* parent = nullptr);

    void display(const SourceReadings& readings);
    void setPatientLabel(const QString& label);
    /// The time of day, from the paint loop: when it stands still, so does the screen.
    void setClock(const QString& text);

Q_SIGNALS:
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void paintChip(QPainter& painter, const QRect& chip) const;

    const Appearance& m_appearance;
    SourceReadings m_readings;
    QString m_patientLabel, m_clock;
};

}  // namespace cardiotwin::ui
