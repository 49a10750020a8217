// SPDX-License-Identifier: Apache-2.0
#include "ui/parameters/ParametersPanel.h"

#include "ui/parameters/SeedEdit.h"
#include "ui/parameters/SizeEdit.h"
#include "ui/widgets/SliderSpinBox.h"
#include "ui/widgets/WheelGuard.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>

namespace daguerre {

namespace {

constexpr int maximumImages = 64;
constexpr SliderSpinBox::Range stepsRange {1, maximumSteps, 60, 1, 0};
constexpr SliderSpinBox::Range guidanceRange {0, maximumGuidance, 20, 0.5, 2};

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

template <typename Kind>
Kind currentKind(const QComboBox* box)
{
    return static_cast<Kind>(box->currentData().toInt());
}

template <typename Kind>
void select(QComboBox* box, Kind kind)
{
    box->setCurrentIndex(box->findData(static_cast<int>(kind)));
}

void name(QWidget* field, const QString& objectName, const QString& accessibleName, const QString& toolTip)
{
    field->setObjectName(objectName);
    field->setAccessibleName(accessibleName);
    field->setToolTip(toolTip);
}

} // namespace

ParametersPanel::ParametersPanel(QWidget* parent)
    : QWidget(parent)
    , m_steps(new SliderSpinBox(stepsRange, this))
    , m_guidance(new SliderSpinBox(guidanceRange, this))
    , m_seed(new SeedEdit(this))
    , m_size(new SizeEdit(this))
    , m_upscale(new QComboBox(this))
    , m_sampler(new QComboBox(this))
    , m_schedule(new QComboBox(this))
    , m_count(new QSpinBox(this))
{
    m_count->setRange(1, maximumImages);
    fillCombos();
    nameFields();

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRow(*form, tr("&Steps"), m_steps, m_steps->spinBox());
    addRow(*form, tr("G&uidance"), m_guidance, m_guidance->spinBox());
    addRow(*form, tr("See&d"), m_seed, m_seed->field());
    addRow(*form, tr("Si&ze"), m_size, m_size->widthField());
    addRow(*form, tr("Upsca&le"), m_upscale, m_upscale);
    addRow(*form, tr("S&ampler"), m_sampler, m_sampler);
    addRow(*form, tr("S&chedule"), m_schedule, m_schedule);
    addRow(*form, tr("&Images"), m_count, m_count);
    const int width = std::max(m_steps->spinBox()->sizeHint().width(), m_guidance->spinBox()->sizeHint().width());
    m_steps->spinBox()->setFixedWidth(width);
    m_guidance->spinBox()->setFixedWidth(width);
    (new WheelGuard(this))->protectAllIn(this);

    connect(m_steps, &SliderSpinBox::valueChanged, this, &ParametersPanel::changed);
    connect(m_guidance, &SliderSpinBox::valueChanged, this, &ParametersPanel::changed);
    connect(m_seed, &SeedEdit::changed, this, &ParametersPanel::changed);
    connect(m_size, &SizeEdit::changed, this, &ParametersPanel::changed);
    connect(m_upscale, &QComboBox::currentIndexChanged, this, &ParametersPanel::changed);
    connect(m_sampler, &QComboBox::currentIndexChanged, this, &ParametersPanel::enableSchedule);
    connect(m_sampler, &QComboBox::currentIndexChanged, this, &ParametersPanel::changed);
    connect(m_schedule, &QComboBox::currentIndexChanged, this, &ParametersPanel::changed);
    connect(m_count, &QSpinBox::valueChanged, this, &ParametersPanel::changed);
    setPicture(TextToImage());
}

TextToImage ParametersPanel::picture() const
{
    TextToImage picture;
    picture.seed = m_seed->seed();
    picture.steps = qRound(m_steps->value());
    picture.guidanceScale = m_guidance->value();
    picture.width = m_size->pictureSize().width();
    picture.height = m_size->pictureSize().height();
    picture.sampler = currentKind<SamplerKind>(m_sampler);
    picture.schedule = currentKind<ScheduleKind>(m_schedule);
    return picture;
}

void ParametersPanel::setPicture(const TextToImage& picture)
{
    m_seed->setSeed(picture.seed);
    m_steps->setValue(picture.steps);
    m_guidance->setValue(picture.guidanceScale);
    m_size->setPictureSize({picture.width, picture.height});
    select(m_sampler, picture.sampler);
    select(m_schedule, picture.schedule);
    enableSchedule();
}

Upscaling ParametersPanel::upscaling() const
{
    return currentKind<Upscaling>(m_upscale);
}

void ParametersPanel::setUpscaling(Upscaling upscaling)
{
    select(m_upscale, upscaling);
}

SeedMode ParametersPanel::seedMode() const
{
    return m_seed->mode();
}

void ParametersPanel::setSeedMode(SeedMode mode)
{
    m_seed->setMode(mode);
}

int ParametersPanel::imageCount() const
{
    m_count->interpretText();
    return m_count->value();
}

void ParametersPanel::setImageCount(int count)
{
    m_count->setValue(count);
}

quint64 ParametersPanel::takeSeed()
{
    return m_seed->takeSeed();
}

void ParametersPanel::setNativeSide(int pixels)
{
    m_size->setNativeSide(pixels);
}

void ParametersPanel::addRow(QFormLayout& form, const QString& label, QWidget* row, QWidget* field)
{
    auto* rowLabel = new QLabel(label, this);
    rowLabel->setBuddy(field);
    form.addRow(rowLabel, row);
}

void ParametersPanel::fillCombos()
{
    for (const UpscalingName& upscaling : upscalingNames())
        m_upscale->addItem(upscaling.kind == Upscaling::None ? tr("None", "no upscaling") : text(upscaling.label),
            static_cast<int>(upscaling.kind));
    for (const SamplerName& sampler : samplerNames())
        m_sampler->addItem(text(sampler.label), static_cast<int>(sampler.kind));
    for (const ScheduleName& schedule : scheduleNames())
        m_schedule->addItem(text(schedule.label), static_cast<int>(schedule.kind));
}

void ParametersPanel::nameFields()
{
    name(m_steps->spinBox(), QStringLiteral("steps"), tr("Steps"),
        tr("How often the picture is refined: more takes longer"));
    name(m_steps->slider(), QStringLiteral("stepsSlider"), tr("Steps slider"), m_steps->spinBox()->toolTip());
    name(m_guidance->spinBox(), QStringLiteral("guidance"), tr("Guidance"),
        tr("How closely the picture follows the prompt; 1 turns guidance and the negative prompt off"));
    name(m_guidance->slider(), QStringLiteral("guidanceSlider"), tr("Guidance slider"),
        m_guidance->spinBox()->toolTip());
    name(m_upscale, QStringLiteral("upscale"), tr("Upscale"),
        tr("Enlarges the finished picture; Crisp 4x makes it four times as wide and four times as high"));
    name(m_sampler, QStringLiteral("sampler"), tr("Sampler"), tr("The method that turns noise into the picture"));
    name(m_schedule, QStringLiteral("schedule"), tr("Schedule"), tr("How the noise is spread over the steps"));
    name(m_count, QStringLiteral("images"), tr("Images"), tr("How many pictures to make, from one seed after another"));
}

void ParametersPanel::enableSchedule()
{
    m_schedule->setEnabled(nameOf(currentKind<SamplerKind>(m_sampler)).usesSchedule);
}

} // namespace daguerre
