"""Writes the hostile model files of this folder and what must become of each (files/expected.json).

Every file is a small valid Keras 2 model with one thing wrong at a place where the loader reads. Run with h5py 3:

    python make-hostile.py
"""
import json
import os
import struct
import zlib

import h5py
import numpy as np

here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "files")
os.makedirs(here, exist_ok=True)
expected = {}
LARGE = 2**33

CONFIG = {
    "class_name": "Sequential",
    "config": {
        "name": "sequential",
        "layers": [
            {"class_name": "InputLayer", "config": {"batch_input_shape": [None, 4], "dtype": "float32", "sparse": False, "ragged": False, "name": "x"}},
            {"class_name": "Dense", "config": {"name": "dense", "trainable": True, "dtype": "float32", "units": 4, "activation": "linear", "use_bias": True}},
        ],
    },
}
KERNEL = np.arange(16, dtype="<f4").reshape(4, 4)
BIAS = np.arange(4, dtype="<f4")


def model(name, code, kernel=None, after=None, config=None, **options):
    """One file; `kernel(group)` writes the kernel's dataset, `after(file)` changes the rest."""
    path = os.path.join(here, name + ".h5")
    with h5py.File(path, "w", **options) as f:
        f.attrs["keras_version"] = "2.13.1"
        f.attrs["backend"] = "tensorflow"
        f.attrs["model_config"] = json.dumps(CONFIG) if config is None else config
        weights = f.create_group("model_weights")
        weights.attrs["layer_names"] = [b"dense"]
        layer = weights.create_group("dense")
        layer.attrs["weight_names"] = [b"dense/kernel:0", b"dense/bias:0"]
        inner = layer.create_group("dense")
        (kernel or (lambda group: group.create_dataset("kernel:0", data=KERNEL)))(inner)
        inner.create_dataset("bias:0", data=BIAS)
        if after:
            after(f)
    expected[name] = code
    return path


def patch(path, change):
    with open(path, "rb") as f:
        data = bytearray(f.read())
    data = change(data) or data
    with open(path, "wb") as f:
        f.write(data)


def dataset(**options):
    return lambda group: group.create_dataset("kernel:0", **options)


def external_link(target, path="/model_weights/dense/dense/kernel:0"):
    def write(group):
        group["kernel:0"] = h5py.ExternalLink(target, path)
    return write


def external_storage(*files):
    return lambda group: group.create_dataset("kernel:0", shape=(4, 4), dtype="<f4", external=[(f, 0, 64) for f in files])


def virtual(source, name):
    def write(group):
        layout = h5py.VirtualLayout(shape=(4, 4), dtype="<f4")
        layout[:] = h5py.VirtualSource(source, name, shape=(4, 4))
        group.create_virtual_dataset("kernel:0", layout)
    return write


def raw_chunk(payload, shape=(4, 4), chunks=(4, 4), filters=("gzip",), dtype="<f4", mask=0):
    """A chunked dataset whose one chunk holds `payload` as it is."""
    def write(group):
        options = {"compression": "gzip"} if "gzip" in filters else {}
        if "shuffle" in filters:
            options["shuffle"] = True
        if "fletcher32" in filters:
            options["fletcher32"] = True
        ds = group.create_dataset("kernel:0", shape=shape, dtype=dtype, chunks=chunks, **options)
        ds.id.write_direct_chunk((0,) * len(shape), payload, mask)
    return write


def deflate_times(times, payload):
    """A dataset with the gzip filter `times` times over."""
    def write(group):
        plist = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
        plist.set_chunk((4, 4))
        for _ in range(times):
            plist.set_deflate(6)
        space = h5py.h5s.create_simple((4, 4))
        ds = h5py.h5d.create(group.id, b"kernel:0", h5py.h5t.IEEE_F32LE, space, plist)
        for _ in range(times):
            payload_now = zlib.compress(payload)
        ds.write_direct_chunk((0, 0), payload_now)
    return write


valid = model("valid", "ok")

# links
model("link-external-absolute", "hdf5/external-link", external_link("/etc/hostname", "/x"))
model("link-external-relative", "hdf5/external-link", external_link("valid.h5"))
model("link-external-fifo", "hdf5/external-link", external_link("SECRET-FIFO", "/x"))
def soft(group):
    group["kernel:0"] = h5py.SoftLink("/model_weights/dense/dense/bias:0")
model("link-soft", "hdf5/soft-link", soft)
def soft_cycle(group):
    group["kernel:0"] = h5py.SoftLink("/model_weights/dense/dense/kernel:0")
model("link-soft-cycle", "hdf5/soft-link", soft_cycle)
def layer_external(f):
    del f["model_weights"]
    f["model_weights"] = h5py.ExternalLink("valid.h5", "/model_weights")
model("link-external-weights", "hdf5/external-link", after=layer_external)
def beside(f):
    f["model_weights/dense"]["never-asked-for"] = h5py.ExternalLink("valid.h5", "/model_weights")
model("link-external-unused", "hdf5/external-link", after=beside)

# storage elsewhere
model("storage-etc-hostname", ["hdf5/external-storage", "hdf5/undeclared-storage"], external_storage("/etc/hostname"))
model("storage-relative", "hdf5/external-storage", external_storage("../SECRET"))
model("storage-environment", "hdf5/external-storage", external_storage("/proc/self/environ"))
model("storage-fifo", "hdf5/external-storage", external_storage("SECRET-FIFO"))
model("storage-two-files", "hdf5/external-storage", lambda g: g.create_dataset("kernel:0", shape=(4, 4), dtype="<f4", external=[("SECRET", 0, 32), ("SECRET", 0, 32)]))
model("storage-missing", "hdf5/external-storage", external_storage("no-such-file"))

# views
model("virtual-other-file", "hdf5/virtual-dataset", virtual("valid.h5", "model_weights/dense/dense/kernel:0"))
model("virtual-itself", "hdf5/virtual-dataset", virtual(".", "/model_weights/dense/dense/kernel:0"))

# shapes that need more than there is
model("shape-10-terabytes", ["hdf5/undeclared-storage", "keras/weights-mismatch"], dataset(shape=(LARGE, 300), dtype="<f4", chunks=(64, 64)))
model("shape-3-gibibytes-gzip", ["hdf5/undeclared-storage"], dataset(shape=(2**28, 3), dtype="<f4", chunks=(64, 3), compression="gzip"))
model("shape-wraps-64-bits", ["hdf5/invalid-shape", "hdf5/undeclared-storage"], dataset(shape=(LARGE, 2**31), dtype="<f4", chunks=(64, 64)))
model("shape-large-chunks", ["hdf5/limit", "hdf5/undeclared-storage"], dataset(shape=(4, 4), maxshape=(None, None), dtype="<f4", chunks=(2**14, 2**13)))

# filters and chunks
model("filter-lzf", "hdf5/unknown-filter", dataset(data=KERNEL, chunks=(4, 4), compression="lzf"))
model("filter-scaleoffset", "hdf5/unknown-filter", dataset(data=KERNEL, chunks=(4, 4), scaleoffset=3))
model("filter-gzip-twice", "hdf5/unknown-filter", deflate_times(2, KERNEL.tobytes()))
model("filter-gzip-three-times", "hdf5/unknown-filter", deflate_times(3, KERNEL.tobytes()))
model("filter-gzip", "ok", dataset(data=KERNEL, chunks=(2, 4), compression="gzip"))
model("filter-all-known", "ok", dataset(data=KERNEL, chunks=(2, 4), compression="gzip", shuffle=True, fletcher32=True))
model("chunk-corrupt-gzip", "hdf5/read-failed", raw_chunk(b"this is no deflate stream"))
model("chunk-bad-checksum", "hdf5/read-failed", raw_chunk(KERNEL.tobytes() + b"\1\2\3\4", filters=("fletcher32",)))
model("chunk-bomb", ["hdf5/read-failed", "hdf5/unstable-read", "ok"], raw_chunk(zlib.compress(KERNEL.tobytes() + bytes(2**22), 9)))
model("chunk-short-16", "hdf5/unstable-read", raw_chunk(zlib.compress(bytes(16))))
big = np.zeros((32, 32), "<f4")
def wide_config():
    config = json.loads(json.dumps(CONFIG))
    config["config"]["layers"][0]["config"]["batch_input_shape"] = [None, 32]
    return json.dumps(config)
model("chunk-short-4096", ["hdf5/unstable-read"], raw_chunk(zlib.compress(bytes(16)), shape=(256, 4), chunks=(256, 4)), config=wide_config().replace("32", "256"))
model("chunk-short-shuffled", ["hdf5/unstable-read", "hdf5/read-failed"], raw_chunk(zlib.compress(bytes(16)), filters=("gzip", "shuffle")))
model("chunk-short-65536", ["hdf5/unstable-read"], raw_chunk(zlib.compress(bytes(16)), shape=(4096, 4), chunks=(4096, 4)), config=wide_config().replace("32", "4096"))
model("chunk-missing", "hdf5/undeclared-storage", dataset(shape=(4096, 4), dtype="<f4", chunks=(4096, 4)), config=wide_config().replace("32", "4096"))

# groups
def deep(f):
    group = f["model_weights"]
    for _ in range(70):
        group = group.create_group("g")
model("groups-deep", "hdf5/limit", after=deep)
def cycle(f):
    group = f["model_weights"].create_group("loop")
    group["again"] = group
model("groups-cycle", "hdf5/limit", after=cycle)
def lattice(f):
    group = f["model_weights"].create_group("a")
    for _ in range(26):
        below = group.create_group("b")
        group["c"] = below
        group = below
model("groups-lattice", ["hdf5/limit", "reader/timeout"], after=lattice)

# attributes and JSON
model("json-deep", ["keras/invalid-json"], config="[" * 5000 + "]" * 5000)
model("json-broken", "keras/invalid-json", config=json.dumps(CONFIG)[:-3])
model("json-proto", "keras/invalid-json", config='{"__proto__": {"polluted": 1}, "class_name": "Sequential", "config": {"name": "s", "layers": []}}')
model("json-a-list", "keras/invalid-config", config="[]")
model("json-no-layers", ["keras/subclassed", "keras/invalid-config"], config='{"class_name": "Mine", "config": {}}')
hostile_name = "\n::error::owned\u202e\x1b[31m"
def named(f):
    f["model_weights"].create_group(hostile_name).attrs["weight_names"] = [b"w"]
    f["model_weights"].attrs["layer_names"] = [b"dense", hostile_name.encode()]
model("names-commands", ["keras/weights-mismatch"], after=named)

# data types
def int24():
    t = h5py.h5t.STD_I32LE.copy()
    t.set_precision(24)
    t.set_size(3)
    return t


model("dtype-int24", "hdf5/unsupported-dtype", lambda g: h5py.h5d.create(g.id, b"kernel:0", int24(), h5py.h5s.create_simple((4, 4))))
model("dtype-complex", "hdf5/unsupported-dtype", dataset(data=KERNEL.astype("c8")))
model("dtype-compound", "hdf5/unsupported-dtype", dataset(data=np.zeros((4, 4), [("a", "<f4"), ("b", "<i4")])))
model("dtype-text", "hdf5/unsupported-dtype", dataset(data=np.array([["x"] * 4] * 4, dtype=h5py.string_dtype())))
model("dtype-float16", "ok", dataset(data=KERNEL.astype("<f2")))
model("dtype-float64-big-endian", "ok", dataset(data=KERNEL.astype(">f8")))
model("dtype-bfloat16-opaque", "ok", dataset(data=KERNEL.view("V2")[:, ::2].copy()))



def bfloat16():
    t = h5py.h5t.IEEE_F32LE.copy()
    t.set_fields(15, 7, 8, 0, 7)
    t.set_size(2)
    t.set_precision(16)
    t.set_ebias(127)
    return t


def true_bfloat16(group):
    ds = h5py.h5d.create(group.id, b"kernel:0", bfloat16(), h5py.h5s.create_simple((4, 4)))
    ds.write(h5py.h5s.ALL, h5py.h5s.ALL, KERNEL)


model("dtype-bfloat16", "ok", true_bfloat16)

# containers
model("user-block", "ok", userblock_size=512)
model("superblock-3", "ok", libver="latest")
marked = model("marked-open", "hdf5/open-for-writing", libver="latest")
def mark(data):
    # The flags stand in byte 11 of the superblock; its checksum, jenkins lookup3 over the bytes before, follows.
    data[11] |= 5
    struct.pack_into("<I", data, 44, lookup3(bytes(data[:44])))


def lookup3(key):
    mask = 0xFFFFFFFF
    rot = lambda x, k: ((x << k) | (x >> (32 - k))) & mask
    a = b = c = (0xDEADBEEF + len(key)) & mask
    at = 0
    while len(key) - at > 12:
        a = (a + int.from_bytes(key[at:at + 4], "little")) & mask
        b = (b + int.from_bytes(key[at + 4:at + 8], "little")) & mask
        c = (c + int.from_bytes(key[at + 8:at + 12], "little")) & mask
        a = (a - c) & mask; a ^= rot(c, 4); c = (c + b) & mask
        b = (b - a) & mask; b ^= rot(a, 6); a = (a + c) & mask
        c = (c - b) & mask; c ^= rot(b, 8); b = (b + a) & mask
        a = (a - c) & mask; a ^= rot(c, 16); c = (c + b) & mask
        b = (b - a) & mask; b ^= rot(a, 19); a = (a + c) & mask
        c = (c - b) & mask; c ^= rot(b, 4); b = (b + a) & mask
        at += 12
    tail = key[at:].ljust(12, b"\0")
    a = (a + int.from_bytes(tail[0:4], "little")) & mask
    b = (b + int.from_bytes(tail[4:8], "little")) & mask
    c = (c + int.from_bytes(tail[8:12], "little")) & mask
    c ^= b; c = (c - rot(b, 14)) & mask
    a ^= c; a = (a - rot(c, 11)) & mask
    b ^= a; b = (b - rot(a, 25)) & mask
    c ^= b; c = (c - rot(b, 16)) & mask
    a ^= c; a = (a - rot(c, 4)) & mask
    b ^= a; b = (b - rot(a, 14)) & mask
    c ^= b; c = (c - rot(b, 24)) & mask
    return c


patch(marked, mark)
patch(model("cut-short", "hdf5/corrupt"), lambda data: data[: len(data) // 2])
with open(os.path.join(here, "no-hdf5.h5"), "wb") as f:
    f.write(b"not at all " * 100)
expected["no-hdf5"] = "hdf5/corrupt"
with h5py.File(os.path.join(here, "data-set.h5"), "w") as f:
    f["images"] = np.zeros((2, 2))
expected["data-set"] = "file/not-a-model"

with open(os.path.join(here, "expected.json"), "w") as f:
    json.dump(expected, f, indent=1)
print(len(expected), "files,", sum(os.path.getsize(os.path.join(here, x)) for x in os.listdir(here)), "bytes")
