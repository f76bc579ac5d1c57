import type { KerasNetwork, StoredVariable } from './model.js';
/** Throws `keras/keras-1` for the version of a file that Keras 1 saved. */
export declare function refuseKeras1Version(version: string | null): void;
/** Throws `keras/keras-1` for a model of Keras 1 in a file that does not say by which version it was saved. */
export declare function refuseKeras1({ layers }: KerasNetwork): void;
/** Throws `keras/keras-1` where all weights have names as Keras 1 gave them. */
export declare function refuseKeras1Weights(variables: readonly StoredVariable[]): void;
/** Theano's convolution turns the kernel around; Keras turned it back on loading, tf.keras does not. */
export declare function refuseTheano({ layers }: KerasNetwork): void;
