// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bytes_file.h"

#include <QSaveFile>

namespace cardiotwin::app {

Result<void> writeBytes(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return {};
    return Error{ErrorCode::WriteFailed, path.toStdString(), file.errorString().toStdString()};
}

}  // namespace cardiotwin::app
