import type { LayerRow } from './row.js';
/** What stands before the name of an operation of Keras 3 in its class name, so that it is no layer of the same name. */
export declare const operationPrefix = "ops.";
/** Stands for `tf.shape` in networks that are being rewritten. */
export declare const shapeClass = "ops.Shape";
/** Operations between layers in functional graphs: `keras.ops` of Keras 3, functions of TensorFlow in Keras 2. */
export declare const operationRows: readonly LayerRow[];
/** Whether a class is that of operations between layers, which have no variables. */
export declare const isOperation: (className: string) => boolean;
