"""How much a file may ask for. What goes beyond is refused with one clear error instead of filling the machine."""

from __future__ import annotations

from typing import Final

MAX_FILE: Final = 256 * 1024 * 1024
"""Bytes of the file itself."""
MAX_ENTRIES: Final = 20_000
"""Files inside the package. A paper with a thousand pictures has about 1 100."""
MAX_PART: Final = 96 * 1024 * 1024
"""Bytes of one XML part, unpacked. A plain page is about 30 kB."""
MAX_MEMBER: Final = 128 * 1024 * 1024
"""Bytes of one part of any kind, unpacked."""
MAX_TOTAL: Final = 512 * 1024 * 1024
"""Bytes of all parts together, unpacked."""
MAX_RATIO: Final = 400
"""How many times smaller a large part may be packed: deflate cannot pack text of a real paper this well, a bomb is."""
RATIO_FROM: Final = 4 * 1024 * 1024
"""Bytes from which a part counts as large."""
MAX_XML: Final = 192 * 1024 * 1024
"""Bytes of all XML parts together, unpacked."""
MAX_TAGS: Final = 6_000_000
"""Tags of one XML part."""
MAX_RELATIONS: Final = 50_000
"""Relations of one part."""
MAX_MARGIN_PARTS: Final = 600
"""Headers and footers read; a paper has a handful per section."""
MAX_PARAGRAPHS: Final = 200_000
"""Paragraphs in all; some 8 000 pages."""
MAX_RUNS: Final = 1_000_000
"""Runs in all."""
MAX_CELLS: Final = 400_000
"""Table cells in all."""
MAX_SHAPES: Final = 20_000
"""Drawn objects in all."""
MAX_IMAGE: Final = 64 * 1024 * 1024
"""Bytes of one picture looked into for its colours; larger ones are known by their head only."""
MAX_STYLES: Final = 20_000
"""Styles; Word itself knows some 4 000."""
MAX_NAME: Final = 200
"""Letters of the file's name told back in an error."""
