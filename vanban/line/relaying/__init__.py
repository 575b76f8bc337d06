"""A paper of another hand laid out anew by the decree: every word kept, in its order; only the layout is the house's."""

from __future__ import annotations

from vanban.line.relaying.relay import Relaid, relay

__all__ = ["Relaid", "relay"]
