# SPDX-License-Identifier: Apache-2.0
"""The names of what Mini is taught, from concepts.txt."""
import pathlib

CONCEPTS = {name.strip() for line in pathlib.Path(__file__).with_name("concepts.txt").read_text().splitlines()
            if not line.startswith("#") for name in line.split(";") if name.strip()}
