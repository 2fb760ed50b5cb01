// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_device.h"

#include <QCoreApplication>

namespace cardiotwin::app {

DemoDevice::DemoDevice(double speed, bool loop, QObject* parent)
    : QObject(parent), m_speed(speed), m_loop(loop) {
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoDevice::readPath);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed(m_process.program() + QStringLiteral(": ") + m_process.errorString());
    });
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        if (m_isReady && status == QProcess::NormalExit && code == 0) {
            Q_EMIT storyEnded();
        } else {
            Q_EMIT failed(QString::fromLocal8Bit(m_process.readAllStandardError()).trimmed());
        }
    });
}

DemoDevice::~DemoDevice() {
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.terminate();
    if (!m_process.waitForFinished(1000)) m_process.kill();
    m_process.waitForFinished(1000);
}

void DemoDevice::start() {
    QStringList arguments{QStringLiteral("emulate"),      QStringLiteral("--protocol"),
                          QStringLiteral("cyton"),        QStringLiteral("--speed"),
                          QString::number(m_speed),       QStringLiteral("--wait"),
                          QStringLiteral("--await-start")};
    if (m_loop) arguments << QStringLiteral("--loop");
    m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/cardiotwin-cli"), arguments);
}

void DemoDevice::readPath() {
    if (m_isReady || !m_process.canReadLine()) return;
    const QString path = QString::fromLocal8Bit(m_process.readLine()).trimmed();
    if (path.isEmpty()) return;
    m_isReady = true;
    Q_EMIT ready(path);
}

}  // namespace cardiotwin::app
