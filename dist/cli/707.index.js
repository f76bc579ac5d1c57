export const id = 707;
export const ids = [707];
export const modules = {

/***/ 3506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   c_: () => (/* binding */ readContent),
/* harmony export */   tD: () => (/* binding */ changed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8174);




/** Hex digest of bytes. */
const sha256Of = (bytes) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex');
/** The bytes of an object. Throws `file/changed` when they are no longer those that were planned. */
async function readContent({ content, sha256 }) {
    if ('text' in content)
        return Buffer.from(content.text);
    const body = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(content.file).catch(() => changed(content.file));
    if (sha256Of(body) !== sha256)
        changed(content.file);
    return body;
}
/** Throws the finding that a file is no longer what was planned to be sent. */
function changed(file) {
    (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('file/changed', `${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__/* .display */ .V)(file)} changed while it was being published.`, { file });
}


/***/ }),

/***/ 9990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ previewPointer),
/* harmony export */   T$: () => (/* binding */ movePointer)
/* harmony export */ });
/* unused harmony export versionIn */
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8174);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3506);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9678);




/** How often a move is tried when somebody else moves the channel meanwhile. */
const mostAttempts = 8;
/**
 * Moves a channel to a version by compare-and-set, unless it names a newer one. Throws `publish/foreign-channel` when
 * something else lies there, and `publish/contended`.
 */
async function movePointer(destination, pointer, version, allowRollback) {
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
        const { tag, moved } = await considerMove(destination, pointer, version, allowRollback);
        if (moved !== null)
            return moved;
        if (await destination.put(pointer.object, tag === null ? 'absent' : { tag }))
            return { state: 'moved', version, finding: null };
    }
    (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('publish/contended', `Somebody else keeps writing ${pointer.object.key} of ${destination.location}.`);
}
/** What `movePointer` would do. */
async function previewPointer(destination, pointer, version, allowRollback) {
    const { moved, current } = await considerMove(destination, pointer, version, allowRollback);
    return moved ?? { state: 'planned', version: current, finding: null };
}
async function considerMove(destination, { channel, object }, version, allowRollback) {
    const held = await destination.read(object.key);
    const present = held === 'unknown' ? null : held;
    const current = present === null ? null : versionIn(present.body);
    const tag = present?.tag ?? null;
    if (present !== null && (0,_content_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256Of */ .Bj)(present.body) === object.sha256)
        return { tag, current, moved: { state: 'unchanged', version, finding: null } };
    if (present !== null && current === null)
        (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('publish/foreign-channel', `${object.key} of ${destination.location} is no channel of this program, so it is not replaced.`, {}, 'Choose another channel or prefix, or remove the object.');
    const kept = (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .keepsChannel */ .cz)(channel, current, version, allowRollback);
    if (kept === null)
        return { tag, current, moved: null };
    const finding = (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnostic */ .YK)('publish/channel-kept', keptMessage(kept, channel, current, version), {}, adviceOf[kept]);
    return { tag, current, moved: { state: 'kept', version: current, finding } };
}
function keptMessage(kept, channel, current, version) {
    const stays = current === null ? 'stays empty' : `stays at ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__/* .display */ .V)(current)}`;
    const why = {
        older: `${version} is older`,
        unordered: `${version} has no place in its order`,
        prerelease: `${version} is a prerelease`,
    };
    return `The channel ${channel} ${stays}: ${why[kept]}.`;
}
const adviceOf = {
    older: 'Use "rollback", or allow-rollback, if going back is meant.',
    unordered: 'Name versions as semver does (v1.2.3), or use allow-rollback.',
    prerelease: 'Give prereleases a channel of their own, such as beta.',
};
/** The version that a pointer names; null when it is none of ours. */
function versionIn(body) {
    try {
        const value = JSON.parse(body.toString());
        if (typeof value !== 'object' || value === null || !('publishedVersion' in value))
            return null;
        return typeof value.publishedVersion === 'string' ? value.publishedVersion : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 7194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ openDestination)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/publish/content.ts
var content = __webpack_require__(3506);
;// CONCATENATED MODULE: ./src/publish/directory.ts






const temporary = /^\.keras-to-tfjs-(\d+)-\d+$/;
let written = 0;
/** A directory of this machine, for a web server or another program to pick up. It keeps no headers. */
class DirectoryDestination {
    location;
    served = false;
    cors = null;
    publicPolicy = null;
    #root;
    #publicBase;
    /** `publicBase`: address at which the directory will be served; null when it is not known. */
    constructor(root, publicBase) {
        this.#root = external_node_path_default().resolve(root);
        this.location = (0,display/* display */.V)(root);
        this.#publicBase = publicBase;
    }
    url(key) {
        return this.#publicBase === null ? null : `${this.#publicBase}/${key}`;
    }
    async check() {
        await this.#orRefuse(async () => {
            await (0,promises_.mkdir)(this.#root, { recursive: true });
            await (0,promises_.access)(this.#root, external_node_fs_.constants.W_OK);
        });
    }
    async stat(key) {
        const held = await this.read(key);
        if (held === null)
            return null;
        const { body, tag } = held;
        return { bytes: body.length, tag, sha256: tag, contentType: null, cacheControl: null, contentEncoding: null };
    }
    async read(key) {
        return this.#orRefuse(async () => {
            const body = await (0,promises_.readFile)(this.#file(key)).catch(absent);
            return body === null ? null : { body, tag: (0,content/* sha256Of */.Bj)(body) };
        });
    }
    async put(object, precondition) {
        const file = this.#file(object.key);
        const body = await (0,content/* readContent */.c_)(object);
        return this.#orRefuse(async () => {
            await (0,promises_.mkdir)(external_node_path_default().dirname(file), { recursive: true });
            await removeTemporaries(external_node_path_default().dirname(file));
            const part = external_node_path_default().join(external_node_path_default().dirname(file), `.keras-to-tfjs-${process.pid}-${written++}`);
            try {
                await (0,promises_.writeFile)(part, body, { flush: true });
                if (precondition === 'absent')
                    return await placeNew(part, file);
                // Two processes that write one directory at one moment are not told apart here; buckets do that.
                if ((await this.stat(object.key))?.tag !== precondition.tag)
                    return false;
                await (0,promises_.rename)(part, file);
                return true;
            }
            finally {
                await (0,promises_.rm)(part, { force: true });
            }
        });
    }
    async *list(prefix) {
        for (const entry of await filesBelow(this.#root)) {
            const file = external_node_path_default().join(entry.parentPath, entry.name);
            const key = external_node_path_default().relative(this.#root, file).split((external_node_path_default()).sep).join('/');
            if (!key.startsWith(prefix))
                continue;
            const { size, mtime } = await (0,promises_.stat)(file);
            yield { key, bytes: size, modified: mtime };
        }
    }
    async remove(key) {
        await this.#orRefuse(() => (0,promises_.rm)(this.#file(key), { force: true }));
    }
    #file(key) {
        return external_node_path_default().join(this.#root, ...key.split('/'));
    }
    async #orRefuse(work) {
        try {
            return await work();
        }
        catch (error) {
            (0,diagnostic/* refuse */.TR)('output/not-writable', `The directory ${this.location} cannot be used${codeOf(error)}.`);
        }
    }
}
const codeOf = (error) => (hasCode(error) ? ` (${error.code})` : '');
const hasCode = (error) => typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
function absent(error) {
    if (hasCode(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
        return null;
    throw error;
}
/** Gives `part` the name `file`, whole or not at all; false when there is a file of that name. */
async function placeNew(part, file) {
    try {
        await (0,promises_.link)(part, file);
        return true;
    }
    catch (error) {
        if (hasCode(error) && error.code === 'EEXIST')
            return false;
        // Some file systems have no links.
        return (0,promises_.copyFile)(part, file, external_node_fs_.constants.COPYFILE_EXCL).then(() => true, cause => {
            if (hasCode(cause) && cause.code === 'EEXIST')
                return false;
            throw cause;
        });
    }
}
/** Removes what processes that are gone have left half written. */
async function removeTemporaries(directory) {
    for (const name of await (0,promises_.readdir)(directory)) {
        const pid = Number(temporary.exec(name)?.[1] ?? Number.NaN);
        if (pid > 0 && !isRunning(pid))
            await (0,promises_.rm)(external_node_path_default().join(directory, name), { force: true });
    }
}
function isRunning(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return hasCode(error) && error.code === 'EPERM';
    }
}
async function filesBelow(directory) {
    const entries = await (0,promises_.readdir)(directory, { recursive: true, withFileTypes: true });
    return entries.filter(entry => entry.isFile() && !temporary.test(entry.name));
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/publish/endpoint.ts



// Addresses at which a cloud tells a machine its own secrets, with those of their networks.
const metadata = new external_node_net_.BlockList();
metadata.addSubnet('169.254.0.0', 16);
metadata.addSubnet('fe80::', 10, 'ipv6');
metadata.addAddress('fd00:ec2::254', 'ipv6');
metadata.addAddress('100.100.100.200');
metadata.addAddress('192.0.0.192');
metadata.addAddress('0.0.0.0');
metadata.addAddress('::', 'ipv6');
const loopback = new external_node_net_.BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');
const has = (list, host) => {
    const family = (0,external_node_net_.isIP)(host);
    return family !== 0 && list.check(host, family === 6 ? 'ipv6' : 'ipv4');
};
/**
 * The address `text` without a slash at its end. Throws `option/invalid`, saying that it is the value of `option`, unless
 * it is `https` (or `http` on this machine), holds no password, query or fragment, and names no metadata service.
 */
function checkedAddress(text, option) {
    const invalid = (rule) => (0,diagnostic/* refuse */.TR)('option/invalid', `${option} is ${(0,display/* displayValue */.K)(text)}; ${rule}.`);
    if (!URL.canParse(text))
        return invalid('it must be an address such as https://storage.example.com');
    const url = new URL(text);
    const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    const here = host === 'localhost' || has(loopback, host);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && here))
        invalid('only https is safe');
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
        invalid('it may hold no user, password, query or fragment');
    if (has(metadata, host) || /^(metadata|instance-data)(\.|$)/.test(host))
        invalid('that is the address of a metadata service');
    if (/[^A-Za-z0-9._~:/%@[\]-]/.test(url.href))
        invalid('it may hold letters, digits and ._~%@- only');
    return url.href.replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./src/publish/open-destination.ts





const bucketForm = /^(s3|gs):\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])(?:\/(.*))?$/;
/**
 * The destination that `text` names: `s3://bucket/prefix`, `gs://bucket/prefix` or a directory. Only the code of the
 * storage that is named is loaded. Throws `option/invalid`.
 */
async function openDestination(text, options) {
    const { publicBaseUrl, signal, env, names } = options;
    const publicBase = publicBaseUrl === undefined ? null : checkedAddress(publicBaseUrl, names.publicBaseUrl);
    const invalid = (rule) => (0,diagnostic/* refuse */.TR)('option/invalid', `${names.destination} is ${(0,display/* displayValue */.K)(text)}; ${rule}.`);
    if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(text))
        return new DirectoryDestination(external_node_path_default().resolve(options.cwd, text), publicBase);
    const [, scheme, bucket, rest = ''] = bucketForm.exec(text) ?? [];
    if (bucket === undefined)
        return invalid('it is written s3://bucket/prefix, gs://bucket/prefix or as a directory');
    const prefix = rest.replace(/\/+$/, '');
    if (prefix !== '' && !isPrefix(prefix))
        return invalid('the parts of its prefix may hold letters, digits, ".", "_", "@" and "-" only');
    if (scheme === 'gs')
        return openGcs({ bucket, prefix, publicBase, signal }, env);
    const given = options.endpoint ?? env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'];
    const endpoint = given ? checkedAddress(given, options.endpoint ? names.endpoint : 'AWS_ENDPOINT_URL_S3') : null;
    const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || null;
    const { S3Destination } = await Promise.all(/* import() */[__webpack_require__.e(711), __webpack_require__.e(353)]).then(__webpack_require__.bind(__webpack_require__, 8353));
    return new S3Destination({ bucket, prefix, endpoint, publicBase, region, signal });
}
async function openGcs(at, env) {
    if (Number.parseInt(process.versions.node, 10) < 22)
        (0,diagnostic/* refuse */.TR)('publish/unsupported-node', `gs:// needs Node 22 or newer; this is Node ${process.versions.node}.`);
    // The variable by which gcloud is led elsewhere.
    const variable = 'CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE';
    const given = env[variable];
    const endpoint = given ? checkedAddress(given, variable) : null;
    const { GcsDestination } = await Promise.all(/* import() */[__webpack_require__.e(923), __webpack_require__.e(221)]).then(__webpack_require__.bind(__webpack_require__, 5221));
    return new GcsDestination({ ...at, endpoint });
}
const isPrefix = (prefix) => prefix.split('/').every(part => /^[A-Za-z0-9._@-]+$/.test(part) && !/^\.+$/.test(part));


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

/***/ 9678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ isRelease),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   cz: () => (/* binding */ keepsChannel)
/* harmony export */ });
/* unused harmony export isPrerelease */
// `v1.2.3`, `1.2`, `models/v1.2.3`, `digits@1.2.3-beta.1`. In keys the `+` of a build stands as `_`.
const form = /^(?:.*[/@])?v?(\d+)\.(\d+)(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:[+_][0-9A-Za-z._-]*)?$/;
function orderOf(version) {
    const match = form.exec(version);
    if (match === null)
        return null;
    const [, major = '0', minor = '0', patch = '0', prerelease] = match;
    return { numbers: [Number(major), Number(minor), Number(patch)], prerelease: prerelease?.split('.') ?? [] };
}
/** Whether `version` is one of semver's without a prerelease, such as `v1.2.3`. */
const isRelease = (version) => orderOf(version)?.prerelease.length === 0;
/** Whether `version` is a prerelease of semver's, such as `v1.2.3-beta.1`. */
const isPrerelease = (version) => (orderOf(version)?.prerelease.length ?? 0) > 0;
/** Below 0 when `a` comes before `b` in semver's order; null when one of them has no place in it. */
function compareVersions(a, b) {
    const [first, second] = [orderOf(a), orderOf(b)];
    if (first === null || second === null)
        return null;
    for (const [index, number] of first.numbers.entries()) {
        const difference = number - (second.numbers[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return comparePrereleases(first.prerelease, second.prerelease);
}
function comparePrereleases(a, b) {
    // A release comes behind all its prereleases.
    if (a.length === 0 || b.length === 0)
        return b.length - a.length;
    for (const [index, part] of a.entries()) {
        const other = b[index];
        if (other === undefined)
            return 1;
        if (part === other)
            continue;
        const numeric = [part, other].map(text => /^\d+$/.test(text));
        if (numeric[0] && numeric[1])
            return Number(part) - Number(other);
        if (numeric[0] !== numeric[1])
            return numeric[0] ? -1 : 1;
        return part < other ? -1 : 1;
    }
    return a.length - b.length;
}
/**
 * Whether a channel may move from `current` (null: nowhere yet) to `next`; null when it may. It never goes back unless
 * `allowRollback`, and a prerelease never becomes `latest`.
 */
function keepsChannel(channel, current, next, allowRollback) {
    if (channel === 'latest' && isPrerelease(next))
        return 'prerelease';
    if (current === null || allowRollback)
        return null;
    const order = compareVersions(next, current);
    if (order !== null)
        return order < 0 ? 'older' : null;
    return orderOf(current) === null ? null : 'unordered';
}


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


/***/ }),

/***/ 3031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ planPointer),
/* harmony export */   WW: () => (/* binding */ planPublication),
/* harmony export */   nb: () => (/* binding */ legalKey),
/* harmony export */   ou: () => (/* binding */ fillTemplate)
/* harmony export */ });
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8174);
/* harmony import */ var _publish_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7872);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1416);




/**
 * The objects that a bundle becomes: weight files named by their content, a `model.json` that names them, a record, and
 * for each channel a `model.json` beside the version that points into it. A key never holds other bytes later, except
 * that of a channel. Throws `option/invalid` for names that cannot be keys.
 */
async function planPublication({ modelJson, files }, { name, version, channels }) {
    for (const channel of channels)
        requireApart(channel, version);
    const directory = `${name}/${version}`;
    const parts = new Map();
    const published = new Map();
    for (const [path, { file, bytes, sha256 }] of files) {
        const shard = publishedName(path, sha256);
        published.set(path, shard);
        parts.set(shard, {
            key: `${directory}/${shard}`,
            content: { file },
            bytes,
            sha256,
            contentType: 'application/octet-stream',
            cacheControl: _publish_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .immutableCaching */ .Mz,
        });
    }
    const text = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .withPaths */ .R1)(modelJson, path => published.get(path) ?? path);
    const manifest = await textObject(`${directory}/model.json`, text, _publish_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .immutableCaching */ .Mz);
    const objects = [...parts.values()];
    const listed = objects.map(({ key, bytes, sha256 }) => ({ path: key.slice(directory.length + 1), bytes, sha256 }));
    const { bytes, sha256 } = manifest;
    const record = { schemaVersion: 1, name, version, files: [{ path: 'model.json', bytes, sha256 }, ...listed] };
    return {
        name,
        version,
        parts: objects,
        manifest,
        record: await textObject(`${directory}/${_publish_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .recordName */ .xD}`, `${JSON.stringify(record, null, 2)}\n`, _publish_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .immutableCaching */ .Mz),
        pointers: await Promise.all(channels.map(channel => planPointer(text, { name, version, channel }))),
    };
}
/** The channel that points to a published version, made of the text of that version's `model.json`. */
async function planPointer(modelJson, { name, version, channel }) {
    const read = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .readModelJson */ ._8)(modelJson, `The model.json of version ${version}`);
    const text = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .withPaths */ .R1)(read, path => `../${version}/${path}`, { publishedVersion: version });
    return { channel, object: await textObject(`${name}/${channel}/model.json`, text, _publish_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .pointerCaching */ .px) };
}
async function textObject(key, text, cacheControl) {
    const bytes = new TextEncoder().encode(text);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return {
        key,
        content: { text },
        bytes: bytes.length,
        sha256: Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join(''),
        contentType: 'application/json',
        cacheControl,
    };
}
/** `group1-shard1of2.bin` becomes `group1-shard1of2.<16 hex digits>.bin`. */
function publishedName(path, sha256) {
    const legal = path.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '');
    const [, stem = '', suffix = ''] = /^(.*?)(\.[A-Za-z0-9]+)?$/.exec(legal.slice(-100)) ?? [];
    return `${stem === '' ? 'weights' : stem}.${sha256.slice(0, 16)}${suffix}`;
}
/** A channel lies beside the versions, so it may not be one of their directories. */
function requireApart(channel, version) {
    const [first = ''] = version.split('/');
    if (channel.toLowerCase() === first.toLowerCase())
        (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('option/invalid', `The channel and the version are both ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__/* .displayValue */ .K)(channel)}; they need two names.`);
}
/**
 * `text` with `{name}` and the like filled in, in a form that is safe in keys, paths and addresses: letters, digits and
 * `._@-`, with `/` between parts; anything else becomes `-`, and the `+` of semver `_`. Empty when nothing is left.
 */
function fillTemplate(text, values) {
    const filled = text.replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
    return legalKey(filled);
}
/** `text` as (part of) a key. */
function legalKey(text) {
    return text
        .replaceAll('\\', '/')
        .split('/')
        .map(part => part
        .replaceAll('+', '_')
        .replace(/[^A-Za-z0-9._@-]+/g, '-')
        .replace(/^[.-]+|[.-]+$/g, '')
        .slice(0, 100))
        .filter(part => part !== '')
        .join('/');
}


/***/ })

};
