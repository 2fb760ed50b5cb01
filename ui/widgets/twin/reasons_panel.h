// SPDX-License-Identifier: GPL-3.0-or-later
// Why an indicator stands where it stands: what speaks for it at the left, what against it at the right, the
// heaviest first, and what is missing. Threads: gui thread only.
#pragma once

#include "ui/widgets/panel.h"

#include <QStringList>

namespace cardiotwin::ui {

class ReasonsPanel : public Panel {
    Q_OBJECT

public:
    explicit ReasonsPanel(const Appearance& appearance, QWidget* parent = nullptr);

    /// An empty `name`: nothing is chosen.
    void display(const QString& name, const QStringList& reasonsFor, const QStringList& reasonsAgainst,
                 const QString& missing);

protected:
    void paintContent(QPainter& painter, const QRect& content) override;
    void retranslate() override;

private:
    void paintSide(QPainter& painter, const QRect& side, const QString& head, const QStringList& reasons,
                   const QColor& colour) const;

    QString m_name, m_missing;
    QStringList m_for, m_against;
};

}  // namespace cardiotwin::ui
