// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/twin/number_dial.h"

#include <QGridLayout>
#include <QSignalBlocker>

#include <cmath>

namespace cardiotwin::ui {

NumberDial::NumberDial(const char* name, DialRange range, QGridLayout& grid, int row, QWidget* owner)
    : QObject(owner),
      m_range(range),
      m_label(new QLabel(owner)),
      m_slider(new QSlider(Qt::Horizontal, owner)),
      m_box(new QDoubleSpinBox(owner)) {
    const QString key = QString::fromLatin1(name);
    m_box->setObjectName(key);
    m_slider->setObjectName(key + QStringLiteral("Slider"));
    m_box->setDecimals(range.decimals);
    m_box->setRange(lowest(), range.high);
    m_box->setSingleStep(range.step);
    m_box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_box->setAlignment(Qt::AlignRight);
    m_box->setKeyboardTracking(false);
    m_box->setLocale(QLocale::c());
    m_box->setFixedWidth(96);
    m_slider->setRange(0, static_cast<int>(std::lround((range.high - lowest()) / range.step)));
    m_slider->setMinimumWidth(60);
    m_label->setBuddy(m_box);
    grid.addWidget(m_label, row, 0);
    grid.addWidget(m_slider, row, 1);
    grid.addWidget(m_box, row, 2);
    setValue(range.mayBeLeftAlone ? std::nullopt : std::optional(0.0));
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int place) { m_box->setValue(lowest() + place * m_range.step); });
    connect(m_box, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(static_cast<int>(std::lround((value - lowest()) / m_range.step)));
        Q_EMIT edited();
    });
}

double NumberDial::lowest() const {
    return m_range.mayBeLeftAlone ? m_range.low - m_range.step : m_range.low;
}

std::optional<double> NumberDial::value() const {
    const bool isLeftAlone = m_range.mayBeLeftAlone && m_box->value() < m_range.low;
    return isLeftAlone ? std::nullopt : std::optional(m_box->value());
}

void NumberDial::setValue(std::optional<double> value) {
    const QSignalBlocker quietBox(m_box);
    const QSignalBlocker quietSlider(m_slider);
    m_box->setValue(value.value_or(lowest()));
    m_slider->setValue(static_cast<int>(std::lround((m_box->value() - lowest()) / m_range.step)));
}

void NumberDial::setWords(const QString& label, const QString& suffix, const QString& tip,
                          const QString& leftAlone) {
    m_label->setText(label);
    m_box->setSuffix(suffix);
    if (m_range.mayBeLeftAlone) m_box->setSpecialValueText(leftAlone);
    const QString name = QString(label).remove(QLatin1Char('&'));
    for (QWidget* part : {static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_box)}) {
        part->setAccessibleName(name);
        part->setToolTip(tip);
    }
}

}  // namespace cardiotwin::ui
