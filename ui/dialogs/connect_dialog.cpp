// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connect_dialog.h"

#include "ui/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace cardiotwin::ui {
namespace {
constexpr int kBauds[] = {9600, 19200, 38400, 57600, 115200, 230400, 250000, 460800, 921600, 1000000};
}

ConnectDialog::ConnectDialog(QWidget* parent)
    : QDialog(parent),
      m_portLabel(new QLabel(this)),
      m_protocolLabel(new QLabel(this)),
      m_baudLabel(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_port(new QComboBox(this)),
      m_protocol(new QComboBox(this)),
      m_baud(new QComboBox(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setObjectName(QStringLiteral("connectDialog"));
    m_port->setObjectName(QStringLiteral("connectPort"));
    m_protocol->setObjectName(QStringLiteral("connectProtocol"));
    m_baud->setObjectName(QStringLiteral("connectBaud"));
    m_buttons->setObjectName(QStringLiteral("connectButtons"));
    m_port->setEditable(true);
    m_port->setMinimumWidth(320);
    m_hint->setWordWrap(true);
    for (const int baud : kBauds)
        m_baud->addItem(QString::number(baud), baud);
    m_portLabel->setBuddy(m_port);
    m_protocolLabel->setBuddy(m_protocol);
    m_baudLabel->setBuddy(m_baud);

    auto* form = new QFormLayout;
    form->setSpacing(spacing::kMedium);
    form->addRow(m_portLabel, m_port);
    form->addRow(m_protocolLabel, m_protocol);
    form->addRow(m_baudLabel, m_baud);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kHuge, spacing::kHuge, spacing::kHuge, spacing::kLarge);
    layout->setSpacing(spacing::kLarge);
    layout->addLayout(form);
    layout->addWidget(m_hint);
    layout->addWidget(m_buttons);

    connect(m_protocol, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index < 0 || static_cast<std::size_t>(index) >= m_protocols.size()) return;
        const int at = m_baud->findData(m_protocols[static_cast<std::size_t>(index)].baud);
        if (at >= 0) m_baud->setCurrentIndex(at);
    });
    connect(m_port, &QComboBox::editTextChanged, this, &ConnectDialog::check);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT connectRequested(port(), protocol(), baud());
        accept();
    });
    m_baud->setCurrentIndex(m_baud->findData(115200));
    retranslate();
    check();
}

void ConnectDialog::setPorts(const QStringList& ports) {
    // What was typed stays: the list may arrive while the user writes.
    const QString typed = m_port->currentText();
    m_port->clear();
    m_port->addItems(ports);
    if (!typed.isEmpty()) m_port->setEditText(typed);
    check();
}

void ConnectDialog::setProtocols(std::vector<ProtocolChoice> protocols) {
    m_protocols = std::move(protocols);
    m_protocol->clear();
    for (const auto& protocol : m_protocols)
        m_protocol->addItem(protocol.name, protocol.id);
    check();
}

QString ConnectDialog::port() const {
    return m_port->currentText().trimmed();
}

QString ConnectDialog::protocol() const {
    return m_protocol->currentData().toString();
}

int ConnectDialog::baud() const {
    return m_baud->currentData().toInt();
}

void ConnectDialog::check() {
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!port().isEmpty() && m_protocol->currentIndex() >= 0);
}

void ConnectDialog::retranslate() {
    setWindowTitle(tr("Connect a device"));
    const auto set = [](QLabel* label, QComboBox* box, const QString& text, const QString& tip) {
        label->setText(text);
        box->setAccessibleName(text);
        box->setToolTip(tip);
    };
    set(m_portLabel, m_port, tr("Port"), tr("Path of the serial port, e.g. /dev/ttyUSB0"));
    set(m_protocolLabel, m_protocol, tr("Protocol"), tr("How the device writes its samples"));
    set(m_baudLabel, m_baud, tr("Baud rate"),
        tr("Follows the protocol; change it if the device was set otherwise"));
    m_hint->setText(
        tr("If the port may not be opened, join the group dialout: sudo usermod -aG dialout $USER, "
           "then log in again."));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Connect"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

void ConnectDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

}  // namespace cardiotwin::ui
