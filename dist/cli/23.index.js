export const id = 23;
export const ids = [23];
export const modules = {

/***/ 4023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prune: () => (/* binding */ prune)
/* harmony export */ });
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2869);
/* harmony import */ var _publish_open_destination_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7194);
/* harmony import */ var _publish_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7872);
/* harmony import */ var _publish_versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9678);




/**
 * Removes old versions of a destination, or says which would go: neither one of the newest, nor younger than the days, nor
 * named by any channel. Only directories with our record are considered, and in them only our objects.
 */
async function prune(request) {
    const destination = await (0,_publish_open_destination_js__WEBPACK_IMPORTED_MODULE_1__/* .openDestination */ .x)(request.destination, request.options);
    await destination.check();
    const versions = await planPrune(destination, request.name === '' ? '' : `${request.name}/`, request);
    if (!request.remove)
        return versions;
    for (const { kept, keys } of versions)
        if (kept === null)
            for (const key of keys)
                await destination.remove(key);
    return versions;
}
async function planPrune(destination, prefix, { keep, days, now = new Date() }) {
    const objects = [];
    for await (const object of destination.list(prefix))
        objects.push(object);
    const versions = await findVersions(destination, objects);
    const directories = versions.map(({ directory }) => directory);
    const pointers = await readPointers(destination, objects, directories);
    const names = [...new Set(versions.map(({ name }) => name))].sort();
    return names.flatMap(name => {
        const ordered = versions.filter(found => found.name === name).sort(newestFirst);
        return ordered.map(({ version, directory, published }, index) => {
            const named = pointers.some(({ key, text }) => key.startsWith(`${name}/`) && text.includes(`"../${version}/`));
            const young = now.getTime() - published.getTime() < days * 86_400_000;
            const own = objects.filter(({ key }) => key.startsWith(directory) && isOurs(key.slice(directory.length)));
            return {
                name,
                version,
                published,
                kept: index < keep ? 'newest' : named ? 'channel' : young ? 'young' : null,
                keys: own.map(({ key }) => key).sort(manifestFirst),
                bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
            };
        });
    });
}
async function findVersions(destination, objects) {
    const versions = [];
    for (const { key, modified } of objects) {
        if (!key.endsWith(`/${_publish_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .recordName */ .xD}`))
            continue;
        const directory = key.slice(0, -_publish_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .recordName */ .xD.length);
        const held = await destination.read(key);
        const { name, version } = held === null || held === 'unknown' ? {} : namesIn(held.body);
        if (name !== undefined && version !== undefined && `${name}/${version}/` === directory)
            versions.push({ name, version, directory, published: modified });
    }
    return versions;
}
function namesIn(body) {
    try {
        const { name, version } = JSON.parse(body.toString());
        return typeof name === 'string' && typeof version === 'string' ? { name, version } : {};
    }
    catch {
        return {};
    }
}
/** Every `model.json` outside of the versions, whoever wrote it. */
async function readPointers(destination, objects, versions) {
    const pointers = [];
    for (const { key } of objects) {
        if (!key.endsWith('/model.json') || versions.some(directory => key.startsWith(directory)))
            continue;
        const held = await destination.read(key);
        if (held === 'unknown')
            (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('publish/forbidden', `${key} of ${destination.location} cannot be read, so it is not known what it needs.`);
        if (held !== null)
            pointers.push({ key, text: held.body.toString() });
    }
    return pointers;
}
/** By the day of publication, since not every version has a place in semver's order; two of one moment by that. */
const newestFirst = (a, b) => b.published.getTime() - a.published.getTime() || ((0,_publish_versions_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(b.version, a.version) ?? 0);
const isOurs = (name) => name === 'model.json' || name === _publish_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .recordName */ .xD || /^[^/]+\.[0-9a-f]{16}(\.[A-Za-z0-9]+)?$/.test(name);
/** A version that loses its manifest first is gone at once; the record comes last, so that a prune that ended early is resumed. */
function manifestFirst(a, b) {
    const rank = (key) => (key.endsWith('/model.json') ? 0 : key.endsWith(`/${_publish_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .recordName */ .xD}`) ? 2 : 1);
    return rank(a) - rank(b) || (a < b ? -1 : 1);
}


/***/ }),

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


/***/ })

};
