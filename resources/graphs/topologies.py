# SPDX-License-Identifier: Apache-2.0
"""The topologies that Daguerre knows: what a checkpoint's shapes do not say. Widths and an upscaler's scale are in the weights.

An attention has either a fixed number of heads or heads of a fixed size; the other number follows from the width.
`attention` says which levels of the U-Net, finest first, have transformers. An upscaler's `depth` are its inner convolutions.
"""

TOPOLOGIES = {
    "sd1": {
        "text_encoder": {"layers": 12, "head_size": 64},
        "unet": {"multipliers": (1, 2, 4, 4), "resnets": 2, "attention": (True, True, True, False),
                 "heads": 8, "head_size": -1, "groups": 32},
        "vae": {"multipliers": (1, 2, 4, 4), "resnets": 2, "groups": 32},
    },
    "mini": {
        "text_encoder": {"layers": 4, "head_size": 64},
        "unet": {"multipliers": (1, 2, 3), "resnets": 1, "attention": (False, True, True),
                 "heads": -1, "head_size": 32, "groups": 32},
        "vae": {"multipliers": (1, 2, 4, 8), "resnets": 1, "groups": 8},
    },
    "compact16": {"upscaler": {"depth": 16}},
    "compact32": {"upscaler": {"depth": 32}},
}
