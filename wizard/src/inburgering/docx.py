"""A letter as a Word document that a helper can edit: the smallest set of parts that word processors open.

The same letter gives the same bytes. Office Open XML, not OpenDocument: phones and web offices edit it as well.
"""

from __future__ import annotations

from .docx_parts import HEAD, NAMESPACES, PARTS
from .language import Language
from .letter import Letter
from .sheet import Block, Sheet
from .stored import stored_zip

STYLES = {
    "subject": "Heading1",
    "heading": "Heading2",
    "item": "ListBullet",
    "sign": "Sign",
    "signature": "Signature",
    "foot": "Footer",
}
SPECIAL = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
#: A4 with margins of 2.5 cm, in twentieths of a point.
PAGE = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>'
)
NEW_PAGE = "<w:pageBreakBefore/>"


def docx(letter: Letter) -> bytes:
    """The document: the letter first, the reader's own sheet on a page of its own, what is at the foot on each page."""
    body = "".join(map(_sheet, letter.sheets))
    sent = letter.sheets[0]
    foot = "".join(_paragraph(block, sent.language) for block in _foot(sent)) or "<w:p/>"
    parts = PARTS | {
        "word/document.xml": f"{HEAD}<w:document {NAMESPACES}><w:body>{body}{PAGE}</w:body></w:document>",
        "word/footer1.xml": f"{HEAD}<w:ftr {NAMESPACES}>{foot}</w:ftr>",
        "docProps/core.xml": _properties(letter),
    }
    return stored_zip({name: text.encode() for name, text in parts.items()})


def _foot(sheet: Sheet) -> list[Block]:
    return [block for block in sheet.blocks if block.kind == "foot"]


def _sheet(sheet: Sheet) -> str:
    mark = _paragraph(Block("heading", (sheet.mark,)), sheet.language, NEW_PAGE) if sheet.mark else ""
    return mark + "".join(_paragraph(block, sheet.language) for block in sheet.blocks if block.kind != "foot")


def _paragraph(block: Block, language: Language, more: str = "") -> str:
    style = STYLES.get(block.kind, "Normal")
    runs = "<w:r><w:br/></w:r>".join(_run(line, language) for line in block.lines)
    side = "<w:bidi/>" if language.starts_right else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}{side}</w:pPr>{runs}</w:p>'


def _run(line: str, language: Language) -> str:
    text = line.translate(SPECIAL)
    about = f'<w:rtl/><w:lang w:bidi="{language.tag}"/>' if language.starts_right else f'<w:lang w:val="{language.tag}"/>'
    return f'<w:r><w:rPr>{about}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _properties(letter: Letter) -> str:
    """The title, for readers and screen readers. No name and no time: the document says who wrote it itself."""
    kinds = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    title = letter.title.translate(SPECIAL)
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{kinds}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:language>{letter.sheets[0].language.tag}</dc:language></cp:coreProperties>"
    )
