export const id = 495;
export const ids = [495];
export const modules = {

/***/ 9602:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ assess)
});

// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
// EXTERNAL MODULE: ./src/keras/values.ts
var keras_values = __webpack_require__(8530);
;// CONCATENATED MODULE: ./src/keras/training.ts



/** Losses and metrics of Keras 2 and 3, without regard to case and underscores (`MeanSquaredError`, `mean_squared_error`). */
const KNOWN = new Set(`accuracy acc auc bce binaryaccuracy binarycrossentropy binaryfocalcrossentropy binaryiou categoricalaccuracy
  categoricalcrossentropy categoricalfocalcrossentropy categoricalgeneralizedcrossentropy categoricalhinge ce circle
  concordancecorrelation cosine cosineproximity cosinesimilarity crossentropy ctc dice f1score fbetascore falsenegatives
  falsepositives hinge huber huberloss iou kld kldivergence kullbackleiblerdivergence logcosh logcosherror loss
  lossfunctionwrapper mae mape mean meanabsoluteerror meanabsolutepercentageerror meaniou meanmetricwrapper
  meanrelativeerror meansquarederror meansquaredlogarithmicerror meantensor metric mse msle onehotiou onehotmeaniou
  pearsoncorrelation poisson precision precisionatrecall r2score recall recallatprecision rootmeansquarederror
  sensitivityatspecificity sparsecategoricalaccuracy sparsecategoricalcrossentropy sparsetopkcategoricalaccuracy
  specificityatsensitivity squaredhinge sum topkcategoricalaccuracy truenegatives truepositives tversky`.split(/\s+/));
const isKnown = (name) => KNOWN.has(name.toLowerCase().replaceAll('_', ''));
/**
 * Says which losses and metrics of a training configuration are the user's own: their code is not in the file, and
 * inference does not need it.
 */
function customTraining(trainingConfig) {
    if (!(0,keras_values/* isObject */.Gv)(trainingConfig))
        return [];
    const kinds = [
        ['loss', ['loss']],
        ['metric', ['metrics', 'weighted_metrics']],
    ];
    return kinds.flatMap(([kind, keys]) => {
        const names = new Set(keys.flatMap(key => namesIn(trainingConfig[key])).filter(name => !isKnown(name)));
        return [...names].map(name => (0,diagnostic/* diagnostic */.YK)('keras/custom-training', `The model was compiled with the ${kind} "${(0,display/* display */.V)(name)}" of the user, whose code is not in the file; inference does not need it.`));
    });
}
/** Names of losses or metrics: texts, serialised objects, and these in lists or by output. */
function namesIn(value) {
    if (typeof value === 'string')
        return [value];
    if (Array.isArray(value))
        return value.flatMap(namesIn);
    if (!(0,keras_values/* isObject */.Gv)(value))
        return [];
    const { class_name: className, config } = value;
    if (typeof className !== 'string')
        return Object.values(value).flatMap(one => namesIn(one));
    // Functions: {class_name: 'function', config: name}; wrappers name theirs under `fn`.
    if (className === 'function')
        return namesIn(config);
    if ((0,keras_values/* isObject */.Gv)(config) && config['fn'] !== undefined && isKnown(className))
        return namesIn(config['fn']);
    return [className];
}

// EXTERNAL MODULE: ./src/layers/table.ts + 12 modules
var table = __webpack_require__(8426);
// EXTERNAL MODULE: ./src/keras/traverse.ts
var traverse = __webpack_require__(2034);
;// CONCATENATED MODULE: ./src/keras/mask-rules.ts


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
const hasMaskSource = (network) => (0,traverse/* allNetworks */.X4)(network).some(({ network: one }) => one.layers.some(holdsMaskSource));

// EXTERNAL MODULE: ./src/keras/tensor-shapes.ts + 1 modules
var tensor_shapes = __webpack_require__(464);
// EXTERNAL MODULE: ./src/keras/sizes.ts
var keras_sizes = __webpack_require__(3620);
// EXTERNAL MODULE: ./src/layers/row.ts
var row = __webpack_require__(1270);
// EXTERNAL MODULE: ./src/rewrites/derive.ts
var derive = __webpack_require__(5466);
;// CONCATENATED MODULE: ./src/rewrites/rewrite.ts
/** A refusal as a value. */
const refuseRewrite = (code, rest, hint, key) => ({
    refuse: { code, rest, ...(hint === undefined ? {} : { hint }), ...(key === undefined ? {} : { key }) },
});

;// CONCATENATED MODULE: ./src/rewrites/blocks.ts





const layerOf = (className, config = {}) => ({
    className,
    config,
});
/** `x * scale + offset`; numbers, or nested lists that broadcast against the tensor. */
const rescaling = (scale, offset = 0) => layerOf('Rescaling', { scale, offset });
const activation = (name) => layerOf('Activation', { activation: name });
/** A Dense layer of the variables given, without activation. */
function dense(kernel, bias = null) {
    const config = { units: kernel.shape[1] ?? 0, use_bias: bias !== null, activation: 'linear' };
    return { className: 'Dense', config, variables: bias === null ? [kernel] : [kernel, bias] };
}
/** `(x - mean) / sqrt(variance + epsilon) * gamma + beta` for each place of the last axis. */
function batchNorm({ size, epsilon = 0, gamma, beta, mean, variance }) {
    const all = (value) => (0,derive/* constant */.dY)([size], new Array(size).fill(value));
    const affine = [gamma, beta].filter(one => one !== undefined);
    return {
        className: 'BatchNormalization',
        config: { axis: -1, epsilon, scale: gamma !== undefined, center: beta !== undefined },
        variables: [...affine, mean ?? all(0), variance ?? all(1)],
    };
}
/** Adds layers one after the other; null stands for one that is not needed. */
function chain(graph, x, steps) {
    const needed = steps.filter(step => step !== null);
    if (needed.length === 0)
        return graph.one('', activation('linear'), x);
    return needed.reduce((tensor, { part, layer }, i) => graph.one(i === needed.length - 1 ? '' : part, layer, tensor), x);
}
/** Adds layers one after the other, none of which stands for the one that is replaced. */
const inner = (graph, x, steps) => steps.reduce((tensor, step) => (step === null ? tensor : graph.one(step.part, step.layer, tensor)), x);
/** A Reshape to lengths without the batch axis; null where it changes nothing. At most one length can be unknown. */
function reshapeStep(part, from, to) {
    if (from.length === to.length && from.every((length, i) => length === to[i]))
        return null;
    return { part, layer: layerOf('Reshape', { target_shape: to.map(length => length ?? -1) }) };
}
/** Whether a Reshape can have this target. */
const canReshape = (to) => to.filter(length => length === null).length <= 1;
/** A Permute by axes that count from 1; null where it changes nothing. */
function permuteStep(part, dims) {
    if (dims.every((dim, i) => dim === i + 1))
        return null;
    return { part, layer: layerOf('Permute', { dims: [...dims] }) };
}
/**
 * Brings `axes` (from 1, ascending) to the end as one axis; with `flat`, all others become one before it. Null when
 * lengths that are not known stand in the way.
 */
function arrange(shape, axes, flat = false) {
    const rest = shape.map((_, axis) => axis).filter(axis => axis > 0 && !axes.includes(axis));
    const dims = [...rest, ...axes];
    const permuted = dims.map(axis => shape[axis] ?? null);
    const size = (0,keras_sizes/* product */.q)(axes.map(axis => shape[axis] ?? null));
    const restShape = rest.map(axis => shape[axis] ?? null);
    const arranged = [...(flat ? [(0,keras_sizes/* product */.q)(restShape)] : restShape), size];
    const same = permuted.length === arranged.length && permuted.every((length, i) => length === arranged[i]);
    if (size === null || (!same && !(canReshape(permuted) && canReshape(arranged))))
        return null;
    const restore = permuteStep('restored', dims.map((_, i) => dims.indexOf(i + 1) + 1));
    return {
        to: [permuteStep('turned', dims), reshapeStep('joined', permuted, arranged)],
        back: [reshapeStep('split', arranged, permuted), restore],
        restore,
        permuted,
        size,
        shape: arranged,
    };
}
/** `axis` or a list of axes, counted from 0 with the batch axis, ascending; null when there are none or they do not fit. */
function axesOf(value, rank) {
    const list = (Array.isArray(value) ? value : [value]).map(axis => (typeof axis === 'number' ? axis : Number.NaN));
    const axes = list.map(axis => (axis < 0 ? axis + rank : axis));
    const fit = axes.every(axis => Number.isInteger(axis) && axis >= 1 && axis < rank);
    return fit && new Set(axes).size === axes.length ? [...axes].sort((a, b) => a - b) : null;
}
/** The variables of a layer by the names of its row; asking for one that is not there is a RangeError. */
function variablesOf({ layer, variables }) {
    const slots = (table/* layerTable */._.get(layer.className)?.variables ?? []).filter(slot => (0,row/* hasSlot */.P)(slot, layer.config));
    return name => {
        const found = variables[slots.findIndex(slot => slot.name === name)];
        if (found === undefined)
            throw new RangeError(`no variable ${name}`);
        return found;
    };
}
/** The tensor as float32, in which Keras computes what integers come into. */
const asFloat = (graph, x) => x.dtype === 'float32' ? x : graph.one('float', rescaling(1), x);
/** A config as it can be given to another layer: without what belongs to this one's place. */
function copiedConfig({ config }) {
    const { name: _, batch_input_shape: __, ...rest } = config;
    return rest;
}
/** The refusal of an input whose rank or lengths must be known. */
const unknownLengths = (what) => refuseRewrite('layer/unsupported-input', `gets an input of unknown ${what}, without which it cannot be rewritten for TensorFlow.js.`, 'Give the Input a fixed shape.');
/** A rewrite that refuses where the variables of a file do not have the shapes that its config says. */
const refusingMisfits = (rewrite) => ({
    ...rewrite,
    apply: site => {
        try {
            return rewrite.apply(site);
        }
        catch (error) {
            if (!(error instanceof RangeError))
                throw error;
            return refuseRewrite('keras/weights-mismatch', 'has weights whose shapes do not fit its config and input.', 'Load the model in Keras and save it again.');
        }
    },
});
/** The refusal of a mask that reaches a layer whose replacement cannot heed it. */
const unreadableMask = refuseRewrite('graph/mask', 'reads a mask, which the layers that would replace it cannot.', 'Train without mask_zero=True or the Masking layer.');

;// CONCATENATED MODULE: ./src/rewrites/filling-merge.ts

/**
 * Merges of which some inputs have masks and others none. What Keras 3 puts into the masked steps stays to be seen, since
 * the result has no mask: 1 in Multiply (multiply.py), the other input in Maximum and Minimum (base_merge.py).
 */
const filledSteps = {
    name: 'filled-steps',
    classes: ['Multiply', 'Maximum', 'Minimum'],
    reason: 'Keras 3 puts other values into masked steps before it merges them with unmasked ones, which TensorFlow.js does not; products with the mask do',
    training: 'same',
    apply: site => {
        const { layer, inputs, masks, graph } = site;
        if (!fills(site))
            return null;
        const masked = inputs.map((input, i) => {
            if ((masks[i] ?? null) === null)
                return { tensor: input, mask: null };
            const mask = input.shape?.length === 3 ? graph.maskOf(i) : null;
            // A Rescaling hands on no mask in TensorFlow.js.
            return mask === null ? null : { tensor: graph.one(`input_${i}`, rescaling(1), input), mask };
        });
        const known = masked.filter(one => one !== null);
        if (known.length < masked.length)
            return null;
        graph.paddingAsInKeras();
        if (layer.className !== 'Multiply')
            return [extremum(site, known)];
        const filled = known.map(({ tensor, mask }, i) => {
            if (mask === null)
                return tensor;
            const kept = graph.one(`kept_${i}`, layerOf('Multiply'), tensor, mask);
            return graph.one(`filled_${i}`, layerOf('Add'), kept, graph.one(`hidden_${i}`, rescaling(-1, 1), mask));
        });
        return graph.add('', layerOf('Multiply'), filled);
    },
};
/** Keras has filled since 3.6. */
function fills({ isSaved, generation, kerasVersion, masks }) {
    const [major = 0, minor = 0] = (kerasVersion ?? '').split('.').map(Number);
    const isOpen = masks.some(mask => mask === null) && masks.some(mask => mask !== null);
    return isSaved && generation === 3 && isOpen && major === 3 && minor >= 6;
}
/** One input after the other, as Keras merges them: where one of both is masked, the other stands for it. */
function extremum({ layer, graph }, inputs) {
    const merged = inputs.reduce((before, input, i) => {
        const own = input.mask === null ? input.tensor : where(`own_${i}`, input.mask, input.tensor, before.tensor);
        const other = before.mask === null ? before.tensor : where(`other_${i}`, before.mask, before.tensor, own);
        const tensor = graph.one(`merged_${i}`, layerOf(layer.className), other, own);
        const both = before.mask !== null && input.mask !== null;
        const mask = both ? graph.one(`mask_${i}`, layerOf('Maximum'), before.mask, input.mask) : null;
        return { tensor, mask };
    });
    return graph.one('', activation('linear'), merged.tensor);
    function where(part, mask, yes, no) {
        const kept = graph.one(`${part}_kept`, layerOf('Multiply'), yes, mask);
        const hidden = graph.one(`${part}_hidden`, rescaling(-1, 1), mask);
        return graph.one(part, layerOf('Add'), kept, graph.one(`${part}_filled`, layerOf('Multiply'), no, hidden));
    }
}

;// CONCATENATED MODULE: ./src/rewrites/masks.ts


const masks_activation = (name) => ({ className: 'Activation', config: { activation: name } });
/** Far below any score, yet finite, so that 0 times it is 0. */
const farBelow = 1e9;
/** Softmax never sees a mask as an Activation; the layer of tfjs-layers adds whatever mask came last. */
const softmaxWithoutMask = {
    name: 'softmax-without-mask',
    classes: ['Softmax'],
    reason: 'the Softmax layer of TensorFlow.js would read the mask of another layer; Activation reads none',
    training: 'same',
    apply: ({ hasMasks, masks, inputs, config, graph }) => {
        const [input] = inputs;
        const axis = (0,keras_values/* numberOf */.rl)(config, 'axis') ?? -1;
        const last = axis === -1 || (input?.shape != null && axis === input.shape.length - 1);
        if (!hasMasks || (masks[0] ?? null) !== null || !last || input === undefined)
            return null;
        return [graph.one('', masks_activation('softmax'), input)];
    },
};
/** The mean over the steps that a mask lets through: a product with softmax(0 or -1e9), which is 1/n or 0. */
const maskedAverage = {
    name: 'masked-average',
    classes: ['GlobalAveragePooling1D'],
    reason: 'TensorFlow.js averages padded steps too; the mean of the others is a product with their weights',
    training: 'same',
    apply: site => {
        const { masks, inputs, config, graph } = site;
        const [input] = inputs;
        const channels = input?.shape?.[2];
        if ((masks[0] ?? null) === null || input === undefined || channels == null)
            return null;
        if (config['data_format'] === 'channels_first')
            return null;
        const mask = graph.maskOf(0);
        if (mask === null)
            return null;
        const turned = graph.one('turned', { className: 'Permute', config: { dims: [2, 1] } }, mask);
        const scores = graph.one('scores', { className: 'Rescaling', config: { scale: farBelow, offset: -farBelow } }, turned);
        const weights = graph.one('weights', masks_activation('softmax'), scores);
        const mean = graph.one('mean', { className: 'Dot', config: { axes: [2, 1], normalize: false } }, weights, input);
        const target_shape = config['keepdims'] === true ? [1, channels] : [channels];
        return [graph.one('', { className: 'Reshape', config: { target_shape } }, mean)];
    },
};
/** Keras puts zeros into padded steps; TensorFlow.js repeats the output before. A product with 0 or 1 makes it the same. */
const zeroedPadding = {
    name: 'zeroed-padding',
    classes: ['LSTM', 'GRU', 'SimpleRNN', 'RNN', 'Bidirectional'],
    reason: 'TensorFlow.js repeats outputs in padded steps where Keras puts zeros; the outputs are multiplied by the mask',
    training: 'same',
    apply: site => {
        const { layer, masks, inputs, isSaved, paddingMatters, graph } = site;
        if (!isSaved || !paddingMatters || (masks[0] ?? null) === null || inputs.length !== 1 || !zeroesPadding(site))
            return null;
        const mask = graph.maskOf(0, true);
        if (mask === null)
            return null;
        const { className, config, variables, wrapped } = layer;
        const [sequence, ...states] = graph.add('steps', { className, config, variables, wrapped }, inputs);
        if (sequence === undefined || config['merge_mode'] === null)
            return null;
        graph.paddingAsInKeras();
        return [graph.one('', { className: 'Multiply', config: {} }, mask, sequence), ...states];
    },
};
function zeroesPadding({ layer }) {
    const inner = layer.wrapped['layer'];
    // Keras sets zero_output_for_mask of the layers inside a Bidirectional to return_sequences; the file does not say so.
    if (layer.className === 'Bidirectional')
        return inner?.config['return_sequences'] === true;
    return layer.config['return_sequences'] === true && layer.config['zero_output_for_mask'] === true;
}
/**
 * Merge layers of tfjs-layers make a mask that no other layer can use. Without masks on their inputs they make none, and
 * later layers find the mask that came last.
 */
const mergeWithoutMasks = {
    name: 'merge-without-masks',
    classes: ['Add', 'Multiply', 'Average', 'Maximum', 'Minimum', 'Subtract'],
    reason: 'TensorFlow.js would join the masks of the inputs into one that no layer can read',
    training: 'same',
    apply: ({ layer, masks, masksRead, inputs, isSaved, graph }) => {
        if (!isSaved || !masks.some(mask => mask !== null && masksRead.has(mask)))
            return null;
        const plain = inputs.map((input, i) => (masks[i] ?? null) === null
            ? input
            : graph.one(`input_${i}`, { className: 'Rescaling', config: { scale: 1, offset: 0 } }, input));
        return graph.add('', { className: layer.className, config: layer.config }, plain);
    },
};
/** A mask that no layer reads in Keras would reach layers that read masks in TensorFlow.js. */
const unreadMask = {
    name: 'unread-mask',
    classes: ['Embedding'],
    reason: 'no layer of Keras reads the mask that the layer makes, but TensorFlow.js would hand it to later layers',
    training: 'same',
    apply: ({ layer, inputs, masksRead, graph }) => {
        const { config, variables } = layer;
        const read = [...masksRead].some(mask => mask?.includes(layer.name));
        if (config['mask_zero'] !== true || read)
            return null;
        return graph.add('', { className: 'Embedding', config: { ...config, mask_zero: false }, variables }, inputs);
    },
};
/** A step on whole networks (src/rewrites/isolate-masks.ts), listed here for its name and reason. */
const maskIsolation = {
    name: 'mask-isolation',
    classes: ['Embedding', 'Masking'],
    reason: 'TensorFlow.js would hand the mask to layers that have none in Keras; the part that reads it becomes a nested model, where masks end',
    training: 'TensorFlow.js follows masks inside nested models in predict() only',
    apply: () => null,
};
/** Rewrites without which masks would reach other layers, or do other things, than in Keras. */
const maskRewrites = [
    softmaxWithoutMask,
    maskedAverage,
    zeroedPadding,
    filledSteps,
    mergeWithoutMasks,
    unreadMask,
    maskIsolation,
];

// EXTERNAL MODULE: ./src/layers/operations.ts
var operations = __webpack_require__(9770);
;// CONCATENATED MODULE: ./src/rewrites/network-builder.ts



/** A network that grows by layers and calls. */
class NetworkBuilder {
    #drafts = new Map();
    #names;
    #byKey = new Map();
    /** `taken` are names that new layers must not get: those of the old network. */
    constructor(taken) {
        this.#names = new Set(taken);
    }
    /** Adds a layer of the old network, or finds it: under its own name unless a layer that replaces it has taken that. */
    keep(layer) {
        return this.add(`\0${layer.name}`, layer.name, layer.name, name => named(layer, name));
    }
    /**
     * Adds a new layer, or finds the one that was added before under the same `key`. It gets the name `wanted`, or one
     * like it; `own` is the name of the layer that it replaces, which is free then.
     */
    add(key, wanted, own, make) {
        const known = this.#drafts.get(this.#byKey.get(key) ?? '');
        if (known !== undefined)
            return known.layer;
        const name = this.#freeName(wanted, own);
        const layer = make(name);
        this.#byKey.set(key, name);
        this.#names.add(name);
        this.#drafts.set(name, { layer, calls: [] });
        return layer;
    }
    #freeName(wanted, own) {
        const free = (name) => (name === own ? !this.#drafts.has(name) : !this.#names.has(name));
        if (free(wanted))
            return wanted;
        let number = 1;
        while (!free(`${wanted}_${number}`))
            number++;
        return `${wanted}_${number}`;
    }
    /** Gives the layer of this name another content, as when a nested network is rewritten for a second call. */
    replace(name, layer) {
        const draft = this.#drafts.get(name);
        if (draft !== undefined)
            this.#drafts.set(name, { ...draft, layer: named(layer, name) });
    }
    /** Adds a call of a layer and gives its node index. */
    call(name, call) {
        const calls = this.#drafts.get(name)?.calls ?? [];
        calls.push(call);
        return calls.length - 1;
    }
    /** The network as built. */
    finish(name, inputs, outputs) {
        const all = [...this.#drafts.values()].map(({ layer, calls }) => ({ ...layer, calls }));
        const reached = (0,traverse/* reachableLayers */.Uu)({ className: 'Functional', name, layers: all, inputs, outputs });
        const layers = all.filter(layer => layer.className !== operations/* shapeClass */.wY || reached.has(layer.name));
        return { className: isChain(layers, inputs, outputs) ? 'Sequential' : 'Functional', name, layers, inputs, outputs };
    }
}
/** Whether a network is what a Sequential can be: an InputLayer first, then each layer on the one before. */
function isChain(layers, inputs, outputs) {
    const [output] = outputs;
    if (inputs.length !== 1 || outputs.length !== 1 || output?.tensor !== 0 || output.layer !== layers.at(-1)?.name)
        return false;
    return layers.every(({ calls, className }, index) => {
        const [call] = calls;
        if (index === 0)
            return className === 'InputLayer';
        const input = call?.inputs[0];
        return (calls.length === 1 &&
            call?.inputs.length === 1 &&
            input?.tensor === 0 &&
            input.layer === layers[index - 1]?.name &&
            Object.keys(call.kwargs).length === 0);
    });
}
/** The layer under another name. */
const named = (layer, name) => layer.name === name ? layer : { ...layer, name, config: (0,keras_values/* jsonObject */.o$)({ ...layer.config, name }) };
/** An InputLayer that no call has been counted of yet. */
function inputLayer(name, shape, dtype, pointer) {
    const config = (0,keras_values/* jsonObject */.o$)({ batch_input_shape: shape === null ? null : [...shape], dtype, sparse: false, name });
    return { name, className: 'InputLayer', config, pointer, calls: [], variables: [], wrapped: {} };
}

;// CONCATENATED MODULE: ./src/keras/findings.ts


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
        return this.all.some(diagnostic/* isError */.bJ);
    }
}

;// CONCATENATED MODULE: ./src/keras/explicit-masks.ts



/** Whether any call of the network, at any depth, is given a mask as an argument. */
const hasExplicitMasks = (network) => network.layers.some(({ calls, network: inner }) => calls.some(({ masks }) => masks !== undefined) || (inner !== undefined && hasExplicitMasks(inner)));
/**
 * The masks that a tensor given as a mask may be, by the names of `madeBy`: Keras 3 writes the operations into the graph
 * by which an Embedding or a Masking layer makes its mask. Empty when it is another one.
 */
function maskIdentities(network, path, ref) {
    const layers = (0,traverse/* layersByName */.xc)(network);
    const made = (of, isSource) => new Set(network.layers.filter(isSource).flatMap(layer => layer.calls.flatMap((call, index) => {
        const [input] = call.inputs;
        return input !== undefined && (0,traverse/* tensorKey */.FF)(input) === (0,traverse/* tensorKey */.FF)(of) ? [madeBy(path, layer, index)] : [];
    })));
    const identify = (one, depth) => {
        const operation = layers.get(one.layer);
        const call = operation?.calls[one.node];
        const [first, second] = call?.inputs ?? [];
        if (operation === undefined || call === undefined || first === undefined || depth > 32)
            return new Set();
        switch (operation.className) {
            case 'ops.NotEqual':
                return comparedWith(call) === 0
                    ? made(first, layer => layer.className === 'Embedding' && isMaskSource(layer))
                    : new Set();
            case 'ops.Any': {
                const compared = layers.get(first.layer);
                const inner = compared?.calls[first.node];
                const [of] = inner?.inputs ?? [];
                if (compared?.className !== 'ops.NotEqual' || inner === undefined || of === undefined)
                    return new Set();
                const value = comparedWith(inner);
                return made(of, layer => layer.className === 'Masking' && ((0,keras_values/* numberOf */.rl)(layer.config, 'mask_value') ?? 0) === value);
            }
            case 'ops.LogicalAnd':
            case 'ops.LogicalOr': {
                if (second === undefined)
                    return new Set();
                const other = identify(second, depth + 1);
                return new Set([...identify(first, depth + 1)].filter(id => other.has(id)));
            }
            default:
                return new Set();
        }
    };
    return identify(ref, 0);
}
/** The number that a comparison has as its second operand. */
function comparedWith({ args, kwargs }) {
    const value = args?.[1] ?? kwargs['x2'];
    return typeof value === 'number' ? value : null;
}

;// CONCATENATED MODULE: ./src/keras/keras-masks.ts





const plain = { mask: null, padding: null };
const PADDED_OUTPUT = 'is an output whose padded steps TensorFlow.js fills with other values than Keras.';
const PADDING = 'works on padded steps, in which TensorFlow.js holds other values than Keras.';
/** Follows masks through a network as Keras of this generation does. */
function kerasMasks(network, generation, listener) {
    const { record } = listener;
    for (const [i, output] of trace(network, [], null, { ...listener, generation }).entries()) {
        const ref = network.outputs[i];
        const layer = network.layers.find(one => one.name === ref?.layer);
        if (output.padding === null || layer === undefined)
            continue;
        record({
            layer,
            path: [],
            key: `output ${i}`,
            mask: null,
            problem: PADDED_OUTPUT,
        });
    }
}
function trace(network, path, given, tracing) {
    const tensors = new Map();
    const inputs = new Map(network.inputs.map((ref, i) => [ref.layer, given?.[i] ?? plain]));
    for (const { layer, index, call } of (0,traverse/* orderCalls */._y)(network)) {
        const from = call.inputs.map(ref => tensors.get((0,traverse/* tensorKey */.FF)(ref)) ?? plain);
        const implied = from.length === 0 ? [given?.[0] ?? plain] : from;
        const first = withExplicitMask({ network, path, layer, index, call, inputs: implied }, tracing);
        tracing.onCall?.(path, layer, index, first);
        const outputs = (0,traverse/* isInput */.Xy)(layer)
            ? [inputs.get(layer.name) ?? given?.[0] ?? plain]
            : visit(layer, path, index, first, tracing);
        const all = outputs.length === 1
            ? Array.from({ length: outputCount(layer) }, (_, i) => (i === 0 ? (outputs[0] ?? plain) : plain))
            : outputs;
        all.forEach((traced, tensor) => {
            tensors.set((0,traverse/* tensorKey */.FF)({ layer: layer.name, node: index, tensor }), traced);
        });
    }
    return network.outputs.map(ref => tensors.get((0,traverse/* tensorKey */.FF)(ref)) ?? plain);
}
/** A mask given as an argument is the one that Keras uses; mostly it is the one that comes with the input anyway. */
function withExplicitMask({ network, path, layer, index, call, inputs }, tracing) {
    const mask = call.masks?.['mask'];
    const [first = plain, ...others] = inputs;
    // Attention layers have masks of several tensors; their rewrite looks at them.
    if (mask === undefined || ['stop', 'query'].includes(maskRules(layer).keras))
        return inputs;
    const identities = 'layer' in mask ? maskIdentities(network, path, mask) : new Set();
    if (first.mask !== null && identities.has(first.mask))
        return inputs;
    const [identity] = identities;
    if (identity !== undefined)
        return [{ ...first, mask: identity }, ...others];
    const key = madeBy(path, layer, index);
    const problem = 'is called with a mask of its own, which TensorFlow.js ignores.';
    tracing.record({ layer, path, key: `${key} ${problem}`, mask: null, problem });
    return inputs;
}
/** Upper bound of the number of outputs; states never carry a mask. */
const outputCount = (layer) => maskRules(layer).keras === 'recurrent' || maskRules(layer).keras === 'bidirectional' ? 8 : 1;
function visit(layer, path, call, inputs, tracing) {
    const { record } = tracing;
    const key = madeBy(path, layer, call);
    if (layer.network !== undefined)
        return trace(layer.network, [...path, call === 0 ? layer.name : `${layer.name}#${call}`], inputs, tracing);
    const use = (mask, problem) => {
        record(problem === undefined ? { layer, path, key, mask } : { layer, path, key: `${key} ${problem}`, mask, problem });
    };
    const { keras, keras3 = keras } = maskRules(layer);
    return rules[tracing.generation === 3 ? keras3 : keras]({ layer, path, call, inputs, tracing, use });
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
    const axes = (0,keras_values/* numbersOf */.cZ)(visit.layer.config, 'axis', 1) ?? [];
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
    const given = firstOf(visit);
    const { padding } = given;
    // A recurrent layer of Keras 3 that is called with initial states gets no mask (layers/layer.py looks for sequences_mask).
    const mask = visit.tracing.generation === 3 && visit.inputs.length > 1 ? null : given.mask;
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
    return [sequence ? { mask, padding: zeroesPadding && !hasSamePadding(visit) ? mask : null } : plain];
}
/** Whether a rewrite puts into the padded steps of the output what Keras puts there. */
const hasSamePadding = ({ tracing, path, layer, call }) => tracing.samePadding?.has(madeBy(path, layer, call)) ?? false;
/** The different masks that come in. */
const masksIn = ({ inputs }) => [
    ...new Set(inputs.map(input => input.mask).filter(mask => mask !== null)),
];
/** Keras 3 lets a step through that any input lets through, and all where one input has no mask (base_merge.py). */
function merge(visit) {
    const masks = masksIn(visit);
    const isOpen = visit.tracing.generation === 3 && visit.inputs.some(input => input.mask === null);
    const joined = masks.join(visit.tracing.generation === 3 ? ' or ' : ' and ');
    return [{ mask: isOpen || masks.length === 0 ? null : joined, padding: jointPadding(visit) }];
}
/** A merge that puts other values into masked steps: right only where all inputs have the same mask, behind which nobody looks. */
function fillingMerge(visit) {
    const [one = null, ...others] = masksIn(visit);
    if (one === null)
        return merge(visit);
    jointPadding(visit);
    const isOpen = visit.inputs.some(input => input.mask === null);
    if (!isOpen && others.length === 0)
        return [{ mask: one, padding: one }];
    visit.use(null, 'fills masked steps in Keras 3 before it merges, which TensorFlow.js does not.');
    // A rewrite puts the values of Keras where an input is masked, not where its padded steps are open.
    const open = visit.inputs.find(({ mask, padding }) => padding !== null && padding !== mask);
    if (hasSamePadding(visit))
        return [{ mask: null, padding: open?.padding ?? null }];
    return [{ mask: null, padding: others.length === 0 ? one : null }];
}
function jointPadding(visit) {
    const paddings = [...new Set(visit.inputs.map(input => input.padding).filter(padding => padding !== null))];
    if (paddings.length > 1)
        visit.use(null, PADDING);
    return paddings[0] ?? null;
}
function concatenate(visit) {
    const padding = jointPadding(visit);
    if (padding !== null && (0,keras_values/* numberOf */.rl)(visit.layer.config, 'axis') === 1)
        visit.use(null, PADDING);
    const mask = joinedMask(visit.inputs.map(input => input.mask), (0,keras_values/* numberOf */.rl)(visit.layer.config, 'axis'));
    // Keras 3 lets a step through that any input lets through, tfjs-layers one that all do.
    return [
        {
            mask: mask !== null && visit.tracing.generation === 3 && mask.includes(' with ') ? `any of ${mask}` : mask,
            padding,
        },
    ];
}
/** The mask that Concatenate makes, in both Keras 2 and tfjs-layers; along another axis than time, equal masks stay what they are. */
function joinedMask(masks, axis) {
    const [first = null] = masks;
    if (masks.every(mask => mask === null) || (axis !== 1 && axis !== -2 && masks.every(mask => mask === first)))
        return first;
    return masks.map(mask => mask ?? 'all steps').join(' with ');
}
/** What a layer says of padded steps whose values matter. */
const isPaddingProblem = (problem) => problem === PADDING || problem === PADDED_OUTPUT;
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
    'filling-merge': fillingMerge,
    concatenate,
    query: pass,
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

// EXTERNAL MODULE: ./src/keras/precision.ts
var precision = __webpack_require__(3166);
;// CONCATENATED MODULE: ./src/rewrites/rewriting.ts




/** Names a call of a network of the model. */
const placeKey = (path, layer, call) => JSON.stringify([...path, layer, call]);
/** What the rewriting of all networks of a model shares. */
class Rewriting {
    findings = new Findings();
    moves = [];
    ignored = new Set();
    /** For each call of the new networks the call of the old ones for which it stands; both as `placeKey` names them. */
    origins = new Map();
    /** Calls whose masks a rewrite has taken over, as `madeBy` names them. */
    handledMasks = new Set();
    /** What Keras hands to each call. */
    #masks = new Map();
    hasMasks;
    paddingMatters = false;
    masksRead = new Set();
    /** Calls that read a mask in Keras, as `madeBy` names them. */
    maskReaders = new Set();
    /** Models that were made around masked parts of the outermost network. */
    enclosures = new Set();
    /** Calls whose padded steps hold, thanks to a rewrite, what they hold in Keras. */
    samePadding = new Set();
    /** The rewrites that were made of each layer, by its path. */
    applied = new Map();
    #byClass = new Map();
    generation;
    kerasVersion;
    precision;
    constructor(rewrites, { network, generation, kerasVersion }) {
        this.generation = generation;
        this.kerasVersion = kerasVersion;
        this.precision = (0,precision/* precisionOf */.i)(network);
        this.hasMasks = hasMaskSource(network);
        if (this.hasMasks) {
            kerasMasks(network, generation, {
                record: ({ problem, mask, key }) => {
                    if (mask !== null)
                        this.masksRead.add(mask);
                    if (mask !== null && problem === undefined)
                        this.maskReaders.add(key);
                    if (isPaddingProblem(problem))
                        this.paddingMatters = true;
                },
                onCall: (path, layer, call, inputs) => {
                    this.#masks.set(madeBy(path, layer, call), inputs.map(({ mask }) => mask));
                },
            });
        }
        for (const rewrite of rewrites)
            for (const className of rewrite.classes)
                this.#byClass.set(className, [...(this.#byClass.get(className) ?? []), rewrite]);
    }
    masksOf(path, layer, call) {
        return this.#masks.get(madeBy(path, layer, call)) ?? [];
    }
    rewritesOf(className) {
        return this.#byClass.get(className) ?? [];
    }
    note(place, rewrite) {
        const key = [...place.path, place.layer.name].join('/');
        const entry = this.applied.get(key) ?? { place, rewrites: new Set() };
        entry.rewrites.add(rewrite);
        this.applied.set(key, entry);
    }
    get diagnostics() {
        return this.findings.all;
    }
}

;// CONCATENATED MODULE: ./src/rewrites/isolate-masks.ts







/**
 * Puts each part of a network in which masks are made and read into a model of its own. tfjs-layers keeps the mask that
 * came last for all layers that run later, but what a nested model makes of masks ends with it.
 */
function isolateMasks(network, shared) {
    return regionsOf(network, shared).reduce((one, region) => enclose(one, region, shared) ?? one, network);
}
/** The parts of the network, connected by masked tensors, in which a mask is read. */
function regionsOf(network, shared) {
    const masked = new Set(network.layers.filter(layer => carriesMask(layer, shared)).map(({ name }) => name));
    const parents = new Map();
    for (const { name, calls } of network.layers) {
        if (!masked.has(name))
            continue;
        const from = calls.flatMap(({ inputs }) => inputs.map(ref => ref.layer)).filter(one => masked.has(one));
        parents.set(name, new Set(from));
    }
    const regions = [];
    for (const layer of network.layers) {
        if (!masked.has(layer.name) || !readsMask(layer, shared))
            continue;
        const members = ancestors(layer.name, parents);
        const touching = regions.filter(region => [...members].some(name => region.has(name)));
        const joined = new Set([...members, ...touching.flatMap(region => [...region])]);
        regions.splice(0, regions.length, ...regions.filter(region => !touching.includes(region)), joined);
    }
    return regions.map(region => isolate_masks_closed(region, network));
}
function ancestors(name, parents) {
    const found = new Set([name]);
    const stack = [name];
    for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
        for (const parent of parents.get(one) ?? []) {
            if (found.has(parent))
                continue;
            found.add(parent);
            stack.push(parent);
        }
    }
    return found;
}
function masksAt(layer, shared) {
    return layer.calls.map((_, node) => {
        const origin = shared.origins.get(placeKey([], layer.name, node));
        return origin === undefined ? [] : shared.masksOf([], origin.layer, origin.call);
    });
}
/** Whether a mask comes in, or the layer makes one that is read. */
function carriesMask(layer, shared) {
    if ((0,traverse/* isInput */.Xy)(layer))
        return false;
    const makes = layer.calls.some((_, node) => {
        const origin = shared.origins.get(placeKey([], layer.name, node));
        const made = origin === undefined ? null : madeBy([], origin.layer, origin.call);
        return made !== null && [...shared.masksRead].some(mask => mask === made || mask?.includes(made));
    });
    return makes || masksAt(layer, shared).some(masks => masks.some(mask => mask !== null));
}
const readsMask = (layer, shared) => layer.calls.some((_, node) => {
    const origin = shared.origins.get(placeKey([], layer.name, node));
    return origin !== undefined && shared.maskReaders.has(madeBy([], origin.layer, origin.call));
});
/** The region with all that lies on a way from it back to it. */
function isolate_masks_closed(region, network) {
    const below = new Map();
    const above = new Map();
    for (const { name, calls } of network.layers)
        for (const { inputs } of calls)
            for (const ref of inputs) {
                above.set(name, (above.get(name) ?? new Set()).add(ref.layer));
                below.set(ref.layer, (below.get(ref.layer) ?? new Set()).add(name));
            }
    const reach = (links) => new Set([...region].flatMap(name => [...ancestors(name, links)]));
    const after = reach(below);
    const before = reach(above);
    return new Set(network.layers.map(({ name }) => name).filter(name => after.has(name) && before.has(name)));
}
/** The network with the layers of the region in a model; null when they cannot be taken out. */
function enclose(network, region, shared) {
    const inside = network.layers.filter(({ name }) => region.has(name));
    const outside = network.layers.filter(({ name }) => !region.has(name));
    if (inside.some(traverse/* isInput */.Xy) || outside.every(traverse/* isInput */.Xy))
        return null;
    const [first] = inside;
    if (first === undefined)
        return null;
    const name = freeName(`${first.name}_masked`, network);
    const isInside = (ref) => region.has(ref.layer);
    const incoming = distinct(inside.flatMap(({ calls }) => calls.flatMap(({ inputs }) => inputs)).filter(ref => !isInside(ref)));
    const outgoing = distinct([...outside.flatMap(({ calls }) => calls.flatMap(({ inputs }) => inputs)), ...network.outputs].filter(isInside));
    const { tensors } = (0,tensor_shapes/* inferShapes */.zV)(network, null);
    const entries = incoming.map((ref, i) => {
        const info = tensors.get((0,traverse/* tensorKey */.FF)(ref));
        const entry = freeName(incoming.length === 1 ? `${name}_input` : `${name}_input_${i}`, network);
        const call = { inputs: [], kwargs: (0,keras_values/* jsonObject */.o$)() };
        return { ...inputLayer(entry, info?.shape ?? null, info?.dtype ?? 'float32', first.pointer), calls: [call] };
    });
    if (entries.some(({ config }) => config['batch_input_shape'] === null))
        return null;
    const enter = new Map(incoming.map((ref, i) => [(0,traverse/* tensorKey */.FF)(ref), { layer: entries[i]?.name ?? '', node: 0, tensor: 0 }]));
    const leave = new Map(outgoing.map((ref, i) => [(0,traverse/* tensorKey */.FF)(ref), { layer: name, node: 0, tensor: i }]));
    const model = {
        name,
        className: 'Functional',
        config: (0,keras_values/* jsonObject */.o$)({ name }),
        pointer: first.pointer,
        calls: [{ inputs: incoming, kwargs: (0,keras_values/* jsonObject */.o$)() }],
        variables: [],
        network: {
            className: 'Functional',
            name,
            layers: [...entries, ...inside.map(layer => redirected(layer, enter))],
            inputs: entries.map(entry => ({ layer: entry.name, node: 0, tensor: 0 })),
            outputs: outgoing,
        },
        wrapped: {},
    };
    noteMoves(name, inside, shared);
    shared.note({ layer: first, path: [] }, maskIsolation);
    const layers = outside.map(layer => redirected(layer, leave));
    const place = layers.findIndex(({ calls }) => calls.some(({ inputs }) => inputs.some(ref => ref.layer === name)));
    layers.splice(place < 0 ? layers.length : place, 0, model);
    const outputs = network.outputs.map(ref => leave.get((0,traverse/* tensorKey */.FF)(ref)) ?? ref);
    return { ...network, className: 'Functional', layers, outputs };
}
/** What was at the top is in the new model now. */
function noteMoves(name, inside, shared) {
    shared.enclosures.add(name);
    for (const layer of inside)
        for (const node of layer.calls.keys()) {
            const origin = shared.origins.get(placeKey([], layer.name, node));
            if (origin !== undefined)
                shared.origins.set(placeKey([name], layer.name, node), origin);
        }
    const names = new Set(inside.map(layer => layer.name));
    for (const [i, move] of shared.moves.entries())
        if (move.path.length === 0 && move.to !== null && names.has(move.to.layer))
            shared.moves[i] = { ...move, enclosure: name };
}
const redirected = (layer, refs) => ({
    ...layer,
    calls: layer.calls.map(call => ({ ...call, inputs: call.inputs.map(ref => refs.get((0,traverse/* tensorKey */.FF)(ref)) ?? ref) })),
});
const distinct = (refs) => [
    ...new Map(refs.map(ref => [(0,traverse/* tensorKey */.FF)(ref), ref])).values(),
];
function freeName(wanted, network) {
    const names = (0,traverse/* layersByName */.xc)(network);
    let name = wanted;
    for (let number = 1; names.has(name); number++)
        name = `${wanted}_${number}`;
    return name;
}

;// CONCATENATED MODULE: ./src/rewrites/options.ts



/**
 * Looks at the options of a layer that a rewrite replaces, and at its call, as `lower` does for those that stay: an option that no row
 * knows, or a value that nobody can run, is a finding. True when there is none.
 */
function checkRewrittenOptions(place, call, generation, findings) {
    const { fates = {}, trainsByDefault = false } = table/* layerTable */._.get(place.layer.className) ?? {};
    const { training } = call.kwargs;
    let fine = checkKnownOptions(place, findings);
    if ((training === true || training === 1) && !(trainsByDefault && generation === 3)) {
        fine = false;
        findings.add('graph/call-argument', place, 'is called with training=true, which TensorFlow.js ignores.', 'Call the layer without training=True: what it does then is random or depends on the batch.');
    }
    for (const [key, value] of Object.entries(place.layer.config)) {
        const fate = fates[key];
        if (fate?.do === 'only' && !fate.values.some(one => (0,keras_values/* sameJson */.Vk)((0,keras_values/* plainValue */._y)(value), one))) {
            fine = false;
            findings.add('layer/unsupported-option', place, `has ${key}=${(0,display/* displayValue */.K)((0,keras_values/* plainValue */._y)(value))}, which TensorFlow.js cannot run.`, fate.hint, key);
        }
    }
    return fine;
}
/** Reports the options of a layer that no row knows. True when there is none. */
function checkKnownOptions(place, findings) {
    const { fates = {} } = table/* layerTable */._.get(place.layer.className) ?? {};
    const unknown = Object.entries(place.layer.config).filter(([key]) => fates[key] === undefined);
    for (const [key, value] of unknown) {
        findings.add('layer/unknown-option', place, `has the option ${(0,display/* displayValue */.K)(key)} (${(0,display/* displayValue */.K)(value)}), which this version does not know and TensorFlow.js would ignore.`, 'Save the model without this option, or report the layer so that it can be added.', key);
    }
    return unknown.length === 0;
}

;// CONCATENATED MODULE: ./src/rewrites/unused-operations.ts


/**
 * The network without operations on which no output depends, such as those that make masks in graphs of Keras 3 or
 * losses in graphs of Keras 2, and without the layers behind them. The network itself when it has none.
 */
function withoutUnusedOperations(network) {
    const needed = new Set((0,traverse/* reachableLayers */.Uu)(network));
    const isUnused = network.layers.some(({ name, className }) => (0,operations/* isOperation */.YG)(className) && !needed.has(name));
    if (!isUnused)
        return network;
    // All calls of a layer that stays are kept, with what they are called on.
    for (let count = -1; count < needed.size;) {
        count = needed.size;
        for (const { name, calls } of network.layers)
            if (needed.has(name))
                for (const { inputs } of calls)
                    for (const { layer } of inputs)
                        needed.add(layer);
    }
    return { ...network, layers: network.layers.filter(layer => (0,traverse/* isInput */.Xy)(layer) || needed.has(layer.name)) };
}

;// CONCATENATED MODULE: ./src/rewrites/rewriter.ts
var _a;











/** Rewrites of a rewritten layer's own layers may follow each other this deep. */
const mostDepth = 24;
/** Rewrites one network: walks its calls in order and builds a new network of them. */
class NetworkRewriter {
    #old;
    #path;
    #shared;
    #builder;
    #tensors = new Map();
    /** Masks as tensors, where a rewrite has put masks of another length in their way. */
    #ownMasks = new Map();
    #nested = new Map();
    #changed = false;
    #given = [];
    constructor(network, path, shared) {
        this.#old = withoutUnusedOperations(network);
        this.#path = path;
        this.#shared = shared;
        this.#builder = new NetworkBuilder(network.layers.map(({ name }) => name));
        this.#forgo(network);
    }
    /** `given` is what the network is called on; null for the outermost. `fallback`: the input shape of a Sequential that does not say it. */
    run(given, fallback = null) {
        const inputs = this.#inputs(given, fallback);
        this.#given = inputs;
        for (const { layer, index, call } of (0,traverse/* orderCalls */._y)(this.#old)) {
            if ((0,traverse/* isInput */.Xy)(layer))
                continue;
            const from = call.inputs.length > 0 ? call.inputs.map(ref => this.#tensor(ref)) : inputs;
            const place = { layer, path: this.#path, isNested: this.#path.length > 0 };
            const outputs = this.#place(layer, from, call, {
                place,
                call: index,
                part: '',
                generation: this.#shared.generation,
                depth: 0,
            });
            outputs.forEach((tensor, i) => {
                this.#move({ layer: layer.name, node: index, tensor: i }, tensor);
            });
        }
        const outputs = this.#ownOutputs();
        const network = this.#builder.finish(this.#old.name, inputs.map(({ ref }) => ref), outputs.map(({ ref }) => ref));
        return { network, outputs, changed: this.#changed };
    }
    /** The outputs of the network, of which TensorFlow.js can predict each tensor once: a copy of one that comes again. */
    #ownOutputs() {
        const seen = new Set();
        return this.#old.outputs.map((ref, i) => {
            const tensor = this.#tensor(ref);
            const key = (0,traverse/* tensorKey */.FF)(tensor.ref);
            if (!seen.has(key)) {
                seen.add(key);
                return tensor;
            }
            this.#changed = true;
            const layer = this.#old.layers.find(({ name }) => name === ref.layer);
            if (layer !== undefined)
                this.#shared.findings.add('layer/rewritten', { layer, path: this.#path }, 'is an output twice; one is a copy.');
            const copy = this.#builder.add(`output ${i}`, `${ref.layer}_output_${i}`, '', name => newLayer(name, activation('linear'), layer?.pointer ?? ''));
            const node = this.#builder.call(copy.name, { inputs: [tensor.ref], kwargs: (0,keras_values/* jsonObject */.o$)({}) });
            return { ...tensor, ref: { layer: copy.name, node, tensor: 0 } };
        });
    }
    /** Notes what the network has and its new form has not. */
    #forgo(network) {
        if (this.#old === network)
            return;
        this.#changed = true;
        const kept = new Set(this.#old.layers);
        const left = network.layers.filter(layer => !kept.has(layer));
        for (const variable of left.flatMap(allVariables))
            this.#shared.ignored.add(variable);
        const [layer] = left;
        // In graphs of Keras 3 they make masks, which the layers of TensorFlow.js make too.
        if (layer === undefined || this.#shared.generation === 3)
            return;
        const others = left.length - 1;
        const rest = others === 0
            ? 'is left out: no output depends on it'
            : `is left out with ${others} more: no output depends on them`;
        this.#shared.findings.add('layer/rewritten', { layer, path: this.#path }, `${rest}. Losses and metrics are such.`);
    }
    #move(from, to) {
        this.#tensors.set((0,traverse/* tensorKey */.FF)(from), to);
        this.#shared.moves.push({ path: this.#path, from, to: to.ref });
    }
    #tensor(ref) {
        return this.#tensors.get((0,traverse/* tensorKey */.FF)(ref)) ?? { ref, shape: null, dtype: 'float32', tainted: true };
    }
    /** The tensors that come in; a Sequential without an InputLayer gets the one that Keras makes for it. */
    #inputs(given, fallback) {
        const layers = this.#old.layers.filter(traverse/* isInput */.Xy);
        if (this.#old.inputs.length === 0) {
            const [first] = this.#old.layers;
            if (first === undefined)
                return [];
            const shape = (0,tensor_shapes/* firstInputShape */.Ab)(first) ?? given?.[0]?.shape ?? fallback;
            const dtype = typeof first.config['dtype'] === 'string' ? first.config['dtype'] : 'float32';
            const layer = inputLayer(`${first.name}_input`, shape, dtype, first.pointer);
            return [this.#addInput(layer, given?.[0])];
        }
        const tensors = new Map(layers.map(layer => {
            const index = this.#old.inputs.findIndex(ref => ref.layer === layer.name);
            return [layer.name, this.#addInput(layer, given?.[index])];
        }));
        return this.#old.inputs.map(ref => tensors.get(ref.layer) ?? this.#tensor(ref));
    }
    #addInput(layer, given) {
        this.#builder.keep(layer);
        this.#builder.call(layer.name, { inputs: [], kwargs: (0,keras_values/* jsonObject */.o$)({}) });
        const ref = { layer: layer.name, node: 0, tensor: 0 };
        const [info] = (0,tensor_shapes/* layerOutputs */.oL)(layer, given === undefined ? [] : [given]);
        const tensor = { ref, shape: info?.shape ?? null, dtype: info?.dtype ?? 'float32' };
        this.#move(ref, tensor);
        return tensor;
    }
    /** Puts one call into the new network, rewritten where it needs it. */
    #place(layer, inputs, call, origin) {
        if (origin.depth > mostDepth)
            throw new Error(`the rewrites of ${layer.className} never end`);
        if (layer.network !== undefined)
            return this.#placeNetwork(layer, inputs, call, origin);
        const rewrites = this.#shared.rewritesOf(layer.className);
        if (rewrites.length > 0 && inputs.some(({ tainted }) => tainted)) {
            this.#changed = true;
            return this.#refused(layer, inputs, call, origin);
        }
        for (const rewrite of rewrites) {
            const site = this.#site(layer, inputs, call, origin);
            const result = rewrite.apply(site);
            if (result === null)
                continue;
            this.#changed = true;
            if (isRefusal(result)) {
                const { code, rest, hint, key } = result.refuse;
                this.#shared.findings.add(code, origin.place, rest, hint, origin.part === '' ? key : undefined);
                if (origin.depth === 0)
                    checkKnownOptions(origin.place, this.#shared.findings);
                return this.#refused(layer, inputs, call, origin);
            }
            if (origin.depth === 0 &&
                !checkRewrittenOptions(origin.place, call, this.#shared.generation, this.#shared.findings))
                return this.#refused(layer, inputs, call, origin);
            this.#shared.note(origin.place, rewrite);
            return result;
        }
        return this.#placeAsIs(this.#wrappedRewritten(layer, inputs, origin), inputs, call, origin);
    }
    #site(layer, inputs, call, origin) {
        return {
            layer,
            config: layer.config,
            variables: layer.variables,
            inputs,
            call,
            masks: this.#shared.masksOf(origin.place.path, origin.place.layer, origin.call),
            hasMasks: this.#shared.hasMasks,
            masksRead: this.#shared.masksRead,
            paddingMatters: this.#shared.paddingMatters,
            used: origin.depth === 0 ? this.#usedOutputs(layer, origin.call) : null,
            kept: this.#path.length === 0 && origin.depth === 0 ? callOutputs(this.#old.outputs, layer, origin.call) : new Set(),
            isSaved: origin.depth === 0,
            generation: origin.generation,
            kerasVersion: this.#shared.kerasVersion,
            precision: this.#shared.precision,
            graph: this.#graph(layer, origin),
        };
    }
    #usedOutputs(layer, call) {
        const { layers, outputs } = this.#old;
        const refs = [...outputs, ...layers.flatMap(({ calls }) => calls.flatMap(({ inputs }) => inputs))];
        return callOutputs(refs, layer, call);
    }
    #graph(layer, origin) {
        const add = (part, added, inputs) => {
            const parts = [origin.part, part].filter(one => one !== '').join('_');
            const own = origin.place.layer.name;
            const draft = newLayer(parts === '' ? own : `${own}_${parts}`, added, layer.pointer);
            const call = {
                inputs: inputs.map(({ ref }) => ref),
                kwargs: added.kwargs ?? (0,keras_values/* jsonObject */.o$)({}),
                ...(added.args === undefined ? {} : { args: added.args }),
            };
            return this.#place(draft, inputs, call, {
                place: origin.place,
                call: origin.call,
                part: parts,
                generation: added.generation ?? 2,
                depth: origin.depth + 1,
                key: JSON.stringify([own, parts, added.className, added.config]),
            });
        };
        return {
            add,
            one: (part, added, ...inputs) => {
                const [tensor] = add(part, added, inputs);
                if (tensor === undefined)
                    throw new Error(`${added.className} has no output`);
                return tensor;
            },
            maskOf: (input, alsoRead = false) => this.#maskTensor(origin, input, alsoRead),
            ownMask: (input, tensor) => this.#ownMask(origin, input, tensor),
            tensorOf: ref => this.#tensor(ref),
            paddingAsInKeras: () => {
                this.#shared.samePadding.add(madeBy(origin.place.path, origin.place.layer, origin.call));
            },
            ignore: (...variables) => {
                for (const variable of variables)
                    for (const stored of (0,derive/* storedIn */.P3)(variable))
                        this.#shared.ignored.add(stored);
            },
        };
    }
    #ownMask({ place, call }, input, tensor) {
        const mask = this.#shared.masksOf(place.path, place.layer, call)[input] ?? null;
        if (mask === null)
            return null;
        if (tensor !== undefined)
            this.#ownMasks.set(mask, tensor);
        return this.#ownMasks.get(mask) ?? null;
    }
    /** A table of 0 for the first index and 1 for all others, looked up with what the Embedding that makes the mask is called on. */
    #maskTensor(origin, input, alsoRead) {
        const { path, layer } = origin.place;
        const mask = this.#shared.masksOf(path, layer, origin.call)[input] ?? null;
        if (mask === null)
            return null;
        for (const source of this.#old.layers) {
            for (const [call, { inputs }] of source.calls.entries()) {
                const [ref] = inputs;
                if (madeBy(path, source, call) !== mask || source.className !== 'Embedding')
                    continue;
                const length = (0,keras_values/* numberOf */.rl)(source.config, 'input_dim');
                if (length === null)
                    return null;
                const indexes = ref === undefined ? this.#given[0] : this.#tensor(ref);
                if (indexes === undefined)
                    return null;
                this.#changed = true;
                if (!alsoRead)
                    this.#shared.handledMasks.add(madeBy(path, layer, origin.call));
                const table = (0,derive/* constant */.dY)([length, 1], [0, ...Array.from({ length: length - 1 }, () => 1)]);
                const added = {
                    className: 'Embedding',
                    config: { input_dim: length, output_dim: 1, mask_zero: false },
                    variables: [table],
                };
                const place = { layer: source, path, isNested: path.length > 0 };
                const graph = this.#graph(source, { place, call, part: '', generation: 2, depth: 1 });
                return graph.one('mask', added, indexes);
            }
        }
        return null;
    }
    #placeAsIs(layer, given, call, origin) {
        const { key, place } = origin;
        const inputs = this.#withoutRepeats(given, origin);
        const added = key === undefined
            ? this.#builder.keep(layer)
            : this.#builder.add(key, layer.name, place.layer.name, name => named(layer, name));
        const node = this.#builder.call(added.name, { ...call, inputs: inputs.map(({ ref }) => ref) });
        this.#shared.origins.set(placeKey(this.#path, added.name, node), { layer: place.layer, call: origin.call });
        const infos = (0,tensor_shapes/* layerOutputs */.oL)(added, inputs);
        const isRefused = added.refused === true || table/* layerTable */._.get(added.className)?.refusal !== undefined;
        const tainted = inputs.some(one => one.tainted) || isRefused;
        return infos.map((info, tensor) => ({
            ...info,
            ref: { layer: added.name, node, tensor },
            ...(tainted && info.shape === null ? { tainted: true } : {}),
        }));
    }
    /**
     * tfjs-layers frees a tensor after as many uses as it has consumers, but counts one that comes twice into one call as
     * two uses (engine/executor.js): where something else uses it too, all but the first become copies.
     */
    #withoutRepeats(inputs, origin) {
        const seen = new Set();
        return inputs.map(tensor => {
            const key = (0,traverse/* tensorKey */.FF)(tensor.ref);
            if (!seen.has(key)) {
                seen.add(key);
                return tensor;
            }
            if (origin.key === undefined && !this.#isUsedElsewhere(origin))
                return tensor;
            this.#changed = true;
            const copy = { className: 'Activation', config: { activation: 'linear' } };
            return this.#graph(origin.place.layer, origin).one('again', copy, tensor);
        });
    }
    /** Whether other calls of the old network use a tensor that this call uses more than once. */
    #isUsedElsewhere({ place, call: index }) {
        const own = place.layer.calls[index];
        const keys = (own?.inputs ?? []).map(traverse/* tensorKey */.FF);
        const repeated = new Set(keys.filter((key, i) => keys.indexOf(key) !== i));
        return this.#old.layers.some(({ calls }) => calls.some(one => one !== own && one.inputs.some(ref => repeated.has((0,traverse/* tensorKey */.FF)(ref)))));
    }
    #refused(layer, inputs, call, origin) {
        const outputs = this.#placeAsIs({ ...layer, refused: true }, inputs, call, origin);
        return outputs.length > 1 ? outputs : manyOutputs(outputs);
    }
    /** A nested model, rewritten for what is known of the inputs of all its calls. */
    #placeNetwork(layer, inputs, call, origin) {
        const before = this.#nested.get(layer.name);
        const known = before === undefined ? inputs : inputs.map((info, i) => meet(info, before[i] ?? info));
        this.#nested.set(layer.name, known);
        if (layer.network === undefined)
            return [];
        const path = [...this.#path, layer.name];
        this.#forgetMoves(path);
        const inner = new _a(layer.network, path, this.#shared).run(known, known[0]?.shape ?? null);
        if (inner.changed)
            this.#changed = true;
        const rewritten = inner.changed ? { ...layer, network: inner.network } : layer;
        const { name } = this.#builder.keep(rewritten);
        this.#builder.replace(name, rewritten);
        const node = this.#builder.call(name, { ...call, inputs: inputs.map(({ ref }) => ref) });
        this.#shared.origins.set(placeKey(this.#path, name, node), { layer, call: origin.call });
        return inner.outputs.map((info, tensor) => ({ ...info, ref: { layer: name, node, tensor } }));
    }
    #forgetMoves(path) {
        const { moves } = this.#shared;
        const kept = moves.filter(move => !path.every((name, i) => move.path[i] === name));
        moves.splice(0, moves.length, ...kept);
    }
    /** The layer with what is inside it rewritten: a layer that needs several becomes a model. */
    #wrappedRewritten(layer, inputs, origin) {
        const inner = layer.wrapped['layer'];
        if (inner === undefined || table/* layerTable */._.get(layer.className)?.shape !== 'time-distributed')
            return layer;
        if (inner.network === undefined && this.#shared.rewritesOf(inner.className).length === 0)
            return layer;
        const [input] = inputs;
        if (input?.shape == null)
            return layer;
        const step = { shape: [input.shape[0] ?? null, ...input.shape.slice(2)], dtype: input.dtype };
        const network = inner.network ?? networkOf(inner, step);
        const path = [...origin.place.path, layer.name, ...(inner.network === undefined ? [] : [inner.name])];
        this.#forgetMoves(path);
        const result = new _a(network, path, this.#shared).run([step], step.shape);
        if (!result.changed) {
            if (inner.network === undefined)
                this.#forgetMoves(path);
            return layer;
        }
        this.#changed = true;
        const [only, ...others] = result.network.layers.filter(one => !(0,traverse/* isInput */.Xy)(one));
        if (inner.network === undefined && only !== undefined && others.length === 0 && only.network === undefined) {
            this.#forgetMoves(path);
            return { ...layer, wrapped: { ...layer.wrapped, layer: { ...only, calls: [] } } };
        }
        const model = {
            name: inner.name,
            className: result.network.className,
            config: inner.network === undefined ? (0,keras_values/* jsonObject */.o$)({ name: inner.name }) : inner.config,
            pointer: inner.pointer,
            calls: [],
            variables: [],
            network: result.network,
            wrapped: {},
        };
        return { ...layer, wrapped: { ...layer.wrapped, layer: model } };
    }
}
_a = NetworkRewriter;
/** Which outputs of a call the references name. */
const callOutputs = (refs, { name }, call) => new Set(refs.filter(({ layer, node }) => layer === name && node === call).map(({ tensor }) => tensor));
const isRefusal = (result) => 'refuse' in result;
/** Nobody knows how many outputs a refused layer has; each is as unknown as the first. */
function manyOutputs(outputs) {
    const [first] = outputs;
    if (first === undefined)
        return outputs;
    return Array.from({ length: 8 }, (_, tensor) => ({ ...first, ref: { ...first.ref, tensor } }));
}
/** What is true of both. */
function meet(a, b) {
    if (a.shape === null || b.shape === null || a.shape.length !== b.shape.length)
        return { ...a, shape: null };
    return { ...a, shape: a.shape.map((length, axis) => (length === b.shape?.[axis] ? length : null)) };
}
function newLayer(name, added, pointer) {
    return {
        name,
        className: added.className,
        config: (0,keras_values/* jsonObject */.o$)({ trainable: true, ...added.config, name }),
        pointer,
        calls: [],
        variables: added.variables ?? [],
        wrapped: added.wrapped ?? {},
    };
}
/** A network of one layer. */
function networkOf(layer, input) {
    const entry = inputLayer(`${layer.name}_input`, input.shape, input.dtype, layer.pointer);
    const start = { layer: entry.name, node: 0, tensor: 0 };
    const call = { inputs: [start], kwargs: (0,keras_values/* jsonObject */.o$)({}) };
    return {
        className: 'Functional',
        name: layer.name,
        layers: [
            { ...entry, calls: (0,traverse/* callsOf */.p9)(entry) },
            { ...layer, calls: [call] },
        ],
        inputs: [start],
        outputs: [{ layer: layer.name, node: 0, tensor: 0 }],
    };
}
/** The stored variables of a layer and of all inside it. */
function allVariables({ variables, network, wrapped }) {
    const inside = [...Object.values(wrapped), ...(network?.layers ?? [])];
    return [...variables.flatMap(derive/* storedIn */.P3), ...inside.flatMap(allVariables)];
}

;// CONCATENATED MODULE: ./src/rewrites/activation-steps.ts


const step = (part, layer) => ({ part, layer });
const clip = (part, max) => step(part, layerOf('ReLU', { max_value: max }));
const add = layerOf('Add');
const multiply = layerOf('Multiply');
/** One layer after the other. */
const along = (...steps) => (graph, x) => chain(graph, x, steps);
/** relu6(x + 3) / 6, as Keras 3 defines it. */
const hardSigmoid = [step('sixth', rescaling(1 / 6, 0.5)), clip('clipped', 1)];
const through = (graph, x, steps) => steps.reduce((tensor, { part, layer }) => graph.one(part, layer, tensor), x);
/** x times a gate that is computed from it. */
const gated = (...gate) => (graph, x) => graph.one('', multiply, x, through(graph, x, gate));
/** The sum of two branches of x. */
const sum = (a, b) => (graph, x) => graph.one('', add, through(graph, x, a), through(graph, x, b));
const negated = step('minus', rescaling(-1));
/** 0.5 x (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))). */
const approximateGelu = (graph, x) => {
    const cube = graph.one('cube', multiply, x, x, x);
    const inside = graph.one('inside', add, x, graph.one('scaled_cube', rescaling(0.044715), cube));
    const curved = through(graph, inside, [
        step('root', rescaling(Math.sqrt(2 / Math.PI))),
        step('tanh', activation('tanh')),
        step('half', rescaling(0.5, 0.5)),
    ]);
    return graph.one('', multiply, x, curved);
};
/** The first half of the last axis times the sigmoid of the second. */
const gatedLinearUnit = (graph, x) => {
    const shape = x.shape?.slice(1) ?? [];
    const length = shape.at(-1);
    if (length == null || length % 2 !== 0)
        return null;
    const half = length / 2;
    const rest = shape.slice(0, -1);
    const flat = rest.some(one => one === null) ? null : rest.reduce((all, one) => all * (one ?? 1), 1);
    if (rest.filter(one => one === null).length > 1)
        return null;
    const rows = through(graph, x, [step('rows', layerOf('Reshape', { target_shape: [flat ?? -1, length, 1] }))]);
    const part = (name, cropping) => graph.one(name, layerOf('Cropping2D', { cropping: [[0, 0], [...cropping]], data_format: 'channels_last' }), rows);
    const gate = graph.one('sigmoid', activation('sigmoid'), part('gate', [half, 0]));
    const product = graph.one('product', multiply, part('value', [0, half]), gate);
    return chain(graph, product, [reshapeStep('shaped', [flat, half, 1], [...rest, half])]);
};
/** Small enough that its square does not count beside that of a sigmoid in use, and large enough to have a square. */
const speck = 1e-18;
/**
 * exp(x) as (sigmoid(x/4) / sigmoid(-x/4))^4. To divide by s, LayerNormalization of [s, -s, speck, -speck] makes
 * sqrt(2) speck / s of the third value. A quarter of x, so that s stays above the speck wherever exp(x) is finite.
 */
const exponential = (graph, x) => {
    const lengths = x.shape?.slice(1);
    if (lengths === undefined || !canReshape([...lengths, 1]))
        return null;
    const quarter = graph.one('quarter', rescaling(0.25), x);
    const rising = graph.one('rising', activation('sigmoid'), quarter);
    const around = dense((0,derive/* constant */.dY)([1, 4], [1, -1, 0, 0]), (0,derive/* constant */.dY)([4], [0, 0, speck, -speck]));
    const inverse = through(graph, quarter, [
        negated,
        step('falling', activation('sigmoid')),
        step('column', layerOf('Reshape', { target_shape: [...lengths.map(length => length ?? -1), 1] })),
        step('around', around),
        step('normalized', layerOf('LayerNormalization', { axis: -1, epsilon: 0, scale: false, center: false })),
        step('inverse', dense((0,derive/* constant */.dY)([4, 1], [0, 0, Math.SQRT1_2 / speck, 0]))),
        step('shaped', layerOf('Reshape', { target_shape: lengths.map(length => length ?? -1) })),
    ]);
    const root = graph.one('root', multiply, rising, inverse);
    const square = graph.one('square', multiply, root, root);
    return graph.one('', multiply, square, square);
};
const threshold = 0.5;
const shrunk = (part, scale) => [
    step(`${part}_shifted`, rescaling(scale, -threshold)),
    step(`${part}_relu`, activation('relu')),
];
/**
 * Activation functions that tfjs-layers lacks, or has under another meaning, from layers that it has; with their default
 * arguments, the only ones that a name can have. `hard_sigmoid` is that of Keras 3.
 */
const activationSteps = new Map([
    ['hard_sigmoid', along(...hardSigmoid)],
    ['hard_silu', gated(...hardSigmoid)],
    ['hard_swish', gated(...hardSigmoid)],
    ['leaky_relu', along(step('leaky', layerOf('LeakyReLU', { alpha: 0.2 })))],
    ['celu', along(step('elu', activation('elu')))],
    ['log_sigmoid', along(negated, step('softplus', activation('softplus')), step('negated', rescaling(-1)))],
    ['hard_tanh', along(step('up', rescaling(1, 1)), clip('clipped', 2), step('down', rescaling(1, -1)))],
    ['tanh_shrink', sum([], [step('tanh', activation('tanh')), step('minus_tanh', rescaling(-1))])],
    ['soft_shrink', sum(shrunk('upper', 1), [...shrunk('lower', -1), negated])],
    [
        'hard_shrink',
        sum([step('upper', layerOf('ThresholdedReLU', { theta: threshold }))], [negated, step('lower', layerOf('ThresholdedReLU', { theta: threshold })), step('minus_lower', rescaling(-1))]),
    ],
    ['sparse_sigmoid', along(step('half', rescaling(0.5, 0.5)), clip('clipped', 1))],
    [
        'sparse_plus',
        (graph, x) => {
            const bend = through(graph, x, [step('up', rescaling(1, 1)), clip('clipped', 2)]);
            const square = graph.one('quarter', rescaling(0.25), graph.one('square', multiply, bend, bend));
            const line = through(graph, x, [step('down', rescaling(1, -1)), step('line', activation('relu'))]);
            return graph.one('', add, square, line);
        },
    ],
    ['gelu_tanh', approximateGelu],
    ['glu', gatedLinearUnit],
    ['exponential', exponential],
]);

;// CONCATENATED MODULE: ./src/rewrites/activation.ts






/** Activations that tfjs-layers computes itself, under these names; `hard_sigmoid` as in Keras 2. */
const NATIVE = new Set('elu selu relu relu6 linear sigmoid hard_sigmoid softplus softsign tanh softmax log_softmax gelu mish swish silu'.split(' '));
/** Layers that can stand in the place of an activation function. */
const LAYERS = new Set(['ReLU', 'LeakyReLU', 'ELU', 'ThresholdedReLU', 'Softmax', 'Activation']);
function savedActivation(value, generation) {
    if (value === null || value === undefined)
        return { kind: 'native' };
    if (typeof value === 'string')
        return byName(value, generation);
    if (!(0,keras_values/* isObject */.Gv)(value))
        return { kind: 'unknown' };
    const className = (0,keras_values/* textOf */.b6)(value, 'class_name') ?? '';
    const { config } = value;
    if (className === 'function' && typeof config === 'string')
        return byName(config, generation);
    if (LAYERS.has(className) && (0,keras_values/* isObject */.Gv)(config))
        return { kind: 'layer', className, config: copiedConfig({ config }) };
    return { kind: 'unknown' };
}
function byName(name, generation) {
    if (NATIVE.has(name) && !(name === 'hard_sigmoid' && generation === 3))
        return { kind: 'native' };
    const steps = activationSteps.get(name);
    return steps === undefined ? { kind: 'unknown' } : { kind: 'steps', steps };
}
/** Whether tfjs-layers computes a saved activation itself, as the option of any layer. */
const isNativeActivation = (value, generation) => savedActivation(value, generation).kind === 'native';
/** The refusal of an activation that no layers of TensorFlow.js compute. */
function refuseActivation(value) {
    const name = typeof value === 'string' ? value : (0,keras_values/* isObject */.Gv)(value) ? (0,keras_values/* textOf */.b6)(value, 'class_name') : null;
    return refuseRewrite('layer/unsupported-activation', `has the activation "${(0,display/* display */.V)(name ?? 'of no name')}", which no layers of TensorFlow.js compute.`, 'Use one of relu, elu, selu, gelu, mish, swish, sigmoid, hard_sigmoid, tanh, softplus, softsign, softmax.', 'activation');
}
/**
 * Adds what computes a saved activation of this generation, as the layer that stands for the replaced one; null when
 * nothing can.
 */
function addActivation(graph, x, value, generation) {
    const saved = savedActivation(value, generation);
    if (saved.kind === 'native')
        return graph.one('', layerOf('Activation', { activation: value ?? 'linear' }), x);
    if (saved.kind === 'layer')
        return graph.one('', layerOf(saved.className, saved.config), x);
    return saved.kind === 'steps' ? saved.steps(graph, x) : null;
}
const activationFunction = {
    name: 'activation',
    classes: ['Activation'],
    reason: 'TensorFlow.js has no such activation, or computes another function by its name; other layers compute it',
    training: 'same',
    apply: ({ config, inputs: [x], generation, graph }) => {
        const value = config['activation'];
        if (x === undefined || isNativeActivation(value, generation))
            return null;
        const output = addActivation(graph, x, value, generation);
        return output === null ? null : [output];
    },
};
const fusedActivation = {
    name: 'fused-activation',
    classes: [
        'Dense',
        'Conv1D',
        'Conv2D',
        'Conv3D',
        'Conv1DTranspose',
        'Conv2DTranspose',
        'Conv3DTranspose',
        'DepthwiseConv1D',
        'DepthwiseConv2D',
        'SeparableConv1D',
        'SeparableConv2D',
        'LocallyConnected1D',
        'LocallyConnected2D',
        'EinsumDense',
    ],
    reason: 'the layer cannot compute its activation in TensorFlow.js; layers behind it do',
    training: 'same',
    apply: site => {
        const { layer, config, variables, inputs, generation, graph } = site;
        const value = config['activation'];
        const saved = savedActivation(value, generation);
        if (saved.kind === 'native')
            return null;
        if (saved.kind === 'unknown')
            return layer.className === 'EinsumDense' ? refuseActivation(value) : null;
        const before = { ...copiedConfig(layer), activation: 'linear' };
        const [linear] = graph.add('linear', { className: layer.className, config: before, variables }, inputs);
        const output = linear === undefined ? null : addActivation(graph, linear, value, generation);
        return output === null ? null : [output];
    },
};
/** The slope of the negative part. */
const slopeOf = ({ config }) => (0,keras_values/* numberOf */.rl)(config, 'negative_slope') ?? (0,keras_values/* numberOf */.rl)(config, 'alpha') ?? 0;
const reluOptions = {
    name: 'relu-options',
    classes: ['ReLU'],
    reason: 'TensorFlow.js ignores negative_slope and threshold; LeakyReLU, ThresholdedReLU and a sum compute them',
    training: 'same',
    apply: site => {
        const { config, inputs: [x], graph, } = site;
        const slope = slopeOf(site);
        const threshold = (0,keras_values/* numberOf */.rl)(config, 'threshold') ?? 0;
        const max = (0,keras_values/* numberOf */.rl)(config, 'max_value');
        if (x === undefined || (slope === 0 && threshold === 0))
            return null;
        const cap = max === null ? null : { part: 'cap', layer: layerOf('ReLU', { max_value: max }) };
        if (threshold === 0 && cap === null)
            return [graph.one('', layerOf('LeakyReLU', { alpha: slope }), x)];
        const above = threshold === 0 ? null : { part: 'above', layer: layerOf('ThresholdedReLU', { theta: threshold }) };
        if (slope === 0)
            return [chain(graph, x, [above, cap])];
        const upper = above === null ? x : graph.one(above.part, above.layer, x);
        const positive = cap === null ? upper : graph.one(cap.part, cap.layer, upper);
        const below = graph.one('below', rescaling(-1, threshold), x);
        const negative = graph.one('sloped', rescaling(-slope), graph.one('negative', activation('relu'), below));
        return [graph.one('', layerOf('Add'), positive, negative)];
    },
};
const eluAlpha = {
    name: 'elu-alpha',
    classes: ['ELU'],
    reason: 'TensorFlow.js has ELU with alpha=1 only; the positive and the negative part are computed apart',
    training: 'same',
    apply: ({ config, inputs: [x], graph }) => {
        const alpha = (0,keras_values/* numberOf */.rl)(config, 'alpha') ?? 1;
        if (x === undefined || alpha === 1)
            return null;
        const positive = graph.one('positive', activation('relu'), x);
        const negative = graph.one('negative', layerOf('Add'), x, graph.one('minus', rescaling(-1), positive));
        const curved = graph.one('curved', activation('elu'), negative);
        return [graph.one('', layerOf('Add'), positive, graph.one('scaled', rescaling(alpha), curved))];
    },
};
const softmaxAxis = {
    name: 'softmax-axis',
    classes: ['Softmax'],
    reason: 'TensorFlow.js has softmax along the last axis only; the others are moved there and joined',
    training: 'same',
    apply: ({ config, inputs: [x], masks, graph }) => {
        if (x?.shape == null)
            return null;
        const axes = axesOf(config['axis'] ?? -1, x.shape.length);
        if (axes === null || (axes.length === 1 && axes[0] === x.shape.length - 1))
            return null;
        if ((masks[0] ?? null) !== null)
            return unreadableMask;
        const arranged = arrange(x.shape, axes);
        if (arranged === null)
            return unknownLengths('size');
        const softmax = { part: 'softmax', layer: activation('softmax') };
        return [chain(graph, x, [...arranged.to, softmax, ...arranged.back])];
    },
};
const sharedSlopes = {
    name: 'prelu-shared-axes',
    classes: ['PReLU'],
    reason: 'the wasm backend of TensorFlow.js needs the shared axes to come first; they are moved there and back',
    training: 'same',
    apply: site => {
        const { config, layer, inputs: [x], graph, } = site;
        const rank = x?.shape?.length;
        const shared = rank === undefined ? null : axesOf(config['shared_axes'], rank);
        if (x === undefined || rank === undefined || shared === null || shared.every((axis, i) => axis === i + 1))
            return null;
        const own = Array.from({ length: rank - 1 }, (_, i) => i + 1).filter(axis => !shared.includes(axis));
        const dims = [...shared, ...own];
        const alpha = (0,derive/* transpose */.mg)(variablesOf(site)('alpha'), dims.map(axis => axis - 1));
        const turned = { ...copiedConfig(layer), shared_axes: shared.map((_, i) => i + 1) };
        return [
            chain(graph, x, [
                permuteStep('turned', dims),
                { part: 'sloped', layer: { className: 'PReLU', config: turned, variables: [alpha] } },
                permuteStep('restored', dims.map((_, i) => dims.indexOf(i + 1) + 1)),
            ]),
        ];
    },
};
/** Layers that do nothing when predicting. */
const identity = (className, reason, training) => ({
    name: `${className.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}`,
    classes: [className],
    reason,
    training,
    apply: ({ inputs, graph }) => inputs.map((x, i) => graph.one(i === 0 ? '' : `output_${i}`, activation('linear'), x)),
});
const activationRewrites = [
    activationFunction,
    fusedActivation,
    reluOptions,
    eluAlpha,
    softmaxAxis,
    sharedSlopes,
    identity('Identity', 'TensorFlow.js takes the name for an initializer; Activation("linear") does nothing too', 'same'),
    identity('ActivityRegularization', 'TensorFlow.js has no such layer, which does nothing when predicting', 'the penalty on the activations is lost'),
];

;// CONCATENATED MODULE: ./src/rewrites/recurrent-parts.ts



/** Zeros of a shape. */
const zeros = (...shape) => (0,derive/* zeroStuff */.db)((0,derive/* constant */.dY)(shape.map(() => 1), [0]), shape, shape.map(() => 0), shape.map(() => 1));
/** A matrix with `value` on its diagonal. */
const diagonal = (size, value = 1) => (0,derive/* reshape */.tQ)((0,derive/* zeroStuff */.db)((0,derive/* constant */.dY)([size], Array.from({ length: size }, () => value)), [size * size], [0], [size + 1]), [size, size]);
/** `value` everywhere. */
const filled = (shape, value) => value === 0 ? zeros(...shape) : (0,derive/* scale */.hs)(zeros(...shape), 1, value);
const recurrent_parts_add = (a, b) => (0,derive/* elementwise */.zc)('add', a, b);
/** The weights of gate `gate`: the last axis holds `units` for each gate. */
const gateOf = (weights, gate, units) => (0,derive/* sliceAxis */.y8)(weights, weights.shape.length - 1, gate * units, units);
/** An option that must be there as Keras saves it. */
const unitsOf = ({ config }) => (0,keras_values/* numberOf */.rl)(config, 'units') ?? 0;
/** The name of an activation; `linear` when there is none. Null for one that is an object. */
function activationOf({ config }, key = 'activation') {
    const value = config[key];
    if (value === undefined || value === null)
        return 'linear';
    return (0,keras_values/* textOf */.b6)(config, key);
}
/** A Reshape to `target`, in which null stands for one axis of unknown length. */
const reshapeTo = (target) => layerOf('Reshape', { target_shape: target.map((length) => length ?? -1) });
const joining = (axis) => layerOf('Concatenate', { axis });
/** Cuts each step of a tensor into blocks of one width, and keeps one of them. `part` names the last layer. */
function blockOf({ graph }, part, tensor, { steps, width, index, count }) {
    const name = part === '' ? '' : `${part}_`;
    const blocks = graph.one(`${name}blocks`, reshapeTo([steps === undefined ? 1 : steps, count, width]), tensor);
    const cropping = [
        [0, 0],
        [index, count - 1 - index],
    ];
    const config = { cropping, data_format: 'channels_last' };
    const block = graph.one(`${name}block`, layerOf('Cropping2D', config), blocks);
    return graph.one(part, reshapeTo(steps === undefined ? [width] : [steps, width]), block);
}
/** Zeros to begin with: TensorFlow.js takes long to make the orthogonal matrices that are the default. */
const zeroInitializer = () => ({ class_name: 'Zeros', config: {} });
/**
 * Adds a recurrent layer. Where it gives its state without sequences, its output and first state are one tensor in
 * TensorFlow.js, which is disposed as soon as one of the two has been used: a copy of the output is the state then.
 */
function addRecurrent(graph, part, layer, inputs) {
    const outputs = graph.add(part, layer, inputs);
    const [output, , ...others] = outputs;
    const { return_state, return_sequences } = layer.config;
    if (return_state !== true || return_sequences === true || output === undefined)
        return outputs;
    const copy = graph.one(part === '' ? 'state' : `${part}_state`, activation('linear'), output);
    return [output, copy, ...others];
}

;// CONCATENATED MODULE: ./src/rewrites/causal-places.ts



/**
 * 1 where a key is not later than the query, else 0, as [queries, keys] of any lengths: the places are counted when
 * predicting. Null where the features are not known, or where a mask of another layer would reach the one that counts.
 */
function causalPlaces({ graph, hasMasks }, query, key) {
    if (hasMasks)
        return null;
    const queries = places(graph, 'query_places', query);
    const keys = query === key ? queries : places(graph, 'key_places', key);
    if (queries === null || keys === null)
        return null;
    // [-query, 1] · [1, key] is how much later the key is: whole numbers, exact up to 2^24.
    const left = graph.one('query_terms', dense((0,derive/* constant */.dY)([1, 2], [-1, 0]), (0,derive/* constant */.dY)([2], [0, 1])), queries);
    const right = graph.one('key_terms', dense((0,derive/* constant */.dY)([1, 2], [0, 1]), (0,derive/* constant */.dY)([2], [1, 0])), keys);
    const later = graph.one('later', layerOf('Dot', { axes: [2, 2], normalize: false }), left, right);
    const isLater = graph.one('is_later', layerOf('ReLU', { max_value: 1 }), later);
    return graph.one('not_later', rescaling(-1, 1), isLater);
}
/** 1, 2, 3 … for the places of [places, features], as [places, 1]. */
function places(graph, part, x) {
    const features = x.shape?.[2] ?? null;
    if (features === null)
        return null;
    const ones = graph.one(`${part}_ones`, dense(zeros(features, 1), one(1)), x);
    return graph.one(part, counter, ones);
}
const one = (...shape) => (0,derive/* constant */.dY)(shape, [1]);
/** Adds up what it reads. */
const counter = {
    className: 'SimpleRNN',
    config: {
        units: 1,
        activation: 'linear',
        use_bias: false,
        return_sequences: true,
        recurrent_initializer: zeroInitializer(),
        trainable: false,
    },
    variables: [one(1, 1), one(1, 1)],
};

;// CONCATENATED MODULE: ./src/rewrites/attention-scores.ts



/** Far below any score: softmax makes exactly 0 of it, or the same of all where nothing else is left. */
const attention_scores_farBelow = 1e9;
/** More places than this are not written into model.json. */
const mostPlaces = 2 ** 20;
/** Prepares what `Visibility` asks for, once for all heads; or says why it cannot be made. */
function scoreBias(site, visibility) {
    const { graph } = site;
    const { query, key, sees } = visibility;
    const queries = query.shape?.[1] ?? null;
    const keys = key.shape?.[1] ?? null;
    const isCounted = sees === causal && (queries === null || keys === null);
    let places = null;
    if (sees !== null && !isCounted) {
        if (queries === null || keys === null)
            return unknownLengths('length');
        if (queries * keys > mostPlaces)
            return tooManyPlaces(queries, keys);
        places = matrix(queries, keys, sees, 0, -attention_scores_farBelow);
    }
    const given = maskTensors(site, visibility);
    if ('refuse' in given)
        return given;
    const counted = isCounted ? causalPlaces(site, query, key) : null;
    if (isCounted && counted === null)
        return unknownLengths('length');
    const masks = counted === null ? given : [...given, counted];
    if (masks.length === 0)
        return {
            apply: scores => (places === null ? scores : graph.one('hidden', rescaling(1, places), scores)),
            zero: null,
        };
    let seen = null;
    let bias = null;
    return {
        apply: scores => {
            seen ??= seenOf(graph, masks, scores, places === null || sees === null ? null : matrix(queries ?? 0, keys ?? 0, sees, 1, 0));
            bias ??= graph.one('mask_bias', rescaling(attention_scores_farBelow, -attention_scores_farBelow), seen);
            return graph.one('masked', layerOf('Add'), scores, bias);
        },
        zero: visibility.zeroesBlind
            ? (part, weights) => graph.one(part, layerOf('Multiply'), weights, seen ?? weights)
            : null,
    };
}
const matrix = (queries, keys, sees, yes, no) => Array.from({ length: queries }, (_, q) => Array.from({ length: keys }, (__, k) => (sees(q, k) ? yes : no)));
const tooManyPlaces = (queries, keys) => refuseRewrite('layer/unsupported-input', `attends from ${queries} to ${keys} places by a rule for each; TensorFlow.js would need a table of that size in model.json.`, 'Use shorter sequences.');
/** 1 where every mask lets through, else 0. */
function seenOf(graph, masks, scores, places) {
    const all = places === null ? masks : [graph.one('ones', rescaling(0, 1), scores), ...masks];
    const [first] = all;
    const seen = all.length === 1 && first !== undefined ? first : graph.one('mask_product', layerOf('Multiply'), ...all);
    return places === null ? seen : graph.one('mask_places', rescaling(places), seen);
}
/** The masks as tensors that broadcast against [queries, keys]. */
function maskTensors(site, visibility) {
    const { graph, masks } = site;
    const found = [];
    const has = (input) => (masks[input] ?? null) !== null;
    if (visibility.maskedQuery !== null && has(visibility.maskedQuery)) {
        const mask = graph.maskOf(visibility.maskedQuery);
        if (mask === null)
            return unreadableMask;
        found.push(mask);
    }
    else if (visibility.maskedQuery !== null) {
        const mask = maskArgument(site, 'query', 'mask_of_query');
        if (mask === 'unreadable')
            return unreadableMask;
        if (mask !== null)
            found.push(mask);
    }
    const seen = new Set();
    for (const input of visibility.maskedKeys) {
        const identity = masks[input] ?? null;
        if (identity === null || seen.has(identity))
            continue;
        seen.add(identity);
        const mask = graph.maskOf(input);
        if (mask === null)
            return unreadableMask;
        found.push(graph.one(`key_mask_${input}`, layerOf('Permute', { dims: [2, 1] }), mask));
    }
    for (const name of ['value', 'key']) {
        const index = visibility.maskedKeys[name === 'value' ? 0 : 1];
        if (index === undefined || has(index))
            continue;
        const mask = maskArgument(site, name, `mask_of_${name}`);
        if (mask === 'unreadable')
            return unreadableMask;
        if (mask !== null)
            found.push(graph.one(`key_mask_${index}`, layerOf('Permute', { dims: [2, 1] }), mask));
    }
    const { attentionMask } = visibility;
    if (attentionMask !== null) {
        const mask = asTruth(site, attentionMask);
        if (mask === null)
            return refuseRewrite('layer/unsupported-input', 'gets an attention mask that is not one of [queries, keys] for all heads.', 'Give a mask of the shape (batch, queries, keys).');
        found.push(mask);
    }
    return found;
}
/** A mask that the call names itself, as a tensor [places, 1] of 0 and 1; null where it names none. */
function maskArgument({ call, graph }, name, part) {
    const { mask, [`${name}_mask`]: own } = call.masks ?? {};
    const listed = Array.isArray(mask) ? mask[['query', 'value', 'key'].indexOf(name)] : undefined;
    const ref = own ?? listed ?? null;
    if (ref === null)
        return null;
    if (!('layer' in ref))
        return 'unreadable';
    const tensor = graph.tensorOf(ref);
    if (tensor.tainted || tensor.dtype !== 'bool' || tensor.shape?.length !== 2)
        return 'unreadable';
    const column = layerOf('Reshape', { target_shape: [tensor.shape[1] ?? -1, 1] });
    return inner(graph, tensor, [
        { part: `${part}_numbers`, layer: rescaling(1) },
        { part, layer: column },
    ]);
}
/** An attention mask as 0 and 1 in [queries, keys]. */
function asTruth({ graph, generation }, mask) {
    const shape = mask.shape?.slice(1);
    if (shape === undefined)
        return null;
    const [one, queries, keys] = shape;
    const squeeze = shape.length === 3 && one === 1 && (queries !== null || keys !== null);
    if (shape.length !== 2 && !squeeze)
        return null;
    const flat = squeeze
        ? { part: 'mask_rows', layer: layerOf('Reshape', { target_shape: [queries ?? -1, keys ?? -1] }) }
        : null;
    const numbers = inner(graph, mask, [
        flat,
        { part: 'mask_numbers', layer: rescaling(mask.dtype === 'bool' ? 1 : 1e19) },
    ]);
    if (mask.dtype === 'bool')
        return numbers;
    // Keras 2 computes with the numbers as they are.
    if (generation === 2)
        return inner(graph, mask, [flat, { part: 'mask_values', layer: rescaling(1) }]);
    const square = graph.one('mask_square', layerOf('Multiply'), numbers, numbers);
    return graph.one('mask_truth', layerOf('ReLU', { max_value: 1 }), square);
}
/** softmax(scores + bias) over the keys. */
function weightsOf(graph, part, scores, { apply, zero }) {
    if (zero === null)
        return graph.one(part, activation('softmax'), apply(scores));
    return zero(part, graph.one(`${part}_softmax`, activation('softmax'), apply(scores)));
}
/** A query sees no later key. */
const causal = (query, key) => key <= query;

;// CONCATENATED MODULE: ./src/rewrites/call-arguments.ts

const indexIn = (value) => (0,keras_values/* isObject */.Gv)(value) && typeof value['tensor'] === 'number' ? value['tensor'] : null;
/** Which of the call's inputs stand for the arguments of these names, in the order in which the layer takes them. */
function inputIndexes({ call, inputs }, names) {
    const found = {};
    const named = new Set();
    for (const [name, value] of Object.entries(call.kwargs)) {
        const index = indexIn(value);
        if (index === null)
            continue;
        found[name] = index;
        named.add(index);
    }
    const first = call.args?.[0];
    const positional = call.args === undefined
        ? inputs.map((_, i) => i).filter(i => !named.has(i))
        : // A layer of one argument takes a list of tensors.
            (call.args.length === 1 && Array.isArray(first) ? first : call.args).map(indexIn);
    for (const [i, index] of positional.entries()) {
        const name = names[i];
        if (name !== undefined && index !== null)
            found[name] ??= index;
    }
    return found;
}
/** The tensor among the inputs, by `inputIndexes`. */
const tensorAt = ({ inputs }, index) => index === undefined ? undefined : inputs[index];
/** A yes or no of the call: by name, or at its place among the arguments. */
function flagOf({ call }, name, place) {
    const value = call.kwargs[name] ?? (place === undefined ? undefined : call.args?.[place]);
    return value === true || value === 1;
}

;// CONCATENATED MODULE: ./src/rewrites/multi-head-attention.ts







const multi_head_attention_isRefusal = (value) => 'refuse' in value;
function attend(site, heads) {
    const { graph, config } = site;
    const sources = sourcesOf(site);
    if (multi_head_attention_isRefusal(sources))
        return sources;
    const { query, key, indexes, shape } = sources;
    const bias = scoreBias(site, {
        query,
        key,
        sees: sources.sees,
        maskedQuery: indexes['query'] ?? null,
        maskedKeys: ['value', 'key'].map(name => indexes[name]).filter(index => index !== undefined),
        attentionMask: tensorAt(site, indexes['attention_mask']) ?? null,
        zeroesBlind: zeroesBlind(site, shape.length),
    });
    if (multi_head_attention_isRefusal(bias))
        return bias;
    const found = Array.from({ length: heads.count }, (_, head) => attendOnce(site, sources, heads, head, bias));
    const outputs = found.map(({ output }) => output);
    const [only] = outputs;
    if (only === undefined)
        return null;
    const joined = outputs.length === 1 ? only : graph.add('heads', layerOf('Concatenate', { axis: 2 }), outputs)[0];
    if (joined === undefined)
        return null;
    const gated = config['use_gate'] === true ? gate(site, query, joined) : joined;
    const projected = project(site, gated, shape);
    if (!flagOf(site, 'return_attention_scores'))
        return [projected];
    if (shape.length !== 3)
        return unknownScores;
    const scores = joinScores(graph, found.map(({ weights }) => weights));
    return scores === null ? unknownLengths('length') : [projected, scores];
}
/**
 * Whether the Softmax layer of Keras 3 makes the weights, which from 3.10 on puts zeros where a mask hides everything.
 * Without dropout, Keras 3 uses another function for inputs of 3 axes, which does not.
 */
function zeroesBlind(site, rank) {
    if (site.generation !== 3)
        return false;
    const [, minor] = (site.kerasVersion ?? '3.15').split('.').map(Number);
    const usesSoftmaxLayer = ((0,keras_values/* numberOf */.rl)(site.config, 'dropout') ?? 0) > 0 || flagOf(site, 'return_attention_scores') || rank > 3;
    return usesSoftmaxLayer && (minor ?? 15) >= 10;
}
const unknownScores = refuseRewrite('layer/unsupported-input', 'returns the attention scores of inputs of more than 3 axes.', 'Return the output alone.');
/** One head: softmax(query keys^T / sqrt(size)) values. */
function attendOnce(site, { query, key, value }, heads, head, bias) {
    const { graph } = site;
    const keyHead = Math.floor((head * heads.keyCount) / heads.count);
    const projected = (name, of, index, factor) => graph.one(`${name}_${index}`, headDense(site, name, index, factor), of);
    const q = projected('query', query, head, 1 / Math.sqrt(heads.keySize));
    const k = projected('key', key, keyHead, 1);
    const v = projected('value', value, keyHead, 1);
    const scores = graph.one('scores', layerOf('Dot', { axes: [2, 2], normalize: false }), q, k);
    const weights = weightsOf(graph, 'weights', scores, bias);
    return { weights, output: graph.one('attended', layerOf('Dot', { axes: [2, 1], normalize: false }), weights, v) };
}
/** The projection of one head, times a factor. */
function headDense(site, name, head, factor) {
    const of = variablesOf(site);
    const part = (variable, axis) => {
        const own = (0,derive/* sliceAxis */.y8)(variable, axis, head, 1);
        const flat = (0,derive/* reshape */.tQ)(own, own.shape.filter((_, i) => i !== axis));
        return factor === 1 ? flat : (0,derive/* scale */.hs)(flat, factor);
    };
    const bias = site.config['use_bias'] === false ? null : part(of(`${name}/bias`), 0);
    return dense(part(of(`${name}/kernel`), 1), bias);
}
/** The outputs of the heads times the sigmoid of a projection of the query. */
function gate(site, query, joined) {
    const { graph, config } = site;
    const of = variablesOf(site);
    const kernel = of('gate/kernel');
    const [features = 0, ...own] = kernel.shape;
    const size = (0,keras_sizes/* product */.q)(own) ?? 0;
    const layer = dense((0,derive/* reshape */.tQ)(kernel, [features, size]), config['use_bias'] === false ? null : (0,derive/* reshape */.tQ)(of('gate/bias'), [size]));
    const gates = inner(graph, query, [
        { part: 'gate', layer },
        { part: 'gate_sigmoid', layer: activation('sigmoid') },
    ]);
    return graph.one('gated', layerOf('Multiply'), joined, gates);
}
/** The projection of all heads together, in the axes of the query. */
function project(site, joined, shape) {
    const { graph, config } = site;
    const of = variablesOf(site);
    const kernel = of('attention_output/kernel');
    const [count = 0, size = 0, ...output] = kernel.shape;
    const width = (0,keras_sizes/* product */.q)(output) ?? 0;
    const layer = dense((0,derive/* reshape */.tQ)(kernel, [count * size, width]), config['use_bias'] === false ? null : (0,derive/* reshape */.tQ)(of('attention_output/bias'), [width]));
    const places = joined.shape?.[1] ?? null;
    return chain(graph, joined, [
        { part: 'attention_output', layer },
        reshapeStep('shaped', [places, width], [...shape.slice(1, -1), ...output]),
    ]);
}
/** The weights of all heads as [heads, queries, keys]. */
function joinScores(graph, weights) {
    const parts = [];
    for (const one of weights) {
        const target = [1, ...(one.shape?.slice(1) ?? [null, null])];
        if (!canReshape(target))
            return null;
        const step = reshapeStep('head_weights', [], target);
        parts.push(step === null ? one : graph.one(step.part, step.layer, one));
    }
    const [only] = parts;
    if (parts.length === 1 && only !== undefined)
        return only;
    return graph.add('attention_scores', layerOf('Concatenate', { axis: 1 }), parts)[0] ?? null;
}
/** The inputs of a call, their axes between batch and features joined; or why they cannot be. */
function sourcesOf(site) {
    const { graph, config } = site;
    const indexes = inputIndexes(site, [
        'query',
        'value',
        'key',
        'query_mask',
        'value_mask',
        'key_mask',
        'attention_mask',
    ]);
    const query = tensorAt(site, indexes['query']);
    const value = tensorAt(site, indexes['value']);
    if (query?.shape == null || value?.shape == null)
        return unknownLengths('rank');
    const key = tensorAt(site, indexes['key']) ?? value;
    const rank = query.shape.length;
    const axes = attended(config['attention_axes'] == null ? null : (0,keras_values/* numbersOf */.cZ)(config, 'attention_axes', 1), rank);
    const byPlace = flagOf(site, 'use_causal_mask') || (0,keras_values/* numberOf */.rl)(config, 'sliding_window') !== null;
    if (rank < 3 || value.shape.length !== rank || key.shape?.length !== rank || axes === null || (rank > 3 && byPlace))
        return unsupportedAxes;
    const rows = (part, x) => {
        const flat = [(0,keras_sizes/* product */.q)(x.shape?.slice(1, -1) ?? []), x.shape?.at(-1) ?? null];
        if (rank === 3)
            return asFloat(graph, x);
        if (!canReshape(flat) || !canReshape(x.shape?.slice(1) ?? []))
            return null;
        return inner(graph, asFloat(graph, x), [reshapeStep(part, x.shape?.slice(1) ?? [], flat)]);
    };
    const flat = { query: rows('query_rows', query), key: rows('key_rows', key), value: rows('value_rows', value) };
    if (flat.query === null || flat.key === null || flat.value === null)
        return unknownLengths('size');
    const rules = [
        flagOf(site, 'use_causal_mask') ? causal : null,
        withinWindow((0,keras_values/* numberOf */.rl)(config, 'sliding_window')),
        sameElsewhere(query.shape, key.shape, axes),
    ];
    return {
        query: flat.query,
        key: flat.key,
        value: flat.value,
        indexes,
        shape: query.shape,
        sees: allOf(rules.filter(rule => rule !== null)),
    };
}
/** One rule for several; null for none. */
function allOf(rules) {
    const [only] = rules;
    return rules.length > 1 ? (q, k) => rules.every(rule => rule(q, k)) : (only ?? null);
}
const unsupportedAxes = refuseRewrite('layer/unsupported-input', 'attends along axes that TensorFlow.js layers cannot.', 'Give query, key and value the shape (batch, places, features).');
/** The axes along which is attended, from 1; all between batch and features when none are said. */
function attended(axes, rank) {
    const all = Array.from({ length: Math.max(0, rank - 2) }, (_, i) => i + 1);
    const own = axes?.map(axis => (axis < 0 ? axis + rank : axis)) ?? all;
    return own.length > 0 && own.every(axis => all.includes(axis)) ? own : null;
}
function withinWindow(window) {
    return window === null ? null : (query, key) => Math.abs(query - key) < window;
}
/** Places see each other only where they agree on the axes along which is not attended. */
function sameElsewhere(query, key, axes) {
    const others = query
        .map((_, axis) => axis)
        .filter(axis => axis > 0 && axis < query.length - 1 && !axes.includes(axis));
    if (others.length === 0)
        return null;
    return (q, k) => others.every(axis => coordinate(query, axis, q) === coordinate(key, axis, k));
}
function coordinate(shape, axis, place) {
    const after = (0,keras_sizes/* product */.q)(shape.slice(axis + 1, -1)) ?? 1;
    return Math.floor(place / after) % (shape[axis] ?? 1);
}
const reason = 'TensorFlow.js has no such layer; for each head, Dense layers, products (Dot) and softmax compute the same';
const training = 'dropout of the attention scores is lost, and the weights of the queries hold a factor that scales their gradients too';
const multiHeadAttention = {
    name: 'multi-head-attention',
    classes: ['MultiHeadAttention'],
    reason,
    training,
    apply: site => {
        const count = (0,keras_values/* numberOf */.rl)(site.config, 'num_heads');
        const keySize = (0,keras_values/* numberOf */.rl)(site.config, 'key_dim');
        if (count === null || keySize === null)
            return null;
        return attend(site, { count, keyCount: count, keySize });
    },
};
const groupedQueryAttention = {
    name: 'grouped-query-attention',
    classes: ['GroupedQueryAttention', 'GroupQueryAttention'],
    reason,
    training,
    apply: site => {
        const count = (0,keras_values/* numberOf */.rl)(site.config, 'num_query_heads');
        const keyCount = (0,keras_values/* numberOf */.rl)(site.config, 'num_key_value_heads');
        const keySize = (0,keras_values/* numberOf */.rl)(site.config, 'head_dim');
        if (count === null || keyCount === null || keySize === null)
            return null;
        return attend(site, { count, keyCount, keySize });
    },
};

;// CONCATENATED MODULE: ./src/rewrites/attention.ts







const attention_isRefusal = (value) => 'refuse' in value;
function attention_attend(site, score) {
    const { graph, config, masks } = site;
    const indexes = inputIndexes(site, ['query', 'value', 'key']);
    const [q, v, k = v] = ['query', 'value', 'key'].map(name => tensorAt(site, indexes[name]));
    if (q?.shape == null || v?.shape == null || k?.shape == null)
        return unknownLengths('rank');
    if ([q, v, k].some(({ shape }) => shape?.length !== 3))
        return refuseRewrite('layer/unsupported-input', 'gets inputs that are not of 3 axes (batch, places, features).', 'Reshape the inputs.');
    const [query, value, key] = [q, v, k].map(x => asFloat(graph, x));
    if (query === undefined || value === undefined || key === undefined)
        return null;
    const bias = scoreBias(site, {
        query,
        key,
        // Keras before 2.13 has it in the config.
        sees: flagOf(site, 'use_causal_mask') || config['causal'] === true ? causal : null,
        maskedQuery: null,
        maskedKeys: [indexes['value']].filter(index => index !== undefined),
        attentionMask: null,
        zeroesBlind: false,
    });
    if (attention_isRefusal(bias))
        return bias;
    const scores = score(site, query, key);
    if (attention_isRefusal(scores))
        return scores;
    const weights = weightsOf(graph, 'weights', scores, bias);
    const product = layerOf('Dot', { axes: [2, 1], normalize: false });
    const hidden = masks[indexes['query'] ?? -1] ?? null;
    const mask = hidden === null ? maskArgument(site, 'query', 'mask_of_query') : graph.maskOf(indexes['query'] ?? 0);
    if (mask === 'unreadable' || (hidden !== null && mask === null))
        return unreadableMask;
    const output = mask === null
        ? graph.one('', product, weights, value)
        : graph.one('', layerOf('Multiply'), graph.one('attended', product, weights, value), mask);
    return flagOf(site, 'return_attention_scores') ? [output, weights] : [output];
}
/** A scalar variable as a vector. */
const spread = (variable, size) => (0,derive/* elementwise */.zc)('multiply', (0,derive/* reshape */.tQ)(variable, [1]), (0,derive/* constant */.dY)([size], new Array(size).fill(1)));
/** x times a scalar variable. */
function scaled({ graph }, part, x, by) {
    const size = x.shape?.at(-1) ?? null;
    if (size === null)
        throw new RangeError('an unknown number of features');
    return graph.one(part, batchNorm({ size, gamma: spread(by, size) }), x);
}
const dotProduct = (site, query, key) => {
    const q = site.config['use_scale'] === true ? scaled(site, 'scaled', query, variablesOf(site)('scale')) : query;
    return site.graph.one('scores', layerOf('Dot', { axes: [2, 2], normalize: false }), q, key);
};
/** sum(weight * tanh(scale * (query + key))) over the features, for each query and key. */
function additive(site, query, key, weight, scale) {
    const { graph } = site;
    const [, queries = null, size = null] = query.shape ?? [];
    const keys = key.shape?.[1] ?? null;
    if (size === null || !canReshape([queries, keys]))
        return unknownLengths('length');
    const rows = (part, x, target) => graph.one(part, layerOf('Reshape', { target_shape: target.map(length => length ?? -1) }), x);
    const sum = graph.one('sums', layerOf('Add'), rows('queries', query, [queries, 1, size]), rows('keys', key, [1, keys, size]));
    const inside = scale === null ? sum : scaled(site, 'scaled', sum, scale);
    const steps = [
        { part: 'tanh', layer: activation('tanh') },
        { part: 'score', layer: dense((0,derive/* reshape */.tQ)(weight(size), [size, 1])) },
        { part: 'scores', layer: layerOf('Reshape', { target_shape: [queries ?? -1, keys ?? -1] }) },
    ];
    return inner(graph, inside, steps);
}
const ones = (size) => (0,derive/* constant */.dY)([size], new Array(size).fill(1));
const concatenated = (site, query, key) => {
    const of = variablesOf(site);
    const scale = site.config['use_scale'] === true ? of('scale') : null;
    return additive(site, query, key, size => spread(of('concat_score_weight'), size), scale);
};
const attention = {
    name: 'attention',
    classes: ['Attention'],
    reason: 'TensorFlow.js has no such layer; products (Dot) and softmax compute the same',
    training: 'dropout is lost, and a learned scale stands in a BatchNormalization',
    apply: site => attention_attend(site, (0,keras_values/* textOf */.b6)(site.config, 'score_mode') === 'concat' ? concatenated : dotProduct),
};
const additiveAttention = {
    name: 'additive-attention',
    classes: ['AdditiveAttention'],
    reason: 'TensorFlow.js has no such layer; sums, tanh, Dense and softmax compute the same',
    training: 'dropout is lost, and without use_scale the scale of 1 would be trained',
    apply: site => attention_attend(site, (one, query, key) => {
        const scale = one.config['use_scale'] === false ? null : variablesOf(one)('scale');
        return additive(one, query, key, size => scale ?? ones(size), null);
    }),
};
/** Rewrites of the attention layers. */
const attentionRewrites = [
    multiHeadAttention,
    groupedQueryAttention,
    attention,
    additiveAttention,
];

;// CONCATENATED MODULE: ./src/rewrites/einsum-dense.ts






/** The labels of an equation for an input of `rank` axes; null when it has none or they do not fit. */
function parseEquation(text, rank) {
    const [, from = '', kernel = '', to = ''] = /^([A-Za-z.]+),([A-Za-z]+)->([A-Za-z.]+)$/.exec(text.replaceAll(' ', '')) ?? [];
    const elided = rank - from.replace('...', '').length;
    const between = Array.from({ length: Math.max(0, elided) }, (_, i) => `...${i}`);
    const labels = (side) => side.split('...').flatMap((part, i) => [...(i === 0 ? [] : between), ...part]);
    const equation = { input: labels(from), kernel: [...kernel], output: labels(to) };
    const all = [equation.input, equation.kernel, equation.output];
    const distinct = all.every(side => new Set(side).size === side.length);
    const fits = from !== '' && equation.input.length === rank && equation.input[0] === equation.output[0];
    return fits && distinct && !kernel.includes(equation.input[0] ?? '') ? equation : null;
}
function rolesOf({ input, kernel, output }) {
    const places = input.slice(1);
    const known = places.every(label => kernel.includes(label) || output.includes(label));
    const added = kernel.filter(label => !input.includes(label));
    if (!known || !added.every(label => output.includes(label)))
        return null;
    if (!output.every(label => input.includes(label) || kernel.includes(label)))
        return null;
    return {
        free: places.filter(label => !kernel.includes(label)),
        grouped: places.filter(label => kernel.includes(label) && output.includes(label)),
        summed: places.filter(label => kernel.includes(label) && !output.includes(label)),
        added,
    };
}
/** More values than this are not made of a kernel that stands once for each group. */
const mostValues = 2 ** 24;
function rewriteEinsum(site) {
    const { config, graph } = site;
    const [input] = site.inputs;
    const text = (0,keras_values/* textOf */.b6)(config, 'equation') ?? '';
    if (input?.shape == null)
        return unknownLengths('rank');
    const equation = parseEquation(text, input.shape.length);
    const roles = equation === null ? null : rolesOf(equation);
    const refused = refuseRewrite('layer/unsupported-option', `has the equation ${(0,display/* displayValue */.K)(text)}, which no layers of TensorFlow.js compute.`, 'Use Dense, Permute and Reshape.', 'equation');
    if (equation === null || roles === null)
        return refused;
    const of = variablesOf(site);
    const kernel = of('kernel');
    const sizes = new Map(equation.kernel.map((label, i) => [label, kernel.shape[i] ?? 0]));
    const total = (labels) => labels.reduce((all, label) => all * (sizes.get(label) ?? 1), 1);
    const groups = total(roles.grouped);
    if (groups * groups * total(roles.summed) * total(roles.added) > mostValues)
        return refused;
    const axes = [...roles.grouped, ...roles.summed].map(label => equation.input.indexOf(label));
    const arranged = arrange(input.shape, axes);
    const lengths = (labels) => labels.map(label => sizes.get(label) ?? input.shape?.[equation.input.indexOf(label)] ?? null);
    const rows = lengths(roles.free);
    const order = [...roles.free, ...roles.grouped, ...roles.added];
    if (arranged === null || !canReshape(lengths(order)))
        return unknownLengths('size');
    const width = total(roles.grouped) * total(roles.added);
    const bias = biasOf(site, equation, roles, sizes);
    const activation = config['activation'];
    const steps = [
        ...arranged.to,
        { part: 'product', layer: dense(matrixOf(kernel, equation, roles, sizes), bias.dense) },
        reshapeStep('split', [...rows, width], lengths(order)),
        permuteStep('ordered', equation.output.slice(1).map(label => order.indexOf(label) + 1)),
        ...(bias.steps ?? []),
        activation == null || activation === 'linear'
            ? null
            : { part: 'activation', layer: layerOf('Activation', { activation }) },
    ];
    if (bias.steps === null)
        return unknownLengths('size');
    return [chain(graph, asFloat(graph, input), steps)];
}
/** The kernel as a matrix [groups * summed, groups * added], with zeros between the groups. */
function matrixOf(kernel, equation, roles, sizes) {
    const labels = [...roles.grouped, ...roles.summed, ...roles.added];
    const ordered = (0,derive/* transpose */.mg)(kernel, labels.map(label => equation.kernel.indexOf(label)));
    const total = (some) => some.reduce((all, label) => all * (sizes.get(label) ?? 1), 1);
    const [groups, rows, columns] = [total(roles.grouped), total(roles.summed), total(roles.added)];
    if (roles.grouped.length === 0)
        return (0,derive/* reshape */.tQ)(ordered, [rows, columns]);
    // In the matrix, a row of one group stands `groups * columns` values after the one before, and the first row of a
    // group `columns` values further right than that of the group before: zeros behind each row, then behind each group.
    const wide = groups * columns;
    const spaced = (0,derive/* zeroStuff */.db)((0,derive/* reshape */.tQ)(ordered, [groups, rows, columns]), [groups, rows, wide], [0, 0, 0], [1, 1, 1]);
    const shifted = (0,derive/* zeroStuff */.db)((0,derive/* reshape */.tQ)(spaced, [groups, rows * wide]), [groups, rows * wide + columns], [0, 0], [1, 1]);
    const flat = (0,derive/* reshape */.tQ)(shifted, [groups * (rows * wide + columns)]);
    return (0,derive/* reshape */.tQ)((0,derive/* slice */.di)(flat, [0], [groups * rows * wide]), [groups * rows, wide]);
}
/** The bias as part of the Dense layer, or as layers behind it where it differs along axes that pass through. */
function biasOf(site, equation, roles, sizes) {
    const labels = (0,keras_values/* textOf */.b6)(site.config, 'bias_axes');
    if (labels === null || labels === '')
        return { dense: null, steps: [] };
    const own = equation.output.filter(label => labels.includes(label));
    const columns = [...roles.grouped, ...roles.added];
    const bias = variablesOf(site)('bias');
    const lengths = bias.shape.filter((_, i) => own.includes(equation.output[equation.output.length - bias.shape.length + i] ?? ''));
    if (!own.every(label => columns.includes(label)))
        return { dense: null, steps: biasSteps(site, equation, own, sizes, bias) };
    const flat = (0,derive/* reshape */.tQ)(bias, lengths);
    const present = columns.filter(label => own.includes(label));
    const ordered = (0,derive/* transpose */.mg)(flat, present.map(label => own.indexOf(label)));
    const all = columns.map(label => sizes.get(label) ?? 1);
    const aligned = (0,derive/* reshape */.tQ)(ordered, columns.map(label => (own.includes(label) ? (sizes.get(label) ?? 1) : 1)));
    const width = (0,keras_sizes/* product */.q)(all) ?? 1;
    const zeros = (0,derive/* constant */.dY)(all, new Array(width).fill(0));
    const spread = present.length === columns.length ? aligned : (0,derive/* elementwise */.zc)('add', aligned, zeros);
    return { dense: (0,derive/* reshape */.tQ)(spread, [width]), steps: [] };
}
/** Adds a bias along any axes of the output. */
function biasSteps({ inputs: [input] }, equation, own, sizes, bias) {
    const shape = equation.output.map(label => sizes.get(label) ?? input?.shape?.[equation.input.indexOf(label)] ?? null);
    const arranged = arrange(shape, own.map(label => equation.output.indexOf(label)), shape.length - own.length > 3);
    if (arranged === null)
        return null;
    const rename = (step) => (step === null ? null : { ...step, part: `bias_${step.part}` });
    const size = arranged.size;
    const added = { part: 'bias', layer: batchNorm({ size, beta: (0,derive/* reshape */.tQ)(bias, [size]) }) };
    return [...arranged.to.map(rename), added, ...arranged.back.map(rename)];
}
const einsumDense = {
    name: 'einsum-dense',
    classes: ['EinsumDense'],
    reason: 'TensorFlow.js has no such layer; Dense on joined axes computes the same',
    training: 'the zeros between groups, where the equation has some, would be trained',
    apply: rewriteEinsum,
};

;// CONCATENATED MODULE: ./src/rewrites/core.ts






const spectralNormalization = {
    name: 'spectral-normalization',
    classes: ['SpectralNormalization'],
    reason: 'TensorFlow.js has no such layer; the kernel in the file is normalised already, so the inner layer alone is the same',
    training: 'the kernel is no longer normalised',
    apply: ({ layer, variables, inputs, generation, graph }) => {
        const { layer: inner } = layer.wrapped;
        if (inner === undefined || inner.network !== undefined)
            return null;
        graph.ignore(...variables);
        const { className, wrapped } = inner;
        return graph.add('', { className, config: copiedConfig(inner), variables: inner.variables, wrapped, generation }, inputs);
    },
};
const reversibleEmbedding = {
    name: 'reversible-embedding',
    classes: ['ReversibleEmbedding'],
    reason: 'TensorFlow.js has no such layer; it is an Embedding, and reversed a Dense layer with the embeddings turned',
    training: 'the two directions would be trained apart',
    apply: site => {
        const { config, layer, inputs, graph } = site;
        const [x] = inputs;
        if (x === undefined)
            return null;
        const of = variablesOf(site);
        const tied = config['tie_weights'] !== false;
        graph.ignore(...site.variables);
        if (!flagOf(site, 'reverse', 1)) {
            const { tie_weights: _, reverse_dtype: __, logit_soft_cap: ___, ...embedding } = copiedConfig(layer);
            return graph.add('', { className: 'Embedding', config: embedding, variables: [of('embeddings')] }, inputs);
        }
        const kernel = tied ? (0,derive/* transpose */.mg)(of('embeddings'), [1, 0]) : of('reverse_embeddings');
        const cap = (0,keras_values/* numberOf */.rl)(config, 'logit_soft_cap');
        const capped = cap === null
            ? []
            : [
                { part: 'capped', layer: rescaling(1 / cap) },
                { part: 'bent', layer: activation('tanh') },
                { part: 'logits', layer: rescaling(cap) },
            ];
        const steps = [{ part: 'reversed', layer: dense(kernel) }, ...capped];
        // The layer that has this one's name is the Embedding.
        const output = steps.reduce((tensor, step, i) => graph.one(`reverse_${i}`, step.layer, tensor), x);
        return [output];
    },
};
/** A layer of ConvNeXt in keras.applications: a factor for each channel. */
const layerScale = {
    name: 'layer-scale',
    classes: ['LayerScale'],
    reason: 'TensorFlow.js has no such layer (it is one of keras.applications); DepthwiseConv2D of one pixel is the same',
    training: 'same',
    apply: site => {
        const { inputs, config, graph } = site;
        const [x] = inputs;
        const channels = (0,keras_values/* numberOf */.rl)(config, 'projection_dim');
        if (x?.shape?.length !== 4 || channels === null)
            return unknownLengths('rank');
        const kernel = (0,derive/* reshape */.tQ)(variablesOf(site)('gamma'), [1, 1, channels, 1]);
        const convolution = {
            kernel_size: [1, 1],
            strides: [1, 1],
            padding: 'valid',
            depth_multiplier: 1,
            data_format: 'channels_last',
            dilation_rate: [1, 1],
            activation: 'linear',
            use_bias: false,
        };
        return [graph.one('', { className: 'DepthwiseConv2D', config: convolution, variables: [kernel] }, x)];
    },
};
/** A layer of InceptionResNetV2 in keras.applications: input 0 + scale * input 1. */
const customScaleLayer = {
    name: 'custom-scale-layer',
    // Keras 2 saves it as a class that is registered under no package.
    classes: ['CustomScaleLayer', 'Custom>CustomScaleLayer'],
    reason: 'TensorFlow.js has no such layer (it is one of keras.applications); Add and Rescaling are the same',
    training: 'same',
    apply: ({ inputs, config, graph }) => {
        const [a, b] = inputs;
        const scale = (0,keras_values/* numberOf */.rl)(config, 'scale');
        if (a === undefined || b === undefined || scale === null)
            return refuseRewrite('layer/unsupported-input', 'is not called on two tensors.');
        return [graph.one('', layerOf('Add'), a, graph.one('scaled', rescaling(scale), b))];
    },
};
const stochasticDepth = {
    name: 'stochastic-depth',
    classes: ['StochasticDepth'],
    reason: 'TensorFlow.js has no such layer (it is one of keras.applications), which does nothing when predicting',
    training: 'no paths are dropped',
    apply: ({ inputs: [x], graph }) => (x === undefined ? null : [chain(graph, x, [])]),
};
/** Rewrites of layers that are small changes of another one. */
const coreRewrites = [
    einsumDense,
    spectralNormalization,
    reversibleEmbedding,
    layerScale,
    customScaleLayer,
    stochasticDepth,
];

;// CONCATENATED MODULE: ./src/rewrites/encoding.ts





/** Tables with more values than this are not made. */
const encoding_mostValues = 2 ** 24;
/** Looks up rows of a table of constants. */
function encoding_table(rows, columns, value) {
    const values = Array.from({ length: rows * columns }, (_, i) => value(Math.floor(i / columns), i % columns));
    return {
        className: 'Embedding',
        config: { input_dim: rows, output_dim: columns, mask_zero: false },
        variables: [(0,derive/* constant */.dY)([rows, columns], values)],
    };
}
/**
 * Layers behind a table that gave a vector for each number: joins the vectors of one row as the mode says. `weights`
 * are factors of the numbers when counting.
 */
function encoded({ graph }, vectors, lengths, { mode, depth }, weights) {
    const last = lengths.at(-1) ?? null;
    const looked = [...lengths, depth];
    if (mode === 'one_hot') {
        const target = last === 1 && lengths.length > 0 ? [...lengths.slice(0, -1), depth] : looked;
        return canReshape(target)
            ? [chain(graph, vectors, [reshapeStep('shaped', looked, target)])]
            : unknownLengths('size');
    }
    if (lengths.length !== 1)
        return refuseRewrite('layer/unsupported-input', `encodes inputs of ${lengths.length + 1} axes as one vector.`, 'Give it inputs of the shape (batch, values).');
    if (mode === 'multi_hot')
        return [graph.one('', layerOf('GlobalMaxPooling1D'), vectors)];
    if (last === null)
        return unknownLengths('size');
    if (weights !== undefined) {
        const column = graph.one('factors', layerOf('Reshape', { target_shape: [last, 1] }), weights);
        const sum = graph.one('sum', layerOf('Dot', { axes: [1, 1], normalize: false }), column, vectors);
        return [chain(graph, sum, [reshapeStep('shaped', [1, depth], [depth])])];
    }
    const mean = graph.one('mean', layerOf('GlobalAveragePooling1D'), vectors);
    return [graph.one('', rescaling(last), mean)];
}
const MODES = new Set(['one_hot', 'multi_hot', 'count']);
const categoryEncoding = {
    name: 'category-encoding',
    classes: ['CategoryEncoding'],
    reason: 'the layer of TensorFlow.js fails in predict; a table of the vectors (Embedding) is the same',
    training: 'the table would be trained',
    apply: site => {
        const { config, graph } = site;
        const indexes = inputIndexes(site, ['inputs', 'count_weights']);
        const input = tensorAt(site, indexes['inputs']);
        const depth = (0,keras_values/* numberOf */.rl)(config, 'num_tokens') ?? (0,keras_values/* numberOf */.rl)(config, 'max_tokens');
        const mode = (0,keras_values/* textOf */.b6)(config, 'output_mode');
        if (input?.shape == null)
            return unknownLengths('rank');
        if (depth === null || !MODES.has(mode ?? ''))
            return unsupportedMode(mode);
        if ((depth + 2) * depth > encoding_mostValues)
            return tooLarge(depth);
        // One row before and one behind, for what is no category: Keras 3 makes zeros of it.
        const shifted = chain1(site, input, [
            { part: 'shifted', layer: rescaling(1, 1) },
            { part: 'clipped', layer: layerOf('ReLU', { max_value: depth + 1 }) },
        ]);
        const vectors = graph.one('vectors', encoding_table(depth + 2, depth, (row, column) => (row === column + 1 ? 1 : 0)), shifted);
        return encoded(site, vectors, input.shape.slice(1), { mode: mode ?? '', depth }, tensorAt(site, indexes['count_weights']));
    },
};
const chain1 = ({ graph }, x, steps) => steps.reduce((tensor, { part, layer }) => graph.one(part, layer, tensor), x);
const unsupportedMode = (mode) => refuseRewrite('layer/unsupported-option', `has output_mode=${mode ?? 'none'}, which cannot be computed by layers of TensorFlow.js.`, 'Use "int", "one_hot", "multi_hot" or "count".', 'output_mode');
const tooLarge = (depth) => refuseRewrite('layer/unsupported-option', `encodes ${depth} categories, for which a table would be too large.`, 'Use an Embedding on the numbers.');
/** Larger than the reciprocal of any difference of two float32 numbers, so that a product is 0 or above 1. */
const huge = 3e38;
const discretization = {
    name: 'discretization',
    classes: ['Discretization'],
    reason: 'TensorFlow.js has no such layer; differences to the boundaries, scaled and cut at 0 and 1, are steps',
    training: 'the boundaries would be trained',
    apply: site => {
        const { config, graph } = site;
        const [input] = site.inputs;
        const boundaries = (0,keras_values/* numbersOf */.cZ)(config, 'bin_boundaries', 1);
        const mode = (0,keras_values/* textOf */.b6)(config, 'output_mode') ?? 'int';
        if (input?.shape == null)
            return unknownLengths('rank');
        if (boundaries === null || boundaries.length === 0)
            return refuseRewrite('layer/unsupported-option', 'has learned its boundaries, which its config does not say.', 'Make the layer with bin_boundaries.', 'bin_boundaries');
        if (mode !== 'int' && !MODES.has(mode))
            return unsupportedMode(mode);
        const lengths = input.shape.slice(1);
        if (!canReshape([...lengths, 1]))
            return unknownLengths('size');
        graph.ignore(...site.variables);
        const count = boundaries.length;
        const all = (value) => new Array(count).fill(value);
        const column = chain1(site, input, [
            { part: 'column', layer: layerOf('Reshape', { target_shape: [...lengths.map(one => one ?? -1), 1] }) },
        ]);
        // For each boundary 1 where the value is below it, else 0.
        const below = chain1(site, column, [
            { part: 'differences', layer: dense((0,derive/* constant */.dY)([1, count], all(-1)), (0,derive/* constant */.dY)([count], [...boundaries])) },
            { part: 'scaled', layer: rescaling(huge) },
            { part: 'below', layer: layerOf('ReLU', { max_value: 1 }) },
        ]);
        if (mode === 'int') {
            const index = { part: 'index', layer: dense((0,derive/* constant */.dY)([count, 1], all(-1)), (0,derive/* constant */.dY)([1], [count])) };
            return [chain(graph, below, [index, reshapeStep('shaped', [...lengths, 1], lengths)])];
        }
        const depth = count + 1;
        // Bin i is reached from boundary i - 1 on and left at boundary i.
        const kernel = Array.from({ length: count * depth }, (_, at) => {
            const [boundary, bin] = [Math.floor(at / depth), at % depth];
            return boundary === bin ? 1 : boundary === bin - 1 ? -1 : 0;
        });
        const last = Array.from({ length: depth }, (_, bin) => (bin === count ? 1 : 0));
        const vectors = graph.one('vectors', dense((0,derive/* constant */.dY)([count, depth], kernel), (0,derive/* constant */.dY)([depth], last)), below);
        return encoded(site, vectors, lengths, { mode, depth });
    },
};
const integerLookup = {
    name: 'integer-lookup',
    classes: ['IntegerLookup'],
    reason: 'TensorFlow.js has no such layer; a table for all numbers from the smallest to the largest is the same',
    training: 'the table would be trained',
    apply: site => {
        const { config, graph } = site;
        const [input] = site.inputs;
        const mode = (0,keras_values/* textOf */.b6)(config, 'output_mode') ?? 'int';
        const mask = (0,keras_values/* numberOf */.rl)(config, 'mask_token');
        const words = vocabularyOf(site, mask);
        if (input?.shape == null)
            return unknownLengths('rank');
        if (mode !== 'int' && (!MODES.has(mode) || mask !== null))
            return unsupportedMode(mode);
        if (words === null)
            return refuseRewrite('layer/unsupported-option', 'has a vocabulary that its config does not say, or that holds no whole numbers.', 'Make the layer with vocabulary, or look numbers up outside the model.', 'vocabulary');
        const [low, high] = [Math.min(...words), Math.max(...words)];
        const start = (mask === null ? 0 : 1) + 1;
        const places = new Map(words.map((word, i) => [word, i + start]));
        if (mask !== null)
            places.set(mask, 0);
        const [first, last] = [Math.min(low, mask ?? low), Math.max(high, mask ?? high)];
        const rows = last - first + 3;
        const depth = config['pad_to_max_tokens'] === true ? ((0,keras_values/* numberOf */.rl)(config, 'max_tokens') ?? 0) : words.length + start;
        if (rows * (mode === 'int' ? 1 : depth) > encoding_mostValues || Math.abs(first) + rows > encoding_mostValues)
            return tooLarge(rows);
        const index = (row) => places.get(row - 1 + first) ?? start - 1;
        const shifted = chain1(site, input, [
            { part: 'shifted', layer: rescaling(1, 1 - first) },
            { part: 'clipped', layer: layerOf('ReLU', { max_value: rows - 1 }) },
        ]);
        const lengths = input.shape.slice(1);
        if (mode === 'int') {
            if (!canReshape(lengths))
                return unknownLengths('size');
            const found = { part: 'found', layer: encoding_table(rows, 1, index) };
            return [chain(graph, shifted, [found, reshapeStep('shaped', [...lengths, 1], lengths)])];
        }
        const vectors = graph.one('vectors', encoding_table(rows, depth, (row, column) => (index(row) === column ? 1 : 0)), shifted);
        return encoded(site, vectors, lengths, { mode, depth });
    },
};
/** The numbers of a vocabulary, without the special ones before them. */
function vocabularyOf({ config }, mask) {
    const value = (0,keras_values/* plainValue */._y)(config['vocabulary']);
    if (!Array.isArray(value))
        return null;
    const words = value.filter(one => typeof one === 'number' && Number.isInteger(one));
    if (words.length !== value.length || words.length === 0)
        return null;
    const special = [...(mask === null ? [] : [mask]), (0,keras_values/* numberOf */.rl)(config, 'oov_token') ?? -1];
    const hasSpecial = special.every((one, i) => words[i] === one);
    return hasSpecial ? words.slice(special.length) : words;
}
/** Rewrites of layers that make numbers of categories. */
const encodingRewrites = [categoryEncoding, discretization, integerLookup];

;// CONCATENATED MODULE: ./src/rewrites/carried.ts
/** Keys that say where a layer stands, not what it computes. */
const PLACE = ['name', 'batch_input_shape', 'batch_shape', 'input_shape'];
/** The config of a layer for another one that does its work: without the keys `omit`, and with `changes`. */
function carriedConfig(config, changes = {}, omit = []) {
    const dropped = new Set([...PLACE, ...omit]);
    return { ...Object.fromEntries(Object.entries(config).filter(([key]) => !dropped.has(key))), ...changes };
}

;// CONCATENATED MODULE: ./src/rewrites/lora.ts



/**
 * A layer with LoRA of which the file has the weight and the two matrices of the adapter, as HDF5 files of Keras 3 do:
 * the same layer with `weight + alpha / rank * a b` as its weight.
 */
const lora = {
    name: 'lora',
    classes: ['Dense', 'EinsumDense', 'Embedding', 'Conv1D', 'Conv2D', 'Conv3D'],
    reason: 'TensorFlow.js has no adapters of low rank (LoRA); their product is added to the weight',
    training: 'the whole weight would be trained',
    apply: ({ layer, config, variables, inputs, generation, call, graph }) => {
        const { className, wrapped } = layer;
        const [weight, ...others] = variables;
        const [a, b] = others.slice(-2);
        const rank = (0,keras_values/* numberOf */.rl)(config, 'lora_rank');
        if (rank === null || rank === 0 || weight === undefined || a === undefined || b === undefined)
            return null;
        // An archive has the product in the weight, and no more than a bias beside it.
        if (others.length < (config['use_bias'] === false || className === 'Embedding' ? 2 : 3))
            return null;
        const adapted = (0,derive/* elementwise */.zc)('add', weight, (0,derive/* scale */.hs)(product(a, b), ((0,keras_values/* numberOf */.rl)(config, 'lora_alpha') ?? rank) / rank));
        const { args = [], kwargs } = call;
        const added = {
            className,
            config: carriedConfig(config, {}, ['lora_rank', 'lora_alpha']),
            variables: [adapted, ...others.slice(0, -2)],
            wrapped,
            generation,
            args,
            kwargs,
        };
        return graph.add('', added, inputs);
    },
};
/** The product of matrices [..., rank] and [rank, size], as a sum of products of their columns and rows. */
function product(a, b) {
    const rank = b.shape[0] ?? 0;
    const last = a.shape.length - 1;
    if (rank === 0 || a.shape[last] !== rank)
        throw new RangeError(`[${a.shape.join(', ')}] does not fit [${b.shape.join(', ')}]`);
    const terms = Array.from({ length: rank }, (_, i) => (0,derive/* elementwise */.zc)('multiply', (0,derive/* sliceAxis */.y8)(a, last, i, 1), (0,derive/* sliceAxis */.y8)(b, 0, i, 1)));
    return terms.reduce((sum, term) => (0,derive/* elementwise */.zc)('add', sum, term));
}

;// CONCATENATED MODULE: ./src/rewrites/merge.ts



const subtract = {
    name: 'subtract',
    classes: ['Subtract'],
    reason: 'TensorFlow.js has no such layer; the second input is negated and added',
    training: 'same',
    apply: ({ inputs, graph }) => {
        const [a, b] = inputs;
        if (a === undefined || b === undefined || inputs.length !== 2)
            return refuseRewrite('layer/unsupported-input', `is called on ${inputs.length} tensors instead of two.`);
        return [graph.one('', layerOf('Add'), a, graph.one('minus', rescaling(-1), b))];
    },
};
const mergeOfOne = {
    name: 'merge-of-one',
    classes: ['Add', 'Multiply', 'Average', 'Maximum', 'Minimum', 'Concatenate'],
    reason: 'TensorFlow.js merges two tensors or more; a merge of one changes nothing',
    training: 'same',
    apply: ({ inputs, graph }) => {
        const [x] = inputs;
        return x === undefined || inputs.length > 1 ? null : [graph.one('', activation('linear'), x)];
    },
};
const normalizedDot = {
    name: 'dot-normalized',
    classes: ['Dot'],
    reason: 'TensorFlow.js normalises short vectors differently; UnitNormalization does it as Keras',
    training: 'the factor that makes the length 1 would be trained',
    apply: site => {
        const { config, inputs, graph } = site;
        const axes = axesOfDot(site);
        if (config['normalize'] !== true || axes === null)
            return null;
        const units = inputs.map((x, i) => graph.one(`unit_${i}`, layerOf('UnitNormalization', { axis: axes[i] ?? -1 }), x));
        return graph.add('', layerOf('Dot', { axes: [...axes], normalize: false }), units);
    },
};
/** The axis of each input, counted from 0 with the batch axis. */
function axesOfDot({ config, inputs }) {
    const axes = (0,keras_values/* numbersOf */.cZ)(config, 'axes', 2);
    if (axes?.length !== 2 || inputs.length !== 2 || inputs.some(({ shape }) => shape === null))
        return null;
    return axes.map((axis, i) => (axis < 0 ? axis + (inputs[i]?.shape?.length ?? 0) : axis));
}
const dotOfHigherRank = {
    name: 'dot-rank',
    classes: ['Dot'],
    reason: 'TensorFlow.js multiplies tensors of up to 3 axes; the others are joined',
    training: 'same',
    apply: site => {
        const { inputs, graph } = site;
        if (inputs.every(({ shape }) => (shape?.length ?? 0) <= 3))
            return null;
        const axes = axesOfDot(site);
        if (axes === null)
            return unknownLengths('rank');
        const rests = [];
        const flat = [];
        for (const [i, x] of inputs.entries()) {
            const axis = axes[i] ?? 0;
            const arranged = x.shape === null || axis < 1 ? null : arrange(x.shape, [axis], true);
            if (x.shape === null || arranged === null)
                return unknownLengths('size');
            rests.push(...x.shape.filter((_, at) => at !== 0 && at !== axis));
            flat.push(inner(graph, x, arranged.to.map(step => (step === null ? null : { ...step, part: `${step.part}_${i}` }))));
        }
        if (!canReshape(rests))
            return unknownLengths('size');
        const [a, b] = flat;
        if (a === undefined || b === undefined)
            return null;
        const product = graph.one('product', layerOf('Dot', { axes: [2, 2], normalize: false }), a, b);
        return [
            chain(graph, product, [reshapeStep('shaped', product.shape?.slice(1) ?? [], rests.length === 0 ? [1] : rests)]),
        ];
    },
};
/** Rewrites of layers that join several tensors. */
const mergeRewrites = [subtract, mergeOfOne, normalizedDot, dotOfHigherRank];

;// CONCATENATED MODULE: ./src/rewrites/group-normalization.ts




/** [places, groups, channels of a group] normalised over the first and the last; then the factors of each channel. */
const groupNormalization = {
    name: 'group-normalization',
    classes: ['GroupNormalization'],
    reason: 'TensorFlow.js has no such layer; LayerNormalization over the places of a group is the same',
    training: 'gamma and beta stand in a BatchNormalization, which would use the statistics of the batch',
    apply: site => {
        const { config, graph } = site;
        const [input] = site.inputs;
        if (input?.shape == null)
            return unknownLengths('rank');
        const axes = axesOf(config['axis'] ?? -1, input.shape.length);
        const arranged = axes?.length === 1 ? arrange(input.shape, axes, true) : null;
        if (arranged === null)
            return unknownLengths('size');
        const { size } = arranged;
        const asked = (0,keras_values/* numberOf */.rl)(config, 'groups') ?? 32;
        const groups = asked === -1 ? size : asked;
        if (size % groups !== 0)
            return refuseRewrite('layer/unsupported-option', `has groups=${groups}, which do not divide ${size} channels.`);
        const [places = null] = arranged.shape;
        const split = [places, groups, size / groups];
        const normalized = {
            part: 'normalized',
            layer: layerOf('LayerNormalization', {
                axis: [1, 3],
                epsilon: (0,keras_values/* numberOf */.rl)(config, 'epsilon') ?? 0.001,
                scale: false,
                center: false,
            }),
        };
        const of = variablesOf(site);
        const gamma = config['scale'] === false ? undefined : (0,derive/* reshape */.tQ)(of('gamma'), [size]);
        const beta = config['center'] === false ? undefined : (0,derive/* reshape */.tQ)(of('beta'), [size]);
        const affine = { part: 'affine', layer: batchNorm({ size, gamma, beta }) };
        const x = inner(graph, asFloat(graph, input), arranged.to);
        return [
            chain(graph, x, [
                reshapeStep('groups', arranged.shape, split),
                normalized,
                reshapeStep('channels', split, gamma === undefined && beta === undefined ? arranged.permuted : arranged.shape),
                ...(gamma === undefined && beta === undefined ? [arranged.restore] : [affine, ...arranged.back]),
            ]),
        ];
    },
};

;// CONCATENATED MODULE: ./src/rewrites/normalization-statistics.ts



/** Keras divides by no deviation below this. */
const smallestDeviation = 1e-7;
/** (x - mean) / deviation, with statistics that the layer has learned or was given. */
const normalizationByStatistics = {
    name: 'normalization',
    classes: ['Normalization'],
    reason: 'TensorFlow.js has no such layer; BatchNormalization with the learned statistics, or Rescaling, is the same',
    training: 'a BatchNormalization would use the statistics of the batch',
    apply: site => {
        const { config, graph } = site;
        const [input] = site.inputs;
        if (input?.shape == null)
            return unknownLengths('rank');
        const axis = config['axis'];
        const none = axis === null || (Array.isArray(axis) && axis.length === 0);
        const axes = none ? [] : axesOf(axis ?? -1, input.shape.length);
        if (axes === null)
            return unknownLengths('rank');
        const x = asFloat(graph, input);
        const given = (0,keras_values/* plainValue */._y)(config['mean']);
        return given == null ? byVariables(site, x, input.shape, axes) : byConstants(site, x, input.shape, axes);
    },
};
/** Statistics as variables: known only when the weights are written. */
function byVariables(site, x, shape, axes) {
    const { config, graph } = site;
    const of = variablesOf(site);
    const arranged = axes.length === 0 ? inOneColumn(shape) : arrange(shape, axes, shape.length - axes.length > 3);
    if (arranged === null)
        return unknownLengths('size');
    const { size } = arranged;
    graph.ignore(of('count'));
    const mean = (0,derive/* reshape */.tQ)(of('mean'), [size]);
    const variance = (0,derive/* elementwise */.zc)('maximum', (0,derive/* reshape */.tQ)(of('variance'), [size]), (0,derive/* constant */.dY)([1], [smallestDeviation ** 2]));
    const layer = config['invert'] === true
        ? batchNorm({ size, gamma: (0,derive/* map */.Tj)(variance, 'square-root'), beta: mean })
        : batchNorm({ size, mean, variance });
    const normalized = { part: 'normalized', layer };
    return [chain(graph, x, [...arranged.to, normalized, ...arranged.back])];
}
/** All values one below the other, for statistics of all of them. */
function inOneColumn(shape) {
    const lengths = shape.slice(1);
    if (lengths.filter(length => length === null).length > 1)
        return null;
    const column = [lengths.includes(null) ? null : lengths.reduce((all, one) => all * (one ?? 1), 1), 1];
    return { to: [reshapeStep('column', lengths, column)], back: [reshapeStep('shaped', column, lengths)], size: 1 };
}
/** Statistics in the config: a number, or nested lists that broadcast against the axes that are kept, from the right. */
function byConstants(site, x, shape, axes) {
    const { config, graph } = site;
    const aligned = (value) => alignTo(value, axes, shape.length);
    const mean = (0,keras_values/* plainValue */._y)(config['mean']) ?? 0;
    const variance = (0,keras_values/* plainValue */._y)(config['variance']) ?? 1;
    const deviation = mapNumbers(variance, one => Math.max(Math.fround(Math.sqrt(one)), smallestDeviation));
    if (config['invert'] === true)
        return [graph.one('', rescaling(aligned(deviation), aligned(mean)), x)];
    // Apart, because Keras subtracts first: with the mean far from 0 the two orders round differently.
    const centered = graph.one('centered', rescaling(1, aligned(mapNumbers(mean, one => -one))), x);
    return [graph.one('', rescaling(aligned(mapNumbers(deviation, one => 1 / one))), centered)];
}
function mapNumbers(value, change) {
    if (typeof value === 'number')
        return change(value);
    return Array.isArray(value) ? value.map(one => mapNumbers(one, change)) : value;
}
const rankOf = (value) => (Array.isArray(value) ? 1 + rankOf(value[0] ?? null) : 0);
/** Gives the value an axis of 1 for each axis of the tensor that is not kept. */
function alignTo(value, axes, rank) {
    const own = rankOf(value);
    if (own === 0)
        return value;
    const kept = axes.slice(-own);
    if (own > axes.length)
        return dropLeading(value, own - axes.length, axes, rank);
    const from = kept[0] ?? rank;
    const wrap = (inner, axis, depth) => {
        if (axis >= rank)
            return inner;
        if (kept.includes(axis))
            return Array.isArray(inner) ? inner.map(one => wrap(one, axis + 1, depth + 1)) : wrap(inner, axis + 1, depth + 1);
        return [wrap(inner, axis + 1, depth)];
    };
    return wrap(value, from, 0);
}
/** Keras takes leading axes of 1, as numpy does. */
function dropLeading(value, count, axes, rank) {
    let inner = value;
    for (let i = 0; i < count; i++) {
        if (!Array.isArray(inner) || inner.length !== 1)
            throw new RangeError('statistics of too many axes');
        inner = inner[0] ?? 0;
    }
    return alignTo(inner, axes, rank);
}

;// CONCATENATED MODULE: ./src/rewrites/normalization.ts





/** What a normalising layer works on: the input, its lengths and axes; or the refusal that they are not known. */
function placeOf({ inputs, config }) {
    const [x] = inputs;
    if (x?.shape == null)
        return null;
    const axes = axesOf(config['axis'] ?? -1, x.shape.length);
    return axes === null ? null : { x, shape: x.shape, axes };
}
const unknownRank = unknownLengths('rank, or has axes that do not fit it');
const batchNormalizationAxes = {
    name: 'batch-normalization-axes',
    classes: ['BatchNormalization', 'BatchNormalizationV1', 'BatchNormalizationV2', 'SyncBatchNormalization'],
    reason: 'TensorFlow.js normalises along the last axis of up to 4; the others are moved there and joined',
    training: 'same',
    apply: site => {
        const { config, graph } = site;
        const renorm = Boolean(config['renorm']);
        const place = placeOf(site);
        if (place === null)
            return config['axis'] === -1 && !renorm ? null : unknownRank;
        const { x, shape, axes } = place;
        const isLast = axes.length === 1 && axes[0] === shape.length - 1;
        if (isLast && shape.length <= 4 && !renorm)
            return null;
        const arranged = isLast && shape.length <= 4 ? asIs(shape) : arrange(shape, axes, shape.length - axes.length > 3);
        if (arranged === null)
            return unknownLengths('size');
        const of = variablesOf(site);
        const flat = (name) => (0,derive/* reshape */.tQ)(of(name), [arranged.size]);
        const names = ['gamma', 'beta'].filter(name => config[name === 'gamma' ? 'scale' : 'center'] !== false);
        if (renorm)
            graph.ignore(of('moving_stddev'), of('renorm_mean'), of('renorm_stddev'));
        const normalized = {
            part: 'normalized',
            layer: {
                className: 'BatchNormalization',
                config: { ...copiedConfig(site.layer), axis: -1, renorm: false },
                variables: [...names, 'moving_mean', 'moving_variance'].map(flat),
            },
        };
        return [chain(graph, x, [...arranged.to, normalized, ...arranged.back])];
    },
};
/** The last axis, in place. */
const asIs = (shape) => {
    const size = shape.at(-1);
    return size == null
        ? null
        : { to: [], back: [], restore: null, permuted: shape.slice(1), size, shape: shape.slice(1) };
};
const layerNormalizationRank = {
    name: 'layer-normalization-rank',
    classes: ['LayerNormalization'],
    reason: 'TensorFlow.js normalises up to 4 axes; others are joined',
    training: 'same',
    apply: site => {
        const { config, graph } = site;
        if (config['rms_scaling'] === true)
            return scaledByVariance(site);
        const place = placeOf(site);
        if (place === null)
            return unknownRank;
        const { x, shape, axes } = place;
        if (shape.length <= 4)
            return null;
        const arranged = arrange(shape, axes, true);
        if (arranged === null)
            return unknownLengths('size');
        const names = ['gamma', 'beta'].filter(name => config[name === 'gamma' ? 'scale' : 'center'] !== false);
        const of = variablesOf(site);
        const normalized = {
            part: 'normalized',
            layer: {
                className: 'LayerNormalization',
                config: { ...copiedConfig(site.layer), axis: -1 },
                variables: names.map(name => (0,derive/* reshape */.tQ)(of(name), [arranged.size])),
            },
        };
        return [chain(graph, x, [...arranged.to, normalized, ...arranged.back])];
    },
};
/**
 * x / sqrt(var(x) + epsilon) * gamma, which keeps the mean: LayerNormalization of the deviations d, -d and a constant
 * gives the factor for the constant.
 */
function scaledByVariance(site) {
    const { config, graph } = site;
    const place = placeOf(site);
    const arranged = place === null ? null : arrange(place.shape, place.axes, true);
    if (place === null || arranged === null)
        return unknownLengths('size');
    const { size } = arranged;
    const epsilon = (0,keras_values/* numberOf */.rl)(config, 'epsilon') ?? 0.001;
    // The variance of [d, -d, c, -c] is (n var + c^2) / (n + 1); with c^2 = n epsilon it is n / (n + 1) (var + epsilon).
    const c = Math.sqrt(size * epsilon);
    const deviations = Array.from({ length: size }, (_, i) => Array.from({ length: 2 * size + 2 }, (_, j) => {
        if (j >= 2 * size)
            return 0;
        const deviation = (i === j % size ? 1 : 0) - 1 / size;
        return j < size ? deviation : -deviation;
    }));
    const bias = [...new Array(2 * size).fill(0), c, -c];
    const rows = arranged.to.reduce((x, step) => (step === null ? x : graph.one(step.part, step.layer, x)), place.x);
    const around = graph.one('deviations', {
        className: 'Dense',
        config: { units: 2 * size + 2, activation: 'linear', use_bias: true },
        variables: [(0,derive/* constant */.dY)([size, 2 * size + 2], deviations.flat()), (0,derive/* constant */.dY)([2 * size + 2], bias)],
    }, rows);
    const normalized = graph.one('normalized', layerOf('LayerNormalization', { axis: -1, epsilon: 0, scale: false, center: false }), around);
    // Picks the place of c and spreads it with gamma: the factor of each value.
    const gamma = (0,derive/* reshape */.tQ)(variablesOf(site)('gamma'), [1, size]);
    const one = (row) => (0,derive/* constant */.dY)([2 * size + 2, 1], [...bias].map((_, i) => (i === row ? 1 / c : 0)));
    const pick = (0,derive/* elementwise */.zc)('multiply', one(2 * size), gamma);
    const factorScale = Math.sqrt(size / (size + 1));
    const factor = graph.one('factor', {
        className: 'Dense',
        config: { units: size, activation: 'linear', use_bias: false },
        variables: [(0,derive/* elementwise */.zc)('multiply', pick, (0,derive/* constant */.dY)([1], [factorScale]))],
    }, normalized);
    const scaled = (part) => graph.one(part, layerOf('Multiply'), rows, factor);
    const back = arranged.back.filter(step => step !== null);
    return [back.length === 0 ? scaled('') : chain(graph, scaled('scaled'), back)];
}
/**
 * x / sqrt(mean(x^2) + epsilon) * scale along some axes: the LayerNormalization of [x, -x], of which the first half is
 * kept.
 */
function rootMeanSquare(site, epsilon, scaleOf) {
    const { graph } = site;
    const place = placeOf(site);
    if (place === null)
        return unknownRank;
    const arranged = arrange(place.shape, place.axes, true);
    if (arranged === null)
        return unknownLengths('size');
    const { size } = arranged;
    const [rows = null] = arranged.shape;
    const x = arranged.to.reduce((tensor, step) => (step === null ? tensor : graph.one(step.part, step.layer, tensor)), asFloat(graph, place.x));
    const axis = (x.shape?.length ?? 3) - 1;
    const both = graph.one('both', layerOf('Concatenate', { axis }), x, graph.one('minus', rescaling(-1), x));
    const scale = scaleOf(size);
    const steps = [
        {
            part: 'normalized',
            layer: {
                className: 'LayerNormalization',
                config: { axis: -1, epsilon: epsilon(size), center: false, scale: true },
                variables: [(0,derive/* concatenate */.u1)([scale, scale], 0)],
            },
        },
        { part: 'rows', layer: layerOf('Reshape', { target_shape: [rows ?? -1, 2 * size, 1] }) },
        {
            part: 'half',
            layer: layerOf('Cropping2D', {
                cropping: [
                    [0, 0],
                    [0, size],
                ],
                data_format: 'channels_last',
            }),
        },
        reshapeStep('split', [rows, size, 1], arranged.permuted),
        arranged.restore,
    ];
    return [chain(graph, both, steps)];
}
const rmsNormalization = {
    name: 'rms-normalization',
    classes: ['RMSNormalization'],
    reason: 'TensorFlow.js has no such layer; it is half of the LayerNormalization of [x, -x]',
    training: 'the scale is held twice, and the two would drift apart',
    apply: site => rootMeanSquare(site, () => (0,keras_values/* numberOf */.rl)(site.config, 'epsilon') ?? 1e-6, size => (0,derive/* reshape */.tQ)(variablesOf(site)('scale'), [size])),
};
/** So far below the squares of all values that only a tensor of zeros sees it; Keras divides zeros by a small number too. */
const nothing = 1e-30;
const unitNormalization = {
    name: 'unit-normalization',
    classes: ['UnitNormalization'],
    reason: 'TensorFlow.js has no such layer; it is half of the LayerNormalization of [x, -x]',
    training: 'the factor that makes the length 1 would be trained',
    apply: site => rootMeanSquare(site, size => nothing / size, size => (0,derive/* constant */.dY)([size], new Array(size).fill(1 / Math.sqrt(size)))),
};
const normalizationRewrites = [
    batchNormalizationAxes,
    layerNormalizationRank,
    groupNormalization,
    rmsNormalization,
    unitNormalization,
    normalizationByStatistics,
];

// EXTERNAL MODULE: ./src/keras/calls.ts
var calls = __webpack_require__(1719);
;// CONCATENATED MODULE: ./src/rewrites/ops/arrays.ts

const scalar = (value) => ({ shape: [], values: [value] });
/** The array that a JSON value stands for: a number, nested lists, or an array as Keras serialises it; else null. */
function arrayFrom(value) {
    if (typeof value === 'number')
        return scalar(value);
    if (Array.isArray(value))
        return fromList(value);
    if (!(0,keras_values/* isObject */.Gv)(value))
        return null;
    const name = value['class_name'];
    if (name === '__numpy__' || name === '__tensor__')
        return arrayFrom((0,keras_values/* isObject */.Gv)(value['config']) ? value['config']['value'] : undefined);
    return value['type'] === 'ndarray' ? arrayFrom(value['value']) : null;
}
function fromList(list) {
    const parts = list.map(arrayFrom);
    const [first] = parts;
    if (first == null)
        return null;
    const values = [];
    for (const part of parts) {
        if (part === null || part.shape.length !== first.shape.length)
            return null;
        if (part.shape.some((length, i) => length !== first.shape[i]))
            return null;
        for (const one of part.values)
            values.push(one);
    }
    return { shape: [list.length, ...first.shape], values };
}
/** As nested lists, or the number alone. */
function nested({ shape, values }) {
    if (shape.length === 0)
        return values[0] ?? 0;
    return shape.slice(1).reduceRight((rows, length) => {
        const count = rows.length / length;
        return Array.from({ length: count }, (_, i) => rows.slice(i * length, (i + 1) * length));
    }, [...values]);
}
const mapped = ({ shape, values }, change) => ({
    shape,
    values: values.map(change),
});
/** The number that all values are, or null. */
function uniform({ values }) {
    const [first] = values;
    return first !== undefined && values.every(one => one === first) ? first : null;
}
/** Value by value of two arrays, of which one may be a single number or both have the same shape; else null. */
function combined(a, b, join) {
    if (b.values.length === 1)
        return mapped(a, one => join(one, b.values[0] ?? 0));
    if (a.values.length === 1)
        return mapped(b, one => join(a.values[0] ?? 0, one));
    const same = a.shape.length === b.shape.length && a.shape.every((length, i) => length === b.shape[i]);
    return same ? { shape: a.shape, values: a.values.map((one, i) => join(one, b.values[i] ?? 0)) } : null;
}
/** Axis `i` of the result is axis `axes[i]`. */
function transposed({ shape, values }, axes) {
    const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((all, one) => all * one, 1));
    const to = axes.map(axis => shape[axis] ?? 1);
    const result = new Array(values.length);
    const index = to.map(() => 0);
    for (let i = 0; i < result.length; i++) {
        const from = index.reduce((sum, at, axis) => sum + at * (strides[axes[axis] ?? 0] ?? 0), 0);
        result[i] = values[from] ?? 0;
        for (let axis = to.length - 1; axis >= 0; axis--) {
            index[axis] = (index[axis] ?? 0) + 1;
            if ((index[axis] ?? 0) < (to[axis] ?? 1))
                break;
            index[axis] = 0;
        }
    }
    return { shape: to, values: result };
}

;// CONCATENATED MODULE: ./src/rewrites/ops/value.ts



/** Ends the work on an operation that layers cannot compute. */
class OperationRefusal extends Error {
    refusal;
    constructor(code, rest, hint) {
        super(rest);
        this.refusal = refuseRewrite(code, rest, hint);
    }
}
/** Refuses a form of an operation: `rest` is a clause such as `works along the batch axis`. */
function refuseForm(rest, hint) {
    throw new OperationRefusal('layer/unsupported-op', `${rest}, which no layers of TensorFlow.js do.`, hint);
}
/** Refuses arguments of which the meaning is not known. */
function refuseArguments(what) {
    throw new OperationRefusal('layer/unsupported-op', `is called with ${what}, which this version does not understand.`, 'Use a Keras layer instead of the operation.');
}
/** Refuses an input whose rank or lengths must be known. */
function refuseUnknown(what) {
    throw new OperationRefusal('layer/unsupported-input', `gets a tensor of unknown ${what}, without which it cannot be rewritten for TensorFlow.js.`, 'Give the Input a fixed shape.');
}
/** The value of a tensor of the graph. */
const asValue = (tensor) => ({ shape: tensor.shape, dtype: tensor.dtype, from: tensor });
/** What a layer makes of values. `part` names the layer behind the name of the one that is replaced. */
function made(part, layer, ...inputs) {
    const { className, config, variables = [], wrapped = {} } = layer;
    const draft = { name: '', className, config: (0,keras_values/* jsonObject */.o$)(config), pointer: '', calls: [], variables, wrapped };
    const [info = { shape: null, dtype: 'float32' }] = (0,tensor_shapes/* layerOutputs */.oL)(draft, inputs);
    return { ...info, from: { part, layer, inputs } };
}
/** The lengths of all axes, the batch axis first. */
function shapeOf({ shape }) {
    return shape ?? refuseUnknown('rank');
}
/** The rank, with the batch axis. */
const value_rankOf = (x) => shapeOf(x).length;
/** The length of an axis, which must be known. */
const lengthOf = (x, axis) => shapeOf(x)[axis] ?? refuseUnknown(`length of axis ${axis}`);
// A model of more would weigh or take longer than any that was meant.
const value_mostValues = 4_194_304;
/** A number of values or layers to make, which must be within reason. */
function bounded(count, most = value_mostValues) {
    if (Number.isInteger(count) && count >= 0 && count <= most)
        return count;
    return refuseForm(`needs ${count} values, parts or layers`);
}
/** The value, which must be of floats: TensorFlow.js layers do not compute in integers. */
function floating(x) {
    if (x.dtype === 'float32')
        return x;
    return refuseForm(`computes in ${x.dtype === 'bool' ? 'truth values' : 'integers'}`, 'Cast to float32 before you compute.');
}
/** The part that only casts to floats. */
const castPart = 'float';
/** The value as floats, as Keras casts it. */
const asFloats = (x) => (x.dtype === 'float32' ? x : made(castPart, value_rescaling(1, 0), x));
/** `x * scale + offset`. */
const value_rescaling = (scale, offset) => ({ className: 'Rescaling', config: { scale, offset } });
/**
 * Adds the layers that make `values`, which stand for the outputs of the operation. `prefix` keeps the parts of several
 * calls of one layer apart.
 */
function addLayers(graph, values, prefix) {
    const known = new Map();
    const parts = new Map();
    const free = (part) => {
        const full = [prefix, part].filter(one => one !== '').join('_');
        const count = (parts.get(full) ?? 0) + 1;
        parts.set(full, count);
        return count === 1 ? full : `${full}_${count}`;
    };
    const tensorOf = ({ from }, part) => {
        if ('ref' in from)
            return from;
        const before = known.get(from);
        if (before !== undefined)
            return before;
        const inputs = from.inputs.map(input => tensorOf(input));
        const tensor = graph.one(part ?? free(from.part), from.layer, ...inputs);
        known.set(from, tensor);
        return tensor;
    };
    return values.map((value, i) => {
        const root = value_distinct(value, values.slice(0, i));
        return tensorOf(root, values.length === 1 ? prefix : free(`output_${i}`));
    });
}
/** A value that a layer of its own makes: one that comes in, or stands for another output too, gets one that hands it on. */
function value_distinct(value, others) {
    const isOwn = !('ref' in value.from) && others.every(other => other.from !== value.from);
    return isOwn ? value : made('same', { className: 'Activation', config: { activation: 'linear' } }, value);
}

;// CONCATENATED MODULE: ./src/rewrites/ops/arguments.ts



/** The arguments of a call of an operation, by the names that Keras 3 gives them; tensors stand as `{tensor: i}`. */
class Arguments {
    #values;
    #tensors;
    /** The coarsest type in which a layer of the model computes in Keras. */
    precision;
    constructor(values, tensors, precision) {
        this.#values = values;
        this.#tensors = tensors;
        this.precision = precision;
    }
    /** The argument as it is; absent and null are undefined. */
    json(name) {
        return this.#values.get(name) ?? undefined;
    }
    tensor(name) {
        return this.#tensorIn(this.json(name)) ?? refuseForm(`has no tensor as ${name}`);
    }
    /** A list of tensors, or one alone. */
    tensors(name) {
        const value = this.json(name);
        const list = Array.isArray(value) ? value : [value];
        return list.map(one => this.#tensorIn(one) ?? refuseForm(`joins tensors and constants`));
    }
    operand(name) {
        const value = this.json(name);
        return this.#tensorIn(value) ?? arrayFrom(value) ?? refuseArguments(`an unknown kind of ${name}`);
    }
    #tensorIn(value) {
        const index = (0,keras_values/* isObject */.Gv)(value) ? value['tensor'] : undefined;
        return typeof index === 'number' ? (this.#tensors[index] ?? null) : null;
    }
    /** A number; the fallback when it is absent. */
    number(name, fallback) {
        const value = this.json(name);
        if (value === undefined && fallback !== undefined)
            return fallback;
        const array = arrayFrom(value);
        const [number] = array?.values ?? [];
        return array?.values.length === 1 && number !== undefined ? number : refuseArguments(`${name} that is no number`);
    }
    /** Integers: a list, or one alone. */
    integers(name, fallback) {
        const value = this.json(name);
        if (value === undefined && fallback !== undefined)
            return fallback;
        const array = arrayFrom(value);
        if (array === null || array.shape.length > 1 || !array.values.every(Number.isInteger))
            return refuseArguments(`${name} that is not of integers`);
        return array.values;
    }
    /** A list of lists of integers. */
    pairs(name) {
        const value = this.json(name);
        if (!Array.isArray(value))
            return refuseArguments(`${name} that is no list`);
        return value.map(one => arrayFrom(one)?.values ?? refuseArguments(`${name} that is not of integers`));
    }
    flag(name, fallback = false) {
        const value = this.json(name);
        if (value === undefined)
            return fallback;
        return typeof value === 'boolean' ? value : value === 1;
    }
    text(name, fallback) {
        const value = this.json(name);
        if (value === undefined)
            return fallback;
        return typeof value === 'string' ? value : refuseArguments(`${name} that is no text`);
    }
    /** One axis of `x`, or of a tensor of `rank`. */
    axis(name, x, fallback, rank = value_rankOf(x)) {
        const axis = this.number(name, fallback);
        return normalAxis(axis, rank);
    }
    /** Axes of `x` in ascending order; absent: all of them. */
    axes(name, x) {
        const rank = value_rankOf(x);
        if (this.json(name) === undefined)
            return Array.from({ length: rank }, (_, axis) => axis);
        const axes = this.integers(name).map(axis => normalAxis(axis, rank));
        return [...new Set(axes)].sort((a, b) => a - b);
    }
}
/** An axis counted from 0; refused when it is not there. */
function normalAxis(axis, rank) {
    const at = axis < 0 ? axis + rank : axis;
    return Number.isInteger(at) && at >= 0 && at < rank ? at : refuseArguments(`the axis ${axis}, which is not there`);
}

;// CONCATENATED MODULE: ./src/rewrites/ops/structure.ts



const same = (a, b) => a.length === b.length && a.every((length, i) => length === b[i]);
/** Whether lengths can be the target of a Reshape. */
const isTarget = (lengths) => lengths.filter(length => length === null).length <= 1;
/** The values in another shape, given without the batch axis. */
function reshape(x, to) {
    const shape = shapeOf(x);
    if (same(shape.slice(1), to))
        return x;
    if (!isTarget(to))
        return refuseUnknown('lengths');
    // What is reshaped again needs the last Reshape only.
    const { from } = x;
    const [source = x] = 'layer' in from && from.layer.className === 'Reshape' ? from.inputs : [x];
    if (source !== x && same(shapeOf(source).slice(1), to))
        return source;
    return made('shaped', { className: 'Reshape', config: { target_shape: to.map(length => length ?? -1) } }, source);
}
/** The axes in another order; `axes` name them all, the batch axis first. */
function permute(x, axes) {
    if (axes.length !== value_rankOf(x) || new Set(axes).size !== axes.length)
        return refuseForm('transposes axes that are not there');
    if (axes[0] !== 0)
        return refuseForm('moves the batch axis');
    if (axes.every((axis, i) => axis === i))
        return x;
    return made('turned', { className: 'Permute', config: { dims: axes.slice(1) } }, x);
}
/** The order of axes in which `axes` come last, and the order that undoes it. */
function toEnd(x, axes) {
    const to = [...shapeOf(x).keys()].filter(axis => !axes.includes(axis)).concat(axes);
    return { to, back: to.map((_, axis) => to.indexOf(axis)) };
}
/** What `work` makes of the last axis, with `axis` in its place. */
function onLastAxis(x, axis, work) {
    const { to, back } = toEnd(x, [axis]);
    return permute(work(permute(x, to)), back);
}
/** The value with `axes` moved to its end, in this order. */
const moveToEnd = (x, axes) => permute(x, toEnd(x, axes).to);
/** What a layer of images makes of the axes from `first` to `last` as the columns of an image; they become `lengths`. */
function asColumns(x, first, last, work, lengths = columns => [columns]) {
    const shape = shapeOf(x);
    const before = shape.slice(1, first);
    const after = shape.slice(last + 1);
    const image = reshape(x, [(0,keras_sizes/* product */.q)(before), (0,keras_sizes/* product */.q)(shape.slice(first, last + 1)), (0,keras_sizes/* product */.q)(after)]);
    const output = work(image);
    return reshape(output, [...before, ...lengths(shapeOf(output)[2] ?? null), ...after]);
}
/** Whether the axes around can be joined to rows and channels of an image, and come back. */
function fitsImage(x, axis) {
    const around = shapeOf(x).filter((_, i) => i > 0 && i !== axis);
    return isTarget(around) && (shapeOf(x)[axis] !== null || isTarget([...around, null]));
}
function onAxis(part, x, axis, change, layer) {
    if (value_rankOf(x) === 4 && axis < 3)
        return made(part, axis === 1 ? layer(change, [0, 0]) : layer([0, 0], change), x);
    if (!fitsImage(x, axis))
        return refuseUnknown('lengths');
    return asColumns(x, axis, axis, image => made(part, layer([0, 0], change), image));
}
/** Without the first `before` and last `after` places of an axis. */
function crop(x, axis, before, after) {
    if (before === 0 && after === 0)
        return x;
    const length = shapeOf(x)[axis] ?? null;
    if (length !== null && before + after >= length)
        return refuseForm('makes a tensor without values');
    const isFar = value_rankOf(x) !== 4 || axis === 3;
    if (isFar && !fitsImage(x, axis) && length !== null && x.dtype === 'float32')
        return structure_select(x, axis, Array.from({ length: length - before - after }, (_, i) => i + before));
    return onAxis('cut', x, axis, [before, after], (rows, columns) => ({
        className: 'Cropping2D',
        config: { cropping: [[...rows], [...columns]], data_format: 'channels_last' },
    }));
}
/** With zeros around an axis. */
function padZeros(x, axis, before, after) {
    if (before === 0 && after === 0)
        return x;
    return onAxis('padded', x, axis, [before, after], (rows, columns) => ({
        className: 'ZeroPadding2D',
        config: { padding: [[...rows], [...columns]], data_format: 'channels_last' },
    }));
}
/** The last axis times a matrix of known numbers (rows: the axis; row-major). */
function timesMatrix(x, rows, columns, values, part = 'matrix') {
    const layer = {
        className: 'Dense',
        config: { units: columns, use_bias: false, activation: 'linear', trainable: false },
        variables: [(0,derive/* constant */.dY)([rows, columns], values)],
    };
    return made(part, layer, floating(x));
}
/** The places `indexes` of an axis by a matrix of zeros and ones. */
function structure_select(x, axis, indexes) {
    const length = lengthOf(x, axis);
    const values = new Array(bounded(length * indexes.length)).fill(0);
    indexes.forEach((index, column) => {
        values[index * indexes.length + column] = 1;
    });
    return onLastAxis(x, axis, last => timesMatrix(last, length, indexes.length, values, 'selection'));
}
/** The places `indexes` of an axis, which may be any, in any order. */
function gather(x, axis, indexes) {
    const length = lengthOf(x, axis);
    bounded(indexes.length);
    const [first] = indexes;
    if (first === undefined)
        return refuseForm('makes a tensor without values');
    if (indexes.some(index => !Number.isInteger(index) || index < 0 || index >= length))
        return refuseForm('takes places that are not there');
    const step = (indexes[1] ?? first + 1) - first;
    const isRegular = step > 0 && indexes.every((index, i) => index === first + i * step);
    if (isRegular && step === 1)
        return crop(x, axis, first, length - first - indexes.length);
    if (isRegular)
        return everyNth(x, axis, first, indexes.length, step);
    if (x.dtype === 'float32')
        return structure_select(x, axis, indexes);
    if (indexes.length > 64)
        return refuseForm('picks many integers');
    return structure_concatenate(indexes.map(index => crop(x, axis, index, length - index - 1)), axis);
}
/** `count` places of an axis from `first` on, `step` apart. */
function everyNth(x, axis, first, count, step) {
    const length = lengthOf(x, axis);
    const missing = Math.max(0, first + count * step - length);
    const part = crop(padZeros(x, axis, 0, missing), axis, first, length + missing - first - count * step);
    const shape = shapeOf(part).slice(1);
    const groups = [...shape.slice(0, axis - 1), count, step, ...shape.slice(axis)];
    const firsts = crop(reshape(part, groups), axis + 1, 0, step - 1);
    return reshape(firsts, [...shape.slice(0, axis - 1), count, ...shape.slice(axis)]);
}
/** The values one after the other along an axis. */
function structure_concatenate(values, axis) {
    const [first] = values;
    if (first === undefined)
        return refuseForm('joins nothing');
    if (axis === 0)
        return refuseForm('joins along the batch axis');
    if (new Set(values.map(value_rankOf)).size > 1)
        return refuseForm('joins tensors of several ranks');
    if (new Set(values.map(value => value.dtype)).size > 1)
        return refuseForm('joins tensors of several data types');
    return values.length === 1 ? first : made('joined', { className: 'Concatenate', config: { axis } }, ...values);
}
/** A new axis of length 1. */
function expandAxis(x, axis) {
    if (axis === 0)
        return refuseForm('puts an axis before the batch axis');
    const shape = shapeOf(x).slice(1);
    return reshape(x, [...shape.slice(0, axis - 1), 1, ...shape.slice(axis - 1)]);
}
/** Without axes, which have the length 1. */
function dropAxes(x, axes) {
    const shape = shapeOf(x);
    if (axes.some(axis => shape[axis] !== 1))
        return refuseForm('leaves out an axis that is not known to have the length 1');
    return reshape(x, shape.filter((_, axis) => axis > 0 && !axes.includes(axis)));
}
/** Each place of an axis `count` times in a row. */
function repeatEach(x, axis, count) {
    if (count === 1)
        return x;
    const shape = shapeOf(x);
    const length = shape[axis] ?? null;
    const single = [(0,keras_sizes/* product */.q)([...shape.slice(1, axis), length]), 1, (0,keras_sizes/* product */.q)(shape.slice(axis + 1))];
    const result = [...shape.slice(1, axis), length === null ? null : length * count, ...shape.slice(axis + 1)];
    if (!isTarget(single))
        return refuseUnknown('lengths');
    const image = made('repeated', upSampling(count), reshape(floating(x), single));
    return reshape(image, result);
}
/** All of an axis `count` times, one after the other. */
function repeatAll(x, axis, count) {
    if (count === 1)
        return x;
    const shape = shapeOf(x);
    const length = shape[axis] ?? null;
    const single = [(0,keras_sizes/* product */.q)(shape.slice(1, axis)), 1, (0,keras_sizes/* product */.q)([length, ...shape.slice(axis + 1)])];
    const result = [...shape.slice(1, axis), length === null ? null : length * count, ...shape.slice(axis + 1)];
    if (!isTarget(single))
        return refuseUnknown('lengths');
    const image = made('repeated', upSampling(count), reshape(floating(x), single));
    return reshape(image, result);
}
const upSampling = (count) => ({
    className: 'UpSampling2D',
    config: { size: [1, count], interpolation: 'nearest', data_format: 'channels_last' },
});
/** The value with axes of length 1 repeated until it has the shape `to`, where that is known. */
function broadcast(x, to) {
    const shape = shapeOf(x);
    if (to.length !== shape.length)
        return refuseForm('broadcasts over the batch axis');
    return to.reduce((value, length, axis) => {
        const own = shape[axis] ?? null;
        if (axis === 0 || length === null || own === length)
            return value;
        if (own === null)
            return refuseUnknown(`length of axis ${axis}`);
        if (own !== 1)
            return refuseForm('broadcasts lengths that do not fit');
        return repeatEach(value, axis, length);
    }, x);
}

;// CONCATENATED MODULE: ./src/rewrites/ops/arithmetic.ts



const isTensor = (operand) => 'from' in operand;
/** An activation function; of Keras 3 unless it is said otherwise. */
const arithmetic_activation = (name, x, generation = 3) => made(name, { className: 'Activation', config: { activation: name }, generation }, floating(x));
const relu = (x) => arithmetic_activation('relu', x, 2);
/** The numbers aligned with the axes of a tensor behind the batch axis, so that they broadcast as in numpy. */
function aligned(array, x) {
    if (array.values.length === 1 && array.shape.length < (x.shape?.length ?? 1))
        return scalar(array.values[0] ?? 0);
    const surplus = array.shape.length - shapeOf(x).length + 1;
    if (surplus <= 0)
        return array;
    if (surplus > 1 || array.shape[0] !== 1)
        return refuseForm('adds numbers to the batch axis');
    return { shape: array.shape.slice(1), values: array.values };
}
/** The tensor with axes of length 1 repeated where the numbers have more. */
function arithmetic_spread(x, { shape }) {
    if (shape.length === 0)
        return x;
    const own = shapeOf(x);
    const offset = own.length - shape.length;
    const to = own.map((length, axis) => {
        const other = shape[axis - offset] ?? 1;
        if (other !== 1 && length !== 1 && length !== null && other !== length)
            return refuseForm('broadcasts lengths that do not fit');
        return length === 1 ? other : length;
    });
    return broadcast(x, to);
}
/** `x * scale + offset`, broadcasting as numpy does. */
function affine(x, scale, offset, part = 'scaled') {
    const by = aligned(scale, x);
    const plus = aligned(offset, x);
    if ([...by.values, ...plus.values].some(one => !Number.isFinite(one)))
        return refuseForm('computes with an infinite number or NaN');
    const config = { scale: nested(simple(by)), offset: nested(simple(plus)) };
    return made(part, { className: 'Rescaling', config }, withoutCast(arithmetic_spread(arithmetic_spread(floating(x), by), plus)));
}
/** What a cast to floats works on: a Rescaling casts itself. */
function withoutCast(x) {
    const source = 'layer' in x.from && x.from.part === castPart ? x.from.inputs[0] : undefined;
    return source ?? x;
}
/** A single number where all are equal and the tensor has the axes anyway. */
const simple = (array) => {
    const value = uniform(array);
    return value === null ? array : scalar(value);
};
const arithmetic_scaled = (x, by, plus = 0) => by === 1 && plus === 0 ? floating(x) : affine(x, scalar(by), scalar(plus));
/** Numbers in the shape of a tensor (of finite values), broadcasting as numpy does. */
const arithmetic_filled = (x, array) => affine(asFloats(x), scalar(0), array, 'constant');
/** Tensors of the same rank, of floats unless all are of integers; numpy would align others by their last axes. */
function alike(values) {
    if (new Set(values.map(value => value.shape?.length ?? -1)).size > 1)
        return refuseForm('works on tensors of several ranks, so that the batch axis of one meets another axis of the other', 'Use expand_dims behind the batch axis, so that both have the same rank.');
    const isInteger = values.every(value => value.dtype === 'int32');
    if (values.some(value => value.dtype === 'bool'))
        return refuseForm('computes in truth values');
    return isInteger ? values : values.map(asFloats);
}
/** A layer that joins tensors value by value. */
const arithmetic_merged = (className, ...values) => made(className.toLowerCase(), { className, config: {} }, ...alike(values));
/** Integers and a number that is not one give floats; what integers and an integer give depends on its type. */
function floatsWith(x, array) {
    const isFraction = array.values.some(one => !Number.isInteger(one));
    return x.dtype === 'int32' && isFraction ? asFloats(x) : floating(x);
}
function arithmetic_add(a, b) {
    if (isTensor(a) && isTensor(b))
        return arithmetic_merged('Add', a, b);
    if (isTensor(a))
        return isTensor(b) ? a : affine(floatsWith(a, b), scalar(1), b);
    return isTensor(b) ? arithmetic_add(b, a) : numbers(a, b, (x, y) => x + y);
}
function arithmetic_subtract(a, b) {
    if (isTensor(b))
        return isTensor(a) ? arithmetic_merged('Add', asFloatPair(a, b), negative(b)) : affine(floatsWith(b, a), scalar(-1), a);
    return isTensor(a)
        ? arithmetic_add(a, mapped(b, one => -one))
        : numbers(a, b, (x, y) => x - y);
}
/** The difference of integers is one; a Rescaling of -1 would make floats of them. */
const asFloatPair = (a, b) => a.dtype === 'int32' && b.dtype === 'int32' ? floating(a) : asFloats(a);
const negative = (x) => affine(floating(x), scalar(-1), scalar(0), 'negative');
function arithmetic_multiply(a, b) {
    if (isTensor(a) && isTensor(b))
        return arithmetic_merged('Multiply', a, b);
    if (isTensor(a))
        return isTensor(b) ? a : affine(floatsWith(a, b), b, scalar(0));
    return isTensor(b) ? arithmetic_multiply(b, a) : numbers(a, b, (x, y) => x * y);
}
/** Division by numbers; by a tensor it is none that layers can do. */
function divide(a, b) {
    if (isTensor(b))
        return refuseForm('divides by a tensor', 'Divide by a number, or do the division outside the model.');
    if (!isTensor(a))
        return numbers(a, b, (x, y) => x / y);
    return affine(asFloats(a), mapped(b, one => 1 / one), scalar(0));
}
const numbers = (a, b, join) => combined(a, b, join) ?? refuseForm('works on constants of several shapes');
/** The larger (or smaller) of both, value by value. */
function arithmetic_extremum(className, a, b) {
    if (isTensor(a) && isTensor(b))
        return arithmetic_merged(className, a, b);
    if (isTensor(a))
        return isTensor(b) ? a : limited(className, floating(a), b);
    if (isTensor(b))
        return arithmetic_extremum(className, b, a);
    return numbers(a, b, className === 'Maximum' ? Math.max : Math.min);
}
function limited(className, x, bound) {
    const number = uniform(bound);
    const isMaximum = className === 'Maximum';
    if (number === (isMaximum ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY))
        return x;
    if (isMaximum && number === 0 && bound.shape.length === 0)
        return relu(x);
    const constant = arithmetic_filled(x, bound);
    const wide = arithmetic_spread(x, aligned(bound, x));
    return made(className.toLowerCase(), { className, config: {} }, wide, constant);
}
/** `x` within bounds; an absent one is none. */
function arithmetic_clip(x, low, high) {
    const highest = high === null ? null : uniform(high);
    const isFromZero = low !== null && low.shape.length === 0 && low.values[0] === 0;
    if (isFromZero && highest !== null && highest > 0 && Number.isFinite(highest) && high?.shape.length === 0)
        return made('clipped', { className: 'ReLU', config: { max_value: highest } }, floating(x));
    const above = low === null ? floating(x) : limited('Maximum', floating(x), low);
    return high === null ? above : limited('Minimum', above, high);
}
const square = (x) => arithmetic_merged('Multiply', floating(x), floating(x));
const absolute = (x) => arithmetic_merged('Maximum', floating(x), negative(x));
/** `x` to the power of a small natural number. */
function power(x, exponent) {
    if (!Number.isInteger(exponent) || exponent < 0 || exponent > 64)
        return refuseForm(`takes the power ${exponent}`, 'Only the powers 0, 1, 2, 3 … can be made of multiplications.');
    if (exponent === 0)
        return arithmetic_filled(floating(x), scalar(1));
    if (exponent === 1)
        return floating(x);
    const half = power(x, Math.floor(exponent / 2));
    const even = square(half);
    return exponent % 2 === 0 ? even : arithmetic_merged('Multiply', even, floating(x));
}
/** `a - b` of two tensors of floats. */
const asDifference = (a, b) => arithmetic_merged('Add', floating(a), negative(b));

;// CONCATENATED MODULE: ./src/rewrites/ops/activations.ts





const activations_sum = (a, b) => {
    const result = arithmetic_add(a, b);
    return isTensor(result) ? result : a;
};
/** An activation function along axes, which are joined at the end for it. */
function alongAxes(name, args) {
    const x = floating(args.tensor('x'));
    if (args.json('axis') === undefined || args.json('axis') === -1)
        return arithmetic_activation(name, x, 2);
    const axes = args.axes('axis', x);
    if (axes.includes(0))
        return refuseForm('works along the batch axis');
    const shape = shapeOf(x);
    const rest = [...shape.keys()].filter(axis => !axes.includes(axis));
    const order = [...rest, ...axes];
    const turned = moveToEnd(x, axes);
    const joined = axes.length === 1
        ? turned
        : reshape(turned, [
            ...rest.slice(1).map(axis => shape[axis] ?? null),
            (0,keras_sizes/* product */.q)(axes.map(axis => shape[axis] ?? null)),
        ]);
    const result = reshape(arithmetic_activation(name, joined, 2), shapeOf(turned).slice(1));
    return permute(result, order.map((_, axis) => order.indexOf(axis)));
}
const leakyRelu = (args) => made('leaky', { className: 'LeakyReLU', config: { alpha: args.number('negative_slope', 0.2) } }, floating(args.tensor('x')));
const elu = (args) => made('elu', { className: 'ELU', config: { alpha: args.number('alpha', 1) } }, floating(args.tensor('x')));
/** alpha * elu(x / alpha). */
function celu(args) {
    const alpha = args.number('alpha', 1);
    if (alpha === 0)
        return refuseForm('divides by alpha=0');
    return arithmetic_scaled(arithmetic_activation('elu', arithmetic_scaled(floating(args.tensor('x')), 1 / alpha), 2), alpha);
}
const gelu = (args, isApproximate) => arithmetic_activation(args.flag('approximate', isApproximate) ? 'gelu_tanh' : 'gelu', args.tensor('x'));
const above = (x, threshold) => made('above', { className: 'ThresholdedReLU', config: { theta: threshold } }, x);
/** x where it is further from 0 than the threshold, else 0. */
function hardShrink(args) {
    const x = floating(args.tensor('x'));
    const threshold = args.number('threshold', 0.5);
    if (threshold < 0)
        return refuseForm('has a negative threshold');
    return activations_sum(above(x, threshold), negative(above(negative(x), threshold)));
}
function softShrink(args) {
    const x = floating(args.tensor('x'));
    const threshold = args.number('threshold', 0.5);
    if (threshold < 0)
        return refuseForm('has a negative threshold');
    return activations_sum(relu(arithmetic_scaled(x, 1, -threshold)), negative(relu(arithmetic_scaled(x, -1, -threshold))));
}
function activations_threshold(args) {
    const limit = args.number('threshold');
    if (args.number('default_value') !== 0 || limit < 0)
        return refuseForm('has a default_value other than 0 or a negative threshold');
    return above(floating(args.tensor('x')), limit);
}
function gatedLinear(args) {
    const x = floating(args.tensor('x'));
    const axis = args.axis('axis', x, -1);
    const half = lengthOf(x, axis) / 2;
    if (!Number.isInteger(half) || axis === 0)
        return refuseForm('halves an axis of odd length');
    const part = (from) => gather(x, axis, Array.from({ length: half }, (_, i) => from + i));
    return arithmetic_merged('Multiply', part(0), arithmetic_activation('sigmoid', part(half), 2));
}
/** max(a, b) + softplus(-|a - b|). */
function logAddExp(a, b) {
    const difference = activations_sum(floating(a), negative(floating(b)));
    const distance = arithmetic_merged('Maximum', difference, negative(difference));
    return activations_sum(arithmetic_merged('Maximum', a, b), arithmetic_activation('softplus', negative(distance), 2));
}
/** relu with its options, as the layer ReLU has them. */
function reluWithOptions(args) {
    const config = {
        negative_slope: args.number('negative_slope', 0),
        max_value: args.json('max_value') === undefined ? null : args.number('max_value'),
        threshold: args.number('threshold', 0),
    };
    return made('relu', { className: 'ReLU', config }, floating(args.tensor('x')));
}
/** Divided by the square root of the sum of squares. */
function normalize(args) {
    const x = floating(args.tensor('x'));
    if (args.number('order', 2) !== 2)
        return refuseForm('normalises by another norm than that of squares');
    if (args.number('epsilon', 1e-12) > 1e-10)
        return refuseForm('normalises with a large epsilon');
    const axes = args.json('axis') === undefined ? [value_rankOf(x) - 1] : args.axes('axis', x);
    return made('normal', { className: 'UnitNormalization', config: { axis: [...axes] } }, x);
}
/** Normalised by known statistics. */
function normalized(args) {
    const x = floating(args.tensor('x'));
    const axis = args.axis('axis', x, -1);
    const numbers = (name, otherwise) => args.json(name) === undefined
        ? scalar(otherwise)
        : (arrayFrom(args.json(name)) ?? refuseForm('normalises by what is computed'));
    const epsilon = args.number('epsilon', 0.001);
    const combine = (a, b, join) => combined(a, b, join) ?? refuseArguments('arrays that do not fit');
    const scale = combine(numbers('scale', 1), numbers('variance', 1), (s, v) => s / Math.sqrt(v + epsilon));
    const offset = combine(numbers('offset', 0), combine(numbers('mean', 0), scale, (m, s) => m * s), (b, m) => b - m);
    const at = (array) => array.shape.length === 1
        ? { ...array, shape: [...array.shape, ...Array.from({ length: value_rankOf(x) - axis - 1 }, () => 1)] }
        : array;
    return affine(x, at(scale), at(offset));
}

;// CONCATENATED MODULE: ./src/rewrites/ops/get-item.ts





const whole = { kind: 'slice', start: null, stop: null, step: 1 };
function keyFrom(value) {
    if (value === null)
        return { kind: 'new' };
    if (typeof value === 'number')
        return { kind: 'index', index: value };
    if (Array.isArray(value)) {
        const array = arrayFrom(value);
        return array?.shape.length === 1 ? { kind: 'indexes', indexes: array.values } : refuseForm('indexes by an array');
    }
    if (!(0,keras_values/* isObject */.Gv)(value))
        return refuseArguments('an index of an unknown kind');
    if (value['class_name'] === '__ellipsis__')
        return { kind: 'ellipsis' };
    if ('tensor' in value)
        return refuseForm('indexes by a tensor');
    const slice = (0,keras_values/* isObject */.Gv)(value['config']) ? value['config'] : value;
    if (!('start' in slice))
        return refuseForm('indexes by an array');
    const bound = (name) => {
        const one = slice[name] ?? null;
        if ((0,keras_values/* isObject */.Gv)(one))
            return refuseForm('slices at a place that a tensor says');
        return one === null || typeof one === 'number' ? one : refuseArguments('a slice of an unknown kind');
    };
    return { kind: 'slice', start: bound('start'), stop: bound('stop'), step: bound('step') ?? 1 };
}
/** `x[key]`, with slices, integers, new axes and an ellipsis. */
function getItem(x, key) {
    if (key === undefined)
        return getItem(x, [null]);
    const given = (Array.isArray(key) ? key : [key]).map(keyFrom);
    const keys = withoutEllipsis(given, value_rankOf(x));
    if (keys[0]?.kind === 'new')
        return refuseForm('puts an axis before the batch axis');
    if (keys.filter(one => one.kind === 'indexes').length > 1)
        return refuseForm('indexes by several arrays');
    return pick(x, keys);
}
function withoutEllipsis(keys, rank) {
    const axes = keys.filter(one => one.kind !== 'new' && one.kind !== 'ellipsis').length;
    const missing = rank - axes;
    if (missing < 0)
        return refuseArguments('more indexes than the tensor has axes');
    const rest = Array.from({ length: missing }, () => whole);
    const at = keys.findIndex(one => one.kind === 'ellipsis');
    return at < 0 ? [...keys, ...rest] : [...keys.slice(0, at), ...rest, ...keys.slice(at + 1)];
}
function pick(x, keys) {
    let value = x;
    let axis = 0;
    const shape = [];
    for (const key of keys) {
        if (key.kind === 'new') {
            shape.push(1);
            continue;
        }
        if (axis === 0 && !isWhole(key))
            return refuseForm('picks samples of the batch');
        if (key.kind === 'slice')
            value = sliced(value, axis, key);
        if (key.kind === 'index')
            value = get_item_placeOf(value, axis, key.index);
        if (key.kind === 'indexes')
            value = gather(value, axis, key.indexes.map(index => inside(index, value, axis)));
        if (key.kind !== 'index')
            shape.push(shapeOf(value)[axis] ?? null);
        axis++;
    }
    return reshape(value, shape.slice(1));
}
const isWhole = (key) => key.kind === 'slice' && (key.start ?? 0) === 0 && key.stop === null && key.step === 1;
function inside(index, x, axis) {
    const length = shapeOf(x)[axis] ?? refuseUnknown(`length of axis ${axis}`);
    const at = index < 0 ? index + length : index;
    return at >= 0 && at < length ? at : refuseArguments(`the index ${index}, which is not there`);
}
/** One place of an axis, which stays with the length 1. */
function get_item_placeOf(x, axis, index) {
    if (shapeOf(x)[axis] === null && axis === 1 && value_rankOf(x) === 3 && (index === 0 || index === -1))
        return endOf(x, index);
    const at = inside(index, x, axis);
    return gather(x, axis, [at]);
}
/** The first or last step of a sequence of unknown length: what a recurrent layer keeps that remembers nothing. */
function endOf(x, index) {
    const channels = shapeOf(x)[2] ?? refuseUnknown('length of axis 2');
    const identity = Array.from({ length: bounded(channels * channels) }, (_, i) => (i % (channels + 1) === 0 ? 1 : 0));
    const square = [channels, channels];
    const variables = [
        (0,derive/* constant */.dY)(square, identity),
        (0,derive/* constant */.dY)(square, identity.map(() => 0)),
    ];
    const config = {
        units: channels,
        activation: 'linear',
        use_bias: false,
        return_sequences: false,
        go_backwards: index === 0,
        trainable: false,
    };
    const step = made('end', { className: 'SimpleRNN', config, variables }, x);
    return reshape(step, [1, channels]);
}
/** A slice of an axis, as Python understands it. */
function sliced(x, axis, { start, stop, step }) {
    const length = shapeOf(x)[axis] ?? null;
    if (step === 0)
        return refuseArguments('a slice of step 0');
    if (length === null)
        return slicedUnknown(x, axis, start, stop, step);
    if (step !== 1)
        return gather(x, axis, sliceIndexes(length, start, stop, step));
    const [first, end] = sliceBounds(length, start, stop, step);
    return end > first ? crop(x, axis, first, length - end) : refuseForm('makes a tensor without values');
}
function slicedUnknown(x, axis, start, stop, step) {
    const begin = start ?? 0;
    const end = stop ?? 0;
    const fits = step === 1 && begin >= 0 && (stop === null || end < 0);
    if (!fits)
        return refuseUnknown(`length of axis ${axis}`);
    return crop(x, axis, begin, -end);
}
/** The first place that a slice of Python picks, and the place before which it ends. */
function sliceBounds(length, start, stop, step) {
    const low = step > 0 ? 0 : -1;
    const high = step > 0 ? length : length - 1;
    const clamp = (at) => Math.min(Math.max(at < 0 ? at + length : at, low), high);
    const first = start === null ? (step > 0 ? low : high) : clamp(start);
    return [first, stop === null ? (step > 0 ? high : low) : clamp(stop)];
}
/** The places that a slice of Python picks. */
function sliceIndexes(length, start, stop, step) {
    const [first, end] = sliceBounds(length, start, stop, step);
    bounded(Math.ceil(Math.max(0, (end - first) / step)));
    const indexes = [];
    for (let at = first; step > 0 ? at < end : at > end; at += step)
        indexes.push(at);
    return indexes;
}
/** A part of a tensor by where it begins and how long it is. */
function sliceOf(args) {
    const x = args.tensor('inputs');
    const starts = args.integers('start_indices');
    return args.integers('shape').reduce((value, size, axis) => {
        const start = starts[axis] ?? 0;
        const stop = size < 0 ? null : start + size;
        if (axis === 0)
            return start === 0 && (size < 0 || size === shapeOf(x)[0]) ? value : refuseForm('picks samples of the batch');
        return sliced(value, axis, { kind: 'slice', start, stop: stop === shapeOf(x)[axis] ? null : stop, step: 1 });
    }, x);
}

;// CONCATENATED MODULE: ./src/rewrites/ops/images.ts




/** What `data_format` says, in the words of Keras or of TensorFlow. */
function dataFormat(args) {
    const format = args.text('data_format', 'channels_last');
    return format === 'channels_first' || /^NC/.test(format) ? 'channels_first' : 'channels_last';
}
/** Axes of rows and columns. */
function rowsAndColumns(args, x) {
    if (value_rankOf(x) !== 4)
        return refuseForm('works on images that are no batch');
    return dataFormat(args) === 'channels_first' ? [2, 3] : [1, 2];
}
const images_numbers = (args, name, count) => {
    const given = args.integers(name);
    if (given.length === 1)
        return Array.from({ length: count }, () => given[0] ?? 1);
    // TensorFlow also takes a number for each axis of the tensor.
    return given.length === count + 2 ? given.slice(1, -1) : [...given];
};
/** Pooling by the layer of the same kind. */
function pool(kind, args) {
    const x = floating(args.tensor('inputs'));
    const count = value_rankOf(x) - 2;
    if (count < 1 || count > 3)
        return refuseForm('pools over many axes');
    const pool_size = images_numbers(args, 'pool_size', count);
    const strides = args.json('strides') === undefined ? pool_size : images_numbers(args, 'strides', count);
    const config = {
        pool_size,
        strides,
        padding: args.text('padding', 'valid').toLowerCase(),
        data_format: dataFormat(args),
    };
    if (!['valid', 'same'].includes(config.padding))
        return refuseArguments('a padding that is not known');
    return made('pooled', { className: `${kind}Pooling${count}D`, config }, x);
}
/** A convolution with known numbers as its kernel. */
function convolve(args) {
    const x = floating(args.tensor('inputs'));
    const kernel = args.operand('kernel');
    const count = value_rankOf(x) - 2;
    if (isTensor(kernel))
        return refuseForm('convolves with a kernel that is computed');
    if (count < 1 || count > 3 || kernel.shape.length !== count + 2)
        return refuseArguments('a kernel that does not fit');
    const optional = (name) => args.json(name) === undefined ? Array.from({ length: count }, () => 1) : images_numbers(args, name, count);
    const channels = shapeOf(x)[dataFormat(args) === 'channels_first' ? 1 : count + 1] ?? refuseUnknown('number of channels');
    const groups = channels / (kernel.shape[count] ?? 1);
    const config = {
        filters: kernel.shape[count + 1] ?? 1,
        kernel_size: kernel.shape.slice(0, count),
        strides: optional('strides'),
        dilation_rate: optional('dilation_rate'),
        padding: args.text('padding', 'valid').toLowerCase(),
        data_format: dataFormat(args),
        groups,
        activation: 'linear',
        use_bias: false,
        trainable: false,
    };
    if (!['valid', 'same'].includes(config.padding))
        return refuseArguments('a padding that is not known');
    return made('convolved', { className: `Conv${count}D`, config, variables: [kernelOf(kernel)] }, x);
}
const kernelOf = ({ shape, values }) => (0,derive/* constant */.dY)(shape, values);
/** Resizing by the layer Resizing, which is rewritten in turn. */
function resize(args) {
    const x = floating(args.tensor('images'));
    const size = args.integers('size');
    rowsAndColumns(args, x);
    if (args.flag('antialias'))
        return refuseForm('resizes with antialiasing');
    if (args.flag('pad_to_aspect_ratio'))
        return refuseForm('resizes and pads to the aspect ratio');
    const config = {
        height: size[0] ?? 0,
        width: size[1] ?? 0,
        interpolation: args.text('interpolation', 'bilinear').toLowerCase(),
        crop_to_aspect_ratio: args.flag('crop_to_aspect_ratio'),
        data_format: dataFormat(args),
    };
    return made('resized', { className: 'Resizing', config }, x);
}
/** Leaves out the edges of images, given three of the four of an axis or the length that is to be left. */
function cropImages(args) {
    return edges(args, ['cropping'], (x, axis, before, after) => crop(x, axis, before, after), -1);
}
/** Puts zeros around images. */
function padImages(args) {
    return edges(args, ['padding'], (x, axis, before, after) => padZeros(x, axis, before, after), 1);
}
function edges(args, [word = ''], work, sign) {
    const x = args.tensor('images');
    const sides = [
        ['top', 'bottom', 'target_height'],
        ['left', 'right', 'target_width'],
    ];
    const axes = rowsAndColumns(args, x);
    return sides.reduce((image, [first, second, target], i) => {
        const axis = axes[i] ?? 1;
        const numberOf = (name) => (args.json(name) === undefined ? null : args.number(name));
        const change = () => sign * ((numberOf(target) ?? refuseArguments(`neither ${second} nor ${target}`)) - lengthOf(x, axis));
        const before = numberOf(`${first}_${word}`);
        const after = numberOf(`${second}_${word}`);
        const begin = before ?? change() - (after ?? 0);
        const end = after ?? change() - begin;
        if (begin < 0 || end < 0)
            return refuseArguments('edges that do not fit');
        return work(image, axis, begin, end);
    }, x);
}
/** Blocks of pixels as channels. */
function spaceToDepth(args) {
    const x = args.tensor('x');
    const [rows, columns] = rowsAndColumns(args, x);
    if (rows !== 1)
        return refuseForm('works on channels_first images');
    const size = args.number('block_size');
    const [, height = null, width = null, channels = null] = shapeOf(x);
    if (height === null || width === null || channels === null)
        return refuseUnknown('lengths');
    if (height % size !== 0 || width % size !== 0 || columns !== 2)
        return refuseArguments('blocks that do not fit');
    const split = reshape(x, [height / size, size, width / size, size, channels]);
    return reshape(permute(split, [0, 1, 3, 2, 4, 5]), [height / size, width / size, size * size * channels]);
}
/** Channels as blocks of pixels. */
function depthToSpace(args) {
    const x = args.tensor('x');
    const [rows] = rowsAndColumns(args, x);
    if (rows !== 1)
        return refuseForm('works on channels_first images');
    const size = args.number('block_size');
    const [, height = null, width = null, channels = null] = shapeOf(x);
    if (height === null || width === null || channels === null)
        return refuseUnknown('lengths');
    const depth = channels / size / size;
    if (!Number.isInteger(depth))
        return refuseArguments('blocks that do not fit');
    const split = reshape(x, [height, width, size, size, depth]);
    return reshape(permute(split, [0, 1, 3, 2, 4, 5]), [height * size, width * size, depth]);
}
/** The brightness of colours. */
function gray(args) {
    const x = floating(args.tensor('images'));
    const last = value_rankOf(x) - 1;
    if (lengthOf(x, last) !== 3 || args.text('data_format', 'channels_last') === 'channels_first')
        return refuseForm('works on images of another form');
    return timesMatrix(x, 3, 1, [0.2989, 0.587, 0.114], 'gray');
}

;// CONCATENATED MODULE: ./src/rewrites/ops/lookup.ts





/** The places of an axis that indices say, or rows of a table of numbers. */
function taken(args) {
    const x = args.operand('x');
    const indices = args.operand('indices');
    if (isTensor(indices))
        return isTensor(x) ? refuseForm('takes places that a tensor says') : lookedUp(x, indices, args);
    if (!isTensor(x) || args.json('axis') === undefined)
        return refuseForm('takes places of the batch');
    const axis = args.axis('axis', x);
    if (axis === 0)
        return refuseForm('takes samples of the batch');
    const length = lengthOf(x, axis);
    const shape = shapeOf(x);
    const picked = gather(x, axis, indices.values.map(index => (index < 0 ? index + length : index)));
    return reshape(picked, [...shape.slice(1, axis), ...indices.shape, ...shape.slice(axis + 1)]);
}
/** Rows of a table of numbers, as an Embedding. */
function lookedUp({ shape, values }, indices, args) {
    const [rows = 0, ...rest] = shape;
    if (args.number('axis', 0) !== 0 || indices.dtype !== 'int32')
        return refuseForm('takes places that a tensor says');
    const width = (0,keras_sizes/* valuesIn */.a)(rest);
    const config = { input_dim: rows, output_dim: width, mask_zero: false, trainable: false };
    const found = made('table', { className: 'Embedding', config, variables: [(0,derive/* constant */.dY)([rows, width], values)] }, indices);
    return reshape(found, [...shapeOf(indices).slice(1), ...rest]);
}
/** Rows of the identity matrix, as an Embedding. */
function oneHot(x, args) {
    const count = args.number('num_classes');
    if (x.dtype !== 'int32')
        return refuseForm('counts classes of floats', 'Give the Input dtype="int32".');
    if (args.flag('sparse'))
        return refuseForm('makes a sparse tensor');
    const on = args.number('on_value', 1);
    const off = args.number('off_value', 0);
    const values = Array.from({ length: bounded(count * count) }, (_, i) => (i % (count + 1) === 0 ? on : off));
    const config = { input_dim: count, output_dim: count, mask_zero: false, trainable: false };
    const hot = made('classes', { className: 'Embedding', config, variables: [(0,derive/* constant */.dY)([count, count], values)] }, x);
    const rank = value_rankOf(hot);
    const axis = args.axis('axis', hot, -1);
    const order = [...shapeOf(hot).keys()].slice(0, -1);
    order.splice(axis, 0, rank - 1);
    return permute(hot, order);
}
/** Between tensors of floats, and integers too. */
function cast(x, args) {
    const dtype = dtypeOf(args.json('dtype'));
    if (dtype === null)
        return x;
    if (isFine(dtype, args.precision))
        return x.dtype === 'bool' ? floating(x) : asFloats(x);
    if (x.dtype === 'int32' && /^(int32|int64)$/.test(dtype))
        return x;
    return refuseForm(`casts from ${x.dtype} to ${dtype.replaceAll(/[^a-z0-9_]/gi, '')}`, 'Do without the cast, or cast outside the model.');
}
/**
 * Whether float32 stands for a type. For those of fewer bits it does as much as for the layers that compute in them: Keras
 * 3.6 to 3.9 saves a cast before each layer of another dtype policy than the one before.
 */
const isFine = (dtype, precision) => ['float32', 'float64', ...finest[precision]].includes(dtype);
/** The types at least as exact as one, below float32. */
const finest = { float32: [], float16: ['float16'], bfloat16: ['float16', 'bfloat16'] };
const dtypeOf = (value) => typeof value === 'string' ? value : value === undefined ? null : refuseArguments('an unknown kind of dtype');

;// CONCATENATED MODULE: ./src/rewrites/ops/padding.ts




/** Places of an axis from `before` before its begin to `after` behind its end, each led to one inside. */
const outside = {
    edge: (at, length) => Math.min(Math.max(at, 0), length - 1),
    reflect: (at, length) => bounced(at, length, 2 * (length - 1), at2 => at2),
    symmetric: (at, length) => bounced(at, length, 2 * length, at2 => at2 - 1),
    wrap: (at, length) => modulo(at, length),
};
const modulo = (at, length) => ((at % length) + length) % length;
function bounced(at, length, period, shift) {
    if (period === 0)
        return 0;
    const place = modulo(at, period);
    return place < length ? place : shift(period - place);
}
/** Puts values around the axes of a tensor. */
function pad(args) {
    const x = args.tensor('x');
    const mode = args.text('mode', 'constant').toLowerCase();
    const widths = widthsOf(args, x);
    const value = scalar(args.number('constant_values', 0));
    return widths.reduce((padded, [before, after], axis) => {
        if (before === 0 && after === 0)
            return padded;
        if (axis === 0)
            return refuseForm('pads the batch axis');
        if (mode === 'constant')
            return value.values[0] === 0 ? padZeros(padded, axis, before, after) : padWith(padded, axis, before, after, value);
        const place = outside[mode] ?? refuseArguments('a mode that is not known');
        const length = lengthOf(padded, axis);
        const places = Array.from({ length: bounded(before + length + after) }, (_, i) => place(i - before, length));
        return gather(padded, axis, places);
    }, x);
}
function widthsOf(args, x) {
    const value = args.json('pad_width');
    const rank = value_rankOf(x);
    const lists = typeof value === 'number' ? [[value, value]] : args.pairs('pad_width');
    const all = lists.length === 1 ? Array.from({ length: rank }, () => lists[0] ?? []) : lists;
    if (all.length !== rank)
        return refuseArguments('a pad_width that does not fit');
    return all.map(([before, after = before]) => before === undefined || after === undefined || before < 0 || after < 0
        ? refuseArguments('a pad_width that does not fit')
        : [before, after]);
}
function padWith(x, axis, before, after, value) {
    const place = crop(floating(x), axis, 0, lengthOf(x, axis) - 1);
    const block = (count) => count === 0 ? [] : [repeatEach(arithmetic_filled(place, value), axis, count)];
    return structure_concatenate([...block(before), x, ...block(after)], axis);
}

;// CONCATENATED MODULE: ./src/rewrites/ops/rearranging.ts





/** The target of a Reshape, in which null stands for the batch; the batch axis stays, whichever way that is said. */
function newShape(x, target) {
    const [samples = null, ...rest] = shapeOf(x);
    const size = (0,keras_sizes/* product */.q)(rest);
    const [batch, ...lengths] = target;
    if (batch === undefined)
        return refuseForm('moves values from one sample to another');
    const known = (0,keras_sizes/* product */.q)(lengths.filter(one => one !== -1)) ?? refuseArguments('a shape that is not known');
    const open = lengths.filter(one => one === -1).length;
    const rests = open === 0 ? 1 : size === null ? null : size / known;
    const keepsBatch = batch === -1 ? open === 0 && size === known : batch === samples;
    if (batch === -1 && open === 0 && size === null)
        return refuseUnknown('lengths');
    const isWhole = rests === null || Number.isInteger(rests);
    const isSame = open > 0 || size === null || size === known;
    if (!keepsBatch || open > 1 || !isWhole || !isSame)
        return refuseForm('moves values from one sample to another');
    return lengths.map(one => (one === -1 ? rests : one));
}
/** The values in another shape. */
function reshaped(x, args) {
    const target = args.json('newshape');
    const list = Array.isArray(target) ? target : [target ?? null];
    const lengths = list.map(one => {
        if (one === 'unknown')
            return -1;
        return one === null || typeof one === 'number' ? one : refuseForm('has a shape that is computed');
    });
    return reshape(x, newShape(x, lengths));
}
/** Without axes of length 1. */
function squeezed(x, args) {
    if (args.json('axis') === undefined) {
        const shape = shapeOf(x);
        if (shape.includes(null, 1))
            return refuseUnknown('lengths');
        return dropAxes(x, [...shape.keys()].filter(axis => axis > 0 && shape[axis] === 1));
    }
    return dropAxes(x, args.axes('axis', x));
}
/** With new axes of length 1. */
function expanded(x, args) {
    const axes = args.integers('axis');
    const rank = value_rankOf(x) + axes.length;
    return axes
        .map(axis => normalAxis(axis, rank))
        .sort((a, b) => a - b)
        .reduce((value, axis) => expandAxis(value, axis), x);
}
/** The axes in another order; absent: in reverse. */
function transposedTo(x, args) {
    const rank = value_rankOf(x);
    const axes = args.json('axes') === undefined
        ? [...shapeOf(x).keys()].reverse()
        : args.integers('axes').map(axis => normalAxis(axis, rank));
    return permute(x, axes);
}
/** Some axes in other places. */
function moved(x, args) {
    const rank = value_rankOf(x);
    const from = args.integers('source').map(axis => normalAxis(axis, rank));
    const to = args.integers('destination').map(axis => normalAxis(axis, rank));
    const rest = [...shapeOf(x).keys()].filter(axis => !from.includes(axis));
    const order = Array.from({ length: rank }, (_, axis) => to.includes(axis) ? (from[to.indexOf(axis)] ?? axis) : (rest.shift() ?? axis));
    return permute(x, order);
}
/** Two axes in exchange. */
function swapped(x, args) {
    const a = args.axis('axis1', x);
    const b = args.axis('axis2', x);
    return permute(x, [...shapeOf(x).keys()].map(axis => (axis === a ? b : axis === b ? a : axis)));
}
/** The places of axes in reverse. */
function flipped(x, axes) {
    return axes.reduce((value, axis) => {
        if (axis === 0)
            return refuseForm('turns the batch around');
        const length = bounded(lengthOf(value, axis));
        return gather(value, axis, Array.from({ length }, (_, i) => length - 1 - i));
    }, x);
}
/** The places of axes shifted around. */
function rolled(x, args) {
    if (args.json('axis') === undefined)
        return refuseForm('shifts over the batch axis');
    const shifts = args.integers('shift');
    const axes = args.integers('axis').map(axis => normalAxis(axis, value_rankOf(x)));
    return axes.reduce((value, axis, i) => {
        if (axis === 0)
            return refuseForm('shifts over the batch axis');
        const length = lengthOf(value, axis);
        const shift = (((shifts[i] ?? shifts[0] ?? 0) % length) + length) % length;
        if (shift === 0)
            return value;
        return structure_concatenate([crop(value, axis, length - shift, 0), crop(value, axis, 0, shift)], axis);
    }, x);
}
/** Each place of an axis several times. */
function repeated(x, args) {
    if (args.json('axis') === undefined)
        return refuseForm('repeats over the batch axis');
    const axis = args.axis('axis', x);
    if (axis === 0)
        return refuseForm('repeats samples of the batch');
    const counts = args.integers('repeats');
    const [first = 1] = counts;
    if (counts.every(count => count === first))
        return repeatEach(x, axis, first);
    return gather(x, axis, counts.flatMap((count, i) => Array.from({ length: bounded(count) }, () => i)));
}
/** Whole axes several times. */
function tiled(x, args) {
    const counts = [...args.integers('repeats')];
    const rank = value_rankOf(x);
    while (counts.length < rank)
        counts.unshift(1);
    if (counts.length > rank || counts[0] !== 1)
        return refuseForm('repeats samples of the batch');
    return counts.reduce((value, count, axis) => (axis === 0 ? value : repeatAll(value, axis, count)), x);
}
/** Axes of length 1 repeated to a shape. */
function broadcasted(x, args) {
    const target = args.integers('shape');
    const shape = shapeOf(x);
    if (target[0] !== 1 && target[0] !== shape[0])
        return refuseForm('says how many samples a batch has');
    return broadcast(x, target.map((length, axis) => (axis === 0 ? (shape[0] ?? null) : length)));
}
/** The parts of an axis, between `bounds` or of equal length. */
function parts(x, axis, sections, isUneven = false) {
    const length = lengthOf(x, axis);
    if (axis === 0)
        return refuseForm('splits the batch');
    if (typeof sections !== 'number')
        return between(x, axis, [
            ...(arrayFrom(sections)?.values ?? refuseArguments('sections that are not known')),
            length,
        ]);
    const size = Math.floor(length / sections);
    const surplus = length % sections;
    if (surplus > 0 && !isUneven)
        return refuseArguments('sections that do not fit');
    const bounds = Array.from({ length: bounded(sections, 1024) }, (_, i) => size * (i + 1) + Math.min(i + 1, surplus));
    return between(x, axis, bounds);
}
function between(x, axis, bounds) {
    const length = lengthOf(x, axis);
    return bounds.map((end, i) => crop(x, axis, bounds[i - 1] ?? 0, length - end));
}
/** Parts of the sizes given (one of them may be -1), or a number of equal parts. */
function splitBySizes(x, args) {
    const axis = args.axis('axis', x, 0);
    const sections = args.json('indices_or_sections');
    if (typeof sections === 'number')
        return parts(x, axis, sections);
    const sizes = args.integers('indices_or_sections');
    const rest = lengthOf(x, axis) - sizes.filter(size => size >= 0).reduce((sum, size) => sum + size, 0);
    const ends = [];
    for (const size of sizes)
        ends.push((ends.at(-1) ?? 0) + (size < 0 ? rest : size));
    return between(x, axis, ends);
}
/** The last two axes in exchange. */
const lastAxesSwapped = (x) => {
    const axes = [...shapeOf(x).keys()];
    return permute(x, [...axes.slice(0, -2), axes.length - 1, axes.length - 2]);
};

;// CONCATENATED MODULE: ./src/rewrites/ops/reductions.ts




// More slices would make a model of too many layers.
const mostParts = 1024;
// More factors than this would make a model of too many layers.
const mostFactors = 32;
/** Takes `axes` together (ascending, none of them the batch axis). */
function reduce(kind, x, axes, keepsAxes) {
    const shape = shapeOf(x);
    if (axes.includes(0))
        return refuseForm('works along the batch axis');
    const result = shape.filter((_, axis) => axis > 0 && !axes.includes(axis));
    const kept = shape.map((length, axis) => (axes.includes(axis) ? 1 : length)).slice(1);
    const reduced = axes.length === 0 ? floating(x) : reducedTo(kind, floating(x), axes);
    return reshape(reduced, keepsAxes ? kept : result);
}
function reducedTo(kind, x, axes) {
    if (kind === 'Min')
        return negative(reducedTo('Max', negative(x), axes));
    if (kind === 'Var')
        return variance(x, axes);
    const size = (0,keras_sizes/* product */.q)(axes.map(axis => shapeOf(x)[axis] ?? null));
    if (kind === 'Sum') {
        if (size === null)
            return refuseUnknown('length');
        return arithmetic_scaled(reducedTo('Mean', x, axes), size);
    }
    const first = axes[0] ?? 1;
    const last = axes.at(-1) ?? 1;
    const isRun = last - first + 1 === axes.length;
    if (!isRun) {
        const turned = moveToEnd(x, axes);
        return reducedTo(kind, turned, axes.map((_, i) => value_rankOf(x) - axes.length + i));
    }
    if (size === 1)
        return reshape(x, shapeOf(x).filter((_, axis) => axis > 0 && !axes.includes(axis)));
    if (kind === 'Prod')
        return productOf(x, first, last);
    return pooled(kind, x, first, last);
}
/** By a pooling layer; the global ones need to know no length. */
function pooled(kind, x, first, last) {
    const name = kind === 'Mean' ? 'Average' : 'Max';
    const shape = shapeOf(x);
    const after = shape.slice(last + 1);
    if (first === 1 && after.length > 0) {
        const isImage = shape.length === 4 && last === 2;
        const steps = isImage || shape.length === 3 ? x : reshape(x, [(0,keras_sizes/* product */.q)(shape.slice(1, last + 1)), (0,keras_sizes/* product */.q)(after)]);
        const config = isImage ? { data_format: 'channels_last' } : {};
        const layer = { className: `Global${name}Pooling${isImage ? 2 : 1}D`, config };
        return reshape(made(kind.toLowerCase(), layer, steps), after);
    }
    const size = (0,keras_sizes/* product */.q)(shape.slice(first, last + 1));
    if (size === null)
        return refuseUnknown('length');
    const config = { pool_size: [1, size], strides: [1, size], padding: 'valid', data_format: 'channels_last' };
    const layer = { className: `${name}Pooling2D`, config };
    return asColumns(x, first, last, image => made(kind.toLowerCase(), layer, image), () => []);
}
function productOf(x, first, last) {
    const shape = shapeOf(x);
    const size = (0,keras_sizes/* product */.q)(shape.slice(first, last + 1)) ?? refuseUnknown('length');
    if (size > mostFactors)
        return refuseForm(`multiplies ${size} values`);
    const joined = reshape(x, [...shape.slice(1, first), size, ...shape.slice(last + 1)]);
    return arithmetic_merged('Multiply', ...unstack(joined, first));
}
function variance(x, axes) {
    const difference = arithmetic_merged('Add', x, negative(reduce('Mean', x, axes, true)));
    return reducedTo('Mean', square(difference), axes);
}
/** The slices of an axis, without it. */
function unstack(x, axis) {
    const length = lengthOf(x, axis);
    const rest = shapeOf(x).filter((_, i) => i > 0 && i !== axis);
    return Array.from({ length: bounded(length, mostParts) }, (_, i) => reshape(crop(x, axis, i, length - i - 1), rest));
}
/** The values as slices of a new axis. */
const stack = (values, axis) => structure_concatenate(values.map(value => expandAxis(value, axis)), axis);
/** For each place of an axis, the sum of all up to it; `options` as in TensorFlow. */
function cumulativeSum(x, axis, options) {
    const length = lengthOf(x, axis);
    if (axis === 0)
        return refuseForm('works along the batch axis');
    const counts = (row, column) => {
        const distance = options.reverse ? row - column : column - row;
        return options.exclusive ? distance > 0 : distance >= 0;
    };
    const values = Array.from({ length: bounded(length * length) }, (_, i) => counts(Math.floor(i / length), i % length) ? 1 : 0);
    return onLastAxis(x, axis, last => timesMatrix(last, length, length, values, 'sums'));
}
/** log(sum(exp(x))): the maximum of x less that of log_softmax(x), which is the same but for this. */
function logSumExp(x, axes, keepsAxes) {
    const shape = shapeOf(x);
    const size = (0,keras_sizes/* product */.q)(axes.map(axis => shape[axis] ?? null));
    const turned = moveToEnd(floating(x), axes);
    const rest = shapeOf(turned).slice(1, value_rankOf(x) - axes.length);
    const rows = reshape(turned, [...rest, size]);
    const last = rest.length + 1;
    const logs = made('log_softmax', { className: 'Activation', config: { activation: 'log_softmax' } }, rows);
    const sum = arithmetic_add(reducedTo('Max', rows, [last]), negative(reducedTo('Max', logs, [last])));
    if (!('from' in sum))
        return x;
    return reshape(sum, keepsAxes ? shape.map((length, axis) => (axes.includes(axis) ? 1 : length)).slice(1) : rest);
}
/** The differences of neighbours along an axis. */
function difference(x, args) {
    const axis = args.axis('axis', x, -1);
    if (args.number('n', 1) !== 1 || axis === 0)
        return refuseForm('takes differences in a way of its own');
    return asDifference(crop(floating(x), axis, 1, 0), crop(floating(x), axis, 0, 1));
}
/** The sums of all up to a place, by the arguments of `cumsum`. */
function cumulative(x, args) {
    if (args.json('axis') === undefined)
        return refuseForm('works along the batch axis');
    return cumulativeSum(x, args.axis('axis', x), { exclusive: args.flag('exclusive'), reverse: args.flag('reverse') });
}

;// CONCATENATED MODULE: ./src/rewrites/ops/products.ts








// Matrix products of tensors are one layer for each matrix.
const mostMatrices = 64;
const lengthsOf = (operand) => (isTensor(operand) ? shapeOf(operand) : operand.shape);
/** The sum of products over the labels that `out` leaves out. */
function contract(a, b, out) {
    if (!isTensor(a.operand))
        return isTensor(b.operand) ? contract(b, a, out) : refuseForm('multiplies constants');
    const batch = a.labels[0] ?? '';
    if (out[0] !== batch || a.labels.lastIndexOf(batch) > 0)
        return refuseForm('multiplies along the batch axis');
    for (const { labels } of [a, b])
        if (new Set(labels).size < labels.length)
            return refuseForm('takes a diagonal');
    if (!isTensor(b.operand)) {
        if (b.labels.includes(batch))
            return refuseForm('multiplies along the batch axis');
        return timesArray(a.operand, a.labels, b.operand, b.labels, out);
    }
    if (b.labels[0] !== batch)
        return refuseForm('multiplies along the batch axis');
    return timesTensor(summed(a, b.labels, out), summed(b, a.labels, out), out);
}
/** Without the labels that nothing else has, which are summed up. */
function summed({ operand, labels }, others, out) {
    if (!isTensor(operand))
        return refuseForm('multiplies constants');
    const isAlone = (label) => !others.includes(label) && !out.includes(label);
    const axes = [...labels.keys()].filter(axis => isAlone(labels[axis] ?? ''));
    return {
        x: axes.length === 0 ? floating(operand) : reduce('Sum', operand, axes, false),
        labels: labels.filter(label => !isAlone(label)),
    };
}
const products_axesOf = (labels, wanted) => wanted.map(label => labels.indexOf(label));
/** A tensor times known numbers: one Dense layer on the axes that are summed up, joined to one. */
function timesArray(a, aLabels, b, bLabels, out) {
    const { x, labels } = summed({ operand: a, labels: aLabels }, bLabels, out);
    const together = labels.filter(label => bLabels.includes(label) && !out.includes(label));
    const kept = labels.filter(label => !together.includes(label));
    const free = bLabels.filter(label => !labels.includes(label));
    if (kept.some(label => bLabels.includes(label)))
        return refuseForm('multiplies by a constant in a way of its own');
    if (free.some(label => !out.includes(label)))
        return refuseForm('sums a constant up');
    const turned = permute(x, products_axesOf(labels, [...kept, ...together]));
    const matrix = transposed(b, products_axesOf(bLabels, [...together, ...free]));
    const rows = (0,keras_sizes/* valuesIn */.a)(matrix.shape.slice(0, together.length));
    const freeShape = matrix.shape.slice(together.length);
    const columns = (0,keras_sizes/* valuesIn */.a)(freeShape);
    const keptShape = products_axesOf(labels, kept)
        .map(axis => shapeOf(x)[axis] ?? null)
        .slice(1);
    const layer = {
        className: 'Dense',
        config: { units: columns, use_bias: false, activation: 'linear', trainable: false },
        variables: [(0,derive/* constant */.dY)([rows, columns], matrix.values)],
    };
    const isUnlike = lengthsOf(x).some((length, axis) => together.includes(labels[axis] ?? '') &&
        length !== null &&
        length !== b.shape[bLabels.indexOf(labels[axis] ?? '')]);
    if (isUnlike)
        return refuseForm('multiplies lengths that do not fit');
    const product = made('product', layer, reshape(turned, [...keptShape, rows]));
    const full = [...kept, ...free];
    return permute(reshape(product, [...keptShape, ...freeShape]), products_axesOf(full, out));
}
function timesTensor(a, b, out) {
    const batch = a.labels[0] ?? '';
    const shared = a.labels.filter(label => label !== batch && b.labels.includes(label) && out.includes(label));
    const together = a.labels.filter(label => b.labels.includes(label) && !out.includes(label));
    const rows = a.labels.filter(label => !b.labels.includes(label));
    const columns = b.labels.filter(label => !a.labels.includes(label));
    const lengths = (of, wanted) => products_axesOf(of.labels, wanted).map(axis => shapeOf(of.x)[axis] ?? null);
    const left = reshape(permute(a.x, products_axesOf(a.labels, [batch, ...shared, ...rows, ...together])), [
        ...lengths(a, shared),
        (0,keras_sizes/* product */.q)(lengths(a, rows)),
        (0,keras_sizes/* product */.q)(lengths(a, together)),
    ]);
    const right = reshape(permute(b.x, products_axesOf(b.labels, [batch, ...shared, ...together, ...columns])), [
        ...lengths(b, shared),
        (0,keras_sizes/* product */.q)(lengths(b, together)),
        (0,keras_sizes/* product */.q)(lengths(b, columns)),
    ]);
    const matrices = matrixProduct(left, right);
    const full = [...lengths(a, shared), ...lengths(a, rows), ...lengths(b, columns)];
    return permute(reshape(matrices, full), products_axesOf([batch, ...shared, ...rows, ...columns], out));
}
/** The product of the last two axes of tensors of the same rank; the axes before broadcast. */
function matrixProduct(a, b) {
    const rank = value_rankOf(a);
    if (rank === 3)
        return made('product', { className: 'Dot', config: { axes: [2, 1], normalize: false } }, a, b);
    const wide = (x, other) => broadcast(x, shapeOf(x).map((length, axis) => axis > 0 && axis < rank - 2 && length === 1 ? (shapeOf(other)[axis] ?? null) : length));
    const left = wide(a, b);
    const right = wide(b, a);
    const around = shapeOf(left).slice(1, rank - 2);
    const count = (0,keras_sizes/* product */.q)(around) ?? refuseUnknown('lengths');
    if (count > mostMatrices)
        return refuseForm(`multiplies ${count} matrices of one sample`);
    const [m = null, k = null] = shapeOf(left).slice(-2);
    const n = shapeOf(right).at(-1) ?? null;
    const ones = unstack(reshape(left, [count, m, k]), 1);
    const others = unstack(reshape(right, [count, shapeOf(right).at(-2) ?? null, n]), 1);
    const products = ones.map((one, i) => matrixProduct(one, others[i] ?? one));
    return reshape(stack(products, 1), [...around, m, n]);
}
const letters = (count, from = 0) => Array.from({ length: count }, (_, i) => `#${i + from}`);
/** The product of matrices as `matmul` of numpy defines it. */
function matmul(a, b) {
    if (isTensor(a) && isTensor(b)) {
        if (value_rankOf(a) !== value_rankOf(b) || value_rankOf(a) < 3)
            return refuseForm('multiplies matrices along the batch axis');
        if (!isTarget([...shapeOf(a).slice(1, -2)]))
            return refuseUnknown('lengths');
        return matrixProduct(floating(a), floating(b));
    }
    if (isTensor(a) && !isTensor(b)) {
        if (b.shape.length > 2)
            return refuseForm('multiplies by a constant of several matrices');
        const labels = letters(value_rankOf(a));
        const last = labels.at(-1) ?? '';
        const out = labels.slice(0, -1);
        if (b.shape.length === 1)
            return contract({ operand: a, labels }, { operand: b, labels: [last] }, out);
        return contract({ operand: a, labels }, { operand: b, labels: [last, 'n'] }, [...out, 'n']);
    }
    if (!isTensor(b))
        return refuseForm('multiplies constants');
    const labels = letters(value_rankOf(b));
    const rows = labels.at(-2) ?? '';
    if (isTensor(a) || a.shape.length > 2 || labels.length < 3)
        return refuseForm('multiplies matrices along the batch axis');
    const rest = [...labels.slice(0, -2), ...(a.shape.length === 2 ? ['m'] : []), ...labels.slice(-1)];
    return contract({ operand: b, labels }, { operand: a, labels: a.shape.length === 2 ? ['m', rows] : [rows] }, rest);
}
/** `dot` of numpy, of a tensor and a constant. */
function dot(a, b) {
    if (isTensor(a) && isTensor(b))
        return refuseForm('multiplies along the batch axis');
    if (isTensor(a) && !isTensor(b) && b.shape.length <= 2)
        return matmul(a, b);
    return refuseForm('multiplies a constant by a tensor in a way of its own', 'Use matmul or einsum.');
}
/** `tensordot` over the axes given for a tensor and a constant. */
function tensordot(a, b, axes) {
    const rankA = lengthsOf(a).length;
    const rankB = lengthsOf(b).length;
    const normal = (axis, rank) => (axis < 0 ? axis + rank : axis);
    const of = (axes[0] ?? []).map(axis => normal(axis, rankA));
    const and = (axes[1] ?? []).map(axis => normal(axis, rankB));
    if (of.length !== and.length)
        return refuseArguments('axes that do not fit');
    const aLabels = letters(rankA);
    const bLabels = letters(rankB, rankA).map((label, axis) => {
        const at = and.indexOf(axis);
        return at < 0 ? label : (aLabels[of[at] ?? 0] ?? label);
    });
    const out = [...aLabels.filter((_, axis) => !of.includes(axis)), ...bLabels.filter((_, axis) => !and.includes(axis))];
    if (isTensor(a) && isTensor(b))
        return refuseForm('multiplies along the batch axis');
    return contract({ operand: a, labels: aLabels }, { operand: b, labels: bLabels }, out);
}
/** `einsum` of one or two operands. */
function einsum(equation, operands) {
    const [left = '', right] = equation.replaceAll(' ', '').split('->');
    const terms = left.split(',');
    const counts = operands.map((operand, i) => lengthsOf(operand).length - (terms[i] ?? '').replace('...', '').length);
    const most = Math.max(0, ...counts.filter((_, i) => terms[i]?.includes('...')));
    const between = letters(most);
    const labelled = (term, count) => {
        const [before = '', after] = term.split('...');
        return after === undefined ? [...before] : [...before, ...between.slice(most - count), ...after];
    };
    const labels = terms.map((term, i) => labelled(term, counts[i] ?? 0));
    const fits = labels.every((one, i) => one.length === lengthsOf(operands[i] ?? { shape: [], values: [] }).length);
    if (right === undefined || terms.length !== operands.length || !fits)
        return refuseForm('has an equation of a form that is not known');
    const out = labelled(right, most);
    const [a, b] = operands;
    if (operands.length === 1 && a !== undefined && isTensor(a))
        return rearranged(a, labels[0] ?? [], out);
    if (operands.length !== 2 || a === undefined || b === undefined)
        return refuseForm(`multiplies ${operands.length} tensors`);
    return contract({ operand: a, labels: labels[0] ?? [] }, { operand: b, labels: labels[1] ?? [] }, out);
}
function rearranged(x, labels, out) {
    if (new Set(labels).size < labels.length)
        return refuseForm('takes a diagonal');
    if (out[0] !== labels[0])
        return refuseForm('moves the batch axis');
    const one = summed({ operand: x, labels }, [], out);
    return permute(one.x, products_axesOf(one.labels, out));
}
/** The lower or upper triangle of the last two axes, as numbers 0 and 1. */
function triangle(x, isLower, diagonal) {
    const rank = value_rankOf(x);
    if (rank < 3)
        return refuseForm('works along the batch axis');
    const rows = lengthOf(x, rank - 2);
    const columns = lengthOf(x, rank - 1);
    const values = Array.from({ length: bounded(rows * columns) }, (_, i) => {
        const distance = (i % columns) - Math.floor(i / columns);
        return (isLower ? distance <= diagonal : distance >= diagonal) ? 1 : 0;
    });
    return { shape: [rows, columns], values };
}
/** Multiplied value by value, as `Multiply`. */
const times = (a, b) => merged('Multiply', a, b);
/** The mean of an axis, weighted with known numbers. */
function weighted(x, args) {
    const weights = args.json('weights');
    if (weights === undefined)
        return reduce('Mean', x, args.axes('axis', x), false);
    const array = arrayFrom(weights);
    if (array?.shape.length !== 1 || args.json('axis') === undefined)
        return refuseForm('weighs by something else than the numbers of one axis');
    const axis = args.axis('axis', x);
    const total = array.values.reduce((sum, one) => sum + one, 0);
    return tensordot(x, mapped(array, one => one / total), [[axis], [0]]);
}
/** `tensordot` by its arguments. */
function toTensordot(args) {
    const a = args.operand('x1');
    const b = args.operand('x2');
    const axes = args.json('axes') ?? 2;
    const rank = isTensor(a) ? value_rankOf(a) : a.shape.length;
    if (typeof axes !== 'number')
        return tensordot(a, b, args.pairs('axes'));
    const count = Array.from({ length: axes }, (_, i) => i);
    return tensordot(a, b, [count.map(i => rank - axes + i), count]);
}
/** `matmul` by its arguments. */
function toMatmul(args) {
    const turned = (name, flag) => {
        const operand = args.operand(name);
        if (!args.flag(flag))
            return operand;
        return isTensor(operand) ? lastAxesSwapped(operand) : refuseForm('turns a constant around');
    };
    return matmul(turned('x1', 'transpose_a'), turned('x2', 'transpose_b'));
}

;// CONCATENATED MODULE: ./src/rewrites/ops/operations.ts













const tensorOf = (operand) => (isTensor(operand) ? operand : refuseForm('works on constants alone'));
const ofTensor = (compute) => ({
    inputs: ['x'],
    compute: args => compute(args.tensor('x'), args),
});
const ofTwo = (compute) => ({
    inputs: ['x1', 'x2'],
    compute: args => tensorOf(compute(args.operand('x1'), args.operand('x2'))),
});
const activated = (name) => ofTensor(x => arithmetic_activation(name, x));
const operations_same = ofTensor(x => x);
const reduction = (kind) => ofTensor((x, args) => reduce(kind, x, args.axes('axis', x), args.flag('keepdims')));
const operations_joining = (axisOf) => ({
    inputs: ['xs'],
    compute: args => {
        const values = args.tensors('xs');
        const [first] = values;
        return first === undefined ? refuseArguments('no tensors') : structure_concatenate(values, axisOf(args, first));
    },
});
const filling = (value) => ofTensor(x => arithmetic_filled(floating(x), scalar(value)));
function toPower(args) {
    const base = args.operand('x1');
    const exponent = args.operand('x2');
    const number = isTensor(exponent) ? null : uniform(exponent);
    if (number === null || !isTensor(base))
        return refuseForm('takes a power that is not one number');
    return power(base, number);
}
const sumOf = (values) => values.slice(1).reduce((all, one) => tensorOf(arithmetic_add(all, one)), values[0] ?? refuseArguments('no tensors'));
/** Operations by the name of their class in Keras 3. */
const operations_operations = new Map(Object.entries({
    Add: ofTwo(arithmetic_add),
    Subtract: ofTwo(arithmetic_subtract),
    Multiply: ofTwo(arithmetic_multiply),
    TrueDivide: ofTwo(divide),
    Divide: ofTwo(divide),
    DivideNoNan: ofTwo((a, b) => (isTensor(b) || !b.values.includes(0) ? divide(a, b) : refuseForm('divides by 0'))),
    Maximum: ofTwo((a, b) => arithmetic_extremum('Maximum', a, b)),
    Fmax: ofTwo((a, b) => arithmetic_extremum('Maximum', a, b)),
    Minimum: ofTwo((a, b) => arithmetic_extremum('Minimum', a, b)),
    Fmin: ofTwo((a, b) => arithmetic_extremum('Minimum', a, b)),
    Power: { inputs: ['x1', 'x2'], compute: toPower },
    Logaddexp: { inputs: ['x1', 'x2'], compute: args => logAddExp(args.tensor('x1'), args.tensor('x2')) },
    Negative: ofTensor(negative),
    Absolute: ofTensor(absolute),
    Abs: ofTensor(absolute),
    Fabs: ofTensor(absolute),
    Square: ofTensor(square),
    Clip: ofTensor((x, args) => arithmetic_clip(x, args.json('x_min') === undefined ? null : numbersOf(args, 'x_min'), args.json('x_max') === undefined ? null : numbersOf(args, 'x_max'))),
    Deg2rad: ofTensor(x => arithmetic_scaled(floating(x), Math.PI / 180)),
    Rad2deg: ofTensor(x => arithmetic_scaled(floating(x), 180 / Math.PI)),
    ZerosLike: filling(0),
    OnesLike: filling(1),
    FullLike: {
        inputs: ['x', 'fill_value'],
        compute: args => arithmetic_filled(floating(args.tensor('x')), numbersOf(args, 'fill_value')),
    },
    Copy: operations_same,
    Conj: operations_same,
    Conjugate: operations_same,
    Real: operations_same,
    StopGradient: { inputs: ['variable'], compute: args => args.tensor('variable') },
    ConvertToTensor: ofTensor(cast),
    Array: ofTensor(cast),
    Cast: ofTensor(cast),
    Relu: activated('relu'),
    Relu6: activated('relu6'),
    ReLU: ofTensor((_, args) => reluWithOptions(args)),
    Sigmoid: activated('sigmoid'),
    Tanh: activated('tanh'),
    Softplus: activated('softplus'),
    Softsign: activated('softsign'),
    Silu: activated('silu'),
    Selu: activated('selu'),
    Mish: activated('mish'),
    HardSigmoid: activated('hard_sigmoid'),
    HardSilu: activated('hard_silu'),
    HardTanh: activated('hard_tanh'),
    LogSigmoid: activated('log_sigmoid'),
    TanhShrink: activated('tanh_shrink'),
    SparsePlus: activated('sparse_plus'),
    SparseSigmoid: activated('sparse_sigmoid'),
    Elu: ofTensor((_, args) => elu(args)),
    Celu: ofTensor((_, args) => celu(args)),
    Glu: ofTensor((_, args) => gatedLinear(args)),
    Gelu: ofTensor((_, args) => gelu(args, true)),
    LeakyRelu: ofTensor((_, args) => leakyRelu(args)),
    HardShrink: ofTensor((_, args) => hardShrink(args)),
    SoftShrink: ofTensor((_, args) => softShrink(args)),
    Threshold: ofTensor((_, args) => activations_threshold(args)),
    Softmax: ofTensor((_, args) => alongAxes('softmax', args)),
    LogSoftmax: ofTensor((_, args) => alongAxes('log_softmax', args)),
    Normalize: ofTensor((_, args) => normalize(args)),
    BatchNorm: { inputs: ['x', 'mean', 'variance', 'offset', 'scale'], compute: normalized },
    Mean: reduction('Mean'),
    Sum: reduction('Sum'),
    Max: reduction('Max'),
    Amax: reduction('Max'),
    Min: reduction('Min'),
    Amin: reduction('Min'),
    Prod: reduction('Prod'),
    Var: reduction('Var'),
    Ptp: ofTensor((x, args) => {
        const axes = args.axes('axis', x);
        return asDifference(reduce('Max', x, axes, args.flag('keepdims')), reduce('Min', x, axes, args.flag('keepdims')));
    }),
    Moments: ofTensor((x, args) => {
        const axes = args.axes('axes', x);
        return [reduce('Mean', x, axes, args.flag('keepdims')), reduce('Var', x, axes, args.flag('keepdims'))];
    }),
    Average: { inputs: ['x', 'weights'], compute: args => weighted(args.tensor('x'), args) },
    Logsumexp: ofTensor((x, args) => logSumExp(x, args.axes('axis', x), args.flag('keepdims'))),
    Cumsum: ofTensor(cumulative),
    Diff: { inputs: ['a'], compute: args => difference(args.tensor('a'), args) },
    Reshape: ofTensor(reshaped),
    Squeeze: ofTensor(squeezed),
    ExpandDims: ofTensor(expanded),
    Transpose: ofTensor(transposedTo),
    Moveaxis: ofTensor(moved),
    Swapaxes: ofTensor(swapped),
    Flip: ofTensor((x, args) => flipped(x, args.axes('axis', x))),
    Fliplr: ofTensor(x => flipped(x, [1])),
    Roll: ofTensor(rolled),
    Repeat: ofTensor(repeated),
    Tile: ofTensor(tiled),
    BroadcastTo: ofTensor(broadcasted),
    Pad: { inputs: ['x', 'constant_values'], compute: pad },
    Concatenate: operations_joining((args, first) => args.axis('axis', first, 0)),
    Hstack: operations_joining((_, first) => (value_rankOf(first) > 1 ? 1 : 0)),
    Dstack: operations_joining((_, first) => (value_rankOf(first) > 2 ? 2 : 0)),
    Append: {
        inputs: ['x1', 'x2'],
        compute: args => args.json('axis') === undefined
            ? refuseForm('joins along the batch axis')
            : structure_concatenate([args.tensor('x1'), args.tensor('x2')], args.axis('axis', args.tensor('x1'))),
    },
    Stack: { inputs: ['x'], compute: args => stacked(args) },
    Unstack: ofTensor((x, args) => args.axis('axis', x, 0) === 0 ? refuseForm('takes the batch apart') : unstack(x, args.axis('axis', x, 0))),
    Split: ofTensor((x, args) => parts(x, args.axis('axis', x, 0), args.json('indices_or_sections'))),
    ArraySplit: ofTensor((x, args) => parts(x, args.axis('axis', x, 0), args.json('indices_or_sections'), true)),
    Hsplit: ofTensor((x, args) => parts(x, value_rankOf(x) > 1 ? 1 : 0, args.json('indices_or_sections'))),
    GetItem: { inputs: ['x', 'key'], compute: args => getItem(args.tensor('x'), args.json('key') ?? null) },
    Slice: { inputs: ['inputs', 'start_indices'], compute: sliceOf },
    Take: { inputs: ['x', 'indices'], compute: taken },
    OneHot: ofTensor(oneHot),
    Tril: ofTensor((x, args) => affine(x, triangle(x, true, args.number('k', 0)), scalar(0), 'triangle')),
    Triu: ofTensor((x, args) => affine(x, triangle(x, false, args.number('k', 0)), scalar(0), 'triangle')),
    Matmul: { inputs: ['x1', 'x2'], compute: toMatmul },
    Dot: { inputs: ['x1', 'x2'], compute: args => dot(args.operand('x1'), args.operand('x2')) },
    Tensordot: { inputs: ['x1', 'x2'], compute: toTensordot },
    Einsum: { inputs: ['*operands'], compute: args => einsum(args.text('subscripts', ''), operandsOf(args)) },
    MaxPool: { inputs: ['inputs'], compute: args => pool('Max', args) },
    AveragePool: { inputs: ['inputs'], compute: args => pool('Average', args) },
    Conv: { inputs: ['inputs', 'kernel'], compute: convolve },
    Resize: { inputs: ['images'], compute: resize },
    CropImages: { inputs: ['images'], compute: cropImages },
    PadImages: { inputs: ['images'], compute: padImages },
    RGBToGrayscale: { inputs: ['images'], compute: gray },
    SpaceToDepth: { inputs: ['x'], compute: spaceToDepth },
    DepthToSpace: { inputs: ['x'], compute: depthToSpace },
}));
function stacked(args) {
    const values = args.tensors('x');
    const [first] = values;
    if (first === undefined)
        return refuseArguments('no tensors');
    return stack(values, normalAxis(args.number('axis', 0), value_rankOf(first) + 1));
}
const numbersOf = (args, name) => arrayFrom(args.json(name)) ?? refuseForm(`has a ${name} that is computed`);
function operandsOf(args) {
    const names = args.json('*operands');
    return Array.isArray(names) ? names.map((_, i) => args.operand(`*operands/${i}`)) : [];
}
/** Operations of TensorFlow; those that Keras 3 has too are told in its words (tensorflow.ts). */
const allOperations = new Map([
    ...operations_operations,
    ...Object.entries({
        Identity: operations_same,
        AddN: { inputs: ['xs'], compute: args => sumOf(args.tensors('xs')) },
        SquaredDifference: ofTwo((a, b) => square(tensorOf(arithmetic_subtract(a, b)))),
        MatrixTranspose: ofTensor(lastAxesSwapped),
        FlipRows: ofTensor(x => flipped(x, [value_rankOf(x) - 3])),
        FlipColumns: ofTensor(x => flipped(x, [value_rankOf(x) - 2])),
        SplitBySizes: ofTensor(splitBySizes),
    }),
]);

;// CONCATENATED MODULE: ./src/rewrites/ops/recorded.ts




// Operation, its name here, its inputs; behind the bar its attributes (`theirs:ours`).
const recorded_table = `
Add Add x1 x2
AddV2 Add x1 x2
BiasAdd Add x1 x2
Sub Subtract x1 x2
Mul Multiply x1 x2
RealDiv TrueDivide x1 x2
Div TrueDivide x1 x2
Maximum Maximum x1 x2
Minimum Minimum x1 x2
Pow Power x1 x2
SquaredDifference SquaredDifference x1 x2
AddN AddN ...xs
Neg Negative x
Abs Absolute x
Square Square x
ClipByValue Clip x x_min x_max
Identity Identity x
StopGradient Identity x
ZerosLike ZerosLike x
OnesLike OnesLike x
Cast Cast x | DstT:dtype
Relu Relu x
Relu6 Relu6 x
Elu Elu x
Selu Selu x
Sigmoid Sigmoid x
Tanh Tanh x
Softplus Softplus x
Softsign Softsign x
LeakyRelu LeakyRelu x | alpha:negative_slope
Softmax Softmax x
LogSoftmax LogSoftmax x
Mean Mean x axis | keep_dims:keepdims
Sum Sum x axis | keep_dims:keepdims
Max Max x axis | keep_dims:keepdims
Min Min x axis | keep_dims:keepdims
Prod Prod x axis | keep_dims:keepdims
Cumsum Cumsum x axis | exclusive reverse
Reshape Reshape x newshape
Squeeze Squeeze x | squeeze_dims:axis
ExpandDims ExpandDims x axis
Transpose Transpose x axes
ReverseV2 Flip x axis
Tile Tile x repeats
Pad Pad x pad_width
PadV2 Pad x pad_width constant_values
MirrorPad Pad x pad_width | mode
ConcatV2 Concatenate ...xs axis
Pack Stack ...x | axis
Unpack Unstack x | axis
Split Split axis x | num_split:indices_or_sections
SplitV SplitBySizes x indices_or_sections axis
Slice Slice inputs start_indices shape
StridedSlice GetItem x begin end strides | begin_mask end_mask ellipsis_mask new_axis_mask shrink_axis_mask
GatherV2 Take x indices axis
BatchMatMul Matmul x1 x2 | adj_x:transpose_a adj_y:transpose_b
BatchMatMulV2 Matmul x1 x2 | adj_x:transpose_a adj_y:transpose_b
MatMul Matmul x1 x2 | transpose_a transpose_b
SpaceToDepth SpaceToDepth x | block_size data_format
DepthToSpace DepthToSpace x | block_size data_format
MaxPool MaxPool inputs | ksize:pool_size strides padding data_format
AvgPool AveragePool inputs | ksize:pool_size strides padding data_format
Conv2D Conv inputs kernel | strides padding data_format dilations:dilation_rate
`;
const recorded_operations = new Map(recorded_table
    .trim()
    .split('\n')
    .map((line) => {
    const [before = '', after = ''] = line.split(' | ');
    const [operation = '', name = '', ...inputs] = before.split(' ');
    const attributes = after.split(' ').map((one) => {
        const [theirs = '', ours = theirs] = one.split(':');
        return [theirs, ours];
    });
    return [operation, { name, inputs, attributes: new Map(attributes) }];
}));
/** Attributes that say types and counts, or how TensorFlow computes. */
const meaningless = /^(T|N|T[a-z]+|TI|Index|num|SrcT|num_split|grad_[xy]|use_cudnn_on_gpu|explicit_paddings|_.*|batch_dims|data_format)$/;
/** The operation that a TensorFlowOpLayer (TensorFlow 2.0 to 2.3) holds, and its arguments. */
function recordedCall({ config, inputs }) {
    const node = config['node_def'];
    const operation = (0,keras_values/* isObject */.Gv)(node) ? (0,keras_values/* textOf */.b6)(node, 'op') : null;
    if (!(0,keras_values/* isObject */.Gv)(node) || operation === null)
        return refuseArguments('an operation in a binary form');
    const known = recorded_operations.get(operation);
    if (known === undefined)
        throw new OperationRefusal('layer/unsupported-op', `computes the operation ${(0,display/* display */.V)(operation)} of TensorFlow, which this version cannot make of layers of TensorFlow.js.`, 'Use a Keras layer instead, or do this step outside the model.');
    const args = recorded_named(known.inputs, operands(config['constants'], inputs.length));
    const attributes = (0,keras_values/* isObject */.Gv)(node['attr']) ? node['attr'] : {};
    for (const [key, value] of Object.entries(attributes)) {
        const ours = known.attributes.get(key);
        const plain = attribute(value);
        if (ours !== undefined && !args.has(ours))
            args.set(ours, plain);
        else if (!isHarmless(key, plain))
            return refuseArguments(`the attribute ${(0,display/* display */.V)(key)}`);
    }
    if (operation === 'StridedSlice')
        args.set('key', sliceKey(args));
    return { name: known.name, args };
}
/** What stands for nothing. An empty list of axes to squeeze is all of them. */
const isHarmless = (key, value) => (meaningless.test(key) && !(key === 'batch_dims' && value !== 0) && !(key === 'data_format' && value !== 'NHWC')) ||
    value === false ||
    value === 0;
/** Constants at their indexes, and the tensors between them. */
function operands(constants, count) {
    const known = (0,keras_values/* isObject */.Gv)(constants) ? constants : {};
    const total = Object.keys(known).length + count;
    let tensor = 0;
    return Array.from({ length: total }, (_, i) => {
        const constant = known[String(i)];
        return constant === undefined ? (0,keras_values/* jsonObject */.o$)({ tensor: tensor++ }) : constant;
    });
}
function recorded_named(names, values) {
    const args = new Map();
    const [first = ''] = names;
    if (first.startsWith('...')) {
        const count = values.length - names.length + 1;
        args.set(first.slice('...'.length), values.slice(0, count));
        names.slice(1).forEach((name, i) => void args.set(name, values[count + i] ?? null));
    }
    else if (values.length > names.length)
        return refuseArguments(`${values.length} inputs`);
    else
        values.forEach((value, i) => void args.set(names[i] ?? '', value));
    return args;
}
const dtypes = {
    DT_FLOAT: 'float32',
    DT_DOUBLE: 'float64',
    DT_HALF: 'float16',
    DT_INT32: 'int32',
    DT_INT64: 'int64',
};
/** The value of an attribute; JSON has 64-bit integers as texts, and texts in base64. */
function attribute(value) {
    if (!(0,keras_values/* isObject */.Gv)(value))
        return value;
    const { i, b, f, s, type, list } = value;
    if (i !== undefined)
        return Number(i);
    if (b !== undefined)
        return b;
    if (f !== undefined)
        return f;
    if (typeof s === 'string')
        return decoded(s);
    if (typeof type === 'string')
        return dtypes[type] ?? type;
    if ((0,keras_values/* isObject */.Gv)(list) && Array.isArray(list['i']))
        return list['i'].map(Number);
    return (0,keras_values/* isObject */.Gv)(list) ? null : value;
}
function decoded(text) {
    try {
        return atob(text);
    }
    catch {
        return text;
    }
}
/** What stands between the brackets of `x[…]`, from the numbers and bit masks of StridedSlice. */
function sliceKey(args) {
    const numbers = (name) => {
        const value = args.get(name);
        args.delete(name);
        return arrayFrom(value)?.values ?? refuseArguments('a slice whose places are computed');
    };
    const bits = (name) => {
        const mask = Number(args.get(name) ?? 0);
        args.delete(name);
        return i => ((mask >> i) & 1) === 1;
    };
    const begin = numbers('begin');
    const end = numbers('end');
    const strides = numbers('strides');
    const [isOpen, isEndless, isEllipsis, isNew, isIndex] = [
        bits('begin_mask'),
        bits('end_mask'),
        bits('ellipsis_mask'),
        bits('new_axis_mask'),
        bits('shrink_axis_mask'),
    ];
    return begin.map((first, i) => {
        if (isEllipsis(i))
            return (0,keras_values/* jsonObject */.o$)({ class_name: '__ellipsis__' });
        if (isNew(i))
            return null;
        if (isIndex(i))
            return first;
        return (0,keras_values/* jsonObject */.o$)({
            start: isOpen(i) ? null : first,
            stop: isEndless(i) ? null : (end[i] ?? null),
            step: strides[i] ?? 1,
        });
    });
}

;// CONCATENATED MODULE: ./src/rewrites/ops/sizes.ts






/** The lengths for which a tensor stands; null for one of numbers. */
const sizesOf = (tensor) => tensor !== undefined && 'sizes' in tensor ? tensor.sizes : null;
/** As an argument: null is the batch, and `unknown` fits nowhere but in a shape. */
function sizesAsJson(sizes) {
    const one = (size) => (size === 'batch' ? null : size);
    return typeof sizes === 'object' ? sizes.map(one) : one(sizes);
}
/**
 * The shape of a tensor. A layer stands for it that nothing can compute; it goes when only operations of this kind use
 * it (network-builder.ts).
 */
function shapeTensor({ graph }, x) {
    if (x.shape === null)
        return refuseForm('gives the shape of a tensor of unknown rank');
    const { ref } = graph.one('', { className: operations/* shapeClass */.wY, config: {} }, x);
    const sizes = x.shape.map((length, axis) => length ?? (axis === 0 ? 'batch' : 'unknown'));
    return { ref, shape: [x.shape.length], dtype: 'int32', sizes };
}
/** What a function of TensorFlow makes of lengths. */
function computeSizes(name, tensor, sizes, kwargs) {
    const result = (value) => ({
        ref: tensor.ref,
        shape: typeof value === 'object' ? [value.length] : [],
        dtype: 'int32',
        sizes: value,
    });
    if (['cast', 'identity', 'convert_to_tensor', 'stop_gradient'].includes(name))
        return [result(sizes)];
    if (typeof sizes === 'object') {
        if (name === '__operators__.getitem')
            return [result(picked(sizes, kwargs['slice_spec'] ?? null))];
        if (name === 'unstack')
            return sizes.map(result);
        if (name === 'math.reduce_prod')
            return [result(sizes.reduce((all, one) => calculated('math.multiply', all, one), 1))];
        return refuseForm('computes with a shape in a way of its own');
    }
    const other = kwargs[calls/* CONSTANT */.TJ] ?? kwargs['y'] ?? kwargs['x'];
    const number = arrayFrom(other)?.values[0];
    if (number === undefined)
        return refuseForm('computes with a shape in a way of its own');
    return [result(kwargs[calls/* CONSTANT */.TJ] === undefined ? calculated(name, sizes, number) : calculated(name, number, sizes))];
}
function picked(sizes, key) {
    const [entry = null] = Array.isArray(key) ? key : [key];
    if (typeof entry === 'number')
        return sizes[entry < 0 ? entry + sizes.length : entry] ?? refuseForm('indexes a shape');
    if (!(0,keras_values/* isObject */.Gv)(entry))
        return refuseForm('indexes a shape');
    const bound = (name) => {
        const value = entry[name] ?? null;
        return value === null || typeof value === 'number' ? value : refuseForm('indexes a shape');
    };
    return sliceIndexes(sizes.length, bound('start'), bound('stop'), bound('step') ?? 1).map(at => sizes[at] ?? 'unknown');
}
const calculations = {
    '__operators__.add': (a, b) => a + b,
    'math.add': (a, b) => a + b,
    'math.subtract': (a, b) => a - b,
    'math.multiply': (a, b) => a * b,
    'math.floordiv': (a, b) => Math.floor(a / b),
};
function calculated(name, a, b) {
    const calculate = calculations[name];
    if (calculate === undefined)
        return refuseForm('computes with a shape in a way of its own');
    return typeof a === 'number' && typeof b === 'number' ? calculate(a, b) : 'unknown';
}

;// CONCATENATED MODULE: ./src/rewrites/ops/tensorflow.ts
// Function, operation, first argument, other arguments (`theirs:ours` where they differ); name= and the like mean nothing.
const tensorflow_table = `
math.add Add x1 y:x2
__operators__.add Add x1 y:x2
math.add_n AddN xs
math.accumulate_n AddN xs
math.subtract Subtract x1 y:x2
math.multiply Multiply x1 y:x2
math.scalar_mul Multiply x1 x:x2 scalar:x1
math.divide TrueDivide x1 y:x2
math.truediv TrueDivide x1 y:x2
realdiv TrueDivide x1 y:x2
math.divide_no_nan DivideNoNan x1 y:x2
math.maximum Maximum x1 y:x2
math.minimum Minimum x1 y:x2
math.pow Power x1 y:x2
math.squared_difference SquaredDifference x1 y:x2
math.negative Negative x
math.abs Absolute x
math.square Square x
clip_by_value Clip x clip_value_min:x_min clip_value_max:x_max
zeros_like ZerosLike x dtype:_float
ones_like OnesLike x dtype:_float
identity Identity x
stop_gradient Identity x
convert_to_tensor Identity x dtype_hint:_ dtype:_
cast Cast x dtype
math.sigmoid Sigmoid x
nn.sigmoid Sigmoid x
math.tanh Tanh x
nn.tanh Tanh x
nn.relu Relu x
nn.relu6 Relu6 x
nn.leaky_relu LeakyRelu x alpha:negative_slope
nn.elu Elu x
nn.selu Selu x
nn.silu Silu x
nn.swish Silu x
nn.gelu Gelu x approximate
math.softplus Softplus x
nn.softplus Softplus x
nn.softsign Softsign x
math.log_sigmoid LogSigmoid x
nn.softmax Softmax x axis
nn.log_softmax LogSoftmax x axis
math.l2_normalize Normalize x axis epsilon
nn.l2_normalize Normalize x axis epsilon
math.reduce_mean Mean x axis keepdims
math.reduce_sum Sum x axis keepdims
math.reduce_max Max x axis keepdims
math.reduce_min Min x axis keepdims
math.reduce_prod Prod x axis keepdims
math.reduce_variance Var x axis keepdims
math.reduce_logsumexp Logsumexp x axis keepdims
math.cumsum Cumsum x axis exclusive reverse
nn.moments Moments x axes keepdims shift:_
reshape Reshape x shape:newshape
squeeze Squeeze x axis
expand_dims ExpandDims x axis
transpose Transpose x perm:axes conjugate:_
linalg.matrix_transpose MatrixTranspose x conjugate:_
reverse Flip x axis
image.flip_left_right FlipColumns x
image.flip_up_down FlipRows x
roll Roll x shift axis
repeat Repeat x repeats axis
tile Tile x multiples:repeats
broadcast_to BroadcastTo x shape
pad Pad x paddings:pad_width mode constant_values
concat Concatenate xs axis
stack Stack x axis
unstack Unstack x num axis
split SplitBySizes x num_or_size_splits:indices_or_sections axis num:_
__operators__.getitem GetItem x slice_spec:key
slice Slice inputs begin:start_indices size:shape
gather Take x indices axis validate_indices:_ batch_dims
one_hot OneHot x depth:num_classes axis dtype:_float on_value off_value
linalg.matmul Matmul x1 b:x2 transpose_a transpose_b adjoint_a:transpose_a adjoint_b:transpose_b
tensordot Tensordot x1 b:x2 axes
nn.bias_add Add x1 bias:x2 data_format
nn.max_pool2d MaxPool inputs ksize:pool_size strides padding data_format
nn.max_pool MaxPool inputs ksize:pool_size strides padding data_format
nn.max_pool1d MaxPool inputs ksize:pool_size strides padding data_format
nn.avg_pool2d AveragePool inputs ksize:pool_size strides padding data_format
nn.avg_pool AveragePool inputs ksize:pool_size strides padding data_format
nn.avg_pool1d AveragePool inputs ksize:pool_size strides padding data_format
nn.conv2d Conv inputs filters:kernel filter:kernel strides padding data_format dilations:dilation_rate use_cudnn_on_gpu:_
image.resize Resize images size method:interpolation antialias preserve_aspect_ratio:_false
nn.space_to_depth SpaceToDepth x block_size data_format
nn.depth_to_space DepthToSpace x block_size data_format
image.rgb_to_grayscale RGBToGrayscale images
`;
const given = {
    'nn.gelu': { approximate: false },
    gather: { axis: 0 },
};
/** Functions of TensorFlow by their names, without `tf.` and `compat.v1.`. */
const tensorFlowOperations = new Map(tensorflow_table
    .trim()
    .split('\n')
    .map((line) => {
    const [name = '', operation = '', first = '', ...rest] = line.split(' ');
    const names = rest.map((one) => {
        const [theirs = '', ours = theirs] = one.split(':');
        return [theirs, ours];
    });
    return [name, { name: operation, first, names: new Map(names), given: given[name] ?? {} }];
}));
/** The name of a function without the part that says where in TensorFlow it stands. */
const withoutVersion = (name) => name.replace(/^tf\./, '').replace(/^compat\.v[12]\./, '');

;// CONCATENATED MODULE: ./src/rewrites/ops/operation-rewrites.ts










/** What `work` gives, or why there is nothing. */
function orRefusal(work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof OperationRefusal)
            return error.refusal;
        throw error;
    }
}
/** Adds the layers that compute an operation. */
function compute(site, { name, args }) {
    const operation = allOperations.get(name);
    if (operation === undefined)
        return refuseArguments('an operation');
    const result = operation.compute(new Arguments(args, site.inputs.map(asValue), site.precision));
    const values = 'from' in result ? [result] : result;
    return addLayers(site.graph, values, prefixOf(site));
}
/** Layers with constants of their own are not shared between the calls of an operation. */
function prefixOf({ layer, call }) {
    const index = layer.calls.indexOf(call);
    return index > 0 ? `call_${index}` : '';
}
/** The options of an operation of Keras 3 stand in its config, what it works on in the call. */
function keras3Call({ layer, config, call }) {
    const name = layer.className.slice(operations/* operationPrefix */.M0.length);
    const inputs = operations_operations.get(name)?.inputs ?? [];
    const args = new Map(Object.entries(config).filter(([key]) => key !== 'name'));
    const given = call.args ?? [];
    if (inputs[0]?.startsWith('*'))
        addEach(args, inputs[0], given);
    else if (given.length > inputs.length)
        return refuseArguments(`${given.length} arguments`);
    else
        given.forEach((value, i) => void args.set(inputs[i] ?? '', value));
    for (const [key, value] of Object.entries(call.kwargs)) {
        if (!inputs.includes(key) && value !== null)
            return refuseArguments(`the argument ${(0,display/* display */.V)(key)}`);
        args.set(key, value);
    }
    return { name, args };
}
function addEach(args, name, values) {
    args.set(name, [...values]);
    values.forEach((value, i) => void args.set(`${name}/${i}`, value));
}
/** A function of TensorFlow: of shapes, which are known by now, or of tensors. */
function fromTensorFlow(site) {
    const { config, call, inputs } = site;
    const name = withoutVersion((0,keras_values/* textOf */.b6)(config, 'function') ?? '');
    const [first] = inputs;
    if (name === 'shape' && first !== undefined && sizesOf(first) === null)
        return [shapeTensor(site, first)];
    const sizes = sizesOf(first);
    if (first !== undefined && sizes !== null && inputs.every(one => sizesOf(one) !== null)) {
        const kwargs = Object.entries(call.kwargs).map(([key, value]) => [key, withSizes(value, inputs)]);
        return computeSizes(name, first, sizes, (0,keras_values/* jsonObject */.o$)(Object.fromEntries(kwargs)));
    }
    return compute(site, tensorFlowCall(name, site));
}
/** A function is called on tensors, with all else as keyword arguments. */
function tensorFlowCall(name, { call, inputs }) {
    const known = tensorFlowOperations.get(name);
    if (known === undefined)
        throw new OperationRefusal('layer/unsupported-op', `computes tf.${(0,display/* display */.V)(name)}, which this version cannot make of layers of TensorFlow.js.`, 'Use a Keras layer instead, or do this step outside the model.');
    const args = new Map(Object.entries(known.given));
    args.set(known.first, firstArgument(call.kwargs, inputs.length));
    for (const [key, value] of Object.entries(call.kwargs)) {
        if (key === calls/* CONSTANT */.TJ || key === 'name' || value === null)
            continue;
        const ours = known.names.get(key);
        if (ours === '_' || (ours === '_false' && value === false) || (ours === '_float' && value === 'float32'))
            continue;
        if (ours === undefined || ours.startsWith('_'))
            return refuseArguments(`the argument ${(0,display/* display */.V)(key)}`);
        args.set(ours, withSizes(value, inputs));
    }
    return { name: known.name, args };
}
/** With numbers for the tensors that stand for lengths. */
function withSizes(value, inputs) {
    if (Array.isArray(value))
        return value.map(one => withSizes(one, inputs));
    const index = (0,keras_values/* isObject */.Gv)(value) ? value['tensor'] : undefined;
    const sizes = typeof index === 'number' ? sizesOf(inputs[index]) : null;
    return sizes === null ? value : sizesAsJson(sizes);
}
/** The tensor, or list of tensors, that no keyword argument names; or a constant. */
function firstArgument(kwargs, count) {
    const named = new Set();
    const search = (value) => {
        if (Array.isArray(value))
            value.forEach(search);
        else if ((0,keras_values/* isObject */.Gv)(value)) {
            if (typeof value['tensor'] === 'number')
                named.add(value['tensor']);
            else
                Object.values(value).forEach(search);
        }
    };
    for (const [key, value] of Object.entries(kwargs))
        if (key !== calls/* CONSTANT */.TJ)
            search(value);
    const positional = Array.from({ length: count }, (_, i) => i).filter(i => !named.has(i));
    const tensors = positional.map((tensor) => (0,keras_values/* jsonObject */.o$)({ tensor }));
    const constant = kwargs[calls/* CONSTANT */.TJ];
    if (constant !== undefined)
        return tensors.length === 0 ? constant : refuseArguments('tensors and constants in one list');
    return tensors.length === 1 ? (tensors[0] ?? null) : tensors;
}
/** Operations between layers. */
const operationRewrites = [
    {
        name: 'operation',
        classes: [...operations_operations.keys()].map(name => `${operations/* operationPrefix */.M0}${name}`),
        reason: 'it is an operation of keras.ops between layers; layers compute the same',
        training: 'same',
        apply: site => orRefusal(() => compute(site, keras3Call(site))),
    },
    {
        name: 'tensorflow-operation',
        classes: ['TFOpLambda', 'SlicingOpLambda'],
        reason: 'it is an operation of TensorFlow between layers; layers compute the same',
        training: 'same',
        apply: site => orRefusal(() => fromTensorFlow(site)),
    },
    {
        name: 'recorded-operation',
        classes: ['TensorFlowOpLayer'],
        reason: 'it is an operation as TensorFlow 2.0 to 2.3 recorded it; layers compute the same',
        training: 'same',
        apply: site => orRefusal(() => compute(site, recordedCall(site))),
    },
    {
        name: 'loss-and-metric',
        classes: ['AddLoss', 'AddMetric'],
        reason: 'it adds a loss or a metric and hands on its input, as Activation("linear") does',
        training: 'the loss or metric that it adds is lost',
        apply: ({ graph, inputs: [x] }) => x === undefined ? null : [graph.one('', { className: 'Activation', config: { activation: 'linear' } }, x)],
    },
];

;// CONCATENATED MODULE: ./src/rewrites/recurrent-gates.ts




/** LSTM: i, f, c, o; GRU: z, r, h. */
function candidateOf(className) {
    if (className.includes('LSTM'))
        return { gates: 4, index: 2 };
    if (className.includes('GRU'))
        return { gates: 3, index: 2 };
    return className.startsWith('SimpleRNN') ? { gates: 1, index: 0 } : null;
}
const isHardSigmoid = (layer, key) => layer.config[key] === 'hard_sigmoid';
/** hard_sigmoid is clip(x / 6 + 0.5) in Keras 3, and clip(x / 5 + 0.5) in Keras 2 and TensorFlow.js. */
const ratio = 5 / 6;
/** True for a recurrent layer or cell of Keras 3 that TensorFlow.js would compute with the hard_sigmoid of Keras 2. */
function needsScaling(layer) {
    const own = candidateOf(layer.className) !== null;
    if (own && (isHardSigmoid(layer, 'activation') || isHardSigmoid(layer, 'recurrent_activation')))
        return true;
    return Object.values(layer.wrapped).some(needsScaling);
}
/**
 * True where the weights cannot make up for the difference: an LSTM applies `activation` to its state too, which no
 * weights scale.
 */
const cannotBeScaled = (layer) => (layer.className.includes('LSTM') && isHardSigmoid(layer, 'activation')) ||
    Object.values(layer.wrapped).some(cannotBeScaled);
/** A layer of this generation, with the layers inside it, as one of Keras 2, that can be added in its place. */
function inKeras2Terms(layer, generation) {
    const { className, variables, wrapped } = generation === 3 ? recurrent_gates_scaled(layer) : layer;
    return { className, config: copiedConfig(layer), variables, wrapped };
}
function recurrent_gates_scaled(layer) {
    if (!needsScaling(layer))
        return layer;
    const wrapped = Object.fromEntries(Object.entries(layer.wrapped).map(([key, inner]) => [key, recurrent_gates_scaled(inner)]));
    return { ...layer, wrapped, variables: layer.variables.map(variable => scaledGates(layer, variable)) };
}
function scaledGates(layer, variable) {
    const candidate = candidateOf(layer.className);
    const units = (0,keras_values/* numberOf */.rl)(layer.config, 'units') ?? (0,keras_values/* numberOf */.rl)(layer.config, 'filters');
    if (candidate === null || units === null)
        return variable;
    const gates = Array.from({ length: candidate.gates }, (_, gate) => {
        const key = gate === candidate.index ? 'activation' : 'recurrent_activation';
        const weights = gateOf(variable, gate, units);
        return isHardSigmoid(layer, key) ? (0,derive/* scale */.hs)(weights, ratio) : weights;
    });
    return (0,derive/* concatenate */.u1)(gates, variable.shape.length - 1);
}

;// CONCATENATED MODULE: ./src/rewrites/recurrent-reverse.ts





/** The refusal of a sequence that `reverseSteps` cannot turn round. */
const unknownSteps = refuseRewrite('layer/unsupported-input', 'gets a sequence of unknown length, whose steps TensorFlow.js cannot turn round here.', 'Give the Input a fixed number of steps.');
/** Up to so many steps a sequence is turned round by one product with a matrix. */
const mostByMatrix = 512;
/**
 * The steps of a sequence in the opposite order, in layers that training leaves alone. Null where too little of its
 * shape is known.
 */
function reverseSteps(site, part, tensor) {
    const { shape } = tensor;
    if (shape === null || shape.length < 3)
        return null;
    const steps = shape[1] ?? null;
    return steps !== null && steps <= mostByMatrix
        ? byMatrix(site.graph, part, tensor, steps)
        : byReading(site, part, tensor);
}
/** Turned so that the steps are the last axis, and multiplied with a matrix. */
function byMatrix(graph, part, tensor, steps) {
    const last = (tensor.shape?.length ?? 0) - 1;
    const features = Array.from({ length: last - 1 }, (_, i) => i + 2);
    const turned = graph.one(`${part}_turned`, layerOf('Permute', { dims: [...features, 1] }), tensor);
    const config = { units: steps, use_bias: false, activation: 'linear', trainable: false };
    const opposite = graph.one(`${part}_opposite`, { className: 'Dense', config, variables: [exchange(steps)] }, turned);
    return graph.one(`${part}_reversed`, layerOf('Permute', { dims: [last, ...features.map(axis => axis - 1)] }), opposite);
}
/** Read by a recurrent layer from its end. */
function byReading({ graph, hasMasks }, part, tensor) {
    const [, steps = null, ...features] = tensor.shape ?? [];
    const width = (0,keras_sizes/* product */.q)(features);
    // A stale mask would reach the layer.
    if (width === null || hasMasks)
        return null;
    const isFlat = features.length === 1;
    const flat = isFlat ? tensor : graph.one(`${part}_flat`, reshapeTo([steps, width]), tensor);
    const reversed = graph.one(`${part}_reversed`, reader(width), flat);
    return isFlat ? reversed : graph.one(`${part}_steps`, reshapeTo([steps, ...features]), reversed);
}
/** Ones from one corner to the other. */
function exchange(size) {
    const ones = (0,derive/* constant */.dY)([size], new Array(size).fill(1));
    return size === 1 ? diagonal(1) : (0,derive/* reshape */.tQ)((0,derive/* zeroStuff */.db)(ones, [size * size], [size - 1], [size - 1]), [size, size]);
}
/** A recurrent layer that reads from the end and puts out what it reads. */
const reader = (width) => ({
    className: 'SimpleRNN',
    config: {
        units: width,
        activation: 'linear',
        use_bias: false,
        go_backwards: true,
        return_sequences: true,
        recurrent_initializer: zeroInitializer(),
        trainable: false,
    },
    variables: [diagonal(width), zeros(width, width)],
});

;// CONCATENATED MODULE: ./src/rewrites/recurrent-bidirectional.ts






/** Keys in which the two directions may differ without a difference in prediction. */
const FREE_KEYS = /^(name|go_backwards|trainable|dtype|implementation|seed|dropout|recurrent_dropout|unroll|zero_output_for_mask|batch_input_shape|.*_(initializer|regularizer|constraint))$/;
/** Options in which the two directions of a Bidirectional differ. */
function differentOptions(forward, backward) {
    const keys = new Set([...Object.keys(forward), ...Object.keys(backward)]);
    return [...keys].filter(key => !FREE_KEYS.test(key) && !(0,keras_values/* sameJson */.Vk)(recurrent_bidirectional_plain(forward[key]), recurrent_bidirectional_plain(backward[key])));
}
/** Objects that Keras wrote of layers inside hold their names too. */
function recurrent_bidirectional_plain(value) {
    return (0,keras_values/* plainValue */._y)(value);
}
/** The layer of TensorFlow.js for a class of Keras. */
const tfjsClass = ({ className }) => table/* layerTable */._.get(className)?.tfjs ?? null;
const isNative = (layer) => ['LSTM', 'GRU', 'SimpleRNN'].includes(tfjsClass(layer) ?? '') && layer.config['reset_after'] !== true;
const readsBackwards = ({ config }) => config['go_backwards'] === true;
/** Whether the backward layer has a config of its own in the file; else Keras turns the forward one round. */
const hasOwnBackward = ({ config }) => (0,keras_values/* isObject */.Gv)(config['backward_layer']);
function runsAsIs(site, forward, backward) {
    if (!isNative(forward) || !isNative(backward))
        return false;
    if (!hasOwnBackward(site))
        return true;
    return (tfjsClass(forward) === tfjsClass(backward) &&
        readsBackwards(forward) !== readsBackwards(backward) &&
        differentOptions(forward.config, backward.config).length === 0);
}
function bidirectional(site) {
    const { layer: forward, backward_layer: backward } = site.layer.wrapped;
    if (forward === undefined || backward === undefined || runsAsIs(site, forward, backward))
        return null;
    if (table/* layerTable */._.get(forward.className)?.shape === undefined)
        return null;
    const [input, ...states] = site.inputs;
    if (input === undefined)
        return null;
    const half = states.length / 2;
    const { graph, generation } = site;
    const ahead = addRecurrent(graph, 'forward', inKeras2Terms(forward, generation), [input, ...states.slice(0, half)]);
    const back = addRecurrent(graph, 'backward', backwardLayer(site, backward), [input, ...states.slice(half)]);
    const [first] = ahead;
    const [second] = back;
    if (first === undefined || second === undefined)
        return null;
    const turned = forward.config['return_sequences'] === true ? reverseSteps(site, 'backward', second) : second;
    if (turned === null)
        return unknownSteps;
    const merged = mergedOutputs(site, first, turned);
    if (merged === null)
        return null;
    const returnsState = forward.config['return_state'] === true;
    return returnsState ? [...merged, ...ahead.slice(1), ...back.slice(1)] : merged;
}
function backwardLayer(site, backward) {
    const layer = inKeras2Terms(backward, site.generation);
    const go_backwards = hasOwnBackward(site) ? readsBackwards(backward) : !readsBackwards(backward);
    return { ...layer, config: { ...layer.config, go_backwards } };
}
const merges = { sum: 'Add', mul: 'Multiply', ave: 'Average' };
function mergedOutputs({ graph, config }, first, second) {
    const mode = config['merge_mode'];
    if (mode === null)
        return [graph.one('', activation('linear'), first), second];
    if (mode === 'concat' || mode === undefined)
        return [graph.one('', layerOf('Concatenate', { axis: (first.shape?.length ?? 0) - 1 }), first, second)];
    const className = typeof mode === 'string' ? merges[mode] : undefined;
    return className === undefined ? null : [graph.one('', layerOf(className), first, second)];
}
const bidirectionalRewrites = [
    {
        name: 'bidirectional',
        classes: ['Bidirectional'],
        reason: 'TensorFlow.js runs the same LSTM, GRU or SimpleRNN in both directions only; two layers, one of them from the end, do the same',
        training: 'same',
        apply: bidirectional,
    },
];

;// CONCATENATED MODULE: ./src/rewrites/recurrent-cells.ts


/** The recurrent layer that runs one cell. */
const recurrent_cells_layers = new Map([
    ['SimpleRNNCell', 'SimpleRNN'],
    ['GRUCell', 'GRU'],
    ['LSTMCell', 'LSTM'],
]);
/** The cells in their order, those of stacks in stacks too. */
function cellsOf(cell) {
    if (cell.className !== 'StackedRNNCells')
        return [cell];
    return Object.entries(cell.wrapped)
        .filter(([key]) => key.startsWith('cells/'))
        .flatMap(([, one]) => cellsOf(one));
}
function recurrent_cells_runsAsIs({ layer, inputs, config, generation }, cell, cells) {
    if (cells.some(one => one.config['reset_after'] === true))
        return false;
    if (generation === 3 && needsScaling(cell))
        return false;
    if (cell.className !== 'StackedRNNCells')
        return true;
    const nested = Object.values(cell.wrapped).some(one => one.className === 'StackedRNNCells');
    return !nested && config['return_state'] !== true && inputs.length <= 1 && layer.wrapped['cell'] === cell;
}
/** How many states a cell has. */
const statesOf = ({ className }) => (className === 'LSTMCell' ? 2 : 1);
/** RNN of one cell, or of a stack, as one recurrent layer for each cell, the first of which reads the input. */
function layerOfEachCell(site) {
    const { layer, inputs, generation, graph } = site;
    const { cell } = layer.wrapped;
    const [input, ...states] = inputs;
    if (cell === undefined || input === undefined)
        return null;
    const cells = cellsOf(cell);
    if (recurrent_cells_runsAsIs(site, cell, cells) || !cells.every(one => recurrent_cells_layers.has(one.className)))
        return null;
    const total = cells.reduce((sum, one) => sum + statesOf(one), 0);
    if (states.length > 0 && states.length !== total)
        return null;
    let output = input;
    let taken = 0;
    const finals = [];
    for (const [i, one] of cells.entries()) {
        const own = states.length === 0 ? [] : states.slice(taken, taken + statesOf(one));
        taken += statesOf(one);
        const isLast = i === cells.length - 1;
        const added = recurrentLayer(site, inKeras2Terms(one, generation), one.className, { isFirst: i === 0, isLast });
        const [next, ...final] = addRecurrent(graph, isLast ? '' : `cell_${i}`, added, [output, ...own]);
        if (next === undefined)
            return null;
        output = next;
        finals.push(...final);
    }
    return [output, ...finals];
}
function recurrentLayer({ config }, cell, cellClass, { isFirst, isLast }) {
    const option = (key) => config[key] ?? false;
    return {
        className: recurrent_cells_layers.get(cellClass) ?? cellClass,
        config: {
            ...cell.config,
            return_sequences: isLast ? option('return_sequences') : true,
            return_state: option('return_state'),
            // What the first cell reads from the end, the others read as it comes.
            go_backwards: isFirst ? option('go_backwards') : false,
            stateful: option('stateful'),
            ...(isLast ? { zero_output_for_mask: option('zero_output_for_mask') } : {}),
        },
        variables: cell.variables ?? [],
    };
}
const cellRewrites = [
    {
        name: 'layer-of-each-cell',
        classes: ['RNN'],
        reason: 'TensorFlow.js has not all cells, and hands on the states of stacked ones in another order; one recurrent layer for each cell does the same',
        training: 'same',
        apply: layerOfEachCell,
    },
];

;// CONCATENATED MODULE: ./src/rewrites/recurrent-convolutional.ts







const isChannelsFirst = (config) => (0,keras_values/* textOf */.b6)(config, 'data_format') === 'channels_first';
/** A Permute by axes that count from 1. */
const recurrent_convolutional_permute = (dims) => layerOf('Permute', { dims: [...dims] });
/** The refusal of a mask that would have to be turned round with its images. */
const backwardsMask = refuseRewrite('graph/mask', 'reads a mask from the end, which the WebGL backend of TensorFlow.js cannot turn round with the images.', 'Use go_backwards=False, or leave the mask out.');
/** ConvLSTM2D with the channels last, from the first image on and not unrolled; what goes in and out is as before. */
function convLstm2d(site) {
    const { layer, config, inputs, masks, generation, graph } = site;
    const first = isChannelsFirst(config);
    const backwards = config['go_backwards'] === true;
    if (!first && !backwards && config['unroll'] !== true)
        return null;
    if (backwards && (masks[0] ?? null) !== null)
        return backwardsMask;
    const [images, ...states] = inputs.map((input, i) => {
        if (!first)
            return input;
        return i === 0
            ? graph.one('channels_last', recurrent_convolutional_permute([1, 3, 4, 2]), input)
            : graph.one(`state_${i - 1}_last`, recurrent_convolutional_permute([2, 3, 1]), input);
    });
    if (images === undefined)
        return null;
    const ordered = backwards ? reverseSteps(site, 'images', images) : images;
    if (ordered === null)
        return unknownSteps;
    const added = inKeras2Terms(layer, generation);
    const settings = { ...added.config, data_format: 'channels_last', unroll: false, go_backwards: false };
    const outputs = addRecurrent(graph, first ? 'channels' : '', { ...added, config: settings }, [ordered, ...states]);
    return first ? outputs.map((output, i) => channelsInFront(site, output, i)) : outputs;
}
/** An output or state with its channels first again. */
function channelsInFront({ graph, config }, tensor, index) {
    const sequence = index === 0 && config['return_sequences'] === true;
    const name = index === 0 ? '' : `state_${index - 1}`;
    return graph.one(name, recurrent_convolutional_permute(sequence ? [1, 4, 2, 3] : [3, 1, 2]), tensor);
}
/** A number, or a list of one, as the window along rows, one column wide. */
const alongRows = (config, key) => [(0,keras_values/* numbersOf */.cZ)(config, key, 1)?.[0] ?? 1, 1];
/** ConvLSTM1D as ConvLSTM2D on images of one column. */
function convLstm1d(site) {
    const { layer, config, inputs, generation, graph } = site;
    const first = isChannelsFirst(config);
    const steps = inputs.map((input, i) => {
        if (!first)
            return input;
        return graph.one(i === 0 ? 'channels_last' : `state_${i - 1}_last`, recurrent_convolutional_permute(i === 0 ? [1, 3, 2] : [2, 1]), input);
    });
    if (steps.some(({ shape }) => (shape?.slice(1).filter(length => length === null).length ?? 2) > 1))
        return unknownLengths('size');
    const images = steps.map((input, i) => {
        const lengths = input.shape?.slice(1) ?? [];
        const target = [...lengths.slice(0, -1), 1, lengths.at(-1) ?? null];
        return graph.one(i === 0 ? 'images' : `state_${i - 1}_image`, reshapeTo(target), input);
    });
    const added = inKeras2Terms(layer, generation);
    const columns = (added.variables ?? []).map(variable => {
        const [rows, ...channels] = variable.shape;
        return channels.length === 0 || rows === undefined ? variable : (0,derive/* reshape */.tQ)(variable, [rows, 1, ...channels]);
    });
    const settings = {
        ...copiedConfig(layer),
        kernel_size: alongRows(config, 'kernel_size'),
        strides: alongRows(config, 'strides'),
        dilation_rate: alongRows(config, 'dilation_rate'),
        data_format: 'channels_last',
        unroll: false,
    };
    const outputs = addRecurrent(graph, 'columns', { className: 'ConvLSTM2D', config: settings, variables: columns }, images);
    return outputs.map((output, i) => {
        const name = i === 0 ? '' : `state_${i - 1}`;
        const lengths = output.shape?.slice(1) ?? [];
        const target = [...lengths.slice(0, -2), lengths.at(-1) ?? null];
        const flat = graph.one(first ? `flat_${i}` : name, reshapeTo(target), output);
        return first ? graph.one(name, recurrent_convolutional_permute(target.length === 3 ? [1, 3, 2] : [2, 1]), flat) : flat;
    });
}
const convolutionalRecurrentRewrites = [
    {
        name: 'conv-lstm-1d',
        classes: ['ConvLSTM1D'],
        reason: 'TensorFlow.js has no ConvLSTM1D; ConvLSTM2D does the same on images of one column',
        training: 'same',
        apply: convLstm1d,
    },
    {
        name: 'conv-lstm-2d',
        classes: ['ConvLSTM2D'],
        reason: 'the WebAssembly backend of TensorFlow.js fails on a ConvLSTM2D with channels first, its WebGL backend on one that reads from the end, and none of TensorFlow.js is unrolled',
        training: 'same',
        apply: convLstm2d,
    },
];

;// CONCATENATED MODULE: ./src/rewrites/recurrent-cudnn.ts




/** cuDNN keeps the kernel of each gate by columns (`_convert_rnn_weights` in saving/legacy/hdf5_format.py of Keras 2). */
function recurrent_cudnn_kernelOf(kernel, gates, units) {
    const features = kernel.shape[0] ?? 0;
    const turned = Array.from({ length: gates }, (_, gate) => (0,derive/* transpose */.mg)((0,derive/* reshape */.tQ)(gateOf(kernel, gate, units), [units, features]), [1, 0]));
    return (0,derive/* concatenate */.u1)(turned, 1);
}
/** The recurrent kernel of each gate, turned over. */
const recurrentOf = (kernel, gates, units) => (0,derive/* concatenate */.u1)(Array.from({ length: gates }, (_, gate) => (0,derive/* transpose */.mg)(gateOf(kernel, gate, units), [1, 0])), 1);
function fromCudnn(site, className) {
    const units = (0,keras_values/* numberOf */.rl)(site.config, 'units') ?? 0;
    const gates = className === 'LSTM' ? 4 : 3;
    const [kernel, recurrent, bias] = site.variables;
    if (kernel === undefined || recurrent === undefined || bias === undefined)
        return null;
    const half = gates * units;
    const biases = className === 'LSTM' ? recurrent_parts_add((0,derive/* sliceAxis */.y8)(bias, 0, 0, half), (0,derive/* sliceAxis */.y8)(bias, 0, half, half)) : (0,derive/* reshape */.tQ)(bias, [2, half]);
    const config = {
        ...copiedConfig(site.layer),
        activation: 'tanh',
        recurrent_activation: 'sigmoid',
        use_bias: true,
        ...(className === 'GRU' ? { reset_after: true } : {}),
    };
    const variables = [recurrent_cudnn_kernelOf(kernel, gates, units), recurrentOf(recurrent, gates, units), biases];
    return addRecurrent(site.graph, '', { className, config, variables }, site.inputs);
}
const cudnnRewrites = [
    {
        name: 'cudnn-lstm',
        classes: ['CuDNNLSTM'],
        reason: 'TensorFlow.js has no CuDNNLSTM; an LSTM with rearranged weights computes the same',
        training: 'same',
        apply: site => fromCudnn(site, 'LSTM'),
    },
    {
        name: 'cudnn-gru',
        classes: ['CuDNNGRU'],
        reason: 'TensorFlow.js has no CuDNNGRU; a GRU with reset_after=True and rearranged weights computes the same',
        training: 'same',
        apply: site => fromCudnn(site, 'GRU'),
    },
];

;// CONCATENATED MODULE: ./src/rewrites/recurrent-gru.ts



/** A gate with this input is 1 (0 below its negative), whatever else comes in; finite in 16-bit floats. */
const certain = 1e4;
/** Null where the activation cannot be made of that of the gates. */
function recurrent_gru_candidateOf(site) {
    const gates = activationOf(site, 'recurrent_activation');
    const own = activationOf(site);
    // tanh(y) = 2 sigmoid(2 y) - 1
    if (own === 'tanh' && gates === 'sigmoid')
        return { steep: 2, times: 2, plus: -1 };
    if (own === gates && (gates === 'sigmoid' || gates === 'hard_sigmoid'))
        return { steep: 1, times: 1, plus: 0 };
    return null;
}
const update = 0;
const recurrent_gru_reset = 1;
const proposal = 2;
/** The weights of a GRU by gate; null when the layer has not those of one with `reset_after`. */
function gatesOf(site) {
    const units = unitsOf(site);
    const [kernel, recurrent, bias] = site.variables;
    if (units < 1 || kernel === undefined || recurrent === undefined)
        return null;
    if (bias !== undefined && bias.shape.length !== 2)
        return null;
    const biasRow = (row, gate) => bias === undefined ? zeros(units) : (0,derive/* reshape */.tQ)((0,derive/* sliceAxis */.y8)(gateOf(bias, gate, units), 0, row, 1), [units]);
    return {
        units,
        kernel: gate => gateOf(kernel, gate, units),
        recurrent: gate => gateOf(recurrent, gate, units),
        inputBias: gate => biasRow(0, gate),
        recurrentBias: gate => biasRow(1, gate),
    };
}
/**
 * GRU with `reset_after` as an LSTM that takes three steps for each step of the GRU. Its two blocks of units hold the
 * state h and a scratch value b; with linear activation, the LSTM computes
 *
 * 1. b = r * (h U + c), where r = gate(x W_r + h U_r): the gate of the input times a linear candidate; h is kept, unseen
 * 2. b = gate(steep * (x W_h + b)): the gate of the input times 1; h is kept, and seen again
 * 3. h = z * h + (1 - z) * (times * b + plus), where z = gate(x W_z + h U_z): the gates to forget and of the input
 *
 * What each of the three steps needs of the input comes from one Dense, with a mark of which step it is.
 */
function asLstm(site, gates, candidate) {
    const { graph, config, inputs } = site;
    const [input, state] = inputs;
    const [batch, steps] = input?.shape ?? [];
    if (input === undefined || batch === undefined || steps === undefined)
        return null;
    const { units } = gates;
    const backwards = config['go_backwards'] === true;
    const width = 2 * units + 3;
    const terms = graph.one('input', projection(gates, candidate, backwards), input);
    const thirds = withMask(site, terms, kept => graph.one('thirds', reshapeTo([steps === null ? null : 3 * steps, width]), kept));
    if (thirds === null)
        return null;
    const lstm = {
        className: 'LSTM',
        config: {
            units: 2 * units,
            activation: 'linear',
            recurrent_activation: activationOf(site, 'recurrent_activation'),
            use_bias: false,
            unit_forget_bias: false,
            recurrent_initializer: zeroInitializer(),
            dropout: 0,
            recurrent_dropout: 0,
            return_sequences: config['return_sequences'] === true,
            return_state: config['return_state'] === true,
            go_backwards: backwards,
            stateful: config['stateful'] === true,
        },
        variables: [(0,derive/* concatenate */.u1)([steering(gates), phases(gates, candidate)], 0), recurrence(gates, candidate)],
    };
    const [output, final] = graph.add('steps', lstm, [thirds, ...initialStates(site, state)]);
    if (output === undefined)
        return null;
    const sequence = config['return_sequences'] === true;
    // h and b of each of the three steps: h of the third.
    const result = sequence
        ? blockOf(site, '', output, { steps, width: units, index: 4, count: 6 })
        : blockOf(site, '', output, { width: units, index: 0, count: 2 });
    if (config['return_state'] !== true || final === undefined)
        return [result];
    // Without sequences the output and the state are equal, and TensorFlow.js would dispose one with the other.
    const last = sequence
        ? blockOf(site, 'state', final, { width: units, index: 0, count: 2 })
        : graph.one('state', activation('linear'), result);
    return [result, last];
}
/**
 * Where there are masks, the LSTM gets one of its own, as long as its sequence: Masking makes it of rows of zeros, which
 * the marks keep apart from all others. Null when the mask of the call cannot be had as a tensor.
 */
function withMask(site, terms, cut) {
    const { graph, hasMasks, masks } = site;
    if (!hasMasks)
        return cut(terms);
    const masked = (masks[0] ?? null) !== null;
    const mask = masked ? (graph.ownMask(0) ?? graph.maskOf(0) ?? countedMask(site)) : null;
    if (masked && mask === null)
        return null;
    if (mask !== null)
        graph.ownMask(0, mask);
    const kept = mask === null ? terms : graph.one('unmasked', layerOf('Multiply'), terms, mask);
    return graph.one('mask', layerOf('Masking', { mask_value: 0 }), cut(kept));
}
/** The mask that TensorFlow.js itself hands to the layer, as a tensor: a counter stands still at masked steps. */
function countedMask({ graph, inputs: [input] }) {
    const features = input?.shape?.[2];
    if (input === undefined || features == null)
        return null;
    const config = { units: 1, activation: 'linear', return_sequences: true, recurrent_initializer: zeroInitializer() };
    const variables = [zeros(features, 1), (0,derive/* constant */.dY)([1, 1], [1]), (0,derive/* constant */.dY)([1], [1])];
    const counts = graph.one('count', { className: 'SimpleRNN', config, variables }, input);
    const padded = graph.one('counts', layerOf('ZeroPadding1D', { padding: [1, 0] }), counts);
    const difference = { filters: 1, kernel_size: 2, use_bias: false, activation: 'linear' };
    return graph.one('counted', { className: 'Conv1D', config: difference, variables: [(0,derive/* constant */.dY)([2, 1, 1], [-1, 1])] }, padded);
}
/** h and c of the LSTM: the state, and zeros for b. */
function initialStates({ graph }, state) {
    if (state === undefined)
        return [];
    const nothing = graph.one('nothing', rescaling(0), state);
    const both = graph.one('initial', joining(-1), state, nothing);
    return [both, both];
}
/** For each third of a step, what goes to b, to z, and the mark of the third. */
function projection(gates, { steep }, backwards) {
    const { units } = gates;
    const nothing = zeros(gates.kernel(recurrent_gru_reset).shape[0] ?? 0, units);
    const marks = (third) => (0,derive/* constant */.dY)([3], [0, 1, 2].map(one => (one === third ? 1 : 0)));
    const bias = (gate) => recurrent_parts_add(gates.inputBias(gate), gates.recurrentBias(gate));
    const features = gates.kernel(recurrent_gru_reset).shape[0] ?? 0;
    const thirds = [
        { kernel: [gates.kernel(recurrent_gru_reset), nothing], bias: [bias(recurrent_gru_reset), zeros(units)] },
        {
            kernel: [(0,derive/* scale */.hs)(gates.kernel(proposal), steep), nothing],
            bias: [(0,derive/* scale */.hs)(gates.inputBias(proposal), steep), zeros(units)],
        },
        { kernel: [nothing, gates.kernel(update)], bias: [zeros(units), bias(update)] },
    ].map((third, i) => ({
        kernel: (0,derive/* concatenate */.u1)([...third.kernel, zeros(features, 3)], 1),
        bias: (0,derive/* concatenate */.u1)([...third.bias, marks(i)], 0),
    }));
    if (backwards)
        thirds.reverse();
    return dense((0,derive/* concatenate */.u1)(thirds.map(({ kernel }) => kernel), 1), (0,derive/* concatenate */.u1)(thirds.map(({ bias: one }) => one), 0));
}
const rowOf = (rows, units, { i, f, c, o }) => (0,derive/* concatenate */.u1)([i, f, c, o].flatMap(pair => [pair?.[0] ?? zeros(rows, units), pair?.[1] ?? zeros(rows, units)]), 1);
/** The rows of the LSTM's kernel for what the projection sends to b and to z. */
function steering({ units }) {
    const same = diagonal(units);
    return (0,derive/* concatenate */.u1)([
        rowOf(units, units, { i: [null, same] }),
        rowOf(units, units, { i: [diagonal(units, -1), null], f: [same, null] }),
    ], 0);
}
/** The rows of the LSTM's kernel for the marks: what each third opens and shuts. */
function phases(gates, { plus }) {
    const { units } = gates;
    const all = (value) => filled([1, units], value);
    const open = all(certain);
    const shut = all(-certain);
    const offset = (0,derive/* reshape */.tQ)(gates.recurrentBias(proposal), [1, units]);
    return (0,derive/* concatenate */.u1)([
        rowOf(1, units, { i: [shut, null], f: [open, shut], c: [null, offset], o: [shut, open] }),
        rowOf(1, units, { i: [shut, null], f: [open, shut], c: [null, all(1)], o: [open, open] }),
        rowOf(1, units, { f: [null, shut], c: [all(plus), null], o: [open, shut] }),
    ], 0);
}
/** The LSTM's recurrent kernel: from h, and from b. */
function recurrence(gates, { steep, times }) {
    const { units } = gates;
    const z = gates.recurrent(update);
    return (0,derive/* concatenate */.u1)([
        rowOf(units, units, {
            i: [(0,derive/* scale */.hs)(z, -1), gates.recurrent(recurrent_gru_reset)],
            f: [z, null],
            c: [null, gates.recurrent(proposal)],
        }),
        rowOf(units, units, { i: [null, diagonal(units, steep)], c: [diagonal(units, times), null] }),
    ], 0);
}

;// CONCATENATED MODULE: ./src/rewrites/recurrent-masks.ts



/**
 * Gives a recurrent layer its mask anew: as a column beside its input, of whose rows of zeros Masking makes the mask. The
 * kernel has a row of zeros for the column.
 */
function withOwnMask(site) {
    const { layer, inputs, variables, isSaved, graph } = site;
    const mask = isSaved && layer.config['reset_after'] !== true ? graph.ownMask(0) : null;
    const [input, ...states] = inputs;
    const [kernel, ...others] = variables;
    if (mask === null || input === undefined || kernel === undefined)
        return null;
    const plain = graph.one('plain', rescaling(1), input);
    const kept = graph.one('unmasked', layerOf('Multiply'), plain, mask);
    const column = graph.one('with_mask', joining(-1), kept, mask);
    const masked = graph.one('mask', layerOf('Masking', { mask_value: 0 }), column);
    const wider = (0,derive/* concatenate */.u1)([kernel, zeros(1, kernel.shape[1] ?? 0)], 0);
    const added = { className: layer.className, config: copiedConfig(layer), variables: [wider, ...others] };
    return addRecurrent(graph, '', added, [masked, ...states]);
}
const ownMaskRewrites = [
    {
        name: 'mask-beside-input',
        classes: ['LSTM', 'LSTMV1', 'LSTMV2', 'UnifiedLSTM', 'GRU', 'GRUV1', 'GRUV2', 'UnifiedGRU', 'SimpleRNN'],
        reason: 'behind a rewritten GRU, TensorFlow.js would hand a mask of another length to the layer; it gets its own with its input',
        training: 'same',
        apply: withOwnMask,
    },
];

;// CONCATENATED MODULE: ./src/rewrites/recurrent-unroll.ts




/** More steps than this would make a model of thousands of layers. */
const mostSteps = 64;
/**
 * GRU with `reset_after` step by step: for activations of which no LSTM can be made. Null where the number of steps is
 * unknown or too large, or the state has to be kept.
 */
function unrolled(site, gates) {
    const { graph, config, inputs, masks } = site;
    const [input, given] = inputs;
    const steps = input?.shape?.[1] ?? null;
    if (input === undefined || steps === null || steps < 1 || steps > mostSteps)
        return null;
    if (config['stateful'] === true || (masks[0] ?? null) !== null)
        return null;
    const terms = graph.one('input', recurrent_unroll_projection(gates), input);
    const table = graph.one('terms', reshapeTo([steps, 3, gates.units]), terms);
    const order = Array.from({ length: steps }, (_, i) => (config['go_backwards'] === true ? steps - 1 - i : i));
    const read = order.map(at => termsOf(graph, table, gates.units, at, steps));
    const [first] = read[0] ?? [];
    if (first === undefined)
        return null;
    let state = given ?? graph.one('zeros', rescaling(0), first);
    const states = order.map((at, i) => {
        state = addStep(site, gates, { part: `step_${at}`, terms: read[i] ?? [], state });
        return state;
    });
    const output = config['return_sequences'] === true
        ? sequenceOf(graph, states, gates.units)
        : graph.one('', activation('linear'), state);
    return config['return_state'] === true ? [output, state] : [output];
}
/** The terms of the input for z, r and h; the recurrent biases of z and r are in them. */
function recurrent_unroll_projection(gates) {
    const bias = (gate) => gate === proposal ? gates.inputBias(gate) : recurrent_parts_add(gates.inputBias(gate), gates.recurrentBias(gate));
    const all = [update, recurrent_gru_reset, proposal];
    return dense((0,derive/* concatenate */.u1)(all.map(gates.kernel), 1), (0,derive/* concatenate */.u1)(all.map(bias), 0));
}
/** The terms for z, r and h of one step, cut out of the table of all steps. */
function termsOf(graph, table, units, at, steps) {
    return [update, recurrent_gru_reset, proposal].map(gate => {
        const cropping = [
            [at, steps - 1 - at],
            [gate, 2 - gate],
        ];
        const part = `step_${at}_${['z', 'r', 'h'][gate]}`;
        const cut = graph.one(`${part}_cut`, layerOf('Cropping2D', { cropping, data_format: 'channels_last' }), table);
        return graph.one(part, reshapeTo([units]), cut);
    });
}
function sequenceOf(graph, states, units) {
    const steps = states.map((state, i) => graph.one(`row_${i}`, reshapeTo([1, units]), state));
    const [only] = steps;
    return steps.length === 1 && only !== undefined
        ? graph.one('', activation('linear'), only)
        : graph.one('', joining(1), ...steps);
}
/** The state after one step. Its layers are its own but for the recurrent ones: tfjs-layers reorders the calls of a layer. */
function addStep({ graph, config }, gates, { part, terms, state }) {
    const [forUpdate, forReset, forProposal] = terms;
    if (forUpdate === undefined || forReset === undefined || forProposal === undefined)
        return state;
    const merge = (name, className, a, b) => graph.one(`${part}_${name}`, layerOf(className), a, b);
    const apply = (name, key, sum) => graph.one(`${part}_${name}`, layerOf('Activation', { activation: config[key] ?? 'linear' }), sum);
    const gate = (name, index, term) => {
        const recurrent = graph.one(`recurrent_${name}`, dense(gates.recurrent(index)), state);
        return apply(`${name}_gate`, 'recurrent_activation', merge(`${name}_sum`, 'Add', term, recurrent));
    };
    const z = gate('z', update, forUpdate);
    const r = gate('r', recurrent_gru_reset, forReset);
    const recurrent = dense(gates.recurrent(proposal), gates.recurrentBias(proposal));
    const kept = merge('reset', 'Multiply', r, graph.one('recurrent_h', recurrent, state));
    const candidate = apply('candidate', 'activation', merge('h_sum', 'Add', forProposal, kept));
    const rest = graph.one(`${part}_rest`, rescaling(-1, 1), z);
    return merge('state', 'Add', merge('old', 'Multiply', z, state), merge('new', 'Multiply', rest, candidate));
}

;// CONCATENATED MODULE: ./src/rewrites/recurrent.ts











const gruClasses = ['GRU', 'GRUV1', 'GRUV2', 'UnifiedGRU'];
const lstmClasses = ['LSTM', 'LSTMV1', 'LSTMV2', 'UnifiedLSTM'];
function gruResetAfter(site) {
    if (site.config['reset_after'] !== true)
        return null;
    const gates = gatesOf(site);
    if (gates === null)
        return null;
    const candidate = recurrent_gru_candidateOf(site);
    const outputs = candidate === null ? unrolled(site, gates) : asLstm(site, gates, candidate);
    if (outputs !== null)
        return outputs;
    return candidate === null ? otherActivations(site) : recurrent_unreadableMask;
}
const recurrent_unreadableMask = refuseRewrite('graph/mask', 'has reset_after=true and reads a mask, for which the number of features must be known.', 'Give the Input a fixed last axis, use reset_after=False, or leave the mask out.');
function otherActivations(site) {
    const activations = ['activation', 'recurrent_activation']
        .map(key => `${key}=${(0,display/* displayValue */.K)(activationOf(site, key))}`)
        .join(' and ');
    return refuseRewrite('layer/unsupported-option', `has reset_after=true with ${activations}, which can only be written step by step: without a mask, stateful, or more than ${mostSteps} steps.`, 'Use activation="tanh" and recurrent_activation="sigmoid", the defaults of Keras, or reset_after=False, or fix the number of steps of the Input.', 'reset_after');
}
function recurrent_hardSigmoid({ layer, inputs, generation, graph }) {
    if (generation !== 3 || !needsScaling(layer))
        return null;
    if (cannotBeScaled(layer))
        return refuseRewrite('layer/unsupported-activation', 'has activation="hard_sigmoid" in an LSTM, which TensorFlow.js computes as in Keras 2.', 'Use hard_sigmoid for the recurrent_activation only.', 'activation');
    return addRecurrent(graph, '', inKeras2Terms(layer, generation), inputs);
}
/** A layer whose output and first state are both in use. */
function outputAndState({ layer, inputs, used, kept, graph }) {
    const { return_state, return_sequences } = layer.config;
    if (return_state !== true || return_sequences === true || !used?.has(0) || !used.has(1))
        return null;
    if (kept.has(0) && kept.has(1))
        return null;
    return addRecurrent(graph, '', inKeras2Terms(layer, 2), inputs);
}
/** Recurrent layers as those of TensorFlow.js. */
const recurrentRewrites = [
    {
        name: 'hard-sigmoid-gates',
        classes: [...lstmClasses, ...gruClasses, 'SimpleRNN', 'ConvLSTM2D', 'Bidirectional'],
        reason: 'the hard_sigmoid of Keras 3 is another than that of TensorFlow.js; the weights before it are scaled by 5/6, which makes up for it',
        training: 'the gradients of these weights are scaled, too',
        apply: recurrent_hardSigmoid,
    },
    ...ownMaskRewrites,
    ...cellRewrites,
    ...bidirectionalRewrites,
    {
        name: 'gru-reset-after',
        classes: gruClasses,
        reason: 'TensorFlow.js has no GRU with reset_after=True; an LSTM computes the same in three steps for each of the GRU, with up to 8 times the weights and about twice the time (with other activations: 16 small layers for each step)',
        training: 'the weights that make other layers compute as a GRU would be trained too',
        apply: gruResetAfter,
    },
    {
        name: 'output-and-state',
        classes: [...lstmClasses, ...gruClasses, 'SimpleRNN', 'ConvLSTM2D'],
        reason: 'TensorFlow.js would dispose the output with the state, which is equal; a copy is used for one of them',
        training: 'same',
        apply: outputAndState,
    },
    ...cudnnRewrites,
    ...convolutionalRecurrentRewrites,
];

;// CONCATENATED MODULE: ./src/rewrites/along-axis.ts

/** The matrix with the entry `value(row, column)`. */
function axisMatrix(rows, columns, value) {
    const values = Array.from({ length: rows * columns }, (_, i) => value(Math.floor(i / columns), i % columns));
    return { rows, columns, values };
}
/** The matrix that takes, for each place of the result, the value at that place of `from`: exact for finite values. */
const selection = (rows, from) => axisMatrix(rows, from.length, (row, column) => (from[column] === row ? 1 : 0));
/** True for a matrix that changes nothing. */
const isIdentity = ({ rows, columns, values }) => rows === columns && values.every((value, i) => value === (Math.floor(i / columns) === i % columns ? 1 : 0));
/** Axis `i` of the result is axis `axes[i]` of the tensor, both counted without the batch axis from 0. */
function permuted(graph, part, tensor, axes) {
    return graph.one(part, { className: 'Permute', config: { dims: axes.map(axis => axis + 1) } }, tensor);
}
/** A tensor in another shape (without the batch axis); one length may be null, which follows from the others. */
function along_axis_reshaped(graph, part, tensor, shape) {
    const target_shape = shape.map(length => length ?? -1);
    return graph.one(part, { className: 'Reshape', config: { target_shape } }, tensor);
}
/**
 * Multiplies along the last axis, by a layer that training leaves as it is. `part` must differ wherever the matrix differs within one rewrite: layers of equal
 * part and config are the same.
 */
function multiplyLast(graph, part, tensor, matrix) {
    const { rows, columns, values } = matrix;
    const config = { units: columns, use_bias: false, activation: 'linear', trainable: false };
    return graph.one(`${part}_${rows}`, { className: 'Dense', config, variables: [(0,derive/* constant */.dY)([rows, columns], values)] }, tensor);
}
/** The layer that stands for one that does nothing, in float32. */
const unchanged = (graph, tensor) => tensor.dtype === 'float32'
    ? graph.one('', { className: 'Activation', config: { activation: 'linear' } }, tensor)
    : graph.one('', { className: 'Rescaling', config: { scale: 1, offset: 0 } }, tensor);

;// CONCATENATED MODULE: ./src/rewrites/augmentation.ts





/** Layers that change images in training alone; those of Keras 2 first. */
const augmentationClasses = [
    'RandomBrightness',
    'RandomContrast',
    'RandomFlip',
    'RandomRotation',
    'RandomTranslation',
    'RandomZoom',
    'RandomHeight',
    'RandomWidth',
    'AugMix',
    'CutMix',
    'MixUp',
    'RandAugment',
    'RandomColorDegeneration',
    'RandomColorJitter',
    'RandomElasticTransform',
    'RandomErasing',
    'RandomGaussianBlur',
    'RandomGrayscale',
    'RandomHue',
    'RandomInvert',
    'RandomPerspective',
    'RandomPosterization',
    'RandomSaturation',
    'RandomSharpness',
    'RandomShear',
];
const augmentation = {
    name: 'augmentation',
    classes: augmentationClasses,
    reason: 'it augments images in training and does nothing in inference; an Activation("linear") stands for it',
    training: 'the augmentation is lost',
    apply: ({ inputs: [input], graph }) => (input === undefined ? null : [unchanged(graph, input)]),
};
/** Dropout of whole channels: of a noise that is the same for all pixels. */
const spatialDropout = {
    name: 'spatial-dropout',
    classes: ['SpatialDropout2D', 'SpatialDropout3D'],
    reason: 'TensorFlow.js has no such layer; Dropout with the same noise for all pixels does it',
    training: 'same',
    apply: ({ layer, config, inputs: [input], graph }) => {
        if (input === undefined)
            return null;
        const pixels = layer.className === 'SpatialDropout3D' ? [1, 1, 1] : [1, 1];
        const isFirst = (0,keras_values/* textOf */.b6)(config, 'data_format') === 'channels_first';
        const noise_shape = isFirst ? [null, null, ...pixels] : [null, ...pixels, null];
        const settings = carriedConfig(config, { noise_shape }, ['data_format']);
        return [graph.one('', { className: 'Dropout', config: settings }, input)];
    },
};
/** What a Pipeline may hold: layers without weights. */
const inPipelines = new Set([...augmentationClasses, 'RandomCrop', 'Rescaling', 'Resizing', 'CenterCrop']);
const pipeline = {
    name: 'pipeline',
    classes: ['Pipeline'],
    reason: 'TensorFlow.js has no such layer; the layers inside are put into the model',
    training: 'same',
    apply: ({ config, inputs: [input], graph }) => {
        const { layers } = config;
        if (!Array.isArray(layers) || input === undefined)
            return null;
        let tensor = input;
        for (const [i, one] of layers.entries()) {
            const className = (0,keras_values/* isObject */.Gv)(one) ? (0,keras_values/* textOf */.b6)(one, 'class_name') : null;
            const inner = (0,keras_values/* isObject */.Gv)(one) ? one['config'] : undefined;
            if (className === null || !(0,keras_values/* isObject */.Gv)(inner) || !inPipelines.has(className))
                return refuseRewrite('layer/unsupported-class', `holds a layer ${(0,display/* displayValue */.K)(className)}, which is not one of those that it is taken apart for.`, 'Use a Sequential instead of the Pipeline.', 'layers');
            const part = i === layers.length - 1 ? '' : `${i}_${className}`;
            tensor = graph.one(part, { className, config: carriedConfig(inner) }, tensor);
        }
        return [layers.length === 0 ? unchanged(graph, tensor) : tensor];
    },
};
/** Layers that do nothing in inference, and the Pipeline that holds such. */
const augmentationRewrites = [augmentation, spatialDropout, pipeline];

;// CONCATENATED MODULE: ./src/rewrites/channels-first.ts




/** Whether a convolution has groups. */
const isGrouped = (config) => ((0,keras_values/* numberOf */.rl)(config, 'groups') ?? 1) > 1;
/** Whether a convolution looks at values that are not next to each other. */
const isDilated = (config) => ((0,keras_values/* numbersOf */.cZ)(config, 'dilation_rate', 1) ?? []).some(one => one > 1);
/** The layers that tfjs-layers runs with channels_first too, unless an option of theirs needs another rewrite. */
const channels_first_native = {
    Conv2D: config => !isGrouped(config),
    Conv3D: config => !isGrouped(config),
    DepthwiseConv2D: config => !isDilated(config),
    Conv2DTranspose: config => !isDilated(config) && (config['output_padding'] ?? null) === null,
    UpSampling2D: config => ((0,keras_values/* textOf */.b6)(config, 'interpolation') ?? 'nearest') === 'nearest',
};
const never = () => false;
/** Activations that Keras computes along the last axis, whichever that is. */
const OF_LAST_AXIS = new Set(['softmax', 'log_softmax']);
/** Layers with channels_first that need it, as a Permute, the layer with channels_last, and a Permute. */
const channelsFirstRewrites = [
    {
        name: 'channels-first',
        classes: [
            ...Object.keys(channels_first_native),
            'Conv1D',
            'Conv1DTranspose',
            'Conv3DTranspose',
            'SeparableConv1D',
            'SeparableConv2D',
            'DepthwiseConv1D',
            'MaxPooling1D',
            'MaxPooling3D',
            'AveragePooling1D',
            'GlobalMaxPooling1D',
            'GlobalMaxPooling3D',
            'GlobalAveragePooling1D',
            'GlobalAveragePooling3D',
            'AdaptiveAveragePooling1D',
            'AdaptiveAveragePooling2D',
            'AdaptiveAveragePooling3D',
            'AdaptiveMaxPooling1D',
            'AdaptiveMaxPooling2D',
            'AdaptiveMaxPooling3D',
            'Cropping3D',
            'ZeroPadding1D',
            'ZeroPadding3D',
            'UpSampling3D',
            'Resizing',
            'CenterCrop',
        ],
        reason: 'TensorFlow.js runs it with channels_last only; a Permute before and after it moves the channels',
        training: 'same',
        apply: ({ layer, config, variables, inputs: [input], graph }) => {
            if ((0,keras_values/* textOf */.b6)(config, 'data_format') !== 'channels_first' || input === undefined)
                return null;
            if ((channels_first_native[layer.className] ?? never)(config))
                return null;
            const rank = input.shape?.length;
            if (rank === undefined || rank < 3)
                return refuseRewrite('layer/unsupported-input', 'gets an input of unknown rank.', 'Give the Input a shape.');
            const axes = Array.from({ length: rank - 1 }, (_, axis) => axis);
            const last = permuted(graph, 'to_channels_last', input, [...axes.slice(1), 0]);
            // Without the axes of pixels, the channels are where they belong.
            const pooledAway = layer.className.startsWith('Global') && config['keepdims'] !== true;
            const work = {
                className: layer.className,
                config: carriedConfig(config, { data_format: 'channels_last' }),
                variables,
            };
            if (pooledAway)
                return [graph.one('', work, last)];
            const back = [rank - 2, ...axes.slice(0, -1)];
            const activation = (0,keras_values/* textOf */.b6)(config, 'activation') ?? 'linear';
            if (!OF_LAST_AXIS.has(activation))
                return [permuted(graph, '', graph.one('channels_last', work, last), back)];
            const plain = { ...work, config: { ...work.config, activation: 'linear' } };
            const first = permuted(graph, 'channels_first', graph.one('channels_last', plain, last), back);
            return [graph.one('', { className: 'Activation', config: { activation } }, first)];
        },
    },
];

;// CONCATENATED MODULE: ./src/rewrites/one-dimensional.ts




/**
 * Runs a layer of images on a sequence: [steps, channels] becomes [steps, 1, channels], and back. `work` adds the layer
 * of images; null when the number of channels is not known.
 */
function asImage(site, work) {
    const [input] = site.inputs;
    const [, steps, channels] = input?.shape ?? [];
    if (input?.shape?.length !== 3 || channels == null)
        return null;
    const target_shape = [steps ?? -1, 1, channels];
    const image = site.graph.one('image', { className: 'Reshape', config: { target_shape } }, input);
    const output = work(image);
    const [, length, , depth] = output.shape ?? [];
    const back = [length ?? -1, depth ?? channels];
    return site.graph.one('', { className: 'Reshape', config: { target_shape: back } }, output);
}
/** The refusal of a sequence whose number of channels is not known. */
const unknownChannels = refuseRewrite('layer/unsupported-input', 'gets a sequence with an unknown number of channels.', 'Give the Input a fixed last axis.');
/** A rewrite of a layer of sequences as the layer of images that does the same. */
const asImageLayer = (name, className, imageClass, image) => ({
    name,
    classes: [className],
    reason: `TensorFlow.js has no ${className}; ${imageClass} does the same on [steps, 1, channels]`,
    training: 'same',
    apply: site => {
        const config = { ...image.config(site), data_format: 'channels_last' };
        const variables = (image.variables ?? (() => []))(site.variables);
        const output = asImage(site, pixels => site.graph.one('pixels', { className: imageClass, config, variables }, pixels));
        return output === null ? unknownChannels : [output];
    },
});
/** `n` or `[n, m]` as a pair. */
function pairOf({ config }, key) {
    const [first = 1, second = first] = (0,keras_values/* numbersOf */.cZ)(config, key, 2) ?? [];
    return [first, second];
}
const oneOf = ({ config }, key, missing = 1) => (0,keras_values/* numbersOf */.cZ)(config, key, 1)?.[0] ?? missing;
/** Kernels get a second axis of length 1; a bias has none. */
const one_dimensional_asColumns = (variables) => variables.map(variable => {
    const [length, ...others] = variable.shape;
    return others.length === 0 || length === undefined ? variable : (0,derive/* reshape */.tQ)(variable, [length, 1, ...others]);
});
/** TensorFlow wants equal strides and dilations of depthwise convolutions; on an axis of length 1 they do nothing. */
const depthwise = {
    config: site => carriedConfig(site.config, {
        kernel_size: [oneOf(site, 'kernel_size'), 1],
        strides: [oneOf(site, 'strides'), oneOf(site, 'strides')],
        dilation_rate: [oneOf(site, 'dilation_rate'), oneOf(site, 'dilation_rate')],
    }),
    variables: one_dimensional_asColumns,
};
const one_dimensional_transposed = {
    config: site => {
        const padding = (0,keras_values/* numbersOf */.cZ)(site.config, 'output_padding', 1)?.[0] ?? null;
        return carriedConfig(site.config, {
            kernel_size: [oneOf(site, 'kernel_size'), 1],
            strides: [oneOf(site, 'strides'), 1],
            dilation_rate: [oneOf(site, 'dilation_rate'), 1],
            output_padding: padding === null ? null : [padding, 0],
        });
    },
    variables: one_dimensional_asColumns,
};
/** Causal convolutions, as a convolution of what has zeros in front. */
const one_dimensional_causal = {
    name: 'causal-padding',
    classes: ['Conv1D', 'SeparableConv1D', 'DepthwiseConv1D'],
    reason: 'TensorFlow.js has no causal padding; ZeroPadding1D in front of a convolution with padding="valid" does it',
    training: 'same',
    apply: site => {
        const { config, graph, layer, variables } = site;
        const [input] = site.inputs;
        if (config['padding'] !== 'causal' || input === undefined)
            return null;
        const front = (oneOf(site, 'kernel_size') - 1) * oneOf(site, 'dilation_rate');
        const padded = graph.one('padded', { className: 'ZeroPadding1D', config: { padding: [front, 0] } }, input);
        const settings = carriedConfig(config, { padding: 'valid' });
        return [graph.one('', { className: layer.className, config: settings, variables }, padded)];
    },
};
const oneDimensionalRewrites = [
    one_dimensional_causal,
    asImageLayer('cropping-1d', 'Cropping1D', 'Cropping2D', {
        config: site => ({ cropping: [[...pairOf(site, 'cropping')], [0, 0]] }),
    }),
    asImageLayer('zero-padding-1d', 'ZeroPadding1D', 'ZeroPadding2D', {
        config: site => ({ padding: [[...pairOf(site, 'padding')], [0, 0]] }),
    }),
    asImageLayer('upsampling-1d', 'UpSampling1D', 'UpSampling2D', {
        config: ({ config }) => ({ size: [(0,keras_values/* numberOf */.rl)(config, 'size') ?? 2, 1], interpolation: 'nearest' }),
    }),
    asImageLayer('separable-conv-1d', 'SeparableConv1D', 'SeparableConv2D', depthwise),
    asImageLayer('depthwise-conv-1d', 'DepthwiseConv1D', 'DepthwiseConv2D', depthwise),
    asImageLayer('conv-1d-transpose', 'Conv1DTranspose', 'Conv2DTranspose', one_dimensional_transposed),
];

;// CONCATENATED MODULE: ./src/rewrites/convolution.ts






/** A kernel of more values than this is made of several, so that a model does not grow by its zeros. */
const largeKernel = 2 ** 18;
/** The numbers under `key` for each axis that a window has. */
function perAxis(config, key, axes) {
    const numbers = (0,keras_values/* numbersOf */.cZ)(config, key, axes) ?? [];
    return Array.from({ length: axes }, (_, axis) => numbers[axis] ?? 1);
}
/** The kernel with zeros between its values, for a convolution without dilation. */
function dilatedKernel(kernel, dilation) {
    if (dilation.every(one => one === 1))
        return kernel;
    const every = kernel.shape.map((_, axis) => dilation[axis] ?? 1);
    const shape = kernel.shape.map((length, axis) => (length - 1) * (every[axis] ?? 1) + 1);
    return (0,derive/* zeroStuff */.db)(kernel, shape, shape.map(() => 0), every);
}
const hasStrides = (config) => perAxis(config, 'strides', 2).some(one => one > 1);
/** Dilation of a kernel that begins with two axes of pixels, and of which each channel has its own. */
const depthwiseDilation = {
    name: 'depthwise-dilation',
    classes: ['DepthwiseConv2D', 'SeparableConv2D'],
    reason: 'TensorFlow.js ignores dilation_rate of DepthwiseConv2D, and fails on that of SeparableConv2D with strides; zeros in the kernel dilate it',
    training: 'the zeros between the values of the kernel are trained too',
    apply: ({ layer, config, variables: [kernel, ...others], inputs, graph }) => {
        const fails = isDilated(config) && (layer.className === 'DepthwiseConv2D' || hasStrides(config));
        if (!fails || kernel?.shape.length !== 4)
            return null;
        const dilated = dilatedKernel(kernel, perAxis(config, 'dilation_rate', 2));
        const settings = carriedConfig(config, { kernel_size: [...dilated.shape.slice(0, 2)], dilation_rate: [1, 1] });
        return graph.add('', { className: layer.className, config: settings, variables: [dilated, ...others] }, inputs);
    },
};
/** The kernel of one convolution that does what `count` groups from `first` on do: zeros between the groups. */
function blockKernel(kernel, groups, first, count) {
    const axis = kernel.shape.length - 1;
    const ins = kernel.shape[axis - 1] ?? 0;
    const outs = (kernel.shape[axis] ?? 0) / groups;
    const shape = [...kernel.shape.slice(0, -2), ins * count, outs];
    const blocks = Array.from({ length: count }, (_, i) => (0,derive/* zeroStuff */.db)((0,derive/* sliceAxis */.y8)(kernel, axis, (first + i) * outs, outs), shape, shape.map((_, at) => (at === axis - 1 ? i * ins : 0)), shape.map(() => 1)));
    return (0,derive/* concatenate */.u1)(blocks, axis);
}
/** Into how many convolutions of adjacent groups a grouped one is divided. */
function partsOf(kernel, groups) {
    const dense = (0,keras_sizes/* valuesIn */.a)(kernel.shape) * groups;
    for (let parts = 1; parts < groups; parts++)
        if (groups % parts === 0 && dense / parts ** 2 <= largeKernel)
            return parts;
    return groups;
}
/** The layer that convolves each channel on its own, when that is what the groups are; null otherwise. */
function depthwiseLayer({ layer, config, variables }, groups) {
    const [kernel, ...bias] = variables;
    const axes = (kernel?.shape.length ?? 0) - 2;
    const strides = perAxis(config, 'strides', axes);
    if (kernel === undefined || axes > 2 || kernel.shape[axes] !== 1 || strides.some(one => one !== strides[0]))
        return null;
    const multiplier = (kernel.shape[axes + 1] ?? 0) / groups;
    const own = Object.keys(config).filter(key => /^(filters|groups|rank|lora_.*|kernel_(?!size).*)$/.test(key));
    return {
        className: layer.className === 'Conv1D' ? 'DepthwiseConv1D' : 'DepthwiseConv2D',
        config: carriedConfig(config, { depth_multiplier: multiplier }, own),
        variables: [(0,derive/* reshape */.tQ)(kernel, [...kernel.shape.slice(0, -2), groups, multiplier]), ...bias],
    };
}
/** Channels `first` to `first + count` of an image: with channels_first, Cropping2D works on the last axis. */
function channelsOf(graph, part, image, first, count) {
    const after = (image.shape?.[3] ?? 0) - first - count;
    const cropping = [
        [0, 0],
        [first, after],
    ];
    return graph.one(part, { className: 'Cropping2D', config: { cropping, data_format: 'channels_first' } }, image);
}
/** Several convolutions of adjacent groups, side by side. */
function inParts(site, image, groups, parts) {
    const { config, variables, graph } = site;
    const [kernel, bias] = variables;
    if (kernel === undefined)
        return null;
    const each = groups / parts;
    const ins = (kernel.shape[2] ?? 0) * each;
    const outs = (kernel.shape[3] ?? 0) / parts;
    const outputs = Array.from({ length: parts }, (_, i) => {
        const channels = channelsOf(graph, `channels_${i}`, image, i * ins, ins);
        const settings = carriedConfig(config, { filters: outs, groups: 1, activation: 'linear' });
        const own = [blockKernel(kernel, groups, i * each, each)];
        if (bias !== undefined)
            own.push((0,derive/* slice */.di)(bias, [i * outs], [outs]));
        return graph.one(`group_${i}`, { className: 'Conv2D', config: settings, variables: own }, channels);
    });
    const activation = config['activation'] ?? 'linear';
    const last = activation === 'linear' ? '' : 'groups';
    const [joined] = graph.add(last, { className: 'Concatenate', config: { axis: 3 } }, outputs);
    if (joined === undefined || last === '')
        return joined ?? null;
    return graph.one('', { className: 'Activation', config: { activation } }, joined);
}
/** A Conv1D as the Conv2D that does the same. */
function asConv2d(site) {
    const { config, variables } = site;
    const column = (key) => [perAxis(config, key, 1)[0] ?? 1, 1];
    const settings = carriedConfig(config, {
        kernel_size: column('kernel_size'),
        strides: column('strides'),
        dilation_rate: column('dilation_rate'),
    });
    const own = variables.map(one => one.shape.length < 2 ? one : (0,derive/* reshape */.tQ)(one, [one.shape[0] ?? 0, 1, ...one.shape.slice(1)]));
    return asImage(site, image => site.graph.one('pixels', { className: 'Conv2D', config: settings, variables: own }, image));
}
const groups = {
    name: 'convolution-groups',
    classes: ['Conv1D', 'Conv2D', 'Conv3D'],
    reason: 'TensorFlow.js has no groups; a kernel with zeros between the groups, or one layer for some of them, does it',
    training: 'the zeros between the groups are trained too',
    apply: site => {
        const { layer, config, variables, inputs, graph } = site;
        const [kernel, ...bias] = variables;
        const [input] = inputs;
        const count = (0,keras_values/* numberOf */.rl)(config, 'groups') ?? 1;
        if (!isGrouped(config) || kernel === undefined || input === undefined)
            return null;
        const rank = kernel.shape.length;
        if (rank < 3 || (kernel.shape[rank - 1] ?? 0) % count !== 0)
            return null;
        const depthwise = depthwiseLayer(site, count);
        if (depthwise !== null)
            return [graph.one('', depthwise, input)];
        const parts = partsOf(kernel, count);
        if (parts > 1 && rank === 3) {
            const output = asConv2d(site);
            return output === null ? unknownChannels : [output];
        }
        if (parts > 1 && rank === 4 && (input.shape?.slice(1) ?? [null]).every(length => length !== null)) {
            const output = inParts(site, input, count, parts);
            return output === null ? null : [output];
        }
        const settings = carriedConfig(config, { groups: 1 });
        const own = [blockKernel(kernel, count, 0, count), ...bias];
        return [graph.one('', { className: layer.className, config: settings, variables: own }, input)];
    },
};
/** What tfjs-layers cannot do of convolutions. */
const convolutionRewrites = [groups, depthwiseDilation];

;// CONCATENATED MODULE: ./src/rewrites/cropping.ts


/** `cropping` of an image as pairs: rows, then columns. */
function pairsOf({ config }) {
    const one = (0,keras_values/* numberOf */.rl)(config, 'cropping');
    const value = (0,keras_values/* plainValue */._y)(config['cropping']);
    const list = one !== null ? [one, one] : Array.isArray(value) ? value : [];
    const [rows = [0, 0], columns = [0, 0]] = list.map((pair) => {
        const [before, after] = Array.isArray(pair) ? pair : [pair, pair];
        return [Number(before), Number(after)];
    });
    return [rows, columns];
}
/** Cropping2D of an image of unknown size: a convolution that takes one value of each window, exactly. */
const croppingRewrites = [
    {
        name: 'cropping-of-unknown-size',
        classes: ['Cropping2D'],
        reason: 'TensorFlow.js crops images of known size only; a DepthwiseConv2D that takes one value of each window crops any',
        training: 'same',
        apply: site => {
            const { config, inputs, graph } = site;
            const [input] = inputs;
            const isFirst = (0,keras_values/* textOf */.b6)(config, 'data_format') === 'channels_first';
            const [, ...lengths] = input?.shape ?? [];
            if (input === undefined || lengths.length !== 3)
                return null;
            const channels = (isFirst ? lengths.shift() : lengths.pop()) ?? null;
            const [rows, columns] = pairsOf(site);
            // tfjs-layers takes an unknown length for 0, of which it cannot take anything away.
            const fails = [rows, columns].some(([before, after], axis) => lengths[axis] === null && before + after > 0);
            if (channels === null || !fails)
                return null;
            const size = [rows[0] + rows[1] + 1, columns[0] + columns[1] + 1];
            const taken = (rows[0] * size[1] + columns[0]) * channels;
            const values = Array.from({ length: size[0] * size[1] * channels }, (_, i) => i >= taken && i < taken + channels ? 1 : 0);
            const settings = {
                kernel_size: size,
                strides: [1, 1],
                padding: 'valid',
                depth_multiplier: 1,
                use_bias: false,
                trainable: false,
                activation: 'linear',
                data_format: isFirst ? 'channels_first' : 'channels_last',
            };
            const kernel = (0,derive/* constant */.dY)([...size, channels, 1], values);
            return [graph.one('', { className: 'DepthwiseConv2D', config: settings, variables: [kernel] }, input)];
        },
    },
];

;// CONCATENATED MODULE: ./src/rewrites/locally-connected.ts








/** A Dense of more weights than this is not made. */
const mostWeights = 2 ** 24;
/** The position of place `index` among `lengths`, row-major. */
function positionOf(index, lengths) {
    const position = [];
    let rest = index;
    for (const length of [...lengths].reverse()) {
        position.unshift(rest % length);
        rest = Math.floor(rest / length);
    }
    return position;
}
/** The kernel of the Dense: for each place of the output, its own kernel among zeros. */
function denseKernel(kernel, from, window, strides) {
    const axes = window.length;
    const channels = from[axes] ?? 1;
    const filters = kernel.shape[2] ?? 1;
    const to = window.map((size, axis) => Math.floor(((from[axis] ?? 0) - size) / (strides[axis] ?? 1)) + 1);
    if ((0,keras_sizes/* valuesIn */.a)(to) !== kernel.shape[0])
        return null;
    const places = Array.from({ length: (0,keras_sizes/* valuesIn */.a)(to) }, (_, i) => {
        const begin = positionOf(i, to).map((at, axis) => at * (strides[axis] ?? 1));
        const own = (0,derive/* reshape */.tQ)((0,derive/* slice */.di)(kernel, [i, 0, 0], [1, kernel.shape[1] ?? 0, filters]), [...window, channels, filters]);
        const every = [...from, filters].map(() => 1);
        return (0,derive/* reshape */.tQ)((0,derive/* zeroStuff */.db)(own, [...from, filters], [...begin, 0, 0], every), [(0,keras_sizes/* valuesIn */.a)(from), filters]);
    });
    return { kernel: (0,derive/* concatenate */.u1)(places, 1), to };
}
/** Layers with a kernel of its own for each place, as one Dense. */
const locallyConnectedRewrites = [
    {
        name: 'locally-connected',
        classes: ['LocallyConnected1D', 'LocallyConnected2D'],
        reason: 'TensorFlow.js has no such layer; a Dense with zeros for what a place does not see does the same',
        training: 'the zeros are trained too',
        apply: ({ layer, config, variables: [kernel, bias], inputs: [input], graph }) => {
            const axes = layer.className === 'LocallyConnected1D' ? 1 : 2;
            const [, ...shape] = input?.shape ?? [];
            if (input === undefined || shape.length !== axes + 1 || shape.some(length => length === null))
                return refuseRewrite('layer/unsupported-input', 'gets an input of unknown size.', 'Give the Input a fixed shape.');
            if (config['data_format'] === 'channels_first')
                return refuseRewrite('layer/unsupported-option', 'has data_format="channels_first", with which Keras lays out its weights in another order.', 'Use channels_last.', 'data_format');
            const implementation = (0,keras_values/* numberOf */.rl)(config, 'implementation') ?? 1;
            if (implementation !== 1 || kernel?.shape.length !== 3)
                return refuseRewrite('layer/unsupported-option', `has implementation=${(0,display/* displayValue */.K)(implementation)}, whose weights have another layout.`, 'Build it with implementation=1 and load the weights.', 'implementation');
            const from = shape.map(length => length ?? 1);
            const weights = (0,keras_sizes/* valuesIn */.a)(from) * (kernel.shape[0] ?? 0) * (kernel.shape[2] ?? 0);
            if (weights > mostWeights)
                return refuseRewrite('layer/unsupported-input', `would become a Dense of ${weights} weights.`, 'Use a convolution, or a smaller input.');
            const dense = denseKernel(kernel, from, perAxis(config, 'kernel_size', axes), perAxis(config, 'strides', axes));
            if (dense === null)
                return null;
            const filters = kernel.shape[2] ?? 1;
            const units = (0,keras_sizes/* valuesIn */.a)(dense.to) * filters;
            const omit = ['filters', 'kernel_size', 'strides', 'padding', 'data_format', 'implementation'];
            const settings = carriedConfig(config, { units, activation: 'linear' }, omit);
            const own = bias === undefined ? [dense.kernel] : [dense.kernel, (0,derive/* reshape */.tQ)(bias, [units])];
            const flat = along_axis_reshaped(graph, 'flat', input, [(0,keras_sizes/* valuesIn */.a)(from)]);
            const all = graph.one('places', { className: 'Dense', config: settings, variables: own }, flat);
            const placed = along_axis_reshaped(graph, 'placed', all, [...dense.to, filters]);
            return [
                graph.one('', { className: 'Activation', config: { activation: config['activation'] ?? 'linear' } }, placed),
            ];
        },
    },
];

;// CONCATENATED MODULE: ./src/rewrites/pooling.ts





const keepdims = {
    name: 'pooling-keepdims',
    classes: ['Average', 'Max'].flatMap(kind => ['1D', '2D', '3D'].map(axes => `Global${kind}Pooling${axes}`)),
    reason: 'TensorFlow.js ignores keepdims; a Reshape puts the axes of length 1 back',
    training: 'same',
    apply: ({ layer, config, inputs: [input], graph }) => {
        if (config['keepdims'] !== true || input === undefined)
            return null;
        const pooled = graph.one('pooled', { className: layer.className, config: carriedConfig(config, { keepdims: false }) }, input);
        const ones = Array.from({ length: Number(layer.className.at(-2)) }, () => 1);
        const channels = pooled.shape?.[1] ?? null;
        const isFirst = (0,keras_values/* textOf */.b6)(config, 'data_format') === 'channels_first';
        return [along_axis_reshaped(graph, '', pooled, isFirst ? [channels, ...ones] : [...ones, channels])];
    },
};
function windowsOf(from, to) {
    const begins = Array.from({ length: to }, (_, i) => Math.floor((i * from) / to));
    const lengths = begins.map((begin, i) => Math.ceil(((i + 1) * from) / to) - begin);
    const [size = 1] = lengths;
    const stride = begins[1] ?? size;
    const isRegular = lengths.every(one => one === size) && begins.every((begin, i) => begin === i * stride);
    return { begins, lengths, regular: isRegular && stride > 0 ? { size, stride } : null };
}
const averages = (from, { begins, lengths }) => axisMatrix(from, begins.length, (row, column) => {
    const begin = begins[column] ?? 0;
    const length = lengths[column] ?? 1;
    return row >= begin && row < begin + length ? 1 / length : 0;
});
/** Multiplies along the middle axis. */
function multiplied(graph, part, tensor, matrix) {
    const turned = permuted(graph, `${part}_last`, tensor, [0, 2, 1]);
    return permuted(graph, `${part}_back`, multiplyLast(graph, part, turned, matrix), [0, 2, 1]);
}
const averaged = (graph, part, tensor, windows) => multiplied(graph, part, tensor, averages(tensor.shape?.[2] ?? 1, windows));
/** The maxima of all windows of each length that occurs, of which those that are asked for are taken. */
const maximal = (graph, part, tensor, { begins, lengths }) => {
    const sizes = [...new Set(lengths)].sort((a, b) => a - b);
    const pooled = sizes.map(size => {
        const config = { pool_size: [1, size], strides: [1, 1], padding: 'valid', data_format: 'channels_last' };
        return graph.one(`${part}_of_${size}`, { className: 'MaxPooling2D', config }, tensor);
    });
    const counts = pooled.map(one => one.shape?.[2] ?? 0);
    const from = begins.map((begin, i) => {
        const at = sizes.indexOf(lengths[i] ?? 0);
        return begin + counts.slice(0, at).reduce((sum, one) => sum + one, 0);
    });
    const [first] = pooled;
    const joined = pooled.length === 1 ? first : graph.add(`${part}_all`, { className: 'Concatenate', config: { axis: 2 } }, pooled)[0];
    const total = counts.reduce((sum, one) => sum + one, 0);
    return joined === undefined ? tensor : multiplied(graph, part, joined, selection(total, from));
};
const names = ['first', 'second', 'third'];
const adaptive = (kind, axes) => ({
    name: `adaptive-${kind.toLowerCase()}-pooling-${axes}d`,
    classes: [`Adaptive${kind}Pooling${axes}D`],
    reason: `TensorFlow.js has no Adaptive${kind}Pooling${axes}D; ${kind === 'Max'
        ? 'pooling with all lengths of windows, of which the right ones are taken,'
        : 'a matrix of averages along each axis'} does the same, or plain pooling where all windows are alike`,
    training: 'same',
    apply: ({ config, inputs: [input], graph }) => {
        const [, ...shape] = input?.shape ?? [];
        const sizes = (0,keras_values/* numbersOf */.cZ)(config, 'output_size', axes);
        if (input === undefined || shape.length !== axes + 1 || shape.some(length => length === null) || sizes === null)
            return refuseRewrite('layer/unsupported-input', 'gets an input of unknown size.', 'Give the Input a fixed shape.');
        const lengths = shape.map(length => length ?? 1);
        const windows = sizes.map((size, axis) => windowsOf(lengths[axis] ?? 1, size));
        const regular = windows.map(one => one.regular);
        if (regular.every(one => one !== null)) {
            const pool_size = regular.map(one => one?.size ?? 1);
            const strides = regular.map(one => one?.stride ?? 1);
            const settings = { pool_size, strides, padding: 'valid', data_format: 'channels_last' };
            return [graph.one('', { className: `${kind}Pooling${axes}D`, config: settings }, asFloat(graph, input))];
        }
        const pool = kind === 'Max' ? maximal : averaged;
        let tensor = asFloat(graph, input);
        windows.forEach((one, axis) => {
            const name = names[axis] ?? 'axis';
            const [before, after] = [lengths.slice(0, axis), lengths.slice(axis + 1)].map(part => part.reduce((all, length) => all * length, 1));
            tensor = along_axis_reshaped(graph, `${name}_axis`, tensor, [before ?? 1, lengths[axis] ?? 1, after ?? 1]);
            tensor = pool(graph, `${name}_windows`, tensor, one);
            lengths[axis] = one.begins.length;
        });
        return [along_axis_reshaped(graph, '', tensor, lengths)];
    },
});
/** What tfjs-layers cannot do of pooling. */
const poolingRewrites = [
    keepdims,
    ...[1, 2, 3].flatMap(axes => [adaptive('Average', axes), adaptive('Max', axes)]),
];

;// CONCATENATED MODULE: ./src/rewrites/resize-matrix.ts

/** The interpolation of a name as Keras saves it, or null. */
function interpolationOf(name) {
    const lower = name.toLowerCase();
    return lower === 'nearest' || lower === 'bilinear' || lower === 'bicubic' || lower === 'area' || isSampled(lower)
        ? lower
        : null;
}
const isSampled = (name) => name === 'lanczos3' || name === 'lanczos5' || name === 'gaussian' || name === 'mitchellcubic';
/**
 * The matrix by which `tf.image.resize` of TensorFlow 2 makes `to` values of `from` along an axis. Coordinates are
 * computed in float32, as its kernels do.
 */
function resizeMatrix(from, to, interpolation, antialias = false) {
    if (interpolation === 'nearest')
        return nearest(from, to);
    if (interpolation === 'area')
        return resize_matrix_area(from, to);
    if (interpolation === 'bilinear')
        return antialias ? sampled(from, to, resize_matrix_triangle, true) : bilinear(from, to);
    if (interpolation === 'bicubic')
        return antialias ? sampled(from, to, keysCubic, true) : bicubic(from, to);
    return sampled(from, to, kernels[interpolation], antialias);
}
const f32 = Math.fround;
/** Where the middle of a pixel of the result lies in the image, in pixels from its edge. */
const middle = (from, to, column) => f32(f32(column + 0.5) * f32(from / to));
function nearest(from, to) {
    return selection(from, Array.from({ length: to }, (_, column) => Math.min(Math.floor(middle(from, to, column)), from - 1)));
}
/** A matrix from the weights of each column, by row; weights of the same row add up. */
function fromColumns(from, to, weights) {
    const values = new Array(from * to).fill(0);
    for (let column = 0; column < to; column++)
        for (const [row, weight] of weights(column))
            values[row * to + column] = (values[row * to + column] ?? 0) + weight;
    return axisMatrix(from, to, (row, column) => values[row * to + column] ?? 0);
}
function bilinear(from, to) {
    return fromColumns(from, to, column => {
        const at = f32(middle(from, to, column) - 0.5);
        const lower = Math.floor(at);
        const part = f32(at - lower);
        return [
            [Math.max(lower, 0), 1 - part],
            [Math.min(Math.ceil(at), from - 1), part],
        ];
    });
}
/** ResizeBicubic of TensorFlow: weights from a table of 1024 steps, without those outside of the image. */
function bicubic(from, to) {
    const steps = 1024;
    return fromColumns(from, to, column => {
        const at = f32(middle(from, to, column) - 0.5);
        const lower = Math.floor(at);
        const part = roundHalfToEven(f32(at - lower) * steps) / steps;
        const weights = [1 + part, part, 1 - part, 2 - part].map(keysCubic);
        const inside = weights
            .map((weight, i) => [lower - 1 + i, weight])
            .filter(([row]) => row >= 0 && row < from);
        const total = inside.reduce((sum, [, weight]) => sum + weight, 0);
        return Math.abs(total) >= 1000 * 1.17549435e-38 ? inside.map(([row, weight]) => [row, weight / total]) : inside;
    });
}
function roundHalfToEven(value) {
    const floor = Math.floor(value);
    const half = value - floor === 0.5;
    return half ? floor + (floor % 2) : Math.round(value);
}
function resize_matrix_area(from, to) {
    const scale = f32(from / to);
    return fromColumns(from, to, column => {
        const begin = f32(column * scale);
        const end = f32((column + 1) * scale);
        const rows = Array.from({ length: Math.ceil(end) - Math.floor(begin) }, (_, i) => Math.floor(begin) + i);
        return rows.map(row => {
            const covered = Math.min(row + 1, end) - Math.max(row, begin);
            return [Math.min(row, from - 1), covered / scale];
        });
    });
}
const keysCubic = (x) => {
    if (x >= 2)
        return 0;
    return x >= 1 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : (1.5 * x - 2.5) * x * x + 1;
};
const resize_matrix_triangle = { radius: 1, weight: x => Math.max(0, 1 - x) };
const lanczos = (radius) => ({
    radius,
    weight: x => {
        if (x >= radius)
            return 0;
        if (x <= 1e-3)
            return 1;
        const angle = Math.PI * x;
        return (radius * Math.sin(angle) * Math.sin(angle / radius)) / (angle * angle);
    },
});
const kernels = {
    lanczos3: lanczos(3),
    lanczos5: lanczos(5),
    gaussian: { radius: 1.5, weight: (x) => (x >= 1.5 ? 0 : Math.exp(-(x * x) / (2 * 0.5 * 0.5))) },
    mitchellcubic: {
        radius: 2,
        weight: (x) => {
            if (x >= 2)
                return 0;
            if (x >= 1)
                return (((-7 / 18) * x + 2) * x - 10 / 3) * x + 16 / 9;
            return ((7 / 6) * x - 2) * x * x + 8 / 9;
        },
    },
};
/** ScaleAndTranslate of TensorFlow: weights of a kernel around the middle, made to add up to one. */
function sampled(from, to, kernel, antialias) {
    const { radius, weight } = typeof kernel === 'function' ? { radius: 2, weight: kernel } : kernel;
    const inverse = f32(1 / f32(to / from));
    const scale = antialias ? Math.max(inverse, 1) : 1;
    return fromColumns(from, to, column => {
        const at = f32(f32(column + 0.5) * inverse);
        const clamp = (row) => Math.min(Math.max(row, 0), from - 1);
        const begin = clamp(Math.ceil(f32(at - radius * scale - 0.5)));
        const end = clamp(Math.floor(f32(at + radius * scale - 0.5)));
        const weights = Array.from({ length: end - begin + 1 }, (_, i) => [
            begin + i,
            weight(Math.abs(f32(begin + i + 0.5 - at) / scale)),
        ]);
        const total = weights.reduce((sum, [, one]) => sum + one, 0);
        return weights.map(([row, one]) => [row, one / total]);
    });
}

;// CONCATENATED MODULE: ./src/rewrites/resize.ts






const unknownSize = refuseRewrite('layer/unsupported-input', 'gets images of unknown size, for which the interpolation cannot be written as layers.', 'Give the Input a fixed height and width.');
/** The image that comes in, with channels last; a refusal when too little is known of it. */
function imageOf({ inputs: [input], graph }) {
    const [, height, width] = input?.shape ?? [];
    if (input?.shape?.length !== 4 || height == null || width == null)
        return unknownSize;
    return { tensor: asFloat(graph, input), size: [height, width] };
}
/** Multiplies by a matrix along the height and one along the width of an image; null for one that changes nothing. */
function multiplyImage(graph, image, byHeight, byWidth) {
    if (byHeight === null && byWidth === null)
        return unchanged(graph, image);
    if (byHeight === null) {
        const turned = permuted(graph, 'width_last', image, [0, 2, 1]);
        return permuted(graph, '', multiplyLast(graph, 'width', turned, byWidth), [0, 2, 1]);
    }
    if (byWidth === null) {
        const turned = permuted(graph, 'height_last', image, [2, 1, 0]);
        return permuted(graph, '', multiplyLast(graph, 'height', turned, byHeight), [2, 1, 0]);
    }
    const wide = multiplyLast(graph, 'width', permuted(graph, 'width_last', image, [2, 0, 1]), byWidth);
    const high = multiplyLast(graph, 'height', permuted(graph, 'height_last', wide, [0, 2, 1]), byHeight);
    return permuted(graph, '', high, [2, 1, 0]);
}
/** `of * by`, by a layer. */
const resize_scaled = (graph, part, tensor, by) => graph.one(part, { className: 'Rescaling', config: { scale: by, offset: 0 } }, tensor);
/**
 * The mean over `factor` pixels around each pixel of a repeated image along one axis, where pixels outside of the image
 * do not count. For an even factor, the pixels at both ends count half.
 */
function smoothed(graph, part, image, factor, axis) {
    if (factor === 1)
        return image;
    const mean = (length) => {
        if (length === 1)
            return image;
        const pool_size = axis === 0 ? [length, 1] : [1, length];
        const config = { pool_size, strides: [1, 1], padding: 'same', data_format: 'channels_last' };
        return graph.one(`${part}_mean_of_${length}`, { className: 'AveragePooling2D', config }, image);
    };
    if (factor % 2 === 1)
        return mean(factor);
    const wide = resize_scaled(graph, `${part}_wide`, mean(factor + 1), (factor + 1) / (2 * factor));
    const narrow = resize_scaled(graph, `${part}_narrow`, mean(factor - 1), (factor - 1) / (2 * factor));
    const [sum] = graph.add(`${part}_smooth`, { className: 'Add', config: {} }, [wide, narrow]);
    return sum ?? image;
}
/** Bilinear interpolation of an image of any size by whole factors: means of the repeated image. */
function repeatedBilinear(graph, image, [high, wide]) {
    const config = { size: [high, wide], data_format: 'channels_last', interpolation: 'nearest' };
    const repeated = graph.one('repeated', { className: 'UpSampling2D', config }, image);
    return unchanged(graph, smoothed(graph, 'width', smoothed(graph, 'height', repeated, high, 0), wide, 1));
}
/** Above this length of an axis, means are cheaper than a matrix, of which each value takes part in each product. */
const longAxis = 32;
/** Factors by which TensorFlow finds the middles of pixels without rounding, so that means give the same numbers. */
const isExact = (factor) => [1, 2, 4, 8, 16].includes(factor);
const unlessIdentity = (matrix) => (isIdentity(matrix) ? null : matrix);
/** `tf.image.resize` of TensorFlow 2. */
function resizeImage(graph, image, size, interpolation, antialias = false) {
    const [height, width] = image.size;
    const isWhole = size[0] % height === 0 && size[1] % width === 0;
    if (interpolation === 'nearest' && isWhole && (size[0] > height || size[1] > width)) {
        const factors = [size[0] / height, size[1] / width];
        const config = { size: factors, data_format: 'channels_last', interpolation: 'nearest' };
        return graph.one('', { className: 'UpSampling2D', config }, image.tensor);
    }
    const factors = [size[0] / height, size[1] / width];
    if (interpolation === 'bilinear' && !antialias && Math.max(height, width) > longAxis && factors.every(isExact))
        return repeatedBilinear(graph, image.tensor, factors);
    return multiplyImage(graph, image.tensor, unlessIdentity(resizeMatrix(height, size[0], interpolation, antialias)), unlessIdentity(resizeMatrix(width, size[1], interpolation, antialias)));
}
/** The image without its borders. */
function cropped(graph, part, { tensor, size }, begin, to) {
    if (size[0] === to[0] && size[1] === to[1])
        return { tensor, size };
    const cropping = [
        [begin[0], size[0] - to[0] - begin[0]],
        [begin[1], size[1] - to[1] - begin[1]],
    ];
    const layer = { className: 'Cropping2D', config: { cropping, data_format: 'channels_last' } };
    return { tensor: graph.one(part, layer, tensor), size: to };
}
const resize_f32 = Math.fround;
/** Height and width that have the proportions of `size`, each computed from the other of the image. */
const inProportion = ([height, width], size) => [
    Math.trunc(resize_f32(resize_f32(width * size[0]) / size[1])),
    Math.trunc(resize_f32(resize_f32(height * size[1]) / size[0])),
];
/** The greatest middle of the image with the proportions of `size`. */
function croppedToAspect(graph, image, size) {
    const wanted = inProportion(image.size, size);
    const to = [Math.max(Math.min(image.size[0], wanted[0]), 1), Math.max(Math.min(image.size[1], wanted[1]), 1)];
    const begin = [Math.trunc((image.size[0] - to[0]) / 2), Math.trunc((image.size[1] - to[1]) / 2)];
    return cropped(graph, 'cropped', image, begin, to);
}
/** The image with borders of `value`, so that it has the proportions of `size`. */
function paddedToAspect(graph, image, size, value) {
    const wanted = inProportion(image.size, size);
    const around = image.size.map((length, axis) => Math.trunc((Math.max(length, wanted[axis] ?? 0) - length) / 2));
    const [high = 0, wide = 0] = around;
    if (high === 0 && wide === 0)
        return image;
    const shifted = (part, tensor, offset) => value === 0 ? tensor : graph.one(part, { className: 'Rescaling', config: { scale: 1, offset } }, tensor);
    const padding = [
        [high, high],
        [wide, wide],
    ];
    const layer = { className: 'ZeroPadding2D', config: { padding, data_format: 'channels_last' } };
    const padded = graph.one('padded', layer, shifted('below_fill', image.tensor, -value));
    return {
        tensor: shifted('filled', padded, value),
        size: [image.size[0] + 2 * high, image.size[1] + 2 * wide],
    };
}
/** Height and width that the layer makes. */
const sizeOf = (config) => [(0,keras_values/* numberOf */.rl)(config, 'height') ?? 1, (0,keras_values/* numberOf */.rl)(config, 'width') ?? 1];
const interpolationIn = (config, missing) => {
    const name = (0,keras_values/* textOf */.b6)(config, 'interpolation') ?? missing;
    return (interpolationOf(name) ??
        refuseRewrite('layer/unsupported-option', `has interpolation=${(0,display/* displayValue */.K)(name)}, which this version does not know.`, 'Use "nearest", "bilinear" or "bicubic".', 'interpolation'));
};
const resize_isRefusal = (value) => typeof value === 'object' && 'refuse' in value;
/** Keras 3 rounds the result to the integers of the input. */
const roundsToIntegers = ({ generation, inputs: [input] }) => generation === 3 && input?.dtype !== 'float32';
const resizing = {
    name: 'resizing',
    classes: ['Resizing'],
    reason: 'the Resizing of TensorFlow.js loses the batch axis; a matrix along each axis computes the same interpolation',
    training: 'same',
    apply: site => {
        const { config, graph } = site;
        const image = imageOf(site);
        const interpolation = interpolationIn(config, 'bilinear');
        if (resize_isRefusal(image))
            return image;
        if (resize_isRefusal(interpolation))
            return interpolation;
        if (interpolation !== 'nearest' && roundsToIntegers(site))
            return refuseRewrite('layer/unsupported-input', 'gets integers, to which Keras 3 rounds what it interpolates; TensorFlow.js has no layer that rounds.', 'Put a Rescaling layer before it, or use an Input of floats.');
        const size = sizeOf(config);
        const framed = config['crop_to_aspect_ratio'] === true
            ? croppedToAspect(graph, image, size)
            : config['pad_to_aspect_ratio'] === true
                ? paddedToAspect(graph, image, size, (0,keras_values/* numberOf */.rl)(config, 'fill_value') ?? 0)
                : image;
        return [resizeImage(graph, framed, size, interpolation, config['antialias'] === true)];
    },
};
const centerCrop = {
    name: 'center-crop',
    classes: ['CenterCrop'],
    reason: 'the CenterCrop of TensorFlow.js changes the input shape of the model and interpolates; Cropping2D, or a matrix along each axis of small images, does the same',
    training: 'same',
    apply: site => {
        const { config, graph } = site;
        const image = imageOf(site);
        if (resize_isRefusal(image))
            return image;
        const to = sizeOf(config);
        const begin = [Math.floor((image.size[0] - to[0]) / 2), Math.floor((image.size[1] - to[1]) / 2)];
        if (begin[0] < 0 || begin[1] < 0)
            return [resizeImage(graph, croppedToAspect(graph, image, to), to, 'bilinear')];
        const middle = cropped(graph, '', image, begin, to);
        return [middle.tensor === image.tensor ? unchanged(graph, image.tensor) : middle.tensor];
    },
};
const randomCrop = {
    name: 'random-crop',
    classes: ['RandomCrop'],
    reason: 'in inference Keras 2 resizes the middle of the image; Cropping2D and a matrix along each axis do the same',
    training: 'the random crop is lost',
    apply: site => {
        const { config, graph, generation } = site;
        const image = imageOf(site);
        if (resize_isRefusal(image))
            return image;
        const to = sizeOf(config);
        const fits = image.size[0] === to[0] && image.size[1] === to[1];
        if (generation === 3 && !fits)
            return refuseRewrite('layer/unsupported-option', 'crops in training only in some versions of Keras 3 and resizes in inference in others.', 'Take it out of the model that you save: crop in the input pipeline, or use CenterCrop.');
        return [resizeImage(graph, croppedToAspect(graph, image, to), to, 'bilinear')];
    },
};
/** Bilinear interpolation of an image of unknown size. */
function bilinearOfAnySize({ inputs: [input], graph }, factors) {
    if (input?.shape?.length !== 4)
        return unknownSize;
    return [repeatedBilinear(graph, asFloat(graph, input), factors)];
}
const resize_upSampling = {
    name: 'upsampling-interpolation',
    classes: ['UpSampling2D'],
    reason: 'TensorFlow.js interpolates with another pixel grid; a matrix along each axis, or means of the repeated image, compute what Keras does',
    training: 'same',
    apply: site => {
        const { config, graph } = site;
        const interpolation = interpolationIn(config, 'nearest');
        if (resize_isRefusal(interpolation))
            return interpolation;
        const [high = 1, wide = 1] = (0,keras_values/* numbersOf */.cZ)(config, 'size', 2) ?? [2, 2];
        const factors = [high, wide];
        const isNative = Array.isArray(config['size']);
        if (interpolation === 'nearest') {
            const [input] = site.inputs;
            if (isNative || input === undefined)
                return null;
            const settings = {
                size: [...factors],
                data_format: (0,keras_values/* textOf */.b6)(config, 'data_format') ?? 'channels_last',
                interpolation,
            };
            return [graph.one('', { className: 'UpSampling2D', config: settings }, input)];
        }
        const image = imageOf(site);
        if (resize_isRefusal(image))
            return interpolation === 'bilinear' ? bilinearOfAnySize(site, factors) : image;
        const to = [image.size[0] * high, image.size[1] * wide];
        return [resizeImage(graph, image, to, interpolation)];
    },
};
/** Layers that make images of another size. */
const resizeRewrites = [resizing, centerCrop, randomCrop, resize_upSampling];

;// CONCATENATED MODULE: ./src/rewrites/three-dimensional.ts





/** The refusal of a volume of which too little is known. */
const unknownVolume = refuseRewrite('layer/unsupported-input', 'gets a volume of unknown size; the layers that TensorFlow.js has instead need all but one of its lengths.', 'Give the Input a fixed shape.');
/**
 * Runs layers of images on a volume [depth, height, width, channels]: `front` on the planes [depth, height] and `side` on
 * [·, width]; null for one that has nothing to do. Null when too little of the shape is known.
 */
function inPlanes(site, front, side) {
    const { graph, inputs } = site;
    const [input] = inputs;
    if (input?.shape?.length !== 5)
        return null;
    const [, depth = null, height = null, width = null, channels = null] = input.shape;
    if (width === null || channels === null || (depth === null && height === null))
        return null;
    let [d, h, w] = [depth, height, width];
    let tensor = input;
    if (front !== null) {
        const planes = along_axis_reshaped(graph, 'planes', tensor, [depth, height, width * channels]);
        tensor = graph.one('front', front, planes);
        d = tensor.shape?.[1] ?? null;
        h = tensor.shape?.[2] ?? null;
    }
    if (side !== null) {
        tensor = graph.one('side', side, along_axis_reshaped(graph, 'rows', tensor, [(0,keras_sizes/* product */.q)([d ?? null, h ?? null]), width, channels]));
        w = tensor.shape?.[2] ?? null;
    }
    return along_axis_reshaped(graph, '', tensor, [d ?? null, h ?? null, w ?? null, channels]);
}
const isThree = (value) => value?.length === 3;
const three = ({ config }, key) => {
    const numbers = (0,keras_values/* numbersOf */.cZ)(config, key, 3);
    return isThree(numbers) ? numbers : [1, 1, 1];
};
/** `cropping` or `padding` of a volume: `n`, `[a, b, c]` or three pairs. */
function threePairs({ config }, key) {
    const value = config[key];
    const list = Array.isArray(value) ? value : [value ?? 0, value ?? 0, value ?? 0];
    return list.map(one => {
        const [before, after] = Array.isArray(one) ? one : [one, one];
        return [Number(before), Number(after)];
    });
}
const volumeRewrite = (name, className, imageClass, layers) => ({
    name,
    classes: [className],
    reason: `TensorFlow.js ${className === 'MaxPooling3D' ? 'with WebAssembly computes wrong maxima of negative values' : `has no ${className}`}; ${imageClass} does the same on two axes and then on the third`,
    training: 'same',
    apply: site => {
        const [front, side] = layers(site).map(config => config === null ? null : { className: imageClass, config: { ...config, data_format: 'channels_last' } });
        const output = inPlanes(site, front ?? null, side ?? null);
        return output === null ? unknownVolume : [output];
    },
});
/** A rewrite of a layer that has `key` as three pairs. */
const byPairs = (name, className, imageClass, key) => volumeRewrite(name, className, imageClass, site => {
    const [depth = [0, 0], height = [0, 0], width = [0, 0]] = threePairs(site, key);
    const any = (...pairs) => pairs.flat().some(one => one !== 0);
    return [
        any(depth, height) ? { [key]: [[...depth], [...height]] } : null,
        any(width) ? { [key]: [[0, 0], [...width]] } : null,
    ];
});
/** MaxPooling3D: the greatest of the greatest of each plane. What it lacks a shape for stays, behind a check. */
const maxPooling = (() => {
    const made = volumeRewrite('max-pooling-3d', 'MaxPooling3D', 'MaxPooling2D', site => {
        const size = three(site, 'pool_size');
        const strides = site.config['strides'] == null ? size : three(site, 'strides');
        const padding = (0,keras_values/* textOf */.b6)(site.config, 'padding') ?? 'valid';
        return [
            { pool_size: [size[0], size[1]], strides: [strides[0], strides[1]], padding },
            size[2] === 1 && strides[2] === 1 ? null : { pool_size: [1, size[2]], strides: [1, strides[2]], padding },
        ];
    });
    return {
        ...made,
        apply: site => {
            const result = made.apply(site);
            return result === unknownVolume ? null : result;
        },
    };
})();
/** Pooling of a whole volume: of an image of as many values. */
const globalPooling = (kind) => ({
    name: `global-${kind.toLowerCase()}-pooling-3d`,
    classes: [`Global${kind}Pooling3D`],
    reason: `TensorFlow.js has no Global${kind}Pooling3D; Global${kind}Pooling2D does the same on [depth · height · width, 1, channels]`,
    training: 'same',
    apply: ({ config, graph, inputs: [input] }) => {
        if (config['keepdims'] === true)
            return null;
        if (input?.shape?.length !== 5)
            return unknownVolume;
        const [channels = null] = input.shape.slice(4);
        if (channels === null)
            return unknownVolume;
        const image = along_axis_reshaped(graph, 'image', input, [(0,keras_sizes/* product */.q)(input.shape.slice(1, 4)), 1, channels]);
        const settings = carriedConfig(config, { data_format: 'channels_last' }, ['keepdims']);
        return [graph.one('', { className: `Global${kind}Pooling2D`, config: settings }, image)];
    },
});
/** Layers of volumes as layers of images. */
const threeDimensionalRewrites = [
    byPairs('cropping-3d', 'Cropping3D', 'Cropping2D', 'cropping'),
    byPairs('zero-padding-3d', 'ZeroPadding3D', 'ZeroPadding2D', 'padding'),
    volumeRewrite('upsampling-3d', 'UpSampling3D', 'UpSampling2D', site => {
        const [depth, height, width] = site.config['size'] == null ? [2, 2, 2] : three(site, 'size');
        return [
            depth === 1 && height === 1 ? null : { size: [depth, height], interpolation: 'nearest' },
            width === 1 ? null : { size: [1, width], interpolation: 'nearest' },
        ];
    }),
    maxPooling,
    globalPooling('Average'),
    globalPooling('Max'),
];

;// CONCATENATED MODULE: ./src/rewrites/transposed-convolution.ts








function transposed_convolution_partsOf(config, kernel) {
    const axes = kernel.shape.length - 2;
    const strides = perAxis(config, 'strides', axes);
    const dilation = perAxis(config, 'dilation_rate', axes);
    const outputPadding = (0,keras_values/* numbersOf */.cZ)(config, 'output_padding', axes);
    const isSame = (0,keras_values/* textOf */.b6)(config, 'padding') === 'same';
    return strides.map((stride, axis) => {
        const size = ((kernel.shape[axis] ?? 1) - 1) * (dilation[axis] ?? 1) + 1;
        const more = outputPadding?.[axis];
        const whole = more === undefined ? Math.max(size, stride) : size + more;
        const extra = !isSame ? whole : more === undefined ? stride : size - 2 * Math.floor(size / 2) + more;
        return { kernel: size, stride, extra, begin: isSame ? Math.floor(Math.max(size - extra, 0) / 2) : 0 };
    });
}
/** The kernel, dilated, with zeros behind it up to `lengths`. */
function extendedKernel(config, kernel, lengths) {
    const dilation = perAxis(config, 'dilation_rate', lengths.length);
    const shape = kernel.shape.map((length, axis) => lengths[axis] ?? length);
    return (0,derive/* zeroStuff */.db)(kernel, shape, shape.map(() => 0), shape.map((_, axis) => dilation[axis] ?? 1));
}
const hasOutputPadding = (config) => (config['output_padding'] ?? null) !== null;
/** Conv2DTranspose with dilation or output_padding: without, of a kernel with zeros, and cropped. */
const planar = {
    name: 'conv-2d-transpose-options',
    classes: ['Conv2DTranspose'],
    reason: 'TensorFlow.js ignores dilation_rate and output_padding of transposed convolutions; zeros in the kernel and Cropping2D do what they do',
    training: 'the zeros in the kernel are trained too',
    apply: ({ config, variables: [kernel, ...bias], inputs: [input], graph }) => {
        if (!isDilated(config) && !hasOutputPadding(config))
            return null;
        if (kernel?.shape.length !== 4 || input === undefined)
            return null;
        const parts = transposed_convolution_partsOf(config, kernel);
        const lengths = parts.map(part => Math.max(part.kernel, part.begin + part.extra));
        const cropping = parts.map(({ begin, extra, stride }, axis) => [
            begin,
            Math.max(lengths[axis] ?? 0, stride) - begin - extra,
        ]);
        const isWhole = cropping.flat().every(one => one === 0);
        const changes = { kernel_size: lengths, dilation_rate: [1, 1], padding: 'valid', output_padding: null };
        const own = [extendedKernel(config, kernel, lengths), ...bias];
        const work = { className: 'Conv2DTranspose', config: carriedConfig(config, changes), variables: own };
        if (isWhole)
            return [graph.one('', work, input)];
        const whole = graph.one('whole', work, input);
        return [graph.one('', { className: 'Cropping2D', config: { cropping, data_format: 'channels_last' } }, whole)];
    },
};
function phasesOf({ kernel, stride, begin, extra }) {
    const taps = Math.ceil(kernel / stride);
    const first = Math.floor(begin / stride);
    const last = Math.floor((begin + extra - 1) / stride);
    const before = begin - stride * first;
    return {
        stride,
        taps,
        padding: [taps - 1 - first, last],
        cropping: [before, stride * (last - first + 1) - extra - before],
    };
}
/** [d, h, w, filters, channels] as the kernel of a convolution that gives the values of all phases as filters. */
function phaseKernel(config, kernel, phases) {
    const extended = extendedKernel(config, kernel, phases.map(({ stride, taps }) => stride * taps));
    const [filters = 0, channels = 0] = kernel.shape.slice(3);
    const split = (0,derive/* reshape */.tQ)(extended, [...phases.flatMap(({ taps, stride }) => [taps, stride]), filters, channels]);
    const turned = (0,derive/* transpose */.mg)((0,derive/* flip */.UU)(split, [0, 2, 4]), [0, 2, 4, 7, 1, 3, 5, 6]);
    return (0,derive/* reshape */.tQ)(turned, [...turned.shape.slice(0, 4), (0,keras_sizes/* valuesIn */.a)(turned.shape.slice(4))]);
}
const transposed_convolution_times = (a, b) => (a === null || b === null ? null : a * b);
/** [d, h, w, filters of all phases] as a volume in which the phases lie side by side. */
function interleaved(graph, tensor, phases, filters) {
    const [a = 1, b = 1, c = 1] = phases.map(({ stride }) => stride);
    const [, d = null, h = null, w = null] = tensor.shape ?? [];
    let volume = tensor;
    if (a > 1) {
        volume = along_axis_reshaped(graph, 'planes', volume, [d, transposed_convolution_times(h, w), a, b * c * filters]);
        volume = permuted(graph, 'planes_in_order', volume, [0, 2, 1, 3]);
    }
    if (b > 1) {
        volume = along_axis_reshaped(graph, 'rows', volume, [transposed_convolution_times(transposed_convolution_times(d, a), h), w, b, c * filters]);
        volume = permuted(graph, 'rows_in_order', volume, [0, 2, 1, 3]);
    }
    return along_axis_reshaped(graph, 'pixels', volume, [transposed_convolution_times(d, a), transposed_convolution_times(h, b), transposed_convolution_times(w, c), filters]);
}
const transposed_convolution_pairsOf = (phases, key) => phases.map(one => [...one[key]]);
/** A volume with zeros around it or without its borders, or itself when there is nothing to do. */
function bordered(graph, part, key, phases, tensor) {
    const pairs = transposed_convolution_pairsOf(phases, key);
    if (pairs.flat().every(one => one === 0))
        return tensor;
    const className = key === 'padding' ? 'ZeroPadding3D' : 'Cropping3D';
    const config = { [key]: pairs, data_format: 'channels_last' };
    return graph.one(part, { className, config }, tensor);
}
/** Adds the plain convolution that gives all phases. */
function phaseConvolution({ config, variables, graph }, kernel, phases, input) {
    const [, bias] = variables;
    const copies = phases.reduce((all, { stride }) => all * stride, 1);
    const own = [phaseKernel(config, kernel, phases)];
    if (bias !== undefined)
        own.push((0,derive/* concatenate */.u1)(Array.from({ length: copies }, () => bias), 0));
    const settings = carriedConfig(config, {
        filters: ((0,keras_values/* numberOf */.rl)(config, 'filters') ?? kernel.shape[3] ?? 0) * copies,
        kernel_size: phases.map(({ taps }) => taps),
        strides: [1, 1, 1],
        dilation_rate: [1, 1, 1],
        padding: 'valid',
        activation: 'linear',
    }, ['output_padding', 'groups']);
    return graph.one('phases', { className: 'Conv3D', config: settings, variables: own }, input);
}
/** Conv3DTranspose as a plain convolution that gives all values between two of the input at once. */
const spatial = {
    name: 'conv-3d-transpose',
    classes: ['Conv3DTranspose'],
    reason: 'TensorFlow.js with WebAssembly computes wrong numbers for it; a Conv3D with a filter for each step of the strides, whose values are put side by side, computes the same',
    training: 'zeros at the end of the kernel are trained too, and so is a bias for each step of the strides',
    apply: site => {
        const { config, variables, inputs, graph } = site;
        const [kernel] = variables;
        const [input] = inputs;
        if (kernel?.shape.length !== 5 || input === undefined)
            return null;
        if (input.shape?.slice(1).some(length => length === null) ?? true)
            return unknownVolume;
        const phases = transposed_convolution_partsOf(config, kernel).map(phasesOf);
        const filters = kernel.shape[3] ?? 0;
        const padded = bordered(graph, 'padded', 'padding', phases, input);
        const all = phaseConvolution(site, kernel, phases, padded);
        const whole = phases.every(({ stride }) => stride === 1) ? all : interleaved(graph, all, phases, filters);
        const output = bordered(graph, 'cropped', 'cropping', phases, whole);
        const activation = config['activation'] ?? 'linear';
        return [graph.one('', { className: 'Activation', config: { activation } }, output)];
    },
};
/** What tfjs-layers cannot do of transposed convolutions. */
const transposedConvolutionRewrites = [planar, spatial];

;// CONCATENATED MODULE: ./src/rewrites/spatial.ts










/** Rewrites of layers of sequences, images and volumes. */
const spatialRewrites = [
    // First, so that the others find the channels last.
    ...channelsFirstRewrites,
    ...poolingRewrites,
    ...convolutionRewrites,
    ...transposedConvolutionRewrites,
    ...oneDimensionalRewrites,
    ...threeDimensionalRewrites,
    ...croppingRewrites,
    ...locallyConnectedRewrites,
    ...resizeRewrites,
    ...augmentationRewrites,
];

;// CONCATENATED MODULE: ./src/rewrites/table.ts











/** All rewrites. Of those that look at one class, the first that applies is made; what it adds is looked at again. */
const table_rewrites = [
    // So that all others see the weights with which the layer computes.
    lora,
    // Before the others, so that all others see activations that TensorFlow.js has.
    ...activationRewrites,
    ...recurrentRewrites,
    ...spatialRewrites,
    ...normalizationRewrites,
    ...mergeRewrites,
    ...attentionRewrites,
    ...operationRewrites,
    ...encodingRewrites,
    ...coreRewrites,
].map(refusingMisfits);

;// CONCATENATED MODULE: ./src/rewrites/rewrite-model.ts








/** Replaces the layers that tfjs-layers cannot run by others with the same numbers. Never throws for what a file says. */
function rewriteModel(model, { purpose = 'inference', restructureMasks = false, rewrites = table_rewrites } = {}) {
    const shared = new Rewriting(restructureMasks ? [...maskRewrites, ...rewrites] : rewrites, model);
    const fallback = (0,tensor_shapes/* builtShape */.gT)(model.network.className === 'Sequential' ? rootConfig(model) : Object.create(null));
    const { network: whole, changed } = new NetworkRewriter(model.network, [], shared).run(null, fallback);
    const network = restructureMasks ? isolateMasks(whole, shared) : whole;
    reportRewrites(shared, purpose);
    const diagnostics = shared.diagnostics;
    const { ignored, moves } = shared;
    const trainingChanges = changesOf(shared);
    const { generation } = model;
    const unchanged = {
        network: model.network,
        generation,
        keyOf: madeBy,
        handled: new Set(),
        samePadding: new Set(),
    };
    if (!changed && network === whole)
        return { model, moves: null, ignored, original: unchanged, trainingChanges, diagnostics };
    const original = {
        ...unchanged,
        keyOf: originalKey(shared),
        handled: shared.handledMasks,
        samePadding: shared.samePadding,
    };
    return { model: { ...model, network, form: 'normal' }, moves, ignored, original, trainingChanges, diagnostics };
}
/** Leads the name of a call of the rewritten network, whose path may name calls of nested models, to the original one. */
function originalKey({ origins, enclosures }) {
    return (path, layer, call) => {
        const names = [];
        const place = [];
        for (const part of path) {
            const [, name = part, number = '0'] = /^(.*?)(?:#(\d+))?$/s.exec(part) ?? [];
            if (place.length === 0 && enclosures.has(name)) {
                place.push(name);
                continue;
            }
            const origin = origins.get(placeKey(place, name, Number(number)));
            const from = origin?.layer.name ?? name;
            names.push(origin === undefined || origin.call === 0 ? from : `${from}#${origin.call}`);
            place.push(from);
        }
        const origin = origins.get(placeKey(place, layer.name, call));
        return origin === undefined ? madeBy(names, layer, call) : madeBy(names, origin.layer, origin.call);
    };
}
function rootConfig({ saved: { modelConfig } }) {
    const { config } = modelConfig;
    return (0,keras_values/* isObject */.Gv)(config) ? config : Object.create(null);
}
function changesOf({ applied }) {
    return [...applied.values()].flatMap(({ place: { path, layer }, rewrites }) => [...rewrites]
        .filter(({ training }) => training !== 'same')
        .map(({ name, training }) => ({
        layer: [...path, layer.name].join('/'),
        className: layer.className,
        rewrite: name,
        change: training,
    })));
}
function reportRewrites({ applied, findings }, purpose) {
    for (const { place, rewrites } of applied.values()) {
        for (const { name, reason, training } of rewrites) {
            if (training === 'same')
                findings.add('layer/rewritten', place, `is rewritten (${name}): ${reason}.`);
            else if (purpose === 'inference')
                findings.add('layer/rewritten', place, `is rewritten (${name}): ${reason}; in training, ${training}.`);
            else
                findings.add('layer/training-not-preserved', place, `can only be rewritten (${name}) in a way that changes training: ${training}.`);
        }
    }
}

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
/** tfjs-layers makes the backward layer from the forward one, whatever the config says. */
function checkEqualDirections(context) {
    const { place } = context;
    const forward = place.layer.wrapped['layer'];
    const backward = place.layer.config['backward_layer'];
    const backwardConfig = (0,keras_values/* isObject */.Gv)(backward) && (0,keras_values/* isObject */.Gv)(backward['config']) ? backward['config'] : null;
    if (forward === undefined || backwardConfig === null || !(0,keras_values/* isObject */.Gv)(backward))
        return;
    const different = differentOptions(forward.config, backwardConfig);
    const sameDirection = (forward.config['go_backwards'] === true) === (backwardConfig['go_backwards'] === true);
    const classes = table/* layerTable */._.get((0,keras_values/* textOf */.b6)(backward, 'class_name') ?? '')?.tfjs !== table/* layerTable */._.get(forward.className)?.tfjs;
    if (different.length === 0 && !sameDirection && !classes)
        return;
    refuseOption(context, 'backward_layer', `has a backward layer that differs from the forward one${different.length > 0 ? ` in ${(0,display/* displayValue */.K)(different)}` : ''}; TensorFlow.js ignores it.`, 'Let both layers have the same options, or use two layers and a Concatenate.');
}

;// CONCATENATED MODULE: ./src/tfjs/checks.ts







/** The axis or axes of a normalising layer, counted from 0; null when the rank is not known. */
function checks_axesOf(context) {
    const rank = sameRank(context);
    const axes = (0,keras_values/* numbersOf */.cZ)(context.config, 'axis', 1);
    if (axes === null)
        return null;
    if (rank === null)
        return axes.every(axis => axis === -1) ? axes : null;
    return axes.map(axis => (axis < 0 ? axis + rank : axis));
}
function isLastAxis(context) {
    const axes = checks_axesOf(context);
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
    const axis = (0,keras_values/* numberOf */.rl)(context.config, 'axis') ?? -1;
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
    if ((0,keras_values/* textOf */.b6)(context.written, 'class_name') !== 'Flatten')
        return;
    if (context.calls.every(inputs => inputs[0]?.shape?.slice(1).every(length => length !== null) ?? false))
        return;
    refuseInput(context, 'gets an input of unknown size, which TensorFlow.js cannot flatten.', 'Give the Input a fixed shape, or use a global pooling layer.');
}
function checkStridesOrDilation(context) {
    const strides = (0,keras_values/* numbersOf */.cZ)(context.config, 'strides', 1) ?? [];
    const dilation = (0,keras_values/* numbersOf */.cZ)(context.config, 'dilation_rate', 1) ?? [];
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
        return ((0,keras_values/* numberOf */.rl)(layer.config, 'negative_slope') ?? 0) === 0;
    return (NONNEGATIVE.has((0,keras_values/* textOf */.b6)(layer.config, 'activation') ?? '') && table/* layerTable */._.get(layer.className)?.shape !== 'recurrent');
}
function checkNonnegativeInput(context) {
    const layers = context.network === null ? null : (0,traverse/* layersByName */.xc)(context.network);
    const safe = context.place.layer.calls.every(call => call.inputs.every(ref => isNonnegative(layers?.get(ref.layer))));
    if (safe && layers !== null && context.place.layer.calls.some(call => call.inputs.length > 0))
        return;
    refuseInput(context, 'may get negative values, for which the WebAssembly backend of TensorFlow.js 4.22 computes wrong maxima.', 'Put a ReLU directly before it, or use strides in the Conv3D instead.');
}
function checkSharedAxes(context) {
    const rank = sameRank(context);
    const axes = (0,keras_values/* numbersOf */.cZ)(context.config, 'shared_axes', 1) ?? [];
    const shared = new Set(axes.map(axis => (axis < 0 && rank !== null ? axis + rank : axis)));
    const leading = [...shared].every(axis => axis >= 1 && axis <= shared.size);
    if (leading)
        return;
    refuseOption(context, 'shared_axes', `has shared_axes=${(0,display/* displayValue */.K)([...axes])}; the WebAssembly backend of TensorFlow.js computes wrong numbers unless the shared axes come first.`, 'Share all axes but the last, e.g. shared_axes=[1, 2].');
}
function checkKnownShape(context) {
    const shared = new Set((0,keras_values/* numbersOf */.cZ)(context.config, 'shared_axes', 1) ?? []);
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
    if ((0,tensor_shapes/* shapeFrom */.ks)(context.config['batch_input_shape']) !== null)
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

/**
 * For every output of every layer, the tensor of the converted model with the same values: the same one, or where
 * rewrites moved it (`moves`, of the tensors as saved).
 */
function correspond(network, nameOf, moves = null) {
    if (moves !== null)
        return correspond_moved(network, nameOf, moves);
    return (0,traverse/* allNetworks */.X4)(network).flatMap(({ path, network: one }) => {
        const reachable = (0,traverse/* reachableLayers */.Uu)(one);
        const used = tensorsUsed(one);
        return one.layers.flatMap(layer => (0,traverse/* callsOf */.p9)(layer).flatMap((_, node) => Array.from({ length: (used.get(`${node}:${layer.name}`) ?? 0) + 1 }, (_, tensor) => {
            const keras = { layer: layer.name, node, tensor };
            if (!reachable.has(layer.name))
                return { path, keras, tfjs: null, reason: 'No output depends on the layer.' };
            return { path, keras, tfjs: { layer: nameOf(layer), node, tensor } };
        })));
    });
}
function correspond_moved(network, nameOf, moves) {
    const names = new Map((0,traverse/* allNetworks */.X4)(network).flatMap(({ path, network: one }) => one.layers.map(layer => [[...path, layer.name].join('/'), nameOf(layer)])));
    return moves.map(({ path, from, to, enclosure, reason }) => {
        if (to === null)
            return { path, keras: from, tfjs: null, ...(reason === undefined ? {} : { reason }) };
        const tfjsPath = enclosure === undefined ? path : [enclosure, ...path];
        const tfjs = { ...to, layer: names.get([...tfjsPath, to.layer].join('/')) ?? to.layer };
        return enclosure === undefined ? { path, keras: from, tfjs } : { path, keras: from, tfjs, tfjsPath };
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

;// CONCATENATED MODULE: ./src/tfjs/graph.ts





/** Checks the calls between the layers of a network and writes them as tfjs-layers reads them. */
function lowerGraph(context) {
    for (const layer of context.network.layers) {
        // A layer that was refused has its finding.
        if (layer.refused !== true)
            for (const call of layer.calls)
                checkArguments(layer, call, context);
    }
    if (context.network.className === 'Sequential')
        return;
    writeGraph(context);
    checkLoadingOrder(context);
}
function graph_isHarmless(name, value) {
    if (Array.isArray(value))
        return value.every(one => one === null);
    if ((0,keras_values/* isObject */.Gv)(value))
        return Object.values(value).every(one => one === null);
    return value === null || (name === 'training' && (value === false || value === 0));
}
/**
 * Positional arguments behind the first. The states of a recurrent layer are inputs of it in TensorFlow.js too; `false`
 * is `training`, or another flag that is not set.
 */
function furtherArguments(layer, { args = [] }) {
    const takesStates = table/* layerTable */._.get(layer.className)?.shape?.endsWith('recurrent') === true;
    return args
        .slice(1)
        .map((value, index) => [`argument ${index + 2}`, value])
        .filter(([, value]) => value !== false && !(takesStates && holdsTensorsAlone(value)));
}
const holdsTensorsAlone = (value) => Array.isArray(value) ? value.every(holdsTensorsAlone) : (0,keras_values/* isObject */.Gv)(value) && typeof value['tensor'] === 'number';
const ARGUMENT_HINTS = {
    training: 'Call the layer without training=True: what it does then is random or depends on the batch.',
    mask: 'Let the mask come from mask_zero=True or Masking, or do without.',
};
function checkArguments(layer, call, { path, findings }) {
    // A refused layer has its finding.
    const isOperation = layer.className.startsWith(operations/* operationPrefix */.M0);
    if (layer.refused === true || isOperation || table/* layerTable */._.get(layer.className)?.refusal !== undefined)
        return;
    for (const [name, value] of [...Object.entries(call.kwargs), ...furtherArguments(layer, call)]) {
        if (graph_isHarmless(name, value))
            continue;
        const shown = typeof value === 'object' ? '' : `=${(0,display/* displayValue */.K)(value)}`;
        findings.add('graph/call-argument', { layer, path }, `is called with ${(0,display/* display */.V)(name)}${shown}, which TensorFlow.js ignores.`, ARGUMENT_HINTS[name] ?? 'Call the layer on its tensors alone.');
    }
}
/** tfjs-layers counts the building of a nested model as its node 0, so that its first call is node 1. */
const tfjsNode = (layer, node) => layer?.network === undefined ? node : node + 1;
function writeGraph({ network, written, nameOf }) {
    if (written === null)
        return;
    const layers = (0,traverse/* layersByName */.xc)(network);
    const triple = (ref) => {
        const layer = layers.get(ref.layer);
        return [layer === undefined ? ref.layer : nameOf(layer), tfjsNode(layer, ref.node), ref.tensor];
    };
    const saved = written['layers'];
    for (const [i, layer] of network.layers.entries()) {
        const object = Array.isArray(saved) ? saved[i] : null;
        if (!(0,keras_values/* isObject */.Gv)(object) || (0,traverse/* isInput */.Xy)(layer))
            continue;
        const nodes = layer.calls.map(call => call.inputs.map(ref => [...triple(ref), call.kwargs]));
        if (!sameNodes(object['inbound_nodes'] ?? null, nodes))
            object['inbound_nodes'] = nodes;
    }
    writeTriples(written, 'input_layers', network.inputs.map(triple));
    writeTriples(written, 'output_layers', network.outputs.map(triple));
}
function writeTriples(written, key, triples) {
    if (!(0,keras_values/* sameJson */.Vk)(written[key], triples))
        written[key] = triples;
}
/** True when the saved nodes say the same; old Keras leaves out empty keyword arguments. */
function sameNodes(saved, nodes) {
    if (!Array.isArray(saved))
        return false;
    const full = saved.map(node => Array.isArray(node)
        ? node.map(input => (Array.isArray(input) && input.length === 3 ? [...input, {}] : input))
        : node);
    return (0,keras_values/* sameJson */.Vk)(full, nodes);
}
/**
 * Plays the loading of tfjs-layers 4.22 through (engine/container.js, fromConfig): a call waits until its inputs exist,
 * and the calls of a layer are numbered in the order in which they succeed. It never ends when some call never does.
 */
function checkLoadingOrder({ network, path, findings }) {
    const layers = (0,traverse/* layersByName */.xc)(network);
    const made = new Map();
    const exists = (ref) => {
        const layer = layers.get(ref.layer);
        return layer !== undefined && ((0,traverse/* isInput */.Xy)(layer) || (made.get(ref.layer)?.length ?? 0) > ref.node);
    };
    let waiting = network.layers
        .filter(layer => !(0,traverse/* isInput */.Xy)(layer))
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

;// CONCATENATED MODULE: ./src/tfjs/execution.ts

/**
 * The order in which tfjs-layers 4.22 computes the tensors of a network in `predict` (engine/executor.js,
 * getTopologicalSortAndRecipientCounts): depth first from each output, the last input of a call before the others. A
 * call of which several outputs are used is run once for each of them.
 */
function executionOrder(network) {
    const layers = (0,traverse/* layersByName */.xc)(network);
    const visited = new Set(network.inputs.map(traverse/* tensorKey */.FF));
    const order = [];
    for (const output of network.outputs) {
        const stack = [{ ref: output, expanded: false }];
        for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
            const key = (0,traverse/* tensorKey */.FF)(top.ref);
            const layer = layers.get(top.ref.layer);
            const inputs = layer === undefined ? [] : ((0,traverse/* callsOf */.p9)(layer)[top.ref.node]?.inputs ?? []);
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
                stack.push(...inputs.filter(ref => !visited.has((0,traverse/* tensorKey */.FF)(ref))).map(ref => ({ ref, expanded: false })));
            }
        }
    }
    return order;
}

;// CONCATENATED MODULE: ./src/tfjs/tfjs-masks.ts





const RANK_3 = 'ranks of ';
/** Follows masks through a network as the executor of tfjs-layers does, stale ones included, and records every reading. */
function tfjsMasks(network, record, keyOf = madeBy) {
    execute(network, [], null, { record, keyOf });
}
function execute(network, path, given, tracing) {
    let kwargs = given;
    const layers = (0,traverse/* layersByName */.xc)(network);
    const masks = new Map();
    for (const ref of executionOrder(network)) {
        const layer = layers.get(ref.layer);
        if (layer === undefined || (0,traverse/* isInput */.Xy)(layer))
            continue;
        const inputs = ((0,traverse/* callsOf */.p9)(layer)[ref.node]?.inputs ?? []).map(input => masks.get((0,traverse/* tensorKey */.FF)(input)) ?? null);
        if (inputs.some(mask => mask !== null)) {
            kwargs ??= { mask: null, initialState: false };
            kwargs.mask = inputs[0] ?? null;
        }
        const mask = runLayer({ layer, path, call: ref.node, inputs, kwargs, tracing });
        // Every output of the call gets the first mask, states too.
        for (let tensor = 0; tensor < 8; tensor++) {
            const key = (0,traverse/* tensorKey */.FF)({ ...ref, tensor });
            if (!masks.has(key))
                masks.set(key, mask);
        }
    }
}
/** Runs one call and returns the mask of its outputs. */
function runLayer(run) {
    const { layer, path, call, inputs, kwargs } = run;
    const { record, keyOf } = run.tracing;
    if (layer.network !== undefined) {
        runNested(layer.network, run);
        return null;
    }
    const key = keyOf(path, layer, call);
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
            return isMaskSource(layer) ? key : null;
        case 'merge':
            return mergedMask(inputs, use);
        case 'concatenate':
            if (inputs.some(mask => mask?.startsWith(RANK_3)))
                use('joins masks of different ranks in TensorFlow.js, which fails.');
            return joinedMask(inputs, (0,keras_values/* numberOf */.rl)(layer.config, 'axis'));
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
function runNested(network, { layer, path, call, kwargs, tracing }) {
    const before = kwargs?.mask ?? null;
    const inner = [...path, call === 0 ? layer.name : `${layer.name}#${call}`];
    execute(network, inner, kwargs ?? { mask: null, initialState: false }, tracing);
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






const hasInitialState = (network) => (0,traverse/* allNetworks */.X4)(network).some(({ path, network: one }) => path.length > 0 &&
    one.layers.some(layer => maskRules(layer).tfjs === 'recurrent' && layer.calls.some(call => call.inputs.length > 1)));
const masks_named = (mask) => (mask === null ? 'no mask' : `the mask of "${(0,display/* display */.V)(mask)}"`);
/**
 * Compares the masks that reach each layer of the original network in Keras with those that reach the layers of the
 * network in tfjs-layers 4.22, and reports every layer that would see another one, or use it differently.
 */
function checkMasks(network, findings, original = { network, generation: 2, keyOf: madeBy, handled: new Set(), samePadding: new Set() }) {
    // Initial states are carried over between layers in the same way as masks, but only in nested models.
    if (!hasMaskSource(original.network) &&
        !hasMaskSource(network) &&
        !hasInitialState(network) &&
        !hasExplicitMasks(original.network))
        return;
    const inKeras = new Map();
    const problems = [];
    const record = (use) => {
        if (use.problem === undefined)
            inKeras.set(use.key, use);
        else if (!original.handled.has(use.key.replace(/ .*$/s, '')))
            problems.push(use);
    };
    kerasMasks(original.network, original.generation, { record, samePadding: original.samePadding });
    const seen = new Set();
    const inTfjs = (use) => {
        seen.add(use.key);
        const mask = inKeras.get(use.key)?.mask ?? null;
        if (use.problem !== undefined)
            problems.push(use);
        // A rewrite may have made a mask for this very call.
        else if (use.mask !== mask && use.mask !== use.key)
            problems.push({ ...use, problem: `gets ${masks_named(mask)} in Keras, but ${masks_named(use.mask)} in TensorFlow.js.` });
    };
    tfjsMasks(network, inTfjs, original.keyOf);
    const reachable = (0,traverse/* reachableLayers */.Uu)(original.network);
    for (const use of inKeras.values())
        if (use.mask !== null &&
            reachable.has(use.path[0]?.replace(/#\d+$/, '') ?? use.layer.name) &&
            !seen.has(use.key) &&
            !original.handled.has(use.key))
            problems.push({ ...use, problem: `reads ${masks_named(use.mask)} in Keras, which it cannot do in TensorFlow.js.` });
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

// EXTERNAL MODULE: ./src/tfjs/weight-targets.ts
var weight_targets = __webpack_require__(1230);
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
    for (const { path, network: one } of (0,traverse/* allNetworks */.X4)(network)) {
        const taken = new Set(one.layers.map(layer => layer.name));
        for (const layer of one.layers) {
            nameInside(layer, names);
            const to = names_freeName(layer, path, { taken, takenTargets, names, nameOf });
            if (to !== layer.name)
                renamed.push({ layer, path, to });
            taken.add(to);
            for (const target of ownTargets(layer, nameOf))
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
function names_freeName(layer, path, { taken, takenTargets, names, nameOf }) {
    const legal = legalName(layer.name);
    const outer = path.at(-1);
    const longer = outer === undefined ? legal : `${legalName(outer)}__${legal}`;
    for (let attempt = 0;; attempt++) {
        const name = attempt === 0 ? legal : attempt === 1 ? longer : `${longer}_${attempt}`;
        if (name !== layer.name && taken.has(name))
            continue;
        names.set(layer, name);
        if (!ownTargets(layer, nameOf).some(target => takenTargets.has(target)))
            return name;
    }
}
/** Names of the weights of a layer itself; those of networks inside come with the layers of those networks. */
const ownTargets = (layer, nameOf) => (0,weight_targets/* weightTargets */.d)(layer, nameOf).map(target => target.name);

// EXTERNAL MODULE: ./src/tfjs/options.ts + 1 modules
var options = __webpack_require__(9335);
// EXTERNAL MODULE: ./src/tfjs/topology.ts
var topology = __webpack_require__(8992);
;// CONCATENATED MODULE: ./src/tfjs/weight-inputs.ts


/**
 * Reports a weight that does not fit what comes into its layer. TensorFlow.js would notice on loading; a model that is
 * not loaded to validate it must not be written all the same.
 */
function checkWeightInputs({ place, calls, findings }) {
    const { layer } = place;
    const slots = table/* layerTable */._.get(layer.className)?.variables ?? [];
    for (const [i, variable] of layer.variables.entries()) {
        const axis = inputAxis(layer, slots[i]?.name ?? '', variable.shape.length);
        if (axis === null)
            continue;
        const stored = variable.shape[axis];
        const given = calls
            .map(inputs => weight_inputs_channelsOf(layer, inputs[0]?.shape ?? null))
            .find(size => size !== null && size !== stored);
        if (given === undefined)
            continue;
        findings.add('keras/weights-mismatch', place, `gets ${given} channels, but its ${slots[i]?.name ?? 'weight'} in the file has the shape [${variable.shape.join(', ')}].`);
        return;
    }
}
/** The axis of a weight that has the size of the input's channels. */
function inputAxis(layer, slot, rank) {
    if (slot !== 'kernel' && slot !== 'depthwise_kernel')
        return null;
    switch (table/* layerTable */._.get(layer.className)?.shape) {
        case 'units':
        case 'recurrent':
            return rank === 2 ? 0 : null;
        case 'convolution':
        case 'depthwise-convolution':
            return rank > 2 ? rank - 2 : null;
        case 'transposed-convolution':
            return rank > 2 ? rank - 1 : null;
        default:
            return null;
    }
}
function weight_inputs_channelsOf(layer, shape) {
    if (shape === null)
        return null;
    return shape[(0,keras_values/* textOf */.b6)(layer.config, 'data_format') === 'channels_first' ? 1 : shape.length - 1] ?? null;
}

// EXTERNAL MODULE: ./src/tfjs/weights.ts
var tfjs_weights = __webpack_require__(3116);
;// CONCATENATED MODULE: ./src/tfjs/written.ts


/** A copy of the saved form where the topology is an edit of it, else the network in the form of Keras 2. */
function writtenForm(model) {
    if (model.form === 'saved') {
        const root = (0,keras_values/* copyJson */.aR)(model.saved.modelConfig);
        return { root, of: layer => (0,keras_values/* objectAt */.lJ)(root, layer.pointer) ?? (0,keras_values/* jsonObject */.o$)() };
    }
    const objects = new Map();
    const root = (0,keras_values/* jsonObject */.o$)({ class_name: model.network.className, config: networkConfig(model.network, objects) });
    return { root, of: layer => objects.get(layer) ?? (0,keras_values/* jsonObject */.o$)() };
}
/** The `config` of a model; the references between its layers are written later (src/tfjs/graph.ts). */
function networkConfig(network, objects) {
    if (network.className === 'Sequential')
        return (0,keras_values/* jsonObject */.o$)({ name: network.name, layers: network.layers.map(layer => layerObject(layer, objects)) });
    const layers = network.layers.map(layer => {
        const written = layerObject(layer, objects);
        written['name'] = layer.name;
        written['inbound_nodes'] = [];
        return written;
    });
    return (0,keras_values/* jsonObject */.o$)({ name: network.name, layers, input_layers: [], output_layers: [] });
}
function layerObject(layer, objects) {
    const { network } = layer;
    const written = network === undefined
        ? (0,keras_values/* jsonObject */.o$)({ class_name: layer.className, config: layerConfig(layer, objects) })
        : (0,keras_values/* jsonObject */.o$)({ class_name: network.className, config: { ...networkConfig(network, objects), name: layer.name } });
    objects.set(layer, written);
    return written;
}
function layerConfig(layer, objects) {
    const config = (0,keras_values/* copyJson */.aR)(layer.config);
    const { cells } = config;
    for (const [key, inner] of Object.entries(layer.wrapped)) {
        const index = /^cells\/(\d+)$/.exec(key)?.[1];
        if (index !== undefined && Array.isArray(cells))
            cells[Number(index)] = layerObject(inner, objects);
        // A Bidirectional always has a backward_layer in normal form; it is written only where the config names one.
        else if (key !== 'backward_layer' || (0,keras_values/* isObject */.Gv)(config[key]))
            config[key] = layerObject(inner, objects);
    }
    if ((0,traverse/* isInput */.Xy)(layer) && config['name'] === undefined)
        config['name'] = layer.name;
    return config;
}

;// CONCATENATED MODULE: ./src/tfjs/lower.ts



















/**
 * Turns a Keras model into the model that tfjs-layers 4.22 loads, by the layer table: from the saved config, changing
 * only what must change, or from the network where rewrites changed it (`rewritten` then says what became of its
 * tensors). `customClasses` are layer classes that the user registers with TensorFlow.js. Everything that would be wrong, hang or fail there is reported; the model is null if any of it is an error.
 * Never throws for what a file says.
 */
function lower(model, rewritten = lower_unchanged(model), customClasses = []) {
    return lowerModel(model, rewritten, customClasses, false);
}
/**
 * As `lower`, but gives a model also where an error forbids the conversion: for tests of whether validation would find
 * out what such a model computes wrongly. May throw.
 */
function lowerRegardless(model, rewritten = lower_unchanged(model)) {
    return lowerModel(model, rewritten, [], true);
}
function lowerModel(model, rewritten, customClasses, regardless) {
    const findings = new Findings();
    const written = writtenForm(model);
    const names = nameLayers(model.network);
    const fallback = (0,tensor_shapes/* builtShape */.gT)(configOf(model.saved.modelConfig));
    const shapes = (0,tensor_shapes/* inferShapes */.zV)(model.network, null, fallback);
    const lowering = new Lowering(written, names, findings, new Set(customClasses));
    lowering.network(model.network, [], written.root, [shapes], fallback);
    checkMasks(model.network, findings, rewritten.original);
    const refused = !regardless && (findings.refused || holdsRefused(model.network));
    const weights = refused ? [] : (0,tfjs_weights/* lowerWeights */.D)(model, names.nameOf, findings, rewritten.ignored);
    reportRenamed(names, findings);
    if (refused || (!regardless && findings.refused))
        return { model: null, diagnostics: findings.all };
    return {
        model: {
            modelTopology: (0,topology/* topologyOf */.dA)(model, written.root),
            generatedBy: model.kerasVersion === null ? null : `keras v${model.kerasVersion}`,
            weights,
            inputs: (0,topology/* modelInputs */.pj)(model.network, shapes, fallback, names.nameOf),
            outputs: (0,topology/* modelOutputs */.I5)(model.network, shapes, names.nameOf),
            correspondence: correspond(model.network, names.nameOf, rewritten.moves),
            customClasses: [...lowering.customClasses],
            renamed: Object.fromEntries(names.renamed.map(({ layer, path, to }) => [[...path, layer.name].join('/'), to])),
        },
        diagnostics: findings.all,
    };
}
const lower_unchanged = ({ network, generation }) => ({
    moves: null,
    ignored: new Set(),
    original: { network, generation, keyOf: madeBy, handled: new Set(), samePadding: new Set() },
});
const holdsRefused = (network) => (0,traverse/* allNetworks */.X4)(network).some(({ network: one }) => one.layers.some(layer => layer.refused === true));
const emptyConfig = () => Object.create(null);
/** The `config` of a layer or model object; that of an old Sequential is a list, which counts as empty. */
const configOf = (object) => ((0,keras_values/* isObject */.Gv)(object['config']) ? object['config'] : emptyConfig());
function reportRenamed({ renamed }, findings) {
    for (const { layer, path, to } of renamed) {
        findings.add('layer/renamed', { layer, path }, `is named "${(0,display/* display */.V)(to)}" in the converted model, because TensorFlow.js does not accept its name there.`);
    }
}
const MODEL_CLASSES = new Set(['Model', 'Functional', 'Sequential']);
/** Walks the layers of a model and edits what will be written. */
class Lowering {
    #form;
    #names;
    #findings;
    #declared;
    /** Those of the declared classes that the model has. */
    customClasses = new Set();
    constructor(form, names, findings, declared) {
        this.#declared = declared;
        this.#form = form;
        this.#names = names;
        this.#findings = findings;
    }
    /** Lowers a network whose object `{class_name, config}` is `written`; `shapes` has one entry a call. */
    network(network, path, written, shapes, input) {
        // A user's subclass of the functional model keeps the graph in its config; tfjs-layers knows the base class.
        if (!MODEL_CLASSES.has((0,keras_values/* textOf */.b6)(written, 'class_name') ?? ''))
            written['class_name'] = network.className;
        this.#giveInputShape(network, path, input);
        for (const layer of network.layers)
            this.#layerOf(network, layer, path, shapes);
        const config = (0,keras_values/* isObject */.Gv)(written['config']) ? written['config'] : null;
        lowerGraph({ network, path, written: config, nameOf: this.#names.nameOf, findings: this.#findings });
    }
    /** tfjs-layers needs the input shape of a Sequential at its first layer; Keras may have learned it when building. */
    #giveInputShape(network, path, input) {
        const first = network.layers[0];
        if (network.className !== 'Sequential' || first === undefined || (0,traverse/* isInput */.Xy)(first) || (0,tensor_shapes/* firstInputShape */.Ab)(first) !== null)
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
        const input = (0,tensor_shapes/* builtShape */.gT)(layer.config) ?? calls[0]?.[0]?.shape ?? null;
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
        if (layer.refused === true)
            return;
        const row = table/* layerTable */._.get(layer.className);
        if (row === undefined && this.#passThrough(place))
            return;
        if (row === undefined || row.refusal !== undefined) {
            this.#refuse(place, row);
            return;
        }
        const written = this.#written(layer);
        const config = configOf(written);
        if (row.tfjs !== null && layer.className !== row.tfjs)
            written['class_name'] = row.tfjs;
        (0,options/* lowerOptions */.yo)(place, row, config, this.#findings);
        (0,options/* lowerInfinities */.OP)(place, row, config, this.#findings);
        const context = { place, network, calls, written, config, findings: this.#findings };
        for (const check of row.checks ?? [])
            checks[check](context);
        checkWeightInputs(context);
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
                this.network(one.network, [...place.path, one.name], this.#written(one), inner.map(inputs => (0,tensor_shapes/* inferShapes */.zV)(one.network ?? emptyNetwork, inputs)), inner[0]?.[0]?.shape ?? null);
        }
    }
    /** A layer of a class that the user registers is written as saved, under the name of that class. */
    #passThrough(place) {
        const { layer } = place;
        const name = [layer.className, layer.className.split('>').at(-1) ?? ''].find(one => this.#declared.has(one));
        if (name === undefined)
            return false;
        this.#written(layer)['class_name'] = name;
        this.customClasses.add(name);
        this.#findings.add('layer/custom-class-declared', place, `is computed by the class "${(0,display/* display */.V)(name)}" of your module; a page must register it before it loads the model.`);
        return true;
    }
    #refuse(place, row) {
        const { className } = place.layer;
        if (row?.rewritten === true)
            checkKnownOptions(place, this.#findings);
        if (row?.refusal !== undefined) {
            this.#findings.add(row.refusal.code ?? 'layer/unsupported-class', place, `cannot be converted: ${row.refusal.why}.`, row.refusal.hint);
        }
        else if (className.startsWith(operations/* operationPrefix */.M0)) {
            this.#findings.add('layer/unsupported-op', place, 'is an operation that this version cannot make of layers of TensorFlow.js.');
        }
        else if (className.includes('>')) {
            this.#findings.add('layer/custom-class', place, 'is a class of the user, whose code is not in the file.');
        }
        else {
            this.#findings.add('layer/unsupported-class', place, 'is a class that neither Keras 2 nor TensorFlow.js has.', 'Replace it by standard layers before saving.');
        }
    }
    #written(layer) {
        return this.#form.of(layer);
    }
}
const emptyNetwork = { className: 'Functional', name: '', layers: [], inputs: [], outputs: [] };
const withoutTime = (info) => info.shape === null ? info : { ...info, shape: [info.shape[0] ?? null, ...info.shape.slice(2)] };

;// CONCATENATED MODULE: ./src/tfjs/training-config.ts

/**
 * The training configuration in the terms of tfjs-layers. It throws at an optimizer, a loss or an option that it does not
 * know, while it loads a model; so there is a configuration only when all that decides the training is known to it.
 * Metrics decide nothing: those without an equivalent are left out.
 */
function translateTraining({ saved, network }) {
    const config = saved.trainingConfig ?? saved.modelConfig['compile_config'];
    if (!(0,keras_values/* isObject */.Gv)(config))
        return { config: null, untranslated: [] };
    const untranslated = [];
    const optimizer = translateOptimizer(config['optimizer_config'] ?? config['optimizer'], untranslated);
    const loss = translateLosses(config['loss'], network.outputs.map(({ layer }) => layer), untranslated);
    for (const key of ['loss_weights', 'weighted_metrics', 'sample_weight_mode'])
        if (!isEmpty(config[key]))
            untranslated.push(key);
    const decides = untranslated.length > 0;
    const metrics = translateMetrics(config['metrics'], untranslated);
    if (decides || optimizer === null || loss === null)
        return { config: null, untranslated };
    return { config: (0,keras_values/* jsonObject */.o$)({ optimizer_config: optimizer, loss, metrics }), untranslated };
}
function isEmpty(value) {
    if (value === null || value === undefined)
        return true;
    return Array.isArray(value) ? value.every(isEmpty) : (0,keras_values/* isObject */.Gv)(value) && Object.keys(value).length === 0;
}
/** Options of an optimizer that tfjs-core does not have: anything else than these values changes the training. */
const inert = {
    weight_decay: [null, 0, false],
    clipnorm: [null],
    clipvalue: [null],
    global_clipnorm: [null],
    use_ema: [false, null],
    loss_scale_factor: [null],
    gradient_accumulation_steps: [null],
    amsgrad: [false],
    decay: [0],
};
const number = (config, key, byDefault) => (0,keras_values/* numberOf */.rl)(config, key) ?? byDefault;
const rate = (config) => number(config, 'learning_rate', number(config, 'lr', 0.01));
/** Optimizers of Keras, by the class and options of the one of tfjs-core that takes the same steps. */
const optimizers = {
    SGD: {
        className: config => (number(config, 'momentum', 0) === 0 ? 'SGD' : 'Momentum'),
        options: config => (0,keras_values/* jsonObject */.o$)({
            learning_rate: rate(config),
            ...(number(config, 'momentum', 0) === 0
                ? {}
                : { momentum: number(config, 'momentum', 0), use_nesterov: config['nesterov'] === true }),
        }),
    },
    Adam: {
        className: () => 'Adam',
        options: config => (0,keras_values/* jsonObject */.o$)({ learning_rate: rate(config), ...betas(config) }),
    },
    Adamax: {
        className: () => 'Adamax',
        options: config => (0,keras_values/* jsonObject */.o$)({ learning_rate: rate(config), ...betas(config), decay: 0 }),
    },
    RMSprop: {
        className: () => 'RMSProp',
        options: config => (0,keras_values/* jsonObject */.o$)({
            learning_rate: rate(config),
            decay: number(config, 'rho', 0.9),
            momentum: number(config, 'momentum', 0),
            epsilon: number(config, 'epsilon', 1e-7),
            centered: config['centered'] === true,
        }),
    },
};
/** Spelled for tfjs-layers, which would make `beta1` of `beta_1` only where a letter follows. */
const betas = (config) => ({
    beta1: number(config, 'beta_1', 0.9),
    beta2: number(config, 'beta_2', 0.999),
    epsilon: number(config, 'epsilon', 1e-7),
});
function translateOptimizer(saved, untranslated) {
    const lost = (what) => {
        untranslated.push(what);
        return null;
    };
    if (!(0,keras_values/* isObject */.Gv)(saved))
        return lost('the optimizer');
    const name = ((0,keras_values/* textOf */.b6)(saved, 'class_name') ?? '').replace(/^.*>/, '');
    const config = (0,keras_values/* isObject */.Gv)(saved['config']) ? saved['config'] : (0,keras_values/* jsonObject */.o$)();
    const translation = Object.hasOwn(optimizers, name) ? optimizers[name] : undefined;
    if (translation === undefined)
        return lost(`the optimizer ${name}`);
    const schedule = ['learning_rate', 'lr'].find(key => (0,keras_values/* isObject */.Gv)(config[key]));
    if (schedule !== undefined)
        return lost(`the schedule of the learning rate`);
    const option = Object.entries(inert).find(([key, values]) => key in config && !values.includes(config[key]));
    if (option !== undefined)
        return lost(`${option[0]} of the optimizer ${name}`);
    return (0,keras_values/* jsonObject */.o$)({ class_name: translation.className(config), config: translation.options(config) });
}
/** Losses that tfjs-layers computes as Keras does, by their names in Keras without underscores. */
const losses = {
    mse: 'mean_squared_error',
    meansquarederror: 'mean_squared_error',
    mae: 'mean_absolute_error',
    meanabsoluteerror: 'mean_absolute_error',
    mape: 'mean_absolute_percentage_error',
    meanabsolutepercentageerror: 'mean_absolute_percentage_error',
    msle: 'mean_squared_logarithmic_error',
    meansquaredlogarithmicerror: 'mean_squared_logarithmic_error',
    squaredhinge: 'squared_hinge',
    hinge: 'hinge',
    categoricalhinge: 'categorical_hinge',
    logcosh: 'logcosh',
    categoricalcrossentropy: 'categorical_crossentropy',
    sparsecategoricalcrossentropy: 'sparse_categorical_crossentropy',
    binarycrossentropy: 'binary_crossentropy',
    kld: 'kullback_leibler_divergence',
    kldivergence: 'kullback_leibler_divergence',
    kullbackleiblerdivergence: 'kullback_leibler_divergence',
    poisson: 'poisson',
};
const plainName = (name) => name.toLowerCase().replaceAll('_', '');
function translateLosses(saved, outputs, untranslated) {
    // A list by outputs, or an object by their names; a serialised loss is an object too.
    if (outputs.length < 2)
        return translateLoss(single(saved), untranslated);
    const isByName = (0,keras_values/* isObject */.Gv)(saved) && !('class_name' in saved);
    const each = outputs.map((name, index) => (isByName ? saved[name] : Array.isArray(saved) ? saved[index] : saved));
    const translated = each.map(loss => translateLoss(loss, untranslated)).filter(loss => loss !== null);
    return translated.length === each.length ? translated : null;
}
function single(saved) {
    if (Array.isArray(saved))
        return saved.length === 1 ? saved[0] : undefined;
    if (!(0,keras_values/* isObject */.Gv)(saved) || 'class_name' in saved)
        return saved;
    const values = Object.values(saved);
    return values.length === 1 ? values[0] : undefined;
}
function translateLoss(saved, untranslated) {
    const name = typeof saved === 'string' ? saved : (0,keras_values/* isObject */.Gv)(saved) ? nameOfObject(saved) : null;
    const known = name === null ? undefined : losses[plainName(name)];
    if (known !== undefined && (!(0,keras_values/* isObject */.Gv)(saved) || hasDefaults(saved)))
        return known;
    untranslated.push(name === null ? 'the loss' : known === undefined ? `the loss ${name}` : `options of the loss ${name}`);
    return null;
}
/** Functions are saved as `{class_name: 'function', config: name}`. */
function nameOfObject(saved) {
    const { class_name: className, config } = saved;
    if (className === 'function')
        return typeof config === 'string' ? config : null;
    return typeof className === 'string' ? className.replace(/^.*>/, '') : null;
}
function hasDefaults({ config }) {
    if (!(0,keras_values/* isObject */.Gv)(config))
        return true;
    const { from_logits: logits, label_smoothing: smoothing, reduction, axis } = config;
    const reduces = [undefined, null, 'auto', 'sum_over_batch_size', 'mean'].includes(reduction);
    return !logits && !smoothing && reduces && (axis === undefined || axis === -1);
}
/** Metrics of tfjs-layers by their names in Keras without underscores. */
const metrics = {
    accuracy: 'accuracy',
    acc: 'accuracy',
    binaryaccuracy: 'binary_accuracy',
    categoricalaccuracy: 'categorical_accuracy',
    categoricalcrossentropy: 'categorical_crossentropy',
    sparsecategoricalcrossentropy: 'sparse_categorical_crossentropy',
    mse: 'mse',
    meansquarederror: 'mse',
    mae: 'mae',
    meanabsoluteerror: 'mae',
    mape: 'mape',
    meanabsolutepercentageerror: 'mape',
};
/** Metrics for all outputs; tf.js takes no lists by output that differ. */
function translateMetrics(saved, untranslated) {
    const translated = new Set();
    for (const metric of namesOfMetrics(saved ?? null)) {
        const known = metrics[plainName(metric)];
        if (known === undefined)
            untranslated.push(`the metric ${metric}`);
        else
            translated.add(known);
    }
    return [...translated];
}
function namesOfMetrics(saved) {
    if (typeof saved === 'string')
        return [saved];
    if (Array.isArray(saved))
        return saved.flatMap(namesOfMetrics);
    if (!(0,keras_values/* isObject */.Gv)(saved))
        return [];
    const { config } = saved;
    if ((0,keras_values/* isObject */.Gv)(config) && typeof config['fn'] === 'string')
        return [config['fn']];
    const name = nameOfObject(saved);
    return name === null ? Object.values(saved).flatMap(namesOfMetrics) : [name];
}

;// CONCATENATED MODULE: ./src/tfjs/training.ts

const batchNormalizations = new Set([
    'BatchNormalization',
    'BatchNormalizationV1',
    'BatchNormalizationV2',
    'SyncBatchNormalization',
]);
/** Layers that tfjs-layers runs as Keras does but does not train so, by the saved network. */
function untrainableLayers(network) {
    return collect(network.layers, []);
}
function collect(layers, path) {
    return layers.flatMap(layer => {
        const place = [...path, layer.name];
        const change = changeOf(layer);
        return [
            ...(change === null ? [] : [{ layer: place.join('/'), className: layer.className, change }]),
            ...collect(layer.network?.layers ?? [], place),
            ...collect(Object.values(layer.wrapped), place),
        ];
    });
}
function changeOf({ className, config }) {
    if (!batchNormalizations.has(className))
        return null;
    if (config['trainable'] === false)
        return 'it is frozen, but fit() uses the statistics of the batch all the same';
    const missing = ['scale', 'center'].find(key => config[key] === false);
    return missing === undefined ? null : `fit() of TensorFlow.js fails with ${missing}=False`;
}
/** The changes that lowering has found: lost constraints and penalties. New initial values do not matter to loaded weights. */
function changesIn(diagnostics) {
    return diagnostics.flatMap(({ code, message, subject: { layer, pointer } }) => {
        if (code !== 'layer/training-changed' || layer === undefined || pointer?.endsWith('_initializer'))
            return [];
        return [{ layer: layer.name, className: layer.className, change: message.replace(/^.*?" /, '').replace(/\.$/, '') }];
    });
}
/** The report on a model as saved. */
function reportTraining(model, changes) {
    const { config, untranslated } = translateTraining(model);
    const state = config !== null ? 'translated' : untranslated.length > 0 ? 'kept' : 'none';
    return { preserved: changes.length === 0, changes, config: state, untranslated };
}

;// CONCATENATED MODULE: ./src/tfjs/plan.ts







/**
 * Rewrites a model and lowers it. Where masks would go other ways than in Keras, once more with its masked parts
 * restructured: models without such a part stay as they were saved. Never throws for what a file says.
 */
function planModel(model, options = {}) {
    const plan = tryPlan(model, options, false);
    if (!plan.diagnostics.some(isAboutMasks))
        return plan;
    const restructured = tryPlan(model, options, true);
    return restructured.diagnostics.some(isAboutMasks) ? plan : restructured;
}
const isAboutMasks = ({ code }) => code === 'graph/mask';
function tryPlan(model, options, restructureMasks) {
    const { purpose = 'inference' } = options;
    const rewritten = rewriteModel(model, { purpose, restructureMasks });
    const lowered = lower(rewritten.model, rewritten, options.customClasses ?? []);
    const changes = [...untrainableLayers(model.network), ...changesIn(lowered.diagnostics)];
    const diagnostics = [
        ...customTraining(model.saved.trainingConfig),
        ...rewritten.diagnostics,
        ...lowered.diagnostics,
        ...(purpose === 'training' ? changes.map(refuseTraining) : []),
    ];
    const refused = diagnostics.some(diagnostic/* isError */.bJ);
    return {
        keras: rewritten.model,
        tfjs: refused ? null : withTrainingConfig(lowered.model, model),
        training: reportTraining(model, [...rewritten.trainingChanges, ...changes]),
        diagnostics,
    };
}
function withTrainingConfig(tfjs, model) {
    const { config } = translateTraining(model);
    return tfjs === null || config === null ? tfjs : { ...tfjs, trainingConfig: config };
}
function refuseTraining({ layer, className, change }) {
    const message = `${(0,display/* display */.V)(className)} "${(0,display/* display */.V)(layer)}" would train in another way: ${change}.`;
    return (0,diagnostic/* diagnostic */.YK)('layer/training-not-preserved', message, { layer: { name: layer, className } });
}

;// CONCATENATED MODULE: ./src/assess.ts


/** The stages that need no array: describe, rewrite, lower. Throws as `Cage.describe` does. */
async function assess(cage, { architecture, purpose, customLayers }) {
    const { model: saved, diagnostics } = await cage.describe(architecture === undefined ? {} : { architecture });
    if (saved === null)
        return { saved, rewritten: null, tfjs: null, training: null, diagnostics };
    const plan = planModel(saved, { purpose, customClasses: customLayers?.classes ?? [] });
    const all = [...diagnostics, ...plan.diagnostics];
    const refused = all.some(diagnostic/* isError */.bJ);
    return { saved, rewritten: plan.keras, tfjs: refused ? null : plan.tfjs, training: plan.training, diagnostics: all };
}


/***/ }),

/***/ 6472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ discover)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var tinyglobby__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3382);
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8174);
/* harmony import */ var _kind_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3681);






/**
 * Finds the files that `patterns` lead to. A pattern that is the path of a file means that file, even with glob
 * characters in it; the path of a folder means every `.h5`, `.hdf5` and `.keras` below it; anything else is a glob. A pattern
 * that starts with `!` takes files out again. Globs leave out hidden files and folders and `node_modules`, and follow
 * no symbolic links.
 */
async function discover(patterns, options) {
    const search = { cwd: options.cwd, ignore: [], diagnostics: [] };
    const wanted = [];
    for (const pattern of patterns) {
        if (pattern.startsWith('!') && (await kindOfEntry(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(options.cwd, pattern))) === 'missing') {
            search.ignore.push(asGlob(pattern.slice(1)));
        }
        else
            wanted.push(pattern);
    }
    const candidates = new Map();
    for (const pattern of wanted) {
        const entry = await kindOfEntry(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(options.cwd, pattern));
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
        return [{ path: node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(search.cwd, pattern), named: true }];
    if (entry === 'folder')
        return globFiles([`${(0,tinyglobby__WEBPACK_IMPORTED_MODULE_4__/* .escapePath */ .ft)(withSlashes(pattern))}/**/*.{h5,hdf5,keras}`], search);
    if (entry === 'special') {
        const name = (0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_5__/* .display */ .V)(pattern);
        const message = `${name} is a symbolic link, a device or a pipe, which is not opened.`;
        const hint = 'Name the file itself.';
        search.diagnostics.push((0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnostic */ .YK)('file/not-regular', message, { file: pattern }, hint));
        return null;
    }
    return globFiles([asGlob(pattern)], search);
}
async function globFiles(patterns, search) {
    const { cwd, ignore } = search;
    const found = await (0,tinyglobby__WEBPACK_IMPORTED_MODULE_4__/* .glob */ .TI)(patterns, {
        cwd,
        absolute: true,
        dot: false,
        expandDirectories: false,
        followSymbolicLinks: false,
        ignore: ['**/node_modules/**', ...ignore],
    });
    const candidates = [];
    for (const file of found) {
        const absolute = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(file);
        if (await isReachedWithoutLinks(absolute, cwd))
            candidates.push({ path: absolute, named: false });
    }
    return candidates;
}
/** A glob can start in a folder that is itself a link; below the working directory none may lie on the way. */
async function isReachedWithoutLinks(file, cwd) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(cwd, file);
    const parts = isInside(relative) ? relative.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep)) : [node_path__WEBPACK_IMPORTED_MODULE_1___default().basename(file)];
    let entry = isInside(relative) ? cwd : node_path__WEBPACK_IMPORTED_MODULE_1___default().dirname(file);
    for (const part of parts) {
        entry = node_path__WEBPACK_IMPORTED_MODULE_1___default().join(entry, part);
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(entry).catch(() => null);
        if (stats === null || stats.isSymbolicLink())
            return false;
    }
    return true;
}
async function examine(candidate, search) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1___default().relative(search.cwd, candidate.path);
    const file = withSlashes(isInside(relative) ? relative : candidate.path);
    try {
        const { kind, size } = await (0,_kind_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(candidate.path);
        return { file, path: candidate.path, named: candidate.named, kind, size };
    }
    catch (error) {
        const reason = typeof error === 'object' && error !== null && 'code' in error ? ` (${String(error.code)})` : '';
        const message = `${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_5__/* .display */ .V)(file)} cannot be opened${reason}.`;
        search.diagnostics.push((0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnostic */ .YK)('file/not-found', message, { file }));
        return null;
    }
}
async function kindOfEntry(entry) {
    // A glob with a character that no path can hold (NUL) is as missing as any other.
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(entry).catch(() => null);
    if (stats === null)
        return 'missing';
    if (stats.isFile())
        return 'file';
    return stats.isDirectory() ? 'folder' : 'special';
}
function unmatched(pattern, entry) {
    const subject = { file: pattern };
    if (entry === 'folder') {
        return (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnostic */ .YK)('file/not-found', `The folder ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_5__/* .display */ .V)(pattern)} holds no .h5, .hdf5 or .keras file.`, subject);
    }
    const isGlob = /[*?[\]{}()!]/.test(pattern);
    const message = isGlob ? `No file matches ${quote(pattern)}.` : `${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_5__/* .display */ .V)(pattern)} does not exist.`;
    return (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnostic */ .YK)('file/not-found', message, subject);
}
/** `display()` would turn the wildcards themselves into escapes; they are as harmless as letters. */
const quote = (pattern) => `"${pattern
    .split(/([*?[\]{}()!,])/)
    .map((part, index) => (index % 2 === 1 ? part : (0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_5__/* .display */ .V)(part)))
    .join('')}"`;
const isInside = (relative) => relative !== '' && !node_path__WEBPACK_IMPORTED_MODULE_1___default().isAbsolute(relative) && relative.split((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep))[0] !== '..';
const withSlashes = (file) => ((node_path__WEBPACK_IMPORTED_MODULE_1___default().sep) === '\\' ? file.replaceAll('\\', '/') : file);
/** On Windows people write `models\*.h5`; elsewhere a backslash escapes. A leading `./` would match nothing. */
const asGlob = (pattern) => withSlashes(pattern).replace(/^(\.\/)+/, '');


/***/ }),

/***/ 3681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);


const HDF5_SIGNATURE = Buffer.from('\x89HDF\r\n\x1a\n', 'latin1');
const ZIP_SIGNATURE = Buffer.from('PK\x03\x04', 'latin1');
// https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md: the first line of every pointer, which has less than 1024 bytes.
const LFS_FIRST_LINE = Buffer.from('version https://git-lfs.github.com/spec/');
const LARGEST_POINTER = 1024;
/** Reads the kind and size of a regular file; rejects with the system's error when it cannot be opened. */
async function kindOf(file) {
    // Should the path have become a pipe or a link since it was looked at, opening must neither wait nor follow.
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, flags);
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


/***/ }),

/***/ 3603:
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

/***/ 3166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ precisionOf)
/* harmony export */ });
/* harmony import */ var _layers_operations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9770);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8530);


/** The coarsest type in which any layer of a network computes, nested models and layers inside others included. */
function precisionOf(network) {
    const policies = new Set(network.layers.flatMap(policiesOf));
    const named = (type) => policies.has(type) || policies.has(`mixed_${type}`);
    if (named('bfloat16'))
        return 'bfloat16';
    return named('float16') ? 'float16' : 'float32';
}
function policiesOf({ className, config, network, wrapped }) {
    // The dtype of an operation is an argument, not a policy.
    if (className.startsWith(_layers_operations_js__WEBPACK_IMPORTED_MODULE_0__/* .operationPrefix */ .M0))
        return [];
    const { dtype } = config;
    const policy = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(dtype) && (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(dtype['config']) ? dtype['config']['name'] : dtype;
    const inside = [...(network?.layers ?? []), ...Object.values(wrapped)].flatMap(policiesOf);
    return typeof policy === 'string' ? [policy, ...inside] : inside;
}


/***/ }),

/***/ 1270:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ hasSlot)
/* harmony export */ });
/** Whether a layer with this config has the variable. */
function hasSlot({ when, given = {} }, config) {
    // A key that an old file does not have yet means what Keras took for granted then: the variable is there.
    if (when !== undefined && config[when] !== undefined && !config[when])
        return false;
    return Object.entries(given).every(([key, is]) => {
        if (typeof is === 'object')
            return config[key] === is.is;
        return is === 'null' ? config[key] == null : Boolean(config[key]) === (is === 'truthy');
    });
}


/***/ }),

/***/ 8245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ modelReport),
/* harmony export */   KD: () => (/* binding */ asDiagnostic),
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   O7: () => (/* binding */ refuseForeignKinds),
/* harmony export */   _I: () => (/* binding */ noFindings),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   p4: () => (/* binding */ lostFile),
/* harmony export */   s5: () => (/* binding */ inFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8174);
/* harmony import */ var _outline_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9510);




/** Nothing is known yet but `diagnostics`. */
const noFindings = (...diagnostics) => ({
    sha256: null,
    assessment: null,
    weightBytes: 0,
    comparison: null,
    validation: null,
    diagnostics,
});
/** Throws the finding about a file that is neither HDF5 nor an archive; what it is instead is known from its first bytes. */
function refuseForeignKinds(file) {
    const name = (0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__/* .display */ .V)(file.file);
    const subject = { file: file.file };
    if (file.kind === 'git-lfs-pointer')
        (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('file/git-lfs-pointer', `${name} is a Git LFS pointer, not the model itself.`, subject);
    if (file.kind === 'other') {
        if (file.named)
            (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('file/not-hdf5', `${name} is neither an HDF5 file nor a .keras archive.`, subject);
        (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)('file/not-a-model', `${name} is neither an HDF5 file nor a .keras archive, so it was left out.`, subject);
    }
}
/** A finding about a file that is no model is an error when the user named that very file. */
function inFile(finding, file) {
    const severity = finding.code === 'file/not-a-model' && file.named ? 'error' : finding.severity;
    return { ...finding, severity, subject: { file: file.file, ...finding.subject } };
}
/** What was thrown while `file` was worked on, as a finding. */
function asDiagnostic(error, file) {
    if (error instanceof _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .ConversionError */ .zx)
        return inFile(error.diagnostic, file);
    const text = (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
    const system = error instanceof Error && 'syscall' in error;
    const finding = system
        ? (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnostic */ .YK)('output/not-writable', `${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__/* .display */ .V)(file.file)} could not be converted: ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__/* .display */ .V)(text)}.`)
        : (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnostic */ .YK)('internal/error', `${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__/* .display */ .V)(file.file)} could not be converted: ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__/* .display */ .V)(text)}.`);
    return inFile(finding, file);
}
/** Whether a finding is about the way, not about the model. */
const isFailure = ({ code }) => /^(validate|output|internal|cancelled|reader\/timeout)/.test(code);
/** What became of a model by its findings; `bundle` is null unless it was converted. */
function statusOf({ diagnostics, assessment }, bundle) {
    if (bundle !== null)
        return 'converted';
    const errors = diagnostics.filter(_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .isError */ .bJ);
    if (errors.length > 0)
        return errors.every(isFailure) ? 'failed' : 'refused';
    return assessment?.tfjs == null ? 'skipped' : 'convertible';
}
/** The report of a path or pattern that leads to no file. */
function lostFile(finding) {
    const file = { file: finding.subject.file ?? '', path: '', named: true, kind: 'other', size: 0 };
    const findings = noFindings(finding);
    return modelReport(file, statusOf(findings, null), findings, { bundle: null, cwd: '', started: performance.now() });
}
/** The report of a model whose work has ended; `started` is when it began, by `performance.now()`. */
function modelReport(file, status, findings, { bundle, cwd, started }) {
    const { sha256, assessment, weightBytes, comparison, validation, diagnostics } = findings;
    const saved = assessment?.saved;
    const tfjs = assessment?.tfjs;
    return {
        file: file.file,
        status,
        outputDir: bundle === null ? null : relativeTo(cwd, bundle.directory),
        sha256,
        kerasVersion: saved?.kerasVersion ?? null,
        parameters: assessment === null ? 0 : (0,_outline_of_js__WEBPACK_IMPORTED_MODULE_2__/* .parametersOf */ .m)(assessment),
        weightBytes,
        bytes: bundle?.files.reduce((sum, { bytes }) => sum + bytes, 0) ?? 0,
        inputs: tfjs?.inputs ?? [],
        outputs: tfjs?.outputs ?? [],
        files: bundle?.files ?? [],
        renamed: tfjs?.renamed ?? {},
        training: tfjs == null ? null : (assessment?.training ?? null),
        comparison,
        validation,
        diagnostics,
        milliseconds: Math.round(performance.now() - started),
    };
}
/** Relative with `/` where the directory lies below `cwd`, else absolute. */
function relativeTo(cwd, directory) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0___default().relative(cwd, directory);
    const inside = !node_path__WEBPACK_IMPORTED_MODULE_0___default().isAbsolute(relative) && relative.split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep))[0] !== '..';
    return (inside ? relative || '.' : directory).split((node_path__WEBPACK_IMPORTED_MODULE_0___default().sep)).join('/');
}


/***/ }),

/***/ 9510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ outlineOf),
  m: () => (/* binding */ parametersOf)
});

;// CONCATENATED MODULE: ./src/keras/stringify-json.ts
/**
 * Writes a value so that `parseJson` reads it back: `bigint` as digits, `NaN` and the infinities bare, as Python
 * does. Keys whose value is `undefined` are left out. Not for `model.json`, which must be JSON for everyone.
 */
function stringifyJson(value) {
    const parts = [];
    write(value ?? null, parts);
    return parts.join('');
}
function write(value, parts) {
    if (typeof value === 'bigint')
        parts.push(value.toString());
    else if (typeof value === 'number')
        parts.push(Object.is(value, -0) ? '-0.0' : String(value));
    else if (Array.isArray(value))
        writeArray(value, parts);
    else if (typeof value === 'object' && value !== null)
        writeObject(value, parts);
    else
        parts.push(JSON.stringify(value));
}
function writeArray(values, parts) {
    parts.push('[');
    values.forEach((value, index) => {
        if (index > 0)
            parts.push(',');
        write(value ?? null, parts);
    });
    parts.push(']');
}
function writeObject(object, parts) {
    let separator = '{';
    for (const [key, value] of Object.entries(object)) {
        if (value === undefined)
            continue;
        parts.push(separator, JSON.stringify(key), ':');
        write(value, parts);
        separator = ',';
    }
    parts.push(separator === '{' ? '{}' : '}');
}

;// CONCATENATED MODULE: ./src/compare/outline.ts

/** The layers of a network, nested models followed by their layers. */
function outlineLayers(network, prefix = '') {
    return network.layers.flatMap(layer => {
        const path = `${prefix}${layer.name}`;
        const own = { path, className: layer.className, options: optionsOf(layer) };
        return layer.network === undefined ? [own] : [own, ...outlineLayers(layer.network, `${path}/`)];
    });
}
/** The parts of a model's config that its layers speak for, and names that Keras counts up anew in each session. */
const spokenFor = new Set(['name', 'layers', 'input_layers', 'output_layers', 'build_input_shape']);
function optionsOf({ config }) {
    return new Map(Object.entries(config).flatMap(([key, value]) => spokenFor.has(key) ? [] : [[key, stringifyJson(value)]]));
}

// EXTERNAL MODULE: ./src/keras/sizes.ts
var sizes = __webpack_require__(3620);
// EXTERNAL MODULE: ./src/weight-bytes.ts
var weight_bytes = __webpack_require__(5);
;// CONCATENATED MODULE: ./src/outline-of.ts



/** Number of values in all weights of a model: those that are written, or those of the file where nothing can be. */
const parametersOf = ({ saved, tfjs }) => (tfjs?.weights ?? saved?.variables ?? []).reduce((sum, { shape }) => sum + (0,sizes/* valuesIn */.a)(shape), 0);
/** What a model is compared by; null when the file holds none that can be read. */
function outlineOf(assessment, quantize) {
    const { saved, tfjs } = assessment;
    if (saved === null)
        return null;
    return {
        layers: outlineLayers(saved.network),
        parameters: parametersOf(assessment),
        contract: tfjs === null ? null : { inputs: tfjs.inputs, outputs: tfjs.outputs, weightBytes: (0,weight_bytes/* weightBytesOf */.p)(tfjs, quantize) },
    };
}


/***/ }),

/***/ 354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ startCagedProcess)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./src/reader/entry.ts



/**
 * Path of the built program that runs as a child process: beside the caller's own folder when that is built
 * (`dist/cli` → `dist/reader`), else in the `dist` of the repository that the source lies in.
 */
function childEntry(name) {
    const here = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url));
    const beside = (0,external_node_path_.join)(here, '..', name, 'index.js');
    if ((0,external_node_fs_.existsSync)(beside))
        return beside;
    for (let folder = here;; folder = (0,external_node_path_.dirname)(folder)) {
        const built = (0,external_node_path_.join)(folder, 'dist', name, 'index.js');
        if ((0,external_node_fs_.existsSync)(built))
            return built;
        if (folder === (0,external_node_path_.dirname)(folder))
            throw new Error(`dist/${name}/index.js is missing; run "npm run build"`);
    }
}

;// CONCATENATED MODULE: ./src/reader/caged-process.ts




/** Processes that have not ended. */
const running = new Set();
function killAll() {
    for (const child of running)
        child.kill('SIGKILL');
}
/**
 * Starts one. It does not outlive this process, even if that exits while the other one computes without end.
 * @internal
 */
function startCagedProcess({ entry, heapMiB, wasmMiB, stdio, isNative = false }) {
    const file = external_node_fs_default().realpathSync(childEntry(entry));
    const folder = external_node_path_default().dirname(file);
    const permissions = [
        Number(process.versions.node.split('.')[0]) >= 22 ? '--permission' : '--experimental-permission',
        `--allow-fs-read=${folder}${(external_node_path_default()).sep}`,
        '--no-addons',
        '--disallow-code-generation-from-strings',
    ];
    const flags = [
        ...(isNative ? [] : permissions),
        '--no-warnings',
        `--wasm-max-mem-pages=${Math.min(65536, wasmMiB * 16)}`,
        `--max-old-space-size=${heapMiB}`,
    ];
    // Windows starts no program without SystemRoot.
    const { SystemRoot } = process.env;
    const child = (0,external_node_child_process_.spawn)(process.execPath, [...flags, file], {
        cwd: folder,
        // TensorFlow would otherwise tell of the processor on stderr.
        env: { ...(SystemRoot === undefined ? {} : { SystemRoot }), ...(isNative ? { TF_CPP_MIN_LOG_LEVEL: '3' } : {}) },
        stdio,
        windowsHide: true,
    });
    if (running.size === 0)
        process.on('exit', killAll);
    running.add(child);
    const forget = () => {
        if (running.delete(child) && running.size === 0)
            process.off('exit', killAll);
    };
    child.once('error', forget);
    child.once('exit', forget);
    return child;
}


/***/ }),

/***/ 4909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ openCage)
});

// UNUSED EXPORTS: defaultLimits

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
var external_node_fs_default = /*#__PURE__*/__webpack_require__.n(external_node_fs_);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
// EXTERNAL MODULE: ./src/keras/model.ts
var model = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/keras/parse-json.ts
var parse_json = __webpack_require__(8232);
// EXTERNAL MODULE: ./src/reader/caged-process.ts + 1 modules
var caged_process = __webpack_require__(354);
// EXTERNAL MODULE: ./src/diagnostics/catalogue.ts
var catalogue = __webpack_require__(2241);
// EXTERNAL MODULE: ./src/keras/config.ts
var config = __webpack_require__(2094);
// EXTERNAL MODULE: ./src/keras/sizes.ts
var keras_sizes = __webpack_require__(3620);
;// CONCATENATED MODULE: ./src/reader/description.ts






/**
 * A description as text. The config of each layer is left out where it stands in the saved form, at the layer's pointer.
 */
function writeDescription({ model, diagnostics }) {
    const sent = model === null || model.form === 'normal'
        ? model
        : { ...model, network: mapLayers(model.network, layer => ({ ...layer, config: {} })) };
    return stringifyJson({ model: sent, diagnostics });
}
/**
 * The description in a reader's answer. Everything that later stages rely on (shapes, ids, dtypes) is checked: a file
 * may have got the better of its reader. Throws an Error on what no reader sends.
 */
function readDescription(text) {
    const sent = (0,parse_json/* parseJson */.q)(text, { what: 'The answer of the reader', ...answerLimits });
    const { model } = sent;
    const diagnostics = sent.diagnostics.map(checkFinding);
    if (model === null)
        return { model, diagnostics };
    if (!model.variables.every(isPossible))
        throw new Error('an impossible variable');
    if (model.form === 'normal')
        return { model, diagnostics };
    const { modelConfig } = model.saved;
    const network = mapLayers(model.network, layer => ({
        ...layer,
        config: ((0,config/* valueAt */.fK)(modelConfig, `${layer.pointer}/config`) ?? Object.create(null)),
    }));
    return { model: { ...model, network }, diagnostics };
}
// The saved form, the layers and the variables together need more than one JSON text of a file.
const answerLimits = { characters: 200 * 2 ** 20, tokens: 20_000_000, depth: 512 };
/**
 * A finding in a reader's answer, of a known code and with that code's severity. Throws an Error on any other, and on one
 * whose text no `display()` has made: such text would reach logs as it is.
 */
function checkFinding({ code, message, hint, subject }) {
    const row = Object.hasOwn(catalogue/* catalogue */.s, code) ? catalogue/* catalogue */.s[code] : undefined;
    if (row === undefined || !isShown(message))
        throw new Error('an unknown finding');
    if (typeof subject !== 'object' || subject === null)
        throw new Error('a finding about nothing');
    if (hint === undefined)
        return { code, severity: row.severity, message, subject };
    if (!isShown(hint))
        throw new Error('an unknown hint');
    return { code, severity: row.severity, message, hint, subject };
}
const isShown = (text) => typeof text === 'string' && !/[\p{Cc}\p{Cf}]/u.test(text);
function isPossible({ id, shape, dtype }, index) {
    const values = (0,keras_sizes/* valuesIn */.a)(shape);
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
    const name = (0,display/* display */.V)(external_node_path_default().basename(file));
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
        this.#child = (0,caged_process/* startCagedProcess */.C)({ entry: 'reader', ...limits, stdio: ['pipe', 'pipe', 'ignore', descriptor] });
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
        // Whoever waits stays in the queue until the answer is known to be one: a failure tells all that are in it.
        const [asked] = this.#waiting;
        if (asked === undefined)
            throw new Error('an answer that nobody asked for');
        const refused = kind === answer.refusal ? new diagnostic/* ConversionError */.zx(refusalIn(content)) : null;
        if (refused === null && kind !== asked.kind)
            throw new Error('an answer of another kind');
        this.#waiting.shift();
        this.#restartTimer();
        if (refused === null)
            asked.resolve(content);
        else
            asked.reject(refused);
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
            (0,diagnostic/* refuse */.TR)('file/changed', `${(0,display/* display */.V)(external_node_path_default().basename(this.#file))} changed while it was being read.`);
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
/** A refusal as the reader sent it; see `checkFinding`. */
function refusalIn(content) {
    const sent = (0,parse_json/* parseJson */.q)(new TextDecoder().decode(content), { what: 'The answer of the reader' });
    return checkFinding(sent);
}


/***/ }),

/***/ 5466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P3: () => (/* binding */ storedIn),
/* harmony export */   Tj: () => (/* binding */ map),
/* harmony export */   UU: () => (/* binding */ flip),
/* harmony export */   dY: () => (/* binding */ constant),
/* harmony export */   db: () => (/* binding */ zeroStuff),
/* harmony export */   di: () => (/* binding */ slice),
/* harmony export */   hs: () => (/* binding */ scale),
/* harmony export */   mg: () => (/* binding */ transpose),
/* harmony export */   tQ: () => (/* binding */ reshape),
/* harmony export */   u1: () => (/* binding */ concatenate),
/* harmony export */   y8: () => (/* binding */ sliceAxis),
/* harmony export */   zc: () => (/* binding */ elementwise)
/* harmony export */ });
/* harmony import */ var _keras_sizes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3620);

/** float32 unless all of it is int32 already: what tf.js computes in. */
const dtypeOf = (...of) => of.every(one => one.kind !== 'stored' && one.dtype === 'int32') ? 'int32' : 'float32';
/** An array of values that are known, row-major. */
function constant(shape, values, dtype = 'float32') {
    if (values.length !== (0,_keras_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesIn */ .a)(shape))
        throw new RangeError(`${values.length} values for the shape [${shape.join(', ')}]`);
    return { kind: 'constant', shape, dtype, values };
}
/** The part of `of` with the shape `shape` that begins at `begin`. */
function slice(of, begin, shape) {
    const fits = of.shape.every((length, axis) => (begin[axis] ?? 0) + (shape[axis] ?? Number.NaN) <= length);
    if (!fits || shape.length !== of.shape.length || begin.length !== of.shape.length)
        throw new RangeError(`no slice [${begin.join(', ')}] + [${shape.join(', ')}] of [${of.shape.join(', ')}]`);
    return { kind: 'derived', shape, dtype: dtypeOf(of), step: { do: 'slice', of, begin } };
}
/** The part of `of` from `first` on, `count` long, on one axis. */
function sliceAxis(of, axis, first, count) {
    return slice(of, of.shape.map((_, i) => (i === axis ? first : 0)), of.shape.map((length, i) => (i === axis ? count : length)));
}
/** The arrays one after the other on `axis`. */
function concatenate(of, axis) {
    const [first] = of;
    if (first === undefined || axis < 0 || axis >= first.shape.length)
        throw new RangeError(`no axis ${axis} to join on`);
    const same = of.every(one => one.shape.length === first.shape.length &&
        one.shape.every((length, i) => i === axis || length === first.shape[i]));
    if (!same)
        throw new RangeError(`shapes that do not join: ${of.map(one => `[${one.shape.join(', ')}]`).join(' ')}`);
    const total = of.reduce((sum, one) => sum + (one.shape[axis] ?? 0), 0);
    const shape = first.shape.map((length, i) => (i === axis ? total : length));
    return { kind: 'derived', shape, dtype: dtypeOf(...of), step: { do: 'concatenate', of, axis } };
}
/** Zeros of `shape`, in which value `i` of `of` stands at `begin + every * i` on each axis. */
function zeroStuff(of, shape, begin, every) {
    const fits = of.shape.every((length, axis) => (begin[axis] ?? 0) + (every[axis] ?? 1) * (length - 1) < (shape[axis] ?? 0));
    if (!fits || shape.length !== of.shape.length)
        throw new RangeError(`[${of.shape.join(', ')}] does not fit into [${shape.join(', ')}]`);
    return { kind: 'derived', shape, dtype: dtypeOf(of), step: { do: 'zero-stuff', of, begin, every } };
}
/** `of * by + plus`. */
const scale = (of, by, plus = 0) => ({
    kind: 'derived',
    shape: of.shape,
    dtype: 'float32',
    step: { do: 'scale', of, by, plus },
});
/** A function of each value. */
const map = (of, name) => ({
    kind: 'derived',
    shape: of.shape,
    dtype: 'float32',
    step: { do: 'map', of, function: name },
});
/** The shape of two arrays that broadcast against each other as in numpy. */
function broadcastShape(a, b) {
    const rank = Math.max(a.length, b.length);
    return Array.from({ length: rank }, (_, axis) => {
        const left = a[axis - rank + a.length] ?? 1;
        const right = b[axis - rank + b.length] ?? 1;
        if (left !== right && left !== 1 && right !== 1)
            throw new RangeError(`[${a.join(', ')}] and [${b.join(', ')}] do not broadcast`);
        return Math.max(left, right);
    });
}
/** Value by value of two arrays, which broadcast against each other as in numpy. */
const elementwise = (operation, a, b) => ({
    kind: 'derived',
    shape: broadcastShape(a.shape, b.shape),
    dtype: 'float32',
    step: { do: 'elementwise', operation, of: [a, b] },
});
/** Axis `i` of the result is axis `axes[i]` of `of`. */
function transpose(of, axes) {
    if (new Set(axes).size !== of.shape.length || axes.some(axis => of.shape[axis] === undefined))
        throw new RangeError(`no transposition [${axes.join(', ')}] of [${of.shape.join(', ')}]`);
    const shape = axes.map(axis => of.shape[axis] ?? 0);
    return { kind: 'derived', shape, dtype: dtypeOf(of), step: { do: 'transpose', of, axes } };
}
/** The values of `of` in reverse order on each of `axes`. */
function flip(of, axes) {
    if (axes.some(axis => of.shape[axis] === undefined))
        throw new RangeError(`no axes [${axes.join(', ')}] in [${of.shape.join(', ')}]`);
    return { kind: 'derived', shape: of.shape, dtype: dtypeOf(of), step: { do: 'flip', of, axes } };
}
/** The same values in another shape. */
function reshape(of, shape) {
    if ((0,_keras_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesIn */ .a)(shape) !== (0,_keras_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesIn */ .a)(of.shape))
        throw new RangeError(`[${of.shape.join(', ')}] cannot become [${shape.join(', ')}]`);
    return { kind: 'derived', shape, dtype: dtypeOf(of), step: { do: 'reshape', of } };
}
/** The stored arrays of which a variable is made. */
function storedIn(variable) {
    if (variable.kind === 'stored')
        return [variable];
    if (variable.kind === 'constant')
        return [];
    const { of } = variable.step;
    return (Array.isArray(of) ? of : [of]).flatMap(one => storedIn(one));
}


/***/ }),

/***/ 6437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readArchitecture),
/* harmony export */   l: () => (/* binding */ settleRun)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8174);




/** Checks the options and reads the architecture file. Throws `ConversionError` naming the option at fault. */
async function settleRun(options) {
    const cwd = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(options.cwd ?? '.');
    const { concurrency, maxModelBytes, maxGrowthPercent } = options;
    if (concurrency !== undefined && (!Number.isSafeInteger(concurrency) || concurrency < 1))
        (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('option/invalid', `The concurrency must be a positive whole number, not ${String(concurrency)}.`);
    if (maxModelBytes !== undefined && !(maxModelBytes >= 0))
        (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('option/invalid', `The largest model must be a number of bytes, not ${String(maxModelBytes)}.`);
    if (maxGrowthPercent !== undefined && !(maxGrowthPercent >= 0))
        (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('option/invalid', `The largest growth must be a number of percent, not ${String(maxGrowthPercent)}.`);
    return {
        cwd,
        architecture: options.architecture === undefined ? undefined : await readArchitecture(cwd, options.architecture),
        purpose: options.for ?? 'inference',
        customLayers: options.customLayers === undefined
            ? undefined
            : await loadCustomLayers(cwd, options.customLayers, options.signal),
        quantize: options.quantize ?? [],
        budgets: {
            ...(maxModelBytes === undefined ? {} : { maxModelBytes }),
            ...(maxGrowthPercent === undefined ? {} : { maxGrowthPercent }),
        },
        concurrency,
        limits: options.limits ?? {},
        signal: options.signal,
        report: options.onProgress ?? (() => { }),
    };
}
/** The classes of a module of custom layers. What runs it is loaded only where there is one. */
async function loadCustomLayers(cwd, file, signal) {
    const source = await readText(cwd, file, 'module of custom layers');
    const { readCustomLayers } = await __webpack_require__.e(/* import() */ 166).then(__webpack_require__.bind(__webpack_require__, 7166));
    return readCustomLayers(source, file, signal);
}
/** Text of the architecture file, which the reader parses under its own limits. */
const readArchitecture = (cwd, file) => readText(cwd, file, 'architecture file');
async function readText(cwd, file, what) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(cwd, file), 'utf8');
    }
    catch (cause) {
        const finding = (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnostic */ .YK)('file/not-found', `The ${what} ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__/* .display */ .V)(file)} cannot be read.`, { file });
        throw new _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .ConversionError */ .zx(finding, { cause });
    }
}


/***/ }),

/***/ 4825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ manifestDtype),
/* harmony export */   ZV: () => (/* binding */ OutOfRangeError),
/* harmony export */   sN: () => (/* binding */ castValues),
/* harmony export */   vN: () => (/* binding */ firstNotFinite)
/* harmony export */ });
/* harmony import */ var _float16_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(880);

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
            const values = (0,_float16_js__WEBPACK_IMPORTED_MODULE_0__/* .float16Values */ .sV)();
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


/***/ }),

/***/ 880:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oy: () => (/* binding */ float32BitsToFloat16),
/* harmony export */   sV: () => (/* binding */ float16Values)
/* harmony export */ });
/* unused harmony export float16ToNumber */
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


/***/ }),

/***/ 9335:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OP: () => (/* binding */ lowerInfinities),
  yo: () => (/* binding */ lowerOptions),
  Vh: () => (/* binding */ withoutInfinity)
});

// UNUSED EXPORTS: holdsInfinity

// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
// EXTERNAL MODULE: ./src/keras/tensor-shapes.ts + 1 modules
var tensor_shapes = __webpack_require__(464);
// EXTERNAL MODULE: ./src/keras/values.ts
var keras_values = __webpack_require__(8530);
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
const object = (className, config) => (0,keras_values/* jsonObject */.o$)({ class_name: className, config: (0,keras_values/* jsonObject */.o$)(config) });
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
    if (!(0,keras_values/* isObject */.Gv)(value))
        return zeros();
    const className = (0,keras_values/* textOf */.b6)(value, 'class_name');
    if (className === null)
        return zeros();
    const alias = ALIASES[className];
    if (alias !== undefined)
        return { value: renamed(value, alias), trainingChange: null };
    const config = value['config'];
    if (!INITIALIZERS.has(className) || !(0,keras_values/* isObject */.Gv)(config))
        return zeros();
    if (className === 'Orthogonal')
        return run ? zeros() : null;
    if (className === 'Constant')
        return (0,keras_values/* numberOf */.rl)(config, 'value') === null ? zeros() : null;
    if (className !== 'VarianceScaling')
        return null;
    return DISTRIBUTIONS.has((0,keras_values/* textOf */.b6)(config, 'distribution') ?? 'normal') ? null : zeros();
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
    const copy = (0,keras_values/* jsonObject */.o$)(value);
    copy['class_name'] = className;
    return copy;
}
/** What tfjs-layers can make of a serialised regularizer: it knows L1L2 alone. */
function replaceRegularizer(value) {
    if (value === null)
        return null;
    const className = typeof value === 'string' ? value : (0,keras_values/* isObject */.Gv)(value) ? (0,keras_values/* textOf */.b6)(value, 'class_name') : null;
    if (className === 'L1L2')
        return null;
    const config = (0,keras_values/* isObject */.Gv)(value) && (0,keras_values/* isObject */.Gv)(value['config']) ? value['config'] : Object.create(null);
    const l1 = (0,keras_values/* numberOf */.rl)(config, 'l1') ?? (0,keras_values/* numberOf */.rl)(config, 'l') ?? 0.01;
    const l2 = (0,keras_values/* numberOf */.rl)(config, 'l2') ?? (0,keras_values/* numberOf */.rl)(config, 'l') ?? 0.01;
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
    const className = (0,keras_values/* isObject */.Gv)(value) ? (0,keras_values/* textOf */.b6)(value, 'class_name') : null;
    const inner = (0,keras_values/* isObject */.Gv)(value) ? value['config'] : null;
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
    if (!(0,keras_values/* isObject */.Gv)(value))
        return null;
    const config = value['config'];
    return (0,keras_values/* isObject */.Gv)(config) ? (0,keras_values/* textOf */.b6)(config, 'name') : null;
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
const cured = ({ findings, place, key }, what) => findings.add('layer/config-cured', place, what, undefined, key);
function replaceBy(option, replacement) {
    if (replacement === null)
        return;
    const { config, key, value, findings, place } = option;
    config[key] = replacement.value;
    const change = `has ${key}=${(0,display/* displayValue */.K)(value)}, written as ${(0,display/* displayValue */.K)(replacement.value)}`;
    if (replacement.trainingChange === null)
        cured(option, `${change}, which means the same in TensorFlow.js.`);
    else
        findings.add('layer/training-changed', place, `${change}: ${replacement.trainingChange}.`, undefined, key);
}
const allows = (values, value) => values.some(one => (0,keras_values/* sameJson */.Vk)((0,keras_values/* plainValue */._y)(value), one));
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
        findings.add('layer/unsupported-option', place, `has ${key}=${(0,display/* displayValue */.K)((0,keras_values/* plainValue */._y)(value))}; TensorFlow.js runs it with ${possible === '' ? 'None' : possible} only.`, fate.hint, key);
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
        if (fate.do !== 'rewrite' || allows(fate.values ?? [], value))
            return;
        findings.add('layer/unsupported-option', place, `has ${key}=${(0,display/* displayValue */.K)(value)}, which TensorFlow.js cannot run.`, fate.hint, key);
    },
};
function lowerActivation(option) {
    const { config, key, value, place, findings } = option;
    const fate = activationFate(value);
    if (fate.do === 'write') {
        config[key] = fate.value;
        cured(option, `has ${key}=${(0,display/* displayValue */.K)(value)}, written as "${fate.value}", which means the same in TensorFlow.js.`);
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
    const written = (0,tensor_shapes/* tfjsDtype */.G0)(name);
    if (!entersHere || (typeof value === 'string' && value === written))
        return;
    config[key] = written;
    cured(option, `takes ${(0,display/* displayValue */.K)(name)}, which TensorFlow.js cannot feed; the converted model takes ${written}.`);
}
/** Replaces numbers that JSON does not have where tfjs-layers does not need them, and refuses them elsewhere. */
function lowerInfinities(place, row, config, findings) {
    for (const key of Object.keys(config)) {
        const value = (0,keras_values/* plainValue */._y)(config[key]);
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
    return (0,keras_values/* isObject */.Gv)(value) && Object.values(value).some(holdsInfinity);
}
/** The value with null in the place of NaN and the infinities. */
function withoutInfinity(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : null;
    if (Array.isArray(value))
        return value.map(withoutInfinity);
    if (!(0,keras_values/* isObject */.Gv)(value))
        return value;
    const copy = Object.create(null);
    for (const key of Object.keys(value))
        copy[key] = withoutInfinity(value[key] ?? null);
    return copy;
}


/***/ }),

/***/ 3823:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r7: () => (/* binding */ chooseTypes),
  tD: () => (/* binding */ emptyRange),
  ji: () => (/* binding */ quantizationLoss),
  tc: () => (/* binding */ quantizationOf),
  gj: () => (/* binding */ quantizeValues),
  oP: () => (/* binding */ widen)
});

// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
// EXTERNAL MODULE: ./src/tfjs/float16.ts
var float16 = __webpack_require__(880);
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
            halves.setUint16(index * 2, (0,float16/* float32BitsToFloat16 */.oy)(view.getUint32(index * 4, true)), true);
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


/***/ }),

/***/ 8992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ modelOutputs),
/* harmony export */   dA: () => (/* binding */ topologyOf),
/* harmony export */   pj: () => (/* binding */ modelInputs)
/* harmony export */ });
/* harmony import */ var _keras_tensor_shapes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(464);
/* harmony import */ var _keras_traverse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2034);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9335);



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
    topology['model_config'] = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutInfinity */ .Vh)(modelConfig);
    if (model.saved.trainingConfig !== undefined)
        topology['training_config'] = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutInfinity */ .Vh)(model.saved.trainingConfig);
    return topology;
}
/** The inputs of the whole model; a Sequential without an input layer gets the one that tf.js makes for its first. */
function modelInputs(network, shapes, fallback, nameOf) {
    const layers = (0,_keras_traverse_js__WEBPACK_IMPORTED_MODULE_2__/* .layersByName */ .xc)(network);
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
    const shape = (0,_keras_tensor_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .firstInputShape */ .Ab)(first) ?? fallback ?? [];
    const dtype = typeof first.config['dtype'] === 'string' ? (0,_keras_tensor_shapes_js__WEBPACK_IMPORTED_MODULE_0__/* .tfjsDtype */ .G0)(first.config['dtype']) : 'float32';
    return [{ name: (0,_keras_traverse_js__WEBPACK_IMPORTED_MODULE_2__/* .isInput */ .Xy)(first) ? nameOf(first) : `${nameOf(first)}_input`, shape, dtype }];
}
/** The outputs of the whole model, by the names of their layers. */
function modelOutputs(network, shapes, nameOf) {
    const layers = (0,_keras_traverse_js__WEBPACK_IMPORTED_MODULE_2__/* .layersByName */ .xc)(network);
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


/***/ }),

/***/ 1230:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ weightTargets)
/* harmony export */ });
/* harmony import */ var _layers_row_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1270);
/* harmony import */ var _layers_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8426);


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
    if (_layers_table_js__WEBPACK_IMPORTED_MODULE_0__/* .layerTable */ ._.get(layer.className)?.tfjs === 'Bidirectional' && wrapped !== undefined) {
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
    const row = _layers_table_js__WEBPACK_IMPORTED_MODULE_0__/* .layerTable */ ._.get(layer.className);
    // Of a class of the user nothing is known but what Keras called its variables.
    if (row === undefined)
        return zip(layer.variables.map(variable => `${scope}/${lastName(variable)}`), layer.variables);
    const slots = row.variables.filter(slot => (0,_layers_row_js__WEBPACK_IMPORTED_MODULE_1__/* .hasSlot */ .P)(slot, layer.config));
    return zip(slots.map(slot => `${scope}/${slot.name}`), layer.variables);
}
function zip(names, variables) {
    return names.map((name, i) => ({ name, variable: variables[i] ?? null }));
}
const lastName = (variable) => variable.kind === 'stored' ? (variable.savedName.replace(/:0$/, '').split('/').at(-1) ?? '') : '';


/***/ }),

/***/ 3116:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ lowerWeights),
/* harmony export */   q: () => (/* binding */ resolveName)
/* harmony export */ });
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8174);
/* harmony import */ var _keras_traverse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2034);
/* harmony import */ var _rewrites_derive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5466);
/* harmony import */ var _weight_targets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1230);




/**
 * The weights of the converted model in the order in which Python's converter emits them; those that rewrites made come
 * where the first of the arrays stood of which they are made. A weight keeps the name that Python writes wherever tf.js
 * finds the right target by it. `ignored` are variables that a rewrite left out knowingly.
 */
function lowerWeights(model, nameOf, findings, ignored = new Set()) {
    const { targets, unused } = collectTargets(model.network, [], nameOf, true);
    reportMissing(targets.filter(({ variable }) => variable === null).map(({ name }) => name), findings);
    const assignments = inFileOrder(targets.flatMap(({ name, variable }) => (variable === null ? [] : [{ variable, target: name }])));
    const idsOf = (variables) => new Set(variables.flatMap(one => (one === null ? [] : (0,_rewrites_derive_js__WEBPACK_IMPORTED_MODULE_1__/* .storedIn */ .P3)(one))).map(({ id }) => id));
    const used = idsOf(assignments.map(({ variable }) => variable));
    const unusedIds = idsOf(unused.map(({ variable }) => variable));
    const ignoredIds = idsOf([...ignored]);
    const lost = model.variables.filter(({ id }) => !used.has(id) && !ignoredIds.has(id));
    reportLost(lost.filter(variable => !unusedIds.has(variable.id)), findings);
    for (const variable of lost.filter(one => unusedIds.has(one.id))) {
        findings.addForModel('weight/unused', `The weight "${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_2__/* .display */ .V)(variable.savedName)}" belongs to a layer that no output depends on; it is left out.`);
    }
    const names = chooseNames(assignments);
    return assignments.map(({ variable, group }, i) => ({
        name: names[i] ?? '',
        shape: variable.shape,
        source: variable,
        group,
    }));
}
/** By the first stored array of each; a constant comes after what its layer's neighbour is made of, in the same group. */
function inFileOrder(assignments) {
    let last = null;
    const placed = assignments.map(assignment => {
        const [first = last] = [...(0,_rewrites_derive_js__WEBPACK_IMPORTED_MODULE_1__/* .storedIn */ .P3)(assignment.variable)].sort((a, b) => a.id - b.id);
        last = first;
        const group = first?.group ?? assignment.target.split('/')[0] ?? '';
        return { assignment: { ...assignment, group }, at: first?.id ?? -1 };
    });
    return placed.sort((a, b) => a.at - b.at).map(({ assignment }) => assignment);
}
function reportMissing(missing, findings) {
    if (missing.length === 0)
        return;
    const shown = missing
        .slice(0, 3)
        .map(name => `"${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_2__/* .display */ .V)(name)}"`)
        .join(', ');
    findings.addForModel('keras/weights-mismatch', `The file has no values for ${missing.length} weights of the model: ${shown}${missing.length > 3 ? ' and others' : ''}.`, 'Save the whole model again after it has been built.');
}
function reportLost(lost, findings) {
    if (lost.length === 0)
        return;
    const shown = lost
        .slice(0, 3)
        .map(variable => `"${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_2__/* .display */ .V)(variable.savedName)}"`)
        .join(', ');
    findings.addForModel('keras/weights-mismatch', `The file has ${lost.length} weights that belong to no layer of the model: ${shown}${lost.length > 3 ? ' and others' : ''}.`, 'Save the whole model again, without weights that no layer owns.');
}
function collectTargets(network, path, nameOf, used) {
    const reachable = (0,_keras_traverse_js__WEBPACK_IMPORTED_MODULE_3__/* .reachableLayers */ .Uu)(network);
    const targets = [];
    const unused = [];
    const add = (layer, isUsed) => {
        const inner = layer.network === undefined ? null : collectTargets(layer.network, [...path, layer.name], nameOf, isUsed);
        targets.push(...(inner?.targets ?? []));
        unused.push(...(inner?.unused ?? []));
        const own = (0,_weight_targets_js__WEBPACK_IMPORTED_MODULE_0__/* .weightTargets */ .d)(layer, nameOf);
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
        if (variable.kind !== 'stored')
            return target;
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


/***/ }),

/***/ 5:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ weightBytesOf)
/* harmony export */ });
/* harmony import */ var _keras_sizes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3620);
/* harmony import */ var _tfjs_casts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4825);
/* harmony import */ var _tfjs_quantize_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3823);



const storedBytes = { float32: 4, int32: 4, bool: 1, float16: 2, uint8: 1, uint16: 2 };
/**
 * Bytes that the weight files of a model have together, known before a value is read. A weight that turns out to be
 * lost by quantizing (`weight/not-quantized`) takes more, and so does one with the rule `auto` for which 8 bits are not enough.
 */
function weightBytesOf({ weights }, quantize) {
    const names = weights.map(({ name }) => name);
    const { types } = (0,_tfjs_quantize_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseTypes */ .r7)(names, quantize);
    return weights.reduce((sum, { name, shape, source }) => {
        const dtype = (0,_tfjs_casts_js__WEBPACK_IMPORTED_MODULE_0__/* .manifestDtype */ .GS)(source.dtype);
        const type = types.get(name) ?? dtype;
        const stored = dtype === 'float32' ? (type === 'auto' ? 'uint8' : type) : dtype;
        return sum + (0,_keras_sizes_js__WEBPACK_IMPORTED_MODULE_2__/* .valuesIn */ .a)(shape) * storedBytes[stored];
    }, 0);
}


/***/ })

};
