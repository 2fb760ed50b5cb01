// SPDX-License-Identifier: GPL-3.0-or-later
// The Review page: any recording on true-millimetre paper, with transport above, the overview of the whole
// below and measurements and events at the right. Empty, it offers files; a failure stands in a banner with
// its reason and remedy. It reads its view-model and asks for nothing else. Threads: gui thread only.
#pragma once

#include "ui/theme.h"
#include "ui/viewmodels/review_view_model.h"
#include "ui/widgets/review_welcome.h"

#include <QElapsedTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace cardiotwin::ui {

class OverviewStrip;
class ReviewFindingsPanel;
class ReviewTrace;
class ReviewTransport;

class ReviewPage : public QWidget {
    Q_OBJECT

public:
    ReviewPage(const Appearance& appearance, ReviewViewModel& model, QWidget* parent = nullptr);

    /// What the empty page offers.
    void setKnownRecordings(const KnownRecordings& known) { m_welcome->setKnown(known); }
    [[nodiscard]] ReviewTrace& trace() { return *m_trace; }

public Q_SLOTS:
    /// One frame of the gui's clock: moves a playing recording on.
    void onTick();

Q_SIGNALS:
    void openWanted();  ///< the user wants to choose a file

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    QWidget* buildBanner();
    QWidget* buildReader();
    QWidget* buildSide();
    QWidget* buildOpening();
    void retranslate();
    void restyle();
    void showPhase();
    void showError();
    void goToEvent(const QModelIndex& index);
    void openTableDialog();

    const Appearance& m_appearance;
    ReviewViewModel& m_model;
    ReviewTransport* m_transport;
    ReviewTrace* m_trace;
    OverviewStrip* m_overview;
    ReviewFindingsPanel* m_findings;
    ReviewWelcome* m_welcome;
    QListView* m_events;
    QComboBox* m_filter;
    QStackedWidget* m_stack;
    QWidget* m_banner = nullptr;
    QLabel *m_error = nullptr, *m_openingText = nullptr, *m_eventsTitle = nullptr;
    QPushButton *m_correct = nullptr, *m_dismiss = nullptr, *m_cancel = nullptr;
    QElapsedTimer m_sinceTick;
};

}  // namespace cardiotwin::ui
