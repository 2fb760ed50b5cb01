// SPDX-License-Identifier: GPL-3.0-or-later
// The link under the magnifying glass: which device and how sure that is, what came and what was lost, and
// the newest bytes as they came. It stays open beside the traces and pulls twice a second. The last minute of
// bytes can be saved for a bug report. Threads: gui thread only.
#pragma once

#include "models/base/stream_status.h"
#include "ui/viewmodels/connection_text.h"

#include <QDialog>
#include <QTimer>

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace cardiotwin::ui {

/// Where the dialog pulls from; both may be called as long as it is open.
struct LinkView {
    std::function<StreamStatus()> status;
    std::function<std::vector<std::uint8_t>()> recentBytes;
};

class ConnectionDialog : public QDialog {
    Q_OBJECT

public:
    explicit ConnectionDialog(QWidget* parent = nullptr);

    void attach(LinkView view);

Q_SIGNALS:
    void leadsWanted();  ///< what the channels are connected to should be set
    /// The last minute of bytes should be written to `path`.
    void saveRequested(const QString& path, const QByteArray& bytes);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void save();

    LinkView m_view;
    QTimer m_timer{this};
    std::array<QLabel*, kConnectionRows> m_labels{};
    std::array<QLabel*, kConnectionRows> m_values{};
    QLabel* m_bytesTitle;
    QPlainTextEdit* m_bytes;
    QPushButton *m_save, *m_leads, *m_close;
};

}  // namespace cardiotwin::ui
