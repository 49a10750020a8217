# SPDX-License-Identifier: Apache-2.0
"""The topologies that Daguerre knows: what a checkpoint's shapes do not say. Widths and an upscaler's scale are in the weights.

An attention has either a fixed number of heads or heads of a fixed size; the other number follows from the width.
`depth` says how many transformer blocks follow each residual block of the U-Net's levels, finest first; the middle has as many
as the deepest level. `added`: a second embedding is added to that of the timestep. An upscaler's `depth` are its inner
convolutions; a tiny decoder's `blocks` are counted per level, coarsest first. Stable Diffusion 2 and XL share the auto-encoder
with 1.x, and XL's first text encoder is that of 1.x.
"""

TOPOLOGIES = {
    "sd1": {
        "text_encoder": {"layers": 12, "head_size": 64},
        "unet": {"multipliers": (1, 2, 4, 4), "resnets": 2, "depth": (1, 1, 1, 0), "heads": 8, "head_size": -1, "groups": 32},
        "vae": {"multipliers": (1, 2, 4, 4), "resnets": 2, "groups": 32},
    },
    "sd2": {
        "text_encoder": {"layers": 23, "head_size": 64, "activation": "gelu"},
        "unet": {"multipliers": (1, 2, 4, 4), "resnets": 2, "depth": (1, 1, 1, 0), "heads": -1, "head_size": 64, "groups": 32},
    },
    "sdxl": {
        "text_encoder_2": {"layers": 32, "head_size": 64, "activation": "gelu", "projection": True},
        "unet": {"multipliers": (1, 2, 4), "resnets": 2, "depth": (0, 2, 10), "heads": -1, "head_size": 64, "groups": 32,
                 "added": True},
    },
    "mini": {
        "text_encoder": {"layers": 4, "head_size": 64},
        "unet": {"multipliers": (1, 2, 3), "resnets": 1, "depth": (0, 1, 1), "heads": -1, "head_size": 32, "groups": 32},
        "vae": {"multipliers": (1, 2, 4, 8), "resnets": 1, "groups": 8},
    },
    "compact16": {"upscaler": {"depth": 16}},
    "compact32": {"upscaler": {"depth": 32}},
    "taesd": {"tiny_decoder": {"blocks": (3, 3, 3, 1)}},
}
