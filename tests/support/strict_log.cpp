// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strict_log.h"

#include <QTest>

#include <algorithm>
#include <atomic>

namespace {

// Qt's message handler is a plain function: there is no other way to find the log under test.
std::atomic<StrictLog*> current{nullptr};

}  // namespace

StrictLog::StrictLog() : m_before(nullptr) {
    current = this;
    m_before = qInstallMessageHandler(&StrictLog::handle);
}

StrictLog::~StrictLog() {
    qInstallMessageHandler(m_before);
    current = nullptr;
    for (const std::string& message : m_unannounced)
        QTest::qFail(("unannounced warning: " + message).c_str(), __FILE__, __LINE__);
    for (const std::string& part : m_expected)
        QTest::qFail(("expected warning did not come: " + part).c_str(), __FILE__, __LINE__);
}

void StrictLog::expect(const std::string& part) {
    const std::scoped_lock lock(m_guard);
    m_expected.push_back(part);
}

std::vector<std::string> StrictLog::unannounced() const {
    const std::scoped_lock lock(m_guard);
    return m_unannounced;
}

void StrictLog::handle(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    StrictLog* const log = current;
    if (log == nullptr) return;
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        log->take(message.toStdString());
    } else if (log->m_before != nullptr) {
        log->m_before(type, context, message);
    }
}

void StrictLog::take(const std::string& message) {
    const std::scoped_lock lock(m_guard);
    const auto expected = std::find_if(m_expected.begin(), m_expected.end(), [&](const std::string& part) {
        return message.find(part) != std::string::npos;
    });
    if (expected == m_expected.end()) {
        m_unannounced.push_back(message);
    } else {
        m_expected.erase(expected);
    }
}
