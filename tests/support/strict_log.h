// SPDX-License-Identifier: GPL-3.0-or-later
// Turns an unannounced warning of Qt or of the program into a failure of the running test. Make one per test
// case (a member made in `init`, or a local); a warning that belongs to the fact under test is announced with
// `expect`. Threads: messages may come from any; make, expect and destroy on the test's own.
#pragma once

#include <QString>
#include <QtGlobal>

#include <mutex>
#include <string>
#include <vector>

class StrictLog {
public:
    StrictLog();
    /// Fails the running test for each warning that was not expected, and for each expected one that did not
    /// come.
    ~StrictLog();
    StrictLog(const StrictLog&) = delete;
    StrictLog& operator=(const StrictLog&) = delete;

    /// One coming warning that contains `part` is right.
    void expect(const std::string& part);
    /// Warnings so far that nobody announced.
    [[nodiscard]] std::vector<std::string> unannounced() const;

private:
    static void handle(QtMsgType type, const QMessageLogContext& context, const QString& message);
    void take(const std::string& message);

    mutable std::mutex m_guard;
    std::vector<std::string> m_expected;
    std::vector<std::string> m_unannounced;
    QtMessageHandler m_before;
};
