// SPDX-License-Identifier: GPL-3.0-or-later
// The demo patient's device: the emulator of cardiotwin-cli in a process of its own, on a pseudo-terminal
// that the workstation then opens like any serial port. The process ends with this object. Threads: gui
// thread.
#pragma once

#include <QObject>
#include <QProcess>
#include <QString>

namespace cardiotwin::app {

class DemoDevice : public QObject {
    Q_OBJECT

public:
    /// `loop`: begin the story again at its end.
    DemoDevice(double speed, bool loop, QObject* parent = nullptr);
    ~DemoDevice() override;

    void start();

Q_SIGNALS:
    void ready(const QString& port);   ///< the pseudo-terminal's path
    void failed(const QString& what);  ///< the process could not start or died early
    void storyEnded();

private:
    void readPath();

    double m_speed;
    bool m_loop;
    bool m_isReady = false;
    QProcess m_process{this};
};

}  // namespace cardiotwin::app
