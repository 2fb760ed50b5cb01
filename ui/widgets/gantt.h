// SPDX-License-Identifier: GPL-3.0-or-later
// The plan as lanes over the day: a bar per request and unit, its patient's hue, an outline for acuity and
// for the patient beside the device, prices as heat under each lane, the now line. Bars can be dragged,
// pinned, freed and deferred by mouse, menu and keys; the view-model is asked, nothing is changed here. The
// compact form shows the next hours, one thin row per resource, and takes no input. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/schedule_view_model.h"

#include <QWidget>

#include <optional>

namespace cardiotwin::ui {

class Gantt : public QWidget {
    Q_OBJECT

public:
    enum class Form { Full, Compact };
    Gantt(ScheduleViewModel& model, const Appearance& appearance, Form form, QWidget* parent = nullptr);

    [[nodiscard]] QString selected() const { return m_selected; }
    void select(const QString& id);
    /// Where a request's first bar is drawn; empty when it has none.
    [[nodiscard]] QRectF barOf(const QString& id) const;
    [[nodiscard]] int slotAt(double x) const;
    [[nodiscard]] QSize sizeHint() const override { return {900, m_form == Form::Full ? 420 : 120}; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectedChanged(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    static constexpr double kAxisHeight = 24.0;

    struct Drag {
        QString id;
        int grip = 0;  ///< slots between the bar's start and the pointer
        int slot = 0;
        bool moving = false;
        QPointF at;
    };

    void retranslate();
    [[nodiscard]] double gutter() const;
    [[nodiscard]] double firstSlot() const;
    [[nodiscard]] double lastSlot() const;
    [[nodiscard]] double xOf(double slot) const;
    [[nodiscard]] QRectF laneRect(int lane) const;
    [[nodiscard]] QRectF barRect(const PlanBar& bar) const;
    [[nodiscard]] const PlanBar* barAt(const QPointF& at) const;
    void paintTimes(QPainter& painter) const;
    void paintLane(QPainter& painter, int lane) const;
    void paintBar(QPainter& painter, const PlanBar& bar) const;
    void paintBadge(QPainter& painter, const PlanBar& bar, const QRectF& body) const;
    [[nodiscard]] QString movedText(const PlanBar& bar) const;
    void paintNow(QPainter& painter) const;
    void paintDrag(QPainter& painter) const;
    void step(int by);
    void togglePin();
    void toggleDefer();

    ScheduleViewModel& m_model;
    const Appearance& m_appearance;
    Form m_form;
    QString m_selected;
    std::optional<Drag> m_drag;
};

/// A hue for the patient with this number, readable on the theme's ground.
[[nodiscard]] QColor patientColour(const Theme& theme, int index);

}  // namespace cardiotwin::ui
