// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/demo_plan.h"
#include "ui/dialogs/request_dialog.h"
#include "ui/pages/schedule_page.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace cardiotwin;
using namespace cardiotwin::ui;

class TestRequestDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_day.emplace(demo::ward());
        m_model = std::make_unique<ScheduleViewModel>();
        m_model->setThisPatient(QStringLiteral("Bed 3"));
        m_model->setDay(*m_day);
        m_model->setSnapshot(demo::planned(*m_day));
        m_dialog = std::make_unique<RequestDialog>(*m_model);
    }
    void cleanup() {
        m_dialog.reset();
        m_model.reset();
    }

    void thePatientBesideTheDeviceIsOfferedFirst() {
        QCOMPARE(box("requestPatient")->currentText(), QStringLiteral("Bed 3"));
    }

    void aKnownExaminationFillsInWhatItNeeds() {
        auto* examination = box("requestExamination");
        examination->setCurrentIndex(examination->findText(QStringLiteral("Coronary angiography")));
        QCOMPARE(spin("requestUses-cath")->value(), 1);
        QCOMPARE(spin("requestUses-cardiologist")->value(), 1);
        QCOMPARE(spin("requestUses-echo")->value(), 0);
        QCOMPARE(spin("requestDuration")->value(), 60);
        QCOMPARE(m_dialog->request().urgency, std::string("urgent"));
    }

    void cannotBeSentWithoutAReason() {
        QVERIFY(!ok()->isEnabled());
        QVERIFY(complaint().contains(QStringLiteral("reason")));
        reason()->setText(QStringLiteral("chest pain"));
        QVERIFY2(ok()->isEnabled(), qPrintable(complaint()));
        QVERIFY(complaint().isEmpty());
    }

    void cannotBeSentWithoutPatientExaminationOrResource() {
        reason()->setText(QStringLiteral("chest pain"));
        box("requestPatient")->setEditText(QStringLiteral("  "));
        QVERIFY(!ok()->isEnabled() && complaint().contains(QStringLiteral("patient")));
        box("requestPatient")->setEditText(QStringLiteral("Bed 30"));
        QVERIFY(ok()->isEnabled());
        box("requestExamination")->setEditText({});
        QVERIFY(!ok()->isEnabled());
        box("requestExamination")->setEditText(QStringLiteral("Echo again"));
        QVERIFY(ok()->isEnabled());
        for (auto* amount : m_dialog->findChildren<QSpinBox*>(QRegularExpression("^requestUses-")))
            amount->setValue(0);
        QVERIFY(!ok()->isEnabled() && complaint().contains(QStringLiteral("resource")));
    }

    void whatCannotEndBeforeClosingIsRefusedEarly() {
        reason()->setText(QStringLiteral("late"));
        box("requestEarliest")->setCurrentIndex(box("requestEarliest")->count() - 1);
        spin("requestDuration")->setValue(120);
        QVERIFY(!ok()->isEnabled() && complaint().contains(QStringLiteral("open")));
    }

    void aWaitIsAskedForOnlyWhenItIsChosen() {
        QVERIFY(!m_dialog->request().askedWait);
        spin("requestWait")->setValue(30);
        QCOMPARE(*m_dialog->request().askedWait, 3);
    }

    void whatIsSentIsWhatTheDayAccepts() {
        QSignalSpy sent(m_model.get(), &ScheduleViewModel::addRequested);
        box("requestPatient")->setEditText(QStringLiteral("Bed 30"));
        reason()->setText(QStringLiteral("chest pain"));
        spin("requestWait")->setValue(20);
        m_dialog->show();
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QCOMPARE(sent.count(), 1);
        const auto request = sent[0][0].value<schedule::WardRequest>();
        QCOMPARE(request.patient, std::string("Bed 30"));
        QCOMPARE(request.reason, std::string("chest pain"));
        QVERIFY(m_day->add(request).value());
        QCOMPARE(*m_day->costed(m_day->requests().size() - 1).maximumWait, 2);
        m_model->setDay(*m_day);
        QVERIFY(RequestForm::freshId(*m_day) != request.id);
    }

    void everyFieldHasANameAndATip() {
        for (auto* field : m_dialog->findChildren<QWidget*>(QRegularExpression("^request[A-Z]"))) {
            if (qobject_cast<QLabel*>(field) != nullptr || qobject_cast<QDialogButtonBox*>(field) != nullptr)
                continue;
            QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
            QVERIFY2(!field->toolTip().isEmpty(), qPrintable(field->objectName()));
        }
        for (const bool dark : {true, false}) {
            qApp->setStyleSheet((dark ? Theme::monitor() : Theme::paper()).styleSheet());
            RequestDialog shown(*m_model);
            demo::keepPicture(shown,
                              QStringLiteral("request-%1").arg(QLatin1String(dark ? "dark" : "light")));
        }
        qApp->setStyleSheet({});
    }

    void thePageOpensItByKeyAndAsksToUndo() {
        Appearance appearance(Theme::monitor());
        SchedulePage page(*m_model, appearance);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto* undo = page.findChild<QPushButton*>(QStringLiteral("scheduleUndo"));
        QVERIFY(!undo->isEnabled());
        m_model->setCanUndo(true);
        QVERIFY(undo->isEnabled());
        QSignalSpy undone(m_model.get(), &ScheduleViewModel::undoRequested);
        QTest::keyClick(&page, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(undone.count(), 1);
        QTest::keyClick(&page, Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(page.findChild<RequestDialog*>(QStringLiteral("requestDialog")) != nullptr);
    }

private:
    QComboBox* box(const char* name) { return m_dialog->findChild<QComboBox*>(QLatin1String(name)); }
    QSpinBox* spin(const char* name) { return m_dialog->findChild<QSpinBox*>(QLatin1String(name)); }
    QLineEdit* reason() { return m_dialog->findChild<QLineEdit*>(QStringLiteral("requestReason")); }
    QPushButton* ok() { return m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok); }
    QString complaint() { return m_dialog->findChild<QLabel*>(QStringLiteral("requestComplaint"))->text(); }

    std::optional<schedule::WardDay> m_day;
    std::unique_ptr<ScheduleViewModel> m_model;
    std::unique_ptr<RequestDialog> m_dialog;
};

QTEST_MAIN(TestRequestDialog)
#include "tst_request_dialog.moc"
