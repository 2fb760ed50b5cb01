// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connection_dialog.h"

#include "ui/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cardiotwin::ui {
namespace {

constexpr int kRefreshMs = 500;
constexpr std::size_t kShownBytes = 256;
constexpr int kValueWidth = 420, kBytesWidth = 640, kBytesHeight = 300, kLeading = 6;

}  // namespace

ConnectionDialog::ConnectionDialog(QWidget* parent)
    : QDialog(parent),
      m_bytesTitle(new QLabel(this)),
      m_bytes(new QPlainTextEdit(this)),
      m_save(new QPushButton(this)),
      m_leads(new QPushButton(this)),
      m_close(new QPushButton(this)) {
    setObjectName(QStringLiteral("connectionDialog"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kHuge, spacing::kHuge, spacing::kHuge, spacing::kLarge);
    layout->setSpacing(spacing::kMedium);
    auto* rows = new QGridLayout;
    rows->setHorizontalSpacing(spacing::kHuge);
    rows->setVerticalSpacing(spacing::kTiny);
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        m_labels.at(i) = new QLabel(this);
        m_values.at(i) = new QLabel(this);
        m_values.at(i)->setWordWrap(true);
        m_values.at(i)->setMinimumWidth(kValueWidth);
        m_values.at(i)->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        // Two lines are kept free where a sentence may come, so that nothing below it moves.
        if (mayNeedTwoLines(i)) m_values.at(i)->setMinimumHeight(2 * fontMetrics().lineSpacing() + kLeading);
        m_values.at(i)->setTextInteractionFlags(Qt::TextSelectableByMouse);
        rows->addWidget(m_labels.at(i), static_cast<int>(i), 0, Qt::AlignTop);
        rows->addWidget(m_values.at(i), static_cast<int>(i), 1);
    }
    layout->addLayout(rows);
    layout->addWidget(m_bytesTitle);
    m_bytes->setObjectName(QStringLiteral("rawBytes"));
    m_bytes->setReadOnly(true);
    m_bytes->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_bytes->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_bytes->setMinimumSize(kBytesWidth, kBytesHeight);
    layout->addWidget(m_bytes, 1);
    m_save->setObjectName(QStringLiteral("saveRawBytes"));
    m_leads->setObjectName(QStringLiteral("leadsButton"));
    for (QPushButton* button : {m_save, m_leads})
        button->setAutoDefault(false);
    m_close->setObjectName(QStringLiteral("closeConnection"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_leads);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    layout->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &ConnectionDialog::save);
    connect(m_leads, &QPushButton::clicked, this, &ConnectionDialog::leadsWanted);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionDialog::refresh);
    m_timer.setInterval(kRefreshMs);
    retranslate();
}

void ConnectionDialog::attach(LinkView view) {
    m_view = std::move(view);
    refresh();
    m_timer.start();
}

void ConnectionDialog::refresh() {
    const StreamStatus status = m_view.status ? m_view.status() : StreamStatus{};
    const auto rows = connectionRows(status);
    m_leads->setEnabled(status.kind == SourceKind::Device && !status.channels.empty());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_labels.at(i)->setText(rows.at(i).label);
        m_values.at(i)->setText(rows.at(i).value);
    }
    const auto recent = m_view.recentBytes ? m_view.recentBytes() : std::vector<std::uint8_t>();
    m_save->setEnabled(!recent.empty());
    // A selection would be lost under the reader's hand.
    if (m_bytes->textCursor().hasSelection()) return;
    const std::span<const std::uint8_t> all(recent);
    m_bytes->setPlainText(hexDump(all.last(std::min(kShownBytes, all.size()))));
}

void ConnectionDialog::save() {
    // Taken before the file dialog opens: what is seen is what is saved.
    const auto recent = m_view.recentBytes ? m_view.recentBytes() : std::vector<std::uint8_t>();
    const QByteArray bytes(reinterpret_cast<const char*>(recent.data()),
                           static_cast<qsizetype>(recent.size()));
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the raw bytes"),
                                                      QStringLiteral("raw-bytes.bin"), tr("Bytes (*.bin)"));
    if (!path.isEmpty()) Q_EMIT saveRequested(path, bytes);
}

void ConnectionDialog::retranslate() {
    setWindowTitle(tr("Connection"));
    m_bytesTitle->setText(tr("Newest bytes"));
    m_bytes->setAccessibleName(tr("Newest bytes"));
    m_bytes->setToolTip(tr("What came over the line last: offset, hexadecimal, characters."));
    m_save->setText(tr("Save the last 60 s of bytes…"));
    m_save->setAccessibleName(m_save->text());
    m_save->setToolTip(
        tr("For a bug report: the bytes as they came, at most 4 MiB. They hold the patient's ECG."));
    m_leads->setText(tr("Leads and scale…"));
    m_leads->setAccessibleName(m_leads->text());
    m_leads->setToolTip(tr("Say what the channels are connected to, or calibrate with 1 mV."));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
    m_close->setToolTip(tr("Close (Esc)"));
    refresh();
}

void ConnectionDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

}  // namespace cardiotwin::ui
