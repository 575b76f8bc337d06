"""Outside programs that cannot outstay their welcome: started in a group of their own, ended with all their children."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

# The shell watches the other end of its input, which we hold: should we be ended by force, nobody could end our children any
# more, so it ends their whole group, itself included.
_WATCH = 'exec 3<&0; (read -r _ <&3; kill -KILL -$$) </dev/null >/dev/null 2>&1 & exec 3<&-; exec "$@" </dev/null'


class Process:
    """One running program and everything it starts; it does not outlive this process, however that ends."""

    def __init__(self, command: Sequence[str], *, log: Path, environ: Mapping[str, str]) -> None:
        """Start it, in its own group and deaf.

        Args:
            command: program and arguments.
            log: what it says is added here.
            environ: what its environment has besides this process's own.
        """
        words = ["/bin/sh", "-c", _WATCH, "vanban", *command]
        options: dict[str, object] = {"start_new_session": True, "stdin": subprocess.PIPE}
        if sys.platform == "win32":
            words = list(command)
            flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
            options = {"creationflags": flags, "stdin": subprocess.DEVNULL}
        with log.open("ab") as out:
            self._popen: subprocess.Popen[bytes] = subprocess.Popen(  # type: ignore[call-overload]  # noqa: S603 - ours
                words,
                stdout=out,
                stderr=subprocess.STDOUT,
                env={**os.environ, **environ},
                **options,
            )

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self._popen.poll() is None

    def wait(self, seconds: float) -> bool:
        """Wait for its end; False when it had not ended by then."""
        try:
            self._popen.wait(max(seconds, 0.0))
        except subprocess.TimeoutExpired:
            return False
        return True

    def end(self) -> None:
        """End it and all its children at once; no harm when it has ended already."""
        if sys.platform == "win32":
            if self.alive:
                subprocess.run(  # noqa: S603 - our own child's number
                    ["taskkill", "/T", "/F", "/PID", str(self._popen.pid)],  # noqa: S607
                    capture_output=True,
                    check=False,
                    timeout=30,
                )
        else:
            # The group may outlive its leader, and is gone when nobody is left in it.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._popen.pid, signal.SIGKILL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._popen.wait(30)
        if self._popen.stdin is not None:
            self._popen.stdin.close()
