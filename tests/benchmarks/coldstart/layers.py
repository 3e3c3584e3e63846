"""How large layers are: unpacked, and zipped as they are uploaded."""

import zipfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile


@dataclass(frozen=True)
class LayerSize:
    """Bytes of one layer."""

    name: str
    zipped: int
    unzipped: int


def layer_size(folder: Path) -> LayerSize:
    """The size of a built layer."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    with TemporaryFile() as packed:
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in files:
                archive.write(file, file.relative_to(folder))
        return LayerSize(folder.name, packed.tell(), sum(file.stat().st_size for file in files))
