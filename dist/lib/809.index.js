export const id = 809;
export const ids = [809];
export const modules = {

/***/ 7809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openReport: () => (/* binding */ openReport)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _diagnostics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2241);
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8174);




/** Opens a report of an earlier run as a baseline. Throws `ConversionError` when it is none. */
async function openReport(file, name) {
    const models = modelsIn(await readReport(file, name), name);
    return {
        origin: { kind: 'report', name, commit: null },
        find: async (model, sha256) => {
            const base = models.find(one => one.file === model.file) ?? models.find(one => one.sha256 === sha256);
            return { model: base === undefined ? null : baseModel(base, sha256), diagnostics: [] };
        },
        close: async () => { },
    };
}
async function readReport(file, name) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8'));
    }
    catch (cause) {
        const message = `The baseline ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__/* .display */ .V)(name)} cannot be read as a report: ${cause instanceof SyntaxError ? 'it is not JSON' : 'it cannot be opened'}.`;
        throw new _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .ConversionError */ .zx((0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnostic */ .YK)('option/invalid', message, { file: name }), { cause });
    }
}
function modelsIn(value, name) {
    const report = value;
    const ours = typeof report === 'object' && report?.tool?.name === 'keras-to-tfjs' && report.schemaVersion === 1;
    if (!ours || !Array.isArray(report.models) || !report.models.every(isModel)) {
        const message = `The baseline ${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_3__/* .display */ .V)(name)} is no report of keras-to-tfjs.`;
        throw new _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .ConversionError */ .zx((0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .diagnostic */ .YK)('option/invalid', message, { file: name }));
    }
    return report.models;
}
function isModel(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const model = value;
    const lists = [model.inputs, model.outputs, model.diagnostics].every(Array.isArray);
    return typeof model.file === 'string' && typeof model.parameters === 'number' && lists && hasKnownCodes(model);
}
/** A newer version may have found what this one has no word for; such a finding excuses nothing. */
const hasKnownCodes = ({ diagnostics = [] }) => diagnostics.every(finding => typeof finding === 'object' && finding !== null && typeof finding.subject === 'object');
function baseModel(model, sha256) {
    const { parameters, inputs, outputs, weightBytes } = model;
    const contract = inputs.length > 0 && typeof weightBytes === 'number' ? { inputs, outputs, weightBytes } : null;
    return {
        file: model.file,
        sameBytes: model.sha256 === sha256,
        diagnostics: model.diagnostics.filter(({ code }) => Object.hasOwn(_diagnostics_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .catalogue */ .s, code)),
        outline: { layers: null, parameters, contract },
    };
}


/***/ })

};
