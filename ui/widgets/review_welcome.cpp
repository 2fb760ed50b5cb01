// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/review_welcome.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace cardiotwin::ui {
namespace {

constexpr int kMostRecent = 5;
constexpr int kColumnPx = 320;

}  // namespace

ReviewWelcome::ReviewWelcome(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_layout(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("reviewWelcome"));
    connect(&appearance, &Appearance::changed, this, &ReviewWelcome::rebuild);
    rebuild();
}

void ReviewWelcome::setRecent(const QStringList& paths) {
    m_recent = paths.mid(0, kMostRecent);
    rebuild();
}

void ReviewWelcome::setSamples(std::vector<SampleRecording> samples) {
    m_samples = std::move(samples);
    rebuild();
}

void ReviewWelcome::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

QWidget* ReviewWelcome::choices(const QString& title, const std::vector<SampleRecording>& rows,
                                const char* name) {
    auto* column = new QWidget(m_content);
    column->setFixedWidth(kColumnPx);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kSmall);
    auto* heading = new QLabel(title, column);
    heading->setStyleSheet(QStringLiteral("color:%1;font-size:%2px;font-weight:600")
                               .arg(m_appearance.theme().textSecondary.name())
                               .arg(type::kCaption));
    layout->addWidget(heading);
    int number = 0;
    for (const SampleRecording& row : rows) {
        auto* button = new QPushButton(column);
        button->setText(button->fontMetrics().elidedText(row.title, Qt::ElideMiddle, kColumnPx - 40));
        button->setObjectName(QStringLiteral("%1%2").arg(QLatin1String(name)).arg(++number));
        button->setAccessibleName(row.title);
        button->setToolTip(row.path);
        button->setStyleSheet(QStringLiteral("text-align:left"));
        connect(button, &QPushButton::clicked, this, [this, path = row.path] { Q_EMIT chosen(path); });
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return column;
}

void ReviewWelcome::rebuild() {
    delete m_content;
    m_content = new QWidget(this);
    m_layout->addWidget(m_content, 0, Qt::AlignCenter);
    auto* layout = new QVBoxLayout(m_content);
    layout->setSpacing(spacing::kLarge);
    auto* title = new QLabel(tr("Review a recording"), m_content);
    title->setStyleSheet(QStringLiteral("font-size:%1px;font-weight:600").arg(type::kNumber));
    title->setAlignment(Qt::AlignCenter);
    layout->addWidget(title);
    auto* hint =
        new QLabel(tr("Drop a file here, or open one: CSV in any dialect, WFDB header (.hea), or a session "
                      "kept by this program"),
                   m_content);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setStyleSheet(QStringLiteral("color:%1").arg(m_appearance.theme().textSecondary.name()));
    layout->addWidget(hint);
    auto* open = new QPushButton(tr("Open a recording…"), m_content);
    open->setObjectName(QStringLiteral("reviewWelcomeOpen"));
    open->setAccessibleName(open->text());
    open->setToolTip(tr("Choose a file (Ctrl+O)"));
    open->setDefault(true);
    connect(open, &QPushButton::clicked, this, &ReviewWelcome::openWanted);
    layout->addWidget(open, 0, Qt::AlignCenter);
    layout->addSpacing(spacing::kLarge);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(spacing::kHuge);
    layout->addLayout(columns);
    std::vector<SampleRecording> recent;
    for (const QString& path : m_recent)
        recent.push_back({QFileInfo(path).fileName(), path});
    if (!recent.empty()) columns->addWidget(choices(tr("RECENT FILES"), recent, "reviewRecent"));
    if (!m_samples.empty())
        columns->addWidget(choices(tr("SAMPLE RECORDINGS (SIMULATED)"), m_samples, "reviewSample"));
    m_content->show();
}

}  // namespace cardiotwin::ui
