export const id = 938;
export const ids = [938];
export const modules = {

/***/ 1719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ readTensors),
/* harmony export */   TJ: () => (/* binding */ CONSTANT),
/* harmony export */   YP: () => (/* binding */ tensorsOf),
/* harmony export */   bx: () => (/* binding */ mapTensors),
/* harmony export */   p0: () => (/* binding */ inModelOrder),
/* harmony export */   sS: () => (/* binding */ readCalls)
/* harmony export */ });
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2094);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8530);


/** Keras's mark for a first argument that is no tensor of the graph; see `KerasCall.kwargs`. */
const CONSTANT = '_CONSTANT_VALUE';
/** All tensors that a call refers to, its masks included. */
const tensorsOf = ({ inputs, masks = {} }) => [
    ...inputs,
    ...Object.values(masks)
        .flat()
        .filter(ref => ref !== null),
];
/** The same call on other tensors. */
function mapTensors(call, change) {
    const { masks } = call;
    const inputs = call.inputs.map(change);
    if (masks === undefined)
        return { ...call, inputs };
    const changed = Object.entries(masks).map(([name, refs]) => [
        name,
        'layer' in refs ? change(refs) : refs.map(ref => (ref === null ? null : change(ref))),
    ]);
    return { ...call, inputs, masks: Object.fromEntries(changed) };
}
/**
 * Reads `inbound_nodes` of a layer. Keras 3 writes a list of calls `{args, kwargs}`; Keras 2 a list of calls, each a
 * list (or other nest) of `[layer, node, tensor, kwargs]`, or one such reference alone (tf.keras 2.4 and later, for
 * operations). `isLayer` tells the names of the layers of the network, without which a reference in Keras 2's keyword
 * arguments looks like any list. Nodes are as saved: those of nested models may count from 1.
 */
function readCalls(value, pointer, isLayer) {
    return (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(value, pointer).map((call, index) => {
        const at = (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(pointer, index);
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(call) && 'args' in call ? readKeras3Call(call, at) : readKeras2Call(call, at, isLayer);
    });
}
/**
 * Reads `input_layers` or `output_layers`: triples in a list, a dictionary or nested lists, or one triple alone. Those
 * of a dictionary come in the order of its sorted keys, which is the order of `model.inputs` and `model.outputs`
 * whatever the file's.
 */
function readTensors(value, pointer) {
    if (!Array.isArray(value) && !(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseConfig */ .Te)(pointer, 'a list', value);
    return references(value, pointer).map(({ reference, at }) => readReference(reference, at));
}
/** What has been read of a call so far. */
class Arguments {
    inputs = [];
    masks = {};
    #tensorIn;
    /** `tensorIn` gives the tensor for which a value stands. */
    constructor(tensorIn) {
        this.#tensorIn = tensorIn;
    }
    /** A copy of `value` with `{tensor: i}` for each tensor inside, depth-first; those come to `inputs`. */
    take(value, pointer) {
        const tensor = this.#tensorIn(value, pointer);
        if (tensor !== null)
            return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonObject */ .o$)({ tensor: this.inputs.push(tensor) - 1 });
        if (Array.isArray(value))
            return value.map((one, index) => this.take(one, (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(pointer, index)));
        if (!(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
            return value;
        // Keras flattens a dictionary in the order of its sorted keys.
        const taken = new Map(Object.keys(value)
            .sort(byCodePoint)
            .map(key => [key, this.take(value[key] ?? null, (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(pointer, key))]));
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonObject */ .o$)(mapValues(value, (_, key) => taken.get(key) ?? null));
    }
    /** Keyword arguments; those that are masks come to `masks`. */
    takeKwargs(kwargs, pointer) {
        const rest = Object.entries(kwargs).filter(([name, value]) => !this.#takeMask(name, value, (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(pointer, name)));
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonObject */ .o$)(Object.fromEntries(rest.map(([name, value]) => [name, name === CONSTANT ? value : this.take(value, (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(pointer, name))])));
    }
    #takeMask(name, value, pointer) {
        // An `attention_mask` is an array of numbers that the layer computes with.
        if (name === 'attention_mask' || !/(^|_)mask$/.test(name))
            return false;
        const single = this.#tensorIn(value, pointer);
        if (single !== null) {
            this.masks[name] = single;
            return true;
        }
        if (!Array.isArray(value))
            return false;
        const several = value.map((one, index) => this.#tensorIn(one, (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(pointer, index)));
        const areMasks = several.some(one => one !== null) && value.every((one, i) => one === null || several[i] !== null);
        if (areMasks)
            this.masks[name] = several;
        return areMasks;
    }
    /** The call with these arguments. */
    call(kwargs, args) {
        const { inputs, masks } = this;
        return {
            inputs,
            kwargs,
            ...(args === undefined ? {} : { args }),
            ...(Object.keys(masks).length === 0 ? {} : { masks }),
        };
    }
}
function readKeras3Call(value, pointer) {
    const reader = new Arguments((one, at) => {
        if (!(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(one) || one['class_name'] !== '__keras_tensor__')
            return null;
        const config = (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .objectAt */ .lJ)(one['config'], (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(at, 'config'));
        const history = (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(config['keras_history'], (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(at, 'config/keras_history'));
        return readReference(history, (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(at, 'config/keras_history'));
    });
    const at = (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(pointer, 'args');
    const args = (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(value['args'], at).map((one, index) => reader.take(one, (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(at, index)));
    const kwargs = readKwargs(value['kwargs'] ?? (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonObject */ .o$)({}), (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(pointer, 'kwargs'));
    return reader.call(asFurtherInputs(reader.takeKwargs(kwargs, (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(pointer, 'kwargs')), reader.inputs.length), args);
}
/**
 * The call of a nested model with its inputs in the order of the model's own: where it was built on a list, Keras 3 takes
 * the tensors of a dictionary by the names of the input layers (models/functional.py).
 */
function inModelOrder(call, names) {
    const [given] = call.args ?? [];
    if (given === undefined || !(0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(given) || 'tensor' in given)
        return call;
    const indexes = names.map(name => {
        const value = given[name];
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) && typeof value['tensor'] === 'number' ? value['tensor'] : null;
    });
    const inputs = indexes
        .map(index => (index === null ? undefined : call.inputs[index]))
        .filter(one => one !== undefined);
    return inputs.length === names.length && inputs.length === call.inputs.length ? { ...call, inputs } : call;
}
/**
 * Leaves out an `initial_state` that consists of the last inputs: Keras 2 and tfjs-layers take the states of a recurrent
 * layer as further inputs.
 */
function asFurtherInputs({ initial_state: states, ...kwargs }, inputs) {
    if (states === undefined)
        return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonObject */ .o$)(kwargs);
    const list = Array.isArray(states) ? states : [states];
    const follow = list.every((one, i) => (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(one) && one['tensor'] === inputs - list.length + i);
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonObject */ .o$)(follow ? kwargs : { ...kwargs, initial_state: states });
}
function readKeras2Call(value, pointer, isLayer) {
    const inputs = [];
    let kwargs = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonObject */ .o$)({});
    let kwargsAt = pointer;
    for (const { reference, at } of references(value, pointer)) {
        // Keras repeats the arguments of the call with each tensor and reads those of the last.
        if (reference[3] !== undefined) {
            kwargsAt = (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(at, 3);
            kwargs = readKwargs(reference[3], kwargsAt);
        }
        if (reference[0] === CONSTANT)
            kwargs = { ...kwargs, [CONSTANT]: reference[2] ?? null };
        else
            inputs.push(readReference(reference, at));
    }
    const reader = new Arguments(one => (isReference(one) && isLayer(String(one[0])) ? triple(one) : null));
    reader.inputs.push(...inputs);
    return reader.call(reader.takeKwargs(kwargs, kwargsAt));
}
function readKwargs(value, pointer) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? value : (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseConfig */ .Te)(pointer, 'the arguments of a call', value);
}
/** Flattens a nest as `tf.nest.flatten` does: dictionaries in the order of their sorted keys. */
function references(value, pointer) {
    if (isReference(value))
        return [{ reference: value, at: pointer }];
    if (Array.isArray(value))
        return value.flatMap((item, index) => references(item, (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(pointer, index)));
    if ((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return Object.keys(value)
            .sort(byCodePoint)
            .flatMap(key => references(value[key] ?? null, (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .below */ .Gz)(pointer, key)));
    return (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseConfig */ .Te)(pointer, 'a reference to a tensor', value);
}
function isReference(value) {
    return Array.isArray(value) && typeof value[0] === 'string' && value.length >= 3 && value.length <= 4;
}
function readReference(reference, pointer) {
    return triple(reference) ?? (0,_config_js__WEBPACK_IMPORTED_MODULE_0__/* .refuseConfig */ .Te)(pointer, 'a reference to a tensor (layer, node, tensor)', [...reference]);
}
function triple([layer, node, tensor]) {
    return typeof layer === 'string' && isIndex(node) && isIndex(tensor) ? { layer, node, tensor } : null;
}
const isIndex = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const mapValues = (value, change) => Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one, key)]));
/** The order of Python's `sorted()` on texts. */
function byCodePoint(a, b) {
    const left = Array.from(a, character => character.codePointAt(0) ?? 0);
    const right = Array.from(b, character => character.codePointAt(0) ?? 0);
    for (let index = 0; index < Math.min(left.length, right.length); index++) {
        const difference = (left[index] ?? 0) - (right[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return left.length - right.length;
}


/***/ }),

/***/ 2094:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   Te: () => (/* binding */ refuseConfig),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   lJ: () => (/* binding */ objectAt)
/* harmony export */ });
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8174);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8530);



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
        else if ((0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) && Object.hasOwn(value, key))
            value = value[key];
        else
            return undefined;
    }
    return value;
}
/** Refuses a config that has `found` where Keras writes `expected`. */
function refuseConfig(pointer, expected, found) {
    const what = found === undefined ? 'nothing' : (0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_2__/* .displayValue */ .K)(found);
    return (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('keras/invalid-config', `The model configuration has ${what} at "${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_2__/* .display */ .V)(pointer)}", where Keras writes ${expected}.`, { pointer });
}
/** `value` as an object, or a refusal. */
function objectAt(value, pointer) {
    return (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? value : refuseConfig(pointer, 'an object', value);
}
/** `value` as a list, or a refusal. */
function listAt(value, pointer) {
    return Array.isArray(value) ? value : refuseConfig(pointer, 'a list', value);
}
/** `value` as a text, or a refusal. */
function textAt(value, pointer) {
    return typeof value === 'string' ? value : refuseConfig(pointer, 'a text', value);
}


/***/ }),

/***/ 3620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ valuesIn),
/* harmony export */   q: () => (/* binding */ product)
/* harmony export */ });
/** Number of values of an array. */
const valuesIn = (shape) => shape.reduce((product, size) => product * size, 1);
/** The product of lengths; null when one of them is unknown. */
const product = (lengths) => lengths.reduce((all, one) => (all === null || one === null ? null : all * one), 1);


/***/ }),

/***/ 464:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gT: () => (/* binding */ builtShape),
  Ab: () => (/* binding */ firstInputShape),
  zV: () => (/* binding */ inferShapes),
  oL: () => (/* binding */ layerOutputs),
  ks: () => (/* binding */ shapeFrom),
  G0: () => (/* binding */ tfjsDtype)
});

// EXTERNAL MODULE: ./src/layers/table.ts + 12 modules
var table = __webpack_require__(8426);
// EXTERNAL MODULE: ./src/keras/sizes.ts
var sizes = __webpack_require__(3620);
// EXTERNAL MODULE: ./src/keras/values.ts
var values = __webpack_require__(8530);
;// CONCATENATED MODULE: ./src/keras/layer-shapes.ts



/** Output shapes of one call of a layer by the rule in its row; `[null]` when nothing is known. */
function outputShapes(layer, inputs, inner) {
    const rule = table/* layerTable */._.get(layer.className)?.shape;
    const shape = inputs[0] ?? null;
    if (rule === undefined || shape === null)
        return [null];
    const call = { layer, config: layer.config, inputs, shape, inner };
    return rules[rule](call);
}
const channelsFirst = (config) => (0,values/* textOf */.b6)(config, 'data_format') === 'channels_first';
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
    const size = (0,values/* numbersOf */.cZ)(call.config, 'kernel_size', n);
    const strides = (0,values/* numbersOf */.cZ)(call.config, 'strides', n);
    const dilation = (0,values/* numbersOf */.cZ)(call.config, 'dilation_rate', n);
    const padding = (0,values/* textOf */.b6)(call.config, 'padding');
    return withSpatial(call, (length, i) => windowed(length, size?.[i] ?? 1, strides?.[i] ?? 1, dilation?.[i] ?? 1, padding), channels);
}
function transposed(call) {
    const n = call.shape.length - 2;
    const size = (0,values/* numbersOf */.cZ)(call.config, 'kernel_size', n);
    const strides = (0,values/* numbersOf */.cZ)(call.config, 'strides', n);
    const dilation = (0,values/* numbersOf */.cZ)(call.config, 'dilation_rate', n);
    const outputPadding = (0,values/* numbersOf */.cZ)(call.config, 'output_padding', n);
    const same = (0,values/* textOf */.b6)(call.config, 'padding') === 'same';
    const grow = (length, i) => {
        if (length === null)
            return null;
        const stride = strides?.[i] ?? 1;
        const kernel = ((size?.[i] ?? 1) - 1) * (dilation?.[i] ?? 1) + 1;
        const more = outputPadding?.[i];
        if (more !== undefined)
            return (length - 1) * stride + kernel - (same ? 2 * Math.floor(kernel / 2) : 0) + more;
        return same ? length * stride : length * stride + Math.max(kernel - stride, 0);
    };
    return withSpatial(call, grow, (0,values/* numberOf */.rl)(call.config, 'filters'));
}
function pooling(call) {
    const n = call.shape.length - 2;
    const size = (0,values/* numbersOf */.cZ)(call.config, 'pool_size', n);
    const strides = (0,values/* numbersOf */.cZ)(call.config, 'strides', n) ?? size;
    const padding = (0,values/* textOf */.b6)(call.config, 'padding');
    return withSpatial(call, (length, i) => windowed(length, size?.[i] ?? 1, strides?.[i] ?? 1, 1, padding));
}
function globallyPooled(call) {
    if (call.config['keepdims'] === true)
        return withSpatial(call, () => 1);
    return [call.shape[0] ?? null, call.shape[channelsFirst(call.config) ? 1 : call.shape.length - 1] ?? null];
}
/** `cropping` or `padding` as pairs, one an axis. */
function pairs(config, key, n) {
    const value = (0,values/* plainValue */._y)(config[key]);
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
    const all = (0,sizes/* product */.q)(call.shape.slice(1));
    const known = (0,sizes/* product */.q)(lengths.filter(one => one !== null));
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
    const axis = (0,values/* numberOf */.rl)(call.config, 'axis') ?? -1;
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
    const axes = (0,values/* numbersOf */.cZ)(call.config, 'axes', 2);
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
    const units = (0,values/* numberOf */.rl)(layer.config, 'units');
    return layer.className.includes('LSTM') ? [units, units] : [units];
}
function lastUnits(layer) {
    const cell = layer.wrapped['cell'];
    if (cell !== undefined)
        return lastUnits(cell);
    const cells = Object.keys(layer.wrapped).filter(key => key.startsWith('cells/'));
    const last = layer.wrapped[`cells/${cells.length - 1}`];
    return last === undefined ? (0,values/* numberOf */.rl)(layer.config, 'units') : lastUnits(last);
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
    const state = convolution({ ...call, shape: step }, (0,values/* numberOf */.rl)(call.config, 'filters'));
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
    units: call => [[...call.shape.slice(0, -1), (0,values/* numberOf */.rl)(call.config, 'units')]],
    embedding: call => [[...call.shape, (0,values/* numberOf */.rl)(call.config, 'output_dim')]],
    flatten: call => [[call.shape[0] ?? null, (0,sizes/* product */.q)(call.shape.slice(1))]],
    reshape: call => [reshaped(call)],
    permute: call => {
        const dims = (0,values/* numbersOf */.cZ)(call.config, 'dims', 1);
        return [dims === null ? null : [call.shape[0] ?? null, ...dims.map(axis => call.shape[axis] ?? null)]];
    },
    repeat: call => [[call.shape[0] ?? null, (0,values/* numberOf */.rl)(call.config, 'n'), ...call.shape.slice(1)]],
    convolution: call => [convolution(call, (0,values/* numberOf */.rl)(call.config, 'filters'))],
    'depthwise-convolution': call => {
        const channels = call.shape[channelsFirst(call.config) ? 1 : call.shape.length - 1] ?? null;
        return [convolution(call, channels === null ? null : channels * ((0,values/* numberOf */.rl)(call.config, 'depth_multiplier') ?? 1))];
    },
    'transposed-convolution': call => [transposed(call)],
    pooling: call => [pooling(call)],
    'global-pooling': call => [globallyPooled(call)],
    'adaptive-pooling': call => {
        const size = (0,values/* numbersOf */.cZ)(call.config, 'output_size', call.shape.length - 2);
        return [withSpatial(call, (_, i) => size?.[i] ?? null)];
    },
    resizing: call => [withSpatial(call, (_, i) => (0,values/* numberOf */.rl)(call.config, i === 0 ? 'height' : 'width'))],
    cropping: call => [changedByPairs(call, 'cropping', -1)],
    'zero-padding': call => [changedByPairs(call, 'padding', 1)],
    upsampling: call => {
        const size = (0,values/* numbersOf */.cZ)(call.config, 'size', call.shape.length - 2);
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

// EXTERNAL MODULE: ./src/keras/traverse.ts
var traverse = __webpack_require__(2034);
;// CONCATENATED MODULE: ./src/keras/tensor-shapes.ts




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
    return { shape, dtype: tfjsDtype((0,values/* textOf */.b6)(layer.config, 'dtype')) };
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
    const read = (ref) => tensors.get((0,traverse/* tensorKey */.FF)(ref)) ?? unknown;
    for (const { layer, index, call } of (0,traverse/* orderCalls */._y)(network)) {
        const declared = declaredInput(layer);
        let from = call.inputs.map(read);
        if (from.length === 0 && !(0,traverse/* isInput */.Xy)(layer)) {
            const first = given?.[0] ?? { shape: firstInputShape(layer) ?? fallback, dtype: declared.dtype };
            from = [first];
        }
        received.set(`${index}:${layer.name}`, from);
        const outputs = (0,traverse/* isInput */.Xy)(layer)
            ? [merged(declared, inputs.get(layer.name))]
            : outputsOf(layer, from, inner => nested.set(`${index}:${layer.name}`, inner));
        outputs.forEach((info, tensor) => {
            tensors.set((0,traverse/* tensorKey */.FF)({ layer: layer.name, node: index, tensor }), info);
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
/**
 * What is known of the outputs of one call of a layer. For an InputLayer, `inputs` is what its network is called on;
 * none when it is the outermost.
 */
function layerOutputs(layer, inputs) {
    if ((0,traverse/* isInput */.Xy)(layer))
        return [merged(declaredInput(layer), inputs[0])];
    return outputsOf(layer, inputs, () => undefined);
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


/***/ }),

/***/ 2034:
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

/***/ 8530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Vk: () => (/* binding */ sameJson),
/* harmony export */   _y: () => (/* binding */ plainValue),
/* harmony export */   aR: () => (/* binding */ copyJson),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   cZ: () => (/* binding */ numbersOf),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   o$: () => (/* binding */ jsonObject),
/* harmony export */   rl: () => (/* binding */ numberOf)
/* harmony export */ });
/** True for a JSON object. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** An object without a prototype, as the JSON of files is read: no key of it is inherited. */
const jsonObject = (values = {}) => Object.assign(Object.create(null), values);
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

/***/ 1405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dv: () => (/* binding */ trainable),
/* harmony export */   HZ: () => (/* binding */ lora),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   O9: () => (/* binding */ dataFormat),
/* harmony export */   Zu: () => (/* binding */ fixed),
/* harmony export */   _k: () => (/* binding */ kernelAndBias),
/* harmony export */   aC: () => (/* binding */ keep),
/* harmony export */   bq: () => (/* binding */ keepAll),
/* harmony export */   cF: () => (/* binding */ weightFates),
/* harmony export */   fm: () => (/* binding */ rewritten),
/* harmony export */   gv: () => (/* binding */ drop),
/* harmony export */   j6: () => (/* binding */ only),
/* harmony export */   mA: () => (/* binding */ innerLayer),
/* harmony export */   nK: () => (/* binding */ alias),
/* harmony export */   nM: () => (/* binding */ row),
/* harmony export */   pQ: () => (/* binding */ rewriteUnless),
/* harmony export */   sh: () => (/* binding */ common),
/* harmony export */   tg: () => (/* binding */ activation)
/* harmony export */ });
/* unused harmony exports channelsLast, noDilation */
/** The key means the same in tfjs-layers. */
const keep = { do: 'keep' };
const activation = { do: 'activation' };
const innerLayer = { do: 'layer' };
/** Only `values` can be run. */
const only = (values, hint) => hint === undefined ? { do: 'only', values } : { do: 'only', values, hint };
/** Only `values` can be run as they are; with others, the rewrite `name` replaces the layer. */
const rewriteUnless = (name, values, hint) => ({
    do: 'rewrite',
    rewrite: name,
    values,
    ...(hint === undefined ? {} : { hint }),
});
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
/** Of a layer with LoRA: the rewrite `lora` merges what an archive has merged already. */
const lora = {
    lora_rank: drop('the weight has the product of the adapter (src/rewrites/lora.ts)'),
    lora_alpha: drop('the weight has the product of the adapter (src/rewrites/lora.ts)'),
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
/**
 * A row of a class that tfjs-layers does not have and that rewrites always replace (src/rewrites/table.ts). Its options
 * are judged here: the rewrite heeds those with the fate `keep`.
 */
function rewritten(keras, fates, more = {}) {
    const refusal = { why: 'TensorFlow.js has no such layer' };
    return { keras, tfjs: null, rewritten: true, variables: [], refusal, ...more, fates: { ...common, ...fates } };
}


/***/ }),

/***/ 9770:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hq: () => (/* binding */ operationRows),
/* harmony export */   M0: () => (/* binding */ operationPrefix),
/* harmony export */   YG: () => (/* binding */ isOperation),
/* harmony export */   wY: () => (/* binding */ shapeClass)
/* harmony export */ });
/* harmony import */ var _fates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1405);

/** What stands before the name of an operation of Keras 3 in its class name, so that it is no layer of the same name. */
const operationPrefix = 'ops.';
/** Stands for `tf.shape` in networks that are being rewritten. */
const shapeClass = `${operationPrefix}Shape`;
// Operations that rewrites know (src/rewrites/ops), with the options that Keras saves.
const rewrittenOperations = `
Abs
Absolute
Add
Amax axis keepdims
Amin axis keepdims
Append axis
Array dtype
ArraySplit indices_or_sections axis
Average axis
AveragePool pool_size strides padding data_format
BatchNorm axis epsilon
BroadcastTo shape
Cast dtype
Celu alpha
Clip x_min x_max
Concatenate axis
Conj
Conjugate
Conv strides padding data_format dilation_rate
ConvertToTensor dtype sparse ragged
Copy
CropImages top_cropping left_cropping bottom_cropping right_cropping target_height target_width data_format
Cumsum axis dtype
Deg2rad
DepthToSpace block_size data_format
Diff n axis
Divide
DivideNoNan
Dot
Dstack
Einsum subscripts
Elu alpha
ExpandDims axis
Fabs
Flip axis
Fliplr
Fmax
Fmin
FullLike dtype
Gelu approximate
GetItem
Glu axis
HardShrink threshold
HardSigmoid
HardSilu
HardTanh
Hsplit indices_or_sections
Hstack
LeakyRelu negative_slope
LogSigmoid
LogSoftmax axis
Logaddexp
Logsumexp axis keepdims
Matmul
Max axis keepdims initial
MaxPool pool_size strides padding data_format
Maximum
Mean axis keepdims
Min axis keepdims initial
Minimum
Mish
Moments axes keepdims synchronized
Moveaxis source destination
Multiply
Negative
Normalize axis order epsilon
OneHot num_classes axis dtype sparse
OnesLike dtype
Pad pad_width mode
PadImages top_padding left_padding bottom_padding right_padding target_height target_width data_format
Power
Prod axis keepdims dtype
Ptp axis keepdims
RGBToGrayscale data_format
Rad2deg
ReLU negative_slope max_value threshold
Real
Relu
Relu6
Repeat repeats axis
Reshape newshape
Resize size interpolation antialias crop_to_aspect_ratio pad_to_aspect_ratio fill_mode fill_value data_format
Roll shift axis
Selu
Sigmoid
Silu
Slice shape
SoftShrink threshold
Softmax axis
Softplus
Softsign
SpaceToDepth block_size data_format
SparsePlus
SparseSigmoid
Split indices_or_sections axis
Square
Squeeze axis
Stack axis
StopGradient
Subtract
Sum axis keepdims
Swapaxes axis1 axis2
Take axis
Tanh
TanhShrink
Tensordot axes
Threshold threshold default_value
Tile repeats
Transpose axes
Tril k
Triu k
TrueDivide
Unstack num axis
Var axis keepdims
ZerosLike dtype
`;
// Operations of Keras 3 that no layers of TensorFlow.js compute.
const refusedOperations = `
AdaptiveAveragePool AdaptiveMaxPool AffineTransform All AllClose Angle Any Arange Arccos Arccosh Arcsin Arcsinh
Arctan Arctan2 Arctanh Argmax Argmin Argpartition Argsort AssociativeScan BinaryCrossentropy Bincount BitwiseAnd
BitwiseInvert BitwiseLeftShift BitwiseNot BitwiseOr BitwiseRightShift BitwiseXor CDist CTCDecode CTCLoss
CategoricalCrossentropy Cbrt Ceil Cholesky CholeskyInverse Cond ConvTranspose Corrcoef Correlate Cos Cosh
CountNonzero Cross Cumprod DepthwiseConv Det Diag Diagflat Diagonal Digitize DotProductAttention Dsplit Eig Eigh
ElasticTransform EmptyLike Equal Erf Erfc Erfinv Exp Exp2 Expm1 ExtractPatches ExtractSequences FFT FFT2 Flipud
Floor FloorDivide Fmod Fold ForiLoop Full Function GaussianBlur Gcd Geomspace Greater GreaterEqual HSVToRGB
Heaviside Histogram Hypot I0 IFFT2 IRFFT ISTFT Imag InTopK Inner Inv IsIn Isclose Isfinite Isinf Isnan Isneginf
Isposinf Isreal JVP Kron LayerNorm Lcm Ldexp LeftShift Less LessEqual Linspace Log Log10 Log1p Log2 Logaddexp2
Logdet LogicalAnd LogicalNot LogicalOr LogicalXor Logspace Lstsq LuFactor Map MapCoordinates MatrixRank Median
Meshgrid Mod MultiHot NanToNum Nanargmax Nanargmin Nancumprod Nancumsum Nanmax Nanmean Nanmedian Nanmin
Nanpercentile Nanprod Nanquantile Nanstd Nansum Nanvar Ndim Nextafter Nonzero Norm NotEqual Outer PSNR Percentile
PerspectiveTransform Pinv Polar Qr Quantile RFFT RGBToHSV RMSNorm Ravel Rearrange Reciprocal RightShift Rot90 Round
Rsqrt SSIM STFT SVD SaturateCast ScaleAndTranslate Scan Scatter ScatterUpdate SearchSorted SegmentMax SegmentMin
SegmentProd SegmentReduction SegmentSum Select SeparableConv Sign Signbit Sin Sinc Sinh Size SliceUpdate Slogdet
SobelEdges Solve SolveTriangular Sort SparseCategoricalCrossentropy Sparsemax Sqrt Squareplus Std Switch
TakeAlongAxis Tan TopK Trace Trapezoid Trunc Unfold Unique UnravelIndex Vander Vdot VectorizedMap View ViewAsComplex
ViewAsReal Vsplit Vstack Where WhileLoop
`;
const floatOnly = (0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)(['float32', null], 'Compute in float32.');
/** Fates of options by their names; by `Operation option` where it differs from other operations. */
const special = {
    initial: (0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)([null]),
    synchronized: (0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)([false]),
    sparse: (0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)([false, null]),
    ragged: (0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6)([false, null]),
    dtype: floatOnly,
    'Array dtype': _fates_js__WEBPACK_IMPORTED_MODULE_0__/* .keep */ .aC,
    'Cast dtype': _fates_js__WEBPACK_IMPORTED_MODULE_0__/* .keep */ .aC,
    'ConvertToTensor dtype': _fates_js__WEBPACK_IMPORTED_MODULE_0__/* .keep */ .aC,
    fill_mode: (0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .drop */ .gv)('only with pad_to_aspect_ratio, which is refused'),
    fill_value: (0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .drop */ .gv)('only with pad_to_aspect_ratio, which is refused'),
};
function rewrittenRow(line) {
    const [name = '', ...options] = line.split(' ');
    const fates = options.map((option) => [
        option,
        special[`${name} ${option}`] ?? special[option] ?? _fates_js__WEBPACK_IMPORTED_MODULE_0__/* .keep */ .aC,
    ]);
    return {
        keras: `${operationPrefix}${name}`,
        tfjs: null,
        rewritten: true,
        variables: [],
        refusal: { why: 'no layers of TensorFlow.js compute it', code: 'layer/unsupported-op' },
        fates: { name: _fates_js__WEBPACK_IMPORTED_MODULE_0__/* .keep */ .aC, dtype: _fates_js__WEBPACK_IMPORTED_MODULE_0__/* .common */ .sh['dtype'] ?? _fates_js__WEBPACK_IMPORTED_MODULE_0__/* .keep */ .aC, ...Object.fromEntries(fates) },
    };
}
const refusedRow = (name) => ({
    keras: `${operationPrefix}${name}`,
    tfjs: null,
    variables: [],
    refusal: {
        why: 'no layers of TensorFlow.js compute this operation exactly',
        hint: 'Use Keras layers and activations that TensorFlow.js has instead, or do this step outside the model.',
        code: 'layer/unsupported-op',
    },
    fates: {},
});
/** What TensorFlow functions and losses are in functional graphs of Keras 2. */
const ofTensorFlow = (keras, fates) => ({
    keras,
    tfjs: null,
    rewritten: true,
    variables: [],
    refusal: { why: 'no layers of TensorFlow.js compute it', code: 'layer/unsupported-op' },
    fates: { ..._fates_js__WEBPACK_IMPORTED_MODULE_0__/* .common */ .sh, ...fates },
});
const words = (text, separator) => text.trim().split(separator);
/** Operations between layers in functional graphs: `keras.ops` of Keras 3, functions of TensorFlow in Keras 2. */
const operationRows = [
    ...words(rewrittenOperations, /\n/).map(rewrittenRow),
    ...words(refusedOperations, /\s+/).map(refusedRow),
    refusedRow('Shape'),
    ofTensorFlow('TFOpLambda', { function: _fates_js__WEBPACK_IMPORTED_MODULE_0__/* .keep */ .aC }),
    ofTensorFlow('SlicingOpLambda', { function: _fates_js__WEBPACK_IMPORTED_MODULE_0__/* .keep */ .aC }),
    ofTensorFlow('TensorFlowOpLayer', { node_def: _fates_js__WEBPACK_IMPORTED_MODULE_0__/* .keep */ .aC, constants: _fates_js__WEBPACK_IMPORTED_MODULE_0__/* .keep */ .aC }),
    ofTensorFlow('AddLoss', { unconditional: (0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .drop */ .gv)('a loss counts in training only') }),
    ofTensorFlow('AddMetric', {
        aggregation: (0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .drop */ .gv)('a metric does not change what the layer gives'),
        metric_name: (0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .drop */ .gv)('a metric does not change what the layer gives'),
        metric: (0,_fates_js__WEBPACK_IMPORTED_MODULE_0__/* .drop */ .gv)('a metric does not change what the layer gives'),
    }),
];
const ofKeras2 = new Set([
    'TFOpLambda',
    'SlicingOpLambda',
    'TensorFlowOpLayer',
    'ClassMethod',
    'InstanceMethod',
    'InstanceProperty',
    'AddLoss',
    'AddMetric',
]);
/** Whether a class is that of operations between layers, which have no variables. */
const isOperation = (className) => className.startsWith(operationPrefix) || ofKeras2.has(className);


/***/ }),

/***/ 8426:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ layerTable)
});

// EXTERNAL MODULE: ./src/layers/fates.ts
var fates = __webpack_require__(1405);
;// CONCATENATED MODULE: ./src/layers/activation.ts

const passMasks = { keras: 'pass', tfjs: 'pass' };
// LeakyReLU and its like hand the mask on in Keras; tfjs-layers stops it (no supportsMasking in advanced_activations.js).
const losesMask = { keras: 'pass', tfjs: 'stop' };
/** Activation layers. */
const activationRows = [
    (0,fates/* row */.nM)('ReLU', {
        max_value: fates/* keep */.aC,
        negative_slope: (0,fates/* rewriteUnless */.pQ)('relu-options', [0, null]),
        threshold: (0,fates/* rewriteUnless */.pQ)('relu-options', [0, null]),
    }, { shape: 'same', masks: passMasks }),
    // Keras 3 calls the slope `negative_slope`; tfjs-layers would take 0.3.
    (0,fates/* row */.nM)('LeakyReLU', { alpha: fates/* keep */.aC, negative_slope: { do: 'rename', to: 'alpha' } }, { shape: 'same', masks: losesMask }),
    (0,fates/* row */.nM)('ELU', { alpha: (0,fates/* rewriteUnless */.pQ)('elu-alpha', [1, null]) }, { shape: 'same', masks: losesMask }),
    (0,fates/* row */.nM)('ThresholdedReLU', (0,fates/* keepAll */.bq)('theta'), { shape: 'same', masks: losesMask }),
    (0,fates/* row */.nM)('Softmax', (0,fates/* keepAll */.bq)('axis'), {
        shape: 'same',
        masks: { keras: 'softmax', tfjs: 'softmax' },
        checks: ['last-axis'],
    }),
    (0,fates/* row */.nM)('PReLU', { shared_axes: fates/* keep */.aC, ...(0,fates/* weightFates */.cF)('alpha') }, { variables: [(0,fates/* trainable */.Dv)('alpha')], shape: 'same', masks: passMasks, checks: ['known-shape', 'shared-axes'] }),
];

;// CONCATENATED MODULE: ./src/layers/attention.ts

/** The mask of the query, which is the first input, goes on. */
const queryMask = { keras: 'query', tfjs: 'stop' };
const dropoutOnly = (0,fates/* drop */.gv)('about dropout, which is for training');
/** A projection of each part, as Keras names its variables. */
const projections = (...parts) => parts.flatMap(part => {
    const given = part === 'gate' ? { given: { use_gate: 'truthy' } } : {};
    const path = part === 'attention_output' ? 'output_dense' : `${part}_dense`;
    return [
        { ...(0,fates/* trainable */.Dv)(`${part}/kernel`), ...given, path },
        { ...(0,fates/* trainable */.Dv)(`${part}/bias`, 'use_bias'), ...given, path },
    ];
});
const heads = {
    variables: projections('query', 'key', 'gate', 'value', 'attention_output'),
    masks: { ...queryMask, tfjs: 'pass' },
};
const headFates = {
    ...(0,fates/* keepAll */.bq)('use_bias', 'use_gate', 'sliding_window'),
    dropout: dropoutOnly,
    seed: dropoutOnly,
    flash_attention: (0,fates/* drop */.gv)('another kernel for the same numbers'),
    ...(0,fates/* weightFates */.cF)('kernel', 'bias'),
};
const scores = {
    dropout: dropoutOnly,
    seed: dropoutOnly,
    ...(0,fates/* keepAll */.bq)('use_scale', 'causal'),
};
/** Attention layers, which tfjs-layers does not have. */
const attentionRows = [
    (0,fates/* rewritten */.fm)('MultiHeadAttention', {
        ...headFates,
        ...(0,fates/* keepAll */.bq)('num_heads', 'key_dim', 'value_dim', 'output_shape', 'attention_axes'),
        query_shape: (0,fates/* drop */.gv)('the shape that it was built for'),
        key_shape: (0,fates/* drop */.gv)('the shape that it was built for'),
        value_shape: (0,fates/* drop */.gv)('the shape that it was built for'),
    }, heads),
    ...['GroupedQueryAttention', 'GroupQueryAttention'].map(name => (0,fates/* rewritten */.fm)(name, { ...headFates, ...(0,fates/* keepAll */.bq)('head_dim', 'num_query_heads', 'num_key_value_heads') }, heads)),
    (0,fates/* rewritten */.fm)('Attention', { ...scores, ...(0,fates/* keepAll */.bq)('score_mode') }, {
        masks: queryMask,
        variables: [
            { ...(0,fates/* trainable */.Dv)('scale'), given: { use_scale: 'truthy' } },
            { ...(0,fates/* trainable */.Dv)('concat_score_weight'), given: { score_mode: { is: 'concat' } } },
        ],
    }),
    (0,fates/* rewritten */.fm)('AdditiveAttention', scores, { variables: [(0,fates/* trainable */.Dv)('scale', 'use_scale')], masks: queryMask }),
];

;// CONCATENATED MODULE: ./src/layers/convolutional.ts

const noDilation = (rewrite, hint) => (0,fates/* rewriteUnless */.pQ)(rewrite, [1, [1], [1, 1], [1, 1, 1]], hint);
/** tfjs-layers works along the wrong axis with channels_first. */
const channelsFirst = (0,fates/* rewriteUnless */.pQ)('channels-first', ['channels_last', null], 'Give the Input a shape.');
const convolution = {
    ...(0,fates/* keepAll */.bq)('filters', 'kernel_size', 'strides', 'dilation_rate', 'use_bias'),
    rank: fates/* keep */.aC,
    padding: (0,fates/* only */.j6)(['valid', 'same']),
    data_format: fates/* dataFormat */.O9,
    groups: (0,fates/* rewriteUnless */.pQ)('convolution-groups', [1, null]),
    activation: fates/* activation */.tg,
    ...(0,fates/* weightFates */.cF)('kernel', 'bias'),
    ...fates/* lora */.HZ,
};
const causal = (0,fates/* rewriteUnless */.pQ)('causal-padding', ['valid', 'same'], 'Give the Input a fixed number of channels.');
const depthwise = {
    ...convolution,
    groups: (0,fates/* only */.j6)([1, null]),
    depth_multiplier: fates/* keep */.aC,
    ...(0,fates/* weightFates */.cF)('depthwise', 'pointwise'),
};
// tfjs-layers throws when SeparableConv2D has one of these; Keras 2 saves them but has no such weight.
const noKernel = {
    kernel_initializer: { do: 'remove', why: 'SeparableConv throws on it (layers/convolutional.js)' },
    kernel_regularizer: { do: 'remove', why: 'SeparableConv throws on it (layers/convolutional.js)' },
    kernel_constraint: { do: 'remove', why: 'SeparableConv throws on it (layers/convolutional.js)' },
};
const transposed = {
    ...convolution,
    groups: (0,fates/* only */.j6)([1, null]),
    dilation_rate: noDilation('conv-2d-transpose-options', 'Use dilation_rate=1.'),
    output_padding: (0,fates/* rewriteUnless */.pQ)('conv-2d-transpose-options', [null], 'Leave it None and crop the output.'),
};
const plain = {
    variables: fates/* kernelAndBias */._k,
    shape: 'convolution',
    checks: ['strides-or-dilation'],
};
const depthwiseAndBias = [(0,fates/* trainable */.Dv)('depthwise_kernel'), (0,fates/* trainable */.Dv)('bias', 'use_bias')];
const separableAndBias = [(0,fates/* trainable */.Dv)('depthwise_kernel'), (0,fates/* trainable */.Dv)('pointwise_kernel'), (0,fates/* trainable */.Dv)('bias', 'use_bias')];
const locallyConnected = {
    ...convolution,
    padding: (0,fates/* only */.j6)(['valid']),
    data_format: (0,fates/* only */.j6)(['channels_last', null], 'Use channels_last.'),
    implementation: fates/* keep */.aC,
};
const upsampling = { size: fates/* keep */.aC, data_format: fates/* dataFormat */.O9 };
/** Convolutions, and the layers that crop, pad or repeat pixels. */
const convolutionalRows = [
    (0,fates/* row */.nM)('Conv1D', { ...convolution, data_format: channelsFirst, padding: causal }, plain),
    (0,fates/* row */.nM)('Conv2D', convolution, plain),
    (0,fates/* row */.nM)('Conv3D', convolution, plain),
    (0,fates/* rewritten */.fm)('Conv1DTranspose', { ...transposed, data_format: fates/* keep */.aC, dilation_rate: fates/* keep */.aC, output_padding: fates/* keep */.aC }, {
        variables: fates/* kernelAndBias */._k,
        shape: 'transposed-convolution',
    }),
    (0,fates/* row */.nM)('Conv2DTranspose', transposed, {
        variables: fates/* kernelAndBias */._k,
        shape: 'transposed-convolution',
    }),
    // The WebAssembly backend of TensorFlow.js 4.22 computes wrong numbers for its own.
    (0,fates/* rewritten */.fm)('Conv3DTranspose', { ...transposed, data_format: fates/* keep */.aC, dilation_rate: fates/* keep */.aC, output_padding: fates/* keep */.aC }, {
        variables: fates/* kernelAndBias */._k,
        shape: 'transposed-convolution',
    }),
    (0,fates/* rewritten */.fm)('DepthwiseConv1D', { ...depthwise, data_format: fates/* keep */.aC, padding: fates/* keep */.aC }, {
        variables: depthwiseAndBias,
        shape: 'depthwise-convolution',
    }),
    (0,fates/* row */.nM)('DepthwiseConv2D', { ...depthwise, dilation_rate: noDilation('depthwise-dilation', 'Use dilation_rate=1.') }, { variables: depthwiseAndBias, shape: 'depthwise-convolution' }),
    (0,fates/* rewritten */.fm)('SeparableConv1D', { ...depthwise, ...noKernel, data_format: fates/* keep */.aC, padding: fates/* keep */.aC }, {
        variables: separableAndBias,
        shape: 'convolution',
    }),
    (0,fates/* row */.nM)('SeparableConv2D', { ...depthwise, ...noKernel, data_format: channelsFirst }, { variables: separableAndBias, shape: 'convolution', checks: ['strides-or-dilation'] }),
    (0,fates/* rewritten */.fm)('LocallyConnected1D', locallyConnected, {
        variables: fates/* kernelAndBias */._k,
        shape: 'convolution',
    }),
    (0,fates/* rewritten */.fm)('LocallyConnected2D', locallyConnected, {
        variables: fates/* kernelAndBias */._k,
        shape: 'convolution',
    }),
    (0,fates/* rewritten */.fm)('Cropping1D', { cropping: fates/* keep */.aC, data_format: fates/* keep */.aC }, { shape: 'cropping' }),
    (0,fates/* row */.nM)('Cropping2D', { cropping: fates/* keep */.aC, data_format: fates/* dataFormat */.O9 }, { shape: 'cropping' }),
    (0,fates/* rewritten */.fm)('Cropping3D', { cropping: fates/* keep */.aC, data_format: fates/* dataFormat */.O9 }, { shape: 'cropping' }),
    (0,fates/* rewritten */.fm)('ZeroPadding1D', { padding: fates/* keep */.aC, data_format: fates/* keep */.aC }, { shape: 'zero-padding' }),
    (0,fates/* row */.nM)('ZeroPadding2D', { padding: fates/* keep */.aC, data_format: fates/* dataFormat */.O9 }, { shape: 'zero-padding' }),
    (0,fates/* rewritten */.fm)('ZeroPadding3D', { padding: fates/* keep */.aC, data_format: fates/* dataFormat */.O9 }, { shape: 'zero-padding' }),
    (0,fates/* rewritten */.fm)('UpSampling1D', { size: fates/* keep */.aC }, { shape: 'upsampling' }),
    (0,fates/* row */.nM)('UpSampling2D', { ...upsampling, interpolation: (0,fates/* rewriteUnless */.pQ)('upsampling-interpolation', ['nearest']) }, { shape: 'upsampling' }),
    (0,fates/* rewritten */.fm)('UpSampling3D', upsampling, { shape: 'upsampling' }),
];

;// CONCATENATED MODULE: ./src/layers/core.ts

const core_passMasks = { keras: 'pass', tfjs: 'pass' };
/** Adapters of Keras 3 of low rank; quantized weights are not floats. */
const adapted = {
    ...fates/* lora */.HZ,
    quantization_config: (0,fates/* only */.j6)([null], 'Save the model before quantizing it.'),
};
/** InputLayer, Dense, Embedding, Masking, dropout and noise, and the layers that rearrange. */
const coreRows = [
    (0,fates/* row */.nM)('InputLayer', {
        sparse: (0,fates/* only */.j6)([false, null], 'Use a dense Input; TensorFlow.js has no sparse tensors.'),
        ragged: (0,fates/* only */.j6)([false, null], 'Use a dense Input; TensorFlow.js has no ragged tensors.'),
        optional: (0,fates/* only */.j6)([false, null]),
        type_spec: (0,fates/* only */.j6)([null]),
    }, { shape: 'input-layer', masks: core_passMasks, checks: ['declared-shape'] }),
    (0,fates/* row */.nM)('Dense', { units: fates/* keep */.aC, activation: fates/* activation */.tg, use_bias: fates/* keep */.aC, ...(0,fates/* weightFates */.cF)('kernel', 'bias'), ...adapted }, { variables: fates/* kernelAndBias */._k, shape: 'units', masks: core_passMasks }),
    (0,fates/* row */.nM)('Embedding', {
        ...(0,fates/* keepAll */.bq)('input_dim', 'output_dim', 'mask_zero', 'input_length'),
        sparse: (0,fates/* only */.j6)([false, null]),
        ...(0,fates/* weightFates */.cF)('embeddings'),
        ...adapted,
    }, { variables: [(0,fates/* trainable */.Dv)('embeddings')], shape: 'embedding', masks: { keras: 'embedding', tfjs: 'embedding' } }),
    (0,fates/* row */.nM)('Masking', (0,fates/* keepAll */.bq)('mask_value'), { shape: 'same', masks: { keras: 'masking', tfjs: 'masking' } }),
    (0,fates/* row */.nM)('Activation', { activation: fates/* activation */.tg }, { shape: 'same', masks: core_passMasks }),
    (0,fates/* row */.nM)('Flatten', { data_format: fates/* dataFormat */.O9 }, { shape: 'flatten', checks: ['flatten-rank', 'flatten-known-shape'] }),
    (0,fates/* row */.nM)('Reshape', (0,fates/* keepAll */.bq)('target_shape'), { shape: 'reshape' }),
    (0,fates/* row */.nM)('Permute', (0,fates/* keepAll */.bq)('dims'), { shape: 'permute' }),
    (0,fates/* row */.nM)('RepeatVector', (0,fates/* keepAll */.bq)('n'), { shape: 'repeat' }),
    (0,fates/* row */.nM)('Dropout', (0,fates/* keepAll */.bq)('rate', 'noise_shape', 'seed'), { shape: 'same', masks: core_passMasks }),
    (0,fates/* row */.nM)('SpatialDropout1D', (0,fates/* keepAll */.bq)('rate', 'noise_shape', 'seed'), { shape: 'same', masks: core_passMasks }),
    ...['SpatialDropout2D', 'SpatialDropout3D'].map(name => (0,fates/* rewritten */.fm)(name, (0,fates/* keepAll */.bq)('rate', 'noise_shape', 'seed', 'data_format'), { shape: 'same', masks: core_passMasks })),
    (0,fates/* row */.nM)('GaussianNoise', { stddev: fates/* keep */.aC, seed: (0,fates/* drop */.gv)('noise is added in training only (layers/noise.js)') }, { shape: 'same', masks: core_passMasks }),
    (0,fates/* row */.nM)('GaussianDropout', { rate: fates/* keep */.aC, seed: (0,fates/* drop */.gv)('drops in training only (layers/noise.js)') }, { shape: 'same', masks: core_passMasks }),
    (0,fates/* row */.nM)('AlphaDropout', (0,fates/* keepAll */.bq)('rate', 'noise_shape', 'seed'), { shape: 'same', masks: core_passMasks }),
    (0,fates/* row */.nM)('Rescaling', (0,fates/* keepAll */.bq)('scale', 'offset'), {
        shape: 'same',
        masks: { keras: 'stop', keras3: 'pass', tfjs: 'stop' },
    }),
    (0,fates/* rewritten */.fm)('Identity', {}, { shape: 'same', masks: { keras: 'stop', keras3: 'pass', tfjs: 'stop' } }),
    (0,fates/* rewritten */.fm)('ActivityRegularization', (0,fates/* keepAll */.bq)('l1', 'l2'), { shape: 'same', masks: core_passMasks }),
    (0,fates/* rewritten */.fm)('EinsumDense', {
        ...(0,fates/* keepAll */.bq)('equation', 'output_shape', 'bias_axes'),
        activation: fates/* activation */.tg,
        ...(0,fates/* weightFates */.cF)('kernel', 'bias'),
        ...adapted,
        gptq_unpacked_column_size: (0,fates/* only */.j6)([null]),
    }, { variables: [(0,fates/* trainable */.Dv)('kernel'), (0,fates/* trainable */.Dv)('bias', 'bias_axes')] }),
    (0,fates/* rewritten */.fm)('SpectralNormalization', { layer: fates/* innerLayer */.mA, power_iterations: (0,fates/* drop */.gv)('read in training only') }, { variables: [(0,fates/* fixed */.Zu)('vector_u')], repeatedInArchive: 1, masks: core_passMasks }),
    (0,fates/* rewritten */.fm)('ReversibleEmbedding', {
        ...(0,fates/* keepAll */.bq)('input_dim', 'output_dim', 'mask_zero', 'tie_weights', 'logit_soft_cap'),
        reverse_dtype: (0,fates/* only */.j6)([null, 'float32'], 'Leave reverse_dtype out; TensorFlow.js computes in float32.'),
        ...(0,fates/* weightFates */.cF)('embeddings'),
        ...adapted,
    }, {
        variables: [(0,fates/* trainable */.Dv)('embeddings'), { ...(0,fates/* trainable */.Dv)('reverse_embeddings'), given: { tie_weights: 'falsy' } }],
        masks: { keras: 'embedding', tfjs: 'embedding' },
    }),
    // of keras.applications
    (0,fates/* rewritten */.fm)('LayerScale', (0,fates/* keepAll */.bq)('init_values', 'projection_dim'), {
        variables: [(0,fates/* trainable */.Dv)('gamma')],
        shape: 'same',
    }),
    (0,fates/* rewritten */.fm)('StochasticDepth', { drop_path_rate: (0,fates/* drop */.gv)('paths are dropped in training only') }, { shape: 'same' }),
    ...['CustomScaleLayer', 'Custom>CustomScaleLayer'].map(name => (0,fates/* rewritten */.fm)(name, (0,fates/* keepAll */.bq)('scale'), { shape: 'merge' })),
];

;// CONCATENATED MODULE: ./src/layers/encoding.ts

const outside = 'Do this step outside the model, in the code that prepares the input.';
const dense = (0,fates/* only */.j6)([false, null], 'Use sparse=False; TensorFlow.js has no sparse tensors.');
const lookup = {
    ...(0,fates/* keepAll */.bq)('output_mode', 'mask_token', 'oov_token', 'vocabulary', 'max_tokens', 'pad_to_max_tokens'),
    num_oov_indices: (0,fates/* only */.j6)([1], 'Use num_oov_indices=1; TensorFlow.js has no hash function.'),
    invert: (0,fates/* only */.j6)([false, null], outside),
    idf_weights: (0,fates/* only */.j6)([null], outside),
    sparse: dense,
    vocabulary_dtype: (0,fates/* drop */.gv)('which whole numbers those of the vocabulary are'),
    vocabulary_size: (0,fates/* drop */.gv)('follows from the vocabulary'),
    has_input_vocabulary: (0,fates/* drop */.gv)('about where the vocabulary came from'),
    oov_method: (0,fates/* drop */.gv)('read only with num_oov_indices above 1'),
    salt: (0,fates/* drop */.gv)('read only with num_oov_indices above 1'),
};
const needs = (name, what) => (0,fates/* refused */.J5)(name, `it needs ${what}, which TensorFlow.js layers do not have`, outside);
/** Layers that make numbers of categories, texts and sounds. */
const encodingRows = [
    (0,fates/* rewritten */.fm)('CategoryEncoding', { ...(0,fates/* keepAll */.bq)('num_tokens', 'max_tokens', 'output_mode'), sparse: dense }),
    (0,fates/* rewritten */.fm)('Discretization', {
        ...(0,fates/* keepAll */.bq)('bin_boundaries', 'output_mode'),
        num_bins: (0,fates/* drop */.gv)('read only when it learns its boundaries'),
        epsilon: (0,fates/* drop */.gv)('read only when it learns its boundaries'),
        sparse: dense,
    }),
    (0,fates/* rewritten */.fm)('IntegerLookup', lookup),
    needs('Hashing', 'a hash function'),
    needs('HashedCrossing', 'a hash function'),
    needs('StringLookup', 'strings'),
    needs('TextVectorization', 'strings'),
    needs('MelSpectrogram', 'a Fourier transform'),
    needs('STFTSpectrogram', 'a Fourier transform'),
];

;// CONCATENATED MODULE: ./src/layers/merge.ts

const merging = { shape: 'merge', masks: { keras: 'merge', tfjs: 'merge' }, checks: ['merge-inputs'] };
/** Those that put other values into masked steps in Keras 3 (maximum.py, minimum.py, multiply.py). */
const filling = { ...merging, masks: { ...merging.masks, keras3: 'filling-merge' } };
/** Layers that join several tensors. */
const mergeRows = [
    (0,fates/* row */.nM)('Add', {}, merging),
    (0,fates/* row */.nM)('Multiply', {}, filling),
    (0,fates/* row */.nM)('Average', {}, merging),
    (0,fates/* row */.nM)('Maximum', {}, filling),
    (0,fates/* row */.nM)('Minimum', {}, filling),
    (0,fates/* rewritten */.fm)('Subtract', {}, { shape: 'merge', masks: { keras: 'merge', tfjs: 'merge' } }),
    (0,fates/* row */.nM)('Concatenate', { axis: fates/* keep */.aC }, {
        shape: 'concatenate',
        masks: { keras: 'concatenate', tfjs: 'concatenate' },
        checks: ['merge-inputs', 'concatenate-axis'],
    }),
    (0,fates/* row */.nM)('Dot', (0,fates/* keepAll */.bq)('axes', 'normalize'), {
        shape: 'dot',
        masks: { keras: 'stop', tfjs: 'stop' },
        checks: ['merge-inputs', 'dot-rank'],
    }),
];

;// CONCATENATED MODULE: ./src/layers/normalization.ts

const normalization_passMasks = { keras: 'pass', tfjs: 'pass' };
const scaleAndCenter = [(0,fates/* trainable */.Dv)('gamma', 'scale'), (0,fates/* trainable */.Dv)('beta', 'center')];
const batchNormalization = (0,fates/* row */.nM)('BatchNormalization', {
    ...(0,fates/* keepAll */.bq)('axis', 'momentum', 'epsilon', 'center', 'scale'),
    ...(0,fates/* weightFates */.cF)('beta', 'gamma'),
    moving_mean_initializer: { do: 'initializer' },
    moving_variance_initializer: { do: 'initializer' },
    renorm: (0,fates/* rewriteUnless */.pQ)('batch-normalization-axes', [false, null]),
    renorm_clipping: (0,fates/* drop */.gv)('read only with renorm=True'),
    renorm_momentum: (0,fates/* drop */.gv)('read only with renorm=True'),
    virtual_batch_size: (0,fates/* drop */.gv)('about training; the moving statistics are used in inference'),
    adjustment: (0,fates/* only */.j6)([null]),
    fused: (0,fates/* drop */.gv)('another kernel for the same numbers'),
    synchronized: (0,fates/* drop */.gv)('about training on several devices'),
}, {
    variables: [
        ...scaleAndCenter,
        (0,fates/* fixed */.Zu)('moving_mean'),
        (0,fates/* fixed */.Zu)('moving_variance'),
        ...['moving_stddev', 'renorm_mean', 'renorm_stddev'].map(name => ({
            ...(0,fates/* fixed */.Zu)(name),
            given: { renorm: 'truthy' },
        })),
    ],
    shape: 'same',
    masks: normalization_passMasks,
    checks: ['normalization-axis', 'rank-below-5'],
});
/** BatchNormalization by all its names, LayerNormalization. */
const normalizationRows = [
    batchNormalization,
    (0,fates/* alias */.nK)('BatchNormalizationV1', batchNormalization),
    (0,fates/* alias */.nK)('BatchNormalizationV2', batchNormalization),
    (0,fates/* alias */.nK)('SyncBatchNormalization', batchNormalization),
    (0,fates/* row */.nM)('LayerNormalization', {
        ...(0,fates/* keepAll */.bq)('axis', 'epsilon', 'center', 'scale'),
        ...(0,fates/* weightFates */.cF)('beta', 'gamma'),
        rms_scaling: (0,fates/* rewriteUnless */.pQ)('layer-normalization-rank', [false, null]),
    }, {
        variables: [(0,fates/* trainable */.Dv)('gamma', 'scale'), { ...(0,fates/* trainable */.Dv)('beta', 'center'), given: { rms_scaling: 'falsy' } }],
        shape: 'same',
        masks: normalization_passMasks,
        checks: ['rank-below-5'],
    }),
    (0,fates/* rewritten */.fm)('GroupNormalization', { ...(0,fates/* keepAll */.bq)('groups', 'axis', 'epsilon', 'center', 'scale'), ...(0,fates/* weightFates */.cF)('beta', 'gamma') }, { variables: scaleAndCenter, shape: 'same', masks: normalization_passMasks }),
    (0,fates/* rewritten */.fm)('RMSNormalization', (0,fates/* keepAll */.bq)('axis', 'epsilon'), {
        variables: [(0,fates/* trainable */.Dv)('scale')],
        shape: 'same',
    }),
    (0,fates/* rewritten */.fm)('UnitNormalization', (0,fates/* keepAll */.bq)('axis'), { shape: 'same', masks: normalization_passMasks }),
    (0,fates/* rewritten */.fm)('Normalization', (0,fates/* keepAll */.bq)('axis', 'mean', 'variance', 'invert'), {
        variables: ['mean', 'variance', 'count'].map(name => ({ ...(0,fates/* fixed */.Zu)(name), given: { mean: 'null' } })),
        shape: 'same',
        masks: { keras: 'stop', keras3: 'pass', tfjs: 'stop' },
    }),
];

// EXTERNAL MODULE: ./src/layers/operations.ts
var operations = __webpack_require__(9770);
;// CONCATENATED MODULE: ./src/layers/pooling.ts

/** tfjs-layers ignores data_format in the 1-D layers and pools the channels. */
const pooling_channelsFirst = (0,fates/* rewriteUnless */.pQ)('channels-first', ['channels_last', null], 'Give the Input a shape.');
const pooling = { ...(0,fates/* keepAll */.bq)('pool_size', 'strides'), padding: (0,fates/* only */.j6)(['valid', 'same']), data_format: fates/* dataFormat */.O9 };
const pooling1d = { ...pooling, data_format: pooling_channelsFirst };
const keepdims = (0,fates/* rewriteUnless */.pQ)('pooling-keepdims', [false, null]);
const global1d = { data_format: pooling_channelsFirst, keepdims };
const global2d = { data_format: fates/* dataFormat */.O9, keepdims };
const global3d = { data_format: fates/* dataFormat */.O9, keepdims: fates/* keep */.aC };
const adaptive = (kind) => [1, 2, 3].map(axes => (0,fates/* rewritten */.fm)(`Adaptive${kind}Pooling${axes}D`, { output_size: fates/* keep */.aC, data_format: fates/* dataFormat */.O9 }, { shape: 'adaptive-pooling' }));
/** Pooling, local and global. */
const poolingRows = [
    (0,fates/* row */.nM)('MaxPooling1D', pooling1d, { shape: 'pooling' }),
    (0,fates/* row */.nM)('AveragePooling1D', pooling1d, { shape: 'pooling' }),
    (0,fates/* row */.nM)('MaxPooling2D', pooling, { shape: 'pooling' }),
    (0,fates/* row */.nM)('AveragePooling2D', pooling, { shape: 'pooling' }),
    (0,fates/* row */.nM)('MaxPooling3D', pooling, { shape: 'pooling', checks: ['nonnegative-input'] }),
    (0,fates/* row */.nM)('AveragePooling3D', pooling, { shape: 'pooling' }),
    (0,fates/* row */.nM)('GlobalAveragePooling1D', global1d, { shape: 'global-pooling', masks: { keras: 'average', tfjs: 'stop' } }),
    (0,fates/* row */.nM)('GlobalMaxPooling1D', global1d, { shape: 'global-pooling' }),
    (0,fates/* row */.nM)('GlobalAveragePooling2D', global2d, { shape: 'global-pooling' }),
    (0,fates/* row */.nM)('GlobalMaxPooling2D', global2d, { shape: 'global-pooling' }),
    (0,fates/* rewritten */.fm)('GlobalAveragePooling3D', global3d, { shape: 'global-pooling' }),
    (0,fates/* rewritten */.fm)('GlobalMaxPooling3D', global3d, { shape: 'global-pooling' }),
    ...adaptive('Average'),
    ...adaptive('Max'),
];

;// CONCATENATED MODULE: ./src/layers/preprocessing.ts

const trainingOnly = (0,fates/* drop */.gv)('about the augmentation, which happens in training only');
/** Options of the layers that change images in training: none of them matters in inference. */
const augmentation = Object.fromEntries([
    'all_ops',
    'alpha',
    'brightness_factor',
    'chain_depth',
    'contrast_factor',
    'data_format',
    'factor',
    'fill_mode',
    'fill_value',
    'height_factor',
    'hue_factor',
    'interpolation',
    'kernel_size',
    'mode',
    'num_chains',
    'num_ops',
    'saturation_factor',
    'scale',
    'seed',
    'sigma',
    'value_range',
    'width_factor',
    'x_factor',
    'y_factor',
].map(key => [key, trainingOnly]));
const boxes = { bounding_box_format: (0,fates/* drop */.gv)('about bounding boxes, which no model of images alone has') };
const augmenting = (name) => (0,fates/* rewritten */.fm)(name, { ...augmentation, ...boxes }, { shape: 'same', trainsByDefault: true });
/** Layers that change images before the model proper sees them. */
const preprocessingRows = [
    // of Keras 2 and 3
    augmenting('RandomBrightness'),
    augmenting('RandomContrast'),
    augmenting('RandomFlip'),
    augmenting('RandomRotation'),
    augmenting('RandomTranslation'),
    augmenting('RandomZoom'),
    // of Keras 2
    augmenting('RandomHeight'),
    augmenting('RandomWidth'),
    // of Keras 3
    augmenting('AugMix'),
    augmenting('CutMix'),
    augmenting('MixUp'),
    augmenting('RandAugment'),
    augmenting('RandomColorDegeneration'),
    augmenting('RandomColorJitter'),
    augmenting('RandomElasticTransform'),
    augmenting('RandomErasing'),
    augmenting('RandomGaussianBlur'),
    augmenting('RandomGrayscale'),
    augmenting('RandomHue'),
    augmenting('RandomInvert'),
    augmenting('RandomPerspective'),
    augmenting('RandomPosterization'),
    augmenting('RandomSaturation'),
    augmenting('RandomSharpness'),
    augmenting('RandomShear'),
    (0,fates/* rewritten */.fm)('RandomCrop', {
        ...(0,fates/* keepAll */.bq)('height', 'width'),
        data_format: (0,fates/* only */.j6)(['channels_last', null], 'Use channels_last.'),
        seed: trainingOnly,
        ...boxes,
    }, { shape: 'resizing', trainsByDefault: true }),
    (0,fates/* rewritten */.fm)('Resizing', {
        ...(0,fates/* keepAll */.bq)('height', 'width', 'interpolation', 'crop_to_aspect_ratio', 'pad_to_aspect_ratio', 'fill_value', 'antialias'),
        fill_mode: (0,fates/* only */.j6)(['constant']),
        data_format: fates/* dataFormat */.O9,
        ...boxes,
    }, { shape: 'resizing', trainsByDefault: true }),
    (0,fates/* rewritten */.fm)('CenterCrop', { ...(0,fates/* keepAll */.bq)('height', 'width'), data_format: fates/* dataFormat */.O9, ...boxes }, { shape: 'resizing', trainsByDefault: true }),
    (0,fates/* rewritten */.fm)('Pipeline', { layers: fates/* keep */.aC }, { trainsByDefault: true }),
];

;// CONCATENATED MODULE: ./src/layers/recurrent.ts

const recurrentWeights = [
    (0,fates/* trainable */.Dv)('kernel'),
    (0,fates/* trainable */.Dv)('recurrent_kernel'),
    (0,fates/* trainable */.Dv)('bias', 'use_bias'),
];
const cudnnWeights = [(0,fates/* trainable */.Dv)('kernel'), (0,fates/* trainable */.Dv)('recurrent_kernel'), (0,fates/* trainable */.Dv)('bias')];
const cell = {
    ...(0,fates/* keepAll */.bq)('units', 'use_bias', 'dropout', 'recurrent_dropout'),
    activation: fates/* activation */.tg,
    ...(0,fates/* weightFates */.cF)('kernel', 'recurrent', 'bias'),
    implementation: (0,fates/* drop */.gv)('another order of the same multiplications'),
    seed: (0,fates/* drop */.gv)('of the dropout, which tfjs-layers applies in training only (layers/recurrent.js)'),
};
const gates = { recurrent_activation: fates/* activation */.tg };
const lstm = { ...gates, unit_forget_bias: fates/* keep */.aC };
const gru = {
    ...gates,
    reset_after: (0,fates/* rewriteUnless */.pQ)('gru-reset-after', [false], 'TensorFlow.js has no GRU with reset_after=True, the default of Keras 2.4 and later; train with reset_after=False or use LSTM.'),
};
const loop = {
    ...(0,fates/* keepAll */.bq)('return_sequences', 'return_state', 'go_backwards', 'stateful', 'unroll'),
    time_major: (0,fates/* only */.j6)([false, null], 'TensorFlow.js ignores time_major; put the batch axis first.'),
    zero_output_for_mask: (0,fates/* drop */.gv)('matters only with a mask, where graph/mask looks at it (src/tfjs/masks.ts)'),
    num_constants: (0,fates/* only */.j6)([null, 0], 'TensorFlow.js cannot hand constants to the cell.'),
    input_dim: (0,fates/* drop */.gv)('the input shape is known from the input'),
    input_length: (0,fates/* drop */.gv)('the input shape is known from the input'),
};
const recurrent = {
    variables: recurrentWeights,
    shape: 'recurrent',
    masks: { keras: 'recurrent', tfjs: 'recurrent' },
    checks: ['fixed-batch', 'state-outputs', 'time-axis'],
};
const lstmRow = (0,fates/* row */.nM)('LSTM', { ...cell, ...lstm, ...loop }, recurrent);
const gruRow = (0,fates/* row */.nM)('GRU', { ...cell, ...gru, ...loop }, recurrent);
const convolutional = {
    ...cell,
    ...lstm,
    ...loop,
    ...(0,fates/* keepAll */.bq)('filters', 'kernel_size', 'strides', 'dilation_rate', 'rank'),
    padding: (0,fates/* only */.j6)(['valid', 'same']),
    data_format: (0,fates/* rewriteUnless */.pQ)('conv-lstm-2d', ['channels_last']),
    unroll: (0,fates/* rewriteUnless */.pQ)('conv-lstm-2d', [false, null]),
    go_backwards: (0,fates/* rewriteUnless */.pQ)('conv-lstm-2d', [false, null]),
};
/** Layers of cuDNN always have biases. */
const cudnn = { ...(0,fates/* keepAll */.bq)('units', 'unit_forget_bias'), ...(0,fates/* weightFates */.cF)('kernel', 'recurrent', 'bias'), ...loop };
/** Recurrent layers and their cells. */
const recurrentRows = [
    (0,fates/* row */.nM)('SimpleRNN', { ...cell, ...loop }, recurrent),
    gruRow,
    (0,fates/* alias */.nK)('GRUV1', gruRow),
    (0,fates/* alias */.nK)('GRUV2', gruRow),
    (0,fates/* alias */.nK)('UnifiedGRU', gruRow),
    lstmRow,
    (0,fates/* alias */.nK)('LSTMV1', lstmRow),
    (0,fates/* alias */.nK)('LSTMV2', lstmRow),
    (0,fates/* alias */.nK)('UnifiedLSTM', lstmRow),
    (0,fates/* row */.nM)('ConvLSTM2D', convolutional, {
        ...recurrent,
        shape: 'convolutional-recurrent',
        checks: ['fixed-batch', 'state-outputs', 'strides-or-dilation'],
    }),
    (0,fates/* rewritten */.fm)('ConvLSTM1D', { ...convolutional, ...(0,fates/* keepAll */.bq)('data_format', 'unroll', 'go_backwards') }, { ...recurrent, shape: 'convolutional-recurrent' }),
    (0,fates/* rewritten */.fm)('CuDNNLSTM', cudnn, { ...recurrent, variables: cudnnWeights }),
    (0,fates/* rewritten */.fm)('CuDNNGRU', cudnn, { ...recurrent, variables: cudnnWeights }),
    (0,fates/* row */.nM)('RNN', { cell: fates/* innerLayer */.mA, ...loop }, {
        shape: 'recurrent',
        masks: { keras: 'recurrent', tfjs: 'recurrent' },
        checks: ['fixed-batch', 'state-outputs', 'time-axis', 'cell-classes'],
    }),
    (0,fates/* row */.nM)('SimpleRNNCell', cell, { variables: recurrentWeights }),
    (0,fates/* row */.nM)('GRUCell', { ...cell, ...gru }, { variables: recurrentWeights }),
    (0,fates/* row */.nM)('LSTMCell', { ...cell, ...lstm }, { variables: recurrentWeights }),
    (0,fates/* row */.nM)('StackedRNNCells', { cells: fates/* innerLayer */.mA, reverse_state_order: (0,fates/* only */.j6)([false, null]) }, { checks: ['cell-classes'] }),
    {
        ...(0,fates/* row */.nM)('ConvLSTM2DCell', convolutional, { variables: recurrentWeights }),
        refusal: { why: 'Keras does not export this cell, so no file with it can be loaded', hint: 'Use ConvLSTM2D.' },
    },
];

;// CONCATENATED MODULE: ./src/layers/unsupported.ts

const NO_SUCH = 'TensorFlow.js has no such layer';
const unsupported_recurrentWeights = [
    (0,fates/* trainable */.Dv)('kernel'),
    (0,fates/* trainable */.Dv)('recurrent_kernel'),
    (0,fates/* trainable */.Dv)('bias', 'use_bias'),
];
/** Well-known layer classes of Keras 2 that TensorFlow.js cannot run; each says what to use instead. */
const unsupportedRows = [
    // executable code
    {
        ...(0,fates/* refused */.J5)('Lambda', 'it holds Python code, which is never executed', 'Replace it by standard layers (Rescaling, Reshape, Permute, Activation …) before saving.'),
        refusal: {
            why: 'it holds Python code, which is never executed',
            hint: 'Replace it by standard layers (Rescaling, Reshape, Permute, Activation …) before saving.',
            code: 'layer/executable-code',
        },
    },
    ...['ClassMethod', 'InstanceMethod', 'InstanceProperty'].map(name => (0,fates/* refused */.J5)(name, 'it is a TensorFlow operation used between layers, for which TensorFlow.js has no layer', 'Use a Keras layer instead of the operator or tf function: Add for +, Rescaling for a factor, Reshape, Concatenate, Activation.')),
    // core
    (0,fates/* refused */.J5)('DenseFeatures', 'it works on feature columns', 'Feed the numbers through an Input layer.'),
    (0,fates/* refused */.J5)('RandomFourierFeatures', NO_SUCH, undefined, [(0,fates/* fixed */.Zu)('random_features_scale'), (0,fates/* fixed */.Zu)('bias')]),
    // convolution and shape
    (0,fates/* refused */.J5)('ConvLSTM3D', NO_SUCH, undefined, unsupported_recurrentWeights),
    // recurrence
    (0,fates/* refused */.J5)('AbstractRNNCell', 'it is the base of cells that users write'),
    // preprocessing
    ...[
        'AutoContrast',
        'ContrastLimitedAdaptiveHistogramEqualization',
        'Equalization',
        'MaxNumBoundingBoxes',
        'Solarization',
    ].map(name => (0,fates/* refused */.J5)(name, 'it changes images in inference too, by what no layers of TensorFlow.js compute', 'Do this step outside the model, in the code that prepares the input.')),
    (0,fates/* refused */.J5)('PreprocessingLayer', 'it is the base of layers that users write'),
];

;// CONCATENATED MODULE: ./src/layers/wrappers.ts

/** Layers that hold another layer. */
const wrapperRows = [
    (0,fates/* row */.nM)('TimeDistributed', { layer: fates/* innerLayer */.mA }, {
        shape: 'time-distributed',
        masks: { keras: 'time-distributed', tfjs: 'time-distributed' },
        checks: ['time-axis'],
    }),
    (0,fates/* row */.nM)('Bidirectional', {
        layer: fates/* innerLayer */.mA,
        backward_layer: fates/* innerLayer */.mA,
        // tfjs-layers knows the merge modes of Keras; null gives two outputs.
        merge_mode: (0,fates/* only */.j6)(['concat', 'sum', 'mul', 'ave', null]),
        num_constants: (0,fates/* only */.j6)([null, 0]),
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
    ...attentionRows,
    ...mergeRows,
    ...encodingRows,
    ...normalizationRows,
    ...convolutionalRows,
    ...poolingRows,
    ...preprocessingRows,
    ...recurrentRows,
    ...wrapperRows,
    ...operations/* operationRows */.Hq,
    ...unsupportedRows,
];
/**
 * What is known of each Keras 2 layer class, by the class name in the file. A class without a row is not converted.
 * Models (`Functional`, `Model`, `Sequential`) are no layers in this sense and have no row.
 */
const layerTable = new Map(rows.map(row => [row.keras, row]));


/***/ })

};
