// SPDX-License-Identifier: Apache-2.0
#include "ui/parameters/ParametersPanel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace daguerre;

namespace {

void turnWheel(QWidget* widget, int delta)
{
    const QPointF position = widget->rect().center();
    QWheelEvent event(position, widget->mapToGlobal(position), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event); // as from a mouse: it is offered to the parents as well
    QApplication::instance()->notify(widget, &event);
}

void paste(QLineEdit* field, const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
    field->setFocus();
    field->selectAll();
    QTest::keySequence(field, QKeySequence::Paste);
}

} // namespace

class TestParametersPanel final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ParametersPanel> m_panel;

    template <typename Widget>
    Widget* child(const char* name) const
    {
        auto* widget = m_panel->findChild<Widget*>(QLatin1String(name));
        if (!widget)
            qFatal("no %s", name);
        return widget;
    }

private Q_SLOTS:
    void init()
    {
        m_panel = std::make_unique<ParametersPanel>();
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }

    void givesBackWhatItWasGiven()
    {
        TextToImage picture;
        picture.seed = 18446744073709551615ULL;
        picture.steps = 733;
        picture.guidanceScale = 7.25;
        picture.width = 640;
        picture.height = 88;
        picture.sampler = SamplerKind::EulerAncestral;
        picture.schedule = ScheduleKind::Uniform;
        m_panel->setPicture(picture);
        QCOMPARE(m_panel->picture(), picture);
        for (const Upscaling upscaling : {Upscaling::Crisp4x, Upscaling::None}) {
            m_panel->setUpscaling(upscaling);
            QCOMPARE(m_panel->upscaling(), upscaling);
        }
    }

    void seedHas64Bits()
    {
        auto* field = child<QLineEdit>("seed");
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("18446744073709551615"));
        QCOMPARE(m_panel->picture().seed, 18446744073709551615ULL);
        QCOMPARE(m_panel->seedMode(), SeedMode::Fixed);
        QTest::keyClicks(field, QStringLiteral("0")); // one digit too many
        QCOMPARE(field->text(), QStringLiteral("18446744073709551615"));
    }

    void seedTakesPastedText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<quint64>("seed");
        QTest::newRow("number") << "4711" << quint64(4711);
        QTest::newRow("labelled") << "seed: 123" << quint64(123);
        QTest::newRow("parameters") << "Steps: 20, Sampler: Euler a, Seed: 965400086, Size: 512x768"
                                    << quint64(965400086);
        QTest::newRow("json") << "{\"steps\": 20, \"seed\": 42}" << quint64(42);
        QTest::newRow("grouped") << " 1,234 567\n" << quint64(1234567);
    }

    void seedTakesPastedText()
    {
        QFETCH(const QString, text);
        QFETCH(const quint64, seed);
        paste(child<QLineEdit>("seed"), text);
        QCOMPARE(child<QLineEdit>("seed")->text(), QString::number(seed));
        QCOMPARE(m_panel->picture().seed, seed);
        QCOMPARE(m_panel->seedMode(), SeedMode::Fixed);
    }

    void seedRefusesOtherText()
    {
        m_panel->setSeedMode(SeedMode::Random);
        paste(child<QLineEdit>("seed"), QStringLiteral("no number"));
        QCOMPARE(m_panel->seedMode(), SeedMode::Random);
        QTest::keyClicks(child<QLineEdit>("seed"), QStringLiteral("x-"));
        QVERIFY(!child<QLineEdit>("seed")->text().contains(QLatin1Char('x')));
    }

    void randomSeedIsShownAndCanBeKept()
    {
        m_panel->setSeedMode(SeedMode::Random);
        const quint64 first = m_panel->takeSeed();
        QCOMPARE(child<QLineEdit>("seed")->text(), QString::number(first));
        const quint64 second = m_panel->takeSeed();
        QVERIFY(first != second); // 1 in 2^32
        QTest::mouseClick(child<QToolButton>("randomSeed"), Qt::LeftButton);
        QCOMPARE(m_panel->seedMode(), SeedMode::Fixed);
        QCOMPARE(m_panel->takeSeed(), second);
    }

    void lastSeedIsReused()
    {
        auto* reuse = child<QToolButton>("reuseSeed");
        QVERIFY(!reuse->isEnabled()); // there is none yet
        m_panel->setSeedMode(SeedMode::Random);
        const quint64 used = m_panel->takeSeed();
        child<QLineEdit>("seed")->selectAll();
        QTest::keyClicks(child<QLineEdit>("seed"), QStringLiteral("12"));
        m_panel->setSeedMode(SeedMode::Random);
        QSignalSpy changed(m_panel.get(), &ParametersPanel::changed);
        QTest::mouseClick(reuse, Qt::LeftButton);
        QVERIFY(changed.size() > 0);
        QCOMPARE(m_panel->seedMode(), SeedMode::Fixed);
        QCOMPARE(m_panel->takeSeed(), used);
        QCOMPARE(child<QLineEdit>("seed")->text(), QString::number(used));
    }

    void emptiedSeedComesBack()
    {
        TextToImage picture;
        picture.seed = 5;
        m_panel->setPicture(picture);
        m_panel->setSeedMode(SeedMode::Fixed);
        auto* field = child<QLineEdit>("seed");
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClick(field, Qt::Key_Tab);
        QCOMPARE(field->text(), QStringLiteral("5"));
        QCOMPARE(m_panel->takeSeed(), quint64(5));
    }

    void sidesAreRounded_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("side");
        QTest::newRow("fits") << "512" << 512;
        QTest::newRow("up") << "500" << 504;
        QTest::newRow("down") << "515" << 512;
        QTest::newRow("too small") << "3" << minimumSide;
    }

    void sidesAreRounded()
    {
        QFETCH(const QString, typed);
        QFETCH(const int, side);
        auto* width = child<QSpinBox>("width");
        width->setFocus();
        width->selectAll();
        QTest::keyClicks(width, typed);
        QTest::keyClick(width, Qt::Key_Tab);
        QCOMPARE(width->text(), QString::number(side));
        QCOMPARE(m_panel->picture().width, side);
    }

    void halfTypedNumbersCount()
    {
        for (const char* name : {"steps", "guidance"}) {
            auto* box = child<QDoubleSpinBox>(name);
            box->setFocus();
            box->selectAll();
            QTest::keyClicks(box, QStringLiteral("9"));
        }
        auto* height = child<QSpinBox>("height");
        height->setFocus();
        height->selectAll();
        QTest::keyClicks(height, QStringLiteral("260"));
        const TextToImage picture = m_panel->picture(); // the focus is still in the field
        QCOMPARE(picture.steps, 9);
        QCOMPARE(picture.guidanceScale, 9.0);
        QCOMPARE(picture.height, 264);
    }

    void sidesSwapAndHavePresets()
    {
        TextToImage upright;
        upright.width = 64;
        upright.height = 256;
        m_panel->setPicture(upright);
        QTest::mouseClick(child<QToolButton>("swapSides"), Qt::LeftButton);
        QCOMPARE(m_panel->picture().width, 256);
        QCOMPARE(m_panel->picture().height, 64);
        m_panel->setNativeSide(512);
        const auto presets = child<QToolButton>("sizePresets")->menu()->actions();
        QVERIFY(!presets.isEmpty());
        for (QAction* preset : presets) {
            preset->trigger();
            const TextToImage picture = m_panel->picture();
            QCOMPARE(std::min(picture.width, picture.height), 512);
            QVERIFY2(preset->text().contains(QString::number(std::max(picture.width, picture.height))),
                qPrintable(preset->text()));
        }
    }

    void sliderAndSpinBoxAgree()
    {
        auto* box = child<QDoubleSpinBox>("guidance");
        auto* slider = child<QSlider>("guidanceSlider");
        slider->setValue(15);
        QCOMPARE(box->value(), 7.5);
        QCOMPARE(box->text(), QStringLiteral("7.5"));
        box->setValue(7.25); // finer than the slider
        QCOMPARE(m_panel->picture().guidanceScale, 7.25);
        QCOMPARE(box->text(), QStringLiteral("7.25"));
        child<QDoubleSpinBox>("steps")->setValue(500); // beyond the slider
        QCOMPARE(m_panel->picture().steps, 500);
        QCOMPARE(child<QSlider>("stepsSlider")->value(), child<QSlider>("stepsSlider")->maximum());
    }

    void ddimHasNoSchedule()
    {
        auto* sampler = child<QComboBox>("sampler");
        auto* schedule = child<QComboBox>("schedule");
        sampler->setCurrentText(QStringLiteral("DDIM"));
        QVERIFY(!schedule->isEnabled());
        QCOMPARE(m_panel->picture().sampler, SamplerKind::Ddim);
        sampler->setCurrentText(QStringLiteral("Euler a"));
        QVERIFY(schedule->isEnabled());
    }

    void wheelChangesOnlyTheFocusedControl()
    {
        auto* scroll = new QScrollArea;
        scroll->setWidget(m_panel.get());
        scroll->setWidgetResizable(true);
        m_panel->setMinimumHeight(800);
        scroll->resize(320, 200);
        scroll->show();
        QVERIFY(QTest::qWaitForWindowActive(scroll));
        auto* steps = child<QDoubleSpinBox>("steps");
        auto* sampler = child<QComboBox>("sampler");
        child<QLineEdit>("seed")->setFocus();
        const TextToImage before = m_panel->picture();
        for (QWidget* control : {static_cast<QWidget*>(steps), static_cast<QWidget*>(child<QSlider>("stepsSlider")),
                 static_cast<QWidget*>(child<QSpinBox>("width")), static_cast<QWidget*>(sampler)}) {
            scroll->verticalScrollBar()->setValue(0);
            turnWheel(control, -120);
            QVERIFY2(scroll->verticalScrollBar()->value() > 0, qPrintable(control->objectName()));
            QVERIFY(!control->hasFocus());
        }
        QCOMPARE(m_panel->picture(), before);

        steps->setFocus();
        turnWheel(steps, -120);
        QCOMPARE(m_panel->picture().steps, before.steps - 1);
        sampler->setFocus(); // a closed combo box never changes
        turnWheel(sampler, -120);
        QCOMPARE(m_panel->picture().sampler, before.sampler);
        scroll->takeWidget();
        delete scroll;
    }

    void controlsHaveTheirNames()
    {
        const std::pair<const char*, QString> names[] = {{"steps", QStringLiteral("Steps")},
            {"guidance", QStringLiteral("Guidance")}, {"seed", QStringLiteral("Seed")},
            {"randomSeed", QStringLiteral("Random seed")}, {"width", QStringLiteral("Width")},
            {"height", QStringLiteral("Height")}, {"sampler", QStringLiteral("Sampler")},
            {"schedule", QStringLiteral("Schedule")}, {"images", QStringLiteral("Images")}};
        for (const auto& [objectName, name] : names)
            QCOMPARE(child<QWidget>(objectName)->accessibleName(), name);
    }
};

QTEST_MAIN(TestParametersPanel)
#include "tst_ParametersPanel.moc"
