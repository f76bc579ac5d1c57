export const id = 822;
export const ids = [822];
export const modules = {

/***/ 92822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishBundles: () => (/* binding */ publishBundles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(52869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(78174);
// EXTERNAL MODULE: ./src/tfjs/manifest.ts
var manifest = __webpack_require__(71416);
;// CONCATENATED MODULE: ./src/bundle/read.ts







/**
 * Reads a bundle back from its directory: its `model.json`, and the size and digest of every file that it names.
 * Throws `publish/incomplete-model` when one is missing or has not the bytes that its weights need.
 */
async function readBundle(directory) {
    const what = `The model.json of ${(0,display/* display */.V)(directory)}`;
    const text = await (0,promises_.readFile)(external_node_path_default().join(directory, 'model.json'), 'utf8').catch(() => (0,diagnostic/* refuse */.TR)('publish/incomplete-model', `There is no model.json in ${(0,display/* display */.V)(directory)}.`));
    const modelJson = (0,manifest/* readModelJson */._8)(text, what);
    const files = new Map();
    for (const { paths, bytes: needed } of modelJson.groups) {
        let held = 0;
        for (const name of paths) {
            (0,manifest/* requireInside */.Ab)(name, what);
            const found = files.get(name) ?? (await digest(external_node_path_default().join(directory, name), what));
            files.set(name, found);
            held += found.bytes;
        }
        if (needed !== null && held !== needed)
            (0,diagnostic/* refuse */.TR)('publish/incomplete-model', `${what} needs ${needed} bytes of weights, but ${(0,display/* display */.V)(paths.join(', '))} ${paths.length === 1 ? 'has' : 'have'} ${held}.`);
    }
    return { modelJson, files };
}
async function digest(file, what) {
    const stats = await (0,promises_.stat)(file).catch(() => null);
    if (stats === null || !stats.isFile())
        (0,diagnostic/* refuse */.TR)('publish/incomplete-model', `${what} names ${(0,display/* display */.V)(external_node_path_default().basename(file))}, which is not there.`);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    for await (const piece of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 2 ** 20 })) {
        hash.update(piece);
        bytes += piece.length;
    }
    return { file, bytes, sha256: hash.digest('hex') };
}

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
var external_node_net_ = __webpack_require__(77030);
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
    const { S3Destination } = await Promise.all(/* import() */[__webpack_require__.e(711), __webpack_require__.e(353)]).then(__webpack_require__.bind(__webpack_require__, 28353));
    return new S3Destination({ bucket, prefix, endpoint, publicBase, region, signal });
}
async function openGcs(at, env) {
    if (Number.parseInt(process.versions.node, 10) < 22)
        (0,diagnostic/* refuse */.TR)('publish/unsupported-node', `gs:// needs Node 22 or newer; this is Node ${process.versions.node}.`);
    // The variable by which gcloud is led elsewhere.
    const variable = 'CLOUDSDK_API_ENDPOINT_OVERRIDES_STORAGE';
    const given = env[variable];
    const endpoint = given ? checkedAddress(given, variable) : null;
    const { GcsDestination } = await Promise.all(/* import() */[__webpack_require__.e(923), __webpack_require__.e(221)]).then(__webpack_require__.bind(__webpack_require__, 85221));
    return new GcsDestination({ ...at, endpoint });
}
const isPrefix = (prefix) => prefix.split('/').every(part => /^[A-Za-z0-9._@-]+$/.test(part) && !/^\.+$/.test(part));

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/publish/each.ts
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

// EXTERNAL MODULE: ./src/publish/cors.ts
var publish_cors = __webpack_require__(22874);
// EXTERNAL MODULE: ./src/publish/receipt.ts
var receipt = __webpack_require__(34275);
;// CONCATENATED MODULE: ./src/publish/grant-cors.ts




/** How often the rules are merged again when somebody else writes them meanwhile. */
const mostAttempts = 6;
/** Longer than anybody takes from reading rules to writing them. */
const settlingMs = 300;
const unseen = (state) => ({ state, before: null, after: null });
/**
 * Sees to it that pages of `origins` may load the objects of a bucket. Rules that suffice are not touched. The end is
 * always a reading that grants, since S3 has no compare-and-set: what another writer overwrote is merged again.
 * Throws `publish/cors-missing` (with `verify`), `publish/cors-forbidden` and `publish/cors-contended`.
 */
async function grantCors({ cors, location }, origins, mode) {
    if (cors === null)
        return unseen('unsupported');
    let before;
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
        const current = await readRules(cors);
        if (typeof current === 'string')
            return unseen(current);
        before ??= current.rules;
        const granted = (0,publish_cors/* grantsAll */.Fg)(current.rules, origins);
        if (granted)
            return {
                state: attempt === 0 ? 'sufficient' : 'granted',
                before: (0,receipt/* rawRules */.y)(before),
                after: (0,receipt/* rawRules */.y)(current.rules),
            };
        const wanted = (0,publish_cors/* withGrant */.di)(current.rules, origins, list => cors.ruleFor(list));
        const rule = JSON.stringify(cors.ruleFor(origins).raw);
        if (wanted === null)
            (0,diagnostic/* refuse */.TR)('publish/cors-missing', `No CORS rule of ${location} lets pages of ${origins.join(', ')} in, and there is no room for another.`, {}, `Add the origins to one of the rules of the bucket, which is to grant what this one would: ${rule}`);
        if (mode === 'preview')
            return { state: 'missing', before: (0,receipt/* rawRules */.y)(before), after: (0,receipt/* rawRules */.y)(wanted) };
        if (mode === 'verify')
            (0,diagnostic/* refuse */.TR)('publish/cors-missing', `No CORS rule of ${location} lets pages of ${origins.join(', ')} load the models.`, {}, `Add this rule to those of the bucket, or publish with CORS "ensure": ${rule}`);
        if (attempt > 0)
            await (0,external_node_timers_promises_.setTimeout)(100 * 2 ** attempt * Math.random());
        if (!(await writeRules(cors, wanted, current.tag)))
            return unseen('unsupported');
        // Whoever read before this write may still write; the reading that counts comes after that.
        if (current.tag === null)
            await (0,external_node_timers_promises_.setTimeout)(settlingMs * (1 + Math.random()));
    }
    (0,diagnostic/* refuse */.TR)('publish/cors-contended', `Somebody else keeps replacing the CORS rules of ${location}.`, {}, 'Give the jobs that write to this bucket one "concurrency" group, and run again.');
}
async function readRules(cors) {
    try {
        return await cors.read();
    }
    catch (error) {
        // Whether pages get in is seen at the public address all the same.
        if (grant_cors_hasCode(error, 'publish/cors-forbidden'))
            return 'unknown';
        if (grant_cors_hasCode(error, 'publish/cors-unsupported'))
            return 'unsupported';
        throw error;
    }
}
/** False when the server has no CORS rules at all. */
async function writeRules(cors, rules, tag) {
    try {
        await cors.write(rules, tag);
        return true;
    }
    catch (error) {
        if (grant_cors_hasCode(error, 'publish/cors-unsupported'))
            return false;
        throw error;
    }
}
const grant_cors_hasCode = (error, code) => error instanceof diagnostic/* ConversionError */.zx && error.diagnostic.code === code;

;// CONCATENATED MODULE: ./src/publish/look.ts


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
    const from = (0,publish_cors/* exampleOrigin */.pV)(origin);
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
        const hash = (0,external_node_crypto_.createHash)('sha256');
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

;// CONCATENATED MODULE: ./src/publish/versions.ts
// `v1.2.3`, `1.2`, `models/v1.2.3`, `digits@1.2.3-beta.1`. In keys the `+` of a build stands as `_`.
const versions_form = /^(?:.*[/@])?v?(\d+)\.(\d+)(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:[+_][0-9A-Za-z._-]*)?$/;
function orderOf(version) {
    const match = versions_form.exec(version);
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

;// CONCATENATED MODULE: ./src/publish/move-pointer.ts




/** How often a move is tried when somebody else moves the channel meanwhile. */
const move_pointer_mostAttempts = 8;
/**
 * Moves a channel to a version by compare-and-set, unless it names a newer one. Throws `publish/foreign-channel` when
 * something else lies there, and `publish/contended`.
 */
async function movePointer(destination, pointer, version, allowRollback) {
    for (let attempt = 0; attempt < move_pointer_mostAttempts; attempt++) {
        const { tag, moved } = await considerMove(destination, pointer, version, allowRollback);
        if (moved !== null)
            return moved;
        if (await destination.put(pointer.object, tag === null ? 'absent' : { tag }))
            return { state: 'moved', version, finding: null };
    }
    (0,diagnostic/* refuse */.TR)('publish/contended', `Somebody else keeps writing ${pointer.object.key} of ${destination.location}.`);
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
    if (present !== null && (0,content/* sha256Of */.Bj)(present.body) === object.sha256)
        return { tag, current, moved: { state: 'unchanged', version, finding: null } };
    if (present !== null && current === null)
        (0,diagnostic/* refuse */.TR)('publish/foreign-channel', `${object.key} of ${destination.location} is no channel of this program, so it is not replaced.`, {}, 'Choose another channel or prefix, or remove the object.');
    const kept = keepsChannel(channel, current, version, allowRollback);
    if (kept === null)
        return { tag, current, moved: null };
    const finding = (0,diagnostic/* diagnostic */.YK)('publish/channel-kept', keptMessage(kept, channel, current, version), {}, adviceOf[kept]);
    return { tag, current, moved: { state: 'kept', version: current, finding } };
}
function keptMessage(kept, channel, current, version) {
    const stays = current === null ? 'stays empty' : `stays at ${(0,display/* display */.V)(current)}`;
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

;// CONCATENATED MODULE: ./src/publish/store.ts


/** How often an object is tried when somebody else writes it meanwhile. */
const store_mostAttempts = 5;
/** Whether what is stored has the bytes and the headers that were planned. */
function isStoredAs(stored, object) {
    return stored !== null && stored !== 'unknown' && hasBytes(stored, object) && hasHeaders(stored, object);
}
const hasBytes = (stored, { bytes, sha256 }) => stored.bytes === bytes && stored.sha256 === sha256;
const hasHeaders = (stored, { contentType, cacheControl }) => (stored.contentType === null || stored.contentType === contentType) &&
    (stored.cacheControl === null || stored.cacheControl === cacheControl) &&
    (stored.contentEncoding ?? '') === '';
/** Puts objects where they belong, once. */
class ObjectStore {
    #destination;
    constructor(destination) {
        this.#destination = destination;
    }
    /**
     * Sends an object unless it is there. `once` refuses when its key holds other bytes; `by content` writes it then, as
     * its key, or what it is derived from, stands for these bytes and no others.
     * Throws `publish/version-exists` and `publish/contended`.
     */
    async put(object, rule) {
        for (let attempt = 0; attempt < store_mostAttempts; attempt++) {
            const stored = await this.#destination.stat(object.key);
            if (isStoredAs(stored, object))
                return 'present';
            const known = stored === null || stored === 'unknown' ? null : stored;
            if (rule === 'once' && known !== null && !hasBytes(known, object))
                await this.refuseOther(object);
            if (await this.#destination.put(object, known === null ? 'absent' : { tag: known.tag }))
                return 'sent';
            // Something is there that may not be seen: whether it is right is for the look at the public address to say.
            if (stored === 'unknown')
                return 'present';
        }
        (0,diagnostic/* refuse */.TR)('publish/contended', `Somebody else keeps writing ${object.key} of ${this.#destination.location}.`);
    }
    /** Writes an object whose stored bytes turned out wrong. */
    async putAgain(object) {
        const stored = await this.#destination.stat(object.key);
        await this.#destination.put(object, stored === null || stored === 'unknown' ? 'absent' : { tag: stored.tag });
    }
    /** Throws `publish/version-exists` when the key of an object that never changes holds other bytes. */
    async refuseOther(object) {
        const stored = await this.#destination.stat(object.key);
        if (stored === null || stored === 'unknown' || hasBytes(stored, object))
            return;
        // A copy of the bucket may have lost our digest.
        const held = stored.sha256 === null ? await this.#destination.read(object.key) : null;
        if (held !== null && held !== 'unknown' && (0,content/* sha256Of */.Bj)(held.body) === object.sha256)
            return;
        (0,diagnostic/* refuse */.TR)('publish/version-exists', `${object.key} of ${this.#destination.location} was published with other bytes; a version never changes.`);
    }
}

;// CONCATENATED MODULE: ./src/publish/publish.ts







/** Objects sent, or looked at, at the same time. */
const atOnce = 6;
/**
 * Publishes one or more plans to a destination. Whatever a reader can see at any moment is complete, however the run
 * ends: parts first, then CORS and a look at the parts as a browser would load them, then the manifests and a look, then
 * the channels. What is there already is not sent again. Throws a `ConversionError`; then nothing new is visible,
 * except versions whose manifest was written before.
 */
async function publish(destination, plans, options) {
    return new Publishing(destination, plans, options).run();
}
class Publishing {
    #destination;
    #plans;
    #options;
    #store;
    #diagnostics = [];
    #states = new Map();
    #cors = { state: 'off', before: null, after: null };
    #looks = 0;
    constructor(destination, plans, options) {
        this.#destination = destination;
        this.#plans = plans;
        this.#options = options;
        this.#store = new ObjectStore(destination);
    }
    async run() {
        const parts = this.#plans.flatMap(plan => plan.parts);
        const manifests = this.#plans.map(({ manifest }) => manifest);
        this.#step(`Publishing to ${this.#destination.location}`);
        await this.#destination.check();
        await this.#each(manifests, manifest => this.#store.refuseOther(manifest));
        await this.#each(parts, async (part) => this.#note(part, await this.#store.put(part, 'by content')));
        await this.#grantCors();
        await this.#look(parts);
        await this.#each(manifests, async (manifest) => this.#note(manifest, await this.#store.put(manifest, 'once')));
        await this.#look(manifests);
        await this.#warnOfStrangers(manifests[0]);
        await this.#each(this.#plans.map(({ record }) => record), async (record) => this.#note(record, await this.#store.put(record, 'by content')));
        const publications = [];
        for (const plan of this.#plans)
            publications.push(publicationOf(this.#destination, plan, await this.#movePointers(plan)));
        return receiptOf(this.#destination, false, this.#cors, publications, {
            objects: [...this.#states].map(([object, state]) => publishedObject(this.#destination, object, state)),
            looks: this.#looks,
            diagnostics: this.#diagnostics,
        });
    }
    #step(text) {
        this.#options.signal?.throwIfAborted();
        this.#options.onStep?.(text);
    }
    async #each(items, work) {
        await eachAtOnce(atOnce, items, async (item) => {
            this.#options.signal?.throwIfAborted();
            await work(item);
        });
    }
    #note(object, state) {
        this.#states.set(object, state);
        this.#step(`${state === 'sent' ? 'sent' : 'already there'}: ${object.key}`);
    }
    async #grantCors() {
        const { cors, origins } = this.#options;
        if (cors === 'off' || this.#destination.cors === null)
            return;
        const outcome = await grantCors(this.#destination, origins, cors);
        if (this.#cors.state !== 'granted' || outcome.state === 'granted')
            this.#cors = outcome;
    }
    /** Loads each object as a page of each origin would, until all is well. */
    async #look(objects) {
        if (this.#options.cors === 'off' || !this.#destination.served)
            return;
        const looks = objects.flatMap(object => {
            const url = this.#destination.url(object.key);
            return url === null ? [] : this.#options.origins.map(origin => ({ object, url, origin }));
        });
        const patienceMs = this.#options.patienceMs ?? 60_000;
        const start = Date.now();
        let mended = false;
        for (let pause = 250;; pause = Math.min(2 * pause, 4000)) {
            const faults = [];
            await this.#each(looks, async ({ object, url, origin }) => {
                const seen = await look(expectedOf(url, object), origin, this.#options.signal);
                faults.push(...seen.faults.map(fault => ({ fault, object })));
                if (seen.lacksVary)
                    this.#warnOfVary(url);
            });
            if (faults.length === 0) {
                this.#looks += looks.length;
                return;
            }
            const wrong = new Set(faults.filter(({ fault }) => fault.kind === 'bytes').map(({ object }) => object));
            if (wrong.size > 0 && !mended) {
                // Harmless: such a key stands for these bytes and no others.
                mended = true;
                for (const object of wrong)
                    await this.#store.putAgain(object);
                continue;
            }
            // Rights change within seconds, CORS rules within a minute.
            const longestMs = faults.some(({ fault }) => fault.kind !== 'status') ? patienceMs : Math.min(patienceMs, 15_000);
            if (Date.now() + pause > start + longestMs)
                refuseFaults(faults.map(({ fault }) => fault), this.#destination, this.#cors);
            if (this.#options.cors === 'ensure' && faults.some(({ fault }) => fault.kind === 'cors'))
                await this.#grantCors();
            await (0,external_node_timers_promises_.setTimeout)(pause, undefined, { signal: this.#options.signal });
        }
    }
    #warnOfVary(url) {
        if (this.#diagnostics.some(({ code }) => code === 'publish/cors-vary'))
            return;
        const message = `The answer at ${url} depends on the origin of the page and does not say so (Vary).`;
        this.#diagnostics.push((0,diagnostic/* diagnostic */.YK)('publish/cors-vary', message));
    }
    async #warnOfStrangers(object) {
        const { cors, origins, signal } = this.#options;
        const url = object === undefined ? null : this.#destination.url(object.key);
        if (url === null || !this.#destination.served || cors === 'off' || origins.some(origin => origin.includes('*')))
            return;
        if (!(await letsStrangersIn(url, signal)))
            return;
        const message = `Something in front of ${this.#destination.location} lets pages of every origin in, not only those of ${origins.join(', ')}.`;
        this.#diagnostics.push((0,diagnostic/* diagnostic */.YK)('publish/cors-open', message));
    }
    async #movePointers(plan) {
        const channels = [];
        for (const pointer of plan.pointers) {
            this.#options.signal?.throwIfAborted();
            const moved = await movePointer(this.#destination, pointer, plan.version, this.#options.allowRollback);
            if (moved.finding !== null)
                this.#diagnostics.push(moved.finding);
            this.#states.set(pointer.object, moved.state === 'moved' ? 'sent' : 'present');
            channels.push(channelOf(this.#destination, pointer, moved));
            this.#step(`channel ${pointer.channel} of ${plan.name}: ${moved.state}, ${moved.version ?? 'nothing'}`);
        }
        return channels;
    }
}
/**
 * What `publish` would do: which objects it would send, what would become of the CORS rules and the channels. Asks, and
 * sends nothing.
 */
async function previewPublication(destination, plans, options) {
    await destination.check();
    const store = new ObjectStore(destination);
    await eachAtOnce(atOnce, plans, ({ manifest }) => store.refuseOther(manifest));
    const objects = await eachAtOnce(atOnce, plans.flatMap(({ parts, manifest, record }) => [...parts, manifest, record]), async (object) => {
        const present = isStoredAs(await destination.stat(object.key), object);
        return publishedObject(destination, object, present ? 'present' : 'planned');
    });
    const cors = options.cors === 'off' || destination.cors === null
        ? { state: 'off', before: null, after: null }
        : await grantCors(destination, options.origins, 'preview');
    const publications = [];
    const diagnostics = [];
    for (const plan of plans) {
        const channels = [];
        for (const pointer of plan.pointers) {
            const preview = await previewPointer(destination, pointer, plan.version, options.allowRollback);
            if (preview.finding !== null)
                diagnostics.push(preview.finding);
            channels.push(channelOf(destination, pointer, preview));
        }
        publications.push(publicationOf(destination, plan, channels));
    }
    return receiptOf(destination, true, cors, publications, { objects, looks: 0, diagnostics });
}
function receiptOf(destination, dryRun, cors, publications, rest) {
    return { destination: destination.location, dryRun, publications, cors, ...rest };
}
function publicationOf(destination, { name, version, manifest }, channels) {
    return { name, version, url: destination.url(manifest.key), channels };
}
function channelOf(destination, { channel, object }, { state, version }) {
    return { channel, url: destination.url(object.key), state, version };
}
function publishedObject(destination, { key, bytes, sha256, cacheControl, contentType }, state) {
    const integrity = `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`;
    return { key, url: destination.url(key), bytes, sha256, integrity, cacheControl, contentType, state };
}
/** Faults that one sentence can hold. */
const mostFaults = 3;
function refuseFaults(faults, { publicPolicy, cors, location }, outcome) {
    const texts = [...new Set(faults.map(({ url, text }) => `${url} ${text}`))];
    const rest = texts.length > mostFaults ? `, and ${texts.length - mostFaults} more` : '';
    const message = `What was published to ${location} is not what a page gets: ${texts.slice(0, mostFaults).join('; ')}${rest}.`;
    (0,diagnostic/* refuse */.TR)('publish/not-as-published', message, {}, adviceFor(faults, publicPolicy, cors?.policy, outcome));
}
function adviceFor(faults, publicPolicy, corsPolicy, { state }) {
    const kinds = new Set(faults.map(({ kind }) => kind));
    if (kinds.has('status'))
        return `Let everybody read the objects${publicPolicy === null ? '' : `, for instance by ${publicPolicy}`}, and give the public address (public-base-url) when it is another than the storage's own.`;
    if (kinds.has('network'))
        return 'Check the public address (public-base-url) and the network.';
    if (kinds.has('cors') && state === 'unsupported')
        return 'This storage has no CORS rules of its own: set its global ones (MinIO: MINIO_API_CORS_ALLOW_ORIGIN), or those of what stands in front of it.';
    if (kinds.has('cors') && state === 'unknown')
        return `Give the role a right to see the rules, or add them by hand: ${corsPolicy ?? ''}`;
    if (kinds.has('cors'))
        return 'What stands in front of the bucket must pass the header Origin on, and the CORS headers back.';
    return 'Something between the storage and the page changes what is loaded; look at the proxy or CDN in front.';
}

// EXTERNAL MODULE: ./src/tfjs/publication.ts + 1 modules
var publication = __webpack_require__(76420);
;// CONCATENATED MODULE: ./src/publish-bundles.ts







/**
 * Publishes bundles to every destination, one after the other. All is read, named and asked for before anything is sent.
 * Throws a `ConversionError` for what stands in the way.
 */
async function publishBundles(request) {
    const { destinations, publicBaseUrls, names, endpoint, signal, cwd, env } = request;
    requireOrigins(request.origins, names.corsOrigins);
    if (publicBaseUrls.length > 1 && publicBaseUrls.length !== destinations.length)
        (0,diagnostic/* refuse */.TR)('option/invalid', `${names.publicBaseUrl} has ${publicBaseUrls.length} addresses for ${destinations.length} destinations; give one, or one for each.`);
    const opened = [];
    for (const [index, text] of destinations.entries()) {
        const publicBaseUrl = publicBaseUrls[publicBaseUrls.length === 1 ? 0 : index];
        opened.push(await openDestination(text, { endpoint, publicBaseUrl, signal, cwd, env, names }));
    }
    const { plans, diagnostics } = await planAll(request);
    for (const destination of opened)
        await destination.check();
    const receipts = [];
    for (const destination of opened)
        receipts.push(await (request.dryRun ? previewPublication : publish)(destination, plans, request));
    return { receipts, diagnostics };
}
async function planAll(request) {
    const taken = new Map();
    const plans = [];
    const diagnostics = [];
    for (const { name: given, directory } of request.bundles) {
        request.signal?.throwIfAborted();
        const name = (0,publication/* legalKey */.nb)(given);
        const other = taken.get(name.toLowerCase());
        if (name === '')
            (0,diagnostic/* refuse */.TR)('option/invalid', `${(0,display/* displayValue */.K)(given)} cannot be the name of a published model.`);
        if (other !== undefined)
            (0,diagnostic/* refuse */.TR)('output/collision', `${(0,display/* display */.V)(given)} and ${(0,display/* display */.V)(other)} would both be published as ${name}.`);
        taken.set(name.toLowerCase(), given);
        try {
            plans.push(await (0,publication/* planPublication */.WW)(await readBundle(directory), namesOf(request, name)));
        }
        catch (error) {
            if (!request.partial || !(error instanceof diagnostic/* ConversionError */.zx) || error.diagnostic.code === 'option/invalid')
                throw error;
            diagnostics.push(error.diagnostic);
        }
    }
    return { plans, diagnostics };
}
function namesOf({ version: template, channels, values, names }, name) {
    const version = requireKey(template, { ...values, name }, names.version);
    const given = channels === 'auto' ? (isRelease(version) ? ['latest'] : []) : channels;
    const filled = given.map(channel => requireKey(channel, { ...values, name, version }, names.channel));
    const nested = filled.find(channel => channel.includes('/'));
    if (nested !== undefined)
        (0,diagnostic/* refuse */.TR)('option/invalid', `${names.channel} is ${(0,display/* displayValue */.K)(nested)}; it may hold no "/".`);
    return { name, version, channels: [...new Set(filled)] };
}
/** A template, filled in. Throws `option/invalid` when nothing is left of it, or when it asks for what is not known. */
function requireKey(template, values, option) {
    const [, unknown] = /\{(\w+)\}/.exec(template.replace(/\{(\w+)\}/g, (all, key) => (key in values ? '' : all))) ?? [];
    if (unknown !== undefined)
        (0,diagnostic/* refuse */.TR)('option/invalid', `${option} is ${(0,display/* displayValue */.K)(template)}; there is no ${(0,display/* display */.V)(unknown)} here.`);
    const key = (0,publication/* fillTemplate */.ou)(template, values);
    if (key === '')
        (0,diagnostic/* refuse */.TR)('option/invalid', `${option} is ${(0,display/* displayValue */.K)(template)}; nothing of it can stand in a key.`);
    return key;
}
function requireOrigins(origins, option) {
    for (const origin of origins)
        if (!/^(\*|https?:\/\/[A-Za-z0-9.*[\]:-]+)$/.test(origin) || origin.split('*').length > 2)
            (0,diagnostic/* refuse */.TR)('option/invalid', `${option} has ${(0,display/* displayValue */.K)(origin)}; an origin is written "https://app.example.com", with one "*" at most, or "*".`);
}


/***/ }),

/***/ 3506:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   c_: () => (/* binding */ readContent),
/* harmony export */   tD: () => (/* binding */ changed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78174);




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

/***/ 22874:
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


/***/ })

};
