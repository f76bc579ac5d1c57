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


/***/ })

};
