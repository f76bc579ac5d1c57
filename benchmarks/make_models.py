"""Makes the models that benchmarks/run.mjs converts: Keras 2 files of a given size, written with h5py alone.

usage: python make_models.py DIRECTORY [small|medium|large|huge|many ...]

small    100 KB    two Dense layers
medium    14 MB    52 blocks of Conv2D, BatchNormalization and ReLU, the size and number of arrays of MobileNetV2
large    510 MB    6 Dense layers of 4608 x 4608
huge       2 GB    24 Dense layers of 4608 x 4608
many    300 files  of 20 KB each
"""
import json
import pathlib
import sys

import h5py
import numpy as np

COMMON = {'trainable': True, 'dtype': 'float32'}
GLOROT = {'class_name': 'GlorotUniform', 'config': {'seed': None}}
ZEROS = {'class_name': 'Zeros', 'config': {}}
ONES = {'class_name': 'Ones', 'config': {}}
FREE = {'kernel_regularizer': None, 'bias_regularizer': None, 'activity_regularizer': None, 'kernel_constraint': None, 'bias_constraint': None}


def dense(name, units, activation='relu'):
    return 'Dense', {'name': name, **COMMON, 'units': units, 'activation': activation, 'use_bias': True, 'kernel_initializer': GLOROT, 'bias_initializer': ZEROS, **FREE}


def pointwise(name, filters):
    return 'Conv2D', {
        'name': name, **COMMON, 'filters': filters, 'kernel_size': [1, 1], 'strides': [1, 1], 'padding': 'valid', 'data_format': 'channels_last',
        'dilation_rate': [1, 1], 'groups': 1, 'activation': 'linear', 'use_bias': False, 'kernel_initializer': GLOROT, 'bias_initializer': ZEROS, **FREE}


def batch_norm(name):
    return 'BatchNormalization', {
        'name': name, **COMMON, 'axis': [3], 'momentum': 0.99, 'epsilon': 0.001, 'center': True, 'scale': True,
        'beta_initializer': ZEROS, 'gamma_initializer': ONES, 'moving_mean_initializer': ZEROS, 'moving_variance_initializer': ONES,
        'beta_regularizer': None, 'gamma_regularizer': None, 'beta_constraint': None, 'gamma_constraint': None}


def relu(name):
    return 'ReLU', {'name': name, **COMMON, 'max_value': 6.0, 'negative_slope': 0.0, 'threshold': 0.0}


def write(path, name, shape, layers):
    """A Sequential as `model.save('x.h5')` of tf.keras 2 writes it; `layers` are (class, config, {weight: array})."""
    config = {'name': name, 'layers': [{'class_name': 'InputLayer', 'config': {'batch_input_shape': [None, *shape], 'dtype': 'float32', 'sparse': False, 'ragged': False, 'name': 'input_1'}}]}
    config['layers'] += [{'class_name': kind, 'config': settings} for kind, settings, _ in layers]
    with h5py.File(path, 'w') as file:
        file.attrs['keras_version'] = '2.15.0'
        file.attrs['backend'] = 'tensorflow'
        file.attrs['model_config'] = json.dumps({'class_name': 'Sequential', 'config': config})
        root = file.create_group('model_weights')
        root.attrs['keras_version'] = '2.15.0'
        root.attrs['backend'] = 'tensorflow'
        root.attrs['layer_names'] = np.array([settings['name'].encode() for _, settings, _ in layers])
        for _, settings, arrays in layers:
            group = root.create_group(settings['name'])
            names = [f'{settings["name"]}/{weight}:0' for weight in arrays]
            group.attrs['weight_names'] = np.array([n.encode() for n in names]) if names else np.array([])
            for weight, array in zip(names, arrays.values()):
                group[weight] = array() if callable(array) else array


def random(rng, *shape):
    """Values that keep the scale of what flows through a deep stack."""
    fan = shape[0] if len(shape) == 2 else shape[-2]
    return lambda: ((rng.random(shape, dtype='float32') - 0.5) * np.float32(np.sqrt(24 / fan)))


def dense_stack(path, name, sizes):
    rng = np.random.default_rng(len(sizes))
    layers = []
    for i, (before, after) in enumerate(zip(sizes, sizes[1:])):
        kind, config = dense(f'dense_{i}', after, 'relu' if i < len(sizes) - 2 else 'linear')
        layers.append((kind, config, {'kernel': random(rng, before, after), 'bias': np.zeros(after, 'f4')}))
    write(path, name, sizes[:1], layers)


def medium(directory):
    rng = np.random.default_rng(2)
    layers = []
    for i in range(52):
        layers.append((*pointwise(f'conv_{i}', 256), {'kernel': random(rng, 1, 1, 256, 256)}))
        ones, zeros = np.ones(256, 'f4'), np.zeros(256, 'f4')
        layers.append((*batch_norm(f'bn_{i}'), {'gamma': ones, 'beta': zeros, 'moving_mean': zeros, 'moving_variance': ones}))
        layers.append((*relu(f'relu_{i}'), {}))
    write(directory / 'medium.h5', 'medium', (7, 7, 256), layers)


def many(directory):
    folder = directory / 'many'
    folder.mkdir(exist_ok=True)
    for i in range(300):
        dense_stack(folder / f'model_{i:03d}.h5', f'model_{i:03d}', [16, 64 + i % 7, 16, 4])


MAKERS = {
    'small': lambda d: dense_stack(d / 'small.h5', 'small', [64, 192, 56, 8]),
    'medium': medium,
    'large': lambda d: dense_stack(d / 'large.h5', 'large', [4608] * 7),
    'huge': lambda d: dense_stack(d / 'huge.h5', 'huge', [4608] * 25),
    'many': many,
}

if __name__ == '__main__':
    target = pathlib.Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    for size in sys.argv[2:] or MAKERS:
        MAKERS[size](target)
