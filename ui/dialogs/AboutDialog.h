// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace daguerre {

/// Version, what the program is made of, and the licences of its parts. Deletes itself when closed.
class AboutDialog final : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);
};

} // namespace daguerre
