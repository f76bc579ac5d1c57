export const id = 319;
export const ids = [319];
export const modules = {

/***/ 3023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ slabsOf)
});

// EXTERNAL MODULE: ./src/keras/model.ts
var model = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/keras/sizes.ts
var sizes = __webpack_require__(3620);
// EXTERNAL MODULE: ./src/tfjs/float16.ts
var float16 = __webpack_require__(880);
;// CONCATENATED MODULE: ./src/bundle/derive.ts


/** Values that are read at once. */
const slabValues = 2 ** 19;
/**
 * Values `first` to `first + count` (row-major) of any variable, in float64, not rounded. Reads the stored arrays slab by
 * slab, so the memory it takes grows with `count` alone.
 */
async function valuesOf(variable, first, count, read) {
    if (variable.kind === 'constant')
        return Float64Array.from(variable.values.slice(first, first + count));
    if (variable.kind === 'stored')
        return storedValues(variable, first, count, read);
    return derivedValues(variable, first, count, read);
}
async function storedValues(variable, first, count, read) {
    const values = new Float64Array(count);
    for (let at = 0; at < count; at += slabValues) {
        const length = Math.min(slabValues, count - at);
        const bytes = await read(variable, first + at, length);
        const number = numberReader(variable, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
        for (let i = 0; i < length; i++)
            values[at + i] = number(i);
    }
    return values;
}
function numberReader({ dtype }, view) {
    const size = model/* bytesOf */.$[dtype];
    switch (dtype) {
        case 'float16': {
            const table = (0,float16/* float16Values */.sV)();
            return i => table[view.getUint16(i * size, true)] ?? 0;
        }
        case 'bfloat16': {
            const word = new DataView(new ArrayBuffer(4));
            return i => {
                word.setUint32(0, view.getUint16(i * size, true) << 16, true);
                return word.getFloat32(0, true);
            };
        }
        case 'float32':
            return i => view.getFloat32(i * size, true);
        case 'float64':
            return i => view.getFloat64(i * size, true);
        case 'int8':
            return i => view.getInt8(i);
        case 'uint8':
        case 'bool':
            return i => view.getUint8(i);
        case 'int16':
            return i => view.getInt16(i * size, true);
        case 'uint16':
            return i => view.getUint16(i * size, true);
        case 'int32':
            return i => view.getInt32(i * size, true);
        case 'uint32':
            return i => view.getUint32(i * size, true);
        case 'int64':
            return i => Number(view.getBigInt64(i * size, true));
        case 'uint64':
            return i => Number(view.getBigUint64(i * size, true));
    }
}
async function derivedValues({ step, shape }, first, count, read) {
    switch (step.do) {
        case 'reshape':
            return valuesOf(step.of, first, count, read);
        case 'scale':
            return (await valuesOf(step.of, first, count, read)).map(value => value * step.by + step.plus);
        case 'map':
            return (await valuesOf(step.of, first, count, read)).map(functions[step.function]);
        case 'elementwise': {
            const operation = operations[step.operation];
            const [a, b] = step.of;
            const left = await gather(a, broadcastIndexes(a.shape, shape, first, count), read);
            const right = await gather(b, broadcastIndexes(b.shape, shape, first, count), read);
            return left.map((value, i) => operation(value, right[i] ?? 0));
        }
        case 'concatenate':
            return concatenated(step.of, step.axis, shape, first, count, read);
        case 'slice': {
            const strides = stridesOf(step.of.shape);
            const offset = strides.reduce((sum, stride, axis) => sum + stride * (step.begin[axis] ?? 0), 0);
            return gather(step.of, mapIndexes(shape, first, count, at => offset + dot(at, strides)), read);
        }
        case 'transpose': {
            const from = stridesOf(step.of.shape);
            const strides = step.axes.map(axis => from[axis] ?? 0);
            return gather(step.of, mapIndexes(shape, first, count, at => dot(at, strides)), read);
        }
        case 'flip': {
            const strides = stridesOf(shape).map((stride, axis) => (step.axes.includes(axis) ? -stride : stride));
            const last = strides.reduce((sum, stride, axis) => (stride < 0 ? sum - stride * ((shape[axis] ?? 1) - 1) : sum), 0);
            return gather(step.of, mapIndexes(shape, first, count, at => last + dot(at, strides)), read);
        }
        case 'zero-stuff':
            return gather(step.of, mapIndexes(shape, first, count, stuffed(step.of.shape, step.begin, step.every)), read);
    }
}
const functions = {
    square: (value) => value * value,
    'square-root': Math.sqrt,
    reciprocal: (value) => 1 / value,
};
const operations = {
    add: (a, b) => a + b,
    subtract: (a, b) => a - b,
    multiply: (a, b) => a * b,
    divide: (a, b) => a / b,
    maximum: Math.max,
};
const dot = (at, strides) => {
    let sum = 0;
    for (let axis = 0; axis < at.length; axis++)
        sum += (at[axis] ?? 0) * (strides[axis] ?? 0);
    return sum;
};
/** Row-major steps from one value to the next on each axis. */
function stridesOf(shape) {
    const strides = shape.map(() => 1);
    for (let axis = shape.length - 2; axis >= 0; axis--)
        strides[axis] = (strides[axis + 1] ?? 1) * (shape[axis + 1] ?? 1);
    return strides;
}
/** For `count` values of an array of `shape` from value `first` on, what `indexOf` makes of their positions. */
function mapIndexes(shape, first, count, indexOf) {
    const position = stridesOf(shape).map((stride, axis) => Math.floor(first / stride) % (shape[axis] ?? 1));
    const indexes = new Float64Array(count);
    for (let i = 0; i < count; i++) {
        indexes[i] = indexOf(position);
        for (let axis = shape.length - 1; axis >= 0; axis--) {
            const next = (position[axis] ?? 0) + 1;
            position[axis] = next === shape[axis] ? 0 : next;
            if (position[axis] !== 0)
                break;
        }
    }
    return indexes;
}
function broadcastIndexes(from, to, first, count) {
    const strides = stridesOf(from);
    const missing = to.length - from.length;
    const aligned = to.map((_, axis) => axis < missing || from[axis - missing] === 1 ? 0 : (strides[axis - missing] ?? 0));
    return mapIndexes(to, first, count, at => dot(at, aligned));
}
/** Which value stands at a position among zeros; -1 where none does. */
function stuffed(shape, begin, every) {
    const strides = stridesOf(shape);
    return position => {
        let index = 0;
        for (let axis = 0; axis < position.length; axis++) {
            const at = ((position[axis] ?? 0) - (begin[axis] ?? 0)) / (every[axis] ?? 1);
            if (!Number.isInteger(at) || at < 0 || at >= (shape[axis] ?? 0))
                return -1;
            index += at * (strides[axis] ?? 0);
        }
        return index;
    };
}
/** The values at `indexes`; zero where an index is negative. */
async function gather(of, indexes, read) {
    const values = new Float64Array(indexes.length);
    let low = Number.POSITIVE_INFINITY;
    let high = -1;
    for (const index of indexes) {
        if (index < 0)
            continue;
        low = Math.min(low, index);
        high = Math.max(high, index);
    }
    for (let from = low; from <= high; from += slabValues) {
        const slab = await valuesOf(of, from, Math.min(slabValues, high + 1 - from), read);
        for (let i = 0; i < indexes.length; i++) {
            const at = (indexes[i] ?? 0) - from;
            if (at >= 0 && at < slab.length)
                values[i] = slab[at] ?? 0;
        }
    }
    return values;
}
async function concatenated(of, axis, shape, first, count, read) {
    const values = new Float64Array(count);
    let begin = 0;
    for (const part of of) {
        const length = part.shape[axis] ?? 0;
        const start = begin;
        const strides = stridesOf(part.shape);
        const indexes = mapIndexes(shape, first, count, position => {
            const at = (position[axis] ?? 0) - start;
            return at < 0 || at >= length ? -1 : dot(position, strides) - start * (strides[axis] ?? 0);
        });
        const found = await gather(part, indexes, read);
        for (let i = 0; i < count; i++)
            if ((indexes[i] ?? -1) >= 0)
                values[i] = found[i] ?? 0;
        begin += length;
    }
    return values;
}

;// CONCATENATED MODULE: ./src/bundle/read-variable.ts



/** Bytes that are read at once. */
const slabBytes = 4 * 2 ** 20;
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
        const total = (0,sizes/* valuesIn */.a)(variable.shape);
        const most = Math.floor(slabBytes / model/* bytesOf */.$[variable.dtype]);
        for (let first = 0; first < total; first += most)
            yield { variable, first, count: Math.min(most, total - first) };
    }
}
async function load({ variable, first, count }, read) {
    if (variable.kind === 'stored')
        return read(variable, first, count);
    const values = await valuesOf(variable, first, count, read);
    return new Uint8Array((variable.dtype === 'float32' ? Float32Array.from(values) : Int32Array.from(values)).buffer);
}


/***/ }),

/***/ 9018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ eachModel)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2869);
/* harmony import */ var _reader_open_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4909);



/** Runs `work` on every model, some at a time. The reports come in the order of `models`. */
async function eachModel(models, settings, work) {
    const { signal, report, concurrency, limits } = settings;
    const reports = new Array(models.length);
    const cages = new CageQueue(models, limits);
    const onAbort = () => void cages.close();
    signal?.addEventListener('abort', onAbort, { once: true });
    let next = 0;
    const workOn = async () => {
        for (let index = next++; index < models.length; index = next++) {
            signal?.throwIfAborted();
            const file = models[index];
            if (file === undefined)
                continue;
            report({ kind: 'start', file: file.file, index, total: models.length });
            const at = index;
            const model = await work(file, at, () => cages.take(at));
            reports[index] = model;
            report({ kind: 'end', file: file.file, model });
        }
    };
    try {
        const workers = Math.min(models.length, concurrency ?? Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), 4));
        const ended = await Promise.allSettled(Array.from({ length: workers }, workOn));
        signal?.throwIfAborted();
        for (const end of ended)
            if (end.status === 'rejected')
                throw end.reason;
        return reports;
    }
    finally {
        signal?.removeEventListener('abort', onAbort);
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
            return Promise.reject(new _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .ConversionError */ .zx((0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnostic */ .YK)('cancelled', 'The run was cancelled.')));
        const opening = this.#opening.get(index) ?? (0,_reader_open_js__WEBPACK_IMPORTED_MODULE_2__/* .openCage */ .R)(file.path, this.#limits);
        this.#opening.set(index, opening);
        return opening;
    }
}
const needsReader = (file) => file.kind === 'hdf5' || file.kind === 'keras-archive';


/***/ }),

/***/ 7777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ settleProof)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
;// CONCATENATED MODULE: ./src/validate/tfjs-node.ts





const packageName = '@tensorflow/tfjs-node';
/**
 * The folder of the `@tensorflow/tfjs-node` that the user has installed: at `named` (the package, or a folder in which it
 * is installed), else as a script in `cwd` would find it. Throws ConversionError `backend/unavailable`.
 */
function findTfjsNode(cwd, named) {
    const folder = named === undefined ? resolveFrom(cwd) : atPath(external_node_path_default().resolve(cwd, named));
    if (folder === null) {
        const where = named === undefined ? `from ${(0,display/* display */.V)(cwd)}` : `at ${(0,display/* display */.V)(named)}`;
        return (0,diagnostic/* refuse */.TR)('backend/unavailable', `There is no ${packageName} to be found ${where}.`);
    }
    if (!(0,external_node_fs_.existsSync)(external_node_path_default().join(folder, 'lib')))
        return (0,diagnostic/* refuse */.TR)('backend/unavailable', `The ${packageName} at ${(0,display/* display */.V)(folder)} was installed without its native library.`, {}, 'Run "npm rebuild @tensorflow/tfjs-node --build-addon-from-source", or install it where its download is allowed.');
    return folder;
}
function atPath(folder) {
    if (!(0,external_node_fs_.existsSync)(folder) || !(0,external_node_fs_.statSync)(folder).isDirectory())
        return null;
    const isPackage = external_node_path_default().basename(folder) === 'tfjs-node' && (0,external_node_fs_.existsSync)(external_node_path_default().join(folder, 'package.json'));
    return isPackage ? folder : resolveFrom(folder);
}
function resolveFrom(folder) {
    try {
        const manifest = (0,external_node_module_.createRequire)(external_node_path_default().join(folder, 'package.json')).resolve(`${packageName}/package.json`);
        return external_node_path_default().dirname(manifest);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/proof-options.ts


/** Throws `ConversionError` `backend/unavailable` when the backend asked for is not installed. */
function settleProof({ samples, backend, tfjsNodePath, validateTimeoutMs }, cwd) {
    return {
        samples: samples === undefined ? undefined : external_node_path_default().resolve(cwd, samples),
        tfjsNode: backend === 'node' ? findTfjsNode(cwd, tfjsNodePath) : undefined,
        validateTimeoutMs: validateTimeoutMs ?? 120_000,
    };
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _M: () => (/* binding */ losesTheLastShard),
/* harmony export */   b$: () => (/* binding */ shardNames),
/* harmony export */   pZ: () => (/* binding */ shardSizes)
/* harmony export */ });
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


/***/ }),

/***/ 3274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findBundleFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8174);




/** Finds the files of the bundle in `directory`. Throws ConversionError `validate/load-failed` when one is missing. */
async function findBundleFiles(directory) {
    const modelJson = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'model.json'), 'utf8').catch(() => missing('model.json'));
    let manifest;
    try {
        manifest = JSON.parse(modelJson);
    }
    catch {
        return (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('validate/load-failed', 'The written model.json is not JSON.');
    }
    const groups = manifest.weightsManifest ?? [];
    const shards = [];
    for (const path of groups.flatMap(({ paths }) => paths)) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, path);
        if (!file.startsWith((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory) + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
            return missing(path);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => missing(path));
        shards.push({ file, bytes: found.size });
    }
    const quantized = groups.some(({ weights }) => weights.some(({ quantization }) => quantization !== undefined));
    return { modelJson, shards, quantized };
}
function missing(path) {
    return (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('validate/load-failed', `The file ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__/* .display */ .V)(path)} of the written model cannot be read.`);
}


/***/ }),

/***/ 8682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ compareClasses),
/* harmony export */   O4: () => (/* binding */ classKindOf)
/* harmony export */ });
/* unused harmony export classesOf */
/* harmony import */ var _keras_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8530);

/** How the output number `index` of a model says classes; null when it does not say any. */
function classKindOf({ network, saved }, index) {
    const output = network.outputs[index] ?? lastOf(network);
    const activation = output === null ? null : activationOf(network, output);
    if (activation === 'softmax' || activation === 'log_softmax')
        return 'largest';
    if (activation === 'sigmoid')
        return 'above-half';
    const { trainingConfig } = saved;
    const loss = (0,_keras_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(trainingConfig) ? trainingConfig['loss'] : undefined;
    // Logits.
    return network.outputs.length <= 1 && /categorical_?crossentropy/i.test(JSON.stringify(loss ?? '')) ? 'largest' : null;
}
function lastOf({ layers }) {
    const last = layers.at(-1);
    return last === undefined ? null : { layer: last.name, node: 0, tensor: 0 };
}
function activationOf(network, { layer: name, tensor }) {
    const layer = network.layers.find(each => each.name === name);
    if (layer === undefined)
        return null;
    if (layer.network !== undefined) {
        const inner = layer.network.outputs[tensor] ?? lastOf(layer.network);
        return inner === null ? null : activationOf(layer.network, inner);
    }
    return activationOfLayer(layer.wrapped['layer'] ?? layer);
}
function activationOfLayer({ className, config: { activation } }) {
    if (className === 'Softmax')
        return 'softmax';
    if (!(0,_keras_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(activation))
        return typeof activation === 'string' ? activation : null;
    const { class_name: name, config } = activation;
    // A function by its name, or a layer that is used as one.
    if (typeof config === 'string')
        return config;
    return name === 'Softmax' ? 'softmax' : typeof name === 'string' ? name : null;
}
/** The classes of an output with `last` values on its last axis: one for each row, or 0 and 1 for each value. */
function classesOf(values, last, kind) {
    if (kind === 'above-half')
        return Array.from(values, value => (value > 0.5 ? 1 : 0));
    return Array.from({ length: last === 0 ? 0 : values.length / last }, (_, row) => largestAt(values, row * last, last));
}
function largestAt(values, start, length) {
    let best = 0;
    for (let i = 1; i < length; i++)
        if ((values[start + i] ?? 0) > (values[start + best] ?? 0))
            best = i;
    return best;
}
/** Compares classes; those between which `want` decides by less than `tie` may differ without being a flip. */
function compareClasses(got, want, last, kind, tie) {
    const [given, wanted] = [classesOf(got, last, kind), classesOf(want, last, kind)];
    let same = 0;
    let flip;
    for (const [index, wantedClass] of wanted.entries()) {
        const givenClass = given[index] ?? -1;
        if (givenClass === wantedClass)
            same++;
        else if (flip === undefined && marginOf(want, index, last, kind, givenClass, wantedClass) > tie)
            flip = { index, got: givenClass, want: wantedClass };
    }
    return { same, of: wanted.length, ...(flip === undefined ? {} : { flip }) };
}
function marginOf(want, index, last, kind, given, wanted) {
    if (kind === 'above-half')
        return 2 * Math.abs((want[index] ?? 0.5) - 0.5);
    return (want[index * last + wanted] ?? 0) - (want[index * last + given] ?? 0);
}


/***/ }),

/***/ 6617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gx: () => (/* binding */ fitsShape),
/* harmony export */   Lz: () => (/* binding */ toleranceOf),
/* harmony export */   df: () => (/* binding */ positionOf),
/* harmony export */   gN: () => (/* binding */ measureDifference),
/* harmony export */   vN: () => (/* binding */ firstNotFinite)
/* harmony export */ });
/* unused harmony export relativeTolerance */
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
function firstNotFinite({ values, dtype }) {
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


/***/ }),

/***/ 9614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sN: () => (/* binding */ castValues),
  fi: () => (/* binding */ countSizeChoices),
  ut: () => (/* binding */ fixedBatchOf),
  V1: () => (/* binding */ generateInputs)
});

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
    'Identity',
    'GaussianNoise',
    'SpatialDropout2D',
]);
/** Layers that work on images before they are scaled: their inputs are pixels. */
const ofPixels = new Set([
    'Resizing',
    'CenterCrop',
    'RandomBrightness',
    'RandomContrast',
    'RandomCrop',
    'RandomFlip',
    'RandomRotation',
    'RandomTranslation',
    'RandomZoom',
]);
/** Follows input number `index` of `network` to the layers that first compute with it. */
function inputKindOf(network, index) {
    const found = { vocabularies: [], paddings: [], choices: [], ranges: [] };
    followInput(network, index, found);
    const [padding] = found.paddings;
    const [range] = found.ranges;
    return {
        ...(found.vocabularies.length === 0 ? {} : { vocabulary: Math.min(...found.vocabularies) }),
        ...(padding === undefined ? {} : { padding }),
        ...(found.choices.length === 0 ? {} : { choices: found.choices }),
        ...(range === undefined ? {} : { range }),
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
    const { input_dim, mask_zero, mask_value, num_tokens, vocabulary } = inner.config;
    if (inner.className === 'Embedding' && isCount(input_dim)) {
        found.vocabularies.push(input_dim);
        if (mask_zero === true)
            found.paddings.push(0);
    }
    if (inner.className === 'CategoryEncoding' && isCount(num_tokens))
        found.vocabularies.push(num_tokens);
    if (inner.className === 'IntegerLookup' && Array.isArray(vocabulary))
        found.choices.push(...vocabulary.filter(each => typeof each === 'number'));
    const range = rangeOf(inner);
    if (range !== null)
        found.ranges.push(range);
    if (inner.className === 'Masking')
        found.paddings.push(typeof mask_value === 'number' ? mask_value : 0);
    if (layer.network !== undefined)
        followInput(layer.network, use.position, found);
    if (passing.has(layer.className) && (layer.wrapped['layer'] === undefined || passing.has(inner.className)))
        for (const node of use.calls)
            followTensor(network, { layer: layer.name, node, tensor: 0 }, found, seen);
}
const isCount = (value) => typeof value === 'number' && Number.isInteger(value) && value > 0;
/** Null for a layer that says nothing of the values it is made for. */
function rangeOf({ className, config: { scale, bin_boundaries } }) {
    if (ofPixels.has(className))
        return [0, 255];
    if (className === 'Rescaling')
        return typeof scale === 'number' && Math.abs(scale) < 0.02 ? [0, 255] : null;
    if (className !== 'Discretization' || !Array.isArray(bin_boundaries))
        return null;
    const bounds = bin_boundaries.filter(each => typeof each === 'number');
    const [low, high] = [Math.min(...bounds), Math.max(...bounds)];
    // Values fall into the bins at both ends, too.
    const beyond = (high - low) / Math.max(1, bounds.length) + 1;
    return bounds.length === 0 ? null : [low - beyond, high + beyond];
}

// EXTERNAL MODULE: ./src/validate/seeded-random.ts
var seeded_random = __webpack_require__(3658);
// EXTERNAL MODULE: ./src/validate/wire.ts
var wire = __webpack_require__(9917);
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
 * zeros are masked), values that a lookup knows, [0, 255] where pixels are scaled, [0, 1] for other images, [-1, 1] for
 * other numbers. The same on every machine.
 */
function generateInputs(model, keras, batch, sizeChoice) {
    return model.inputs.map((input, index) => {
        const shape = input.shape.map((dimension, axis) => dimension ?? (axis === 0 ? batch : openSize(input, sizeChoice)));
        return generateTensor(shape, input.dtype, inputKindOf(keras.network, index), (0,seeded_random/* seededRandom */.I)(index + 1));
    });
}
const openSize = ({ shape }, choice) => openSizes[shape.length]?.[choice] ?? 16;
function generateTensor(shape, dtypeName, kind, random) {
    const dtype = dtypeName === 'int32' || dtypeName === 'bool' ? dtypeName : 'float32';
    const draw = drawFor(shape, dtype, kind, random);
    const values = Float64Array.from({ length: (0,wire/* sizeOf */.$d)(shape) }, draw);
    if (kind.padding !== undefined)
        padSteps(values, shape, kind.padding);
    return castValues(values, shape, dtype);
}
function drawFor(shape, dtype, kind, random) {
    const { vocabulary, padding, choices, range } = kind;
    if (choices !== undefined)
        return () => choices[Math.floor(random() * choices.length)] ?? 0;
    if (vocabulary !== undefined) {
        // A zero among real tokens would end or split the sequence where zeros are masked.
        const lowest = padding === 0 && vocabulary > 1 ? 1 : 0;
        return () => lowest + Math.floor(random() * (vocabulary - lowest));
    }
    if (range !== undefined && dtype !== 'bool') {
        const [low, high] = range;
        return () => low + random() * (high - low);
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
    const stepSize = (0,wire/* sizeOf */.$d)(rest);
    for (let sample = 0; sample < batch; sample++) {
        const kept = Math.max(1, Math.ceil((steps * (2 + sample)) / (3 + sample)));
        values.fill(padding, (sample * steps + kept) * stepSize, (sample + 1) * steps * stepSize);
    }
}
/** `values` as the model's input takes them. */
function castValues(values, shape, dtype) {
    if (dtype === 'int32')
        return { shape, dtype, values: Int32Array.from(values, Math.trunc) };
    if (dtype === 'bool')
        return { shape, dtype, values: Uint8Array.from(values, value => (value === 0 ? 0 : 1)) };
    return { shape, dtype, values: Float32Array.from(values) };
}


/***/ }),

/***/ 257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ valueReader),
/* harmony export */   md: () => (/* binding */ validateIntegrity),
/* harmony export */   n4: () => (/* binding */ isEqual)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _bundle_read_variable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3023);
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8174);
/* harmony import */ var _keras_model_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3603);
/* harmony import */ var _keras_sizes_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3620);
/* harmony import */ var _tfjs_layers_model_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6720);
/* harmony import */ var _tfjs_shards_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(452);











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
        if (!(error instanceof _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_5__/* .ConversionError */ .zx) || error.diagnostic.code !== 'validate/integrity')
            throw error;
        return { weightsCompared, diagnostics: [error.diagnostic] };
    }
}
function broken(message, weight) {
    (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .TR)('validate/integrity', message, weight === undefined ? {} : { weight });
}
async function readManifest({ directory, files }) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(directory, 'model.json'), 'utf8').catch(() => broken('model.json cannot be read back.'));
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
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
            broken(`The manifest lists the weight ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_8__/* .display */ .V)(name)} at the place of another.`, name);
        if (seen.has(name))
            broken(`The manifest lists the weight ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_8__/* .display */ .V)(name)} twice.`, name);
        seen.add(name);
        if (shape.join() !== weight.shape.join())
            broken(`The weight ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_8__/* .display */ .V)(name)} has the shape [${shape.join(', ')}] in the manifest, but [${weight.shape.join(', ')}] in the model.`, name);
        const stored = weight.source.dtype;
        if (dtype !== kindOf(stored))
            broken(`The weight ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_8__/* .display */ .V)(name)} is of type ${dtype} in the manifest, where the Keras file holds ${stored}.`, name);
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
        const needed = weights.reduce((sum, entry) => sum + (0,_keras_sizes_js__WEBPACK_IMPORTED_MODULE_9__/* .valuesIn */ .a)(entry.shape) * _tfjs_layers_model_js__WEBPACK_IMPORTED_MODULE_7__/* .storedBytes */ .Zk[entry.quantization?.dtype ?? entry.dtype], 0);
        if (held !== needed)
            broken(`A group of shards holds ${held} bytes, but its weights need ${needed}.`);
    }
    const all = groups.flatMap(({ paths }) => paths.map(name => sizes.get(name) ?? 0));
    if ((0,_tfjs_shards_js__WEBPACK_IMPORTED_MODULE_10__/* .losesTheLastShard */ ._M)(all))
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
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            let length = 0;
            for await (const piece of piecesOf(node_path__WEBPACK_IMPORTED_MODULE_3___default().join(this.#directory, name))) {
                hash.update(piece);
                length += piece.length;
                yield piece;
            }
            if (length !== bytes || hash.digest('hex') !== sha256)
                broken(`${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_8__/* .display */ .V)(name)} is not what was written.`);
        }
    }
}
async function* piecesOf(file) {
    try {
        for await (const piece of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { highWaterMark: 2 ** 20 }))
            yield piece;
    }
    catch {
        broken(`${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_8__/* .display */ .V)(node_path__WEBPACK_IMPORTED_MODULE_3___default().basename(file))} cannot be read back.`);
    }
}
async function compareWeight(weight, entry, shards, read, signal) {
    const stored = entry.quantization?.dtype ?? entry.dtype;
    for await (const { variable, first, bytes } of (0,_bundle_read_variable_js__WEBPACK_IMPORTED_MODULE_4__/* .slabsOf */ .P)([weight.source], read)) {
        signal?.throwIfAborted();
        const count = bytes.length / _keras_model_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$[variable.dtype];
        const written = await shards.take(count * _tfjs_layers_model_js__WEBPACK_IMPORTED_MODULE_7__/* .storedBytes */ .Zk[stored]);
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
    const count = source.length / _keras_model_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$[dtype];
    for (let index = 0; index < count; index++) {
        const want = sourceAt(index);
        const code = writtenAt(index);
        const got = quantization === undefined || quantization.dtype === 'float16'
            ? code
            : quantization.min + code * quantization.scale;
        if (isEqual(want, got, entry))
            continue;
        broken(`The weight ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_8__/* .display */ .V)(name)} holds ${got} at position ${first + index}, where the Keras file holds ${want}.`, name);
    }
}
/** Whether a value read back is the source's after the documented cast, or within half a step of quantization. */
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
/** Gives the value at an index of little-endian bytes of a stored type. */
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


/***/ }),

/***/ 9969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ brief),
/* harmony export */   o: () => (/* binding */ judgeOutputs)
/* harmony export */ });
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8174);
/* harmony import */ var _classes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8682);
/* harmony import */ var _compare_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6617);



/** Checks number, shapes and finiteness of the outputs and, where Keras's are known, compares them. */
function judgeOutputs(outputs, trial, standard) {
    if (outputs.length !== standard.outputs.length) {
        return problem('validate/shape', `The model gives ${outputs.length} outputs, but Keras declares ${standard.outputs.length}.`);
    }
    let worst;
    let firstProblem;
    let classes;
    let flip;
    for (const [index, output] of outputs.entries()) {
        const judged = judgeOutput(output, index, trial, standard);
        firstProblem ??= judged.problem;
        const { difference } = judged;
        if (judged.classes !== undefined)
            classes = { same: (classes?.same ?? 0) + judged.classes.same, of: (classes?.of ?? 0) + judged.classes.of };
        flip ??= judged.flip;
        if (difference !== undefined && (worst === undefined || excess(difference) > excess(worst)))
            worst = difference;
    }
    return {
        ...(firstProblem === undefined ? {} : { problem: firstProblem }),
        ...(worst === undefined ? {} : { difference: worst }),
        ...(classes === undefined ? {} : { classes }),
        ...(flip === undefined ? {} : { flip }),
    };
}
const excess = ({ maxAbsolute, tolerance }) => maxAbsolute / tolerance;
function judgeOutput(output, index, trial, standard) {
    const want = trial.expected?.[index];
    const known = standard.outputs[index]?.shape ?? [];
    // Behind a layer of the user nothing is known of a shape.
    const declared = known.length > 0 ? known : (want?.shape ?? output.shape);
    const name = `output "${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_1__/* .display */ .V)(standard.outputs[index]?.name ?? String(index))}"`;
    if (!(0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .fitsShape */ .Gx)(output.shape, want?.shape ?? declared) || !(0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .fitsShape */ .Gx)(output.shape, declared)) {
        const right = (0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .fitsShape */ .Gx)(output.shape, declared) && want !== undefined ? want.shape : declared;
        return problem('validate/shape', `The ${name} has the shape ${list(output.shape)}, but Keras's has ${list(right)}.`);
    }
    if (want === undefined) {
        const at = (0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .firstNotFinite */ .vN)(output);
        if (at < 0)
            return {};
        const value = output.values[at];
        return problem('validate/not-finite', `The ${name} holds ${value} at ${list((0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .positionOf */ .df)(at, output.shape))} for ${trial.source === 'samples' ? 'the samples' : 'generated inputs'}.`);
    }
    return compare(output, want, name, index, standard);
}
function compare(output, want, name, index, standard) {
    const measured = (0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .measureDifference */ .gN)(output.values, want.values);
    const { maxAbsolute, maxWanted, notFinite } = measured;
    if (notFinite >= 0) {
        const position = list((0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .positionOf */ .df)(notFinite, output.shape));
        return problem('validate/not-finite', `The ${name} holds ${output.values[notFinite]} at ${position}, where Keras predicts ${want.values[notFinite]}.`);
    }
    const tolerance = (0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .toleranceOf */ .Lz)(maxWanted, standard.precision, standard.noise?.[index]);
    const difference = { maxAbsolute, tolerance, maxWanted };
    const agreement = agreeOnClasses(output, want, name, tolerance, standard.classes[index] ?? null);
    if (maxAbsolute <= tolerance || standard.quantized)
        return { difference, ...agreement };
    const position = list((0,_compare_js__WEBPACK_IMPORTED_MODULE_0__/* .positionOf */ .df)(measured.at, output.shape));
    const message = `The ${name} differs from Keras's by ${brief(maxAbsolute)} at ${position} ` +
        `(${brief(measured.got)} instead of ${brief(measured.want)}); up to ${brief(tolerance)} would be equal.`;
    return { difference, problem: { code: 'validate/not-equal', message }, ...agreement };
}
/** Two values that are both off by the tolerance may change places: that is a tie. */
function agreeOnClasses(output, want, name, tolerance, kind) {
    const last = output.shape.at(-1) ?? 0;
    if (kind === null || (kind === 'largest' && last < 2))
        return {};
    const { same, of, flip } = (0,_classes_js__WEBPACK_IMPORTED_MODULE_2__/* .compareClasses */ .MB)(output.values, want.values, last, kind, 2 * tolerance);
    if (flip === undefined)
        return { classes: { same, of } };
    const message = `The ${name} says class ${flip.got} where Keras says ${flip.want} (number ${flip.index + 1} of ${of}; ${same} are the same), and it was no close call.`;
    return { classes: { same, of }, flip: message };
}
const problem = (code, message) => ({ problem: { code, message } });
const list = (shape) => `[${shape.map(dimension => dimension ?? 'any').join(', ')}]`;
/** A number with as many digits as a person needs. */
const brief = (value) => String(Number(value.toPrecision(4)));


/***/ }),

/***/ 4602:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8174);

/** What a message of tfjs says first, without the punctuation that `display` would spell out. */
function plain(message) {
    const [said = ''] = message.split(' This may be due to one of the following reasons');
    const words = said.replace(/[^\p{L}\p{M}\p{N} _./+=-]+/gu, ' ');
    return (0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_0__/* .display */ .V)(words
        .replace(/ +\./g, '.')
        .replace(/[ .]+$/, '')
        .trim());
}


/***/ }),

/***/ 6997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l7: () => (/* binding */ planTrials),
  ky: () => (/* binding */ runsOf),
  k8: () => (/* binding */ runsOn)
});

// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
// EXTERNAL MODULE: ./src/validate/compare.ts
var compare = __webpack_require__(6617);
// EXTERNAL MODULE: ./src/validate/generate-inputs.ts + 1 modules
var generate_inputs = __webpack_require__(9614);
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
    const feeds = inputs.map(({ shape, values }, i) => (0,generate_inputs/* castValues */.sN)(values, shape, dtypeOf(model.inputs[i])));
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
    if (tensor === undefined || (0,compare/* fitsShape */.Gx)(shape.slice(1), tensor.shape.slice(1)))
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
    const fixed = (0,generate_inputs/* fixedBatchOf */.ut)(model);
    if (samples !== undefined) {
        const { inputs, outputs, count } = bindSamples(samples, model, keras);
        const batch = fixed ?? Math.min(count, LARGEST_BATCH);
        return [[{ source: 'samples', count, batch, inputs, ...(outputs === undefined ? {} : { expected: outputs }) }]];
    }
    const batches = fixed === null ? [1, 3] : [fixed];
    return Array.from({ length: (0,generate_inputs/* countSizeChoices */.fi)(model) }, (_, choice) => batches.map(batch => ({
        source: 'generated',
        count: batch,
        batch,
        inputs: (0,generate_inputs/* generateInputs */.V1)(model, keras, batch, choice),
    })));
}
/** Every trial on wasm, then on a second backend: cpu where that is not too slow, or node. */
function runsOf(trials, second) {
    return [...runsOn('wasm', trials, false), ...runsOn(second, trials, second === 'cpu')];
}
/** Every trial on one backend. */
function runsOn(backend, trials, optional) {
    return trials.map(({ batch }, inputSet) => ({ backend, inputSet, batch, optional }));
}


/***/ }),

/***/ 727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ predictBundle),
  Z: () => (/* binding */ validatePredictions)
});

// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/keras/precision.ts
var precision = __webpack_require__(3166);
// EXTERNAL MODULE: ./src/keras/values.ts
var values = __webpack_require__(8530);
// EXTERNAL MODULE: ./src/validate/compare.ts
var compare = __webpack_require__(6617);
// EXTERNAL MODULE: ./src/validate/judge.ts
var judge = __webpack_require__(9969);
;// CONCATENATED MODULE: ./src/validate/backends.ts




/** Classes that the wasm backend of TensorFlow.js 4.22 computes wrongly in some cases, while cpu and webgl are right. */
const wrongOnWasm = new Set(['MaxPooling3D', 'Conv3DTranspose', 'PReLU']);
/** Backends agree when they differ by no more than this part of the largest value; rounding alone rarely reaches it. */
const AGREEMENT = 1e-4;
/**
 * At most one warning: that one backend fails where the other does not, or that they predict different numbers.
 * `noise` is by how much rounding alone moves each output, once it has been measured.
 */
function backendWarnings(judged, model, noise) {
    for (const [wasm, second] of pairs(judged)) {
        const message = describeFailure(wasm, second) ?? describeDifference(wasm, second, noise);
        if (message !== undefined)
            return [(0,diagnostic/* diagnostic */.YK)('validate/backend-differs', message, {}, hintFor(model))];
    }
    return [];
}
/** Whether the backends differ by more than usual, so that the model's noise should be known before that is said. */
function backendsDiffer(judged) {
    return pairs(judged).some(([wasm, second]) => describeDifference(wasm, second, []) !== undefined);
}
/** The wasm run and that of the second backend, cpu or node, of each trial that has both. */
function pairs(judged) {
    return judged
        .filter(({ run }) => run.backend === 'wasm')
        .flatMap(wasm => {
        const second = judged.find(({ run, trial }) => run.backend !== 'wasm' && trial === wasm.trial);
        return second === undefined ? [] : [[wasm, second]];
    });
}
function describeFailure(wasm, second) {
    const [right, wrong, problem] = wasm.judgement.problem
        ? [second.run.backend, 'wasm', wasm.judgement.problem]
        : ['wasm', second.run.backend, second.judgement.problem];
    if (problem === undefined)
        return undefined;
    return `The ${right} backend of TensorFlow.js predicts as it should, but the ${wrong} backend does not. ${problem.message}`;
}
function describeDifference(wasm, second, noise) {
    if (wasm.result.kind !== 'predicted' || second.result.kind !== 'predicted')
        return undefined;
    // Both equal Keras, each within the tolerance.
    if (wasm.trial.expected !== undefined &&
        wasm.judgement.problem === undefined &&
        second.judgement.problem === undefined)
        return undefined;
    const reference = second.result.outputs;
    for (const [index, output] of wasm.result.outputs.entries()) {
        const { maxAbsolute, maxWanted } = (0,compare/* measureDifference */.gN)(output.values, reference[index]?.values ?? []);
        if (maxAbsolute <= Math.max(AGREEMENT * maxWanted, (0,compare/* toleranceOf */.Lz)(maxWanted, 'float32', noise[index])))
            continue;
        const sizes = `up to ${(0,judge/* brief */.d)(maxAbsolute)}, where the largest value is ${(0,judge/* brief */.d)(maxWanted)}`;
        return `Output ${index} differs between the wasm and the ${second.run.backend} backend of TensorFlow.js by ${sizes}.`;
    }
    return undefined;
}
/** Names the layers as TensorFlow.js has them: those of Keras may have been rewritten. */
function hintFor({ modelTopology }) {
    const suspects = [...new Set(classNames(modelTopology))].filter(name => wrongOnWasm.has(name));
    if (suspects.length === 0)
        return undefined;
    return `The wasm backend of TensorFlow.js 4.22 is known to compute ${suspects.join(' and ')} wrongly in some cases; use webgl or cpu.`;
}
function classNames(value) {
    if (Array.isArray(value))
        return value.flatMap(classNames);
    if (!(0,values/* isObject */.Gv)(value))
        return [];
    const { class_name: name } = value;
    return [...(typeof name === 'string' ? [name] : []), ...Object.values(value).flatMap(classNames)];
}

// EXTERNAL MODULE: ./src/validate/bundle-files.ts
var bundle_files = __webpack_require__(3274);
// EXTERNAL MODULE: ./src/validate/classes.ts
var classes = __webpack_require__(8682);
// EXTERNAL MODULE: ./src/validate/seeded-random.ts
var seeded_random = __webpack_require__(3658);
;// CONCATENATED MODULE: ./src/validate/perturb.ts

/**
 * Moves every float value up or down by one unit in the last place, by `seed`. What the outputs then move by is the
 * noise that rounding alone makes in this model. Null when there is no float value to move.
 */
function perturbInputs(inputs, seed) {
    if (!inputs.some(({ dtype, values }) => dtype === 'float32' && values.some(isBetweenIntegers)))
        return null;
    const random = (0,seeded_random/* seededRandom */.I)(seed);
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
        return values === undefined ? 0 : (0,compare/* measureDifference */.gN)(values, output.values).maxAbsolute;
    })));
}

// EXTERNAL MODULE: ./src/validate/plain.ts
var plain = __webpack_require__(4602);
// EXTERNAL MODULE: ./src/validate/plan.ts + 1 modules
var plan = __webpack_require__(6997);
// EXTERNAL MODULE: ./src/validate/process.ts + 1 modules
var process = __webpack_require__(1752);
// EXTERNAL MODULE: ./src/validate/reference.ts + 61 modules
var reference = __webpack_require__(9138);
// EXTERNAL MODULE: ./src/validate/wire.ts
var wire = __webpack_require__(9917);
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
        return await predictBundle(await (0,bundle_files/* findBundleFiles */.L)(request.directory), request);
    }
    catch (error) {
        if (error instanceof diagnostic/* ConversionError */.zx)
            return verdict([error.diagnostic]);
        throw error;
    }
}
/** As `validatePredictions`, with files that lie anywhere. */
async function predictBundle(bundle, request) {
    request.signal?.throwIfAborted();
    try {
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
    const passed = predictions.length > 0 && !diagnostics.some(diagnostic/* isError */.bJ);
    return { passed, predictions, diagnostics };
}
function memoryNeeded(bundle, model) {
    const stored = bundle.shards.reduce((sum, { bytes }) => sum + bytes, 0);
    const decoded = model.weights.reduce((sum, { shape }) => sum + 4 * (0,wire/* sizeOf */.$d)(shape), 0);
    return Math.ceil((BASE_BYTES + COPIES_OF_WEIGHTS * Math.max(stored, decoded)) / 2 ** 20);
}
const notPredicted = (message) => (0,diagnostic/* diagnostic */.YK)('validate/not-predicted', message);
/** Tries the model with one plan after the other until it predicts; a plan fails it only when no other is left. */
async function tryInTurn(bundle, request) {
    const plans = (0,plan/* planTrials */.l7)(request.model, request.kerasModel, request.samples);
    let last = verdict([]);
    for (const [index, trials] of plans.entries()) {
        last = await tryPlan(bundle, trials, request);
        if (last.passed)
            return withSecondLength(last, bundle, plans[index + 1] ?? plans[index - 1], request);
        if (!last.diagnostics.some(({ code }) => code === 'validate/predict-failed'))
            break;
    }
    return last;
}
/** A model with open sizes is tried with a second one, too; sizes that it cannot take say nothing against it. */
async function withSecondLength(first, bundle, [trial] = [], { reference: _, tfjsNode: __, ...request }) {
    if (trial === undefined)
        return first;
    const second = await tryPlan(bundle, [trial], request);
    const telling = second.diagnostics.filter(({ code }) => code === 'validate/shape' || code === 'validate/not-finite');
    return {
        ...first,
        passed: first.passed && telling.length === 0,
        predictions: [...first.predictions, ...second.predictions],
        diagnostics: [...first.diagnostics, ...telling],
    };
}
async function tryPlan(bundle, trials, request) {
    const start = (runs, inputSets = trials.map(({ inputs }) => inputs), activations, tfjsNode) => (0,process/* runPredictions */.Y)({
        bundle,
        inputSets,
        runs,
        tfjsNode,
        ...(activations === undefined ? {} : { activations }),
        ...(request.customLayers === undefined ? {} : { customLayers: request.customLayers }),
        optionalMs: Math.min(LONGEST_OPTIONAL_MS, request.timeoutMs / 4),
        timeoutMs: request.timeoutMs,
        memoryMiB: request.memoryMiB,
        signal: request.signal,
    });
    const standard = {
        outputs: request.model.outputs,
        precision: (0,precision/* precisionOf */.i)(request.kerasModel.network),
        quantized: request.quantized ?? bundle.quantized,
        classes: request.model.outputs.map((_, index) => (0,classes/* classKindOf */.O4)(request.kerasModel, index)),
    };
    const second = request.tfjsNode === undefined ? 'cpu' : 'node';
    const runs = (0,plan/* runsOf */.ky)(trials, second);
    const reference = request.reference === undefined ? undefined : referenceTrial(request.reference, trials);
    const early = second === 'cpu' ? runs : (0,plan/* runsOn */.k8)('wasm', trials, false);
    const first = await start(early, reference?.inputSets, reference?.trial);
    const outcome = second === 'node' || hasFailed(first) ? await againOn(second, first, trials, start, request.tfjsNode) : first;
    const stopped = describeStop(outcome, runs, request);
    if (stopped !== undefined)
        return verdict([stopped]);
    const judged = judgeRuns(trials, runs, outcome.results, standard);
    const isClear = !judged.some(({ judgement }) => judgement.problem?.code === 'validate/not-equal');
    const compared = await reference?.trial.verdict();
    const withReference = (decided) => compared === undefined ? decided : { ...decided, reference: compared };
    if (isClear && !backendsDiffer(judged))
        return withReference(decide(judged, request, []));
    const { byOutput: noise, results } = await measureNoise(trials, outcome.results, start);
    return withReference(decide(judgeRuns(trials, runs, results, { ...standard, noise }), request, noise));
}
/** Models with more weights or larger inputs than this are compared with the reference on one sample. */
const LARGEST_OF_SEVERAL = { weights: 4e6, inputs: 1e5 };
function referenceTrial(subject, trials) {
    const weights = subject.kerasModel.variables.reduce((sum, { shape }) => sum + (0,wire/* sizeOf */.$d)(shape), 0);
    const most = trials.reduce((found, trial) => (trial.count > found.count ? trial : found));
    const isSmall = weights <= LARGEST_OF_SEVERAL.weights &&
        most.inputs.every(({ values }) => values.length <= LARGEST_OF_SEVERAL.inputs);
    const { inputs, batch } = most;
    const isFixed = trials.length === 1 && most.source === 'generated';
    const samples = isFixed ? batch : Math.min(most.count, isSmall ? 3 : 1);
    const chosen = inputs.map(input => (0,wire/* firstSamples */.E$)(input, samples));
    const inputSets = [...trials.map(trial => trial.inputs), chosen];
    return { inputSets, trial: (0,reference/* tryByReference */.IV)(subject, chosen, { inputSet: inputSets.length - 1, batch: samples }) };
}
const hasFailed = ({ results }) => [...results.values()].some(({ kind }) => kind === 'failed');
/**
 * Predicts in a new process on the second backend alone: on cpu what failed on wasm, since a failure may leave wasm's
 * memory in pieces, or on node, whose native library no process of wasm should share.
 */
async function againOn(backend, first, trials, start, tfjsNode) {
    const outcome = await start((0,plan/* runsOn */.k8)(backend, trials, false), undefined, undefined, tfjsNode);
    if (backend === 'node' && outcome.loaded === undefined)
        unusable(outcome);
    // In the list of all runs, those of the second backend come after as many wasm runs.
    const moved = [...outcome.results].map(([index, result]) => [trials.length + index, result]);
    const { interruption, loadFailure } = first;
    const failure = {
        ...(interruption === undefined ? {} : { interruption }),
        ...(loadFailure === undefined ? {} : { loadFailure }),
    };
    return { ...outcome, ...(backend === 'node' ? failure : {}), results: new Map([...first.results, ...moved]) };
}
/** A native library that does not start says so by its message, or by ending its process. */
function unusable({ loadFailure, results, interruption }) {
    const [failed] = [...results.values()].filter(result => result.kind === 'failed');
    const why = loadFailure ?? (failed?.kind === 'failed' ? failed.message : `its process ended (${interruption ?? 'crashed'})`);
    return (0,diagnostic/* refuse */.TR)('backend/unavailable', `The installed @tensorflow/tfjs-node cannot be used: ${(0,plain/* plain */.p)(why)}.`);
}
/** Why there is nothing to judge; undefined when every trial has been predicted by at least one backend or failed on both. */
function describeStop(outcome, runs, request) {
    const { loadFailure, loaded, interruption, results } = outcome;
    if (loadFailure !== undefined)
        return (0,diagnostic/* diagnostic */.YK)('validate/load-failed', `TensorFlow.js cannot load the converted model: ${(0,plain/* plain */.p)(loadFailure)}.`);
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
        return (0,diagnostic/* diagnostic */.YK)('validate/timeout', `TensorFlow.js was still ${doing} the converted model after ${(0,judge/* brief */.d)(request.timeoutMs / 1000)} s and was stopped.`);
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
            ? (0,judge/* judgeOutputs */.o)(result.outputs, trial, standard)
            : { problem: { code: 'validate/predict-failed', message: failureMessage(run, trial, result.message) } };
        judged.push({ run, trial, result, judgement });
    }
    return judged;
}
function failureMessage({ backend }, { inputs, source }, message) {
    const shapes = inputs.map(({ shape }) => `[${shape.join(', ')}]`).join(', ');
    const what = source === 'samples' ? 'the samples' : 'generated inputs';
    return `TensorFlow.js cannot predict on the ${backend} backend with ${what} of shape ${shapes}: ${(0,plain/* plain */.p)(message)}.`;
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
        ...(error === undefined ? backendWarnings(judged, request.model, noise) : []),
        ...quantizationWarnings(judged),
        ...(error === undefined ? classWarnings(judged) : []),
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
    const { difference, classes } = judgement;
    const base = {
        backend: run.backend,
        batch: trial.count,
        inputs: trial.source,
        compared: trial.expected !== undefined,
        ...(classes === undefined ? {} : { classes }),
    };
    const measured = difference === undefined ? {} : { maxAbsoluteDifference: difference.maxAbsolute, tolerance: difference.tolerance };
    return [{ ...base, ...measured, milliseconds: Math.round(result.milliseconds) }];
}
/** A class may differ where the numbers may: with quantized weights, and in half precision. */
function classWarnings(judged) {
    const flip = judged.find(({ judgement }) => judgement.flip !== undefined)?.judgement.flip;
    return flip === undefined ? [] : [(0,diagnostic/* diagnostic */.YK)('validate/class-differs', flip)];
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
    const message = `With quantized weights the predictions differ from Keras's by up to ${(0,judge/* brief */.d)(difference.maxAbsolute)}, where the largest is ${(0,judge/* brief */.d)(difference.maxWanted)}.`;
    return [(0,diagnostic/* diagnostic */.YK)('validate/quantization-loss', message)];
}


/***/ }),

/***/ 1752:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ runPredictions)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/reader/caged-process.ts + 1 modules
var caged_process = __webpack_require__(354);
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

// EXTERNAL MODULE: ./src/validate/wire.ts
var wire = __webpack_require__(9917);
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
    const { memoryMiB } = job;
    const stdio = ['pipe', 'pipe', 'ignore'];
    const isNative = job.tfjsNode !== undefined;
    const child = (0,caged_process/* startCagedProcess */.C)({ entry: 'validator', heapMiB: memoryMiB, wasmMiB: memoryMiB, stdio, isNative });
    let stopped;
    const stop = (reason) => {
        stopped ??= reason;
        child.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop('timeout'), job.timeoutMs);
    const watch = watchMemory(child, memoryMiB, () => stop('memory'));
    const abort = () => child.kill('SIGKILL');
    job.signal?.addEventListener('abort', abort);
    try {
        const closed = new Promise(resolve => child.once('close', () => resolve()).once('error', () => resolve()));
        const [answers] = await Promise.all([collectAnswers(child, job), sendRequest(child, job)]);
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
async function sendRequest(child, { bundle, inputSets, runs, customLayers, optionalMs, quantization, activations, tfjsNode }) {
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
    const custom = new TextEncoder().encode(customLayers ?? '');
    const payloadBytes = [
        custom.byteLength,
        modelJson.byteLength,
        ...shardBytes,
        ...tensors.map(({ values }) => values.byteLength),
    ].reduce((sum, bytes) => sum + bytes, 0);
    const request = {
        customLayersBytes: custom.byteLength,
        modelJsonBytes: modelJson.byteLength,
        shardBytes,
        inputSets: inputSets.map(set => set.map(wire/* headerOf */.rR)),
        runs,
        optionalMs,
        ...(quantization === undefined ? {} : { quantization }),
        ...(activations === undefined ? {} : { activations: activations.question }),
        ...(tfjsNode === undefined ? {} : { tfjsNode }),
    };
    await write((0,wire/* encodeFrame */.Yt)(request, payloadBytes));
    await write(custom);
    await write(modelJson);
    for (const { file } of bundle.shards) {
        for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 2 ** 20 })) {
            if (stdin.destroyed)
                return;
            await write(chunk);
        }
    }
    for (const tensor of tensors)
        await write((0,wire/* bytesOfTensor */.E1)(tensor));
    stdin.end();
}
/** Reads answers until the process ends or says something that is none. */
async function collectAnswers(child, { runs, activations }) {
    const answers = { results: new Map(), done: false };
    if (child.stdout === null)
        return answers;
    const queue = new ByteQueue(child.stdout);
    try {
        while (!answers.done) {
            const header = await queue.take(wire/* FRAME_HEADER_BYTES */.md);
            if (header === null)
                break;
            const { jsonBytes, payloadBytes } = (0,wire/* decodeFrameHeader */.x6)(header);
            if (!(jsonBytes + payloadBytes <= LONGEST_ANSWER))
                break;
            const json = await queue.take(jsonBytes);
            const payload = await queue.take(payloadBytes);
            if (json === null || payload === null)
                break;
            const answer = JSON.parse(new TextDecoder().decode(json));
            if (answer.kind === 'activation')
                await takeActivation(answer, payload, activations);
            else if (answer.kind === 'no-activations')
                activations?.fail(String(answer.message));
            else
                note(answers, answer, payload, runs.length);
        }
    }
    catch {
        // A cut or malformed answer counts as a crash: `done` stays false.
    }
    return answers;
}
async function takeActivation({ network, tensor, value }, payload, job) {
    if (job?.question.networks[network]?.tensors[tensor] === undefined)
        throw new RangeError('no such tensor');
    await job.take(network, tensor, value === null ? null : (splitPayload([value], payload)[0] ?? null));
}
function note(answers, answer, payload, runs) {
    if ('run' in answer && answer.run !== null && !(Number.isInteger(answer.run) && answer.run < runs))
        throw new RangeError('no such run');
    switch (answer.kind) {
        case 'loaded':
            answers.loaded = { inputs: answer.inputs, outputs: answer.outputs };
            break;
        case 'declared':
            answers.declared = answer.classes.map(String);
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
        case 'quantization':
            answers.contributions = answer.contributions;
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
            !Number.isSafeInteger((0,wire/* sizeOf */.$d)(shape)))
            throw new RangeError('bad shape');
        const bytes = payload.subarray(offset, offset + byteLength);
        offset += byteLength;
        return (0,wire/* tensorFromBytes */.bc)(header, bytes);
    });
}
function summarize({ loaded, declared, loadFailure, contributions, results, running, done }, stopped) {
    const isInterrupted = !done && stopped !== undefined;
    return {
        results,
        ...(loaded === undefined ? {} : { loaded }),
        ...(declared === undefined ? {} : { declared }),
        ...(loadFailure === undefined ? {} : { loadFailure }),
        ...(contributions === undefined ? {} : { contributions }),
        ...(isInterrupted ? { interruption: stopped } : {}),
        ...(isInterrupted && running !== undefined && !results.has(running) ? { interruptedRun: running } : {}),
    };
}


/***/ }),

/***/ 9138:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DO: () => (/* binding */ referenceAt),
  IV: () => (/* binding */ tryByReference)
});

// UNUSED EXPORTS: referenceBudgets

// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
;// CONCATENATED MODULE: ./src/reference/options.ts
/** Whether a value of the saved JSON is an object. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** What a value stands for: Keras saves numpy scalars and tuples as objects that hold them. */
function plain(value) {
    if (!isObject(value))
        return value;
    const { class_name: kind, config, items } = value;
    if (kind === '__tuple__')
        return items;
    if (kind !== '__numpy__' || !isObject(config))
        return value;
    const { value: held } = config;
    return held;
}
/** A number of the saved JSON, or `undefined`. */
function numberOf(value) {
    const held = plain(value);
    return typeof held === 'number' || typeof held === 'bigint' ? Number(held) : undefined;
}
/** A number or list of numbers as a list, or `undefined`. */
function numbersOf(value) {
    const held = plain(value);
    const list = Array.isArray(held) ? held : [held ?? null];
    const numbers = list.map(item => numberOf(item));
    return numbers.every(number => number !== undefined) ? numbers : undefined;
}
/** The number that a config has under `key`, or Keras's default. */
function numberOption(config, key, fallback) {
    return numberOf(config[key]) ?? fallback;
}
/** One number for each of `rank` axes; a config may have a single one for all. */
function numbersOption(config, key, rank, fallback) {
    const numbers = numbersOf(config[key]) ?? [fallback];
    return numbers.length === rank ? numbers : new Array(rank).fill(numbers[0] ?? fallback);
}
/** The truth value that a config has under `key`, or Keras's default. */
function flagOption(config, key, fallback) {
    const value = config[key];
    return value === undefined || value === null ? fallback : Boolean(value);
}
/** The text that a config has under `key`, or Keras's default. */
function textOption(config, key, fallback) {
    const value = config[key];
    return typeof value === 'string' ? value : fallback;
}

;// CONCATENATED MODULE: ./src/reference/lora.ts

/** The rank of the adapter of a layer with LoRA, else `undefined`. */
function adapterRank(config) {
    const rank = numberOf(config['lora_rank']);
    return rank === 0 ? undefined : rank;
}
/**
 * The arrays of a layer with LoRA, whose last two are its adapter, with the adapter added to the first: Keras computes
 * `kernel + alpha / rank * a b` (`Dense.kernel` and its like).
 */
function withoutAdapter(config, weights) {
    const rank = adapterRank(config);
    const [kernel, ...others] = weights;
    const [a, b] = others.slice(-2);
    if (rank === undefined || kernel === undefined || a === undefined || b === undefined)
        return weights;
    const factor = (numberOf(config['lora_alpha']) ?? rank) / rank;
    return [adapted(kernel, a, b, factor), ...others.slice(0, -2)];
}
function adapted(kernel, a, b, factor) {
    const rank = b.shape[0] ?? 0;
    const width = b.shape[1] ?? 1;
    const values = async () => {
        const sums = Float64Array.from(await kernel.values());
        const [left, right] = [await a.values(), await b.values()];
        for (let position = 0; position < sums.length; position++) {
            const column = position % width;
            const row = (position - column) / width;
            let product = 0;
            for (let i = 0; i < rank; i++)
                product += (left[row * rank + i] ?? 0) * (right[i * width + column] ?? 0);
            sums[position] = (sums[position] ?? 0) + factor * product;
        }
        return sums;
    };
    return {
        shape: kernel.shape,
        values,
        read: async (first, count) => (await values()).subarray(first, first + count),
    };
}

;// CONCATENATED MODULE: ./src/reference/own-weights.ts

const always = (arrays) => () => arrays;
const scaleAndCenter = (config) => (flagOption(config, 'scale', true) ? 't' : '') + (flagOption(config, 'center', true) ? 't' : '');
/** Batch renormalization of Keras 2 keeps three more statistics. */
const batchNormalization = (config) => `${scaleAndCenter(config)}nn${flagOption(config, 'renorm', false) ? 'nnn' : ''}`;
/** With as many kernels and biases as there are projections. */
const projections = (config) => (flagOption(config, 'use_bias', true) ? 'tt' : 't').repeat(flagOption(config, 'use_gate', false) ? 5 : 4);
/** What the `build` of Keras's classes makes, by class. */
const made = {
    BatchNormalization: batchNormalization,
    SyncBatchNormalization: batchNormalization,
    LayerNormalization: config => (flagOption(config, 'rms_scaling', false) ? 't' : scaleAndCenter(config)),
    GroupNormalization: scaleAndCenter,
    RMSNormalization: always('t'),
    SpectralNormalization: always('n'),
    Normalization: config => (config['mean'] === undefined || config['mean'] === null ? 'nnn' : ''),
    Embedding: always('t'),
    ReversibleEmbedding: config => (flagOption(config, 'tie_weights', true) ? 't' : 'tt'),
    PReLU: always('t'),
    LayerScale: always('t'),
    EinsumDense: config => (config['bias_axes'] === undefined || config['bias_axes'] === null ? 't' : 'tt'),
    Attention: config => (flagOption(config, 'use_scale', false) ? 't' : '') + (config['score_mode'] === 'concat' ? 't' : ''),
    AdditiveAttention: config => (flagOption(config, 'use_scale', true) ? 't' : ''),
    MultiHeadAttention: projections,
    GroupQueryAttention: projections,
    GroupedQueryAttention: projections,
    CuDNNGRU: always('ttt'),
    CuDNNLSTM: always('ttt'),
};
/** Classes with a kernel or several, and a bias unless `use_bias` is false. */
const kernels = {
    t: [
        ...['Dense', 'Conv1D', 'Conv2D', 'Conv3D', 'Convolution1D', 'Convolution2D', 'Convolution3D'],
        ...['Conv1DTranspose', 'Conv2DTranspose', 'Conv3DTranspose', 'Convolution2DTranspose', 'Convolution3DTranspose'],
        ...['DepthwiseConv1D', 'DepthwiseConv2D', 'LocallyConnected1D', 'LocallyConnected2D'],
    ],
    tt: [
        ...['SeparableConv1D', 'SeparableConv2D', 'SeparableConvolution1D', 'SeparableConvolution2D'],
        ...['SimpleRNN', 'GRU', 'LSTM', 'SimpleRNNCell', 'GRUCell', 'LSTMCell'],
        ...['ConvLSTM1D', 'ConvLSTM2D', 'ConvLSTM3D'],
    ],
};
/**
 * The arrays that a layer of Keras's class `className` holds itself; `''` for a class that holds none, `undefined` for a
 * class that is not Keras's.
 */
function ownWeights(className, config) {
    if (className.includes('>'))
        return undefined;
    const kernel = Object.keys(kernels).find(letters => kernels[letters]?.includes(className));
    if (kernel !== undefined)
        return kernel + (flagOption(config, 'use_bias', true) ? 't' : '');
    return made[className]?.(config) ?? '';
}

;// CONCATENATED MODULE: ./src/reference/bind-groups.ts



/**
 * Binds as Keras loads the layout of Keras 2 (`load_weights_from_hdf5_group`): the groups that have arrays to the layers
 * that have some, in order; and within a group, trainable arrays before the others.
 */
function bindGroups(network, groups, generation) {
    const bound = new Map();
    const filled = groups.filter(({ weights }) => weights.length > 0);
    const layers = network.layers.filter(layer => {
        const slots = slotsOf(layer, generation);
        return slots === undefined ? filled.some(({ name }) => name === layer.name) : slots.length > 0;
    });
    if (filled.length !== layers.length)
        throw new Error(`the file holds arrays for ${filled.length} layers, but ${layers.length} layers have some`);
    for (const [index, layer] of layers.entries()) {
        const weights = filled[index]?.weights ?? [];
        const slots = slotsOf(layer, generation);
        if (slots === undefined)
            bound.set(layer, weights);
        else
            fill(bound, layer, slots, weights);
    }
    return bound;
}
function fill(bound, { name }, slots, weights) {
    if (slots.length !== weights.length)
        throw new Error(`the layer "${name}" has ${slots.length} arrays, but the file holds ${weights.length} for it`);
    const own = new Map();
    for (const [index, { layer, index: place }] of slots.entries()) {
        const list = own.get(layer) ?? [];
        own.set(layer, list);
        const weight = weights[index];
        if (weight !== undefined)
            list[place] = weight;
    }
    for (const [layer, list] of own)
        bound.set(layer, withoutAdapter(layer.config, list));
}
/** The places of all arrays of a layer in the order of Keras's `weights`; `undefined` where that is not known. */
function slotsOf(layer, generation) {
    if (holdsUnknown(layer))
        return undefined;
    if (generation === 3) {
        const all = slotsInOrder(layer);
        return isTrainable(layer)
            ? [...all.filter(slot => slot.isTrainable), ...all.filter(slot => !slot.isTrainable)]
            : all;
    }
    return [...trainableOf(layer), ...nonTrainableOf(layer)];
}
const isTrainable = ({ config }) => flagOption(config, 'trainable', true);
const holdsUnknown = (layer) => (layer.network === undefined && ownWeights(layer.className, layer.config) === undefined) ||
    childrenOf(layer).some(holdsUnknown);
/** The layers inside, in the order in which Keras tracks them. */
function childrenOf({ network, wrapped }) {
    return network === undefined ? Object.values(wrapped) : network.layers;
}
function ownSlots(layer) {
    if (layer.network !== undefined)
        return [];
    const made = [...(ownWeights(layer.className, layer.config) ?? '')];
    // Once it has an adapter, which is trained, the kernel is not.
    const letters = adapterRank(layer.config) === undefined ? made : ['n', ...made.slice(1), 't', 't'];
    return letters.map((letter, index) => ({ layer, index, isTrainable: letter === 't' }));
}
/** Keras 3: an array is trainable if it was made so and its own layer is; layers do not ask those around them. */
const slotsInOrder = (layer) => [
    ...ownSlots(layer).map(slot => ({ ...slot, isTrainable: slot.isTrainable && isTrainable(layer) })),
    ...childrenOf(layer).flatMap(slotsInOrder),
];
/** Keras 2: `trainable_weights`. */
function trainableOf(layer) {
    if (!isTrainable(layer))
        return [];
    return [...ownSlots(layer).filter(slot => slot.isTrainable), ...childrenOf(layer).flatMap(trainableOf)];
}
/** Keras 2: `non_trainable_weights`, which of a model that is not trainable lists the arrays of its layers in two rounds. */
function nonTrainableOf(layer) {
    const own = ownSlots(layer);
    const children = childrenOf(layer);
    if (isTrainable(layer))
        return [...own.filter(slot => !slot.isTrainable), ...children.flatMap(nonTrainableOf)];
    return layer.network === undefined
        ? [...own, ...children.flatMap(child => [...trainableOf(child), ...nonTrainableOf(child)])]
        : [...children.flatMap(trainableOf), ...children.flatMap(nonTrainableOf)];
}

;// CONCATENATED MODULE: ./src/reference/bind-paths.ts
/**
 * Binds as Keras loads the layout of Keras 3 (`saving_lib`): the arrays of an object lie in `vars`, numbered, below the
 * names of the attributes that lead to it; in the list `layers` an object has the name of its class.
 */
function bindPaths(network, weights, generation) {
    const bound = new Map();
    new PathBinder(weights, generation, bound).bindNetwork(network, '');
    return bound;
}
class PathBinder {
    #weights;
    #generation;
    #bound;
    /** Layers by the mark that Keras gives to a layer which occurs more than once; its arrays are stored once. */
    #shared = new Map();
    constructor(weights, generation, bound) {
        this.#weights = weights;
        this.#generation = generation;
        this.#bound = bound;
    }
    bindNetwork({ layers }, path) {
        this.#bindList(layers.filter(({ className }) => !className.startsWith('ops.')), `${path}/layers`);
    }
    #bindList(layers, path) {
        const used = new Map();
        for (const layer of layers) {
            const isKnown = layer.sharedId !== undefined && this.#shared.has(layer.sharedId);
            // tf_keras gives no name to a layer that it has met before.
            if (isKnown && this.#generation === 2)
                this.#bind(layer, '');
            else {
                const name = snakeCase(layer.savedClass);
                const count = used.get(name) ?? 0;
                used.set(name, count + 1);
                this.#bind(layer, `${path}/${count === 0 ? name : `${name}_${count}`}`);
            }
        }
    }
    #bind(layer, path) {
        const { sharedId } = layer;
        const first = sharedId === undefined ? undefined : this.#shared.get(sharedId);
        if (first !== undefined)
            this.#copy(first, layer);
        else {
            if (sharedId !== undefined)
                this.#shared.set(sharedId, layer);
            if (layer.network !== undefined)
                this.bindNetwork(layer.network, path);
            else
                this.#bindPlain(layer, path);
        }
    }
    #bindPlain(layer, path) {
        this.#bound.set(layer, this.#ownOf(layer, path));
        const { cells, others } = cellsIn(layer);
        for (const [key, inner] of others)
            this.#bind(inner, `${path}/${attributeOf(layer, key)}`);
        this.#bindList(cells, `${path}/cells`);
    }
    #copy(from, to) {
        const own = this.#bound.get(from);
        if (own !== undefined)
            this.#bound.set(to, own);
        for (const [index, layer] of (to.network?.layers ?? []).entries()) {
            const source = from.network?.layers[index];
            if (source !== undefined)
                this.#copy(source, layer);
        }
        for (const [key, layer] of Object.entries(to.wrapped)) {
            const source = from.wrapped[key];
            if (source !== undefined)
                this.#copy(source, layer);
        }
    }
    #ownOf({ className }, path) {
        const parts = partsOf[className];
        if (parts === undefined)
            return this.#arraysAt(path);
        // tf_keras keeps the same parts under names with an underscore.
        return parts.flatMap(part => [...this.#arraysAt(`${path}/${part}`), ...this.#arraysAt(`${path}/_${part}`)]);
    }
    #arraysAt(path) {
        const found = [];
        for (let index = 0;; index++) {
            const weight = this.#weights.get(`${path}/vars/${index}`);
            if (weight === undefined)
                return found;
            found.push(weight);
        }
    }
}
const bind_paths_projections = ['query_dense', 'key_dense', 'gate_dense', 'value_dense', 'output_dense'];
/** Objects inside a layer that hold its arrays, in the order in which the layer makes them. */
const partsOf = {
    ...Object.fromEntries(['SimpleRNN', 'GRU', 'LSTM', 'ConvLSTM1D', 'ConvLSTM2D', 'ConvLSTM3D'].map(name => [name, ['cell']])),
    MultiHeadAttention: bind_paths_projections,
    GroupQueryAttention: bind_paths_projections,
    GroupedQueryAttention: bind_paths_projections,
};
/** The attribute by which Keras holds a layer inside another. */
const attributeOf = ({ className }, key) => className === 'Bidirectional' && key === 'layer' ? 'forward_layer' : key;
function cellsIn({ wrapped }) {
    const entries = Object.entries(wrapped);
    const isCell = ([key]) => key.startsWith('cells/');
    return { cells: entries.filter(isCell).map(([, layer]) => layer), others: entries.filter(entry => !isCell(entry)) };
}
/** Classes that Keras exports, and saves, under another name than their own. */
const pythonNames = { GroupQueryAttention: 'GroupedQueryAttention' };
/** The name of a class in a path, e.g. `global_average_pooling2d` (Keras's `to_snake_case`). */
function snakeCase(savedClass) {
    const name = savedClass.split('>').at(-1) ?? savedClass;
    return (pythonNames[name] ?? name)
        .replaceAll(/\W+/g, '')
        .replaceAll(/(.)([A-Z][a-z]+)/g, '$1_$2')
        .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
        .toLowerCase();
}

;// CONCATENATED MODULE: ./src/reference/tensor.ts
/** Number of values of a tensor of `shape`. */
function sizeOf(shape) {
    return shape.reduce((size, length) => size * length, 1);
}
/** Row-major strides of `shape`, in values. */
function stridesOf(shape) {
    const strides = new Array(shape.length);
    let stride = 1;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
        strides[axis] = stride;
        stride *= shape[axis] ?? 1;
    }
    return strides;
}
/** A computation whose value at a row-major position is `at(position)`. */
function computeEach(shape, at, { dtype = 'float', costPerValue = 1 } = {}) {
    return {
        shape,
        dtype,
        costPerValue,
        compute(positions) {
            const values = new Float64Array(positions?.length ?? sizeOf(shape));
            for (let index = 0; index < values.length; index++)
                values[index] = at(positions?.[index] ?? index);
            return Promise.resolve(values);
        },
    };
}
/** A computation of values that are there already. */
function known({ shape, dtype, values }) {
    return computeEach(shape, position => values[position] ?? 0, { dtype });
}

;// CONCATENATED MODULE: ./src/reference/stored.ts

/** Values that are asked of the reader at once. */
const SLAB = 2 ** 20;
/** Arrays with up to so many values are kept. */
const KEPT = 2 ** 16;
/** An array of the file as a weight of a layer. */
function weightOf({ id, shape, dtype }, read) {
    const size = sizeOf(shape);
    const decode = decoders[dtype];
    const part = async (first, count) => {
        if (count <= SLAB)
            return decode(await read(id, first, count));
        const values = new Float32Array(count);
        for (let at = 0; at < count; at += SLAB)
            values.set(decode(await read(id, first + at, Math.min(SLAB, count - at))), at);
        return values;
    };
    let kept;
    return {
        shape,
        read: part,
        values() {
            if (size > KEPT)
                return part(0, size);
            kept ??= part(0, size);
            return kept;
        },
    };
}
const each = (bytes, width, at) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Float64Array.from({ length: bytes.byteLength / width }, (_, index) => at(view, index * width));
};
/** The bits of a float16 as a number. */
function half(bits) {
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 31;
    const fraction = bits & 1023;
    if (exponent === 31)
        return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}
function brainFloat(bits) {
    return new Float32Array(Uint32Array.of(bits * 2 ** 16).buffer)[0] ?? Number.NaN;
}
const decoders = {
    float32: (bytes) => new Float32Array(bytes.slice().buffer),
    float64: bytes => each(bytes, 8, (view, at) => view.getFloat64(at, true)),
    float16: bytes => each(bytes, 2, (view, at) => half(view.getUint16(at, true))),
    bfloat16: bytes => each(bytes, 2, (view, at) => brainFloat(view.getUint16(at, true))),
    int8: bytes => each(bytes, 1, (view, at) => view.getInt8(at)),
    int16: bytes => each(bytes, 2, (view, at) => view.getInt16(at, true)),
    int32: bytes => each(bytes, 4, (view, at) => view.getInt32(at, true)),
    int64: bytes => each(bytes, 8, (view, at) => Number(view.getBigInt64(at, true))),
    uint8: bytes => each(bytes, 1, (view, at) => view.getUint8(at)),
    uint16: bytes => each(bytes, 2, (view, at) => view.getUint16(at, true)),
    uint32: bytes => each(bytes, 4, (view, at) => view.getUint32(at, true)),
    uint64: bytes => each(bytes, 8, (view, at) => Number(view.getBigUint64(at, true))),
    bool: bytes => each(bytes, 1, (view, at) => view.getUint8(at)),
};

;// CONCATENATED MODULE: ./src/reference/bind.ts



/** Gives each layer its arrays, by the rule by which Keras itself loads such a file. Throws an Error where it could not. */
function bindWeights(network, model, read) {
    const weights = new Map(model.variables.map(stored => [stored.path, weightOf(stored, read)]));
    const { weightGroups } = model;
    if (weightGroups === null)
        return bindPaths(network, weights, model.generation);
    const groups = weightGroups.map(({ name, paths }) => ({
        name,
        weights: paths.map(path => {
            const weight = weights.get(path);
            if (weight === undefined)
                throw new Error(`the file lists the array ${path}, but does not hold it`);
            return weight;
        }),
    }));
    return bindGroups(network, groups, model.generation);
}

;// CONCATENATED MODULE: ./src/reference/arguments.ts

/** The index of the tensor that a saved argument stands for, or `undefined` if it stands for none. */
function tensorIndex(value) {
    const index = isObject(value) ? value['tensor'] : undefined;
    return typeof index === 'number' ? index : undefined;
}
/** The argument that Keras's `call` gets by its name, or by its place among the positional ones. */
function argument({ args, kwargs }, place, name) {
    return kwargs[name] ?? args[place];
}
/** The tensor that an argument is, or null. */
function tensorArgument(call, place, name) {
    const index = tensorIndex(argument(call, place, name));
    return index === undefined ? null : (call.inputs[index] ?? null);
}
/** The indices of all tensors in an argument, nested lists flattened. */
function tensorIndices(value) {
    if (Array.isArray(value))
        return value.flatMap(item => tensorIndices(item));
    const index = tensorIndex(value);
    return index === undefined ? [] : [index];
}
/** Whether an argument is given and true. */
function isTrue(value) {
    return value !== undefined && value !== null && Boolean(value);
}
/** The first tensor of a call, which most layers have alone. */
function inputOf({ inputs, layer }) {
    const [input] = inputs;
    if (input === undefined)
        throw new Error(`"${layer.name}" is called without a tensor`);
    return input;
}

;// CONCATENATED MODULE: ./src/reference/layout.ts

/** `axis` counted from the front. */
function axisOf(axis, rank) {
    return axis < 0 ? axis + rank : axis;
}
/** `length` values, each as `at` has it for its place. */
function filled(length, at) {
    const values = new Float64Array(length);
    for (let place = 0; place < length; place++)
        values[place] = at(place);
    return values;
}
/** A computation of cheap values, which are computed all at once and then kept. */
function wholly(shape, values, { dtype = 'float', costPerValue = 1 } = {}) {
    let kept;
    return {
        shape,
        dtype,
        costPerValue,
        async compute(positions) {
            kept ??= await values();
            const all = kept;
            return positions === undefined ? all : Float64Array.from(positions, position => all[position] ?? Number.NaN);
        },
    };
}
/** The tensor of all values of a computation. */
async function tensorOf({ shape, dtype, compute }) {
    return { shape, dtype, values: await compute() };
}
/** The same values seen with another shape of the same size. */
function reshaped(computation, shape) {
    return { ...computation, shape };
}
/** For each axis of the result the axis of the input that moves there; what undoes `order`. */
function inverseOf(order) {
    const inverse = new Array(order.length);
    for (const [to, from] of order.entries())
        inverse[from] = to;
    return inverse;
}
/** Where a row-major position of an array of `lengths` leads when each axis is walked along in `steps` of its own. */
function stepping(lengths, steps) {
    return position => {
        let rest = position;
        let from = 0;
        for (let axis = lengths.length - 1; axis >= 0; axis--) {
            const length = lengths[axis];
            const coordinate = rest % length;
            rest = (rest - coordinate) / length;
            from += coordinate * steps[axis];
        }
        return from;
    };
}
/** The row-major positions, in an array of `shape`, of the values of its transpose, in the transpose's order. */
function transposedPosition(shape, order) {
    const strides = stridesOf(shape);
    const lengths = order.map(axis => shape[axis] ?? 1);
    const steps = order.map(axis => strides[axis] ?? 0);
    return stepping(lengths, steps);
}
/** `tensor` with its axes in another order, as `numpy.transpose(tensor, order)`. */
function transposed(tensor, order) {
    const from = transposedPosition(tensor.shape, order);
    const values = new Float64Array(tensor.values.length);
    for (let position = 0; position < values.length; position++)
        values[position] = tensor.values[from(position)];
    return { shape: order.map(axis => tensor.shape[axis] ?? 1), dtype: tensor.dtype, values };
}
/** A computation with its axes in another order; it computes only what is asked for. */
function transposedComputation(computation, order) {
    const from = transposedPosition(computation.shape, order);
    return {
        ...computation,
        shape: order.map(axis => computation.shape[axis] ?? 1),
        async compute(positions) {
            if (positions !== undefined)
                return computation.compute(positions.map(from));
            const values = await computation.compute();
            return values.map((_, position) => values[from(position)]);
        },
    };
}
/** Shape that numpy's broadcasting gives to arrays of these shapes. */
function broadcastShape(...shapes) {
    const rank = Math.max(...shapes.map(shape => shape.length));
    return Array.from({ length: rank }, (_, axis) => {
        const lengths = shapes.map(shape => shape[axis - rank + shape.length] ?? 1);
        return lengths.find(length => length !== 1) ?? 1;
    });
}
/** The values of a tensor as seen from the row-major positions of the shape that it is broadcast to. */
function broadcast({ shape, values }, to) {
    if (shape.length === to.length && shape.every((length, axis) => length === to[axis]))
        return position => values[position];
    if (values.length === 1)
        return () => values[0];
    const strides = stridesOf(shape);
    const steps = to.map((_, axis) => {
        const own = axis - to.length + shape.length;
        return (shape[own] ?? 1) === 1 ? 0 : (strides[own] ?? 0);
    });
    const from = stepping(to, steps);
    return position => values[from(position)];
}
function taking({ shape, values }, places, fill) {
    const strides = stridesOf(shape);
    const to = shape.map((length, axis) => places[axis]?.length ?? length);
    const at = (position) => {
        let rest = position;
        let from = 0;
        for (let axis = to.length - 1; axis >= 0; axis--) {
            const length = to[axis];
            const coordinate = rest % length;
            rest = (rest - coordinate) / length;
            const place = places[axis]?.[coordinate] ?? coordinate;
            if (place < 0)
                return fill;
            from += place * strides[axis];
        }
        return values[from];
    };
    return [to, at];
}
/**
 * Values taken from the input: along each axis, place `i` of the output is place `places[axis][i]` of the input, or `fill`
 * where that is negative.
 */
function gathered(input, places, fill = 0) {
    const [shape, at] = taking(input, places, fill);
    return computeEach(shape, at, { dtype: input.dtype });
}
/** As `gathered`, at once. */
function taken(input, places, fill = 0) {
    const [shape, at] = taking(input, places, fill);
    return { shape, dtype: input.dtype, values: filled(sizeOf(shape), at) };
}
/** The lines of an array of `shape` along `axes`, whose values come in row-major order of the axes. */
function linesAlong(shape, axes) {
    const along = new Set(axes.map(axis => axisOf(axis, shape.length)));
    const inner = [...shape.keys()].filter(axis => along.has(axis));
    const [start = shape.length] = inner;
    const adjacent = inner.every((axis, index) => axis === start + index);
    return adjacent ? linesAlongOne(shape, start, start + inner.length) : linesAlongSeveral(shape, inner);
}
/** Lines along axes `from` up to `to`, which is as along one axis of all their values. */
function linesAlongOne(shape, from, to) {
    const length = sizeOf(shape.slice(from, to));
    const step = sizeOf(shape.slice(to));
    return {
        count: sizeOf(shape.slice(0, from)) * step,
        length,
        first: line => Math.floor(line / step) * step * length + (line % step),
        offsets: Int32Array.from({ length }, (_, index) => index * step),
        lineOf: position => Math.floor(position / (step * length)) * step + (position % step),
        placeOf: position => Math.floor(position / step) % length,
    };
}
function linesAlongSeveral(shape, inner) {
    const strides = stridesOf(shape);
    const outer = [...shape.keys()].filter(axis => !inner.includes(axis));
    const number = (position, of) => {
        let index = 0;
        for (const axis of of) {
            const length = shape[axis];
            index = index * length + (Math.floor(position / strides[axis]) % length);
        }
        return index;
    };
    const place = (index, of) => {
        let rest = index;
        let position = 0;
        for (let i = of.length - 1; i >= 0; i--) {
            const axis = of[i];
            const length = shape[axis];
            position += (rest % length) * strides[axis];
            rest = Math.floor(rest / length);
        }
        return position;
    };
    const length = sizeOf(inner.map(axis => shape[axis]));
    return {
        count: sizeOf(outer.map(axis => shape[axis])),
        length,
        first: line => place(line, outer),
        offsets: Int32Array.from({ length }, (_, index) => place(index, inner)),
        lineOf: position => number(position, outer),
        placeOf: position => number(position, inner),
    };
}

;// CONCATENATED MODULE: ./src/reference/activations.ts



/** The error function, to the last digits of float64. Kummer's series, whose terms all have the same sign. */
function erf(x) {
    if (Math.abs(x) > 6)
        return Math.sign(x);
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
        term *= (2 * x * x) / (2 * n + 1);
        sum += term;
    }
    return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}
/** `1 / (1 + exp(-x))` without overflow. */
function sigmoid(x) {
    return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}
/** `log(1 + exp(x))` without overflow. */
function softplus(x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
/** `x` within `low` and `high`; NaN stays NaN. */
function clip(x, low, high) {
    return Math.min(Math.max(x, low), high);
}
/** Gaussian error linear unit; `approximate` takes tanh for the error function. */
function gelu(x, approximate) {
    return approximate
        ? 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)))
        : 0.5 * x * (1 + erf(x / Math.SQRT2));
}
/** `x`, or `alpha * (exp(x) - 1)` below 0. */
function elu(x, alpha) {
    return x > 0 ? x : alpha * Math.expm1(x);
}
/** `relu` with all its options; `slope` (Keras 2 calls it alpha) counts from the threshold. */
function relu(x, { slope = 0, max = Number.POSITIVE_INFINITY, threshold = 0 } = {}) {
    const positive = x <= threshold ? 0 : x;
    const clipped = max === Number.POSITIVE_INFINITY ? positive : clip(positive, 0, max);
    return slope === 0 ? clipped : clipped - slope * Math.max(threshold - x, 0);
}
/** The hard sigmoid: Keras 2 has `x / 5 + 1/2`, Keras 3 `x / 6 + 1/2`, within 0 and 1. */
function hardSigmoid(x, generation) {
    return generation === 2 ? clip(0.2 * x + 0.5, 0, 1) : clip(x + 3, 0, 6) / 6;
}
/** Softmax of a line. */
function softmax(line) {
    const highest = maximumOf(line);
    const powers = new Float64Array(line.length);
    let sum = 0;
    for (let index = 0; index < line.length; index++) {
        const power = Math.exp(line[index] - highest);
        powers[index] = power;
        sum += power;
    }
    for (let index = 0; index < powers.length; index++)
        powers[index] = powers[index] / sum;
    return powers;
}
function maximumOf(line) {
    let highest = Number.NEGATIVE_INFINITY;
    for (const x of line)
        highest = Math.max(highest, x);
    return highest;
}
/** Logarithm of the softmax of a line. */
function logSoftmax(line) {
    const highest = maximumOf(line);
    const sum = line.reduce((total, x) => total + Math.exp(x - highest), 0);
    return line.map(x => x - highest - Math.log(sum));
}
/**
 * Keras's `sparsemax`: of the largest values that reach above the threshold so far, it adds up all cumulative sums, where the
 * function of that name (Martins and Astudillo, 2016) takes the last one.
 */
function sparsemax(line) {
    let sum = 0;
    let sums = 0;
    let count = 0;
    for (const [index, x] of line.slice().sort().reverse().entries()) {
        sum += x;
        if (x - (sum - 1) / (index + 1) <= 0)
            continue;
        sums += sum;
        count++;
    }
    const threshold = (sums - 1) / count;
    return line.map(x => Math.max(x - threshold, 0));
}
/** The first half of a line times the sigmoid of the second. */
function glu(line) {
    const half = line.length / 2;
    return line.subarray(0, half).map((x, index) => x * sigmoid(line[half + index]));
}
const activations_each = (of) => ({ each: of });
const SELU_SCALE = 1.0507009873554805;
const SELU_ALPHA = 1.6732632423543772;
/** What the names of Keras's activations stand for, with the options of a serialised operation where it has some. */
const named = {
    linear: () => activations_each(x => x),
    relu: (_, options) => reluOf(options),
    relu6: () => activations_each(x => clip(x, 0, 6)),
    leaky_relu: (_, options) => {
        const slope = numberOption(options, 'negative_slope', 0.2);
        return activations_each(x => (x > 0 ? x : slope * x));
    },
    elu: (_, options) => {
        const alpha = numberOption(options, 'alpha', 1);
        return activations_each(x => elu(x, alpha));
    },
    celu: (_, options) => {
        const alpha = numberOption(options, 'alpha', 1);
        return activations_each(x => Math.max(x, 0) + alpha * Math.expm1(Math.min(x, 0) / alpha));
    },
    selu: () => activations_each(x => SELU_SCALE * elu(x, SELU_ALPHA)),
    gelu: (_, options) => {
        const approximate = options['approximate'] === true;
        return activations_each(x => gelu(x, approximate));
    },
    sigmoid: () => activations_each(sigmoid),
    hard_sigmoid: generation => activations_each(x => hardSigmoid(x, generation)),
    log_sigmoid: () => activations_each(x => -softplus(-x)),
    sparse_sigmoid: () => activations_each(x => clip(0.5 * (x + 1), 0, 1)),
    silu: () => activations_each(x => x * sigmoid(x)),
    hard_silu: () => activations_each(x => x * hardSigmoid(x, 3)),
    mish: () => activations_each(x => x * Math.tanh(softplus(x))),
    tanh: () => activations_each(Math.tanh),
    hard_tanh: () => activations_each(x => clip(x, -1, 1)),
    tanh_shrink: () => activations_each(x => x - Math.tanh(x)),
    exponential: () => activations_each(Math.exp),
    softplus: () => activations_each(softplus),
    softsign: () => activations_each(x => x / (Math.abs(x) + 1)),
    squareplus: (_, options) => {
        const b = numberOption(options, 'b', 4);
        return activations_each(x => (x + Math.sqrt(x * x + b)) / 2);
    },
    sparse_plus: () => activations_each(x => (x <= -1 ? 0 : x < 1 ? (x + 1) ** 2 / 4 : x)),
    soft_shrink: (_, options) => {
        const threshold = numberOption(options, 'threshold', 0.5);
        return activations_each(x => (x > threshold ? x - threshold : x < -threshold ? x + threshold : 0));
    },
    hard_shrink: (_, options) => {
        const threshold = numberOption(options, 'threshold', 0.5);
        return activations_each(x => (Math.abs(x) > threshold ? x : 0));
    },
    threshold: (_, options) => {
        const threshold = numberOption(options, 'threshold', 0);
        const otherwise = numberOption(options, 'default_value', 0);
        return activations_each(x => (x > threshold ? x : otherwise));
    },
    softmax: (_, options) => ({ axis: numberOption(options, 'axis', -1), line: softmax }),
    log_softmax: (_, options) => ({ axis: numberOption(options, 'axis', -1), line: logSoftmax }),
    sparsemax: (_, options) => ({ axis: numberOption(options, 'axis', -1), line: sparsemax }),
    glu: (_, options) => ({ axis: numberOption(options, 'axis', -1), line: glu }),
};
/** Other names of the same functions: Keras's own, those of TensorFlow 2's functions, and Keras 3's class names. */
const aliases = {
    swish: 'silu',
    hard_swish: 'hard_silu',
    softmax_v2: 'softmax',
    log_softmax_v2: 'log_softmax',
    relu_v2: 'relu',
};
function reluOf(options) {
    const own = {
        slope: numberOption(options, 'negative_slope', numberOption(options, 'alpha', 0)),
        max: numberOf(options['max_value']) ?? Number.POSITIVE_INFINITY,
        threshold: numberOption(options, 'threshold', 0),
    };
    return activations_each(x => relu(x, own));
}
/** The activation of one of Keras's layers that are activations, from the layer's config. */
function activationOfLayer(className, config, generation) {
    switch (className) {
        case 'ReLU':
            return reluOf(config);
        case 'LeakyReLU': {
            const slope = numberOption(config, 'negative_slope', numberOption(config, 'alpha', 0.3));
            return activations_each(x => (x > 0 ? x : slope * x));
        }
        case 'ELU':
            return named['elu']?.(generation, config);
        case 'ThresholdedReLU': {
            const theta = numberOption(config, 'theta', 1);
            return activations_each(x => (x > theta ? x : 0 * x));
        }
        case 'Softmax':
            return { axis: numberOption(config, 'axis', -1), line: softmax };
        default:
            return undefined;
    }
}
/**
 * The activation that a config names: a name, null (none), or a serialised function, operation or layer. Throws for what
 * Keras does not have.
 */
function activationOf(saved, generation) {
    const value = plain(saved);
    if (value === undefined || value === null)
        return activations_each(x => x);
    if (isObject(value)) {
        const { class_name: kind, config } = value;
        if (typeof config === 'string')
            return activationOf(config, generation);
        const options = isObject(config) ? config : {};
        const className = textOption({ kind: kind ?? null }, 'kind', '');
        const layer = activationOfLayer(className, options, generation);
        if (layer !== undefined)
            return layer;
        if (className === 'Activation')
            return activationOf(options['activation'], generation);
        return namedActivation(className.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase(), generation, options);
    }
    const name = typeof value === 'string' ? (value.split('>').at(-1) ?? value) : JSON.stringify(value);
    return namedActivation(name, generation, {});
}
function namedActivation(name, generation, options) {
    const make = named[aliases[name] ?? name];
    if (make === undefined)
        throw new Error(`the reference has no activation "${name}"`);
    return make(generation, options);
}
/** The shape that an activation gives to an array of `shape`. */
function activatedShape(shape, { axis, line }) {
    const at = axisOf(axis, shape.length);
    const length = line(new Float64Array(shape[at] ?? 1)).length;
    return shape.map((own, index) => (index === at ? length : own));
}
/** What an activation makes of a computation. Values along an axis need all of their line. */
function activated(computation, activation) {
    if ('each' in activation) {
        return {
            ...computation,
            costPerValue: computation.costPerValue + 1,
            compute: async (positions) => (await computation.compute(positions)).map(activation.each),
        };
    }
    const shape = activatedShape(computation.shape, activation);
    const from = linesAlong(computation.shape, [activation.axis]);
    const to = linesAlong(shape, [activation.axis]);
    return {
        shape,
        dtype: computation.dtype,
        costPerValue: computation.costPerValue * from.length,
        async compute(positions) {
            if (positions === undefined) {
                const all = await computation.compute();
                const values = new Float64Array(sizeOf(shape));
                for (let line = 0; line < from.count; line++) {
                    putLine(values, activation.line(lineAt(all, from.first(line), from.offsets)), to.first(line), to.offsets);
                }
                return values;
            }
            const lines = [...new Set(Array.from(positions, position => to.lineOf(position)))];
            const needed = await computation.compute(positionsOf(lines, from));
            const results = new Map(lines.map((line, index) => [
                line,
                activation.line(needed.slice(index * from.length, (index + 1) * from.length)),
            ]));
            return Float64Array.from(positions, position => results.get(to.lineOf(position))?.[to.placeOf(position)]);
        },
    };
}
function lineAt(values, first, offsets) {
    const line = new Float64Array(offsets.length);
    for (let place = 0; place < line.length; place++)
        line[place] = values[first + offsets[place]];
    return line;
}
function putLine(values, line, first, offsets) {
    for (let place = 0; place < line.length; place++)
        values[first + offsets[place]] = line[place];
}
function positionsOf(lines, { first, offsets, length }) {
    const positions = new Uint32Array(lines.length * length);
    for (const [index, line] of lines.entries()) {
        const start = first(line);
        for (let place = 0; place < length; place++)
            positions[index * length + place] = start + offsets[place];
    }
    return positions;
}

;// CONCATENATED MODULE: ./src/reference/layers/activation.ts





const activation = {
    compute: call => [activated(known(inputOf(call)), activationOf(call.layer.config['activation'], call.generation))],
};
/** A layer that is an activation with options. */
function ownActivation(className) {
    return {
        compute(call) {
            const own = activationOfLayer(className, call.layer.config, call.generation);
            if (own === undefined)
                throw new Error(`the reference has no activation ${className}`);
            return [activated(known(inputOf(call)), own)];
        },
    };
}
/** A slope for each value below 0, or one along the axes that share it. */
const prelu = {
    async compute(call) {
        const input = inputOf(call);
        const alpha = call.layer.weights[0];
        if (alpha === undefined)
            throw new Error(`"${call.layer.name}" has no weight`);
        const slope = broadcast({ shape: alpha.shape, values: new Float64Array(await alpha.values()) }, input.shape);
        return [
            computeEach(input.shape, position => {
                const value = input.values[position];
                return relu(value) - slope(position) * relu(-value);
            }),
        ];
    },
};
/** What Keras takes the logarithm of a masked probability to be. */
const MASKED = -1e9;
/** The mask of a call: the argument, or the mask of the input. */
function maskOf(call) {
    return tensorArgument(call, 1, 'mask') ?? call.masks[0] ?? null;
}
/**
 * Softmax along one axis or more. Masked values get no share; where all are masked, Keras 2 adds a large number that
 * float32 has no digits beside, and Keras 3 sets all to 0.
 */
const softmaxLayer = {
    compute(call) {
        const input = inputOf(call);
        const axes = numbersOf(call.layer.config['axis']) ?? [-1];
        const mask = maskOf(call);
        const seen = mask === null ? () => 1 : broadcast(mask, input.shape);
        const masked = call.generation === 2 ? (value) => Math.fround(value + MASKED) : () => MASKED;
        const hidden = call.generation === 3 ? 0 : 1;
        return [
            wholly(input.shape, () => {
                const { count, length, first, offsets } = linesAlong(input.shape, axes);
                const values = new Float64Array(input.values.length);
                for (let line = 0; line < count; line++) {
                    const start = first(line);
                    const place = (index) => start + offsets[index];
                    const logits = filled(length, index => {
                        const value = input.values[place(index)];
                        return seen(place(index)) === 0 ? masked(value) : value;
                    });
                    const shares = softmax(logits);
                    for (let index = 0; index < length; index++) {
                        const share = shares[index];
                        values[place(index)] = seen(place(index)) === 0 ? share * hidden : share;
                    }
                }
                return values;
            }),
        ];
    },
};
/** Of keras.applications (ConvNeXt): each channel times its own number. */
const layerScale = {
    mask: 'drop',
    async compute(call) {
        const input = inputOf(call);
        const gamma = (await call.layer.weights[0]?.values()) ?? Float64Array.of(numberOf(call.layer.config['init_values']) ?? 1);
        const scale = broadcast({ shape: [gamma.length], values: gamma }, input.shape);
        return [computeEach(input.shape, position => input.values[position] * scale(position))];
    },
};
/** Keras's layers that are activations, and those of keras.applications that scale. */
const activationLayers = {
    Activation: activation,
    ReLU: ownActivation('ReLU'),
    LeakyReLU: ownActivation('LeakyReLU'),
    ELU: ownActivation('ELU'),
    ThresholdedReLU: ownActivation('ThresholdedReLU'),
    PReLU: prelu,
    Softmax: softmaxLayer,
    LayerScale: layerScale,
};

;// CONCATENATED MODULE: ./src/reference/arrays.ts


/** A tensor of `shape` with `values`, row-major. */
function arrayOf(shape, values, dtype = 'float') {
    return { shape, dtype, values };
}
/** A tensor without axes. */
const scalarOf = (value, dtype = 'float') => arrayOf([], Float64Array.of(value), dtype);
/** The integers from `first` up to but without `end`. */
function range(end, first = 0) {
    return Array.from({ length: Math.max(end - first, 0) }, (_, index) => first + index);
}
/** The dtype that values of all of `dtypes` have together. */
function widest(...dtypes) {
    return dtypes.includes('float') ? 'float' : dtypes.includes('int') ? 'int' : 'bool';
}
/** What reads a tensor as it is: one reading an axis. */
function readingsOf({ shape }) {
    const strides = stridesOf(shape);
    return shape.map((length, axis) => range(length).map(index => index * (strides[axis] ?? 0)));
}
/**
 * A tensor of other arrangement: the value at `[i, j, …]` is the value of `source` at `readings[0][i] + readings[1][j] +
 * …`, or `fill` where that is no position. Axes can be left out, come in another order, repeat and be read backwards.
 */
function rearrange(source, readings, fill = 0) {
    const shape = readings.map(reading => reading.length);
    const values = new Float64Array(sizeOf(shape));
    let at = 0;
    const visit = (axis, from) => {
        const reading = readings[axis];
        if (reading === undefined)
            values[at++] = from >= 0 ? (source.values[from] ?? fill) : fill;
        else
            for (const step of reading)
                visit(axis + 1, from + step);
    };
    visit(0, 0);
    return arrayOf(shape, values, source.dtype);
}
/** The tensor with other axes of the same size in all; one of `shape` may be -1. */
function reshape(source, shape) {
    const known = shape.reduce((size, length) => (length === -1 ? size : size * length), 1);
    const size = sizeOf(source.shape);
    return { ...source, shape: shape.map(length => (length === -1 ? (known === 0 ? 0 : size / known) : length)) };
}
/** The values at `indices` along `axis`; an index that is not in the tensor gives `fill`. */
function pick(source, axis, indices, fill = 0) {
    const stride = stridesOf(source.shape)[axis] ?? 1;
    const length = source.shape[axis] ?? 0;
    const readings = readingsOf(source);
    readings[axis] = indices.map(index => (index >= 0 && index < length ? index * stride : Number.NEGATIVE_INFINITY));
    return rearrange(source, readings, fill);
}
/** The tensor with an axis of length 1 put before `axis` (which may be its rank). */
function expand(source, axis) {
    return { ...source, shape: [...source.shape.slice(0, axis), 1, ...source.shape.slice(axis)] };
}
/** The tensor repeated along axes of length 1, and along new ones in front, so that it has `shape`. */
function spread(source, shape) {
    if (source.shape.length === shape.length && source.shape.every((length, axis) => length === shape[axis]))
        return source;
    const readings = readingsOf(source);
    const added = shape.length - source.shape.length;
    return rearrange(source, shape.map((length, axis) => {
        const reading = readings[axis - added] ?? [0];
        return reading.length === length ? reading : new Array(length).fill(reading[0] ?? 0);
    }));
}
/** `apply` of each value. */
function arrays_each(source, apply, dtype = source.dtype) {
    return arrayOf(source.shape, Float64Array.from(source.values, apply), dtype);
}
/** `apply` of each pair of values, the tensors spread to a common shape. */
function pairs(left, right, apply, dtype = widest(left.dtype, right.dtype)) {
    const shape = broadcastShape(left.shape, right.shape);
    const first = spread(left, shape).values;
    const second = spread(right, shape).values;
    const values = new Float64Array(sizeOf(shape));
    for (let index = 0; index < values.length; index++)
        values[index] = apply(first[index] ?? 0, second[index] ?? 0);
    return arrayOf(shape, values, dtype);
}
/** The values of `chosen` where `condition` is not 0, and those of `otherwise` elsewhere. */
function choose(condition, chosen, otherwise) {
    const shape = broadcastShape(condition.shape, chosen.shape, otherwise.shape);
    const which = spread(condition, shape).values;
    const first = spread(chosen, shape).values;
    const second = spread(otherwise, shape).values;
    const values = new Float64Array(sizeOf(shape));
    for (let index = 0; index < values.length; index++)
        values[index] = ((which[index] ?? 0) !== 0 ? first[index] : second[index]) ?? 0;
    return arrayOf(shape, values, widest(chosen.dtype, otherwise.dtype));
}
/** Replaces the values of each lane along `axes` by as many others: `apply` gets a lane, row-major, and returns one. */
function alongAxes(source, axes, apply) {
    const others = range(source.shape.length).filter(axis => !axes.includes(axis));
    const order = [...others, ...axes];
    const lanes = transposed(source, order);
    const size = sizeOf(axes.map(axis => source.shape[axis] ?? 1));
    const values = Float64Array.from(lanes.values);
    for (let start = 0; start < values.length; start += size)
        values.set(apply(values.slice(start, start + size)), start);
    return transposed({ ...lanes, values }, inverseOf(order));
}
/** One value for each lane along `axes`, which disappear, or stay with length 1 if `keep`. */
function reduce(source, axes, keep, apply, dtype = source.dtype) {
    const others = range(source.shape.length).filter(axis => !axes.includes(axis));
    const all = Float64Array.from(transposed(source, [...others, ...axes]).values);
    const size = sizeOf(axes.map(axis => source.shape[axis] ?? 1));
    const values = new Float64Array(sizeOf(others.map(axis => source.shape[axis] ?? 1)));
    for (let index = 0; index < values.length; index++)
        values[index] = apply(all.subarray(index * size, (index + 1) * size));
    const shape = source.shape.flatMap((length, axis) => (axes.includes(axis) ? (keep ? [1] : []) : [length]));
    return arrayOf(shape, values, dtype);
}
/** The tensors one after another along `axis`. */
function join(tensors, axis) {
    const first = tensors[0]?.shape ?? [];
    const total = tensors.reduce((sum, { shape }) => sum + (shape[axis] ?? 0), 0);
    const shape = first.map((length, at) => (at === axis ? total : length));
    const inner = sizeOf(first.slice(axis + 1));
    const rows = sizeOf(first.slice(0, axis));
    const values = new Float64Array(sizeOf(shape));
    let start = 0;
    for (const tensor of tensors) {
        const width = (tensor.shape[axis] ?? 0) * inner;
        for (let row = 0; row < rows; row++)
            values.set(tensor.values.subarray(row * width, (row + 1) * width), row * total * inner + start);
        start += width;
    }
    return arrayOf(shape, values, widest(...tensors.map(({ dtype }) => dtype)));
}
/** Sum of a lane. */
function sum(lane) {
    let total = 0;
    for (const value of lane)
        total += value;
    return total;
}

;// CONCATENATED MODULE: ./src/reference/contraction.ts

/**
 * Reads an einsum equation of two tensors of these ranks. The axes that `...` stands for get labels of their own, counted
 * from the last, so that they spread as in numpy. Without `->`, the output has the labels that occur once, in the order
 * of the alphabet, as numpy has it.
 */
function readEquation(equation, leftRank, rightRank) {
    const [inputs = '', output] = equation.replaceAll(/\s/g, '').split('->');
    const [left = '', right = ''] = inputs.split(',');
    const elided = (term, rank) => term.includes('...') ? rank - term.replace('...', '').length : 0;
    const dots = (count) => Array.from({ length: count }, (_, index) => `.${count - index}`);
    const labels = (term, count) => {
        const [before = '', after] = term.split('...');
        return after === undefined ? [...before] : [...before, ...dots(count), ...after];
    };
    const leftElided = elided(left, leftRank);
    const rightElided = elided(right, rightRank);
    const shared = Math.max(leftElided, rightElided);
    const letters = [...(left + right).replaceAll('.', '')];
    const once = letters.filter((letter, at) => letters.indexOf(letter) === at && letters.lastIndexOf(letter) === at);
    return {
        left: labels(left, leftElided),
        right: labels(right, rightElided),
        output: output === undefined ? [...dots(shared), ...once.sort()] : labels(output, shared),
    };
}
/** The sum of products that `contraction` tells of; a label that the output has not is summed over. */
function contract(left, right, contraction) {
    const terms = [stridesByLabel(left, contraction.left), stridesByLabel(right, contraction.right)];
    const lengths = new Map();
    for (const term of terms)
        for (const [label, { length }] of term)
            if ((lengths.get(label) ?? 1) === 1)
                lengths.set(label, length);
    const lengthOf = (label) => lengths.get(label) ?? 1;
    const summed = [...lengths.keys()].filter(label => !contraction.output.includes(label));
    const shape = contraction.output.map(lengthOf);
    const [leftSteps, rightSteps] = terms.map(term => offsets(summed, lengthOf, term));
    const count = leftSteps.length;
    const strideOf = (term) => contraction.output.map(label => term.get(label)?.stride ?? 0);
    const [leftStrides, rightStrides] = terms.map(strideOf);
    const outputStrides = stridesOf(shape);
    const sumAt = (leftStart, rightStart) => {
        const [first, second] = [left.values, right.values];
        let total = 0;
        for (let step = 0; step < count; step++)
            total += (first[leftStart + (leftSteps[step] ?? 0)] ?? 0) * (second[rightStart + (rightSteps[step] ?? 0)] ?? 0);
        return total;
    };
    return {
        shape,
        dtype: left.dtype === 'float' || right.dtype === 'float' ? 'float' : 'int',
        costPerValue: count,
        compute(positions) {
            const values = new Float64Array(positions?.length ?? sizeOf(shape));
            for (let index = 0; index < values.length; index++) {
                let rest = positions?.[index] ?? index;
                let leftStart = 0;
                let rightStart = 0;
                for (let axis = 0; axis < shape.length; axis++) {
                    const stride = outputStrides[axis] ?? 1;
                    const at = Math.floor(rest / stride);
                    rest -= at * stride;
                    leftStart += at * (leftStrides[axis] ?? 0);
                    rightStart += at * (rightStrides[axis] ?? 0);
                }
                values[index] = sumAt(leftStart, rightStart);
            }
            return Promise.resolve(values);
        },
    };
}
/** How far apart neighbours of each label are; a label that occurs twice means the diagonal. */
function stridesByLabel({ shape }, labels) {
    const strides = stridesOf(shape);
    const byLabel = new Map();
    labels.forEach((label, axis) => {
        const length = shape[axis] ?? 1;
        const stride = (length === 1 ? 0 : (strides[axis] ?? 0)) + (byLabel.get(label)?.stride ?? 0);
        byLabel.set(label, { length, stride });
    });
    return byLabel;
}
/** Where the factors of one sum lie, from its start. */
function offsets(labels, lengthOf, strides) {
    let steps = [0];
    for (const label of labels) {
        const stride = strides.get(label)?.stride ?? 0;
        steps = steps.flatMap(step => Array.from({ length: lengthOf(label) }, (_, index) => step + index * stride));
    }
    return Int32Array.from(steps);
}
/** `contract`, all values of it. */
async function contracted(left, right, contraction) {
    const computation = contract(left, right, contraction);
    return { shape: computation.shape, dtype: computation.dtype, values: await computation.compute() };
}

;// CONCATENATED MODULE: ./src/reference/layers/attention-masks.ts

/** What both masks allow; null allows everything. */
function allows(left, right) {
    if (left === null || right === null)
        return left ?? right;
    return pairs(left, right, (first, second) => Number(first !== 0 && second !== 0), 'bool');
}
function bands(queries, keys, allowed) {
    const values = range(queries).flatMap(query => range(keys).map(key => Number(allowed(query, key))));
    return arrayOf([1, queries, keys], Uint8Array.from(values), 'bool');
}
/** Which of `keys` steps each of `queries` steps may see, as `[1, queries, keys]`: those up to its own. */
function causalMask(queries, keys) {
    return bands(queries, keys, (query, key) => key <= query);
}
/** Which steps lie less than `width` from each other, as `[1, queries, keys]`. */
function windowMask(queries, keys, width) {
    return bands(queries, keys, (query, key) => Math.abs(key - query) < width);
}

;// CONCATENATED MODULE: ./src/reference/layers/attention.ts








const EQUATION = 'bqd,bkd->bqk';
/** What Keras takes from, or puts for, scores that are masked. */
const LARGE = 1e9;
/** Dot products of queries and keys, times the scale if there is one; or sums of tanh of their sums. */
async function attentionScores({ layer }, additive, query, key) {
    const weights = [...layer.weights];
    const scale = flagOption(layer.config, 'use_scale', additive) ? await weights.shift()?.values() : undefined;
    const factor = scale?.[0] ?? 1;
    if (additive)
        return sumsOfTanh(query, key, 1, unit => scale?.[unit] ?? 1);
    if (textOption(layer.config, 'score_mode', 'dot') === 'dot') {
        const products = await contracted(query, key, readEquation(EQUATION, 3, 3));
        return arrays_each(products, value => value * factor);
    }
    const weight = (await weights.shift()?.values())?.[0] ?? 1;
    return sumsOfTanh(query, key, factor, () => weight);
}
function sumsOfTanh(query, key, inner, outer) {
    const sums = pairs(expand(query, 2), expand(key, 1), (left, right) => Math.tanh(inner * (left + right)));
    return reduce(sums, [3], false, lane => lane.reduce((total, value, unit) => total + outer(unit) * value, 0));
}
/** Attention and AdditiveAttention: `softmax(scores) · value`, of [query, value] or [query, value, key]. */
function dense(additive) {
    return {
        async compute(call) {
            const [query, value, key = value] = tensorIndices(call.args[0]).map(index => call.inputs[index]);
            if (query === undefined || value === undefined || key === undefined)
                return [];
            const [queryMask = null, valueMask = null] = masksOf(call);
            const scores = await attentionScores(call, additive, query, key);
            const looksBack = isTrue(call.layer.config['causal']) || isTrue(argument(call, 4, 'use_causal_mask'));
            const mask = allows(valueMask === null ? null : expand(valueMask, 1), looksBack ? causalMask(scores.shape[1] ?? 0, scores.shape[2] ?? 0) : null);
            // In 32-bit floats little of a score is left beside 10⁹: where all steps are masked, they count alike.
            const masked = mask === null
                ? scores
                : choose(mask, scores, arrays_each(scores, score => Math.fround(Math.fround(score) - LARGE)));
            const weights = alongAxes(masked, [2], softmax);
            const product = contract(weights, value, readEquation('bqk,bkd->bqd', 3, 3));
            const output = queryMask === null ? product : await withoutSteps(product, queryMask);
            return isTrue(argument(call, 3, 'return_attention_scores')) ? [output, known(weights)] : [output];
        },
        mask: call => [masksOf(call)[0] ?? null],
    };
}
/** Masks of query and value: those given, or those of the tensors. */
function masksOf(call) {
    const given = tensorIndices(argument(call, 1, 'mask'));
    if (given.length > 0)
        return given.map(index => call.inputs[index] ?? null);
    return tensorIndices(call.args[0]).map(index => call.masks[index] ?? null);
}
/** Zeros in masked steps. */
async function withoutSteps(computation, mask) {
    const tensor = await tensorOf(computation);
    return known(choose(expand(mask, 2), tensor, scalarOf(0)));
}
/** Attention of one head. */
const attention = {
    Attention: dense(false),
    AdditiveAttention: dense(true),
};

;// CONCATENATED MODULE: ./src/reference/layers/augmentation.ts


/** What does nothing at inference. */
const unchanged = { compute: call => [known(inputOf(call))] };
/** The same, of classes that do not support masking. */
const unmasked = { ...unchanged, mask: 'drop' };
/** `Identity` supports masking in Keras 3 alone. */
const identity = {
    ...unchanged,
    mask: ({ generation, masks }) => [generation === 3 ? (masks[0] ?? null) : null],
};
/** Layers that change numbers in training alone: noise, dropout, augmentation of images, losses and metrics. */
const trainingOnly = {
    Dropout: unchanged,
    AlphaDropout: unchanged,
    GaussianDropout: unchanged,
    GaussianNoise: unchanged,
    SpatialDropout1D: unchanged,
    SpatialDropout2D: unchanged,
    SpatialDropout3D: unchanged,
    ActivityRegularization: unchanged,
    Identity: identity,
    AddLoss: unmasked,
    AddMetric: unmasked,
    StochasticDepth: unmasked,
    RandomBrightness: unmasked,
    RandomContrast: unmasked,
    RandomFlip: unmasked,
    RandomRotation: unmasked,
    RandomTranslation: unmasked,
    RandomZoom: unmasked,
    RandomHeight: unmasked,
    RandomWidth: unmasked,
    AugMix: unmasked,
    CutMix: unmasked,
    MixUp: unmasked,
    RandAugment: unmasked,
    RandomColorDegeneration: unmasked,
    RandomColorJitter: unmasked,
    RandomElasticTransform: unmasked,
    RandomErasing: unmasked,
    RandomGaussianBlur: unmasked,
    RandomGrayscale: unmasked,
    RandomHue: unmasked,
    RandomInvert: unmasked,
    RandomPerspective: unmasked,
    RandomPosterization: unmasked,
    RandomSaturation: unmasked,
    RandomSharpness: unmasked,
    RandomShear: unmasked,
};

;// CONCATENATED MODULE: ./src/reference/windows.ts


/** An axis that no window slides along. */
const still = {
    length: 1,
    starts: Int32Array.of(0, 1),
    window: Int32Array.of(0),
    input: Int32Array.of(0),
};
/** What up to three axes have, as three axes have it: `filler` for those before. */
function threeOf(values, filler) {
    const all = [...new Array(3 - values.length).fill(filler), ...values];
    return [all[0] ?? filler, all[1] ?? filler, all[2] ?? filler];
}
function slidingOf(length, window, at) {
    const starts = new Int32Array(length + 1);
    const places = [];
    const inputs = [];
    for (let output = 0; output < length; output++) {
        for (let place = 0; place < window; place++) {
            const input = at(output, place);
            if (input === undefined)
                continue;
            places.push(place);
            inputs.push(input);
        }
        starts[output + 1] = places.length;
    }
    return { length, starts, window: Int32Array.from(places), input: Int32Array.from(inputs) };
}
/**
 * A window of a convolution or pooling, with TensorFlow's padding: `same` pads so that the output has `input / stride`
 * values rounded up, the odd one at the end; `causal` (Conv1D) pads at the start alone.
 */
function sliding({ input, window, stride, dilation = 1 }, padding) {
    const extent = (window - 1) * dilation + 1;
    const same = Math.ceil(input / stride);
    const before = padding === 'same'
        ? Math.floor(Math.max((same - 1) * stride + extent - input, 0) / 2)
        : padding === 'causal'
            ? extent - 1
            : 0;
    const added = padding === 'causal' ? before : 0;
    const length = padding === 'same' ? same : Math.floor((input + added - extent) / stride) + 1;
    return slidingOf(length, window, (output, place) => {
        const at = output * stride - before + place * dilation;
        return at >= 0 && at < input ? at : undefined;
    });
}
/**
 * The window of a transposed convolution, which spreads each value of the input over `length` places of the output: what
 * the gradient of a convolution from `length` to `input` places does.
 */
function slidingBack({ input, window, stride, dilation = 1 }, { length, padding }) {
    const extent = (window - 1) * dilation + 1;
    const before = padding === 'same' ? Math.floor(Math.max((input - 1) * stride + extent - length, 0) / 2) : 0;
    return slidingOf(length, window, (output, place) => {
        const from = output + before - place * dilation;
        return from >= 0 && from % stride === 0 && from / stride < input ? from / stride : undefined;
    });
}
/** Whether a config has `data_format` `channels_first`. */
function hasChannelsFirst(config) {
    return textOption(config, 'data_format', 'channels_last').toLowerCase() === 'channels_first';
}
/**
 * Computes a layer of images of `spatial` axes with the channels last, whatever `data_format` its config has. Axes before
 * the image (batch, or batch and steps) stay where they are.
 */
function inChannelsLast(input, spatial, config, compute) {
    if (!hasChannelsFirst(config))
        return compute(input);
    const axes = [...input.shape.keys()];
    const channels = axes.length - spatial - 1;
    const order = [...axes.slice(0, channels), ...axes.slice(channels + 1), channels];
    return transposedComputation(compute(transposed(input, order)), inverseOf(order));
}

;// CONCATENATED MODULE: ./src/reference/convolve.ts


/** A convolution of 1 to 3 spatial axes (as `slidings` has), of an input with the channels last. */
function convolve(input, convolution) {
    const { slidings, filters, groups } = convolution;
    const rank = input.shape.length;
    const leading = input.shape.slice(0, rank - slidings.length - 1);
    const shape = [...leading, ...slidings.map(({ length }) => length), filters];
    const channels = input.shape[rank - 1] ?? 1;
    const loop = {
        x: input.values,
        k: convolution.kernel,
        sizes: threeOf(input.shape.slice(rank - slidings.length - 1, rank - 1), 1),
        window: threeOf(convolution.window, 1),
        along: threeOf(slidings, still),
        channels,
        filters,
        groups,
        bias: convolution.bias,
    };
    return {
        shape,
        dtype: 'float',
        costPerValue: (sizeOf(convolution.window) * channels) / groups,
        compute: positions => Promise.resolve(positions === undefined
            ? allValues(sizeOf(leading), { ...loop, x: new Float64Array(input.values) })
            : Float64Array.from(positions, position => oneValue(position, loop))),
    };
}
/** All values, row-major. */
function allValues(images, loop) {
    const { along, filters, bias } = loop;
    const places = along[0].length * along[1].length * along[2].length;
    const values = new Float64Array(images * places * filters);
    const sums = new Float64Array(filters);
    for (let place = 0; place < images * places; place++) {
        for (let filter = 0; filter < filters; filter++)
            sums[filter] = bias?.[filter] ?? 0;
        addPlace(sums, place, loop);
        values.set(sums, place * filters);
    }
    return values;
}
/** Adds to `sums`, a filter each, what the window sees at a place of the output (row-major over images and axes). */
function addPlace(sums, place, loop) {
    const { sizes, window, along, channels, filters, groups } = loop;
    const [depths, rows, columns] = along;
    const column = place % columns.length;
    const row = Math.floor(place / columns.length) % rows.length;
    const depth = Math.floor(place / (columns.length * rows.length)) % depths.length;
    const image = Math.floor(place / (columns.length * rows.length * depths.length));
    for (let d = depths.starts[depth]; d < depths.starts[depth + 1]; d++) {
        for (let r = rows.starts[row]; r < rows.starts[row + 1]; r++) {
            const plane = (image * sizes[0] + depths.input[d]) * sizes[1] + rows.input[r];
            const kernelPlane = depths.window[d] * window[1] + rows.window[r];
            for (let c = columns.starts[column]; c < columns.starts[column + 1]; c++) {
                const from = (plane * sizes[2] + columns.input[c]) * channels;
                const weights = (kernelPlane * window[2] + columns.window[c]) * (channels / groups) * filters;
                addProducts(sums, loop, from, weights);
            }
        }
    }
}
/** Adds the products of one pixel's channels and the kernel's values for it. The inner loop of all convolutions. */
function addProducts(sums, { x, k, channels, filters, groups }, from, weights) {
    const own = channels / groups;
    const to = filters / groups;
    for (let group = 0; group < groups; group++) {
        const first = group * to;
        for (let channel = 0; channel < own; channel++) {
            const value = x[from + group * own + channel];
            const row = weights + channel * filters + first;
            for (let filter = 0; filter < to; filter++) {
                sums[first + filter] = sums[first + filter] + value * k[row + filter];
            }
        }
    }
}
/** The value at one row-major position of the output. */
function oneValue(position, loop) {
    const { x, k, sizes, window, along, channels, filters, groups, bias } = loop;
    const [depths, rows, columns] = along;
    const filter = position % filters;
    const place = (position - filter) / filters;
    const column = place % columns.length;
    const row = Math.floor(place / columns.length) % rows.length;
    const depth = Math.floor(place / (columns.length * rows.length)) % depths.length;
    const image = Math.floor(place / (columns.length * rows.length * depths.length));
    const own = channels / groups;
    const firstChannel = Math.floor(filter / (filters / groups)) * own;
    let sum = bias?.[filter] ?? 0;
    for (let d = depths.starts[depth]; d < depths.starts[depth + 1]; d++) {
        for (let r = rows.starts[row]; r < rows.starts[row + 1]; r++) {
            const plane = (image * sizes[0] + depths.input[d]) * sizes[1] + rows.input[r];
            const kernelPlane = depths.window[d] * window[1] + rows.window[r];
            for (let c = columns.starts[column]; c < columns.starts[column + 1]; c++) {
                const from = (plane * sizes[2] + columns.input[c]) * channels + firstChannel;
                const weights = (kernelPlane * window[2] + columns.window[c]) * own * filters + filter;
                for (let channel = 0; channel < own; channel++)
                    sum += x[from + channel] * k[weights + channel * filters];
            }
        }
    }
    return sum;
}

;// CONCATENATED MODULE: ./src/reference/layers/convolution.ts






/** Convolutions drop masks. */
const mask = 'drop';
/** A kernel or bias, in float64. */
async function convolution_weightOf({ layer }, index) {
    const weight = layer.weights[index];
    if (weight === undefined)
        throw new Error(`"${layer.name}" has no weight ${index}`);
    return { shape: weight.shape, dtype: 'float', values: new Float64Array(await weight.values()) };
}
/** The bias, which is the layer's last weight, or null. */
async function biasOf(call, index) {
    return flagOption(call.layer.config, 'use_bias', true) ? (await convolution_weightOf(call, index)).values : null;
}
/** The windows of a layer of `rank` spatial axes on an input with the channels last. */
function slidingsOf(config, shape, window) {
    const rank = window.length;
    const strides = numbersOption(config, 'strides', rank, 1);
    const dilations = numbersOption(config, 'dilation_rate', rank, 1);
    const padding = textOption(config, 'padding', 'valid').toLowerCase();
    return window.map((length, axis) => sliding({
        input: shape[shape.length - 1 - rank + axis] ?? 1,
        window: length,
        stride: strides[axis] ?? 1,
        dilation: dilations[axis] ?? 1,
    }, padding));
}
/** The layer's computation with the channels last, brought to its `data_format` and activated. */
function finished(call, rank, compute) {
    const { config } = call.layer;
    const activation = activationOf(config['activation'], call.generation);
    return [activated(inChannelsLast(inputOf(call), rank, config, compute), activation)];
}
/** Conv1D to Conv3D. Kernel: window, channels of a group, filters. */
function convolution(rank) {
    return {
        mask,
        async compute(call) {
            const kernel = await convolution_weightOf(call, 0);
            const bias = await biasOf(call, 1);
            const { config } = call.layer;
            const filters = kernel.shape[rank + 1] ?? 1;
            const groups = numberOption(config, 'groups', 1);
            return finished(call, rank, input => convolved(input, kernel, { rank, bias, config, filters, groups }));
        },
    };
}
/** DepthwiseConv1D and 2D: a group a channel. Kernel: window, channels, filters of each channel. */
function depthwise(rank) {
    return {
        mask,
        async compute(call) {
            const kernel = await convolution_weightOf(call, 0);
            const bias = await biasOf(call, 1);
            return finished(call, rank, input => depthwiseOf(input, kernel, { rank, bias, config: call.layer.config }));
        },
    };
}
function convolved(input, kernel, { rank, bias, config, filters, groups }) {
    const window = kernel.shape.slice(0, rank);
    const slidings = slidingsOf(config, input.shape, window);
    return convolve(input, { kernel: kernel.values, window, filters, groups, bias, slidings });
}
function depthwiseOf(input, kernel, convolving) {
    const [channels = 1, multiplier = 1] = kernel.shape.slice(convolving.rank);
    return convolved(input, kernel, { ...convolving, filters: channels * multiplier, groups: channels });
}
/** SeparableConv1D and 2D: depthwise, without bias, and then a convolution of single places. */
function separable(rank) {
    return {
        mask,
        async compute(call) {
            const kernel = await convolution_weightOf(call, 0);
            const pointwise = await convolution_weightOf(call, 1);
            const bias = await biasOf(call, 2);
            const filters = pointwise.shape[rank + 1] ?? 1;
            return finished(call, rank, input => {
                const inner = depthwiseOf(input, kernel, { rank, bias: null, config: call.layer.config });
                const lengths = inner.shape.slice(inner.shape.length - 1 - rank, -1);
                const outer = (image) => convolve(image, {
                    kernel: pointwise.values,
                    window: new Array(rank).fill(1),
                    filters,
                    groups: 1,
                    bias,
                    slidings: lengths.map(length => sliding({ input: length, window: 1, stride: 1 }, 'valid')),
                });
                return {
                    shape: [...inner.shape.slice(0, -1), filters],
                    dtype: 'float',
                    costPerValue: (inner.shape.at(-1) ?? 1) + inner.costPerValue,
                    compute: async (positions) => outer(await tensorOf(inner)).compute(positions),
                };
            });
        },
    };
}
/** Length of an axis behind a transposed convolution. */
function transposedLength({ input, window, stride, dilation }, padding, outputPadding) {
    const extent = (window - 1) * dilation + 1;
    if (outputPadding === undefined)
        return padding === 'same' ? input * stride : (input - 1) * stride + Math.max(extent, stride);
    return (input - 1) * stride + (padding === 'same' ? extent % 2 : extent) + outputPadding;
}
/** Conv1DTranspose to Conv3DTranspose. Kernel: window, filters, channels. */
function transposedConvolution(rank) {
    return {
        mask,
        async compute(call) {
            const kernel = await convolution_weightOf(call, 0);
            const bias = await biasOf(call, 1);
            const { config } = call.layer;
            const window = kernel.shape.slice(0, rank);
            const [filters = 1] = kernel.shape.slice(rank);
            const turned = transposed(kernel, [...window.keys(), rank + 1, rank]);
            const strides = numbersOption(config, 'strides', rank, 1);
            // Keras 2 hands no dilation_rate to TensorFlow for three axes.
            const dilations = call.generation === 2 && rank === 3 ? [1, 1, 1] : numbersOption(config, 'dilation_rate', rank, 1);
            const paddings = numbersOf(config['output_padding']);
            const padding = textOption(config, 'padding', 'valid').toLowerCase();
            return finished(call, rank, input => {
                const slidings = window.map((length, axis) => {
                    const own = {
                        input: input.shape[input.shape.length - 1 - rank + axis] ?? 1,
                        window: length,
                        stride: strides[axis] ?? 1,
                        dilation: dilations[axis] ?? 1,
                    };
                    const outputLength = transposedLength(own, padding, paddings?.[axis] ?? paddings?.[0]);
                    return slidingBack(own, { length: outputLength, padding });
                });
                return convolve(input, { kernel: new Float64Array(turned.values), window, filters, groups: 1, bias, slidings });
            });
        },
    };
}
/** Keras's convolutional layers. */
const convolutions = {
    Conv1D: convolution(1),
    Conv2D: convolution(2),
    Conv3D: convolution(3),
    DepthwiseConv1D: depthwise(1),
    DepthwiseConv2D: depthwise(2),
    SeparableConv1D: separable(1),
    SeparableConv2D: separable(2),
    Conv1DTranspose: transposedConvolution(1),
    Conv2DTranspose: transposedConvolution(2),
    Conv3DTranspose: transposedConvolution(3),
};

;// CONCATENATED MODULE: ./src/reference/layers/core.ts


/** Kernels with more values than this are read piece by piece, whenever they are needed. */
const LARGEST_KEPT = 2 ** 24;
/** Values of a kernel that are read at once. */
const PIECE = 2 ** 20;
/** Rows of a kernel, one piece after the other: `row(values, offset)` gives the first row of the piece. */
async function eachPiece(kernel, visit) {
    const [inputs = 0, units = 0] = kernel.shape;
    if (inputs * units <= LARGEST_KEPT)
        return visit(await kernel.values(), 0, inputs);
    const rows = Math.max(1, Math.floor(PIECE / units));
    for (let first = 0; first < inputs; first += rows) {
        const count = Math.min(rows, inputs - first);
        visit(await kernel.read(first * units, count * units), first, count);
    }
}
/** The product of the last axis of `input` with a kernel `[inputs, units]`, plus a bias. */
function denseProduct(input, kernel, bias) {
    const [inputs = 0, units = 0] = kernel.shape;
    const shape = [...input.shape.slice(0, -1), units];
    const { values: from } = input;
    return {
        shape,
        dtype: 'float',
        costPerValue: inputs,
        async compute(positions) {
            const added = await bias?.values();
            if (positions === undefined) {
                const sums = new Float64Array(sizeOf(shape));
                for (let index = 0; index < sums.length; index++)
                    sums[index] = added?.[index % units] ?? 0;
                await eachPiece(kernel, (values, firstRow, rows) => core_addProducts(sums, { from, inputs, values, units, firstRow, rows }));
                return sums;
            }
            const sums = Float64Array.from(positions, position => added?.[position % units] ?? 0);
            await eachPiece(kernel, (values, firstRow, rows) => {
                for (let index = 0; index < positions.length; index++) {
                    const position = positions[index] ?? 0;
                    const unit = position % units;
                    const start = ((position - unit) / units) * inputs + firstRow;
                    let sum = 0;
                    for (let row = 0, at = unit; row < rows; row++, at += units)
                        sum += (from[start + row] ?? 0) * (values[at] ?? 0);
                    sums[index] = (sums[index] ?? 0) + sum;
                }
            });
            return sums;
        },
    };
}
/** Adds the products with some rows of a kernel to all sums, reading the kernel in the order in which it lies. */
function core_addProducts(sums, { from, inputs, values, units, firstRow, rows }) {
    for (let start = 0, place = firstRow; start < sums.length; start += units, place += inputs) {
        for (let row = 0; row < rows; row++) {
            const value = from[place + row];
            const at = row * units;
            for (let unit = 0; unit < units; unit++)
                sums[start + unit] = sums[start + unit] + value * values[at + unit];
        }
    }
}
/** Keras's `Dense`: a product with the last axis, a bias, an activation. */
const core_dense = {
    compute({ layer, inputs, generation }) {
        const [input] = inputs;
        const [kernel, bias] = layer.weights;
        if (input === undefined || kernel === undefined)
            throw new Error('a Dense without a kernel');
        return [activated(denseProduct(input, kernel, bias), activationOf(layer.config['activation'], generation))];
    },
};
/** An input is what the caller gives. */
const inputLayer = { compute: ({ inputs }) => inputs.map(known) };
/** The layers of Keras's `core` that hold arrays, and inputs. */
const core = {
    Dense: core_dense,
    InputLayer: inputLayer,
};

;// CONCATENATED MODULE: ./src/reference/layers/einsum.ts




/** A weight as a tensor, all of its values. */
async function tensorOfWeight(weight) {
    return { shape: weight.shape, dtype: 'float', values: await weight.values() };
}
/** `input` and `kernel` as an equation puts them together, plus a bias that spreads over the result. */
async function project(input, kernel, bias, contraction) {
    const product = contract(input, await tensorOfWeight(kernel), contraction);
    if (bias === undefined)
        return product;
    const biasAt = broadcast(await tensorOfWeight(bias), product.shape);
    return {
        ...product,
        async compute(positions) {
            const values = await product.compute(positions);
            return values.map((value, index) => value + biasAt(positions?.[index] ?? index));
        },
    };
}
/** EinsumDense. */
const einsum = {
    EinsumDense: {
        async compute({ layer, inputs, generation }) {
            const [input] = inputs;
            const [kernel, bias] = layer.weights;
            if (input === undefined || kernel === undefined)
                return [];
            const equation = textOption(layer.config, 'equation', '');
            const contraction = readEquation(equation, input.shape.length, kernel.shape.length);
            const sum = await project(input, kernel, bias, contraction);
            return [activated(sum, activationOf(layer.config['activation'], generation))];
        },
        mask: 'drop',
    },
};

;// CONCATENATED MODULE: ./src/reference/layers/embedding.ts






/** A table of more values than this is read row by row. */
const embedding_LARGE = 2 ** 24;
/** The row of the table that an id stands for; Keras 3 counts negative ids from the end. */
function rowOf(id, rows, generation) {
    const whole = Math.trunc(id);
    return whole < 0 && generation === 3 ? whole + rows : whole;
}
/** The rows of the first weight at the ids of the input; NaN for ids that are not in the table. */
function lookUp({ layer, inputs, generation }) {
    const [ids] = inputs;
    const [table] = layer.weights;
    if (ids === undefined || table === undefined)
        return [];
    const [rows = 0, width = 0] = table.shape;
    return [
        {
            shape: [...ids.shape, width],
            dtype: 'float',
            costPerValue: 1,
            async compute(positions) {
                const valueAt = await readerOf(table, width);
                const values = new Float64Array(positions?.length ?? sizeOf(ids.shape) * width);
                for (let index = 0; index < values.length; index++) {
                    const position = positions?.[index] ?? index;
                    const row = rowOf(ids.values[Math.floor(position / width)] ?? Number.NaN, rows, generation);
                    values[index] = row >= 0 && row < rows ? await valueAt(row, position % width) : Number.NaN;
                }
                return values;
            },
        },
    ];
}
async function readerOf(table, width) {
    if (sizeOf(table.shape) <= embedding_LARGE) {
        const values = await table.values();
        return (row, column) => values[row * width + column] ?? Number.NaN;
    }
    const rows = new Map();
    return async (row, column) => {
        const reading = rows.get(row) ?? table.read(row * width, width);
        rows.set(row, reading);
        return (await reading)[column] ?? Number.NaN;
    };
}
/** The steps whose id is not 0, if the layer masks them. */
function maskOfIds({ layer, inputs }) {
    const [ids] = inputs;
    const masks = flagOption(layer.config, 'mask_zero', false);
    return [ids === undefined || !masks ? null : arrays_each(ids, id => Number(id !== 0), 'bool')];
}
/** The steps in which any value differs from `mask_value`, as 32-bit floats compare. */
function keptSteps({ layer, inputs }) {
    const [input] = inputs;
    if (input === undefined)
        return null;
    const value = Math.fround(numberOption(layer.config, 'mask_value', 0));
    return reduce(input, [input.shape.length - 1], false, lane => Number(lane.some(own => Math.fround(own) !== value)), 'bool');
}
/** Scores of each row of the table: the input times the table turned, kept within `logit_soft_cap` by tanh. */
async function reversed({ layer, inputs }) {
    const [input] = inputs;
    const tied = flagOption(layer.config, 'tie_weights', true);
    const weight = layer.weights[tied ? 0 : 1];
    if (input === undefined || weight === undefined)
        return [];
    const table = { shape: weight.shape, dtype: 'float', values: Float64Array.from(await weight.values()) };
    const letters = [...input.shape.keys()].map(axis => `x${axis}`);
    const last = letters.at(-1) ?? '';
    const scores = contract(input, tied ? transposed(table, [1, 0]) : table, {
        left: letters,
        right: [last, 'row'],
        output: [...letters.slice(0, -1), 'row'],
    });
    const cap = numberOf(layer.config['logit_soft_cap']);
    if (cap === undefined)
        return [scores];
    return [
        {
            ...scores,
            compute: async (positions) => (await scores.compute(positions)).map(score => Math.tanh(score / cap) * cap),
        },
    ];
}
const isReversed = (call) => isTrue(argument(call, 1, 'reverse'));
/** Layers that look up rows of a table, and the layer that masks steps. */
const embedding = {
    Embedding: { compute: lookUp, mask: maskOfIds },
    ReversibleEmbedding: {
        compute: call => (isReversed(call) ? reversed(call) : lookUp(call)),
        mask: call => (isReversed(call) ? [null] : maskOfIds(call)),
    },
    Masking: {
        compute(call) {
            const [input] = call.inputs;
            const kept = keptSteps(call);
            if (input === undefined || kept === null)
                return [];
            const width = input.shape.at(-1) ?? 1;
            const values = Float64Array.from(input.values, (value, at) => kept.values[Math.floor(at / width)] === 0 ? 0 : value);
            return [known({ ...input, values })];
        },
        mask: call => [keptSteps(call)],
    },
};

;// CONCATENATED MODULE: ./src/reference/layers/locally-connected.ts





/** Position of the channel `channel` at `places`, in an image of `lengths` laid out as the layer has it. */
function positionIn({ channelsFirst }, [lengths, channels], places, channel) {
    const place = places.reduce((at, own, axis) => at * (lengths[axis] ?? 1) + own, 0);
    return channelsFirst ? channel * sizeOf(lengths) + place : place * channels + channel;
}
function geometryOf(call, rank) {
    const { config } = call.layer;
    const { shape } = inputOf(call);
    const channelsFirst = hasChannelsFirst(config);
    const window = numbersOption(config, 'kernel_size', rank, 1);
    const strides = numbersOption(config, 'strides', rank, 1);
    const input = channelsFirst ? shape.slice(2) : shape.slice(1, -1);
    const isSame = textOption(config, 'padding', 'valid').toLowerCase() === 'same';
    const output = input.map((length, axis) => {
        const [own = 1, stride = 1] = [window[axis], strides[axis]];
        return isSame ? Math.ceil(length / stride) : Math.floor((length - own) / stride) + 1;
    });
    // Other than TensorFlow, `same` here has the window's middle at each multiple of the stride.
    const first = (axis, place) => place * (strides[axis] ?? 1) - (isSame ? Math.floor((window[axis] ?? 1) / 2) : 0);
    const channels = (channelsFirst ? shape[1] : shape.at(-1)) ?? 1;
    return { rank, channelsFirst, channels, filters: numberOption(config, 'filters', 1), window, input, output, first };
}
/** All places that a window of `lengths` has, row-major. */
function placesOf(lengths) {
    const [length, ...rest] = lengths;
    if (length === undefined)
        return [[]];
    return Array.from({ length }, (_, place) => placesOf(rest).map(others => [place, ...others])).flat();
}
/** The places of the input that a place of the output sees, with their places in the window. */
function seen(geometry, output) {
    return placesOf(geometry.window).flatMap(window => {
        const input = window.map((place, axis) => geometry.first(axis, output[axis] ?? 0) + place);
        return input.every((place, axis) => place >= 0 && place < (geometry.input[axis] ?? 1)) ? [{ input, window }] : [];
    });
}
function finderOf(geometry, implementation) {
    const { input, output, window, channels, filters } = geometry;
    const inputSize = sizeOf(input) * channels;
    const outputSize = sizeOf(output) * filters;
    if (implementation === 1) {
        return (place, filter, from) => {
            const at = positionIn({ ...geometry, channelsFirst: false }, [output, 1], place, 0);
            const feature = positionIn(geometry, [window, channels], from.window, from.channel);
            return (at * sizeOf(window) * channels + feature) * filters + filter;
        };
    }
    const pair = (place, filter, from) => ({
        to: positionIn(geometry, [output, filters], place, filter),
        at: positionIn(geometry, [input, channels], from.input, from.channel),
    });
    if (implementation === 2) {
        return (place, filter, from) => {
            const { to, at } = pair(place, filter, from);
            return at * outputSize + to;
        };
    }
    // Implementation 3 keeps the weights alone, ordered by output and then input.
    const index = new Map();
    const all = [];
    for (const place of placesOf(output)) {
        for (const { input: from, window: own } of seen(geometry, place)) {
            for (let channel = 0; channel < channels; channel++) {
                for (let filter = 0; filter < filters; filter++) {
                    const { to, at } = pair(place, filter, { input: from, window: own, channel });
                    all.push(to * inputSize + at);
                }
            }
        }
    }
    for (const [at, key] of all.sort((a, b) => a - b).entries())
        index.set(key, at);
    return (place, filter, from) => {
        const { to, at } = pair(place, filter, from);
        return index.get(to * inputSize + at);
    };
}
function computed(input, geometry, weights) {
    const { channelsFirst, channels, filters, output } = geometry;
    const batch = input.shape[0] ?? 1;
    const shape = channelsFirst ? [batch, filters, ...output] : [batch, ...output, filters];
    const strides = stridesOf(shape);
    const inputSize = sizeOf(geometry.input) * channels;
    const coordinate = (position, axis) => Math.floor(position / (strides[axis] ?? 1)) % (shape[axis] ?? 1);
    return computeEach(shape, position => {
        const place = output.map((_, axis) => coordinate(position, axis + (channelsFirst ? 2 : 1)));
        const filter = coordinate(position, channelsFirst ? 1 : shape.length - 1);
        // Keras lays the bias out anew for channels first, without moving its axes.
        let sum = weights.bias?.[position % (sizeOf(output) * filters)] ?? 0;
        for (const from of seen(geometry, place)) {
            for (let channel = 0; channel < channels; channel++) {
                const at = positionIn(geometry, [geometry.input, channels], from.input, channel);
                const weight = weights.kernel[weights.find(place, filter, { ...from, channel })];
                sum += weight * input.values[Math.floor(position / (sizeOf(output) * filters)) * inputSize + at];
            }
        }
        return sum;
    }, { costPerValue: sizeOf(geometry.window) * channels });
}
/** LocallyConnected1D and 2D of Keras 2: a convolution with a kernel of its own at each place. */
function locallyConnected(rank) {
    return {
        mask: 'drop',
        async compute(call) {
            const { config, weights, name } = call.layer;
            const [kernel, bias] = await Promise.all(weights.map(weight => weight.values()));
            if (kernel === undefined)
                throw new Error(`"${name}" has no weights`);
            const geometry = geometryOf(call, rank);
            const find = finderOf(geometry, numberOption(config, 'implementation', 1));
            const own = flagOption(config, 'use_bias', true) ? (bias ?? null) : null;
            const computation = computed(inputOf(call), geometry, { kernel, bias: own, find });
            return [activated(computation, activationOf(config['activation'], call.generation))];
        },
    };
}
/** Keras 2's layers of local connections. */
const locallyConnectedLayers = {
    LocallyConnected1D: locallyConnected(1),
    LocallyConnected2D: locallyConnected(2),
};

;// CONCATENATED MODULE: ./src/reference/layers/normalization.ts




/** The smallest `epsilon` of TensorFlow's fused batch normalisation. */
const FUSED_EPSILON = 1.001e-5;
/** `epsilon` of Keras's backend, for layers without their own. */
const BACKEND_EPSILON = 1e-7;
/** The axes of a config, counted from the front, in ascending order. */
function axesOf(config, rank) {
    return (numbersOf(config['axis']) ?? [-1]).map(axis => axisOf(axis, rank)).sort((a, b) => a - b);
}
/** The layer's weights in their order, by those of `names` that it has. */
async function weightsOf({ layer }, names) {
    const present = names.filter(name => name !== false);
    const values = await Promise.all(layer.weights.slice(0, present.length).map(weight => weight.values()));
    return Object.fromEntries(present.map((name, index) => [name, new Float64Array(values[index] ?? [])]));
}
/** Which of the values kept for `axes` belongs to a row-major position. */
function keptAt(shape, axes) {
    return linesAlong(shape, axes).placeOf;
}
/** Whether Keras 2 hands the layer to TensorFlow's fused batch normalisation, which has a smallest epsilon. */
function isFused(config, rank, axes) {
    const [axis] = axes;
    return (axes.length === 1 &&
        (rank === 4 || rank === 5) &&
        (axis === 1 || axis === rank - 1) &&
        !flagOption(config, 'renorm', false) &&
        !flagOption(config, 'synchronized', false) &&
        (config['virtual_batch_size'] ?? null) === null);
}
function normalization_batchNormalization(synchronized) {
    return {
        async compute(call) {
            const { config } = call.layer;
            const input = inputOf(call);
            const rank = input.shape.length;
            const axes = axesOf(config, rank);
            const { gamma, beta, mean, variance } = await weightsOf(call, [
                flagOption(config, 'scale', true) && 'gamma',
                flagOption(config, 'center', true) && 'beta',
                'mean',
                'variance',
            ]);
            const own = numberOption(config, 'epsilon', 1e-3);
            const fused = call.generation === 2 && !synchronized && isFused(config, rank, axes);
            const epsilon = fused ? Math.max(own, FUSED_EPSILON) : own;
            if (mean === undefined || variance === undefined)
                throw new Error(`"${call.layer.name}" has no statistics`);
            const scale = variance.map((value, kept) => (gamma?.[kept] ?? 1) / Math.sqrt(value + epsilon));
            const at = keptAt(input.shape, axes);
            return [
                computeEach(input.shape, position => {
                    const kept = at(position);
                    const value = input.values[position];
                    return (value - mean[kept]) * scale[kept] + (beta?.[kept] ?? 0);
                }),
            ];
        },
    };
}
/** Mean and variance of each line of values, of which those with weight 0 do not count. */
function momentsOf({ shape, values }, axes, weightAt = () => 1) {
    const { count, first, offsets, lineOf } = linesAlong(shape, axes);
    const mean = new Float64Array(count);
    const variance = new Float64Array(count);
    for (let line = 0; line < count; line++) {
        const start = first(line);
        let weights = 0;
        let sum = 0;
        for (const offset of offsets) {
            const weight = weightAt(start + offset);
            weights += weight;
            sum += weight * values[start + offset];
        }
        const center = sum / weights;
        let squares = 0;
        for (const offset of offsets)
            squares += weightAt(start + offset) * (values[start + offset] - center) ** 2;
        mean[line] = center;
        variance[line] = squares / weights;
    }
    return { mean, variance, lineOf };
}
const layerNormalization = {
    async compute(call) {
        const { config } = call.layer;
        const input = inputOf(call);
        const axes = axesOf(config, input.shape.length);
        const scaling = flagOption(config, 'rms_scaling', false);
        const { gamma, beta } = await weightsOf(call, [
            (scaling || flagOption(config, 'scale', true)) && 'gamma',
            !scaling && flagOption(config, 'center', true) && 'beta',
        ]);
        const epsilon = numberOption(config, 'epsilon', 1e-3);
        const at = keptAt(input.shape, axes);
        return [
            wholly(input.shape, () => {
                const { mean, variance, lineOf } = momentsOf(input, axes);
                return filled(input.values.length, position => {
                    const value = input.values[position];
                    const line = lineOf(position);
                    // Keras's `rms_scaling` divides by the deviation, but takes no mean away.
                    const centered = scaling ? value : value - mean[line];
                    const scale = (gamma?.[at(position)] ?? 1) / Math.sqrt(variance[line] + epsilon);
                    return centered * scale + (beta?.[at(position)] ?? 0);
                });
            }),
        ];
    },
};
const groupNormalization = {
    async compute(call) {
        const { config } = call.layer;
        const input = inputOf(call);
        const axis = axisOf(numberOption(config, 'axis', -1), input.shape.length);
        const channels = input.shape[axis] ?? 1;
        const groups = numberOption(config, 'groups', 32);
        const count = groups === -1 ? channels : groups;
        const shape = [...input.shape.slice(0, axis), count, channels / count, ...input.shape.slice(axis + 1)];
        const axes = [...shape.keys()].filter(own => own !== 0 && own !== axis);
        const { gamma, beta } = await weightsOf(call, [
            flagOption(config, 'scale', true) && 'gamma',
            flagOption(config, 'center', true) && 'beta',
        ]);
        const epsilon = numberOption(config, 'epsilon', 1e-3);
        const at = keptAt(input.shape, [axis]);
        // Keras 2 gives the mask to the moments, spread over the input as numpy spreads it.
        const mask = call.generation === 2 ? (call.masks[0] ?? null) : null;
        const weightAt = mask === null ? undefined : broadcast(mask, input.shape);
        return [
            wholly(input.shape, () => {
                const { mean, variance, lineOf } = momentsOf({ ...input, shape }, axes, weightAt);
                return filled(input.values.length, position => {
                    const value = input.values[position];
                    const line = lineOf(position);
                    const scale = (gamma?.[at(position)] ?? 1) / Math.sqrt(variance[line] + epsilon);
                    return (value - mean[line]) * scale + (beta?.[at(position)] ?? 0);
                });
            }),
        ];
    },
};
const rmsNormalization = {
    mask: 'drop',
    async compute(call) {
        const { config } = call.layer;
        const input = inputOf(call);
        const axes = axesOf(config, input.shape.length);
        const { scale } = await weightsOf(call, ['scale']);
        const epsilon = numberOption(config, 'epsilon', 1e-6);
        const at = keptAt(input.shape, axes);
        return [
            wholly(input.shape, () => {
                const squares = squareSums(input, axes);
                return filled(input.values.length, position => {
                    const value = input.values[position];
                    const mean = squares.of(position) / squares.length;
                    return (value / Math.sqrt(mean + epsilon)) * scale?.[at(position)];
                });
            }),
        ];
    },
};
function squareSums({ shape, values }, axes) {
    const { count, length, first, offsets, lineOf } = linesAlong(shape, axes);
    const sums = Float64Array.from({ length: count }, (_, line) => {
        const start = first(line);
        let sum = 0;
        for (const offset of offsets)
            sum += values[start + offset] ** 2;
        return sum;
    });
    return { length, of: position => sums[lineOf(position)] };
}
/**
 * Values divided by the length of their line along `axes`. Keras 2 takes the square of a length to be `1e-12` or more;
 * Keras 3 takes the length to be `epsilon` or more.
 */
function normalized(input, axes, { generation, epsilon = BACKEND_EPSILON }) {
    return wholly(input.shape, () => {
        const squares = squareSums(input, axes);
        return filled(input.values.length, position => {
            const value = input.values[position];
            const square = squares.of(position);
            return (value *
                (generation === 2 ? 1 / Math.sqrt(Math.max(square, 1e-12)) : Math.min(1 / Math.sqrt(square), 1 / epsilon)));
        });
    });
}
const unitNormalization = {
    compute(call) {
        const input = inputOf(call);
        const axes = axesOf(call.layer.config, input.shape.length);
        return [normalized(input, axes, { generation: call.generation, epsilon: 1e-12 })];
    },
};
/** At inference the wrapped layer alone: its kernel is stored as training left it. */
const spectralNormalization = {
    mask: 'drop',
    async compute(call) {
        const { layer: wrapped } = call.layer.wrapped;
        if (wrapped === undefined)
            throw new Error(`"${call.layer.name}" wraps no layer`);
        const outputs = await call.run({ ...call, layer: wrapped });
        return outputs.map(known);
    },
};
/** Keras's normalisation layers. */
const normalizations = {
    BatchNormalization: normalization_batchNormalization(false),
    SyncBatchNormalization: normalization_batchNormalization(true),
    LayerNormalization: layerNormalization,
    GroupNormalization: groupNormalization,
    RMSNormalization: rmsNormalization,
    UnitNormalization: unitNormalization,
    SpectralNormalization: spectralNormalization,
};

;// CONCATENATED MODULE: ./src/reference/layers/merge.ts





/** Shapes of the inputs as merges see them: those with fewer axes get axes of length 1 behind the batch axis. */
function aligned(inputs) {
    const rank = Math.max(...inputs.map(({ shape }) => shape.length));
    return inputs.map(input => {
        const [batch = 1, ...rest] = input.shape;
        return { ...input, shape: [batch, ...new Array(rank - input.shape.length).fill(1), ...rest] };
    });
}
/** Keras 2 keeps the steps that all masks keep, Keras 3 those that any keeps, and none where an input has no mask. */
function mergedMask({ masks, generation }) {
    const present = masks.filter(mask => mask !== null);
    const [first, ...others] = present;
    if (first === undefined || (generation === 3 && present.length < masks.length))
        return [null];
    const join = generation === 3 ? Math.max : Math.min;
    return [others.reduce((mask, other) => pairs(mask, other, join, 'bool'), first)];
}
/** Each value of what inputs give together: `merge` of what is merged so far and the next input. */
function mergedOf(tensors, merge) {
    const inputs = aligned(tensors);
    const shape = broadcastShape(...inputs.map(input => input.shape));
    const [first = () => 0, ...others] = inputs.map(input => broadcast(input, shape));
    const merged = (position) => {
        let value = first(position);
        for (const next of others)
            value = merge(value, next(position));
        return value;
    };
    return computeEach(shape, merged, { dtype: widest(...inputs.map(input => input.dtype)) });
}
function elementwise(merge) {
    return { mask: mergedMask, compute: ({ inputs }) => [mergedOf(inputs, merge)] };
}
const added = (left, right) => left + right;
const average = {
    mask: mergedMask,
    compute({ inputs }) {
        const sum = mergedOf(inputs, added);
        const compute = async (positions) => (await sum.compute(positions)).map(value => value / inputs.length);
        return [{ ...sum, dtype: 'float', compute }];
    },
};
/**
 * Maximum and Minimum. In Keras 3 a step that is masked in one input takes the values of those before it, and the values
 * before it give way where they were masked.
 */
function extreme(of) {
    return {
        mask: mergedMask,
        compute(call) {
            const { inputs, masks, generation } = call;
            const ranks = new Set(inputs.map(({ shape }) => shape.length));
            const [first, ...others] = inputs;
            if (generation === 2 || ranks.size > 1 || first === undefined || masks.every(mask => mask === null))
                return [mergedOf(inputs, of)];
            let result = first;
            let resultMask = ofValues(masks[0] ?? null, first);
            for (const [index, other] of others.entries()) {
                const mask = ofValues(masks[index + 1] ?? null, other);
                const right = mask === null ? other : choose(mask, other, result);
                const left = resultMask === null ? result : choose(resultMask, result, right);
                resultMask = resultMask === null || mask === null ? null : pairs(resultMask, mask, Math.max, 'bool');
                result = pairs(left, right, of);
            }
            return [known(result)];
        },
    };
}
const multiplied = (left, right) => left * right;
/**
 * Multiply. In Keras 3 a masked step counts as 1, and gives 0 where all inputs have masks and none keeps it.
 */
const multiply = {
    mask: mergedMask,
    compute(call) {
        const { inputs, masks, generation } = call;
        const ranks = new Set(inputs.map(({ shape }) => shape.length));
        if (generation === 2 || ranks.size > 1 || masks.every(mask => mask === null))
            return [mergedOf(inputs, multiplied)];
        const seen = inputs.map((input, index) => ofValues(masks[index] ?? null, input));
        const factors = inputs.map((input, index) => {
            const mask = seen[index] ?? null;
            return mask === null ? input : choose(mask, input, scalarOf(1));
        });
        const result = factors.reduce((left, right) => pairs(left, right, multiplied));
        const present = seen.filter(mask => mask !== null);
        if (present.length < seen.length)
            return [known(result)];
        const kept = present.reduce((left, right) => pairs(left, right, Math.max, 'bool'));
        return [known(choose(kept, result, scalarOf(0)))];
    },
};
/** A mask of steps for each value of the tensor. */
function ofValues(mask, { shape }) {
    return mask === null ? null : spread(expand(mask, mask.shape.length), shape);
}
const concatenate = {
    mask({ inputs, masks, generation, layer }) {
        if (masks.every(mask => mask === null))
            return [null];
        const whole = inputs.map((input, index) => {
            const mask = masks[index] ?? null;
            if (mask === null)
                return { ...input, dtype: 'bool', values: new Uint8Array(input.values.length).fill(1) };
            return mask.shape.length < input.shape.length ? spread(expand(mask, mask.shape.length), input.shape) : mask;
        });
        const rank = Math.max(...whole.map(({ shape }) => shape.length));
        const joined = concatenated(whole, numberOption(layer.config, 'axis', -1));
        const keep = generation === 3 ? Math.max : Math.min;
        return tensorOf(joined).then(all => [reduce(all, [rank - 1], false, lane => keep(...lane), 'bool')]);
    },
    compute: ({ inputs, layer }) => [concatenated(inputs, numberOption(layer.config, 'axis', -1))],
};
function concatenated(inputs, saved) {
    const [first] = inputs;
    if (first === undefined)
        throw new Error('a Concatenate has no input');
    const axis = axisOf(saved, first.shape.length);
    const lengths = inputs.map(({ shape }) => shape[axis] ?? 1);
    const total = lengths.reduce(added, 0);
    const inner = sizeOf(first.shape.slice(axis + 1));
    return computeEach(first.shape.map((length, at) => (at === axis ? total : length)), position => {
        const within = position % inner;
        const outer = Math.floor(position / (inner * total));
        let place = Math.floor(position / inner) % total;
        let input = 0;
        while (place >= lengths[input])
            place -= lengths[input++];
        return inputs[input]?.values[(outer * lengths[input] + place) * inner + within];
    }, { dtype: first.dtype });
}
/** The sum of products along an axis of each of two inputs; their other axes come one after another. */
const dot = {
    mask: 'drop',
    async compute({ inputs, layer, generation }) {
        const [left, right] = inputs;
        if (left === undefined || right === undefined)
            throw new Error(`"${layer.name}" has not two inputs`);
        const [first = -1, second = first] = numbersOf(layer.config['axes']) ?? [];
        const leftAxis = axisOf(first, left.shape.length);
        const rightAxis = axisOf(second, right.shape.length);
        if (!flagOption(layer.config, 'normalize', false))
            return [dotOf(left, right, [leftAxis, rightAxis])];
        const unit = await tensorOf(normalized(left, [leftAxis], { generation }));
        const otherUnit = await tensorOf(normalized(right, [rightAxis], { generation }));
        return [dotOf(unit, otherUnit, [leftAxis, rightAxis])];
    },
};
function dotOf(left, right, [leftAxis, rightAxis]) {
    const length = left.shape[leftAxis] ?? 1;
    const leftAxes = range(left.shape.length, 1).filter(axis => axis !== leftAxis);
    const rightAxes = range(right.shape.length, 1).filter(axis => axis !== rightAxis);
    const lengths = [...leftAxes.map(axis => left.shape[axis] ?? 1), ...rightAxes.map(axis => right.shape[axis] ?? 1)];
    const leftStrides = stridesOf(left.shape);
    const rightStrides = stridesOf(right.shape);
    const shape = [left.shape[0] ?? 1, ...(lengths.length === 0 ? [1] : lengths)];
    const leftStep = leftStrides[leftAxis] ?? 1;
    const rightStep = rightStrides[rightAxis] ?? 1;
    return computeEach(shape, position => {
        let rest = position;
        let leftAt = 0;
        let rightAt = 0;
        for (let axis = lengths.length - 1; axis >= 0; axis--) {
            const own = lengths[axis];
            const coordinate = rest % own;
            rest = (rest - coordinate) / own;
            if (axis < leftAxes.length)
                leftAt += coordinate * leftStrides[leftAxes[axis]];
            else
                rightAt += coordinate * rightStrides[rightAxes[axis - leftAxes.length]];
        }
        leftAt += rest * leftStrides[0];
        rightAt += rest * rightStrides[0];
        let sum = 0;
        for (let at = 0; at < length; at++) {
            sum += left.values[leftAt + at * leftStep] * right.values[rightAt + at * rightStep];
        }
        return sum;
    }, { costPerValue: length });
}
/** Of keras.applications (Inception-ResNet): the first input plus the second, scaled. */
const customScale = {
    mask: 'drop',
    compute({ inputs, layer }) {
        const scale = numberOption(layer.config, 'scale', 1);
        return [mergedOf(inputs, (left, right) => left + scale * right)];
    },
};
/** Keras's merging layers. */
const merges = {
    Add: elementwise(added),
    Subtract: elementwise((left, right) => left - right),
    Multiply: multiply,
    Average: average,
    Maximum: extreme(Math.max),
    Minimum: extreme(Math.min),
    Concatenate: concatenate,
    Dot: dot,
    CustomScaleLayer: customScale,
    'Custom>CustomScaleLayer': customScale,
};

;// CONCATENATED MODULE: ./src/reference/layers/multi-head-attention.ts









/** The projections in the order in which Keras makes them: each has a kernel and, with `use_bias`, a bias. */
function projectionsOf({ config, weights }) {
    const biased = flagOption(config, 'use_bias', true);
    const left = [...weights];
    const next = () => ({ kernel: left.shift(), bias: biased ? left.shift() : undefined });
    const none = { kernel: undefined, bias: undefined };
    const [query, key, gate] = [next(), next(), flagOption(config, 'use_gate', false) ? next() : none];
    return { query, key, gate, value: next(), output: next() };
}
/** Labels of the axes of a tensor of `rank`. */
const labels = (rank, prefix = 'x') => range(rank).map(axis => `${prefix}${axis}`);
/** The last axis of a tensor taken to heads and the features of each. */
async function toHeads(input, { kernel, bias }) {
    if (kernel === undefined)
        throw new Error('an attention layer without the kernel of a projection');
    const own = labels(input.shape.length);
    const contraction = {
        left: own,
        right: [own.at(-1) ?? '', 'head', 'feature'],
        output: [...own.slice(0, -1), 'head', 'feature'],
    };
    return tensorOf(await project(input, kernel, bias, contraction));
}
/** Heads and their features taken to the last axis, or axes, of the output. */
async function fromHeads(heads, { kernel, bias }) {
    if (kernel === undefined)
        throw new Error('an attention layer without the kernel of its output');
    const own = labels(heads.shape.length);
    const further = labels(kernel.shape.length - 2, 'output');
    return project(heads, kernel, bias, {
        left: own,
        right: [...own.slice(-2), ...further],
        output: [...own.slice(0, -2), ...further],
    });
}
/** The tensors of the call, with the masks that count: those given, or those of the tensors. */
function inputsOf(call) {
    const given = [argument(call, 0, 'query'), argument(call, 1, 'value'), argument(call, 2, 'key')].map(tensorIndex);
    const [query, value, key] = given.map(index => (index === undefined ? undefined : call.inputs[index]));
    if (query === undefined || value === undefined)
        return undefined;
    const ownMask = (index) => index === undefined ? null : (call.masks[index] ?? null);
    const [queryMask = null, valueMask = null, keyMask = null] = given.map(ownMask);
    // MultiHeadAttention takes that of the query from the tensor, whatever it is given.
    const isGrouped = call.layer.className !== 'MultiHeadAttention';
    return {
        query,
        value,
        key: key ?? value,
        masks: {
            query: (isGrouped ? tensorArgument(call, 3, 'query_mask') : null) ?? queryMask,
            value: tensorArgument(call, 4, 'value_mask') ?? valueMask,
            key: tensorArgument(call, 5, 'key_mask') ?? keyMask,
        },
    };
}
/** What of the keys each query sees: `[batch, queries, keys]`, or as `attention_mask` has it; null for everything. */
function multi_head_attention_maskOf(call, { query, value, masks }) {
    const [queries, keys] = [query.shape[1] ?? 0, value.shape[1] ?? 0];
    const [maskPlace, causalPlace] = call.generation === 3 ? [6, 9] : [3, 6];
    const width = numberOf(call.layer.config['sliding_window']);
    return [
        masks.query === null ? null : expand(masks.query, 2),
        masks.value === null ? null : expand(masks.value, 1),
        masks.key === null ? null : expand(masks.key, 1),
        isTrue(argument(call, causalPlace, 'use_causal_mask')) ? causalMask(queries, keys) : null,
        width === undefined ? null : windowMask(queries, keys, width),
        tensorArgument(call, maskPlace, 'attention_mask'),
    ].reduce(allows, null);
}
/** The mask with axes of length 1 put in before those of queries and keys, until it has the rank of the scores. */
function toRank(mask, rank, attended) {
    let own = mask;
    while (own.shape.length < rank)
        own = expand(own, own.shape.length - 2 * attended);
    return own;
}
/** Scores with masked ones out of the way, as each of Keras's ways does it, and softmax over the last `attended` axes. */
function weigh(scores, mask, attended, how) {
    const axes = range(scores.shape.length, scores.shape.length - attended);
    if (mask === null)
        return alongAxes(scores, axes, softmax);
    const own = toRank(mask, scores.shape.length, attended);
    if (how === 'added') {
        // In 32-bit floats little of a score is left beside 10⁹: where all steps are masked, they count alike.
        const moved = pairs(scores, own, (score, keep) => (keep === 1 ? score : Math.fround(Math.fround(score) + (1 - keep) * -1e9)), 'float');
        return alongAxes(moved, axes, softmax);
    }
    const weights = alongAxes(choose(own, scores, scalarOf(-1e30)), axes, softmax);
    return how === 'zeroed' ? choose(own, weights, scalarOf(0)) : weights;
}
/** The labels of keys and values beside those of queries: their own in the axes attended over. */
function attentionLabels(rank, axes) {
    const query = labels(rank);
    const key = query.map((label, axis) => (axes.includes(axis) ? `key${axis}` : label));
    const shared = query.slice(0, -1).filter((_, axis) => !axes.includes(axis));
    return {
        query,
        key,
        scores: [...shared, ...axes.map(axis => query[axis] ?? ''), ...axes.map(axis => key[axis] ?? '')],
    };
}
async function attend(call, scale, axes, repeats) {
    const inputs = inputsOf(call);
    if (inputs === undefined)
        return [];
    const projections = projectionsOf(call.layer);
    const repeated = (heads) => repeats === 1
        ? heads
        : pick(heads, 2, range((heads.shape[2] ?? 0) * repeats).map(head => Math.floor(head / repeats)));
    const query = await toHeads(inputs.query, projections.query);
    const key = repeated(await toHeads(inputs.key, projections.key));
    const value = repeated(await toHeads(inputs.value, projections.value));
    const rank = query.shape.length;
    const over = axes?.map(axis => axisOf(axis, rank - 1)) ?? range(rank - 2, 1);
    const names = attentionLabels(rank, over);
    const products = await contracted(arrays_each(query, own => own * scale), key, { left: names.query, right: names.key, output: names.scores });
    const returnsScores = isTrue(argument(call, call.generation === 3 ? 7 : 4, 'return_attention_scores'));
    const fused = rank === 4 && !returnsScores && numberOption(call.layer.config, 'dropout', 0) === 0;
    const how = call.generation === 2 ? 'added' : fused ? 'replaced' : 'zeroed';
    const weights = weigh(products, multi_head_attention_maskOf(call, inputs), over.length, how);
    const combined = await contracted(weights, value, { left: names.scores, right: names.key, output: names.query });
    const gate = projections.gate.kernel === undefined ? null : await toHeads(inputs.query, projections.gate);
    const gated = gate === null ? combined : pairs(combined, arrays_each(gate, sigmoid), (own, open) => own * open);
    const output = await fromHeads(gated, projections.output);
    return returnsScores ? [output, known(weights)] : [output];
}
/** The mask of the output is that of the query. */
const queryMask = call => [inputsOf(call)?.masks.query ?? null];
/** Attention of several heads. */
const multiHeadAttention = {
    MultiHeadAttention: {
        compute({ layer, ...call }) {
            const scale = 1 / Math.sqrt(numberOption(layer.config, 'key_dim', 1));
            return attend({ layer, ...call }, scale, numbersOf(layer.config['attention_axes']), 1);
        },
        mask: queryMask,
    },
    ...Object.fromEntries(['GroupedQueryAttention', 'GroupQueryAttention'].map((name) => [
        name,
        {
            compute(call) {
                const { config } = call.layer;
                const repeats = numberOption(config, 'num_query_heads', 1) / numberOption(config, 'num_key_value_heads', 1);
                return attend(call, 1 / Math.sqrt(numberOption(config, 'head_dim', 1)), undefined, repeats);
            },
            mask: queryMask,
        },
    ])),
};

;// CONCATENATED MODULE: ./src/reference/layers/operations/arranging.ts



/** Exchanges two axes. */
function swapAxes(tensor, first, second) {
    const rank = tensor.shape.length;
    const order = range(rank);
    order[axisOf(first, rank)] = axisOf(second, rank);
    order[axisOf(second, rank)] = axisOf(first, rank);
    return transposed(tensor, order);
}
/** Moves axes to other places; the others keep their order, as numpy's `moveaxis`. */
function moveAxes(tensor, from, to) {
    const rank = tensor.shape.length;
    const sources = from.map(axis => axisOf(axis, rank));
    const order = range(rank).filter(axis => !sources.includes(axis));
    const targets = to.map((axis, index) => ({ target: axisOf(axis, rank), source: sources[index] ?? 0 }));
    for (const { target, source } of targets.sort((left, right) => left.target - right.target))
        order.splice(target, 0, source);
    return transposed(tensor, order);
}
/** Puts in axes of length 1, which stand at `axes` of the result. */
function expandAxes(tensor, axes) {
    const rank = tensor.shape.length + axes.length;
    const at = axes.map(axis => axisOf(axis, rank)).sort((left, right) => left - right);
    return at.reduce(expand, tensor);
}
/** Takes out axes of length 1: those named, or all. */
function squeeze(tensor, axes) {
    const gone = axes?.map(axis => axisOf(axis, tensor.shape.length));
    const shape = tensor.shape.filter((length, axis) => (gone === undefined ? length !== 1 : !gone.includes(axis)));
    return { ...tensor, shape };
}
/** Turns the order of the values along `axes` round. */
function flip(tensor, axes) {
    const turned = axes.map(axis => axisOf(axis, tensor.shape.length));
    const readings = readingsOf(tensor);
    return rearrange(tensor, readings.map((reading, axis) => (turned.includes(axis) ? [...reading].reverse() : reading)));
}
/** Shifts values along axes; those that leave at the end come in at the front. Without axes, along all values. */
function roll(tensor, shifts, axes) {
    if (axes === undefined)
        return reshape(roll(reshape(tensor, [-1]), shifts, [0]), tensor.shape);
    return axes.reduce((rolled, axis, index) => {
        const at = axisOf(axis, rolled.shape.length);
        const length = rolled.shape[at] ?? 1;
        const shift = shifts[index] ?? shifts[0] ?? 0;
        return pick(rolled, at, range(length).map(place => (((place - shift) % length) + length) % length));
    }, tensor);
}
/** Repeats the whole tensor along each axis. */
function tile(tensor, times) {
    const rank = Math.max(times.length, tensor.shape.length);
    const shape = [...range(rank - tensor.shape.length).map(() => 1), ...tensor.shape];
    const own = reshape(tensor, shape);
    const counts = [...range(rank - times.length).map(() => 1), ...times];
    return counts.reduce((tiled, count, axis) => {
        const length = tiled.shape[axis] ?? 1;
        return pick(tiled, axis, range(length * count).map(place => place % length));
    }, own);
}
/** Repeats each value along an axis; without an axis, of the flat tensor. */
function repeat(tensor, times, axis) {
    if (axis === undefined)
        return repeat(reshape(tensor, [-1]), times, 0);
    const at = axisOf(axis, tensor.shape.length);
    const indices = range(tensor.shape[at] ?? 0).flatMap(place => new Array(times[times.length === 1 ? 0 : place] ?? 0).fill(place));
    return pick(tensor, at, indices);
}
/** The mode that Keras or TensorFlow names. */
function padMode(name) {
    const mode = name.toLowerCase();
    if (mode !== 'constant' && mode !== 'reflect' && mode !== 'symmetric')
        throw new Error(`the reference cannot pad with "${name}"`);
    return mode;
}
/** Widens the tensor before and behind along each axis. */
function pad(tensor, widths, mode, fill = 0) {
    return tensor.shape.reduce((padded, length, axis) => {
        const [before = 0, after = 0] = widths[widths.length === 1 ? 0 : axis] ?? [];
        const inside = (place) => {
            if (mode === 'constant' || (place >= 0 && place < length))
                return place;
            const border = mode === 'reflect' ? 0 : 1;
            return place < 0 ? -place - border : 2 * length - 2 + border - place;
        };
        return pick(padded, axis, range(length + after, -before).map(inside), fill);
    }, tensor);
}
/** Cuts along an axis before each of `starts`. */
function cut(tensor, starts, axis) {
    const at = axisOf(axis, tensor.shape.length);
    const borders = [0, ...starts, tensor.shape[at] ?? 0];
    return borders.slice(1).map((end, index) => pick(tensor, at, range(end, borders[index] ?? 0)));
}
/** Cuts along an axis into `count` parts, of which the first ones are longer by one if need be. */
function cutEvenly(tensor, count, axis) {
    const length = tensor.shape[axisOf(axis, tensor.shape.length)] ?? 0;
    const longer = length % count;
    return cut(tensor, range(count, 1).map(part => part * Math.floor(length / count) + Math.min(part, longer)), axis);
}
/** The parts of one index along an axis, without the axis. */
function unstack(tensor, axis) {
    const at = axisOf(axis, tensor.shape.length);
    return range(tensor.shape[at] ?? 0).map(index => squeeze(pick(tensor, at, [index]), [at]));
}
/** Tensors under one further axis, which stands at `axis` of the result. */
function stack(tensors, axis) {
    const at = axisOf(axis, (tensors[0]?.shape.length ?? 0) + 1);
    return join(tensors.map(tensor => expand(tensor, at)), at);
}
/** Tensors one after another along `axis`. */
function arranging_concatenate(tensors, axis) {
    return join(tensors, axisOf(axis, tensors[0]?.shape.length ?? 0));
}
/**
 * The values at `indices` (a tensor) along an axis, whose place the axes of the indices take. Without an axis, of the flat
 * tensor. With `wraps`, negative indices count from the end; others that are not in the tensor give NaN.
 */
function take(tensor, indices, axis, wraps) {
    if (axis === undefined)
        return take(reshape(tensor, [-1]), indices, 0, wraps);
    const at = axisOf(axis, tensor.shape.length);
    const length = tensor.shape[at] ?? 0;
    const places = Array.from(indices.values, index => {
        const whole = Math.trunc(index);
        return whole < 0 && wraps ? whole + length : whole;
    });
    const picked = pick(tensor, at, places, Number.NaN);
    return { ...picked, shape: [...tensor.shape.slice(0, at), ...indices.shape, ...tensor.shape.slice(at + 1)] };
}
/** Values above (or below) the diagonal `offset` of the last two axes kept, zeros elsewhere. */
function triangle(tensor, offset, upper) {
    const columns = tensor.shape.at(-1) ?? 1;
    const rows = tensor.shape.at(-2) ?? 1;
    const values = Float64Array.from(tensor.values, (value, at) => {
        const above = (at % columns) - (Math.floor(at / columns) % rows) - offset;
        return (upper ? above >= 0 : above <= 0) ? value : 0;
    });
    return { ...tensor, values };
}
/** The places that a slice of Python takes along an axis of `length`. */
function slicePlaces(key, length) {
    const bound = (value) => (value < 0 ? value + length : value);
    const within = (value) => Math.min(Math.max(value, key.step > 0 ? 0 : -1), key.step > 0 ? length : length - 1);
    const start = key.start === undefined ? (key.step > 0 ? 0 : length - 1) : within(bound(key.start));
    const stop = key.stop === undefined ? (key.step > 0 ? length : -1) : within(bound(key.stop));
    return range(Math.max(Math.ceil((stop - start) / key.step), 0)).map(index => start + index * key.step);
}
/** `x[keys]` of Python. */
function getItem(tensor, keys) {
    const used = keys.filter(({ kind }) => kind === 'index' || kind === 'slice').length;
    const rest = tensor.shape.length - used;
    const all = { kind: 'slice', start: undefined, stop: undefined, step: 1 };
    const filled = range(rest).map(() => all);
    const full = keys.some(({ kind }) => kind === 'rest')
        ? keys.flatMap(key => (key.kind === 'rest' ? filled : [key]))
        : [...keys, ...filled];
    const strides = stridesOf(tensor.shape);
    let axis = 0;
    let from = 0;
    const readings = [];
    for (const key of full) {
        if (key.kind === 'new' || key.kind === 'rest') {
            readings.push([0]);
            continue;
        }
        const [length, stride] = [tensor.shape[axis] ?? 0, strides[axis] ?? 0];
        axis++;
        if (key.kind === 'index')
            from += (key.index < 0 ? key.index + length : key.index) * stride;
        else
            readings.push(slicePlaces(key, length).map(place => place * stride));
    }
    return rearrange({ ...tensor, values: tensor.values.subarray(from) }, readings);
}
/** `lengths` values from `starts` on along each axis; a length of -1 takes all that is left. */
function part(tensor, starts, lengths) {
    return getItem(tensor, tensor.shape.map((_, axis) => {
        const [start = 0, length = -1] = [starts[axis], lengths[axis]];
        return { kind: 'slice', start, stop: length === -1 ? undefined : start + length, step: 1 };
    }));
}

;// CONCATENATED MODULE: ./src/reference/layers/operations/constants.ts



/** The tensor that an argument of an operation is: one of the call, or a constant of 32-bit floats, integers or truths. */
function tensorFrom(value, inputs) {
    const index = tensorIndex(value);
    if (index !== undefined) {
        const tensor = inputs[index];
        if (tensor === undefined)
            throw new Error(`the call has no tensor ${index}`);
        return tensor;
    }
    const held = constantIn(value);
    if (Array.isArray(held))
        return stackOf(held.map(item => tensorFrom(item, inputs)));
    if (typeof held === 'boolean')
        return scalarOf(Number(held), 'bool');
    if (typeof held === 'bigint')
        return scalarOf(Number(held), 'int');
    if (typeof held === 'number')
        return scalarOf(Math.fround(held), Number.isInteger(held) ? 'int' : 'float');
    throw new Error(`the reference cannot read the constant ${JSON.stringify(value)}`);
}
/** What Keras wraps constants in: `__numpy__`, and `__tensor__` in older files. */
function constantIn(value) {
    if (isObject(value) && value['class_name'] === '__tensor__' && isObject(value['config']))
        return plain(value['config']['value']);
    return plain(value);
}
/** Tensors of the same shape under one further axis in front. */
function stackOf(tensors) {
    const shape = tensors[0]?.shape ?? [];
    const dtypes = tensors.map(({ dtype }) => dtype);
    const dtype = dtypes.includes('float') || dtypes.length === 0 ? 'float' : dtypes.includes('int') ? 'int' : 'bool';
    return arrayOf([tensors.length, ...shape], Float64Array.from(tensors.flatMap(({ values }) => Array.from(values))), dtype);
}
/** The integers that an argument is: a number, a list of numbers and tensors of one value, or one tensor. */
function integersFrom(value, inputs) {
    return Array.from(tensorFrom(value, inputs).values);
}
/** The dtype that Keras's or TensorFlow's name of one stands for. */
function dtypeOf(name) {
    const text = isObject(name) && isObject(name['config']) ? name['config']['name'] : name;
    if (typeof text !== 'string')
        return undefined;
    return text.startsWith('bool') ? 'bool' : /^u?int/.test(text) ? 'int' : 'float';
}

;// CONCATENATED MODULE: ./src/reference/layers/operations/elementwise.ts



const truth = (of) => (left, right) => Number(of(left, right));
/** Operations of two values, by Keras's names of them. */
const binary = {
    Add: { apply: (left, right) => left + right },
    Subtract: { apply: (left, right) => left - right },
    Multiply: { apply: (left, right) => left * right },
    TrueDivide: { apply: (left, right) => left / right, dtype: 'float' },
    DivideNoNan: { apply: (left, right) => (right === 0 ? 0 : left / right), dtype: 'float' },
    FloorDivide: { apply: (left, right) => Math.floor(left / right) },
    Maximum: { apply: (left, right) => Math.max(left, right) },
    Minimum: { apply: (left, right) => Math.min(left, right) },
    Power: { apply: (left, right) => left ** right },
    SquaredDifference: { apply: (left, right) => (left - right) ** 2 },
    Logaddexp: {
        apply: (left, right) => Math.max(left, right) + Math.log1p(Math.exp(-Math.abs(left - right))),
        dtype: 'float',
    },
    Equal: { apply: truth((left, right) => left === right), dtype: 'bool' },
    NotEqual: { apply: truth((left, right) => left !== right), dtype: 'bool' },
    Greater: { apply: truth((left, right) => left > right), dtype: 'bool' },
    GreaterEqual: { apply: truth((left, right) => left >= right), dtype: 'bool' },
    Less: { apply: truth((left, right) => left < right), dtype: 'bool' },
    LessEqual: { apply: truth((left, right) => left <= right), dtype: 'bool' },
    LogicalAnd: { apply: truth((left, right) => left !== 0 && right !== 0), dtype: 'bool' },
    LogicalOr: { apply: truth((left, right) => left !== 0 || right !== 0), dtype: 'bool' },
};
const binaryNames = Object.keys(binary);
/** An operation of two tensors, spread to a common shape. */
function combine(name, left, right) {
    const { apply, dtype } = binary[name];
    return pairs(left, right, apply, dtype ?? widest(left.dtype, right.dtype));
}
const radians = Math.PI / 180;
/** Operations of one value that are no activations, by Keras's names of them. */
const unary = {
    Absolute: Math.abs,
    Negative: value => -value,
    Square: value => value * value,
    Deg2rad: value => value * radians,
    Rad2deg: value => value / radians,
    LogicalNot: value => Number(value === 0),
};
/** What an activation of Keras 3, named as a class with its options, makes of a tensor. */
function activate(className, config, tensor) {
    return activated(known(tensor), activationOf({ class_name: className, config }, 3));
}
/** Values as another dtype holds them. */
function cast(tensor, dtype) {
    if (dtype === undefined)
        return tensor;
    if (dtype === 'bool')
        return arrays_each(tensor, value => Number(value !== 0), 'bool');
    return dtype === 'int' ? arrays_each(tensor, Math.trunc, 'int') : arrays_each(tensor, value => value, 'float');
}

;// CONCATENATED MODULE: ./src/reference/layers/operations/images.ts



/** `apply` of the tensor with its channels last. */
function channelsLast(tensor, first, apply) {
    if (!first)
        return apply(tensor);
    return transposed(apply(transposed(tensor, [0, 2, 3, 1])), [0, 3, 1, 2]);
}
/** Takes channels to squares of `size` pixels; channels last. */
function depthToSpace(tensor, size) {
    const [batch = 1, height = 1, width = 1, channels = 1] = tensor.shape;
    const left = channels / (size * size);
    const squares = transposed(reshape(tensor, [batch, height, width, size, size, left]), [0, 1, 3, 2, 4, 5]);
    return reshape(squares, [batch, height * size, width * size, left]);
}
/** Takes squares of `size` pixels to channels; channels last. */
function spaceToDepth(tensor, size) {
    const [batch = 1, height = 1, width = 1, channels = 1] = tensor.shape;
    const squares = reshape(tensor, [batch, height / size, size, width / size, size, channels]);
    return reshape(transposed(squares, [0, 1, 3, 2, 4, 5]), [batch, height / size, width / size, size * size * channels]);
}
/** Grey values, with TensorFlow's weights of red, green and blue along `axis`, which stays with length 1. */
function greyOf(images, axis) {
    return reduce(images, [axisOf(axis, images.shape.length)], true, ([red = 0, green = 0, blue = 0]) => 0.2989 * red + 0.587 * green + 0.114 * blue, 'float');
}
function images_weightOf({ shape, values }) {
    const all = Float64Array.from(values);
    return {
        shape,
        values: () => Promise.resolve(all),
        read: (first, count) => Promise.resolve(all.subarray(first, first + count)),
    };
}
/** What a layer of Keras would compute of a tensor; operations that are layers too have its semantics. */
async function asLayer(call, className, config, input, weights = []) {
    const outputs = await call.run({
        ...call,
        layer: { name: call.layer.name, className, config, weights: weights.map(images_weightOf), wrapped: {} },
        inputs: [input],
        masks: [null],
        args: [{ tensor: 0 }],
        kwargs: {},
    });
    return outputs.map(known);
}
/** A convolution without bias, of a kernel of `[…, channels, filters]`. */
function images_convolve(call, input, kernel, options) {
    const rank = input.shape.length - 2;
    const first = options['data_format'] === 'channels_first';
    const channels = input.shape[first ? 1 : rank + 1] ?? 1;
    return asLayer(call, `Conv${rank}D`, {
        ...options,
        filters: kernel.shape.at(-1) ?? 1,
        kernel_size: kernel.shape.slice(0, rank),
        groups: channels / (kernel.shape[rank] ?? channels),
        use_bias: false,
        activation: 'linear',
    }, input, [kernel]);
}
/** A pooling of windows. */
function pool(call, kind, input, options) {
    return asLayer(call, `${kind}Pooling${input.shape.length - 2}D`, options, input);
}

;// CONCATENATED MODULE: ./src/reference/layers/operations/operation-call.ts






const isComputation = (answer) => 'compute' in answer;
/** Semantics of an operation, which hands on no masks. */
function operation(operate, { mask = 'drop' } = {}) {
    return {
        async compute(call) {
            return answersOf(await operate(operationCall(call)));
        },
        mask,
    };
}
/** An answer as computations. */
function answersOf(answer) {
    return (isList(answer) ? answer : [answer]).map(one => (isComputation(one) ? one : known(one)));
}
const isList = (answer) => Array.isArray(answer);
/** Reads a call as an operation's. */
function operationCall(call) {
    const saved = (place, name) => call.kwargs[name] ?? call.args[place];
    const given = (place, name) => {
        const value = saved(place, name);
        return value === undefined || value === null ? undefined : tensorFrom(value, call.inputs);
    };
    return {
        call,
        saved,
        given,
        tensor(place, name) {
            const tensor = given(place, name);
            if (tensor === undefined)
                throw new Error(`the operation has no argument ${name}`);
            return tensor;
        },
        list(place, name) {
            const value = saved(place, name);
            const items = tensorIndex(value) === undefined && Array.isArray(value) ? value : call.args;
            return items.map(item => tensorFrom(item, call.inputs));
        },
    };
}
/** Axes that an option names, counted from the front; all of them where it names none. */
function axesIn(option, rank) {
    return option === undefined || option === null
        ? range(rank)
        : (numbersOf(option) ?? []).map(axis => axisOf(axis, rank));
}

;// CONCATENATED MODULE: ./src/reference/layers/operations/keras-operation.ts


/** Semantics of an operation whose first argument is a tensor. */
const ofTensor = (operate, name = 'x') => operation(call => operate(call.tensor(0, name), call.call.layer.config, call));
/** Semantics of operations by their class names. */
const table = (operations) => Object.fromEntries(Object.entries(operations).map(([name, operate]) => [`ops.${name}`, ofTensor(operate)]));
/** A whole number that the config has, or Keras's default. */
const integer = (config, key, fallback) => numberOption(config, key, fallback);
/** The axis that the config has, if it has one. */
const axisIn = (config) => numberOf(config['axis']);
/** Whether the channels stand before the rows and columns. */
const isChannelsFirst = (config) => config['data_format'] === 'channels_first';

;// CONCATENATED MODULE: ./src/reference/layers/operations/keras-images.ts






/** Operations of Keras 3 on images. */
const imageOperations = {
    ...table({
        DepthToSpace: (x, config) => channelsLast(x, isChannelsFirst(config), own => depthToSpace(own, integer(config, 'block_size', 1))),
        SpaceToDepth: (x, config) => channelsLast(x, isChannelsFirst(config), own => spaceToDepth(own, integer(config, 'block_size', 1))),
    }),
    'ops.RGBToGrayscale': ofTensor((x, config) => greyOf(x, isChannelsFirst(config) ? -3 : -1), 'images'),
    'ops.CropImages': ofTensor((x, config) => framed(x, config, 'cropping'), 'images'),
    'ops.PadImages': ofTensor((x, config) => framed(x, config, 'padding'), 'images'),
    'ops.Resize': ofTensor((x, config, { call }) => {
        const [height = 1, width = 1] = numbersOf(config['size']) ?? [];
        return asLayer(call, 'Resizing', { ...config, height, width }, x);
    }, 'images'),
    'ops.Conv': operation(call => {
        const { config } = call.call.layer;
        return images_convolve(call.call, call.tensor(0, 'inputs'), call.tensor(1, 'kernel'), config);
    }),
    'ops.MaxPool': ofTensor((x, config, { call }) => pool(call, 'Max', x, config), 'inputs'),
    'ops.AveragePool': ofTensor((x, config, { call }) => pool(call, 'Average', x, config), 'inputs'),
};
/** Takes pixels away from, or puts zeros on, the four sides; of both sides and the resulting size two are given. */
function framed(x, config, kind) {
    const first = isChannelsFirst(config);
    const rank = x.shape.length;
    const sign = kind === 'padding' ? 1 : -1;
    const along = (near, far, target, axis) => {
        const [before, after, length] = [`${near}_${kind}`, `${far}_${kind}`, `target_${target}`].map(key => numberOf(config[key]));
        const both = ((length ?? 0) - (x.shape[axis] ?? 0)) * sign;
        return [before ?? both - (after ?? 0), after ?? both - (before ?? 0)];
    };
    const [row, column] = first ? [rank - 2, rank - 1] : [rank - 3, rank - 2];
    const [vertical, horizontal] = [along('top', 'bottom', 'height', row), along('left', 'right', 'width', column)];
    if (kind === 'padding')
        return pad(x, range(rank).map(axis => (axis === row ? vertical : axis === column ? horizontal : [0, 0])), 'constant');
    const starts = range(rank).map(axis => (axis === row ? vertical[0] : axis === column ? horizontal[0] : 0));
    const lengths = x.shape.map((length, axis) => length - (axis === row ? vertical[0] + vertical[1] : axis === column ? horizontal[0] + horizontal[1] : 0));
    return part(x, starts, lengths);
}

;// CONCATENATED MODULE: ./src/reference/layers/operations/normalizing.ts


/** Lanes along `axes` divided by the square root of their sum of squares, or by `shortest` where they are shorter. */
function normalizeLength(tensor, axes, shortest) {
    return alongAxes(tensor, axes, lane => {
        const length = Math.max(Math.sqrt(sum(lane.map(value => value * value))), shortest);
        return lane.map(value => value / length);
    });
}
/** Lanes divided by their norm of an order: the root of the sum of that power of the absolute values. */
function normalizeOrder(tensor, axes, order, shortest) {
    return alongAxes(tensor, axes, lane => {
        const norm = sum(lane.map(value => Math.abs(value) ** order)) ** (1 / order);
        return lane.map(value => value / Math.max(norm, shortest));
    });
}
/** A vector that stands along one axis of a tensor. */
function along(vector, rank, axis) {
    const shape = Array.from({ length: rank }, (_, at) => (at === axis ? vector.values.length : 1));
    return reshape(vector, shape);
}
/** `(x - mean) / sqrt(variance + epsilon) · scale + offset`, each a vector along `axis`. */
function batchNormalize(input, { mean, variance, offset, scale, }, axis, epsilon) {
    const rank = input.shape.length;
    const at = axisOf(axis, rank);
    const spread = (vector) => along(vector, rank, at);
    const deviation = arrays_each(spread(variance), value => Math.sqrt(value + epsilon));
    const centred = pairs(input, spread(mean), (value, middle) => value - middle);
    const normal = pairs(centred, deviation, (value, width) => value / width);
    const scaled = scale === undefined ? normal : pairs(normal, spread(scale), (value, factor) => value * factor);
    return offset === undefined ? scaled : pairs(scaled, spread(offset), (value, more) => value + more);
}
/** Rows with 1 at the place that each value names and 0 elsewhere, along an axis that stands at `axis` of the result. */
function oneHot(tensor, classes, axis, on = 1, off = 0) {
    const rank = tensor.shape.length + 1;
    const at = axisOf(axis, rank);
    const places = along({ shape: [classes], dtype: 'int', values: Int32Array.from({ length: classes }, (_, at) => at) }, rank, at);
    return pairs(expand(tensor, at), places, (value, place) => (Math.trunc(value) === place ? on : off), 'float');
}

;// CONCATENATED MODULE: ./src/reference/layers/operations/products.ts



/** Matrix products of the last two axes; the axes before spread. A tensor of one axis is a row on the left, a column on the right. */
function matmul(left, right) {
    const batch = (rank) => range(Math.max(rank - 2, 0)).map(axis => `batch${rank - 2 - axis}`);
    const rows = left.shape.length > 1 ? ['row'] : [];
    const columns = right.shape.length > 1 ? ['column'] : [];
    return contract(left, right, {
        left: [...batch(left.shape.length), ...rows, 'inner'],
        right: [...batch(right.shape.length), 'inner', ...columns],
        output: [...batch(Math.max(left.shape.length, right.shape.length)), ...rows, ...columns],
    });
}
/** The product summed over pairs of axes; what is left stands in the order left, right. */
function tensordot(left, right, leftAxes, rightAxes) {
    const ofLeft = range(left.shape.length).map(axis => `left${axis}`);
    const pairsOf = rightAxes.map((axis, index) => ({
        right: axisOf(axis, right.shape.length),
        left: axisOf(leftAxes[index] ?? 0, left.shape.length),
    }));
    const ofRight = range(right.shape.length).map(axis => {
        const pair = pairsOf.find(({ right: own }) => own === axis);
        return pair === undefined ? `right${axis}` : `left${pair.left}`;
    });
    const summed = pairsOf.map(pair => `left${pair.left}`);
    return contract(left, right, {
        left: ofLeft,
        right: ofRight,
        output: [...ofLeft, ...ofRight].filter(label => !summed.includes(label)),
    });
}
/** numpy's `dot`: over the last axis of the left and the last but one of the right. */
function products_dot(left, right) {
    return tensordot(left, right, [-1], [right.shape.length > 1 ? -2 : -1]);
}
/** The axes that an `axes` of `tensordot` means: the last ones of the left and the first of the right, or two lists. */
function tensordotAxes(axes, left) {
    if (typeof axes !== 'number')
        return [axes[0] ?? [], axes[1] ?? []];
    return [range(left.shape.length, left.shape.length - axes), range(axes)];
}
/** An einsum of any number of tensors, two at a time from the left. */
async function products_einsum(equation, tensors) {
    const [first = scalarOf(1), second, ...others] = tensors;
    if (others.length === 0) {
        const term = equation.replace('->', second === undefined ? ',->' : '->');
        return contract(first, second ?? scalarOf(1), readEquation(term, first.shape.length, second?.shape.length ?? 0));
    }
    if (equation.includes('...'))
        throw new Error(`the reference cannot read the equation ${equation} of more than two tensors`);
    const [terms = '', output = ''] = equation.replaceAll(' ', '').split('->');
    const [left = '', right = '', ...further] = terms.split(',');
    const needed = [...new Set(left + right)].filter(label => (further.join('') + output).includes(label));
    const pair = { left: [...left], right: [...right], output: needed };
    const product = await contracted(first, second ?? scalarOf(1), pair);
    return products_einsum(`${[needed.join(''), ...further].join(',')}->${output}`, [product, ...others]);
}

;// CONCATENATED MODULE: ./src/reference/layers/operations/reductions.ts

/** The mean of a lane. */
function mean(lane) {
    return sum(lane) / lane.length;
}
/** The mean squared distance of the values of a lane from their mean. */
function variance(lane) {
    const middle = mean(lane);
    return sum(lane.map(value => (value - middle) ** 2)) / lane.length;
}
const largest = (lane) => lane.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
const smallest = (lane) => lane.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
function logSumExp(lane) {
    const top = largest(lane);
    return Number.isFinite(top) ? top + Math.log(sum(lane.map(value => Math.exp(value - top)))) : top;
}
/** What reductions make of a lane, by Keras's names of them. */
const reductions = {
    Sum: sum,
    Mean: mean,
    Max: largest,
    Min: smallest,
    Prod: (lane) => lane.reduce((product, value) => product * value, 1),
    Var: variance,
    Ptp: (lane) => largest(lane) - smallest(lane),
    Logsumexp: logSumExp,
    Any: (lane) => Number(lane.some(value => value !== 0)),
    All: (lane) => Number(lane.every(value => value !== 0)),
};
/** A reduction over `axes`, with the dtype that it gives. */
function reduceBy(tensor, name, axes, keep) {
    const dtype = name === 'Any' || name === 'All'
        ? 'bool'
        : name === 'Mean' || name === 'Var' || name === 'Logsumexp'
            ? 'float'
            : tensor.dtype === 'bool' && (name === 'Sum' || name === 'Prod')
                ? 'int'
                : tensor.dtype;
    return reduce(tensor, axes, keep, reductions[name], dtype);
}
/** Running sums of a lane. With `exclusive` each without its own value, with `backwards` from the end. */
function runningSums(lane, exclusive = false, backwards = false) {
    const sums = new Float64Array(lane.length);
    let total = 0;
    for (let index = 0; index < lane.length; index++) {
        const at = backwards ? lane.length - 1 - index : index;
        if (!exclusive)
            total += lane[at] ?? 0;
        sums[at] = total;
        if (exclusive)
            total += lane[at] ?? 0;
    }
    return sums;
}

;// CONCATENATED MODULE: ./src/reference/layers/operations/keras.ts














const activations = `Celu Elu Gelu Glu HardShrink HardSigmoid HardSilu HardTanh LeakyRelu LogSigmoid LogSoftmax Mish ReLU
  Relu Relu6 Selu Sigmoid Silu SoftShrink Softplus Softsign SparsePlus SparseSigmoid Tanh TanhShrink Threshold`;
const binaries = Object.fromEntries([...binaryNames.map(name => [name, name]), ...renamed()].map(([name, of]) => [
    `ops.${name}`,
    operation(call => combine(of, call.tensor(0, 'x1'), call.tensor(1, 'x2'))),
]));
function renamed() {
    return [
        ['Divide', 'TrueDivide'],
        ['Fmax', 'Maximum'],
        ['Fmin', 'Minimum'],
    ];
}
const unaries = table({
    ...Object.fromEntries(Object.entries(unary).map(([name, apply]) => [name, x => arrays_each(x, apply)])),
    Abs: x => arrays_each(x, Math.abs),
    Fabs: x => arrays_each(x, Math.abs),
    ...Object.fromEntries(activations.split(/\s+/).map((name) => [name, (x, config) => activate(name, config, x)])),
    Softmax: (x, config) => alongAxes(x, axesIn(config['axis'] ?? -1, x.shape.length), softmax),
    Clip: (x, config) => {
        const [low, high] = [config['x_min'], config['x_max']].map(bound => Math.fround(numberOf(bound) ?? Number.NaN));
        return arrays_each(x, value => Math.min(Math.max(value, low ?? value), high ?? value));
    },
    ...Object.fromEntries(['Copy', 'StopGradient', 'Conj', 'Conjugate', 'Real'].map((name) => [name, x => x])),
    Cast: (x, config) => cast(x, dtypeOf(config['dtype'])),
    ConvertToTensor: (x, config) => cast(x, dtypeOf(config['dtype'])),
    Array: (x, config) => cast(x, dtypeOf(config['dtype'])),
    FullLike: (x, _, call) => spread(call.tensor(1, 'fill_value'), x.shape),
    ZerosLike: x => arrays_each(x, () => 0),
    OnesLike: x => arrays_each(x, () => 1),
});
const reducing = table({
    ...Object.fromEntries([
        ...Object.keys(reductions).map(name => [name, name]),
        ['Amax', 'Max'],
        ['Amin', 'Min'],
    ].map(([name, of]) => [
        name,
        (x, config) => reduceBy(x, of, axesIn(config['axis'], x.shape.length), isTrue(config['keepdims'])),
    ])),
    Average: (x, config, call) => {
        const axes = axesIn(config['axis'], x.shape.length);
        const given = call.given(1, 'weights');
        if (given === undefined)
            return reduceBy(x, 'Mean', axes, false);
        const axis = axes[0] ?? 0;
        const shape = x.shape.map((length, at) => (at === axis ? length : 1));
        const weights = spread(given.shape.length === x.shape.length ? given : reshape(given, shape), x.shape);
        const total = reduceBy(combine('Multiply', x, weights), 'Sum', axes, false);
        return combine('TrueDivide', total, reduceBy(weights, 'Sum', axes, false));
    },
    Moments: (x, config) => {
        const axes = axesIn(config['axes'], x.shape.length);
        const keep = isTrue(config['keepdims']);
        return [reduceBy(x, 'Mean', axes, keep), reduceBy(x, 'Var', axes, keep)];
    },
    Cumsum: (x, config) => {
        const axis = axisIn(config);
        const lanes = axis === undefined ? reshape(x, [-1]) : x;
        return alongAxes(lanes, [axisOf(axis ?? 0, lanes.shape.length)], lane => runningSums(lane));
    },
    Diff: (x, config) => differences(x, axisOf(integer(config, 'axis', -1), x.shape.length), integer(config, 'n', 1)),
    Normalize: (x, config) => {
        const axes = axesIn(config['axis'] ?? -1, x.shape.length);
        const [order, epsilon] = [integer(config, 'order', 2), numberOption(config, 'epsilon', 1e-7)];
        return order === 2 ? normalizeLength(x, axes, epsilon) : normalizeOrder(x, axes, order, epsilon);
    },
    BatchNorm: (x, config, call) => batchNormalize(x, {
        mean: call.tensor(1, 'mean'),
        variance: call.tensor(2, 'variance'),
        offset: call.given(3, 'offset'),
        scale: call.given(4, 'scale'),
    }, integer(config, 'axis', -1), numberOption(config, 'epsilon', 1e-3)),
});
function differences(x, axis, times) {
    if (times === 0)
        return x;
    const length = x.shape[axis] ?? 0;
    const [, ahead = x] = cut(x, [1], axis);
    const [behind = x] = cut(x, [length - 1], axis);
    return differences(pairs(ahead, behind, (later, earlier) => later - earlier), axis, times - 1);
}
const arranging = table({
    Reshape: (x, config, call) => reshape(x, targetShape(config['newshape'] ?? call.saved(1, 'newshape'))),
    BroadcastTo: (x, config) => spread(x, numbersOf(config['shape']) ?? []),
    Transpose: (x, config) => {
        const axes = numbersOf(config['axes']) ?? range(x.shape.length).reverse();
        return moveAxes(x, axes, range(axes.length));
    },
    Swapaxes: (x, config) => swapAxes(x, integer(config, 'axis1', 0), integer(config, 'axis2', 1)),
    Moveaxis: (x, config) => moveAxes(x, numbersOf(config['source']) ?? [], numbersOf(config['destination']) ?? []),
    ExpandDims: (x, config) => expandAxes(x, numbersOf(config['axis']) ?? []),
    Squeeze: (x, config) => squeeze(x, numbersOf(config['axis'])),
    Flip: (x, config) => flip(x, axesIn(config['axis'], x.shape.length)),
    Fliplr: x => flip(x, [1]),
    Flipud: x => flip(x, [0]),
    Roll: (x, config) => roll(x, numbersOf(config['shift']) ?? [], numbersOf(config['axis'])),
    Tile: (x, config) => tile(x, numbersOf(config['repeats']) ?? []),
    Repeat: (x, config) => repeat(x, numbersOf(config['repeats']) ?? [], axisIn(config)),
    Pad: (x, config, call) => {
        const fill = call.given(1, 'constant_values')?.values[0] ?? 0;
        return pad(x, pairsIn(config['pad_width']), padMode(textOption(config, 'mode', 'constant')), fill);
    },
    Take: (x, config, call) => take(x, call.tensor(1, 'indices'), axisIn(config), true),
    GetItem: (x, _, call) => getItem(x, keysIn(call.saved(1, 'key'), call)),
    Tril: (x, config) => triangle(x, integer(config, 'k', 0), false),
    Triu: (x, config) => triangle(x, integer(config, 'k', 0), true),
    Split: (x, config) => sections(x, config, integer(config, 'axis', 0)),
    ArraySplit: (x, config) => sections(x, config, integer(config, 'axis', 0)),
    Hsplit: (x, config) => sections(x, config, x.shape.length > 1 ? 1 : 0),
    Unstack: (x, config) => unstack(x, integer(config, 'axis', 0)),
    OneHot: (x, config) => oneHot(x, integer(config, 'num_classes', 1), integer(config, 'axis', -1)),
});
/** The shape that a Reshape asks for; an unknown length is saved as null. */
function targetShape(saved) {
    const list = plain(saved);
    return (Array.isArray(list) ? list : [list ?? null]).map(length => numberOf(length) ?? -1);
}
function pairsIn(saved) {
    const list = plain(saved);
    if (!Array.isArray(list))
        return [[numberOf(list) ?? 0, numberOf(list) ?? 0]];
    const rows = list.map(row => numbersOf(row) ?? []);
    return list.some(row => numberOf(row) !== undefined)
        ? [rows.flat()]
        : rows.map(row => (row.length === 1 ? [...row, ...row] : row));
}
function sections(x, config, axis) {
    const saved = plain(config['indices_or_sections']);
    return Array.isArray(saved)
        ? cut(x, numbersOf(saved) ?? [], axis)
        : cutEvenly(x, numberOf(saved) ?? 1, axis);
}
/** The key of `x[key]`: integers, null for a new axis, slices and an ellipsis. */
function keysIn(saved, { call }) {
    const held = plain(saved);
    if (Array.isArray(held))
        return held.map(item => keyOf(item, call.inputs));
    return [keyOf(held ?? null, call.inputs)];
}
function keyOf(saved, inputs) {
    if (saved === null)
        return { kind: 'new' };
    if (isObject(saved) && saved['class_name'] === '__ellipsis__')
        return { kind: 'rest' };
    if (isObject(saved) && saved['class_name'] === '__slice__' && isObject(saved['config'])) {
        const { start, stop, step } = saved['config'];
        const bound = (value) => value === undefined || value === null ? undefined : integersFrom(value, inputs)[0];
        return { kind: 'slice', start: bound(start), stop: bound(stop), step: bound(step) ?? 1 };
    }
    const [index] = integersFrom(saved, inputs);
    return { kind: 'index', index: index ?? 0 };
}
const joining = {
    'ops.Concatenate': operation(call => arranging_concatenate(call.list(0, 'xs'), integer(call.call.layer.config, 'axis', -1))),
    'ops.Stack': operation(call => stack(call.list(0, 'x'), integer(call.call.layer.config, 'axis', 0))),
    'ops.Hstack': operation(call => {
        const tensors = call.list(0, 'xs');
        return arranging_concatenate(tensors, tensors.every(({ shape }) => shape.length < 2) ? 0 : 1);
    }),
    'ops.Dstack': operation(call => {
        const tensors = call
            .list(0, 'xs')
            .map(tensor => (tensor.shape.length < 3 ? { ...tensor, shape: [...tensor.shape, 1] } : tensor));
        return arranging_concatenate(tensors, 2);
    }),
    'ops.Append': operation(call => {
        const axis = axisIn(call.call.layer.config);
        const tensors = [call.tensor(0, 'x1'), call.tensor(1, 'x2')];
        return arranging_concatenate(axis === undefined ? tensors.map(tensor => reshape(tensor, [-1])) : tensors, axis ?? 0);
    }),
    'ops.Slice': operation(call => {
        const x = call.tensor(0, 'inputs');
        const starts = integersFrom(call.saved(1, 'start_indices'), call.call.inputs);
        const lengths = numbersOf(call.call.layer.config['shape']) ?? [];
        return part(x, starts, lengths);
    }),
};
const multiplying = {
    'ops.Matmul': operation(call => matmul(call.tensor(0, 'x1'), call.tensor(1, 'x2'))),
    'ops.Dot': operation(call => products_dot(call.tensor(0, 'x1'), call.tensor(1, 'x2'))),
    'ops.Tensordot': operation(call => {
        const left = call.tensor(0, 'x1');
        const saved = plain(call.call.layer.config['axes']);
        const axes = Array.isArray(saved) ? saved.map(list => numbersOf(list) ?? []) : (numberOf(saved) ?? 2);
        return tensordot(left, call.tensor(1, 'x2'), ...tensordotAxes(axes, left));
    }),
    'ops.Einsum': operation(call => products_einsum(textOption(call.call.layer.config, 'subscripts', ''), call.call.args.map((_, place) => call.tensor(place, '')))),
};
/** Operations of Keras 3 between layers, and those that work out masks. */
const kerasOperations = {
    ...binaries,
    ...unaries,
    ...reducing,
    ...arranging,
    ...joining,
    ...multiplying,
    ...imageOperations,
};

;// CONCATENATED MODULE: ./src/reference/layers/operations/function-call.ts


/** A call of a function of TensorFlow. */
class FunctionCall {
    operation;
    constructor(operation) {
        this.operation = operation;
    }
    /** The first argument. */
    get x() {
        return this.operation.tensor(0, '');
    }
    /** A further argument, as a tensor. */
    tensor(...names) {
        const name = names.find(own => this.option(own) !== undefined);
        return this.operation.tensor(-1, name ?? names.join(' or '));
    }
    /** A further argument as saved; null counts as none. */
    option(...names) {
        return names.map(name => this.operation.call.kwargs[name]).find(value => value !== undefined && value !== null);
    }
    number(fallback, ...names) {
        const value = this.option(...names);
        return value === undefined ? fallback : (integersFrom(value, this.operation.call.inputs)[0] ?? fallback);
    }
    integers(...names) {
        const value = this.option(...names);
        return value === undefined ? [] : integersFrom(value, this.operation.call.inputs);
    }
    flag(...names) {
        return isTrue(this.option(...names));
    }
}

;// CONCATENATED MODULE: ./src/reference/layers/operations/tensorflow-images.ts



/** The lengths along the spatial axes, of one number or one for each axis of the input. */
function spatial(lengths, rank, first) {
    if (lengths.length === rank + 2)
        return first ? lengths.slice(2) : lengths.slice(1, -1);
    return lengths.length === rank ? [...lengths] : range(rank).map(() => lengths[0] ?? 1);
}
/** The options of a convolution or pooling as layers of Keras have them. */
function windowOptions(call) {
    const rank = call.x.shape.length - 2;
    const first = String(call.option('data_format') ?? 'NHWC').startsWith('NC');
    const padding = call.option('padding') ?? 'VALID';
    if (typeof padding !== 'string')
        throw new Error('the reference cannot pad by a list');
    const [strides, dilations, sizes] = [['strides', 'stride'], ['dilations', 'dilation_rate'], ['ksize']].map(names => spatial(call.integers(...names), rank, first));
    return {
        strides: strides ?? [],
        dilation_rate: dilations ?? [],
        pool_size: sizes ?? [],
        padding: padding.toLowerCase(),
        data_format: first ? 'channels_first' : 'channels_last',
    };
}
const pooled = (kind) => call => pool(call.operation.call, kind, call.x, windowOptions(call));
/** Functions of images. */
const imageFunctions = {
    'nn.conv2d': call => images_convolve(call.operation.call, call.x, call.tensor('filters', 'filter'), windowOptions(call)),
    ...Object.fromEntries(['', '1d', '2d', '3d'].map(name => [`nn.max_pool${name}`, pooled('Max')])),
    ...Object.fromEntries(['', '1d', '2d', '3d'].map(name => [`nn.avg_pool${name}`, pooled('Average')])),
    'nn.depth_to_space': call => channelsLast(call.x, isFirst(call), x => depthToSpace(x, call.number(1, 'block_size'))),
    'nn.space_to_depth': call => channelsLast(call.x, isFirst(call), x => spaceToDepth(x, call.number(1, 'block_size'))),
    'image.flip_left_right': call => flip(call.x, [-2]),
    'image.flip_up_down': call => flip(call.x, [-3]),
    'image.rgb_to_grayscale': call => greyOf(call.x, -1),
    'image.resize': call => {
        const [height = 1, width = 1] = call.integers('size');
        const interpolation = String(call.option('method') ?? 'bilinear');
        if (call.flag('preserve_aspect_ratio', 'antialias'))
            throw new Error('the reference cannot resize with preserve_aspect_ratio or antialias');
        return asLayer(call.operation.call, 'Resizing', { height, width, interpolation }, call.x);
    },
};
const isFirst = (call) => String(call.option('data_format') ?? 'NHWC').startsWith('NC');

;// CONCATENATED MODULE: ./src/reference/layers/operations/tensorflow.ts













const tensorflow_binary = (name) => call => combine(name, call.x, call.tensor('y'));
const tensorflow_activation = (className, options = () => ({})) => call => activate(className, options(call), call.x);
const same = call => call.x;
const reduction = (name) => call => {
    const { x } = call;
    const axes = axesIn(call.option('axis', 'reduction_indices'), x.shape.length);
    return reduceBy(x, name, axes, call.flag('keepdims', 'keep_dims'));
};
/** Functions of values, by TensorFlow's names of them. */
const values = {
    '__operators__.add': tensorflow_binary('Add'),
    'math.add': tensorflow_binary('Add'),
    'math.subtract': tensorflow_binary('Subtract'),
    'math.multiply': tensorflow_binary('Multiply'),
    'math.truediv': tensorflow_binary('TrueDivide'),
    'math.divide': tensorflow_binary('TrueDivide'),
    realdiv: tensorflow_binary('TrueDivide'),
    'math.divide_no_nan': tensorflow_binary('DivideNoNan'),
    'math.floordiv': tensorflow_binary('FloorDivide'),
    'math.maximum': tensorflow_binary('Maximum'),
    'math.minimum': tensorflow_binary('Minimum'),
    'math.pow': tensorflow_binary('Power'),
    'math.squared_difference': tensorflow_binary('SquaredDifference'),
    'math.scalar_mul': call => combine('Multiply', call.x, call.tensor('x')),
    'math.add_n': call => sumOf(call.operation.list(0, '')),
    'math.accumulate_n': call => sumOf(call.operation.list(0, '')),
    'math.abs': call => arrays_each(call.x, Math.abs),
    'math.negative': call => arrays_each(call.x, value => -value),
    'math.square': call => arrays_each(call.x, value => value * value),
    'math.tanh': tensorflow_activation('Tanh'),
    'math.sigmoid': tensorflow_activation('Sigmoid'),
    'math.softplus': tensorflow_activation('Softplus'),
    'math.log_sigmoid': tensorflow_activation('LogSigmoid'),
    'nn.relu': tensorflow_activation('Relu'),
    'nn.relu6': tensorflow_activation('Relu6'),
    'nn.elu': tensorflow_activation('Elu'),
    'nn.selu': tensorflow_activation('Selu'),
    'nn.sigmoid': tensorflow_activation('Sigmoid'),
    'nn.tanh': tensorflow_activation('Tanh'),
    'nn.softplus': tensorflow_activation('Softplus'),
    'nn.softsign': tensorflow_activation('Softsign'),
    'nn.gelu': tensorflow_activation('Gelu', call => ({ approximate: call.flag('approximate') })),
    'nn.leaky_relu': tensorflow_activation('LeakyRelu', call => ({ negative_slope: call.number(0.2, 'alpha') })),
    'nn.log_softmax': tensorflow_activation('LogSoftmax', call => ({ axis: call.number(-1, 'axis') })),
    'nn.softmax': call => alongAxes(call.x, [axisOf(call.number(-1, 'axis', 'dim'), call.x.shape.length)], softmax),
    'nn.silu': call => swish(call),
    'nn.swish': call => swish(call),
    'nn.bias_add': call => biased(call.x, call.tensor('bias'), String(call.option('data_format') ?? 'NHWC')),
    'nn.l2_normalize': call => unitLength(call),
    'math.l2_normalize': call => unitLength(call),
    'nn.moments': call => {
        const axes = axesIn(call.option('axes'), call.x.shape.length);
        const keep = call.flag('keepdims');
        return [reduceBy(call.x, 'Mean', axes, keep), reduceBy(call.x, 'Var', axes, keep)];
    },
    'math.cumsum': call => {
        const lane = (values) => runningSums(values, call.flag('exclusive'), call.flag('reverse'));
        return alongAxes(call.x, [axisOf(call.number(0, 'axis'), call.x.shape.length)], lane);
    },
    'math.reduce_sum': reduction('Sum'),
    'math.reduce_mean': reduction('Mean'),
    'math.reduce_max': reduction('Max'),
    'math.reduce_min': reduction('Min'),
    'math.reduce_prod': reduction('Prod'),
    'math.reduce_variance': reduction('Var'),
    'math.reduce_logsumexp': reduction('Logsumexp'),
    clip_by_value: call => {
        const [low, high] = [call.tensor('clip_value_min'), call.tensor('clip_value_max')];
        return combine('Maximum', combine('Minimum', call.x, high), low);
    },
    cast: call => cast(call.x, dtypeOf(call.option('dtype'))),
    identity: same,
    stop_gradient: same,
    convert_to_tensor: same,
    ones_like: call => arrays_each(call.x, () => 1),
    zeros_like: call => arrays_each(call.x, () => 0),
};
function sumOf(tensors) {
    return tensors.reduce((sum, tensor) => combine('Add', sum, tensor));
}
function swish(call) {
    const beta = call.number(1, 'beta');
    return arrays_each(call.x, value => value / (1 + Math.exp(-beta * value)));
}
function unitLength(call) {
    return normalizeLength(call.x, axesIn(call.option('axis', 'dim'), call.x.shape.length), Math.sqrt(call.number(1e-12, 'epsilon')));
}
/** A vector added along the channels. */
function biased(x, bias, dataFormat) {
    const further = dataFormat.startsWith('NC') ? x.shape.length - 2 : 0;
    return combine('Add', x, reshape(bias, [bias.values.length, ...range(further).map(() => 1)]));
}
/** Functions that arrange values anew. */
const arrangements = {
    shape: call => arrayOf([call.x.shape.length], Int32Array.from(call.x.shape), 'int'),
    reshape: call => reshape(call.x, call.integers('shape')),
    transpose: call => {
        const order = call.option('perm') === undefined ? range(call.x.shape.length).reverse() : call.integers('perm');
        return moveAxes(call.x, order, range(order.length));
    },
    expand_dims: call => expandAxes(call.x, [call.number(0, 'axis', 'dim')]),
    squeeze: call => {
        const axes = call.integers('axis', 'squeeze_dims');
        return squeeze(call.x, axes.length === 0 ? undefined : axes);
    },
    tile: call => tile(call.x, call.integers('multiples')),
    repeat: call => repeat(call.x, call.integers('repeats'), call.option('axis') === undefined ? undefined : call.number(0, 'axis')),
    reverse: call => flip(call.x, call.integers('axis')),
    roll: call => roll(call.x, call.integers('shift'), call.integers('axis')),
    broadcast_to: call => spread(call.x, call.integers('shape')),
    stack: call => stack(call.operation.list(0, 'values'), call.number(0, 'axis')),
    unstack: call => unstack(call.x, call.number(0, 'axis')),
    concat: call => arranging_concatenate(call.operation.list(0, 'values'), call.number(0, 'axis')),
    split: call => splitBySizes(call.x, call.integers('num_or_size_splits'), call.number(0, 'axis')),
    slice: call => part(call.x, call.integers('begin'), call.integers('size')),
    pad: call => {
        const { inputs } = call.operation.call;
        const widths = plain(call.option('paddings'));
        const rows = Array.isArray(widths) ? widths.map(row => integersFrom(row, inputs)) : [];
        return pad(call.x, rows, padMode(String(call.option('mode') ?? 'CONSTANT')), call.number(0, 'constant_values'));
    },
    gather: call => {
        if (call.number(0, 'batch_dims') !== 0)
            throw new Error('the reference cannot gather with batch_dims');
        return take(call.x, call.tensor('indices'), call.number(0, 'axis'), false);
    },
    one_hot: call => oneHot(call.x, call.number(1, 'depth'), call.number(-1, 'axis'), call.number(1, 'on_value'), call.number(0, 'off_value')),
    '__operators__.getitem': call => getItem(call.x, keysOf(call.operation)),
    'linalg.matrix_transpose': call => swapAxes(call.x, -2, -1),
    'linalg.matmul': call => {
        const turned = (tensor, ...flags) => call.flag(...flags) ? swapAxes(tensor, -2, -1) : tensor;
        return matmul(turned(call.x, 'transpose_a', 'adjoint_a'), turned(call.tensor('b'), 'transpose_b', 'adjoint_b'));
    },
    tensordot: call => {
        const saved = plain(call.option('axes'));
        const axes = Array.isArray(saved) ? saved.map(list => numbersOf(list) ?? []) : (numberOf(saved) ?? 2);
        return tensordot(call.x, call.tensor('b'), ...tensordotAxes(axes, call.x));
    },
};
/** Parts of the lengths given, of which one may be -1 for what is left; one number is that of equal parts. */
function splitBySizes(x, sizes, axis) {
    const [count = 1] = sizes;
    if (sizes.length === 1)
        return cutEvenly(x, count, axis);
    const left = (x.shape[axisOf(axis, x.shape.length)] ?? 0) - sizes.reduce((sum, size) => sum + Math.max(size, 0), 0);
    let start = 0;
    const starts = sizes.slice(0, -1).map(size => {
        start += size < 0 ? left : size;
        return start;
    });
    return cut(x, starts, axis);
}
function keysOf({ call }) {
    const saved = plain(call.kwargs['slice_spec']);
    const bound = (value) => value === undefined || value === null ? undefined : integersFrom(value, call.inputs)[0];
    const keyOf = (key) => {
        if (key === null)
            return { kind: 'new' };
        if (isObject(key) && key['class_name'] === '__ellipsis__')
            return { kind: 'rest' };
        if (isObject(key) && 'start' in key)
            return { kind: 'slice', start: bound(key['start']), stop: bound(key['stop']), step: bound(key['step']) ?? 1 };
        return { kind: 'index', index: bound(key) ?? 0 };
    };
    return Array.isArray(saved) ? saved.map(keyOf) : [keyOf(saved ?? null)];
}
const functions = { ...values, ...arrangements, ...imageFunctions };
const byFunction = operation(call => {
    const saved = String(call.call.layer.config['function'] ?? '');
    const operate = functions[saved.replace(/^compat\.v1\./, '')];
    if (operate === undefined)
        throw new Error(`the reference has no function "${saved}" of TensorFlow`);
    return operate(new FunctionCall(call));
});
const firstInput = operation(call => call.tensor(0, ''));
/** Functions of TensorFlow between layers of Keras 2, and the layers that add losses and metrics. */
const tensorflowOperations = {
    TFOpLambda: byFunction,
    SlicingOpLambda: byFunction,
    AddLoss: firstInput,
    AddMetric: firstInput,
};

;// CONCATENATED MODULE: ./src/reference/layers/operations/recorded.ts











/** The inputs of a node: constants at their places, the tensors of the call at the others. */
function recorded_inputsOf({ inputs, layer }) {
    const constants = isObject(layer.config['constants']) ? layer.config['constants'] : {};
    const tensors = [...inputs];
    const count = tensors.length + Object.keys(constants).length;
    return range(count).flatMap(place => {
        const constant = constants[String(place)];
        return constant === undefined ? tensors.splice(0, 1) : [tensorFrom(constant, [])];
    });
}
/** What an attribute holds: `{b: true}`, `{i: "2"}`, `{f: 0.3}`, `{s: base64}`, `{type: "DT_FLOAT"}`, `{list: {i: […]}}`. */
function attribute({ attributes }, name, kind) {
    const held = attributes[name];
    return isObject(held) ? held[kind] : undefined;
}
const flag = (node, name) => attribute(node, name, 'b') === true;
const recorded_integer = (node, name) => Number(attribute(node, name, 'i') ?? 0);
const recorded_text = (node, name) => atob(String(attribute(node, name, 's') ?? ''));
function integers({ attributes }, name) {
    const held = attributes[name];
    const list = isObject(held) && isObject(held['list']) ? held['list']['i'] : undefined;
    return Array.isArray(list) ? list.map(Number) : [];
}
/** The values of a further input, which is a constant. */
const valuesAt = ({ inputs }, place) => Array.from(inputs[place]?.values ?? []);
function second({ inputs }) {
    const [, tensor] = inputs;
    if (tensor === undefined)
        throw new Error('the operation has no second input');
    return tensor;
}
const recorded_binary = (name) => (x, node) => combine(name, x, second(node));
const recorded_activation = (className) => x => activate(className, {}, x);
const recorded_reduction = (name) => (x, node) => reduceBy(x, name, axesFrom(valuesAt(node, 1), x), flag(node, 'keep_dims'));
const recorded_same = x => x;
function axesFrom(axes, { shape }) {
    return axes.map(axis => (axis < 0 ? axis + shape.length : axis));
}
function product(x, node, left, right) {
    const turned = (tensor, name) => flag(node, name) ? swapAxes(tensor, -2, -1) : tensor;
    return matmul(turned(x, left), turned(second(node), right));
}
/** The rows of a constant of two columns. */
function rowsAt(node, place) {
    const values = valuesAt(node, place);
    return range(values.length / 2).map(row => values.slice(2 * row, 2 * row + 2));
}
/** Numbers whose bits mark what the places of a slice are. */
function stridedSlice(x, node) {
    const [begins, ends, steps] = [1, 2, 3].map(place => valuesAt(node, place));
    const marked = (name, place) => (recorded_integer(node, `${name}_mask`) & (1 << place)) !== 0;
    const keys = (begins ?? []).map((begin, place) => {
        if (marked('ellipsis', place))
            return { kind: 'rest' };
        if (marked('new_axis', place))
            return { kind: 'new' };
        if (marked('shrink_axis', place))
            return { kind: 'index', index: begin };
        return {
            kind: 'slice',
            start: marked('begin', place) ? undefined : begin,
            stop: marked('end', place) ? undefined : ends?.[place],
            step: steps?.[place] ?? 1,
        };
    });
    return getItem(x, keys);
}
function recorded_windowOptions(x, node) {
    const first = recorded_text(node, 'data_format').startsWith('NC');
    const inside = (name) => {
        const all = integers(node, name);
        return first ? all.slice(2) : all.slice(1, x.shape.length - 1);
    };
    return {
        strides: inside('strides'),
        dilation_rate: inside('dilations'),
        pool_size: inside('ksize'),
        padding: recorded_text(node, 'padding').toLowerCase(),
        data_format: first ? 'channels_first' : 'channels_last',
    };
}
const operations = {
    Add: recorded_binary('Add'),
    AddV2: recorded_binary('Add'),
    Sub: recorded_binary('Subtract'),
    Mul: recorded_binary('Multiply'),
    Div: recorded_binary('TrueDivide'),
    RealDiv: recorded_binary('TrueDivide'),
    Pow: recorded_binary('Power'),
    Maximum: recorded_binary('Maximum'),
    Minimum: recorded_binary('Minimum'),
    SquaredDifference: recorded_binary('SquaredDifference'),
    AddN: (x, { inputs }) => inputs.slice(1).reduce((sum, input) => combine('Add', sum, input), x),
    BiasAdd: (x, node) => biased(x, second(node), recorded_text(node, 'data_format')),
    ClipByValue: (x, { inputs: [, low = x, high = x] }) => combine('Maximum', combine('Minimum', x, high), low),
    Abs: x => arrays_each(x, Math.abs),
    Neg: x => arrays_each(x, value => -value),
    Square: x => arrays_each(x, value => value * value),
    Cast: (x, node) => cast(x, dtypeOf(String(attribute(node, 'DstT', 'type') ?? '')
        .replace('DT_', '')
        .toLowerCase())),
    Identity: recorded_same,
    StopGradient: recorded_same,
    OnesLike: x => arrays_each(x, () => 1),
    ZerosLike: x => arrays_each(x, () => 0),
    LeakyRelu: (x, node) => activate('LeakyRelu', { negative_slope: numberOf(attribute(node, 'alpha', 'f')) ?? 0.2 }, x),
    Softmax: x => alongAxes(x, [x.shape.length - 1], softmax),
    ...Object.fromEntries(['Relu', 'Relu6', 'Elu', 'Selu', 'Sigmoid', 'Tanh', 'Softplus', 'Softsign', 'LogSoftmax'].map(name => [
        name,
        recorded_activation(name),
    ])),
    Sum: recorded_reduction('Sum'),
    Mean: recorded_reduction('Mean'),
    Max: recorded_reduction('Max'),
    Min: recorded_reduction('Min'),
    Prod: recorded_reduction('Prod'),
    Cumsum: (x, node) => alongAxes(x, axesFrom(valuesAt(node, 1), x), lane => runningSums(lane, flag(node, 'exclusive'), flag(node, 'reverse'))),
    MatMul: (x, node) => product(x, node, 'transpose_a', 'transpose_b'),
    BatchMatMul: (x, node) => product(x, node, 'adj_x', 'adj_y'),
    BatchMatMulV2: (x, node) => product(x, node, 'adj_x', 'adj_y'),
    Reshape: (x, node) => reshape(x, valuesAt(node, 1)),
    Transpose: (x, node) => {
        const order = valuesAt(node, 1);
        return moveAxes(x, order, range(order.length));
    },
    ExpandDims: (x, node) => expandAxes(x, valuesAt(node, 1)),
    Squeeze: (x, node) => {
        const axes = integers(node, 'squeeze_dims');
        return squeeze(x, axes.length === 0 ? undefined : axes);
    },
    Tile: (x, node) => tile(x, valuesAt(node, 1)),
    ReverseV2: (x, node) => flip(x, valuesAt(node, 1)),
    Pad: (x, node) => pad(x, rowsAt(node, 1), 'constant'),
    PadV2: (x, node) => pad(x, rowsAt(node, 1), 'constant', valuesAt(node, 2)[0] ?? 0),
    MirrorPad: (x, node) => pad(x, rowsAt(node, 1), padMode(recorded_text(node, 'mode'))),
    GatherV2: (x, node) => {
        if (recorded_integer(node, 'batch_dims') !== 0)
            throw new Error('the reference cannot gather with batch_dims');
        return take(x, second(node), valuesAt(node, 2)[0] ?? 0, false);
    },
    Slice: (x, node) => part(x, valuesAt(node, 1), valuesAt(node, 2)),
    StridedSlice: stridedSlice,
    ConcatV2: (_, { inputs }) => arranging_concatenate(inputs.slice(0, -1), inputs.at(-1)?.values[0] ?? 0),
    Pack: (_, node) => stack(node.inputs, recorded_integer(node, 'axis')),
    Unpack: (x, node) => unstack(x, recorded_integer(node, 'axis')),
    // The axis is the first input of one, and the last of the other.
    Split: (axis, node) => splitBySizes(second(node), [recorded_integer(node, 'num_split')], axis.values[0] ?? 0),
    SplitV: (x, node) => splitBySizes(x, valuesAt(node, 1), valuesAt(node, 2)[0] ?? 0),
    Conv2D: (x, node) => images_convolve(node.call, x, second(node), recorded_windowOptions(x, node)),
    MaxPool: (x, node) => pool(node.call, 'Max', x, recorded_windowOptions(x, node)),
    AvgPool: (x, node) => pool(node.call, 'Average', x, recorded_windowOptions(x, node)),
    DepthToSpace: (x, node) => depthToSpace(x, recorded_integer(node, 'block_size')),
    SpaceToDepth: (x, node) => spaceToDepth(x, recorded_integer(node, 'block_size')),
};
/** Operations of TensorFlow graphs as Keras of TensorFlow 2.0 to 2.3 recorded them. */
const recordedOperations = {
    TensorFlowOpLayer: {
        async compute(call) {
            const definition = call.layer.config['node_def'];
            const name = isObject(definition) ? String(definition['op']) : '';
            const attributes = isObject(definition) && isObject(definition['attr']) ? definition['attr'] : {};
            const operate = operations[name];
            const inputs = recorded_inputsOf(call);
            const [first] = inputs;
            if (operate === undefined || first === undefined)
                throw new Error(`the reference has no operation "${name}" of TensorFlow`);
            return answersOf(await operate(first, { call, inputs, attributes }));
        },
        mask: 'drop',
    },
};

;// CONCATENATED MODULE: ./src/reference/layers/pooling.ts





/**
 * The maximum or mean of what a window sees at each place, channels last. Places outside the input do not count, in the
 * mean either.
 */
function pooling_pooled(input, slidings, reduction) {
    const rank = input.shape.length;
    const first = rank - 1 - slidings.length;
    const shape = input.shape.map((length, axis) => slidings[axis - first]?.length ?? length);
    const channels = input.shape[rank - 1] ?? 1;
    const cost = slidings.reduce((seen, { starts, length }) => (seen * (starts[length] ?? 1)) / Math.max(length, 1), 1);
    const sizes = threeOf(input.shape.slice(first, rank - 1), 1);
    const [depths, rows, columns] = threeOf(slidings, still);
    const isMaximum = reduction === 'max';
    return computeEach(shape, position => {
        const channel = position % channels;
        const place = (position - channel) / channels;
        const column = place % columns.length;
        const row = Math.floor(place / columns.length) % rows.length;
        const depth = Math.floor(place / (columns.length * rows.length)) % depths.length;
        const image = Math.floor(place / (columns.length * rows.length * depths.length));
        let result = isMaximum ? Number.NEGATIVE_INFINITY : 0;
        let count = 0;
        for (let d = depths.starts[depth]; d < depths.starts[depth + 1]; d++) {
            for (let r = rows.starts[row]; r < rows.starts[row + 1]; r++) {
                const plane = (image * sizes[0] + depths.input[d]) * sizes[1] + rows.input[r];
                for (let c = columns.starts[column]; c < columns.starts[column + 1]; c++) {
                    const at = (plane * sizes[2] + columns.input[c]) * channels + channel;
                    const value = input.values[at];
                    result = isMaximum ? Math.max(result, value) : result + value;
                    count++;
                }
            }
        }
        return isMaximum ? result : result / count;
    }, { dtype: input.dtype, costPerValue: cost });
}
/** MaxPooling and AveragePooling, 1D to 3D. */
function pooling(rank, reduction) {
    return {
        mask: 'drop',
        compute(call) {
            const { config } = call.layer;
            const sizes = numbersOption(config, 'pool_size', rank, 2);
            const strides = numbersOf(config['strides']) === undefined ? sizes : numbersOption(config, 'strides', rank, 1);
            const padding = textOption(config, 'padding', 'valid').toLowerCase();
            return [
                inChannelsLast(inputOf(call), rank, config, input => {
                    const first = input.shape.length - 1 - rank;
                    const slidings = sizes.map((window, axis) => sliding({ input: input.shape[first + axis] ?? 1, window, stride: strides[axis] ?? 1 }, padding));
                    return pooling_pooled(input, slidings, reduction);
                }),
            ];
        },
    };
}
/** AdaptiveAveragePooling and AdaptiveMaxPooling of Keras 3: as many windows as asked for, which may overlap. */
function adaptivePooling(rank, reduction) {
    return {
        mask: 'drop',
        compute(call) {
            const { config } = call.layer;
            const sizes = numbersOption(config, 'output_size', rank, 1);
            return [
                inChannelsLast(inputOf(call), rank, config, input => {
                    const first = input.shape.length - 1 - rank;
                    const slidings = sizes.map((length, axis) => adaptiveSliding(input.shape[first + axis] ?? 1, length));
                    return pooling_pooled(input, slidings, reduction);
                }),
            ];
        },
    };
}
/** The window of place `o` goes from `o * input / output`, rounded down, to `(o + 1) * input / output`, rounded up. */
function adaptiveSliding(input, length) {
    const starts = [0];
    const places = [];
    for (let output = 0; output < length; output++) {
        const end = Math.ceil(((output + 1) * input) / length);
        for (let place = Math.floor((output * input) / length); place < end; place++)
            places.push(place);
        starts.push(places.length);
    }
    const inputs = Int32Array.from(places);
    return { length, starts: Int32Array.from(starts), window: inputs, input: inputs };
}
/** GlobalMaxPooling and GlobalAveragePooling, 1D to 3D. Keras gives the mask to the average of one axis only. */
function globalPooling(rank, reduction) {
    return {
        mask: 'drop',
        compute(call) {
            const { config } = call.layer;
            const input = inputOf(call);
            const first = axisOf(hasChannelsFirst(config) ? -rank : -rank - 1, input.shape.length);
            const axes = Array.from({ length: rank }, (_, axis) => first + axis);
            const mask = rank === 1 && reduction === 'mean' ? (call.masks[0] ?? null) : null;
            return [reduced(input, { axes, keep: flagOption(config, 'keepdims', false), reduction, mask })];
        },
    };
}
function reduced(input, options) {
    const { axes, keep, reduction, mask } = options;
    const lines = linesAlong(input.shape, axes);
    const shape = input.shape.flatMap((length, axis) => (axes.includes(axis) ? (keep ? [1] : []) : [length]));
    const channels = lines.count / (input.shape[0] ?? 1);
    const result = (line) => {
        const first = lines.first(line);
        let total = reduction === 'max' ? Number.NEGATIVE_INFINITY : 0;
        let count = 0;
        for (let place = 0; place < lines.length; place++) {
            const value = input.values[first + lines.offsets[place]];
            const seen = mask === null ? 1 : mask.values[Math.floor(line / channels) * lines.length + place];
            total = reduction === 'max' ? Math.max(total, value) : seen === 0 ? total : total + value;
            count += seen;
        }
        return reduction === 'max' ? total : total / count;
    };
    return computeEach(shape, result, { dtype: input.dtype, costPerValue: lines.length });
}
/** Keras's pooling layers. */
const poolings = {
    MaxPooling1D: pooling(1, 'max'),
    MaxPooling2D: pooling(2, 'max'),
    MaxPooling3D: pooling(3, 'max'),
    AveragePooling1D: pooling(1, 'mean'),
    AveragePooling2D: pooling(2, 'mean'),
    AveragePooling3D: pooling(3, 'mean'),
    AdaptiveMaxPooling1D: adaptivePooling(1, 'max'),
    AdaptiveMaxPooling2D: adaptivePooling(2, 'max'),
    AdaptiveMaxPooling3D: adaptivePooling(3, 'max'),
    AdaptiveAveragePooling1D: adaptivePooling(1, 'mean'),
    AdaptiveAveragePooling2D: adaptivePooling(2, 'mean'),
    AdaptiveAveragePooling3D: adaptivePooling(3, 'mean'),
    GlobalMaxPooling1D: globalPooling(1, 'max'),
    GlobalMaxPooling2D: globalPooling(2, 'max'),
    GlobalMaxPooling3D: globalPooling(3, 'max'),
    GlobalAveragePooling1D: globalPooling(1, 'mean'),
    GlobalAveragePooling2D: globalPooling(2, 'mean'),
    GlobalAveragePooling3D: globalPooling(3, 'mean'),
};

;// CONCATENATED MODULE: ./src/reference/layers/preprocessing.ts




/** What Keras's backend adds to avoid a division by 0. */
const EPSILON = 1e-7;
/** Keras 3's layer supports masking, Keras 2's does not. */
const maskOfKeras3 = ({ generation, masks }) => [
    generation === 3 ? (masks[0] ?? null) : null,
];
/** Numbers in lists of lists, flat, with the shape of the lists. */
function preprocessing_arrayOf(saved) {
    if (!Array.isArray(saved))
        return { shape: [], values: Float64Array.of(...(numbersOf(saved) ?? [0])) };
    const parts = saved.map(preprocessing_arrayOf);
    return {
        shape: [parts.length, ...(parts[0]?.shape ?? [])],
        values: Float64Array.from(parts.flatMap(({ values }) => [...values])),
    };
}
/** `Normalization`: statistics from the config, spread over the axes that are kept as numpy does, or learned ones. */
const normalization = {
    mask: maskOfKeras3,
    async compute(call) {
        const { config, weights } = call.layer;
        const input = inputOf(call);
        const rank = input.shape.length;
        const axis = config['axis'] === null ? [] : (numbersOf(config['axis']) ?? [-1]);
        const axes = axis.map(own => axisOf(own, rank)).sort((a, b) => a - b);
        const kept = axes.map(own => input.shape[own] ?? 1);
        const statistic = async (key, index) => {
            const learned = (config[key] ?? null) === null;
            if (learned)
                return new Float64Array((await weights[index]?.values()) ?? []);
            return filled(sizeOf(kept), broadcast(preprocessing_arrayOf(config[key]), kept));
        };
        const mean = await statistic('mean', 0);
        const deviation = (await statistic('variance', 1)).map(value => Math.max(Math.sqrt(value), EPSILON));
        const at = linesAlong(input.shape, axes).placeOf;
        const invert = flagOption(config, 'invert', false);
        return [
            computeEach(input.shape, position => {
                const value = input.values[position];
                const center = mean[at(position)];
                const unit = deviation[at(position)];
                return invert ? center + value * unit : (value - center) / unit;
            }),
        ];
    },
};
/** `Rescaling`: the numbers, or lists of them for the last axes, multiply the input and are added to it. */
const rescaling = {
    mask: maskOfKeras3,
    compute(call) {
        const { config } = call.layer;
        const input = inputOf(call);
        const scale = broadcast(preprocessing_arrayOf(config['scale'] ?? 1), input.shape);
        const offset = broadcast(preprocessing_arrayOf(config['offset'] ?? 0), input.shape);
        return [
            computeEach(input.shape, position => input.values[position] * scale(position) + offset(position)),
        ];
    },
};
/** Indices of categories as Keras's `encode_categorical_inputs` encodes them. */
function encoded(indices, { mode, depth, generation, dtype, weights }) {
    const { shape, values } = indices;
    if (mode === 'int')
        return { ...known(indices), dtype };
    const rank = shape.length;
    if (mode === 'one_hot') {
        const own = rank > 1 && shape[rank - 1] === 1 ? shape.slice(0, -1) : shape;
        return computeEach([...own, depth], position => (Math.trunc(values[Math.floor(position / depth)]) === position % depth ? 1 : 0), { dtype });
    }
    // Keras 3 takes the second axis of three or more.
    const axis = generation === 3 && rank > 2 ? 1 : rank - 1;
    const { length, first, offsets } = linesAlong(shape, [axis]);
    return computeEach([...shape.slice(0, axis), ...shape.slice(axis + 1), depth], position => {
        const start = first(Math.floor(position / depth));
        let sum = 0;
        for (const offset of offsets) {
            if (Math.trunc(values[start + offset]) !== position % depth)
                continue;
            sum += weights?.values[start + offset] ?? 1;
        }
        return mode === 'count' ? sum : Math.min(sum, 1);
    }, { dtype, costPerValue: length });
}
const categoryEncoding = {
    mask: 'drop',
    compute(call) {
        const { config } = call.layer;
        const depth = numberOption(config, 'num_tokens', numberOption(config, 'max_tokens', 1));
        const mode = textOption(config, 'output_mode', 'multi_hot');
        const weights = mode === 'count' ? call.inputs[1] : undefined;
        return [encoded(inputOf(call), { mode, depth, generation: call.generation, dtype: 'float', weights })];
    },
};
/** The number of boundaries, which are kept in float32, that a value has reached. */
const discretization = {
    mask: 'drop',
    compute(call) {
        const { config, name } = call.layer;
        const input = inputOf(call);
        const boundaries = numbersOf(config['bin_boundaries'] ?? config['bins'])?.map(Math.fround);
        if (boundaries === undefined)
            throw new Error(`"${name}" has no boundaries in its config`);
        const mode = textOption(config, 'output_mode', 'int');
        const indices = {
            shape: input.shape,
            dtype: 'int',
            values: Float64Array.from(input.values, value => boundaries.filter(boundary => value >= boundary).length),
        };
        const dtype = mode === 'int' ? 'int' : 'float';
        return [encoded(indices, { mode, depth: boundaries.length + 1, generation: call.generation, dtype })];
    },
};
function vocabularyOf({ config, name }, mode) {
    const list = Array.isArray(config['vocabulary']) ? numbersOf(config['vocabulary']) : undefined;
    if (list === undefined)
        throw new Error(`"${name}" has no vocabulary in its config`);
    const [mask] = (config['mask_token'] ?? null) === null ? [] : (numbersOf(config['mask_token']) ?? []);
    const others = numberOption(config, 'num_oov_indices', 1);
    const firstOther = mask !== undefined && mode === 'int' ? 1 : 0;
    const first = firstOther + others;
    const special = [
        ...new Array(firstOther).fill(mask ?? 0),
        ...new Array(others).fill(numberOption(config, 'oov_token', -1)),
    ];
    const listed = special.length > 0 && special.every((token, index) => list[index] === token);
    return { tokens: listed ? list.slice(first) : list, mask, others, firstOther, first };
}
const integerLookup = {
    mask: 'drop',
    compute(call) {
        const { config, name } = call.layer;
        const input = inputOf(call);
        const saved = textOption(config, 'output_mode', 'int');
        const mode = saved === 'binary' ? 'multi_hot' : saved;
        if (flagOption(config, 'invert', false) || mode.startsWith('tf'))
            throw new Error(`the reference has no IntegerLookup as "${name}" is`);
        const { tokens, mask, others, firstOther, first } = vocabularyOf(call.layer, mode);
        const index = new Map(tokens.map((token, at) => [token, first + at]));
        const lookUp = (value) => {
            if (value === mask)
                return mode === 'int' ? 0 : -1;
            return index.get(value) ?? (others > 1 ? firstOther + (((value % others) + others) % others) : firstOther);
        };
        const indices = { shape: input.shape, dtype: 'int', values: Float64Array.from(input.values, lookUp) };
        const padded = flagOption(config, 'pad_to_max_tokens', false);
        const depth = padded ? numberOption(config, 'max_tokens', 1) : first + tokens.length;
        return [encoded(indices, { mode, depth, generation: call.generation, dtype: 'int' })];
    },
};
/** Keras 3's `Pipeline`: its layers one after another, each with the mask that the one before hands on. */
const pipeline = {
    compute: async (call) => (await runPiped(call)).inputs.map(known),
    mask: async (call) => (await runPiped(call)).masks,
};
async function runPiped(call) {
    let { inputs, masks } = call;
    for (const layer of pipedLayers(call.layer)) {
        const next = { ...call, layer, inputs, masks };
        masks = await call.maskOf(next);
        inputs = await call.run(next);
    }
    return { inputs, masks };
}
function pipedLayers({ wrapped }) {
    return Object.keys(wrapped).flatMap((_, index) => wrapped[`layers/${index}`] ?? []);
}
/** Keras's preprocessing layers of numbers. */
const preprocessing = {
    Normalization: normalization,
    Rescaling: rescaling,
    CategoryEncoding: categoryEncoding,
    Discretization: discretization,
    IntegerLookup: integerLookup,
    Pipeline: pipeline,
};

;// CONCATENATED MODULE: ./src/reference/layers/recurrence.ts





/** The function that a cell applies to a vector. */
function vectorFunction(saved, generation) {
    const activation = activationOf(saved, generation);
    return 'each' in activation ? values => values.map(activation.each) : activation.line;
}
/** The indices of the tensors that are initial states, and the mask that counts: given, or that of the sequence. */
function statesAndMask(call) {
    const listed = tensorIndices(call.args[0]);
    // Keras 2 saves the states of a call as further inputs beside the first.
    const states = [...listed.slice(1), ...tensorIndices(argument(call, 1, 'initial_state'))];
    const given = call.generation === 2 ? tensorArgument(call, -1, 'mask') : tensorArgument(call, 2, 'mask');
    // Keras 3 finds a mask by itself only where the sequence is the only tensor of the call.
    const own = call.generation === 3 && states.length > 0 ? null : (call.masks[0] ?? null);
    return { states, mask: given ?? own };
}
/** The mask of the first output of a recurrent layer: that of the sequence, if it returns sequences; states have none. */
function maskOfSequence(call) {
    return flagOption(call.layer.config, 'return_sequences', false)
        ? (statesAndMask(call).mask ?? call.masks[0] ?? null)
        : null;
}
/**
 * What a layer computes that runs a cell along the second axis (Keras's `backend.rnn`): the output of each or the last
 * step, and the last states. In masked steps the states stay as they are.
 */
function recurrent(makeCell, zeroOutput) {
    return {
        async compute(call) {
            const { config } = call.layer;
            const timeMajor = flagOption(config, 'time_major', false);
            const { states, mask } = statesAndMask(call);
            const given = call.inputs[0];
            if (given === undefined)
                return [];
            const input = timeMajor ? swapped(given) : given;
            const steps = input.shape[1] ?? 0;
            const cell = await makeCell(call, input.shape.slice(2));
            const runs = runsOf({
                cell,
                input,
                mask: mask === null || !timeMajor ? mask : swapped(mask),
                initial: states.map(index => call.inputs[index]),
                options: {
                    sequences: flagOption(config, 'return_sequences', false),
                    backwards: flagOption(config, 'go_backwards', false),
                    zeros: zeroOutput(config, call.generation),
                },
            });
            const batch = input.shape[0] ?? 0;
            const sequences = flagOption(config, 'return_sequences', false);
            const cost = (cell.cost * (sequences ? 1 : steps)) / Math.max(sizeOf(cell.outputShape), 1);
            const output = await ofRuns(sequences ? [batch, steps, ...cell.outputShape] : [batch, ...cell.outputShape], cost, sample => runs(sample).output, timeMajor && sequences);
            if (!flagOption(config, 'return_state', false))
                return [output];
            const last = cell.stateShapes.map((shape, index) => ofRuns([batch, ...shape], cost, sample => runs(sample).states[index] ?? new Float64Array(0), false));
            return [output, ...(await Promise.all(last))];
        },
        mask: call => [maskOfSequence(call)],
    };
}
const swapped = (tensor) => transposed(tensor, [1, 0, ...tensor.shape.keys()].filter(once));
const once = (axis, at, order) => order.indexOf(axis) === at;
/** A computation whose values of each sample come from its run; samples that are not asked for are not run. */
async function ofRuns(shape, costPerValue, valuesOf, timeMajor) {
    const size = sizeOf(shape.slice(1));
    const compute = (positions) => {
        const values = new Float64Array(positions?.length ?? sizeOf(shape));
        for (let index = 0; index < values.length; index++) {
            const position = positions?.[index] ?? index;
            values[index] = valuesOf(Math.floor(position / size))[position % size] ?? Number.NaN;
        }
        return values;
    };
    if (!timeMajor)
        return { shape, dtype: 'float', costPerValue, compute: positions => Promise.resolve(compute(positions)) };
    const { shape: turned, values } = swapped({ shape, dtype: 'float', values: compute() });
    return {
        shape: turned,
        dtype: 'float',
        costPerValue,
        compute: positions => Promise.resolve(Float64Array.from(positions ?? values.keys(), position => values[position] ?? Number.NaN)),
    };
}
/** Runs the cell over a sample; each sample once. */
function runsOf(recurrence) {
    const runs = new Map();
    const { cell, input, mask, initial, options } = recurrence;
    const [batch = 0, steps = 0, ...inputShape] = input.shape;
    const width = sizeOf(inputShape);
    const perStep = mask === null ? 0 : mask.values.length / (batch * steps);
    const outputSize = sizeOf(cell.outputShape);
    const run = (sample) => {
        let states = cell.stateShapes.map((shape, index) => {
            const size = sizeOf(shape);
            const values = initial[index]?.values.subarray(sample * size, (sample + 1) * size);
            return values === undefined ? new Float64Array(size) : Float64Array.from(values);
        });
        const outputs = new Float64Array(options.sequences ? steps * outputSize : outputSize);
        let last = new Float64Array(outputSize);
        for (let step = 0; step < steps; step++) {
            const at = sample * steps + (options.backwards ? steps - 1 - step : step);
            if (mask === null || (mask.values[at * perStep] ?? 0) !== 0) {
                const next = cell.step(Float64Array.from(input.values.subarray(at * width, (at + 1) * width)), states);
                last = Float64Array.from(next.output);
                states = next.states;
            }
            else if (options.zeros)
                last = new Float64Array(outputSize);
            outputs.set(last, options.sequences ? step * outputSize : 0);
        }
        return { output: outputs, states };
    };
    return sample => {
        const done = runs.get(sample) ?? run(sample);
        runs.set(sample, done);
        return done;
    };
}

;// CONCATENATED MODULE: ./src/reference/layers/recurrent.ts


async function gatesOf({ config, weights }) {
    const [kernel, recurrentKernel, bias] = weights;
    if (kernel === undefined || recurrentKernel === undefined)
        throw new Error('a recurrent layer without kernels');
    return {
        units: numberOption(config, 'units', recurrentKernel.shape[0] ?? 0),
        inputs: kernel.shape[0] ?? 0,
        kernel: await kernel.values(),
        recurrentKernel: await recurrentKernel.values(),
        bias: (await bias?.values()) ?? new Float64Array(0),
    };
}
/** Adds `vector · matrix` to `sums`, of a matrix of `columns`, taking those from `first` on alone. */
function addProduct(sums, vector, matrix, columns, first = 0) {
    for (let row = 0; row < vector.length; row++) {
        const factor = vector[row] ?? 0;
        const start = row * columns + first;
        for (let column = 0; column < sums.length; column++)
            sums[column] = (sums[column] ?? 0) + factor * (matrix[start + column] ?? 0);
    }
}
/** Values `first` … of a bias, zeros where there is none. */
function biasFrom(bias, first, count) {
    const values = new Float64Array(count);
    values.set(bias.subarray(first, first + count));
    return values;
}
/** SimpleRNN: `activation(x · kernel + h · recurrent_kernel + bias)`. */
async function simpleRnnCell({ layer, generation }) {
    const { units, inputs, kernel, recurrentKernel, bias } = await gatesOf(layer);
    const activation = vectorFunction(layer.config['activation'] ?? defaultOf(layer.config, 'activation', 'tanh'), generation);
    return {
        stateShapes: [[units]],
        outputShape: [units],
        cost: (inputs + units) * units,
        step(input, [before = new Float64Array(units)]) {
            const sums = biasFrom(bias, 0, units);
            addProduct(sums, input, kernel, units);
            addProduct(sums, before, recurrentKernel, units);
            const output = activation(sums);
            return { output, states: [output] };
        },
    };
}
/** The activation that Keras takes where the config says nothing; `null` in a config means none. */
function defaultOf(config, key, fallback) {
    return key in config ? null : fallback;
}
function recurrentActivation({ config }, generation) {
    const fallback = generation === 2 ? 'hard_sigmoid' : 'sigmoid';
    return vectorFunction(config['recurrent_activation'] ?? defaultOf(config, 'recurrent_activation', fallback), generation);
}
/** LSTM; the gates stand in the order input, forget, candidate, output. The bias of CuDNNLSTM is that of two products. */
async function lstmCell({ layer, generation }) {
    const { units, inputs, kernel, recurrentKernel, bias } = await gatesOf(layer);
    const gate = recurrentActivation(layer, generation);
    const activation = vectorFunction(layer.config['activation'] ?? defaultOf(layer.config, 'activation', 'tanh'), generation);
    const width = 4 * units;
    return {
        stateShapes: [[units], [units]],
        outputShape: [units],
        cost: (inputs + units) * width,
        step(input, [before = new Float64Array(units), carry = new Float64Array(units)]) {
            const sums = biasFrom(bias, 0, width);
            if (bias.length === 2 * width)
                for (let at = 0; at < width; at++)
                    sums[at] = (sums[at] ?? 0) + (bias[width + at] ?? 0);
            addProduct(sums, input, kernel, width);
            addProduct(sums, before, recurrentKernel, width);
            const part = (index) => sums.slice(index * units, (index + 1) * units);
            const [enter, forget, candidate, leave] = [gate(part(0)), gate(part(1)), activation(part(2)), gate(part(3))];
            const next = carry.map((value, unit) => (forget[unit] ?? 0) * value + (enter[unit] ?? 0) * (candidate[unit] ?? 0));
            const output = activation(next).map((value, unit) => (leave[unit] ?? 0) * value);
            return { output, states: [output, next] };
        },
    };
}
/** GRU; the gates stand in the order update, reset, candidate. With `reset_after` each product has a bias of its own. */
async function gruCell({ layer, generation }) {
    const { units, inputs, kernel, recurrentKernel, bias } = await gatesOf(layer);
    const gate = recurrentActivation(layer, generation);
    const activation = vectorFunction(layer.config['activation'] ?? defaultOf(layer.config, 'activation', 'tanh'), generation);
    // Keras up to 2.1 has no such option, and resets before the product.
    const resetAfter = flagOption(layer.config, 'reset_after', generation === 3 || layer.className.startsWith('CuDNN'));
    const width = 3 * units;
    return {
        stateShapes: [[units]],
        outputShape: [units],
        cost: (inputs + units) * width,
        step(input, [before = new Float64Array(units)]) {
            const fromInput = biasFrom(bias, 0, width);
            addProduct(fromInput, input, kernel, width);
            const fromState = resetAfter ? biasFrom(bias, width, width) : new Float64Array(2 * units);
            addProduct(fromState, before, recurrentKernel, width);
            const sum = (index) => fromInput
                .slice(index * units, (index + 1) * units)
                .map((value, unit) => value + (fromState[index * units + unit] ?? 0));
            const update = gate(sum(0));
            const reset = gate(sum(1));
            const inner = resetAfter ? fromState.slice(2 * units) : new Float64Array(units);
            if (resetAfter)
                for (let unit = 0; unit < units; unit++)
                    inner[unit] = (inner[unit] ?? 0) * (reset[unit] ?? 0);
            else
                addProduct(inner, before.map((value, unit) => value * (reset[unit] ?? 0)), recurrentKernel, width, 2 * units);
            const candidate = activation(inner.map((value, unit) => value + (fromInput[2 * units + unit] ?? 0)));
            const output = before.map((value, unit) => (update[unit] ?? 0) * value + (1 - (update[unit] ?? 0)) * (candidate[unit] ?? 0));
            return { output, states: [output] };
        },
    };
}
/** CuDNN has no options: tanh and sigmoid, resetting after the product. */
const fixedOptions = { activation: 'tanh', recurrent_activation: 'sigmoid', reset_after: true };
/** Makes the cell of a CuDNN layer, whose matrices of gates are those of CuDNN in the shape of Keras's. */
const ofCudnn = (make) => ({ layer, ...call }, inputShape) => {
    const weights = layer.weights.map(weight => (weight.shape.length === 2 ? turnedGates(weight, layer) : weight));
    return make({ ...call, layer: { ...layer, config: { ...layer.config, ...fixedOptions }, weights } }, inputShape);
};
/**
 * Keras hands the values of each gate's `[inputs, units]` to CuDNN as they lie, and CuDNN reads them as `[units, inputs]`
 * (`canonical_to_params` without `transpose_weights`).
 */
function turnedGates(weight, { config }) {
    const { shape } = weight;
    const [inputs = 0, width = 0] = shape;
    const units = numberOption(config, 'units', width);
    const turned = async () => {
        const saved = await weight.values();
        return Float64Array.from({ length: inputs * width }, (_, at) => {
            const [row, column] = [Math.floor(at / width), at % width];
            const unit = column % units;
            const place = unit * inputs + row;
            return saved[Math.floor(place / units) * width + (column - unit) + (place % units)] ?? 0;
        });
    };
    return { shape, values: turned, read: async (first, count) => (await turned()).subarray(first, first + count) };
}
const cells = {
    SimpleRNNCell: simpleRnnCell,
    LSTMCell: lstmCell,
    GRUCell: gruCell,
    StackedRNNCells: stackedCells,
};
/** One cell on top of another: each gets the output of the one before; the states stand one after another. */
async function stackedCells(call, inputShape) {
    const stack = [];
    for (let index = 0; call.layer.wrapped[`cells/${index}`] !== undefined; index++)
        stack.push(await cellOf(call, `cells/${index}`, stack.at(-1)?.outputShape ?? inputShape));
    return {
        stateShapes: stack.flatMap(cell => cell.stateShapes),
        outputShape: stack.at(-1)?.outputShape ?? inputShape,
        cost: stack.reduce((sum, { cost }) => sum + cost, 0),
        step(input, states) {
            let output = input;
            let used = 0;
            const after = stack.flatMap(cell => {
                const next = cell.step(output, states.slice(used, used + cell.stateShapes.length));
                used += cell.stateShapes.length;
                output = next.output;
                return next.states;
            });
            return { output, states: after };
        },
    };
}
function cellOf(call, key, inputShape) {
    const layer = call.layer.wrapped[key];
    const className = layer?.className.split(/[.>]/).at(-1) ?? '';
    const make = cells[className];
    if (layer === undefined || make === undefined)
        throw new Error(`the reference has no cell "${className}"`);
    return make({ ...call, layer }, inputShape);
}
const zeroOutput = (config) => flagOption(config, 'zero_output_for_mask', false);
const layerOf = (make) => recurrent(make, zeroOutput);
/** CuDNN layers read no mask and hand on none. */
const cudnn = (make) => ({
    ...layerOf(ofCudnn(make)),
    mask: 'drop',
});
/** Recurrent layers. */
const recurrent_recurrent = {
    SimpleRNN: layerOf(simpleRnnCell),
    ...Object.fromEntries(['LSTM', 'LSTMV1', 'LSTMV2', 'UnifiedLSTM'].map(name => [name, layerOf(lstmCell)])),
    ...Object.fromEntries(['GRU', 'GRUV1', 'GRUV2', 'UnifiedGRU'].map(name => [name, layerOf(gruCell)])),
    CuDNNLSTM: cudnn(lstmCell),
    CuDNNGRU: cudnn(gruCell),
    RNN: layerOf((call, inputShape) => cellOf(call, 'cell', inputShape)),
};

;// CONCATENATED MODULE: ./src/reference/layers/recurrent-convolutional.ts





function recurrent_convolutional_axesOf(lengths, kernel, convolution) {
    return lengths.map((input, index) => {
        const size = kernel[index] ?? 1;
        const stride = convolution.strides[index] ?? 1;
        const dilation = convolution.dilations[index] ?? 1;
        const reach = (size - 1) * dilation + 1;
        const output = convolution.same ? Math.ceil(input / stride) : Math.max(Math.ceil((input - reach + 1) / stride), 0);
        const padding = convolution.same ? Math.max((output - 1) * stride + reach - input, 0) : 0;
        const before = Math.floor(padding / 2);
        return { input, output, kernel: size, place: (at, tap) => at * stride + tap * dilation - before };
    });
}
/** All index tuples of arrays of these lengths, row-major. */
function places(lengths) {
    return lengths.reduce((all, length) => all.flatMap(start => range(length).map(index => [...start, index])), [[]]);
}
/** Adds to `sums` the convolution of `input`, channels last, with a kernel of `[…, channels, filters]`. */
function addConvolution(sums, input, axes, kernel) {
    const outputs = places(axes.map(({ output }) => output));
    const taps = places(axes.map(axis => axis.kernel));
    const channels = input.length / sizeOf(axes.map(axis => axis.input));
    const filters = sums.length / outputs.length;
    for (const [output, at] of outputs.entries()) {
        for (const [tap, offsets] of taps.entries()) {
            let place = 0;
            for (const [index, axis] of axes.entries()) {
                const own = axis.place(at[index] ?? 0, offsets[index] ?? 0);
                place = own < 0 || own >= axis.input || place < 0 ? -1 : place * axis.input + own;
            }
            if (place < 0)
                continue;
            for (let channel = 0; channel < channels; channel++) {
                const factor = input[place * channels + channel] ?? 0;
                const row = (tap * channels + channel) * filters;
                for (let filter = 0; filter < filters; filter++)
                    sums[output * filters + filter] =
                        (sums[output * filters + filter] ?? 0) + factor * (kernel[row + filter] ?? 0);
            }
        }
    }
}
/** A ConvLSTM cell: an LSTM whose products are convolutions; the one of the state keeps its size. */
async function convLstmCell({ layer, generation }, inputShape) {
    const { config, weights } = layer;
    const [kernelWeight, recurrentWeight, biasWeight] = weights;
    if (kernelWeight === undefined || recurrentWeight === undefined)
        throw new Error('a ConvLSTM layer without kernels');
    const [kernel, recurrentKernel, bias] = await Promise.all([
        kernelWeight.values(),
        recurrentWeight.values(),
        biasWeight?.values() ?? new Float64Array(0),
    ]);
    const rank = inputShape.length - 1;
    const first = textOption(config, 'data_format', 'channels_last') === 'channels_first';
    const lengths = first ? inputShape.slice(1) : inputShape.slice(0, -1);
    const filters = numberOption(config, 'filters', recurrentWeight.shape.at(-2) ?? 0);
    const kernelShape = kernelWeight.shape.slice(0, rank);
    const axes = recurrent_convolutional_axesOf(lengths, kernelShape, {
        strides: numbersOption(config, 'strides', rank, 1),
        dilations: numbersOption(config, 'dilation_rate', rank, 1),
        same: textOption(config, 'padding', 'valid').toLowerCase() === 'same',
    });
    const spatial = axes.map(({ output }) => output);
    const one = range(rank).map(() => 1);
    const stateAxes = recurrent_convolutional_axesOf(spatial, kernelShape, { strides: one, dilations: one, same: true });
    const gate = vectorFunction(config['recurrent_activation'] ?? (generation === 2 ? 'hard_sigmoid' : 'sigmoid'), generation);
    const activation = vectorFunction(config['activation'] ?? ('activation' in config ? null : 'tanh'), generation);
    const size = sizeOf(spatial);
    const shape = first ? [filters, ...spatial] : [...spatial, filters];
    const channelsLast = (values, ofShape) => first ? turned(values, ofShape, [...range(rank + 1, 1), 0]) : values;
    const asSaved = (values) => first ? turned(values, [...spatial, filters], [rank, ...range(rank)]) : values;
    return {
        stateShapes: [shape, shape],
        outputShape: shape,
        cost: size * (kernel.length + recurrentKernel.length),
        step(input, [before = new Float64Array(size * filters), carry = new Float64Array(size * filters)]) {
            const sums = Float64Array.from({ length: size * 4 * filters }, (_, at) => bias[at % (4 * filters)] ?? 0);
            addConvolution(sums, channelsLast(input, inputShape), axes, kernel);
            addConvolution(sums, channelsLast(before, shape), stateAxes, recurrentKernel);
            const part = (index) => Float64Array.from({ length: size * filters }, (_, at) => sums[Math.floor(at / filters) * 4 * filters + index * filters + (at % filters)] ?? 0);
            const [enter, forget, candidate, leave] = [gate(part(0)), gate(part(1)), activation(part(2)), gate(part(3))];
            const next = channelsLast(carry, shape).map((value, at) => (forget[at] ?? 0) * value + (enter[at] ?? 0) * (candidate[at] ?? 0));
            const output = asSaved(activation(next).map((value, at) => (leave[at] ?? 0) * value));
            return { output, states: [output, asSaved(next)] };
        },
    };
}
function turned(values, shape, order) {
    return Float64Array.from(transposed({ shape, dtype: 'float', values }, order).values);
}
// The layers of Keras 2 do not hand `zero_output_for_mask` on to the recurrence.
const recurrent_convolutional_layer = recurrent(convLstmCell, (config, generation) => generation === 3 && flagOption(config, 'zero_output_for_mask', false));
/** Convolutional recurrent layers. */
const recurrentConvolutional = {
    ConvLSTM1D: recurrent_convolutional_layer,
    ConvLSTM2D: recurrent_convolutional_layer,
    ConvLSTM3D: recurrent_convolutional_layer,
};

;// CONCATENATED MODULE: ./src/reference/layers/reshaping.ts





/** The values in a row for each example, the channels last. */
const flatten = {
    mask: 'drop',
    compute(call) {
        const input = inputOf(call);
        const [batch = 1, ...rest] = input.shape;
        const axes = [...input.shape.keys()];
        const turned = hasChannelsFirst(call.layer.config) && axes.length > 1;
        const values = turned ? transposed(input, [0, ...axes.slice(2), 1]) : input;
        return [reshaped(known(values), [batch, sizeOf(rest)])];
    },
};
/** One length of the target may be -1 (in Keras 3 also null): what is left. */
const reshaping_reshape = {
    mask: 'drop',
    compute(call) {
        const input = inputOf(call);
        const [batch = 1, ...rest] = input.shape;
        const saved = plain(call.layer.config['target_shape']);
        const target = (Array.isArray(saved) ? saved : [saved ?? null]).map((length) => numberOf(length) ?? -1);
        const given = sizeOf(target.filter(length => length >= 0));
        return [reshaped(known(input), [batch, ...target.map(length => (length < 0 ? sizeOf(rest) / given : length))])];
    },
};
const permute = {
    mask: 'drop',
    compute(call) {
        const order = numbersOf(call.layer.config['dims']) ?? [];
        return [transposedComputation(known(inputOf(call)), [0, ...order])];
    },
};
const repeatVector = {
    mask: 'drop',
    compute(call) {
        const input = inputOf(call);
        const [batch = 1, length = 1] = input.shape;
        const times = numberOption(call.layer.config, 'n', 1);
        return [gathered({ ...input, shape: [batch, 1, length] }, [undefined, new Int32Array(times)])];
    },
};
/** Keras's reshaping layers. */
const reshapings = {
    Flatten: flatten,
    Reshape: reshaping_reshape,
    Permute: permute,
    RepeatVector: repeatVector,
};

;// CONCATENATED MODULE: ./src/reference/resize.ts

const { fround } = Math;
/** The middle of output place `at`, in places of the input, as TensorFlow computes it in float32. */
function middle(at, scale) {
    return fround(fround(at + 0.5) * scale);
}
function nearest(input, at, scale) {
    return [[Math.min(Math.floor(middle(at, scale)), input - 1), 1]];
}
function bilinear(input, at, scale) {
    const place = (at + 0.5) * scale - 0.5;
    const lower = Math.floor(place);
    const share = place - lower;
    return [
        [Math.max(lower, 0), 1 - share],
        [Math.min(Math.max(lower + 1, 0), input - 1), share],
    ];
}
/** How many steps TensorFlow's table of cubic weights has between two pixels. */
const CUBIC_STEPS = 1024;
/** Keys's cubic, of which TensorFlow has values at 1024 places between pixels; pixels outside the image do not count. */
function bicubic(input, at, scale) {
    const place = fround(middle(at, scale) - 0.5);
    const lower = Math.floor(place);
    const step = roundHalfEven(fround(fround(place - lower) * CUBIC_STEPS)) / CUBIC_STEPS;
    return shares([-1, 0, 1, 2].map(offset => [lower + offset, keys(offset - step)]), input);
}
/** Weights of the places within the input, made to sum up to 1. */
function shares(parts, input) {
    const inside = parts.filter(([place]) => place >= 0 && place < input);
    const sum = inside.reduce((total, [, weight]) => total + weight, 0);
    return sum === 0 ? inside : inside.map(([place, weight]) => [place, weight / sum]);
}
/** The average of what an output place covers. */
function resize_area(input, at, scale) {
    const from = at * scale;
    const to = (at + 1) * scale;
    const parts = [];
    for (let place = Math.floor(from); place < Math.ceil(to); place++) {
        parts.push([Math.min(place, input - 1), (Math.min(to, place + 1) - Math.max(from, place)) / scale]);
    }
    return parts;
}
function keys(x) {
    const d = Math.abs(x);
    if (d >= 2)
        return 0;
    return d >= 1 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : (1.5 * d - 2.5) * d * d + 1;
}
function mitchell(x) {
    const d = Math.abs(x);
    if (d >= 2)
        return 0;
    return d >= 1 ? (((-7 / 18) * d + 2) * d - 10 / 3) * d + 16 / 9 : ((7 / 6) * d - 2) * d * d + 8 / 9;
}
function lanczos(radius) {
    return x => {
        const d = Math.abs(x);
        if (d > radius)
            return 0;
        if (d < 1e-3)
            return 1;
        return (radius * Math.sin(Math.PI * d) * Math.sin((Math.PI * d) / radius)) / (Math.PI * d) ** 2;
    };
}
/** The kernels of TensorFlow's ScaleAndTranslate, with the distance at which they end. */
const resize_kernels = {
    triangle: { radius: 1, at: x => Math.max(0, 1 - Math.abs(x)) },
    keyscubic: { radius: 2, at: keys },
    mitchellcubic: { radius: 2, at: mitchell },
    gaussian: { radius: 1.5, at: x => (Math.abs(x) >= 1.5 ? 0 : Math.exp(-x * x * 2)) },
    lanczos3: { radius: 3, at: lanczos(3) },
    lanczos5: { radius: 5, at: lanczos(5) },
};
/** TensorFlow's ScaleAndTranslate: a kernel around the middle of the place, stretched when `antialias` shrinks images. */
function kernelled(name, antialias) {
    const kernel = resize_kernels[name];
    if (kernel === undefined)
        throw new Error(`the reference has no interpolation "${name}"`);
    return (input, at, scale) => {
        const stretch = antialias ? Math.max(scale, 1) : 1;
        const center = (at + 0.5) * scale;
        const first = Math.max(Math.ceil(center - kernel.radius * stretch - 0.5), 0);
        const last = Math.min(Math.floor(center + kernel.radius * stretch - 0.5), input - 1);
        const places = Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
        return shares(places.map(place => [place, kernel.at((place + 0.5 - center) / stretch)]), input);
    };
}
/** What `tf.image.resize` calls the kernel of a method that it antialiases. */
const antialiased = { bilinear: 'triangle', bicubic: 'keyscubic' };
function methodOf(interpolation, antialias) {
    const name = antialias ? (antialiased[interpolation] ?? interpolation) : interpolation;
    switch (name) {
        case 'nearest':
            return nearest;
        case 'bilinear':
            return bilinear;
        case 'bicubic':
            return bicubic;
        case 'area':
            return resize_area;
        default:
            return kernelled(name, antialias);
    }
}
function tapsOf(input, output, method) {
    const parts = Array.from({ length: output }, (_, at) => method(input, at, fround(input / output)));
    const starts = [0];
    for (const own of parts)
        starts.push((starts.at(-1) ?? 0) + own.length);
    return { starts, input: parts.flat().map(([place]) => place), weight: parts.flat().map(([, weight]) => weight) };
}
/** `x` rounded to the nearest whole number, of two as near to the even one. */
function roundHalfEven(x) {
    const rounded = Math.round(x);
    return Math.abs(x % 1) === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
/**
 * Images (last axes: height, width, channels) of another size, as TensorFlow 2's `tf.image.resize`: `interpolation` is
 * `nearest`, `bilinear`, `bicubic`, `area`, `gaussian`, `lanczos3`, `lanczos5` or `mitchellcubic`. The kernels of `gaussian`
 * and `mitchellcubic` also change images that have the size already.
 */
function resized(images, [height, width], interpolation, antialias = false) {
    const rank = images.shape.length;
    const [ownHeight = 1, ownWidth = 1, channels = 1] = images.shape.slice(rank - 3);
    const method = methodOf(interpolation, antialias);
    const rows = tapsOf(ownHeight, height, method);
    const columns = tapsOf(ownWidth, width, method);
    return computeEach([...images.shape.slice(0, rank - 3), height, width, channels], position => {
        const channel = position % channels;
        const pixel = (position - channel) / channels;
        const column = pixel % width;
        const row = Math.floor(pixel / width) % height;
        const first = Math.floor(pixel / (width * height)) * ownHeight;
        let sum = 0;
        for (let r = rows.starts[row]; r < rows.starts[row + 1]; r++) {
            const line = (first + rows.input[r]) * ownWidth;
            let part = 0;
            for (let c = columns.starts[column]; c < columns.starts[column + 1]; c++) {
                const value = images.values[(line + columns.input[c]) * channels + channel];
                part += value * columns.weight[c];
            }
            sum += part * rows.weight[r];
        }
        return sum;
    }, { costPerValue: ((rows.input.length / height) * columns.input.length) / width });
}

;// CONCATENATED MODULE: ./src/reference/layers/spatial.ts






/** A layer of images of `rank` axes, computed with the channels last. None of them hands on masks. */
function ofImages(rank, compute) {
    return {
        mask: 'drop',
        compute(call) {
            return [inChannelsLast(inputOf(call), rank, call.layer.config, image => compute(image, call))];
        },
    };
}
/** Places of the axes of an image, put where they stand behind the batch axis (or axes). */
function spatial_placesOf(input, rank, at) {
    const first = input.shape.length - 1 - rank;
    return input.shape.map((length, axis) => axis < first || axis >= first + rank ? undefined : at(axis - first, length));
}
/** Places `from` up to `to`; those that the axis does not have (padding) are negative. */
function spatial_places(from, to, length) {
    return Int32Array.from({ length: Math.max(to - from, 0) }, (_, index) => (from + index < length ? from + index : -1));
}
/**
 * How much to pad or crop at both ends of each axis: one number for all, one an axis, or a pair an axis (of a single axis
 * the pair itself).
 */
function pairsOf(saved, rank, fallback) {
    const value = plain(saved);
    if (!Array.isArray(value)) {
        const [all = fallback] = numbersOf(value) ?? [];
        return new Array(rank).fill([all, all]);
    }
    const items = rank === 1 && value.length === 2 ? [value] : value;
    return items.map(item => {
        const [before = 0, after = before] = numbersOf(item) ?? [];
        return [before, after];
    });
}
function zeroPadding(rank) {
    return ofImages(rank, (input, { layer }) => {
        const pairs = pairsOf(layer.config['padding'], rank, 1);
        const padded = spatial_placesOf(input, rank, (axis, length) => {
            const [before, after] = pairs[axis] ?? [0, 0];
            return spatial_places(-before, length + after, length);
        });
        return gathered(input, padded);
    });
}
function cropping(rank) {
    return ofImages(rank, (input, { layer }) => {
        const pairs = pairsOf(layer.config['cropping'], rank, rank === 2 ? 0 : 1);
        const kept = spatial_placesOf(input, rank, (axis, length) => {
            const [before, after] = pairs[axis] ?? [0, 0];
            return spatial_places(before, length - after, length);
        });
        return gathered(input, kept);
    });
}
function repeated(input, factors) {
    const kept = spatial_placesOf(input, factors.length, (axis, length) => {
        const factor = factors[axis] ?? 1;
        return Int32Array.from({ length: length * factor }, (_, index) => Math.floor(index / factor));
    });
    return gathered(input, kept);
}
function upSampling(rank) {
    return ofImages(rank, (input, { layer }) => {
        const factors = numbersOption(layer.config, 'size', rank, 2);
        const interpolation = textOption(layer.config, 'interpolation', 'nearest').toLowerCase();
        if (interpolation === 'nearest')
            return repeated(input, factors);
        const [height, width] = sizeOfImage(input);
        return resized(input, [height * (factors[0] ?? 1), width * (factors[1] ?? 1)], interpolation);
    });
}
function sizeOfImage({ shape }) {
    const [height = 1, width = 1] = shape.slice(-3);
    return [height, width];
}
/** The size that a config asks for. */
function targetOf(config) {
    return [numberOption(config, 'height', 1), numberOption(config, 'width', 1)];
}
/** The part of an image that begins at `top`, `left`. */
function spatial_part(input, [top, left], [height, width]) {
    const [rows, columns] = sizeOfImage(input);
    const along = (axis) => (axis === 0 ? spatial_places(top, top + height, rows) : spatial_places(left, left + width, columns));
    return taken(input, spatial_placesOf(input, 2, along));
}
/** The largest part in the middle of an image whose sides are as those of `target`. */
function middleLike(input, [height, width]) {
    const [rows, columns] = sizeOfImage(input);
    const kept = [
        Math.max(Math.min(rows, Math.trunc((columns * height) / width)), 1),
        Math.max(Math.min(columns, Math.trunc((rows * width) / height)), 1),
    ];
    return spatial_part(input, [Math.trunc((rows - kept[0]) / 2), Math.trunc((columns - kept[1]) / 2)], kept);
}
/** An image with as much `fill` on both sides as its sides need to be as those of `target`, or one less. */
function paddedLike(input, [height, width], fill) {
    const [rows, columns] = sizeOfImage(input);
    const above = Math.trunc((Math.max(rows, Math.trunc((columns * height) / width)) - rows) / 2);
    const left = Math.trunc((Math.max(columns, Math.trunc((rows * width) / height)) - columns) / 2);
    const along = (axis, length) => {
        const added = axis === 0 ? above : left;
        return spatial_places(-added, length + added, length);
    };
    return taken(input, spatial_placesOf(input, 2, along), fill);
}
const resizing = ofImages(2, (input, { layer, generation }) => {
    const { config } = layer;
    const target = targetOf(config);
    const interpolation = textOption(config, 'interpolation', 'bilinear').toLowerCase();
    const image = flagOption(config, 'crop_to_aspect_ratio', false)
        ? middleLike(input, target)
        : flagOption(config, 'pad_to_aspect_ratio', false)
            ? paddedLike(input, target, numberOption(config, 'fill_value', 0))
            : input;
    const result = resized(image, target, interpolation, flagOption(config, 'antialias', false));
    // Keras 3 gives whole numbers back for whole numbers.
    if (generation === 2 || input.dtype !== 'int' || interpolation === 'nearest')
        return result;
    return {
        ...result,
        dtype: 'int',
        compute: async (positions) => (await result.compute(positions)).map(roundHalfEven),
    };
});
/** The middle of an image; a smaller one is cut to the sides of the target and then resized. */
const centerCrop = ofImages(2, (input, { layer }) => {
    const target = targetOf(layer.config);
    const [rows, columns] = sizeOfImage(input);
    const [height, width] = target;
    if (rows < height || columns < width)
        return resized(middleLike(input, target), target, 'bilinear');
    return known(spatial_part(input, [Math.floor((rows - height) / 2), Math.floor((columns - width) / 2)], target));
});
/** At inference Keras 2 resizes what is in the middle; Keras 3 leaves images as they are. */
const randomCrop = ofImages(2, (input, { layer, generation }) => {
    const target = targetOf(layer.config);
    return generation === 2 ? resized(middleLike(input, target), target, 'bilinear') : known(input);
});
/** Keras's layers that change the size of images. */
const spatial_spatial = {
    ZeroPadding1D: zeroPadding(1),
    ZeroPadding2D: zeroPadding(2),
    ZeroPadding3D: zeroPadding(3),
    Cropping1D: cropping(1),
    Cropping2D: cropping(2),
    Cropping3D: cropping(3),
    UpSampling1D: upSampling(1),
    UpSampling2D: upSampling(2),
    UpSampling3D: upSampling(3),
    Resizing: resizing,
    CenterCrop: centerCrop,
    RandomCrop: randomCrop,
};

;// CONCATENATED MODULE: ./src/reference/layers/wrappers.ts




/** Runs one direction: the layer with its half of the states, and always with the mask that the wrapper got. */
async function direction(call, layer, states) {
    const { mask } = statesAndMask(call);
    const inputs = [...call.inputs.slice(0, 1), ...states, ...(mask === null ? [] : [mask])];
    const kwargs = {};
    if (states.length > 0)
        kwargs['initial_state'] = states.map((_, index) => ({ tensor: index + 1 }));
    if (mask !== null)
        kwargs['mask'] = { tensor: inputs.length - 1 };
    // Keras sets this option of both directions by itself; it is not in the config.
    const config = { ...layer.config, zero_output_for_mask: flagOption(layer.config, 'return_sequences', false) };
    return call.run({
        ...call,
        layer: { ...layer, config },
        inputs,
        masks: inputs.map(() => null),
        args: [{ tensor: 0 }],
        kwargs,
    });
}
/** The layer that runs backwards: the one saved, or the forward one turned round. */
function backwardOf({ layer }) {
    return layer.wrapped['backward_layer'];
}
const wrappers_merges = {
    sum: (forward, backward) => pairs(forward, backward, (left, right) => left + right),
    ave: (forward, backward) => pairs(forward, backward, (left, right) => (left + right) / 2),
    mul: (forward, backward) => pairs(forward, backward, (left, right) => left * right),
    concat: (forward, backward) => joinLast(forward, backward),
};
function joinLast(forward, backward) {
    const width = forward.shape.at(-1) ?? 1;
    const other = backward.shape.at(-1) ?? 1;
    const rows = forward.values.length / width;
    const values = new Float64Array(rows * (width + other));
    for (let row = 0; row < rows; row++) {
        values.set(forward.values.subarray(row * width, (row + 1) * width), row * (width + other));
        values.set(backward.values.subarray(row * other, (row + 1) * other), row * (width + other) + width);
    }
    return arrayOf([...forward.shape.slice(0, -1), width + other], values);
}
/** How the two directions are merged; null for not at all. */
function mergeMode({ layer }) {
    return layer.config['merge_mode'] === null ? null : textOption(layer.config, 'merge_mode', 'concat');
}
const bidirectional = {
    async compute(call) {
        const forward = call.layer.wrapped['layer'];
        const backward = backwardOf(call);
        if (forward === undefined || backward === undefined)
            throw new Error('a Bidirectional without two layers');
        const states = statesAndMask(call).states.flatMap(index => call.inputs[index] ?? []);
        const half = states.length / 2;
        const [ahead, ...aheadStates] = await direction(call, forward, states.slice(0, half));
        const [back, ...backStates] = await direction(call, backward, states.slice(half));
        if (ahead === undefined || back === undefined)
            return [];
        const timeAxis = flagOption(forward.config, 'time_major', false) ? 0 : 1;
        const last = (back.shape[timeAxis] ?? 1) - 1;
        const sequences = flagOption(forward.config, 'return_sequences', false);
        const behind = sequences
            ? pick(back, timeAxis, range(last + 1).map(step => last - step))
            : back;
        const mode = mergeMode(call);
        const merge = wrappers_merges[mode ?? ''];
        const outputs = merge === undefined ? [ahead, behind] : [merge(ahead, behind)];
        return [...outputs, ...aheadStates, ...backStates].map(known);
    },
    mask(call) {
        const forward = call.layer.wrapped['layer'];
        const mask = forward === undefined ? null : maskOfSequence({ ...call, layer: forward });
        return mergeMode(call) === null ? [mask, mask] : [mask];
    },
};
/** A tensor whose first two axes are one. */
const joinedSteps = (tensor) => ({
    ...tensor,
    shape: [(tensor.shape[0] ?? 1) * (tensor.shape[1] ?? 1), ...tensor.shape.slice(2)],
});
/** A tensor whose first axis is two: batch and steps. */
const splitSteps = (tensor, [batch = 1, steps = 1]) => ({
    ...tensor,
    shape: [batch, steps, ...tensor.shape.slice(1)],
});
/** The call of the layer inside, for all steps of all samples at once: no layer mixes samples when predicting. */
function stepsCall(call, layer) {
    const [mask] = call.masks;
    const masked = mask === null || mask === undefined || mask.shape.length < 3 ? null : joinedSteps(mask);
    return {
        ...call,
        layer,
        inputs: call.inputs.slice(0, 1).map(joinedSteps),
        masks: [masked],
        args: [{ tensor: 0 }],
        kwargs: {},
    };
}
const timeDistributed = {
    async compute(call) {
        const layer = call.layer.wrapped['layer'];
        const shape = call.inputs[0]?.shape ?? [];
        if (layer === undefined)
            throw new Error('a TimeDistributed without a layer');
        const outputs = await call.run(stepsCall(call, layer));
        return outputs.map(output => known(splitSteps(output, shape)));
    },
    async mask(call) {
        const layer = call.layer.wrapped['layer'];
        const mask = call.masks[0] ?? null;
        if (call.generation === 3 || layer === undefined)
            return [mask];
        const [inner] = await call.maskOf(stepsCall(call, layer));
        if (inner !== undefined && inner !== null)
            return [splitSteps(inner, call.inputs[0]?.shape ?? [])];
        if (mask === null)
            return [null];
        const further = range(mask.shape.length, 2);
        return [further.length === 0 ? mask : reduce(mask, further, false, lane => Number(lane.some(value => value !== 0)))];
    },
};
/** Layers that hold other layers. */
const wrappers = {
    Bidirectional: bidirectional,
    TimeDistributed: timeDistributed,
};

;// CONCATENATED MODULE: ./src/reference/table.ts





















/** By class of Keras, what it computes. */
const table_table = {
    ...activationLayers,
    ...attention,
    ...convolutions,
    ...core,
    ...einsum,
    ...embedding,
    ...kerasOperations,
    ...locallyConnectedLayers,
    ...merges,
    ...multiHeadAttention,
    ...normalizations,
    ...poolings,
    ...preprocessing,
    ...recordedOperations,
    ...recurrent_recurrent,
    ...recurrentConvolutional,
    ...reshapings,
    ...spatial_spatial,
    ...tensorflowOperations,
    ...trainingOnly,
    ...wrappers,
};
/** A layer whose class the reference does not know. */
class UnknownClass extends Error {
    className;
    constructor(className) {
        super(`the reference does not know the class ${className}`);
        this.className = className;
    }
}
/** Whether the reference knows what a class computes. */
const knowsClass = (className) => Object.hasOwn(table_table, className);
/** What a class of Keras computes. Throws `UnknownClass`. */
function semanticsOf(className) {
    const found = Object.hasOwn(table_table, className) ? table_table[className] : undefined;
    if (found === undefined)
        throw new UnknownClass(className);
    return found;
}

;// CONCATENATED MODULE: ./src/reference/evaluate.ts





/** The key of a place in `Values`. */
const evaluate_keyOf = ({ layer, node, tensor }) => JSON.stringify([layer, node, tensor]);
/** The outputs of a call. Throws an Error for a class that the reference does not know. */
async function computeCall(call) {
    const { network } = call.layer;
    if (network === undefined)
        return semanticsOf(call.layer.className).compute(complete(call));
    return (await evaluateModel(call, network)).outputs.map(known);
}
/** The masks of the outputs of a call, given the outputs where they are known. */
async function maskCall(call, outputs) {
    const { network } = call.layer;
    if (network !== undefined)
        return hasMasks(call) || holdsMasks(network) ? (await evaluateModel(call, network)).masks : [];
    const { mask = 'pass' } = semanticsOf(call.layer.className);
    if (mask === 'drop')
        return [];
    if (mask === 'pass')
        return [call.masks[0] ?? null];
    return mask(complete(call), outputs);
}
const hasMasks = ({ masks }) => masks.some(mask => mask !== null);
/** Whether a layer of a network may begin to mask. */
const holdsMasks = ({ layers }) => layers.some(({ className, config, network }) => className === 'Masking' || config['mask_zero'] === true || (network !== undefined && holdsMasks(network)));
function complete(call) {
    const { generation } = call;
    return {
        ...call,
        run: async (inner) => {
            const computations = await computeCall({ ...inner, generation });
            return Promise.all(computations.map(tensorOf));
        },
        maskOf: inner => maskCall({ ...inner, generation }, null),
    };
}
/** The inputs of a model in its own order: where it was given a dictionary, by the names of its inputs. */
function modelInputs({ args, inputs }, network) {
    const [first] = args;
    const all = inputs.map((_, index) => index);
    if (!isObject(first) || 'tensor' in first)
        return first === undefined ? all : tensorIndices(first);
    const keys = network.inputKeys ?? network.inputs.map(({ layer }) => layer);
    const named = keys.map(key => tensorIndices(first[key])[0]);
    return named.every(index => index !== undefined) ? named : all;
}
function evaluateModel(call, network) {
    const order = modelInputs(call, network);
    const inputs = order.flatMap(index => call.inputs[index] ?? []);
    return evaluate_evaluateNetwork(network, inputs, order.map(index => call.masks[index] ?? null), call.generation);
}
/** Computes a network from its inputs, whole and in float64. */
async function evaluate_evaluateNetwork(network, inputs, masks, generation) {
    const values = new Map();
    for (const [index, place] of network.inputs.entries()) {
        const tensor = inputs[index];
        if (tensor !== undefined)
            values.set(evaluate_keyOf(place), { tensor, mask: masks[index] ?? null });
    }
    for (const { layer, node, call } of callsInOrder(network)) {
        const plain = callOf(layer, call, values, generation);
        const outputs = await Promise.all((await computeCall(plain)).map(tensorOf));
        const outputMasks = await maskCall(plain, outputs);
        for (const [tensor, output] of outputs.entries())
            values.set(evaluate_keyOf({ layer: layer.name, node, tensor }), { tensor: output, mask: outputMasks[tensor] ?? null });
    }
    const found = network.outputs.map(place => valueAt(values, place));
    return { outputs: found.map(({ tensor }) => tensor), masks: found.map(({ mask }) => mask) };
}
function valueAt(values, place) {
    const value = values.get(evaluate_keyOf(place));
    if (value === undefined)
        throw new Error(`nothing computes output ${place.tensor} of call ${place.node} of "${place.layer}"`);
    return value;
}
/** A call of a network with the tensors that it gets. */
function callOf(layer, { inputs, args, kwargs }, values, generation) {
    const found = inputs.map(place => valueAt(values, place));
    return {
        layer,
        generation,
        inputs: found.map(({ tensor }) => tensor),
        masks: found.map(({ mask }) => mask),
        args,
        kwargs,
    };
}
/** The calls of a network's layers, each after those whose outputs it takes. Throws an Error on a cycle. */
function callsInOrder(network) {
    const given = new Set(network.inputs.map(({ layer }) => layer));
    let open = network.layers.flatMap(layer => given.has(layer.name) && layer.className === 'InputLayer'
        ? []
        : layer.calls.map((call, node) => ({ layer, node, call })));
    const done = new Set(network.inputs.map(({ layer, node }) => JSON.stringify([layer, node])));
    const ordered = [];
    while (open.length > 0) {
        const left = [];
        for (const item of open) {
            const isReady = item.call.inputs.every(({ layer, node }) => done.has(JSON.stringify([layer, node])));
            if (!isReady)
                left.push(item);
            else {
                ordered.push(item);
                done.add(JSON.stringify([item.layer.name, item.node]));
            }
        }
        if (left.length === open.length)
            throw new Error(`the calls of "${left[0]?.layer.name}" wait for each other`);
        open = left;
    }
    return ordered;
}

;// CONCATENATED MODULE: ./src/reference/output-count.ts

/** Recurrent classes with two states; the others have one. */
const ofTwoStates = /^(LSTM|ConvLSTM|CuDNNLSTM)/;
const recurrentClass = /^(SimpleRNN|GRU|LSTM|RNN|CuDNN|ConvLSTM)/;
/** How many outputs a layer gives that is called on one input without further arguments. */
function countOutputs(layer) {
    const { className, config, wrapped } = layer;
    const isBidirectional = className === 'Bidirectional';
    const directions = isBidirectional ? 2 : 1;
    const recurrent = isBidirectional ? wrapped['layer'] : layer;
    if (recurrent === undefined || !recurrentClass.test(recurrent.className))
        return 1;
    const states = flagOption(recurrent.config, 'return_state', false) ? directions * countStates(recurrent) : 0;
    return (isBidirectional && config['merge_mode'] === null ? 2 : 1) + states;
}
function countStates({ className, wrapped }) {
    const cells = Object.keys(wrapped).filter(key => key.startsWith('cells/'));
    const inside = [...cells, 'cell'].flatMap(key => wrapped[key] ?? []);
    if (inside.length > 0)
        return inside.reduce((count, cell) => count + countStates(cell), 0);
    return ofTwoStates.test(className) ? 2 : 1;
}

;// CONCATENATED MODULE: ./src/reference/saved-name.ts

/** Names of Keras classes in older files. */
const formerNames = {
    BatchNormalizationV1: 'BatchNormalization',
    BatchNormalizationV2: 'BatchNormalization',
    GRUV1: 'GRU',
    GRUV2: 'GRU',
    LSTMV1: 'LSTM',
    LSTMV2: 'LSTM',
    UnifiedGRU: 'GRU',
    UnifiedLSTM: 'LSTM',
    NormalizationV1: 'Normalization',
};
/**
 * The class that a saved object `{class_name, …}` is of: `Dense` for a layer of Keras, `ops.Add` for an operation of
 * Keras 3, and with the package or module before it, `pkg>Dense`, for what is not Keras's own.
 */
function savedName(object, generation) {
    const { class_name: saved, module, registered_name: registered } = object;
    const name = typeof saved === 'string' ? saved : '';
    if (module === undefined)
        return generation === 3 && isOperation(object) ? `ops.${name}` : (formerNames[name] ?? name);
    const where = typeof module === 'string' ? module : '';
    if (!/^(tf_)?keras(\.|$)/.test(where))
        return typeof registered === 'string' && registered.includes('>') ? registered : `${where}>${name}`;
    return /^keras(\.src)?\.ops(\.|$)/.test(where) ? `ops.${name}` : (formerNames[name] ?? name);
}
/** Layers of Keras 3 whose config has no `trainable`. */
const withoutTrainable = new Set([
    ...['InputLayer', 'Discretization', 'HashedCrossing', 'Pipeline'],
    ...['SpatialDropout1D', 'SpatialDropout2D', 'SpatialDropout3D'],
]);
/** HDF5 files of Keras 3 name no module; only layers have `trainable` in their config. */
function isOperation({ class_name: name, config }) {
    const isLayer = typeof name === 'string' && withoutTrainable.has(name);
    return !isLayer && isObject(config) && config['trainable'] === undefined && config['layers'] === undefined;
}

;// CONCATENATED MODULE: ./src/reference/network.ts



/** The layer that stands for the input of a Sequential that was saved without one. */
const implicitInput = '';
/** Reads the network of a model's saved form `{class_name, config}`. Throws an Error on what is no such form. */
function readNetwork(saved, generation) {
    const network = isObject(saved) ? networkOf(saved['config'], generation) : undefined;
    if (network === undefined)
        throw new Error('the saved form holds no model');
    return network;
}
/** The network in the config of a layer that is a model; `undefined` for other layers. */
function networkOf(config, generation) {
    if (network_isList(config))
        return sequential(config, generation);
    if (!isObject(config) || !network_isList(config['layers']))
        return undefined;
    const { layers, input_layers: inputs, output_layers: outputs } = config;
    if (!network_isList(layers))
        return undefined;
    return inputs === undefined || outputs === undefined
        ? sequential(layers, generation)
        : functional(layers, inputs, outputs, generation);
}
const network_isList = (value) => Array.isArray(value);
function sequential(saved, generation) {
    const layers = [];
    let last = [{ layer: implicitInput, node: 0, tensor: 0 }];
    for (const item of saved) {
        const layer = readLayer(item, generation);
        const isInput = layer.className === 'InputLayer';
        layers.push({ ...layer, calls: [isInput ? noInputs : callOn(last)] });
        const outputs = generation === 2 ? 1 : countOutputs(layer);
        last = Array.from({ length: outputs }, (_, tensor) => ({ layer: layer.name, node: 0, tensor }));
    }
    const first = layers[0]?.className === 'InputLayer' ? layers[0].name : implicitInput;
    return { kind: 'Sequential', layers, inputs: [{ layer: first, node: 0, tensor: 0 }], outputs: last };
}
const noInputs = { inputs: [], args: [], kwargs: {} };
/** A call on what the layer before gives: its output, or the list of its outputs. */
function callOn(inputs) {
    const tensors = inputs.map((_, tensor) => ({ tensor }));
    return { inputs, args: tensors.length === 1 ? tensors : [tensors], kwargs: {} };
}
function functional(saved, inputs, outputs, generation) {
    const layers = saved.map(item => ({ item, layer: readLayer(item, generation) }));
    const first = firstNodes(layers.map(({ layer }) => layer), generation);
    const reader = new CallReader(first.ofCalls);
    const ends = new CallReader(first.ofEnds);
    return {
        kind: 'Functional',
        layers: layers.map(({ item, layer }) => {
            const nodes = isObject(item) && network_isList(item['inbound_nodes']) ? item['inbound_nodes'] : [];
            const isKept = keepsStructure.has(layer.className);
            const calls = layer.className === 'InputLayer' ? [noInputs] : nodes.map(node => reader.read(node, isKept));
            return { ...layer, calls };
        }),
        inputs: ends.places(inputs),
        outputs: ends.places(outputs),
        ...(isObject(inputs) ? { inputKeys: Object.keys(inputs).sort() } : {}),
    };
}
/** Whose first argument is not taken out of a list of one tensor (tf_keras, tf_op_layer.py). */
const keepsStructure = new Set([
    'TFOpLambda',
    'SlicingOpLambda',
    'ClassMethod',
    'InstanceMethod',
    'InstanceProperty',
]);
/**
 * Keras 2 counts the calls of a nested model from 1, because its node 0 is its own construction, if it was constructed on
 * inputs of its own. Keras 3 does so in the lists of inputs and outputs alone, and for functional models alone.
 */
function firstNodes(layers, generation) {
    const named = (first) => new Map(layers.map(({ name, network }) => [name, network === undefined ? 0 : first(network)]));
    if (generation === 2) {
        const both = named(network => Number(network.kind === 'Functional' || hasInputs(network)));
        return { ofCalls: both, ofEnds: both };
    }
    return { ofCalls: named(() => 0), ofEnds: named(({ kind }) => Number(kind === 'Functional')) };
}
function hasInputs({ layers }) {
    const [first] = layers;
    if (first === undefined)
        return false;
    if (first.network !== undefined)
        return first.network.kind === 'Functional' || hasInputs(first.network);
    return first.className === 'InputLayer' || network_isList(first.config['batch_input_shape']);
}
/** Reads the arguments of calls, whichever Keras saved them. */
class CallReader {
    #first;
    #inputs = [];
    constructor(first) {
        this.#first = first;
    }
    /** The places that a list (or a single one, or a dictionary) of inputs or outputs names. */
    places(saved) {
        this.#inputs = [];
        this.#readArgument(saved);
        return this.#inputs;
    }
    read(node, isKept) {
        this.#inputs = [];
        if (isObject(node) && network_isList(plain(node['args']))) {
            const args = this.#readValue(node['args'] ?? []);
            const kwargs = this.#readValue(node['kwargs'] ?? {});
            return { inputs: this.#inputs, args: network_isList(args) ? args : [], kwargs: isObject(kwargs) ? kwargs : {} };
        }
        const saved = keywordsOf(node);
        const first = this.#readArgument(node);
        const kwargs = Object.fromEntries(Object.entries(saved).map(([key, value]) => [key, this.#readKeyword(value)]));
        return {
            inputs: this.#inputs,
            args: [isKept || !network_isList(first) || first.length !== 1 ? first : (first[0] ?? null)],
            kwargs,
        };
    }
    #take([name, node, tensor]) {
        const layer = String(name);
        this.#inputs.push({ layer, node: Number(node) - (this.#first.get(layer) ?? 0), tensor: Number(tensor) });
        return { tensor: this.#inputs.length - 1 };
    }
    /** Keras 2: the first argument, each of whose tensors is `[layer, node, tensor, kwargs]`. */
    #readArgument(saved) {
        if (network_isList(saved)) {
            if (saved[0] === '_CONSTANT_VALUE')
                return saved[2] ?? null;
            return isPlace(saved) ? this.#take(saved) : saved.map(item => this.#readArgument(item));
        }
        if (!isObject(saved))
            return saved;
        return Object.fromEntries(Object.keys(saved)
            .sort()
            .map(key => [key, this.#readArgument(saved[key] ?? null)]));
    }
    /** Keras 2: a keyword argument, in which tensors are `[layer, node, tensor]`. */
    #readKeyword(saved) {
        if (network_isList(saved)) {
            const isTensor = saved.length === 3 && isPlace(saved) && this.#first.has(String(saved[0]));
            return isTensor ? this.#take(saved) : saved.map(item => this.#readKeyword(item));
        }
        if (!isObject(saved))
            return saved;
        return Object.fromEntries(Object.entries(saved).map(([key, value]) => [key, this.#readKeyword(value)]));
    }
    /** Keras 3: an argument, in which tensors are objects. Tuples that hold tensors become lists. */
    #readValue(saved) {
        if (network_isList(saved))
            return saved.map(item => this.#readValue(item));
        if (!isObject(saved))
            return saved;
        const { class_name: kind, config, items } = saved;
        if (kind === '__keras_tensor__' && isObject(config) && network_isList(config['keras_history']))
            return this.#take(config['keras_history']);
        if (kind === '__tuple__' && network_isList(items)) {
            const before = this.#inputs.length;
            const read = items.map(item => this.#readValue(item));
            return this.#inputs.length > before ? read : saved;
        }
        if (kind !== undefined)
            return saved;
        return Object.fromEntries(Object.keys(saved)
            .sort()
            .map(key => [key, this.#readValue(saved[key] ?? null)]));
    }
}
const isPlace = (value) => typeof value[0] === 'string' && isIndex(value[1]) && isIndex(value[2]) && value.length <= 4;
const isIndex = (value) => typeof value === 'number' && Number.isInteger(value);
/** The keyword arguments of a call, which Keras 2 saves with each of its tensors. */
function keywordsOf(node) {
    if (network_isList(node)) {
        if (typeof node[0] === 'string')
            return isObject(node[3]) ? node[3] : {};
        return node.reduce((found, item) => (Object.keys(found).length > 0 ? found : keywordsOf(item)), {});
    }
    return isObject(node) ? keywordsOf(Object.values(node)) : {};
}
function readLayer(saved, generation) {
    if (!isObject(saved))
        throw new Error('a layer that is no object');
    const { name, config, shared_object_id: sharedId } = saved;
    const network = networkOf(config, generation);
    const settings = isObject(config) ? config : {};
    const own = typeof settings['name'] === 'string' ? settings['name'] : '';
    const className = savedName(saved, generation);
    return {
        name: typeof name === 'string' ? name : own,
        className,
        savedClass: typeof saved['class_name'] === 'string' ? saved['class_name'] : '',
        config: settings,
        calls: [],
        wrapped: network === undefined ? wrappedIn(className, settings, generation) : {},
        ...(network === undefined ? {} : { network }),
        ...(typeof sharedId === 'number' ? { sharedId } : {}),
    };
}
function wrappedIn(className, config, generation) {
    const { cells } = config;
    const found = ['layer', 'backward_layer', 'cell'].map(key => [key, config[key]]);
    const inside = [...found, ...(network_isList(cells) ? cells : []).map((cell, index) => [`cells/${index}`, cell])];
    const wrapped = Object.fromEntries(inside.filter(([, value]) => isLayer(value)).map(([key, value]) => [key, readLayer(value ?? null, generation)]));
    const { layer } = wrapped;
    if (className !== 'Bidirectional' || layer === undefined || wrapped['backward_layer'] !== undefined)
        return wrapped;
    // Read anew: the layers inside are others than those of the forward layer.
    const { sharedId: _, ...backward } = readLayer(config['layer'] ?? null, generation);
    const turned = { ...layer.config, go_backwards: layer.config['go_backwards'] !== true };
    return { ...wrapped, backward_layer: { ...backward, config: turned } };
}
const isLayer = (value) => isObject(value) && typeof value['class_name'] === 'string' && value['config'] !== undefined;

;// CONCATENATED MODULE: ./src/reference/reference.ts



/** Opens a model for the reference. Throws an Error where the saved form or the arrays make no sense to it. */
function openReference(model, read) {
    const { generation } = model;
    const network = readNetwork(model.saved.modelConfig, generation);
    return { generation, network: boundNetwork(network, bindWeights(network, model, read)) };
}
/** What Keras predicts for `inputs` (in the model's own order), computed in float64, layer after layer. */
async function runReference({ network, generation }, inputs) {
    return evaluateNetwork(network, inputs, inputs.map(() => null), generation);
}
function boundNetwork(network, bound) {
    return { ...network, layers: network.layers.map(layer => ({ ...boundLayer(layer, bound), calls: layer.calls })) };
}
function boundLayer(layer, bound) {
    const { name, className, config, wrapped, network } = layer;
    return {
        name,
        className,
        config,
        weights: bound.get(layer) ?? [],
        wrapped: Object.fromEntries(Object.entries(wrapped).map(([key, inner]) => [key, boundLayer(inner, bound)])),
        ...(network === undefined ? {} : { network: boundNetwork(network, bound) }),
    };
}

// EXTERNAL MODULE: ./src/validate/compare.ts
var compare = __webpack_require__(6617);
// EXTERNAL MODULE: ./src/validate/judge.ts
var judge = __webpack_require__(9969);
// EXTERNAL MODULE: ./src/validate/plain.ts
var validate_plain = __webpack_require__(4602);
;// CONCATENATED MODULE: ./src/validate/reference-plan.ts

/** Calls of one nested model that are judged. */
const CALLS_JUDGED = 3;
/**
 * Plans the comparison of every layer's output that has a counterpart in the converted model, network by network and, in
 * each, in the order in which Keras computes.
 */
function planReference(whole, model) {
    const byPlace = new Map(model.correspondence.map(one => [reference_plan_keyOf(one.path, one.keras), one]));
    const networks = allNetworks({ path: [], ...withCalls(whole) });
    const asked = [];
    for (const network of networks) {
        const own = new Map();
        for (const { place, found } of wanted(network, byPlace)) {
            const calls = callsOf(network, found, model.renamed);
            const key = JSON.stringify(calls);
            const question = own.get(key) ?? { calls, tensors: [], planned: [] };
            if (!own.has(key))
                asked.push(question);
            own.set(key, question);
            question.tensors.push(found.tfjs);
            question.planned.push({ network, place });
        }
    }
    return { networks, questions: asked, tensors: asked.map(({ planned }) => planned) };
}
const reference_plan_keyOf = (path, { layer, node, tensor }) => JSON.stringify([path, layer, node, tensor]);
function allNetworks(network) {
    const counts = new Map();
    const inner = network.calls.flatMap(({ layer, node, call }) => {
        const count = counts.get(layer.name) ?? 0;
        counts.set(layer.name, count + 1);
        if (layer.network === undefined || count >= CALLS_JUDGED)
            return [];
        const order = modelInputs({ ...call, layer, generation: 2, inputs: [], masks: [] }, layer.network);
        const inputs = order.flatMap(index => call.inputs[index] ?? []);
        return allNetworks({
            path: [...network.path, layer.name],
            ...withCalls(layer.network),
            around: { network, inputs, call: { layer: layer.name, node, tensor: 0 } },
        });
    });
    return [network, ...inner];
}
const callKey = (layer, node) => `${node}:${layer}`;
function withCalls(network) {
    const calls = callsInOrder(network);
    const outputCounts = new Map();
    for (const { layer, node, tensor } of [...network.outputs, ...calls.flatMap(({ call }) => call.inputs)])
        outputCounts.set(callKey(layer, node), Math.max(tensor + 1, outputCounts.get(callKey(layer, node)) ?? 1));
    return { network, calls, outputCounts };
}
/** The outputs of a call of a network: those up to the last that something takes, and at least one. */
function outputsOf({ outputCounts }, { layer, node }) {
    const length = outputCounts.get(callKey(layer.name, node)) ?? 1;
    return Array.from({ length }, (_, tensor) => ({ layer: layer.name, node, tensor }));
}
/** The tensors of a network that have counterparts, its inputs (unless they are the model's) first. */
function wanted(planned, byPlace) {
    const { path, network, around } = planned;
    const inputs = around === undefined ? [] : network.inputs;
    const outputs = planned.calls.flatMap(call => outputsOf(planned, call));
    return [...inputs, ...outputs].flatMap(place => {
        const found = byPlace.get(reference_plan_keyOf(path, place));
        return found === undefined || found.tfjs === null ? [] : [{ place, found: { ...found, tfjs: found.tfjs } }];
    });
}
/** The calls of nested models of the converted model that lead to a tensor. */
function callsOf(network, { path, tfjsPath }, renamed) {
    const nodes = [];
    for (let own = network; own?.around !== undefined; own = own.around.network)
        nodes.unshift(own.around.call.node);
    const names = path.map((name, index) => renamed[path.slice(0, index + 1).join('/')] ?? name);
    const own = names.map((layer, index) => ({ layer, node: nodes[index] ?? 0 }));
    const added = (tfjsPath?.length ?? path.length) - path.length;
    const enclosures = (tfjsPath ?? []).slice(0, Math.max(added, 0)).map(layer => ({ layer, node: 0 }));
    return [...enclosures, ...own];
}

// EXTERNAL MODULE: ./src/validate/seeded-random.ts
var seeded_random = __webpack_require__(3658);
;// CONCATENATED MODULE: ./src/validate/sampled-positions.ts

/**
 * `count` row-major positions of an array of `size` values, in order: one out of each of as many equal stretches, so that
 * no part of the array goes unseen. The same for the same seed.
 */
function samplePositions(size, count, seed) {
    const random = (0,seeded_random/* seededRandom */.I)(seed);
    const stretch = size / count;
    return Uint32Array.from({ length: count }, (_, index) => Math.min(size - 1, Math.floor((index + random()) * stretch)));
}

;// CONCATENATED MODULE: ./src/validate/reference-call.ts





/** Fewest values of an output that are compared, however expensive they are. */
const LEAST_SAMPLED = 64;
/** Values of the worst positions that are computed again for the noise. */
const NOISE_POSITIONS = 16;
const NOISE_SEEDS = [1, 2, 3];
/** What an output costs whole, in multiply-adds. */
const costOf = ({ shape, costPerValue }) => sizeOf(shape) * Math.max(costPerValue, 1);
/**
 * Compares what TensorFlow.js computed with an output of the reference: all values if they cost at most `budget`
 * multiply-adds, else a seeded sample. Where they differ, the noise is what moving all inputs and arrays by one unit in the
 * last place does to the worst positions. A shape that differs is no comparison: undefined.
 */
async function checkOutput(got, computation, { call, output, budget, seed }) {
    if (got.shape.join() !== computation.shape.join())
        return undefined;
    const size = sizeOf(got.shape);
    const affordable = Math.max(LEAST_SAMPLED, Math.floor(budget / Math.max(computation.costPerValue, 1)));
    const positions = affordable >= size ? undefined : samplePositions(size, affordable, seed);
    const want = await computation.compute(positions);
    const own = positions === undefined ? got.values : Float64Array.from(positions, at => got.values[at] ?? Number.NaN);
    const found = (0,compare/* measureDifference */.gN)(own, want);
    const place = found.notFinite >= 0 ? found.notFinite : found.at;
    const largest = positions === undefined ? found.maxWanted : Math.max(found.maxWanted, largestOf(got));
    const check = {
        maxAbsolute: found.notFinite >= 0 ? Number.POSITIVE_INFINITY : found.maxAbsolute,
        tolerance: (0,compare/* toleranceOf */.Lz)(largest, 'float32'),
        at: positions?.[place] ?? place,
        got: own[place] ?? Number.NaN,
        want: want[place] ?? Number.NaN,
        compared: want.length,
    };
    if (check.maxAbsolute <= check.tolerance || found.notFinite >= 0)
        return check;
    const noise = await noiseOf(call, output, worstPositions(own, want, positions), want, positions);
    return { ...check, tolerance: (0,compare/* toleranceOf */.Lz)(largest, 'float32', noise) };
}
function largestOf({ values }) {
    let largest = 0;
    for (const value of values)
        if (Number.isFinite(value))
            largest = Math.max(largest, Math.abs(value));
    return largest;
}
/** Indices, into the compared values, of the largest differences. */
function worstPositions(got, want, positions) {
    const differences = Array.from({ length: positions?.length ?? want.length }, (_, index) => ({
        index,
        difference: Math.abs((got[index] ?? 0) - (want[index] ?? 0)),
    })).filter(({ difference }) => Number.isFinite(difference));
    return differences
        .sort((one, other) => other.difference - one.difference)
        .slice(0, NOISE_POSITIONS)
        .map(({ index }) => index);
}
async function noiseOf(call, output, worst, want, positions) {
    const at = Uint32Array.from(worst, index => positions?.[index] ?? index);
    let noise = 0;
    for (const seed of NOISE_SEEDS) {
        const moved = await (await computeCall(movedCall(call, seed)))[output]?.compute(at);
        for (const [place, index] of worst.entries()) {
            const difference = Math.abs((moved?.[place] ?? 0) - (want[index] ?? 0));
            if (difference > noise)
                noise = difference;
        }
    }
    return noise;
}
/** A float32 and what stands at its side, up or down at random. Whole numbers, which may be ids, stay what they are. */
const step = (random) => (value) => Number.isInteger(value) ? value : value * (1 + (random() < 0.5 ? -1 : 1) * 2 ** -23);
/** The call with each float moved by one unit in the last place. */
function movedCall(call, seed) {
    const random = (0,seeded_random/* seededRandom */.I)(seed);
    const inputs = call.inputs.map(input => input.dtype === 'float' ? { ...input, values: Float64Array.from(input.values, step(random)) } : input);
    return { ...call, inputs, layer: movedLayer(call.layer, seed) };
}
function movedLayer(layer, seed) {
    const wrapped = Object.fromEntries(Object.entries(layer.wrapped).map(([key, inner]) => [key, movedLayer(inner, seed)]));
    return { ...layer, wrapped, weights: layer.weights.map(weight => movedWeight(weight, seed)) };
}
const movedWeight = ({ shape, values, read }, seed) => ({
    shape,
    values: async () => moveValues(await values(), seed, 0),
    read: async (first, count) => moveValues(await read(first, count), seed, first),
});
/** The move of a value depends on its place alone, not on the piece that it was read with. */
function moveValues(values, seed, first) {
    return Float64Array.from({ length: values.length }, (_, index) => {
        const isUp = (Math.imul(first + index + 1, 2654435761) ^ Math.imul(seed, 40503)) & 0x10000;
        return (values[index] ?? 0) * (1 + (isUp ? 1 : -1) * 2 ** -23);
    });
}

;// CONCATENATED MODULE: ./src/validate/reference-walk.ts






/** Multiply-adds of a layer without a counterpart, which has to be computed whole. */
const LARGEST_WHOLE = 2e9;
/**
 * Walks through the networks of a model in Keras's order while the tensors of TensorFlow.js come, and compares each output
 * with what the reference computes of the tensors at the layer's inputs.
 */
class ReferenceWalk {
    #plan;
    #generation;
    #states;
    #layers = [];
    #problems = [];
    #unknown = new Map();
    #budget;
    #callsLeft;
    constructor(plan, generation, inputs, budget) {
        this.#plan = plan;
        this.#generation = generation;
        this.#budget = budget;
        this.#callsLeft = plan.networks.reduce((count, { calls }) => count + calls.length, 0);
        this.#states = new Map(plan.networks.map(planned => {
            const expected = new Set(plan.tensors.flat().flatMap(({ network, place }) => (network === planned ? [evaluate_keyOf(place)] : [])));
            return [planned, { planned, values: new Map(), arrived: new Map(), expected, uses: lastUses(planned), next: 0 }];
        }));
        const [whole] = this.#states.values();
        for (const [index, place] of (whole?.planned.network.inputs ?? []).entries()) {
            const tensor = inputs[index];
            if (tensor !== undefined)
                whole?.values.set(evaluate_keyOf(place), { tensor, mask: null });
        }
    }
    /** Takes one answer of TensorFlow.js and judges every call that can be judged now. */
    async take(question, index, value) {
        const planned = this.#plan.tensors[question]?.[index];
        const state = planned === undefined ? undefined : this.#states.get(planned.network);
        if (planned === undefined || state === undefined)
            return;
        state.arrived.set(evaluate_keyOf(planned.place), value);
        await this.#advance(state);
    }
    /** To be called when no more answers come. */
    async finish() {
        for (const state of this.#states.values())
            await this.#advance(state);
        const open = [...this.#states.values()].reduce((sum, { planned, next }) => sum + planned.calls.length - next, 0);
        return { layers: this.#layers, problems: this.#problems, unknown: [...this.#unknown.values()], open };
    }
    async #advance(state) {
        if (state.next === 0)
            this.#feed(state);
        for (let item = state.planned.calls[state.next]; item !== undefined; item = state.planned.calls[state.next]) {
            const outputs = outputsOf(state.planned, item).map(evaluate_keyOf);
            if (!outputs.every(key => !state.expected.has(key) || state.arrived.has(key)))
                return;
            if (!item.call.inputs.every(place => state.values.has(evaluate_keyOf(place))))
                return;
            state.next++;
            this.#callsLeft--;
            await this.#judge(state, item);
            release(state);
        }
    }
    /** Gives a nested network its inputs: what TensorFlow.js has there, with the masks of the tensors around. */
    #feed(state) {
        const { around, network } = state.planned;
        const outer = around === undefined ? undefined : this.#states.get(around.network);
        for (const [index, place] of network.inputs.entries()) {
            const key = evaluate_keyOf(place);
            const source = around?.inputs[index];
            const held = source === undefined ? undefined : outer?.values.get(evaluate_keyOf(source));
            const tensor = state.arrived.get(key) ?? (state.expected.has(key) ? undefined : held?.tensor);
            if (tensor !== undefined && !state.values.has(key))
                state.values.set(key, { tensor, mask: held?.mask ?? null });
        }
    }
    async #judge(state, item) {
        const { layer, node, call } = item;
        const plain = callOf(layer, call, state.values, this.#generation);
        const keys = outputsOf(state.planned, item).map(evaluate_keyOf);
        const found = keys.map(key => state.arrived.get(key) ?? null);
        for (const key of keys)
            state.arrived.delete(key);
        const path = [...state.planned.path, layer.name].join('/');
        if (keys.some((key, index) => state.expected.has(key) && found[index] === null))
            this.#note(path, layer.className, new Error('the converted model has no such tensor'));
        let outputs = found;
        try {
            // A nested model is judged layer by layer.
            if (layer.network === undefined || found.some(tensor => tensor === null))
                outputs = await this.#compare(path, plain, found, { node, ends: endsOf(state.planned, item) });
        }
        catch (error) {
            this.#note(path, layer.className, error);
        }
        const masks = await maskCall(plain, reference_walk_complete(outputs)).catch(() => []);
        for (const [index, tensor] of outputs.entries()) {
            const key = evaluate_keyOf({ layer: layer.name, node, tensor: index });
            if (tensor !== null)
                state.values.set(key, { tensor, mask: masks[index] ?? null });
        }
    }
    #note(path, className, error) {
        const message = (0,diagnostic/* messageOf */.bD)(error);
        if (!this.#unknown.has(className))
            this.#unknown.set(className, { path, className, message });
    }
    /** Compares the outputs that TensorFlow.js has, and computes the others; gives all that there are. */
    async #compare(path, call, found, { node, ends }) {
        const start = performance.now();
        const computations = await computeCall(call);
        const outputs = [];
        for (const [index, computation] of computations.entries()) {
            const got = found[index] ?? null;
            if (got !== null) {
                const mask = ends.has(index) ? null : ((await maskCall(call, reference_walk_complete(found)))[index] ?? null);
                outputs.push(await this.#check({ path, call, node, output: index, start }, got, mask, computation));
            }
            else
                outputs.push(index < found.length ? await whole(computation) : null);
        }
        return outputs;
    }
    /**
     * Gives the tensor that later layers are judged by: what TensorFlow.js has, but Keras's values in masked steps where only
     * those differ. Whether anything sees them shows at the layers behind.
     */
    async #check({ path, call, node, output, start }, got, mask, computation) {
        const { layer } = call;
        const budget = Math.max(this.#budget, 0) / (this.#callsLeft + 1);
        const how = { call, output, budget, seed: this.#layers.length + 1 };
        let check = await checkOutput(got, computation, how);
        if (check === undefined) {
            this.#problems.push({ path, layer, shapes: { got: got.shape, want: computation.shape } });
            return got;
        }
        let judged = got;
        if (!(check.maxAbsolute <= check.tolerance) && mask !== null && costOf(computation) <= LARGEST_WHOLE) {
            judged = withMaskedSteps(got, mask, await computation.compute());
            check = (await checkOutput(judged, computation, how)) ?? check;
        }
        this.#budget -= Math.min(costOf(computation), check.compared * computation.costPerValue);
        const { maxAbsolute, tolerance, compared } = check;
        this.#layers.push({
            path,
            className: layer.className,
            node,
            output,
            maxAbsoluteDifference: maxAbsolute,
            tolerance,
            values: sizeOf(got.shape),
            compared,
            milliseconds: performance.now() - start,
        });
        if (!(maxAbsolute <= tolerance))
            this.#problems.push({ path, layer, check: { ...check, shape: got.shape } });
        return judged;
    }
}
/** The outputs of a call that are outputs of its network: whoever uses the model sees all of their steps. */
function endsOf({ network }, { layer, node }) {
    const own = network.outputs.filter(place => place.layer === layer.name && place.node === node);
    return new Set(own.map(({ tensor }) => tensor));
}
/** `got` with the values of `want` in the steps that `mask`, of its leading axes, leaves out. */
function withMaskedSteps(got, mask, want) {
    const inner = got.values.length / Math.max(mask.values.length, 1);
    const pick = (value, position) => mask.values[Math.floor(position / inner)] === 0 ? (want[position] ?? value) : value;
    return { ...got, values: Float64Array.from(got.values, pick) };
}
async function whole(computation) {
    if (costOf(computation) > LARGEST_WHOLE)
        throw new Error('it has no counterpart and is too large to compute whole');
    return tensorOf(computation);
}
const reference_walk_complete = (outputs) => outputs.every(output => output !== null) ? outputs : null;
/** By key, the index of the last call that takes a tensor; what nested networks are fed with has none. */
function lastUses({ calls, network }) {
    const uses = new Map();
    for (const [index, { layer, call }] of calls.entries())
        for (const place of call.inputs)
            uses.set(evaluate_keyOf(place), layer.network === undefined ? Math.max(index, uses.get(evaluate_keyOf(place)) ?? 0) : calls.length);
    for (const place of network.outputs)
        if (!uses.has(evaluate_keyOf(place)))
            uses.set(evaluate_keyOf(place), 0);
    return uses;
}
/** Lets go of tensors that no later call takes. */
function release({ values, uses, next }) {
    for (const key of values.keys())
        if ((uses.get(key) ?? 0) < next)
            values.delete(key);
}

;// CONCATENATED MODULE: ./src/validate/reference.ts








/** Multiply-adds that `auto` and `reference` may spend: about one second, and about half a minute. */
const referenceBudgets = { auto: 4e8, reference: 8e9 };
/** What to judge a bundle by at a level; nothing where weights are quantized, which compute other numbers by design. */
function referenceAt(level, isQuantized, { model, kerasModel, read }) {
    if (isQuantized || level === 'predict')
        return {};
    return { reference: { model, kerasModel, read, budget: referenceBudgets[level === 'reference' ? level : 'auto'] } };
}
/**
 * Prepares a trial for one set of inputs, in the model's order. What the reference cannot make sense of is a finding of
 * the verdict, never an exception.
 */
function tryByReference({ model, kerasModel, read, budget }, inputs, { inputSet, batch }) {
    let reference;
    let plan;
    try {
        reference = openReference(kerasModel, (id, first, count) => readOf(kerasModel, read, id, first, count));
        plan = planReference(reference.network, model);
    }
    catch (error) {
        return failedTrial(inputSet, batch, (0,diagnostic/* messageOf */.bD)(error));
    }
    const walk = new ReferenceWalk(plan, reference.generation, inputs.map(reference_tensorOf), budget);
    let failure;
    return {
        question: { inputSet, batch, networks: plan.questions.map(({ calls, tensors }) => ({ calls, tensors })) },
        take: (network, tensor, value) => walk.take(network, tensor, value === null ? null : reference_tensorOf(value)),
        fail: message => {
            failure = message;
        },
        verdict: () => verdictOf(walk, failure, model.customClasses),
    };
}
function readOf(model, read, id, first, count) {
    const variable = model.variables[id];
    if (variable === undefined)
        throw new RangeError(`no variable ${id}`);
    return read(variable, first, count);
}
const kinds = { float32: 'float', int32: 'int', bool: 'bool' };
const reference_tensorOf = ({ shape, dtype, values }) => ({ shape, dtype: kinds[dtype], values });
function failedTrial(inputSet, batch, message) {
    const finding = (0,diagnostic/* diagnostic */.YK)('validate/reference-unknown', `The reference cannot compute the model: ${(0,display/* display */.V)(message)}.`);
    return {
        question: { inputSet, batch, networks: [] },
        take: () => Promise.resolve(),
        fail: () => { },
        verdict: () => Promise.resolve({ passed: false, layers: [], diagnostics: [finding] }),
    };
}
/** What the user's own classes compute, the user alone knows: a finding of the conversion names them. */
async function verdictOf(walk, failure, customClasses) {
    const { layers, problems, unknown, open } = await walk.finish();
    const [first] = problems;
    const diagnostics = [
        ...(first === undefined ? [] : [differenceOf(first, problems.length)]),
        ...unknown
            .filter(({ className }) => !customClasses.includes(className.split('>').at(-1) ?? ''))
            .map(({ path, className, message }) => (0,diagnostic/* diagnostic */.YK)('validate/reference-unknown', `The reference does not judge the layer "${(0,display/* display */.V)(path)}" (${(0,display/* display */.V)(className)}): ${(0,display/* display */.V)(message)}.`, { layer: { name: path, className } })),
        ...(open === 0
            ? []
            : [
                (0,diagnostic/* diagnostic */.YK)('validate/reference-unknown', `${open === 1 ? 'One layer was' : `${open} layers were`} not judged by the reference${failure === undefined ? '' : `: TensorFlow.js says ${(0,validate_plain/* plain */.p)(failure)}`}.`),
            ]),
    ];
    return { passed: diagnostics.length === 0 && unknown.length === 0, layers, diagnostics };
}
function differenceOf({ path, layer, check, shapes }, count) {
    const what = `First difference at "${(0,display/* display */.V)(path)}" (${classOf(layer)})`;
    const others = count === 1 ? '' : ` ${count - 1} later ${count === 2 ? 'output differs' : 'outputs differ'} too.`;
    const subject = { layer: { name: path, className: layer.className } };
    if (check === undefined)
        return (0,diagnostic/* diagnostic */.YK)('validate/reference-differs', `${what}: shape [${shapes?.got.join(', ')}], expected [${shapes?.want.join(', ')}].${others}`, subject);
    const position = (0,compare/* positionOf */.df)(check.at, check.shape).join(',');
    const size = Number.isFinite(check.maxAbsolute) ? `max abs ${(0,judge/* brief */.d)(check.maxAbsolute)}` : 'not finite';
    return (0,diagnostic/* diagnostic */.YK)('validate/reference-differs', `${what}: ${size} at [${position}], expected ${(0,judge/* brief */.d)(check.want)}, got ${(0,judge/* brief */.d)(check.got)}.${others}`, subject);
}
/** Options that tell two layers of a class apart in a message. */
const telling = ['interpolation', 'activation', 'padding'];
function classOf({ className, config }) {
    const option = telling.map(key => config[key]).find(value => typeof value === 'string' && value !== 'linear');
    return typeof option === 'string' ? `${(0,display/* display */.V)(className)} ${(0,display/* display */.V)(option)}` : (0,display/* display */.V)(className);
}


/***/ }),

/***/ 2767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rS: () => (/* binding */ samplesFor)
});

// UNUSED EXPORTS: findSamples, readSamples

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1306);
// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
// EXTERNAL MODULE: ./src/validate/wire.ts
var wire = __webpack_require__(9917);
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
    const size = (0,wire/* sizeOf */.$d)(shape);
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
    if (!Number.isSafeInteger((0,wire/* sizeOf */.$d)(dimensions)))
        throw new Error('its shape is too large');
    return { descr, fortran: fortran === 'True', shape: dimensions };
}
/** Values stored first axis fastest, in the order last axis fastest. */
function toRowMajor(values, shape) {
    const ordered = new Float64Array(values.length);
    const strides = shape.map((_, axis) => (0,wire/* sizeOf */.$d)(shape.slice(0, axis)));
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
/** The samples to predict a model on: those of the file that is named, or that lies beside the model; undefined without one. */
async function samplesFor(modelFile, named) {
    const path = named ?? (await findSamples(modelFile));
    return path === undefined ? undefined : { path, samples: await readSamples(path) };
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
    return invalid(file, 'its suffix is none of .json, .npz and .npy');
}
async function readBounded(path, file) {
    const handle = await (0,promises_.open)(path).catch(() => invalid(file, 'it cannot be opened'));
    try {
        const stat = await handle.stat();
        if (!stat.isFile())
            return invalid(file, 'it is not a regular file');
        if (stat.size > LARGEST)
            return invalid(file, `it has ${stat.size} bytes, and ${LARGEST} are allowed`);
        return await handle.readFile();
    }
    finally {
        await handle.close();
    }
}
function invalid(file, clause) {
    return (0,diagnostic/* refuse */.TR)('validate/invalid-samples', `The samples file ${(0,display/* display */.V)(file)} cannot be used: ${clause}.`);
}
function readNpy(bytes, file, key) {
    try {
        return parseNpy(bytes);
    }
    catch (error) {
        const where = key === '' ? '' : `"${(0,display/* display */.V)(key)}": `;
        return invalid(file, where + (error instanceof Error ? error.message : 'it cannot be read'));
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
        return invalid(file, 'it is not a .npz file');
    }
    if (total > LARGEST)
        return invalid(file, `its arrays have ${total} bytes, and ${LARGEST} are allowed`);
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
        return invalid(file, 'it holds no input');
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
        return invalid(file, 'it is not JSON (NaN and Infinity are none either; use .npz for them)');
    }
    if (typeof content !== 'object' || content === null || !('inputs' in content)) {
        return invalid(file, 'it has no "inputs"');
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
        return invalid(file, `"${key}" is neither an object nor an array`);
    const arrays = Object.entries(value).map(([name, array]) => [name, flatten(array, file, `${key}/${name}`)]);
    return { by: 'name', arrays: new Map(arrays) };
}
/** A nested list as shape and values; every list of one depth must have the same length. */
function flatten(nested, file, key) {
    const shape = [];
    for (let level = nested; Array.isArray(level); level = level[0])
        shape.push(level.length);
    if (shape.length > MOST_AXES)
        return invalid(file, `"${(0,display/* display */.V)(key)}" is nested more than ${MOST_AXES} deep`);
    const values = [];
    const collect = (value, depth) => {
        if (depth === shape.length) {
            if (typeof value !== 'number' && typeof value !== 'boolean')
                invalid(file, `"${(0,display/* display */.V)(key)}" holds something that is no number`);
            values.push(Number(value));
        }
        else if (Array.isArray(value) && value.length === shape[depth])
            for (const part of value)
                collect(part, depth + 1);
        else
            invalid(file, `"${(0,display/* display */.V)(key)}" is ragged: a list at depth ${depth} does not have ${shape[depth]} entries`);
    };
    collect(nested, 0);
    return { shape, values: Float64Array.from(values) };
}


/***/ }),

/***/ 3658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ seededRandom)
/* harmony export */ });
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


/***/ }),

/***/ 9470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ reportOf),
/* harmony export */   Ii: () => (/* binding */ memoryMiB),
/* harmony export */   T_: () => (/* binding */ validateBundle)
/* harmony export */ });
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2869);
/* harmony import */ var _integrity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(257);
/* harmony import */ var _predict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(727);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9138);
/* harmony import */ var _samples_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2767);





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
    const integrity = await (0,_integrity_js__WEBPACK_IMPORTED_MODULE_1__/* .validateIntegrity */ .md)(bundle, model, request.read, request.signal);
    const failed = integrity.diagnostics.some(_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .isError */ .bJ);
    if (failed || level === 'integrity')
        return { ...integrity, level: failed ? 'none' : 'integrity', predictions: [] };
    const found = await (0,_samples_js__WEBPACK_IMPORTED_MODULE_4__/* .samplesFor */ .rS)(request.modelFile, request.samples);
    const isQuantized = request.encode.quantize.length > 0;
    const predicted = await (0,_predict_js__WEBPACK_IMPORTED_MODULE_2__/* .validatePredictions */ .Z)({
        directory: bundle.directory,
        model,
        kerasModel: request.kerasModel,
        quantized: isQuantized,
        samples: found?.samples,
        ...(0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .referenceAt */ .DO)(level, isQuantized, request),
        customLayers: request.customLayers,
        tfjsNode: request.tfjsNode,
        timeoutMs: request.timeoutMs,
        memoryMiB,
        signal: request.signal,
    });
    return reportOf(predicted, found, integrity);
}
/** The report on predictions, behind that on the weights. */
function reportOf(predicted, found, { weightsCompared, diagnostics }) {
    const { reference } = predicted;
    return {
        level: levelOf(predicted),
        weightsCompared,
        predictions: predicted.predictions,
        ...(reference === undefined ? {} : { reference: { layers: reference.layers } }),
        ...(found === undefined ? {} : { samples: found.path }),
        diagnostics: [...diagnostics, ...predicted.diagnostics, ...(reference?.diagnostics ?? [])],
    };
}
/** How far predictions, and the layers where they were compared, have proven a bundle whose weights are right. */
function levelOf({ predictions, passed, reference }) {
    if (predictions.length === 0 || !passed)
        return 'integrity';
    return reference?.passed ? 'reference' : 'predict';
}


/***/ }),

/***/ 9917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   E$: () => (/* binding */ firstSamples),
/* harmony export */   E1: () => (/* binding */ bytesOfTensor),
/* harmony export */   Yt: () => (/* binding */ encodeFrame),
/* harmony export */   bc: () => (/* binding */ tensorFromBytes),
/* harmony export */   md: () => (/* binding */ FRAME_HEADER_BYTES),
/* harmony export */   rR: () => (/* binding */ headerOf),
/* harmony export */   x6: () => (/* binding */ decodeFrameHeader)
/* harmony export */ });
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
/** The first `count` samples of a batch, or all where there are fewer. */
function firstSamples(batch, count) {
    const [samples = 1, ...rest] = batch.shape;
    return { ...batch, shape: [Math.min(count, samples), ...rest], values: batch.values.slice(0, count * sizeOf(rest)) };
}


/***/ })

};
