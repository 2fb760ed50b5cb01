// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QString>

namespace cardiotwin::ui {

Theme Theme::monitor() {
    Theme t;
    t.dark = true;
    t.ground = 0x0B0F14, t.panel = 0x121A22, t.line = 0x22303C;
    t.gridMinor = 0x15202A, t.gridMajor = 0x1E2C38;
    t.text = 0xE8EEF3, t.textSecondary = 0x93A1AE;
    t.trace = 0x43E08A, t.forecast = 0xB79CFF, t.twinOverlay = 0x7FB2FF;
    t.beatN = 0x93A1AE, t.beatS = 0xFFB454, t.beatV = 0xFF7AB6, t.beatF = 0xC792EA, t.beatQ = 0x5B6770;
    t.alarmHigh = 0xFF453A, t.alarmMedium = 0xFFD60A, t.alarmLow = 0x64D2FF;
    t.replayFrame = 0x4C8DFF, t.simulatedMark = QColor(255, 255, 255, 31);
    t.live = 0x43E08A, t.caution = 0xFFB454;
    t.lostBand = 0xB31B16, t.lostText = 0xFFFFFF;
    t.accent = 0x2B5C8A, t.accentText = 0xFFFFFF;
    return t;
}

Theme Theme::paper() {
    Theme t;
    t.dark = false;
    t.ground = 0xFFFDFB, t.panel = 0xFFFFFF, t.line = 0xE3DAD6;
    t.gridMinor = 0xFBE3E1, t.gridMajor = 0xF2B3AE;
    t.text = 0x1B2126, t.textSecondary = 0x5B6770;
    t.trace = 0x14213D, t.forecast = 0x6B4EE6, t.twinOverlay = 0x2F6FDE;
    t.beatN = 0x5B6770, t.beatS = 0xA65E00, t.beatV = 0xB8266F, t.beatF = 0x7A3FA0, t.beatQ = 0x3D464D;
    t.alarmHigh = 0xC81E1E, t.alarmMedium = 0xB58900, t.alarmLow = 0x0B7285;
    t.replayFrame = 0x2F6FDE, t.simulatedMark = QColor(0, 0, 0, 31);
    t.live = 0x1B7A45, t.caution = 0xA65E00;
    t.lostBand = 0xC81E1E, t.lostText = 0xFFFFFF;
    t.accent = 0x2F6FDE, t.accentText = 0xFFFFFF;
    return t;
}

QString Theme::styleSheet() const {
    return QStringLiteral(
               "QWidget{background:%1;color:%2;font-size:14px}"
               "QToolTip{background:%3;color:%2;border:1px solid %4;padding:4px}"
               "QPushButton,QComboBox,QSpinBox,QDoubleSpinBox,QLineEdit{background:%3;border:1px solid %4;"
               "border-radius:6px;padding:4px 12px;min-height:24px}"
               "QPushButton:hover,QComboBox:hover{border-color:%5}"
               "QPushButton:focus,QLineEdit:focus,QComboBox:focus{border:1px solid %5}"
               "QPushButton:checked,QPushButton:default{background:%5;color:%6}"
               "QPushButton:disabled,QPushButton:default:disabled{background:%3;color:%7}"
               "QComboBox::drop-down{border:none;width:24px}"
               "QComboBox::down-arrow{width:0;height:0;border-top:5px solid %7;"
               "border-left:4px solid %3;border-right:4px solid %3}"
               "QComboBox QLineEdit{border:none;padding:0;min-height:0;background:transparent;font-size:14px}"
               "QTableView,QListView,QTreeView{background:%3;border:1px solid %4;gridline-color:%4;"
               "selection-background-color:%5;selection-color:%6}"
               "QHeaderView::section{background:%1;color:%7;border:none;border-bottom:1px solid "
               "%4;padding:4px 8px}"
               "QCheckBox::indicator{width:13px;height:13px;border:1px solid "
               "%7;border-radius:3px;background:%3}"
               "QCheckBox::indicator:checked{background:%5;border-color:%2}"
               "QCheckBox:focus{color:%2;text-decoration:underline}"
               "QScrollBar{background:%1}")
        .arg(ground.name(), text.name(), panel.name(), line.name(), accent.name(), accentText.name(),
             textSecondary.name());
}

QFont type::sans(int pixels, int weight) {
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPixelSize(pixels);
    font.setWeight(static_cast<QFont::Weight>(weight));
    // Without a name of its own Chinese would fall back to whatever is found first, often Japanese forms.
    font.setFamilies({QFontInfo(font).family(), QStringLiteral("Noto Sans CJK SC")});
    font.setStyleHint(QFont::SansSerif);
    return font;
}

}  // namespace cardiotwin::ui
