"""Writes src/layers/keras-configs.json: layer class -> config key -> default, as the installed tf-keras saves it.

Run with the Python of a tf-keras installation:  python scripts/keras-configs.py
A test demands that the layer table states what becomes of every key found here.
"""

import inspect
import json
import os
import pathlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")

import tf_keras  # noqa: E402
from tf_keras import layers  # noqa: E402

# Arguments that a class cannot be made without; the keys they set count as found, with this value.
REQUIRED = {
    "units": 1, "filters": 1, "kernel_size": 3, "rate": 0.5, "stddev": 0.5, "input_dim": 2, "output_dim": 1,
    "n": 2, "target_shape": [1], "dims": [1], "activation": "relu", "axes": 1, "scale": 1.0, "height": 2,
    "width": 2, "factor": 0.1, "height_factor": 0.1, "width_factor": 0.1, "num_heads": 1, "key_dim": 1,
    "equation": "ab,bc->ac", "output_shape": [1], "num_bins": 3, "pool_size": 2, "num_tokens": 3,
    "bin_boundaries": [0.0], "function": "relu", "groups": 1, "max_value": None,
}
SPECIAL = {
    "RNN": lambda: layers.RNN(layers.LSTMCell(1)),
    "StackedRNNCells": lambda: layers.StackedRNNCells([layers.LSTMCell(1)]),
    "Bidirectional": lambda: layers.Bidirectional(layers.LSTM(1), backward_layer=layers.LSTM(1, go_backwards=True)),
    "TimeDistributed": lambda: layers.TimeDistributed(layers.Dense(1)),
    "InputLayer": lambda: layers.InputLayer(input_shape=(1,)),
    "SpectralNormalization": lambda: layers.SpectralNormalization(layers.Dense(1)),
    "Discretization": lambda: layers.Discretization(bin_boundaries=[0.0]),
    "Lambda": lambda: layers.Lambda(lambda x: x),
}
ABSTRACT = {"Layer", "Wrapper", "AbstractRNNCell", "DenseFeatures", "TextVectorization", "StringLookup", "IntegerLookup"}


def make(name, cls):
    if name in SPECIAL:
        return SPECIAL[name]()
    arguments = {
        p.name: REQUIRED[p.name]
        for p in inspect.signature(cls.__init__).parameters.values()
        if p.default is p.empty and p.name in REQUIRED
    }
    return cls(**arguments)


def plain(value):
    try:
        return json.loads(json.dumps(value))
    except TypeError:
        return repr(type(value).__name__)


found = {}
for name, cls in sorted(vars(layers).items()):
    if not (inspect.isclass(cls) and issubclass(cls, layers.Layer)) or name in ABSTRACT:
        continue
    try:
        layer = make(name, cls)
        config = layer.get_config()
    except Exception as error:  # a class that needs more than this script knows
        print(f"{name}: {error}")
        continue
    config.pop("name", None)
    found[cls.__name__] = {key: plain(value) for key, value in sorted(config.items())}

path = pathlib.Path(__file__).parent.parent / "src/layers/keras-configs.json"
path.write_text(json.dumps({"kerasVersion": tf_keras.__version__, "classes": dict(sorted(found.items()))}, indent=1) + "\n")
print(len(found), "classes")
