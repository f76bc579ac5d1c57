export const id = 311;
export const ids = [311];
export const modules = {

/***/ 3311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspect: () => (/* binding */ inspect)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _assess_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9602);
/* harmony import */ var _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2869);
/* harmony import */ var _diagnostics_display_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8174);
/* harmony import */ var _discover_discover_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6472);
/* harmony import */ var _keras_model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3603);
/* harmony import */ var _keras_sizes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3620);
/* harmony import */ var _keras_tensor_shapes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(464);
/* harmony import */ var _keras_traverse_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2034);
/* harmony import */ var _keras_values_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8530);
/* harmony import */ var _model_findings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8245);
/* harmony import */ var _reader_open_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4909);
/* harmony import */ var _run_options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6437);













/**
 * Says what is in one model file, without converting it: Keras version, layers with shapes and sizes, inputs and
 * outputs, and every finding that a conversion would report about the model. Throws `ConversionError` when the file
 * cannot be read at all.
 */
async function inspect(file, options = {}) {
    const cwd = node_path__WEBPACK_IMPORTED_MODULE_0___default().resolve(options.cwd ?? '.');
    const architecture = options.architecture === undefined ? undefined : await (0,_run_options_js__WEBPACK_IMPORTED_MODULE_8__/* .readArchitecture */ .O)(cwd, options.architecture);
    const { path: absolute } = await findModel(file, cwd);
    const cage = await (0,_reader_open_js__WEBPACK_IMPORTED_MODULE_7__/* .openCage */ .R)(absolute, options.limits ?? {});
    try {
        const { saved, tfjs, diagnostics } = await (0,_assess_js__WEBPACK_IMPORTED_MODULE_1__/* .assess */ .n)(cage, {
            architecture,
            purpose: 'inference',
            customLayers: undefined,
        });
        if (saved === null) {
            const [first] = diagnostics;
            if (first !== undefined)
                throw new _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .ConversionError */ .zx({ ...first, severity: 'error', subject: { file, ...first.subject } });
            throw new Error('the reader gave neither a model nor a reason');
        }
        return {
            ...describeModel(file, saved),
            inputs: tfjs?.inputs ?? [],
            outputs: tfjs?.outputs ?? [],
            diagnostics: diagnostics.map(finding => ({ ...finding, subject: { file, ...finding.subject } })),
        };
    }
    finally {
        await cage.close();
    }
}
/** The one file that `file` names, if it can hold a model. */
async function findModel(file, cwd) {
    const { models, diagnostics } = await (0,_discover_discover_js__WEBPACK_IMPORTED_MODULE_3__/* .discover */ .k)([file], { cwd });
    const [found, ...more] = models;
    if (diagnostics[0] !== undefined)
        throw new _diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .ConversionError */ .zx(diagnostics[0]);
    if (found === undefined || more.length > 0) {
        (0,_diagnostics_diagnostic_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)('file/not-regular', `${(0,_diagnostics_display_js__WEBPACK_IMPORTED_MODULE_9__/* .display */ .V)(file)} stands for ${models.length} files, not for one model.`, { file });
    }
    (0,_model_findings_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseForeignKinds */ .O7)({ ...found, named: true });
    return found;
}
function describeModel(file, model) {
    const { container, kerasVersion, backend, variables } = model;
    const parameters = variables.reduce((sum, { shape }) => sum + (0,_keras_sizes_js__WEBPACK_IMPORTED_MODULE_10__/* .valuesIn */ .a)(shape), 0);
    const bytes = variables.reduce((sum, { shape, dtype }) => sum + (0,_keras_sizes_js__WEBPACK_IMPORTED_MODULE_10__/* .valuesIn */ .a)(shape) * _keras_model_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$[dtype], 0);
    return {
        file,
        container,
        kerasVersion,
        backend,
        layers: layersOf(model.network, shapesOf(model), ''),
        parameters,
        bytes,
    };
}
function shapesOf({ network, saved }) {
    const { config } = saved.modelConfig;
    const built = (0,_keras_values_js__WEBPACK_IMPORTED_MODULE_11__/* .isObject */ .Gv)(config) ? (0,_keras_tensor_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .builtShape */ .gT)(config) : null;
    return (0,_keras_tensor_shapes_js__WEBPACK_IMPORTED_MODULE_5__/* .inferShapes */ .zV)(network, null, built);
}
function layersOf(network, shapes, prefix) {
    return network.layers.flatMap(layer => {
        const name = `${prefix}${layer.name}`;
        const own = ownVariables(layer);
        const row = {
            name,
            className: layer.className,
            outputShape: shapes?.tensors.get((0,_keras_traverse_js__WEBPACK_IMPORTED_MODULE_12__/* .tensorKey */ .FF)({ layer: layer.name, node: 0, tensor: 0 }))?.shape ?? null,
            parameters: own.reduce((sum, { shape }) => sum + (0,_keras_sizes_js__WEBPACK_IMPORTED_MODULE_10__/* .valuesIn */ .a)(shape), 0),
            bytes: own.reduce((sum, { shape, dtype }) => sum + (0,_keras_sizes_js__WEBPACK_IMPORTED_MODULE_10__/* .valuesIn */ .a)(shape) * _keras_model_js__WEBPACK_IMPORTED_MODULE_4__/* .bytesOf */ .$[dtype], 0),
            dtypes: [...new Set(own.map(({ dtype }) => dtype))],
            connectedTo: [...new Set(layer.calls.flatMap(({ inputs }) => inputs.map(input => `${prefix}${input.layer}`)))],
        };
        return layer.network === undefined
            ? [row]
            : [row, ...layersOf(layer.network, shapes?.nested.get(`0:${layer.name}`), `${name}/`)];
    });
}
/** A wrapper's variables are those of the layers that it holds. */
const ownVariables = (layer) => [
    ...layer.variables,
    ...Object.values(layer.wrapped).flatMap(ownVariables),
];


/***/ })

};
