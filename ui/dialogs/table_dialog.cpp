// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/table_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace cardiotwin::ui {
namespace {

enum Place { kName, kRole, kLead, kUnit, kValues, kPlaces };

constexpr std::array<char, 5> kDelimiters{',', ';', '\t', ' ', '\0'};
constexpr std::array kRoles{TableRole::Ignore, TableRole::Time, TableRole::HeartRate, TableRole::Lead};
constexpr int kRowPx = 40;
constexpr double kSlowest = 10.0;
constexpr double kFastest = 20000.0;

QComboBox* boxAt(const QTableWidget& table, int row, int place) {
    return table.cellWidget(row, place)->findChild<QComboBox*>();
}

TableRole roleAt(const QTableWidget& table, int row) {
    return static_cast<TableRole>(boxAt(table, row, kRole)->currentData().toInt());
}

void fillUnits(QComboBox& box, TableRole role, const QString& current) {
    box.clear();
    for (const QString& unit : unitsOf(role))
        box.addItem(unitText(unit), unit);
    box.setCurrentIndex(std::max(0, box.findData(current)));
    box.setVisible(box.count() > 0);
    box.setEnabled(box.count() > 1);
}

}  // namespace

TableDialog::TableDialog(const Appearance& appearance, ReviewViewModel& model, QWidget* parent)
    : QDialog(parent),
      m_appearance(appearance),
      m_model(model),
      m_intro(new QLabel(this)),
      m_delimiterLabel(new QLabel(this)),
      m_decimalLabel(new QLabel(this)),
      m_rateLabel(new QLabel(this)),
      m_scaleLabel(new QLabel(this)),
      m_verdict(new QLabel(this)),
      m_delimiter(choice("tableDelimiter")),
      m_decimal(choice("tableDecimal")),
      m_rate(choice("tableRate")),
      m_hertz(new QDoubleSpinBox(this)),
      m_countsPerMillivolt(new QDoubleSpinBox(this)),
      m_zero(new QDoubleSpinBox(this)),
      m_columns(new QTableWidget(0, kPlaces, this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)),
      m_forget(m_buttons->addButton(QString(), QDialogButtonBox::ResetRole)) {
    setObjectName(QStringLiteral("tableDialog"));
    m_buttons->setObjectName(QStringLiteral("tableButtons"));
    m_forget->setObjectName(QStringLiteral("tableForget"));
    m_forget->hide();
    build();
    connect(m_delimiter, &QComboBox::activated, this, &TableDialog::tryDelimiter);
    connect(m_decimal, &QComboBox::activated, this, &TableDialog::tryDelimiter);
    connect(m_rate, &QComboBox::activated, this, &TableDialog::tryLayout);
    for (QDoubleSpinBox* number : {m_hertz, m_countsPerMillivolt, m_zero})
        connect(number, &QDoubleSpinBox::valueChanged, this, &TableDialog::tryLayout);
    connect(&model, &ReviewViewModel::tableChanged, this, &TableDialog::showReading);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        m_model.keepTable(layoutShown());
        accept();
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_model.keepTable(std::nullopt);
        accept();
    });
    retranslate();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    model.askTable();
}

QComboBox* TableDialog::choice(const char* name) {
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    return box;
}

void TableDialog::build() {
    resize(860, 560);
    m_intro->setWordWrap(true);
    m_verdict->setObjectName(QStringLiteral("tableVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_verdict->setFixedHeight(3 * (type::kBody + 6));  // a long complaint moves nothing
    m_hertz->setObjectName(QStringLiteral("tableHertz"));
    m_hertz->setRange(kSlowest, kFastest);
    m_hertz->setDecimals(3);
    m_hertz->setSuffix(QStringLiteral(" Hz"));
    m_countsPerMillivolt->setObjectName(QStringLiteral("tableCountsPerMv"));
    m_countsPerMillivolt->setRange(-1e9, 1e9);
    m_countsPerMillivolt->setDecimals(4);
    m_zero->setObjectName(QStringLiteral("tableZero"));
    m_zero->setRange(-1e9, 1e9);
    m_columns->setObjectName(QStringLiteral("tableColumns"));
    m_columns->verticalHeader()->hide();
    m_columns->verticalHeader()->setDefaultSectionSize(kRowPx);
    m_columns->setWordWrap(false);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setFocusPolicy(Qt::NoFocus);
    m_columns->horizontalHeader()->setSectionResizeMode(kValues, QHeaderView::Stretch);
    const std::array widths{150, 140, 110, 170};
    for (std::size_t i = 0; i < widths.size(); ++i)
        m_columns->setColumnWidth(static_cast<int>(i), widths[i]);

    // What does not apply is not shown, and leaves its place empty.
    for (QWidget* control :
         std::initializer_list<QWidget*>{m_hertz, m_scaleLabel, m_countsPerMillivolt, m_zero}) {
        QSizePolicy policy = control->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        control->setSizePolicy(policy);
    }

    auto* form = new QGridLayout;
    form->setHorizontalSpacing(spacing::kMedium);
    form->setVerticalSpacing(spacing::kSmall);
    form->addWidget(m_delimiterLabel, 0, 0);
    form->addWidget(m_delimiter, 0, 1);
    form->addWidget(m_decimalLabel, 0, 2);
    form->addWidget(m_decimal, 0, 3);
    form->addWidget(m_rateLabel, 1, 0);
    form->addWidget(m_rate, 1, 1);
    form->addWidget(m_hertz, 1, 2, 1, 2);
    form->addWidget(m_scaleLabel, 2, 0);
    form->addWidget(m_countsPerMillivolt, 2, 1);
    form->addWidget(m_zero, 2, 2, 1, 2);
    form->setColumnStretch(4, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::kHuge, spacing::kLarge, spacing::kHuge, spacing::kLarge);
    layout->setSpacing(spacing::kMedium);
    layout->addWidget(m_intro);
    layout->addLayout(form);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_verdict);
    layout->addWidget(m_buttons);
}

void TableDialog::retranslate() {
    const QScopedValueRollback filling(m_isFilling, true);
    setWindowTitle(tr("Columns of this file"));
    m_intro->setText(
        tr("This is how the file was understood. Correct what is wrong: the correction is kept and "
           "used again for files with the same columns."));
    const auto set = [](QLabel* label, QWidget* control, const QString& text, const QString& tip) {
        if (label != nullptr) label->setText(text);
        control->setAccessibleName(text);
        control->setToolTip(tip);
    };
    const auto refill = [](QComboBox* box, const QStringList& texts) {
        const int index = std::max(0, box->currentIndex());
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(index);
    };
    refill(m_delimiter,
           {tr("comma ,"), tr("semicolon ;"), tr("tab"), tr("blanks"), tr("none: one value a line")});
    refill(m_decimal, {tr("point 1.5"), tr("comma 1,5")});
    refill(m_rate, {tr("as the file tells"), tr("fixed")});
    set(m_delimiterLabel, m_delimiter, tr("Delimiter"), tr("What stands between the columns"));
    set(m_decimalLabel, m_decimal, tr("Decimal sign"), tr("How the file writes a half"));
    set(m_rateLabel, m_rate, tr("Sampling rate"),
        tr("With a fixed rate the rows follow each other evenly and the time column is not used"));
    set(nullptr, m_hertz, tr("Fixed sampling rate"), tr("Rows per second"));
    set(m_scaleLabel, m_countsPerMillivolt, tr("Counts per mV, zero at"),
        tr("How many counts make one millivolt"));
    set(nullptr, m_zero, tr("Count that stands for 0 mV"), tr("Count that stands for 0 mV"));
    m_columns->setAccessibleName(tr("Columns of the file"));
    m_columns->setHorizontalHeaderLabels(
        {tr("Column"), tr("Meaning"), tr("Lead"), tr("Unit"), tr("First values")});
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Use and keep"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_forget->setText(tr("Forget the correction"));
    m_forget->setToolTip(tr("Guess anew, also for other files with these columns"));
}

void TableDialog::showReading() {
    const TableReading& reading = m_model.table();
    if (m_fillWhole || static_cast<int>(reading.layout.columns.size()) != m_columns->rowCount()) {
        const QScopedValueRollback filling(m_isFilling, true);
        const TableLayout& layout = reading.layout;
        const auto* at = std::find(kDelimiters.begin(), kDelimiters.end(), layout.delimiter);
        m_delimiter->setCurrentIndex(at == kDelimiters.end() ? 0
                                                             : static_cast<int>(at - kDelimiters.begin()));
        m_decimal->setCurrentIndex(layout.decimalPoint == ',' ? 1 : 0);
        m_rate->setCurrentIndex(layout.fixedRateHz > 0.0 ? 1 : 0);
        m_hertz->setValue(layout.fixedRateHz > 0.0 ? layout.fixedRateHz : std::max(kSlowest, reading.rateHz));
        m_countsPerMillivolt->setValue(layout.countsPerMillivolt);
        m_zero->setValue(layout.zeroCount);
        showColumns(layout);
        m_forget->setVisible(reading.isKept);
        m_fillWhole = false;
    }
    showVerdict();
}

void TableDialog::showColumns(const TableLayout& layout) {
    m_columns->setRowCount(static_cast<int>(layout.columns.size()));
    for (int row = 0; row < m_columns->rowCount(); ++row)
        showColumn(row, layout.columns[static_cast<std::size_t>(row)]);
}

void TableDialog::showColumn(int row, const TableColumn& column) {
    const auto text = [&](int place, const QString& words) {
        auto* cell = new QTableWidgetItem(words);
        cell->setToolTip(words);
        m_columns->setItem(row, place, cell);
    };
    const QString shown = column.name.isEmpty() ? tr("column %1").arg(row + 1) : column.name;
    text(kName, shown);
    text(kValues, column.values.join(QStringLiteral("   ")));
    const auto box = [&](int place, const char* name, const QString& what) {
        // In a frame of its own: the table shows its cells' widgets again whenever it is laid out.
        auto* cell = new QWidget(m_columns);
        auto* made = new QComboBox(cell);
        auto* around = new QHBoxLayout(cell);
        around->setContentsMargins(2, 2, 2, 2);
        around->addWidget(made);
        made->setObjectName(QStringLiteral("%1%2").arg(QLatin1String(name)).arg(row + 1));
        made->setAccessibleName(what.arg(shown));
        made->setToolTip(what.arg(shown));
        m_columns->setCellWidget(row, place, cell);
        return made;
    };
    auto* role = box(kRole, "tableRole", tr("What %1 holds"));
    for (const TableRole each : kRoles)
        role->addItem(roleText(each), static_cast<int>(each));
    role->setCurrentIndex(static_cast<int>(column.role));
    auto* lead = box(kLead, "tableLead", tr("Lead in %1"));
    lead->setEditable(true);
    for (const char* name :
         {"I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6", "MLII"})
        lead->addItem(QLatin1String(name));
    lead->setEditText(column.lead);
    lead->setVisible(column.role == TableRole::Lead);
    auto* unit = box(kUnit, "tableUnit", tr("Unit of %1"));
    fillUnits(*unit, column.role, column.unit);
    connect(role, &QComboBox::activated, this, [this, row, lead, unit] {
        const TableRole chosen = roleAt(*m_columns, row);
        onlyOne(row, chosen);
        lead->setVisible(chosen == TableRole::Lead);
        if (chosen == TableRole::Lead && lead->currentText().isEmpty())
            lead->setEditText(QStringLiteral("ECG"));
        fillUnits(*unit, chosen, {});
        tryLayout();
    });
    connect(lead, &QComboBox::editTextChanged, this, &TableDialog::tryLayout);
    connect(unit, &QComboBox::activated, this, &TableDialog::tryLayout);
}

/// There is one time and one heart rate: choosing it here takes it from elsewhere.
void TableDialog::onlyOne(int row, TableRole role) {
    if (role != TableRole::Time && role != TableRole::HeartRate) return;
    for (int other = 0; other < m_columns->rowCount(); ++other) {
        if (other == row || roleAt(*m_columns, other) != role) continue;
        boxAt(*m_columns, other, kRole)->setCurrentIndex(static_cast<int>(TableRole::Ignore));
        fillUnits(*boxAt(*m_columns, other, kUnit), TableRole::Ignore, {});
    }
}

TableLayout TableDialog::layoutShown() const {
    TableLayout layout;
    layout.delimiter = kDelimiters[static_cast<std::size_t>(std::max(0, m_delimiter->currentIndex()))];
    layout.decimalPoint = m_decimal->currentIndex() == 1 ? ',' : '.';
    layout.fixedRateHz = m_rate->currentIndex() == 1 ? m_hertz->value() : 0.0;
    layout.countsPerMillivolt = m_countsPerMillivolt->value();
    layout.zeroCount = m_zero->value();
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        TableColumn column;
        column.role = roleAt(*m_columns, row);
        if (column.role == TableRole::Lead) column.lead = boxAt(*m_columns, row, kLead)->currentText();
        column.unit = boxAt(*m_columns, row, kUnit)->currentData().toString();
        layout.columns.push_back(std::move(column));
    }
    return layout;
}

void TableDialog::tryLayout() {
    if (!m_isFilling) m_model.askTable(layoutShown());
}

/// Another delimiter makes other columns: what they are is guessed anew.
void TableDialog::tryDelimiter() {
    if (m_isFilling) return;
    TableLayout layout = layoutShown();
    layout.columns.clear();
    m_fillWhole = true;
    m_model.askTable(layout);
}

void TableDialog::showVerdict() {
    const TableReading& reading = m_model.table();
    const Theme& theme = m_appearance.theme();
    m_verdict->setText(readingText(reading));
    m_verdict->setStyleSheet(
        QStringLiteral("color:%1").arg((reading.problem ? theme.alarmHigh : theme.text).name()));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!reading.problem);
    m_hertz->setVisible(m_rate->currentIndex() == 1);
    bool isScaled = false;
    for (int row = 0; row < m_columns->rowCount(); ++row)
        isScaled |= boxAt(*m_columns, row, kUnit)->currentData() == QStringLiteral("scaled");
    for (QWidget* control : std::initializer_list<QWidget*>{m_scaleLabel, m_countsPerMillivolt, m_zero})
        control->setVisible(isScaled);
}

void TableDialog::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QDialog::changeEvent(event);
}

}  // namespace cardiotwin::ui
