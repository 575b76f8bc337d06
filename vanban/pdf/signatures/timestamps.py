"""Time stamps from a service (RFC 3161), asked for over plain HTTP with the standard library."""

from __future__ import annotations

import urllib.error
import urllib.request
from typing import Any

from vanban.errors import InputError, Problem
from vanban.pdf.optional import bring

_PURPOSE = "Đóng dấu thời gian"
_LARGEST = 1024 * 1024


def stamper_for(url: str, *, timeout: float = 20) -> Any:
    """Give what asks a service for time stamps (a pyHanko time stamper).

    Args:
        url: the service, http:// or https://.
        timeout: seconds to wait for an answer.

    Raises:
        InputError: the address is not one of a web service.
    """
    if not url.startswith(("http://", "https://")):
        raise InputError(
            Problem("địa chỉ dịch vụ cấp dấu thời gian phải bắt đầu bằng http:// hoặc https://", tim_thay=url)
        )
    timestamps = bring("pyhanko.sign.timestamps", _PURPOSE)
    tsp = bring("asn1crypto.tsp", _PURPOSE)

    class Service(timestamps.TimeStamper):  # type: ignore[misc, name-defined]
        """Asks the service at the address above."""

        async def async_request_tsa_response(self, req: Any) -> Any:
            """Send one request and give the service's answer."""
            request = urllib.request.Request(  # noqa: S310 - the scheme was checked above
                url, data=req.dump(), headers={"Content-Type": "application/timestamp-query"}
            )
            try:
                with urllib.request.urlopen(request, timeout=timeout) as answer:  # noqa: S310
                    data = answer.read(_LARGEST)
                return tsp.TimeStampResp.load(data)
            except (OSError, ValueError, urllib.error.URLError) as error:
                raise timestamps.TimestampRequestError(f"{url}: {error}") from error

    return Service()
