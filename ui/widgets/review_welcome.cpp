// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/review_welcome.h"

#include "ui/widgets/recording_choice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace cardiotwin::ui {
namespace {

constexpr std::size_t kMostRows = 5;
constexpr int kWidest = 1080;

}  // namespace

ReviewWelcome::ReviewWelcome(const Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_appearance(appearance), m_layout(new QHBoxLayout(this)) {
    setObjectName(QStringLiteral("reviewWelcome"));
    connect(&appearance, &Appearance::changed, this, &ReviewWelcome::rebuild);
    rebuild();
}

void ReviewWelcome::setKnown(KnownRecordings known) {
    m_known = std::move(known);
    rebuild();
}

void ReviewWelcome::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

QWidget* ReviewWelcome::column(const Column& column) {
    const Theme& theme = m_appearance.theme();
    auto* widget = new QWidget(m_content);
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::kSmall);
    const auto label = [&](const QString& text, const char* weight) {
        auto* made = new QLabel(text, widget);
        made->setWordWrap(true);
        made->setStyleSheet(QStringLiteral("color:%1;font-size:%2px;font-weight:%3")
                                .arg(theme.textSecondary.name())
                                .arg(type::kCaption)
                                .arg(QLatin1String(weight)));
        layout->addWidget(made);
    };
    label(column.heading, "600");
    if (column.recordings.empty()) label(column.whenEmpty, "400");
    for (std::size_t i = 0; i < std::min(column.recordings.size(), kMostRows); ++i) {
        const KnownRecording& recording = column.recordings[i];
        auto* choice = new RecordingChoice(m_appearance, column.words(recording), recording.path, widget);
        choice->setObjectName(QStringLiteral("%1%2").arg(QLatin1String(column.name)).arg(i + 1));
        choice->setEnabled(recording.isThere);
        connect(choice, &RecordingChoice::clicked, this,
                [this, path = recording.path] { Q_EMIT chosen(path); });
        layout->addWidget(choice);
    }
    layout->addStretch(1);
    return widget;
}

void ReviewWelcome::addHead(QVBoxLayout& layout) {
    auto* title = new QLabel(tr("Review a recording"), m_content);
    title->setStyleSheet(QStringLiteral("font-size:%1px;font-weight:600").arg(type::kNumber));
    title->setAlignment(Qt::AlignCenter);
    layout.addWidget(title);
    auto* hint =
        new QLabel(tr("Drop a file here, or open one: CSV in any dialect, WFDB header (.hea), or a session "
                      "kept by this program"),
                   m_content);
    hint->setObjectName(QStringLiteral("reviewWelcomeHint"));
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setStyleSheet(QStringLiteral("color:%1").arg(m_appearance.theme().textSecondary.name()));
    layout.addWidget(hint);
    auto* open = new QPushButton(tr("Open a recording…"), m_content);
    open->setObjectName(QStringLiteral("reviewWelcomeOpen"));
    open->setAccessibleName(open->text());
    open->setToolTip(tr("Choose a file (Ctrl+O)"));
    open->setDefault(true);
    connect(open, &QPushButton::clicked, this, &ReviewWelcome::openWanted);
    layout.addWidget(open, 0, Qt::AlignCenter);
}

void ReviewWelcome::rebuild() {
    delete m_content;
    m_content = new QWidget(this);
    m_content->setMaximumWidth(kWidest);
    // Between stretches that give way first: the content is as wide as the page allows, in any language.
    while (QLayoutItem* item = m_layout->takeAt(0))
        delete item;
    m_layout->addStretch(1);
    m_layout->addWidget(m_content, 1000);
    m_layout->addStretch(1);
    auto* layout = new QVBoxLayout(m_content);
    layout->setSpacing(spacing::kLarge);
    layout->addStretch(1);
    addHead(*layout);
    layout->addSpacing(spacing::kLarge);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(spacing::kHuge);
    columns->addWidget(column({tr("RECENT FILES"), tr("Files you open are listed here."), "reviewRecent",
                               m_known.recent, recentWords}),
                       1);
    columns->addWidget(
        column({tr("RECORDED HERE"), tr("Sessions with a connected device are kept and listed here."),
                "reviewOwn", m_known.own, ownWords}),
        1);
    columns->addWidget(column({tr("SAMPLE RECORDINGS (SIMULATED)"), tr("None in this build."), "reviewSample",
                               m_known.samples, sampleWords}),
                       1);
    layout->addLayout(columns);
    layout->addStretch(1);
    m_content->show();
}

}  // namespace cardiotwin::ui
