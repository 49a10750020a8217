# SPDX-License-Identifier: Apache-2.0
"""What every training here shares: the clock, the learning rate, the moving average of the weights, and a checkpoint that
a stopped run goes on from."""
import argparse
import math
import os
import pathlib
import time

import numpy
import torch

SECONDS_BETWEEN_REPORTS = 150


def arguments(description, minutes):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="the folder that dataset.py wrote")
    parser.add_argument("--out", type=pathlib.Path, required=True, help="where the checkpoint is kept; a run found there goes on")
    parser.add_argument("--weights", type=pathlib.Path, help="released mini.safetensors to start from; without: fresh weights")
    parser.add_argument("--minutes", type=float, default=minutes)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    return parser


class Run:
    """Iterating yields the part of the run that is done, 0 to 1; each turn must end in one `step(loss)`."""

    def __init__(self, file, modules, options, peak, decay=0.01, report=lambda: ""):
        self.file, self.modules, self.report = file, modules, report
        self.limit, self.peak, self.seconds, self.steps, self.losses, self.log = 60 * options.minutes, peak, 0.0, 0, [], []
        self.parameters = [p for module in modules.values() for p in module.parameters() if p.requires_grad]
        self.average = [p.detach().clone() for p in self.parameters]
        self.optimizer = torch.optim.AdamW(self.parameters, peak, betas=(0.9, 0.98), weight_decay=decay, fused=True)
        self.machine = torch.cuda.get_device_name() if self.parameters[0].is_cuda else f"{torch.get_num_threads()} CPU cores"
        torch.manual_seed(0)
        self.random = numpy.random.default_rng(0)
        if file.exists():
            self._restore()

    def __iter__(self):
        self.started, self.reported = self._clock() - self.seconds, self.seconds
        while (done := self.seconds / self.limit) < 1:
            yield done
            self.seconds = self._clock() - self.started
            if self.seconds - self.reported > SECONDS_BETWEEN_REPORTS:
                self._report()
        self._report()

    def _clock(self):
        """Seconds; on the CPU those that it computed for us, so that a run beside other work is not cut short by it."""
        if self.parameters[0].is_cuda:
            return time.monotonic()
        return time.process_time() / torch.get_num_threads()

    def step(self, loss, done):
        rate = self.peak * min(1, (self.steps + 1) / 100) * (0.03 + 0.97 * (0.5 + 0.5 * math.cos(math.pi * done)))
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.parameters, 1.0)
        self.optimizer.step()
        self.steps += 1
        self.losses.append(loss.detach())
        with torch.no_grad():
            torch._foreach_lerp_(self.average, self.parameters, 1 - min(0.999, self.steps / (self.steps + 10)))

    def swap(self):
        """Exchange the weights and their moving average."""
        with torch.no_grad():
            for parameter, average in zip(self.parameters, self.average):
                kept = parameter.detach().clone()
                parameter.copy_(average), average.copy_(kept)

    def _report(self):
        self.reported = self.seconds
        self.swap()
        line = {"seconds": round(self.seconds), "steps": self.steps,
                "loss": round(float(torch.stack(self.losses).mean()), 5) if self.losses else None, "report": self.report()}
        self.swap()
        self.losses = []
        self.log.append(line)
        print(line, flush=True)
        self._save()

    def _save(self):
        state = {"parameters": [p.detach() for p in self.parameters], "average": self.average, "optimizer": self.optimizer.state_dict(),
                 "seconds": self.seconds, "steps": self.steps, "log": self.log, "machine": self.machine, "torch": torch.get_rng_state(),
                 "numpy": self.random.bit_generator.state}
        self.file.parent.mkdir(parents=True, exist_ok=True)
        torch.save(state, self.file.with_suffix(".new"))
        os.replace(self.file.with_suffix(".new"), self.file)

    def _restore(self):
        state = torch.load(self.file, weights_only=True, map_location=self.parameters[0].device)
        with torch.no_grad():
            for targets, sources in ((self.parameters, state["parameters"]), (self.average, state["average"])):
                for target, source in zip(targets, sources, strict=True):
                    target.copy_(source)
        self.optimizer.load_state_dict(state["optimizer"])
        self.seconds, self.steps, self.log = state["seconds"], state["steps"], state["log"]
        torch.set_rng_state(state["torch"].cpu())
        self.random.bit_generator.state = state["numpy"]
        print(f"going on at {self.seconds:.0f} s, step {self.steps}", flush=True)
