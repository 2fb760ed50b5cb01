// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty Review page offers: open a file, drop one here, recent files, sessions recorded here, sample
// recordings. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/known_recordings.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace cardiotwin::ui {

class ReviewWelcome : public QWidget {
    Q_OBJECT

public:
    explicit ReviewWelcome(const Appearance& appearance, QWidget* parent = nullptr);

    void setKnown(KnownRecordings known);

Q_SIGNALS:
    void openWanted();
    void chosen(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Column {
        QString heading;
        QString whenEmpty;
        const char* name;
        const std::vector<KnownRecording>& recordings;
        ChoiceWords (*words)(const KnownRecording&);
    };

    void addHead(QVBoxLayout& layout);
    QWidget* column(const Column& column);
    void rebuild();

    const Appearance& m_appearance;
    KnownRecordings m_known;
    QWidget* m_content = nullptr;
    QHBoxLayout* m_layout;
};

}  // namespace cardiotwin::ui
