"""A zip without compression, by hand: the module of the standard library would cost a phone a seventh of a megabyte.

The format: APPNOTE.TXT of PKWARE, version 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
"""

from __future__ import annotations

from binascii import crc32
from collections.abc import Mapping
from struct import Struct

#: Before each file; per file in the list at the end; and after that list.
LOCAL, LISTED, END = Struct("<4s5H3L2H"), Struct("<4s6H3L5H2L"), Struct("<4s4H2LH")
VERSION, STORED = 20, 0
#: Names are UTF-8.
FLAGS = 0x800
#: A zip needs a time: 1 January 1980 says nothing about the person and keeps the bytes equal.
TIME, DATE = 0, 1 << 5 | 1


def stored_zip(files: Mapping[str, bytes]) -> bytes:
    """The files as a zip, in the order given. The same files give the same bytes."""
    body, listed = b"", b""
    for name, data in files.items():
        path, place = name.encode(), len(body)
        common = (VERSION, FLAGS, STORED, TIME, DATE, crc32(data), len(data), len(data), len(path), 0)
        body += LOCAL.pack(b"PK\3\4", *common) + path + data
        listed += LISTED.pack(b"PK\1\2", VERSION, *common, 0, 0, 0, 0, place) + path
    return body + listed + END.pack(b"PK\5\6", 0, 0, len(files), len(files), len(listed), len(body), 0)
