"""The first module of the frozen program."""

import sys

from muqabala.__main__ import main

sys.exit(main())
