"""What a signature shows on the page, and where: the decree's marks for persons, bodies, attachments and copies.

Phụ lục I, I.II.7.d (signature), I.II.8 (seal), I.III.1.d (appendices in files of their own); Phần II, mục I (electronic copies).
"""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from vanban.errors import DocumentError, InputError, Problem
from vanban.frozen import dataclass
from vanban.metrics import width_mm
from vanban.metrics.lengths import MM_PER_INCH, millimetres
from vanban.pdf import overlay
from vanban.pdf.drawing import Pen, draw, house_faces
from vanban.pdf.geometry import Box, Sheet
from vanban.pdf.opening import as_objects, as_seen
from vanban.pdf.optional import bring
from vanban.pdf.signatures.signature_place import SignaturePlace, find_place
from vanban.pdf.words import sheet_of
from vanban.regulation import COPY_CODES, page, stamps

VIETNAM = timezone(timedelta(hours=7))
"""Giờ Việt Nam, in which signing times are written (I.II.8.b)."""
PERSON_FIELD = "ChuKy"
SEAL_FIELD = "DauCoQuan"
TEXT_FIELD = "ThongTinKySo"
# Where the picture of a signature does not say how large it is: its share of the room between office and name.
_SHARE_OF_ROOM = 0.8
_USUAL_SIGNATURE_MM = 40.0
_WIDEST_SIGNATURE_MM = 70.0
_TEXT_HEIGHT_MM = 5.0
_TEXT_BASE_LINE = 0.72
_OPAQUE = 255


@dataclass(frozen=True, slots=True)
class PersonMark:
    """The picture of a person's signature between office and name: blue, transparent PNG (I.II.7.d).

    Attributes:
        image: the picture.
        ho_ten: name below the place.
        chuc_vu: office above it; None takes any.
        width_mm: width of the picture; None takes what the file says, else what fits the room.
        place: where it goes, for papers without text (scans); None finds the name.
    """

    image: Path
    ho_ten: str
    chuc_vu: str | None = None
    width_mm: float | None = None
    place: SignaturePlace | None = None


@dataclass(frozen=True, slots=True)
class SealMark:
    """The picture of the body's seal over the left third of the signature: red, real size, transparent PNG (I.II.8.a).

    Attributes:
        image: the picture.
        ho_ten: name of the person whose signature it covers.
        chuc_vu: office above that name; None takes any.
        width_mm: real width of the seal; None takes what the file says.
        place: where the signature is, for papers without text (scans); None finds the name.
    """

    image: Path
    ho_ten: str
    chuc_vu: str | None = None
    width_mm: float | None = None
    place: SignaturePlace | None = None


@dataclass(frozen=True, slots=True)
class TextMark:
    """The signing text in the top right corner of page 1, without a picture (I.II.8.b, I.III.1.d; Phần II, I.3).

    Attributes:
        text: what it says; see `attachment_text` and `copy_text`.
    """

    text: str


Mark = PersonMark | SealMark | TextMark


def attachment_text(so_ky_hieu: str, moment: datetime) -> str:
    """The signing text of an attachment or appendix in a file of its own (I.II.8.b; I.III.1.d; Mẫu 1.3, 2.2).

    Args:
        so_ky_hieu: number and symbol of the paper it goes with.
        moment: when it is signed, with its time zone.

    >>> attachment_text("15/QĐ-SXD", datetime(2026, 2, 7, 14, 5, 9, tzinfo=VIETNAM))
    'Số: 15/QĐ-SXD; 07/02/2026; 14:05:09'
    """
    return f"Số: {so_ky_hieu}; {_moment(moment)}"


def copy_text(hinh_thuc: str, co_quan: str, moment: datetime) -> str:
    """The signing text of an electronic copy (Phần II, I.3).

    Args:
        hinh_thuc: "sao_y", "trich_sao" or "sao_luc".
        co_quan: the body that makes the copy.
        moment: when it is signed, with its time zone.

    Raises:
        InputError: there is no such kind of copy.

    >>> copy_text("sao_y", "Sở Xây dựng", datetime(2026, 6, 9, 7, 5, 9, tzinfo=timezone.utc))
    'SAO Y; Sở Xây dựng; 09/06/2026; 14:05:09'
    """
    if hinh_thuc not in COPY_CODES:
        raise InputError(
            Problem("không có hình thức sao này", "hinh_thuc", tim_thay=hinh_thuc, can_co=", ".join(COPY_CODES))
        )
    return f"{COPY_CODES[hinh_thuc][0]}; {co_quan}; {_moment(moment)}"


def _moment(moment: datetime) -> str:
    if moment.tzinfo is None:
        raise InputError("thời điểm ký phải kèm múi giờ")
    return f"{moment.astimezone(VIETNAM):%d/%m/%Y; %H:%M:%S}"


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its place, ready to be laid down.

    Attributes:
        field: how its signature field is named.
        page: number of the page, from 1.
        sheet: how that page lies.
        box: where the mark stands.
        drawing: the mark, a PDF of one page.
    """

    field: str
    page: int
    sheet: Sheet
    box: Box
    drawing: bytes


def place_mark(source: Path, mark: Mark, font_dir: Path | None) -> Placed:
    """Find the place of a mark and draw it.

    Args:
        source: the PDF to be signed.
        mark: what is to be seen.
        font_dir: a folder with further font files; None when there is none.

    Raises:
        DocumentError: the PDF cannot be opened, or has no place for the mark.
        InputError: a picture is missing or of unknown size.
    """
    faces = house_faces(font_dir)
    if isinstance(mark, TextMark):
        field, number, box = TEXT_FIELD, 1, _corner(source, mark.text)
    else:
        found = mark.place or find_place(source, mark.ho_ten, chuc_vu=mark.chuc_vu)
        if isinstance(mark, PersonMark):
            field, number, box = PERSON_FIELD, found.page, _signature_box(mark, found)
        else:
            field, number, box = SEAL_FIELD, found.page, _seal_box(source, mark, found)
    with as_seen(source) as pdf:
        if not 1 <= number <= len(pdf):
            raise InputError(Problem(f"không có trang {number}", tep=str(source), can_co=f"từ 1 đến {len(pdf)}"))
        sheet = sheet_of(pdf[number - 1])

    def paint(pen: Pen) -> None:
        if isinstance(mark, TextMark):
            pen.text((box.width, box.height * _TEXT_BASE_LINE), mark.text, stamps.SIGNING_TEXT_PT, align="phai")
        else:
            pen.image(mark.image, Box(0, 0, box.width, box.height))

    return Placed(field, number, sheet, box, draw((box.width, box.height), paint, faces, turned=sheet.turned))


def _signature_box(mark: PersonMark, place: SignaturePlace) -> Box:
    width, height, said = _size_of(mark.image, mark.width_mm)
    if not said:
        scale = min(place.room.height * _SHARE_OF_ROOM / height, _WIDEST_SIGNATURE_MM / width)
        width, height = width * scale, height * scale
    elif mark.width_mm is None and height > place.room.height:
        width, height = width * place.room.height / height, place.room.height
    middle = place.room.centre
    return Box(middle[0] - width / 2, middle[1] - height / 2, width, height)


def _seal_box(source: Path, mark: SealMark, place: SignaturePlace) -> Box:
    width, height, said = _size_of(mark.image, mark.width_mm)
    if not said:
        raise InputError(
            Problem(
                "hình con dấu không ghi kích thước thật (dpi)",
                tep=str(mark.image),
                cach_sua="Cho đường kính thật của dấu, tính bằng mm",
            )
        )
    signature = _person_box(source, place)
    if signature is None:
        middle = place.room.centre
        signature = Box(middle[0] - _USUAL_SIGNATURE_MM / 2, middle[1], _USUAL_SIGNATURE_MM, 0)
    right = signature.x + signature.width * stamps.SEAL_OVER_SIGNATURE
    return Box(right - width, signature.centre[1] - height / 2, width, height)


def _person_box(source: Path, place: SignaturePlace) -> Box | None:
    """Where the person's signature stands, when it was put into the file before the seal."""
    with as_objects(source) as pdf:
        target = pdf.pages[place.page - 1]
        sheet = overlay.sheet_of(target)
        for note in target.obj.get("/Annots", ()):
            box = sheet.to_box(*(float(value) for value in note.get("/Rect", (0, 0, 0, 0))))
            signed = note.get("/FT") == "/Sig" and "/V" in note
            if signed and box.width > 0 and box.overlaps(place.room):
                return box
    return None


def _corner(source: Path, text: str) -> Box:
    """The top right corner of page 1, inside the top margin, on blank paper (box 14)."""
    ink = overlay.Ink(source, 1)
    width = width_mm(text, stamps.SIGNING_TEXT_PT) + 1
    left = ink.size[0] - page.MARGIN_RIGHT.preferred - width
    lowest = int(page.MARGIN_TOP.high - _TEXT_HEIGHT_MM)
    for y in sorted(range(3, lowest + 1), key=lambda y: abs(y - page.HEADER_DISTANCE_MM)):
        place = Box(left, y, width, _TEXT_HEIGHT_MM)
        if ink.blank(place):
            return place
    raise DocumentError(
        Problem(
            "góc trên bên phải trang đầu không còn chỗ trống cho thông tin ký số",
            tep=str(source),
            tim_thay=text,
            cach_sua="Chừa lề trên trang đầu",
        )
    )


def _size_of(image: Path, width_mm: float | None) -> tuple[float, float, bool]:
    """Width and height of a picture in millimetres, and whether they are its real ones."""
    pillow = bring("PIL.Image", "Ký số tệp PDF")
    try:
        with pillow.open(image) as picture:
            width, height = picture.size
            dpi = picture.info.get("dpi")
            lowest, _ = picture.convert("RGBA").getchannel("A").getextrema()
    except (OSError, ValueError) as error:
        raise InputError(
            Problem("không đọc được hình chữ ký hoặc con dấu", tep=str(image), can_co="tệp PNG nền trong suốt")
        ) from error
    if lowest == _OPAQUE:
        raise InputError(
            Problem(
                "hình chữ ký hoặc con dấu không có nền trong suốt, sẽ che chữ",
                tep=str(image),
                can_co="tệp PNG nền trong suốt",
                cach_sua="Xóa nền của hình rồi lưu lại dạng PNG",
            )
        )
    if width_mm is not None:
        return width_mm, width_mm * height / width, True
    if dpi and min(dpi) > 1:
        return width / float(dpi[0]) * MM_PER_INCH, height / float(dpi[1]) * MM_PER_INCH, True
    return millimetres(width), millimetres(height), False
