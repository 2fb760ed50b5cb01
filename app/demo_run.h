// SPDX-License-Identifier: GPL-3.0-or-later
// Watches a demo from its first sample to the end of its story, takes a picture of the Live and of the
// Schedule page while the patient is in atrial fibrillation, and ends with the summary. Threads: gui thread.
#pragma once

#include "app/demo_summary.h"
#include "app/workstation.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace cardiotwin::app {

class DemoRun : public QObject {
    Q_OBJECT

public:
    /// Pictures go to `folder`, which is made when it is not there.
    DemoRun(Workstation& workstation, QString folder, QObject* parent = nullptr);

Q_SIGNALS:
    /// The story is over. `isGood`: samples came, nothing was lost, both pictures are written.
    void ended(const QString& summary, bool isGood);

private:
    void look();
    void notePlan(const schedule::PlanSnapshot& plan);
    void takePicture(ui::PageId page, const QString& name);
    void finish();

    Workstation& m_workstation;
    QString m_folder;
    DemoSummary m_summary;
    QTimer m_timer;
    int m_pictures = 0;
    bool m_liveTaken = false;
    bool m_scheduleTaken = false;
};

}  // namespace cardiotwin::app
