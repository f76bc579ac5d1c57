export const id = 616;
export const ids = [616];
export const modules = {

/***/ 6616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishBundles: () => (/* binding */ publishBundles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
// EXTERNAL MODULE: ./src/tfjs/manifest.ts
var manifest = __webpack_require__(1416);
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

// EXTERNAL MODULE: ./src/publish/open-destination.ts + 2 modules
var open_destination = __webpack_require__(7194);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/publish/each.ts
var each = __webpack_require__(3590);
// EXTERNAL MODULE: ./src/publish/cors.ts
var publish_cors = __webpack_require__(2874);
// EXTERNAL MODULE: ./src/publish/receipt.ts
var receipt = __webpack_require__(4275);
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
        if (hasCode(error, 'publish/cors-forbidden'))
            return 'unknown';
        if (hasCode(error, 'publish/cors-unsupported'))
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
        if (hasCode(error, 'publish/cors-unsupported'))
            return false;
        throw error;
    }
}
const hasCode = (error, code) => error instanceof diagnostic/* ConversionError */.zx && error.diagnostic.code === code;

// EXTERNAL MODULE: ./src/publish/look.ts
var look = __webpack_require__(6488);
// EXTERNAL MODULE: ./src/publish/move-pointer.ts
var move_pointer = __webpack_require__(9990);
// EXTERNAL MODULE: ./src/publish/content.ts
var content = __webpack_require__(3506);
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
        await (0,each/* eachAtOnce */.G)(atOnce, items, async (item) => {
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
                const seen = await (0,look/* look */.Op)((0,look/* expectedOf */.EX)(url, object), origin, this.#options.signal);
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
        if (!(await (0,look/* letsStrangersIn */.VY)(url, signal)))
            return;
        const message = `Something in front of ${this.#destination.location} lets pages of every origin in, not only those of ${origins.join(', ')}.`;
        this.#diagnostics.push((0,diagnostic/* diagnostic */.YK)('publish/cors-open', message));
    }
    async #movePointers(plan) {
        const channels = [];
        for (const pointer of plan.pointers) {
            this.#options.signal?.throwIfAborted();
            const moved = await (0,move_pointer/* movePointer */.T$)(this.#destination, pointer, plan.version, this.#options.allowRollback);
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
    await (0,each/* eachAtOnce */.G)(atOnce, plans, ({ manifest }) => store.refuseOther(manifest));
    const objects = await (0,each/* eachAtOnce */.G)(atOnce, plans.flatMap(({ parts, manifest, record }) => [...parts, manifest, record]), async (object) => {
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
            const preview = await (0,move_pointer/* previewPointer */.En)(destination, pointer, plan.version, options.allowRollback);
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

// EXTERNAL MODULE: ./src/publish/versions.ts
var versions = __webpack_require__(9678);
// EXTERNAL MODULE: ./src/tfjs/publication.ts
var publication = __webpack_require__(3031);
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
        opened.push(await (0,open_destination/* openDestination */.x)(text, { endpoint, publicBaseUrl, signal, cwd, env, names }));
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
    const given = channels === 'auto' ? ((0,versions/* isRelease */.MU)(version) ? ['latest'] : []) : channels;
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


/***/ })

};
