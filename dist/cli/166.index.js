export const id = 166;
export const ids = [166];
export const modules = {

/***/ 7166:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readCustomLayers: () => (/* binding */ readCustomLayers)
/* harmony export */ });
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8174);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1752);



/** Milliseconds for a module that registers classes. */
const timeoutMs = 30_000;
const memoryMiB = 1024;
/**
 * Runs a module of custom layers in the process of TensorFlow.js, which sees neither files nor environment,
 * and finds the classes that it registers with `tf.serialization.registerClass`. Throws `ConversionError`
 * `option/invalid` when it fails or registers nothing; `name` is how the user called the module.
 */
async function readCustomLayers(source, name, signal) {
    const outcome = await (0,_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runPredictions */ .Y)({
        bundle: { modelJson: '', shards: [], quantized: false },
        inputSets: [],
        runs: [],
        customLayers: source,
        optionalMs: 0,
        timeoutMs,
        memoryMiB,
        signal,
    });
    const { loadFailure, declared, interruption } = outcome;
    const title = `The module of custom layers ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_2__/* .display */ .V)(name)}`;
    if (interruption !== undefined)
        (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('option/invalid', `${title} did not end (${interruption}).`);
    if (loadFailure !== undefined)
        (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('option/invalid', `${title} cannot be run: ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_2__/* .display */ .V)(loadFailure)}.`);
    if (declared === undefined || declared.length === 0) {
        (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)('option/invalid', `${title} registers no class.`, {}, 'Call tf.serialization.registerClass(MyLayer) in it; `tf` is a global there, and the argument of its default export.');
    }
    return { source, classes: declared };
}


/***/ }),

/***/ 1752:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ runPredictions)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./src/reader/caged-process.ts + 1 modules
var caged_process = __webpack_require__(354);
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
    const { memoryMiB } = job;
    const stdio = ['pipe', 'pipe', 'ignore'];
    const isNative = job.tfjsNode !== undefined;
    const child = (0,caged_process/* startCagedProcess */.C)({ entry: 'validator', heapMiB: memoryMiB, wasmMiB: memoryMiB, stdio, isNative });
    let stopped;
    const stop = (reason) => {
        stopped ??= reason;
        child.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop('timeout'), job.timeoutMs);
    const watch = watchMemory(child, memoryMiB, () => stop('memory'));
    const abort = () => child.kill('SIGKILL');
    job.signal?.addEventListener('abort', abort);
    try {
        const closed = new Promise(resolve => child.once('close', () => resolve()).once('error', () => resolve()));
        const [answers] = await Promise.all([collectAnswers(child, job), sendRequest(child, job)]);
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
async function sendRequest(child, { bundle, inputSets, runs, customLayers, optionalMs, quantization, activations, tfjsNode }) {
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
        ...(quantization === undefined ? {} : { quantization }),
        ...(activations === undefined ? {} : { activations: activations.question }),
        ...(tfjsNode === undefined ? {} : { tfjsNode }),
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
async function collectAnswers(child, { runs, activations }) {
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
            const answer = JSON.parse(new TextDecoder().decode(json));
            if (answer.kind === 'activation')
                await takeActivation(answer, payload, activations);
            else if (answer.kind === 'no-activations')
                activations?.fail(String(answer.message));
            else
                note(answers, answer, payload, runs.length);
        }
    }
    catch {
        // A cut or malformed answer counts as a crash: `done` stays false.
    }
    return answers;
}
async function takeActivation({ network, tensor, value }, payload, job) {
    if (job?.question.networks[network]?.tensors[tensor] === undefined)
        throw new RangeError('no such tensor');
    await job.take(network, tensor, value === null ? null : (splitPayload([value], payload)[0] ?? null));
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
        case 'quantization':
            answers.contributions = answer.contributions;
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
function summarize({ loaded, declared, loadFailure, contributions, results, running, done }, stopped) {
    const isInterrupted = !done && stopped !== undefined;
    return {
        results,
        ...(loaded === undefined ? {} : { loaded }),
        ...(declared === undefined ? {} : { declared }),
        ...(loadFailure === undefined ? {} : { loadFailure }),
        ...(contributions === undefined ? {} : { contributions }),
        ...(isInterrupted ? { interruption: stopped } : {}),
        ...(isInterrupted && running !== undefined && !results.has(running) ? { interruptedRun: running } : {}),
    };
}


/***/ }),

/***/ 9917:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   E$: () => (/* binding */ firstSamples),
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
/** The first `count` samples of a batch, or all where there are fewer. */
function firstSamples(batch, count) {
    const [samples = 1, ...rest] = batch.shape;
    return { ...batch, shape: [Math.min(count, samples), ...rest], values: batch.values.slice(0, count * sizeOf(rest)) };
}


/***/ })

};
