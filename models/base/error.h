// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, where, and the facts needed to say so in any language. Lower rooms return a code; one
// switch in ui/viewmodels/error_text turns it into words with a remedy. Threads: a value, freely copied.
#pragma once

#include <string>

namespace cardiotwin {

enum class ErrorCode {
    UsageInvalid,  ///< a command or setting that cannot be meant
    FileMissing,
    FileEmpty,
    FileUnreadable,
    FilePermission,
    FileExists,   ///< nothing is ever overwritten unasked
    PathRefused,  ///< path traversal, device files, names that cannot be kept
    WriteFailed,
    DiskFull,
    FormatUnknown,      ///< no reader recognises the content
    FormatUnsupported,  ///< recognised, but a variant this build does not read
    HeaderInvalid,
    HeaderOnly,     ///< a header and no samples
    NumberInvalid,  ///< text where a number must stand
    NumberNotFinite,
    ColumnCountChanged,  ///< ragged row
    LineTooLong,
    DelimiterUnknown,
    TimeNotIncreasing,
    RateUnusable,   ///< no plausible sampling rate
    DataTruncated,  ///< fewer bytes than the header declares
    PortMissing,
    PortBusy,
    PortPermission,
    PortFailed,
    LinkLost,       ///< the device went away
    NoValidFrames,  ///< bytes arrive, none of them make frames: baud or protocol
    NoBytes,        ///< the port is open and silent
    ProtocolUnknown,
    HandshakeFailed,
    ProblemInvalid,  ///< a planning problem that contradicts itself
    PlanInvalid,
    PlanInfeasible,
    ModelInvalid,
    NotMeasurable,
    NotPermitted,
    Cancelled,
    Internal,  ///< a broken invariant; always a defect
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string place;   ///< file, file:line, port, JSON path; empty when there is none
    std::string detail;  ///< the offending value or the system's own message, untranslated
};

}  // namespace cardiotwin
