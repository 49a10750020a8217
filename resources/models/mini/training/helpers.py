# SPDX-License-Identifier: Apache-2.0
"""Processes that train the same weights beside the first, a core each, none waiting for another (Hogwild, Niu et al. 2011):
on a few cores that do other work too, threads that wait for each other at every layer would do half as much."""
import os

import torch
from torch import multiprocessing


def train_together(run, count, turn):
    """Iterates over `run`, as the first of `count` processes; in each, `turn(run, done)` makes one step after the other."""
    progress = torch.zeros(()).share_memory_()
    run.helped.share_memory_()
    for parameter in run.parameters if count > 1 else ():
        parameter.share_memory_()
    for number in range(1, count):
        multiprocessing.get_context("fork").Process(target=_help, args=(run, number, turn, progress), daemon=True).start()
    for done in run:
        progress.fill_(done)
        turn(run, done)
    progress.fill_(1)


def _help(run, number, turn, progress):
    os.nice(19)
    own = run.helper(number)
    while progress < 1:
        turn(own, float(progress))
        run.helped += 1
