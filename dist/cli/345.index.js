export const id = 345;
export const ids = [345];
export const modules = {

/***/ 9860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ openBaseline)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2869);



/**
 * Opens the baseline that was asked for: a report when it is the path of a file, else a commit. A commit that cannot
 * be had ends the run, or is a finding where no baseline is `required`. Throws `ConversionError`.
 */
async function openBaseline(name, required, settings) {
    if (name === undefined)
        return { baseline: null, diagnostics: [] };
    const file = node_path__WEBPACK_IMPORTED_MODULE_1___default().resolve(settings.cwd, name);
    const isFile = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => null))?.isFile() === true;
    if (isFile || name.endsWith('.json')) {
        const { openReport } = await __webpack_require__.e(/* import() */ 809).then(__webpack_require__.bind(__webpack_require__, 7809));
        return { baseline: await openReport(file, name), diagnostics: [] };
    }
    const { openCommit } = await __webpack_require__.e(/* import() */ 312).then(__webpack_require__.bind(__webpack_require__, 2312));
    const opened = await openCommit(name, settings);
    const [problem] = opened.diagnostics;
    if (problem === undefined)
        return opened;
    if (required)
        throw new _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .ConversionError */ .zx({ ...problem, severity: 'error' });
    return { baseline: null, diagnostics: [{ ...problem, message: `${problem.message} Every finding counts as new.` }] };
}


/***/ }),

/***/ 4609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ checkSize),
/* harmony export */   e: () => (/* binding */ checkGrowth)
/* harmony export */ });
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8174);


/** The finding of a model whose weights are too large by themselves. */
function checkSize(file, weightBytes, { maxModelBytes }) {
    if (maxModelBytes === undefined || weightBytes <= maxModelBytes)
        return [];
    const message = `The weights of ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_1__/* .display */ .V)(file)} have ${grouped(weightBytes)} bytes; the budget is ${grouped(maxModelBytes)}.`;
    return [(0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnostic */ .YK)('budget/model-bytes', message, { file })];
}
/** The finding of a model whose weights have grown too much since the baseline. */
function checkGrowth(file, weightBytes, baseBytes, { maxGrowthPercent }) {
    const growth = (100 * (weightBytes - baseBytes)) / baseBytes;
    if (maxGrowthPercent === undefined || !(growth > maxGrowthPercent))
        return [];
    const message = `The weights of ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_1__/* .display */ .V)(file)} grew by ${growth.toFixed(1)} percent, from ${grouped(baseBytes)} to ${grouped(weightBytes)} bytes; the budget is ${maxGrowthPercent} percent.`;
    return [(0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .diagnostic */ .YK)('budget/growth', message, { file })];
}
const grouped = (count) => count.toLocaleString('en-US');


/***/ }),

/***/ 7625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ identityOf)
/* harmony export */ });
/**
 * What makes two findings about two versions of a model the same: the code, and the layer, weight or object with the
 * option that it is about. The sentence does not count, nor does the place of the layer in the file.
 */
function identityOf({ code, subject }) {
    const { layer, weight, object, pointer } = subject;
    // `/config/layers/3/config/groups`: the number changes with every layer added before.
    const option = pointer === undefined ? '' : pointer.replace(/^.*\/layers\/\d+(?=\/|$)/, '');
    return [code, layer?.className ?? '', layer?.name ?? '', option, weight ?? '', object ?? ''].join('\n');
}


/***/ }),

/***/ 5097:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ judgeModel)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/assess.ts + 90 modules
var assess = __webpack_require__(9602);
// EXTERNAL MODULE: ./src/compare/budgets.ts
var compare_budgets = __webpack_require__(4609);
;// CONCATENATED MODULE: ./src/compare/comparison.ts
/** What differs between two versions of a model. The values of the weights are not looked at. */
function compareModels(before, after) {
    const layers = before.layers === null || after.layers === null
        ? { layersAdded: [], layersRemoved: [], layersChanged: [], layersRenamed: [] }
        : compareLayers(before.layers, after.layers);
    const [was, is] = [before.contract, after.contract];
    const both = was !== null && is !== null;
    return {
        ...layers,
        parameters: changeOf(before.parameters, after.parameters),
        inputs: both ? changeOf(was.inputs, is.inputs) : null,
        outputs: both ? changeOf(was.outputs, is.outputs) : null,
        weightBytes: both ? changeOf(was.weightBytes, is.weightBytes) : null,
    };
}
function changeOf(before, after) {
    return JSON.stringify(before) === JSON.stringify(after) ? null : { before, after };
}
function compareLayers(before, after) {
    const pairs = pairLayers(before, after);
    const [paired, counterparts] = [new Set(pairs.map(({ was }) => was)), new Set(pairs.map(({ is }) => is))];
    return {
        layersAdded: after.filter(layer => !counterparts.has(layer)).map(nameOf),
        layersRemoved: before.filter(layer => !paired.has(layer)).map(nameOf),
        layersChanged: pairs.flatMap(({ was, is }) => {
            const options = compareOptions(was.options, is.options);
            return options.length === 0 ? [] : [{ ...nameOf(is), options }];
        }),
        layersRenamed: pairs.flatMap(({ was, is }) => (was.path === is.path ? [] : [{ before: was.path, after: is.path }])),
    };
}
const nameOf = ({ path, className }) => ({ layer: path, className });
/** By path and class; of what is left, by path without the numbers that Keras counts up in a session, in file order. */
function pairLayers(before, after) {
    const pairs = [];
    const waiting = new Set(before);
    const missing = new Set(after);
    for (const keyOf of [exactKey, uncountedKey]) {
        const byKey = new Map();
        for (const was of waiting)
            byKey.set(keyOf(was), [...(byKey.get(keyOf(was)) ?? []), was]);
        for (const is of [...missing]) {
            const was = byKey.get(keyOf(is))?.shift();
            if (was === undefined)
                continue;
            pairs.push({ was, is });
            waiting.delete(was);
            missing.delete(is);
        }
    }
    return pairs;
}
const exactKey = ({ path, className }) => `${className} ${path}`;
const uncountedKey = ({ path, className }) => `${className} ${withoutCounts(path)}`;
/** A path of layers without the numbers that Keras appends: `model_1/dense_4` is `model/dense`. */
const withoutCounts = (path) => path.replace(/_\d+(?=\/|$)/g, '');
/** Characters of an option's value that a comparison keeps; the code of a Lambda layer is much longer. */
const longestValue = 200;
function compareOptions(was, is) {
    return [...new Set([...was.keys(), ...is.keys()])]
        .filter(option => was.get(option) !== is.get(option))
        .map(option => ({ option, before: cut(was.get(option)), after: cut(is.get(option)) }));
}
function cut(text) {
    if (text === undefined)
        return null;
    return text.length <= longestValue ? text : `${text.slice(0, longestValue)}...`;
}

// EXTERNAL MODULE: ./src/compare/identity.ts
var identity = __webpack_require__(7625);
;// CONCATENATED MODULE: ./src/compare/known.ts


/** Findings about this run and this machine, which no older version of a model can have had. */
const ofTheRun = /^(validate|output|internal|cancelled|option|artifact|baseline|budget\/growth)/;
/**
 * Marks those of the findings that the model had in its baseline. Each of `base` excuses one: a second layer with the
 * same fault is new. `base` is `all` when the file has the same bytes there.
 */
function markKnown(findings, base) {
    if (base === 'all')
        return findings.map(finding => (ofTheRun.test(finding.code) ? finding : known(finding)));
    const marked = [...findings];
    const left = [...base];
    // Layers that Keras numbered anew are looked for only after those that kept their names.
    for (const keyOf of [identity/* identityOf */.c, uncountedIdentity]) {
        for (const [index, finding] of marked.entries()) {
            if (finding.known === true || ofTheRun.test(finding.code))
                continue;
            const match = left.findIndex(other => keyOf(other) === keyOf(finding));
            if (match < 0)
                continue;
            left.splice(match, 1);
            marked[index] = known(finding);
        }
    }
    return marked;
}
const known = (finding) => ({ ...finding, known: true });
const uncountedIdentity = (finding) => (0,identity/* identityOf */.c)(finding).split('\n').map(withoutCounts).join('\n');

// EXTERNAL MODULE: ./src/model-findings.ts
var model_findings = __webpack_require__(8245);
// EXTERNAL MODULE: ./src/outline-of.ts + 2 modules
var outline_of = __webpack_require__(9510);
;// CONCATENATED MODULE: ./src/compare-with-base.ts





/** One model beside its version in the baseline, which is looked up once, when it is first needed. */
class ModelAndBase {
    #file;
    #sha256;
    #baseline;
    #settings;
    #answer;
    constructor(file, sha256, baseline, settings) {
        this.#file = file;
        this.#sha256 = sha256;
        this.#baseline = baseline;
        this.#settings = settings;
    }
    /** The findings of a model that is larger than its budgets allow. */
    async checkBudgets(weightBytes) {
        const { budgets } = this.#settings;
        const { file } = this.#file;
        const size = (0,compare_budgets/* checkSize */.C)(file, weightBytes, budgets);
        if (budgets.maxGrowthPercent === undefined)
            return size;
        const baseBytes = (await this.#base()).model?.outline?.contract?.weightBytes;
        return baseBytes === undefined ? size : [...size, ...(0,compare_budgets/* checkGrowth */.e)(file, weightBytes, baseBytes, budgets)];
    }
    /** Adds the comparison and what stood in its way, and marks the findings that the baseline has too. Throws only when cancelled. */
    async complete(findings) {
        if (this.#baseline === null)
            return;
        try {
            const { model, diagnostics } = await this.#base();
            findings.comparison = compare(model, findings.assessment, this.#settings);
            if (model !== null)
                findings.diagnostics = markKnown(findings.diagnostics, model.diagnostics);
            findings.diagnostics.push(...diagnostics);
        }
        catch (error) {
            this.#settings.signal?.throwIfAborted();
            findings.diagnostics.push((0,model_findings/* asDiagnostic */.KD)(error, this.#file));
        }
    }
    #base() {
        this.#answer ??= this.#lookUp();
        return this.#answer;
    }
    async #lookUp() {
        return (await this.#baseline?.find(this.#file, await this.#sha256)) ?? { model: null, diagnostics: [] };
    }
}
function compare(base, now, { quantize }) {
    if (base === null)
        return { state: 'new', baseFile: null, difference: null };
    if (base.sameBytes)
        return { state: 'unchanged', baseFile: base.file, difference: null };
    const outline = now === null ? null : (0,outline_of/* outlineOf */.W)(now, quantize);
    const difference = base.outline === null || outline === null ? null : compareModels(base.outline, outline);
    return { state: 'changed', baseFile: base.file, difference };
}

// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/weight-bytes.ts
var weight_bytes = __webpack_require__(5);
;// CONCATENATED MODULE: ./src/judge-model.ts







/**
 * The whole verdict on one model file: describe, rewrite, lower, hold against the budgets, then `finish` unless a
 * finding is an error, and at last compare with the baseline. Whatever goes wrong stands in the report; only a
 * cancelled run throws.
 */
async function judgeModel({ file, openReader, baseline, settings }, finish) {
    const started = performance.now();
    const findings = (0,model_findings/* noFindings */._I)();
    const digest = sha256Of(file.path);
    digest.catch(() => { });
    const compared = new ModelAndBase(file, digest, baseline, settings);
    let bundle = null;
    let failed = false;
    try {
        (0,model_findings/* refuseForeignKinds */.O7)(file);
        const cage = await openReader();
        try {
            settings.report({ kind: 'stage', file: file.file, stage: 'describe' });
            const assessment = await (0,assess/* assess */.n)(cage, settings);
            findings.sha256 = await digest;
            await note(file, assessment, compared, findings, settings);
            const stopped = assessment.tfjs === null || findings.diagnostics.some(diagnostic/* isError */.bJ);
            if (!stopped && finish !== undefined)
                bundle = await finish(assessment, cage, findings, bytes => compared.checkBudgets(bytes));
        }
        finally {
            await cage.close();
        }
    }
    catch (error) {
        settings.signal?.throwIfAborted();
        findings.diagnostics.push((0,model_findings/* asDiagnostic */.KD)(error, file));
        failed = findings.diagnostics.some(model_findings/* isFailure */.N6);
    }
    await compared.complete(findings);
    const status = failed ? 'failed' : (0,model_findings/* statusOf */.c2)(findings, bundle);
    return (0,model_findings/* modelReport */.CU)(file, status, findings, { bundle, cwd: settings.cwd, started });
}
async function note(file, assessment, compared, findings, { quantize }) {
    findings.assessment = assessment;
    findings.diagnostics.push(...assessment.diagnostics.map(finding => (0,model_findings/* inFile */.s5)(finding, file)));
    if (assessment.tfjs === null)
        return;
    findings.weightBytes = (0,weight_bytes/* weightBytesOf */.p)(assessment.tfjs, quantize);
    findings.diagnostics.push(...(await compared.checkBudgets(findings.weightBytes)));
}
async function sha256Of(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 20 }))
        hash.update(chunk);
    return hash.digest('hex');
}


/***/ }),

/***/ 8345:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  convert: () => (/* binding */ convert)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: ./src/baseline.ts
var src_baseline = __webpack_require__(9860);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/diagnostics/diagnostic.ts
var diagnostic = __webpack_require__(2869);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
;// CONCATENATED MODULE: ./src/bundle/staging.ts




const prefix = '.keras-to-tfjs-';
/** Staging directories of this process. A process in a container often has the number of the one that died before it. */
const ours = new Set();
/** A process number that is in use after this long is another process's. */
const longestRunMs = 24 * 3600 * 1000;
/** Names, one a line of JSON, of the files that a replacement under way removes or brings. */
const journalName = 'replaced.json';
/**
 * Prepares the replacement of the bundle in the directory `where`; nothing that is there changes yet. What a run that died has
 * left behind is cleaned up. Throws `output/not-writable`.
 */
async function stageBundle(where) {
    const outputDir = external_node_path_default().resolve(where);
    try {
        const existing = await (0,promises_.stat)(outputDir).catch(() => null);
        if (existing !== null && !existing.isDirectory())
            (0,diagnostic/* refuse */.TR)('output/not-writable', `The output directory ${(0,display/* display */.V)(outputDir)} exists as a file.`);
        const madeDirectory = await (0,promises_.mkdir)(outputDir, { recursive: true });
        await cleanUp(outputDir);
        const directory = await (0,promises_.mkdtemp)(external_node_path_default().join(outputDir, `${prefix}${process.pid}-`));
        ours.add(directory);
        return { directory, outputDir, madeDirectory };
    }
    catch (cause) {
        throw notWritable(outputDir, cause);
    }
}
/**
 * Puts a staged bundle in the place of the old one. Files that are not the old bundle's stay. Whenever the process
 * dies, the directory holds the old model, the new one, or no `model.json`: that is removed first and comes last.
 * Throws `output/not-writable`, also when a new file would replace one that is not the old bundle's.
 */
async function putInPlace({ directory, outputDir }) {
    try {
        const fresh = await (0,promises_.readdir)(directory);
        const owned = await ownedFiles(outputDir);
        const present = new Set(await (0,promises_.readdir)(outputDir));
        const foreign = fresh.find(name => name !== 'model.json' && present.has(name) && !owned.includes(name));
        if (foreign !== undefined)
            (0,diagnostic/* refuse */.TR)('output/not-writable', `${(0,display/* display */.V)(foreign)} in ${(0,display/* display */.V)(outputDir)} belongs to no model there, so it is not replaced; remove it or choose another directory.`);
        await (0,promises_.writeFile)(external_node_path_default().join(directory, journalName), JSON.stringify([...owned, ...fresh]));
        await (0,promises_.rm)(external_node_path_default().join(outputDir, 'model.json'), { force: true });
        for (const name of owned)
            await (0,promises_.rm)(external_node_path_default().join(outputDir, name), { force: true });
        for (const name of fresh.filter(name => name !== 'model.json'))
            await move(name, directory, outputDir);
        await move('model.json', directory, outputDir);
        await remove(directory);
    }
    catch (cause) {
        throw notWritable(outputDir, cause);
    }
}
async function remove(directory) {
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    ours.delete(directory);
}
const move = (name, from, to) => (0,promises_.rename)(external_node_path_default().join(from, name), external_node_path_default().join(to, name));
/** Removes a staging directory, and the directories that were made for it; whatever was there before stays as it was. */
async function discardStaging({ directory, outputDir, madeDirectory }) {
    await removeHalves(directory, outputDir);
    await remove(directory);
    if (madeDirectory === undefined)
        return;
    for (let empty = outputDir; empty.length >= madeDirectory.length; empty = external_node_path_default().dirname(empty)) {
        // Another model may have been written below in the meantime.
        const removed = await (0,promises_.rmdir)(empty).then(() => true, () => false);
        if (!removed)
            return;
    }
}
/** The shards that the `model.json` in a directory names, as far as they are plain names of files there. */
async function ownedFiles(outputDir) {
    const text = await (0,promises_.readFile)(external_node_path_default().join(outputDir, 'model.json'), 'utf8').catch(() => '{}');
    const named = plainNames(() => {
        const { weightsManifest } = JSON.parse(text);
        return weightsManifest.flatMap(({ paths }) => paths);
    });
    const entries = await (0,promises_.readdir)(outputDir, { withFileTypes: true });
    const files = new Set(entries.filter(entry => !entry.isDirectory()).map(({ name }) => name));
    return named.filter(name => files.has(name));
}
/** Names that lead to nothing but an entry of a directory; none when the text they come from is not ours. */
function plainNames(parse) {
    try {
        return parse()
            .filter(name => typeof name === 'string')
            .filter(name => /^[^.]/.test(name) && external_node_path_default().basename(name) === name && name !== 'model.json');
    }
    catch {
        return [];
    }
}
async function cleanUp(outputDir) {
    for (const name of await (0,promises_.readdir)(outputDir)) {
        const leftover = external_node_path_default().join(outputDir, name);
        if (!name.startsWith(prefix) || (await isInUse(leftover)))
            continue;
        await removeHalves(leftover, outputDir);
        await (0,promises_.rm)(leftover, { recursive: true, force: true });
    }
}
/** Removes the shards of a replacement that ended between removing the old model.json and bringing the new one. */
async function removeHalves(staging, outputDir) {
    const journal = await (0,promises_.readFile)(external_node_path_default().join(staging, journalName), 'utf8').catch(() => null);
    const complete = await (0,promises_.stat)(external_node_path_default().join(outputDir, 'model.json')).catch(() => null);
    if (journal === null || complete !== null)
        return;
    for (const name of plainNames(() => JSON.parse(journal)))
        await (0,promises_.rm)(external_node_path_default().join(outputDir, name), { force: true });
}
async function isInUse(staging) {
    if (ours.has(staging))
        return true;
    const pid = Number(external_node_path_default().basename(staging).slice(prefix.length).split('-')[0]);
    if (pid === process.pid || !isAlive(pid))
        return false;
    const { mtimeMs } = await (0,promises_.stat)(staging);
    return Date.now() - mtimeMs < longestRunMs;
}
function isAlive(pid) {
    if (!Number.isSafeInteger(pid) || pid <= 0)
        return false;
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
function notWritable(outputDir, cause) {
    const code = cause?.code;
    if (typeof code !== 'string')
        return cause;
    return new diagnostic/* ConversionError */.zx((0,diagnostic/* diagnostic */.YK)('output/not-writable', `The directory ${(0,display/* display */.V)(outputDir)} cannot be written (${(0,display/* display */.V)(code)}).`), { cause });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/keras/sizes.ts
var sizes = __webpack_require__(3620);
// EXTERNAL MODULE: ./src/tfjs/casts.ts
var casts = __webpack_require__(4825);
// EXTERNAL MODULE: ./src/tfjs/model-json.ts
var model_json = __webpack_require__(1487);
// EXTERNAL MODULE: ./src/tfjs/quantize.ts + 1 modules
var tfjs_quantize = __webpack_require__(3823);
// EXTERNAL MODULE: ./src/tfjs/shards.ts
var shards = __webpack_require__(452);
// EXTERNAL MODULE: ./src/bundle/read-variable.ts + 1 modules
var read_variable = __webpack_require__(3023);
;// CONCATENATED MODULE: ./src/bundle/shard-writer.ts



/** Writes the bytes of one group into its shards, one after the other, hashing what it writes. */
class ShardWriter {
    files = [];
    #directory;
    #names;
    #sizes;
    #shard = null;
    constructor(directory, names, sizes) {
        this.#directory = directory;
        this.#names = names;
        this.#sizes = sizes;
    }
    /** Appends bytes, which must not change afterwards. */
    async write(bytes) {
        for (let at = 0; at < bytes.length;) {
            const shard = this.#shard ?? (await this.#open());
            const part = bytes.subarray(at, at + this.#size() - shard.bytes);
            await shard.pending;
            shard.pending = writeFully(shard.handle, part);
            shard.pending.catch(() => { });
            shard.hash.update(part);
            shard.bytes += part.length;
            at += part.length;
            if (shard.bytes === this.#size())
                await this.#finish(shard);
        }
    }
    /** Ends after an error; the file at hand stays incomplete. */
    async abandon() {
        await this.#shard?.pending.catch(() => { });
        await this.#shard?.handle.close();
        this.#shard = null;
    }
    #size() {
        return this.#sizes[this.files.length] ?? 0;
    }
    async #open() {
        const name = this.#names[this.files.length];
        if (name === undefined)
            throw new RangeError('more bytes than the shards of the group hold');
        const handle = await (0,promises_.open)(external_node_path_default().join(this.#directory, name), 'wx');
        this.#shard = { name, handle, hash: (0,external_node_crypto_.createHash)('sha256'), bytes: 0, pending: Promise.resolve() };
        return this.#shard;
    }
    async #finish({ name, handle, hash, bytes, pending }) {
        await pending;
        await handle.close();
        this.#shard = null;
        this.files.push({ path: name, bytes, sha256: hash.digest('hex') });
    }
}
async function writeFully(handle, bytes) {
    for (let at = 0; at < bytes.length;)
        at += (await handle.write(bytes, at)).bytesWritten;
}

;// CONCATENATED MODULE: ./src/bundle/write.ts












const storedBytes = { float32: 4, int32: 4, bool: 1, float16: 2, uint8: 1, uint16: 2 };
/**
 * Writes `model.json` and the shards of a model into an empty directory, streaming: the memory it takes does not grow
 * with the model. Throws `ConversionError` (`weight/out-of-range`, `option/invalid`) when the model cannot be written
 * as asked.
 */
async function writeBundle(model, read, directory, options, hooks = {}) {
    const names = model.weights.map(({ name }) => name);
    const { types, diagnostics: choices } = (0,tfjs_quantize/* chooseTypes */.r7)(names, options.quantize);
    const diagnostics = [...choices];
    const planned = [];
    for (const weight of model.weights) {
        const rule = types.get(weight.name);
        const type = rule === 'auto' ? (hooks.chosen?.get(weight.name) ?? 'float32') : rule;
        planned.push(await planWeight(weight, type === 'float32' ? undefined : type, read, options, hooks, diagnostics));
    }
    const { groups, joined } = planGroups(planned, options);
    if (joined)
        diagnostics.push((0,diagnostic/* diagnostic */.YK)('bundle/groups-joined', joinedMessage));
    const files = [];
    const weightsManifest = [];
    const run = { read, directory, options, advance: progressOf(planned, hooks), diagnostics };
    for (const [index, group] of groups.entries()) {
        const written = await writeGroup(group, index + 1, run);
        files.push(...written);
        weightsManifest.push({ paths: written.map(file => file.path), weights: group.map(entryOf) });
    }
    const text = (0,model_json/* modelJson */.s)(model, weightsManifest, options.metadata);
    await (0,promises_.writeFile)(external_node_path_default().join(directory, 'model.json'), text, { flag: 'wx' });
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    const manifest = { path: 'model.json', bytes: Buffer.byteLength(text), sha256 };
    return { bundle: { directory, files: [manifest, ...files], weightsManifest }, diagnostics };
}
async function planWeight(weight, type, read, { quantizationRounding }, { signal }, diagnostics) {
    const dtype = (0,casts/* manifestDtype */.GS)(weight.source.dtype);
    const values = (0,sizes/* valuesIn */.a)(weight.shape);
    const plain = { weight, dtype, quantization: null, range: tfjs_quantize/* emptyRange */.tD, bytes: values * storedBytes[dtype] };
    if (type === undefined || dtype !== 'float32')
        return plain;
    let range = tfjs_quantize/* emptyRange */.tD;
    for await (const slab of (0,read_variable/* slabsOf */.P)([weight.source], read)) {
        signal?.throwIfAborted();
        range = (0,tfjs_quantize/* widen */.oP)(range, castSlab(weight, slab));
    }
    const loss = (0,tfjs_quantize/* quantizationLoss */.ji)(type, range, quantizationRounding);
    if (loss !== null) {
        const message = `The weight ${(0,display/* display */.V)(weight.name)} ${loss}, so it was left in float32.`;
        diagnostics.push((0,diagnostic/* diagnostic */.YK)('weight/not-quantized', message, { weight: weight.name }));
        return plain;
    }
    const quantization = (0,tfjs_quantize/* quantizationOf */.tc)(type, range);
    return { weight, dtype, quantization, range, bytes: values * storedBytes[type] };
}
const joinedMessage = 'The weights were not split by layer: the last of the files would be the only larger one, and TensorFlow.js 4.22 reads zeros from such a file.';
/** Files of a bundle, at most: beyond this no server and no browser would be served by them. */
const mostShards = 100_000;
function planGroups(planned, { splitByLayer, shardSizeBytes }) {
    const all = bytesIn(planned);
    const byLayer = splitByLayer && planned.length > 0 ? groupsByLayer(planned) : [planned];
    if (all / shardSizeBytes + byLayer.length > mostShards)
        (0,diagnostic/* refuse */.TR)('option/invalid', `Shards of ${shardSizeBytes} bytes would cut ${all} bytes of weights into more than ${mostShards} files.`);
    const joined = (0,shards/* losesTheLastShard */._M)(byLayer.flatMap(group => (0,shards/* shardSizes */.pZ)(bytesIn(group), shardSizeBytes)));
    return { groups: joined ? [planned] : byLayer, joined };
}
function groupsByLayer(planned) {
    const groups = new Map();
    for (const one of planned) {
        const group = groups.get(one.weight.group);
        if (group === undefined)
            groups.set(one.weight.group, [one]);
        else
            group.push(one);
    }
    return [...groups.values()];
}
const bytesIn = (group) => group.reduce((sum, { bytes }) => sum + bytes, 0);
function entryOf({ weight, dtype, quantization }) {
    const { name, shape } = weight;
    return { name, shape, dtype, ...(quantization === null ? {} : { quantization }) };
}
function progressOf(planned, { signal, onBytes }) {
    const total = planned.reduce((sum, { weight, dtype }) => sum + (0,sizes/* valuesIn */.a)(weight.shape) * storedBytes[dtype], 0);
    let done = 0;
    return (weight, bytes) => {
        signal?.throwIfAborted();
        done += bytes;
        onBytes?.(weight, done, total);
    };
}
async function writeGroup(group, number, { read, directory, options, advance, diagnostics }) {
    const sizes = (0,shards/* shardSizes */.pZ)(bytesIn(group), options.shardSizeBytes);
    const writer = new ShardWriter(directory, (0,shards/* shardNames */.b$)(number, sizes.length), sizes);
    try {
        for (const { weight, dtype, quantization, range } of group) {
            // Nothing is asked of integers, and nothing more of a weight that was reported.
            let searching = dtype === 'float32';
            for await (const slab of (0,read_variable/* slabsOf */.P)([weight.source], read)) {
                const values = castSlab(weight, slab);
                advance(weight.name, values.length);
                const notFinite = searching ? (0,casts/* firstNotFinite */.vN)(values) : -1;
                if (notFinite >= 0) {
                    searching = false;
                    diagnostics.push(notFiniteWarning(weight, slab.first + notFinite));
                }
                const { quantizationRounding } = options;
                await writer.write(quantization === null ? values : (0,tfjs_quantize/* quantizeValues */.gj)(values, quantization, range, quantizationRounding));
            }
        }
    }
    catch (error) {
        await writer.abandon();
        throw error;
    }
    return writer.files;
}
function notFiniteWarning({ name }, position) {
    const message = `The weight ${(0,display/* display */.V)(name)} holds NaN or infinite values, the first at position ${position}.`;
    return (0,diagnostic/* diagnostic */.YK)('weight/not-finite', message, { weight: name });
}
function castSlab({ name }, { variable, first, bytes }) {
    try {
        return (0,casts/* castValues */.sN)(bytes, variable.dtype);
    }
    catch (error) {
        if (!(error instanceof casts/* OutOfRangeError */.ZV))
            throw error;
        return (0,diagnostic/* refuse */.TR)('weight/out-of-range', `The weight ${(0,display/* display */.V)(name)} (${variable.dtype}) holds the value ${error.value} at position ${first + error.index}, which does not fit ${(0,casts/* manifestDtype */.GS)(variable.dtype)}.`, { weight: name });
    }
}

// EXTERNAL MODULE: ./src/discover/discover.ts
var discover = __webpack_require__(6472);
;// CONCATENATED MODULE: ./src/discover/output-dirs.ts



/** The suffixes that a directory name does without; any other belongs to the name (`v1.2`). */
const SUFFIX = /\.(h5|hdf5|hdf|he5|keras)$/i;
/** Names of files that a bundle holds: the directory of another model must not need one. */
const BUNDLE_FILE = /^(model\.json|group\d+-shard\d+of\d+\.bin)$/i;
/**
 * The directory that each model is written to, in the order of `models`: below `outputDir` the path of the model
 * relative to `cwd` without suffix, or the file name alone for a model outside `cwd`. Where two would share a
 * directory they keep their suffixes. Throws `ConversionError` (`output/collision`) when that does not part them;
 * names that differ only in case or in Unicode composition are one, as they are on many file systems.
 */
function assignOutputDirs(models, outputDir, cwd) {
    const placed = models.map(model => {
        const full = pathBelow(model, cwd);
        return { file: model.file, full, directory: withoutSuffix(full) };
    });
    // Each round gives suffixes back to those that collide; a name that has its suffix stays.
    for (let changed = true; changed;) {
        changed = false;
        for (const group of collisions(placed)) {
            for (const model of group) {
                if (model.directory === model.full)
                    continue;
                model.directory = model.full;
                changed = true;
            }
        }
    }
    const [same] = collisions(placed);
    if (same !== undefined)
        refuseCollision(same.map(({ file }) => file), same[0]?.directory ?? '');
    refuseInsideBundle(placed);
    return placed.map(({ directory }) => external_node_path_default().join(outputDir, ...directory.split('/')));
}
function pathBelow({ path: file }, cwd) {
    const relative = external_node_path_default().relative(cwd, file);
    const inside = !external_node_path_default().isAbsolute(relative) && relative.split((external_node_path_default()).sep)[0] !== '..';
    return inside ? relative.split((external_node_path_default()).sep).join('/') : external_node_path_default().basename(file);
}
function withoutSuffix(file) {
    const stem = file.replace(SUFFIX, '');
    // `..h5` must not become a way out.
    return /(^|\/)\.{0,2}$/.test(stem) ? file : stem;
}
function collisions(placed) {
    const groups = new Map();
    for (const model of placed) {
        const key = sameOnDisk(model.directory);
        groups.set(key, [...(groups.get(key) ?? []), model]);
    }
    return [...groups.values()].filter(group => group.length > 1);
}
/** Windows and macOS compare without case, macOS without composition, Windows without dots and spaces at the end. */
const sameOnDisk = (directory) => directory
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[. ]+(?=\/|$)/g, '');
/** A model `a/model.json.h5` would need a directory where the model `a.h5` has its `model.json`. */
function refuseInsideBundle(placed) {
    const byDirectory = new Map(placed.map(model => [sameOnDisk(model.directory), model]));
    for (const model of placed) {
        const parts = sameOnDisk(model.directory).split('/');
        for (let depth = 1; depth < parts.length; depth++) {
            const outer = byDirectory.get(parts.slice(0, depth).join('/'));
            if (outer !== undefined && BUNDLE_FILE.test(parts[depth] ?? '')) {
                refuseCollision([outer.file, model.file], model.directory);
            }
        }
    }
}
function refuseCollision(files, directory) {
    const names = files.slice(0, 3).map(display/* display */.V);
    const rest = files.length > names.length ? ` and ${files.length - names.length} more` : '';
    const [first, ...others] = names;
    (0,diagnostic/* refuse */.TR)('output/collision', `${first} and ${others.join(', ')}${rest} would both be written to ${(0,display/* display */.V)(directory)}; nothing was written.`, { file: files[0] ?? '' }, 'Rename one of them, or convert them in separate runs with different output directories.');
}

// EXTERNAL MODULE: ./src/each-model.ts
var each_model = __webpack_require__(9018);
// EXTERNAL MODULE: ./src/report/amounts.ts
var amounts = __webpack_require__(5911);
// EXTERNAL MODULE: ./src/validate/bundle-files.ts
var bundle_files = __webpack_require__(3274);
// EXTERNAL MODULE: ./src/validate/classes.ts
var validate_classes = __webpack_require__(8682);
// EXTERNAL MODULE: ./src/validate/generate-inputs.ts + 1 modules
var generate_inputs = __webpack_require__(9614);
// EXTERNAL MODULE: ./src/validate/compare.ts
var compare = __webpack_require__(6617);
;// CONCATENATED MODULE: ./src/validate/output-error.ts


/** Compares one output of both models. */
function measureOutput(name, quantized, float32, classes) {
    const { maxAbsolute, maxWanted, notFinite } = (0,compare/* measureDifference */.gN)(quantized, float32);
    const largestDifference = notFinite >= 0 ? Number.POSITIVE_INFINITY : maxAbsolute;
    let sum = 0;
    let [dot, quantizedSquares, float32Squares] = [0, 0, 0];
    for (let i = 0; i < float32.length; i++) {
        const [a, b] = [Number(quantized[i]), Number(float32[i])];
        if (!Number.isFinite(b))
            continue;
        sum += Math.abs(a - b);
        dot += a * b;
        quantizedSquares += a * a;
        float32Squares += b * b;
    }
    const agreement = classes === null ? null : (0,validate_classes/* compareClasses */.MB)(quantized, float32, classes.last, classes.kind, Number.POSITIVE_INFINITY);
    return {
        name,
        largestDifference,
        meanDifference: float32.length === 0 ? 0 : sum / float32.length,
        largestValue: maxWanted,
        error: relativeError(largestDifference, maxWanted),
        cosine: cosineOf(dot, quantizedSquares, float32Squares),
        ...(agreement === null ? {} : { classes: { same: agreement.same, of: agreement.of } }),
    };
}
/** The largest error of the outputs of one run, as `OutputError.error`. */
function largestError(quantized, float32) {
    const errors = float32.map(({ values }, index) => {
        const { maxAbsolute, maxWanted, notFinite } = measureDifference(quantized[index]?.values ?? [], values);
        return relativeError(notFinite >= 0 ? Number.POSITIVE_INFINITY : maxAbsolute, maxWanted);
    });
    return Math.max(0, ...errors);
}
function relativeError(difference, largest) {
    if (difference === 0)
        return 0;
    return largest === 0 ? Number.POSITIVE_INFINITY : difference / largest;
}
function cosineOf(dot, a, b) {
    if (a === 0 || b === 0)
        return a === b ? 1 : 0;
    return Math.min(1, dot / Math.sqrt(a * b));
}

// EXTERNAL MODULE: ./src/validate/plan.ts + 1 modules
var plan = __webpack_require__(6997);
// EXTERNAL MODULE: ./src/validate/process.ts + 1 modules
var validate_process = __webpack_require__(1752);
// EXTERNAL MODULE: ./src/validate/wire.ts
var wire = __webpack_require__(9917);
;// CONCATENATED MODULE: ./src/validate/quantization.ts









/** What may be spent on measuring weights one by one, in milliseconds, and the part of the time limit that it may be. */
const LONGEST_MEASURING_MS = 10_000;
const LONGEST_CHOOSING_MS = 30_000;
const PART_OF_TIMEOUT = 0.4;
/** Samples on which weights are measured one by one; the report of the whole is on all. */
const MOST_SAMPLES = 8;
/**
 * Predicts with the bundle of the float32 model in `directory` and asks what each weight contributes to the error of
 * quantizing it; open types (`auto`) are chosen by `limit`. Null when TensorFlow.js cannot run it.
 */
async function askFloat32(directory, request) {
    const bundle = await (0,bundle_files/* findBundleFiles */.L)(directory);
    for (const trials of (0,plan/* planTrials */.l7)(request.model, request.kerasModel, request.samples)) {
        for (const backend of ['wasm', 'cpu']) {
            const outcome = await ask(bundle, trials, backend, request);
            const outputs = outputsOf(outcome, trials);
            if (outputs !== null)
                return { trials, backend, outputs, contributions: outcome.contributions ?? null };
        }
    }
    return null;
}
function ask(bundle, trials, backend, request) {
    const isOpen = request.encode.quantize.some(({ dtype }) => dtype === 'auto');
    const { inputs, batch } = fewSamples(trials, (0,generate_inputs/* fixedBatchOf */.ut)(request.model));
    return (0,validate_process/* runPredictions */.Y)({
        ...jobOf(bundle, trials, backend, request),
        inputSets: [...trials.map(trial => trial.inputs), inputs],
        quantization: {
            inputSet: trials.length,
            batch,
            weights: weightsInQuestion(request.model, request.encode),
            rounding: request.encode.quantizationRounding,
            limit: request.limit,
            budgetMs: Math.min(isOpen ? LONGEST_CHOOSING_MS : LONGEST_MEASURING_MS, PART_OF_TIMEOUT * request.timeoutMs),
        },
    });
}
function jobOf(bundle, trials, backend, { customLayers, timeoutMs, memoryMiB, signal }) {
    return {
        bundle,
        inputSets: trials.map(({ inputs }) => inputs),
        runs: (0,plan/* runsOn */.k8)(backend, trials, false),
        ...(customLayers === undefined ? {} : { customLayers }),
        optionalMs: 0,
        timeoutMs,
        memoryMiB,
        signal,
    };
}
function outputsOf({ results }, trials) {
    const outputs = trials.map((_, index) => {
        const result = results.get(index);
        return result?.kind === 'predicted' ? result.outputs : null;
    });
    const complete = outputs.filter(each => each !== null);
    return complete.length === trials.length ? complete : null;
}
/** The first samples of the largest trial, as whole batches. */
function fewSamples(trials, fixedBatch) {
    const [largest] = [...trials].sort((a, b) => b.count - a.count);
    if (largest === undefined)
        return { inputs: [], batch: 1 };
    const batch = fixedBatch ?? Math.min(largest.count, MOST_SAMPLES);
    const count = Math.min(largest.count, batch * Math.max(1, Math.floor(MOST_SAMPLES / batch)));
    return { inputs: largest.inputs.map(input => (0,wire/* firstSamples */.E$)(input, count)), batch };
}
/** All types that `auto` chooses from, smallest first. */
const openTypes = ['uint8', 'uint16', 'float16', 'float32'];
function weightsInQuestion({ weights }, { quantize }) {
    const { types } = (0,tfjs_quantize/* chooseTypes */.r7)(weights.map(({ name }) => name), quantize);
    return weights.flatMap(({ name, shape, source }) => {
        const type = types.get(name);
        if (type === undefined || (0,casts/* manifestDtype */.GS)(source.dtype) !== 'float32' || (0,wire/* sizeOf */.$d)(shape) === 0)
            return [];
        return [{ name, types: type === 'auto' ? openTypes : [type] }];
    });
}
/** Predicts the same with the quantized bundle in `directory` and compares; null when TensorFlow.js cannot run it. */
async function compareWithFloat32(directory, float32, request) {
    const { trials, backend, contributions } = float32;
    const bundle = await (0,bundle_files/* findBundleFiles */.L)(directory);
    const outcome = await (0,validate_process/* runPredictions */.Y)(jobOf(bundle, trials, backend, request));
    const quantized = outputsOf(outcome, trials);
    if (quantized === null)
        return null;
    const outputs = request.model.outputs.map(({ name }, index) => {
        const kind = (0,validate_classes/* classKindOf */.O4)(request.kerasModel, index);
        const last = float32.outputs[0]?.[index]?.shape.at(-1) ?? 0;
        return measureOutput(name, joined(quantized, index), joined(float32.outputs, index), kind === null ? null : { kind, last });
    });
    return {
        backend,
        inputs: trials[0]?.source ?? 'generated',
        samples: trials.reduce((sum, { count }) => sum + count, 0),
        error: Math.max(0, ...outputs.map(({ error }) => error)),
        limit: request.limit,
        outputs,
        weights: [...(contributions ?? [])].sort((a, b) => (b.error ?? -1) - (a.error ?? -1)),
    };
}
/** The values of one output over all trials. */
function joined(outputs, index) {
    return Float32Array.from(outputs.flatMap(trial => Array.from(trial[index]?.values ?? [])));
}

;// CONCATENATED MODULE: ./src/encode-quantized.ts






/** Times that types are chosen, each with a stricter limit, when the samples as a whole show a larger error than the few they were chosen by. */
const MOST_ATTEMPTS = 3;
/**
 * Writes a model in float32 first and puts that to the full proof; then writes it quantized, proves that too, and
 * measures what quantization does to the predictions. The float32 model is gone afterwards.
 */
async function encodeQuantized(encoding) {
    const twin = await stageBundle(encoding.outputDir);
    try {
        const { encode } = encoding.request;
        const plain = { ...encode, quantize: [] };
        const written = await encoding.write(twin.directory, plain, new Map());
        const float32 = await encoding.validate(written.bundle, plain, encoding.level);
        if (float32.diagnostics.some(diagnostic/* isError */.bJ))
            return { bundle: null, diagnostics: written.diagnostics, validation: float32 };
        return await quantize(twin.directory, float32, encoding);
    }
    finally {
        await discardStaging(twin);
    }
}
async function quantize(twin, float32, encoding) {
    const { request, validate } = encoding;
    const { written, measured } = await chooseAndWrite(twin, float32, encoding);
    const proof = await validate(written.bundle, request.encode, 'predict');
    const own = proof.diagnostics.filter(finding => (0,diagnostic/* isError */.bJ)(finding) || !float32.diagnostics.some(({ code }) => code === finding.code));
    const findings = [...float32.diagnostics, ...own];
    if (!findings.some(diagnostic/* isError */.bJ))
        findings.push(...judge(measured, request, findings));
    const failed = findings.some(diagnostic/* isError */.bJ);
    const validation = {
        ...float32,
        ...proof,
        level: proof.diagnostics.some(diagnostic/* isError */.bJ) || proof.level !== 'predict' ? proof.level : float32.level,
        diagnostics: findings,
        ...(measured === null ? {} : { quantization: { ...measured, float32: float32.predictions } }),
    };
    return {
        bundle: failed ? null : written.bundle,
        diagnostics: written.diagnostics,
        validation,
    };
}
async function chooseAndWrite(twin, float32, { request, directory, write }) {
    const isOpen = request.encode.quantize.some(({ dtype }) => dtype === 'auto');
    let limit = request.limit;
    for (let attempt = 1;; attempt++) {
        const answer = float32.predictions.length === 0 ? null : await askFloat32(twin, { ...request, limit });
        const written = await write(directory, request.encode, typesIn(answer));
        const measured = answer === null ? null : await compareWithFloat32(directory, answer, request);
        if (measured === null || request.limit === null || limit === null)
            return { written, measured };
        const canDoBetter = isOpen && attempt < MOST_ATTEMPTS && Number.isFinite(measured.error);
        if (measured.error <= request.limit || !canDoBetter)
            return { written, measured };
        limit *= (0.9 * request.limit) / measured.error;
        await (0,promises_.rm)(directory, { recursive: true });
        await (0,promises_.mkdir)(directory);
    }
}
const typesIn = (answer) => new Map(answer?.contributions?.map(({ name, dtype }) => [name, dtype]));
/** Quantization may move an output by this part of its largest value before it is worth a warning. */
const NOTABLE_ERROR = 0.1;
function judge(measured, { limit, encode }, findings) {
    const isOpen = encode.quantize.some(({ dtype }) => dtype === 'auto');
    if (measured === null || (isOpen && measured.weights.length === 0)) {
        if (limit === null)
            return [];
        const message = `What quantization does to the predictions could not be measured, so the limit of ${(0,amounts/* formatPercent */.l9)(limit)} is not shown to hold.`;
        return [(0,diagnostic/* diagnostic */.YK)('validate/quantization-not-measured', message)];
    }
    const [worst] = [...measured.outputs].sort((a, b) => b.error - a.error);
    if (worst === undefined)
        return [];
    const { name, error } = worst;
    if (limit !== null && error > limit)
        return [exceeded(measured, name, error, limit)];
    if (error <= NOTABLE_ERROR || findings.some(({ code }) => code === 'validate/quantization-loss'))
        return [];
    const message = `Quantization moves the output "${(0,display/* display */.V)(name)}" by up to ${(0,amounts/* formatPercent */.l9)(error)} of its largest value.`;
    return [(0,diagnostic/* diagnostic */.YK)('validate/quantization-loss', message)];
}
function exceeded({ weights }, name, error, limit) {
    const most = weights
        .filter(each => each.error !== null && each.error > 0)
        .slice(0, 3)
        .map(each => `${(0,display/* display */.V)(each.name)} (${each.dtype}, ${(0,amounts/* formatPercent */.l9)(each.error ?? 0)})`);
    const blame = most.length === 0 ? '' : `; by themselves, these weights contribute most: ${most.join(', ')}`;
    const message = `Quantization moves the output "${(0,display/* display */.V)(name)}" by up to ${(0,amounts/* formatPercent */.l9)(error)} of its largest value, and ${(0,amounts/* formatPercent */.l9)(limit)} is allowed${blame}.`;
    return (0,diagnostic/* diagnostic */.YK)('validate/quantization-error', message);
}

// EXTERNAL MODULE: ./src/judge-model.ts + 3 modules
var judge_model = __webpack_require__(5097);
// EXTERNAL MODULE: ./src/model-findings.ts
var model_findings = __webpack_require__(8245);
// EXTERNAL MODULE: ./src/proof-options.ts + 1 modules
var proof_options = __webpack_require__(7777);
// EXTERNAL MODULE: ./src/run-options.ts
var run_options = __webpack_require__(6437);
// EXTERNAL MODULE: ./src/validate/samples.ts + 1 modules
var samples = __webpack_require__(2767);
// EXTERNAL MODULE: ./src/validate/validate.ts
var validate_validate = __webpack_require__(9470);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/pipeline.ts
















/**
 * Runs the stages (discover, describe, rewrite, lower, encode, validate, put in place) for every model that `models`
 * matches. What is wrong with one model stands in its `ModelReport` and leaves no output of it; the others go on.
 * Throws `ConversionError` when the run as a whole cannot be: an option that is out of range, an architecture file or
 * a baseline that cannot be read, two models for one directory.
 */
async function convert(options) {
    const settings = await settle(options);
    settings.signal?.throwIfAborted();
    const requireMatch = options.requireMatch ?? true;
    const found = await (0,discover/* discover */.k)(options.models, { cwd: settings.cwd, requireMatch });
    const outputDir = external_node_path_default().resolve(settings.cwd, options.outputDir);
    const directories = options.flat
        ? flatDirectory(found.models, outputDir)
        : assignOutputDirs(found.models, outputDir, settings.cwd);
    const opened = await (0,src_baseline/* openBaseline */.E)(options.baseline, options.requireBaseline ?? true, settings);
    const { baseline } = opened;
    try {
        const models = await (0,each_model/* eachModel */.B)(found.models, settings, (file, index, openReader) => (0,judge_model/* judgeModel */.f)({ file, openReader, baseline, settings }, (assessment, cage, findings, checkBudgets) => encodeAndProve(file, directories[index] ?? outputDir, cage, assessment, findings, checkBudgets, settings)));
        return {
            schemaVersion: 1,
            tool: { name: 'keras-to-tfjs', version: version/* version */.r },
            baseline: baseline?.origin ?? null,
            diagnostics: opened.diagnostics,
            models: [...found.diagnostics.map(finding => (0,model_findings/* lostFile */.p4)(finding)), ...models],
        };
    }
    finally {
        await baseline?.close();
    }
}
async function settle(options) {
    const shardSizeBytes = options.shardSizeBytes ?? 4194304;
    if (!Number.isSafeInteger(shardSizeBytes) || shardSizeBytes < 1)
        (0,diagnostic/* refuse */.TR)('option/invalid', `The shard size must be a positive whole number of bytes, not ${String(shardSizeBytes)}.`);
    const run = await (0,run_options/* settleRun */.l)(options);
    return {
        ...run,
        ...(0,proof_options/* settleProof */.Y)(options, run.cwd),
        encode: {
            quantize: run.quantize,
            quantizationRounding: options.quantizationRounding ?? 'numpy2',
            shardSizeBytes,
            splitByLayer: options.splitByLayer ?? false,
            metadata: options.metadata ?? {},
        },
        validate: options.validate ?? 'auto',
        maxQuantizationError: settleQuantizationLimit(options, run.quantize),
    };
}
/** What `auto` keeps to when nothing is said: one percent of an output's largest value. */
const DEFAULT_QUANTIZATION_ERROR = 0.01;
function settleQuantizationLimit({ maxQuantizationError, validate = 'auto' }, quantize) {
    const isOpen = quantize.some(({ dtype }) => dtype === 'auto');
    if (maxQuantizationError !== undefined && !(maxQuantizationError > 0 && Number.isFinite(maxQuantizationError)))
        (0,diagnostic/* refuse */.TR)('option/invalid', `The largest quantization error must be a number above 0, not ${String(maxQuantizationError)}.`);
    const limit = maxQuantizationError ?? (isOpen ? DEFAULT_QUANTIZATION_ERROR : null);
    if (limit === null || quantize.length === 0)
        return null;
    if (validate === 'none' || validate === 'integrity')
        (0,diagnostic/* refuse */.TR)('option/invalid', `${isOpen ? 'Quantizing as "auto"' : 'A largest quantization error'} needs predictions, but models are validated as "${validate}" only.`);
    return limit;
}
function flatDirectory(models, outputDir) {
    if (models.length > 1)
        (0,diagnostic/* refuse */.TR)('output/collision', `${models.length} models cannot be written straight into one directory.`);
    return models.map(() => outputDir);
}
/** Null when a finding stands in the way; the findings say which. */
async function encodeAndProve(file, directory, cage, { saved, tfjs }, findings, checkBudgets, settings) {
    if (saved === null || tfjs === null)
        return null;
    const { signal } = settings;
    const staging = await stageBundle(directory);
    try {
        const proven = await writeAndProve(file, staging, cage, { saved, tfjs }, settings);
        const { bundle, validation } = proven;
        findings.validation = validation;
        findings.diagnostics.push(...[...proven.diagnostics, ...validation.diagnostics].map(each => (0,model_findings/* inFile */.s5)(each, file)));
        if (bundle !== null) {
            findings.weightBytes = bundle.files.slice(1).reduce((sum, { bytes }) => sum + bytes, 0);
            if (hasOpenTypes(settings))
                findings.diagnostics.push(...(await checkBudgets(findings.weightBytes)));
        }
        if (bundle === null || findings.diagnostics.some(diagnostic/* isError */.bJ)) {
            await discardStaging(staging);
            return null;
        }
        settings.report({ kind: 'stage', file: file.file, stage: 'write' });
        signal?.throwIfAborted();
        await putInPlace(staging);
        return { ...bundle, directory };
    }
    catch (error) {
        await discard(staging);
        throw error;
    }
}
/** Whether the size of the weights is known only after types have been chosen. */
const hasOpenTypes = ({ encode }) => encode.quantize.some(({ dtype }) => dtype === 'auto');
async function writeAndProve(file, { directory, outputDir }, cage, { saved, tfjs }, settings) {
    const { signal, validateTimeoutMs: timeoutMs } = settings;
    const encode = encodeFor(tfjs, settings.encode);
    const customLayers = tfjs.customClasses.length === 0 ? undefined : settings.customLayers?.source;
    const read = (variable, first, count) => cage.read(variable.id, first, count);
    const write = (where, how, chosen) => {
        settings.report({ kind: 'stage', file: file.file, stage: 'encode' });
        return writeBundle(tfjs, read, where, how, {
            ...(signal === undefined ? {} : { signal }),
            onBytes: (layer, done, total) => settings.report({ kind: 'bytes', file: file.file, layer, done, total }),
            chosen,
        });
    };
    const validate = (bundle, how, level) => {
        settings.report({ kind: 'stage', file: file.file, stage: 'validate' });
        return (0,validate_validate/* validateBundle */.T_)({
            bundle,
            model: tfjs,
            kerasModel: saved,
            read,
            modelFile: file.path,
            level,
            encode: how,
            samples: settings.samples,
            customLayers,
            tfjsNode: settings.tfjsNode,
            timeoutMs,
            signal,
        });
    };
    const level = settings.validate;
    if (encode.quantize.length === 0 || level === 'none' || level === 'integrity') {
        const { bundle, diagnostics } = await write(directory, encode, new Map());
        const validation = await validate(bundle, encode, level);
        return { bundle, diagnostics, validation };
    }
    const request = {
        model: tfjs,
        kerasModel: saved,
        encode,
        limit: settings.maxQuantizationError,
        samples: (await (0,samples/* samplesFor */.rS)(file.path, settings.samples))?.samples,
        customLayers,
        timeoutMs,
        memoryMiB: validate_validate/* memoryMiB */.Ii,
        signal,
    };
    return encodeQuantized({ directory, outputDir, level, request, write, validate });
}
/** A page that loads the model must know which classes it has to register first. */
function encodeFor({ customClasses }, encode) {
    if (customClasses.length === 0)
        return encode;
    return { ...encode, metadata: { ...encode.metadata, customLayers: [...customClasses] } };
}
/** The error that led here must not be hidden by one of the clean-up. */
async function discard(staging) {
    await discardStaging(staging).catch(() => { });
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
