// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewmodels/error_text.h"

#include <QCoreApplication>

namespace cardiotwin::ui {
namespace {

struct Words {
    QString what;
    QString remedy;
};

class ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    /// The joints are texts as well: Chinese has signs of its own.
    static QString joined(const QString& place, const Words& words, const QString& detail) {
        QString what = words.what;
        if (!detail.isEmpty()) what = tr("%1 (%2)", "what happened, the value").arg(what, detail);
        if (!place.isEmpty()) what = tr("%1: %2", "place, what happened").arg(place, what);
        return tr("%1. %2", "what happened, what to do").arg(what, words.remedy);
    }

    static QString refusedCosts(const QString& why) {
        return tr("The costs applied before are not used. %1 The shipped costs are in force.").arg(why);
    }

    static Words words(ErrorCode code) {
        switch (code) {
            case ErrorCode::UsageInvalid:
                return {tr("this cannot be meant"), tr("Check the command or setting.")};
            case ErrorCode::FileMissing:
                return {tr("there is no such file"), tr("Check the path.")};
            case ErrorCode::FileEmpty:
                return {tr("the file is empty"), tr("Choose a recording with samples.")};
            case ErrorCode::FileUnreadable:
                return {tr("the file cannot be read"),
                        tr("Check that it is a regular file on a working disk.")};
            case ErrorCode::FilePermission:
                return {tr("you may not open this file"),
                        tr("Ask its owner for permission, or copy it to your own folder.")};
            case ErrorCode::FileExists:
                return {tr("a file of this name exists already"),
                        tr("Choose another name; nothing is overwritten.")};
            case ErrorCode::PathRefused:
                return {tr("this path is not accepted"), tr("Choose a plain file inside your own folders.")};
            case ErrorCode::WriteFailed:
                return {tr("writing failed"), tr("Check the folder and its permissions.")};
            case ErrorCode::DiskFull:
                return {tr("the disk is full"), tr("Free some space; what was written before is safe.")};
            case ErrorCode::FormatUnknown:
                return {tr("no reader recognises this content"),
                        tr("Open a CSV, a WFDB header (.hea) or another format listed under Formats.")};
            case ErrorCode::FormatUnsupported:
                return {tr("this variant of the format cannot be read yet"),
                        tr("Convert the recording to CSV or WFDB format 16 or 212.")};
            case ErrorCode::HeaderInvalid:
                return {tr("the header is invalid"), tr("Compare it with another file of this format.")};
            case ErrorCode::HeaderOnly:
                return {tr("there is a header but no samples"), tr("Choose a recording with samples.")};
            case ErrorCode::NumberInvalid:
                return {tr("this is not a number"),
                        tr("Correct the cell or leave it blank for a missing value.")};
            case ErrorCode::NumberNotFinite:
                return {tr("this number is not finite"), tr("Leave the cell blank for a missing value.")};
            case ErrorCode::ColumnCountChanged:
                return {tr("this row has another number of columns than the header"), tr("Correct the row.")};
            case ErrorCode::LineTooLong:
                return {tr("this line is too long"),
                        tr("Check that the file is text with one row per line.")};
            case ErrorCode::DelimiterUnknown:
                return {tr("the columns cannot be told apart"),
                        tr("Separate them with comma, semicolon, tab or space.")};
            case ErrorCode::TimeNotIncreasing:
                return {tr("time does not increase"),
                        tr("Sort the rows by time or remove the repeated ones.")};
            case ErrorCode::RateUnusable:
                return {tr("no usable sampling rate"),
                        tr("Name the rate, between 10 and 20000 Hz, in the header or by the time column.")};
            case ErrorCode::DataTruncated:
                return {tr("the data end before the header says so"),
                        tr("Copy the recording again; the part before this point is intact.")};
            case ErrorCode::PortMissing:
                return {tr("there is no such port"), tr("Plug the device in, or check the port's path.")};
            case ErrorCode::PortBusy:
                return {tr("another program uses this port"),
                        tr("Close it (a serial monitor, or a modem manager) and try again.")};
            case ErrorCode::PortPermission:
                return {tr("you may not open this port"),
                        tr("Join the group dialout: sudo usermod -aG dialout $USER, then log in again.")};
            case ErrorCode::PortFailed:
                return {tr("the port cannot be used"),
                        tr("Unplug the device, plug it in again, and choose its port.")};
            case ErrorCode::LinkLost:
                return {tr("the device went away"),
                        tr("Check cable and power; the link comes back by itself.")};
            case ErrorCode::NoValidFrames:
                return {tr("bytes arrive, but no valid frames"), tr("Check the baud rate and the protocol.")};
            case ErrorCode::NoBytes:
                return {tr("the device is silent"),
                        tr("Check its power and whether it must be told to start.")};
            case ErrorCode::ProtocolUnknown:
                return {tr("this protocol is not known"),
                        tr("List the known ones: cardiotwin-cli protocols.")};
            case ErrorCode::HandshakeFailed:
                return {tr("the device did not answer as its protocol asks"),
                        tr("Check the protocol and restart the device.")};
            case ErrorCode::ProblemInvalid:
                return {tr("the planning problem contradicts itself"), tr("Correct the named entry.")};
            case ErrorCode::PlanInvalid:
                return {tr("the plan does not fit its problem"), tr("Plan again from this problem.")};
            case ErrorCode::PlanInfeasible:
                return {tr("no plan keeps all the rules"),
                        tr("Free a pinned request, allow deferral or add capacity.")};
            case ErrorCode::ModelInvalid:
                return {tr("the model file is damaged or of another version"),
                        tr("Train it again or restore the file.")};
            case ErrorCode::NotMeasurable:
                return {tr("not measurable"), tr("Record for longer or improve the electrode contact.")};
            case ErrorCode::NotPermitted:
                return {tr("your role does not permit this"), tr("Ask an administrator.")};
            case ErrorCode::Cancelled:
                return {tr("cancelled"), tr("Start again when you are ready.")};
            case ErrorCode::Internal:
                return {tr("a defect of this program"), tr("Please report it with the steps that led here.")};
        }
        return {};
    }
};

}  // namespace

QString errorText(const Error& error, const ModelNames& names) {
    const Words words = ErrorText::words(error.code);
    return ErrorText::joined(modelWords(error.place, names), words, modelWords(error.detail, names));
}

QString refusedCostsText(const Error& error) {
    return ErrorText::refusedCosts(errorText(error));
}

}  // namespace cardiotwin::ui
