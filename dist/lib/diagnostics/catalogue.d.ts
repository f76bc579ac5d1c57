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
    readonly 'validate/not-predicted': {
        readonly severity: "warning";
        readonly meaning: "The converted model was not run, because it is too large for the validation process.";
    };
    readonly 'validate/invalid-samples': {
        readonly severity: "error";
        readonly meaning: "The samples file cannot be used.";
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
