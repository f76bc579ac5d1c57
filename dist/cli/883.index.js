export const id = 883;
export const ids = [883];
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

/***/ 5883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _baseline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9860);
/* harmony import */ var _discover_discover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6472);
/* harmony import */ var _each_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9018);
/* harmony import */ var _judge_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5097);
/* harmony import */ var _model_findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8245);
/* harmony import */ var _run_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6437);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(311);







/**
 * Says of every model that `models` matches whether it can be converted, without writing anything: all that the stages
 * before encode find. Throws `ConversionError` when the run as a whole cannot be: an option that is out of range, an
 * architecture file or a baseline that cannot be read.
 */
async function check(options) {
    const settings = await (0,_run_options_js__WEBPACK_IMPORTED_MODULE_5__/* .settleRun */ .l)(options);
    settings.signal?.throwIfAborted();
    const requireMatch = options.requireMatch ?? true;
    const found = await (0,_discover_discover_js__WEBPACK_IMPORTED_MODULE_1__/* .discover */ .k)(options.models, { cwd: settings.cwd, requireMatch });
    const opened = await (0,_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .openBaseline */ .E)(options.baseline, options.requireBaseline ?? true, settings);
    const { baseline } = opened;
    try {
        const models = await (0,_each_model_js__WEBPACK_IMPORTED_MODULE_2__/* .eachModel */ .B)(found.models, settings, (file, _index, openReader) => (0,_judge_model_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeModel */ .f)({ file, openReader, baseline, settings }));
        return {
            schemaVersion: 1,
            tool: { name: 'keras-to-tfjs', version: _version_js__WEBPACK_IMPORTED_MODULE_6__/* .version */ .r },
            baseline: baseline?.origin ?? null,
            diagnostics: opened.diagnostics,
            models: [...found.diagnostics.map(finding => (0,_model_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .lostFile */ .p4)(finding)), ...models],
        };
    }
    finally {
        await baseline?.close();
    }
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


/***/ })

};
