export const id = 100;
export const ids = [100];
export const modules = {

/***/ 3100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  validate: () => (/* binding */ validate_model_validate)
});

// EXTERNAL MODULE: ./src/assess.ts + 90 modules
var assess = __webpack_require__(9602);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
// EXTERNAL MODULE: ./src/tfjs/layers-model.ts + 2 modules
var layers_model = __webpack_require__(6720);
;// CONCATENATED MODULE: ./src/bundle/download.ts



const mostRedirects = 5;
/**
 * Fetches `url` into `file`. Redirects are followed, but never from https to http. Gives the address that answered as a
 * URL with `bytes`, the length of the file. Throws ConversionError `bundle/unreachable`, `bundle/missing-shard` for 404,
 * or `bundle/wrong-length`; rejects with the reason of `signal`.
 */
async function download(url, file, options) {
    const timeout = AbortSignal.timeout(options.timeoutMs);
    const signal = options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout]);
    try {
        const { response, from } = await follow(url, signal);
        const bytes = await store(response, file, url, options.most);
        return Object.assign(from, { bytes });
    }
    catch (error) {
        options.signal?.throwIfAborted();
        if (error instanceof diagnostic/* ConversionError */.zx)
            throw error;
        const why = timeout.aborted ? `no whole answer within ${options.timeoutMs / 1000} s` : reasonOf(error);
        return (0,diagnostic/* refuse */.TR)('bundle/unreachable', `${(0,display/* display */.V)(url.href)} cannot be fetched: ${why}.`);
    }
}
function reasonOf(error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
    return (0,display/* display */.V)(code === '' && cause instanceof Error ? cause.message : code);
}
async function follow(url, signal) {
    let from = url;
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
        const response = await fetch(from, { redirect: 'manual', signal });
        const location = response.headers.get('location');
        if (response.status < 300 || response.status > 399 || location === null)
            return { response, from: new URL(from) };
        await response.body?.cancel();
        const next = URL.canParse(location, from.href) ? new URL(location, from) : null;
        if (next === null || !/^https?:$/.test(next.protocol) || (from.protocol === 'https:' && next.protocol === 'http:'))
            return (0,diagnostic/* refuse */.TR)('bundle/unreachable', `${(0,display/* display */.V)(url.href)} redirects to ${(0,display/* display */.V)(location)}, which is not followed.`);
        from = next;
    }
    return (0,diagnostic/* refuse */.TR)('bundle/unreachable', `${(0,display/* display */.V)(url.href)} redirects more than ${mostRedirects} times.`);
}
async function store(response, file, url, most) {
    const name = (0,display/* display */.V)(url.href);
    if (!response.ok) {
        await response.body?.cancel();
        return (0,diagnostic/* refuse */.TR)(response.status === 404 ? 'bundle/not-found' : 'bundle/unreachable', `${name} answers with the status ${response.status}.`);
    }
    const handle = await (0,promises_.open)(file, 'w');
    let bytes = 0;
    try {
        for await (const chunk of response.body ?? []) {
            // Servers of single-page applications answer what they do not have with their own page.
            if (bytes === 0 && /^\s*<(!doctype|html)/i.test(Buffer.from(chunk.subarray(0, 64)).toString('latin1')))
                return (0,diagnostic/* refuse */.TR)('bundle/unreachable', `${name} answers with an HTML page.`, {}, 'Check the address.');
            bytes += chunk.byteLength;
            if (bytes > most)
                return (0,diagnostic/* refuse */.TR)('bundle/wrong-length', `${name} has more than the ${most} bytes that it may have.`);
            await handle.appendFile(chunk);
        }
    }
    finally {
        await handle.close();
    }
    return bytes;
}

;// CONCATENATED MODULE: ./src/bundle/open.ts







const defaultLimits = {
    modelJsonBytes: 64 * 2 ** 20,
    weightBytes: 8 * 2 ** 30,
    shards: 10_000,
    timeoutMs: 120_000,
};
/**
 * Opens the bundle at `location`: its directory, its `model.json`, or the http(s) URL of one, of which every file is
 * fetched as a page would. Whoever wrote it is not trusted. Throws ConversionError `bundle/…`.
 */
async function openBundle(location, options) {
    const limits = { ...defaultLimits, ...options.limits };
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(location))
        return openRemote(location, limits, options.signal);
    return openLocal(external_node_path_default().resolve(options.cwd, location), (0,display/* display */.V)(location), limits);
}
async function openLocal(given, name, limits) {
    const stats = await (0,promises_.stat)(given).catch(() => null);
    const file = stats?.isDirectory() === true ? external_node_path_default().join(given, 'model.json') : given;
    const size = (await (0,promises_.stat)(file).catch(() => null))?.size;
    if (size === undefined)
        return (0,diagnostic/* refuse */.TR)('bundle/not-found', `There is no model.json at ${name}.`);
    if (size > limits.modelJsonBytes)
        tooLarge('The model.json', size, limits.modelJsonBytes);
    const modelJson = await (0,promises_.readFile)(file, 'utf8').catch(() => (0,diagnostic/* refuse */.TR)('bundle/not-found', `The model.json at ${name} cannot be read.`));
    const read = (0,layers_model/* readLayersModel */.Id)(modelJson);
    checkDemands(read, limits);
    const shards = [];
    for (const { paths } of read.groups) {
        const found = [];
        for (const shard of paths)
            found.push(await shardAt(external_node_path_default().join(external_node_path_default().dirname(file), shard), shard));
        shards.push(found);
    }
    checkLengths(read, shards);
    return { ...read, modelJson, shards, close: async () => { } };
}
async function shardAt(file, name) {
    const stats = await (0,promises_.stat)(file).catch(() => null);
    if (stats === null || !stats.isFile())
        return (0,diagnostic/* refuse */.TR)('bundle/missing-shard', `The model.json names the weight file ${(0,display/* display */.V)(name)}, which is not there.`);
    return { file, bytes: stats.size };
}
async function openRemote(location, limits, signal) {
    const url = URL.canParse(location) ? new URL(location) : null;
    if (url === null || !/^https?:$/.test(url.protocol))
        return (0,diagnostic/* refuse */.TR)('bundle/unreachable', `A bundle can be fetched by http and https, not from ${(0,display/* display */.V)(location)}.`);
    if (url.pathname.endsWith('/'))
        url.pathname += 'model.json';
    const directory = await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'keras-to-tfjs-bundle-'));
    try {
        return await fetchBundle(url, directory, limits, signal);
    }
    catch (error) {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
        throw error;
    }
}
async function fetchBundle(url, directory, limits, signal) {
    const { timeoutMs } = limits;
    const file = external_node_path_default().join(directory, 'model.json');
    const from = await download(url, file, { most: limits.modelJsonBytes, timeoutMs, signal });
    const modelJson = await (0,promises_.readFile)(file, 'utf8');
    const read = (0,layers_model/* readLayersModel */.Id)(modelJson);
    checkDemands(read, limits);
    const shards = [];
    let number = 0;
    for (const { paths, weights } of read.groups) {
        let left = weights.reduce((sum, entry) => sum + (0,layers_model/* bytesOfEntry */.vo)(entry), 0);
        const found = [];
        for (const name of paths) {
            const shard = external_node_path_default().join(directory, `shard-${number++}`);
            // As tf.io.http: below the folder of model.json, with the query of its URL.
            const address = new URL(name.split('/').map(encodeURIComponent).join('/'), from);
            address.search = url.search;
            const { bytes } = await download(address, shard, { most: left, timeoutMs, signal });
            left -= bytes;
            found.push({ file: shard, bytes });
        }
        shards.push(found);
    }
    checkLengths(read, shards);
    return { ...read, modelJson, shards, close: () => (0,promises_.rm)(directory, { recursive: true, force: true }) };
}
function checkDemands({ groups }, limits) {
    const files = groups.reduce((sum, { paths }) => sum + paths.length, 0);
    if (files > limits.shards)
        (0,diagnostic/* refuse */.TR)('bundle/too-large', `The model.json names ${files} weight files; at most ${limits.shards} are read.`);
    const bytes = groups.flatMap(({ weights }) => weights).reduce((sum, entry) => sum + (0,layers_model/* bytesOfEntry */.vo)(entry), 0);
    if (bytes > limits.weightBytes)
        tooLarge('The weights of the bundle', bytes, limits.weightBytes);
}
const tooLarge = (what, bytes, most) => (0,diagnostic/* refuse */.TR)('bundle/too-large', `${what} would take ${bytes} bytes; at most ${most} are read.`);
function checkLengths({ groups }, shards) {
    for (const [index, { paths, weights }] of groups.entries()) {
        const held = (shards[index] ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
        const needed = weights.reduce((sum, entry) => sum + (0,layers_model/* bytesOfEntry */.vo)(entry), 0);
        if (held === needed)
            continue;
        const names = paths.length > 2 ? `${paths[0]} to ${paths.at(-1)}` : paths.join(' and ');
        (0,diagnostic/* refuse */.TR)('bundle/wrong-length', `The weights in ${(0,display/* display */.V)(names)} need ${needed} bytes, but the ${paths.length === 1 ? 'file has' : 'files have'} ${held}.`);
    }
}

// EXTERNAL MODULE: ./src/discover/discover.ts
var discover = __webpack_require__(6472);
// EXTERNAL MODULE: ./src/each-model.ts
var each_model = __webpack_require__(9018);
// EXTERNAL MODULE: ./src/model-findings.ts
var model_findings = __webpack_require__(8245);
// EXTERNAL MODULE: ./src/proof-options.ts + 1 modules
var proof_options = __webpack_require__(7777);
// EXTERNAL MODULE: ./src/run-options.ts
var run_options = __webpack_require__(6437);
;// CONCATENATED MODULE: ./src/bundle/stored-weights.ts


/** The weights of a bundle in the order of its manifest. */
function storedWeights({ groups, shards }) {
    return groups.flatMap(({ weights }, group) => {
        let offset = 0;
        return weights.map((entry) => {
            const at = offset;
            offset += (0,layers_model/* bytesOfEntry */.vo)(entry);
            return { entry, shards: shards[group] ?? [], offset: at };
        });
    });
}
/** Reads weights of a bundle; keeps the file open that it read last. */
class WeightReader {
    #open = null;
    /** Values `first` to `first + count` of a weight as stored, little-endian; quantized ones as their codes. */
    async read({ entry, shards, offset }, first, count) {
        const each = layers_model/* storedBytes */.Zk[entry.quantization?.dtype ?? entry.dtype];
        const bytes = new Uint8Array(count * each);
        let start = offset + first * each;
        let filled = 0;
        for (const shard of shards) {
            if (filled === bytes.length)
                break;
            if (start >= shard.bytes) {
                start -= shard.bytes;
                continue;
            }
            const length = Math.min(shard.bytes - start, bytes.length - filled);
            await this.#fill(shard.file, bytes.subarray(filled, filled + length), start);
            filled += length;
            start = 0;
        }
        return bytes;
    }
    async close() {
        await this.#open?.handle.close();
        this.#open = null;
    }
    async #fill(file, into, position) {
        if (this.#open?.file !== file) {
            await this.close();
            this.#open = { file, handle: await (0,promises_.open)(file, 'r') };
        }
        for (let filled = 0; filled < into.length;) {
            const { bytesRead } = await this.#open.handle.read(into, filled, into.length - filled, position + filled);
            if (bytesRead === 0)
                throw new RangeError(`${file} is shorter than it was`);
            filled += bytesRead;
        }
    }
}

// EXTERNAL MODULE: ./src/keras/tensor-shapes.ts + 1 modules
var tensor_shapes = __webpack_require__(464);
// EXTERNAL MODULE: ./src/keras/traverse.ts
var traverse = __webpack_require__(2034);
// EXTERNAL MODULE: ./src/keras/values.ts
var values = __webpack_require__(8530);
// EXTERNAL MODULE: ./src/keras/calls.ts
var calls = __webpack_require__(1719);
;// CONCATENATED MODULE: ./src/keras/graph.ts



/**
 * Findings about a network whose graph cannot be run: on some of these TensorFlow.js never returns, so they are found
 * before it sees them. Names are unique already (src/keras/network.ts).
 */
function checkGraph(network) {
    const inner = network.layers.flatMap(nestedNetworks).flatMap(checkGraph);
    const name = (0,display/* display */.V)(network.name);
    const ends = network.outputs.length === 0 ? [invalid(`The model "${name}" has no output.`)] : [];
    const calls = network.className === 'Functional' ? new GraphCheck(network).run() : [];
    return [...ends, ...calls, ...inner];
}
const nestedNetworks = (layer) => layer.network === undefined ? Object.values(layer.wrapped).flatMap(nestedNetworks) : [layer.network];
const subjectOf = ({ name, className, pointer }) => ({ layer: { name, className }, pointer });
const invalid = (message, subject = {}, hint) => (0,diagnostic/* diagnostic */.YK)('graph/invalid', message, subject, hint);
// `layer._name = ...` after the layer was called: Keras then saves no calls, and its own loader never ends.
const RENAMED = 'Was the layer renamed after it was called? Give it its name when it is made, and save again.';
class GraphCheck {
    #network;
    #layers;
    constructor(network) {
        this.#network = network;
        this.#layers = new Map(network.layers.map(layer => [layer.name, layer]));
    }
    run() {
        const uncalled = this.#network.layers.filter(({ calls }) => calls.length === 0);
        const findings = [
            ...uncalled.map(layer => invalid(`The layer "${(0,display/* display */.V)(layer.name)}" is never called.`, subjectOf(layer), RENAMED)),
            ...this.#checkReferences(),
            ...this.#checkInputs(),
        ];
        // Without these, every call that is never ready is one that waits for itself.
        return findings.length > 0 ? findings : this.#checkCycles();
    }
    #checkReferences() {
        const name = (0,display/* display */.V)(this.#network.name);
        const { inputs, outputs, layers } = this.#network;
        return [
            ...layers.flatMap(layer => layer.calls.flatMap(call => (0,calls/* tensorsOf */.YP)(call).flatMap(ref => this.#checkReference(ref, `The layer "${(0,display/* display */.V)(layer.name)}"`, subjectOf(layer))))),
            ...inputs.flatMap(ref => this.#checkReference(ref, `An input of the model "${name}"`)),
            ...outputs.flatMap(ref => this.#checkReference(ref, `An output of the model "${name}"`)),
        ];
    }
    #checkReference({ layer, node }, from, subject = {}) {
        const target = this.#layers.get(layer);
        if (target === undefined)
            return [invalid(`${from} needs the layer "${(0,display/* display */.V)(layer)}", which does not exist.`, subject)];
        const { length } = target.calls;
        // An uncalled layer has its own finding.
        if (length === 0 || (node >= 0 && node < length))
            return [];
        return [
            invalid(`${from} needs call ${node} of the layer "${(0,display/* display */.V)(layer)}", which is called ${length} times.`, subject),
        ];
    }
    #checkInputs() {
        return this.#network.inputs.flatMap(ref => {
            const layer = this.#layers.get(ref.layer);
            if (layer === undefined || layer.className === 'InputLayer')
                return [];
            return [invalid(`The input "${(0,display/* display */.V)(layer.name)}" of a model is no InputLayer.`, subjectOf(layer))];
        });
    }
    /** Kahn's algorithm over the calls of all layers. */
    #checkCycles() {
        const waiting = new Map();
        const missing = new Map();
        for (const { key, sources } of this.#network.layers.flatMap(layer => this.#callsOf(layer))) {
            missing.set(key, sources.size);
            for (const source of sources) {
                const followers = waiting.get(source);
                if (followers === undefined)
                    waiting.set(source, [key]);
                else
                    followers.push(key);
            }
        }
        const ready = [...missing].filter(([, count]) => count === 0).map(([key]) => key);
        for (let key = ready.pop(); key !== undefined; key = ready.pop()) {
            missing.delete(key);
            for (const follower of waiting.get(key) ?? []) {
                const left = (missing.get(follower) ?? 0) - 1;
                missing.set(follower, left);
                if (left === 0)
                    ready.push(follower);
            }
        }
        const stuck = this.#network.layers.find(layer => layer.calls.some((_, node) => missing.has(callKey(layer.name, node))));
        if (stuck === undefined)
            return [];
        return [invalid(`The layer "${(0,display/* display */.V)(stuck.name)}" depends on its own output.`, subjectOf(stuck))];
    }
    #callsOf(layer) {
        return layer.calls.map((call, node) => ({
            key: callKey(layer.name, node),
            sources: new Set((0,calls/* tensorsOf */.YP)(call).map(ref => callKey(ref.layer, ref.node))),
        }));
    }
}
const callKey = (layer, node) => `${node}:${layer}`;

// EXTERNAL MODULE: ./src/keras/sizes.ts
var sizes = __webpack_require__(3620);
// EXTERNAL MODULE: ./src/layers/table.ts + 12 modules
var table = __webpack_require__(8426);
;// CONCATENATED MODULE: ./src/tfjs/check-network.ts








/** Most values of one tensor for one sample: TensorFlow.js would need 1 GiB for it. */
const mostValues = 2 ** 28;
/**
 * What must not reach TensorFlow.js, which would never return on it or take all memory there is: calls that run in a
 * circle or on nothing, and layers of another size than their weights. `weightsOf` gives what the manifest has for the
 * weights of a layer.
 */
function checkNetwork(network, weightsOf) {
    const graph = checkGraph(network).map(({ message, subject }) => (0,diagnostic/* diagnostic */.YK)('bundle/graph', `In the bundle: ${message}`, subject));
    if (graph.length > 0)
        return graph;
    const sizes = (0,traverse/* allNetworks */.X4)(network).flatMap(({ path, network: one }) => one.layers.flatMap(layer => weightsOf(layer).flatMap(({ target, entry }) => (entry === null ? [] : checkSize(layer, path, target, entry)))));
    return sizes.length > 0 ? sizes : checkTensors(network);
}
/** The options that say how long the last axes of a weight are, in their order. */
function sizeOptions({ className }, slot) {
    switch (table/* layerTable */._.get(className)?.shape) {
        case 'units':
            return slot === 'kernel' || slot === 'bias' ? ['units'] : [];
        case 'embedding':
            return ['input_dim', 'output_dim'];
        case 'convolution':
            return slot === 'kernel' || slot === 'bias' ? ['filters'] : [];
        case 'transposed-convolution':
            return slot === 'kernel' ? ['filters', null] : ['filters'];
        default:
            return [];
    }
}
function checkSize(layer, path, target, { shape }) {
    const slot = target.split('/').at(-1) ?? target;
    const options = sizeOptions(layer, slot);
    return options.flatMap((option, index) => {
        const stored = shape[shape.length - options.length + index];
        const declared = option === null ? null : (0,values/* numberOf */.rl)(layer.config, option);
        if (option === null || declared === null || stored === undefined || declared === stored)
            return [];
        return [
            oversized(layer, path, `has ${option}=${declared}, but its ${(0,display/* display */.V)(slot)} has the shape [${shape.join(', ')}]`),
        ];
    });
}
function oversized(layer, path, rest) {
    const name = [...path, layer.name].join('/');
    return (0,diagnostic/* diagnostic */.YK)('bundle/oversized-layer', `In the bundle ${layer.className} "${(0,display/* display */.V)(name)}" ${rest}.`, {
        layer: { name, className: layer.className },
    });
}
function checkTensors(network) {
    const { tensors } = (0,tensor_shapes/* inferShapes */.zV)(network, null, (0,tensor_shapes/* builtShape */.gT)({}));
    return network.layers.flatMap(layer => {
        const shape = tensors.get(`0:0:${layer.name}`)?.shape;
        const values = shape == null ? 0 : (0,sizes/* valuesIn */.a)(shape.slice(1).map(length => length ?? 1));
        if (values <= mostValues)
            return [];
        return [oversized(layer, [], `gives ${values} values for one sample, more than TensorFlow.js can hold`)];
    });
}

// EXTERNAL MODULE: ./src/tfjs/topology.ts
var topology = __webpack_require__(8992);
;// CONCATENATED MODULE: ./src/tfjs/match.ts
var _a;


/**
 * Finds for each layer of a Keras model the layer of a bundle that stands for it: by the values of its weights, then by
 * its class and place in the graph, and by its name only between those that these leave alike, or where the graph around
 * it is another. Names may be anything, so they are never trusted alone while something else speaks.
 */
function matchModels(keras, bundle) {
    const found = { layers: [], tensors: [], missing: [], foreign: [] };
    new NetworkMatcher(keras, bundle, [], [], found).run();
    return found;
}
/** Layers that give what they get, unless they are trained. */
const passing = new Set([
    'Dropout',
    'SpatialDropout1D',
    'SpatialDropout2D',
    'SpatialDropout3D',
    'GaussianNoise',
    'GaussianDropout',
    'AlphaDropout',
    'ActivityRegularization',
]);
const isPassing = ({ className, config, calls }) => calls.every(({ inputs }) => inputs.length <= 1) &&
    (passing.has(className) || (className === 'Activation' && config['activation'] === 'linear'));
/** The class of a layer in TensorFlow.js, or its own; models are of one kind, whatever class was saved. */
const kindOf = ({ className, network }) => network === undefined ? (table/* layerTable */._.get(className)?.tfjs ?? className) : 'model';
/** A network as the matcher walks it. */
class Graph {
    network;
    calls;
    layers;
    #callsOf = new Map();
    #tensors = new Map();
    #byName;
    #inputs;
    constructor(network) {
        this.network = network;
        this.#byName = new Map(network.layers.map(layer => [layer.name, layer]));
        this.#inputs = new Map(network.inputs.map((ref, index) => [(0,traverse/* tensorKey */.FF)(ref), `in:${index}`]));
        const reachable = (0,traverse/* reachableLayers */.Uu)(network);
        this.calls = (0,traverse/* orderCalls */._y)(network)
            .filter(({ layer }) => !(0,traverse/* isInput */.Xy)(layer) && reachable.has(layer.name))
            .map(({ layer, index, call }) => ({
            layer,
            node: index,
            // The first layer of a Sequential without an input layer.
            sources: call.inputs.length === 0 ? ['in:0'] : call.inputs.map(ref => this.sourceOf(ref)),
        }));
        for (const call of this.calls) {
            const calls = this.#callsOf.get(call.layer);
            if (calls === undefined)
                this.#callsOf.set(call.layer, [call]);
            else
                calls.push(call);
        }
        this.layers = [...this.#callsOf.keys()];
        for (const ref of [
            ...network.outputs,
            ...this.calls.flatMap(({ layer, node }) => layer.calls[node]?.inputs ?? []),
        ]) {
            const key = `${ref.node}:${ref.layer}`;
            this.#tensors.set(key, Math.max(ref.tensor + 1, this.#tensors.get(key) ?? 1));
        }
    }
    callsOf(layer) {
        return this.#callsOf.get(layer) ?? [];
    }
    /** Number of outputs of a call that anyone uses, at least one. */
    tensorsOf({ layer, node }) {
        return this.#tensors.get(`${node}:${layer.name}`) ?? 1;
    }
    /** The key of the tensor whose values `ref` has. */
    sourceOf(ref) {
        for (let at = ref, steps = 0;; steps++) {
            const key = (0,traverse/* tensorKey */.FF)(at);
            const input = this.#inputs.get(key);
            if (input !== undefined)
                return input;
            const layer = this.#byName.get(at.layer);
            const before = layer === undefined || !isPassing(layer) ? undefined : layer.calls[at.node];
            if (before === undefined || steps > this.network.layers.length)
                return key;
            const [next] = before.inputs;
            if (next === undefined)
                return 'in:0';
            at = next;
        }
    }
}
class NetworkMatcher {
    #keras;
    #bundle;
    #sides;
    #path;
    #bundlePath;
    #found;
    /** By key of a tensor of Keras, the key and the tensor of the bundle. */
    #tensors = new Map();
    #paired = new Map();
    #taken = new Set();
    /** Names of layers of Keras, and fingerprints with kinds, that speak for a layer of the bundle. */
    #names;
    #fingerprints;
    #candidates = new Map();
    constructor(keras, bundle, path, bundlePath, found) {
        this.#sides = [keras, bundle];
        this.#keras = new Graph(keras.network);
        this.#bundle = new Graph(bundle.network);
        this.#path = path;
        this.#bundlePath = bundlePath;
        this.#found = found;
        this.#names = new Map(this.#keras.layers.map(layer => [layer.name, layer]));
        this.#fingerprints = new Set(this.#keras.layers.flatMap(layer => {
            const fingerprint = keras.fingerprintOf(layer);
            return fingerprint === undefined ? [] : [`${kindOf(layer)} ${fingerprint}`];
        }));
        this.#index();
    }
    run() {
        for (const [index, ref] of this.#keras.network.inputs.entries()) {
            const bundle = this.#bundle.network.inputs[index];
            this.#tensors.set(`in:${index}`, `in:${index}`);
            if (bundle !== undefined)
                this.#addTensor(ref, bundle);
        }
        this.#tensors.set('in:0', 'in:0');
        for (const call of this.#keras.calls)
            this.#pair(call);
        for (const call of this.#keras.calls) {
            // What follows a layer of another class may have its place only now.
            this.#pair(call);
            if (!this.#paired.has(call.layer))
                this.#replace(call);
        }
        this.#passOn();
        const missing = this.#keras.layers.filter(layer => !this.#paired.has(layer) && !isPassing(layer));
        const foreign = this.#bundle.layers.filter(layer => !this.#taken.has(layer) && !isPassing(layer));
        this.#found.missing.push(...missing.map(layer => ({ path: this.#path, layer })));
        this.#found.foreign.push(...foreign.map(layer => ({ path: this.#bundlePath, layer })));
    }
    /** Layers of the bundle by everything by which they are looked up. */
    #index() {
        const add = (key, layer) => {
            this.#candidates.set(key, (this.#candidates.get(key) ?? new Set()).add(layer));
        };
        for (const { layer, sources } of this.#bundle.calls) {
            const kind = kindOf(layer);
            const fingerprint = this.#sides[1].fingerprintOf(layer);
            if (fingerprint !== undefined)
                add(`values ${kind} ${fingerprint}`, layer);
            add(`place ${kind} ${sources.join(' ')}`, layer);
            add(`place ${sources.join(' ')}`, layer);
            add(`name ${kind} ${layer.name}`, layer);
        }
    }
    #free(key) {
        return [...(this.#candidates.get(key) ?? [])].filter(layer => !this.#taken.has(layer));
    }
    /** The tensors of the bundle that a call of Keras takes; undefined when one of them has no counterpart. */
    #sourcesOf({ sources }) {
        const found = sources.map(source => this.#tensors.get(source));
        return found.includes(undefined) ? undefined : found.join(' ');
    }
    #pair(call) {
        const known = this.#paired.get(call.layer);
        const bundle = known ?? this.#ranked(call)[0];
        if (bundle === undefined)
            return;
        if (known === undefined)
            this.#join(call.layer, bundle);
        this.#pairCall(call, bundle);
    }
    #ranked(call) {
        const { layer } = call;
        const kind = kindOf(layer);
        const fingerprint = this.#sides[0].fingerprintOf(layer);
        const sources = this.#sourcesOf(call);
        const alike = fingerprint === undefined ? [] : this.#free(`values ${kind} ${fingerprint}`);
        const placed = sources === undefined ? [] : this.#free(`place ${kind} ${sources}`);
        const named = this.#free(`name ${kind} ${layer.name}`);
        const score = (one) => {
            const name = one.name === layer.name ? 1 : this.#belongsToAnother(one) ? -0.5 : 0;
            return (alike.includes(one) ? 4 : 0) + (placed.includes(one) ? 2 : 0) + name;
        };
        return [...new Set([...alike, ...placed, ...named])]
            .filter(one => alike.includes(one) || !this.#holdsOtherValues(one))
            .map(one => ({ one, score: score(one) }))
            .sort((a, b) => b.score - a.score)
            .map(({ one }) => one);
    }
    #belongsToAnother(bundle) {
        const owner = this.#names.get(bundle.name);
        return owner !== undefined && !this.#paired.has(owner) && kindOf(owner) === kindOf(bundle);
    }
    /** Whether a layer of the bundle has the values of some layer of Keras, so that it is that one's. */
    #holdsOtherValues(bundle) {
        const fingerprint = this.#sides[1].fingerprintOf(bundle);
        return fingerprint !== undefined && this.#fingerprints.has(`${kindOf(bundle)} ${fingerprint}`);
    }
    /** A layer of another class at the same place. */
    #replace(call) {
        if (isPassing(call.layer) || this.#paired.has(call.layer))
            return;
        const sources = this.#sourcesOf(call);
        if (sources === undefined)
            return;
        const [best] = this.#free(`place ${sources}`).filter(layer => !isPassing(layer) && layer.network === undefined);
        if (best === undefined || call.layer.network !== undefined)
            return;
        this.#join(call.layer, best);
        this.#pairCall(call, best);
    }
    #join(keras, bundle) {
        this.#paired.set(keras, bundle);
        this.#taken.add(bundle);
        this.#found.layers.push({
            keras: { path: this.#path, layer: keras },
            bundle: { path: this.#bundlePath, layer: bundle },
        });
        this.#matchInside(keras, bundle, [...this.#path, keras.name], [...this.#bundlePath, bundle.name]);
    }
    #matchInside(keras, bundle, path, bundlePath) {
        const [ours, theirs] = this.#sides;
        if (keras.network !== undefined && bundle.network !== undefined)
            new _a({ ...ours, network: keras.network }, { ...theirs, network: bundle.network }, path, bundlePath, this.#found).run();
        for (const [key, inner] of Object.entries(keras.wrapped)) {
            const other = bundle.wrapped[key];
            if (other !== undefined)
                this.#matchInside(inner, other, [...path, inner.name], [...bundlePath, other.name]);
        }
    }
    #pairCall(call, bundle) {
        const own = this.#bundle.callsOf(bundle);
        const sources = this.#sourcesOf(call);
        const same = own.find(one => sources !== undefined && one.sources.join(' ') === sources);
        const node = (same ?? own.find(one => one.node === call.node))?.node;
        if (node === undefined)
            return;
        for (let tensor = 0; tensor < this.#keras.tensorsOf(call); tensor++)
            this.#addTensor({ layer: call.layer.name, node: call.node, tensor }, { layer: bundle.name, node, tensor });
    }
    #addTensor(keras, bundle) {
        const key = (0,traverse/* tensorKey */.FF)(keras);
        if (this.#tensors.has(key))
            return;
        this.#tensors.set(key, this.#bundle.sourceOf(bundle));
        this.#found.tensors.push({ path: this.#path, keras, bundlePath: this.#bundlePath, bundle });
    }
    /** What a layer of Keras that only passes on gives, where the bundle left that layer out. */
    #passOn() {
        for (const { layer, node, sources } of this.#keras.calls) {
            const [source] = sources;
            if (!isPassing(layer) || this.#paired.has(layer) || source === undefined)
                continue;
            const given = this.#found.tensors.find(({ path, keras }) => path === this.#path && this.#keras.sourceOf(keras) === source);
            if (given !== undefined)
                this.#addTensor({ layer: layer.name, node, tensor: 0 }, given.bundle);
        }
    }
}
_a = NetworkMatcher;

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/bundle/read-variable.ts + 1 modules
var read_variable = __webpack_require__(3023);
// EXTERNAL MODULE: ./src/keras/model.ts
var model = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/tfjs/weight-targets.ts
var weight_targets = __webpack_require__(1230);
// EXTERNAL MODULE: ./src/tfjs/weights.ts
var weights = __webpack_require__(3116);
// EXTERNAL MODULE: ./src/validate/integrity.ts
var integrity = __webpack_require__(257);
;// CONCATENATED MODULE: ./src/validate/weight-sides.ts









const ownName = ({ name }) => name;
/** The weights of a network whose layers have their variables. */
const boundSide = {
    weightsOf: layer => (0,weight_targets/* weightTargets */.d)(layer, ownName).map(({ name, variable }) => ({ target: name, source: variable })),
    strays: [],
};
/** The weights of a network as written, by the names under which tfjs-layers finds them. */
function namedSide(network, named) {
    const layers = (0,traverse/* allNetworks */.X4)(network).flatMap(({ network: one }) => one.layers);
    const targets = layers.flatMap(allTargets);
    // tfjs-layers refuses two weights of one name; whose values they would be cannot be said.
    const counts = new Map();
    for (const target of targets)
        counts.set(target, (counts.get(target) ?? 0) + 1);
    const left = new Set(targets.filter(target => counts.get(target) === 1));
    const sources = new Map();
    const strays = [];
    for (const [name, source] of named) {
        const target = (0,weights/* resolveName */.q)(name, left);
        if (target === null)
            strays.push(source);
        else {
            left.delete(target);
            sources.set(target, source);
        }
    }
    return {
        weightsOf: layer => (0,weight_targets/* weightTargets */.d)(layer, ownName).map(({ name }) => ({ target: name, source: sources.get(name) ?? null })),
        strays,
    };
}
const allTargets = (layer) => (0,weight_targets/* weightTargets */.d)(layer, ownName).map(({ name }) => name);
/** The weights of a converted model by the names in its manifest. */
const plannedSide = (network, weights) => namedSide(network, weights.map(({ name, source }) => [name, source]));
/** Digests of weights, each as the float32 or int32 values that TensorFlow.js would hold; computed once. */
class Digests {
    #read;
    #reader;
    #signal;
    #known = new Map();
    constructor(read, reader, signal) {
        this.#read = read;
        this.#reader = reader;
        this.#signal = signal;
    }
    async addVariables(variables) {
        for (const variable of variables) {
            if (this.#known.has(variable))
                continue;
            const hash = (0,external_node_crypto_.createHash)('sha256').update(variable.shape.join());
            for await (const slab of (0,read_variable/* slabsOf */.P)([variable], this.#read)) {
                this.#signal?.throwIfAborted();
                hash.update(asLoaded(slab.bytes, slab.variable.dtype));
            }
            this.#known.set(variable, hash.digest('hex'));
        }
    }
    /** Quantized weights have no digest, since rounding changed them. */
    async addStored(weights) {
        for (const weight of weights) {
            const { entry } = weight;
            if (entry.quantization !== undefined)
                continue;
            const hash = (0,external_node_crypto_.createHash)('sha256').update(entry.shape.join());
            for (const [first, count] of pieces((0,sizes/* valuesIn */.a)(entry.shape))) {
                this.#signal?.throwIfAborted();
                hash.update(asLoaded(await this.#reader.read(weight, first, count), entry.dtype));
            }
            this.#known.set(weight, hash.digest('hex'));
        }
    }
    of(source) {
        return source === null ? undefined : this.#known.get(source);
    }
}
const pieceValues = 2 ** 20;
function* pieces(count) {
    for (let first = 0; first < count; first += pieceValues)
        yield [first, Math.min(pieceValues, count - first)];
}
/** Little-endian float32 for floats and int32 for the rest. */
function asLoaded(bytes, dtype) {
    if (dtype === 'float32' || dtype === 'int32')
        return bytes;
    const valueAt = (0,integrity/* valueReader */.DB)(dtype, bytes);
    const count = bytes.length / model/* bytesOf */.$[dtype];
    const values = /float/.test(dtype) ? new Float32Array(count) : new Int32Array(count);
    for (let index = 0; index < count; index++)
        values[index] = valueAt(index);
    return new Uint8Array(values.buffer);
}
/** Compares a weight of a bundle with a variable of the same shape, value by value; null when all are equal. */
async function compareWithVariable(weight, variable, read, reader, signal) {
    const { entry } = weight;
    const { quantization } = entry;
    const type = quantization?.dtype ?? entry.dtype;
    for await (const { first, bytes } of (0,read_variable/* slabsOf */.P)([variable], read)) {
        signal?.throwIfAborted();
        const count = bytes.length / model/* bytesOf */.$[variable.dtype];
        const stored = await reader.read(weight, first, count);
        if (stored.length !== count * layers_model/* storedBytes */.Zk[type])
            return { at: first, got: Number.NaN, want: Number.NaN };
        const wantAt = (0,integrity/* valueReader */.DB)(variable.dtype, bytes);
        const codeAt = (0,integrity/* valueReader */.DB)(type, stored);
        for (let index = 0; index < count; index++) {
            const [want, code] = [wantAt(index), codeAt(index)];
            const got = quantization === undefined || quantization.dtype === 'float16'
                ? code
                : quantization.min + code * quantization.scale;
            if (!(0,integrity/* isEqual */.n4)(want, got, entry))
                return { at: first + index, got, want };
        }
    }
    return null;
}

;// CONCATENATED MODULE: ./src/validate/match-bundle.ts






/**
 * Finds which layers, tensors and weights of a bundle are which of a Keras model, and compares the weights value by
 * value: equal after the documented cast, or within half a step of quantization. A bundle whose layers were rewritten as
 * this program does is matched in that form.
 */
async function matchBundle(request) {
    const reader = new WeightReader();
    try {
        return await match(request, reader);
    }
    finally {
        await reader.close();
    }
}
async function match(request, reader) {
    const { bundle, network, saved, converted, read, signal } = request;
    const digests = new Digests(read, reader, signal);
    const stored = storedWeights(bundle);
    await digests.addStored(stored);
    const theirs = namedSide(network, stored.map(weight => [weight.entry.name, weight]));
    const bundleSide = sideOf(network, theirs, digests);
    const formOf = async (one, weights) => {
        await digests.addVariables(sourcesIn(one, weights));
        return { network: one, weights, match: matchModels(sideOf(one, weights, digests), bundleSide) };
    };
    const asSaved = await formOf(saved.network, boundSide);
    const rewritten = converted === null || isWhole(asSaved.match) ? null : await rewrittenForm(converted, formOf);
    const isRewritten = rewritten !== null && strangers(rewritten.match) < strangers(asSaved.match);
    const form = isRewritten ? rewritten : asSaved;
    const found = await compareWeights(form, theirs, digests, request, reader);
    return {
        correspondence: isRewritten && converted !== null ? throughRewrites(converted, form.match) : asCorrespondence(form.match),
        layersMatched: form.match.layers.length,
        complete: isWhole(form.match),
        ...found,
        diagnostics: [...found.diagnostics, ...strayLayers(form.match)],
    };
}
const strangers = ({ missing, foreign }) => missing.length + foreign.length;
const isWhole = (found) => strangers(found) === 0 && found.layers.every(({ keras, bundle }) => kindOf(keras.layer) === kindOf(bundle.layer));
function rewrittenForm(converted, formOf) {
    const network = (0,layers_model/* readTopology */.ov)(converted.modelTopology['model_config']);
    return formOf(network, plannedSide(network, converted.weights));
}
function sideOf(network, weights, digests) {
    const known = new Map();
    const digestOf = (layer) => {
        const own = weights.weightsOf(layer).map(({ source }) => digests.of(source));
        const inner = layersInside(layer).map(digestOf);
        const all = [...own, ...inner.filter(one => one !== '')];
        return all.includes(undefined) ? undefined : all.join(' ');
    };
    return {
        network,
        fingerprintOf: layer => {
            if (!known.has(layer))
                known.set(layer, digestOf(layer) || undefined);
            return known.get(layer);
        },
    };
}
/** The layers of the networks in a layer; wrapped layers that are no network have their weights in the layer's. */
const layersInside = (layer) => [
    ...(layer.network?.layers ?? []),
    ...Object.values(layer.wrapped).flatMap(inner => (inner.network === undefined ? [] : inner.network.layers)),
];
function* sourcesIn(network, weights) {
    for (const layer of network.layers)
        yield* sourcesOf(layer, weights);
}
function* sourcesOf(layer, weights) {
    for (const { source } of weights.weightsOf(layer))
        if (source !== null)
            yield source;
    for (const inner of layersInside(layer))
        yield* sourcesOf(inner, weights);
}
async function compareWeights(form, theirs, digests, { read, signal, saved }, reader) {
    const diagnostics = unknownWeights(theirs.strays);
    const owners = new Map();
    for (const { keras } of form.match.layers)
        for (const { target, source } of form.weights.weightsOf(keras.layer)) {
            const digest = digests.of(source);
            if (digest !== undefined)
                owners.set(digest, nameOf(source, target));
        }
    let weightsCompared = 0;
    for (const pair of form.match.layers)
        for (const { ours, bundle } of pairWeights(pair, form.weights, theirs)) {
            const problem = await compareOne(pair, ours, bundle);
            if (problem === null)
                weightsCompared++;
            else
                diagnostics.push(problem);
        }
    return { weightsCompared, diagnostics };
    async function compareOne(pair, ours, bundle) {
        const subject = match_bundle_subjectOf(pair.keras, saved);
        const place = describe(pair.keras);
        if (ours.source === null)
            return null;
        const wanted = `${ours.target.split('/').at(-1) ?? ours.target} of ${place}`;
        if (bundle.source === null)
            return (0,diagnostic/* diagnostic */.YK)('bundle/weight-missing', `The bundle has no weight for the ${(0,display/* display */.V)(wanted)}.`, subject);
        const { name, shape } = bundle.source.entry;
        const what = `The weight ${(0,display/* display */.V)(name)} of the bundle`;
        const about = { ...subject, weight: name };
        if (shape.join() !== ours.source.shape.join())
            return (0,diagnostic/* diagnostic */.YK)('bundle/weight-shape', `${what} has the shape [${shape.join(', ')}], but the ${wanted} in Keras has [${ours.source.shape.join(', ')}].`, about);
        const digest = digests.of(bundle.source);
        if (digest !== undefined && digest === digests.of(ours.source))
            return null;
        const difference = await compareWithVariable(bundle.source, ours.source, read, reader, signal);
        if (difference === null)
            return null;
        const owner = digest === undefined ? undefined : owners.get(digest);
        return (0,diagnostic/* diagnostic */.YK)('bundle/weight-differs', `${what} holds ${difference.got} at position ${difference.at}, where the ${wanted} in Keras holds ${difference.want}.`, about, owner === undefined ? undefined : `It has the values of ${(0,display/* display */.V)(owner)}: were two weights exchanged?`);
    }
}
function unknownWeights(strays) {
    const [first, ...more] = strays.map(({ entry: { name } }) => name);
    if (first === undefined)
        return [];
    const [which, belong] = more.length === 0
        ? [`The weight ${(0,display/* display */.V)(first)}`, 'belongs']
        : [`The weight ${(0,display/* display */.V)(first)} and ${more.length} others`, 'belong'];
    return [
        (0,diagnostic/* diagnostic */.YK)('bundle/weight-unknown', `${which} of the bundle ${belong} to none of its layers.`, { weight: first }),
    ];
}
const nameOf = (source, target) => source?.kind === 'stored' ? source.savedName : target;
/** Weights in the order of the layer table, by their last names where one side has others. */
function pairWeights({ keras, bundle }, ours, theirs) {
    const wanted = ours.weightsOf(keras.layer);
    const given = theirs.weightsOf(bundle.layer);
    const lastName = (target) => target.split('/').at(-1);
    return wanted.map((one, index) => {
        const same = given.length === wanted.length
            ? given[index]
            : given.find(other => lastName(other.target) === lastName(one.target));
        return { ours: one, bundle: same ?? { target: one.target, source: null } };
    });
}
const describe = ({ path, layer }) => `${layer.className} "${(0,display/* display */.V)([...path, layer.name].join('/'))}"`;
function match_bundle_subjectOf({ path, layer }, { form }) {
    const named = { layer: { name: [...path, layer.name].join('/'), className: layer.className } };
    return form === 'saved' ? { ...named, pointer: layer.pointer } : named;
}
function strayLayers({ layers, missing, foreign }) {
    const replaced = layers.filter(({ keras, bundle }) => kindOf(keras.layer) !== kindOf(bundle.layer));
    return [
        ...replaced.map(({ keras, bundle }) => (0,diagnostic/* diagnostic */.YK)('bundle/layer-unknown', `The bundle has ${describe(bundle)} where Keras has ${describe(keras)}.`, {
            layer: { name: [...keras.path, keras.layer.name].join('/'), className: keras.layer.className },
        })),
        ...foreign.map(placed => (0,diagnostic/* diagnostic */.YK)('bundle/layer-unknown', `The bundle has ${describe(placed)}, which is no layer of the Keras model.`, {
            layer: { name: [...placed.path, placed.layer.name].join('/'), className: placed.layer.className },
        })),
        ...missing.map(placed => (0,diagnostic/* diagnostic */.YK)('bundle/layer-missing', `The bundle has no layer for ${describe(placed)} of the Keras model.`, {
            layer: { name: [...placed.path, placed.layer.name].join('/'), className: placed.layer.className },
        })),
    ];
}
function asCorrespondence({ tensors, missing }) {
    return [
        ...tensors.map(({ path, keras, bundlePath, bundle }) => {
            const moved = bundlePath.join('/') !== path.join('/');
            return { path, keras, tfjs: bundle, ...(moved ? { tfjsPath: bundlePath } : {}) };
        }),
        ...missing.flatMap(({ path, layer }) => layer.calls.map((_, node) => ({
            path,
            keras: { layer: layer.name, node, tensor: 0 },
            tfjs: null,
            reason: 'The bundle has no such layer.',
        }))),
    ];
}
/** From a tensor as saved to that of our own conversion, and from there to that of the bundle. */
function throughRewrites({ correspondence, renamed }, { tensors }) {
    const keyOf = (path, { layer, node, tensor }) => JSON.stringify([path, layer, node, tensor]);
    const found = new Map(tensors.map(pair => [keyOf(pair.path, pair.keras), pair]));
    return correspondence.map((one) => {
        if (one.tfjs === null)
            return one;
        const saved = one.tfjsPath ?? one.path;
        const path = saved.map((name, index) => renamed[saved.slice(0, index + 1).join('/')] ?? name);
        const pair = found.get(keyOf(path, one.tfjs));
        if (pair === undefined)
            return { path: one.path, keras: one.keras, tfjs: null, reason: 'The bundle has no such layer.' };
        return { path: one.path, keras: one.keras, tfjs: pair.bundle, tfjsPath: pair.bundlePath };
    });
}

// EXTERNAL MODULE: ./src/validate/predict.ts + 3 modules
var predict = __webpack_require__(727);
// EXTERNAL MODULE: ./src/validate/reference.ts + 61 modules
var reference = __webpack_require__(9138);
// EXTERNAL MODULE: ./src/validate/samples.ts + 1 modules
var validate_samples = __webpack_require__(2767);
// EXTERNAL MODULE: ./src/validate/validate.ts
var validate = __webpack_require__(9470);
;// CONCATENATED MODULE: ./src/validate/trial.ts














/**
 * Puts a bundle on trial: its graph, before TensorFlow.js sees it; its layers and weights against those of Keras, value by
 * value; then its predictions. Findings are returned. Throws ConversionError `bundle/invalid` for a topology that cannot
 * be read and `validate/invalid-samples`.
 */
async function tryBundle(request) {
    const { bundle, saved, level } = request;
    const network = (0,layers_model/* readTopology */.ov)(bundle.topology);
    const problems = [...checkBundle(bundle, network), ...checkNumbers(network, saved.network)];
    if (problems.some(diagnostic/* isError */.bJ))
        return failed(problems);
    const matched = await matchBundle({ ...request, network });
    const ends = checkOrder(matched.correspondence, network, saved.network);
    const found = [...problems, ...matched.diagnostics, ...ends];
    const base = { weightsCompared: matched.weightsCompared, layersMatched: matched.layersMatched };
    if (level === 'integrity' || ends.some(diagnostic/* isError */.bJ))
        return unproven({ ...base, level: 'integrity', predictions: [], diagnostics: found });
    return trial_predict(request, matched, found);
}
async function trial_predict(request, matched, found) {
    const { saved, bundle, read, level, customLayers, timeoutMs, signal } = request;
    const samples = await (0,validate_samples/* samplesFor */.rS)(request.modelFile, request.samples);
    const files = filesOf(bundle);
    const model = asModel(bundle, saved, matched);
    const predicted = await (0,predict/* predictBundle */.U)(files, {
        model,
        kerasModel: saved,
        ...(0,reference/* referenceAt */.DO)(level, files.quantized, { model, kerasModel: saved, read }),
        samples: samples?.samples,
        customLayers,
        tfjsNode: request.tfjsNode,
        timeoutMs,
        memoryMiB: validate/* memoryMiB */.Ii,
        signal,
    });
    const { weightsCompared, layersMatched } = matched;
    return unproven({ ...(0,validate/* reportOf */.EI)(predicted, samples, { weightsCompared, diagnostics: found }), layersMatched });
}
const failed = (diagnostics) => ({
    level: 'none',
    weightsCompared: 0,
    layersMatched: 0,
    predictions: [],
    diagnostics,
});
/**
 * A layer that only one of the two models has is no fault as long as the numbers are Keras's; where nothing has compared
 * them, it is one.
 */
function unproven(report) {
    const weightsDiffer = report.diagnostics.some(finding => (0,diagnostic/* isError */.bJ)(finding) && finding.code.startsWith('bundle/weight'));
    const compared = report.level === 'reference' || report.predictions.some(one => one.compared);
    const diagnostics = report.diagnostics.map(finding => compared || !finding.code.startsWith('bundle/layer-') ? finding : { ...finding, severity: 'error' });
    return { ...report, level: weightsDiffer ? 'none' : report.level, diagnostics };
}
function checkBundle(bundle, network) {
    const side = namedSide(network, storedWeights(bundle).map(({ entry }) => [entry.name, entry]));
    return checkNetwork(network, layer => side.weightsOf(layer).map(({ target, source }) => ({ target, entry: source })));
}
/** A Sequential without an input layer takes one tensor. */
const countInputs = ({ inputs, className }) => (className === 'Sequential' ? 1 : inputs.length);
function checkNumbers(bundle, keras) {
    const differ = (what, got, want) => got === want
        ? []
        : [(0,diagnostic/* diagnostic */.YK)('bundle/ends-differ', `The bundle has ${got} ${what}, but the Keras model has ${want}.`)];
    return [
        ...differ('inputs', countInputs(bundle), countInputs(keras)),
        ...differ('outputs', bundle.outputs.length, keras.outputs.length),
    ];
}
function checkOrder(correspondence, bundle, keras) {
    const found = new Map(correspondence.filter(({ path }) => path.length === 0).map(one => [(0,traverse/* tensorKey */.FF)(one.keras), one]));
    const places = bundle.outputs.map(traverse/* tensorKey */.FF);
    return keras.outputs.flatMap((ref, index) => {
        const tfjs = found.get((0,traverse/* tensorKey */.FF)(ref))?.tfjs;
        const at = tfjs == null ? -1 : places.indexOf((0,traverse/* tensorKey */.FF)(tfjs));
        if (at < 0 || at === index)
            return [];
        return [(0,diagnostic/* diagnostic */.YK)('bundle/ends-differ', `Output ${index} of the Keras model is output ${at} of the bundle.`)];
    });
}
function filesOf({ modelJson, shards, groups }) {
    const quantized = groups.some(({ weights }) => weights.some(({ quantization }) => quantization !== undefined));
    return { modelJson, shards: shards.flat(), quantized };
}
/** The bundle as if this program had made it, with the inputs and outputs that Keras declares. */
function asModel(bundle, { network, saved }, { correspondence }) {
    const { config } = saved.modelConfig;
    const fallback = (0,values/* isObject */.Gv)(config) ? (0,tensor_shapes/* builtShape */.gT)(config) : null;
    const shapes = (0,tensor_shapes/* inferShapes */.zV)(network, null, fallback);
    const ownName = ({ name }) => name;
    return {
        modelTopology: bundle.topology,
        generatedBy: null,
        weights: storedWeights(bundle).map(({ entry: { name, shape } }) => ({
            name,
            shape,
            source: { kind: 'constant', shape, dtype: 'float32', values: [] },
            group: '',
        })),
        inputs: (0,topology/* modelInputs */.pj)(network, shapes, fallback, ownName),
        outputs: (0,topology/* modelOutputs */.I5)(network, shapes, ownName),
        correspondence,
        customClasses: [],
        renamed: {},
    };
}

// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/validate-model.ts











/**
 * Puts a TensorFlow.js Layers model on trial that anyone may have made: whether its `model.json` and weights are those of
 * a Keras file and predict what Keras predicts. The report has one model, `proven` or `failed`. Throws `ConversionError`
 * when the run as a whole cannot be: an architecture file or a module that cannot be read.
 */
async function validate_model_validate(options) {
    const { model, bundle, level } = options;
    const settings = await (0,run_options/* settleRun */.l)({ ...options, models: [model] });
    const found = await (0,discover/* discover */.k)([model], { cwd: settings.cwd, requireMatch: true });
    const trial = {
        location: bundle,
        level: level ?? 'auto',
        ...(0,proof_options/* settleProof */.Y)(options, settings.cwd),
        settings,
    };
    const models = await (0,each_model/* eachModel */.B)(found.models.slice(0, 1), settings, (file, _index, openReader) => tryModel({ ...file, named: true }, trial, openReader));
    return {
        schemaVersion: 1,
        tool: { name: 'keras-to-tfjs', version: version/* version */.r },
        baseline: null,
        diagnostics: [],
        models: [...found.diagnostics.map(finding => (0,model_findings/* lostFile */.p4)(finding)), ...models],
    };
}
async function tryModel(file, trial, openReader) {
    const { settings } = trial;
    const started = performance.now();
    const findings = (0,model_findings/* noFindings */._I)();
    try {
        (0,model_findings/* refuseForeignKinds */.O7)(file);
        const bundle = await openBundle(trial.location, { cwd: settings.cwd, signal: settings.signal });
        try {
            findings.weightBytes = bundle.shards.flat().reduce((sum, { bytes }) => sum + bytes, 0);
            const cage = await openReader();
            try {
                await hold(file, bundle, cage, trial, findings);
            }
            finally {
                await cage.close();
            }
        }
        finally {
            await bundle.close();
        }
    }
    catch (error) {
        settings.signal?.throwIfAborted();
        findings.diagnostics.push((0,model_findings/* asDiagnostic */.KD)(error, file));
    }
    const status = findings.diagnostics.some(diagnostic/* isError */.bJ) || findings.validation === null ? 'failed' : 'proven';
    const report = (0,model_findings/* modelReport */.CU)(file, status, findings, { bundle: null, cwd: settings.cwd, started });
    return { ...report, bundle: trial.location };
}
/** Describes the Keras file, and holds the bundle against it. What stops a conversion does not stop a trial. */
async function hold(file, bundle, cage, trial, findings) {
    const { settings, level, samples, tfjsNode, validateTimeoutMs: timeoutMs } = trial;
    settings.report({ kind: 'stage', file: file.file, stage: 'describe' });
    const assessment = await (0,assess/* assess */.n)(cage, settings);
    findings.assessment = assessment;
    const { saved, tfjs, diagnostics } = assessment;
    if (saved === null) {
        const [first] = diagnostics.filter(diagnostic/* isError */.bJ);
        throw new diagnostic/* ConversionError */.zx(first ?? (0,diagnostic/* diagnostic */.YK)('file/not-a-model', `${(0,display/* display */.V)(file.file)} holds no model that can be read.`));
    }
    settings.report({ kind: 'stage', file: file.file, stage: 'validate' });
    const read = (variable, first, count) => cage.read(variable.id, first, count);
    findings.validation = await tryBundle({
        bundle,
        saved,
        converted: tfjs,
        read,
        modelFile: file.path,
        level,
        samples,
        customLayers: settings.customLayers?.source,
        tfjsNode,
        timeoutMs,
        signal: settings.signal,
    });
    findings.diagnostics.push(...findings.validation.diagnostics.map(finding => (0,model_findings/* inFile */.s5)(finding, file)));
}


/***/ })

};
