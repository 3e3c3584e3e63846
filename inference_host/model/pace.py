"""How a machine is kept busy by training: batches, processes, memory, halves."""

from __future__ import annotations

import ctypes
import os
import signal
from dataclasses import dataclass

import torch

KEEPING = ((-4, 0), (-1, 2**31 - 1), (-2, 2**28))  # malloc.h: M_MMAP_MAX, M_TRIM_THRESHOLD, M_TOP_PAD


@dataclass(frozen=True)
class Pace:
    """How a machine is kept busy: groups of a batch, batches of an update, processes that write questions."""

    groups: int = 3
    parts: int = 4
    writers: int = 1

    @classmethod
    def of(cls, device: str) -> Pace:
        """That of this machine: on a GPU one large batch to an update, and all processors write."""
        if device != "cuda":
            return cls()
        return cls(groups=32, parts=1, writers=max(1, (os.cpu_count() or 2) - 1))


def keep_memory() -> None:
    """Let glibc keep what is freed: each step's tensors are of the last one's sizes.

    Else every one of them is mapped and zeroed anew by the kernel, a third of the time on two cores.
    Where the C library is another nothing changes.
    """
    tune = getattr(ctypes.CDLL(None), "mallopt", None)
    for option, value in KEEPING if tune else ():
        tune(option, value)


def computes_in_halves(device: str) -> bool:
    """Whether bf16 is quick here: on a GPU, and on processors that multiply it (AVX-512 BF16, AMX)."""
    return device == "cuda" or torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()


def outlive_signals(_: int) -> None:
    """A process that writes questions lets the run, which is told to end beside it, save itself first."""
    for told in (signal.SIGTERM, signal.SIGINT):
        signal.signal(told, signal.SIG_IGN)
