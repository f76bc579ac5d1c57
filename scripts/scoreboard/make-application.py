"""Makes one architecture of keras.applications with random weights, and what Keras predicts with it.

usage: python make-application.py [keras|tf_keras] list
       python make-application.py [keras|tf_keras] NAME DIRECTORY

Writes NAME.keras (tf_keras: NAME.h5) and NAME.json, in the form of the zoo, into DIRECTORY. The statistics of batch
normalization are random too: those of a new model are 0 and 1, for which most faults do not show.
"""
import importlib
import inspect
import json
import os
import pathlib
import sys

os.environ.setdefault('TF_CPP_MIN_LOG_LEVEL', '3')
os.environ.setdefault('CUDA_VISIBLE_DEVICES', '-1')
package, name = sys.argv[1], sys.argv[2]
os.environ['TF_USE_LEGACY_KERAS' if package == 'tf_keras' else 'KERAS_BACKEND'] = '1' if package == 'tf_keras' else 'tensorflow'
sys.path.append(str(pathlib.Path(__file__).parents[2] / '__tests__/fixtures/zoo'))

import numpy as np
import tensorflow as tf

from measure import noise_of, packed

keras = importlib.import_module(package)
FOUND = {n: f for n, f in sorted(vars(keras.applications).items()) if inspect.isfunction(f)}
SIZES = [32, 48, 71, 75, 96, 128, 160, 224, 299, 331]


def smallest(build):
    """The model for the smallest image that the architecture takes."""
    for size in SIZES:
        keras.backend.clear_session()
        try:
            return build(weights=None, input_shape=(size, size, 3), classes=10)
        except ValueError as error:
            reason = error
    raise reason


def randomise(model, rng):
    """Statistics as after training; other weights as they were made, so that numbers neither vanish nor explode."""
    for variable in model.weights:
        last = variable.name.split(':')[0].split('/')[-1]
        if last in ('moving_variance', 'variance', 'gamma'):
            variable.assign(rng.uniform(0.5, 1.5, variable.shape))
        elif last in ('moving_mean', 'mean', 'beta', 'bias'):
            variable.assign(rng.normal(0, 0.1, variable.shape))
    for layer in model.layers:
        if hasattr(layer, 'finalize_state'):
            layer.finalize_state()


def main():
    if name == 'list':
        print('\n'.join(FOUND))
        return
    directory = pathlib.Path(sys.argv[3])
    keras.utils.set_random_seed(1)
    rng = np.random.default_rng(1)
    model = smallest(FOUND[name])
    randomise(model, rng)
    inputs = [rng.uniform(-1, 1, (2, *model.inputs[0].shape[1:])).astype('float32')]
    predict = lambda fed: [np.asarray(model(fed[0], training=False))]
    want = predict(inputs)
    noise = noise_of(predict, inputs, want)
    file = f'{name}.h5' if package == 'tf_keras' else f'{name}.keras'
    model.save(directory / file)
    entry = {
        'name': name, 'expect': 'equal', 'files': [file],
        'versions': {package: keras.__version__, 'tensorflow': tf.__version__},
        'parameters': int(model.count_params()), 'size': int(model.inputs[0].shape[1]),
        'inputs': [{'name': 'image', **packed(inputs[0])}],
        'outputs': [{'name': 'classes', **packed(want[0]), 'noise': noise[0]}],
    }
    (directory / f'{name}.json').write_text(json.dumps(entry) + '\n')


main()
