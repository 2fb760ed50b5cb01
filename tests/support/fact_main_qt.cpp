// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the facts under Qt Test, one data row each. Exit 77 when every fact was skipped.
#include "tests/support/fact.h"

#include <QTest>

class Facts : public QObject {
    Q_OBJECT

public:
    int skipped = 0;

private Q_SLOTS:
    void fact_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < fact::all().size(); ++i) {
            QTest::newRow(fact::all()[i].name) << static_cast<int>(i);
        }
    }
    void fact() {
        QFETCH(int, index);
        try {
            fact::all()[static_cast<std::size_t>(index)].body();
        } catch (const fact::Failure& failure) {
            QTest::qFail(failure.what.c_str(), failure.file, failure.line);
        } catch (const fact::Skipped& skip) {
            ++skipped;
            QTest::qSkip(skip.why.c_str(), __FILE__, __LINE__);
        }
    }
};

int main(int argc, char* argv[]) {
    Facts facts;
    const int failed = QTest::qExec(&facts, argc, argv);
    if (failed == 0 && facts.skipped == static_cast<int>(fact::all().size())) return 77;
    return failed;
}

#include "fact_main_qt.moc"
