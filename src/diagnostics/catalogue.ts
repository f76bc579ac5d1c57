/** How bad a finding is: an error refuses or fails the model, a warning and a note do not. */
export type Severity = 'error' | 'warning' | 'note'

/** What is known of a code before anything is found. */
export interface CatalogueRow {
  readonly severity: Severity
  /** What the code means, for docs/diagnostics.md. */
  readonly meaning: string
  /** What to do about it, unless the place that finds it knows better. */
  readonly hint?: string
}

// Every finding this tool can report: one row per code. Codes are permanent.
const rows = {
  // the command and the files it was given
  'file/not-found': { severity: 'error', meaning: 'The file or folder does not exist or cannot be opened.' },
  'file/not-regular': {
    severity: 'error',
    meaning: 'The path is a folder, a device, a pipe or a symbolic link, not a regular file.',
  },
  'file/not-a-model': {
    severity: 'warning',
    meaning: 'An HDF5 file or archive that holds no Keras model; an error when the file was named exactly.',
  },
  'file/not-hdf5': {
    severity: 'error',
    meaning: 'The file is neither an HDF5 file nor a .keras archive.',
    hint: 'Save the model again with model.save("model.h5"), or check that the download or copy was complete.',
  },
  'file/git-lfs-pointer': {
    severity: 'error',
    meaning: 'The file is a Git LFS pointer; the model itself was not checked out.',
    hint: 'Set "lfs: true" for actions/checkout, or run "git lfs pull".',
  },
  'file/too-large': { severity: 'error', meaning: 'The file is larger than the limit.' },
  'file/changed': { severity: 'error', meaning: 'The file changed while it was being read.' },
  'output/collision': { severity: 'error', meaning: 'Two models would be written to the same directory.' },
  'output/not-writable': { severity: 'error', meaning: 'The output directory cannot be written.' },
  'option/invalid': { severity: 'error', meaning: 'An option or input has a value that it cannot take.' },
  'option/unmatched-pattern': {
    severity: 'warning',
    meaning: 'A quantization pattern matches no weight of the model.',
  },

  // the HDF5 container
  'hdf5/corrupt': {
    severity: 'error',
    meaning: 'The HDF5 library could not read the file.',
    hint: 'The file is damaged or was cut short; save or copy it again.',
  },
  'hdf5/open-for-writing': {
    severity: 'error',
    meaning: 'The file is marked as still open for writing.',
    hint: 'Close the program that writes it, or clear the mark with "h5clear -s FILE".',
  },
  'hdf5/external-link': { severity: 'error', meaning: 'The file has a link to another file, which is never followed.' },
  'hdf5/soft-link': { severity: 'error', meaning: 'The file has a soft link, which is never followed.' },
  'hdf5/external-storage': {
    severity: 'error',
    meaning: 'A dataset keeps its values in another file, which is never opened.',
  },
  'hdf5/virtual-dataset': {
    severity: 'error',
    meaning: 'A dataset is a view of other datasets, which is never followed.',
  },
  'hdf5/undeclared-storage': { severity: 'error', meaning: 'Datasets declare more bytes than the file holds.' },
  'hdf5/unknown-filter': {
    severity: 'error',
    meaning: 'A dataset is compressed by a filter other than gzip, shuffle and fletcher32.',
    hint: 'Rewrite the file with "h5repack -f GZIP=1 IN OUT".',
  },
  'hdf5/unsupported-dtype': { severity: 'error', meaning: 'An array has a data type that no Keras weight has.' },
  'hdf5/invalid-shape': { severity: 'error', meaning: 'An array declares a shape that is impossible or too large.' },
  'hdf5/read-failed': {
    severity: 'error',
    meaning: 'The HDF5 library reported an error while reading values.',
    hint: 'The file is damaged; save or copy it again.',
  },
  'hdf5/unstable-read': {
    severity: 'error',
    meaning: 'A chunk holds fewer bytes than it declares, so part of the values would be whatever lay in memory.',
    hint: 'The file is damaged; save it again.',
  },
  'hdf5/limit': {
    severity: 'error',
    meaning: 'The file exceeds a limit on depth, number of objects, attributes, names or sizes.',
  },
  // the archive of a .keras file
  'archive/truncated': {
    severity: 'error',
    meaning: 'The archive is cut short, or its list of entries is damaged.',
    hint: 'The file is damaged; save or copy it again.',
  },
  'archive/corrupt': {
    severity: 'error',
    meaning: 'The contents of an entry do not fit their checksum, or cannot be inflated.',
    hint: 'The file is damaged; save or copy it again.',
  },
  'archive/no-weights': { severity: 'error', meaning: 'The archive holds a model, but no model.weights.h5.' },
  'archive/duplicate': { severity: 'error', meaning: 'Two entries of the archive have the same name.' },
  'archive/path': { severity: 'error', meaning: 'The name of an entry leads out of the archive.' },
  'archive/name': {
    severity: 'error',
    meaning: 'The name of an entry is no plain text, or differs between the list of entries and the entry itself.',
  },
  'archive/link': { severity: 'error', meaning: 'An entry of the archive is a link or a device, not a file.' },
  'archive/encrypted': { severity: 'error', meaning: 'An entry of the archive is encrypted.' },
  'archive/unsupported-method': {
    severity: 'error',
    meaning: 'An entry is compressed by a method other than deflate.',
    hint: 'Pack the files of the archive again, stored or deflated.',
  },
  'archive/wrong-size': { severity: 'error', meaning: 'An entry has other sizes than it claims.' },
  'archive/overlap': { severity: 'error', meaning: 'Entries of the archive overlap each other.' },
  'archive/prefix': { severity: 'error', meaning: 'Something stands in front of the archive.' },
  'archive/too-many-entries': { severity: 'error', meaning: 'The archive has more entries than the limit.' },
  'archive/bomb': { severity: 'error', meaning: 'An entry claims far more bytes than are stored for it.' },
  'archive/limit': { severity: 'error', meaning: 'An entry has more bytes than the limit.' },
  'reader/timeout': { severity: 'error', meaning: 'Reading the file took longer than the limit and was stopped.' },
  'reader/crashed': {
    severity: 'error',
    meaning: 'The isolated reader of the file ended unexpectedly.',
    hint: 'The file is probably damaged; save or copy it again.',
  },

  // the Keras model inside
  'keras/no-architecture': {
    severity: 'error',
    meaning: 'The file holds weights only.',
    hint: 'Give the JSON of model.to_json() with --architecture FILE (input "architecture" of the Action), or save the whole model with model.save().',
  },
  'keras/architecture-mismatch': {
    severity: 'error',
    meaning: 'The weights do not fit the architecture that was given.',
  },
  'keras/custom-training': {
    severity: 'note',
    meaning: 'The model was compiled with a loss or metric of the user, which inference does not need.',
  },
  'keras/keras-1': {
    severity: 'error',
    meaning: 'The file was saved by Keras 1.',
    hint: 'Load it with Keras 2.2 and save it again.',
  },
  'keras/theano': {
    severity: 'error',
    meaning: 'The file was saved with the Theano backend, whose convolutions turn their kernels around.',
    hint: 'Load it with Keras 2.2 on TensorFlow and save it again.',
  },
  'keras/custom-model': {
    severity: 'warning',
    meaning:
      'The model, or one inside it, is of a class of the user; its graph is converted, its code is not in the file.',
    hint: 'If the class overrides call(), the predictions differ: compare them with those of Keras.',
  },
  'keras/subclassed': {
    severity: 'error',
    meaning: 'The model is a subclass of keras.Model without a graph, so the file does not say how it computes.',
    hint: 'Build the same model with the functional API and copy the weights.',
  },
  'keras/invalid-config': { severity: 'error', meaning: 'The saved model configuration is not what Keras writes.' },
  'keras/invalid-json': {
    severity: 'error',
    meaning: 'The saved model configuration is not JSON, or exceeds a limit.',
  },
  'keras/weights-mismatch': {
    severity: 'error',
    meaning: 'The stored weights do not fit the layers in number, order or shape.',
  },
  'keras/duplicate-name': { severity: 'error', meaning: 'Two layers of one model have the same name.' },

  // layers and graphs that TensorFlow.js would run differently
  'layer/unsupported-class': { severity: 'error', meaning: 'TensorFlow.js has no such layer.' },
  'layer/unsupported-op': {
    severity: 'error',
    meaning: 'An operation between layers, or its form, that no layers of TensorFlow.js compute exactly.',
    hint: 'Use Keras layers that TensorFlow.js has instead, or do this step outside the model.',
  },
  'layer/custom-class': {
    severity: 'error',
    meaning: 'The layer is a class of the user, whose code is not in the file.',
    hint: 'Replace it by standard layers before saving.',
  },
  'layer/executable-code': {
    severity: 'error',
    meaning: 'The layer holds Python code (Lambda), which is never executed.',
    hint: 'Replace it by standard layers before saving.',
  },
  'layer/unsupported-option': {
    severity: 'error',
    meaning: 'A layer option has a value that TensorFlow.js cannot run with the same numbers.',
  },
  'layer/unknown-option': {
    severity: 'error',
    meaning: 'A layer option is unknown to this version, and TensorFlow.js would ignore it silently.',
  },
  'layer/unsupported-activation': { severity: 'error', meaning: 'TensorFlow.js has no such activation function.' },
  'layer/unsupported-dtype': { severity: 'error', meaning: 'TensorFlow.js cannot compute in this data type.' },
  'layer/unsupported-input': {
    severity: 'error',
    meaning: 'The layer gets an input (rank, shape or type) that TensorFlow.js runs differently or not at all.',
  },
  'layer/config-cured': {
    severity: 'note',
    meaning: 'A layer option that does not matter for inference was changed so that TensorFlow.js loads the model.',
  },
  'layer/custom-class-declared': {
    severity: 'note',
    meaning: 'A custom layer is computed by a class that the user registers with TensorFlow.js.',
  },
  'layer/rewritten': {
    severity: 'note',
    meaning: 'A layer was replaced by others that compute the same numbers in TensorFlow.js.',
  },
  'layer/training-not-preserved': {
    severity: 'error',
    meaning: 'A layer can be converted for inference only, and the conversion was asked for training.',
    hint: 'Convert with --for inference, or use a layer that TensorFlow.js has.',
  },
  'layer/training-changed': {
    severity: 'note',
    meaning: 'Inference is exact, but training in TensorFlow.js would differ.',
  },
  'layer/renamed': { severity: 'note', meaning: 'A layer was renamed because TensorFlow.js does not accept its name.' },
  'graph/invalid': {
    severity: 'error',
    meaning: 'The graph of layers refers to layers or calls that do not exist, or runs in a circle.',
  },
  'graph/mask': {
    severity: 'error',
    meaning: 'TensorFlow.js would carry the mask of padded steps to other layers than Keras does.',
    hint: 'Train without mask_zero=True or the Masking layer, or remove the layers that use the mask.',
  },
  'graph/call-argument': {
    severity: 'error',
    meaning: 'A layer is called with an argument that TensorFlow.js ignores.',
  },
  'graph/unsupported-structure': {
    severity: 'error',
    meaning: 'The graph of layers has a form that TensorFlow.js loads wrongly.',
  },

  // weights on their way out
  'weight/unsupported-dtype': {
    severity: 'error',
    meaning: 'A weight has a data type that TensorFlow.js cannot load.',
  },
  'weight/out-of-range': {
    severity: 'error',
    meaning: 'A value cannot be stored in the data type that TensorFlow.js loads.',
  },
  'weight/not-finite': { severity: 'warning', meaning: 'A weight holds NaN or infinite values.' },
  'weight/not-quantized': {
    severity: 'warning',
    meaning: 'A weight was left unquantized, because quantizing would lose it (it is empty or not finite).',
  },
  'weight/unused': {
    severity: 'note',
    meaning: 'A weight belongs to a layer that no output depends on, and is left out.',
  },
  'bundle/groups-joined': {
    severity: 'warning',
    meaning: 'Weights were not split by layer, because TensorFlow.js would read this split as zeros.',
  },

  // proof
  'validate/integrity': { severity: 'error', meaning: 'The written files do not hold the weights of the model.' },
  'validate/load-failed': { severity: 'error', meaning: 'TensorFlow.js cannot load the converted model.' },
  'validate/predict-failed': {
    severity: 'error',
    meaning: 'TensorFlow.js loads the converted model but cannot predict with it.',
  },
  'validate/not-equal': { severity: 'error', meaning: 'The converted model predicts other numbers than Keras did.' },
  'validate/not-finite': {
    severity: 'error',
    meaning: 'The converted model predicts NaN or infinite numbers on finite inputs.',
  },
  'validate/shape': {
    severity: 'error',
    meaning: 'The converted model predicts a shape other than the one that Keras declares.',
  },
  'validate/timeout': { severity: 'error', meaning: 'TensorFlow.js did not finish within the time limit.' },
  'validate/backend-differs': {
    severity: 'warning',
    meaning: 'Two backends of TensorFlow.js predict different numbers.',
  },
  'validate/quantization-loss': {
    severity: 'warning',
    meaning: 'Quantized weights change the predictions by more than a tenth of their largest value.',
  },
  'validate/quantization-error': {
    severity: 'error',
    meaning: 'Quantized weights change the predictions by more than max-quantization-error allows.',
    hint: 'Use "auto", a larger type for the weights that contribute most, or allow more.',
  },
  'validate/quantization-not-measured': {
    severity: 'error',
    meaning: 'A limit is set on what quantization may change, and the model could not be run to measure it.',
    hint: 'Allow TensorFlow.js more time, or quantize without a limit and without "auto".',
  },
  'validate/class-differs': {
    severity: 'warning',
    meaning: 'The converted model finds another class than Keras for a sample that was no close call.',
  },
  'validate/reference-differs': {
    severity: 'error',
    meaning: 'A layer of the converted model computes other numbers than Keras does for the same inputs.',
    hint: 'Report it with the model, or a smaller one with the same layer; samples from Keras (docs/validation.md) can confirm it.',
  },
  'validate/reference-unknown': {
    severity: 'warning',
    meaning: 'A layer was not compared with what Keras computes.',
    hint: 'Save samples with Keras beside the model (docs/validation.md), so that its predictions are compared.',
  },
  'validate/not-predicted': {
    severity: 'warning',
    meaning: 'The converted model was not run, because it is too large for the validation process.',
  },
  'validate/invalid-samples': { severity: 'error', meaning: 'The samples file cannot be used.' },

  // a bundle that is put on trial
  'bundle/not-found': { severity: 'error', meaning: 'There is no bundle at the place that was named.' },
  'bundle/unreachable': {
    severity: 'error',
    meaning: 'A file of the bundle cannot be fetched from its URL.',
    hint: 'Open the address in a browser; "keras-to-tfjs probe URL" says more.',
  },
  'bundle/invalid': { severity: 'error', meaning: 'The model.json is no layers model that TensorFlow.js can read.' },
  'bundle/path': { severity: 'error', meaning: 'The model.json names a weight file outside its own directory.' },
  'bundle/too-large': { severity: 'error', meaning: 'The bundle declares more than the limits allow.' },
  'bundle/missing-shard': { severity: 'error', meaning: 'A weight file that the model.json names is not there.' },
  'bundle/wrong-length': {
    severity: 'error',
    meaning: 'The weight files have more or fewer bytes than their weights need.',
    hint: 'The bundle is damaged or mixed from two versions; write or copy it again as a whole.',
  },
  'bundle/graph': {
    severity: 'error',
    meaning: 'The graph of the bundle runs in a circle or hangs in the air; TensorFlow.js may wait for ever on it.',
  },
  'bundle/oversized-layer': {
    severity: 'error',
    meaning: 'A layer of the bundle is of another size than its weights, or larger than TensorFlow.js can hold.',
  },
  'bundle/ends-differ': {
    severity: 'error',
    meaning: 'The bundle has other inputs or outputs than the Keras model, or has them in another order.',
  },
  'bundle/weight-differs': { severity: 'error', meaning: 'A weight of the bundle holds other values than Keras has.' },
  'bundle/weight-missing': { severity: 'error', meaning: 'The bundle has no weight for one of the Keras model.' },
  'bundle/weight-shape': { severity: 'error', meaning: 'A weight of the bundle has another shape than in Keras.' },
  'bundle/weight-unknown': {
    severity: 'error',
    meaning: 'A weight of the bundle belongs to no layer, so that TensorFlow.js refuses to load it.',
  },
  'bundle/layer-unknown': {
    severity: 'warning',
    meaning: "A layer of the bundle is not Keras's; the other checks show whether the numbers are.",
  },
  'bundle/layer-missing': {
    severity: 'warning',
    meaning: 'A layer of the Keras model is not in the bundle; the other checks show whether the numbers are.',
  },

  'backend/unavailable': {
    severity: 'error',
    meaning: 'The backend "node" was asked for, and no @tensorflow/tfjs-node can be used.',
    hint: 'Install @tensorflow/tfjs-node in an earlier step and name its place with --tfjs-node-path (input "tfjs-node-path" of the Action), or leave the backend out.',
  },

  // comparing with a baseline
  'baseline/unavailable': {
    severity: 'warning',
    meaning: 'The baseline cannot be read, so every finding counts as new.',
    hint: 'Set "fetch-depth: 0" for actions/checkout, or give another baseline.',
  },
  'baseline/git-lfs-pointer': {
    severity: 'warning',
    meaning: 'The base commit holds a Git LFS pointer whose object is not on this machine, so the model counts as new.',
    hint: 'Run "git lfs fetch origin COMMIT" for the base commit before this step.',
  },
  'baseline/unreadable-model': {
    severity: 'note',
    meaning: 'The version of the model in the baseline cannot be read, so the model counts as new.',
  },
  'budget/model-bytes': {
    severity: 'error',
    meaning: 'The weights of a model have more bytes than its budget allows.',
    hint: 'Make the model smaller, quantize it, or raise --max-model-bytes (input "max-model-bytes" of the Action).',
  },
  'budget/growth': {
    severity: 'error',
    meaning: 'The weights of a model grew by more than its budget allows.',
    hint: 'Make the model smaller, quantize it, or raise --max-growth-percent (input "max-growth-percent" of the Action).',
  },

  // publishing
  'artifact/upload-failed': { severity: 'error', meaning: 'The artifact could not be uploaded.' },
  'artifact/unsupported-server': {
    severity: 'error',
    meaning: 'This GitHub server has no artifact service for actions of this generation.',
  },
  'publish/incomplete-model': {
    severity: 'error',
    meaning: 'A directory to be published holds no whole model.',
    hint: 'Convert the model again, and publish the directory that the conversion wrote.',
  },
  'publish/withheld': {
    severity: 'warning',
    meaning: 'Nothing was published, because not every model could be.',
    hint: 'Mend the other models, or use publish-partial to publish those that are well.',
  },
  'publish/privileged-event': {
    severity: 'error',
    meaning: 'A workflow on pull_request_target was to publish.',
    hint: 'Publish on push or on tags; allow-privileged-event lets it be for workflows that check who asks.',
  },
  'publish/unsupported-node': {
    severity: 'error',
    meaning: "Google's client needs a newer Node.",
    hint: 'Run it with Node 22 or newer.',
  },
  'publish/credentials': {
    severity: 'error',
    meaning: 'The storage does not accept the credentials, or there are none.',
  },
  'publish/clock-skew': {
    severity: 'error',
    meaning: 'The clock of the machine is wrong, so that the storage refuses what it signs.',
    hint: 'Set the clock of the machine (NTP).',
  },
  'publish/bucket-missing': {
    severity: 'error',
    meaning: 'There is no such bucket.',
    hint: 'Check its name, the region and the endpoint.',
  },
  'publish/forbidden': { severity: 'error', meaning: 'The credentials do not have a right that publishing needs.' },
  'publish/network': {
    severity: 'error',
    meaning: 'The storage could not be used.',
    hint: 'Run again; what has arrived is not sent twice.',
  },
  'publish/contended': {
    severity: 'error',
    meaning: 'Another program keeps writing the same object.',
    hint: 'Give the jobs that publish one "concurrency" group, and run again.',
  },
  'publish/version-exists': {
    severity: 'error',
    meaning: 'The version was published before, with other bytes.',
    hint: 'Publish under a new version.',
  },
  'publish/unknown-version': {
    severity: 'error',
    meaning: 'There is no such version of a published model.',
    hint: '"keras-to-tfjs prune" lists the versions that there are.',
  },
  'publish/channel-kept': { severity: 'warning', meaning: 'A channel was not moved, as it would have gone back.' },
  'publish/foreign-channel': { severity: 'error', meaning: 'At the place of a channel lies something else.' },
  'publish/not-as-published': {
    severity: 'error',
    meaning: 'A page does not get at the public address what was published.',
  },
  'publish/cors-missing': { severity: 'error', meaning: 'No CORS rule of the bucket lets the pages in.' },
  'publish/cors-forbidden': { severity: 'error', meaning: 'The CORS rules cannot be seen or changed.' },
  'publish/cors-unsupported': { severity: 'error', meaning: 'The storage has no CORS rules for buckets.' },
  'publish/cors-contended': { severity: 'error', meaning: 'Another program keeps replacing the CORS rules.' },
  'publish/cors-open': {
    severity: 'warning',
    meaning: 'Pages of every origin get in, though only some were to.',
    hint: 'Look at the proxy or CDN in front of the storage; nothing secret may depend on CORS.',
  },
  'publish/cors-vary': {
    severity: 'warning',
    meaning: 'A cache may give the answer for one origin to pages of another.',
    hint: 'Let what stands in front of the storage send "Vary: Origin", or allow every origin.',
  },

  // ourselves
  'internal/error': {
    severity: 'error',
    meaning: 'A fault of this program.',
    hint: 'Please report it with the model file, or its configuration.',
  },
  cancelled: { severity: 'error', meaning: 'The run was cancelled.' },
} as const satisfies Record<string, CatalogueRow>

/** The permanent, readable code of a finding. */
export type DiagnosticCode = keyof typeof rows

/** The catalogue by code. */
export const catalogue: Readonly<Record<DiagnosticCode, CatalogueRow>> = rows
