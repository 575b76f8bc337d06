"""A sealed book: the whole file encrypted under a key that a password, or a recovery code, unlocks.

The file is `MAGIC`, the length of a header, the header (JSON), and the book encrypted with AES-256-GCM, the header being
authenticated with it. The header holds the book's key twice, wrapped under keys made by scrypt of the password and of the
recovery code. Nothing here invents cryptography: scrypt and AES-GCM are those of the library `cryptography`.
"""

from __future__ import annotations

import base64
import binascii
import json
import secrets
import unicodedata
from dataclasses import field
from pathlib import Path
from typing import Any, Final

from vanban.errors import MissingDependencyError, Problem, RegisterError
from vanban.frozen import dataclass

MAGIC: Final = b"VANBAN SO MAT 1\n"
LEAST: Final = 10
"""Characters of the shortest password."""
_KEY: Final = 32
_NONCE: Final = 12
_SALT: Final = 16
_WORK: Final = 2**16
"""scrypt's work factor: 64 MB and about a fifth of a second for each try."""
_MOST_WORK: Final = 2**18
"""Files that ask for more would eat the machine."""
_HEADER_LIMIT: Final = 4096
_WAYS: Final = ("mat_khau", "ma_khoi_phuc")
_LETTERS: Final = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
_GROUPS: Final = (6, 5)
"""A recovery code: six groups of five letters without look-alikes, 147 bits."""


@dataclass(frozen=True, slots=True)
class Seal:
    """What opens and closes a sealed book: its key, and the header the file begins with."""

    key: bytes = field(repr=False)
    header: bytes = field(repr=False)

    def close(self, plain: bytes) -> bytes:
        """Encrypt a book; each time with a nonce of its own."""
        nonce = secrets.token_bytes(_NONCE)
        start = MAGIC + len(self.header).to_bytes(4, "big") + self.header
        return start + nonce + bytes(_aes(self.key).encrypt(nonce, plain, start))

    def closed(self, path: Path) -> bool:
        """Say whether a file is a book closed with this very seal."""
        start = MAGIC + len(self.header).to_bytes(4, "big") + self.header
        try:
            with path.open("rb") as file:
                return file.read(len(start)) == start
        except OSError:
            return False

    def open(self, data: bytes, name: str) -> bytes:
        """Decrypt a book.

        Raises:
            RegisterError: the file was changed or damaged, or its key is another one meanwhile.
        """
        start, header, rest = _parts(data, name)
        if header != self.header:
            raise RegisterError(
                Problem("mật khẩu sổ vừa được đổi ở nơi khác", tep=name, cach_sua="Mở lại sổ bằng mật khẩu mới.")
            )
        return _opened(self.key, rest, start, name)


def new_seal(password: str) -> tuple[Seal, str]:
    """Make a seal of a new key; gives it and the recovery code, which is written down nowhere.

    Raises:
        RegisterError: the password is too short.
        MissingDependencyError: the extra «mat» is not installed.
    """
    refuse_weak(password)
    code = "-".join("".join(secrets.choice(_LETTERS) for _ in range(_GROUPS[1])) for _ in range(_GROUPS[0]))
    key = secrets.token_bytes(_KEY)
    header = {"dang": 1, "scrypt": [_WORK, 8, 1], "mat_khau": _wrapped(key, _secret(password)),
              "ma_khoi_phuc": _wrapped(key, _secret(code, code=True))}  # fmt: skip
    return Seal(key, json.dumps(header, separators=(",", ":")).encode()), code


def refuse_weak(password: str) -> None:
    """Refuse a password that is quickly guessed.

    Raises:
        RegisterError: it is too short, or one letter again and again.
    """
    if len(password) < LEAST or len(set(password)) < LEAST // 2:
        raise RegisterError(
            Problem(
                "mật khẩu quá ngắn hoặc quá đơn giản", can_co=f"ít nhất {LEAST} ký tự, ví dụ bốn từ không liên quan"
            )
        )


def unlock(data: bytes, password: str, name: str) -> Seal:
    """Find the key of a sealed book by its password, or by its recovery code.

    Raises:
        RegisterError: neither fits, or the file is damaged.
        MissingDependencyError: the extra «mat» is not installed.
    """
    start, header, rest = _parts(data, name)
    said = _read(header, name)
    tries = [(way, secret) for way in _WAYS if (secret := _secret(password, code=way == _WAYS[1])) is not None]
    for way, secret in tries:
        key = _unwrapped(said[way], secret, said["scrypt"][0])
        if key is not None:
            _opened(key, rest, start, name)
            return Seal(key, header)
    raise RegisterError(
        Problem("mật khẩu sổ không đúng", tep=name,
                cach_sua="Gõ lại, xem bộ gõ tiếng Việt và phím Caps Lock; quên hẳn thì dùng mã khôi phục thay mật khẩu.")
    )  # fmt: skip


def is_sealed(path: Path) -> bool:
    """Say whether a file is a sealed book."""
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def _secret(said: str, *, code: bool = False) -> bytes | None:
    """Give a password or a recovery code as bytes, typed one way or the other; None when it can be no code."""
    text = unicodedata.normalize("NFC", said)
    if not code:
        return text.encode()
    letters = "".join(letter for letter in text.upper() if letter.isalnum())
    fits = len(letters) == _GROUPS[0] * _GROUPS[1] and set(letters) <= set(_LETTERS)
    return letters.encode() if fits else None


def _parts(data: bytes, name: str) -> tuple[bytes, bytes, bytes]:
    size = int.from_bytes(data[len(MAGIC) : len(MAGIC) + 4], "big")
    start = len(MAGIC) + 4 + size
    if not data.startswith(MAGIC) or not 0 < size <= _HEADER_LIMIT or len(data) < start + _NONCE + 16:
        raise _damaged(name)
    return data[:start], data[len(MAGIC) + 4 : start], data[start:]


def _read(header: bytes, name: str) -> dict[str, Any]:
    try:
        said = json.loads(header)
        work, block, lanes = said["scrypt"]
        fits = 2**14 <= work <= _MOST_WORK and work & (work - 1) == 0 and (block, lanes) == (8, 1)
        wrapped = {way: [base64.b64decode(one, validate=True) for one in said[way]] for way in _WAYS}
        sizes = {tuple(len(part) for part in parts) for parts in wrapped.values()}
    except (ValueError, TypeError, KeyError, AttributeError, binascii.Error, RecursionError) as error:
        raise _damaged(name) from error
    if said.get("dang") != 1:
        raise RegisterError(Problem("sổ mã hóa do bản vanban mới hơn tạo ra", tep=name, cach_sua="Cập nhật vanban."))
    if not fits or sizes != {(_SALT, _NONCE, _KEY + 16)}:
        raise _damaged(name)
    return {"scrypt": [work, block, lanes], **wrapped}


def _wrapped(key: bytes, secret: bytes | None) -> list[str]:
    assert secret is not None
    salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
    boxed = _aes(_derived(secret, salt, _WORK)).encrypt(nonce, key, MAGIC)
    return [base64.b64encode(part).decode() for part in (salt, nonce, boxed)]


def _unwrapped(wrapped: list[bytes], secret: bytes, work: int) -> bytes | None:
    from cryptography.exceptions import InvalidTag

    salt, nonce, boxed = wrapped
    try:
        return bytes(_aes(_derived(secret, salt, work)).decrypt(nonce, boxed, MAGIC))
    except InvalidTag:
        return None


def _derived(secret: bytes, salt: bytes, work: int) -> bytes:
    try:
        from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
    except ImportError as error:
        raise MissingDependencyError.for_extra("Sổ bí mật nhà nước mã hóa", "mat") from error
    return Scrypt(salt=salt, length=_KEY, n=work, r=8, p=1).derive(secret)


def _aes(key: bytes) -> Any:
    try:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    except ImportError as error:
        raise MissingDependencyError.for_extra("Sổ bí mật nhà nước mã hóa", "mat") from error
    return AESGCM(key)


def _opened(key: bytes, rest: bytes, start: bytes, name: str) -> bytes:
    from cryptography.exceptions import InvalidTag

    try:
        return bytes(_aes(key).decrypt(rest[:_NONCE], rest[_NONCE:], start))
    except InvalidTag as error:
        raise _damaged(name) from error


def _damaged(name: str) -> RegisterError:
    return RegisterError(
        Problem(
            "sổ mã hóa bị hỏng hoặc đã bị sửa",
            tep=name,
            cach_sua="Dùng bản sao lưu gần nhất của sổ (vanban so phuc-hoi).",
        )
    )
