# SPDX-License-Identifier: Apache-2.0
"""Trains Mini and Crisp 4x: the auto-encoder, then text encoder and U-Net together, then the upscaler, each for its share of
the minutes. A run that was stopped goes on from its checkpoint in OUT; one with --weights starts from released weights."""
import train_unet
import train_vae
import train_upscaler
from run import arguments

STAGES = {"vae": (train_vae.train, 0.25), "unet": (train_unet.train, 0.6), "upscaler": (train_upscaler.train, 0.15)}


def main():
    parser = arguments(__doc__, minutes=600)
    parser.add_argument("--stage", choices=STAGES, help="this one alone, for all the minutes")
    parser.add_argument("--frozen-encoder", action="store_true", help="train the auto-encoder's decoder alone: latents stay what they are")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    minutes = options.minutes
    for stage, (train, share) in STAGES.items():
        if options.stage in (None, stage):
            options.minutes = minutes if options.stage else share * minutes
            print(f"{stage}: {options.minutes:.1f} minutes", flush=True)
            train(options)


if __name__ == "__main__":
    main()
