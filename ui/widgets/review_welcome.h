// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty Review page offers: open a file, drop one here, recent files, sample recordings. Threads: gui
// thread only.
#pragma once

#include "ui/theme.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cardiotwin::ui {

struct SampleRecording {
    QString title;  ///< already in the user's language
    QString path;
};

class ReviewWelcome : public QWidget {
    Q_OBJECT

public:
    explicit ReviewWelcome(const Appearance& appearance, QWidget* parent = nullptr);

    void setRecent(const QStringList& paths);
    void setSamples(std::vector<SampleRecording> samples);

Q_SIGNALS:
    void openWanted();
    void chosen(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* choices(const QString& title, const std::vector<SampleRecording>& rows, const char* name);
    void rebuild();

    const Appearance& m_appearance;
    QStringList m_recent;
    std::vector<SampleRecording> m_samples;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_layout;
};

}  // namespace cardiotwin::ui
