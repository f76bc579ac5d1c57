/** How bad a finding is: an error refuses or fails the model, a warning and a note do not. */
export type Severity = 'error' | 'warning' | 'note';
/** What is known of a code before anything is found. */
export interface CatalogueRow {
    readonly severity: Severity;
    /** What the code means, for docs/diagnostics.md. */
    readonly meaning: string;
    /** What to do about it, unless the place that finds it knows better. */
    readonly hint?: string;
}
declare const rows: {
    readonly 'file/not-found': {
        readonly severity: "error";
        readonly meaning: "The file or folder does not exist or cannot be opened.";
    };
    readonly 'file/not-regular': {
        readonly severity: "error";
        readonly meaning: "The path is a folder, a device, a pipe or a symbolic link, not a regular file.";
    };
    readonly 'file/not-a-model': {
        readonly severity: "warning";
        readonly meaning: "An HDF5 file or archive that holds no Keras model; an error when the file was named exactly.";
    };
    readonly 'file/not-hdf5': {
        readonly severity: "error";
        readonly meaning: "The file is neither an HDF5 file nor a .keras archive.";
        readonly hint: "Save the model again with model.save(\"model.h5\"), or check that the download or copy was complete.";
    };
    readonly 'file/git-lfs-pointer': {
        readonly severity: "error";
        readonly meaning: "The file is a Git LFS pointer; the model itself was not checked out.";
        readonly hint: "Set \"lfs: true\" for actions/checkout, or run \"git lfs pull\".";
    };
    readonly 'file/too-large': {
        readonly severity: "error";
        readonly meaning: "The file is larger than the limit.";
    };
    readonly 'file/changed': {
        readonly severity: "error";
        readonly meaning: "The file changed while it was being read.";
    };
    readonly 'output/collision': {
        readonly severity: "error";
        readonly meaning: "Two models would be written to the same directory.";
    };
    readonly 'output/not-writable': {
        readonly severity: "error";
        readonly meaning: "The output directory cannot be written.";
    };
    readonly 'option/invalid': {
        readonly severity: "error";
        readonly meaning: "An option or input has a value that it cannot take.";
    };
    readonly 'option/unmatched-pattern': {
        readonly severity: "warning";
        readonly meaning: "A quantization pattern matches no weight of the model.";
    };
    readonly 'hdf5/corrupt': {
        readonly severity: "error";
        readonly meaning: "The HDF5 library could not read the file.";
        readonly hint: "The file is damaged or was cut short; save or copy it again.";
    };
    readonly 'hdf5/open-for-writing': {
        readonly severity: "error";
        readonly meaning: "The file is marked as still open for writing.";
        readonly hint: "Close the program that writes it, or clear the mark with \"h5clear -s FILE\".";
    };
    readonly 'hdf5/external-link': {
        readonly severity: "error";
        readonly meaning: "The file has a link to another file, which is never followed.";
    };
    readonly 'hdf5/soft-link': {
        readonly severity: "error";
        readonly meaning: "The file has a soft link, which is never followed.";
    };
    readonly 'hdf5/external-storage': {
        readonly severity: "error";
        readonly meaning: "A dataset keeps its values in another file, which is never opened.";
    };
    readonly 'hdf5/virtual-dataset': {
        readonly severity: "error";
        readonly meaning: "A dataset is a view of other datasets, which is never followed.";
    };
    readonly 'hdf5/undeclared-storage': {
        readonly severity: "error";
        readonly meaning: "Datasets declare more bytes than the file holds.";
    };
    readonly 'hdf5/unknown-filter': {
        readonly severity: "error";
        readonly meaning: "A dataset is compressed by a filter other than gzip, shuffle and fletcher32.";
        readonly hint: "Rewrite the file with \"h5repack -f GZIP=1 IN OUT\".";
    };
    readonly 'hdf5/unsupported-dtype': {
        readonly severity: "error";
        readonly meaning: "An array has a data type that no Keras weight has.";
    };
    readonly 'hdf5/invalid-shape': {
        readonly severity: "error";
        readonly meaning: "An array declares a shape that is impossible or too large.";
    };
    readonly 'hdf5/read-failed': {
        readonly severity: "error";
        readonly meaning: "The HDF5 library reported an error while reading values.";
        readonly hint: "The file is damaged; save or copy it again.";
    };
    readonly 'hdf5/unstable-read': {
        readonly severity: "error";
        readonly meaning: "A chunk holds fewer bytes than it declares, so part of the values would be whatever lay in memory.";
        readonly hint: "The file is damaged; save it again.";
    };
    readonly 'hdf5/limit': {
        readonly severity: "error";
        readonly meaning: "The file exceeds a limit on depth, number of objects, attributes, names or sizes.";
    };
    readonly 'archive/truncated': {
        readonly severity: "error";
        readonly meaning: "The archive is cut short, or its list of entries is damaged.";
        readonly hint: "The file is damaged; save or copy it again.";
    };
    readonly 'archive/corrupt': {
        readonly severity: "error";
        readonly meaning: "The contents of an entry do not fit their checksum, or cannot be inflated.";
        readonly hint: "The file is damaged; save or copy it again.";
    };
    readonly 'archive/no-weights': {
        readonly severity: "error";
        readonly meaning: "The archive holds a model, but no model.weights.h5.";
    };
    readonly 'archive/duplicate': {
        readonly severity: "error";
        readonly meaning: "Two entries of the archive have the same name.";
    };
    readonly 'archive/path': {
        readonly severity: "error";
        readonly meaning: "The name of an entry leads out of the archive.";
    };
    readonly 'archive/name': {
        readonly severity: "error";
        readonly meaning: "The name of an entry is no plain text, or differs between the list of entries and the entry itself.";
    };
    readonly 'archive/link': {
        readonly severity: "error";
        readonly meaning: "An entry of the archive is a link or a device, not a file.";
    };
    readonly 'archive/encrypted': {
        readonly severity: "error";
        readonly meaning: "An entry of the archive is encrypted.";
    };
    readonly 'archive/unsupported-method': {
        readonly severity: "error";
        readonly meaning: "An entry is compressed by a method other than deflate.";
        readonly hint: "Pack the files of the archive again, stored or deflated.";
    };
    readonly 'archive/wrong-size': {
        readonly severity: "error";
        readonly meaning: "An entry has other sizes than it claims.";
    };
    readonly 'archive/overlap': {
        readonly severity: "error";
        readonly meaning: "Entries of the archive overlap each other.";
    };
    readonly 'archive/prefix': {
        readonly severity: "error";
        readonly meaning: "Something stands in front of the archive.";
    };
    readonly 'archive/too-many-entries': {
        readonly severity: "error";
        readonly meaning: "The archive has more entries than the limit.";
    };
    readonly 'archive/bomb': {
        readonly severity: "error";
        readonly meaning: "An entry claims far more bytes than are stored for it.";
    };
    readonly 'archive/limit': {
        readonly severity: "error";
        readonly meaning: "An entry has more bytes than the limit.";
    };
    readonly 'reader/timeout': {
        readonly severity: "error";
        readonly meaning: "Reading the file took longer than the limit and was stopped.";
    };
    readonly 'reader/crashed': {
        readonly severity: "error";
        readonly meaning: "The isolated reader of the file ended unexpectedly.";
        readonly hint: "The file is probably damaged; save or copy it again.";
    };
    readonly 'keras/no-architecture': {
        readonly severity: "error";
        readonly meaning: "The file holds weights only.";
        readonly hint: "Give the JSON of model.to_json() with --architecture FILE (input \"architecture\" of the Action), or save the whole model with model.save().";
    };
    readonly 'keras/architecture-mismatch': {
        readonly severity: "error";
        readonly meaning: "The weights do not fit the architecture that was given.";
    };
    readonly 'keras/custom-training': {
        readonly severity: "note";
        readonly meaning: "The model was compiled with a loss or metric of the user, which inference does not need.";
    };
    readonly 'keras/keras-1': {
        readonly severity: "error";
        readonly meaning: "The file was saved by Keras 1.";
        readonly hint: "Load it with Keras 2.2 and save it again.";
    };
    readonly 'keras/theano': {
        readonly severity: "error";
        readonly meaning: "The file was saved with the Theano backend, whose convolutions turn their kernels around.";
        readonly hint: "Load it with Keras 2.2 on TensorFlow and save it again.";
    };
    readonly 'keras/custom-model': {
        readonly severity: "warning";
        readonly meaning: "The model, or one inside it, is of a class of the user; its graph is converted, its code is not in the file.";
        readonly hint: "If the class overrides call(), the predictions differ: compare them with those of Keras.";
    };
    readonly 'keras/subclassed': {
        readonly severity: "error";
        readonly meaning: "The model is a subclass of keras.Model without a graph, so the file does not say how it computes.";
        readonly hint: "Build the same model with the functional API and copy the weights.";
    };
    readonly 'keras/invalid-config': {
        readonly severity: "error";
        readonly meaning: "The saved model configuration is not what Keras writes.";
    };
    readonly 'keras/invalid-json': {
        readonly severity: "error";
        readonly meaning: "The saved model configuration is not JSON, or exceeds a limit.";
    };
    readonly 'keras/weights-mismatch': {
        readonly severity: "error";
        readonly meaning: "The stored weights do not fit the layers in number, order or shape.";
    };
    readonly 'keras/duplicate-name': {
        readonly severity: "error";
        readonly meaning: "Two layers of one model have the same name.";
    };
    readonly 'layer/unsupported-class': {
        readonly severity: "error";
        readonly meaning: "TensorFlow.js has no such layer.";
    };
    readonly 'layer/unsupported-op': {
        readonly severity: "error";
        readonly meaning: "An operation between layers, or its form, that no layers of TensorFlow.js compute exactly.";
        readonly hint: "Use Keras layers that TensorFlow.js has instead, or do this step outside the model.";
    };
    readonly 'layer/custom-class': {
        readonly severity: "error";
        readonly meaning: "The layer is a class of the user, whose code is not in the file.";
        readonly hint: "Replace it by standard layers before saving.";
    };
    readonly 'layer/executable-code': {
        readonly severity: "error";
        readonly meaning: "The layer holds Python code (Lambda), which is never executed.";
        readonly hint: "Replace it by standard layers before saving.";
    };
    readonly 'layer/unsupported-option': {
        readonly severity: "error";
        readonly meaning: "A layer option has a value that TensorFlow.js cannot run with the same numbers.";
    };
    readonly 'layer/unknown-option': {
        readonly severity: "error";
        readonly meaning: "A layer option is unknown to this version, and TensorFlow.js would ignore it silently.";
    };
    readonly 'layer/unsupported-activation': {
        readonly severity: "error";
        readonly meaning: "TensorFlow.js has no such activation function.";
    };
    readonly 'layer/unsupported-dtype': {
        readonly severity: "error";
        readonly meaning: "TensorFlow.js cannot compute in this data type.";
    };
    readonly 'layer/unsupported-input': {
        readonly severity: "error";
        readonly meaning: "The layer gets an input (rank, shape or type) that TensorFlow.js runs differently or not at all.";
    };
    readonly 'layer/config-cured': {
        readonly severity: "note";
        readonly meaning: "A layer option that does not matter for inference was changed so that TensorFlow.js loads the model.";
    };
    readonly 'layer/custom-class-declared': {
        readonly severity: "note";
        readonly meaning: "A custom layer is computed by a class that the user registers with TensorFlow.js.";
    };
    readonly 'layer/rewritten': {
        readonly severity: "note";
        readonly meaning: "A layer was replaced by others that compute the same numbers in TensorFlow.js.";
    };
    readonly 'layer/training-not-preserved': {
        readonly severity: "error";
        readonly meaning: "A layer can be converted for inference only, and the conversion was asked for training.";
        readonly hint: "Convert with --for inference, or use a layer that TensorFlow.js has.";
    };
    readonly 'layer/training-changed': {
        readonly severity: "note";
        readonly meaning: "Inference is exact, but training in TensorFlow.js would differ.";
    };
    readonly 'layer/renamed': {
        readonly severity: "note";
        readonly meaning: "A layer was renamed because TensorFlow.js does not accept its name.";
    };
    readonly 'graph/invalid': {
        readonly severity: "error";
        readonly meaning: "The graph of layers refers to layers or calls that do not exist, or runs in a circle.";
    };
    readonly 'graph/mask': {
        readonly severity: "error";
        readonly meaning: "TensorFlow.js would carry the mask of padded steps to other layers than Keras does.";
        readonly hint: "Train without mask_zero=True or the Masking layer, or remove the layers that use the mask.";
    };
    readonly 'graph/call-argument': {
        readonly severity: "error";
        readonly meaning: "A layer is called with an argument that TensorFlow.js ignores.";
    };
    readonly 'graph/unsupported-structure': {
        readonly severity: "error";
        readonly meaning: "The graph of layers has a form that TensorFlow.js loads wrongly.";
    };
    readonly 'weight/unsupported-dtype': {
        readonly severity: "error";
        readonly meaning: "A weight has a data type that TensorFlow.js cannot load.";
    };
    readonly 'weight/out-of-range': {
        readonly severity: "error";
        readonly meaning: "A value cannot be stored in the data type that TensorFlow.js loads.";
    };
    readonly 'weight/not-finite': {
        readonly severity: "warning";
        readonly meaning: "A weight holds NaN or infinite values.";
    };
    readonly 'weight/not-quantized': {
        readonly severity: "warning";
        readonly meaning: "A weight was left unquantized, because quantizing would lose it (it is empty or not finite).";
    };
    readonly 'weight/unused': {
        readonly severity: "note";
        readonly meaning: "A weight belongs to a layer that no output depends on, and is left out.";
    };
    readonly 'bundle/groups-joined': {
        readonly severity: "warning";
        readonly meaning: "Weights were not split by layer, because TensorFlow.js would read this split as zeros.";
    };
    readonly 'validate/integrity': {
        readonly severity: "error";
        readonly meaning: "The written files do not hold the weights of the model.";
    };
    readonly 'validate/load-failed': {
        readonly severity: "error";
        readonly meaning: "TensorFlow.js cannot load the converted model.";
    };
    readonly 'validate/predict-failed': {
        readonly severity: "error";
        readonly meaning: "TensorFlow.js loads the converted model but cannot predict with it.";
    };
    readonly 'validate/not-equal': {
        readonly severity: "error";
        readonly meaning: "The converted model predicts other numbers than Keras did.";
    };
    readonly 'validate/not-finite': {
        readonly severity: "error";
        readonly meaning: "The converted model predicts NaN or infinite numbers on finite inputs.";
    };
    readonly 'validate/shape': {
        readonly severity: "error";
        readonly meaning: "The converted model predicts a shape other than the one that Keras declares.";
    };
    readonly 'validate/timeout': {
        readonly severity: "error";
        readonly meaning: "TensorFlow.js did not finish within the time limit.";
    };
    readonly 'validate/backend-differs': {
        readonly severity: "warning";
        readonly meaning: "Two backends of TensorFlow.js predict different numbers.";
    };
    readonly 'validate/quantization-loss': {
        readonly severity: "warning";
        readonly meaning: "Quantized weights change the predictions by more than a tenth of their largest value.";
    };
    readonly 'validate/quantization-error': {
        readonly severity: "error";
        readonly meaning: "Quantized weights change the predictions by more than max-quantization-error allows.";
        readonly hint: "Use \"auto\", a larger type for the weights that contribute most, or allow more.";
    };
    readonly 'validate/quantization-not-measured': {
        readonly severity: "error";
        readonly meaning: "A limit is set on what quantization may change, and the model could not be run to measure it.";
        readonly hint: "Allow TensorFlow.js more time, or quantize without a limit and without \"auto\".";
    };
    readonly 'validate/class-differs': {
        readonly severity: "warning";
        readonly meaning: "The converted model finds another class than Keras for a sample that was no close call.";
    };
    readonly 'validate/reference-differs': {
        readonly severity: "error";
        readonly meaning: "A layer of the converted model computes other numbers than Keras does for the same inputs.";
        readonly hint: "Report it with the model, or a smaller one with the same layer; samples from Keras (docs/validation.md) can confirm it.";
    };
    readonly 'validate/reference-unknown': {
        readonly severity: "warning";
        readonly meaning: "A layer was not compared with what Keras computes.";
        readonly hint: "Save samples with Keras beside the model (docs/validation.md), so that its predictions are compared.";
    };
    readonly 'validate/not-predicted': {
        readonly severity: "warning";
        readonly meaning: "The converted model was not run, because it is too large for the validation process.";
    };
    readonly 'validate/invalid-samples': {
        readonly severity: "error";
        readonly meaning: "The samples file cannot be used.";
    };
    readonly 'bundle/not-found': {
        readonly severity: "error";
        readonly meaning: "There is no bundle at the place that was named.";
    };
    readonly 'bundle/unreachable': {
        readonly severity: "error";
        readonly meaning: "A file of the bundle cannot be fetched from its URL.";
        readonly hint: "Open the address in a browser; \"keras-to-tfjs probe URL\" says more.";
    };
    readonly 'bundle/invalid': {
        readonly severity: "error";
        readonly meaning: "The model.json is no layers model that TensorFlow.js can read.";
    };
    readonly 'bundle/path': {
        readonly severity: "error";
        readonly meaning: "The model.json names a weight file outside its own directory.";
    };
    readonly 'bundle/too-large': {
        readonly severity: "error";
        readonly meaning: "The bundle declares more than the limits allow.";
    };
    readonly 'bundle/missing-shard': {
        readonly severity: "error";
        readonly meaning: "A weight file that the model.json names is not there.";
    };
    readonly 'bundle/wrong-length': {
        readonly severity: "error";
        readonly meaning: "The weight files have more or fewer bytes than their weights need.";
        readonly hint: "The bundle is damaged or mixed from two versions; write or copy it again as a whole.";
    };
    readonly 'bundle/graph': {
        readonly severity: "error";
        readonly meaning: "The graph of the bundle runs in a circle or hangs in the air; TensorFlow.js may wait for ever on it.";
    };
    readonly 'bundle/oversized-layer': {
        readonly severity: "error";
        readonly meaning: "A layer of the bundle is of another size than its weights, or larger than TensorFlow.js can hold.";
    };
    readonly 'bundle/ends-differ': {
        readonly severity: "error";
        readonly meaning: "The bundle has other inputs or outputs than the Keras model, or has them in another order.";
    };
    readonly 'bundle/weight-differs': {
        readonly severity: "error";
        readonly meaning: "A weight of the bundle holds other values than Keras has.";
    };
    readonly 'bundle/weight-missing': {
        readonly severity: "error";
        readonly meaning: "The bundle has no weight for one of the Keras model.";
    };
    readonly 'bundle/weight-shape': {
        readonly severity: "error";
        readonly meaning: "A weight of the bundle has another shape than in Keras.";
    };
    readonly 'bundle/weight-unknown': {
        readonly severity: "error";
        readonly meaning: "A weight of the bundle belongs to no layer, so that TensorFlow.js refuses to load it.";
    };
    readonly 'bundle/layer-unknown': {
        readonly severity: "warning";
        readonly meaning: "A layer of the bundle is not Keras's; the other checks show whether the numbers are.";
    };
    readonly 'bundle/layer-missing': {
        readonly severity: "warning";
        readonly meaning: "A layer of the Keras model is not in the bundle; the other checks show whether the numbers are.";
    };
    readonly 'backend/unavailable': {
        readonly severity: "error";
        readonly meaning: "The backend \"node\" was asked for, and no @tensorflow/tfjs-node can be used.";
        readonly hint: "Install @tensorflow/tfjs-node in an earlier step and name its place with --tfjs-node-path (input \"tfjs-node-path\" of the Action), or leave the backend out.";
    };
    readonly 'baseline/unavailable': {
        readonly severity: "warning";
        readonly meaning: "The baseline cannot be read, so every finding counts as new.";
        readonly hint: "Set \"fetch-depth: 0\" for actions/checkout, or give another baseline.";
    };
    readonly 'baseline/git-lfs-pointer': {
        readonly severity: "warning";
        readonly meaning: "The base commit holds a Git LFS pointer whose object is not on this machine, so the model counts as new.";
        readonly hint: "Run \"git lfs fetch origin COMMIT\" for the base commit before this step.";
    };
    readonly 'baseline/unreadable-model': {
        readonly severity: "note";
        readonly meaning: "The version of the model in the baseline cannot be read, so the model counts as new.";
    };
    readonly 'budget/model-bytes': {
        readonly severity: "error";
        readonly meaning: "The weights of a model have more bytes than its budget allows.";
        readonly hint: "Make the model smaller, quantize it, or raise --max-model-bytes (input \"max-model-bytes\" of the Action).";
    };
    readonly 'budget/growth': {
        readonly severity: "error";
        readonly meaning: "The weights of a model grew by more than its budget allows.";
        readonly hint: "Make the model smaller, quantize it, or raise --max-growth-percent (input \"max-growth-percent\" of the Action).";
    };
    readonly 'artifact/upload-failed': {
        readonly severity: "error";
        readonly meaning: "The artifact could not be uploaded.";
    };
    readonly 'artifact/unsupported-server': {
        readonly severity: "error";
        readonly meaning: "This GitHub server has no artifact service for actions of this generation.";
    };
    readonly 'publish/incomplete-model': {
        readonly severity: "error";
        readonly meaning: "A directory to be published holds no whole model.";
        readonly hint: "Convert the model again, and publish the directory that the conversion wrote.";
    };
    readonly 'publish/withheld': {
        readonly severity: "warning";
        readonly meaning: "Nothing was published, because not every model could be.";
        readonly hint: "Mend the other models, or use publish-partial to publish those that are well.";
    };
    readonly 'publish/privileged-event': {
        readonly severity: "error";
        readonly meaning: "A workflow on pull_request_target was to publish.";
        readonly hint: "Publish on push or on tags; allow-privileged-event lets it be for workflows that check who asks.";
    };
    readonly 'publish/unsupported-node': {
        readonly severity: "error";
        readonly meaning: "Google's client needs a newer Node.";
        readonly hint: "Run it with Node 22 or newer.";
    };
    readonly 'publish/credentials': {
        readonly severity: "error";
        readonly meaning: "The storage does not accept the credentials, or there are none.";
    };
    readonly 'publish/clock-skew': {
        readonly severity: "error";
        readonly meaning: "The clock of the machine is wrong, so that the storage refuses what it signs.";
        readonly hint: "Set the clock of the machine (NTP).";
    };
    readonly 'publish/bucket-missing': {
        readonly severity: "error";
        readonly meaning: "There is no such bucket.";
        readonly hint: "Check its name, the region and the endpoint.";
    };
    readonly 'publish/forbidden': {
        readonly severity: "error";
        readonly meaning: "The credentials do not have a right that publishing needs.";
    };
    readonly 'publish/network': {
        readonly severity: "error";
        readonly meaning: "The storage could not be used.";
        readonly hint: "Run again; what has arrived is not sent twice.";
    };
    readonly 'publish/contended': {
        readonly severity: "error";
        readonly meaning: "Another program keeps writing the same object.";
        readonly hint: "Give the jobs that publish one \"concurrency\" group, and run again.";
    };
    readonly 'publish/version-exists': {
        readonly severity: "error";
        readonly meaning: "The version was published before, with other bytes.";
        readonly hint: "Publish under a new version.";
    };
    readonly 'publish/unknown-version': {
        readonly severity: "error";
        readonly meaning: "There is no such version of a published model.";
        readonly hint: "\"keras-to-tfjs prune\" lists the versions that there are.";
    };
    readonly 'publish/channel-kept': {
        readonly severity: "warning";
        readonly meaning: "A channel was not moved, as it would have gone back.";
    };
    readonly 'publish/foreign-channel': {
        readonly severity: "error";
        readonly meaning: "At the place of a channel lies something else.";
    };
    readonly 'publish/not-as-published': {
        readonly severity: "error";
        readonly meaning: "A page does not get at the public address what was published.";
    };
    readonly 'publish/cors-missing': {
        readonly severity: "error";
        readonly meaning: "No CORS rule of the bucket lets the pages in.";
    };
    readonly 'publish/cors-forbidden': {
        readonly severity: "error";
        readonly meaning: "The CORS rules cannot be seen or changed.";
    };
    readonly 'publish/cors-unsupported': {
        readonly severity: "error";
        readonly meaning: "The storage has no CORS rules for buckets.";
    };
    readonly 'publish/cors-contended': {
        readonly severity: "error";
        readonly meaning: "Another program keeps replacing the CORS rules.";
    };
    readonly 'publish/cors-open': {
        readonly severity: "warning";
        readonly meaning: "Pages of every origin get in, though only some were to.";
        readonly hint: "Look at the proxy or CDN in front of the storage; nothing secret may depend on CORS.";
    };
    readonly 'publish/cors-vary': {
        readonly severity: "warning";
        readonly meaning: "A cache may give the answer for one origin to pages of another.";
        readonly hint: "Let what stands in front of the storage send \"Vary: Origin\", or allow every origin.";
    };
    readonly 'internal/error': {
        readonly severity: "error";
        readonly meaning: "A fault of this program.";
        readonly hint: "Please report it with the model file, or its configuration.";
    };
    readonly cancelled: {
        readonly severity: "error";
        readonly meaning: "The run was cancelled.";
    };
};
/** The permanent, readable code of a finding. */
export type DiagnosticCode = keyof typeof rows;
/** The catalogue by code. */
export declare const catalogue: Readonly<Record<DiagnosticCode, CatalogueRow>>;
export {};
