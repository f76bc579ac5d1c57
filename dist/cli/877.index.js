export const id = 877;
export const ids = [877];
export const modules = {

/***/ 8877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probe: () => (/* binding */ probe)
/* harmony export */ });
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8174);
/* harmony import */ var _publish_each_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3590);
/* harmony import */ var _publish_look_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6488);
/* harmony import */ var _publish_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7872);
/* harmony import */ var _tfjs_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1416);






const largestModelJson = 256 * 2 ** 20;
/**
 * Loads a published model as pages of `origins` would: `model.json`, then every weight file that it names. Compares status,
 * lengths, CORS headers and, where a record or a name tells them, digests. Works for any server.
 */
async function probe(address, origins, signal) {
    const url = requireAddress(address);
    const looks = await lookAs(origins, { url, bytes: null, sha256: null }, signal, largestModelJson);
    const [first] = looks;
    const manifestFile = fileOf(url, looks, null);
    const report = { url, origins, faults: [], warnings: [] };
    if (first === undefined || first.bytes === 0)
        return { ...report, files: [manifestFile] };
    const model = readModel(first.body.toString(), report.faults);
    if (model === null)
        return { ...report, files: [manifestFile] };
    const digests = await readRecord(url, model, origins[0] ?? '*', signal);
    const paths = [...new Set(model.groups.flatMap(group => group.paths))];
    const shards = await (0,_publish_each_js__WEBPACK_IMPORTED_MODULE_3__/* .eachAtOnce */ .G)(6, paths, async (path) => {
        const shard = shardAddress(url, path);
        const known = digests.get(path.split('/').at(-1) ?? '') ?? null;
        const seen = await lookAs(origins, { url: shard, bytes: null, sha256: known }, signal, 0);
        return {
            path,
            file: fileOf(shard, seen, known),
            named: /\.([0-9a-f]{16})\.[A-Za-z0-9]+$/.exec(path)?.[1] ?? null,
            seen,
        };
    });
    const files = [
        manifestFile,
        ...shards.map(({ file, named }) => (file.comparedWith === null ? againstName(file, named) : file)),
    ];
    report.faults.push(...lengthFaults(model, new Map(shards.map(({ path, file }) => [path, file]))));
    report.warnings.push(...(await warningsOf(url, origins, [...looks, ...shards.flatMap(({ seen }) => seen)], signal)));
    return { ...report, files };
}
function requireAddress(address) {
    const invalid = (rule) => (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('option/invalid', `The address is ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_4__/* .displayValue */ .K)(address)}; ${rule}.`);
    if (!URL.canParse(address))
        return invalid('it is written https://host/path/model.json');
    const url = new URL(address);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        invalid('it is written https://host/path/model.json');
    if (url.hostname === 'storage.cloud.google.com')
        invalid('that host asks for a login and sends no CORS headers; use https://storage.googleapis.com/BUCKET/KEY');
    return url.href;
}
/** TensorFlow.js puts the path behind everything up to the last slash, and the query of the model.json behind that. */
function shardAddress(url, path) {
    const { origin, pathname, search } = new URL(url);
    return new URL(`${origin}${pathname.slice(0, pathname.lastIndexOf('/') + 1)}${path}${search}`).href;
}
const lookAs = (origins, expected, signal, keepBytes) => (0,_publish_each_js__WEBPACK_IMPORTED_MODULE_3__/* .eachAtOnce */ .G)(2, origins, origin => (0,_publish_look_js__WEBPACK_IMPORTED_MODULE_1__/* .look */ .Op)({ ...expected, contentType: null }, origin, signal, keepBytes));
function fileOf(url, looks, known) {
    const { bytes = 0, sha256 = '' } = looks[0] ?? {};
    const faults = [...new Set(looks.flatMap(({ faults: found }) => found.map((fault) => fault.text)))];
    return { url, bytes, sha256, comparedWith: known === null ? null : 'record', faults };
}
/** Names of our own hold the first digits of the digest. */
function againstName(file, digits) {
    if (digits === null || file.sha256 === '')
        return file;
    const faults = file.sha256.startsWith(digits) ? file.faults : [...file.faults, 'has other bytes than its name says'];
    return { ...file, comparedWith: 'name', faults };
}
function readModel(text, faults) {
    try {
        return (0,_tfjs_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .readModelJson */ ._8)(text, 'The file');
    }
    catch (error) {
        faults.push((0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error));
        return null;
    }
}
/** Digests by file name from the record beside the version, where there is one. */
async function readRecord(url, { groups }, origin, signal) {
    const [path = ''] = groups.flatMap(({ paths }) => paths);
    // A server that was never ours answers 404, which proves nothing.
    if (!/\.[0-9a-f]{16}\.[A-Za-z0-9]+$/.test(path))
        return new Map();
    const record = new URL(_publish_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .recordName */ .xD, shardAddress(url, path)).href;
    const { body, faults } = await (0,_publish_look_js__WEBPACK_IMPORTED_MODULE_1__/* .look */ .Op)({ url: record, bytes: null, sha256: null, contentType: null }, origin, signal, 2 ** 24);
    if (faults.some(({ kind }) => kind === 'status' || kind === 'network'))
        return new Map();
    try {
        const { files } = JSON.parse(body.toString());
        return new Map(files.map(file => [String(file.path), String(file.sha256)]));
    }
    catch {
        return new Map();
    }
}
function lengthFaults({ groups }, files) {
    return groups.flatMap(({ paths, bytes }) => {
        if (bytes === null || paths.some(path => (files.get(path)?.sha256 ?? '') === ''))
            return [];
        const held = paths.reduce((sum, path) => sum + (files.get(path)?.bytes ?? 0), 0);
        return held === bytes
            ? []
            : [`The files ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_4__/* .display */ .V)(paths.join(', '))} have ${held} bytes, but the weights need ${bytes}.`];
    });
}
async function warningsOf(url, origins, looks, signal) {
    const warnings = [];
    if (looks.some(({ lacksVary }) => lacksVary))
        warnings.push('An answer depends on the origin and does not say so (Vary): a cache would give it to other pages.');
    if (!origins.some(origin => origin.includes('*')) && (await (0,_publish_look_js__WEBPACK_IMPORTED_MODULE_1__/* .letsStrangersIn */ .VY)(url, signal)))
        warnings.push('Pages of every origin get in, not only those that were asked for.');
    return warnings;
}


/***/ }),

/***/ 2874:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ grantsAll),
/* harmony export */   IC: () => (/* binding */ ruleId),
/* harmony export */   di: () => (/* binding */ withGrant),
/* harmony export */   pV: () => (/* binding */ exampleOrigin)
/* harmony export */ });
/* unused harmony export covers */
/** Id of the one rule that this program writes and changes. */
const ruleId = 'keras-to-tfjs';
/** Most rules that S3 takes. */
const mostRules = 100;
/**
 * Whether a page of each origin may `GET` under these rules; the first rule that fits both origin and method decides,
 * as S3 and Google Cloud Storage document. `*` among `origins` asks for everybody.
 */
const grantsAll = (rules, origins) => origins.every(origin => rules.some(rule => rule.methods.some(isGet) && rule.origins.some(pattern => covers(pattern, origin))));
const isGet = (method) => method === 'GET' || method === '*';
/** Whether every origin that `wanted` stands for fits `pattern`. */
function covers(pattern, wanted) {
    if (pattern === '*' || pattern === wanted)
        return true;
    if (wanted.includes('*') || !pattern.includes('*'))
        return false;
    const [before = '', after = ''] = pattern.split('*');
    return wanted.length >= before.length + after.length && wanted.startsWith(before) && wanted.endsWith(after);
}
/**
 * `rules` with the missing origins granted: our own rule takes them where it stands, else it comes last, where it
 * cannot stand before another. All others are the same values in the same order. Null when there is no room.
 */
function withGrant(rules, origins, ruleFor) {
    const own = rules.findIndex(({ id, methods }) => id === ruleId && methods.some(isGet));
    const mine = rules[own];
    if (mine !== undefined)
        return rules.with(own, ruleFor([...new Set([...mine.origins, ...origins])]));
    return rules.length >= mostRules ? null : [...rules, ruleFor(origins)];
}
/** An origin to try whether `origin`, which may be a pattern, is let in. */
const exampleOrigin = (origin) => origin === '*' ? 'https://probe.invalid' : origin.replace('*', 'probe');


/***/ }),

/***/ 3590:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ eachAtOnce)
/* harmony export */ });
/**
 * Calls `work` for every item, `atOnce` at a time, and gives the results in order. After the first failure nothing new
 * is started; it is thrown when all that was under way has ended.
 */
async function eachAtOnce(atOnce, items, work) {
    const results = [];
    const waiting = items.entries();
    let failure;
    const worker = async () => {
        for (const [index, item] of waiting) {
            try {
                results[index] = await work(item);
            }
            catch (error) {
                failure ??= { error };
            }
            if (failure !== undefined)
                return;
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
    if (failure !== undefined)
        throw failure.error;
    return results;
}


/***/ }),

/***/ 6488:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ expectedOf),
/* harmony export */   Op: () => (/* binding */ look),
/* harmony export */   VY: () => (/* binding */ letsStrangersIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2874);


/** Milliseconds without an answer, or without another byte of it, after which a look is given up. */
const silenceMs = 30_000;
const expectedOf = (url, { bytes, sha256, contentType }) => ({
    url,
    bytes,
    sha256,
    contentType,
});
/** Loads an object as a page of `origin` does, without credentials, and compares. `keepBytes`: how much of it to give. */
async function look(expected, origin, signal, keepBytes = 0) {
    const { url } = expected;
    const from = (0,_cors_js__WEBPACK_IMPORTED_MODULE_1__/* .exampleOrigin */ .pV)(origin);
    const fault = (kind, text) => ({ url, kind, text });
    const nothing = { lacksVary: false, bytes: 0, sha256: '', body: Buffer.alloc(0) };
    try {
        const { response, received } = await load(url, from, signal, keepBytes, expected.bytes);
        if (response.status !== 200)
            return { ...nothing, faults: [fault('status', `answers with status ${response.status}`)] };
        const allowed = response.headers.get('access-control-allow-origin');
        const faults = [];
        if (allowed !== '*' && allowed !== from)
            faults.push(fault('cors', `cannot be loaded by pages of ${origin}`));
        if (expected.sha256 !== null && received.sha256 !== expected.sha256)
            faults.push(fault('bytes', 'has other bytes than were published'));
        else if (expected.bytes !== null && received.bytes !== expected.bytes)
            faults.push(fault('bytes', `has ${received.bytes} bytes instead of ${expected.bytes}`));
        const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
        if (expected.contentType !== null && type !== expected.contentType)
            faults.push(fault('type', `is not served as ${expected.contentType}`));
        const varies = /(^|,)\s*(origin|\*)\s*(,|$)/i.test(response.headers.get('vary') ?? '');
        return { ...received, faults, lacksVary: allowed === from && !varies };
    }
    catch (error) {
        signal?.throwIfAborted();
        return { ...nothing, faults: [fault('network', `cannot be reached (${reasonOf(error)})`)] };
    }
}
async function load(url, origin, signal, keepBytes, mostBytes) {
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(new Error('no answer')), silenceMs);
    try {
        const signals = signal === undefined ? [silence.signal] : [silence.signal, signal];
        const response = await fetch(url, { headers: { Origin: origin }, signal: AbortSignal.any(signals) });
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        const kept = [];
        let bytes = 0;
        for await (const piece of response.body ?? []) {
            timer.refresh();
            hash.update(piece);
            if (bytes < keepBytes)
                kept.push(piece);
            bytes += piece.length;
            // Whoever sends more than there is may send for ever.
            if (mostBytes !== null && bytes > mostBytes)
                break;
        }
        const body = Buffer.concat(kept).subarray(0, keepBytes);
        return { response, received: { bytes, sha256: hash.digest('hex'), body } };
    }
    finally {
        clearTimeout(timer);
    }
}
/** The system's code of a failed request; its message may hold anything. */
function reasonOf(error) {
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string')
        return cause.code.replace(/[^A-Z0-9_]/g, '');
    return 'no answer';
}
/** Whether a page of an origin that nobody was promised is let in too: then no look proves anything about CORS. */
async function letsStrangersIn(url, signal) {
    const stranger = `https://${Math.random().toString(36).slice(2, 12)}.invalid`;
    const { faults } = await look({ url, bytes: null, sha256: null, contentType: null }, stranger, signal);
    return faults.length === 0;
}


/***/ }),

/***/ 7872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ immutableCaching),
/* harmony export */   px: () => (/* binding */ pointerCaching),
/* harmony export */   xD: () => (/* binding */ recordName)
/* harmony export */ });
/** How long browsers and caches keep what never changes: a year, unasked, and byte for byte. */
const immutableCaching = 'public, max-age=31536000, immutable, no-transform';
/** How long they keep a pointer. */
const pointerCaching = 'public, max-age=60, must-revalidate';
/** Name of the record in the directory of each version. */
const recordName = 'publication.json';


/***/ }),

/***/ 1416:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ requireInside),
/* harmony export */   R1: () => (/* binding */ withPaths),
/* harmony export */   _8: () => (/* binding */ readModelJson)
/* harmony export */ });
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8174);
/* harmony import */ var _keras_parse_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8232);
/* harmony import */ var _keras_sizes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3620);
/* harmony import */ var _keras_values_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8530);
/* harmony import */ var _layers_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6720);
/* harmony import */ var _model_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1487);







/** Also of a type that no layer has, but that a manifest may. */
const countableBytes = { ..._layers_model_js__WEBPACK_IMPORTED_MODULE_2__/* .storedBytes */ .Zk, complex64: 8 };
/** Reads a `model.json`; `what` is the start of a sentence about it. Throws `publish/incomplete-model`. */
function readModelJson(text, what) {
    const broken = (rest) => (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('publish/incomplete-model', `${what} ${rest}.`);
    const model = (0,_keras_parse_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text, { what });
    if (!(0,_keras_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(model))
        return broken('is not the model.json of a model');
    const manifest = model['weightsManifest'] ?? [];
    if (!Array.isArray(manifest))
        return broken('has no weights manifest');
    const groups = manifest.map((group) => {
        const paths = (0,_keras_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(group) ? group['paths'] : undefined;
        const weights = (0,_keras_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(group) ? group['weights'] : undefined;
        if (!Array.isArray(paths) || !Array.isArray(weights))
            return broken('has no weights manifest');
        const names = paths.filter(path => typeof path === 'string');
        if (names.length < paths.length)
            return broken('names weight files by other things than texts');
        const sizes = weights.map(bytesOf);
        return {
            paths: names,
            bytes: sizes.reduce((sum, size) => (sum === null || size === null ? null : sum + size), 0),
        };
    });
    return { model, groups };
}
function bytesOf(weight) {
    if (!(0,_keras_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(weight))
        return null;
    const quantization = weight['quantization'];
    const dtype = (0,_keras_values_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(quantization) ? quantization['dtype'] : weight['dtype'];
    const shape = weight['shape'];
    const each = typeof dtype === 'string' ? countableBytes[dtype] : undefined;
    if (each === undefined || !Array.isArray(shape))
        return null;
    const sizes = shape.filter(size => typeof size === 'number');
    return sizes.length === shape.length ? each * (0,_keras_sizes_js__WEBPACK_IMPORTED_MODULE_5__/* .valuesIn */ .a)(sizes) : null;
}
/** The text of a `model.json` with every path of its manifest replaced; all else keeps its value and its place. */
function withPaths({ model }, replace, first = {}) {
    const manifest = model['weightsManifest'];
    if (!Array.isArray(manifest))
        return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_3__/* .dumpJson */ .d)({ ...first, ...model });
    const groups = manifest.map(group => {
        const { paths } = group;
        return { ...group, paths: paths.map(replace) };
    });
    return (0,_model_json_js__WEBPACK_IMPORTED_MODULE_3__/* .dumpJson */ .d)({ ...first, ...model, weightsManifest: groups });
}
/**
 * Whether a path of a manifest stays below the directory of its `model.json`. Throws `publish/incomplete-model` when it
 * does not.
 */
function requireInside(path, what) {
    const parts = path.split('/');
    if (/[\\:\0]/.test(path) || parts.some(part => part === '' || part === '.' || part === '..'))
        (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('publish/incomplete-model', `${what} names the weight file ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_6__/* .display */ .V)(path)}, which lies elsewhere.`);
}


/***/ }),

/***/ 1487:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ dumpJson),
/* harmony export */   s: () => (/* binding */ modelJson)
/* harmony export */ });
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8174);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(311);



/** The text of `model.json`: keys in the Python converter's order, in the style of Python's `json.dump`. */
function modelJson(model, weightsManifest, metadata) {
    return dumpJson({
        format: 'layers-model',
        generatedBy: model.generatedBy,
        convertedBy: `keras-to-tfjs v${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .r}`,
        ...(Object.keys(metadata).length === 0 ? {} : { userDefinedMetadata: metadata }),
        modelTopology: model.modelTopology,
        ...(model.trainingConfig === undefined ? {} : { trainingConfig: model.trainingConfig }),
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
    const message = `The value ${value} at ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_2__/* .display */ .V)(place)} cannot be written in JSON.`;
    // Subjects point into the saved model_config.
    (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('keras/invalid-config', message, place.startsWith(topology) ? { pointer: place.slice(topology.length) } : {});
}
function dumpText(text) {
    return JSON.stringify(text).replace(/[\u007f-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ })

};
