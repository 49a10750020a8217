// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/PlainText.h"

#include <QMimeData>
#include <QRegularExpression>
#include <QTextDocumentFragment>

namespace daguerre {

namespace {

bool statesText(const QMimeData& source)
{
    return source.formats().contains(QLatin1String("text/plain")); // hasText() takes file URLs for text
}

} // namespace

bool hasPlainText(const QMimeData& source)
{
    const QStringList formats = source.formats(); // asked for once: an owner that hangs costs seconds each time
    return formats.contains(QLatin1String("text/plain")) || formats.contains(QLatin1String("text/html"));
}

QString plainText(const QMimeData& source)
{
    static const QRegularExpression lineEnds(QStringLiteral("\r\n?|[\\x{2028}\\x{2029}]"));
    static const QRegularExpression spaces(QStringLiteral("[\\x{00A0}\\x{202F}]"));
    static const QRegularExpression invisible(
        QStringLiteral("[\\x{00AD}\\x{200B}\\x{2060}\\x{FEFF}\\x{FFFC}\\x{0000}]"));
    QString text = statesText(source) ? source.text() : QTextDocumentFragment::fromHtml(source.html()).toPlainText();
    return text.replace(lineEnds, QStringLiteral("\n")).replace(spaces, QStringLiteral(" ")).remove(invisible);
}

} // namespace daguerre
