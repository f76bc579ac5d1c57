export const id = 78;
export const ids = [78];
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
    const { openCommit } = await __webpack_require__.e(/* import() */ 317).then(__webpack_require__.bind(__webpack_require__, 2317));
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

/***/ 9018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ eachModel)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2869);
/* harmony import */ var _reader_open_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4909);



/** Runs `work` on every model, some at a time. The reports come in the order of `models`. */
async function eachModel(models, settings, work) {
    const { signal, report, concurrency, limits } = settings;
    const reports = new Array(models.length);
    const cages = new CageQueue(models, limits);
    const onAbort = () => void cages.close();
    signal?.addEventListener('abort', onAbort, { once: true });
    let next = 0;
    const workOn = async () => {
        for (let index = next++; index < models.length; index = next++) {
            signal?.throwIfAborted();
            const file = models[index];
            if (file === undefined)
                continue;
            report({ kind: 'start', file: file.file, index, total: models.length });
            const at = index;
            const model = await work(file, at, () => cages.take(at));
            reports[index] = model;
            report({ kind: 'end', file: file.file, model });
        }
    };
    try {
        const workers = Math.min(models.length, concurrency ?? Math.min((0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), 4));
        const ended = await Promise.allSettled(Array.from({ length: workers }, workOn));
        signal?.throwIfAborted();
        for (const end of ended)
            if (end.status === 'rejected')
                throw end.reason;
        return reports;
    }
    finally {
        signal?.removeEventListener('abort', onAbort);
        await cages.close();
    }
}
/** Starts the reader of the next model while the current one works: process start must not dominate small models. */
class CageQueue {
    #opening = new Map();
    #models;
    #limits;
    #closed = false;
    constructor(models, limits) {
        this.#models = models;
        this.#limits = limits;
    }
    take(index) {
        const cage = this.#open(index);
        const following = this.#models.findIndex((file, other) => other > index && needsReader(file) && !this.#opening.has(other));
        if (following >= 0)
            this.#open(following).catch(() => { });
        return cage;
    }
    async close() {
        this.#closed = true;
        for (const opening of this.#opening.values())
            await opening.then(cage => cage.close()).catch(() => { });
    }
    #open(index) {
        const file = this.#models[index];
        if (file === undefined || this.#closed)
            return Promise.reject(new _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .ConversionError */ .zx((0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .diagnostic */ .YK)('cancelled', 'The run was cancelled.')));
        const opening = this.#opening.get(index) ?? (0,_reader_open_js__WEBPACK_IMPORTED_MODULE_2__/* .openCage */ .R)(file.path, this.#limits);
        this.#opening.set(index, opening);
        return opening;
    }
}
const needsReader = (file) => file.kind === 'hdf5' || file.kind === 'keras-archive';


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
// EXTERNAL MODULE: ./src/assess.ts + 93 modules
var assess = __webpack_require__(6916);
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
            const stopped = assessment.tfjs === null || findings.diagnostics.some(model_findings/* isError */.bJ);
            if (!stopped && finish !== undefined)
                bundle = await finish(assessment, cage, findings);
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

/***/ 1078:
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
var keras_sizes = __webpack_require__(3620);
// EXTERNAL MODULE: ./src/tfjs/casts.ts
var casts = __webpack_require__(4825);
// EXTERNAL MODULE: ./src/version.ts
var version = __webpack_require__(311);
;// CONCATENATED MODULE: ./src/tfjs/model-json.ts



/** The text of `model.json`: keys in the Python converter's order, in the style of Python's `json.dump`. */
function modelJson(model, weightsManifest, metadata) {
    return dumpJson({
        format: 'layers-model',
        generatedBy: model.generatedBy,
        convertedBy: `keras-to-tfjs v${version/* version */.r}`,
        ...(Object.keys(metadata).length === 0 ? {} : { userDefinedMetadata: metadata }),
        modelTopology: model.modelTopology,
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
    const message = `The value ${value} at ${(0,display/* display */.V)(place)} cannot be written in JSON.`;
    // Subjects point into the saved model_config.
    (0,diagnostic/* refuse */.TR)('keras/invalid-config', message, place.startsWith(topology) ? { pointer: place.slice(topology.length) } : {});
}
function dumpText(text) {
    return JSON.stringify(text).replace(/[\u007f-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// EXTERNAL MODULE: ./src/tfjs/quantize.ts + 1 modules
var quantize = __webpack_require__(3823);
;// CONCATENATED MODULE: ./src/tfjs/shards.ts
/** Sizes of the files into which a group of `bytes` is cut: all full but the last. No bytes, no file. */
function shardSizes(bytes, shardSizeBytes) {
    const count = Math.ceil(bytes / shardSizeBytes);
    return Array.from({ length: count }, (_, index) => Math.min(shardSizeBytes, bytes - index * shardSizeBytes));
}
/** Names of the files of group number `group`, counted from 1 as Python counts. */
function shardNames(group, count) {
    return Array.from({ length: count }, (_, index) => `group${group}-shard${index + 1}of${count}.bin`);
}
/**
 * True when TensorFlow.js 4.22 would read zeros from files of these sizes. It takes the files for equally large when
 * all but the last are, and never asks for the size of the last: what that has beyond the others is lost.
 */
function losesTheLastShard(sizes) {
    const last = sizes.at(-1);
    const others = sizes.slice(0, -1);
    const [first] = others;
    return first !== undefined && last !== undefined && last > first && others.every(size => size === first);
}

// EXTERNAL MODULE: ./src/keras/model.ts
var model = __webpack_require__(3603);
// EXTERNAL MODULE: ./src/tfjs/float16.ts
var float16 = __webpack_require__(880);
;// CONCATENATED MODULE: ./src/bundle/derive.ts


/** Values that are read at once. */
const slabValues = 2 ** 19;
/**
 * Values `first` to `first + count` (row-major) of any variable, in float64, not rounded. Reads the stored arrays slab by
 * slab, so the memory it takes grows with `count` alone.
 */
async function valuesOf(variable, first, count, read) {
    if (variable.kind === 'constant')
        return Float64Array.from(variable.values.slice(first, first + count));
    if (variable.kind === 'stored')
        return storedValues(variable, first, count, read);
    return derivedValues(variable, first, count, read);
}
async function storedValues(variable, first, count, read) {
    const values = new Float64Array(count);
    for (let at = 0; at < count; at += slabValues) {
        const length = Math.min(slabValues, count - at);
        const bytes = await read(variable, first + at, length);
        const number = numberReader(variable, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
        for (let i = 0; i < length; i++)
            values[at + i] = number(i);
    }
    return values;
}
function numberReader({ dtype }, view) {
    const size = model/* bytesOf */.$[dtype];
    switch (dtype) {
        case 'float16': {
            const table = (0,float16/* float16Values */.sV)();
            return i => table[view.getUint16(i * size, true)] ?? 0;
        }
        case 'bfloat16': {
            const word = new DataView(new ArrayBuffer(4));
            return i => {
                word.setUint32(0, view.getUint16(i * size, true) << 16, true);
                return word.getFloat32(0, true);
            };
        }
        case 'float32':
            return i => view.getFloat32(i * size, true);
        case 'float64':
            return i => view.getFloat64(i * size, true);
        case 'int8':
            return i => view.getInt8(i);
        case 'uint8':
        case 'bool':
            return i => view.getUint8(i);
        case 'int16':
            return i => view.getInt16(i * size, true);
        case 'uint16':
            return i => view.getUint16(i * size, true);
        case 'int32':
            return i => view.getInt32(i * size, true);
        case 'uint32':
            return i => view.getUint32(i * size, true);
        case 'int64':
            return i => Number(view.getBigInt64(i * size, true));
        case 'uint64':
            return i => Number(view.getBigUint64(i * size, true));
    }
}
async function derivedValues({ step, shape }, first, count, read) {
    switch (step.do) {
        case 'reshape':
            return valuesOf(step.of, first, count, read);
        case 'scale':
            return (await valuesOf(step.of, first, count, read)).map(value => value * step.by + step.plus);
        case 'map':
            return (await valuesOf(step.of, first, count, read)).map(functions[step.function]);
        case 'elementwise': {
            const operation = operations[step.operation];
            const [a, b] = step.of;
            const left = await gather(a, broadcastIndexes(a.shape, shape, first, count), read);
            const right = await gather(b, broadcastIndexes(b.shape, shape, first, count), read);
            return left.map((value, i) => operation(value, right[i] ?? 0));
        }
        case 'concatenate':
            return concatenated(step.of, step.axis, shape, first, count, read);
        case 'slice': {
            const strides = stridesOf(step.of.shape);
            const offset = strides.reduce((sum, stride, axis) => sum + stride * (step.begin[axis] ?? 0), 0);
            return gather(step.of, mapIndexes(shape, first, count, at => offset + dot(at, strides)), read);
        }
        case 'transpose': {
            const from = stridesOf(step.of.shape);
            const strides = step.axes.map(axis => from[axis] ?? 0);
            return gather(step.of, mapIndexes(shape, first, count, at => dot(at, strides)), read);
        }
        case 'flip': {
            const strides = stridesOf(shape).map((stride, axis) => (step.axes.includes(axis) ? -stride : stride));
            const last = strides.reduce((sum, stride, axis) => (stride < 0 ? sum - stride * ((shape[axis] ?? 1) - 1) : sum), 0);
            return gather(step.of, mapIndexes(shape, first, count, at => last + dot(at, strides)), read);
        }
        case 'zero-stuff':
            return gather(step.of, mapIndexes(shape, first, count, stuffed(step.of.shape, step.begin, step.every)), read);
    }
}
const functions = {
    square: (value) => value * value,
    'square-root': Math.sqrt,
    reciprocal: (value) => 1 / value,
};
const operations = {
    add: (a, b) => a + b,
    subtract: (a, b) => a - b,
    multiply: (a, b) => a * b,
    divide: (a, b) => a / b,
    maximum: Math.max,
};
const dot = (at, strides) => {
    let sum = 0;
    for (let axis = 0; axis < at.length; axis++)
        sum += (at[axis] ?? 0) * (strides[axis] ?? 0);
    return sum;
};
/** Row-major steps from one value to the next on each axis. */
function stridesOf(shape) {
    const strides = shape.map(() => 1);
    for (let axis = shape.length - 2; axis >= 0; axis--)
        strides[axis] = (strides[axis + 1] ?? 1) * (shape[axis + 1] ?? 1);
    return strides;
}
/** For `count` values of an array of `shape` from value `first` on, what `indexOf` makes of their positions. */
function mapIndexes(shape, first, count, indexOf) {
    const position = stridesOf(shape).map((stride, axis) => Math.floor(first / stride) % (shape[axis] ?? 1));
    const indexes = new Float64Array(count);
    for (let i = 0; i < count; i++) {
        indexes[i] = indexOf(position);
        for (let axis = shape.length - 1; axis >= 0; axis--) {
            const next = (position[axis] ?? 0) + 1;
            position[axis] = next === shape[axis] ? 0 : next;
            if (position[axis] !== 0)
                break;
        }
    }
    return indexes;
}
function broadcastIndexes(from, to, first, count) {
    const strides = stridesOf(from);
    const missing = to.length - from.length;
    const aligned = to.map((_, axis) => axis < missing || from[axis - missing] === 1 ? 0 : (strides[axis - missing] ?? 0));
    return mapIndexes(to, first, count, at => dot(at, aligned));
}
/** Which value stands at a position among zeros; -1 where none does. */
function stuffed(shape, begin, every) {
    const strides = stridesOf(shape);
    return position => {
        let index = 0;
        for (let axis = 0; axis < position.length; axis++) {
            const at = ((position[axis] ?? 0) - (begin[axis] ?? 0)) / (every[axis] ?? 1);
            if (!Number.isInteger(at) || at < 0 || at >= (shape[axis] ?? 0))
                return -1;
            index += at * (strides[axis] ?? 0);
        }
        return index;
    };
}
/** The values at `indexes`; zero where an index is negative. */
async function gather(of, indexes, read) {
    const values = new Float64Array(indexes.length);
    let low = Number.POSITIVE_INFINITY;
    let high = -1;
    for (const index of indexes) {
        if (index < 0)
            continue;
        low = Math.min(low, index);
        high = Math.max(high, index);
    }
    for (let from = low; from <= high; from += slabValues) {
        const slab = await valuesOf(of, from, Math.min(slabValues, high + 1 - from), read);
        for (let i = 0; i < indexes.length; i++) {
            const at = (indexes[i] ?? 0) - from;
            if (at >= 0 && at < slab.length)
                values[i] = slab[at] ?? 0;
        }
    }
    return values;
}
async function concatenated(of, axis, shape, first, count, read) {
    const values = new Float64Array(count);
    let begin = 0;
    for (const part of of) {
        const length = part.shape[axis] ?? 0;
        const start = begin;
        const strides = stridesOf(part.shape);
        const indexes = mapIndexes(shape, first, count, position => {
            const at = (position[axis] ?? 0) - start;
            return at < 0 || at >= length ? -1 : dot(position, strides) - start * (strides[axis] ?? 0);
        });
        const found = await gather(part, indexes, read);
        for (let i = 0; i < count; i++)
            if ((indexes[i] ?? -1) >= 0)
                values[i] = found[i] ?? 0;
        begin += length;
    }
    return values;
}

;// CONCATENATED MODULE: ./src/bundle/read-variable.ts



/** Bytes that are read at once. */
const slabBytes = 4 * 2 ** 20;
/** All values of the variables, in order. The next slab is read while the current one is worked on. */
async function* slabsOf(variables, read) {
    const plan = planSlabs(variables);
    let next = plan.next();
    let pending = next.done ? null : load(next.value, read);
    while (!next.done && pending !== null) {
        const { variable, first } = next.value;
        const bytes = await pending;
        next = plan.next();
        pending = next.done ? null : load(next.value, read);
        // Whoever stops early must not leave a rejection without a handler.
        pending?.catch(() => { });
        yield { variable, first, bytes };
    }
}
function* planSlabs(variables) {
    for (const variable of variables) {
        const total = (0,keras_sizes/* valuesIn */.a)(variable.shape);
        const most = Math.floor(slabBytes / model/* bytesOf */.$[variable.dtype]);
        for (let first = 0; first < total; first += most)
            yield { variable, first, count: Math.min(most, total - first) };
    }
}
async function load({ variable, first, count }, read) {
    if (variable.kind === 'stored')
        return read(variable, first, count);
    const values = await valuesOf(variable, first, count, read);
    return new Uint8Array((variable.dtype === 'float32' ? Float32Array.from(values) : Int32Array.from(values)).buffer);
}

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
    const { types, diagnostics: choices } = (0,quantize/* chooseTypes */.r7)(names, options.quantize);
    const diagnostics = [...choices];
    const planned = [];
    for (const weight of model.weights)
        planned.push(await planWeight(weight, types.get(weight.name), read, options, hooks, diagnostics));
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
    const text = modelJson(model, weightsManifest, options.metadata);
    await (0,promises_.writeFile)(external_node_path_default().join(directory, 'model.json'), text, { flag: 'wx' });
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    const manifest = { path: 'model.json', bytes: Buffer.byteLength(text), sha256 };
    return { bundle: { directory, files: [manifest, ...files], weightsManifest }, diagnostics };
}
async function planWeight(weight, type, read, { quantizationRounding }, { signal }, diagnostics) {
    const dtype = (0,casts/* manifestDtype */.GS)(weight.source.dtype);
    const values = (0,keras_sizes/* valuesIn */.a)(weight.shape);
    const plain = { weight, dtype, quantization: null, range: quantize/* emptyRange */.tD, bytes: values * storedBytes[dtype] };
    if (type === undefined || dtype !== 'float32')
        return plain;
    let range = quantize/* emptyRange */.tD;
    for await (const slab of slabsOf([weight.source], read)) {
        signal?.throwIfAborted();
        range = (0,quantize/* widen */.oP)(range, castSlab(weight, slab));
    }
    const loss = (0,quantize/* quantizationLoss */.ji)(type, range, quantizationRounding);
    if (loss !== null) {
        const message = `The weight ${(0,display/* display */.V)(weight.name)} ${loss}, so it was left in float32.`;
        diagnostics.push((0,diagnostic/* diagnostic */.YK)('weight/not-quantized', message, { weight: weight.name }));
        return plain;
    }
    const quantization = (0,quantize/* quantizationOf */.tc)(type, range);
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
    const joined = losesTheLastShard(byLayer.flatMap(group => shardSizes(bytesIn(group), shardSizeBytes)));
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
    const total = planned.reduce((sum, { weight, dtype }) => sum + (0,keras_sizes/* valuesIn */.a)(weight.shape) * storedBytes[dtype], 0);
    let done = 0;
    return (weight, bytes) => {
        signal?.throwIfAborted();
        done += bytes;
        onBytes?.(weight, done, total);
    };
}
async function writeGroup(group, number, { read, directory, options, advance, diagnostics }) {
    const sizes = shardSizes(bytesIn(group), options.shardSizeBytes);
    const writer = new ShardWriter(directory, shardNames(number, sizes.length), sizes);
    try {
        for (const { weight, dtype, quantization, range } of group) {
            // Nothing is asked of integers, and nothing more of a weight that was reported.
            let searching = dtype === 'float32';
            for await (const slab of slabsOf([weight.source], read)) {
                const values = castSlab(weight, slab);
                advance(weight.name, values.length);
                const notFinite = searching ? (0,casts/* firstNotFinite */.vN)(values) : -1;
                if (notFinite >= 0) {
                    searching = false;
                    diagnostics.push(notFiniteWarning(weight, slab.first + notFinite));
                }
                const { quantizationRounding } = options;
                await writer.write(quantization === null ? values : (0,quantize/* quantizeValues */.gj)(values, quantization, range, quantizationRounding));
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
// EXTERNAL MODULE: ./src/judge-model.ts + 3 modules
var judge_model = __webpack_require__(5097);
// EXTERNAL MODULE: ./src/model-findings.ts
var model_findings = __webpack_require__(8245);
// EXTERNAL MODULE: ./src/run-options.ts
var run_options = __webpack_require__(6437);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/validate/integrity.ts










const integrity_storedBytes = { float32: 4, int32: 4, bool: 1, float16: 2, uint8: 1, uint16: 2 };
/**
 * Reads a bundle back as TensorFlow.js does and compares every value with its source in the Keras file: equal after the
 * documented cast, or within half a step of quantization. The arithmetic here is its own, apart from the encoder's, so
 * that a fault there shows. Streams: memory does not grow with the model.
 */
async function validateIntegrity(bundle, model, read, signal) {
    let weightsCompared = 0;
    try {
        const groups = await readManifest(bundle);
        const entries = groups.flatMap(({ weights }) => weights);
        checkNames(entries, model.weights);
        checkLengths(groups, bundle);
        const shards = new ShardReader(bundle);
        for (const [index, weight] of model.weights.entries()) {
            const entry = entries[index];
            if (entry === undefined)
                continue;
            await compareWeight(weight, entry, shards, read, signal);
            weightsCompared++;
        }
        await shards.end();
        return { weightsCompared, diagnostics: [] };
    }
    catch (error) {
        if (!(error instanceof diagnostic/* ConversionError */.zx) || error.diagnostic.code !== 'validate/integrity')
            throw error;
        return { weightsCompared, diagnostics: [error.diagnostic] };
    }
}
function broken(message, weight) {
    (0,diagnostic/* refuse */.TR)('validate/integrity', message, weight === undefined ? {} : { weight });
}
async function readManifest({ directory, files }) {
    const text = await (0,promises_.readFile)(external_node_path_default().join(directory, 'model.json'), 'utf8').catch(() => broken('model.json cannot be read back.'));
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
    if (files[0]?.sha256 !== sha256)
        broken('model.json is not what was written.');
    const { weightsManifest } = JSON.parse(text);
    return weightsManifest;
}
function checkNames(entries, weights) {
    if (entries.length !== weights.length)
        broken(`The manifest lists ${entries.length} weights, but the model has ${weights.length}.`);
    const seen = new Set();
    for (const [index, { name, shape, dtype }] of entries.entries()) {
        const weight = weights[index];
        if (weight === undefined || weight.name !== name)
            broken(`The manifest lists the weight ${(0,display/* display */.V)(name)} at the place of another.`, name);
        if (seen.has(name))
            broken(`The manifest lists the weight ${(0,display/* display */.V)(name)} twice.`, name);
        seen.add(name);
        if (shape.join() !== weight.shape.join())
            broken(`The weight ${(0,display/* display */.V)(name)} has the shape [${shape.join(', ')}] in the manifest, but [${weight.shape.join(', ')}] in the model.`, name);
        const stored = weight.source.dtype;
        if (dtype !== kindOf(stored))
            broken(`The weight ${(0,display/* display */.V)(name)} is of type ${dtype} in the manifest, where the Keras file holds ${stored}.`, name);
    }
}
/** The one type of tf.js that stands for a stored type. */
const kindOf = (stored) => stored === 'bool' ? 'bool' : /^u?int/.test(stored) ? 'int32' : 'float32';
function checkLengths(groups, { files }) {
    const sizes = new Map(files.map(({ path: name, bytes }) => [name, bytes]));
    const listed = groups.flatMap(({ paths }) => paths);
    if (listed.join() !== [...sizes.keys()].slice(1).join())
        broken('The manifest lists other shards than were written.');
    for (const { paths, weights } of groups) {
        const held = paths.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
        const needed = weights.reduce((sum, entry) => sum + (0,keras_sizes/* valuesIn */.a)(entry.shape) * integrity_storedBytes[entry.quantization?.dtype ?? entry.dtype], 0);
        if (held !== needed)
            broken(`A group of shards holds ${held} bytes, but its weights need ${needed}.`);
    }
    const all = groups.flatMap(({ paths }) => paths.map(name => sizes.get(name) ?? 0));
    if (losesTheLastShard(all))
        broken('TensorFlow.js 4.22 would read zeros from the last shard.');
}
/** The shards of a bundle as one stream, hashed on the way. */
class ShardReader {
    #files;
    #directory;
    #pieces;
    #rest = new Uint8Array(0);
    constructor({ directory, files }) {
        this.#directory = directory;
        this.#files = files.slice(1);
        this.#pieces = this.#read();
    }
    /** The next `length` bytes; fewer never. */
    async take(length) {
        if (length <= this.#rest.length) {
            const part = this.#rest.subarray(0, length);
            this.#rest = this.#rest.subarray(length);
            return part;
        }
        const bytes = new Uint8Array(length);
        for (let filled = 0; filled < length;) {
            if (this.#rest.length === 0) {
                const next = await this.#pieces.next();
                if (next.done)
                    return broken('The shards end before the last weight.');
                this.#rest = next.value;
            }
            const part = this.#rest.subarray(0, length - filled);
            bytes.set(part, filled);
            this.#rest = this.#rest.subarray(part.length);
            filled += part.length;
        }
        return bytes;
    }
    /** To be called after the last weight: nothing may be left, and the last file's hash is compared. */
    async end() {
        const next = this.#rest.length > 0 ? { done: false } : await this.#pieces.next();
        if (!next.done)
            broken('The shards go on after the last weight.');
    }
    async *#read() {
        for (const { path: name, bytes, sha256 } of this.#files) {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            let length = 0;
            for await (const piece of piecesOf(external_node_path_default().join(this.#directory, name))) {
                hash.update(piece);
                length += piece.length;
                yield piece;
            }
            if (length !== bytes || hash.digest('hex') !== sha256)
                broken(`${(0,display/* display */.V)(name)} is not what was written.`);
        }
    }
}
async function* piecesOf(file) {
    try {
        for await (const piece of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 2 ** 20 }))
            yield piece;
    }
    catch {
        broken(`${(0,display/* display */.V)(external_node_path_default().basename(file))} cannot be read back.`);
    }
}
async function compareWeight(weight, entry, shards, read, signal) {
    const stored = entry.quantization?.dtype ?? entry.dtype;
    for await (const { variable, first, bytes } of slabsOf([weight.source], read)) {
        signal?.throwIfAborted();
        const count = bytes.length / model/* bytesOf */.$[variable.dtype];
        const written = await shards.take(count * integrity_storedBytes[stored]);
        // Most weights are float32 on both sides, where equal bytes are all there is to ask.
        if (stored === variable.dtype && Buffer.compare(bytes, written) === 0)
            continue;
        compareValues(weight.name, first, bytes, variable.dtype, written, entry);
    }
}
function compareValues(name, first, source, dtype, written, entry) {
    const sourceAt = valueReader(dtype, source);
    const { quantization } = entry;
    const writtenAt = valueReader(quantization?.dtype ?? entry.dtype, written);
    const count = source.length / model/* bytesOf */.$[dtype];
    for (let index = 0; index < count; index++) {
        const want = sourceAt(index);
        const code = writtenAt(index);
        const got = quantization === undefined || quantization.dtype === 'float16'
            ? code
            : quantization.min + code * quantization.scale;
        if (isEqual(want, got, entry))
            continue;
        broken(`The weight ${(0,display/* display */.V)(name)} holds ${got} at position ${first + index}, where the Keras file holds ${want}.`, name);
    }
}
function isEqual(want, got, { dtype, quantization }) {
    const cast = dtype === 'float32' ? Math.fround(want) : want;
    if (cast === got || Object.is(cast, got))
        return true;
    if (quantization === undefined || !Number.isFinite(cast))
        return false;
    const difference = Math.abs(cast - got);
    if (quantization.dtype === 'float16')
        return difference <= Math.max(2 ** -11 * Math.abs(want), 2 ** -25);
    // Half a step, and what rounding to float32 adds under numpy 1.
    const reach = Math.max(Math.abs(quantization.min), Math.abs(want));
    return difference <= quantization.scale * 0.5 + 2 ** -22 * reach;
}
function valueReader(dtype, bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const readers = {
        float32: index => view.getFloat32(4 * index, true),
        float64: index => view.getFloat64(8 * index, true),
        float16: index => halfValues()[view.getUint16(2 * index, true)] ?? 0,
        bfloat16: index => new Float32Array(Uint32Array.of(view.getUint16(2 * index, true) * 65536).buffer)[0] ?? 0,
        int8: index => view.getInt8(index),
        int16: index => view.getInt16(2 * index, true),
        int32: index => view.getInt32(4 * index, true),
        int64: index => Number(view.getBigInt64(8 * index, true)),
        uint8: index => view.getUint8(index),
        uint16: index => view.getUint16(2 * index, true),
        uint32: index => view.getUint32(4 * index, true),
        uint64: index => Number(view.getBigUint64(8 * index, true)),
        bool: index => view.getUint8(index),
    };
    return readers[dtype];
}
let halves;
/** The value of every half-precision float, by its bits, as tf.js looks them up. */
function halfValues() {
    halves ??= Float32Array.from({ length: 65536 }, (_, bits) => halfValue(bits));
    return halves;
}
function halfValue(bits) {
    const magnitude = bits & 0x7fff;
    const sign = bits > 0x7fff ? -1 : 1;
    if (magnitude > 0x7c00)
        return Number.NaN;
    if (magnitude === 0x7c00)
        return sign * Number.POSITIVE_INFINITY;
    const exponent = magnitude >> 10;
    return sign * (exponent === 0 ? magnitude / 2 ** 24 : ((magnitude & 0x3ff) + 1024) * 2 ** (exponent - 25));
}

;// CONCATENATED MODULE: ./src/validate/compare.ts
/** Compares value by value two arrays of the same length; where `want` is not finite nothing is demanded. */
function measureDifference(got, want) {
    let maxAbsolute = 0;
    let maxWanted = 0;
    let at = 0;
    let notFinite = -1;
    for (let i = 0; i < want.length; i++) {
        const wanted = want[i] ?? Number.NaN;
        if (!Number.isFinite(wanted))
            continue;
        maxWanted = Math.max(maxWanted, Math.abs(wanted));
        const difference = Math.abs((got[i] ?? Number.NaN) - wanted);
        if (!Number.isFinite(difference)) {
            if (notFinite < 0)
                notFinite = i;
        }
        else if (difference > maxAbsolute) {
            maxAbsolute = difference;
            at = i;
        }
    }
    return { maxAbsolute, maxWanted, at, got: got[at] ?? Number.NaN, want: want[at] ?? Number.NaN, notFinite };
}
/** Relative tolerance by how exactly Keras itself computes. */
const relativeTolerance = { float32: 1e-5, float16: 5e-3, bfloat16: 4e-2 };
/** Noise beyond this part of the largest value proves nothing and is not accepted as an excuse. */
const LARGEST_NOISE = 1e-2;
/** The difference that still counts as equal: relative to the largest value, or 4 × the model's own rounding noise. */
function toleranceOf(maxWanted, precision, noise = 0) {
    return Math.max(relativeTolerance[precision] * maxWanted, Math.min(4 * noise, LARGEST_NOISE * maxWanted), 1e-7);
}
/** Index of the first value that is not finite, or -1. */
function firstNotFinite({ values, dtype }) {
    return dtype === 'float32' ? values.findIndex(value => !Number.isFinite(value)) : -1;
}
/** `true` when `shape` has the dimensions that `declared` fixes. */
function fitsShape(shape, declared) {
    return shape.length === declared.length && declared.every((wanted, axis) => wanted === null || wanted === shape[axis]);
}
/** Position of a flat index in a shape, e.g. `[0, 3]`. */
function positionOf(index, shape) {
    const position = [];
    let rest = index;
    for (const dimension of [...shape].reverse()) {
        position.unshift(rest % dimension);
        rest = Math.floor(rest / dimension);
    }
    return position;
}

;// CONCATENATED MODULE: ./src/validate/judge.ts


/** Checks number, shapes and finiteness of the outputs and, where Keras's are known, compares them. */
function judgeOutputs(outputs, trial, standard) {
    if (outputs.length !== standard.outputs.length) {
        return problem('validate/shape', `The model gives ${outputs.length} outputs, but Keras declares ${standard.outputs.length}.`);
    }
    let worst;
    let firstProblem;
    for (const [index, output] of outputs.entries()) {
        const judged = judgeOutput(output, index, trial, standard);
        firstProblem ??= judged.problem;
        const { difference } = judged;
        if (difference !== undefined && (worst === undefined || excess(difference) > excess(worst)))
            worst = difference;
    }
    return {
        ...(firstProblem === undefined ? {} : { problem: firstProblem }),
        ...(worst === undefined ? {} : { difference: worst }),
    };
}
const excess = ({ maxAbsolute, tolerance }) => maxAbsolute / tolerance;
function judgeOutput(output, index, trial, standard) {
    const want = trial.expected?.[index];
    const known = standard.outputs[index]?.shape ?? [];
    // Behind a layer of the user nothing is known of a shape.
    const declared = known.length > 0 ? known : (want?.shape ?? output.shape);
    const name = `output "${(0,display/* display */.V)(standard.outputs[index]?.name ?? String(index))}"`;
    if (!fitsShape(output.shape, want?.shape ?? declared) || !fitsShape(output.shape, declared)) {
        const right = fitsShape(output.shape, declared) && want !== undefined ? want.shape : declared;
        return problem('validate/shape', `The ${name} has the shape ${list(output.shape)}, but Keras's has ${list(right)}.`);
    }
    if (want === undefined) {
        const at = firstNotFinite(output);
        if (at < 0)
            return {};
        const value = output.values[at];
        return problem('validate/not-finite', `The ${name} holds ${value} at ${list(positionOf(at, output.shape))} for ${trial.source === 'samples' ? 'the samples' : 'generated inputs'}.`);
    }
    return compare(output, want, name, index, standard);
}
function compare(output, want, name, index, standard) {
    const measured = measureDifference(output.values, want.values);
    const { maxAbsolute, maxWanted, notFinite } = measured;
    if (notFinite >= 0) {
        const position = list(positionOf(notFinite, output.shape));
        return problem('validate/not-finite', `The ${name} holds ${output.values[notFinite]} at ${position}, where Keras predicts ${want.values[notFinite]}.`);
    }
    const tolerance = toleranceOf(maxWanted, standard.precision, standard.noise?.[index]);
    const difference = { maxAbsolute, tolerance, maxWanted };
    if (maxAbsolute <= tolerance || standard.quantized)
        return { difference };
    const position = list(positionOf(measured.at, output.shape));
    const message = `The ${name} differs from Keras's by ${brief(maxAbsolute)} at ${position} ` +
        `(${brief(measured.got)} instead of ${brief(measured.want)}); up to ${brief(tolerance)} would be equal.`;
    return { difference, problem: { code: 'validate/not-equal', message } };
}
const problem = (code, message) => ({ problem: { code, message } });
const list = (shape) => `[${shape.map(dimension => dimension ?? 'any').join(', ')}]`;
/** A number with as many digits as a person needs. */
const brief = (value) => String(Number(value.toPrecision(4)));

;// CONCATENATED MODULE: ./src/validate/backends.ts



/** Classes that the wasm backend of TensorFlow.js 4.22 computes wrongly in some cases, while cpu and webgl are right. */
const wrongOnWasm = new Set(['MaxPooling3D', 'Conv3DTranspose', 'PReLU']);
/** Backends agree when they differ by no more than this part of the largest value; rounding alone rarely reaches it. */
const AGREEMENT = 1e-4;
/**
 * At most one warning: that one backend fails where the other does not, or that they predict different numbers.
 * `noise` is by how much rounding alone moves each output, once it has been measured.
 */
function backendWarnings(judged, keras, noise) {
    for (const [wasm, cpu] of pairs(judged)) {
        const message = describeFailure(wasm, cpu) ?? describeDifference(wasm, cpu, noise);
        if (message !== undefined)
            return [(0,diagnostic/* diagnostic */.YK)('validate/backend-differs', message, {}, hintFor(keras))];
    }
    return [];
}
/** Whether the backends differ by more than usual, so that the model's noise should be known before that is said. */
function backendsDiffer(judged) {
    return pairs(judged).some(([wasm, cpu]) => describeDifference(wasm, cpu, []) !== undefined);
}
/** The wasm and the cpu run of each trial that has both. */
function pairs(judged) {
    return judged
        .filter(({ run }) => run.backend === 'wasm')
        .flatMap(wasm => {
        const cpu = judged.find(({ run, trial }) => run.backend === 'cpu' && trial === wasm.trial);
        return cpu === undefined ? [] : [[wasm, cpu]];
    });
}
function describeFailure(wasm, cpu) {
    const [right, wrong, problem] = wasm.judgement.problem
        ? ['cpu', 'wasm', wasm.judgement.problem]
        : ['wasm', 'cpu', cpu.judgement.problem];
    if (problem === undefined)
        return undefined;
    return `The ${right} backend of TensorFlow.js predicts as it should, but the ${wrong} backend does not. ${problem.message}`;
}
function describeDifference(wasm, cpu, noise) {
    if (wasm.result.kind !== 'predicted' || cpu.result.kind !== 'predicted')
        return undefined;
    // Both equal Keras, each within the tolerance.
    if (wasm.trial.expected !== undefined && wasm.judgement.problem === undefined && cpu.judgement.problem === undefined)
        return undefined;
    const reference = cpu.result.outputs;
    for (const [index, output] of wasm.result.outputs.entries()) {
        const { maxAbsolute, maxWanted } = measureDifference(output.values, reference[index]?.values ?? []);
        if (maxAbsolute <= Math.max(AGREEMENT * maxWanted, toleranceOf(maxWanted, 'float32', noise[index])))
            continue;
        const sizes = `up to ${brief(maxAbsolute)}, where the largest value is ${brief(maxWanted)}`;
        return `Output ${index} differs between the wasm and the cpu backend of TensorFlow.js by ${sizes}.`;
    }
    return undefined;
}
function hintFor(keras) {
    const suspects = new Set();
    const collect = ({ className, network, wrapped }) => {
        if (wrongOnWasm.has(className))
            suspects.add(className);
        network?.layers.forEach(collect);
        Object.values(wrapped).forEach(collect);
    };
    keras.network.layers.forEach(collect);
    if (suspects.size === 0)
        return undefined;
    return `The wasm backend of TensorFlow.js 4.22 is known to compute ${[...suspects].join(' and ')} wrongly in some cases; use webgl or cpu.`;
}

;// CONCATENATED MODULE: ./src/validate/bundle-files.ts




/** Finds the files of the bundle in `directory`. Throws ConversionError `validate/load-failed` when one is missing. */
async function findBundleFiles(directory) {
    const modelJson = await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'model.json'), 'utf8').catch(() => missing('model.json'));
    let manifest;
    try {
        manifest = JSON.parse(modelJson);
    }
    catch {
        return (0,diagnostic/* refuse */.TR)('validate/load-failed', 'The written model.json is not JSON.');
    }
    const groups = manifest.weightsManifest ?? [];
    const shards = [];
    for (const path of groups.flatMap(({ paths }) => paths)) {
        const file = (0,external_node_path_.resolve)(directory, path);
        if (!file.startsWith((0,external_node_path_.resolve)(directory) + external_node_path_.sep))
            return missing(path);
        const found = await (0,promises_.stat)(file).catch(() => missing(path));
        shards.push({ file, bytes: found.size });
    }
    const quantized = groups.some(({ weights }) => weights.some(({ quantization }) => quantization !== undefined));
    return { modelJson, shards, quantized };
}
function missing(path) {
    return (0,diagnostic/* refuse */.TR)('validate/load-failed', `The file ${(0,display/* display */.V)(path)} of the written model cannot be read.`);
}

;// CONCATENATED MODULE: ./src/validate/seeded-random.ts
/** Uniform numbers in [0, 1), the same for the same seed on every machine (mulberry32). */
function seededRandom(seed) {
    let state = seed >>> 0;
    return () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}

;// CONCATENATED MODULE: ./src/validate/perturb.ts

/**
 * Moves every float value up or down by one unit in the last place, by `seed`. What the outputs then move by is the
 * noise that rounding alone makes in this model. Null when there is no float value to move.
 */
function perturbInputs(inputs, seed) {
    if (!inputs.some(({ dtype, values }) => dtype === 'float32' && values.some(isBetweenIntegers)))
        return null;
    const random = seededRandom(seed);
    return inputs.map(input => {
        if (input.dtype !== 'float32')
            return input;
        const values = Float32Array.from(input.values, value => value * (1 + (random() < 0.5 ? -1 : 1) * 2 ** -23));
        return { ...input, values };
    });
}
// Token ids travel as floats where Keras declares them so, and must stay what they are.
const isBetweenIntegers = (value) => !Number.isInteger(value);

;// CONCATENATED MODULE: ./src/validate/noise.ts


/** Seeds of the perturbations; the largest effect counts. */
const SEEDS = [1, 2, 3];
/**
 * Predicts the first trial again with inputs (weights, where the inputs are whole numbers) moved by one unit in the
 * last place, and on the cpu backend if that was skipped.
 */
async function measureNoise(trials, results, start) {
    const [trial] = trials;
    if (trial === undefined)
        return { byOutput: [], results };
    const { batch } = trial;
    const inputSets = [trial.inputs];
    const runs = [{ backend: 'wasm', inputSet: 0, batch, optional: false }];
    for (const seed of SEEDS) {
        const moved = perturbInputs(trial.inputs, seed);
        if (moved === null)
            runs.push({ backend: 'wasm', inputSet: 0, batch, optional: false, perturbWeights: seed });
        else
            runs.push({ backend: 'wasm', inputSet: inputSets.push(moved) - 1, batch, optional: false });
    }
    // The cpu run of the first trial comes after the wasm runs of all.
    const cpuRun = trials.length;
    const cpuMissing = results.get(cpuRun)?.kind !== 'predicted';
    if (cpuMissing)
        runs.push({ backend: 'cpu', inputSet: 0, batch, optional: false });
    const outcome = await start(runs, inputSets);
    const extended = new Map(results);
    const cpu = outcome.results.get(runs.length - 1);
    if (cpuMissing && cpu !== undefined)
        extended.set(cpuRun, cpu);
    return { byOutput: noiseOf(outcome.results), results: extended };
}
function noiseOf(results) {
    const still = results.get(0);
    if (still?.kind !== 'predicted')
        return [];
    return still.outputs.map((output, index) => Math.max(...SEEDS.map((_, i) => {
        const moved = results.get(i + 1);
        const values = moved?.kind === 'predicted' ? moved.outputs[index]?.values : undefined;
        return values === undefined ? 0 : measureDifference(values, output.values).maxAbsolute;
    })));
}

;// CONCATENATED MODULE: ./src/validate/input-kind.ts
/** Layers that hand their input's values on, perhaps in another shape. */
const passing = new Set([
    'InputLayer',
    'Reshape',
    'Flatten',
    'Permute',
    'RepeatVector',
    'Dropout',
    'SpatialDropout1D',
    'Concatenate',
    'Activation',
    'ZeroPadding1D',
    'Cropping1D',
    'Masking',
    'TimeDistributed',
]);
/** Follows input number `index` of `network` to the layers that first compute with it. */
function inputKindOf(network, index) {
    const found = { vocabularies: [], paddings: [] };
    followInput(network, index, found);
    const [padding] = found.paddings;
    return {
        ...(found.vocabularies.length === 0 ? {} : { vocabulary: Math.min(...found.vocabularies) }),
        ...(padding === undefined ? {} : { padding }),
    };
}
function followInput(network, index, found) {
    const input = network.inputs[index];
    const [first] = network.layers;
    if (input !== undefined)
        followTensor(network, input, found, new Set());
    // A Sequential without an InputLayer feeds its first layer.
    else if (index === 0 && first !== undefined)
        visit(network, first, { calls: [0], position: 0 }, found, new Set());
}
function followTensor(network, tensor, found, seen) {
    const key = `${tensor.layer}/${tensor.node}/${tensor.tensor}`;
    if (seen.has(key))
        return;
    seen.add(key);
    for (const layer of network.layers) {
        layer.calls.forEach((call, node) => {
            const position = call.inputs.findIndex(input => sameTensor(input, tensor));
            if (position >= 0)
                visit(network, layer, { calls: [node], position }, found, seen);
        });
    }
}
const sameTensor = (a, b) => a.layer === b.layer && a.node === b.node && a.tensor === b.tensor;
function visit(network, layer, use, found, seen) {
    const inner = layer.wrapped['layer'] ?? layer;
    const { input_dim, mask_zero, mask_value, num_tokens } = inner.config;
    if (inner.className === 'Embedding' && isCount(input_dim)) {
        found.vocabularies.push(input_dim);
        if (mask_zero === true)
            found.paddings.push(0);
    }
    if (inner.className === 'CategoryEncoding' && isCount(num_tokens))
        found.vocabularies.push(num_tokens);
    if (inner.className === 'Masking')
        found.paddings.push(typeof mask_value === 'number' ? mask_value : 0);
    if (layer.network !== undefined)
        followInput(layer.network, use.position, found);
    if (passing.has(layer.className) && (layer.wrapped['layer'] === undefined || passing.has(inner.className)))
        for (const node of use.calls)
            followTensor(network, { layer: layer.name, node, tensor: 0 }, found, seen);
}
const isCount = (value) => typeof value === 'number' && Number.isInteger(value) && value > 0;

// EXTERNAL MODULE: ./src/validate/wire.ts
var wire = __webpack_require__(9917);
;// CONCATENATED MODULE: ./src/validate/generate-inputs.ts



/** Sizes tried in turn for dimensions that the model leaves open, by rank of the input. */
const openSizes = {
    2: [12, 32, 128],
    3: [12, 64, 256],
    4: [64, 128, 224],
    5: [16, 32, 64],
};
/** Number of choices that `generateInputs` has for open dimensions; 1 when the model fixes all but the batch. */
function countSizeChoices(model) {
    return model.inputs.some(({ shape }) => shape.slice(1).includes(null)) ? 3 : 1;
}
/** The batch size that the model demands, or null. */
function fixedBatchOf(model) {
    return model.inputs[0]?.shape[0] ?? null;
}
/**
 * Seeded inputs that suit the first layers of the model: token ids below the vocabulary (padded at the end where
 * zeros are masked), [0, 1] for images, [-1, 1] for other numbers. The same on every machine.
 */
function generateInputs(model, keras, batch, sizeChoice) {
    return model.inputs.map((input, index) => {
        const shape = input.shape.map((dimension, axis) => dimension ?? (axis === 0 ? batch : openSize(input, sizeChoice)));
        return generateTensor(shape, input.dtype, inputKindOf(keras.network, index), seededRandom(index + 1));
    });
}
const openSize = ({ shape }, choice) => openSizes[shape.length]?.[choice] ?? 16;
function generateTensor(shape, dtypeName, kind, random) {
    const dtype = dtypeName === 'int32' || dtypeName === 'bool' ? dtypeName : 'float32';
    const draw = drawFor(shape, dtype, kind, random);
    const values = Float64Array.from({ length: (0,wire/* sizeOf */.$d)(shape) }, draw);
    if (kind.padding !== undefined)
        padSteps(values, shape, kind.padding);
    return castValues(values, shape, dtype);
}
function drawFor(shape, dtype, kind, random) {
    const { vocabulary, padding } = kind;
    if (vocabulary !== undefined) {
        // A zero among real tokens would end or split the sequence where zeros are masked.
        const lowest = padding === 0 && vocabulary > 1 ? 1 : 0;
        return () => lowest + Math.floor(random() * (vocabulary - lowest));
    }
    if (dtype === 'bool')
        return () => (random() < 0.5 ? 0 : 1);
    if (dtype === 'int32')
        return () => Math.floor(random() * (shape.length === 4 ? 256 : 4));
    const isImage = shape.length === 4 && [1, 3, 4].some(channels => shape[3] === channels || shape[1] === channels);
    return isImage ? random : () => random() * 2 - 1;
}
/** Overwrites the last steps (axis 1) of each sample, so that samples of one batch differ in length. */
function padSteps(values, shape, padding) {
    const [batch = 1, steps = 1, ...rest] = shape;
    const stepSize = (0,wire/* sizeOf */.$d)(rest);
    for (let sample = 0; sample < batch; sample++) {
        const kept = Math.max(1, Math.ceil((steps * (2 + sample)) / (3 + sample)));
        values.fill(padding, (sample * steps + kept) * stepSize, (sample + 1) * steps * stepSize);
    }
}
/** `values` as the model's input takes them. */
function castValues(values, shape, dtype) {
    if (dtype === 'int32')
        return { shape, dtype, values: Int32Array.from(values, Math.trunc) };
    if (dtype === 'bool')
        return { shape, dtype, values: Uint8Array.from(values, value => (value === 0 ? 0 : 1)) };
    return { shape, dtype, values: Float32Array.from(values) };
}

;// CONCATENATED MODULE: ./src/validate/bind-samples.ts




/** Finds the array of each input and output of the model by name or order. Throws ConversionError `validate/invalid-samples`. */
function bindSamples(samples, model, keras) {
    const file = (0,display/* display */.V)(samples.file);
    const { inputs: inputRefs, outputs: outputRefs } = keras.network;
    const inputs = bind_samples_select(samples.inputs, model.inputs, inputRefs, model.renamed, 'input', file);
    const outputs = samples.outputs && bind_samples_select(samples.outputs, model.outputs, outputRefs, model.renamed, 'output', file);
    for (const [i, array] of inputs.entries())
        checkShape(array, model.inputs[i], 'input', file);
    const count = inputs[0]?.shape[0] ?? 0;
    const uneven = inputs.find(({ shape }) => shape[0] !== count);
    if (count === 0 || uneven !== undefined) {
        return invalid(file, `its inputs hold ${inputs.map(({ shape }) => shape[0] ?? 0).join(', ')} samples`);
    }
    const strays = outputs?.filter(({ shape }) => shape[0] !== count) ?? [];
    if (strays.length > 0) {
        return invalid(file, `its inputs hold ${count} samples, but its outputs ${strays[0]?.shape[0] ?? 0}`);
    }
    const fixed = model.inputs[0]?.shape[0] ?? null;
    if (fixed !== null && count % fixed !== 0) {
        return invalid(file, `it holds ${count} samples, but the model takes batches of ${fixed}`);
    }
    const feeds = inputs.map(({ shape, values }, i) => castValues(values, shape, dtypeOf(model.inputs[i])));
    return { inputs: feeds, count, ...(outputs === undefined ? {} : { outputs }) };
}
function invalid(file, clause) {
    return (0,diagnostic/* refuse */.TR)('validate/invalid-samples', `The samples file ${file} cannot be used: ${clause}.`);
}
function bind_samples_select(given, wanted, refs, renamed, role, file) {
    const size = given.by === 'name' ? given.arrays.size : given.arrays.length;
    const names = wanted.map(({ name }) => `"${(0,display/* display */.V)(name)}"`).join(', ');
    if (size !== wanted.length) {
        return invalid(file, `it has ${size} ${role}s, but the model has ${wanted.length} (${names})`);
    }
    if (given.by === 'order')
        return [...given.arrays];
    return (byName(given.arrays, wanted, refs, renamed) ??
        byNumber(given.arrays, size) ??
        unknownNames(given.arrays, role, names, file));
}
/** Each wanted tensor goes by its name in TensorFlow.js, by its layer's name in Keras, and by Keras's `name:0`. */
function byName(arrays, wanted, refs, renamed) {
    const found = wanted.map(({ name }, i) => {
        const layer = refs[i]?.layer;
        const candidates = [name, ...(layer === undefined ? [] : [layer, renamed[layer] ?? layer])];
        return candidates
            .map(candidate => arrays.get(candidate) ?? arrays.get(`${candidate}:0`))
            .find(array => array !== undefined);
    });
    const complete = found.filter(array => array !== undefined);
    return complete.length === wanted.length && new Set(complete).size === wanted.length ? complete : null;
}
/** `input_0`, `input_1` … or numpy's `arr_0` …; a single array may have any name. */
function byNumber(arrays, size) {
    if (size === 1)
        return [...arrays.values()];
    for (const prefix of ['input_', 'output_', 'arr_']) {
        const found = Array.from({ length: size }, (_, i) => arrays.get(prefix + i)).filter(array => array !== undefined);
        if (found.length === size)
            return found;
    }
    return null;
}
function unknownNames(arrays, role, names, file) {
    const given = [...arrays.keys()].map(key => `"${(0,display/* display */.V)(key)}"`).join(', ');
    return invalid(file, `its ${role}s are named ${given}, but the model has ${names}`);
}
function checkShape({ shape }, tensor, role, file) {
    if (tensor === undefined || fitsShape(shape.slice(1), tensor.shape.slice(1)))
        return;
    const declared = tensor.shape.map(dimension => dimension ?? 'any').join(', ');
    invalid(file, `${role} "${(0,display/* display */.V)(tensor.name)}" has the shape [${shape.join(', ')}], but the model takes [${declared}]`);
}
const dtypeOf = (tensor) => tensor?.dtype === 'int32' || tensor?.dtype === 'bool' ? tensor.dtype : 'float32';

;// CONCATENATED MODULE: ./src/validate/plan.ts


/** tfjs's own default for `predict`. */
const LARGEST_BATCH = 32;
/**
 * The ways to try the model, best first: one list of trials each. A model whose input sizes are open has several,
 * because generated sizes may not suit it. Throws ConversionError when the samples do not fit the model.
 */
function planTrials(model, keras, samples) {
    const fixed = fixedBatchOf(model);
    if (samples !== undefined) {
        const { inputs, outputs, count } = bindSamples(samples, model, keras);
        const batch = fixed ?? Math.min(count, LARGEST_BATCH);
        return [[{ source: 'samples', count, batch, inputs, ...(outputs === undefined ? {} : { expected: outputs }) }]];
    }
    const batches = fixed === null ? [1, 3] : [fixed];
    return Array.from({ length: countSizeChoices(model) }, (_, choice) => batches.map(batch => ({
        source: 'generated',
        count: batch,
        batch,
        inputs: generateInputs(model, keras, batch, choice),
    })));
}
/** Every trial on wasm, then on cpu where that is not too slow. */
function runsOf(trials) {
    return [...runsOn('wasm', trials, false), ...runsOn('cpu', trials, true)];
}
/** Every trial on one backend. */
function runsOn(backend, trials, optional) {
    return trials.map(({ batch }, inputSet) => ({ backend, inputSet, batch, optional }));
}
/** How exactly Keras computes this model, by the dtype policies of its layers. */
function precisionOf({ network }) {
    const policies = new Set();
    collectPolicies(network, policies);
    const named = (type) => [...policies].some(policy => policy === type || policy === `mixed_${type}`);
    if (named('bfloat16'))
        return 'bfloat16';
    return named('float16') ? 'float16' : 'float32';
}
function collectPolicies(network, policies) {
    const collect = ({ config, network: nested, wrapped }) => {
        const { dtype } = config;
        const inner = typeof dtype === 'object' && dtype !== null && !Array.isArray(dtype) ? dtype['config'] : undefined;
        const policy = typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? inner['name'] : dtype;
        if (typeof policy === 'string')
            policies.add(policy);
        if (nested !== undefined)
            collectPolicies(nested, policies);
        Object.values(wrapped).forEach(collect);
    };
    network.layers.forEach(collect);
}

// EXTERNAL MODULE: ./src/validate/process.ts + 1 modules
var validate_process = __webpack_require__(1752);
;// CONCATENATED MODULE: ./src/validate/predict.ts









/** Longest that an optional run (the cpu backend as a second opinion) may promise to take. */
const LONGEST_OPTIONAL_MS = 10_000;
/** Node and TensorFlow.js themselves. */
const BASE_BYTES = 200 * 2 ** 20;
/** tfjs holds the fetched shards, their decoded copies and the backend's copies; measured with VGG16. */
const COPIES_OF_WEIGHTS = 4.5;
/**
 * Loads a bundle with TensorFlow.js in a process that can be killed, predicts on the samples or on generated inputs
 * with the wasm and the cpu backend, and compares with what Keras predicted where that is known. Findings are
 * returned; only an abort of `signal` rejects.
 */
async function validatePredictions(request) {
    request.signal?.throwIfAborted();
    try {
        const bundle = await findBundleFiles(request.directory);
        const neededMiB = memoryNeeded(bundle, request.model);
        if (neededMiB > request.memoryMiB) {
            const sizes = `about ${neededMiB} MiB of memory, and ${request.memoryMiB} MiB are allowed`;
            return verdict([notPredicted(`The converted model was not run: TensorFlow.js would need ${sizes}.`)]);
        }
        return await tryInTurn(bundle, request);
    }
    catch (error) {
        if (error instanceof diagnostic/* ConversionError */.zx)
            return verdict([error.diagnostic]);
        throw error;
    }
}
function verdict(diagnostics, predictions = []) {
    const passed = predictions.length > 0 && !diagnostics.some(({ severity }) => severity === 'error');
    return { passed, predictions, diagnostics };
}
function memoryNeeded(bundle, model) {
    const stored = bundle.shards.reduce((sum, { bytes }) => sum + bytes, 0);
    const decoded = model.weights.reduce((sum, { shape }) => sum + 4 * (0,wire/* sizeOf */.$d)(shape), 0);
    return Math.ceil((BASE_BYTES + COPIES_OF_WEIGHTS * Math.max(stored, decoded)) / 2 ** 20);
}
const notPredicted = (message) => (0,diagnostic/* diagnostic */.YK)('validate/not-predicted', message);
/** Tries the model with one plan after the other until it predicts; a plan fails it only when no other is left. */
async function tryInTurn(bundle, request) {
    const plans = planTrials(request.model, request.kerasModel, request.samples);
    let last = verdict([]);
    for (const trials of plans) {
        last = await tryPlan(bundle, trials, request);
        if (last.passed || !last.diagnostics.some(({ code }) => code === 'validate/predict-failed'))
            break;
    }
    return last;
}
async function tryPlan(bundle, trials, request) {
    const start = (runs, inputSets = trials.map(({ inputs }) => inputs)) => (0,validate_process/* runPredictions */.Y)({
        bundle,
        inputSets,
        runs,
        ...(request.customLayers === undefined ? {} : { customLayers: request.customLayers }),
        optionalMs: Math.min(LONGEST_OPTIONAL_MS, request.timeoutMs / 4),
        timeoutMs: request.timeoutMs,
        memoryMiB: request.memoryMiB,
        signal: request.signal,
    });
    const standard = {
        outputs: request.model.outputs,
        precision: precisionOf(request.kerasModel),
        quantized: request.quantized ?? bundle.quantized,
    };
    const runs = runsOf(trials);
    const first = await start(runs);
    const outcome = hasFailed(first) ? await retryOnCpu(first, trials, start) : first;
    const stopped = describeStop(outcome, runs, request);
    if (stopped !== undefined)
        return verdict([stopped]);
    const judged = judgeRuns(trials, runs, outcome.results, standard);
    const isClear = !judged.some(({ judgement }) => judgement.problem?.code === 'validate/not-equal');
    if (isClear && !backendsDiffer(judged))
        return decide(judged, request, []);
    const { byOutput: noise, results } = await measureNoise(trials, outcome.results, start);
    return decide(judgeRuns(trials, runs, results, { ...standard, noise }), request, noise);
}
const hasFailed = ({ results }) => [...results.values()].some(({ kind }) => kind === 'failed');
/** Predicts on cpu alone what failed on wasm; in a new process, since a failure may leave wasm's memory in pieces. */
async function retryOnCpu({ results }, trials, start) {
    const second = await start(runsOn('cpu', trials, false));
    // In the list of all runs, the cpu runs come after as many wasm runs.
    const onCpu = [...second.results].map(([index, result]) => [trials.length + index, result]);
    return { ...second, results: new Map([...results, ...onCpu]) };
}
/** Why there is nothing to judge; undefined when every trial has been predicted by at least one backend or failed on both. */
function describeStop(outcome, runs, request) {
    const { loadFailure, loaded, interruption, results } = outcome;
    if (loadFailure !== undefined)
        return (0,diagnostic/* diagnostic */.YK)('validate/load-failed', `TensorFlow.js cannot load the converted model: ${plain(loadFailure)}.`);
    if (interruption === undefined)
        return undefined;
    const answered = new Set([...results].filter(([, result]) => result.kind === 'predicted').map(([index]) => runs[index]?.inputSet));
    if (runs.every(({ inputSet }) => answered.has(inputSet)))
        return undefined;
    const doing = loaded === undefined ? 'loading' : 'predicting with';
    if (interruption === 'memory') {
        const limit = `the ${request.memoryMiB} MiB of memory that are allowed`;
        return notPredicted(`TensorFlow.js took more than ${limit} while ${doing} the converted model and was stopped.`);
    }
    if (interruption === 'timeout') {
        return (0,diagnostic/* diagnostic */.YK)('validate/timeout', `TensorFlow.js was still ${doing} the converted model after ${brief(request.timeoutMs / 1000)} s and was stopped.`);
    }
    return (0,diagnostic/* diagnostic */.YK)(loaded === undefined ? 'validate/load-failed' : 'validate/predict-failed', `The process of TensorFlow.js ended unexpectedly while ${doing} the converted model, probably for lack of memory.`);
}
function judgeRuns(trials, runs, results, standard) {
    const judged = [];
    for (const [index, run] of runs.entries()) {
        const result = results.get(index);
        const trial = trials[run.inputSet];
        if (result === undefined || result.kind === 'skipped' || trial === undefined)
            continue;
        const judgement = result.kind === 'predicted'
            ? judgeOutputs(result.outputs, trial, standard)
            : { problem: { code: 'validate/predict-failed', message: failureMessage(run, trial, result.message) } };
        judged.push({ run, trial, result, judgement });
    }
    return judged;
}
function failureMessage({ backend }, { inputs, source }, message) {
    const shapes = inputs.map(({ shape }) => `[${shape.join(', ')}]`).join(', ');
    const what = source === 'samples' ? 'the samples' : 'generated inputs';
    return `TensorFlow.js cannot predict on the ${backend} backend with ${what} of shape ${shapes}: ${plain(message)}.`;
}
/** A model fails with a problem that every backend that ran has; a problem of one backend alone is a warning. */
function decide(judged, request, noise) {
    const errors = [];
    for (const trial of new Set(judged.map(each => each.trial))) {
        const problems = judged.filter(each => each.trial === trial).map(({ judgement }) => judgement.problem);
        const [first] = problems;
        if (first !== undefined && problems.every(problem => problem !== undefined))
            errors.push(first);
    }
    const [error] = errors;
    const diagnostics = [
        ...(error === undefined ? [] : [(0,diagnostic/* diagnostic */.YK)(error.code, error.message, {}, predict_hintFor(error, judged))]),
        ...(error === undefined ? backendWarnings(judged, request.kerasModel, noise) : []),
        ...quantizationWarnings(judged),
    ];
    return verdict(diagnostics, judged.flatMap(checkOf));
}
function predict_hintFor({ code }, [first]) {
    if (first?.trial.source !== 'generated')
        return undefined;
    if (code === 'validate/predict-failed')
        return 'If the model needs inputs of another size or kind, save some beside it as samples (docs/validation.md).';
    if (code === 'validate/not-finite')
        return 'If Keras predicts the same on real inputs, save some beside the model as samples, with its outputs (docs/validation.md).';
    return undefined;
}
function checkOf({ run, trial, result, judgement }) {
    if (result.kind !== 'predicted')
        return [];
    const { difference } = judgement;
    const base = {
        backend: run.backend,
        batch: trial.count,
        inputs: trial.source,
        compared: trial.expected !== undefined,
    };
    const measured = difference === undefined ? {} : { maxAbsoluteDifference: difference.maxAbsolute, tolerance: difference.tolerance };
    return [{ ...base, ...measured, milliseconds: Math.round(result.milliseconds) }];
}
/** Quantization may cost this part of an output's largest value before it is worth a warning. */
const NOTABLE_LOSS = 0.1;
function quantizationWarnings(judged) {
    const lossy = judged.find(({ judgement: { difference, problem } }) => problem === undefined &&
        difference !== undefined &&
        difference.maxAbsolute > Math.max(difference.tolerance, NOTABLE_LOSS * difference.maxWanted));
    const difference = lossy?.judgement.difference;
    if (difference === undefined)
        return [];
    const message = `With quantized weights the predictions differ from Keras's by up to ${brief(difference.maxAbsolute)}, where the largest is ${brief(difference.maxWanted)}.`;
    return [(0,diagnostic/* diagnostic */.YK)('validate/quantization-loss', message)];
}
/** What a message of tfjs says first, without the punctuation that `display` would spell out. */
function plain(message) {
    const [said = ''] = message.split(' This may be due to one of the following reasons');
    const words = said.replace(/[^\p{L}\p{M}\p{N} _./+=-]+/gu, ' ');
    return (0,display/* display */.V)(words
        .replace(/ +\./g, '.')
        .replace(/[ .]+$/, '')
        .trim());
}

// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(1306);
;// CONCATENATED MODULE: ./src/validate/npy.ts

const MAGIC = '\x93NUMPY';
/** Reads one value of each numpy type; `u1` and the like after the byte order. */
const readers = {
    f2: (view, offset, little) => halfToNumber(view.getUint16(offset, little)),
    f4: (view, offset, little) => view.getFloat32(offset, little),
    f8: (view, offset, little) => view.getFloat64(offset, little),
    i1: (view, offset) => view.getInt8(offset),
    i2: (view, offset, little) => view.getInt16(offset, little),
    i4: (view, offset, little) => view.getInt32(offset, little),
    i8: (view, offset, little) => Number(view.getBigInt64(offset, little)),
    u1: (view, offset) => view.getUint8(offset),
    u2: (view, offset, little) => view.getUint16(offset, little),
    u4: (view, offset, little) => view.getUint32(offset, little),
    u8: (view, offset, little) => Number(view.getBigUint64(offset, little)),
    b1: (view, offset) => (view.getUint8(offset) === 0 ? 0 : 1),
};
/** Reads an array that `numpy.save` wrote (format 1 to 3). Throws Error with one clause that says what is wrong. */
function parseNpy(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.byteLength < 12 || latin1(bytes.subarray(0, 6)) !== MAGIC)
        throw new Error('it is not a .npy file');
    const wide = view.getUint8(6) >= 2;
    const headerStart = wide ? 12 : 10;
    const dataStart = headerStart + (wide ? view.getUint32(8, true) : view.getUint16(8, true));
    const { descr, fortran, shape } = parseHeader(latin1(bytes.subarray(headerStart, dataStart)));
    const [, order, type = ''] = /^([<>|=]?)([a-z]\d)$/.exec(descr) ?? [];
    const read = readers[type];
    if (read === undefined)
        throw new Error(`its data type ${JSON.stringify(descr)} is not a number type`);
    const size = (0,wire/* sizeOf */.$d)(shape);
    const width = Number(type.slice(1));
    if (bytes.byteLength - dataStart !== size * width) {
        throw new Error(`its shape [${shape}] needs ${size * width} bytes of values, but it holds ${bytes.byteLength - dataStart}`);
    }
    const values = new Float64Array(size);
    for (let i = 0; i < size; i++)
        values[i] = read(view, dataStart + i * width, order !== '>');
    return { shape, values: fortran ? toRowMajor(values, shape) : values };
}
// The header is a Python literal with these three keys, e.g. {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }
function parseHeader(header) {
    const descr = /'descr'\s*:\s*'([^']*)'/.exec(header)?.[1];
    const fortran = /'fortran_order'\s*:\s*(True|False)/.exec(header)?.[1];
    const shape = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(header)?.[1];
    if (fortran === undefined || shape === undefined)
        throw new Error('its header is damaged');
    if (descr === undefined)
        throw new Error('it holds records instead of numbers');
    const dimensions = shape
        .split(',')
        .map(part => part.trim().replace('L', ''))
        .filter(part => part !== '')
        .map(Number);
    if (!Number.isSafeInteger((0,wire/* sizeOf */.$d)(dimensions)))
        throw new Error('its shape is too large');
    return { descr, fortran: fortran === 'True', shape: dimensions };
}
/** Values stored first axis fastest, in the order last axis fastest. */
function toRowMajor(values, shape) {
    const ordered = new Float64Array(values.length);
    const strides = shape.map((_, axis) => (0,wire/* sizeOf */.$d)(shape.slice(0, axis)));
    const position = shape.map(() => 0);
    for (let i = 0; i < values.length; i++) {
        ordered[i] = values[position.reduce((sum, index, axis) => sum + index * (strides[axis] ?? 0), 0)] ?? Number.NaN;
        for (let axis = shape.length - 1; axis >= 0; axis--) {
            const next = (position[axis] ?? 0) + 1;
            position[axis] = next === shape[axis] ? 0 : next;
            if (position[axis] !== 0)
                break;
        }
    }
    return ordered;
}
function halfToNumber(bits) {
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 0x1f;
    const fraction = bits & 0x3ff;
    if (exponent === 0)
        return sign * fraction * 2 ** -24;
    if (exponent === 0x1f)
        return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
    return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
// TextDecoder's latin1 is windows-1252, in which the first byte of the magic is a quotation mark (on Node 24 and in browsers).
const latin1 = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

;// CONCATENATED MODULE: ./src/validate/samples.ts






/** Largest samples file, and largest sum of its arrays, in bytes. */
const LARGEST = 256 * 2 ** 20;
/** Rank of the largest tensors of TensorFlow.js, and some room. */
const MOST_AXES = 8;
const suffixes = ['.samples.json', '.samples.npz', '.samples.npy'];
/** The samples file that lies beside a model: `<model without its suffix>.samples.json`, `.npz` or `.npy`. */
async function findSamples(modelFile) {
    const stem = modelFile.replace(/\.(h5|hdf5|keras)$/i, '');
    for (const suffix of suffixes) {
        const found = await (0,promises_.lstat)(stem + suffix).catch(() => null);
        // A symbolic link beside a model is not followed, as models themselves are not.
        if (found?.isFile())
            return stem + suffix;
    }
    return undefined;
}
/** Reads a samples file by its suffix; docs/validation.md describes the forms. Throws ConversionError `validate/invalid-samples`. */
async function readSamples(path) {
    const file = (0,external_node_path_.basename)(path);
    const bytes = await readBounded(path, file);
    if (/\.npy$/i.test(path))
        return { file, inputs: { by: 'order', arrays: [readNpy(bytes, file, '')] } };
    if (/\.npz$/i.test(path))
        return readNpz(bytes, file);
    if (/\.json$/i.test(path))
        return readJson(bytes, file);
    return samples_invalid(file, 'its suffix is none of .json, .npz and .npy');
}
async function readBounded(path, file) {
    const handle = await (0,promises_.open)(path).catch(() => samples_invalid(file, 'it cannot be opened'));
    try {
        const stat = await handle.stat();
        if (!stat.isFile())
            return samples_invalid(file, 'it is not a regular file');
        if (stat.size > LARGEST)
            return samples_invalid(file, `it has ${stat.size} bytes, and ${LARGEST} are allowed`);
        return await handle.readFile();
    }
    finally {
        await handle.close();
    }
}
function samples_invalid(file, clause) {
    return (0,diagnostic/* refuse */.TR)('validate/invalid-samples', `The samples file ${(0,display/* display */.V)(file)} cannot be used: ${clause}.`);
}
function readNpy(bytes, file, key) {
    try {
        return parseNpy(bytes);
    }
    catch (error) {
        const where = key === '' ? '' : `"${(0,display/* display */.V)(key)}": `;
        return samples_invalid(file, where + (error instanceof Error ? error.message : 'it cannot be read'));
    }
}
/**
 * Arrays whose name is `outputs/<name>` or `output_<number>` are Keras's outputs, all others inputs. Names that are
 * all `input_<number>` (or numpy's own `arr_<number>`) count from 0 and go by order unless the model has those names.
 */
function readNpz(bytes, file) {
    let entries;
    let total = 0;
    try {
        entries = (0,esm/* unzipSync */.AO)(bytes, {
            filter({ name, originalSize }) {
                total += originalSize;
                return name.endsWith('.npy') && total <= LARGEST;
            },
        });
    }
    catch {
        return samples_invalid(file, 'it is not a .npz file');
    }
    if (total > LARGEST)
        return samples_invalid(file, `its arrays have ${total} bytes, and ${LARGEST} are allowed`);
    const inputs = new Map();
    const outputs = new Map();
    for (const [entry, content] of Object.entries(entries)) {
        const key = entry.slice(0, -'.npy'.length);
        const array = readNpy(content, file, key);
        if (key.startsWith('outputs/'))
            outputs.set(key.slice('outputs/'.length), array);
        else if (/^output_\d+$/.test(key))
            outputs.set(key, array);
        else
            inputs.set(key.replace(/^inputs\//, ''), array);
    }
    if (inputs.size === 0)
        return samples_invalid(file, 'it holds no input');
    return {
        file,
        inputs: { by: 'name', arrays: inputs },
        ...(outputs.size === 0 ? {} : { outputs: { by: 'name', arrays: outputs } }),
    };
}
function readJson(bytes, file) {
    let content;
    try {
        content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return samples_invalid(file, 'it is not JSON (NaN and Infinity are none either; use .npz for them)');
    }
    if (typeof content !== 'object' || content === null || !('inputs' in content)) {
        return samples_invalid(file, 'it has no "inputs"');
    }
    const outputs = 'outputs' in content ? content.outputs : undefined;
    return {
        file,
        inputs: arraysOf(content.inputs, file, 'inputs'),
        ...(outputs === undefined || outputs === null ? {} : { outputs: arraysOf(outputs, file, 'outputs') }),
    };
}
function arraysOf(value, file, key) {
    if (Array.isArray(value))
        return { by: 'order', arrays: value.map((array, i) => flatten(array, file, `${key}/${i}`)) };
    if (typeof value !== 'object' || value === null)
        return samples_invalid(file, `"${key}" is neither an object nor an array`);
    const arrays = Object.entries(value).map(([name, array]) => [name, flatten(array, file, `${key}/${name}`)]);
    return { by: 'name', arrays: new Map(arrays) };
}
/** A nested list as shape and values; every list of one depth must have the same length. */
function flatten(nested, file, key) {
    const shape = [];
    for (let level = nested; Array.isArray(level); level = level[0])
        shape.push(level.length);
    if (shape.length > MOST_AXES)
        return samples_invalid(file, `"${(0,display/* display */.V)(key)}" is nested more than ${MOST_AXES} deep`);
    const values = [];
    const collect = (value, depth) => {
        if (depth === shape.length) {
            if (typeof value !== 'number' && typeof value !== 'boolean')
                samples_invalid(file, `"${(0,display/* display */.V)(key)}" holds something that is no number`);
            values.push(Number(value));
        }
        else if (Array.isArray(value) && value.length === shape[depth])
            for (const part of value)
                collect(part, depth + 1);
        else
            samples_invalid(file, `"${(0,display/* display */.V)(key)}" is ragged: a list at depth ${depth} does not have ${shape[depth]} entries`);
    };
    collect(nested, 0);
    return { shape, values: Float64Array.from(values) };
}

;// CONCATENATED MODULE: ./src/validate/validate.ts



/** Memory of the process that runs TensorFlow.js, in MiB. */
const memoryMiB = 2048;
/**
 * Puts a bundle to the proof up to `level`, integrity first; `auto` goes as far as a level exists. The report's
 * `level` is the one that was reached and passed, and its diagnostics say what was not.
 */
async function validateBundle(request) {
    const { bundle, model, level } = request;
    if (level === 'none')
        return { level: 'none', weightsCompared: 0, predictions: [], diagnostics: [] };
    const integrity = await validateIntegrity(bundle, model, request.read, request.signal);
    const failed = integrity.diagnostics.some(({ severity }) => severity === 'error');
    if (failed || level === 'integrity')
        return { ...integrity, level: failed ? 'none' : 'integrity', predictions: [] };
    const samplesFile = request.samples ?? (await findSamples(request.modelFile));
    const samples = samplesFile === undefined ? undefined : await readSamples(samplesFile);
    const predicted = await validatePredictions({
        directory: bundle.directory,
        model,
        kerasModel: request.kerasModel,
        quantized: request.encode.quantize.length > 0,
        samples,
        customLayers: request.customLayers,
        timeoutMs: request.timeoutMs,
        memoryMiB,
        signal: request.signal,
    });
    return {
        level: predicted.predictions.length > 0 && predicted.passed ? 'predict' : 'integrity',
        weightsCompared: integrity.weightsCompared,
        predictions: predicted.predictions,
        ...(samplesFile === undefined ? {} : { samples: samplesFile }),
        diagnostics: [...integrity.diagnostics, ...predicted.diagnostics],
    };
}

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
        const models = await (0,each_model/* eachModel */.B)(found.models, settings, (file, index, openReader) => (0,judge_model/* judgeModel */.f)({ file, openReader, baseline, settings }, (assessment, cage, findings) => encodeAndProve(file, directories[index] ?? outputDir, cage, assessment, findings, settings)));
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
        encode: {
            quantize: run.quantize,
            quantizationRounding: options.quantizationRounding ?? 'numpy2',
            shardSizeBytes,
            splitByLayer: options.splitByLayer ?? false,
            metadata: options.metadata ?? {},
        },
        validate: options.validate ?? 'auto',
        samples: options.samples === undefined ? undefined : external_node_path_default().resolve(run.cwd, options.samples),
        validateTimeoutMs: options.validateTimeoutMs ?? 120_000,
    };
}
function flatDirectory(models, outputDir) {
    if (models.length > 1)
        (0,diagnostic/* refuse */.TR)('output/collision', `${models.length} models cannot be written straight into one directory.`);
    return models.map(() => outputDir);
}
/** Null when a finding stands in the way; the findings say which. */
async function encodeAndProve(file, directory, cage, { rewritten, tfjs }, findings, settings) {
    if (rewritten === null || tfjs === null)
        return null;
    const { signal } = settings;
    const read = (variable, first, count) => cage.read(variable.id, first, count);
    settings.report({ kind: 'stage', file: file.file, stage: 'encode' });
    const staging = await stageBundle(directory);
    try {
        const written = await writeBundle(tfjs, read, staging.directory, encodeFor(tfjs, settings.encode), {
            ...(signal === undefined ? {} : { signal }),
            onBytes: (layer, done, total) => settings.report({ kind: 'bytes', file: file.file, layer, done, total }),
        });
        findings.weightBytes = written.bundle.files.slice(1).reduce((sum, { bytes }) => sum + bytes, 0);
        findings.diagnostics.push(...written.diagnostics.map(finding => (0,model_findings/* inFile */.s5)(finding, file)));
        settings.report({ kind: 'stage', file: file.file, stage: 'validate' });
        findings.validation = await validateBundle({
            bundle: written.bundle,
            model: tfjs,
            kerasModel: rewritten,
            read,
            modelFile: file.path,
            level: settings.validate,
            encode: settings.encode,
            samples: settings.samples,
            customLayers: tfjs.customClasses.length === 0 ? undefined : settings.customLayers?.source,
            timeoutMs: settings.validateTimeoutMs,
            signal,
        });
        findings.diagnostics.push(...findings.validation.diagnostics.map(finding => (0,model_findings/* inFile */.s5)(finding, file)));
        if (findings.diagnostics.some(model_findings/* isError */.bJ)) {
            await discardStaging(staging);
            return null;
        }
        settings.report({ kind: 'stage', file: file.file, stage: 'write' });
        signal?.throwIfAborted();
        await putInPlace(staging);
        return { ...written.bundle, directory };
    }
    catch (error) {
        await discard(staging);
        throw error;
    }
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

/***/ 1752:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ runPredictions)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/reader/entry.ts
var reader_entry = __webpack_require__(8791);
;// CONCATENATED MODULE: ./src/validate/byte-queue.ts
/** Turns a stream of chunks into reads of exact lengths. */
class ByteQueue {
    #chunks;
    #rest = new Uint8Array(0);
    constructor(stream) {
        this.#chunks = stream[Symbol.asyncIterator]();
    }
    /** The next `length` bytes in a buffer of their own; null when the stream ends before the first of them. Throws when it ends within. */
    async take(length) {
        const taken = new Uint8Array(length);
        let filled = 0;
        while (filled < length) {
            if (this.#rest.byteLength === 0) {
                const next = await this.#chunks.next();
                if (next.done) {
                    if (filled === 0)
                        return null;
                    throw new RangeError('stream ended within a message');
                }
                this.#rest = next.value;
            }
            const part = this.#rest.subarray(0, length - filled);
            taken.set(part, filled);
            filled += part.byteLength;
            this.#rest = this.#rest.subarray(part.byteLength);
        }
        return taken;
    }
}

// EXTERNAL MODULE: ./src/validate/wire.ts
var wire = __webpack_require__(9917);
;// CONCATENATED MODULE: ./src/validate/process.ts







/** Largest answer that is read, in bytes. */
const LONGEST_ANSWER = 2 ** 30;
/**
 * Runs one bundle in a process of its own, which sees neither the file system nor the environment: the bytes of
 * the bundle go in through its stdin. It is killed after `timeoutMs`, above `memoryMiB` (watched on Linux; the
 * JavaScript and WebAssembly heaps are bounded everywhere) and on abort, which rejects with the signal's reason.
 */
async function runPredictions(job) {
    job.signal?.throwIfAborted();
    const child = startChild(job.memoryMiB);
    let stopped;
    const stop = (reason) => {
        stopped ??= reason;
        child.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop('timeout'), job.timeoutMs);
    const watch = watchMemory(child, job.memoryMiB, () => stop('memory'));
    const abort = () => child.kill('SIGKILL');
    job.signal?.addEventListener('abort', abort);
    try {
        const closed = new Promise(resolve => child.once('close', () => resolve()).once('error', () => resolve()));
        const [answers] = await Promise.all([collectAnswers(child, job.runs), sendRequest(child, job)]);
        if (!answers.done)
            stop('crashed');
        await closed;
        job.signal?.throwIfAborted();
        return summarize(answers, stopped);
    }
    finally {
        clearTimeout(timer);
        clearInterval(watch);
        job.signal?.removeEventListener('abort', abort);
        child.kill('SIGKILL');
    }
}
function startChild(memoryMiB) {
    const entry = (0,reader_entry/* childEntry */.x)('validator');
    const folder = (0,external_node_path_.dirname)(entry);
    const permission = Number(process.versions.node.split('.')[0]) >= 22 ? '--permission' : '--experimental-permission';
    const flags = [
        permission,
        `--allow-fs-read=${folder}${external_node_path_.sep}`,
        '--no-addons',
        '--no-warnings',
        '--disallow-code-generation-from-strings',
        `--wasm-max-mem-pages=${Math.min(65536, memoryMiB * 16)}`,
        `--max-old-space-size=${memoryMiB}`,
    ];
    // Windows starts no program without SystemRoot.
    const { SystemRoot } = process.env;
    return (0,external_node_child_process_.spawn)(process.execPath, [...flags, entry], {
        cwd: folder,
        env: SystemRoot === undefined ? {} : { SystemRoot },
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true,
    });
}
/** Calls `exceeded` once the process holds more than `memoryMiB` of memory; sees nothing where there is no /proc. */
function watchMemory(child, memoryMiB, exceeded) {
    const check = async () => {
        const status = await (0,promises_.readFile)(`/proc/${child.pid}/status`, 'latin1').catch(() => '');
        const kibibytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
        if (kibibytes > memoryMiB * 1024)
            exceeded();
    };
    const timer = setInterval(() => void check(), 100);
    timer.unref();
    return timer;
}
async function sendRequest(child, { bundle, inputSets, runs, customLayers, optionalMs }) {
    const { stdin } = child;
    if (stdin === null)
        return;
    // A process that ends early closes the pipe; what it answered decides, not the broken pipe.
    stdin.on('error', () => { });
    const write = async (bytes) => {
        if (stdin.destroyed || stdin.write(bytes))
            return;
        await new Promise(resolve => {
            stdin.once('drain', resolve);
            stdin.once('close', resolve);
        });
    };
    const tensors = inputSets.flat();
    const shardBytes = bundle.shards.map(({ bytes }) => bytes);
    const modelJson = new TextEncoder().encode(bundle.modelJson);
    const custom = new TextEncoder().encode(customLayers ?? '');
    const payloadBytes = [
        custom.byteLength,
        modelJson.byteLength,
        ...shardBytes,
        ...tensors.map(({ values }) => values.byteLength),
    ].reduce((sum, bytes) => sum + bytes, 0);
    const request = {
        customLayersBytes: custom.byteLength,
        modelJsonBytes: modelJson.byteLength,
        shardBytes,
        inputSets: inputSets.map(set => set.map(wire/* headerOf */.rR)),
        runs,
        optionalMs,
    };
    await write((0,wire/* encodeFrame */.Yt)(request, payloadBytes));
    await write(custom);
    await write(modelJson);
    for (const { file } of bundle.shards) {
        for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 2 ** 20 })) {
            if (stdin.destroyed)
                return;
            await write(chunk);
        }
    }
    for (const tensor of tensors)
        await write((0,wire/* bytesOfTensor */.E1)(tensor));
    stdin.end();
}
/** Reads answers until the process ends or says something that is none. */
async function collectAnswers(child, runs) {
    const answers = { results: new Map(), done: false };
    if (child.stdout === null)
        return answers;
    const queue = new ByteQueue(child.stdout);
    try {
        while (!answers.done) {
            const header = await queue.take(wire/* FRAME_HEADER_BYTES */.md);
            if (header === null)
                break;
            const { jsonBytes, payloadBytes } = (0,wire/* decodeFrameHeader */.x6)(header);
            if (!(jsonBytes + payloadBytes <= LONGEST_ANSWER))
                break;
            const json = await queue.take(jsonBytes);
            const payload = await queue.take(payloadBytes);
            if (json === null || payload === null)
                break;
            note(answers, JSON.parse(new TextDecoder().decode(json)), payload, runs.length);
        }
    }
    catch {
        // A cut or malformed answer counts as a crash: `done` stays false.
    }
    return answers;
}
function note(answers, answer, payload, runs) {
    if ('run' in answer && answer.run !== null && !(Number.isInteger(answer.run) && answer.run < runs))
        throw new RangeError('no such run');
    switch (answer.kind) {
        case 'loaded':
            answers.loaded = { inputs: answer.inputs, outputs: answer.outputs };
            break;
        case 'declared':
            answers.declared = answer.classes.map(String);
            break;
        case 'running':
            answers.running = answer.run;
            break;
        case 'predicted':
            answers.results.set(answer.run, {
                kind: 'predicted',
                outputs: splitPayload(answer.outputs, payload),
                milliseconds: answer.milliseconds,
            });
            break;
        case 'skipped':
            answers.results.set(answer.run, { kind: 'skipped' });
            break;
        case 'failed':
            if (answer.run === null) {
                answers.loadFailure = String(answer.message);
                answers.done = true;
            }
            else
                answers.results.set(answer.run, { kind: 'failed', message: String(answer.message) });
            break;
        case 'done':
            answers.done = true;
    }
}
function splitPayload(headers, payload) {
    let offset = 0;
    return headers.map(header => {
        const { shape, byteLength } = header;
        if (!shape.every(dimension => Number.isInteger(dimension) && dimension >= 0) ||
            !Number.isSafeInteger((0,wire/* sizeOf */.$d)(shape)))
            throw new RangeError('bad shape');
        const bytes = payload.subarray(offset, offset + byteLength);
        offset += byteLength;
        return (0,wire/* tensorFromBytes */.bc)(header, bytes);
    });
}
function summarize({ loaded, declared, loadFailure, results, running, done }, stopped) {
    const isInterrupted = !done && stopped !== undefined;
    return {
        results,
        ...(loaded === undefined ? {} : { loaded }),
        ...(declared === undefined ? {} : { declared }),
        ...(loadFailure === undefined ? {} : { loadFailure }),
        ...(isInterrupted ? { interruption: stopped } : {}),
        ...(isInterrupted && running !== undefined && !results.has(running) ? { interruptedRun: running } : {}),
    };
}


/***/ }),

/***/ 9917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   E1: () => (/* binding */ bytesOfTensor),
/* harmony export */   Yt: () => (/* binding */ encodeFrame),
/* harmony export */   bc: () => (/* binding */ tensorFromBytes),
/* harmony export */   md: () => (/* binding */ FRAME_HEADER_BYTES),
/* harmony export */   rR: () => (/* binding */ headerOf),
/* harmony export */   x6: () => (/* binding */ decodeFrameHeader)
/* harmony export */ });
/** Bytes before the JSON of a message: its length, and the length of the payload behind it. */
const FRAME_HEADER_BYTES = 12;
/** The header and JSON of a message whose payload has `payloadBytes` bytes. */
function encodeFrame(message, payloadBytes) {
    const json = new TextEncoder().encode(JSON.stringify(message));
    const frame = new Uint8Array(FRAME_HEADER_BYTES + json.byteLength);
    const header = new DataView(frame.buffer);
    header.setUint32(0, json.byteLength, true);
    header.setFloat64(4, payloadBytes, true);
    frame.set(json, FRAME_HEADER_BYTES);
    return frame;
}
/** Lengths of the JSON and the payload that follow a frame's header. */
function decodeFrameHeader(header) {
    const view = new DataView(header.buffer, header.byteOffset, FRAME_HEADER_BYTES);
    return { jsonBytes: view.getUint32(0, true), payloadBytes: view.getFloat64(4, true) };
}
/** The header under which `tensor` travels. */
function headerOf(tensor) {
    return { shape: tensor.shape, dtype: tensor.dtype, byteLength: tensor.values.byteLength };
}
/** The bytes of a tensor as they travel. */
function bytesOfTensor(tensor) {
    return new Uint8Array(tensor.values.buffer, tensor.values.byteOffset, tensor.values.byteLength);
}
/** The tensor that `header` announces; `bytes` start at a fresh, aligned buffer. Throws RangeError when they disagree. */
function tensorFromBytes(header, bytes) {
    const { shape, dtype } = header;
    const size = sizeOf(shape);
    if (bytes.byteLength !== size * (dtype === 'bool' ? 1 : 4))
        throw new RangeError('tensor of the wrong length');
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
    if (dtype === 'bool')
        return { shape, dtype, values: aligned };
    const type = dtype === 'int32' ? Int32Array : Float32Array;
    return { shape, dtype, values: new type(aligned.buffer, aligned.byteOffset, size) };
}
/** Number of values of a shape. */
function sizeOf(shape) {
    return shape.reduce((size, dimension) => size * dimension, 1);
}


/***/ })

};
