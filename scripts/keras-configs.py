"""Writes src/layers/keras-configs.json: kind -> class -> config key -> defaults and the versions of Keras that save it.

Run with the Python of each installation, which adds its version to what is in the file:

    python scripts/keras-configs.py tf_keras
    KERAS_BACKEND=tensorflow python scripts/keras-configs.py keras

A test demands that the layer table states what becomes of every key of a layer found here.
"""

import importlib
import inspect
import json
import os
import pathlib
import pkgutil
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
package = sys.argv[1]
keras = importlib.import_module(package)
layers = keras.layers
version = keras.__version__
PATH = pathlib.Path(__file__).parent.parent / "src/layers/keras-configs.json"

# Arguments that a class cannot be made without; the keys they set count as found, with this value.
REQUIRED = {
    "units": 1, "filters": 1, "kernel_size": 3, "rate": 0.5, "stddev": 0.5, "input_dim": 2, "output_dim": 1,
    "n": 2, "target_shape": [1], "dims": [1], "activation": "relu", "axes": 1, "scale": 1.0, "height": 2,
    "width": 2, "factor": 0.1, "height_factor": 0.1, "width_factor": 0.1, "num_heads": 1, "key_dim": 1,
    "equation": "ab,bc->ac", "output_shape": [1], "num_bins": 3, "pool_size": 2, "num_tokens": 3,
    "bin_boundaries": [0.0], "function": "relu", "groups": 1, "max_value": None, "head_dim": 1,
    "num_query_heads": 2, "num_key_value_heads": 1, "output_size": 1, "max_number": 3, "projection_dim": 4,
    "init_values": 0.1, "drop_path_rate": 0.1, "survival_probability": 0.9, "value_range": [0, 255],
    "mean": 0.0, "min_value": 0.0, "value": 0.0, "gain": 1.0, "l1": 0.01, "l2": 0.01,
}
SPECIAL = {
    "RNN": lambda: layers.RNN(layers.LSTMCell(1)),
    "StackedRNNCells": lambda: layers.StackedRNNCells([layers.LSTMCell(1)]),
    "Bidirectional": lambda: layers.Bidirectional(layers.LSTM(1), backward_layer=layers.LSTM(1, go_backwards=True)),
    "TimeDistributed": lambda: layers.TimeDistributed(layers.Dense(1)),
    "InputLayer": lambda: layers.InputLayer(**{"input_shape" if package == "tf_keras" else "shape": (1,)}),
    "SpectralNormalization": lambda: layers.SpectralNormalization(layers.Dense(1)),
    "Discretization": lambda: layers.Discretization(bin_boundaries=[0.0]),
    "Lambda": lambda: layers.Lambda(lambda x: x),
    "Pipeline": lambda: layers.Pipeline([layers.Rescaling(1.0)]),
    "CategoryEncoding": lambda: layers.CategoryEncoding(num_tokens=3),
    "RandomPosterization": lambda: layers.RandomPosterization(4),
}
# Keys that hold other layers, whose own options stand under their class; and the code of a Lambda.
INNER = {"layer", "backward_layer", "cell", "cells", "layers", "function"}
ABSTRACT = {"Layer", "Wrapper", "AbstractRNNCell", "DenseFeatures", "PreprocessingLayer", "Initializer", "Constraint",
            "Regularizer", "RandomInitializer"}


def make(name, cls, explicit):
    """An object of a class, with the arguments it demands, or with all its arguments."""
    if name in SPECIAL:
        return SPECIAL[name]()
    arguments = {}
    for p in inspect.signature(cls.__init__).parameters.values():
        if p.name in ("self", "name") or p.kind in (p.VAR_KEYWORD, p.VAR_POSITIONAL):
            continue
        if p.default is p.empty:
            if p.name in REQUIRED:
                arguments[p.name] = REQUIRED[p.name]
        elif explicit:
            arguments[p.name] = p.default
    return cls(**arguments)


def plain(value):
    try:
        return json.loads(json.dumps(value))
    except TypeError:
        serialize = getattr(getattr(keras, "saving", None), "serialize_keras_object", None)
        try:
            return json.loads(json.dumps(serialize(value)))
        except Exception:
            return repr(type(value).__name__)


def config_of(name, cls):
    """Keys and defaults; a class without a config of its own saves only what it was explicitly given."""
    found = {}
    for explicit in (True, False):
        try:
            found.update(make(name, cls, explicit).get_config())
        except Exception as error:  # a class that needs more than this script knows
            if not explicit and not found:
                print(f"{name}: {str(error)[:150]}", file=sys.stderr)
                return None
    found.pop("name", None)
    return {key: plain(value) if key not in INNER else "a layer" for key, value in sorted(found.items())}


def public(module, base):
    return {c.__name__: c for n, c in sorted(vars(module).items()) if inspect.isclass(c) and issubclass(c, base)}


def of_applications():
    """The layers that keras.applications defines for itself."""
    source = importlib.import_module(f"{package}.src.applications")
    found = {}
    for module in pkgutil.iter_modules(source.__path__):
        if module.name.endswith("_test"):
            continue
        defined = importlib.import_module(f"{source.__name__}.{module.name}")
        found |= {n: c for n, c in public(defined, layers.Layer).items() if c.__module__ == defined.__name__}
    return found


KINDS = {
    "layers": {**public(layers, layers.Layer), **of_applications()},
    "initializers": public(keras.initializers, keras.initializers.Initializer),
    "regularizers": public(keras.regularizers, keras.regularizers.Regularizer),
    "constraints": public(keras.constraints, keras.constraints.Constraint),
}


def note(entries, value):
    """Adds this version to the default it has; newer versions replace what was known of them."""
    for entry in entries:
        entry["in"] = [v for v in entry["in"] if v != version]
    for entry in entries:
        if entry["default"] == value:
            entry["in"] = sorted([*entry["in"], version], key=lambda v: [int(p) for p in v.split(".")])
            return
    entries.append({"default": value, "in": [version]})


known = json.loads(PATH.read_text()) if PATH.exists() else {}
if "layers" not in known:
    known = {"versions": [], **{kind: {} for kind in KINDS}}
known["versions"] = sorted({*known["versions"], version}, key=lambda v: [int(p) for p in v.split(".")])
count = 0
for kind, classes in KINDS.items():
    for name, cls in classes.items():
        if name in ABSTRACT:
            continue
        config = config_of(name, cls)
        if config is None:
            continue
        count += 1
        keys = known[kind].setdefault(name, {})
        for key, value in config.items():
            note(keys.setdefault(key, []), value)
    for keys in known[kind].values():
        for key in list(keys):
            keys[key] = [entry for entry in keys[key] if entry["in"]]

lines = ["{", f' "versions": {json.dumps(known["versions"])}']
for kind in KINDS:
    lines[-1] += ","
    lines.append(f" {json.dumps(kind)}: {{")
    for name, keys in sorted(known[kind].items()):
        lines.append(f"  {json.dumps(name)}: {{")
        lines += [f"   {json.dumps(key)}: {json.dumps(entries)}," for key, entries in sorted(keys.items())]
        lines[-1] = lines[-1].rstrip(",")
        lines.append("  },")
    lines[-1] = lines[-1].rstrip(",")
    lines.append(" }")
PATH.write_text("\n".join([*lines, "}"]) + "\n")
print(version, count, "classes")
