"""Writes the hostile .keras archives of the folder archives and what must become of each (archives/expected.json).

Every file is a small valid archive as Keras writes it with one thing wrong. The zip is written here by hand, because no
library writes such files; the weights inside are by h5py. The same h5py writes the same bytes every time:

    python make-hostile-archives.py [FOLDER]
"""
import io
import json
import os
import struct
import sys
import zlib

import h5py
import numpy as np

here = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "archives")
os.makedirs(here, exist_ok=True)
expected = {}

CONFIG = json.dumps({
    "module": "keras", "class_name": "Sequential", "registered_name": None,
    "config": {
        "name": "sequential", "trainable": True,
        "layers": [
            {"module": "keras.layers", "class_name": "InputLayer", "registered_name": None,
             "config": {"batch_shape": [None, 4], "dtype": "float32", "sparse": False, "ragged": False, "name": "x"}},
            {"module": "keras.layers", "class_name": "Dense", "registered_name": None,
             "config": {"name": "d", "trainable": True, "dtype": "float32", "units": 4, "activation": "linear", "use_bias": True}},
        ],
    },
}).encode()
METADATA = b'{"keras_version": "3.3.3", "date_saved": "2024-01-01@00:00:00"}'


def weights(kernel=None):
    """The weights file; `kernel(group)` writes the kernel's dataset."""
    memory = io.BytesIO()
    with h5py.File(memory, "w") as f:
        group = f.create_group("layers/dense/vars")
        if kernel is None:
            group.create_dataset("0", data=np.arange(16, dtype="<f4").reshape(4, 4), track_times=False)
        else:
            kernel(group)
        group.create_dataset("1", data=np.arange(4, dtype="<f4"), track_times=False)
    return memory.getvalue()


def elsewhere(group):
    group.create_dataset("0", shape=(4, 4), dtype="<f4", external=[("SECRET", 0, h5py.h5f.UNLIMITED)], track_times=False)


WEIGHTS = weights()


def deflate(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def entry(name, data, deflated=False, **lies):
    """An entry; `lies` replace what it says: in the list only with `listed_`, in its own header only with `own_`."""
    name = name if isinstance(name, bytes) else name.encode()
    stored = deflate(data) if deflated else data
    truth = dict(name=name, flags=0, method=8 if deflated else 0, crc=zlib.crc32(data), packed=len(stored), size=len(data),
                 extra=b"", attributes=0o100644 << 16)
    listed = {**truth, **{key[7:]: value for key, value in lies.items() if key.startswith("listed_")}}
    own = {**truth, **{key[4:]: value for key, value in lies.items() if key.startswith("own_")}}
    for key, value in lies.items():
        if not key.startswith(("listed_", "own_")) and key in truth:
            listed[key] = own[key] = value
    return dict(listed=listed, own=own, stored=lies.get("stored", stored), behind=lies.get("behind", b""), at=lies.get("at"))


def pack(entries, prefix=b"", suffix=b"", count=None, cut=None, shifted=True, zip64_end=False):
    out = bytearray(prefix)
    base = 0 if shifted else len(prefix)
    directory = bytearray()
    for one in entries:
        offset = len(out) - len(prefix) + base if one["at"] is None else one["at"]
        own, listed = one["own"], one["listed"]
        if one["at"] is None:
            out += struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, own["flags"], own["method"], 0, 33, own["crc"], own["packed"],
                               own["size"], len(own["name"]), len(own["extra"])) + own["name"] + own["extra"]
            out += one["stored"] + one["behind"]
        directory += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 3 << 8 | 20, 20, listed["flags"], listed["method"], 0, 33,
                                 listed["crc"], listed["packed"], listed["size"], len(listed["name"]),
                                 len(listed["extra"]), 0, 0, 0, listed["attributes"], offset)
        directory += listed["name"] + listed["extra"]
    start, entries_said = len(out) - len(prefix) + base, len(entries) if count is None else count
    out += directory
    if zip64_end:
        at = len(out)
        out += struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, entries_said, entries_said, len(directory), start)
        out += struct.pack("<IIQI", 0x07064B50, 0, at, 1)
        out += struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    else:
        out += struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, entries_said, entries_said, len(directory), start, 0)
    out += suffix
    return bytes(out if cut is None else out[:cut])


def archive(name, code, config=None, metadata=None, weights=None, more=(), front=(), **how):
    parts = [metadata or entry("metadata.json", METADATA), config or entry("config.json", CONFIG),
             weights or entry("model.weights.h5", WEIGHTS)]
    with open(os.path.join(here, name + ".keras"), "wb") as f:
        f.write(pack([part for part in [*front, *parts, *more] if part != "none"], **how))
    expected[name] = code


# Honest archives, also of other programs than Keras.
archive("valid", "ok")
archive("valid-deflated", "ok", entry("config.json", CONFIG, True), entry("metadata.json", METADATA, True),
        entry("model.weights.h5", WEIGHTS, True))
archive("valid-assets", "ok", more=[entry("assets/layers/vocabulary.txt", b"a\nb\n")])
archive("valid-zip64", "ok", zip64_end=True, weights=entry(
    "model.weights.h5", WEIGHTS, size=0xFFFFFFFF, packed=0xFFFFFFFF,
    extra=struct.pack("<HHQQ", 1, 16, len(WEIGHTS), len(WEIGHTS))))
archive("valid-sizes-behind", "ok", config=entry(
    "config.json", CONFIG, True, flags=8, own_crc=0, own_packed=0, own_size=0,
    behind=struct.pack("<IIII", 0x08074B50, zlib.crc32(CONFIG), len(deflate(CONFIG)), len(CONFIG))))

# Names.
archive("duplicate-config", "archive/duplicate", more=[entry("config.json", CONFIG)])
archive("path-parent", "archive/path", more=[entry("../evil.txt", b"x")])
archive("path-parent-inside", "archive/path", more=[entry("assets/../../evil.txt", b"x")])
archive("path-absolute", "archive/path", more=[entry("/etc/evil.txt", b"x")])
archive("path-backslash", "archive/path", more=[entry("..\\evil.txt", b"x")])
archive("path-drive", "archive/path", more=[entry("C:evil.txt", b"x")])
archive("path-empty", "archive/path", more=[entry("", b"x")])
archive("name-command", "archive/name", more=[entry("a\n::error::x", b"x")])
archive("name-right-to-left", "archive/name", more=[entry("a\u202etxt", b"x")])
archive("name-no-text", "archive/name", more=[entry(b"a\xff", b"x")])
archive("name-differs", "archive/name", config=entry("config.json", CONFIG, own_name=b"config.jsox"))
archive("method-differs", "archive/name", config=entry("config.json", CONFIG, own_method=8))
archive("link-symbolic", "archive/link", weights=entry("model.weights.h5", b"/etc/hostname", attributes=0o120777 << 16))
archive("link-fifo", "archive/link", more=[entry("pipe", b"", attributes=0o010644 << 16)])

# Contents.
archive("encrypted", "archive/encrypted", config=entry("config.json", CONFIG, flags=1))
archive("method-lzma", "archive/unsupported-method", config=entry("config.json", CONFIG, method=14))
archive("corrupt-config", "archive/corrupt", config=entry("config.json", CONFIG, stored=CONFIG.replace(b"Dense", b"Danse")))
archive("corrupt-weights", "archive/corrupt", weights=entry("model.weights.h5", WEIGHTS, stored=WEIGHTS[:-4] + b"\0\0\xa0\x7f"))
archive("corrupt-deflated", "archive/corrupt", weights=entry("model.weights.h5", WEIGHTS, True, stored=b"\xff" * len(deflate(WEIGHTS))))
archive("corrupt-deflated-checksum", "archive/corrupt", config=entry("config.json", CONFIG, True, crc=1))
archive("size-two", "archive/wrong-size", config=entry("config.json", CONFIG, listed_size=3, own_size=3))
archive("size-differs", "archive/wrong-size", config=entry("config.json", CONFIG, own_size=3, own_packed=3))
archive("size-too-small", "archive/wrong-size", weights=entry("model.weights.h5", WEIGHTS, True, size=100))
archive("size-too-large", ["archive/wrong-size", "archive/corrupt"], weights=entry("model.weights.h5", WEIGHTS, True, size=len(WEIGHTS) + 1))
archive("bomb", "archive/bomb", weights=entry("model.weights.h5", bytes(2**26), True))
archive("bomb-hidden", "archive/wrong-size", weights=entry("model.weights.h5", bytes(2**26), True, size=2**20))
archive("no-config", "file/not-a-model", config="none")
archive("no-weights", "archive/no-weights", weights="none")
archive("config-no-json", "keras/invalid-json", config=entry("config.json", b"{"))
archive("config-no-text", "archive/corrupt", config=entry("config.json", b"\xff\xfe{}"))
archive("weights-no-hdf5", "hdf5/corrupt", weights=entry("model.weights.h5", CONFIG))
archive("weights-elsewhere", "hdf5/external-storage", weights=entry("model.weights.h5", weights(elsewhere)))

# The archive as a whole.
archive("prefix", "archive/prefix", prefix=b"PK\3\4 something in front")
archive("prefix-counted", "archive/prefix", prefix=b"PK\3\4 something in front", shifted=False)
archive("suffix", "archive/truncated", suffix=b"something behind")
hidden = entry("assets/b", b"twice")
around = entry("assets/a", pack([hidden])[: 30 + len("assets/b") + 5])
archive("overlap", "archive/overlap", front=[around, {**hidden, "at": 30 + len("assets/a")}])
archive("too-many-entries", "archive/too-many-entries", count=20000)
archive("count-too-large", "archive/truncated", count=4)
archive("count-too-small", "archive/truncated", count=2)
for cut in (1, 4, 100, 1000):
    archive(f"cut-{cut}", ["archive/truncated"] if cut >= 4 else ["file/not-a-model", "hdf5/corrupt"], cut=cut)
archive("cut-end", "archive/truncated", cut=-1)

with open(os.path.join(here, "expected.json"), "w") as f:
    json.dump(expected, f, indent=1)
    f.write("\n")
