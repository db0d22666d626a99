"""Properties are judged by their truth, not by how busy the machine is.

While one works each property is tried on few texts, so that the whole floor takes seconds; CI
tries it on seven times as many.
"""

import os

from hypothesis import settings

settings.register_profile("at work", deadline=None, max_examples=15)
settings.register_profile("in CI", deadline=None, max_examples=100)
settings.load_profile("in CI" if os.environ.get("CI") else "at work")
