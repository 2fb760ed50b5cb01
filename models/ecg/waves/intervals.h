// SPDX-License-Identifier: GPL-3.0-or-later
// The intervals of the conducted beat, in milliseconds, and the corrections of the QT interval for rate. What
// cannot be measured says why. Threads: pure functions and a value.
#pragma once

#include "models/base/units.h"
#include "models/ecg/waves/wave_marks.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>

namespace cardiotwin::ecg {

/// QT corrected to a rate of 60 per minute, all of them in ms; RR in seconds below.
struct CorrectedQt {
    double bazettMs = 0.0;      ///< QT / RR^½ (Bazett 1920)
    double fridericiaMs = 0.0;  ///< QT / RR^⅓ (Fridericia 1920)
    double framinghamMs = 0.0;  ///< QT + 154·(1 − RR) (Sagie et al. 1992)
    double hodgesMs = 0.0;      ///< QT + 1.75·(60/RR − 60) (Hodges et al. 1983)
};

/// `rrMs` > 0.
[[nodiscard]] CorrectedQt correctedQt(double qtMs, double rrMs);

/// Why a figure is not measurable; None where it is.
enum class NotMeasured : std::uint8_t { None, NoBeats, NoPWave, NoQrs, NoTWave, OutOfRange };
/// "no P wave" and the like, untranslated.
[[nodiscard]] std::string_view reasonOf(NotMeasured why);

struct Interval {
    std::optional<double> ms;
    NotMeasured why = NotMeasured::NoBeats;
};

struct Intervals {
    Interval pr;   ///< P onset to QRS onset
    Interval qrs;  ///< QRS onset to QRS end
    Interval qt;   ///< QRS onset to T end
    std::optional<CorrectedQt> qtc;
    int beats = 0;  ///< that were looked at
};

/// Intervals as medians over the newest normal beats; a figure needs three beats that have it and half of
/// those looked at. `newest` 0 keeps all beats, for a whole recording.
class IntervalMedians {
public:
    explicit IntervalMedians(Hertz rate, std::size_t newest = 0) : m_rate(rate), m_newest(newest) {}

    /// Beats of another class and those without an RR interval are passed over.
    void push(const WaveMarks& marks);
    void clear() { m_entries.clear(); }
    [[nodiscard]] Intervals result() const;

private:
    struct Entry {
        std::optional<float> prMs, qrsMs, qtMs;
        float rrMs = 0.0F;
    };
    Hertz m_rate;
    std::size_t m_newest;
    std::deque<Entry> m_entries;
    bool m_pOutOfRange = false, m_qtOutOfRange = false;
};

}  // namespace cardiotwin::ecg
