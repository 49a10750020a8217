# SPDX-License-Identifier: Apache-2.0
"""Measures the weights: writes OUT/evaluation.json, OUT/sheet.png and OUT/neighbours.png."""
import argparse
import json
import pathlib

import numpy
import torch
from PIL import Image

import classifier
import colours
import modules
from captions import STYLES, is_trained, without_colour
from pictures import Pictures, psnr, to_tensor
from sampling import Sampler
from sheet import sample_sheet, sheet
from train_vae import reconstruct
from train_upscaler import Pairs, compare, load

OBJECTS = ("heart", "book", "automobile", "balloon", "t-shirt", "house", "fish", "bird", "tulip", "teacup without handle")


def edge_energy(image):
    return float((image[..., 1:] - image[..., :-1]).pow(2).mean() + (image[..., 1:, :] - image[..., :-1, :]).pow(2).mean())


def vae(parts, pictures, count):
    """PSNR of held-out pictures, and their edge energy after the auto-encoder as a part of that before it."""
    values, before, after = [], 0.0, 0.0
    for i in range(0, min(count, len(pictures.held_out)), 16):
        image = pictures.tensor(pictures.held_out[i:i + 16])
        again = reconstruct(parts, image)
        values.append(psnr(again, image))
        before, after = before + edge_energy(image), after + edge_energy(again)
    return {"vae_psnr_db": round(float(torch.cat(values).mean()), 2), "sharpness": round(after / before, 3)}


def concepts(parts, sampler, pictures, judge, known, count):
    """The judge's verdict on generated pictures of seen concepts, and on the real ones as the auto-encoder returns them."""
    draw = numpy.random.default_rng(1)
    chosen = draw.permutation([i for i in pictures.train if is_trained(pictures.rows[i])])[:count]
    rows = [pictures.rows[i] for i in chosen]
    prompts = [f"{row['label']}, {STYLES[row['set']]}" for row in rows]
    wanted = [known[row["base"]] for row in rows], [list(STYLES).index(row["set"]) for row in rows]
    made = sampler.pictures(prompts, list(range(len(prompts))))
    real = torch.cat([reconstruct(parts, pictures.tensor(chosen[i:i + 16])) for i in range(0, len(chosen), 16)])
    result = classifier.verdict(judge, to_tensor(made), *wanted)
    return result | {"judge_on_real": classifier.verdict(judge, real, *wanted), "samples": len(prompts)}, made, prompts


def colour_words(sampler, count):
    """The part of pictures of "COLOUR OBJECT" whose most frequent colour is the named one."""
    pairs = [(colour, thing) for thing in OBJECTS for colour in colours.COLOURS][:count]
    prompts = [f"{colour} {thing}, {list(STYLES.values())[i % len(STYLES)]}" for i, (colour, thing) in enumerate(pairs)]
    found = [colours.dominant(picture)[0] for picture in sampler.pictures(prompts, list(range(len(prompts))))]
    right = {colour: [f == c for f, (c, _) in zip(found, pairs) if c == colour] for colour in colours.COLOURS}
    return {"color_top1": round(sum(map(sum, right.values())) / len(pairs), 3),
            "color_top1_each": {colour: round(sum(hits) / len(hits), 2) for colour, hits in right.items() if hits}}


def diversity(sampler, prompts, seeds=4):
    """Root mean square difference, in 0..255, between pictures of one prompt at several seeds."""
    values = []
    for prompt in prompts:
        made = sampler.pictures([prompt] * seeds, list(range(seeds))).astype(numpy.float32)
        values += [float(((made[i] - made[j]) ** 2).mean() ** 0.5) for i in range(seeds) for j in range(i)]
    return {"diversity_rms": round(sum(values) / len(values), 1)}


def neighbours(made, prompts, pictures):
    """Each generated picture beside the training picture that is nearest by its pixels."""
    chosen = [i for i in pictures.train if is_trained(pictures.rows[i])]
    small = numpy.stack([pictures.pixels[i, 2::4, 2::4] for i in chosen]).reshape(len(chosen), -1).astype(numpy.float32)
    tiles, labels = [], []
    for picture, prompt in zip(made, prompts):
        nearest = chosen[((small - picture[2::4, 2::4].reshape(-1)) ** 2).sum(1).argmin()]
        tiles += [picture, pictures.pixels[nearest]]
        labels += [prompt, f"~ {pictures.rows[nearest]['label']}"]
    return sheet(numpy.stack(tiles), labels)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, default=modules.MINI)
    parser.add_argument("--weights", type=pathlib.Path, default=modules.MINI / "mini.safetensors")
    parser.add_argument("--upscaler", type=pathlib.Path, default=modules.MINI / "crisp4x.safetensors")
    parser.add_argument("--quick", action="store_true", help="a few samples and a judge of a minute: does it run?")
    options = parser.parse_args()
    quick, pictures, parts = options.quick, Pictures(options.data), modules.load(options.weights)
    sampler = Sampler(parts)
    judge, known = classifier.judge_of(pictures, *((60, options.data / "judge_quick.pt") if quick else (1500, options.data / "judge.pt")))
    result, made, prompts = concepts(parts, sampler, pictures, judge, known, 16 if quick else 500)
    result |= colour_words(sampler, 12 if quick else 120) | vae(parts, pictures, 16 if quick else 400)
    result |= diversity(sampler, prompts[: 1 if quick else 16])
    unseen = Pairs(pictures, numpy.load(options.data / "sharp.npy", mmap_mode="r"), parts, held_out=True)
    result |= compare(load(options.upscaler), unseen, 4 if quick else 48)
    (options.out / "evaluation.json").write_text(json.dumps(result, indent=2) + "\n")
    neighbours(made[:32], prompts, pictures).save(options.out / "neighbours.png")
    sample_sheet(sampler).save(options.out / "sheet.png")
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
