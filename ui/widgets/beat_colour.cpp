// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/beat_colour.h"

namespace cardiotwin::ui {

QColor beatColour(ecg::BeatClass beatClass, const Theme& theme) {
    switch (beatClass) {
        case ecg::BeatClass::N:
            return theme.beatN;
        case ecg::BeatClass::S:
            return theme.beatS;
        case ecg::BeatClass::V:
            return theme.beatV;
        case ecg::BeatClass::F:
            return theme.beatF;
        case ecg::BeatClass::Q:
            return theme.beatQ;
    }
    return theme.beatQ;
}

}  // namespace cardiotwin::ui
