// SPDX-License-Identifier: Apache-2.0
#include "NarrowModel.h"
#include "core/Error.h"
#include "core/diffusion/Graph.h"
#include "core/diffusion/GraphHashes.h"
#include "tests/support/TensorFile.h"

#include <c10/core/InferenceMode.h>

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>
#include <torch/csrc/jit/ir/constants.h>
#include <torch/csrc/jit/passes/inliner.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <set>
#include <utility>

using namespace daguerre;
using namespace daguerre::test;

namespace {

const std::filesystem::path graphsFolder = QFINDTESTDATA("../../resources/graphs").toStdString();

std::vector<std::int64_t> shapeFrom(const QJsonArray& array)
{
    std::vector<std::int64_t> shape;
    for (const auto& side : array)
        shape.push_back(side.toInteger());
    return shape;
}

at::Tensor seededNoise(std::uint64_t seed, std::vector<std::int64_t> shape)
{
    return at::randn(shape, at::make_generator<at::CPUGeneratorImpl>(seed), at::kFloat);
}

std::vector<torch::jit::IValue> inputsFor(const QJsonObject& test, std::int64_t contextWidth)
{
    const auto batch = test[QLatin1String("batch")].toInteger(), h = test[QLatin1String("height")].toInteger(),
               w = test[QLatin1String("width")].toInteger();
    const QString part = test[QLatin1String("part")].toString();
    if (part == QLatin1String("text_encoder")) {
        const at::Tensor i = at::arange(77, at::kLong);
        const at::Tensor b = at::arange(batch, at::kLong).unsqueeze(1);
        return {(i * i + 7 * i + 31 * b).remainder(1000)};
    }
    if (part == QLatin1String("unet"))
        return {seededNoise(1, {batch, 4, h, w}), 999 - 333.25 * at::arange(batch, at::kFloat),
            seededNoise(2, {batch, 77, contextWidth})};
    if (part == QLatin1String("vae_encoder"))
        return {seededNoise(3, {batch, 3, 8 * h, 8 * w})};
    return {seededNoise(4, {batch, 4, h, w})};
}

void bindWeights(Graph& graph, const QJsonObject& shapes, at::ScalarType dtype)
{
    for (const std::string& name : graph.parameterNames())
        graph.bind(name, formulaWeight(name, shapeFrom(shapes[QString::fromStdString(name)].toArray())).to(dtype));
}

/// Operators that can't hold a size, dtype or device.
const std::set<std::string> harmlessOperators {"aten::add", "aten::cat", "aten::chunk", "aten::conv2d", "aten::cos",
    "aten::cumsum", "aten::div", "aten::embedding", "aten::exp", "aten::expand", "aten::flatten", "aten::gelu",
    "aten::group_norm", "aten::layer_norm", "aten::linear", "aten::mul", "aten::pad", "aten::pow", "aten::reshape_as",
    "aten::scaled_dot_product_attention", "aten::select", "aten::sigmoid", "aten::silu", "aten::sin", "aten::size",
    "aten::slice", "aten::stack", "aten::sub", "aten::sum", "aten::transpose", "aten::type_as", "aten::unflatten",
    "aten::unsqueeze", "aten::upsample_nearest2d", "prim::Constant", "prim::GetAttr", "prim::ListConstruct",
    "prim::ListUnpack", "prim::TupleConstruct", "prim::TupleUnpack", "prim::CallMethod", "prim::NumToTensor",
    "aten::Int", "aten::floor_divide", "aten::prelu", "aten::pixel_shuffle", "aten::repeat_interleave",
    "aten::floordiv", "aten::sqrt", "aten::relu", "aten::tanh"};

/// Integers that a topology may hold: axes, strides, head counts and sizes, group counts.
const std::set<std::int64_t> topologyNumbers {-1, 0, 1, 2, 3, 8, 32, 64};

} // namespace

class TestGraphs final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<TensorFile> m_parity;
    QJsonObject m_shapes;
    QJsonArray m_cases;
    std::map<std::string, Graph> m_graphs;
    std::map<std::string, std::pair<QString, at::ScalarType>> m_bound; // graph file -> whose weights it has

    /// The graph of a case with the case's weights.
    Graph& boundGraph(const QJsonObject& test, at::ScalarType dtype)
    {
        const QString part = test[QLatin1String("part")].toString();
        const std::string file
            = QString(test[QLatin1String("topology")].toString() + u'/' + part).toStdString() + ".pt";
        Graph& graph = m_graphs.try_emplace(file, graphsFolder, file).first->second;
        const std::pair wanted(test[QLatin1String("weights")].toString(), dtype);
        if (std::exchange(m_bound[file], wanted) != wanted)
            bindWeights(graph, m_shapes[wanted.first].toObject(), dtype);
        return graph;
    }

    /// What the traced graph of a case gives, by output name.
    std::map<QString, at::Tensor> outputsOf(const QJsonObject& test, at::ScalarType dtype)
    {
        Graph& traced = boundGraph(test, dtype);
        const QJsonObject shapes = m_shapes[test[QLatin1String("weights")].toString()].toObject();
        const QJsonArray context
            = shapes[QStringLiteral("down_blocks.1.attentions.0.transformer_blocks.0.attn2.to_k.weight")].toArray();
        auto inputs = inputsFor(test, context.isEmpty() ? 0 : context[1].toInteger());
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            if (inputs[i].toTensor().is_floating_point() && i != 1) // timesteps stay float32
                inputs[i] = inputs[i].toTensor().to(dtype);
        }
        const c10::InferenceMode inference;
        const torch::jit::IValue result = traced.run(std::move(inputs));
        if (result.isTuple())
            return {{QStringLiteral("hidden_states"), result.toTuple()->elements()[0].toTensor()},
                {QStringLiteral("last_hidden_state"), result.toTuple()->elements()[1].toTensor()}};
        return {{test[QLatin1String("outputs")][0].toString(), result.toTensor()}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        at::set_num_threads(1); // as make_parity.py: the way that work is split decides the last bits
        m_parity = std::make_unique<TensorFile>(QFINDTESTDATA("../data/graphs/parity.safetensors"));
        m_shapes = QJsonDocument::fromJson(m_parity->metadata("shapes")).object();
        m_cases = QJsonDocument::fromJson(m_parity->metadata("cases")).array();
        QVERIFY(m_cases.size() > 40);
    }

    void equalsDiffusers_data()
    {
        QTest::addColumn<QJsonObject>("test");
        for (const auto& test : m_cases)
            QTest::newRow(qPrintable(test.toObject()[QLatin1String("name")].toString())) << test.toObject();
    }
    void equalsDiffusers()
    {
        QFETCH(QJsonObject, test);
        const auto outputs = outputsOf(test, at::kFloat);
        for (const auto& name : test[QLatin1String("outputs")].toArray()) {
            const QString entry = test[QLatin1String("name")].toString() + u'/' + name.toString();
            const at::Tensor expected = (*m_parity)[entry.toStdString()];
            const double difference = greatestDifference(outputs.at(name.toString()), expected);
            QVERIFY2(difference <= 1e-5, qPrintable(QString::number(difference)));
        }
    }

    void runsInBFloat16_data()
    {
        QTest::addColumn<QJsonObject>("test");
        for (const auto& test : m_cases) {
            if (test.toObject()[QLatin1String("batch")].toInt() == 1)
                QTest::newRow(qPrintable(test.toObject()[QLatin1String("name")].toString())) << test.toObject();
        }
    }
    void runsInBFloat16()
    {
        QFETCH(QJsonObject, test);
        for (const auto& [name, output] : outputsOf(test, at::kBFloat16)) {
            QCOMPARE(output.scalar_type(), at::kBFloat16);
            QVERIFY(at::isfinite(output).all().item<bool>());
        }
    }

    void holdsNoSizesDtypesOrDevices_data()
    {
        QTest::addColumn<QString>("file");
        for (const GraphHash& hash : graphHashes)
            QTest::newRow(hash.file.data()) << QString::fromUtf8(hash.file.data(), qsizetype(hash.file.size()));
    }
    void holdsNoSizesDtypesOrDevices()
    {
        QFETCH(QString, file);
        torch::jit::Module module = torch::jit::load((graphsFolder / file.toStdString()).string());
        const auto traced = module.get_method("forward").graph()->copy();
        torch::jit::Inline(*traced);
        for (const torch::jit::Node* node : traced->nodes()) {
            const std::string kind = node->kind().toQualString();
            QVERIFY2(harmlessOperators.contains(kind), kind.c_str());
            if (kind != "prim::Constant" || !node->output()->type()->isSubtypeOf(c10::IntType::get()))
                continue;
            const std::int64_t value = torch::jit::toIValue(node->output())->toInt();
            QVERIFY2(topologyNumbers.contains(value), std::to_string(value).c_str());
        }
        for (const at::Tensor& parameter : module.parameters())
            QVERIFY(parameter.storage().nbytes() <= 4);
    }

    void aGraphThatIsNotOursIsRefused()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("mini")));
        const QString copy = folder.filePath(QStringLiteral("mini/unet.pt"));
        QVERIFY(QFile::copy(QString::fromStdString((graphsFolder / "mini/unet.pt").string()), copy));
        QFile file(copy);
        QVERIFY(file.open(QIODevice::Append));
        file.write("x");
        file.close();
        QVERIFY_EXCEPTION_THROWN(Graph(folder.path().toStdString(), "mini/unet.pt"), Error);
        QVERIFY_EXCEPTION_THROWN(Graph(folder.path().toStdString(), "mini/other.pt"), Error);
    }
};

QTEST_GUILESS_MAIN(TestGraphs)
#include "tst_Graphs.moc"
