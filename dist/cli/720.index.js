export const id = 720;
export const ids = [720];
export const modules = {

/***/ 6720:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vo: () => (/* binding */ bytesOfEntry),
  Id: () => (/* binding */ readLayersModel),
  ov: () => (/* binding */ readTopology),
  Zk: () => (/* binding */ storedBytes)
});

// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
// EXTERNAL MODULE: ./src/keras/values.ts
var values = __webpack_require__(8530);
;// CONCATENATED MODULE: ./src/keras/dialect.ts

/**
 * Whether Keras 3 wrote a model config: an InputLayer with `batch_shape`, a dtype policy as an object of the module
 * `keras`, or a call with `args`. Keras 2 writes none of these. Looks at the layers of nested models too.
 */
function isKeras3Config(modelConfig) {
    const { config } = modelConfig;
    const layers = (0,values/* isObject */.Gv)(config) ? config['layers'] : config;
    if (!Array.isArray(layers))
        return false;
    return layers.some(layer => (0,values/* isObject */.Gv)(layer) && (isKeras3Layer(layer) || isKeras3Config(layer)));
}
function isKeras3Layer({ class_name: className, config, inbound_nodes: calls }) {
    if (Array.isArray(calls) && calls.some(call => (0,values/* isObject */.Gv)(call) && 'args' in call))
        return true;
    if (!(0,values/* isObject */.Gv)(config))
        return false;
    if (className === 'InputLayer' && 'batch_shape' in config)
        return true;
    const { dtype } = config;
    return (0,values/* isObject */.Gv)(dtype) && /DTypePolicy/.test(String(dtype['class_name']));
}
// `keras.layers`, `keras.src.ops.numpy`, `tf_keras.src.engine.functional`; not `keras_hub.src.models`.
const ownModule = /^(tf_)?keras(\.|$)/;
const layersWithoutTrainable = new Set([
    'InputLayer',
    'Discretization',
    'FeatureSpace',
    'HashedCrossing',
    'Pipeline',
    'SpatialDropout1D',
    'SpatialDropout2D',
    'SpatialDropout3D',
]);
const operationModule = /^keras(\.src)?\.ops(\.|$)/;
/**
 * The class name of a serialised object, as Keras 2 writes it. Registered classes of the user are `package>Class`; the
 * new format says that apart, in `registered_name`, and says the module of Keras's own.
 */
function classNameOf(object) {
    const { module, class_name: className, registered_name: registered } = object;
    if (typeof registered !== 'string' || !registered.includes('>'))
        return className;
    return typeof module === 'string' && ownModule.test(module) ? className : registered;
}
/**
 * Whether an entry of a functional graph of Keras 3 is a call of `keras.ops`, not a layer: the HDF5 format leaves out the
 * module, but every layer besides these saves `trainable` and no operation does.
 */
function isOperation(entry, config) {
    const { module } = entry;
    if (typeof module === 'string')
        return operationModule.test(module);
    return !layersWithoutTrainable.has(String(entry['class_name'])) && !('trainable' in config);
}
/**
 * A copy of a layer's config in the syntax of Keras 2: `batch_input_shape`, dtypes by name, and serialised objects as
 * `{class_name, config}`. What an option means is left as it is. Layers of a model, which have configs of their own, are
 * left out.
 */
function inKeras2Syntax(config) {
    const copy = Object.create(null);
    const isModel = Array.isArray(config['layers']);
    for (const [key, value] of Object.entries(config)) {
        if (isModel && ['layers', 'input_layers', 'output_layers'].includes(key))
            continue;
        if (key === 'batch_shape' && 'batch_input_shape' in config)
            continue;
        copy[key === 'batch_shape' ? 'batch_input_shape' : key] = key === 'dtype' ? dtypeOf(value) : plain(value);
    }
    return copy;
}
const policyClasses = new Set(['DTypePolicy', 'FloatDTypePolicy', 'Policy']);
/** A dtype policy by its name; one that is more than a name (quantized, a map by layer) stays an object. */
function dtypeOf(value) {
    if (!(0,values/* isObject */.Gv)(value) || !policyClasses.has(String(value['class_name'])) || !(0,values/* isObject */.Gv)(value['config']))
        return plain(value);
    return typeof value['config']['name'] === 'string' ? value['config']['name'] : plain(value);
}
function plain(value) {
    if (Array.isArray(value))
        return value.map(plain);
    if (!(0,values/* isObject */.Gv)(value))
        return value;
    const copy = Object.create(null);
    if (!isSerialised(value)) {
        for (const [key, one] of Object.entries(value))
            copy[key] = plain(one);
        return copy;
    }
    copy['class_name'] = classNameOf(value) ?? null;
    const { config } = value;
    copy['config'] = (0,values/* isObject */.Gv)(config) ? inKeras2Syntax(config) : plain(config ?? null);
    return copy;
}
/** Whether Keras's new format wrote an object: `{module, class_name, config, registered_name}`. */
const isSerialised = (value) => typeof value['class_name'] === 'string' && 'config' in value && 'registered_name' in value;

// EXTERNAL MODULE: ./src/layers/table.ts + 12 modules
var table = __webpack_require__(8426);
// EXTERNAL MODULE: ./src/keras/calls.ts
var keras_calls = __webpack_require__(1719);
// EXTERNAL MODULE: ./src/keras/config.ts
var keras_config = __webpack_require__(2094);
// EXTERNAL MODULE: ./src/keras/tensor-shapes.ts + 1 modules
var tensor_shapes = __webpack_require__(464);
;// CONCATENATED MODULE: ./src/keras/network.ts








/**
 * Brings a saved model config (`{class_name, config}`) to its normal form. The layers have no variables yet
 * (src/keras/bind.ts, src/keras/bind-archive.ts); references may still point nowhere (src/keras/graph.ts).
 *
 * @throws ConversionError `keras/subclassed` for a model without a graph, `keras/invalid-config` and
 *   `keras/duplicate-name`.
 */
function normaliseModel(modelConfig, dialect, findings) {
    const className = (0,keras_config/* textAt */.$6)(classNameOf(modelConfig), '/class_name');
    const kind = networkKind(className, modelConfig['config']);
    if (kind === null)
        return (0,diagnostic/* refuse */.TR)('keras/subclassed', `The model is of class "${(0,display/* display */.V)(className)}", and the file does not say of which layers it consists.`, { pointer: '/class_name' });
    return readNetwork(kind, className, modelConfig['config'] ?? null, '/config', { dialect, findings });
}
/** Whether a saved object is a model, and of which form; null when it is a layer. */
function networkKind(className, config) {
    if (className === 'Sequential')
        return 'Sequential';
    if (table/* layerTable */._.has(className) || !(0,values/* isObject */.Gv)(config) || !Array.isArray(config['layers']))
        return null;
    if ('input_layers' in config && 'output_layers' in config)
        return 'Functional';
    const { layers } = config;
    // A subclass of Sequential has the config of one.
    const sequence = layers.length > 0 && layers.every(layer => (0,values/* isObject */.Gv)(layer) && (0,values/* isObject */.Gv)(layer['config']));
    return sequence && className !== 'Functional' && className !== 'Model' ? 'Sequential' : null;
}
function readNetwork(kind, className, config, pointer, context) {
    if (!['Sequential', 'Functional', 'Model'].includes(className))
        context.findings.push(customModel(className, pointer));
    if (kind === 'Functional')
        return readFunctional((0,keras_config/* objectAt */.lJ)(config, pointer), pointer, context);
    return readSequential(config, pointer, context);
}
function customModel(className, pointer) {
    return (0,diagnostic/* diagnostic */.YK)('keras/custom-model', `The model is of the class "${(0,display/* display */.V)(className)}" of the user; its layers are converted, its code is not in the file.`, { pointer });
}
function readSequential(config, pointer, context) {
    // Keras before 2.2.3 saves the list of layers alone.
    const bare = Array.isArray(config);
    const layersPointer = bare ? pointer : (0,keras_config/* below */.Gz)(pointer, 'layers');
    const entries = (0,keras_config/* listAt */.gT)(bare ? config : (0,keras_config/* objectAt */.lJ)(config, pointer)['layers'], layersPointer);
    const layers = [];
    const names = new Set();
    entries.forEach((entry, index) => {
        const layer = readLayer(entry, (0,keras_config/* below */.Gz)(layersPointer, index), unusedName(names, index), context);
        refuseSecond(names, layer);
        if (layer.className === 'InputLayer' && index > 0)
            (0,keras_config/* refuseConfig */.Te)(layer.pointer, 'no InputLayer, which only the first layer of a Sequential can be', 'InputLayer');
        const before = layers.at(-1);
        layers.push({
            ...layer,
            calls: [{ inputs: before === undefined ? [] : outputsOf(before, context), kwargs: noKwargs() }],
        });
    });
    const [first] = layers;
    const last = layers.at(-1);
    const name = (0,values/* isObject */.Gv)(config) && typeof config['name'] === 'string' ? config['name'] : 'sequential';
    const outputs = last === undefined ? [] : outputsOf(last, context);
    const hasOne = outputs.length <= 1 && layers.every(({ calls }) => calls.every(({ inputs }) => inputs.length <= 1));
    return {
        className: hasOne ? 'Sequential' : 'Functional',
        name,
        layers,
        inputs: first?.className === 'InputLayer' ? [outputOf(first)] : [],
        outputs,
    };
}
const outputOf = ({ name }, tensor = 0) => ({ layer: name, node: 0, tensor });
/** The outputs of a layer of a Sequential, which in Keras 3 can be several: a Bidirectional with merge_mode=None. */
function outputsOf(layer, { dialect }) {
    const isRecurrent = ['recurrent', 'bidirectional'].includes(table/* layerTable */._.get(layer.className)?.shape ?? '');
    if (dialect.generation === 2 || !isRecurrent)
        return [outputOf(layer)];
    return (0,tensor_shapes/* layerOutputs */.oL)(layer, [{ shape: [null, null, null], dtype: 'float32' }]).map((_, tensor) => outputOf(layer, tensor));
}
const noKwargs = () => Object.create(null);
/** Name of a layer whose config has none (a nested Sequential of Keras before 2.2.3). */
function unusedName(names, index) {
    let name = `sequential_${index}`;
    while (names.has(name))
        name += '_';
    return name;
}
function readFunctional(config, pointer, context) {
    const layersPointer = (0,keras_config/* below */.Gz)(pointer, 'layers');
    const entries = (0,keras_config/* listAt */.gT)(config['layers'], layersPointer);
    const names = new Set();
    const uncalled = entries.map((entry, index) => {
        const layer = readLayer(entry, (0,keras_config/* below */.Gz)(layersPointer, index), null, context, true);
        refuseSecond(names, layer);
        return layer;
    });
    const layers = uncalled.map((layer, index) => {
        const at = (0,keras_config/* below */.Gz)(layersPointer, index);
        const calls = (0,keras_calls/* readCalls */.sS)((0,keras_config/* objectAt */.lJ)(entries[index], at)['inbound_nodes'], (0,keras_config/* below */.Gz)(at, 'inbound_nodes'), name => names.has(name));
        // Nothing calls an InputLayer, yet others refer to its node 0.
        if (layer.className === 'InputLayer')
            return { ...layer, calls: [{ inputs: [], kwargs: noKwargs() }] };
        const { network } = layer;
        const saved = (0,keras_config/* objectAt */.lJ)(entries[index], at)['config'];
        if (network === undefined || !(0,values/* isObject */.Gv)(saved) || (0,values/* isObject */.Gv)(saved['input_layers']))
            return { ...layer, calls };
        const inputNames = network.inputs.map(ref => ref.layer);
        return { ...layer, calls: calls.map(call => (0,keras_calls/* inModelOrder */.p0)(call, inputNames)) };
    });
    const inputs = (0,keras_calls/* readTensors */.Jk)(config['input_layers'], (0,keras_config/* below */.Gz)(pointer, 'input_layers'));
    const outputs = (0,keras_calls/* readTensors */.Jk)(config['output_layers'], (0,keras_config/* below */.Gz)(pointer, 'output_layers'));
    const bases = nodeBases(layers, [...inputs, ...outputs], context.dialect);
    return {
        className: 'Functional',
        name: typeof config['name'] === 'string' ? config['name'] : 'model',
        layers: layers.map(layer => ({
            ...layer,
            calls: layer.calls.map(call => (0,keras_calls/* mapTensors */.bx)(call, ref => shifted(ref, bases.calls))),
        })),
        inputs: inputs.map(ref => shifted(ref, bases.ends)),
        outputs: outputs.map(ref => shifted(ref, bases.ends)),
    };
}
const shifted = (ref, bases) => ({
    ...ref,
    node: ref.node - (bases.get(ref.layer) ?? 0),
});
/**
 * From which number Keras counted the calls of each nested model. Keras 2 counts from 1 where node 0 is the construction
 * of the model itself (Functional, and Sequential with an InputLayer), from 0 for a Sequential that was built later, and
 * from 1 for any model in Keras before 2.4; the last call of n is always referred to, by n or by n - 1. Keras 3
 * (models/functional.py) counts from 0 in calls, but `output_layers` count those of a Functional from 1.
 */
function nodeBases(layers, ends, { generation }) {
    const nested = layers.filter(({ network }) => network !== undefined);
    const basesBy = (base) => new Map(nested.map(layer => [layer.name, base(layer)]));
    if (generation === 2) {
        const last = new Map();
        for (const { layer, node } of [...ends, ...layers.flatMap(({ calls }) => calls.flatMap(keras_calls/* tensorsOf */.YP))])
            last.set(layer, Math.max(node, last.get(layer) ?? 0));
        const bases = basesBy(({ name, calls }) => (last.get(name) === calls.length ? 1 : 0));
        return { calls: bases, ends: bases };
    }
    const fromZero = (layer) => ends.some(({ layer: name, node }) => name === layer.name && node === 0);
    return {
        calls: new Map(),
        ends: basesBy(layer => (layer.network?.className === 'Functional' && !fromZero(layer) ? 1 : 0)),
    };
}
/**
 * `name` is for a Sequential saved as a bare list, which has none; null demands one. `inGraph` tells the entries of a
 * functional graph, of which some are operations in Keras 3.
 */
function readLayer(entry, pointer, name, context, inGraph = false) {
    const object = (0,keras_config/* objectAt */.lJ)(entry, pointer);
    const className = (0,keras_config/* textAt */.$6)(classNameOf(object), (0,keras_config/* below */.Gz)(pointer, 'class_name'));
    const config = object['config'] ?? null;
    const at = (0,keras_config/* below */.Gz)(pointer, 'config');
    const kind = networkKind(className, config);
    // A Sequential of Keras before 2.2.3 has a list here; a layer of a Functional has its name beside the config.
    const settings = kind === 'Sequential' && Array.isArray(config) ? noKwargs() : (0,keras_config/* objectAt */.lJ)(config, at);
    const { generation, isKeras2Syntax } = context.dialect;
    const isOp = inGraph && kind === null && generation === 3 && isOperation(object, settings);
    return {
        name: layerName(object['name'], settings['name'], Array.isArray(config) ? name : null, pointer),
        className: isOp ? `ops.${className}` : className,
        config: isKeras2Syntax ? settings : inKeras2Syntax(settings),
        pointer,
        calls: [],
        variables: [],
        ...(kind === null ? {} : { network: readNetwork(kind, className, config, at, context) }),
        wrapped: kind === null ? readWrapped(className, settings, at, context) : {},
    };
}
function layerName(outer, inner, fallback, pointer) {
    // A TensorFlowOpLayer leaves the beginning of its name out of its config.
    if (typeof outer === 'string' && typeof inner === 'string' && outer !== inner && outer !== `tf_op_layer_${inner}`)
        return (0,keras_config/* refuseConfig */.Te)((0,keras_config/* below */.Gz)(pointer, 'name'), `the name in the layer's config, "${(0,display/* display */.V)(inner)}"`, outer);
    const name = outer ?? inner ?? fallback;
    return typeof name === 'string' ? name : (0,keras_config/* refuseConfig */.Te)((0,keras_config/* below */.Gz)(pointer, 'name'), 'the name of the layer', name);
}
function readWrapped(className, config, pointer, context) {
    const wrapped = {};
    for (const key of ['layer', 'backward_layer', 'cell']) {
        const value = config[key];
        if (isSavedLayer(value))
            wrapped[key] = readLayer(value, (0,keras_config/* below */.Gz)(pointer, key), key, context);
    }
    const { cells } = config;
    if (Array.isArray(cells))
        for (const [index, cell] of cells.entries()) {
            const key = `cells/${index}`;
            if (isSavedLayer(cell))
                wrapped[key] = readLayer(cell, `${pointer}/${key}`, key, context);
        }
    // Without a backward_layer in the config, Keras makes one from `layer`.
    if (className === 'Bidirectional' && wrapped['layer'] !== undefined)
        wrapped['backward_layer'] ??= wrapped['layer'];
    return wrapped;
}
const isSavedLayer = (value) => (0,values/* isObject */.Gv)(value) && typeof value['class_name'] === 'string' && value['config'] !== undefined;
function refuseSecond(names, { name, className, pointer }) {
    if (names.has(name))
        (0,diagnostic/* refuse */.TR)('keras/duplicate-name', `Two layers of one model have the name "${(0,display/* display */.V)(name)}".`, {
            layer: { name, className },
            pointer,
        });
    names.add(name);
}

// EXTERNAL MODULE: ./src/keras/parse-json.ts
var parse_json = __webpack_require__(8232);
// EXTERNAL MODULE: ./src/keras/sizes.ts
var keras_sizes = __webpack_require__(3620);
;// CONCATENATED MODULE: ./src/tfjs/layers-model.ts







/** Bytes of one value as the shards hold it. */
const storedBytes = { float32: 4, int32: 4, bool: 1, float16: 2, uint8: 1, uint16: 2 };
/** Bytes that a weight takes in the shards. */
const bytesOfEntry = ({ shape, dtype, quantization }) => (0,keras_sizes/* valuesIn */.a)(shape) * storedBytes[quantization?.dtype ?? dtype];
const broken = (rest, hint) => (0,diagnostic/* refuse */.TR)('bundle/invalid', `The model.json ${rest}.`, {}, hint);
/** Reads the text of a `model.json`. Throws ConversionError `bundle/invalid` for what is no layers model. */
function readLayersModel(text) {
    const json = asBundleFault(() => (0,parse_json/* parseJson */.q)(text, { what: 'The model.json' }));
    if (!(0,values/* isObject */.Gv)(json))
        return broken('is no object');
    const { format, modelTopology, weightsManifest } = json;
    if (format === 'graph-model' || ((0,values/* isObject */.Gv)(modelTopology) && 'node' in modelTopology))
        return broken('is a graph model, whose layers are gone', 'Only layers models, which tf.loadLayersModel loads, can be put on trial.');
    if (!(0,values/* isObject */.Gv)(modelTopology))
        return broken('has no modelTopology');
    const inner = modelTopology['model_config'];
    const topology = (0,values/* isObject */.Gv)(inner) ? inner : modelTopology;
    if (!Array.isArray(weightsManifest))
        return broken('has no weightsManifest');
    return { topology, groups: weightsManifest.map(groupFrom) };
}
/**
 * The network that a topology describes, as tfjs-layers reads it. The layers have no variables. Throws ConversionError
 * `bundle/invalid`.
 */
function readTopology(topology) {
    const isKeras3 = isKeras3Config(topology);
    return asBundleFault(() => normaliseModel(topology, { generation: isKeras3 ? 3 : 2, isKeras2Syntax: !isKeras3 }, []));
}
/** What speaks of a Keras file elsewhere is here about the bundle. */
function asBundleFault(read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof diagnostic/* ConversionError */.zx))
            throw error;
        return (0,diagnostic/* refuse */.TR)('bundle/invalid', `The bundle cannot be read: ${error.diagnostic.message}`);
    }
}
function groupFrom(group) {
    const { paths, weights } = (0,values/* isObject */.Gv)(group) ? group : { paths: null, weights: null };
    if (!Array.isArray(paths) || !Array.isArray(weights))
        return broken('has a group of weights without paths or weights');
    const names = paths.filter(path => typeof path === 'string');
    if (names.length < paths.length)
        return broken('names weight files by other things than texts');
    for (const name of names)
        requireBelow(name);
    return { paths: names, weights: weights.map(entryFrom) };
}
/** A path of a manifest leads to the bundle's own files alone. Throws `bundle/path`. */
function requireBelow(path) {
    const parts = path.split('/');
    if (/[\\:\0?#]|%(2e|2f|5c)/i.test(path) || parts.some(part => part === '' || part === '.' || part === '..'))
        (0,diagnostic/* refuse */.TR)('bundle/path', `The model.json names the weight file ${(0,display/* display */.V)(path)}, which lies elsewhere.`);
}
function entryFrom(entry) {
    if (!(0,values/* isObject */.Gv)(entry) || typeof entry['name'] !== 'string')
        return broken('lists a weight without a name');
    const { name, shape, dtype } = entry;
    const what = `lists the weight ${(0,display/* display */.V)(name)}`;
    const sizes = Array.isArray(shape) ? shape.filter(isSize) : [];
    if (!Array.isArray(shape) || sizes.length < shape.length || !Number.isSafeInteger((0,keras_sizes/* valuesIn */.a)(sizes) * 8))
        return broken(`${what} with the shape ${(0,display/* displayValue */.K)(shape)}`);
    if (dtype !== 'float32' && dtype !== 'int32' && dtype !== 'bool')
        return broken(`${what} of type ${(0,display/* displayValue */.K)(dtype)}, which no layer has`);
    const { quantization } = entry;
    if (quantization === undefined || quantization === null)
        return { name, shape: sizes, dtype };
    return { name, shape: sizes, dtype, quantization: quantizationFrom(quantization, what) };
}
const isSize = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
function quantizationFrom(value, what) {
    const { dtype, min, scale } = (0,values/* isObject */.Gv)(value) ? value : {};
    if (dtype === 'float16')
        return { dtype, original_dtype: 'float32' };
    if (dtype !== 'uint8' && dtype !== 'uint16')
        return broken(`${what} quantized to ${(0,display/* displayValue */.K)(dtype)}`);
    if (typeof min !== 'number' || typeof scale !== 'number')
        return broken(`${what} quantized without a number for min or scale`);
    return { dtype, min, scale, original_dtype: 'float32' };
}


/***/ })

};
