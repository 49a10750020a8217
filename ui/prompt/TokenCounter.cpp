// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/TokenCounter.h"

#include "core/Error.h"
#include "core/Log.h"
#include "core/Resources.h"
#include "core/diffusion/prompt/Tokenizer.h"

#include <QPointer>

namespace daguerre {

TokenCounter::TokenCounter(QObject* parent)
    : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
    m_thread.setThreadPriority(QThread::LowPriority);
}

TokenCounter::~TokenCounter()
{
    m_thread.clear();
    m_thread.waitForDone();
}

void TokenCounter::count(const QString& prompt, QObject* context, std::function<void(const TokenCount&)> then)
{
    m_thread.start([this, prompt, then = std::move(then), context = QPointer(context)] {
        const Tokenizer* tokenizer = this->tokenizer();
        if (!tokenizer)
            return;
        const TokenCount count = countTokens(*tokenizer, prompt);
        QMetaObject::invokeMethod(this, [count, then, context] { // on the GUI thread
            if (context)
                then(count);
        });
    });
}

const Tokenizer* TokenCounter::tokenizer()
{
    if (m_tokenizer || m_failed)
        return m_tokenizer.get();
    try {
        const QString file = resourcesFolder() + QStringLiteral("/clip/bpe_simple_vocab_16e6.txt.gz");
        m_tokenizer = std::make_unique<Tokenizer>(file.toStdString());
    } catch (const Error& error) {
        m_failed = true;
        log::warning(QString::fromUtf8(error.what()));
    }
    return m_tokenizer.get();
}

} // namespace daguerre
