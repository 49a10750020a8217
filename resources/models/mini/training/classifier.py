# SPDX-License-Identifier: Apache-2.0
"""A small convolutional classifier of concept and style, trained on real pictures only: the judge of generated ones."""
import numpy
import torch
from torch import nn
from torch.nn import functional as F

import colours
from captions import STYLES, is_drawing
from pictures import to_tensor

SIZE, WIDTHS, BATCH, PEAK = 48, (32, 64, 128, 256), 64, 3e-3


def block(inputs, outputs):
    return nn.Sequential(nn.Conv2d(inputs, outputs, 3, 2, 1), nn.BatchNorm2d(outputs), nn.ReLU(),
                         nn.Conv2d(outputs, outputs, 3, 1, 1), nn.BatchNorm2d(outputs), nn.ReLU())


class Judge(nn.Module):
    """image [B, 3, H, W] in [-1, 1] -> scores of concepts and of styles."""

    def __init__(self, concepts):
        super().__init__()
        self.body = nn.Sequential(*(block(a, b) for a, b in zip((3, *WIDTHS), WIDTHS)))
        self.concept, self.style = nn.Linear(WIDTHS[-1] * 9, concepts), nn.Linear(WIDTHS[-1], len(STYLES))

    def forward(self, image):
        features = self.body(F.interpolate(image, (SIZE, SIZE), mode="bilinear", antialias=True, align_corners=False))
        return self.concept(F.dropout(features.flatten(1), 0.3, self.training)), self.style(features.mean((2, 3)))


def disturb(image, draw):
    """Shifts, scales and blurs: a generated picture is never in the same place, nor as sharp."""
    count = len(image)
    scale, shift = draw.uniform(0.85, 1.15, (count, 1)), draw.uniform(-0.1, 0.1, (count, 2))
    grid = torch.zeros(count, 2, 3)
    grid[:, 0, 0] = grid[:, 1, 1] = torch.from_numpy(1 / scale[:, 0]).float()
    grid[:, :, 2] = torch.from_numpy(shift).float()
    image = 1 + F.grid_sample(image - 1, F.affine_grid(grid, image.shape, align_corners=False), align_corners=False)
    if draw.random() < 0.5:
        image = F.avg_pool2d(image, 3, 1, 1, count_include_pad=False)
    return image + 0.05 * torch.randn_like(image)


def judge_of(pictures, steps, file):
    """The judge, and {base: index} of the concepts that it tells apart; kept in `file`, and trained only where that has none."""
    chosen = numpy.array([i for i in range(len(pictures.rows)) if is_drawing(pictures.rows[i])])
    concepts = {base: i for i, base in enumerate(sorted({pictures.rows[i]["base"] for i in chosen}))}
    judge = Judge(len(concepts))
    if file.exists():
        judge.load_state_dict(torch.load(file, weights_only=True))
    else:
        train(judge, pictures, chosen, concepts, steps)
        torch.save(judge.state_dict(), file)
    return judge.eval(), concepts


def train(judge, pictures, chosen, concepts, steps):
    torch.manual_seed(0)
    draw = numpy.random.default_rng(0)
    optimizer = torch.optim.AdamW(judge.parameters(), PEAK, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, PEAK, steps)
    for _ in range(steps):
        indices = draw.choice(chosen, BATCH)
        image = disturb(to_tensor(numpy.stack([_repainted(pictures.pixels[i], draw) for i in indices])), draw)
        rows = [pictures.rows[i] for i in indices]
        concept, style = judge(image)
        loss = (F.cross_entropy(concept, torch.tensor([concepts[row["base"]] for row in rows]), label_smoothing=0.1)
                + F.cross_entropy(style, torch.tensor([list(STYLES).index(row["set"]) for row in rows])))
        optimizer.zero_grad(), loss.backward(), optimizer.step(), schedule.step()


def _repainted(pixels, draw):
    new = colours.repaint(pixels, draw.choice(colours.COLOURS)) if draw.random() < 0.2 else None
    return pixels if new is None else new


@torch.inference_mode()
def verdict(judge, images, concepts, styles):
    """The parts of images [n, 3, H, W] whose concept is first, in the first five, and whose style is first."""
    concept, style = judge(images)
    wanted = torch.tensor(concepts).unsqueeze(1)
    best = concept.topk(5).indices == wanted
    return {"concept_top1": _mean(best[:, :1].any(1)), "concept_top5": _mean(best.any(1)),
            "style_top1": _mean(style.argmax(1) == torch.tensor(styles))}


def _mean(values):
    return round(float(values.float().mean()), 3)
