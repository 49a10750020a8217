# SPDX-License-Identifier: Apache-2.0
"""Writes the model card (README.md) and SHA256SUMS of a folder with the weights, evaluation.json and training.json."""
import argparse
import hashlib
import json
import pathlib

import modules
from captions import STYLES
from concepts import CONCEPTS
from sheet import PROMPTS

GOALS = (("concept_top5", "right concept in the judge's first five", 0.60), ("concept_top1", "right concept first", None),
         ("style_top1", "right style first", 0.85), ("color_top1", "most frequent colour is the named one", 0.70),
         ("vae_psnr_db", "auto-encoder, PSNR on held-out pictures (dB)", 31.0),
         ("sharpness", "edge energy after the auto-encoder, of that before", None),
         ("diversity_rms", "difference between seeds (RMS of 0..255)", None),
         ("crisp4x_psnr_db", "Crisp 4x, PSNR on held-out drawings (dB)", None),
         ("lanczos_psnr_db", "Lanczos, on the same (dB)", None))

CRISP_LEAD = 2.0
SAMPLES_A_STEP, TRAINED_LATENTS, LATENTS_A_SECOND = 32, 3_804, 22

CARD = """# Mini

A small latent diffusion model of Stable Diffusion's kind, trained for this project on openly licensed emoji drawings. It draws
128x128 pictures of things that emoji show, in four styles; Crisp 4x makes them 512x512. It was taught the {concepts} things of
`training/concepts.txt` and knows nothing of the rest of the world: no photographs, no people as portraits, no text.

Prompts are `WHAT, STYLE`: WHAT is a short name or keyword of CLDR ("red apple", "kitten", "blue automobile"), STYLE one of
{styles}.

![64 prompts at one seed, not picked](sheet.png)

Above: {prompts} prompts at seed 7, 20 steps of DPM++ 2M Karras, guidance 5; nothing is picked.

| file | SHA-256 | bytes |
| --- | --- | --- |
{files}

## Measured

By `training/evaluate.py`, on {samples} generated pictures of things that it was taught; the judge is a small classifier trained on
real pictures only, which tells a thousand things apart. It finds {judge:.0%} of the real ones, as the auto-encoder returns them,
in its first five. One concept in forty was held out of every training.

| | measured | goal |
| --- | --- | --- |
{measures}

Colours: {colours}.

`neighbours.png` shows 32 generated pictures, each beside the training picture that is nearest by its pixels.

## How it learned

{history}

## What it lacks

{lack}

## Made from

Drawings and licences: [ATTRIBUTION.md](ATTRIBUTION.md). Shapes: `resources/graphs/topologies.py`. From packages to weights:
`training/smoke` runs every step in short; `training/train.py --minutes M` trains in earnest, `--weights mini.safetensors` goes
on from the released weights. The weights are licensed CC-BY-4.0, as the strictest of their sources asks.
"""


def lack(result, runs):
    """Which goals aren't reached, and how much more training they need, as far as one can tell."""
    missed = [words for key, words, goal in GOALS if goal and result[key] < goal]
    if result["crisp4x_psnr_db"] - result["lanczos_psnr_db"] < CRISP_LEAD:
        missed.append(f"Crisp 4x {CRISP_LEAD:g} dB above Lanczos")
    if not missed:
        weak = [colour for colour, part in result["color_top1_each"].items() if part < 0.5]
        return ("Every goal above is reached. What it draws lies close to the drawings that it saw, and it knows no others; seeds change "
                "shapes a little and colours more." + (f" Of the colours it often misses {', '.join(weak)}." if weak else ""))
    steps = [run["log"][-1]["steps"] or 0 for run in runs if run["stage"] == "unet"]
    passes = SAMPLES_A_STEP * steps[-1] / TRAINED_LATENTS
    hours = SAMPLES_A_STEP * steps[-1] / LATENTS_A_SECOND / 3600
    return (f"Not reached: {', '.join(missed)}. Text encoder and U-Net saw {SAMPLES_A_STEP * sum(steps):,} latents: first of a thousand "
            f"things, of which it came to draw few so that one could tell them apart; in the last training only of those that it is "
            f"taught now, each of {TRAINED_LATENTS:,} some {passes:.0f} times. The error still fell when that ended, and as much again takes "
            f"{hours:.1f} hours of one core, or minutes of a data-centre GPU: `train.py --weights` goes on from here.")


def hashes(folder):
    """{name: (SHA-256, bytes)} of the weights."""
    contents = {name: (folder / name).read_bytes() for name in ("crisp4x.safetensors", "mini.safetensors")}
    return {name: (hashlib.sha256(content).hexdigest(), len(content)) for name, content in contents.items()}


def measures(result):
    def figure(value):
        return f"{value:.1%}" if value <= 1 else f"{value}"
    return "\n".join(f"| {words} | {figure(result[key])} | {figure(goal) if goal else ''} |" for key, words, goal in GOALS)


def history(runs):
    """One line a training: how long, and its loss (or PSNR) on the way."""
    lines = []
    for run in runs:
        rows = run["log"][:: max(1, len(run["log"]) // 8)] + run["log"][-1:]
        curve = ", ".join(f"{progress(row)} after {row['seconds'] / 60:.0f}" for row in rows)
        last = run["log"][-1]
        steps = f"{last['steps']:,} steps, " if last["steps"] else ""
        lines.append(f"- **{run['stage']}**: {steps}{last['seconds'] / 60:.0f} minutes on {run['machine']}. {curve} minutes.")
    return "\n".join(lines)


def progress(row):
    if row["report"]:
        return ", ".join(f"{name} {value}" for name, value in row["report"].items())
    return f"loss {row['loss']:.4f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=pathlib.Path, default=modules.MINI)
    folder = parser.parse_args().folder
    result = json.loads((folder / "evaluation.json").read_text())
    runs = json.loads((folder / "training.json").read_text())
    sums = hashes(folder)
    (folder / "SHA256SUMS").write_text("".join(f"{digest}  {name}\n" for name, (digest, _) in sums.items()))
    files = "\n".join(f"| {name} | {digest} | {size:,} |" for name, (digest, size) in sums.items())
    card = CARD.format(concepts=len(CONCEPTS), styles=", ".join(f"`{style}`" for style in STYLES.values()), prompts=len(PROMPTS), files=files,
                       samples=result["samples"], judge=result["judge_on_real"]["concept_top5"], measures=measures(result),
                       colours=", ".join(f"{colour} {part:.0%}" for colour, part in result["color_top1_each"].items()),
                       history=history(runs), lack=lack(result, runs))
    (folder / "README.md").write_text(card)


if __name__ == "__main__":
    main()
