"""The zip by hand, read back by a library that did not write it."""

from __future__ import annotations

import io
import zipfile

from hypothesis import example, given
from hypothesis import strategies as st

from inburgering.stored import stored_zip

NAMES = st.text("abcé\u0627/.", min_size=1, max_size=20)


@given(st.dictionaries(NAMES, st.binary(max_size=300)))
@example({})
@example({"word/document.xml": bytes(range(256)) * 300})
def test_every_file_comes_back_and_nothing_is_added(files: dict[str, bytes]) -> None:
    made = stored_zip(files)
    with zipfile.ZipFile(io.BytesIO(made)) as read:
        assert read.testzip() is None
        assert {name: read.read(name) for name in read.namelist()} == files
        assert read.namelist() == list(files)
        assert {info.date_time for info in read.infolist()} <= {(1980, 1, 1, 0, 0, 0)}
        assert read.start_dir + sum(46 + len(info.filename.encode()) for info in read.infolist()) + 22 == len(made)


def test_a_changed_byte_is_noticed() -> None:
    made = stored_zip({"a": b"text"}).replace(b"text", b"next")
    with zipfile.ZipFile(io.BytesIO(made)) as read:
        assert read.testzip() == "a"
