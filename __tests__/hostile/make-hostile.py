"""Writes the hostile model files of this folder and what must become of each (files/expected.json).

Every file is a small valid Keras 2 model with one thing wrong at a place where the loader reads. The same h5py writes the
same bytes every time (the committed files are by h5py 3.16 with HDF5 2.0.0):

    python make-hostile.py [FOLDER]
"""
import ctypes
import glob
import json
import os
import struct
import sys
import zlib

import h5py
import numpy as np

here = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "files")
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


def without_times(kind):
    """Properties of an object that keeps no time stamps: they would make the bytes differ from run to run."""
    plist = h5py.h5p.create(kind)
    plist.set_obj_track_times(False)
    return plist


def set_chunk_index_width(plist):
    """H5Pset_istore_k, which h5py does not offer; files with another width than usual get a superblock of version 1."""
    libraries = os.path.join(os.path.dirname(h5py.__file__), "..", "h5py.libs", "libhdf5-*")
    library = ctypes.CDLL(glob.glob(libraries)[0])
    library.H5Pset_istore_k.argtypes = [ctypes.c_int64, ctypes.c_uint]
    assert library.H5Pset_istore_k(plist.id, 64) >= 0


def create(path, userblock_size=0, libver=None, page=False, wide_index=False):
    """A new file whose root keeps no time stamps."""
    root = without_times(h5py.h5p.FILE_CREATE)
    if userblock_size:
        root.set_userblock(userblock_size)
    if page:
        root.set_file_space_strategy(h5py.h5f.FSPACE_STRATEGY_PAGE, False, 1)
    if wide_index:
        set_chunk_index_width(root)
    access = h5py.h5p.create(h5py.h5p.FILE_ACCESS)
    access.set_fclose_degree(h5py.h5f.CLOSE_STRONG)
    latest = h5py.h5f.LIBVER_LATEST
    access.set_libver_bounds(latest if libver == "latest" else h5py.h5f.LIBVER_EARLIEST, latest)
    return h5py.File(h5py.h5f.create(path.encode(), h5py.h5f.ACC_TRUNC, root, access))


def new_group(parent, name):
    """`parent.create_group(name)` without time stamps."""
    links = h5py.h5p.create(h5py.h5p.LINK_CREATE)
    links.set_char_encoding(h5py.h5t.CSET_UTF8)
    return h5py.Group(h5py.h5g.create(parent.id, name.encode(), lcpl=links, gcpl=without_times(h5py.h5p.GROUP_CREATE)))


def new_dataset(group, name, dtype, shape, properties=None):
    """A dataset of a type that only libhdf5 knows, or with properties of its own."""
    properties = properties or without_times(h5py.h5p.DATASET_CREATE)
    properties.set_obj_track_times(False)
    return h5py.h5d.create(group.id, name, dtype, h5py.h5s.create_simple(shape), properties)


def model(name, code, kernel=None, after=None, config=None, **options):
    """One file; `kernel(group)` writes the kernel's dataset, `after(file)` changes the rest."""
    path = os.path.join(here, name + ".h5")
    with create(path, **options) as f:
        f.attrs["keras_version"] = "2.13.1"
        f.attrs["backend"] = "tensorflow"
        f.attrs["model_config"] = json.dumps(CONFIG) if config is None else config
        weights = new_group(f, "model_weights")
        weights.attrs["layer_names"] = [b"dense"]
        layer = new_group(weights, "dense")
        layer.attrs["weight_names"] = [b"dense/kernel:0", b"dense/bias:0"]
        inner = new_group(layer, "dense")
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
        properties = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
        space = h5py.h5s.create_simple((4, 4))
        properties.set_virtual(space, source.encode(), name.encode(), space)
        new_dataset(group, b"kernel:0", h5py.h5t.IEEE_F32LE, (4, 4), properties)
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
        ds = new_dataset(group, b"kernel:0", h5py.h5t.IEEE_F32LE, (4, 4), plist)
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
model("link-external-missing", "hdf5/external-link", external_link("no-such-file.h5"))
model("link-external-itself", "hdf5/external-link", external_link("link-external-itself.h5"))
model("link-external-commands", "hdf5/external-link", external_link("\n::error::owned\u202e\x1b[31m"))
def soft_to_external(group):
    group["elsewhere"] = h5py.ExternalLink("valid.h5", "/model_weights/dense/dense/kernel:0")
    group["kernel:0"] = h5py.SoftLink("elsewhere")
model("link-soft-to-external", ["hdf5/soft-link", "hdf5/external-link"], soft_to_external)
def soft_commands(group):
    group["kernel:0"] = h5py.SoftLink("\n##[add-mask]owned")
model("link-soft-commands", "hdf5/soft-link", soft_commands)

# storage elsewhere
model("storage-etc-hostname", ["hdf5/external-storage", "hdf5/undeclared-storage"], external_storage("/etc/hostname"))
model("storage-relative", "hdf5/external-storage", external_storage("../SECRET"))
model("storage-environment", "hdf5/external-storage", external_storage("/proc/self/environ"))
model("storage-fifo", "hdf5/external-storage", external_storage("SECRET-FIFO"))
model("storage-two-files", "hdf5/external-storage", lambda g: g.create_dataset("kernel:0", shape=(4, 4), dtype="<f4", external=[("SECRET", 0, 32), ("SECRET", 0, 32)]))
model("storage-missing", "hdf5/external-storage", external_storage("no-such-file"))
model("storage-device", "hdf5/external-storage", external_storage("/dev/zero"))
model("storage-memory", "hdf5/external-storage", external_storage("/proc/self/maps"))

# views
model("virtual-other-file", "hdf5/virtual-dataset", virtual("valid.h5", "model_weights/dense/dense/kernel:0"))
model("virtual-itself", "hdf5/virtual-dataset", virtual(".", "/model_weights/dense/dense/kernel:0"))

model("virtual-missing", "hdf5/virtual-dataset", virtual("no-such-file.h5", "kernel"))
model("virtual-fifo", "hdf5/virtual-dataset", virtual("SECRET-FIFO", "kernel"))

# shapes that need more than there is
model("shape-10-terabytes", ["hdf5/undeclared-storage", "keras/weights-mismatch"], dataset(shape=(LARGE, 300), dtype="<f4", chunks=(64, 64)))
model("shape-3-gibibytes-gzip", ["hdf5/undeclared-storage"], dataset(shape=(2**28, 3), dtype="<f4", chunks=(64, 3), compression="gzip"))
model("shape-wraps-64-bits", ["hdf5/invalid-shape", "hdf5/undeclared-storage"], dataset(shape=(LARGE, 2**31), dtype="<f4", chunks=(64, 64)))
model("shape-2-gibibytes-contiguous", "hdf5/undeclared-storage", dataset(shape=(2**29,), dtype="<f4"))
def many(f):
    layer = f["model_weights/dense"]
    names = [f"dense/{i}:0" for i in range(64)]
    layer.attrs["weight_names"] = [name.encode() for name in names]
    for name in names:
        layer.create_dataset(name, shape=(2**27,), dtype="<f4")
model("shape-64-times-512-mebibytes", "hdf5/undeclared-storage", after=many)
model("shape-4-gibibytes-and-16", "hdf5/undeclared-storage", dataset(shape=(2**30 + 4,), dtype="<f4"))
model("shape-empty", "ok", dataset(shape=(0, 4), dtype="<f4"))
model("shape-none", "keras/weights-mismatch", dataset(data=h5py.Empty("<f4")))
model("shape-large-chunks", ["hdf5/limit", "hdf5/undeclared-storage"], dataset(shape=(4, 4), maxshape=(None, None), dtype="<f4", chunks=(2**14, 2**13)))

# filters and chunks
model("filter-lzf", "hdf5/unknown-filter", dataset(data=KERNEL, chunks=(4, 4), compression="lzf"))
model("filter-scaleoffset", "hdf5/unknown-filter", dataset(data=KERNEL, chunks=(4, 4), scaleoffset=3))
def nbit(group):
    properties = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    properties.set_chunk((4, 4))
    properties.set_filter(h5py.h5z.FILTER_NBIT)
    new_dataset(group, b"kernel:0", h5py.h5t.IEEE_F32LE, (4, 4), properties).write(h5py.h5s.ALL, h5py.h5s.ALL, KERNEL)
model("filter-nbit", "hdf5/unknown-filter", nbit)
def by_number(number):
    def write(group):
        properties = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
        properties.set_chunk((4, 4))
        properties.set_filter(number, h5py.h5z.FLAG_OPTIONAL, (1, 2, 3, 4, 5))
        new_dataset(group, b"kernel:0", h5py.h5t.IEEE_F32LE, (4, 4), properties).write_direct_chunk((0, 0), KERNEL.tobytes())
    return write
model("filter-szip", "hdf5/unknown-filter", by_number(4))
model("filter-of-no-one", "hdf5/unknown-filter", by_number(32123))
def rename_filter(data):
    assert data.count(b"lzf\0\0\0\0\0") == 1
    return data.replace(b"lzf\0\0\0\0\0", b"\n::e::x\0")
patch(model("filter-name-commands", "hdf5/unknown-filter", dataset(data=KERNEL, chunks=(4, 4), compression="lzf")), rename_filter)
model("filter-gzip-twice", "hdf5/unknown-filter", deflate_times(2, KERNEL.tobytes()))
model("filter-gzip-three-times", "hdf5/unknown-filter", deflate_times(3, KERNEL.tobytes()))
model("filter-gzip", "ok", dataset(data=KERNEL, chunks=(2, 4), compression="gzip"))
model("filter-all-known", "ok", dataset(data=KERNEL, chunks=(2, 4), compression="gzip", shuffle=True, fletcher32=True))
model("chunk-corrupt-gzip", "hdf5/read-failed", raw_chunk(b"this is no deflate stream"))
model("chunk-bad-checksum", "hdf5/read-failed", raw_chunk(KERNEL.tobytes() + b"\1\2\3\4", filters=("fletcher32",)))
# libhdf5 2.0 takes four from the length of two and reads on until WebAssembly stops it.
model("chunk-fletcher32-of-2-bytes", ["reader/crashed", "hdf5/read-failed"], raw_chunk(b"\1\2", filters=("fletcher32",)))
def chunk_rank(data):
    # The layout message: version 3, class 2 (chunked), rank 2 and one more for the values, an address, 4 x 4 x 4.
    sizes = struct.pack("<III", 4, 4, 4)
    at = data.index(sizes) - 11
    assert data[at:at + 3] == b"\3\2\3"
    data[at + 2] = 2
patch(model("chunk-rank-of-1", ["hdf5/read-failed", "hdf5/corrupt"], dataset(data=KERNEL, chunks=(4, 4))), chunk_rank)
def fill_value(data):
    # The fill value, whose size stands before it.
    value = struct.pack("<f", 0.7431)
    at = data.index(struct.pack("<I", 4) + value)
    data[at] = 8
patch(model("chunk-fill-value-of-8-bytes", "ok", dataset(shape=(4, 4), dtype="<f4", chunks=(4, 4), fillvalue=np.float32(0.7431))), fill_value)
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
        group = new_group(group, "g")
model("groups-deep", "hdf5/limit", after=deep)
def cycle(f):
    group = new_group(f["model_weights"], "loop")
    group["again"] = group
model("groups-cycle", "hdf5/limit", after=cycle)
def lattice(f):
    group = new_group(f["model_weights"], "a")
    for _ in range(26):
        below = new_group(group, "b")
        group["c"] = below
        group = below
model("groups-lattice", "hdf5/limit", after=lattice)

def dots(f):
    new_group(f["model_weights"], "...")
    new_group(f["model_weights"], "..").attrs["weight_names"] = [b"w"]
    f["model_weights"].attrs["layer_names"] = [b"dense", b".."]
model("groups-dots", "keras/weights-mismatch", after=dots)

# attributes and JSON
def no_names(f):
    f["model_weights/dense"].attrs["weight_names"] = h5py.Empty("S1")
model("attribute-without-values", "keras/weights-mismatch", after=no_names)
def variable_length(data):
    # The type of model_config: class 9 (variable length), string, of 16 bytes.
    text = b"\x19\1\1\0\x10\0\0\0"
    assert text in data
    return data.replace(text, b"\x19\2\1\0\x10\0\0\0")
patch(model("attribute-of-no-type", ["hdf5/corrupt", "hdf5/read-failed", "file/not-a-model"]), variable_length)
model("json-deep", ["keras/invalid-json"], config="[" * 5000 + "]" * 5000)
model("json-broken", "keras/invalid-json", config=json.dumps(CONFIG)[:-3])
model("json-proto", "keras/invalid-json", config='{"__proto__": {"polluted": 1}, "class_name": "Sequential", "config": {"name": "s", "layers": []}}')
model("json-a-list", "keras/invalid-config", config="[]")
model("json-no-layers", ["keras/subclassed", "keras/invalid-config"], config='{"class_name": "Mine", "config": {}}')
hostile_name = "\n::error::owned\u202e\x1b[31m"
def named(f):
    new_group(f["model_weights"], hostile_name).attrs["weight_names"] = [b"w"]
    f["model_weights"].attrs["layer_names"] = [b"dense", hostile_name.encode()]
model("names-commands", ["keras/weights-mismatch"], after=named)

# data types
def int24():
    t = h5py.h5t.STD_I32LE.copy()
    t.set_precision(24)
    t.set_size(3)
    return t


model("dtype-int24", "hdf5/unsupported-dtype", lambda g: new_dataset(g, b"kernel:0", int24(), (4, 4)))
model("dtype-complex", "hdf5/unsupported-dtype", dataset(data=KERNEL.astype("c8")))
model("dtype-compound", "hdf5/unsupported-dtype", dataset(data=np.zeros((4, 4), [("a", "<f4"), ("b", "<i4")])))
model("dtype-text", "hdf5/unsupported-dtype", dataset(data=np.array([["x"] * 4] * 4, dtype=h5py.string_dtype())))
def unused(f):
    f["model_weights/dense"].create_dataset("complex", data=KERNEL.astype("c8"))
    f["model_weights/dense"].create_dataset("compound", data=np.zeros(2, [("a", "<f4"), ("b", "<i4")]))
    new_dataset(f["model_weights/dense"], b"int24", int24(), (4, 4))
    f.create_dataset("text", data=np.array(["x"], dtype=h5py.string_dtype()))
model("dtype-unused", "ok", after=unused)
model("dtype-reference", "hdf5/unsupported-dtype", dataset(shape=(4, 4), dtype=h5py.ref_dtype))
model("dtype-variable-length", "hdf5/unsupported-dtype", dataset(shape=(4, 4), dtype=h5py.vlen_dtype("<f4")))
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
    ds = new_dataset(group, b"kernel:0", bfloat16(), (4, 4))
    ds.write(h5py.h5s.ALL, h5py.h5s.ALL, KERNEL)


model("dtype-bfloat16", "ok", true_bfloat16)

# containers
model("user-block", "ok", userblock_size=512)
model("superblock-1", "ok", dataset(data=KERNEL, chunks=(2, 2)), wide_index=True)
model("superblock-3", "ok", libver="latest")
def mark(flags):
    def change(data):
        # The flags stand in byte 11 of the superblock; its checksum, jenkins lookup3 over the bytes before, follows.
        data[11] |= flags
        struct.pack_into("<I", data, 44, lookup3(bytes(data[:44])))
    return change


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


patch(model("marked-open", "hdf5/open-for-writing", libver="latest"), mark(1))
patch(model("marked-open-for-swmr", "hdf5/open-for-writing", libver="latest"), mark(5))
def without_extension_times(data):
    # libhdf5 stamps the header of the superblock's extension whatever it is told; its checksum ends it.
    start = 48
    assert data[start:start + 4] == b"OHDR" and data[start + 5] & 0x20
    data[start + 6:start + 22] = bytes(16)
    width = 1 << (data[start + 5] & 3)
    size = int.from_bytes(data[start + 22:start + 22 + width], "little")
    end = start + 22 + width + size
    struct.pack_into("<I", data, end, lookup3(bytes(data[start:end])))
patch(model("pages", "ok", libver="latest", page=True), without_extension_times)
patch(model("cut-short", "hdf5/corrupt"), lambda data: data[: len(data) // 2])
with open(os.path.join(here, "no-hdf5.h5"), "wb") as f:
    f.write(b"not at all " * 100)
expected["no-hdf5"] = "hdf5/corrupt"
open(os.path.join(here, "empty.h5"), "wb").close()
expected["empty"] = "hdf5/corrupt"
with open(os.path.join(here, "signature.h5"), "wb") as f:
    f.write(b"\x89HDF\r\n\x1a\n")
expected["signature"] = "hdf5/corrupt"
with create(os.path.join(here, "data-set.h5")) as f:
    f["images"] = np.zeros((2, 2))
expected["data-set"] = "file/not-a-model"

with open(os.path.join(here, "expected.json"), "w") as f:
    json.dump(expected, f, indent=1)
print(len(expected), "files,", sum(os.path.getsize(os.path.join(here, x)) for x in os.listdir(here)), "bytes")
