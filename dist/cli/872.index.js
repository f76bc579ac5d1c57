export const id = 872;
export const ids = [872];
export const modules = {

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

/***/ 9872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./src/compare/identity.ts
var compare_identity = __webpack_require__(7625);
// EXTERNAL MODULE: ./src/diagnostics/catalogue.ts
var catalogue = __webpack_require__(2241);
// EXTERNAL MODULE: ./src/diagnostics/display.ts
var display = __webpack_require__(8174);
;// CONCATENATED MODULE: ./src/diagnostics/reasons.ts
const staysInFile = 'Only the bytes of the named file may influence the output.';
const asConverted = 'Another number of weights, or other shapes, would be another model.';
const repacked = 'Save the model with model.save() again.';
const sizes = 'A file that declares more than it holds, or more than fits, would exhaust the machine.';
/** Why there is a finding of each code; codes whose meaning says it all are left out. */
const reasons = {
    'file/not-found': {
        why: 'A typing error in a workflow would otherwise convert nothing and be green.',
        remedy: 'Check the path or pattern, and that an earlier step has put the file there.',
    },
    'file/not-regular': {
        why: 'A link could lead out of the repository, and a pipe would never end.',
        remedy: 'Name the file itself.',
    },
    'file/not-a-model': {
        why: 'Data sets and checkpoints have the same suffix.',
        remedy: 'Use a narrower pattern, or take the file out with `!data/**`.',
    },
    'file/not-hdf5': { why: 'Its first bytes are those of another format.' },
    'file/git-lfs-pointer': { why: 'The repository keeps the file in Git LFS.' },
    'file/too-large': { why: sizes, remedy: 'Raise --max-file-bytes if the size is meant.' },
    'file/changed': { why: 'Parts of two versions would be mixed.', remedy: 'Run again when nobody writes the file.' },
    'output/collision': {
        why: 'One model would overwrite the other.',
        remedy: 'Rename one of them, or convert them in separate runs.',
    },
    'output/not-writable': {
        why: 'A right is missing, or the disk is full.',
        remedy: "The finding has the system's reason.",
    },
    'option/invalid': {
        why: 'Guessing what was meant would hide a mistake.',
        remedy: 'The finding says what is allowed.',
    },
    'option/unmatched-pattern': {
        why: 'Weights that were meant to become smaller stay as they are.',
        remedy: 'Compare the pattern with the names of the weights in model.json.',
    },
    'hdf5/corrupt': { why: 'A copy that was cut short looks like this.' },
    'hdf5/open-for-writing': { why: 'A program that still writes, or was killed, leaves the mark.' },
    'hdf5/external-link': { why: staysInFile, remedy: 'Copy the linked objects into the file.' },
    'hdf5/soft-link': {
        why: 'Keras writes none, and links can run in circles.',
        remedy: 'Save the model with model.save().',
    },
    'hdf5/external-storage': { why: staysInFile, remedy: 'Save the model with model.save().' },
    'hdf5/virtual-dataset': { why: staysInFile, remedy: 'Save the model with model.save().' },
    'hdf5/undeclared-storage': { why: sizes, remedy: 'Save the model with model.save().' },
    'hdf5/unknown-filter': { why: 'Other filters are programs of their own, which are not run.' },
    'hdf5/unsupported-dtype': {
        why: 'TensorFlow.js could not hold it.',
        remedy: 'Save the weights as numbers of at most 64 bits.',
    },
    'hdf5/invalid-shape': { why: sizes, remedy: 'Save the model with model.save().' },
    'hdf5/read-failed': { why: 'Part of the values is missing or fails its checksum.' },
    'hdf5/unstable-read': { why: 'The weights would differ from one run to the next.' },
    'hdf5/limit': { why: sizes, remedy: 'SECURITY.md lists the limits and which of them can be raised.' },
    'reader/timeout': { why: 'Some damaged files never end.', remedy: 'Raise --timeout-seconds for a very large model.' },
    'reader/crashed': { why: 'Each file is read in a process of its own, so that it can harm nothing else.' },
    'archive/truncated': { why: 'A copy that was cut short looks like this.' },
    'archive/corrupt': { why: 'Weights would be other numbers.' },
    'archive/no-weights': { why: 'The model would be untrained.', remedy: repacked },
    'archive/duplicate': { why: 'Readers differ in which of both they take.', remedy: repacked },
    'archive/path': { why: 'Keras writes none, and others overwrite files with them.', remedy: repacked },
    'archive/name': { why: 'Readers differ in which name they take.', remedy: repacked },
    'archive/link': { why: staysInFile, remedy: repacked },
    'archive/encrypted': { why: 'It cannot be read without its password.', remedy: repacked },
    'archive/unsupported-method': { why: 'Keras stores its entries.' },
    'archive/wrong-size': { why: sizes, remedy: repacked },
    'archive/overlap': { why: 'One byte would mean two things.', remedy: repacked },
    'archive/prefix': { why: 'Such a file is two files in one, and readers differ in which they see.', remedy: repacked },
    'archive/too-many-entries': { why: sizes, remedy: repacked },
    'archive/bomb': { why: sizes, remedy: repacked },
    'archive/limit': { why: sizes, remedy: 'SECURITY.md lists the limits.' },
    'keras/no-architecture': { why: 'Weights alone do not say how they are used.' },
    'keras/architecture-mismatch': {
        why: asConverted,
        remedy: 'Give the architecture that the weights were saved from.',
    },
    'keras/theano': { why: 'The same weights compute other numbers there.' },
    'keras/keras-1': { why: 'Its files have other names and other defaults.' },
    'keras/custom-model': { why: 'Code of the class could do more than the graph in the file.' },
    'keras/subclassed': { why: 'The graph exists in Python code only.' },
    'keras/invalid-config': { why: 'What it would mean is a guess.', remedy: repacked },
    'keras/invalid-json': {
        why: 'It cannot be read, or not within bounds.',
        remedy: 'Save the model with model.save() again.',
    },
    'keras/weights-mismatch': { why: asConverted, remedy: repacked },
    'keras/duplicate-name': {
        why: 'Weights and connections go by names.',
        remedy: 'Give one of the layers another name.',
    },
    'keras/custom-training': {
        why: 'A loss or metric of the user is Python code, which no page can run.',
        remedy: 'Nothing, unless the page goes on training: give compile() another loss there.',
    },
    'layer/unsupported-class': {
        why: 'A page would end with "Unknown layer".',
        remedy: 'The finding names a replacement where there is one; so does layers.md.',
    },
    'layer/custom-class': { why: 'What it computes is not in the file.' },
    'layer/custom-class-declared': {
        why: 'Whether the class computes what Keras did is not in the file.',
        remedy: 'Import the same module in the page, before the model is loaded.',
    },
    'layer/executable-code': {
        why: "It is bytecode of one version of Python, and running it is running a stranger's program.",
    },
    'layer/unsupported-op': { why: 'A page would end with "Unknown layer".' },
    'layer/unsupported-option': {
        why: 'TensorFlow.js ignores the option, or takes it otherwise, and predicts other numbers without a word.',
        remedy: 'The finding names the value and what can be used instead.',
    },
    'layer/unknown-option': {
        why: 'TensorFlow.js ignores what it does not know, and that is how wrong numbers are born.',
        remedy: 'Report it with the configuration of the layer.',
    },
    'layer/unsupported-activation': {
        why: 'A page would end with "Unknown activation".',
        remedy: 'The finding names a replacement where there is one.',
    },
    'layer/unsupported-dtype': {
        why: 'TensorFlow.js computes in float32.',
        remedy: 'Build the model with dtype float32.',
    },
    'layer/unsupported-input': {
        why: 'TensorFlow.js stops there, or predicts other numbers.',
        remedy: 'The finding says what the layer can take.',
    },
    'layer/config-cured': {
        why: 'TensorFlow.js would refuse the option, or apply it to the trained weights.',
        remedy: 'Nothing, unless the page goes on training.',
    },
    'layer/rewritten': {
        why: 'TensorFlow.js has no such layer, or computes something else by its name.',
        remedy: 'Nothing; the summary of the model shows other layers than that of Keras.',
    },
    'layer/training-changed': {
        why: 'The rewrite is exact for predictions only.',
        remedy: 'Nothing, unless the page goes on training.',
    },
    'layer/renamed': {
        why: 'A page would end with "Not a valid tensor name", or find another layer.',
        remedy: 'Use the new name in getLayer(); the report lists both.',
    },
    'layer/training-not-preserved': { why: 'The rewrite is exact for predictions only.' },
    'graph/invalid': { why: 'No order of layers computes it.', remedy: repacked },
    'graph/mask': { why: 'Padded steps would change the numbers.' },
    'graph/call-argument': {
        why: 'The layer would compute something else.',
        remedy: 'The finding names the argument; build the graph without it.',
    },
    'graph/unsupported-structure': {
        why: 'The model would load, and predict wrong numbers.',
        remedy: 'The finding names the layers; build that part otherwise.',
    },
    'weight/unused': {
        why: 'TensorFlow.js leaves the layer out, and would not know the weight.',
        remedy: 'Nothing, or remove the layer from the model.',
    },
    'weight/unsupported-dtype': { why: 'A page could not load it.', remedy: 'Save the weight as float32 or int32.' },
    'weight/out-of-range': { why: 'It would wrap around, or become infinite.', remedy: 'Make the value smaller.' },
    'weight/not-finite': {
        why: 'Training that diverged leaves such weights.',
        remedy: 'Train again, unless it is meant.',
    },
    'weight/not-quantized': {
        why: 'The values would be lost.',
        remedy: 'Nothing, or leave the weight out of the patterns.',
    },
    'bundle/groups-joined': {
        why: 'TensorFlow.js 4.22 has a fault there.',
        remedy: 'Nothing, or choose another shard size.',
    },
    'validate/integrity': { why: 'The disk, or this program, has a fault.', remedy: 'Run again; report it if it stays.' },
    'validate/load-failed': {
        why: 'A page could not load it either.',
        remedy: 'Report it with the configuration of the model.',
    },
    'validate/predict-failed': {
        why: 'A page could not use it either.',
        remedy: 'Report it with the configuration of the model.',
    },
    'validate/not-equal': {
        why: 'Either the samples belong to other weights, or the conversion has a fault.',
        remedy: 'Save the samples again with the model; report it if it stays.',
    },
    'validate/not-finite': { why: 'A page would show nonsense.', remedy: 'Give samples that are like real inputs.' },
    'validate/shape': { why: 'A page relies on the shape.', remedy: 'Report it with the configuration of the model.' },
    'validate/timeout': {
        why: 'Some graphs never load.',
        remedy: 'Raise --timeout-seconds, or use --validate integrity.',
    },
    'validate/backend-differs': {
        why: 'Backends have faults of their own.',
        remedy: 'Try the model on the backends that your page uses.',
    },
    'validate/quantization-loss': {
        why: 'Few bits are not enough for some weights.',
        remedy: 'Use uint16 or float16, or quantize fewer weights.',
    },
    'validate/quantization-error': { why: 'Smaller weights are only worth it while the predictions stay good enough.' },
    'validate/quantization-not-measured': { why: 'A limit that nobody has measured holds nothing.' },
    'validate/class-differs': {
        why: 'A class is what the page shows.',
        remedy: 'Use a larger type for the weights that contribute most.',
    },
    'validate/not-predicted': {
        why: 'It would need more memory than the process may have.',
        remedy: 'Try it in a browser.',
    },
    'validate/invalid-samples': {
        why: 'Without samples the numbers of Keras cannot be compared.',
        remedy: 'validation.md shows how to save them.',
    },
    'backend/unavailable': {
        why: 'Another backend than the one asked for would prove something else.',
    },
    'bundle/not-found': {
        why: 'Nothing can be said of a bundle that is not there.',
        remedy: 'Name its directory, its model.json, or the URL of one.',
    },
    'bundle/invalid': {
        why: 'TensorFlow.js could not load it.',
        remedy: 'The finding says what is wrong; convert the model again.',
    },
    'bundle/path': {
        why: 'A bundle of strangers must not make this program read other files.',
        remedy: 'Put the weights beside or below the model.json.',
    },
    'bundle/too-large': { why: sizes, remedy: 'Convert the model again, and compare the sizes.' },
    'bundle/missing-shard': { why: 'TensorFlow.js could not load it.', remedy: 'Copy or publish the bundle as a whole.' },
    'bundle/graph': { why: '`tf.loadLayersModel` never returns on some of these.', remedy: 'Convert the model again.' },
    'bundle/oversized-layer': {
        why: 'TensorFlow.js makes a layer as large as it says before it looks at the weights.',
        remedy: 'Convert the model again.',
    },
    'bundle/ends-differ': { why: 'A page would take one output for another.', remedy: 'Convert the model again.' },
    'bundle/weight-differs': {
        why: 'Other weights are another model.',
        remedy: 'Convert the model again; is the bundle of an older training?',
    },
    'bundle/weight-missing': { why: 'TensorFlow.js refuses to load the bundle.', remedy: 'Convert the model again.' },
    'bundle/weight-shape': { why: 'TensorFlow.js refuses to load the bundle.', remedy: 'Convert the model again.' },
    'bundle/weight-unknown': { why: 'TensorFlow.js finds weights by their names.', remedy: 'Convert the model again.' },
    'bundle/layer-unknown': {
        why: 'It is an error where nothing else compares numbers with those of Keras.',
        remedy: 'Give samples with outputs of Keras.',
    },
    'bundle/layer-missing': {
        why: 'It is an error where nothing else compares numbers with those of Keras.',
        remedy: 'Give samples with outputs of Keras.',
    },
    'baseline/unavailable': { why: 'A checkout has one commit only unless it is asked for more.' },
    'baseline/git-lfs-pointer': { why: 'A checkout fetches the objects of one commit only.' },
    'baseline/unreadable-model': {
        why: 'Git could not hand out the older version.',
        remedy: "The finding has Git's reason.",
    },
    'budget/model-bytes': { why: 'Every visitor downloads them.' },
    'budget/growth': { why: 'Every visitor downloads them.' },
    'artifact/upload-failed': {
        why: 'The converted model stays on the runner.',
        remedy: "The finding has GitHub's reason.",
    },
    'artifact/unsupported-server': {
        why: 'GitHub Enterprise Server has none.',
        remedy: 'Set the input "artifact" to false.',
    },
    'publish/incomplete-model': { why: 'TensorFlow.js does not notice a missing file, and would read nonsense.' },
    'publish/withheld': { why: 'A page that uses several models should see them change together.' },
    'publish/privileged-event': { why: 'Such a workflow has the secrets of the repository and the files of a stranger.' },
    'publish/unsupported-node': { why: "Google's client does not run there." },
    'publish/credentials': {
        why: 'Nothing can be published without.',
        remedy: 'Use aws-actions/configure-aws-credentials or google-github-actions/auth before this step.',
    },
    'publish/clock-skew': { why: 'Signatures hold for 15 minutes.' },
    'publish/bucket-missing': { why: 'Buckets are never made by a publication.' },
    'publish/forbidden': { why: 'Roles should have few rights.', remedy: 'The finding has the statement to add.' },
    'publish/network': { why: 'What is visible stays complete whenever a run ends.' },
    'publish/contended': { why: 'Only one of two writers can be right.' },
    'publish/version-exists': { why: 'Pages and caches hold on to a version for a year.' },
    'publish/unknown-version': { why: 'A channel may only point to a whole version.' },
    'publish/channel-kept': {
        why: 'An old job that runs late must not bring an old model back.',
        remedy: 'Use rollback when it is meant.',
    },
    'publish/foreign-channel': {
        why: 'It would be lost.',
        remedy: 'Choose another channel or prefix, or remove the object.',
    },
    'publish/not-as-published': {
        why: 'TensorFlow.js would fail, or predict nonsense without a word.',
        remedy: 'The finding says what a page got.',
    },
    'publish/cors-missing': { why: 'Browsers refuse to load the models.', remedy: 'The finding has the rule to add.' },
    'publish/cors-forbidden': { why: 'Roles should have few rights.', remedy: 'The finding has the rule and the right.' },
    'publish/cors-unsupported': {
        why: 'Some servers have one setting for all buckets.',
        remedy: 'Set that, or publish with CORS off.',
    },
    'publish/cors-contended': {
        why: 'S3 has no way to change rules only if nobody else did.',
        remedy: 'Run again, and give the jobs one concurrency group.',
    },
    'publish/cors-open': { why: 'Whoever relies on the list would be wrong.' },
    'publish/cors-vary': { why: 'The pages of the other origin could not load the models.' },
};

;// CONCATENATED MODULE: ./src/report/sarif.ts







/** GitHub keeps the first 5,000 results of a file. */
const mostResults = 5000;
/** The report as the text of a SARIF 2.1.0 file, for code scanning. */
function renderSarif(report, options) {
    const all = report.models
        .flatMap(({ file, diagnostics }) => diagnostics.map((finding) => ({ finding, file })))
        .sort((a, b) => ranks[a.finding.severity] - ranks[b.finding.severity]);
    const others = [...(options.others ?? []), ...report.diagnostics];
    const codes = [...new Set([...all.map(({ finding }) => finding.code), ...others.map(({ code }) => code)])].sort();
    const compared = report.baseline !== null;
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: report.tool.name, version: report.tool.version, rules: codes.map(ruleOf) } },
                invocations: [{ executionSuccessful: true, toolExecutionNotifications: others.map(notificationOf) }],
                columnKind: 'utf16CodeUnits',
                results: resultsOf(all.slice(0, mostResults), codes, compared, options),
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
const ranks = { error: 0, warning: 1, note: 2 };
function ruleOf(code) {
    const { severity, meaning, hint } = catalogue/* catalogue */.s[code];
    const { why, remedy } = reasons[code] ?? {};
    const help = [meaning, why, hint ?? remedy].filter(part => part !== undefined).join(' ');
    return {
        id: code,
        shortDescription: { text: meaning },
        help: { text: help },
        defaultConfiguration: { level: severity },
    };
}
const textOf = ({ message, hint }) => (hint === undefined ? message : `${message} ${hint}`);
const notificationOf = (finding) => ({
    descriptor: { id: finding.code },
    level: finding.severity,
    message: { text: textOf(finding) },
});
function resultsOf(all, codes, compared, options) {
    const seen = new Map();
    return all.map(({ finding, file }) => {
        const uri = uriOf(file, options);
        const identity = `${uri}\n${(0,compare_identity/* identityOf */.c)(finding)}`;
        // The second of two findings that are alike is another one.
        const count = (seen.get(identity) ?? 0) + 1;
        seen.set(identity, count);
        const fingerprint = (0,external_node_crypto_.createHash)('sha256').update(`${identity}\n${count}`).digest('hex');
        return {
            ruleId: finding.code,
            ruleIndex: codes.indexOf(finding.code),
            level: finding.severity,
            message: { text: textOf(finding) },
            locations: [locationOf(finding, uri)],
            partialFingerprints: { 'kerasToTfjs/v1': fingerprint },
            ...(compared ? { baselineState: finding.known === true ? 'unchanged' : 'new' } : {}),
        };
    });
}
function locationOf({ subject: { layer, weight, pointer } }, uri) {
    const place = {
        // A model file has no lines; code scanning wants one.
        physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } },
    };
    const name = layer?.name ?? weight;
    if (name === undefined)
        return place;
    const logical = {
        name: (0,display/* display */.V)(name.split('/').at(-1) ?? name),
        fullyQualifiedName: (0,display/* display */.V)(name),
        kind: layer === undefined ? 'weight' : 'layer',
        ...(layer === undefined ? {} : { decoratedName: `${(0,display/* display */.V)(layer.className)} ${(0,display/* display */.V)(name)}` }),
        ...(pointer === undefined ? {} : { properties: { pointer: (0,display/* display */.V)(pointer) } }),
    };
    return { ...place, logicalLocations: [logical] };
}
/** Relative to the top of the repository where the file lies below it, else absolute. */
function uriOf(file, { cwd, root }) {
    const absolute = external_node_path_default().resolve(cwd, file);
    const relative = external_node_path_default().relative(root, absolute);
    const inside = !external_node_path_default().isAbsolute(relative) && relative.split((external_node_path_default()).sep)[0] !== '..';
    return inside ? relative.split((external_node_path_default()).sep).map(encodeURIComponent).join('/') : (0,external_node_url_.pathToFileURL)(absolute).href;
}


/***/ })

};
