// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the port, the protocol and the baud rate of a device. It knows neither ports nor protocols itself:
// both lists are handed in, and a port that is not in the list can be typed. Threads: gui thread only.
#pragma once

#include <QDialog>
#include <QStringList>

#include <vector>

class QComboBox;
class QDialogButtonBox;
class QLabel;

namespace cardiotwin::ui {

/// A protocol as the dialog offers it; the first of a list is preselected.
struct ProtocolChoice {
    QString id;    ///< what `connectRequested` says
    QString name;  ///< what the user reads
    int baud = 115200;
};

class ConnectDialog : public QDialog {
    Q_OBJECT

public:
    explicit ConnectDialog(QWidget* parent = nullptr);

    void setPorts(const QStringList& ports);
    void setProtocols(std::vector<ProtocolChoice> protocols);

    [[nodiscard]] QString port() const;
    [[nodiscard]] QString protocol() const;
    [[nodiscard]] int baud() const;

Q_SIGNALS:
    void connectRequested(const QString& port, const QString& protocol, int baud);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void check();

    QLabel *m_portLabel, *m_protocolLabel, *m_baudLabel, *m_hint;
    QComboBox *m_port, *m_protocol, *m_baud;
    QDialogButtonBox* m_buttons;
    std::vector<ProtocolChoice> m_protocols;
};

}  // namespace cardiotwin::ui
