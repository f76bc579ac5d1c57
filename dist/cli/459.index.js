export const id = 459;
export const ids = [459];
export const modules = {

/***/ 127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ slabsOf),
/* harmony export */   a: () => (/* binding */ valuesIn)
/* harmony export */ });
/* harmony import */ var _keras_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(603);

/** Bytes that are read at once. */
const slabBytes = 4 * 2 ** 20;
/** Number of values of an array. */
const valuesIn = (shape) => shape.reduce((product, size) => product * size, 1);
/** All values of the variables, in order. The next slab is read while the current one is worked on. */
async function* slabsOf(variables, read) {
    const plan = planSlabs(variables);
    let next = plan.next();
    let pending = next.done ? null : load(next.value, read);
    while (!next.done && pending !== null) {
        const { variable, first } = next.value;
        const bytes = await pending;
        next = plan.next();
        pending = next.done ? null : load(next.value, read);
        // Whoever stops early must not leave a rejection without a handler.
        pending?.catch(() => { });
        yield { variable, first, bytes };
    }
}
function* planSlabs(variables) {
    for (const variable of variables) {
        const total = valuesIn(variable.shape);
        const most = Math.floor(slabBytes / _keras_model_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesOf */ .$[variable.dtype]);
        for (let first = 0; first < total; first += most)
            yield { variable, first, count: Math.min(most, total - first) };
    }
}
async function load({ variable, first, count }, read) {
    if (variable.kind === 'stored')
        return read(variable, first, count);
    const values = variable.values.slice(first, first + count);
    return new Uint8Array((variable.dtype === 'float32' ? Float32Array.from(values) : Int32Array.from(values)).buffer);
}


/***/ }),

/***/ 994:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ discover)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./node_modules/tinyglobby/dist/index.mjs + 4 modules
var dist = __webpack_require__(696);
// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(174);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
;// CONCATENATED MODULE: ./src/discover/kind.ts


const HDF5_SIGNATURE = Buffer.from('\x89HDF\r\n\x1a\n', 'latin1');
const ZIP_SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');
// https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: the first line of every pointer, which has less than 1024 bytes.
const LFS_FIRST_LINE = Buffer.from('version https://git-lfs.github.com/spec/');
const LARGEST_POINTER = 1024;
/** Reads the kind and size of a regular file; rejects with the system's error when it cannot be opened. */
async function kindOf(file) {
    // Should the path have become a pipe or a link since it was looked at, opening must neither wait nor follow.
    const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0) | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
    const handle = await (0,promises_.open)(file, flags);
    try {
        const { size } = await handle.stat();
        const head = await readAt(handle, 0, LFS_FIRST_LINE.length);
        if (startsWith(head, LFS_FIRST_LINE) && size < LARGEST_POINTER)
            return { kind: 'git-lfs-pointer', size };
        if (startsWith(head, ZIP_SIGNATURE))
            return { kind: 'keras-archive', size };
        return { kind: (await isHdf5(handle, size)) ? 'hdf5' : 'other', size };
    }
    finally {
        await handle.close();
    }
}
/** The signature lies at 0, or after a user block of 512, 1024, 2048 … bytes. */
async function isHdf5(handle, size) {
    for (let at = 0; at + HDF5_SIGNATURE.length <= size; at = at === 0 ? 512 : at * 2) {
        if (startsWith(await readAt(handle, at, HDF5_SIGNATURE.length), HDF5_SIGNATURE))
            return true;
    }
    return false;
}
async function readAt(handle, position, length) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
}
const startsWith = (bytes, prefix) => bytes.subarray(0, prefix.length).equals(prefix);

;// CONCATENATED MODULE: ./src/discover/discover.ts






/**
 * Finds the files that `patterns` lead to. A pattern that is the path of a file means that file, even with glob
 * characters in it; the path of a folder means every `.h5` and `.hdf5` below it; anything else is a glob. A pattern
 * that starts with `!` takes files out again. Globs leave out hidden files and folders and `node_modules`, and follow
 * no symbolic links.
 */
async function discover(patterns, options) {
    const search = { cwd: options.cwd, ignore: [], diagnostics: [] };
    const wanted = [];
    for (const pattern of patterns) {
        if (pattern.startsWith('!') && (await kindOfEntry(external_node_path_default().resolve(options.cwd, pattern))) === 'missing') {
            search.ignore.push(asGlob(pattern.slice(1)));
        }
        else
            wanted.push(pattern);
    }
    const candidates = new Map();
    for (const pattern of wanted) {
        const entry = await kindOfEntry(external_node_path_default().resolve(options.cwd, pattern));
        const found = await expand(pattern, entry, search);
        if (found === null)
            continue;
        if (found.length === 0 && (options.requireMatch ?? true))
            search.diagnostics.push(unmatched(pattern, entry));
        for (const candidate of found) {
            if (candidate.named || !candidates.has(candidate.path))
                candidates.set(candidate.path, candidate);
        }
    }
    const models = await Promise.all([...candidates.values()].map(candidate => examine(candidate, search)));
    return {
        models: models.filter(model => model !== null).sort((a, b) => (a.file < b.file ? -1 : 1)),
        diagnostics: search.diagnostics,
    };
}
/** The paths that one pattern leads to; null when a finding already says why there are none. */
async function expand(pattern, entry, search) {
    if (entry === 'file')
        return [{ path: external_node_path_default().resolve(search.cwd, pattern), named: true }];
    if (entry === 'folder')
        return globFiles([`${(0,dist/* escapePath */.ft)(withSlashes(pattern))}/**/*.{h5,hdf5}`], search);
    if (entry === 'special') {
        const name = (0,display/* display */.V)(pattern);
        const message = `${name} is a symbolic link, a device or a pipe, which is not opened.`;
        const hint = 'Name the file itself.';
        search.diagnostics.push((0,diagnostic/* diagnostic */.YK)('file/not-regular', message, { file: pattern }, hint));
        return null;
    }
    return globFiles([asGlob(pattern)], search);
}
async function globFiles(patterns, search) {
    const { cwd, ignore } = search;
    const found = await (0,dist/* glob */.TI)(patterns, {
        cwd,
        absolute: true,
        dot: false,
        expandDirectories: false,
        followSymbolicLinks: false,
        ignore: ['**/node_modules/**', ...ignore],
    });
    const candidates = [];
    for (const file of found) {
        const absolute = external_node_path_default().resolve(file);
        if (await isReachedWithoutLinks(absolute, cwd))
            candidates.push({ path: absolute, named: false });
    }
    return candidates;
}
/** A glob can start in a folder that is itself a link; below the working directory none may lie on the way. */
async function isReachedWithoutLinks(file, cwd) {
    const relative = external_node_path_default().relative(cwd, file);
    const parts = isInside(relative) ? relative.split((external_node_path_default()).sep) : [external_node_path_default().basename(file)];
    let entry = isInside(relative) ? cwd : external_node_path_default().dirname(file);
    for (const part of parts) {
        entry = external_node_path_default().join(entry, part);
        const stats = await (0,promises_.lstat)(entry).catch(() => null);
        if (stats === null || stats.isSymbolicLink())
            return false;
    }
    return true;
}
async function examine(candidate, search) {
    const relative = external_node_path_default().relative(search.cwd, candidate.path);
    const file = withSlashes(isInside(relative) ? relative : candidate.path);
    try {
        const { kind, size } = await kindOf(candidate.path);
        return { file, path: candidate.path, named: candidate.named, kind, size };
    }
    catch (error) {
        const reason = typeof error === 'object' && error !== null && 'code' in error ? ` (${String(error.code)})` : '';
        const message = `${(0,display/* display */.V)(file)} cannot be opened${reason}.`;
        search.diagnostics.push((0,diagnostic/* diagnostic */.YK)('file/not-found', message, { file }));
        return null;
    }
}
async function kindOfEntry(entry) {
    // A glob with a character that no path can hold (NUL) is as missing as any other.
    const stats = await (0,promises_.lstat)(entry).catch(() => null);
    if (stats === null)
        return 'missing';
    if (stats.isFile())
        return 'file';
    return stats.isDirectory() ? 'folder' : 'special';
}
function unmatched(pattern, entry) {
    const subject = { file: pattern };
    if (entry === 'folder') {
        return (0,diagnostic/* diagnostic */.YK)('file/not-found', `The folder ${(0,display/* display */.V)(pattern)} holds no .h5 or .hdf5 file.`, subject);
    }
    const isGlob = /[*?[\]{}()!]/.test(pattern);
    const message = isGlob ? `No file matches ${quote(pattern)}.` : `${(0,display/* display */.V)(pattern)} does not exist.`;
    return (0,diagnostic/* diagnostic */.YK)('file/not-found', message, subject);
}
/** `display()` would turn the wildcards themselves into escapes; they are as harmless as letters. */
const quote = (pattern) => `"${pattern
    .split(/([*?[\]{}()!,])/)
    .map((part, index) => (index % 2 === 1 ? part : (0,display/* display */.V)(part)))
    .join('')}"`;
const isInside = (relative) => relative !== '' && !external_node_path_default().isAbsolute(relative) && relative.split((external_node_path_default()).sep)[0] !== '..';
const withSlashes = (file) => ((external_node_path_default()).sep === '\\' ? file.replaceAll('\\', '/') : file);
/** On Windows people write `models\*.h5`; elsewhere a backslash escapes. A leading `./` would match nothing. */
const asGlob = (pattern) => withSlashes(pattern).replace(/^(\.\/)+/, '');


/***/ }),

/***/ 603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ bytesOf)
/* harmony export */ });
/** Bytes of one value. */
const bytesOf = {
    float16: 2,
    bfloat16: 2,
    float32: 4,
    float64: 8,
    int8: 1,
    int16: 2,
    int32: 4,
    int64: 8,
    uint8: 1,
    uint16: 2,
    uint32: 4,
    uint64: 8,
    bool: 1,
};


/***/ }),

/***/ 406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ layerTable)
});

;// CONCATENATED MODULE: ./src/layers/fates.ts
/** The key means the same in tfjs-layers. */
const keep = { do: 'keep' };
const activation = { do: 'activation' };
const innerLayer = { do: 'layer' };
/** Only `values` can be run. */
const only = (values, hint) => hint === undefined ? { do: 'only', values } : { do: 'only', values, hint };
/** Ignored by tfjs-layers, harmlessly for `why`. */
const drop = (why) => ({ do: 'drop', why });
/** The fate `keep` for each of `keys`. */
const keepAll = (...keys) => Object.fromEntries(keys.map(key => [key, keep]));
/** Initializer, regularizer and constraint of each of `weights`. */
const weightFates = (...weights) => Object.fromEntries(weights.flatMap(weight => [
    [`${weight}_initializer`, { do: 'initializer' }],
    [`${weight}_regularizer`, { do: 'regularizer' }],
    [`${weight}_constraint`, { do: 'constraint' }],
]));
/** Keys that Keras 2 saves, or once saved, with every layer. */
const common = {
    ...keepAll('name', 'trainable', 'batch_input_shape', 'input_shape'),
    dtype: { do: 'dtype' },
    activity_regularizer: { do: 'activity-regularizer' },
    input_dtype: { do: 'dtype' },
    dynamic: only([false, null], 'A dynamic layer runs Python code; use a standard layer.'),
    autocast: drop('Layer reads no autocast (engine/topology.js); it is about dtype policies, and everything is float32'),
    _jit_compile: drop('about how TensorFlow compiles, not about values'),
};
/** The two values that Keras 2 writes; tfjs-layers reads null as channels_first. */
const dataFormat = only(['channels_last', 'channels_first']);
/** tfjs-layers ignores data_format in the 1-D layers and works along the wrong axis. */
const channelsLast = only(['channels_last', null], 'Put a Permute layer before and after it and set data_format="channels_last".');
/** No dilation, in any of the spellings of Keras. */
const noDilation = (hint) => only([1, [1], [1, 1], [1, 1, 1]], hint);
const trainable = (name, when) => when === undefined ? { name, trainable: true } : { name, trainable: true, when };
const fixed = (name) => ({ name, trainable: false });
const kernelAndBias = [trainable('kernel'), trainable('bias', 'use_bias')];
/** A row of a class that has the same name in tfjs-layers. */
function row(keras, fates, more = {}) {
    return { keras, tfjs: keras, variables: [], ...more, fates: { ...common, ...fates } };
}
/** A row of another name for the class of `like`, with the same meaning. */
const alias = (keras, like) => ({ ...like, keras });
/** A row of a class that cannot be converted; its config is not looked at. */
function refused(keras, why, hint, variables = [], more = {}) {
    return { keras, tfjs: null, variables, fates: common, refusal: hint === undefined ? { why } : { why, hint }, ...more };
}

;// CONCATENATED MODULE: ./src/layers/activation.ts

const passMasks = { keras: 'pass', tfjs: 'pass' };
// LeakyReLU and its like hand the mask on in Keras; tfjs-layers stops it (no supportsMasking in advanced_activations.js).
const losesMask = { keras: 'pass', tfjs: 'stop' };
const ignoredByTfjs = 'TensorFlow.js ignores this option; use LeakyReLU for a slope, ThresholdedReLU for a threshold.';
/** Activation layers. */
const activationRows = [
    row('ReLU', { max_value: keep, negative_slope: only([0, null], ignoredByTfjs), threshold: only([0, null], ignoredByTfjs) }, { shape: 'same', masks: passMasks }),
    row('LeakyReLU', keepAll('alpha'), { shape: 'same', masks: losesMask }),
    row('ELU', { alpha: only([1], 'Use alpha=1; TensorFlow.js has no other.') }, { shape: 'same', masks: losesMask }),
    row('ThresholdedReLU', keepAll('theta'), { shape: 'same', masks: losesMask }),
    row('Softmax', keepAll('axis'), {
        shape: 'same',
        masks: { keras: 'softmax', tfjs: 'softmax' },
        checks: ['last-axis'],
    }),
    row('PReLU', { shared_axes: keep, ...weightFates('alpha') }, { variables: [trainable('alpha')], shape: 'same', masks: passMasks, checks: ['known-shape', 'shared-axes'] }),
];

;// CONCATENATED MODULE: ./src/layers/convolutional.ts

const noGroups = only([1, null], 'Replace the grouped convolution by one convolution per group and a Concatenate.');
const validOrSame = only(['valid', 'same']);
const convolution = {
    ...keepAll('filters', 'kernel_size', 'strides', 'dilation_rate', 'use_bias'),
    rank: keep,
    padding: validOrSame,
    data_format: dataFormat,
    groups: noGroups,
    activation: activation,
    ...weightFates('kernel', 'bias'),
};
const depthwise = {
    ...convolution,
    depth_multiplier: keep,
    ...weightFates('depthwise', 'pointwise'),
};
// tfjs-layers throws when SeparableConv2D has one of these; Keras 2 saves them but has no such weight.
const noKernel = {
    kernel_initializer: { do: 'remove', why: 'SeparableConv throws on it (layers/convolutional.js)' },
    kernel_regularizer: { do: 'remove', why: 'SeparableConv throws on it (layers/convolutional.js)' },
    kernel_constraint: { do: 'remove', why: 'SeparableConv throws on it (layers/convolutional.js)' },
};
const transposed = {
    ...convolution,
    dilation_rate: noDilation('TensorFlow.js ignores dilation_rate here; use dilation_rate=1.'),
    output_padding: only([null], 'TensorFlow.js ignores output_padding; leave it None and crop the output.'),
};
const plain = {
    variables: kernelAndBias,
    shape: 'convolution',
    checks: ['strides-or-dilation'],
};
/** Convolutions, and the layers that crop, pad or repeat pixels. */
const convolutionalRows = [
    row('Conv1D', {
        ...convolution,
        data_format: channelsLast,
        padding: only(['valid', 'same'], 'TensorFlow.js has no causal padding; pad the input in front and use padding="valid".'),
    }, plain),
    row('Conv2D', convolution, plain),
    row('Conv3D', convolution, plain),
    row('Conv2DTranspose', transposed, {
        variables: kernelAndBias,
        shape: 'transposed-convolution',
    }),
    {
        ...row('Conv3DTranspose', transposed, { variables: kernelAndBias, shape: 'transposed-convolution' }),
        refusal: {
            why: 'the WebAssembly backend of TensorFlow.js 4.22 computes wrong numbers for it',
            hint: 'Replace it by UpSampling and Conv3D, or by Conv2DTranspose per slice.',
        },
    },
    row('DepthwiseConv2D', {
        ...depthwise,
        dilation_rate: noDilation('TensorFlow.js ignores dilation_rate of DepthwiseConv2D; use dilation_rate=1.'),
    }, {
        variables: [trainable('depthwise_kernel'), trainable('bias', 'use_bias')],
        shape: 'depthwise-convolution',
    }),
    row('SeparableConv2D', {
        ...depthwise,
        ...noKernel,
        data_format: only(['channels_last'], 'Use data_format="channels_last", with Permute around it.'),
    }, {
        variables: [trainable('depthwise_kernel'), trainable('pointwise_kernel'), trainable('bias', 'use_bias')],
        shape: 'convolution',
        checks: ['strides-or-dilation'],
    }),
    row('Cropping2D', { cropping: keep, data_format: dataFormat }, { shape: 'cropping' }),
    row('ZeroPadding2D', { padding: keep, data_format: dataFormat }, { shape: 'zero-padding' }),
    row('UpSampling2D', {
        size: keep,
        data_format: dataFormat,
        interpolation: only(['nearest'], 'TensorFlow.js interpolates with another pixel grid; use interpolation="nearest" or Conv2DTranspose.'),
    }, { shape: 'upsampling' }),
];

;// CONCATENATED MODULE: ./src/layers/core.ts

const core_passMasks = { keras: 'pass', tfjs: 'pass' };
/** InputLayer, Dense, Embedding, Masking, dropout and noise, and the layers that rearrange. */
const coreRows = [
    row('InputLayer', {
        sparse: only([false, null], 'Use a dense Input; TensorFlow.js has no sparse tensors.'),
        ragged: only([false, null], 'Use a dense Input; TensorFlow.js has no ragged tensors.'),
        optional: only([false, null]),
        type_spec: only([null]),
    }, { shape: 'input-layer', masks: core_passMasks, checks: ['declared-shape'] }),
    row('Dense', { units: keep, activation: activation, use_bias: keep, ...weightFates('kernel', 'bias') }, { variables: kernelAndBias, shape: 'units', masks: core_passMasks }),
    row('Embedding', {
        ...keepAll('input_dim', 'output_dim', 'mask_zero', 'input_length'),
        sparse: only([false, null]),
        ...weightFates('embeddings'),
    }, { variables: [trainable('embeddings')], shape: 'embedding', masks: { keras: 'embedding', tfjs: 'embedding' } }),
    row('Masking', keepAll('mask_value'), { shape: 'same', masks: { keras: 'masking', tfjs: 'masking' } }),
    row('Activation', { activation: activation }, { shape: 'same', masks: core_passMasks }),
    row('Flatten', { data_format: dataFormat }, { shape: 'flatten', checks: ['flatten-rank', 'flatten-known-shape'] }),
    row('Reshape', keepAll('target_shape'), { shape: 'reshape' }),
    row('Permute', keepAll('dims'), { shape: 'permute' }),
    row('RepeatVector', keepAll('n'), { shape: 'repeat' }),
    row('Dropout', keepAll('rate', 'noise_shape', 'seed'), { shape: 'same', masks: core_passMasks }),
    row('SpatialDropout1D', keepAll('rate', 'noise_shape', 'seed'), { shape: 'same', masks: core_passMasks }),
    row('GaussianNoise', { stddev: keep, seed: drop('noise is added in training only (layers/noise.js)') }, { shape: 'same', masks: core_passMasks }),
    row('GaussianDropout', { rate: keep, seed: drop('drops in training only (layers/noise.js)') }, { shape: 'same', masks: core_passMasks }),
    row('AlphaDropout', keepAll('rate', 'noise_shape', 'seed'), { shape: 'same', masks: core_passMasks }),
    row('Rescaling', keepAll('scale', 'offset'), { shape: 'same' }),
];

;// CONCATENATED MODULE: ./src/layers/merge.ts

const merging = { shape: 'merge', masks: { keras: 'merge', tfjs: 'merge' }, checks: ['merge-inputs'] };
/** Layers that join several tensors. */
const mergeRows = [
    row('Add', {}, merging),
    row('Multiply', {}, merging),
    row('Average', {}, merging),
    row('Maximum', {}, merging),
    row('Minimum', {}, merging),
    row('Concatenate', { axis: keep }, {
        shape: 'concatenate',
        masks: { keras: 'concatenate', tfjs: 'concatenate' },
        checks: ['merge-inputs', 'concatenate-axis'],
    }),
    row('Dot', keepAll('axes', 'normalize'), {
        shape: 'dot',
        masks: { keras: 'stop', tfjs: 'stop' },
        checks: ['merge-inputs', 'dot-rank'],
    }),
];

;// CONCATENATED MODULE: ./src/layers/normalization.ts

const normalization_passMasks = { keras: 'pass', tfjs: 'pass' };
const scaleAndCenter = [trainable('gamma', 'scale'), trainable('beta', 'center')];
const batchNormalization = row('BatchNormalization', {
    ...keepAll('axis', 'momentum', 'epsilon', 'center', 'scale'),
    ...weightFates('beta', 'gamma'),
    moving_mean_initializer: { do: 'initializer' },
    moving_variance_initializer: { do: 'initializer' },
    renorm: only([false, null], 'Train with renorm=False.'),
    renorm_clipping: drop('read only with renorm=True'),
    renorm_momentum: drop('read only with renorm=True'),
    virtual_batch_size: drop('about training; the moving statistics are used in inference'),
    adjustment: only([null]),
    fused: drop('another kernel for the same numbers'),
    synchronized: drop('about training on several devices'),
}, {
    variables: [...scaleAndCenter, fixed('moving_mean'), fixed('moving_variance')],
    shape: 'same',
    masks: normalization_passMasks,
    checks: ['normalization-axis', 'rank-below-5'],
});
/** BatchNormalization by all its names, LayerNormalization. */
const normalizationRows = [
    batchNormalization,
    alias('BatchNormalizationV1', batchNormalization),
    alias('BatchNormalizationV2', batchNormalization),
    alias('SyncBatchNormalization', batchNormalization),
    row('LayerNormalization', { ...keepAll('axis', 'epsilon', 'center', 'scale'), ...weightFates('beta', 'gamma') }, { variables: scaleAndCenter, shape: 'same', masks: normalization_passMasks, checks: ['rank-below-5'] }),
];

;// CONCATENATED MODULE: ./src/layers/pooling.ts

const pooling = { ...keepAll('pool_size', 'strides'), padding: only(['valid', 'same']), data_format: dataFormat };
const pooling1d = { ...pooling, data_format: channelsLast };
const keepdims = only([false, null], 'TensorFlow.js ignores keepdims; use keepdims=False and a Reshape layer.');
const global1d = { data_format: channelsLast, keepdims };
const global2d = { data_format: dataFormat, keepdims };
/** Pooling, local and global. */
const poolingRows = [
    row('MaxPooling1D', pooling1d, { shape: 'pooling' }),
    row('AveragePooling1D', pooling1d, { shape: 'pooling' }),
    row('MaxPooling2D', pooling, { shape: 'pooling' }),
    row('AveragePooling2D', pooling, { shape: 'pooling' }),
    row('MaxPooling3D', pooling, { shape: 'pooling', checks: ['nonnegative-input'] }),
    row('AveragePooling3D', pooling, { shape: 'pooling' }),
    row('GlobalAveragePooling1D', global1d, { shape: 'global-pooling', masks: { keras: 'average', tfjs: 'stop' } }),
    row('GlobalMaxPooling1D', global1d, { shape: 'global-pooling' }),
    row('GlobalAveragePooling2D', global2d, { shape: 'global-pooling' }),
    row('GlobalMaxPooling2D', global2d, { shape: 'global-pooling' }),
];

;// CONCATENATED MODULE: ./src/layers/recurrent.ts

const recurrentWeights = [
    trainable('kernel'),
    trainable('recurrent_kernel'),
    trainable('bias', 'use_bias'),
];
const cell = {
    ...keepAll('units', 'use_bias', 'dropout', 'recurrent_dropout'),
    activation: activation,
    ...weightFates('kernel', 'recurrent', 'bias'),
    implementation: drop('another order of the same multiplications'),
};
const gates = { recurrent_activation: activation };
const lstm = { ...gates, unit_forget_bias: keep };
const gru = {
    ...gates,
    reset_after: only([false], 'TensorFlow.js has no GRU with reset_after=True, the default of Keras 2.4 and later; train with reset_after=False or use LSTM.'),
};
const loop = {
    ...keepAll('return_sequences', 'return_state', 'go_backwards', 'stateful', 'unroll'),
    time_major: only([false, null], 'TensorFlow.js ignores time_major; put the batch axis first.'),
    zero_output_for_mask: drop('matters only with a mask, where graph/mask looks at it (src/tfjs/masks.ts)'),
    num_constants: only([null, 0], 'TensorFlow.js cannot hand constants to the cell.'),
    input_dim: drop('the input shape is known from the input'),
    input_length: drop('the input shape is known from the input'),
};
const recurrent = {
    variables: recurrentWeights,
    shape: 'recurrent',
    masks: { keras: 'recurrent', tfjs: 'recurrent' },
    checks: ['fixed-batch', 'state-outputs', 'time-axis'],
};
const lstmRow = row('LSTM', { ...cell, ...lstm, ...loop }, recurrent);
const gruRow = row('GRU', { ...cell, ...gru, ...loop }, recurrent);
const convolutional = {
    ...cell,
    ...lstm,
    ...loop,
    ...keepAll('filters', 'kernel_size', 'strides', 'dilation_rate', 'rank'),
    padding: only(['valid', 'same']),
    data_format: only(['channels_last'], 'The WebAssembly backend of TensorFlow.js fails on channels_first here.'),
    unroll: only([false, null]),
};
/** Recurrent layers and their cells. */
const recurrentRows = [
    row('SimpleRNN', { ...cell, ...loop }, recurrent),
    gruRow,
    alias('GRUV1', gruRow),
    alias('GRUV2', gruRow),
    alias('UnifiedGRU', gruRow),
    lstmRow,
    alias('LSTMV1', lstmRow),
    alias('LSTMV2', lstmRow),
    alias('UnifiedLSTM', lstmRow),
    row('ConvLSTM2D', convolutional, {
        ...recurrent,
        shape: 'convolutional-recurrent',
        checks: ['fixed-batch', 'state-outputs', 'strides-or-dilation'],
    }),
    row('RNN', { cell: innerLayer, ...loop }, {
        shape: 'recurrent',
        masks: { keras: 'recurrent', tfjs: 'recurrent' },
        checks: ['fixed-batch', 'state-outputs', 'time-axis', 'cell-classes'],
    }),
    row('SimpleRNNCell', cell, { variables: recurrentWeights }),
    row('GRUCell', { ...cell, ...gru }, { variables: recurrentWeights }),
    row('LSTMCell', { ...cell, ...lstm }, { variables: recurrentWeights }),
    row('StackedRNNCells', { cells: innerLayer, reverse_state_order: only([false, null]) }, { checks: ['cell-classes'] }),
    {
        ...row('ConvLSTM2DCell', convolutional, { variables: recurrentWeights }),
        refusal: { why: 'Keras does not export this cell, so no file with it can be loaded', hint: 'Use ConvLSTM2D.' },
    },
];

;// CONCATENATED MODULE: ./src/layers/unsupported.ts

const NO_SUCH = 'TensorFlow.js has no such layer';
const unsupported_scaleAndCenter = [trainable('gamma', 'scale'), trainable('beta', 'center')];
const unsupported_recurrentWeights = [
    trainable('kernel'),
    trainable('recurrent_kernel'),
    trainable('bias', 'use_bias'),
];
const depthwiseWeights = [trainable('depthwise_kernel'), trainable('bias', 'use_bias')];
const separableWeights = [
    trainable('depthwise_kernel'),
    trainable('pointwise_kernel'),
    trainable('bias', 'use_bias'),
];
const attentionWeights = ['query', 'key', 'value', 'attention_output'].flatMap(part => [
    trainable(`${part}/kernel`),
    trainable(`${part}/bias`, 'use_bias'),
]);
const augmentation = (name) => refused(name, 'it augments images and TensorFlow.js has no such layer', 'Take it out of the model that you save: augment in the input pipeline; in inference it does nothing.');
const lookup = (name, what) => refused(name, `it needs ${what}, which TensorFlow.js layers do not have`, 'Do this step outside the model, in the code that prepares the input.');
/** Well-known layer classes of Keras 2 that TensorFlow.js cannot run; each says what to use instead. */
const unsupportedRows = [
    // executable code
    {
        ...refused('Lambda', 'it holds Python code, which is never executed', 'Replace it by standard layers (Rescaling, Reshape, Permute, Activation …) before saving.'),
        refusal: {
            why: 'it holds Python code, which is never executed',
            hint: 'Replace it by standard layers (Rescaling, Reshape, Permute, Activation …) before saving.',
            code: 'layer/executable-code',
        },
    },
    ...[
        'TFOpLambda',
        'SlicingOpLambda',
        'TensorFlowOpLayer',
        'ClassMethod',
        'InstanceMethod',
        'InstanceProperty',
        'AddLoss',
        'AddMetric',
    ].map(name => refused(name, 'it is a TensorFlow operation used between layers, for which TensorFlow.js has no layer', 'Use a Keras layer instead of the operator or tf function: Add for +, Rescaling for a factor, Reshape, Concatenate, Activation.')),
    // core
    refused('ActivityRegularization', NO_SUCH, 'Remove it before saving; it does nothing in inference.'),
    refused('Identity', `${NO_SUCH}, and takes the name for an initializer`, 'Use Activation("linear").'),
    refused('SpatialDropout2D', NO_SUCH, 'Use Dropout with noise_shape=(None, 1, 1, None), the same thing.'),
    refused('SpatialDropout3D', NO_SUCH, 'Use Dropout with noise_shape=(None, 1, 1, 1, None), the same thing.'),
    refused('EinsumDense', NO_SUCH, 'Use Dense and Reshape.', [trainable('kernel'), trainable('bias', 'bias_axes')]),
    refused('DenseFeatures', 'it works on feature columns', 'Feed the numbers through an Input layer.'),
    refused('LocallyConnected1D', NO_SUCH, 'Use Conv1D, or Flatten, Dense and Reshape.', kernelAndBias),
    refused('LocallyConnected2D', NO_SUCH, 'Use Conv2D, or Flatten, Dense and Reshape.', kernelAndBias),
    refused('RandomFourierFeatures', NO_SUCH, undefined, [fixed('random_features_scale'), fixed('bias')]),
    refused('SpectralNormalization', NO_SUCH, 'Save the wrapped layer with its normalised kernel.', [fixed('sn_u')]),
    // merging
    refused('Subtract', NO_SUCH, 'Use Add with Rescaling(-1) on the second input, the same thing.'),
    // convolution and shape
    refused('Conv1DTranspose', NO_SUCH, 'Use Reshape, Conv2DTranspose with a kernel of (k, 1), Reshape.', kernelAndBias),
    refused('DepthwiseConv1D', NO_SUCH, 'Use Reshape, DepthwiseConv2D with a kernel of (k, 1), Reshape.', depthwiseWeights),
    refused('SeparableConv1D', NO_SUCH, 'Use Reshape, SeparableConv2D with a kernel of (k, 1), Reshape.', separableWeights),
    refused('ConvLSTM1D', NO_SUCH, 'Use Reshape, ConvLSTM2D with a kernel of (k, 1), Reshape.', unsupported_recurrentWeights),
    refused('ConvLSTM3D', NO_SUCH, undefined, unsupported_recurrentWeights),
    refused('Cropping1D', NO_SUCH, 'Use Reshape, Cropping2D, Reshape.'),
    refused('Cropping3D', NO_SUCH, 'Use Reshape and Cropping2D.'),
    refused('ZeroPadding1D', NO_SUCH, 'Use Reshape, ZeroPadding2D, Reshape.'),
    refused('ZeroPadding3D', NO_SUCH, 'Use Reshape and ZeroPadding2D.'),
    refused('UpSampling1D', NO_SUCH, 'Use Reshape, UpSampling2D, Reshape.'),
    refused('UpSampling3D', NO_SUCH, 'Use Reshape and UpSampling2D.'),
    refused('GlobalAveragePooling3D', NO_SUCH, 'Use Reshape and GlobalAveragePooling2D.'),
    refused('GlobalMaxPooling3D', NO_SUCH, 'Use Reshape and GlobalMaxPooling2D.'),
    // recurrence
    refused('CuDNNLSTM', NO_SUCH, 'Load its weights into an LSTM with recurrent_activation="sigmoid" (Keras converts them) and save that.', [trainable('kernel'), trainable('recurrent_kernel'), trainable('bias')]),
    refused('CuDNNGRU', NO_SUCH, 'Train a GRU with reset_after=False, or an LSTM.', [
        trainable('kernel'),
        trainable('recurrent_kernel'),
        trainable('bias'),
    ]),
    refused('AbstractRNNCell', 'it is the base of cells that users write'),
    // normalization
    refused('GroupNormalization', NO_SUCH, 'Use LayerNormalization or BatchNormalization.', unsupported_scaleAndCenter),
    refused('UnitNormalization', NO_SUCH, 'Normalise outside the model.'),
    refused('Normalization', NO_SUCH, 'Use Rescaling with the mean and deviation that it has learned, or normalise outside the model.', [fixed('mean'), fixed('variance'), fixed('count')]),
    // attention
    refused('Attention', NO_SUCH, 'Use Dot, Softmax and Dot.', [trainable('scale', 'use_scale')]),
    refused('AdditiveAttention', NO_SUCH, 'Use Dense, Activation("tanh"), Softmax and Dot.', [
        trainable('scale', 'use_scale'),
    ]),
    refused('MultiHeadAttention', NO_SUCH, 'Build it from Dense, Dot and Activation("softmax").', attentionWeights),
    // preprocessing
    ...[
        'RandomBrightness',
        'RandomContrast',
        'RandomFlip',
        'RandomRotation',
        'RandomTranslation',
        'RandomZoom',
        'RandomHeight',
        'RandomCrop',
    ].map(augmentation),
    refused('RandomWidth', 'TensorFlow.js has the layer but runs it at random in inference too', 'Take it out of the model that you save: augment in the input pipeline.'),
    refused('Resizing', 'the layer of TensorFlow.js loses the batch axis and uses another pixel grid', 'Resize the images before they reach the model.'),
    refused('CenterCrop', 'the layer of TensorFlow.js changes the input shape of the model and interpolates', 'Use Cropping2D.'),
    refused('CategoryEncoding', 'the layer of TensorFlow.js changes the input shape of the model and fails in predict', 'Encode outside the model, or use an Embedding with the identity matrix.'),
    lookup('Discretization', 'a step function'),
    lookup('Hashing', 'a hash function'),
    lookup('HashedCrossing', 'a hash function'),
    lookup('IntegerLookup', 'a lookup table'),
    lookup('StringLookup', 'strings'),
    lookup('TextVectorization', 'strings'),
    refused('PreprocessingLayer', 'it is the base of layers that users write'),
];

;// CONCATENATED MODULE: ./src/layers/wrappers.ts

/** Layers that hold another layer. */
const wrapperRows = [
    row('TimeDistributed', { layer: innerLayer }, {
        shape: 'time-distributed',
        masks: { keras: 'time-distributed', tfjs: 'time-distributed' },
        checks: ['time-axis'],
    }),
    row('Bidirectional', {
        layer: innerLayer,
        backward_layer: innerLayer,
        // tfjs-layers knows the merge modes of Keras; null gives two outputs.
        merge_mode: only(['concat', 'sum', 'mul', 'ave', null]),
        num_constants: only([null, 0]),
    }, {
        shape: 'bidirectional',
        masks: { keras: 'bidirectional', tfjs: 'bidirectional' },
        checks: ['recurrent-inside', 'equal-directions', 'time-axis', 'state-outputs'],
    }),
];

;// CONCATENATED MODULE: ./src/layers/table.ts









const rows = [
    ...coreRows,
    ...activationRows,
    ...mergeRows,
    ...normalizationRows,
    ...convolutionalRows,
    ...poolingRows,
    ...recurrentRows,
    ...wrapperRows,
    ...unsupportedRows,
];
/**
 * What is known of each Keras 2 layer class, by the class name in the file. A class without a row is not converted.
 * Models (`Functional`, `Model`, `Sequential`) are no layers in this sense and have no row.
 */
const layerTable = new Map(rows.map(row => [row.keras, row]));


/***/ }),

/***/ 459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  convert: () => (/* binding */ convert),
  readArchitecture: () => (/* binding */ readArchitecture),
  refuseForeignKinds: () => (/* binding */ refuseForeignKinds)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/bundle/read-variable.ts
var read_variable = __webpack_require__(127);
// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(174);
;// CONCATENATED MODULE: ./src/bundle/staging.ts




const prefix = '.keras-to-tfjs-';
/** Staging directories of this process. A process in a container often has the number of the one that died before it. */
const ours = new Set();
/** A process number that is in use after this long is another process's. */
const longestRunMs = 24 * 3600 * 1000;
/** Names, one a line of JSON, of the files that a replacement under way removes or brings. */
const journalName = 'replaced.json';
/**
 * Prepares the replacement of the bundle in the directory `where`; nothing that is there changes yet. What a run that died has
 * left behind is cleaned up. Throws `output/not-writable`.
 */
async function stageBundle(where) {
    const outputDir = external_node_path_default().resolve(where);
    try {
        const existing = await (0,promises_.stat)(outputDir).catch(() => null);
        if (existing !== null && !existing.isDirectory())
            (0,diagnostic/* refuse */.TR)('output/not-writable', `The output directory ${(0,display/* display */.V)(outputDir)} exists as a file.`);
        const madeDirectory = await (0,promises_.mkdir)(outputDir, { recursive: true });
        await cleanUp(outputDir);
        const directory = await (0,promises_.mkdtemp)(external_node_path_default().join(outputDir, `${prefix}${process.pid}-`));
        ours.add(directory);
        return { directory, outputDir, madeDirectory };
    }
    catch (cause) {
        throw notWritable(outputDir, cause);
    }
}
/**
 * Puts a staged bundle in the place of the old one. Files that are not the old bundle's stay. Whenever the process
 * dies, the directory holds the old model, the new one, or no `model.json`: that is removed first and comes last.
 * Throws `output/not-writable`, also when a new file would replace one that is not the old bundle's.
 */
async function putInPlace({ directory, outputDir }) {
    try {
        const fresh = await (0,promises_.readdir)(directory);
        const owned = await ownedFiles(outputDir);
        const present = new Set(await (0,promises_.readdir)(outputDir));
        const foreign = fresh.find(name => name !== 'model.json' && present.has(name) && !owned.includes(name));
        if (foreign !== undefined)
            (0,diagnostic/* refuse */.TR)('output/not-writable', `${(0,display/* display */.V)(foreign)} in ${(0,display/* display */.V)(outputDir)} belongs to no model there, so it is not replaced; remove it or choose another directory.`);
        await (0,promises_.writeFile)(external_node_path_default().join(directory, journalName), JSON.stringify([...owned, ...fresh]));
        await (0,promises_.rm)(external_node_path_default().join(outputDir, 'model.json'), { force: true });
        for (const name of owned)
            await (0,promises_.rm)(external_node_path_default().join(outputDir, name), { force: true });
        for (const name of fresh.filter(name => name !== 'model.json'))
            await move(name, directory, outputDir);
        await move('model.json', directory, outputDir);
        await remove(directory);
    }
    catch (cause) {
        throw notWritable(outputDir, cause);
    }
}
async function remove(directory) {
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    ours.delete(directory);
}
const move = (name, from, to) => (0,promises_.rename)(external_node_path_default().join(from, name), external_node_path_default().join(to, name));
/** Removes a staging directory, and the directories that were made for it; whatever was there before stays as it was. */
async function discardStaging({ directory, outputDir, madeDirectory }) {
    await removeHalves(directory, outputDir);
    await remove(directory);
    if (madeDirectory === undefined)
        return;
    for (let empty = outputDir; empty.length >= madeDirectory.length; empty = external_node_path_default().dirname(empty)) {
        // Another model may have been written below in the meantime.
        const removed = await (0,promises_.rmdir)(empty).then(() => true, () => false);
        if (!removed)
            return;
    }
}
/** The shards that the `model.json` in a directory names, as far as they are plain names of files there. */
async function ownedFiles(outputDir) {
    const text = await (0,promises_.readFile)(external_node_path_default().join(outputDir, 'model.json'), 'utf8').catch(() => '{}');
    const named = plainNames(() => {
        const { weightsManifest } = JSON.parse(text);
        return weightsManifest.flatMap(({ paths }) => paths);
    });
    const entries = await (0,promises_.readdir)(outputDir, { withFileTypes: true });
    const files = new Set(entries.filter(entry => !entry.isDirectory()).map(({ name }) => name));
    return named.filter(name => files.has(name));
}
/** Names that lead to nothing but an entry of a directory; none when the text they come from is not ours. */
function plainNames(parse) {
    try {
        return parse()
            .filter(name => typeof name === 'string')
            .filter(name => /^[^.]/.test(name) && external_node_path_default().basename(name) === name && name !== 'model.json');
    }
    catch {
        return [];
    }
}
async function cleanUp(outputDir) {
    for (const name of await (0,promises_.readdir)(outputDir)) {
        const leftover = external_node_path_default().join(outputDir, name);
        if (!name.startsWith(prefix) || (await isInUse(leftover)))
            continue;
        await removeHalves(leftover, outputDir);
        await (0,promises_.rm)(leftover, { recursive: true, force: true });
    }
}
/** Removes the shards of a replacement that ended between removing the old model.json and bringing the new one. */
async function removeHalves(staging, outputDir) {
    const journal = await (0,promises_.readFile)(external_node_path_default().join(staging, journalName), 'utf8').catch(() => null);
    const complete = await (0,promises_.stat)(external_node_path_default().join(outputDir, 'model.json')).catch(() => null);
    if (journal === null || complete !== null)
        return;
    for (const name of plainNames(() => JSON.parse(journal)))
        await (0,promises_.rm)(external_node_path_default().join(outputDir, name), { force: true });
}
async function isInUse(staging) {
    if (ours.has(staging))
        return true;
    const pid = Number(external_node_path_default().basename(staging).slice(prefix.length).split('-')[0]);
    if (pid === process.pid || !isAlive(pid))
        return false;
    const { mtimeMs } = await (0,promises_.stat)(staging);
    return Date.now() - mtimeMs < longestRunMs;
}
function isAlive(pid) {
    if (!Number.isSafeInteger(pid) || pid <= 0)
        return false;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
function notWritable(outputDir, cause) {
    const code = cause?.code;
    if (typeof code !== 'string')
        return cause;
    return new diagnostic/* ConversionError */.zx((0,diagnostic/* diagnostic */.YK)('output/not-writable', `The directory ${(0,display/* display */.V)(outputDir)} cannot be written (${(0,display/* display */.V)(code)}).`), { cause });
}

;// CONCATENATED MODULE: ./src/tfjs/float16.ts
let values;
/** The value of every half-precision float, by its 16 bits; worked out once. */
function float16Values() {
    values ??= Float32Array.from({ length: 65536 }, (_, bits) => float16ToNumber(bits));
    return values;
}
/** The value of an IEEE half-precision float given as its 16 bits. */
function float16ToNumber(bits) {
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 0x1f;
    const mantissa = bits & 0x3ff;
    if (exponent === 0)
        return sign * mantissa * 2 ** -24;
    if (exponent === 0x1f)
        return mantissa === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    return sign * (1 + mantissa / 1024) * 2 ** (exponent - 15);
}
/**
 * The 16 bits of the half-precision float nearest to a float32 given as its 32 bits: half to even, subnormals kept,
 * infinite from 65520 on; NaN keeps its sign and the top of its mantissa, as numpy does it.
 */
function float32BitsToFloat16(bits) {
    const sign = (bits >>> 16) & 0x8000;
    const exponent = ((bits >>> 23) & 0xff) - 112;
    const mantissa = bits & 0x7fffff;
    if (exponent === 0xff - 112) {
        if (mantissa === 0)
            return sign | 0x7c00;
        return sign | 0x7c00 | (mantissa >>> 13 || 1);
    }
    if (exponent >= 31)
        return sign | 0x7c00;
    if (exponent <= 0)
        return exponent < -10 ? sign : sign | roundedShift(mantissa | 0x800000, 14 - exponent);
    // A carry out of the mantissa raises the exponent, at last to infinity.
    return sign | ((exponent << 10) + roundedShift(mantissa, 13));
}
/** `value >> shift`, rounded half to even. */
function roundedShift(value, shift) {
    const quotient = value >>> shift;
    const rest = value & ((1 << shift) - 1);
    const half = 1 << (shift - 1);
    return quotient + (rest > half || (rest === half && (quotient & 1) === 1) ? 1 : 0);
}

;// CONCATENATED MODULE: ./src/tfjs/casts.ts

/**
 * The type in which a stored variable is written, as the Python converter casts, and int32 also for the integer types
 * that tf.js cannot read.
 */
function manifestDtype(dtype) {
    if (dtype === 'bool')
        return 'bool';
    return dtype.startsWith('float') || dtype === 'bfloat16' ? 'float32' : 'int32';
}
/** A value that does not fit the type in which it would have to be written. */
class OutOfRangeError extends RangeError {
    /** Position of the value in the bytes that were cast. */
    index;
    value;
    constructor(index, value) {
        super(`value ${value} at ${index} is out of range`);
        this.index = index;
        this.value = value;
    }
}
/**
 * Casts little-endian values of a stored type to those of `manifestDtype`. What is in that type already is given back
 * as it is. Rounds floats half to even, as numpy. Throws `OutOfRangeError` where Python would wrap an integer around
 * or turn a finite float into an infinite one.
 */
function castValues(bytes, dtype) {
    if (dtype === 'float32' || dtype === 'int32' || dtype === 'bool')
        return bytes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    switch (dtype) {
        case 'float16': {
            const values = float16Values();
            return toFloat32(bytes.length / 2, index => values[view.getUint16(index * 2, true)] ?? 0);
        }
        case 'bfloat16':
            return bfloat16ToFloat32(view);
        case 'float64':
            return toFloat32(bytes.length / 8, index => finite(index, view.getFloat64(index * 8, true)));
        case 'int8':
            return toInt32(bytes.length, index => view.getInt8(index));
        case 'uint8':
            return toInt32(bytes.length, index => view.getUint8(index));
        case 'int16':
            return toInt32(bytes.length / 2, index => view.getInt16(index * 2, true));
        case 'uint16':
            return toInt32(bytes.length / 2, index => view.getUint16(index * 2, true));
        case 'uint32':
            return toInt32(bytes.length / 4, index => view.getUint32(index * 4, true));
        case 'int64':
            return toInt32(bytes.length / 8, index => view.getBigInt64(index * 8, true));
        case 'uint64':
            return toInt32(bytes.length / 8, index => view.getBigUint64(index * 8, true));
    }
}
function finite(index, value) {
    if (Number.isFinite(value) && !Number.isFinite(Math.fround(value)))
        throw new OutOfRangeError(index, value);
    return value;
}
function toFloat32(count, valueAt) {
    const view = new DataView(new ArrayBuffer(count * 4));
    for (let index = 0; index < count; index++)
        view.setFloat32(index * 4, valueAt(index), true);
    return new Uint8Array(view.buffer);
}
/** A bfloat16 is the upper half of a float32; as bits, so that every NaN stays what it is. */
function bfloat16ToFloat32(from) {
    const view = new DataView(new ArrayBuffer(from.byteLength * 2));
    for (let at = 0; at < from.byteLength; at += 2)
        view.setUint32(at * 2, from.getUint16(at, true) << 16, true);
    return new Uint8Array(view.buffer);
}
function toInt32(count, valueAt) {
    const view = new DataView(new ArrayBuffer(count * 4));
    for (let index = 0; index < count; index++) {
        const value = valueAt(index);
        if (value < -(2 ** 31) || value >= 2 ** 31)
            throw new OutOfRangeError(index, value);
        view.setInt32(index * 4, Number(value), true);
    }
    return new Uint8Array(view.buffer);
}
/** Position of the first of float32 values that is NaN or infinite; -1 when all are finite. */
function firstNotFinite(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length; at += 4)
        if ((view.getUint32(at, true) & 0x7f800000) === 0x7f800000)
            return at / 4;
    return -1;
}

// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/tfjs/model-json.ts



/** The text of `model.json`: keys in the Python converter's order, in the style of Python's `json.dump`. */
function modelJson(model, weightsManifest, metadata) {
    return dumpJson({
        format: 'layers-model',
        generatedBy: model.generatedBy,
        convertedBy: `keras-to-tfjs v${version/* version */.r}`,
        ...(Object.keys(metadata).length === 0 ? {} : { userDefinedMetadata: metadata }),
        modelTopology: model.modelTopology,
        weightsManifest: weightsManifest,
    });
}
/**
 * JSON as Python writes it by default: `", "` and `": "`, nothing but ASCII. Python would write NaN and the infinities
 * as words that no browser reads; they throw `keras/invalid-config`.
 */
function dumpJson(value, pointer = '') {
    if (typeof value === 'number') {
        if (!Number.isFinite(value))
            refuseNumber(value, pointer);
        return Object.is(value, -0) ? '-0.0' : String(value);
    }
    if (typeof value === 'bigint')
        return String(value);
    if (typeof value === 'string')
        return dumpText(value);
    if (Array.isArray(value))
        return `[${value.map((item, index) => dumpJson(item, `${pointer}/${index}`)).join(', ')}]`;
    if (typeof value === 'object' && value !== null)
        return `{${Object.entries(value)
            .map(([key, item]) => `${dumpText(key)}: ${dumpJson(item, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)}`)
            .join(', ')}}`;
    return String(value);
}
const topology = '/modelTopology/model_config';
function refuseNumber(value, place) {
    const message = `The value ${value} at ${(0,display/* display */.V)(place)} cannot be written in JSON.`;
    // Subjects point into the saved model_config.
    (0,diagnostic/* refuse */.TR)('keras/invalid-config', message, place.startsWith(topology) ? { pointer: place.slice(topology.length) } : {});
}
function dumpText(text) {
    return JSON.stringify(text).replace(/[\u007f-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./src/tfjs/fnmatch.ts
/**
 * Whether `name` matches `pattern` by the rules of Python's `fnmatch` on POSIX: `*` any run (also of `/`), `?` one
 * character, `[a-z]` a set, `[!a-z]` its complement; a set that does not end is a literal `[`. There is no escape:
 * `[*]` is a star. Takes time in the product of the two lengths at worst.
 */
function fnmatch(name, pattern) {
    const tokens = tokenize(Array.from(pattern));
    const characters = Array.from(name);
    let at = 0;
    let token = 0;
    // Where the last star stood, and how far it has reached: only the last one ever needs to reach further.
    let star = -1;
    let reached = 0;
    while (at < characters.length) {
        const here = tokens[token];
        const character = characters[at] ?? '';
        if (here === '*') {
            star = token++;
            reached = at;
        }
        else if (here?.(character)) {
            token++;
            at++;
        }
        else if (star >= 0) {
            token = star + 1;
            at = ++reached;
        }
        else
            return false;
    }
    while (tokens[token] === '*')
        token++;
    return token === tokens.length;
}
function tokenize(pattern) {
    const tokens = [];
    for (let at = 0; at < pattern.length; at++) {
        const character = pattern[at] ?? '';
        const end = character === '[' ? endOfSet(pattern, at) : -1;
        if (character === '*') {
            if (tokens.at(-1) !== '*')
                tokens.push('*');
        }
        else if (character === '?')
            tokens.push(() => true);
        else if (end > 0) {
            tokens.push(set(pattern.slice(at + 1, end)));
            at = end;
        }
        else
            tokens.push(other => other === character);
    }
    return tokens;
}
/** Where the set that begins at `start` ends; a `]` that comes first belongs to the set. -1 when it does not end. */
function endOfSet(pattern, start) {
    let at = start + 1;
    if (pattern[at] === '!')
        at++;
    if (pattern[at] === ']')
        at++;
    return pattern.indexOf(']', at);
}
function set(content) {
    const negated = content[0] === '!';
    const members = negated ? content.slice(1) : content;
    const ranges = [];
    const code = (character) => character?.codePointAt(0) ?? 0;
    for (let at = 0; at < members.length; at++) {
        if (members[at + 1] === '-' && at + 2 < members.length) {
            ranges.push([code(members[at]), code(members[at + 2])]);
            at += 2;
        }
        else
            ranges.push([code(members[at]), code(members[at])]);
    }
    return character => ranges.some(([low, high]) => code(character) >= low && code(character) <= high) !== negated;
}

;// CONCATENATED MODULE: ./src/tfjs/quantize.ts




/** The range of no value at all, from which `widen` starts. */
const emptyRange = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY, finite: true };
/** The range that also takes in the float32 values in `bytes`. */
function widen({ min, max, finite }, bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < bytes.length; at += 4) {
        const value = view.getFloat32(at, true);
        // False for NaN, whose difference from itself is NaN, and for the infinities.
        if (value - value !== 0)
            finite = false;
        else {
            if (value < min)
                min = value;
            if (value > max)
                max = value;
        }
    }
    return { min, max, finite };
}
/**
 * Which storage type each weight gets. Patterns come before the rule without any; `names` are those of one model.
 * Throws `option/invalid` on two types for one weight, or for all the rest.
 */
function chooseTypes(names, rules) {
    const types = new Map();
    const diagnostics = [];
    for (const { dtype, patterns = [] } of rules)
        for (const pattern of patterns) {
            const matches = names.filter(name => fnmatch(name, pattern));
            if (matches.length === 0)
                diagnostics.push((0,diagnostic/* diagnostic */.YK)('option/unmatched-pattern', `No weight matches the quantization pattern ${(0,display/* display */.V)(pattern)}.`));
            for (const name of matches) {
                const other = types.get(name);
                if (other !== undefined && other !== dtype)
                    (0,diagnostic/* refuse */.TR)('option/invalid', `The weight ${(0,display/* display */.V)(name)} would be quantized both as ${other} and as ${dtype}.`, {
                        weight: name,
                    });
                types.set(name, dtype);
            }
        }
    const [rest, another] = rules.filter(({ patterns }) => patterns === undefined);
    if (rest !== undefined && another !== undefined && rest.dtype !== another.dtype)
        (0,diagnostic/* refuse */.TR)('option/invalid', `All weights would be quantized both as ${rest.dtype} and as ${another.dtype}; give patterns for one of them.`);
    if (rest !== undefined)
        for (const name of names)
            if (!types.has(name))
                types.set(name, rest.dtype);
    return { types, diagnostics };
}
/**
 * Why a weight of this range would be lost by storing it as `dtype`, as the end of a sentence that begins with the
 * weight; null when it survives. float16 keeps NaN and the infinities, as it does in Python.
 */
function quantizationLoss(dtype, { min, max, finite }, rounding) {
    // From 65520 on, float16 rounds to infinity.
    if (dtype === 'float16')
        return max >= 65520 || min <= -65520 ? 'holds values beyond the reach of float16' : null;
    if (!finite)
        return 'holds values that are NaN or infinite';
    if (min > max)
        return 'has no values';
    if (rounding === 'numpy2' || min === max)
        return null;
    const range = max - min;
    if (!Number.isFinite(Math.fround(range)))
        return 'holds values too far apart for the float32 arithmetic of numpy 1';
    // A step below the normal float32 numbers keeps too few digits, or none.
    return range / codesOf(dtype) < 2 ** -126 ? 'holds values too close for the float32 arithmetic of numpy 1' : null;
}
const codesOf = (dtype) => (dtype === 'uint8' ? 255 : 65535);
/** The manifest's account of quantizing a weight of this range; in float64, as Python computes it. */
function quantizationOf(dtype, { min, max }) {
    if (dtype === 'float16')
        return { dtype, original_dtype: 'float32' };
    if (min === max)
        return { dtype, min, scale: 1, original_dtype: 'float32' };
    const scale = (max - min) / codesOf(dtype);
    if (min > 0 || max < 0)
        return { dtype, min, scale, original_dtype: 'float32' };
    // Zero keeps a code of its own.
    const zero = roundHalfEven((0 - min) / scale);
    return { dtype, min: -zero * scale, scale, original_dtype: 'float32' };
}
/** The stored bytes of float32 values. */
function quantizeValues(bytes, quantization, range, rounding) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = bytes.length / 4;
    if (quantization.dtype === 'float16') {
        const halves = new DataView(new ArrayBuffer(count * 2));
        for (let index = 0; index < count; index++)
            halves.setUint16(index * 2, float32BitsToFloat16(view.getUint32(index * 4, true)), true);
        return new Uint8Array(halves.buffer);
    }
    const { dtype, min: low, scale } = quantization;
    const size = dtype === 'uint8' ? 1 : 2;
    const high = range.min === range.max ? low : highEnd(quantization, range);
    // numpy 1 computes in the array's float32, numpy 2 in the scalars' float64.
    const round = rounding === 'numpy1' ? Math.fround : (value) => value;
    const [lower, upper, step] = [round(low), round(high), round(scale)];
    const codes = new DataView(new ArrayBuffer(count * size));
    for (let index = 0; index < count; index++) {
        const value = view.getFloat32(index * 4, true);
        const clipped = Math.min(Math.max(value, lower), upper);
        const code = roundHalfEven(round(round(clipped - lower) / step));
        if (size === 1)
            codes.setUint8(index, code);
        else
            codes.setUint16(index * 2, code, true);
    }
    return new Uint8Array(codes.buffer);
}
function highEnd({ min, scale, dtype }, range) {
    return range.min > 0 || range.max < 0 ? range.max : codesOf(dtype) * scale + min;
}
/** numpy's rint. */
function roundHalfEven(value) {
    const floor = Math.floor(value);
    const rest = value - floor;
    if (rest < 0.5)
        return floor;
    if (rest > 0.5)
        return floor + 1;
    return floor % 2 === 0 ? floor : floor + 1;
}

;// CONCATENATED MODULE: ./src/tfjs/shards.ts
/** Sizes of the files into which a group of `bytes` is cut: all full but the last. No bytes, no file. */
function shardSizes(bytes, shardSizeBytes) {
    const count = Math.ceil(bytes / shardSizeBytes);
    return Array.from({ length: count }, (_, index) => Math.min(shardSizeBytes, bytes - index * shardSizeBytes));
}
/** Names of the files of group number `group`, counted from 1 as Python counts. */
function shardNames(group, count) {
    return Array.from({ length: count }, (_, index) => `group${group}-shard${index + 1}of${count}.bin`);
}
/**
 * True when TensorFlow.js 4.22 would read zeros from files of these sizes. It takes the files for equally large when
 * all but the last are, and never asks for the size of the last: what that has beyond the others is lost.
 */
function losesTheLastShard(sizes) {
    const last = sizes.at(-1);
    const others = sizes.slice(0, -1);
    const [first] = others;
    return first !== undefined && last !== undefined && last > first && others.every(size => size === first);
}

;// CONCATENATED MODULE: ./src/bundle/shard-writer.ts



/** Writes the bytes of one group into its shards, one after the other, hashing what it writes. */
class ShardWriter {
    files = [];
    #directory;
    #names;
    #sizes;
    #shard = null;
    constructor(directory, names, sizes) {
        this.#directory = directory;
        this.#names = names;
        this.#sizes = sizes;
    }
    /** Appends bytes, which must not change afterwards. */
    async write(bytes) {
        for (let at = 0; at < bytes.length;) {
            const shard = this.#shard ?? (await this.#open());
            const part = bytes.subarray(at, at + this.#size() - shard.bytes);
            await shard.pending;
            shard.pending = writeFully(shard.handle, part);
            shard.pending.catch(() => { });
            shard.hash.update(part);
            shard.bytes += part.length;
            at += part.length;
            if (shard.bytes === this.#size())
                await this.#finish(shard);
        }
    }
    /** Ends after an error; the file at hand stays incomplete. */
    async abandon() {
        await this.#shard?.pending.catch(() => { });
        await this.#shard?.handle.close();
        this.#shard = null;
    }
    #size() {
        return this.#sizes[this.files.length] ?? 0;
    }
    async #open() {
        const name = this.#names[this.files.length];
        if (name === undefined)
            throw new RangeError('more bytes than the shards of the group hold');
        const handle = await (0,promises_.open)(external_node_path_default().join(this.#directory, name), 'wx');
        this.#shard = { name, handle, hash: (0,external_node_crypto_.createHash)('sha256'), bytes: 0, pending: Promise.resolve() };
        return this.#shard;
    }
    async #finish({ name, handle, hash, bytes, pending }) {
        await pending;
        await handle.close();
        this.#shard = null;
        this.files.push({ path: name, bytes, sha256: hash.digest('hex') });
    }
}
async function writeFully(handle, bytes) {
    for (let at = 0; at < bytes.length;)
        at += (await handle.write(bytes, at)).bytesWritten;
}

;// CONCATENATED MODULE: ./src/bundle/write.ts











const storedBytes = { float32: 4, int32: 4, bool: 1, float16: 2, uint8: 1, uint16: 2 };
/**
 * Writes `model.json` and the shards of a model into an empty directory, streaming: the memory it takes does not grow
 * with the model. Throws `ConversionError` (`weight/out-of-range`, `option/invalid`) when the model cannot be written
 * as asked.
 */
async function writeBundle(model, read, directory, options, hooks = {}) {
    const names = model.weights.map(({ name }) => name);
    const { types, diagnostics: choices } = chooseTypes(names, options.quantize);
    const diagnostics = [...choices];
    const planned = [];
    for (const weight of model.weights)
        planned.push(await planWeight(weight, types.get(weight.name), read, options, hooks, diagnostics));
    const { groups, joined } = planGroups(planned, options);
    if (joined)
        diagnostics.push((0,diagnostic/* diagnostic */.YK)('bundle/groups-joined', joinedMessage));
    const files = [];
    const weightsManifest = [];
    const run = { read, directory, options, advance: progressOf(planned, hooks), diagnostics };
    for (const [index, group] of groups.entries()) {
        const written = await writeGroup(group, index + 1, run);
        files.push(...written);
        weightsManifest.push({ paths: written.map(file => file.path), weights: group.map(entryOf) });
    }
    const text = modelJson(model, weightsManifest, options.metadata);
    await (0,promises_.writeFile)(external_node_path_default().join(directory, 'model.json'), text, { flag: 'wx' });
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    const manifest = { path: 'model.json', bytes: Buffer.byteLength(text), sha256 };
    return { bundle: { directory, files: [manifest, ...files], weightsManifest }, diagnostics };
}
async function planWeight(weight, type, read, { quantizationRounding }, { signal }, diagnostics) {
    const dtype = manifestDtype(weight.source.dtype);
    const values = (0,read_variable/* valuesIn */.a)(weight.shape);
    const plain = { weight, dtype, quantization: null, range: emptyRange, bytes: values * storedBytes[dtype] };
    if (type === undefined || dtype !== 'float32')
        return plain;
    let range = emptyRange;
    for await (const slab of (0,read_variable/* slabsOf */.P)([weight.source], read)) {
        signal?.throwIfAborted();
        range = widen(range, castSlab(weight, slab));
    }
    const loss = quantizationLoss(type, range, quantizationRounding);
    if (loss !== null) {
        const message = `The weight ${(0,display/* display */.V)(weight.name)} ${loss}, so it was left in float32.`;
        diagnostics.push((0,diagnostic/* diagnostic */.YK)('weight/not-quantized', message, { weight: weight.name }));
        return plain;
    }
    const quantization = quantizationOf(type, range);
    return { weight, dtype, quantization, range, bytes: values * storedBytes[type] };
}
const joinedMessage = 'The weights were not split by layer: the last of the files would be the only larger one, and TensorFlow.js 4.22 reads zeros from such a file.';
/** Files of a bundle, at most: beyond this no server and no browser would be served by them. */
const mostShards = 100_000;
function planGroups(planned, { splitByLayer, shardSizeBytes }) {
    const all = bytesIn(planned);
    const byLayer = splitByLayer && planned.length > 0 ? groupsByLayer(planned) : [planned];
    if (all / shardSizeBytes + byLayer.length > mostShards)
        (0,diagnostic/* refuse */.TR)('option/invalid', `Shards of ${shardSizeBytes} bytes would cut ${all} bytes of weights into more than ${mostShards} files.`);
    const joined = losesTheLastShard(byLayer.flatMap(group => shardSizes(bytesIn(group), shardSizeBytes)));
    return { groups: joined ? [planned] : byLayer, joined };
}
function groupsByLayer(planned) {
    const groups = new Map();
    for (const one of planned) {
        const group = groups.get(one.weight.group);
        if (group === undefined)
            groups.set(one.weight.group, [one]);
        else
            group.push(one);
    }
    return [...groups.values()];
}
const bytesIn = (group) => group.reduce((sum, { bytes }) => sum + bytes, 0);
function entryOf({ weight, dtype, quantization }) {
    const { name, shape } = weight;
    return { name, shape, dtype, ...(quantization === null ? {} : { quantization }) };
}
function progressOf(planned, { signal, onBytes }) {
    const total = planned.reduce((sum, { weight, dtype }) => sum + (0,read_variable/* valuesIn */.a)(weight.shape) * storedBytes[dtype], 0);
    let done = 0;
    return (weight, bytes) => {
        signal?.throwIfAborted();
        done += bytes;
        onBytes?.(weight, done, total);
    };
}
async function writeGroup(group, number, { read, directory, options, advance, diagnostics }) {
    const sizes = shardSizes(bytesIn(group), options.shardSizeBytes);
    const writer = new ShardWriter(directory, shardNames(number, sizes.length), sizes);
    try {
        for (const { weight, dtype, quantization, range } of group) {
            // Nothing is asked of integers, and nothing more of a weight that was reported.
            let searching = dtype === 'float32';
            for await (const slab of (0,read_variable/* slabsOf */.P)([weight.source], read)) {
                const values = castSlab(weight, slab);
                advance(weight.name, values.length);
                const notFinite = searching ? firstNotFinite(values) : -1;
                if (notFinite >= 0) {
                    searching = false;
                    diagnostics.push(notFiniteWarning(weight, slab.first + notFinite));
                }
                const { quantizationRounding } = options;
                await writer.write(quantization === null ? values : quantizeValues(values, quantization, range, quantizationRounding));
            }
        }
    }
    catch (error) {
        await writer.abandon();
        throw error;
    }
    return writer.files;
}
function notFiniteWarning({ name }, position) {
    const message = `The weight ${(0,display/* display */.V)(name)} holds NaN or infinite values, the first at position ${position}.`;
    return (0,diagnostic/* diagnostic */.YK)('weight/not-finite', message, { weight: name });
}
function castSlab({ name }, { variable, first, bytes }) {
    try {
        return castValues(bytes, variable.dtype);
    }
    catch (error) {
        if (!(error instanceof OutOfRangeError))
            throw error;
        return (0,diagnostic/* refuse */.TR)('weight/out-of-range', `The weight ${(0,display/* display */.V)(name)} (${variable.dtype}) holds the value ${error.value} at position ${first + error.index}, which does not fit ${manifestDtype(variable.dtype)}.`, { weight: name });
    }
}

// EXTERNAL MODULE: ./src/discover/discover.ts + 1 modules
var discover = __webpack_require__(994);
;// CONCATENATED MODULE: ./src/discover/output-dirs.ts



/** The suffixes that a directory name does without; any other belongs to the name (`v1.2`). */
const SUFFIX = /\.(h5|hdf5|hdf|he5|keras)$/i;
/** Names of files that a bundle holds: the directory of another model must not need one. */
const BUNDLE_FILE = /^(model\.json|group\d+-shard\d+of\d+\.bin)$/i;
/**
 * The directory that each model is written to, in the order of `models`: below `outputDir` the path of the model
 * relative to `cwd` without suffix, or the file name alone for a model outside `cwd`. Where two would share a
 * directory they keep their suffixes. Throws `ConversionError` (`output/collision`) when that does not part them;
 * names that differ only in case or in Unicode composition are one, as they are on many file systems.
 */
function assignOutputDirs(models, outputDir, cwd) {
    const placed = models.map(model => {
        const full = pathBelow(model, cwd);
        return { file: model.file, full, directory: withoutSuffix(full) };
    });
    // Each round gives suffixes back to those that collide; a name that has its suffix stays.
    for (let changed = true; changed;) {
        changed = false;
        for (const group of collisions(placed)) {
            for (const model of group) {
                if (model.directory === model.full)
                    continue;
                model.directory = model.full;
                changed = true;
            }
        }
    }
    const [same] = collisions(placed);
    if (same !== undefined)
        refuseCollision(same.map(({ file }) => file), same[0]?.directory ?? '');
    refuseInsideBundle(placed);
    return placed.map(({ directory }) => external_node_path_default().join(outputDir, ...directory.split('/')));
}
function pathBelow({ path: file }, cwd) {
    const relative = external_node_path_default().relative(cwd, file);
    const inside = !external_node_path_default().isAbsolute(relative) && relative.split((external_node_path_default()).sep)[0] !== '..';
    return inside ? relative.split((external_node_path_default()).sep).join('/') : external_node_path_default().basename(file);
}
function withoutSuffix(file) {
    const stem = file.replace(SUFFIX, '');
    // `..h5` must not become a way out.
    return /(^|\/)\.{0,2}$/.test(stem) ? file : stem;
}
function collisions(placed) {
    const groups = new Map();
    for (const model of placed) {
        const key = sameOnDisk(model.directory);
        groups.set(key, [...(groups.get(key) ?? []), model]);
    }
    return [...groups.values()].filter(group => group.length > 1);
}
/** Windows and macOS compare without case, macOS without composition, Windows without dots and spaces at the end. */
const sameOnDisk = (directory) => directory
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[. ]+(?=\/|$)/g, '');
/** A model `a/model.json.h5` would need a directory where the model `a.h5` has its `model.json`. */
function refuseInsideBundle(placed) {
    const byDirectory = new Map(placed.map(model => [sameOnDisk(model.directory), model]));
    for (const model of placed) {
        const parts = sameOnDisk(model.directory).split('/');
        for (let depth = 1; depth < parts.length; depth++) {
            const outer = byDirectory.get(parts.slice(0, depth).join('/'));
            if (outer !== undefined && BUNDLE_FILE.test(parts[depth] ?? '')) {
                refuseCollision([outer.file, model.file], model.directory);
            }
        }
    }
}
function refuseCollision(files, directory) {
    const names = files.slice(0, 3).map(display/* display */.V);
    const rest = files.length > names.length ? ` and ${files.length - names.length} more` : '';
    const [first, ...others] = names;
    (0,diagnostic/* refuse */.TR)('output/collision', `${first} and ${others.join(', ')}${rest} would both be written to ${(0,display/* display */.V)(directory)}; nothing was written.`, { file: files[0] ?? '' }, 'Rename one of them, or convert them in separate runs with different output directories.');
}

// EXTERNAL MODULE: ./src/reader/open.ts + 3 modules
var reader_open = __webpack_require__(498);
// EXTERNAL MODULE: ./src/tfjs/lower.ts + 17 modules
var lower = __webpack_require__(111);
// EXTERNAL MODULE: ./src/keras/model.ts
var model = __webpack_require__(603);
;// CONCATENATED MODULE: ./src/validate/integrity.ts









const integrity_storedBytes = { float32: 4, int32: 4, bool: 1, float16: 2, uint8: 1, uint16: 2 };
/**
 * Reads a bundle back as TensorFlow.js does and compares every value with its source in the Keras file: equal after the
 * documented cast, or within half a step of quantization. The arithmetic here is its own, apart from the encoder's, so
 * that a fault there shows. Streams: memory does not grow with the model.
 */
async function validateIntegrity(bundle, model, read, signal) {
    let weightsCompared = 0;
    try {
        const groups = await readManifest(bundle);
        const entries = groups.flatMap(({ weights }) => weights);
        checkNames(entries, model.weights);
        checkLengths(groups, bundle);
        const shards = new ShardReader(bundle);
        for (const [index, weight] of model.weights.entries()) {
            const entry = entries[index];
            if (entry === undefined)
                continue;
            await compareWeight(weight, entry, shards, read, signal);
            weightsCompared++;
        }
        await shards.end();
        return { weightsCompared, diagnostics: [] };
    }
    catch (error) {
        if (!(error instanceof diagnostic/* ConversionError */.zx) || error.diagnostic.code !== 'validate/integrity')
            throw error;
        return { weightsCompared, diagnostics: [error.diagnostic] };
    }
}
function broken(message, weight) {
    (0,diagnostic/* refuse */.TR)('validate/integrity', message, weight === undefined ? {} : { weight });
}
async function readManifest({ directory, files }) {
    const text = await (0,promises_.readFile)(external_node_path_default().join(directory, 'model.json'), 'utf8').catch(() => broken('model.json cannot be read back.'));
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    if (files[0]?.sha256 !== sha256)
        broken('model.json is not what was written.');
    const { weightsManifest } = JSON.parse(text);
    return weightsManifest;
}
function checkNames(entries, weights) {
    if (entries.length !== weights.length)
        broken(`The manifest lists ${entries.length} weights, but the model has ${weights.length}.`);
    const seen = new Set();
    for (const [index, { name, shape, dtype }] of entries.entries()) {
        const weight = weights[index];
        if (weight === undefined || weight.name !== name)
            broken(`The manifest lists the weight ${(0,display/* display */.V)(name)} at the place of another.`, name);
        if (seen.has(name))
            broken(`The manifest lists the weight ${(0,display/* display */.V)(name)} twice.`, name);
        seen.add(name);
        if (shape.join() !== weight.shape.join())
            broken(`The weight ${(0,display/* display */.V)(name)} has the shape [${shape.join(', ')}] in the manifest, but [${weight.shape.join(', ')}] in the model.`, name);
        const stored = weight.source.dtype;
        if (dtype !== kindOf(stored))
            broken(`The weight ${(0,display/* display */.V)(name)} is of type ${dtype} in the manifest, where the Keras file holds ${stored}.`, name);
    }
}
/** The one type of tf.js that stands for a stored type. */
const kindOf = (stored) => stored === 'bool' ? 'bool' : /^u?int/.test(stored) ? 'int32' : 'float32';
function checkLengths(groups, { files }) {
    const sizes = new Map(files.map(({ path: name, bytes }) => [name, bytes]));
    const listed = groups.flatMap(({ paths }) => paths);
    if (listed.join() !== [...sizes.keys()].slice(1).join())
        broken('The manifest lists other shards than were written.');
    for (const { paths, weights } of groups) {
        const held = paths.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
        const needed = weights.reduce((sum, entry) => sum + (0,read_variable/* valuesIn */.a)(entry.shape) * integrity_storedBytes[entry.quantization?.dtype ?? entry.dtype], 0);
        if (held !== needed)
            broken(`A group of shards holds ${held} bytes, but its weights need ${needed}.`);
    }
    const all = groups.flatMap(({ paths }) => paths.map(name => sizes.get(name) ?? 0));
    if (losesTheLastShard(all))
        broken('TensorFlow.js 4.22 would read zeros from the last shard.');
}
/** The shards of a bundle as one stream, hashed on the way. */
class ShardReader {
    #files;
    #directory;
    #pieces;
    #rest = new Uint8Array(0);
    constructor({ directory, files }) {
        this.#directory = directory;
        this.#files = files.slice(1);
        this.#pieces = this.#read();
    }
    /** The next `length` bytes; fewer never. */
    async take(length) {
        if (length <= this.#rest.length) {
            const part = this.#rest.subarray(0, length);
            this.#rest = this.#rest.subarray(length);
            return part;
        }
        const bytes = new Uint8Array(length);
        for (let filled = 0; filled < length;) {
            if (this.#rest.length === 0) {
                const next = await this.#pieces.next();
                if (next.done)
                    return broken('The shards end before the last weight.');
                this.#rest = next.value;
            }
            const part = this.#rest.subarray(0, length - filled);
            bytes.set(part, filled);
            this.#rest = this.#rest.subarray(part.length);
            filled += part.length;
        }
        return bytes;
    }
    /** To be called after the last weight: nothing may be left, and the last file's hash is compared. */
    async end() {
        const next = this.#rest.length > 0 ? { done: false } : await this.#pieces.next();
        if (!next.done)
            broken('The shards go on after the last weight.');
    }
    async *#read() {
        for (const { path: name, bytes, sha256 } of this.#files) {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            let length = 0;
            for await (const piece of piecesOf(external_node_path_default().join(this.#directory, name))) {
                hash.update(piece);
                length += piece.length;
                yield piece;
            }
            if (length !== bytes || hash.digest('hex') !== sha256)
                broken(`${(0,display/* display */.V)(name)} is not what was written.`);
        }
    }
}
async function* piecesOf(file) {
    try {
        for await (const piece of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 2 ** 20 }))
            yield piece;
    }
    catch {
        broken(`${(0,display/* display */.V)(external_node_path_default().basename(file))} cannot be read back.`);
    }
}
async function compareWeight(weight, entry, shards, read, signal) {
    const stored = entry.quantization?.dtype ?? entry.dtype;
    for await (const { variable, first, bytes } of (0,read_variable/* slabsOf */.P)([weight.source], read)) {
        signal?.throwIfAborted();
        const count = bytes.length / model/* bytesOf */.$[variable.dtype];
        const written = await shards.take(count * integrity_storedBytes[stored]);
        // Most weights are float32 on both sides, where equal bytes are all there is to ask.
        if (stored === variable.dtype && Buffer.compare(bytes, written) === 0)
            continue;
        compareValues(weight.name, first, bytes, variable.dtype, written, entry);
    }
}
function compareValues(name, first, source, dtype, written, entry) {
    const sourceAt = valueReader(dtype, source);
    const { quantization } = entry;
    const writtenAt = valueReader(quantization?.dtype ?? entry.dtype, written);
    const count = source.length / model/* bytesOf */.$[dtype];
    for (let index = 0; index < count; index++) {
        const want = sourceAt(index);
        const code = writtenAt(index);
        const got = quantization === undefined || quantization.dtype === 'float16'
            ? code
            : quantization.min + code * quantization.scale;
        if (isEqual(want, got, entry))
            continue;
        broken(`The weight ${(0,display/* display */.V)(name)} holds ${got} at position ${first + index}, where the Keras file holds ${want}.`, name);
    }
}
function isEqual(want, got, { dtype, quantization }) {
    const cast = dtype === 'float32' ? Math.fround(want) : want;
    if (cast === got || Object.is(cast, got))
        return true;
    if (quantization === undefined || !Number.isFinite(cast))
        return false;
    const difference = Math.abs(cast - got);
    if (quantization.dtype === 'float16')
        return difference <= Math.max(2 ** -11 * Math.abs(want), 2 ** -25);
    // Half a step, and what rounding to float32 adds under numpy 1.
    const reach = Math.max(Math.abs(quantization.min), Math.abs(want));
    return difference <= quantization.scale * 0.5 + 2 ** -22 * reach;
}
function valueReader(dtype, bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const readers = {
        float32: index => view.getFloat32(4 * index, true),
        float64: index => view.getFloat64(8 * index, true),
        float16: index => halfValues()[view.getUint16(2 * index, true)] ?? 0,
        bfloat16: index => new Float32Array(Uint32Array.of(view.getUint16(2 * index, true) * 65536).buffer)[0] ?? 0,
        int8: index => view.getInt8(index),
        int16: index => view.getInt16(2 * index, true),
        int32: index => view.getInt32(4 * index, true),
        int64: index => Number(view.getBigInt64(8 * index, true)),
        uint8: index => view.getUint8(index),
        uint16: index => view.getUint16(2 * index, true),
        uint32: index => view.getUint32(4 * index, true),
        uint64: index => Number(view.getBigUint64(8 * index, true)),
        bool: index => view.getUint8(index),
    };
    return readers[dtype];
}
let halves;
/** The value of every half-precision float, by its bits, as tf.js looks them up. */
function halfValues() {
    halves ??= Float32Array.from({ length: 65536 }, (_, bits) => halfValue(bits));
    return halves;
}
function halfValue(bits) {
    const magnitude = bits & 0x7fff;
    const sign = bits > 0x7fff ? -1 : 1;
    if (magnitude > 0x7c00)
        return Number.NaN;
    if (magnitude === 0x7c00)
        return sign * Number.POSITIVE_INFINITY;
    const exponent = magnitude >> 10;
    return sign * (exponent === 0 ? magnitude / 2 ** 24 : ((magnitude & 0x3ff) + 1024) * 2 ** (exponent - 25));
}

;// CONCATENATED MODULE: ./src/validate/compare.ts
/** Compares value by value two arrays of the same length; where `want` is not finite nothing is demanded. */
function measureDifference(got, want) {
    let maxAbsolute = 0;
    let maxWanted = 0;
    let at = 0;
    let notFinite = -1;
    for (let i = 0; i < want.length; i++) {
        const wanted = want[i] ?? Number.NaN;
        if (!Number.isFinite(wanted))
            continue;
        maxWanted = Math.max(maxWanted, Math.abs(wanted));
        const difference = Math.abs((got[i] ?? Number.NaN) - wanted);
        if (!Number.isFinite(difference)) {
            if (notFinite < 0)
                notFinite = i;
        }
        else if (difference > maxAbsolute) {
            maxAbsolute = difference;
            at = i;
        }
    }
    return { maxAbsolute, maxWanted, at, got: got[at] ?? Number.NaN, want: want[at] ?? Number.NaN, notFinite };
}
/** Relative tolerance by how exactly Keras itself computes. */
const relativeTolerance = { float32: 1e-5, float16: 5e-3, bfloat16: 4e-2 };
/** Noise beyond this part of the largest value proves nothing and is not accepted as an excuse. */
const LARGEST_NOISE = 1e-2;
/** The difference that still counts as equal: relative to the largest value, or 4 × the model's own rounding noise. */
function toleranceOf(maxWanted, precision, noise = 0) {
    return Math.max(relativeTolerance[precision] * maxWanted, Math.min(4 * noise, LARGEST_NOISE * maxWanted), 1e-7);
}
/** Index of the first value that is not finite, or -1. */
function compare_firstNotFinite({ values, dtype }) {
    return dtype === 'float32' ? values.findIndex(value => !Number.isFinite(value)) : -1;
}
/** `true` when `shape` has the dimensions that `declared` fixes. */
function fitsShape(shape, declared) {
    return shape.length === declared.length && declared.every((wanted, axis) => wanted === null || wanted === shape[axis]);
}
/** Position of a flat index in a shape, e.g. `[0, 3]`. */
function positionOf(index, shape) {
    const position = [];
    let rest = index;
    for (const dimension of [...shape].reverse()) {
        position.unshift(rest % dimension);
        rest = Math.floor(rest / dimension);
    }
    return position;
}

;// CONCATENATED MODULE: ./src/validate/judge.ts


/** Checks number, shapes and finiteness of the outputs and, where Keras's are known, compares them. */
function judgeOutputs(outputs, trial, standard) {
    if (outputs.length !== standard.outputs.length) {
        return problem('validate/shape', `The model gives ${outputs.length} outputs, but Keras declares ${standard.outputs.length}.`);
    }
    let worst;
    let firstProblem;
    for (const [index, output] of outputs.entries()) {
        const judged = judgeOutput(output, index, trial, standard);
        firstProblem ??= judged.problem;
        const { difference } = judged;
        if (difference !== undefined && (worst === undefined || excess(difference) > excess(worst)))
            worst = difference;
    }
    return {
        ...(firstProblem === undefined ? {} : { problem: firstProblem }),
        ...(worst === undefined ? {} : { difference: worst }),
    };
}
const excess = ({ maxAbsolute, tolerance }) => maxAbsolute / tolerance;
function judgeOutput(output, index, trial, standard) {
    const declared = standard.outputs[index]?.shape ?? [];
    const want = trial.expected?.[index];
    const name = `output "${(0,display/* display */.V)(standard.outputs[index]?.name ?? String(index))}"`;
    if (!fitsShape(output.shape, want?.shape ?? declared) || !fitsShape(output.shape, declared)) {
        const right = fitsShape(output.shape, declared) && want !== undefined ? want.shape : declared;
        return problem('validate/shape', `The ${name} has the shape ${list(output.shape)}, but Keras's has ${list(right)}.`);
    }
    if (want === undefined) {
        const at = compare_firstNotFinite(output);
        if (at < 0)
            return {};
        const value = output.values[at];
        return problem('validate/not-finite', `The ${name} holds ${value} at ${list(positionOf(at, output.shape))} for ${trial.source === 'samples' ? 'the samples' : 'generated inputs'}.`);
    }
    return compare(output, want, name, index, standard);
}
function compare(output, want, name, index, standard) {
    const measured = measureDifference(output.values, want.values);
    const { maxAbsolute, maxWanted, notFinite } = measured;
    if (notFinite >= 0) {
        const position = list(positionOf(notFinite, output.shape));
        return problem('validate/not-finite', `The ${name} holds ${output.values[notFinite]} at ${position}, where Keras predicts ${want.values[notFinite]}.`);
    }
    const tolerance = toleranceOf(maxWanted, standard.precision, standard.noise?.[index]);
    const difference = { maxAbsolute, tolerance, maxWanted };
    if (maxAbsolute <= tolerance || standard.quantized)
        return { difference };
    const position = list(positionOf(measured.at, output.shape));
    const message = `The ${name} differs from Keras's by ${brief(maxAbsolute)} at ${position} ` +
        `(${brief(measured.got)} instead of ${brief(measured.want)}); up to ${brief(tolerance)} would be equal.`;
    return { difference, problem: { code: 'validate/not-equal', message } };
}
const problem = (code, message) => ({ problem: { code, message } });
const list = (shape) => `[${shape.map(dimension => dimension ?? 'any').join(', ')}]`;
/** A number with as many digits as a person needs. */
const brief = (value) => String(Number(value.toPrecision(4)));

;// CONCATENATED MODULE: ./src/validate/backends.ts



/** Classes that the wasm backend of TensorFlow.js 4.22 computes wrongly in some cases, while cpu and webgl are right. */
const wrongOnWasm = new Set(['MaxPooling3D', 'Conv3DTranspose', 'PReLU']);
/** Backends agree when they differ by no more than this part of the largest value; rounding alone rarely reaches it. */
const AGREEMENT = 1e-4;
/**
 * At most one warning: that one backend fails where the other does not, or that they predict different numbers.
 * `noise` is by how much rounding alone moves each output, once it has been measured.
 */
function backendWarnings(judged, keras, noise) {
    for (const [wasm, cpu] of pairs(judged)) {
        const message = describeFailure(wasm, cpu) ?? describeDifference(wasm, cpu, noise);
        if (message !== undefined)
            return [(0,diagnostic/* diagnostic */.YK)('validate/backend-differs', message, {}, hintFor(keras))];
    }
    return [];
}
/** Whether the backends differ by more than usual, so that the model's noise should be known before that is said. */
function backendsDiffer(judged) {
    return pairs(judged).some(([wasm, cpu]) => describeDifference(wasm, cpu, []) !== undefined);
}
/** The wasm and the cpu run of each trial that has both. */
function pairs(judged) {
    return judged
        .filter(({ run }) => run.backend === 'wasm')
        .flatMap(wasm => {
        const cpu = judged.find(({ run, trial }) => run.backend === 'cpu' && trial === wasm.trial);
        return cpu === undefined ? [] : [[wasm, cpu]];
    });
}
function describeFailure(wasm, cpu) {
    const [right, wrong, problem] = wasm.judgement.problem
        ? ['cpu', 'wasm', wasm.judgement.problem]
        : ['wasm', 'cpu', cpu.judgement.problem];
    if (problem === undefined)
        return undefined;
    return `The ${right} backend of TensorFlow.js predicts as it should, but the ${wrong} backend does not. ${problem.message}`;
}
function describeDifference(wasm, cpu, noise) {
    if (wasm.result.kind !== 'predicted' || cpu.result.kind !== 'predicted')
        return undefined;
    // Both equal Keras, each within the tolerance.
    if (wasm.trial.expected !== undefined && wasm.judgement.problem === undefined && cpu.judgement.problem === undefined)
        return undefined;
    const reference = cpu.result.outputs;
    for (const [index, output] of wasm.result.outputs.entries()) {
        const { maxAbsolute, maxWanted } = measureDifference(output.values, reference[index]?.values ?? []);
        if (maxAbsolute <= Math.max(AGREEMENT * maxWanted, toleranceOf(maxWanted, 'float32', noise[index])))
            continue;
        const sizes = `up to ${brief(maxAbsolute)}, where the largest value is ${brief(maxWanted)}`;
        return `Output ${index} differs between the wasm and the cpu backend of TensorFlow.js by ${sizes}.`;
    }
    return undefined;
}
function hintFor(keras) {
    const suspects = new Set();
    const collect = ({ className, network, wrapped }) => {
        if (wrongOnWasm.has(className))
            suspects.add(className);
        network?.layers.forEach(collect);
        Object.values(wrapped).forEach(collect);
    };
    keras.network.layers.forEach(collect);
    if (suspects.size === 0)
        return undefined;
    return `The wasm backend of TensorFlow.js 4.22 is known to compute ${[...suspects].join(' and ')} wrongly in some cases; use webgl or cpu.`;
}

;// CONCATENATED MODULE: ./src/validate/bundle-files.ts




/** Finds the files of the bundle in `directory`. Throws ConversionError `validate/load-failed` when one is missing. */
async function findBundleFiles(directory) {
    const modelJson = await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'model.json'), 'utf8').catch(() => missing('model.json'));
    let manifest;
    try {
        manifest = JSON.parse(modelJson);
    }
    catch {
        return (0,diagnostic/* refuse */.TR)('validate/load-failed', 'The written model.json is not JSON.');
    }
    const groups = manifest.weightsManifest ?? [];
    const shards = [];
    for (const path of groups.flatMap(({ paths }) => paths)) {
        const file = (0,external_node_path_.resolve)(directory, path);
        if (!file.startsWith((0,external_node_path_.resolve)(directory) + external_node_path_.sep))
            return missing(path);
        const found = await (0,promises_.stat)(file).catch(() => missing(path));
        shards.push({ file, bytes: found.size });
    }
    const quantized = groups.some(({ weights }) => weights.some(({ quantization }) => quantization !== undefined));
    return { modelJson, shards, quantized };
}
function missing(path) {
    return (0,diagnostic/* refuse */.TR)('validate/load-failed', `The file ${(0,display/* display */.V)(path)} of the written model cannot be read.`);
}

;// CONCATENATED MODULE: ./src/validate/seeded-random.ts
/** Uniform numbers in [0, 1), the same for the same seed on every machine (mulberry32). */
function seededRandom(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

;// CONCATENATED MODULE: ./src/validate/perturb.ts

/**
 * Moves every float value up or down by one unit in the last place, by `seed`. What the outputs then move by is the
 * noise that rounding alone makes in this model. Null when there is no float value to move.
 */
function perturbInputs(inputs, seed) {
    if (!inputs.some(({ dtype, values }) => dtype === 'float32' && values.some(isBetweenIntegers)))
        return null;
    const random = seededRandom(seed);
    return inputs.map(input => {
        if (input.dtype !== 'float32')
            return input;
        const values = Float32Array.from(input.values, value => value * (1 + (random() < 0.5 ? -1 : 1) * 2 ** -23));
        return { ...input, values };
    });
}
// Token ids travel as floats where Keras declares them so, and must stay what they are.
const isBetweenIntegers = (value) => !Number.isInteger(value);

;// CONCATENATED MODULE: ./src/validate/noise.ts


/** Seeds of the perturbations; the largest effect counts. */
const SEEDS = [1, 2, 3];
/**
 * Predicts the first trial again with inputs (weights, where the inputs are whole numbers) moved by one unit in the
 * last place, and on the cpu backend if that was skipped.
 */
async function measureNoise(trials, results, start) {
    const [trial] = trials;
    if (trial === undefined)
        return { byOutput: [], results };
    const { batch } = trial;
    const inputSets = [trial.inputs];
    const runs = [{ backend: 'wasm', inputSet: 0, batch, optional: false }];
    for (const seed of SEEDS) {
        const moved = perturbInputs(trial.inputs, seed);
        if (moved === null)
            runs.push({ backend: 'wasm', inputSet: 0, batch, optional: false, perturbWeights: seed });
        else
            runs.push({ backend: 'wasm', inputSet: inputSets.push(moved) - 1, batch, optional: false });
    }
    // The cpu run of the first trial comes after the wasm runs of all.
    const cpuRun = trials.length;
    const cpuMissing = results.get(cpuRun)?.kind !== 'predicted';
    if (cpuMissing)
        runs.push({ backend: 'cpu', inputSet: 0, batch, optional: false });
    const outcome = await start(runs, inputSets);
    const extended = new Map(results);
    const cpu = outcome.results.get(runs.length - 1);
    if (cpuMissing && cpu !== undefined)
        extended.set(cpuRun, cpu);
    return { byOutput: noiseOf(outcome.results), results: extended };
}
function noiseOf(results) {
    const still = results.get(0);
    if (still?.kind !== 'predicted')
        return [];
    return still.outputs.map((output, index) => Math.max(...SEEDS.map((_, i) => {
        const moved = results.get(i + 1);
        const values = moved?.kind === 'predicted' ? moved.outputs[index]?.values : undefined;
        return values === undefined ? 0 : measureDifference(values, output.values).maxAbsolute;
    })));
}

;// CONCATENATED MODULE: ./src/validate/input-kind.ts
/** Layers that hand their input's values on, perhaps in another shape. */
const passing = new Set([
    'InputLayer',
    'Reshape',
    'Flatten',
    'Permute',
    'RepeatVector',
    'Dropout',
    'SpatialDropout1D',
    'Concatenate',
    'Activation',
    'ZeroPadding1D',
    'Cropping1D',
    'Masking',
    'TimeDistributed',
]);
/** Follows input number `index` of `network` to the layers that first compute with it. */
function inputKindOf(network, index) {
    const found = { vocabularies: [], paddings: [] };
    followInput(network, index, found);
    const [padding] = found.paddings;
    return {
        ...(found.vocabularies.length === 0 ? {} : { vocabulary: Math.min(...found.vocabularies) }),
        ...(padding === undefined ? {} : { padding }),
    };
}
function followInput(network, index, found) {
    const input = network.inputs[index];
    const [first] = network.layers;
    if (input !== undefined)
        followTensor(network, input, found, new Set());
    // A Sequential without an InputLayer feeds its first layer.
    else if (index === 0 && first !== undefined)
        visit(network, first, { calls: [0], position: 0 }, found, new Set());
}
function followTensor(network, tensor, found, seen) {
    const key = `${tensor.layer}/${tensor.node}/${tensor.tensor}`;
    if (seen.has(key))
        return;
    seen.add(key);
    for (const layer of network.layers) {
        layer.calls.forEach((call, node) => {
            const position = call.inputs.findIndex(input => sameTensor(input, tensor));
            if (position >= 0)
                visit(network, layer, { calls: [node], position }, found, seen);
        });
    }
}
const sameTensor = (a, b) => a.layer === b.layer && a.node === b.node && a.tensor === b.tensor;
function visit(network, layer, use, found, seen) {
    const inner = layer.wrapped['layer'] ?? layer;
    const { input_dim, mask_zero, mask_value, num_tokens } = inner.config;
    if (inner.className === 'Embedding' && isCount(input_dim)) {
        found.vocabularies.push(input_dim);
        if (mask_zero === true)
            found.paddings.push(0);
    }
    if (inner.className === 'CategoryEncoding' && isCount(num_tokens))
        found.vocabularies.push(num_tokens);
    if (inner.className === 'Masking')
        found.paddings.push(typeof mask_value === 'number' ? mask_value : 0);
    if (layer.network !== undefined)
        followInput(layer.network, use.position, found);
    if (passing.has(layer.className) && (layer.wrapped['layer'] === undefined || passing.has(inner.className)))
        for (const node of use.calls)
            followTensor(network, { layer: layer.name, node, tensor: 0 }, found, seen);
}
const isCount = (value) => typeof value === 'number' && Number.isInteger(value) && value > 0;

;// CONCATENATED MODULE: ./src/validate/wire.ts
/** Bytes before the JSON of a message: its length, and the length of the payload behind it. */
const FRAME_HEADER_BYTES = 12;
/** The header and JSON of a message whose payload has `payloadBytes` bytes. */
function encodeFrame(message, payloadBytes) {
    const json = new TextEncoder().encode(JSON.stringify(message));
    const frame = new Uint8Array(FRAME_HEADER_BYTES + json.byteLength);
    const header = new DataView(frame.buffer);
    header.setUint32(0, json.byteLength, true);
    header.setFloat64(4, payloadBytes, true);
    frame.set(json, FRAME_HEADER_BYTES);
    return frame;
}
/** Lengths of the JSON and the payload that follow a frame's header. */
function decodeFrameHeader(header) {
    const view = new DataView(header.buffer, header.byteOffset, FRAME_HEADER_BYTES);
    return { jsonBytes: view.getUint32(0, true), payloadBytes: view.getFloat64(4, true) };
}
/** The header under which `tensor` travels. */
function headerOf(tensor) {
    return { shape: tensor.shape, dtype: tensor.dtype, byteLength: tensor.values.byteLength };
}
/** The bytes of a tensor as they travel. */
function bytesOfTensor(tensor) {
    return new Uint8Array(tensor.values.buffer, tensor.values.byteOffset, tensor.values.byteLength);
}
/** The tensor that `header` announces; `bytes` start at a fresh, aligned buffer. Throws RangeError when they disagree. */
function tensorFromBytes(header, bytes) {
    const { shape, dtype } = header;
    const size = sizeOf(shape);
    if (bytes.byteLength !== size * (dtype === 'bool' ? 1 : 4))
        throw new RangeError('tensor of the wrong length');
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    if (dtype === 'bool')
        return { shape, dtype, values: aligned };
    const type = dtype === 'int32' ? Int32Array : Float32Array;
    return { shape, dtype, values: new type(aligned.buffer, aligned.byteOffset, size) };
}
/** Number of values of a shape. */
function sizeOf(shape) {
    return shape.reduce((size, dimension) => size * dimension, 1);
}

;// CONCATENATED MODULE: ./src/validate/generate-inputs.ts



/** Sizes tried in turn for dimensions that the model leaves open, by rank of the input. */
const openSizes = {
    2: [12, 32, 128],
    3: [12, 64, 256],
    4: [64, 128, 224],
    5: [16, 32, 64],
};
/** Number of choices that `generateInputs` has for open dimensions; 1 when the model fixes all but the batch. */
function countSizeChoices(model) {
    return model.inputs.some(({ shape }) => shape.slice(1).includes(null)) ? 3 : 1;
}
/** The batch size that the model demands, or null. */
function fixedBatchOf(model) {
    return model.inputs[0]?.shape[0] ?? null;
}
/**
 * Seeded inputs that suit the first layers of the model: token ids below the vocabulary (padded at the end where
 * zeros are masked), [0, 1] for images, [-1, 1] for other numbers. The same on every machine.
 */
function generateInputs(model, keras, batch, sizeChoice) {
    return model.inputs.map((input, index) => {
        const shape = input.shape.map((dimension, axis) => dimension ?? (axis === 0 ? batch : openSize(input, sizeChoice)));
        return generateTensor(shape, input.dtype, inputKindOf(keras.network, index), seededRandom(index + 1));
    });
}
const openSize = ({ shape }, choice) => openSizes[shape.length]?.[choice] ?? 16;
function generateTensor(shape, dtypeName, kind, random) {
    const dtype = dtypeName === 'int32' || dtypeName === 'bool' ? dtypeName : 'float32';
    const draw = drawFor(shape, dtype, kind, random);
    const values = Float64Array.from({ length: sizeOf(shape) }, draw);
    if (kind.padding !== undefined)
        padSteps(values, shape, kind.padding);
    return generate_inputs_castValues(values, shape, dtype);
}
function drawFor(shape, dtype, kind, random) {
    const { vocabulary, padding } = kind;
    if (vocabulary !== undefined) {
        // A zero among real tokens would end or split the sequence where zeros are masked.
        const lowest = padding === 0 && vocabulary > 1 ? 1 : 0;
        return () => lowest + Math.floor(random() * (vocabulary - lowest));
    }
    if (dtype === 'bool')
        return () => (random() < 0.5 ? 0 : 1);
    if (dtype === 'int32')
        return () => Math.floor(random() * (shape.length === 4 ? 256 : 4));
    const isImage = shape.length === 4 && [1, 3, 4].some(channels => shape[3] === channels || shape[1] === channels);
    return isImage ? random : () => random() * 2 - 1;
}
/** Overwrites the last steps (axis 1) of each sample, so that samples of one batch differ in length. */
function padSteps(values, shape, padding) {
    const [batch = 1, steps = 1, ...rest] = shape;
    const stepSize = sizeOf(rest);
    for (let sample = 0; sample < batch; sample++) {
        const kept = Math.max(1, Math.ceil((steps * (2 + sample)) / (3 + sample)));
        values.fill(padding, (sample * steps + kept) * stepSize, (sample + 1) * steps * stepSize);
    }
}
/** `values` as the model's input takes them. */
function generate_inputs_castValues(values, shape, dtype) {
    if (dtype === 'int32')
        return { shape, dtype, values: Int32Array.from(values, Math.trunc) };
    if (dtype === 'bool')
        return { shape, dtype, values: Uint8Array.from(values, value => (value === 0 ? 0 : 1)) };
    return { shape, dtype, values: Float32Array.from(values) };
}

;// CONCATENATED MODULE: ./src/validate/bind-samples.ts




/** Finds the array of each input and output of the model by name or order. Throws ConversionError `validate/invalid-samples`. */
function bindSamples(samples, model, keras) {
    const file = (0,display/* display */.V)(samples.file);
    const { inputs: inputRefs, outputs: outputRefs } = keras.network;
    const inputs = bind_samples_select(samples.inputs, model.inputs, inputRefs, model.renamed, 'input', file);
    const outputs = samples.outputs && bind_samples_select(samples.outputs, model.outputs, outputRefs, model.renamed, 'output', file);
    for (const [i, array] of inputs.entries())
        checkShape(array, model.inputs[i], 'input', file);
    const count = inputs[0]?.shape[0] ?? 0;
    const uneven = inputs.find(({ shape }) => shape[0] !== count);
    if (count === 0 || uneven !== undefined) {
        return invalid(file, `its inputs hold ${inputs.map(({ shape }) => shape[0] ?? 0).join(', ')} samples`);
    }
    const strays = outputs?.filter(({ shape }) => shape[0] !== count) ?? [];
    if (strays.length > 0) {
        return invalid(file, `its inputs hold ${count} samples, but its outputs ${strays[0]?.shape[0] ?? 0}`);
    }
    const fixed = model.inputs[0]?.shape[0] ?? null;
    if (fixed !== null && count % fixed !== 0) {
        return invalid(file, `it holds ${count} samples, but the model takes batches of ${fixed}`);
    }
    const feeds = inputs.map(({ shape, values }, i) => generate_inputs_castValues(values, shape, dtypeOf(model.inputs[i])));
    return { inputs: feeds, count, ...(outputs === undefined ? {} : { outputs }) };
}
function invalid(file, clause) {
    return (0,diagnostic/* refuse */.TR)('validate/invalid-samples', `The samples file ${file} cannot be used: ${clause}.`);
}
function bind_samples_select(given, wanted, refs, renamed, role, file) {
    const size = given.by === 'name' ? given.arrays.size : given.arrays.length;
    const names = wanted.map(({ name }) => `"${(0,display/* display */.V)(name)}"`).join(', ');
    if (size !== wanted.length) {
        return invalid(file, `it has ${size} ${role}s, but the model has ${wanted.length} (${names})`);
    }
    if (given.by === 'order')
        return [...given.arrays];
    return (byName(given.arrays, wanted, refs, renamed) ??
        byNumber(given.arrays, size) ??
        unknownNames(given.arrays, role, names, file));
}
/** Each wanted tensor goes by its name in TensorFlow.js, by its layer's name in Keras, and by Keras's `name:0`. */
function byName(arrays, wanted, refs, renamed) {
    const found = wanted.map(({ name }, i) => {
        const layer = refs[i]?.layer;
        const candidates = [name, ...(layer === undefined ? [] : [layer, renamed[layer] ?? layer])];
        return candidates
            .map(candidate => arrays.get(candidate) ?? arrays.get(`${candidate}:0`))
            .find(array => array !== undefined);
    });
    const complete = found.filter(array => array !== undefined);
    return complete.length === wanted.length && new Set(complete).size === wanted.length ? complete : null;
}
/** `input_0`, `input_1` … or numpy's `arr_0` …; a single array may have any name. */
function byNumber(arrays, size) {
    if (size === 1)
        return [...arrays.values()];
    for (const prefix of ['input_', 'output_', 'arr_']) {
        const found = Array.from({ length: size }, (_, i) => arrays.get(prefix + i)).filter(array => array !== undefined);
        if (found.length === size)
            return found;
    }
    return null;
}
function unknownNames(arrays, role, names, file) {
    const given = [...arrays.keys()].map(key => `"${(0,display/* display */.V)(key)}"`).join(', ');
    return invalid(file, `its ${role}s are named ${given}, but the model has ${names}`);
}
function checkShape({ shape }, tensor, role, file) {
    if (tensor === undefined || fitsShape(shape.slice(1), tensor.shape.slice(1)))
        return;
    const declared = tensor.shape.map(dimension => dimension ?? 'any').join(', ');
    invalid(file, `${role} "${(0,display/* display */.V)(tensor.name)}" has the shape [${shape.join(', ')}], but the model takes [${declared}]`);
}
const dtypeOf = (tensor) => tensor?.dtype === 'int32' || tensor?.dtype === 'bool' ? tensor.dtype : 'float32';

;// CONCATENATED MODULE: ./src/validate/plan.ts


/** tfjs's own default for `predict`. */
const LARGEST_BATCH = 32;
/**
 * The ways to try the model, best first: one list of trials each. A model whose input sizes are open has several,
 * because generated sizes may not suit it. Throws ConversionError when the samples do not fit the model.
 */
function planTrials(model, keras, samples) {
    const fixed = fixedBatchOf(model);
    if (samples !== undefined) {
        const { inputs, outputs, count } = bindSamples(samples, model, keras);
        const batch = fixed ?? Math.min(count, LARGEST_BATCH);
        return [[{ source: 'samples', count, batch, inputs, ...(outputs === undefined ? {} : { expected: outputs }) }]];
    }
    const batches = fixed === null ? [1, 3] : [fixed];
    return Array.from({ length: countSizeChoices(model) }, (_, choice) => batches.map(batch => ({
        source: 'generated',
        count: batch,
        batch,
        inputs: generateInputs(model, keras, batch, choice),
    })));
}
/** Every trial on wasm, then on cpu where that is not too slow. */
function runsOf(trials) {
    return [...runsOn('wasm', trials, false), ...runsOn('cpu', trials, true)];
}
/** Every trial on one backend. */
function runsOn(backend, trials, optional) {
    return trials.map(({ batch }, inputSet) => ({ backend, inputSet, batch, optional }));
}
/** How exactly Keras computes this model, by the dtype policies of its layers. */
function precisionOf({ network }) {
    const policies = new Set();
    collectPolicies(network, policies);
    const named = (type) => [...policies].some(policy => policy === type || policy === `mixed_${type}`);
    if (named('bfloat16'))
        return 'bfloat16';
    return named('float16') ? 'float16' : 'float32';
}
function collectPolicies(network, policies) {
    const collect = ({ config, network: nested, wrapped }) => {
        const { dtype } = config;
        const inner = typeof dtype === 'object' && dtype !== null && !Array.isArray(dtype) ? dtype['config'] : undefined;
        const policy = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner['name'] : dtype;
        if (typeof policy === 'string')
            policies.add(policy);
        if (nested !== undefined)
            collectPolicies(nested, policies);
        Object.values(wrapped).forEach(collect);
    };
    network.layers.forEach(collect);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(421);
// EXTERNAL MODULE: ./src/reader/entry.ts
var reader_entry = __webpack_require__(791);
;// CONCATENATED MODULE: ./src/validate/byte-queue.ts
/** Turns a stream of chunks into reads of exact lengths. */
class ByteQueue {
    #chunks;
    #rest = new Uint8Array(0);
    constructor(stream) {
        this.#chunks = stream[Symbol.asyncIterator]();
    }
    /** The next `length` bytes in a buffer of their own; null when the stream ends before the first of them. Throws when it ends within. */
    async take(length) {
        const taken = new Uint8Array(length);
        let filled = 0;
        while (filled < length) {
            if (this.#rest.byteLength === 0) {
                const next = await this.#chunks.next();
                if (next.done) {
                    if (filled === 0)
                        return null;
                    throw new RangeError('stream ended within a message');
                }
                this.#rest = next.value;
            }
            const part = this.#rest.subarray(0, length - filled);
            taken.set(part, filled);
            filled += part.byteLength;
            this.#rest = this.#rest.subarray(part.byteLength);
        }
        return taken;
    }
}

;// CONCATENATED MODULE: ./src/validate/process.ts







/** Largest answer that is read, in bytes. */
const LONGEST_ANSWER = 2 ** 30;
/**
 * Runs one bundle in a process of its own, which sees neither the file system nor the environment: the bytes of
 * the bundle go in through its stdin. It is killed after `timeoutMs`, above `memoryMiB` (watched on Linux; the
 * JavaScript and WebAssembly heaps are bounded everywhere) and on abort, which rejects with the signal's reason.
 */
async function runPredictions(job) {
    job.signal?.throwIfAborted();
    const child = startChild(job.memoryMiB);
    let stopped;
    const stop = (reason) => {
        stopped ??= reason;
        child.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop('timeout'), job.timeoutMs);
    const watch = watchMemory(child, job.memoryMiB, () => stop('memory'));
    const abort = () => child.kill('SIGKILL');
    job.signal?.addEventListener('abort', abort);
    try {
        const closed = new Promise(resolve => child.once('close', () => resolve()).once('error', () => resolve()));
        const [answers] = await Promise.all([collectAnswers(child, job.runs), sendRequest(child, job)]);
        if (!answers.done)
            stop('crashed');
        await closed;
        job.signal?.throwIfAborted();
        return summarize(answers, stopped);
    }
    finally {
        clearTimeout(timer);
        clearInterval(watch);
        job.signal?.removeEventListener('abort', abort);
        child.kill('SIGKILL');
    }
}
function startChild(memoryMiB) {
    const entry = (0,reader_entry/* childEntry */.x)('validator');
    const folder = (0,external_node_path_.dirname)(entry);
    const permission = Number(process.versions.node.split('.')[0]) >= 22 ? '--permission' : '--experimental-permission';
    const flags = [
        permission,
        `--allow-fs-read=${folder}${external_node_path_.sep}`,
        '--no-addons',
        '--no-warnings',
        '--disallow-code-generation-from-strings',
        `--wasm-max-mem-pages=${Math.min(65536, memoryMiB * 16)}`,
        `--max-old-space-size=${memoryMiB}`,
    ];
    // Windows starts no program without SystemRoot.
    const { SystemRoot } = process.env;
    return (0,external_node_child_process_.spawn)(process.execPath, [...flags, entry], {
        cwd: folder,
        env: SystemRoot === undefined ? {} : { SystemRoot },
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true,
    });
}
/** Calls `exceeded` once the process holds more than `memoryMiB` of memory; sees nothing where there is no /proc. */
function watchMemory(child, memoryMiB, exceeded) {
    const check = async () => {
        const status = await (0,promises_.readFile)(`/proc/${child.pid}/status`, 'latin1').catch(() => '');
        const kibibytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
        if (kibibytes > memoryMiB * 1024)
            exceeded();
    };
    const timer = setInterval(() => void check(), 100);
    timer.unref();
    return timer;
}
async function sendRequest(child, { bundle, inputSets, runs, optionalMs }) {
    const { stdin } = child;
    if (stdin === null)
        return;
    // A process that ends early closes the pipe; what it answered decides, not the broken pipe.
    stdin.on('error', () => { });
    const write = async (bytes) => {
        if (stdin.destroyed || stdin.write(bytes))
            return;
        await new Promise(resolve => {
            stdin.once('drain', resolve);
            stdin.once('close', resolve);
        });
    };
    const tensors = inputSets.flat();
    const shardBytes = bundle.shards.map(({ bytes }) => bytes);
    const modelJson = new TextEncoder().encode(bundle.modelJson);
    const payloadBytes = [modelJson.byteLength, ...shardBytes, ...tensors.map(({ values }) => values.byteLength)].reduce((sum, bytes) => sum + bytes, 0);
    const request = {
        modelJsonBytes: modelJson.byteLength,
        shardBytes,
        inputSets: inputSets.map(set => set.map(headerOf)),
        runs,
        optionalMs,
    };
    await write(encodeFrame(request, payloadBytes));
    await write(modelJson);
    for (const { file } of bundle.shards) {
        for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 2 ** 20 })) {
            if (stdin.destroyed)
                return;
            await write(chunk);
        }
    }
    for (const tensor of tensors)
        await write(bytesOfTensor(tensor));
    stdin.end();
}
/** Reads answers until the process ends or says something that is none. */
async function collectAnswers(child, runs) {
    const answers = { results: new Map(), done: false };
    if (child.stdout === null)
        return answers;
    const queue = new ByteQueue(child.stdout);
    try {
        while (!answers.done) {
            const header = await queue.take(FRAME_HEADER_BYTES);
            if (header === null)
                break;
            const { jsonBytes, payloadBytes } = decodeFrameHeader(header);
            if (!(jsonBytes + payloadBytes <= LONGEST_ANSWER))
                break;
            const json = await queue.take(jsonBytes);
            const payload = await queue.take(payloadBytes);
            if (json === null || payload === null)
                break;
            note(answers, JSON.parse(new TextDecoder().decode(json)), payload, runs.length);
        }
    }
    catch {
        // A cut or malformed answer counts as a crash: `done` stays false.
    }
    return answers;
}
function note(answers, answer, payload, runs) {
    if ('run' in answer && answer.run !== null && !(Number.isInteger(answer.run) && answer.run < runs))
        throw new RangeError('no such run');
    switch (answer.kind) {
        case 'loaded':
            answers.loaded = { inputs: answer.inputs, outputs: answer.outputs };
            break;
        case 'running':
            answers.running = answer.run;
            break;
        case 'predicted':
            answers.results.set(answer.run, {
                kind: 'predicted',
                outputs: splitPayload(answer.outputs, payload),
                milliseconds: answer.milliseconds,
            });
            break;
        case 'skipped':
            answers.results.set(answer.run, { kind: 'skipped' });
            break;
        case 'failed':
            if (answer.run === null) {
                answers.loadFailure = String(answer.message);
                answers.done = true;
            }
            else
                answers.results.set(answer.run, { kind: 'failed', message: String(answer.message) });
            break;
        case 'done':
            answers.done = true;
    }
}
function splitPayload(headers, payload) {
    let offset = 0;
    return headers.map(header => {
        const { shape, byteLength } = header;
        if (!shape.every(dimension => Number.isInteger(dimension) && dimension >= 0) ||
            !Number.isSafeInteger(sizeOf(shape)))
            throw new RangeError('bad shape');
        const bytes = payload.subarray(offset, offset + byteLength);
        offset += byteLength;
        return tensorFromBytes(header, bytes);
    });
}
function summarize({ loaded, loadFailure, results, running, done }, stopped) {
    const isInterrupted = !done && stopped !== undefined;
    return {
        results,
        ...(loaded === undefined ? {} : { loaded }),
        ...(loadFailure === undefined ? {} : { loadFailure }),
        ...(isInterrupted ? { interruption: stopped } : {}),
        ...(isInterrupted && running !== undefined && !results.has(running) ? { interruptedRun: running } : {}),
    };
}

;// CONCATENATED MODULE: ./src/validate/predict.ts









/** Longest that an optional run (the cpu backend as a second opinion) may promise to take. */
const LONGEST_OPTIONAL_MS = 10_000;
/** Node and TensorFlow.js themselves. */
const BASE_BYTES = 200 * 2 ** 20;
/** tfjs holds the fetched shards, their decoded copies and the backend's copies; measured with VGG16. */
const COPIES_OF_WEIGHTS = 4.5;
/**
 * Loads a bundle with TensorFlow.js in a process that can be killed, predicts on the samples or on generated inputs
 * with the wasm and the cpu backend, and compares with what Keras predicted where that is known. Findings are
 * returned; only an abort of `signal` rejects.
 */
async function validatePredictions(request) {
    request.signal?.throwIfAborted();
    try {
        const bundle = await findBundleFiles(request.directory);
        const neededMiB = memoryNeeded(bundle, request.model);
        if (neededMiB > request.memoryMiB) {
            const sizes = `about ${neededMiB} MiB of memory, and ${request.memoryMiB} MiB are allowed`;
            return verdict([notPredicted(`The converted model was not run: TensorFlow.js would need ${sizes}.`)]);
        }
        return await tryInTurn(bundle, request);
    }
    catch (error) {
        if (error instanceof diagnostic/* ConversionError */.zx)
            return verdict([error.diagnostic]);
        throw error;
    }
}
function verdict(diagnostics, predictions = []) {
    const passed = predictions.length > 0 && !diagnostics.some(({ severity }) => severity === 'error');
    return { passed, predictions, diagnostics };
}
function memoryNeeded(bundle, model) {
    const stored = bundle.shards.reduce((sum, { bytes }) => sum + bytes, 0);
    const decoded = model.weights.reduce((sum, { shape }) => sum + 4 * sizeOf(shape), 0);
    return Math.ceil((BASE_BYTES + COPIES_OF_WEIGHTS * Math.max(stored, decoded)) / 2 ** 20);
}
const notPredicted = (message) => (0,diagnostic/* diagnostic */.YK)('validate/not-predicted', message);
/** Tries the model with one plan after the other until it predicts; a plan fails it only when no other is left. */
async function tryInTurn(bundle, request) {
    const plans = planTrials(request.model, request.kerasModel, request.samples);
    let last = verdict([]);
    for (const trials of plans) {
        last = await tryPlan(bundle, trials, request);
        if (last.passed || !last.diagnostics.some(({ code }) => code === 'validate/predict-failed'))
            break;
    }
    return last;
}
async function tryPlan(bundle, trials, request) {
    const start = (runs, inputSets = trials.map(({ inputs }) => inputs)) => runPredictions({
        bundle,
        inputSets,
        runs,
        optionalMs: Math.min(LONGEST_OPTIONAL_MS, request.timeoutMs / 4),
        timeoutMs: request.timeoutMs,
        memoryMiB: request.memoryMiB,
        signal: request.signal,
    });
    const standard = {
        outputs: request.model.outputs,
        precision: precisionOf(request.kerasModel),
        quantized: request.quantized ?? bundle.quantized,
    };
    const runs = runsOf(trials);
    const first = await start(runs);
    const outcome = hasFailed(first) ? await retryOnCpu(first, trials, start) : first;
    const stopped = describeStop(outcome, runs, request);
    if (stopped !== undefined)
        return verdict([stopped]);
    const judged = judgeRuns(trials, runs, outcome.results, standard);
    const isClear = !judged.some(({ judgement }) => judgement.problem?.code === 'validate/not-equal');
    if (isClear && !backendsDiffer(judged))
        return decide(judged, request, []);
    const { byOutput: noise, results } = await measureNoise(trials, outcome.results, start);
    return decide(judgeRuns(trials, runs, results, { ...standard, noise }), request, noise);
}
const hasFailed = ({ results }) => [...results.values()].some(({ kind }) => kind === 'failed');
/** Predicts on cpu alone what failed on wasm; in a new process, since a failure may leave wasm's memory in pieces. */
async function retryOnCpu({ results }, trials, start) {
    const second = await start(runsOn('cpu', trials, false));
    // In the list of all runs, the cpu runs come after as many wasm runs.
    const onCpu = [...second.results].map(([index, result]) => [trials.length + index, result]);
    return { ...second, results: new Map([...results, ...onCpu]) };
}
/** Why there is nothing to judge; undefined when every trial has been predicted by at least one backend or failed on both. */
function describeStop(outcome, runs, request) {
    const { loadFailure, loaded, interruption, results } = outcome;
    if (loadFailure !== undefined)
        return (0,diagnostic/* diagnostic */.YK)('validate/load-failed', `TensorFlow.js cannot load the converted model: ${plain(loadFailure)}.`);
    if (interruption === undefined)
        return undefined;
    const answered = new Set([...results].filter(([, result]) => result.kind === 'predicted').map(([index]) => runs[index]?.inputSet));
    if (runs.every(({ inputSet }) => answered.has(inputSet)))
        return undefined;
    const doing = loaded === undefined ? 'loading' : 'predicting with';
    if (interruption === 'memory') {
        const limit = `the ${request.memoryMiB} MiB of memory that are allowed`;
        return notPredicted(`TensorFlow.js took more than ${limit} while ${doing} the converted model and was stopped.`);
    }
    if (interruption === 'timeout') {
        return (0,diagnostic/* diagnostic */.YK)('validate/timeout', `TensorFlow.js was still ${doing} the converted model after ${brief(request.timeoutMs / 1000)} s and was stopped.`);
    }
    return (0,diagnostic/* diagnostic */.YK)(loaded === undefined ? 'validate/load-failed' : 'validate/predict-failed', `The process of TensorFlow.js ended unexpectedly while ${doing} the converted model, probably for lack of memory.`);
}
function judgeRuns(trials, runs, results, standard) {
    const judged = [];
    for (const [index, run] of runs.entries()) {
        const result = results.get(index);
        const trial = trials[run.inputSet];
        if (result === undefined || result.kind === 'skipped' || trial === undefined)
            continue;
        const judgement = result.kind === 'predicted'
            ? judgeOutputs(result.outputs, trial, standard)
            : { problem: { code: 'validate/predict-failed', message: failureMessage(run, trial, result.message) } };
        judged.push({ run, trial, result, judgement });
    }
    return judged;
}
function failureMessage({ backend }, { inputs, source }, message) {
    const shapes = inputs.map(({ shape }) => `[${shape.join(', ')}]`).join(', ');
    const what = source === 'samples' ? 'the samples' : 'generated inputs';
    return `TensorFlow.js cannot predict on the ${backend} backend with ${what} of shape ${shapes}: ${plain(message)}.`;
}
/** A model fails with a problem that every backend that ran has; a problem of one backend alone is a warning. */
function decide(judged, request, noise) {
    const errors = [];
    for (const trial of new Set(judged.map(each => each.trial))) {
        const problems = judged.filter(each => each.trial === trial).map(({ judgement }) => judgement.problem);
        const [first] = problems;
        if (first !== undefined && problems.every(problem => problem !== undefined))
            errors.push(first);
    }
    const [error] = errors;
    const diagnostics = [
        ...(error === undefined ? [] : [(0,diagnostic/* diagnostic */.YK)(error.code, error.message, {}, predict_hintFor(error, judged))]),
        ...(error === undefined ? backendWarnings(judged, request.kerasModel, noise) : []),
        ...quantizationWarnings(judged),
    ];
    return verdict(diagnostics, judged.flatMap(checkOf));
}
function predict_hintFor({ code }, [first]) {
    if (first?.trial.source !== 'generated')
        return undefined;
    if (code === 'validate/predict-failed')
        return 'If the model needs inputs of another size or kind, save some beside it as samples (docs/validation.md).';
    if (code === 'validate/not-finite')
        return 'If Keras predicts the same on real inputs, save some beside the model as samples, with its outputs (docs/validation.md).';
    return undefined;
}
function checkOf({ run, trial, result, judgement }) {
    if (result.kind !== 'predicted')
        return [];
    const { difference } = judgement;
    const base = {
        backend: run.backend,
        batch: trial.count,
        inputs: trial.source,
        compared: trial.expected !== undefined,
    };
    const measured = difference === undefined ? {} : { maxAbsoluteDifference: difference.maxAbsolute, tolerance: difference.tolerance };
    return [{ ...base, ...measured, milliseconds: Math.round(result.milliseconds) }];
}
/** Quantization may cost this part of an output's largest value before it is worth a warning. */
const NOTABLE_LOSS = 0.1;
function quantizationWarnings(judged) {
    const lossy = judged.find(({ judgement: { difference, problem } }) => problem === undefined &&
        difference !== undefined &&
        difference.maxAbsolute > Math.max(difference.tolerance, NOTABLE_LOSS * difference.maxWanted));
    const difference = lossy?.judgement.difference;
    if (difference === undefined)
        return [];
    const message = `With quantized weights the predictions differ from Keras's by up to ${brief(difference.maxAbsolute)}, where the largest is ${brief(difference.maxWanted)}.`;
    return [(0,diagnostic/* diagnostic */.YK)('validate/quantization-loss', message)];
}
/** What a message of tfjs says first, without the punctuation that `display` would spell out. */
function plain(message) {
    const [said = ''] = message.split(' This may be due to one of the following reasons');
    const words = said.replace(/[^\p{L}\p{M}\p{N} _./+=-]+/gu, ' ');
    return (0,display/* display */.V)(words
        .replace(/ +\./g, '.')
        .replace(/[ .]+$/, '')
        .trim());
}

// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(306);
;// CONCATENATED MODULE: ./src/validate/npy.ts

const MAGIC = '\x93NUMPY';
/** Reads one value of each numpy type; `u1` and the like after the byte order. */
const readers = {
    f2: (view, offset, little) => halfToNumber(view.getUint16(offset, little)),
    f4: (view, offset, little) => view.getFloat32(offset, little),
    f8: (view, offset, little) => view.getFloat64(offset, little),
    i1: (view, offset) => view.getInt8(offset),
    i2: (view, offset, little) => view.getInt16(offset, little),
    i4: (view, offset, little) => view.getInt32(offset, little),
    i8: (view, offset, little) => Number(view.getBigInt64(offset, little)),
    u1: (view, offset) => view.getUint8(offset),
    u2: (view, offset, little) => view.getUint16(offset, little),
    u4: (view, offset, little) => view.getUint32(offset, little),
    u8: (view, offset, little) => Number(view.getBigUint64(offset, little)),
    b1: (view, offset) => (view.getUint8(offset) === 0 ? 0 : 1),
};
/** Reads an array that `numpy.save` wrote (format 1 to 3). Throws Error with one clause that says what is wrong. */
function parseNpy(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.byteLength < 12 || latin1(bytes.subarray(0, 6)) !== MAGIC)
        throw new Error('it is not a .npy file');
    const wide = view.getUint8(6) >= 2;
    const headerStart = wide ? 12 : 10;
    const dataStart = headerStart + (wide ? view.getUint32(8, true) : view.getUint16(8, true));
    const { descr, fortran, shape } = parseHeader(latin1(bytes.subarray(headerStart, dataStart)));
    const [, order, type = ''] = /^([<>|=]?)([a-z]\d)$/.exec(descr) ?? [];
    const read = readers[type];
    if (read === undefined)
        throw new Error(`its data type ${JSON.stringify(descr)} is not a number type`);
    const size = sizeOf(shape);
    const width = Number(type.slice(1));
    if (bytes.byteLength - dataStart !== size * width) {
        throw new Error(`its shape [${shape}] needs ${size * width} bytes of values, but it holds ${bytes.byteLength - dataStart}`);
    }
    const values = new Float64Array(size);
    for (let i = 0; i < size; i++)
        values[i] = read(view, dataStart + i * width, order !== '>');
    return { shape, values: fortran ? toRowMajor(values, shape) : values };
}
// The header is a Python literal with these three keys, e.g. {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }
function parseHeader(header) {
    const descr = /'descr'\s*:\s*'([^']*)'/.exec(header)?.[1];
    const fortran = /'fortran_order'\s*:\s*(True|False)/.exec(header)?.[1];
    const shape = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(header)?.[1];
    if (fortran === undefined || shape === undefined)
        throw new Error('its header is damaged');
    if (descr === undefined)
        throw new Error('it holds records instead of numbers');
    const dimensions = shape
        .split(',')
        .map(part => part.trim().replace('L', ''))
        .filter(part => part !== '')
        .map(Number);
    if (!Number.isSafeInteger(sizeOf(dimensions)))
        throw new Error('its shape is too large');
    return { descr, fortran: fortran === 'True', shape: dimensions };
}
/** Values stored first axis fastest, in the order last axis fastest. */
function toRowMajor(values, shape) {
    const ordered = new Float64Array(values.length);
    const strides = shape.map((_, axis) => sizeOf(shape.slice(0, axis)));
    const position = shape.map(() => 0);
    for (let i = 0; i < values.length; i++) {
        ordered[i] = values[position.reduce((sum, index, axis) => sum + index * (strides[axis] ?? 0), 0)] ?? Number.NaN;
        for (let axis = shape.length - 1; axis >= 0; axis--) {
            const next = (position[axis] ?? 0) + 1;
            position[axis] = next === shape[axis] ? 0 : next;
            if (position[axis] !== 0)
                break;
        }
    }
    return ordered;
}
function halfToNumber(bits) {
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 0x1f;
    const fraction = bits & 0x3ff;
    if (exponent === 0)
        return sign * fraction * 2 ** -24;
    if (exponent === 0x1f)
        return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
// TextDecoder's latin1 is windows-1252, in which the first byte of the magic is a quotation mark (on Node 24 and in browsers).
const latin1 = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

;// CONCATENATED MODULE: ./src/validate/samples.ts






/** Largest samples file, and largest sum of its arrays, in bytes. */
const LARGEST = 256 * 2 ** 20;
/** Rank of the largest tensors of TensorFlow.js, and some room. */
const MOST_AXES = 8;
const suffixes = ['.samples.json', '.samples.npz', '.samples.npy'];
/** The samples file that lies beside a model: `<model without its suffix>.samples.json`, `.npz` or `.npy`. */
async function findSamples(modelFile) {
    const stem = modelFile.replace(/\.(h5|hdf5|keras)$/i, '');
    for (const suffix of suffixes) {
        const found = await (0,promises_.lstat)(stem + suffix).catch(() => null);
        // A symbolic link beside a model is not followed, as models themselves are not.
        if (found?.isFile())
            return stem + suffix;
    }
    return undefined;
}
/** Reads a samples file by its suffix; docs/validation.md describes the forms. Throws ConversionError `validate/invalid-samples`. */
async function readSamples(path) {
    const file = (0,external_node_path_.basename)(path);
    const bytes = await readBounded(path, file);
    if (/\.npy$/i.test(path))
        return { file, inputs: { by: 'order', arrays: [readNpy(bytes, file, '')] } };
    if (/\.npz$/i.test(path))
        return readNpz(bytes, file);
    if (/\.json$/i.test(path))
        return readJson(bytes, file);
    return samples_invalid(file, 'its suffix is none of .json, .npz and .npy');
}
async function readBounded(path, file) {
    const handle = await (0,promises_.open)(path).catch(() => samples_invalid(file, 'it cannot be opened'));
    try {
        const stat = await handle.stat();
        if (!stat.isFile())
            return samples_invalid(file, 'it is not a regular file');
        if (stat.size > LARGEST)
            return samples_invalid(file, `it has ${stat.size} bytes, and ${LARGEST} are allowed`);
        return await handle.readFile();
    }
    finally {
        await handle.close();
    }
}
function samples_invalid(file, clause) {
    return (0,diagnostic/* refuse */.TR)('validate/invalid-samples', `The samples file ${(0,display/* display */.V)(file)} cannot be used: ${clause}.`);
}
function readNpy(bytes, file, key) {
    try {
        return parseNpy(bytes);
    }
    catch (error) {
        const where = key === '' ? '' : `"${(0,display/* display */.V)(key)}": `;
        return samples_invalid(file, where + (error instanceof Error ? error.message : 'it cannot be read'));
    }
}
/**
 * Arrays whose name is `outputs/<name>` or `output_<number>` are Keras's outputs, all others inputs. Names that are
 * all `input_<number>` (or numpy's own `arr_<number>`) count from 0 and go by order unless the model has those names.
 */
function readNpz(bytes, file) {
    let entries;
    let total = 0;
    try {
        entries = (0,esm/* unzipSync */.AO)(bytes, {
            filter({ name, originalSize }) {
                total += originalSize;
                return name.endsWith('.npy') && total <= LARGEST;
            },
        });
    }
    catch {
        return samples_invalid(file, 'it is not a .npz file');
    }
    if (total > LARGEST)
        return samples_invalid(file, `its arrays have ${total} bytes, and ${LARGEST} are allowed`);
    const inputs = new Map();
    const outputs = new Map();
    for (const [entry, content] of Object.entries(entries)) {
        const key = entry.slice(0, -'.npy'.length);
        const array = readNpy(content, file, key);
        if (key.startsWith('outputs/'))
            outputs.set(key.slice('outputs/'.length), array);
        else if (/^output_\d+$/.test(key))
            outputs.set(key, array);
        else
            inputs.set(key.replace(/^inputs\//, ''), array);
    }
    if (inputs.size === 0)
        return samples_invalid(file, 'it holds no input');
    return {
        file,
        inputs: { by: 'name', arrays: inputs },
        ...(outputs.size === 0 ? {} : { outputs: { by: 'name', arrays: outputs } }),
    };
}
function readJson(bytes, file) {
    let content;
    try {
        content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return samples_invalid(file, 'it is not JSON (NaN and Infinity are none either; use .npz for them)');
    }
    if (typeof content !== 'object' || content === null || !('inputs' in content)) {
        return samples_invalid(file, 'it has no "inputs"');
    }
    const outputs = 'outputs' in content ? content.outputs : undefined;
    return {
        file,
        inputs: arraysOf(content.inputs, file, 'inputs'),
        ...(outputs === undefined || outputs === null ? {} : { outputs: arraysOf(outputs, file, 'outputs') }),
    };
}
function arraysOf(value, file, key) {
    if (Array.isArray(value))
        return { by: 'order', arrays: value.map((array, i) => flatten(array, file, `${key}/${i}`)) };
    if (typeof value !== 'object' || value === null)
        return samples_invalid(file, `"${key}" is neither an object nor an array`);
    const arrays = Object.entries(value).map(([name, array]) => [name, flatten(array, file, `${key}/${name}`)]);
    return { by: 'name', arrays: new Map(arrays) };
}
/** A nested list as shape and values; every list of one depth must have the same length. */
function flatten(nested, file, key) {
    const shape = [];
    for (let level = nested; Array.isArray(level); level = level[0])
        shape.push(level.length);
    if (shape.length > MOST_AXES)
        return samples_invalid(file, `"${(0,display/* display */.V)(key)}" is nested more than ${MOST_AXES} deep`);
    const values = [];
    const collect = (value, depth) => {
        if (depth === shape.length) {
            if (typeof value !== 'number' && typeof value !== 'boolean')
                samples_invalid(file, `"${(0,display/* display */.V)(key)}" holds something that is no number`);
            values.push(Number(value));
        }
        else if (Array.isArray(value) && value.length === shape[depth])
            for (const part of value)
                collect(part, depth + 1);
        else
            samples_invalid(file, `"${(0,display/* display */.V)(key)}" is ragged: a list at depth ${depth} does not have ${shape[depth]} entries`);
    };
    collect(nested, 0);
    return { shape, values: Float64Array.from(values) };
}

;// CONCATENATED MODULE: ./src/validate/validate.ts



/** Memory of the process that runs TensorFlow.js, in MiB. */
const memoryMiB = 2048;
/**
 * Puts a bundle to the proof up to `level`, integrity first; `auto` goes as far as a level exists. The report's
 * `level` is the one that was reached and passed, and its diagnostics say what was not.
 */
async function validateBundle(request) {
    const { bundle, model, level } = request;
    if (level === 'none')
        return { level: 'none', weightsCompared: 0, predictions: [], diagnostics: [] };
    const integrity = await validateIntegrity(bundle, model, request.read, request.signal);
    const failed = integrity.diagnostics.some(({ severity }) => severity === 'error');
    if (failed || level === 'integrity')
        return { ...integrity, level: failed ? 'none' : 'integrity', predictions: [] };
    const samplesFile = request.samples ?? (await findSamples(request.modelFile));
    const samples = samplesFile === undefined ? undefined : await readSamples(samplesFile);
    const predicted = await validatePredictions({
        directory: bundle.directory,
        model,
        kerasModel: request.kerasModel,
        quantized: request.encode.quantize.length > 0,
        samples,
        timeoutMs: request.timeoutMs,
        memoryMiB,
        signal: request.signal,
    });
    return {
        level: predicted.predictions.length > 0 && predicted.passed ? 'predict' : 'integrity',
        weightsCompared: integrity.weightsCompared,
        predictions: predicted.predictions,
        ...(samplesFile === undefined ? {} : { samples: samplesFile }),
        diagnostics: [...integrity.diagnostics, ...predicted.diagnostics],
    };
}

;// CONCATENATED MODULE: ./src/pipeline.ts
















/**
 * Runs the stages (discover, describe, lower, encode, validate, put in place) for every model that `models` matches.
 * What is wrong with one model stands in its `ModelReport` and leaves no output of it; the others go on.
 * Throws `ConversionError` when the run as a whole cannot be: an option that is out of range, an architecture file
 * that cannot be read, two models for one directory.
 */
async function convert(options) {
    const settings = await settle(options);
    settings.signal?.throwIfAborted();
    const found = await (0,discover/* discover */.k)(options.models, {
        cwd: settings.cwd,
        requireMatch: options.requireMatch ?? true,
    });
    const directories = options.flat
        ? flatDirectory(found.models, external_node_path_default().resolve(settings.cwd, options.outputDir))
        : assignOutputDirs(found.models, external_node_path_default().resolve(settings.cwd, options.outputDir), settings.cwd);
    const lost = found.diagnostics.map(finding => lostFile(finding));
    const models = await convertAll(found.models, directories, options.concurrency, settings);
    return { schemaVersion: 1, tool: { name: 'keras-to-tfjs', version: version/* version */.r }, models: [...lost, ...models] };
}
async function settle(options) {
    const cwd = external_node_path_default().resolve(options.cwd ?? '.');
    const shardSizeBytes = options.shardSizeBytes ?? 4194304;
    if (!Number.isSafeInteger(shardSizeBytes) || shardSizeBytes < 1)
        (0,diagnostic/* refuse */.TR)('option/invalid', `The shard size must be a positive whole number of bytes, not ${String(shardSizeBytes)}.`);
    const { concurrency } = options;
    if (concurrency !== undefined && (!Number.isSafeInteger(concurrency) || concurrency < 1))
        (0,diagnostic/* refuse */.TR)('option/invalid', `The concurrency must be a positive whole number, not ${String(concurrency)}.`);
    return {
        encode: {
            quantize: options.quantize ?? [],
            quantizationRounding: options.quantizationRounding ?? 'numpy2',
            shardSizeBytes,
            splitByLayer: options.splitByLayer ?? false,
            metadata: options.metadata ?? {},
        },
        cwd,
        architecture: options.architecture === undefined ? undefined : await readArchitecture(cwd, options.architecture),
        validate: options.validate ?? 'auto',
        samples: options.samples === undefined ? undefined : external_node_path_default().resolve(cwd, options.samples),
        limits: options.limits ?? {},
        validateTimeoutMs: options.validateTimeoutMs ?? 120_000,
        signal: options.signal,
        report: options.onProgress ?? (() => { }),
    };
}
/** Text of the architecture file, which the reader parses under its own limits. */
async function readArchitecture(cwd, file) {
    try {
        return await (0,promises_.readFile)(external_node_path_default().resolve(cwd, file), 'utf8');
    }
    catch (cause) {
        const finding = (0,diagnostic/* diagnostic */.YK)('file/not-found', `The architecture file ${(0,display/* display */.V)(file)} cannot be read.`, { file });
        throw new diagnostic/* ConversionError */.zx(finding, { cause });
    }
}
function flatDirectory(models, outputDir) {
    if (models.length > 1)
        (0,diagnostic/* refuse */.TR)('output/collision', `${models.length} models cannot be written straight into one directory.`);
    return models.map(() => outputDir);
}
async function convertAll(models, directories, concurrency, settings) {
    const reports = new Array(models.length);
    const cages = new CageQueue(models, settings.limits);
    const onAbort = () => void cages.close();
    settings.signal?.addEventListener('abort', onAbort, { once: true });
    let next = 0;
    const work = async () => {
        for (let index = next++; index < models.length; index = next++) {
            settings.signal?.throwIfAborted();
            const file = models[index];
            const directory = directories[index];
            if (file === undefined || directory === undefined)
                continue;
            settings.report({ kind: 'start', file: file.file, index, total: models.length });
            const model = await convertModel(file, directory, () => cages.take(index), settings);
            reports[index] = model;
            settings.report({ kind: 'end', file: file.file, model });
        }
    };
    try {
        const workers = Math.min(models.length, concurrency ?? Math.min((0,external_node_os_.availableParallelism)(), 4));
        const ended = await Promise.allSettled(Array.from({ length: workers }, work));
        settings.signal?.throwIfAborted();
        for (const end of ended)
            if (end.status === 'rejected')
                throw end.reason;
        return reports;
    }
    finally {
        settings.signal?.removeEventListener('abort', onAbort);
        await cages.close();
    }
}
/** Starts the reader of the next model while the current one works: process start must not dominate small models. */
class CageQueue {
    #opening = new Map();
    #models;
    #limits;
    #closed = false;
    constructor(models, limits) {
        this.#models = models;
        this.#limits = limits;
    }
    take(index) {
        const cage = this.#open(index);
        const following = this.#models.findIndex((file, other) => other > index && needsReader(file) && !this.#opening.has(other));
        if (following >= 0)
            this.#open(following).catch(() => { });
        return cage;
    }
    async close() {
        this.#closed = true;
        for (const opening of this.#opening.values())
            await opening.then(cage => cage.close()).catch(() => { });
    }
    #open(index) {
        const file = this.#models[index];
        if (file === undefined || this.#closed)
            return Promise.reject(new diagnostic/* ConversionError */.zx((0,diagnostic/* diagnostic */.YK)('cancelled', 'The run was cancelled.')));
        const opening = this.#opening.get(index) ?? (0,reader_open/* openCage */.R)(file.path, this.#limits);
        this.#opening.set(index, opening);
        return opening;
    }
}
const needsReader = (file) => file.kind === 'hdf5';
async function convertModel(file, directory, openReader, settings) {
    const started = performance.now();
    const findings = { sha256: null, model: null, tfjs: null, validation: null, diagnostics: [] };
    const end = (status, bundle) => modelReport(file, status, bundle === null ? null : directory, bundle, findings, settings.cwd, started);
    try {
        refuseForeignKinds(file);
        const cage = await openReader();
        try {
            const bundle = await convertInCage(file, directory, cage, findings, settings);
            return end(statusOf(findings, bundle), bundle);
        }
        finally {
            await cage.close();
        }
    }
    catch (error) {
        settings.signal?.throwIfAborted();
        findings.diagnostics.push(asDiagnostic(error, file));
        return end(findings.diagnostics.some(isFailure) ? 'failed' : statusOf(findings, null), null);
    }
}
/** Null when a finding stands in the way; the findings say which. */
async function convertInCage(file, directory, cage, findings, settings) {
    settings.report({ kind: 'stage', file: file.file, stage: 'describe' });
    const digest = sha256Of(file.path);
    digest.catch(() => { });
    const { architecture } = settings;
    const description = await cage.describe(architecture === undefined ? {} : { architecture });
    findings.sha256 = await digest;
    findings.model = description.model;
    findings.diagnostics.push(...description.diagnostics.map(finding => inFile(finding, file)));
    if (description.model === null || findings.diagnostics.some(isError))
        return null;
    const lowered = (0,lower/* lower */.i)(description.model);
    findings.diagnostics.push(...lowered.diagnostics.map(finding => inFile(finding, file)));
    if (lowered.model === null || findings.diagnostics.some(isError))
        return null;
    findings.tfjs = lowered.model;
    return encodeAndProve(file, directory, cage, description.model, lowered.model, findings, settings);
}
async function encodeAndProve(file, directory, cage, kerasModel, model, findings, settings) {
    const { signal } = settings;
    const read = (variable, first, count) => cage.read(variable.id, first, count);
    settings.report({ kind: 'stage', file: file.file, stage: 'encode' });
    const staging = await stageBundle(directory);
    try {
        const written = await writeBundle(model, read, staging.directory, settings.encode, {
            ...(signal === undefined ? {} : { signal }),
            onBytes: (layer, done, total) => settings.report({ kind: 'bytes', file: file.file, layer, done, total }),
        });
        findings.diagnostics.push(...written.diagnostics.map(finding => inFile(finding, file)));
        settings.report({ kind: 'stage', file: file.file, stage: 'validate' });
        findings.validation = await validateBundle({
            bundle: written.bundle,
            model,
            kerasModel,
            read,
            modelFile: file.path,
            level: settings.validate,
            encode: settings.encode,
            samples: settings.samples,
            timeoutMs: settings.validateTimeoutMs,
            signal,
        });
        findings.diagnostics.push(...findings.validation.diagnostics.map(finding => inFile(finding, file)));
        if (findings.diagnostics.some(isError)) {
            await discardStaging(staging);
            return null;
        }
        settings.report({ kind: 'stage', file: file.file, stage: 'write' });
        signal?.throwIfAborted();
        await putInPlace(staging);
        return { ...written.bundle, directory };
    }
    catch (error) {
        await discard(staging);
        throw error;
    }
}
/** The error that led here must not be hidden by one of the clean-up. */
async function discard(staging) {
    await discardStaging(staging).catch(() => { });
}
/** Throws the finding about a file that is no HDF5 file; what it is instead is known from its first bytes. */
function refuseForeignKinds(file) {
    const name = (0,display/* display */.V)(file.file);
    const subject = { file: file.file };
    if (file.kind === 'git-lfs-pointer')
        (0,diagnostic/* refuse */.TR)('file/git-lfs-pointer', `${name} is a Git LFS pointer, not the model itself.`, subject);
    if (file.kind === 'keras-archive')
        (0,diagnostic/* refuse */.TR)('keras/archive', `${name} is a .keras archive, which this version does not convert yet.`, subject);
    if (file.kind === 'other') {
        if (file.named)
            (0,diagnostic/* refuse */.TR)('file/not-hdf5', `${name} is not an HDF5 file.`, subject);
        (0,diagnostic/* refuse */.TR)('file/not-a-model', `${name} is not an HDF5 file, so it was left out.`, subject);
    }
}
/** A finding about a file that is no model is an error when the user named that very file. */
function inFile(finding, file) {
    const severity = finding.code === 'file/not-a-model' && file.named ? 'error' : finding.severity;
    return { ...finding, severity, subject: { file: file.file, ...finding.subject } };
}
function asDiagnostic(error, file) {
    if (error instanceof diagnostic/* ConversionError */.zx)
        return inFile(error.diagnostic, file);
    const text = error instanceof Error ? error.message : String(error);
    const system = error instanceof Error && 'syscall' in error;
    const finding = system
        ? (0,diagnostic/* diagnostic */.YK)('output/not-writable', `${(0,display/* display */.V)(file.file)} could not be converted: ${(0,display/* display */.V)(text)}.`)
        : (0,diagnostic/* diagnostic */.YK)('internal/error', `${(0,display/* display */.V)(file.file)} could not be converted: ${(0,display/* display */.V)(text)}.`);
    return inFile(finding, file);
}
const isError = (finding) => finding.severity === 'error';
/** Findings about the way, not about the model. */
const isFailure = ({ code }) => /^(validate|output|internal|cancelled|reader\/timeout)/.test(code);
function statusOf(findings, bundle) {
    if (bundle !== null)
        return 'converted';
    const errors = findings.diagnostics.filter(isError);
    if (errors.length === 0)
        return 'skipped';
    return errors.every(isFailure) ? 'failed' : 'refused';
}
function lostFile(finding) {
    const findings = { sha256: null, model: null, tfjs: null, validation: null, diagnostics: [finding] };
    const file = { file: finding.subject.file ?? '', path: '', named: true, kind: 'other', size: 0 };
    return modelReport(file, statusOf(findings, null), null, null, findings, '', performance.now());
}
function modelReport(file, status, directory, bundle, findings, cwd, started) {
    const { sha256, model, tfjs, validation, diagnostics } = findings;
    return {
        file: file.file,
        status,
        outputDir: directory === null ? null : relativeTo(cwd, directory),
        sha256,
        kerasVersion: model?.kerasVersion ?? null,
        parameters: (tfjs?.weights ?? model?.variables ?? []).reduce((sum, { shape }) => sum + (0,read_variable/* valuesIn */.a)(shape), 0),
        bytes: bundle?.files.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0,
        inputs: tfjs?.inputs ?? [],
        outputs: tfjs?.outputs ?? [],
        files: bundle?.files ?? [],
        renamed: tfjs?.renamed ?? {},
        validation,
        diagnostics,
        milliseconds: Math.round(performance.now() - started),
    };
}
/** Relative with `/` where the directory lies below `cwd`, else absolute. */
function relativeTo(cwd, directory) {
    const relative = external_node_path_default().relative(cwd, directory);
    const inside = !external_node_path_default().isAbsolute(relative) && relative.split((external_node_path_default()).sep)[0] !== '..';
    return (inside ? relative || '.' : directory).split((external_node_path_default()).sep).join('/');
}
async function sha256Of(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 20 }))
        hash.update(chunk);
    return hash.digest('hex');
}


/***/ }),

/***/ 791:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ childEntry)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_2__);



/**
 * Path of the built program that runs as a child process: beside the caller's own folder when that is built
 * (`dist/cli` → `dist/reader`), else in the `dist` of the repository that the source lies in.
 */
function childEntry(name) {
    const here = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_2__.fileURLToPath)(import.meta.url));
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(here, '..', name, 'index.js');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(beside))
        return beside;
    for (let folder = here;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const built = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'dist', name, 'index.js');
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(built))
            return built;
        if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            throw new Error(`dist/${name}/index.js is missing; run "npm run build"`);
    }
}


/***/ }),

/***/ 498:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ openCage)
});

// UNUSED EXPORTS: defaultLimits

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/diagnostics/catalogue.ts
var catalogue = __webpack_require__(241);
// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var diagnostics_display = __webpack_require__(174);
// EXTERNAL MODULE: ./src/keras/model.ts
var model = __webpack_require__(603);
// EXTERNAL MODULE: ./src/keras/parse-json.ts
var parse_json = __webpack_require__(232);
;// CONCATENATED MODULE: ./src/keras/config.ts


/** Whether a value is a JSON object. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The JSON Pointer of `key` below `pointer` (RFC 6901). */
function below(pointer, key) {
    return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
/**
 * The value at a JSON Pointer; undefined when there is none. `KerasLayer.config` is the value at `pointer + "/config"`
 * of the saved model config, so that a layer can be sent without its config and be given it back.
 */
function valueAt(root, pointer) {
    let value = root;
    for (const part of pointer.split('/').slice(1)) {
        const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
        if (Array.isArray(value))
            value = value[Number(key)];
        else if (isObject(value) && Object.hasOwn(value, key))
            value = value[key];
        else
            return undefined;
    }
    return value;
}
/** Refuses a config that has `found` where Keras writes `expected`. */
function refuseConfig(pointer, expected, found) {
    const what = found === undefined ? 'nothing' : displayValue(found);
    return refuse('keras/invalid-config', `The model configuration has ${what} at "${display(pointer)}", where Keras writes ${expected}.`, { pointer });
}
/** `value` as an object, or a refusal. */
function objectAt(value, pointer) {
    return isObject(value) ? value : refuseConfig(pointer, 'an object', value);
}
/** `value` as a list, or a refusal. */
function listAt(value, pointer) {
    return Array.isArray(value) ? value : refuseConfig(pointer, 'a list', value);
}
/** `value` as a text, or a refusal. */
function textAt(value, pointer) {
    return typeof value === 'string' ? value : refuseConfig(pointer, 'a text', value);
}

;// CONCATENATED MODULE: ./src/reader/description.ts





/** A description as text. The config of each layer is left out: it stands in the saved form, at the layer's pointer. */
function writeDescription({ model, diagnostics }) {
    const sent = model === null ? null : { ...model, network: mapLayers(model.network, layer => ({ ...layer, config: {} })) };
    return stringifyJson({ model: sent, diagnostics });
}
/**
 * The description in a reader's answer. Everything that later stages rely on (shapes, ids, dtypes) is checked: a file
 * may have got the better of its reader. Throws an Error on what no reader sends.
 */
function readDescription(text) {
    const { model, diagnostics } = (0,parse_json/* parseJson */.q)(text, { what: 'The answer of the reader', ...answerLimits });
    if (!diagnostics.every(isFinding))
        throw new Error('an unknown finding');
    if (model === null)
        return { model, diagnostics };
    if (!model.variables.every(isPossible))
        throw new Error('an impossible variable');
    const { modelConfig } = model.saved;
    const network = mapLayers(model.network, layer => ({
        ...layer,
        config: (valueAt(modelConfig, `${layer.pointer}/config`) ?? Object.create(null)),
    }));
    return { model: { ...model, network }, diagnostics };
}
// The saved form, the layers and the variables together need more than one JSON text of a file.
const answerLimits = { characters: 200 * 2 ** 20, tokens: 20_000_000, depth: 512 };
const isFinding = ({ code, message }) => Object.hasOwn(catalogue/* catalogue */.s, code) && typeof message === 'string';
function isPossible({ id, shape, dtype }, index) {
    const values = shape.reduce((product, size) => product * size, 1);
    const sizes = shape.every(size => Number.isSafeInteger(size) && size >= 0);
    return id === index && sizes && Number.isSafeInteger(values) && Object.hasOwn(model/* bytesOf */.$, dtype);
}
function mapLayers(network, change) {
    const map = (layer) => change({
        ...layer,
        ...(layer.network === undefined ? {} : { network: mapLayers(layer.network, change) }),
        wrapped: Object.fromEntries(Object.entries(layer.wrapped).map(([key, inner]) => [key, map(inner)])),
    });
    return { ...network, layers: network.layers.map(map) };
}

// EXTERNAL MODULE: ./src/reader/entry.ts
var reader_entry = __webpack_require__(791);
;// CONCATENATED MODULE: ./src/reader/frame.ts
/** Kinds of answers. */
const answer = { description: 1, values: 2, refusal: 3 };
/** Bytes before the content of a frame. */
const frameHeaderBytes = 5;
/** The head of a frame. */
function frameHeader(kind, length) {
    const header = new Uint8Array(frameHeaderBytes);
    header[0] = kind;
    new DataView(header.buffer).setUint32(1, length, true);
    return header;
}
/** Largest answer that a parent takes: a description within the limits of JSON texts, or a slab. */
const longestAnswer = 256 * 2 ** 20;
/** Puts the pieces in which a pipe delivers frames together again; each frame's content is a buffer of its own. */
class FrameAssembler {
    #header = new Uint8Array(frameHeaderBytes);
    #headerBytes = 0;
    #content = null;
    #contentBytes = 0;
    #isComplete() {
        return this.#content !== null && this.#contentBytes === this.#content.length;
    }
    /** Takes a piece and gives the frames that it completes. Throws a RangeError on a frame that is too long. */
    *push(piece) {
        let at = 0;
        while (at < piece.length || this.#isComplete()) {
            if (this.#content === null) {
                const part = piece.subarray(at, at + frameHeaderBytes - this.#headerBytes);
                this.#header.set(part, this.#headerBytes);
                this.#headerBytes += part.length;
                at += part.length;
                if (this.#headerBytes < frameHeaderBytes)
                    return;
                const length = new DataView(this.#header.buffer).getUint32(1, true);
                if (length > longestAnswer)
                    throw new RangeError(`an answer of ${length} bytes`);
                this.#content = new Uint8Array(length);
                this.#contentBytes = 0;
            }
            const part = piece.subarray(at, at + this.#content.length - this.#contentBytes);
            this.#content.set(part, this.#contentBytes);
            this.#contentBytes += part.length;
            at += part.length;
            if (!this.#isComplete())
                return;
            const frame = { kind: this.#header[0] ?? 0, content: this.#content };
            this.#content = null;
            this.#headerBytes = 0;
            yield frame;
        }
    }
}

;// CONCATENATED MODULE: ./src/reader/open.ts











/** Limits unless told otherwise; see SECURITY.md. */
const defaultLimits = {
    fileBytes: 8 * 2 ** 30,
    timeoutMs: 60_000,
    wasmMiB: 512,
    heapMiB: 1024,
};
/**
 * Opens one model file in a process of its own, which sees the file's descriptor and nothing else. The process starts
 * at once; what is wrong with the file is told by `describe`. Throws `ConversionError` (`file/…`) when the path leads
 * to no regular file, or to one that is too large. A symbolic link is not followed.
 */
async function openCage(file, limits = {}) {
    const allowed = { ...defaultLimits, ...limits };
    const descriptor = openRegularFile(file, allowed.fileBytes);
    try {
        return new Reader(file, descriptor, allowed);
    }
    catch (error) {
        external_node_fs_default().closeSync(descriptor);
        throw error;
    }
}
function openRegularFile(file, fileBytes) {
    const name = (0,diagnostics_display/* display */.V)(external_node_path_default().basename(file));
    // Not there on Windows, where there is no link to follow and no pipe to wait for.
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = (external_node_fs_default()).constants;
    let descriptor;
    try {
        descriptor = external_node_fs_default().openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    }
    catch (cause) {
        const code = cause.code;
        const finding = code === 'ELOOP'
            ? (0,diagnostic/* diagnostic */.YK)('file/not-regular', `${name} is a symbolic link, which is not followed.`, { file })
            : (0,diagnostic/* diagnostic */.YK)('file/not-found', `${name} cannot be opened${code === undefined ? '' : ` (${code})`}.`, { file });
        throw new diagnostic/* ConversionError */.zx(finding, { cause });
    }
    const stat = external_node_fs_default().fstatSync(descriptor);
    const problem = !stat.isFile() ? 'regular' : stat.size > fileBytes ? 'size' : null;
    if (problem === null)
        return descriptor;
    external_node_fs_default().closeSync(descriptor);
    return problem === 'regular'
        ? (0,diagnostic/* refuse */.TR)('file/not-regular', `${name} is not a regular file.`, { file })
        : (0,diagnostic/* refuse */.TR)('file/too-large', `${name} has ${stat.size} bytes; the limit is ${fileBytes}.`, { file });
}
const noSense = 'The reader of the file gave no sensible answer.';
class Reader {
    #file;
    #descriptor;
    #stat;
    #limits;
    #child;
    #frames = new FrameAssembler();
    #waiting = [];
    #ended;
    #variables = [];
    #timer;
    #failure = null;
    #closed = false;
    constructor(file, descriptor, limits) {
        this.#file = file;
        this.#descriptor = descriptor;
        this.#stat = external_node_fs_default().fstatSync(descriptor);
        this.#limits = limits;
        this.#child = startChild(descriptor, limits);
        this.#child.stdin?.on('error', () => { });
        this.#child.stdout?.on('data', (piece) => this.#receive(piece));
        this.#ended = new Promise(resolve => {
            const end = () => {
                this.#fail('reader/crashed', 'The reader of the file ended unexpectedly.');
                resolve();
            };
            this.#child.once('error', end);
            this.#child.once('close', end);
        });
    }
    async describe(options = {}) {
        const content = await this.#ask({ kind: 'describe', ...options }, answer.description);
        try {
            const description = readDescription(new TextDecoder().decode(content));
            this.#variables = description.model?.variables ?? [];
            return description;
        }
        catch (cause) {
            throw new diagnostic/* ConversionError */.zx((0,diagnostic/* diagnostic */.YK)('reader/crashed', noSense), {
                cause,
            });
        }
    }
    async read(id, first, count) {
        if (this.#failure !== null)
            throw this.#failure;
        const variable = this.#variables[id];
        if (variable === undefined)
            throw new RangeError(`no variable ${id}`);
        const values = await this.#ask({ kind: 'read', id, first, count }, answer.values);
        if (values.length !== count * model/* bytesOf */.$[variable.dtype])
            throw this.#fail('reader/crashed', noSense);
        return values;
    }
    async close() {
        if (!this.#closed) {
            this.#closed = true;
            this.#child.kill('SIGKILL');
            await this.#ended;
            external_node_fs_default().closeSync(this.#descriptor);
        }
        await this.#ended;
    }
    async #ask(request, kind) {
        if (this.#failure !== null)
            throw this.#failure;
        const answered = new Promise((resolve, reject) => this.#waiting.push({ kind, resolve, reject }));
        this.#child.stdin?.write(`${JSON.stringify(request)}\n`);
        this.#restartTimer();
        const content = await answered;
        this.#checkUnchanged();
        return content;
    }
    #receive(piece) {
        try {
            for (const frame of this.#frames.push(piece))
                this.#take(frame);
        }
        catch {
            this.#fail('reader/crashed', noSense);
        }
    }
    #take({ kind, content }) {
        const asked = this.#waiting.shift();
        if (asked === undefined)
            throw new Error('an answer that nobody asked for');
        this.#restartTimer();
        if (kind === asked.kind)
            asked.resolve(content);
        else if (kind === answer.refusal)
            asked.reject(new diagnostic/* ConversionError */.zx(refusalIn(content)));
        else
            throw new Error('an answer of another kind');
    }
    /** Counts only while a request is being worked on; each answer starts the count anew. */
    #restartTimer() {
        clearTimeout(this.#timer);
        if (this.#waiting.length === 0)
            return;
        this.#timer = setTimeout(() => {
            this.#fail('reader/timeout', `Reading the file took longer than ${this.#limits.timeoutMs / 1000} seconds.`);
        }, this.#limits.timeoutMs);
    }
    #checkUnchanged() {
        const now = external_node_fs_default().fstatSync(this.#descriptor);
        if (now.size !== this.#stat.size || now.mtimeMs !== this.#stat.mtimeMs)
            (0,diagnostic/* refuse */.TR)('file/changed', `${(0,diagnostics_display/* display */.V)(external_node_path_default().basename(this.#file))} changed while it was being read.`);
    }
    #fail(code, message) {
        clearTimeout(this.#timer);
        const failure = this.#failure ?? new diagnostic/* ConversionError */.zx((0,diagnostic/* diagnostic */.YK)(code, message));
        this.#failure = failure;
        this.#child.kill('SIGKILL');
        for (const asked of this.#waiting.splice(0))
            asked.reject(failure);
        return failure;
    }
}
function startChild(descriptor, { wasmMiB, heapMiB }) {
    const entry = external_node_fs_default().realpathSync((0,reader_entry/* childEntry */.x)('reader'));
    const folder = external_node_path_default().dirname(entry);
    const flags = [
        Number(process.versions.node.split('.')[0]) >= 22 ? '--permission' : '--experimental-permission',
        `--allow-fs-read=${folder}${(external_node_path_default()).sep}`,
        '--no-addons',
        '--no-warnings',
        '--disallow-code-generation-from-strings',
        `--wasm-max-mem-pages=${wasmMiB * 16}`,
        `--max-old-space-size=${heapMiB}`,
    ];
    // Windows starts no program without SystemRoot.
    const { SystemRoot } = process.env;
    return (0,external_node_child_process_.spawn)(process.execPath, [...flags, entry], {
        cwd: folder,
        env: SystemRoot === undefined ? {} : { SystemRoot },
        stdio: ['pipe', 'pipe', 'ignore', descriptor],
        windowsHide: true,
    });
}
/** A refusal as the reader sent it; only its code is taken on trust, and only a known one. */
function refusalIn(content) {
    const sent = (0,parse_json/* parseJson */.q)(new TextDecoder().decode(content), {
        what: 'The answer of the reader',
    });
    const row = Object.hasOwn(catalogue/* catalogue */.s, sent.code) ? catalogue/* catalogue */.s[sent.code] : undefined;
    if (row === undefined || typeof sent.message !== 'string')
        throw new Error('an unknown refusal');
    return { ...sent, severity: row.severity };
}


/***/ }),

/***/ 195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Vk: () => (/* binding */ sameJson),
/* harmony export */   _y: () => (/* binding */ plainValue),
/* harmony export */   aR: () => (/* binding */ copyJson),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   cZ: () => (/* binding */ numbersOf),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/** True for a JSON object. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The value of one of numpy's scalars, which tf.keras 2 saves as `{type: 'ndarray', value}`; any other value as it is. */
function plainValue(value) {
    return isObject(value) && value['type'] === 'ndarray' && 'value' in value ? value['value'] : value;
}
/** The number under `key`, or null. */
function numberOf(config, key) {
    const value = plainValue(config[key]);
    return typeof value === 'number' ? value : null;
}
/** The text under `key`, or null. */
function textOf(config, key) {
    const value = config[key];
    return typeof value === 'string' ? value : null;
}
/** The numbers under `key`; a single number counts for each of `length` axes. Null when there is neither. */
function numbersOf(config, key, length) {
    const value = plainValue(config[key]);
    if (typeof value === 'number')
        return Array.from({ length }, () => value);
    if (!Array.isArray(value))
        return null;
    const numbers = value.filter(one => typeof one === 'number');
    return numbers.length === value.length ? numbers : null;
}
function copyJson(value) {
    if (Array.isArray(value))
        return value.map(one => copyJson(one));
    if (!isObject(value))
        return value;
    const copy = Object.create(null);
    for (const key of Object.keys(value))
        copy[key] = copyJson(value[key] ?? null);
    return copy;
}
/** The object to which a JSON Pointer leads, or null. */
function objectAt(root, pointer) {
    let here = root;
    for (const part of pointer.split('/').slice(1)) {
        const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
        if (Array.isArray(here))
            here = here[Number(key)];
        else if (isObject(here))
            here = here[key];
        else
            return null;
    }
    return isObject(here) ? here : null;
}
/** True when two JSON values are equal; the order of keys does not count. */
function sameJson(a, b) {
    if (Array.isArray(a) && Array.isArray(b))
        return a.length === b.length && a.every((one, i) => sameJson(one, b[i]));
    if (isObject(a) && isObject(b)) {
        const keys = Object.keys(a);
        return keys.length === Object.keys(b).length && keys.every(key => key in b && sameJson(a[key], b[key]));
    }
    return Object.is(a, b) || (a === 0 && b === 0);
}


/***/ }),

/***/ 111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ lower)
});

// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(174);
// EXTERNAL MODULE: ./src/layers/table.ts + 10 modules
var table = __webpack_require__(406);
;// CONCATENATED MODULE: ./src/tfjs/check-context.ts
/** Ranks of the first inputs that are known. */
const ranks = (context) => context.calls.map(inputs => inputs[0]?.shape?.length).filter(rank => rank !== undefined);
/** The rank of the first input where it is the same and known in all calls, else null. */
const sameRank = (context) => {
    const all = ranks(context);
    return all.length > 0 && all.length === context.calls.length && all.every(rank => rank === all[0])
        ? (all[0] ?? null)
        : null;
};
/** Reports an option that cannot be run. */
const refuseOption = (context, key, what, hint) => context.findings.add('layer/unsupported-option', context.place, what, hint, key);
/** Reports an input that cannot be run. */
const refuseInput = (context, what, hint) => context.findings.add('layer/unsupported-input', context.place, what, hint);
/** Tells of an exact change. */
const cured = (context, what, key) => context.findings.add('layer/config-cured', context.place, what, undefined, key);

// EXTERNAL MODULE: ./src/tfjs/config.ts
var tfjs_config = __webpack_require__(195);
// EXTERNAL MODULE: ./src/tfjs/network.ts
var tfjs_network = __webpack_require__(923);
;// CONCATENATED MODULE: ./src/tfjs/recurrent-checks.ts




/** Recurrence and TimeDistributed need a time axis. */
function checkTimeAxis(context) {
    const low = ranks(context).find(rank => rank < 3);
    if (low === undefined)
        return;
    refuseInput(context, `gets an input of ${low} axes; TensorFlow.js needs batch, time and features.`, 'Reshape the input to 3 axes, or apply the inner layer itself.');
}
/**
 * A layer that keeps its state needs a fixed batch size, and must run once in a prediction: tfjs-layers runs a call again
 * for each of its outputs, and a nested model for each of its own.
 */
function checkFixedBatch(context) {
    const { config, place, calls } = context;
    if (config['stateful'] !== true)
        return;
    const batchHint = 'Build the model with batch_size in the Input, or with stateful=False.';
    if (!calls.every(inputs => typeof inputs[0]?.shape?.[0] === 'number')) {
        refuseOption(context, 'stateful', 'has stateful=true but no fixed batch size, without which TensorFlow.js cannot keep the state.', batchHint);
    }
    if (place.isNested !== true && calls.length <= 1 && usedOutputs(context).every(tensors => tensors.length <= 1))
        return;
    refuseOption(context, 'stateful', 'has stateful=true and would run several times in one prediction of TensorFlow.js.', 'Use one output of the layer, call it once, and in the outermost model; or build it with stateful=False.');
}
/** The outputs of each call that something depends on. */
function usedOutputs({ network, place }) {
    const refs = network === null
        ? []
        : [...network.outputs, ...network.layers.flatMap(layer => layer.calls.flatMap(call => call.inputs))];
    const used = (call) => [
        ...new Set(refs.filter(ref => ref.layer === place.layer.name && ref.node === call).map(ref => ref.tensor)),
    ];
    return place.layer.calls.map((_, call) => used(call));
}
/**
 * Without return_sequences the output of a recurrent layer and its first state are one tensor in tfjs-layers (the cells
 * return `[h, h, …]`), which is disposed as soon as one of the two has been used.
 */
function checkStateOutputs(context) {
    const { network, place, config } = context;
    const inner = place.layer.wrapped['layer'];
    const options = inner === undefined ? config : inner.config;
    if (options['return_state'] !== true || options['return_sequences'] === true || network === null)
        return;
    // Bidirectional makes a new tensor of its two outputs unless it leaves them apart.
    if (inner !== undefined && config['merge_mode'] !== null)
        return;
    const outputs = new Set(network.outputs.filter(ref => ref.layer === place.layer.name).map(ref => `${ref.node}:${ref.tensor}`));
    const kept = (call, tensor) => place.isNested !== true && outputs.has(`${call}:${tensor}`);
    const shared = usedOutputs(context).some((tensors, call) => inner === undefined
        ? tensors.includes(0) && tensors.includes(1) && !(kept(call, 0) && kept(call, 1))
        : tensors.length > 1 && !tensors.every(tensor => kept(call, tensor)));
    if (!shared)
        return;
    refuseOption(context, 'return_state', 'has return_state=true, and both its output and its first state are used; TensorFlow.js disposes one with the other.', 'They are equal: use the output in both places, or set return_sequences=True.');
}
const CELLS = new Set(['SimpleRNNCell', 'GRUCell', 'LSTMCell', 'StackedRNNCells']);
/** Cells must be known, and stacked cells keep their states to themselves. */
function checkCellClasses(context) {
    const { place, findings, config } = context;
    const cells = Object.values(place.layer.wrapped);
    for (const cell of cells) {
        if (CELLS.has(cell.className))
            continue;
        findings.add('layer/unsupported-class', { layer: cell, path: [...place.path, place.layer.name] }, 'is a cell that TensorFlow.js does not have.', 'Use LSTMCell, GRUCell or SimpleRNNCell.');
    }
    const stacked = cells.some(cell => cell.className === 'StackedRNNCells');
    const returnsOrTakesState = config['return_state'] === true || place.layer.calls.some(call => call.inputs.length > 1);
    if (stacked && returnsOrTakesState) {
        refuseOption(context, 'return_state', 'hands on the states of stacked cells, which TensorFlow.js keeps in the opposite order.', 'Use one recurrent layer per cell.');
    }
}
const RECURRENT = new Set(['LSTM', 'GRU', 'SimpleRNN']);
/** What Bidirectional can hold. */
function checkRecurrentInside(context) {
    const { place, network, config } = context;
    const inner = place.layer.wrapped['layer'];
    if (inner === undefined || !RECURRENT.has(table/* layerTable */._.get(inner.className)?.tfjs ?? '')) {
        refuseOption(context, 'layer', `has layer=${(0,display/* displayValue */.K)(inner?.className ?? null)}; TensorFlow.js runs LSTM, GRU or SimpleRNN in both directions.`, 'Use one of these inside it.');
    }
    if (config['merge_mode'] === null && network?.className === 'Sequential') {
        refuseOption(context, 'merge_mode', 'has merge_mode=None, so it has two outputs, which a Sequential of TensorFlow.js does not take.', 'Use merge_mode="concat", or the functional API.');
    }
}
/** Keys in which the two directions may differ without a difference in prediction. */
const FREE_KEYS = /^(name|go_backwards|trainable|dtype|implementation|.*_(initializer|regularizer|constraint))$/;
/** tfjs-layers makes the backward layer from the forward one, whatever the config says. */
function checkEqualDirections(context) {
    const { place } = context;
    const forward = place.layer.wrapped['layer'];
    const backward = place.layer.config['backward_layer'];
    const backwardConfig = (0,tfjs_config/* isObject */.Gv)(backward) && (0,tfjs_config/* isObject */.Gv)(backward['config']) ? backward['config'] : null;
    if (forward === undefined || backwardConfig === null || !(0,tfjs_config/* isObject */.Gv)(backward))
        return;
    const keys = new Set([...Object.keys(forward.config), ...Object.keys(backwardConfig)]);
    const different = [...keys].filter(key => !FREE_KEYS.test(key) && !(0,tfjs_config/* sameJson */.Vk)((0,tfjs_config/* plainValue */._y)(forward.config[key]), (0,tfjs_config/* plainValue */._y)(backwardConfig[key])));
    const sameDirection = (forward.config['go_backwards'] === true) === (backwardConfig['go_backwards'] === true);
    const classes = table/* layerTable */._.get((0,tfjs_config/* textOf */.b6)(backward, 'class_name') ?? '')?.tfjs !== table/* layerTable */._.get(forward.className)?.tfjs;
    if (different.length === 0 && !sameDirection && !classes)
        return;
    refuseOption(context, 'backward_layer', `has a backward layer that differs from the forward one${different.length > 0 ? ` in ${(0,display/* displayValue */.K)(different)}` : ''}; TensorFlow.js ignores it.`, 'Let both layers have the same options, or use two layers and a Concatenate.');
}

// EXTERNAL MODULE: ./src/tfjs/shapes.ts + 1 modules
var tfjs_shapes = __webpack_require__(109);
;// CONCATENATED MODULE: ./src/tfjs/checks.ts







/** The axis or axes of a normalising layer, counted from 0; null when the rank is not known. */
function axesOf(context) {
    const rank = sameRank(context);
    const axes = (0,tfjs_config/* numbersOf */.cZ)(context.config, 'axis', 1);
    if (axes === null)
        return null;
    if (rank === null)
        return axes.every(axis => axis === -1) ? axes : null;
    return axes.map(axis => (axis < 0 ? axis + rank : axis));
}
function isLastAxis(context) {
    const axes = axesOf(context);
    const rank = sameRank(context);
    if (axes === null || axes.length !== 1)
        return false;
    return rank === null ? axes[0] === -1 : axes[0] === rank - 1;
}
const LAST_AXIS_HINT = 'Use the last axis, with a Permute layer before and after it.';
function checkNormalizationAxis(context) {
    const { config } = context;
    if (!isLastAxis(context)) {
        refuseOption(context, 'axis', `has axis=${(0,display/* displayValue */.K)(config['axis'])}; TensorFlow.js computes other numbers unless it is the last axis.`, LAST_AXIS_HINT);
        return;
    }
    const axis = config['axis'];
    if (Array.isArray(axis) && axis[0] === -1) {
        config['axis'] = -1;
        cured(context, 'has axis=[-1], written as -1, because TensorFlow.js fails on a list with a negative axis.', 'axis');
    }
}
function checkConcatenateAxis(context) {
    const axis = (0,tfjs_config/* numberOf */.rl)(context.config, 'axis') ?? -1;
    const rank = sameRank(context);
    if (axis >= 0 || axis === -1)
        return;
    if (rank === null) {
        refuseOption(context, 'axis', `has axis=${axis}, which TensorFlow.js takes for the last axis.`, 'Use an axis counted from the front.');
        return;
    }
    context.config['axis'] = axis + rank;
    cured(context, `has axis=${axis}, which TensorFlow.js takes for the last axis; it is written as ${axis + rank}.`, 'axis');
}
function checkFlattenRank(context) {
    const { written, config } = context;
    const rank = sameRank(context);
    if (ranks(context).every(one => one >= 3))
        return;
    if (rank !== 2) {
        refuseInput(context, `gets inputs of ${ranks(context).join(' and ')} axes; TensorFlow.js flattens 3 or more.`, 'Leave the layer out where there is nothing to flatten.');
        return;
    }
    const length = context.calls[0]?.[0]?.shape?.[1] ?? null;
    const same = context.calls.every(inputs => (inputs[0]?.shape?.[1] ?? null) === length);
    delete config['data_format'];
    if (length !== null && same) {
        written['class_name'] = 'Reshape';
        config['target_shape'] = [length];
    }
    else {
        written['class_name'] = 'Activation';
        config['activation'] = 'linear';
    }
    cured(context, `gets a flat input, on which TensorFlow.js fails; it is written as ${String(written['class_name'])}, which changes nothing.`);
}
function checkFlattenShape(context) {
    if ((0,tfjs_config/* textOf */.b6)(context.written, 'class_name') !== 'Flatten')
        return;
    if (context.calls.every(inputs => inputs[0]?.shape?.slice(1).every(length => length !== null) ?? false))
        return;
    refuseInput(context, 'gets an input of unknown size, which TensorFlow.js cannot flatten.', 'Give the Input a fixed shape, or use a global pooling layer.');
}
function checkStridesOrDilation(context) {
    const strides = (0,tfjs_config/* numbersOf */.cZ)(context.config, 'strides', 1) ?? [];
    const dilation = (0,tfjs_config/* numbersOf */.cZ)(context.config, 'dilation_rate', 1) ?? [];
    if (strides.every(one => one <= 1) || dilation.every(one => one <= 1))
        return;
    refuseOption(context, 'dilation_rate', `has strides=${(0,display/* displayValue */.K)([...strides])} and dilation_rate=${(0,display/* displayValue */.K)([...dilation])}; TensorFlow.js fails when both are above 1.`, 'Use one of the two.');
}
function checkRankBelow5(context) {
    const high = ranks(context).find(rank => rank > 4);
    if (high === undefined)
        return;
    refuseInput(context, `gets an input of ${high} axes; TensorFlow.js normalises up to 4.`, 'Put a Reshape layer before and after it that joins two axes.');
}
const NONNEGATIVE = new Set(['relu', 'relu6', 'sigmoid', 'hard_sigmoid', 'softplus', 'softmax']);
/** True when no value that the layer puts out can be below zero. */
function isNonnegative(layer) {
    if (layer === undefined)
        return false;
    if (layer.className === 'ReLU')
        return ((0,tfjs_config/* numberOf */.rl)(layer.config, 'negative_slope') ?? 0) === 0;
    return (NONNEGATIVE.has((0,tfjs_config/* textOf */.b6)(layer.config, 'activation') ?? '') && table/* layerTable */._.get(layer.className)?.shape !== 'recurrent');
}
function checkNonnegativeInput(context) {
    const layers = context.network === null ? null : (0,tfjs_network/* layersByName */.xc)(context.network);
    const safe = context.place.layer.calls.every(call => call.inputs.every(ref => isNonnegative(layers?.get(ref.layer))));
    if (safe && layers !== null && context.place.layer.calls.some(call => call.inputs.length > 0))
        return;
    refuseInput(context, 'may get negative values, for which the WebAssembly backend of TensorFlow.js 4.22 computes wrong maxima.', 'Put a ReLU directly before it, or use strides in the Conv3D instead.');
}
function checkSharedAxes(context) {
    const rank = sameRank(context);
    const axes = (0,tfjs_config/* numbersOf */.cZ)(context.config, 'shared_axes', 1) ?? [];
    const shared = new Set(axes.map(axis => (axis < 0 && rank !== null ? axis + rank : axis)));
    const leading = [...shared].every(axis => axis >= 1 && axis <= shared.size);
    if (leading)
        return;
    refuseOption(context, 'shared_axes', `has shared_axes=${(0,display/* displayValue */.K)([...axes])}; the WebAssembly backend of TensorFlow.js computes wrong numbers unless the shared axes come first.`, 'Share all axes but the last, e.g. shared_axes=[1, 2].');
}
function checkKnownShape(context) {
    const shared = new Set((0,tfjs_config/* numbersOf */.cZ)(context.config, 'shared_axes', 1) ?? []);
    const known = context.calls.every(inputs => inputs[0]?.shape?.every((length, axis) => axis === 0 || shared.has(axis) || length !== null) ?? true);
    if (known)
        return;
    refuseInput(context, 'gets an input of unknown size on an axis for which it has weights.', 'Give the Input a fixed shape, or set shared_axes.');
}
function checkMergeInputs(context) {
    if (context.calls.every(inputs => inputs.length >= 2))
        return;
    refuseInput(context, 'is called on one tensor; TensorFlow.js merges two or more.', 'Leave the layer out where there is nothing to merge.');
}
function checkDotRank(context) {
    const high = context.calls.flat().find(info => (info.shape?.length ?? 0) > 3);
    if (high !== undefined)
        refuseInput(context, `gets an input of ${high.shape?.length ?? 0} axes; TensorFlow.js multiplies up to 3.`, 'Reshape the inputs.');
    if (context.config['normalize'] === true) {
        refuseOption(context, 'normalize', 'has normalize=true; TensorFlow.js normalises short vectors differently.', 'Normalise outside the model, or use normalize=False.');
    }
}
function checkLastAxis(context) {
    if (isLastAxis(context))
        return;
    refuseOption(context, 'axis', `has axis=${(0,display/* displayValue */.K)(context.config['axis'])}; TensorFlow.js computes it along the last axis only.`, LAST_AXIS_HINT);
}
function checkDeclaredShape(context) {
    if ((0,tfjs_shapes/* shapeFrom */.ks)(context.config['batch_input_shape']) !== null)
        return;
    refuseInput(context, 'does not say the shape of the input, which TensorFlow.js needs.', 'Build the model with an Input of known rank.');
}
/** The checks by name. */
const checks = {
    'strides-or-dilation': checkStridesOrDilation,
    'normalization-axis': checkNormalizationAxis,
    'last-axis': checkLastAxis,
    'concatenate-axis': checkConcatenateAxis,
    'dot-rank': checkDotRank,
    'flatten-rank': checkFlattenRank,
    'flatten-known-shape': checkFlattenShape,
    'rank-below-5': checkRankBelow5,
    'nonnegative-input': checkNonnegativeInput,
    'shared-axes': checkSharedAxes,
    'known-shape': checkKnownShape,
    'time-axis': checkTimeAxis,
    'fixed-batch': checkFixedBatch,
    'cell-classes': checkCellClasses,
    'recurrent-inside': checkRecurrentInside,
    'equal-directions': checkEqualDirections,
    'merge-inputs': checkMergeInputs,
    'state-outputs': checkStateOutputs,
    'declared-shape': checkDeclaredShape,
};

;// CONCATENATED MODULE: ./src/tfjs/correspond.ts

/** For every output of every layer, the tensor of the converted model with the same values: here, the same one. */
function correspond(network, nameOf) {
    return (0,tfjs_network/* allNetworks */.X4)(network).flatMap(({ path, network: one }) => {
        const reachable = (0,tfjs_network/* reachableLayers */.Uu)(one);
        const used = tensorsUsed(one);
        return one.layers.flatMap(layer => (0,tfjs_network/* callsOf */.p9)(layer).flatMap((_, node) => Array.from({ length: (used.get(`${node}:${layer.name}`) ?? 0) + 1 }, (_, tensor) => {
            const keras = { layer: layer.name, node, tensor };
            if (!reachable.has(layer.name))
                return { path, keras, tfjs: null, reason: 'No output depends on the layer.' };
            return { path, keras, tfjs: { layer: nameOf(layer), node, tensor } };
        })));
    });
}
/** The highest output index in use, by call. */
function tensorsUsed(network) {
    const highest = new Map();
    const refs = [...network.outputs, ...network.layers.flatMap(layer => layer.calls.flatMap(call => call.inputs))];
    for (const { layer, node, tensor } of refs) {
        const key = `${node}:${layer}`;
        highest.set(key, Math.max(tensor, highest.get(key) ?? 0));
    }
    return highest;
}

// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(869);
;// CONCATENATED MODULE: ./src/tfjs/findings.ts


/** `Conv2D "block1/conv"`: class, and name with its path. */
function layerTitle({ layer, path }) {
    return `${(0,display/* display */.V)(layer.className)} "${(0,display/* display */.V)([...path, layer.name].join('/'))}"`;
}
/** Collects what is found on the way; nothing is thrown, so that a user sees everything at once. */
class Findings {
    all = [];
    /** Adds a finding about a layer; the message is its title and `rest`. */
    add(code, place, rest, hint, key) {
        const { layer, path } = place;
        const name = [...path, layer.name].join('/');
        const pointer = key === undefined ? layer.pointer : `${layer.pointer}/config/${key}`;
        const subject = { layer: { name, className: layer.className }, pointer };
        this.all.push((0,diagnostic/* diagnostic */.YK)(code, `${layerTitle(place)} ${rest}`, subject, hint));
    }
    /** Adds a finding about the model as a whole. */
    addForModel(code, message, hint) {
        this.all.push((0,diagnostic/* diagnostic */.YK)(code, message, {}, hint));
    }
    /** True when something was found that forbids the conversion. */
    get refused() {
        return this.all.some(one => one.severity === 'error');
    }
}

;// CONCATENATED MODULE: ./src/tfjs/graph.ts



/** Checks the calls between the layers of a network and writes them as tfjs-layers reads them. */
function lowerGraph(context) {
    for (const layer of context.network.layers)
        for (const call of layer.calls)
            checkArguments(layer, call, context);
    checkOutputs(context);
    if (context.network.className === 'Sequential')
        return;
    writeGraph(context);
    checkLoadingOrder(context);
}
function isHarmless(name, value) {
    return value === null || (name === 'training' && (value === false || value === 0));
}
const ARGUMENT_HINTS = {
    training: 'Call the layer without training=True: what it does then is random or depends on the batch.',
    mask: 'Let the mask come from mask_zero=True or Masking, or do without.',
};
function checkArguments(layer, call, { path, findings }) {
    for (const [name, value] of Object.entries(call.kwargs)) {
        if (isHarmless(name, value))
            continue;
        const shown = typeof value === 'object' ? '' : `=${(0,display/* displayValue */.K)(value)}`;
        findings.add('graph/call-argument', { layer, path }, `is called with ${(0,display/* display */.V)(name)}${shown}, which TensorFlow.js ignores.`, ARGUMENT_HINTS[name] ?? 'Call the layer on its tensors alone.');
    }
}
function checkOutputs({ network, path, findings }) {
    const layers = (0,tfjs_network/* layersByName */.xc)(network);
    const seen = new Set();
    for (const output of network.outputs) {
        const layer = layers.get(output.layer);
        if (seen.has((0,tfjs_network/* tensorKey */.FF)(output)) && layer !== undefined) {
            findings.add('graph/unsupported-structure', { layer, path }, 'gives the same tensor as two outputs of the model, which TensorFlow.js cannot predict.', 'List each output once, or put Activation("linear") behind the second.');
        }
        seen.add((0,tfjs_network/* tensorKey */.FF)(output));
    }
}
/** tfjs-layers counts the building of a nested model as its node 0, so that its first call is node 1. */
const tfjsNode = (layer, node) => layer?.network === undefined ? node : node + 1;
function writeGraph({ network, written, nameOf }) {
    if (written === null)
        return;
    const layers = (0,tfjs_network/* layersByName */.xc)(network);
    const triple = (ref) => {
        const layer = layers.get(ref.layer);
        return [layer === undefined ? ref.layer : nameOf(layer), tfjsNode(layer, ref.node), ref.tensor];
    };
    const saved = written['layers'];
    for (const [i, layer] of network.layers.entries()) {
        const object = Array.isArray(saved) ? saved[i] : null;
        if (!(0,tfjs_config/* isObject */.Gv)(object) || (0,tfjs_network/* isInput */.Xy)(layer))
            continue;
        const nodes = layer.calls.map(call => call.inputs.map(ref => [...triple(ref), call.kwargs]));
        if (!sameNodes(object['inbound_nodes'] ?? null, nodes))
            object['inbound_nodes'] = nodes;
    }
    writeTriples(written, 'input_layers', network.inputs.map(triple));
    writeTriples(written, 'output_layers', network.outputs.map(triple));
}
function writeTriples(written, key, triples) {
    if (!(0,tfjs_config/* sameJson */.Vk)(written[key], triples))
        written[key] = triples;
}
/** True when the saved nodes say the same; old Keras leaves out empty keyword arguments. */
function sameNodes(saved, nodes) {
    if (!Array.isArray(saved))
        return false;
    const full = saved.map(node => Array.isArray(node)
        ? node.map(input => (Array.isArray(input) && input.length === 3 ? [...input, {}] : input))
        : node);
    return (0,tfjs_config/* sameJson */.Vk)(full, nodes);
}
/**
 * Plays the loading of tfjs-layers 4.22 through (engine/container.js, fromConfig): a call waits until its inputs exist,
 * and the calls of a layer are numbered in the order in which they succeed. It never ends when some call never does.
 */
function checkLoadingOrder({ network, path, findings }) {
    const layers = (0,tfjs_network/* layersByName */.xc)(network);
    const made = new Map();
    const exists = (ref) => {
        const layer = layers.get(ref.layer);
        return layer !== undefined && ((0,tfjs_network/* isInput */.Xy)(layer) || (made.get(ref.layer)?.length ?? 0) > ref.node);
    };
    let waiting = network.layers
        .filter(layer => !(0,tfjs_network/* isInput */.Xy)(layer))
        .map(layer => ({ layer, calls: [...layer.calls.keys()] }));
    for (let progress = true; progress && waiting.length > 0;) {
        progress = false;
        for (const one of waiting) {
            one.calls = one.calls.filter(index => {
                if (!(layers.get(one.layer.name)?.calls[index]?.inputs.every(exists) ?? false))
                    return true;
                made.set(one.layer.name, [...(made.get(one.layer.name) ?? []), index]);
                progress = true;
                return false;
            });
        }
        waiting = waiting.filter(one => one.calls.length > 0);
    }
    for (const { layer } of waiting) {
        findings.add('graph/invalid', { layer, path }, 'is called on tensors that do not exist, on which TensorFlow.js would wait for ever.');
    }
    for (const [name, order] of made) {
        const layer = layers.get(name);
        if (layer === undefined || order.every((index, i) => index === i))
            continue;
        findings.add('graph/unsupported-structure', { layer, path }, 'is called several times in an order that TensorFlow.js would change.', 'Build the model so that the calls of the layer come in the order of the graph.');
    }
}

;// CONCATENATED MODULE: ./src/tfjs/mask-rules.ts


/** The identity of the mask that a layer makes in its `call`-th call. */
const madeBy = (path, layer, call) => `${[...path, layer.name].join('/')}${call === 0 ? '' : `#${call}`}`;
/** What the layer does with masks, in Keras and in tfjs-layers. */
function maskRules(layer) {
    return table/* layerTable */._.get(layer.className)?.masks ?? { keras: 'stop', tfjs: 'stop' };
}
/** True for a layer that makes a mask. */
const isMaskSource = (layer) => maskRules(layer).keras === 'masking' || (maskRules(layer).keras === 'embedding' && layer.config['mask_zero'] === true);
const holdsMaskSource = (layer) => isMaskSource(layer) || Object.values(layer.wrapped).some(holdsMaskSource);
/** True when any layer of the network, at any depth, makes a mask or takes initial states. */
const hasMaskSource = (network) => (0,tfjs_network/* allNetworks */.X4)(network).some(({ network: one }) => one.layers.some(holdsMaskSource));

;// CONCATENATED MODULE: ./src/tfjs/keras-masks.ts




const plain = { mask: null, padding: null };
const PADDING = 'works on padded steps, in which TensorFlow.js holds other values than Keras.';
/** Follows masks through a network as Keras 2 does, and records every reading of one. */
function kerasMasks(network, record) {
    for (const [i, output] of trace(network, [], null, record).entries()) {
        const ref = network.outputs[i];
        const layer = network.layers.find(one => one.name === ref?.layer);
        if (output.padding === null || layer === undefined)
            continue;
        record({
            layer,
            path: [],
            key: `output ${i}`,
            mask: null,
            problem: 'is an output whose padded steps TensorFlow.js fills with other values than Keras.',
        });
    }
}
function trace(network, path, given, record) {
    const tensors = new Map();
    const inputs = new Map(network.inputs.map((ref, i) => [ref.layer, given?.[i] ?? plain]));
    for (const { layer, index, call } of (0,tfjs_network/* orderCalls */._y)(network)) {
        const from = call.inputs.map(ref => tensors.get((0,tfjs_network/* tensorKey */.FF)(ref)) ?? plain);
        const first = from.length === 0 ? [given?.[0] ?? plain] : from;
        const outputs = (0,tfjs_network/* isInput */.Xy)(layer)
            ? [inputs.get(layer.name) ?? given?.[0] ?? plain]
            : visit(layer, path, index, first, record);
        const all = outputs.length === 1
            ? Array.from({ length: outputCount(layer) }, (_, i) => (i === 0 ? (outputs[0] ?? plain) : plain))
            : outputs;
        all.forEach((traced, tensor) => {
            tensors.set((0,tfjs_network/* tensorKey */.FF)({ layer: layer.name, node: index, tensor }), traced);
        });
    }
    return network.outputs.map(ref => tensors.get((0,tfjs_network/* tensorKey */.FF)(ref)) ?? plain);
}
/** Upper bound of the number of outputs; states never carry a mask. */
const outputCount = (layer) => maskRules(layer).keras === 'recurrent' || maskRules(layer).keras === 'bidirectional' ? 8 : 1;
function visit(layer, path, call, inputs, record) {
    const key = madeBy(path, layer, call);
    if (layer.network !== undefined)
        return trace(layer.network, [...path, call === 0 ? layer.name : `${layer.name}#${call}`], inputs, record);
    const use = (mask, problem) => {
        record(problem === undefined ? { layer, path, key, mask } : { layer, path, key: `${key} ${problem}`, mask, problem });
    };
    return rules[maskRules(layer).keras]({ layer, path, call, inputs, use });
}
const firstOf = (visit) => visit.inputs[0] ?? plain;
function stop(visit) {
    if (visit.inputs.some(input => input.padding !== null))
        visit.use(null, PADDING);
    return [plain];
}
/** Layers that work on each step alone keep masks and padded steps apart; LayerNormalization over time does not. */
function pass(visit) {
    const input = firstOf(visit);
    const axes = (0,tfjs_config/* numbersOf */.cZ)(visit.layer.config, 'axis', 1) ?? [];
    if (input.padding !== null && axes.includes(1))
        visit.use(null, PADDING);
    return [input];
}
function makeMask(visit) {
    if (firstOf(visit).padding !== null)
        visit.use(null, PADDING);
    return [{ mask: isMaskSource(visit.layer) ? madeBy(visit.path, visit.layer, visit.call) : null, padding: null }];
}
function readSequence(visit, inner, zeroesPadding) {
    const { mask, padding } = firstOf(visit);
    visit.use(mask);
    const sequence = inner.config['return_sequences'] === true;
    if (padding !== null && padding !== mask)
        visit.use(mask, PADDING);
    if (mask === null)
        return [plain];
    if (visit.inputs.length > 1 || inner.config['stateful'] === true) {
        visit.use(mask, 'reads a mask and starts from a given state, which TensorFlow.js puts out for the leading padded steps where Keras puts out zeros.');
    }
    if (table/* layerTable */._.get(visit.layer.className)?.shape === 'convolutional-recurrent')
        visit.use(mask, 'reads a mask, which TensorFlow.js does not do in convolutional recurrence.');
    if (zeroesPadding && !sequence)
        visit.use(mask, 'has zero_output_for_mask=True, which TensorFlow.js ignores.');
    return [sequence ? { mask, padding: zeroesPadding ? mask : null } : plain];
}
function merge(visit) {
    const masks = [...new Set(visit.inputs.map(input => input.mask).filter(mask => mask !== null))];
    const mask = masks.length <= 1 ? (masks[0] ?? null) : `${masks.join(' and ')}`;
    return [{ mask, padding: jointPadding(visit) }];
}
function jointPadding(visit) {
    const paddings = [...new Set(visit.inputs.map(input => input.padding).filter(padding => padding !== null))];
    if (paddings.length > 1)
        visit.use(null, PADDING);
    return paddings[0] ?? null;
}
function concatenate(visit) {
    const padding = jointPadding(visit);
    if (padding !== null && (0,tfjs_config/* numberOf */.rl)(visit.layer.config, 'axis') === 1)
        visit.use(null, PADDING);
    return [{ mask: joinedMask(visit.inputs.map(input => input.mask)), padding }];
}
/** The mask that Concatenate makes, in both Keras 2 and tfjs-layers. */
const joinedMask = (masks) => masks.every(mask => mask === null) ? null : masks.map(mask => mask ?? 'all steps').join(' with ');
function timeDistributed(visit) {
    const inner = visit.layer.wrapped['layer'];
    const input = firstOf(visit);
    if (inner === undefined)
        return [plain];
    if (isMaskSource(inner) || (inner.network !== undefined && hasMaskSource(inner.network))) {
        visit.use(input.mask, 'makes a mask for each step, which TensorFlow.js does not keep apart.');
    }
    const elementwise = inner.network === undefined && maskRules(inner).keras === 'pass';
    if (input.mask !== null && !elementwise)
        visit.use(input.mask, 'hands a mask to the layer inside it, which TensorFlow.js does differently.');
    if (input.padding !== null && !elementwise)
        visit.use(input.mask, PADDING);
    return [input];
}
const rules = {
    pass,
    stop,
    embedding: makeMask,
    masking: makeMask,
    recurrent: visit => readSequence(visit, visit.layer, visit.layer.config['zero_output_for_mask'] === true),
    // Keras sets zero_output_for_mask of the layers inside to return_sequences; the file does not say so.
    bidirectional: visit => {
        const inner = visit.layer.wrapped['layer'];
        if (inner === undefined)
            return [plain];
        const [output = plain] = readSequence(visit, inner, inner.config['return_sequences'] === true);
        return visit.layer.config['merge_mode'] === null ? [output, output] : [output];
    },
    merge,
    concatenate,
    average: visit => {
        const { mask } = firstOf(visit);
        if (mask !== null)
            visit.use(mask, 'averages the unmasked steps in Keras, but all steps in TensorFlow.js.');
        return stop(visit);
    },
    softmax: visit => {
        const { mask } = firstOf(visit);
        visit.use(mask);
        if (mask !== null)
            visit.use(mask, 'reads a mask, which TensorFlow.js adds to another axis.');
        return [firstOf(visit)];
    },
    'time-distributed': timeDistributed,
};

;// CONCATENATED MODULE: ./src/tfjs/execution.ts

/**
 * The order in which tfjs-layers 4.22 computes the tensors of a network in `predict` (engine/executor.js,
 * getTopologicalSortAndRecipientCounts): depth first from each output, the last input of a call before the others. A
 * call of which several outputs are used is run once for each of them.
 */
function executionOrder(network) {
    const layers = (0,tfjs_network/* layersByName */.xc)(network);
    const visited = new Set(network.inputs.map(tfjs_network/* tensorKey */.FF));
    const order = [];
    for (const output of network.outputs) {
        const stack = [{ ref: output, expanded: false }];
        for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
            const key = (0,tfjs_network/* tensorKey */.FF)(top.ref);
            const layer = layers.get(top.ref.layer);
            const inputs = layer === undefined ? [] : ((0,tfjs_network/* callsOf */.p9)(layer)[top.ref.node]?.inputs ?? []);
            if (visited.has(key)) {
                stack.pop();
            }
            else if (top.expanded || inputs.length === 0) {
                stack.pop();
                visited.add(key);
                order.push(top.ref);
            }
            else {
                top.expanded = true;
                stack.push(...inputs.filter(ref => !visited.has((0,tfjs_network/* tensorKey */.FF)(ref))).map(ref => ({ ref, expanded: false })));
            }
        }
    }
    return order;
}

;// CONCATENATED MODULE: ./src/tfjs/tfjs-masks.ts




const RANK_3 = 'ranks of ';
/** Follows masks through a network as the executor of tfjs-layers does, stale ones included, and records every reading. */
function tfjsMasks(network, record) {
    execute(network, [], null, record);
}
function execute(network, path, given, record) {
    let kwargs = given;
    const layers = (0,tfjs_network/* layersByName */.xc)(network);
    const masks = new Map();
    for (const ref of executionOrder(network)) {
        const layer = layers.get(ref.layer);
        if (layer === undefined || (0,tfjs_network/* isInput */.Xy)(layer))
            continue;
        const inputs = ((0,tfjs_network/* callsOf */.p9)(layer)[ref.node]?.inputs ?? []).map(input => masks.get((0,tfjs_network/* tensorKey */.FF)(input)) ?? null);
        if (inputs.some(mask => mask !== null)) {
            kwargs ??= { mask: null, initialState: false };
            kwargs.mask = inputs[0] ?? null;
        }
        const mask = runLayer({ layer, path, call: ref.node, inputs, kwargs, record });
        // Every output of the call gets the first mask, states too.
        for (let tensor = 0; tensor < 8; tensor++) {
            const key = (0,tfjs_network/* tensorKey */.FF)({ ...ref, tensor });
            if (!masks.has(key))
                masks.set(key, mask);
        }
    }
}
/** Runs one call and returns the mask of its outputs. */
function runLayer(run) {
    const { layer, path, call, inputs, kwargs, record } = run;
    if (layer.network !== undefined) {
        runNested(layer.network, run);
        return null;
    }
    const key = madeBy(path, layer, call);
    const stale = kwargs?.mask ?? null;
    const use = (problem, hint) => {
        record(problem === undefined
            ? { layer, path, key, mask: stale }
            : { layer, path, key: `${key} ${problem}`, mask: stale, problem, ...(hint === undefined ? {} : { hint }) });
    };
    switch (maskRules(layer).tfjs) {
        case 'recurrent':
        case 'bidirectional':
            tfjs_masks_readSequence(run, use);
            return sequenceLayer(layer)?.config['return_sequences'] === true ? (inputs[0] ?? null) : null;
        case 'softmax':
            use();
            return null;
        case 'time-distributed':
            if ((stale !== null || kwargs?.initialState === true) && readsKwargs(layer.wrapped['layer'])) {
                use('would hand the mask or state of another layer to the layer inside it in TensorFlow.js.');
            }
            return inputs[0] ?? null;
        case 'embedding':
        case 'masking':
            return isMaskSource(layer) ? madeBy(path, layer, call) : null;
        case 'merge':
            return mergedMask(inputs, use);
        case 'concatenate':
            if (inputs.some(mask => mask?.startsWith(RANK_3)))
                use('joins masks of different ranks in TensorFlow.js, which fails.');
            return joinedMask(inputs);
        case 'pass':
            return inputs[0] ?? null;
        default:
            return null;
    }
}
const sequenceLayer = (layer) => maskRules(layer).tfjs === 'bidirectional' ? layer.wrapped['layer'] : layer;
/** Recurrent layers take the initial state of an earlier one out of the keyword arguments, and fail on it. */
function tfjs_masks_readSequence({ layer, call, kwargs }, use) {
    use();
    if (kwargs === null)
        return;
    if (kwargs.initialState)
        use('runs after a layer with a given initial state, and TensorFlow.js would give it that state too.', 'Build the recurrent layers in the outermost model, not in a nested one, and without masks.');
    if ((layer.calls[call]?.inputs.length ?? 0) > 1)
        kwargs.initialState = true;
}
/** A nested model shares the keyword arguments of the call, or starts its own when there are none yet. */
function runNested(network, { layer, path, call, kwargs, record }) {
    const before = kwargs?.mask ?? null;
    const inner = [...path, call === 0 ? layer.name : `${layer.name}#${call}`];
    execute(network, inner, kwargs ?? { mask: null, initialState: false }, record);
    // The masks made inside are disposed at its end, but stay in the keyword arguments.
    if (kwargs !== null && kwargs.mask !== before)
        kwargs.mask = `${kwargs.mask} (disposed)`;
}
/** Merge.computeMask adds an axis in front and never takes it away, and fails on a missing mask in the middle. */
function mergedMask(inputs, use) {
    if (inputs.every(mask => mask === null))
        return null;
    const [first = null, ...others] = inputs;
    if (others.slice(0, -1).some(mask => mask === null) || (first === null && others.length > 1)) {
        use('merges tensors with and without a mask, on which TensorFlow.js fails.');
    }
    return first === null ? null : `${RANK_3}${inputs.map(mask => mask ?? 'all steps').join(' and ')}`;
}
function readsKwargs(layer) {
    if (layer === undefined)
        return false;
    return (layer.network !== undefined ||
        ['recurrent', 'bidirectional', 'softmax', 'time-distributed'].includes(maskRules(layer).tfjs));
}

;// CONCATENATED MODULE: ./src/tfjs/masks.ts





const hasInitialState = (network) => (0,tfjs_network/* allNetworks */.X4)(network).some(({ path, network: one }) => path.length > 0 &&
    one.layers.some(layer => maskRules(layer).tfjs === 'recurrent' && layer.calls.some(call => call.inputs.length > 1)));
const named = (mask) => (mask === null ? 'no mask' : `the mask of "${(0,display/* display */.V)(mask)}"`);
/**
 * Compares the masks that reach each layer in Keras 2 and in tfjs-layers 4.22, and reports every layer that would see
 * another one, or use it differently.
 */
function checkMasks(network, findings) {
    // Initial states are carried over between layers in the same way as masks, but only in nested models.
    if (!hasMaskSource(network) && !hasInitialState(network))
        return;
    const inKeras = new Map();
    const problems = [];
    const record = (use) => {
        if (use.problem !== undefined)
            problems.push(use);
        else
            inKeras.set(use.key, use);
    };
    kerasMasks(network, record);
    tfjsMasks(network, use => {
        const mask = inKeras.get(use.key)?.mask ?? null;
        if (use.problem !== undefined)
            problems.push(use);
        else if (use.mask !== mask)
            problems.push({ ...use, problem: `gets ${named(mask)} in Keras, but ${named(use.mask)} in TensorFlow.js.` });
    });
    report(problems, findings);
}
function report(problems, findings) {
    const told = new Set();
    for (const { layer, path, key, problem, hint } of problems) {
        if (told.has(key) || problem === undefined)
            continue;
        told.add(key);
        findings.add('graph/mask', { layer, path }, problem, hint);
    }
}

;// CONCATENATED MODULE: ./src/tfjs/weight-targets.ts

/**
 * The weights that tfjs-layers 4.22 creates for one layer of a network, in Keras's order, by the names it gives them:
 * wrappers put their name in front and cells none. Networks inside are left out; tfjs-layers names their weights after
 * their own layers.
 */
function weightTargets(layer, nameOf) {
    return targetsIn(layer, nameOf(layer), nameOf);
}
function targetsIn(layer, scope, nameOf) {
    if (layer.network !== undefined)
        return [];
    const inner = innerScopes(layer, scope, nameOf);
    if (inner.length === 0)
        return ownTargets(layer, scope);
    const targets = inner.flatMap(([one, name]) => targetsIn(one, name, nameOf));
    // A wrapper may carry the variables of all layers inside it.
    if (layer.variables.length === 0)
        return targets;
    return zip(targets.map(target => target.name), layer.variables);
}
function innerScopes(layer, scope, nameOf) {
    const { layer: wrapped, backward_layer: backward, cell } = layer.wrapped;
    if (table/* layerTable */._.get(layer.className)?.tfjs === 'Bidirectional' && wrapped !== undefined) {
        // tfjs-layers makes both directions from the one layer (layers/wrappers.js), so both bear its name.
        const name = nameOf(wrapped);
        return [
            [wrapped, `${scope}/forward_${name}`],
            [backward ?? { ...wrapped, variables: [] }, `${scope}/backward_${name}`],
        ];
    }
    if (wrapped !== undefined)
        return [[wrapped, scope]];
    if (cell !== undefined)
        return [[cell, scope]];
    return Object.entries(layer.wrapped)
        .filter(([key]) => key.startsWith('cells/'))
        .map(([, one], i) => [one, `${scope}/RNNCell_${i}`]);
}
function ownTargets(layer, scope) {
    const slots = (table/* layerTable */._.get(layer.className)?.variables ?? []).filter(slot => slot.when === undefined || (layer.config[slot.when] ?? true) !== false);
    return zip(slots.map(slot => `${scope}/${slot.name}`), layer.variables);
}
function zip(names, variables) {
    return names.map((name, i) => ({ name, variable: variables[i] ?? null }));
}

;// CONCATENATED MODULE: ./src/tfjs/names.ts


/** tfjs-core's rule for names of tensors (tensor_name.ts), to which every layer name must keep. */
const LEGAL = /^[A-Za-z0-9][-A-Za-z0-9._/]*$/;
/** tfjs-layers looks names up in plain objects, so the names of their inherited properties are taken. */
const TAKEN = new Set([
    'constructor',
    'toString',
    'toLocaleString',
    'valueOf',
    'hasOwnProperty',
    'isPrototypeOf',
    'propertyIsEnumerable',
]);
const isLegal = (name) => LEGAL.test(name) && !TAKEN.has(name);
const legalName = (name) => {
    const legal = name.replace(/[^-A-Za-z0-9._/]/g, '_');
    return isLegal(legal) ? legal : `layer_${legal}`;
};
/**
 * Gives every layer a name that tf.js accepts, unique in its network, and such that no two weights of the model get the
 * same name: tfjs-layers finds weights by `<layer>/<weight>` without the names of nested models.
 */
function nameLayers(network) {
    const names = new Map();
    const nameOf = layer => names.get(layer) ?? layer.name;
    const renamed = [];
    const takenTargets = new Set();
    for (const { path, network: one } of (0,tfjs_network/* allNetworks */.X4)(network)) {
        const taken = new Set(one.layers.map(layer => layer.name));
        for (const layer of one.layers) {
            nameInside(layer, names);
            const to = freeName(layer, path, { taken, takenTargets, names, nameOf });
            if (to !== layer.name)
                renamed.push({ layer, path, to });
            taken.add(to);
            for (const target of names_ownTargets(layer, nameOf))
                takenTargets.add(target);
        }
    }
    return { nameOf, renamed };
}
/** Names of layers inside wrappers become parts of weight names. */
function nameInside(layer, names) {
    for (const inner of Object.values(layer.wrapped)) {
        if (!isLegal(inner.name))
            names.set(inner, legalName(inner.name));
        nameInside(inner, names);
    }
}
function freeName(layer, path, { taken, takenTargets, names, nameOf }) {
    const legal = legalName(layer.name);
    const outer = path.at(-1);
    const longer = outer === undefined ? legal : `${legalName(outer)}__${legal}`;
    for (let attempt = 0;; attempt++) {
        const name = attempt === 0 ? legal : attempt === 1 ? longer : `${longer}_${attempt}`;
        if (name !== layer.name && taken.has(name))
            continue;
        names.set(layer, name);
        if (!names_ownTargets(layer, nameOf).some(target => takenTargets.has(target)))
            return name;
    }
}
/** Names of the weights of a layer itself; those of networks inside come with the layers of those networks. */
const names_ownTargets = (layer, nameOf) => weightTargets(layer, nameOf).map(target => target.name);

;// CONCATENATED MODULE: ./src/tfjs/objects.ts

// tfjs-layers: serialization names and the short names of its registries (initializers.js, activations.js).
const INITIALIZERS = new Set('Zeros Ones Constant RandomUniform RandomNormal TruncatedNormal Identity VarianceScaling GlorotUniform GlorotNormal HeNormal HeUniform LeCunNormal LeCunUniform Orthogonal'.split(' '));
const INITIALIZER_NAMES = new Set('zeros ones constant random_uniform random_normal truncated_normal identity variance_scaling glorot_uniform glorot_normal he_normal he_uniform lecun_normal lecun_uniform orthogonal'.split(' '));
const ALIASES = {
    LecunNormal: 'LeCunNormal',
    LecunUniform: 'LeCunUniform',
    lecun_normal: 'leCunNormal',
    lecun_uniform: 'leCunUniform',
};
const DISTRIBUTIONS = new Set(['normal', 'uniform', 'truncated_normal']);
const object = (className, config) => {
    const inner = Object.assign(Object.create(null), config);
    return Object.assign(Object.create(null), { class_name: className, config: inner });
};
const zeros = () => ({
    value: object('Zeros', {}),
    trainingChange: 'new weights would start at zero',
});
/**
 * What tfjs-layers can make of a serialised initializer: the weights are loaded over it in any case. Where it is `run`
 * all the same, Orthogonal is replaced: it takes minutes for large kernels, and fails unless every chained operation of
 * tfjs-core is registered.
 */
function replaceInitializer(value, run = false) {
    if (value === null)
        return null;
    if (typeof value === 'string')
        return replaceInitializerName(value, run);
    if (!(0,tfjs_config/* isObject */.Gv)(value))
        return zeros();
    const className = (0,tfjs_config/* textOf */.b6)(value, 'class_name');
    if (className === null)
        return zeros();
    const alias = ALIASES[className];
    if (alias !== undefined)
        return { value: renamed(value, alias), trainingChange: null };
    const config = value['config'];
    if (!INITIALIZERS.has(className) || !(0,tfjs_config/* isObject */.Gv)(config))
        return zeros();
    if (className === 'Orthogonal')
        return run ? zeros() : null;
    if (className === 'Constant')
        return (0,tfjs_config/* numberOf */.rl)(config, 'value') === null ? zeros() : null;
    if (className !== 'VarianceScaling')
        return null;
    return DISTRIBUTIONS.has((0,tfjs_config/* textOf */.b6)(config, 'distribution') ?? 'normal') ? null : zeros();
}
function replaceInitializerName(name, run) {
    if (run && name.toLowerCase() === 'orthogonal')
        return zeros();
    const alias = ALIASES[name];
    if (alias !== undefined)
        return { value: alias, trainingChange: null };
    return INITIALIZERS.has(name) || INITIALIZER_NAMES.has(name) ? null : zeros();
}
function renamed(value, className) {
    const copy = Object.assign(Object.create(null), value);
    copy['class_name'] = className;
    return copy;
}
/** What tfjs-layers can make of a serialised regularizer: it knows L1L2 alone. */
function replaceRegularizer(value) {
    if (value === null)
        return null;
    const className = typeof value === 'string' ? value : (0,tfjs_config/* isObject */.Gv)(value) ? (0,tfjs_config/* textOf */.b6)(value, 'class_name') : null;
    if (className === 'L1L2')
        return null;
    const config = (0,tfjs_config/* isObject */.Gv)(value) && (0,tfjs_config/* isObject */.Gv)(value['config']) ? value['config'] : Object.create(null);
    const l1 = (0,tfjs_config/* numberOf */.rl)(config, 'l1') ?? (0,tfjs_config/* numberOf */.rl)(config, 'l') ?? 0.01;
    const l2 = (0,tfjs_config/* numberOf */.rl)(config, 'l2') ?? (0,tfjs_config/* numberOf */.rl)(config, 'l') ?? 0.01;
    if (className === 'L1' || className === 'l1')
        return { value: object('L1L2', { l1, l2: 0 }), trainingChange: null };
    if (className === 'L2' || className === 'l2')
        return { value: object('L1L2', { l1: 0, l2 }), trainingChange: null };
    if (className === 'l1_l2')
        return { value: object('L1L2', { l1, l2 }), trainingChange: null };
    return { value: null, trainingChange: 'the penalty on the weights is lost' };
}
/** Activations that tfjs-layers computes as Keras 2 does, under the names of Keras 2. */
const ACTIVATIONS = new Set('elu selu relu relu6 linear sigmoid hard_sigmoid softplus softsign tanh softmax log_softmax gelu mish swish'.split(' '));
/** What becomes of a serialised activation. */
function activationFate(value) {
    // Keras reads null as linear; the recurrent layers of tfjs-layers would read it as tanh.
    if (value === null || value === undefined)
        return { do: 'write', value: 'linear' };
    if (typeof value === 'string')
        return namedActivation(value);
    const className = (0,tfjs_config/* isObject */.Gv)(value) ? (0,tfjs_config/* textOf */.b6)(value, 'class_name') : null;
    const inner = (0,tfjs_config/* isObject */.Gv)(value) ? value['config'] : null;
    if (className === 'function' && typeof inner === 'string') {
        const fate = namedActivation(inner);
        return fate.do === 'keep' ? { do: 'write', value: inner } : fate;
    }
    return { do: 'refuse', name: className ?? 'an unnamed object', isLayer: className !== 'function' };
}
function namedActivation(name) {
    if (name === 'silu')
        return { do: 'write', value: 'swish' };
    return ACTIVATIONS.has(name) ? { do: 'keep' } : { do: 'refuse', name, isLayer: false };
}
/** The name of a dtype or a dtype policy as saved by any Keras 2. */
function dtypeName(value) {
    if (typeof value === 'string')
        return value;
    if (!(0,tfjs_config/* isObject */.Gv)(value))
        return null;
    const config = value['config'];
    return (0,tfjs_config/* isObject */.Gv)(config) ? (0,tfjs_config/* textOf */.b6)(config, 'name') : null;
}

;// CONCATENATED MODULE: ./src/tfjs/options.ts




/** Applies the fates of a layer's row to its config, which is edited in place. */
function lowerOptions(place, row, config, findings) {
    for (const key of Object.keys(config)) {
        const fate = row.fates[key];
        const value = config[key] ?? null;
        if (fate === undefined) {
            findings.add('layer/unknown-option', place, `has the option ${(0,display/* displayValue */.K)(key)} (${(0,display/* displayValue */.K)(value)}), which this version does not know and TensorFlow.js would ignore.`, 'Save the model without this option, or report the layer so that it can be added.', key);
        }
        else if (fate.do !== 'keep' && fate.do !== 'drop') {
            appliers[fate.do]({ place, row, config, key, value, findings }, fate);
        }
    }
}
const options_cured = ({ findings, place, key }, what) => findings.add('layer/config-cured', place, what, undefined, key);
function replaceBy(option, replacement) {
    if (replacement === null)
        return;
    const { config, key, value, findings, place } = option;
    config[key] = replacement.value;
    const change = `has ${key}=${(0,display/* displayValue */.K)(value)}, written as ${(0,display/* displayValue */.K)(replacement.value)}`;
    if (replacement.trainingChange === null)
        options_cured(option, `${change}, which means the same in TensorFlow.js.`);
    else
        findings.add('layer/training-changed', place, `${change}: ${replacement.trainingChange}.`, undefined, key);
}
const allows = (values, value) => values.some(one => (0,tfjs_config/* sameJson */.Vk)((0,tfjs_config/* plainValue */._y)(value), one));
const appliers = {
    rename: ({ config, key, value }, fate) => {
        if (fate.do !== 'rename')
            return;
        delete config[key];
        config[fate.to] = value;
    },
    only: ({ place, key, value, findings }, fate) => {
        if (fate.do !== 'only' || allows(fate.values, value))
            return;
        const possible = fate.values
            .filter(one => one !== null)
            .map(display/* displayValue */.K)
            .slice(0, 2)
            .join(' or ');
        findings.add('layer/unsupported-option', place, `has ${key}=${(0,display/* displayValue */.K)((0,tfjs_config/* plainValue */._y)(value))}; TensorFlow.js runs it with ${possible === '' ? 'None' : possible} only.`, fate.hint, key);
    },
    remove: ({ config, key }) => {
        delete config[key];
    },
    initializer: option => replaceBy(option, replaceInitializer(option.value, option.place.isNested ?? false)),
    regularizer: option => replaceBy(option, replaceRegularizer(option.value)),
    constraint: option => {
        const trainingChange = 'TensorFlow.js would apply the constraint to the loaded weights; in training it is lost';
        replaceBy(option, option.value === null ? null : { value: null, trainingChange });
    },
    'activity-regularizer': option => {
        const trainingChange = 'TensorFlow.js cannot run a layer with it; in training the penalty is lost';
        replaceBy(option, option.value === null ? null : { value: null, trainingChange });
    },
    activation: lowerActivation,
    dtype: lowerDtype,
    // Layers inside are lowered on their own.
    layer: () => undefined,
    rewrite: ({ place, key, value, findings }, fate) => {
        if (fate.do !== 'rewrite')
            return;
        findings.add('layer/unsupported-option', place, `has ${key}=${(0,display/* displayValue */.K)(value)}, which TensorFlow.js cannot run.`, fate.hint, key);
    },
};
function lowerActivation(option) {
    const { config, key, value, place, findings } = option;
    const fate = activationFate(value);
    if (fate.do === 'write') {
        config[key] = fate.value;
        options_cured(option, `has ${key}=${(0,display/* displayValue */.K)(value)}, written as "${fate.value}", which means the same in TensorFlow.js.`);
    }
    if (fate.do !== 'refuse')
        return;
    const what = fate.isLayer ? `the layer ${(0,display/* displayValue */.K)(fate.name)} as its ${key}` : `${key}=${(0,display/* displayValue */.K)(fate.name)}`;
    findings.add('layer/unsupported-activation', place, `has ${what}, which TensorFlow.js ${fate.isLayer ? 'would run with default options' : 'does not have'}.`, fate.isLayer
        ? 'Set activation="linear" and put the activation layer after it.'
        : 'Use one of relu, relu6, elu, selu, gelu, mish, swish, sigmoid, hard_sigmoid, tanh, softplus, softsign, softmax, log_softmax.', key);
}
const POLICIES = new Set(['float32', 'float64', 'float16', 'bfloat16', 'mixed_float16', 'mixed_bfloat16']);
const INTEGERS = new Set(['int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64', 'bool']);
/**
 * tfjs-layers reads a dtype only where a tensor enters the model: from an InputLayer, or a first layer with
 * `batch_input_shape`. There it must be one that a feed can have; elsewhere it stays as saved.
 */
function lowerDtype(option) {
    const { config, key, value, place, row, findings } = option;
    if (value === null)
        return;
    const name = dtypeName(value);
    const integersAllowed = row.variables.length === 0;
    if (name === null || !(POLICIES.has(name) || (INTEGERS.has(name) && integersAllowed))) {
        findings.add('layer/unsupported-dtype', place, `has dtype ${(0,display/* displayValue */.K)(name ?? value)}, which TensorFlow.js cannot compute in.`, 'Build the model with float32 layers, and float32 or int32 inputs.', key);
        return;
    }
    const entersHere = row.keras === 'InputLayer' || config['batch_input_shape'] !== undefined;
    const written = (0,tfjs_shapes/* tfjsDtype */.G0)(name);
    if (!entersHere || (typeof value === 'string' && value === written))
        return;
    config[key] = written;
    options_cured(option, `takes ${(0,display/* displayValue */.K)(name)}, which TensorFlow.js cannot feed; the converted model takes ${written}.`);
}
/** Replaces numbers that JSON does not have where tfjs-layers does not need them, and refuses them elsewhere. */
function lowerInfinities(place, row, config, findings) {
    for (const key of Object.keys(config)) {
        const value = (0,tfjs_config/* plainValue */._y)(config[key]);
        // A layer inside is looked at on its own.
        if (row.fates[key]?.do === 'layer' || value === undefined || !holdsInfinity(value))
            continue;
        const harmless = row.fates[key]?.do !== 'keep' || (key === 'max_value' && value === Number.POSITIVE_INFINITY);
        if (harmless) {
            config[key] = withoutInfinity(value);
            findings.add('layer/config-cured', place, `has ${key}=${(0,display/* displayValue */.K)(value)}, which JSON does not have; it is written as null and does not matter.`, undefined, key);
        }
        else {
            findings.add('layer/unsupported-option', place, `has ${key}=${(0,display/* displayValue */.K)(value)}, which model.json cannot hold.`, 'Use a finite number.', key);
        }
    }
}
/** True when a value holds NaN or an infinity at any depth. */
function holdsInfinity(value) {
    if (typeof value === 'number')
        return !Number.isFinite(value);
    if (Array.isArray(value))
        return value.some(holdsInfinity);
    return (0,tfjs_config/* isObject */.Gv)(value) && Object.values(value).some(holdsInfinity);
}
/** The value with null in the place of NaN and the infinities. */
function withoutInfinity(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : null;
    if (Array.isArray(value))
        return value.map(withoutInfinity);
    if (!(0,tfjs_config/* isObject */.Gv)(value))
        return value;
    const copy = Object.create(null);
    for (const key of Object.keys(value))
        copy[key] = withoutInfinity(value[key] ?? null);
    return copy;
}

;// CONCATENATED MODULE: ./src/tfjs/topology.ts



/**
 * The value of `modelTopology`, with the keys in the order of Python's converter. What the file does not say is left
 * out: tf.js reads `model_config` alone. JSON has no NaN, and tf.js does not look at the training config.
 */
function topologyOf(model, modelConfig) {
    const topology = Object.create(null);
    if (model.kerasVersion !== null)
        topology['keras_version'] = model.kerasVersion;
    if (model.backend !== null)
        topology['backend'] = model.backend;
    topology['model_config'] = withoutInfinity(modelConfig);
    if (model.saved.trainingConfig !== undefined)
        topology['training_config'] = withoutInfinity(model.saved.trainingConfig);
    return topology;
}
/** The inputs of the whole model; a Sequential without an input layer gets the one that tf.js makes for its first. */
function modelInputs(network, shapes, fallback, nameOf) {
    const layers = (0,tfjs_network/* layersByName */.xc)(network);
    if (network.inputs.length > 0) {
        return network.inputs.map((ref, i) => {
            const layer = layers.get(ref.layer);
            const info = shapes.inputs[i];
            return {
                name: layer === undefined ? ref.layer : nameOf(layer),
                shape: info?.shape ?? [],
                dtype: info?.dtype ?? 'float32',
            };
        });
    }
    const first = network.layers[0];
    if (first === undefined)
        return [];
    const shape = (0,tfjs_shapes/* firstInputShape */.Ab)(first) ?? fallback ?? [];
    const dtype = typeof first.config['dtype'] === 'string' ? (0,tfjs_shapes/* tfjsDtype */.G0)(first.config['dtype']) : 'float32';
    return [{ name: (0,tfjs_network/* isInput */.Xy)(first) ? nameOf(first) : `${nameOf(first)}_input`, shape, dtype }];
}
/** The outputs of the whole model, by the names of their layers. */
function modelOutputs(network, shapes, nameOf) {
    const layers = (0,tfjs_network/* layersByName */.xc)(network);
    return network.outputs.map((ref, i) => {
        const layer = layers.get(ref.layer);
        const info = shapes.outputs[i];
        return {
            name: layer === undefined ? ref.layer : nameOf(layer),
            shape: info?.shape ?? [],
            dtype: info?.dtype ?? 'float32',
        };
    });
}

;// CONCATENATED MODULE: ./src/tfjs/weights.ts



/**
 * The weights of the converted model in the order in which Python's converter emits them. A weight keeps the name that
 * Python writes wherever tf.js finds the right target by it.
 */
function lowerWeights(model, nameOf, findings) {
    const { targets, unused } = collectTargets(model.network, [], nameOf, true);
    const byId = new Map();
    const missing = [];
    for (const { name, variable } of targets) {
        if (variable === null)
            missing.push(name);
        else
            byId.set(variable.id, [...(byId.get(variable.id) ?? []), name]);
    }
    const assignments = model.variables.flatMap(variable => (byId.get(variable.id) ?? []).map(target => ({ variable, target })));
    const unusedIds = new Set(unused.map(target => target.variable?.id));
    const lost = model.variables.filter(variable => !byId.has(variable.id));
    reportMissing(missing, findings);
    reportLost(lost.filter(variable => !unusedIds.has(variable.id)), findings);
    for (const variable of lost.filter(one => unusedIds.has(one.id))) {
        findings.addForModel('weight/unused', `The weight "${(0,display/* display */.V)(variable.savedName)}" belongs to a layer that no output depends on; it is left out.`);
    }
    const names = chooseNames(assignments);
    return assignments.map(({ variable }, i) => ({
        name: names[i] ?? '',
        shape: variable.shape,
        source: variable,
        group: variable.group,
    }));
}
function reportMissing(missing, findings) {
    if (missing.length === 0)
        return;
    const shown = missing
        .slice(0, 3)
        .map(name => `"${(0,display/* display */.V)(name)}"`)
        .join(', ');
    findings.addForModel('keras/weights-mismatch', `The file has no values for ${missing.length} weights of the model: ${shown}${missing.length > 3 ? ' and others' : ''}.`, 'Save the whole model again after it has been built.');
}
function reportLost(lost, findings) {
    if (lost.length === 0)
        return;
    const shown = lost
        .slice(0, 3)
        .map(variable => `"${(0,display/* display */.V)(variable.savedName)}"`)
        .join(', ');
    findings.addForModel('keras/weights-mismatch', `The file has ${lost.length} weights that belong to no layer of the model: ${shown}${lost.length > 3 ? ' and others' : ''}.`, 'Save the whole model again, without weights that no layer owns.');
}
function collectTargets(network, path, nameOf, used) {
    const reachable = (0,tfjs_network/* reachableLayers */.Uu)(network);
    const targets = [];
    const unused = [];
    const add = (layer, isUsed) => {
        const inner = layer.network === undefined ? null : collectTargets(layer.network, [...path, layer.name], nameOf, isUsed);
        targets.push(...(inner?.targets ?? []));
        unused.push(...(inner?.unused ?? []));
        const own = weightTargets(layer, nameOf);
        (isUsed ? targets : unused).push(...own);
        for (const wrapped of Object.values(layer.wrapped))
            addNetworksOf(wrapped, isUsed);
    };
    const addNetworksOf = (layer, isUsed) => {
        if (layer.network !== undefined) {
            const inner = collectTargets(layer.network, path, nameOf, isUsed);
            targets.push(...inner.targets);
            unused.push(...inner.unused);
        }
        for (const wrapped of Object.values(layer.wrapped))
            addNetworksOf(wrapped, isUsed);
    };
    for (const layer of network.layers)
        add(layer, used && reachable.has(layer.name));
    return { targets, unused };
}
const pythonName = (variable) => variable.savedName.replace(/:0$/, '');
/**
 * How tfjs-layers 4.22 finds the target of a name (engine/container.js, loadWeights): exactly, else without the part
 * before the last. Null when it finds none.
 */
function resolveName(name, targets) {
    if (targets.has(name))
        return name;
    const parts = name.split('/');
    const shortened = [...parts.slice(0, -2), ...parts.slice(-1)].join('/');
    return targets.has(shortened) ? shortened : null;
}
/** Python's name where it leads to the right target, else the target's own name; checked as a whole. */
function chooseNames(assignments) {
    const targets = new Set(assignments.map(one => one.target));
    const names = assignments.map(({ variable, target }) => {
        const name = pythonName(variable);
        return resolveName(name, targets) === target ? name : target;
    });
    return loadsRight(names, assignments) ? names : assignments.map(one => one.target);
}
/** Plays `loadWeights` through: each target is taken once, and names that begin a number would mean Keras 3. */
function loadsRight(names, assignments) {
    const left = new Set(assignments.map(one => one.target));
    if (new Set(names).size !== names.length || !Number.isNaN(Number.parseInt(names[0]?.split('/').at(-1) ?? '', 10)))
        return false;
    return names.every((name, i) => {
        const target = resolveName(name, left);
        return target === assignments[i]?.target && left.delete(target);
    });
}

;// CONCATENATED MODULE: ./src/tfjs/lower.ts














/**
 * Turns a Keras model into the model that tfjs-layers 4.22 loads, by the layer table: from the saved config, changing
 * only what must change. Everything that would be wrong, hang or fail there is reported; the model is null if any of
 * it is an error. Never throws for what a file says.
 */
function lower(model) {
    const findings = new Findings();
    const written = (0,tfjs_config/* copyJson */.aR)(model.saved.modelConfig);
    const names = nameLayers(model.network);
    const fallback = (0,tfjs_shapes/* builtShape */.gT)(configOf(written));
    const shapes = (0,tfjs_shapes/* inferShapes */.zV)(model.network, null, fallback);
    const lowering = new Lowering(written, names, findings);
    lowering.network(model.network, [], written, [shapes], fallback);
    checkMasks(model.network, findings);
    const weights = findings.refused ? [] : lowerWeights(model, names.nameOf, findings);
    reportRenamed(names, findings);
    if (findings.refused)
        return { model: null, diagnostics: findings.all };
    return {
        model: {
            modelTopology: topologyOf(model, written),
            generatedBy: model.kerasVersion === null ? null : `keras v${model.kerasVersion}`,
            weights,
            inputs: modelInputs(model.network, shapes, fallback, names.nameOf),
            outputs: modelOutputs(model.network, shapes, names.nameOf),
            correspondence: correspond(model.network, names.nameOf),
            renamed: Object.fromEntries(names.renamed.map(({ layer, path, to }) => [[...path, layer.name].join('/'), to])),
        },
        diagnostics: findings.all,
    };
}
const emptyConfig = () => Object.create(null);
/** The `config` of a layer or model object; that of an old Sequential is a list, which counts as empty. */
const configOf = (object) => ((0,tfjs_config/* isObject */.Gv)(object['config']) ? object['config'] : emptyConfig());
function reportRenamed({ renamed }, findings) {
    for (const { layer, path, to } of renamed) {
        findings.add('layer/renamed', { layer, path }, `is named "${(0,display/* display */.V)(to)}" in the converted model, because TensorFlow.js does not accept its name there.`);
    }
}
const MODEL_CLASSES = new Set(['Model', 'Functional', 'Sequential']);
/** Walks the layers of a model and edits what will be written. */
class Lowering {
    #root;
    #names;
    #findings;
    constructor(root, names, findings) {
        this.#root = root;
        this.#names = names;
        this.#findings = findings;
    }
    /** Lowers a network whose object `{class_name, config}` is `written`; `shapes` has one entry a call. */
    network(network, path, written, shapes, input) {
        // A user's subclass of the functional model keeps the graph in its config; tfjs-layers knows the base class.
        if (!MODEL_CLASSES.has((0,tfjs_config/* textOf */.b6)(written, 'class_name') ?? ''))
            written['class_name'] = network.className;
        this.#giveInputShape(network, path, input);
        for (const layer of network.layers)
            this.#layerOf(network, layer, path, shapes);
        const config = (0,tfjs_config/* isObject */.Gv)(written['config']) ? written['config'] : null;
        lowerGraph({ network, path, written: config, nameOf: this.#names.nameOf, findings: this.#findings });
    }
    /** tfjs-layers needs the input shape of a Sequential at its first layer; Keras may have learned it when building. */
    #giveInputShape(network, path, input) {
        const first = network.layers[0];
        if (network.className !== 'Sequential' || first === undefined || (0,tfjs_network/* isInput */.Xy)(first) || (0,tfjs_shapes/* firstInputShape */.Ab)(first) !== null)
            return;
        const place = { layer: first, path };
        if (input === null) {
            this.#findings.add('graph/unsupported-structure', place, 'is the first layer of a Sequential model that does not say its input shape.', 'Give the model an Input layer, or call model.build(input_shape) before saving.');
            return;
        }
        // A model as the first layer is given its shape when it is lowered itself.
        if (first.network !== undefined)
            return;
        const config = configOf(this.#written(first));
        config['batch_input_shape'] = [...input];
        this.#findings.add('layer/config-cured', place, `is given the input shape [${input.map(length => length ?? 'None').join(', ')}] with which Keras built the model.`);
    }
    #layerOf(network, layer, path, shapes) {
        const calls = shapes.flatMap(one => this.#inputsOf(layer, one));
        this.#rename(layer);
        if (layer.network === undefined) {
            // fromConfig hands its fastWeightInit to the layers of the outermost model only (engine/container.js).
            this.#layer({ layer, path, isNested: path.length > 0 }, network, calls);
            return;
        }
        const inner = shapes
            .flatMap(one => [...layer.calls.keys()].map(call => one.nested.get(`${call}:${layer.name}`)))
            .filter(one => one !== undefined);
        const input = (0,tfjs_shapes/* builtShape */.gT)(layer.config) ?? calls[0]?.[0]?.shape ?? null;
        this.network(layer.network, [...path, layer.name], this.#written(layer), inner, input);
    }
    /** What comes into each call of a layer; a first layer without calls on others gets what the network gets. */
    #inputsOf(layer, shapes) {
        return [...layer.calls.keys()].map(call => shapes.arguments.get(`${call}:${layer.name}`) ?? []);
    }
    #rename(layer) {
        const name = this.#names.nameOf(layer);
        const written = this.#written(layer);
        if (name === layer.name)
            return;
        if ('name' in written)
            written['name'] = name;
        configOf(written)['name'] = name;
    }
    #layer(place, network, calls) {
        const { layer } = place;
        const row = table/* layerTable */._.get(layer.className);
        if (row === undefined || row.refusal !== undefined) {
            this.#refuse(place, row);
            return;
        }
        const written = this.#written(layer);
        const config = configOf(written);
        if (row.tfjs !== null && layer.className !== row.tfjs)
            written['class_name'] = row.tfjs;
        lowerOptions(place, row, config, this.#findings);
        lowerInfinities(place, row, config, this.#findings);
        for (const check of row.checks ?? []) {
            checks[check]({ place, network, calls, written, config, findings: this.#findings });
        }
        this.#inside(place, row, calls);
    }
    /** Lowers the layers inside a wrapper or a recurrent layer. */
    #inside({ layer, path, isNested = false }, row, calls) {
        const perStep = row.shape === 'time-distributed';
        const inner = calls.map(inputs => inputs.map(info => (perStep ? withoutTime(info) : info)));
        for (const [key, one] of Object.entries(layer.wrapped)) {
            // tfjs-layers makes the backward layer from the forward one; the check of the wrapper compares the two.
            if (key === 'backward_layer')
                continue;
            this.#rename(one);
            const place = {
                layer: one,
                path: [...path, layer.name],
                isNested: isNested || row.keras === 'StackedRNNCells',
            };
            if (one.network === undefined)
                this.#layer(place, null, key === 'layer' ? inner : []);
            else
                this.network(one.network, [...place.path, one.name], this.#written(one), inner.map(inputs => (0,tfjs_shapes/* inferShapes */.zV)(one.network ?? emptyNetwork, inputs)), inner[0]?.[0]?.shape ?? null);
        }
    }
    #refuse(place, row) {
        const { className } = place.layer;
        if (row?.refusal !== undefined) {
            this.#findings.add(row.refusal.code ?? 'layer/unsupported-class', place, `cannot be converted: ${row.refusal.why}.`, row.refusal.hint);
        }
        else if (className.includes('>')) {
            this.#findings.add('layer/custom-class', place, 'is a class of the user, whose code is not in the file.');
        }
        else {
            this.#findings.add('layer/unsupported-class', place, 'is a class that neither Keras 2 nor TensorFlow.js has.', 'Replace it by standard layers before saving.');
        }
    }
    #written(layer) {
        return (0,tfjs_config/* objectAt */.lJ)(this.#root, layer.pointer) ?? emptyConfig();
    }
}
const emptyNetwork = { className: 'Functional', name: '', layers: [], inputs: [], outputs: [] };
const withoutTime = (info) => info.shape === null ? info : { ...info, shape: [info.shape[0] ?? null, ...info.shape.slice(2)] };


/***/ }),

/***/ 923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ tensorKey),
/* harmony export */   Uu: () => (/* binding */ reachableLayers),
/* harmony export */   X4: () => (/* binding */ allNetworks),
/* harmony export */   Xy: () => (/* binding */ isInput),
/* harmony export */   _y: () => (/* binding */ orderCalls),
/* harmony export */   p9: () => (/* binding */ callsOf),
/* harmony export */   xc: () => (/* binding */ layersByName)
/* harmony export */ });
/** A tensor of a network as a key of maps. */
const tensorKey = (ref) => `${ref.node}:${ref.tensor}:${ref.layer}`;
/** True for the layers that only stand for an input. */
const isInput = (layer) => layer.className === 'InputLayer';
/** The layers of a network by name. */
const layersByName = (network) => new Map(network.layers.map(layer => [layer.name, layer]));
/** The calls of a layer; an InputLayer, which nobody calls, has one without inputs. */
const callsOf = (layer) => isInput(layer) ? [{ inputs: [], kwargs: {} }] : layer.calls;
/**
 * All calls of a network in an order in which the inputs of each come first. Calls that depend on something that does
 * not exist, or on themselves, are left out.
 */
function orderCalls(network) {
    const waiting = new Map();
    const missing = new Map();
    const ready = [];
    for (const layer of network.layers) {
        for (const [index, call] of callsOf(layer).entries()) {
            const one = { layer, index, call };
            const needs = new Set(call.inputs.map(ref => `${ref.node}:${ref.layer}`));
            missing.set(one, needs.size);
            for (const need of needs)
                waiting.set(need, [...(waiting.get(need) ?? []), one]);
            if (needs.size === 0)
                ready.push(one);
        }
    }
    for (let i = 0; i < ready.length; i++) {
        const done = ready[i];
        if (done === undefined)
            break;
        for (const next of waiting.get(`${done.index}:${done.layer.name}`) ?? []) {
            const left = (missing.get(next) ?? 0) - 1;
            missing.set(next, left);
            if (left === 0)
                ready.push(next);
        }
    }
    return ready;
}
/** The names of the layers on whose calls the outputs of the network depend; Keras and tfjs-layers keep only those. */
function reachableLayers(network) {
    const layers = layersByName(network);
    const reached = new Set();
    const seen = new Set();
    const stack = [...network.outputs, ...network.inputs];
    for (let ref = stack.pop(); ref !== undefined; ref = stack.pop()) {
        const key = `${ref.node}:${ref.layer}`;
        if (seen.has(key))
            continue;
        seen.add(key);
        reached.add(ref.layer);
        const layer = layers.get(ref.layer);
        if (layer !== undefined)
            stack.push(...(callsOf(layer)[ref.node]?.inputs ?? []));
    }
    return reached;
}
/** The network and all networks inside its layers (also inside wrappers), outermost first. */
function allNetworks(network, path = []) {
    const inner = network.layers.flatMap(layer => networksInside(layer, [...path, layer.name]));
    return [{ path, network }, ...inner];
}
function networksInside(layer, path) {
    const own = layer.network === undefined ? [] : allNetworks(layer.network, path);
    return [...own, ...Object.values(layer.wrapped).flatMap(inner => networksInside(inner, [...path, inner.name]))];
}


/***/ }),

/***/ 109:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gT: () => (/* binding */ builtShape),
  Ab: () => (/* binding */ firstInputShape),
  zV: () => (/* binding */ inferShapes),
  ks: () => (/* binding */ shapeFrom),
  G0: () => (/* binding */ tfjsDtype)
});

// EXTERNAL MODULE: ./src/layers/table.ts + 10 modules
var table = __webpack_require__(406);
// EXTERNAL MODULE: ./src/tfjs/config.ts
var tfjs_config = __webpack_require__(195);
;// CONCATENATED MODULE: ./src/tfjs/layer-shapes.ts


/** Output shapes of one call of a layer by the rule in its row; `[null]` when nothing is known. */
function outputShapes(layer, inputs, inner) {
    const rule = table/* layerTable */._.get(layer.className)?.shape;
    const shape = inputs[0] ?? null;
    if (rule === undefined || shape === null)
        return [null];
    const call = { layer, config: layer.config, inputs, shape, inner };
    return rules[rule](call);
}
const product = (lengths) => lengths.reduce((all, one) => (all === null || one === null ? null : all * one), 1);
const channelsFirst = (config) => (0,tfjs_config/* textOf */.b6)(config, 'data_format') === 'channels_first';
/** Axes of the pixels (or steps) of a `channels_last` or `channels_first` tensor. */
function spatialAxes(call) {
    const first = channelsFirst(call.config) ? 2 : 1;
    return Array.from({ length: Math.max(0, call.shape.length - 2) }, (_, i) => first + i);
}
/** The shape with each pixel axis changed by `change`, and another number of channels if given. */
function withSpatial(call, change, channels) {
    const axes = spatialAxes(call);
    const channelAxis = channelsFirst(call.config) ? 1 : call.shape.length - 1;
    return call.shape.map((length, axis) => {
        const i = axes.indexOf(axis);
        if (i >= 0)
            return change(length, i);
        return axis === channelAxis && channels !== undefined ? channels : length;
    });
}
function windowed(length, size, stride, dilation, padding) {
    if (length === null)
        return null;
    if (padding === 'same' || padding === 'causal')
        return Math.ceil(length / stride);
    return Math.floor((length - (size - 1) * dilation - 1) / stride) + 1;
}
function convolution(call, channels) {
    const n = call.shape.length - 2;
    const size = (0,tfjs_config/* numbersOf */.cZ)(call.config, 'kernel_size', n);
    const strides = (0,tfjs_config/* numbersOf */.cZ)(call.config, 'strides', n);
    const dilation = (0,tfjs_config/* numbersOf */.cZ)(call.config, 'dilation_rate', n);
    const padding = (0,tfjs_config/* textOf */.b6)(call.config, 'padding');
    return withSpatial(call, (length, i) => windowed(length, size?.[i] ?? 1, strides?.[i] ?? 1, dilation?.[i] ?? 1, padding), channels);
}
function transposed(call) {
    const n = call.shape.length - 2;
    const size = (0,tfjs_config/* numbersOf */.cZ)(call.config, 'kernel_size', n);
    const strides = (0,tfjs_config/* numbersOf */.cZ)(call.config, 'strides', n);
    const same = (0,tfjs_config/* textOf */.b6)(call.config, 'padding') === 'same';
    const grow = (length, i) => {
        if (length === null)
            return null;
        const stride = strides?.[i] ?? 1;
        return same ? length * stride : length * stride + Math.max((size?.[i] ?? 1) - stride, 0);
    };
    return withSpatial(call, grow, (0,tfjs_config/* numberOf */.rl)(call.config, 'filters'));
}
function pooling(call) {
    const n = call.shape.length - 2;
    const size = (0,tfjs_config/* numbersOf */.cZ)(call.config, 'pool_size', n);
    const strides = (0,tfjs_config/* numbersOf */.cZ)(call.config, 'strides', n) ?? size;
    const padding = (0,tfjs_config/* textOf */.b6)(call.config, 'padding');
    return withSpatial(call, (length, i) => windowed(length, size?.[i] ?? 1, strides?.[i] ?? 1, 1, padding));
}
/** `cropping` or `padding` as pairs, one an axis. */
function pairs(config, key, n) {
    const value = (0,tfjs_config/* plainValue */._y)(config[key]);
    if (typeof value === 'number')
        return Array.from({ length: n }, () => [value, value]);
    if (!Array.isArray(value))
        return [];
    return value.map(one => (Array.isArray(one) ? one.map(Number) : [Number(one), Number(one)]));
}
function changedByPairs(call, key, sign) {
    const change = pairs(call.config, key, call.shape.length - 2);
    return withSpatial(call, (length, i) => length === null ? null : length + sign * ((change[i]?.[0] ?? 0) + (change[i]?.[1] ?? 0)));
}
function reshaped(call) {
    const target = call.config['target_shape'];
    if (!Array.isArray(target))
        return null;
    const lengths = target.map(one => (typeof one === 'number' && one >= 0 ? one : null));
    const all = product(call.shape.slice(1));
    const known = product(lengths.filter(one => one !== null));
    const filled = lengths.map(one => one ?? (all === null || known === null || known === 0 ? null : all / known));
    return [call.shape[0] ?? null, ...(lengths.filter(one => one === null).length > 1 ? lengths : filled)];
}
/** The shape of the sum of tensors that broadcast against each other; Keras aligns ranks after the batch axis. */
function broadcast(inputs) {
    return inputs.reduce((a, b) => {
        if (a === null || b === null)
            return null;
        const [long, short] = a.length >= b.length ? [a, b] : [b, a];
        const padded = [...long.slice(0, long.length - short.length + 1).map(() => 1), ...short.slice(1)];
        return long.map((length, axis) => (axis === 0 ? length : joined(length, padded[axis] ?? null)));
    });
}
function joined(a, b) {
    if (a === 1)
        return b;
    if (b === 1)
        return a;
    return a ?? b;
}
function concatenated(call) {
    const axis = (0,tfjs_config/* numberOf */.rl)(call.config, 'axis') ?? -1;
    const at = axis < 0 ? axis + call.shape.length : axis;
    if (call.inputs.some(shape => shape === null || shape.length !== call.shape.length))
        return null;
    const total = call.inputs.reduce((sum, shape) => {
        const length = shape?.[at] ?? null;
        return sum === null || length === null ? null : sum + length;
    }, 0);
    return call.shape.map((length, i) => (i === at ? total : length));
}
function dotted(call) {
    const other = call.inputs[1];
    if (other == null)
        return null;
    const axes = (0,tfjs_config/* numbersOf */.cZ)(call.config, 'axes', 2);
    if (axes === null)
        return null;
    const at = (shape, axis) => (axis ?? 1) < 0 ? (axis ?? 1) + shape.length : (axis ?? 1);
    const a = call.shape.filter((_, i) => i !== at(call.shape, axes[0]));
    const b = other.filter((_, i) => i !== at(other, axes[1])).slice(1);
    return a.length + b.length === 1 ? [...a, 1] : [...a, ...b];
}
/** Sizes of the states of a recurrent layer, in the order in which it returns them. */
function stateSizes(layer) {
    const cell = layer.wrapped['cell'];
    if (cell !== undefined)
        return stateSizes(cell);
    const cells = Object.keys(layer.wrapped).filter(key => key.startsWith('cells/'));
    // Keras 2 keeps the order of the cells; tfjs-layers 4.22 reverses it.
    if (cells.length > 0)
        return cells.flatMap(key => stateSizes(layer.wrapped[key] ?? layer));
    const units = (0,tfjs_config/* numberOf */.rl)(layer.config, 'units');
    return layer.className.includes('LSTM') ? [units, units] : [units];
}
function lastUnits(layer) {
    const cell = layer.wrapped['cell'];
    if (cell !== undefined)
        return lastUnits(cell);
    const cells = Object.keys(layer.wrapped).filter(key => key.startsWith('cells/'));
    const last = layer.wrapped[`cells/${cells.length - 1}`];
    return last === undefined ? (0,tfjs_config/* numberOf */.rl)(layer.config, 'units') : lastUnits(last);
}
function recurrent(layer, shape) {
    const batch = shape[0] ?? null;
    const units = lastUnits(layer);
    const output = layer.config['return_sequences'] === true ? [batch, shape[1] ?? null, units] : [batch, units];
    const states = layer.config['return_state'] === true ? stateSizes(layer).map(size => [batch, size]) : [];
    return [output, ...states];
}
function convolutionalRecurrent(call) {
    const step = [call.shape[0] ?? null, ...call.shape.slice(2)];
    const state = convolution({ ...call, shape: step }, (0,tfjs_config/* numberOf */.rl)(call.config, 'filters'));
    const sequence = call.config['return_sequences'] === true;
    const output = sequence ? [state[0] ?? null, call.shape[1] ?? null, ...state.slice(1)] : state;
    return call.config['return_state'] === true ? [output, state, state] : [output];
}
function bidirectional(call) {
    const layer = call.layer.wrapped['layer'];
    if (layer === undefined)
        return [null];
    const [output = null, ...states] = recurrent(layer, call.shape);
    if (output === null)
        return [null];
    const mode = call.config['merge_mode'];
    const last = output[output.length - 1] ?? null;
    const merged = mode === 'concat' ? [...output.slice(0, -1), last === null ? null : last * 2] : output;
    return [...(mode === null ? [output, output] : [merged]), ...states, ...states];
}
function timeDistributed(call) {
    const layer = call.layer.wrapped['layer'];
    if (layer === undefined)
        return null;
    const inner = call.inner(layer, [call.shape[0] ?? null, ...call.shape.slice(2)]);
    return inner === null ? null : [inner[0] ?? null, call.shape[1] ?? null, ...inner.slice(1)];
}
const rules = {
    'input-layer': call => [call.shape],
    same: call => [call.shape],
    units: call => [[...call.shape.slice(0, -1), (0,tfjs_config/* numberOf */.rl)(call.config, 'units')]],
    embedding: call => [[...call.shape, (0,tfjs_config/* numberOf */.rl)(call.config, 'output_dim')]],
    flatten: call => [[call.shape[0] ?? null, product(call.shape.slice(1))]],
    reshape: call => [reshaped(call)],
    permute: call => {
        const dims = (0,tfjs_config/* numbersOf */.cZ)(call.config, 'dims', 1);
        return [dims === null ? null : [call.shape[0] ?? null, ...dims.map(axis => call.shape[axis] ?? null)]];
    },
    repeat: call => [[call.shape[0] ?? null, (0,tfjs_config/* numberOf */.rl)(call.config, 'n'), ...call.shape.slice(1)]],
    convolution: call => [convolution(call, (0,tfjs_config/* numberOf */.rl)(call.config, 'filters'))],
    'depthwise-convolution': call => {
        const channels = call.shape[channelsFirst(call.config) ? 1 : call.shape.length - 1] ?? null;
        return [convolution(call, channels === null ? null : channels * ((0,tfjs_config/* numberOf */.rl)(call.config, 'depth_multiplier') ?? 1))];
    },
    'transposed-convolution': call => [transposed(call)],
    pooling: call => [pooling(call)],
    'global-pooling': call => [
        [call.shape[0] ?? null, call.shape[channelsFirst(call.config) ? 1 : call.shape.length - 1] ?? null],
    ],
    cropping: call => [changedByPairs(call, 'cropping', -1)],
    'zero-padding': call => [changedByPairs(call, 'padding', 1)],
    upsampling: call => {
        const size = (0,tfjs_config/* numbersOf */.cZ)(call.config, 'size', call.shape.length - 2);
        return [withSpatial(call, (length, i) => (length === null ? null : length * (size?.[i] ?? 1)))];
    },
    merge: call => [broadcast(call.inputs)],
    concatenate: call => [concatenated(call)],
    dot: call => [dotted(call)],
    recurrent: call => recurrent(call.layer, call.shape),
    'convolutional-recurrent': convolutionalRecurrent,
    'time-distributed': call => [timeDistributed(call)],
    bidirectional,
};

// EXTERNAL MODULE: ./src/tfjs/network.ts
var tfjs_network = __webpack_require__(923);
;// CONCATENATED MODULE: ./src/tfjs/shapes.ts




const unknown = { shape: null, dtype: 'float32' };
/** The dtype in which TensorFlow.js holds what Keras holds as `dtype`. */
function tfjsDtype(dtype) {
    if (dtype === null)
        return 'float32';
    if (dtype === 'bool')
        return 'bool';
    return /^u?int/.test(dtype) ? 'int32' : 'float32';
}
/** A saved shape (`batch_input_shape`, `build_input_shape`), or null. */
function shapeFrom(value) {
    if (!Array.isArray(value))
        return null;
    const shape = value.map(length => (typeof length === 'number' ? length : null));
    return value.every(length => length === null || typeof length === 'number') ? shape : null;
}
function declaredInput(layer) {
    const shape = shapeFrom(layer.config['batch_input_shape']);
    return { shape, dtype: tfjsDtype((0,tfjs_config/* textOf */.b6)(layer.config, 'dtype')) };
}
/** The input shape of the first layer of a network that has no InputLayer: its own, or that of the network inside it. */
function firstInputShape(layer) {
    if (layer === undefined)
        return null;
    const own = shapeFrom(layer.config['batch_input_shape']);
    if (own !== null)
        return own;
    return layer.network === undefined ? null : (firstInputShape(layer.network.layers[0]) ?? builtShape(layer.config));
}
/** The shape with which Keras built a Sequential that was given none. */
const builtShape = (config) => shapeFrom(config['build_input_shape']);
/**
 * Infers the shapes of all tensors of a network. `given` are the tensors on which it is called; without them, its own
 * input layers say what comes in. `fallback` is the input shape of a Sequential that does not say it itself.
 */
function inferShapes(network, given, fallback = null) {
    const tensors = new Map();
    const nested = new Map();
    const received = new Map();
    const inputs = new Map(network.inputs.map((ref, i) => [ref.layer, given?.[i]]));
    const read = (ref) => tensors.get((0,tfjs_network/* tensorKey */.FF)(ref)) ?? unknown;
    for (const { layer, index, call } of (0,tfjs_network/* orderCalls */._y)(network)) {
        const declared = declaredInput(layer);
        let from = call.inputs.map(read);
        if (from.length === 0 && !(0,tfjs_network/* isInput */.Xy)(layer)) {
            const first = given?.[0] ?? { shape: firstInputShape(layer) ?? fallback, dtype: declared.dtype };
            from = [first];
        }
        received.set(`${index}:${layer.name}`, from);
        const outputs = (0,tfjs_network/* isInput */.Xy)(layer)
            ? [merged(declared, inputs.get(layer.name))]
            : outputsOf(layer, from, inner => nested.set(`${index}:${layer.name}`, inner));
        outputs.forEach((info, tensor) => {
            tensors.set((0,tfjs_network/* tensorKey */.FF)({ layer: layer.name, node: index, tensor }), info);
        });
    }
    const inputInfos = network.inputs.map(read);
    return { tensors, nested, arguments: received, inputs: inputInfos, outputs: network.outputs.map(read) };
}
/** What an InputLayer declares, with the lengths filled in that the tensor it is called on has. */
function merged(declared, given) {
    if (given?.shape == null)
        return declared;
    if (declared.shape === null || declared.shape.length !== given.shape.length)
        return { ...declared, shape: given.shape };
    return { ...declared, shape: declared.shape.map((length, axis) => length ?? given.shape?.[axis] ?? null) };
}
function outputsOf(layer, inputs, onNested) {
    if (layer.network !== undefined) {
        const inner = inferShapes(layer.network, inputs);
        onNested(inner);
        return inner.outputs;
    }
    const shapes = outputShapes(layer, inputs.map(info => info.shape), (one, shape) => outputsOf(one, [{ shape, dtype: 'float32' }], () => undefined)[0]?.shape ?? null);
    const dtype = outputDtype(layer, inputs[0]?.dtype ?? 'float32');
    return shapes.map(shape => ({ shape, dtype }));
}
const KEEPS_DTYPE = new Set([
    'same',
    'flatten',
    'reshape',
    'permute',
    'repeat',
    'merge',
    'concatenate',
    'cropping',
    'zero-padding',
    'upsampling',
]);
const ALWAYS_FLOAT = new Set(['Rescaling', 'BatchNormalization', 'LayerNormalization', 'Softmax', 'Average']);
function outputDtype(layer, input) {
    const row = table/* layerTable */._.get(layer.className);
    if (row?.shape === undefined || !KEEPS_DTYPE.has(row.shape) || ALWAYS_FLOAT.has(row.keras))
        return 'float32';
    return input;
}


/***/ })

};
