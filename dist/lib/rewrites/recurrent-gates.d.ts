import type { KerasLayer } from '../keras/model.js';
import type { NewLayer } from './rewrite.js';
/** True for a recurrent layer or cell of Keras 3 that TensorFlow.js would compute with the hard_sigmoid of Keras 2. */
export declare function needsScaling(layer: KerasLayer): boolean;
/**
 * True where the weights cannot make up for the difference: an LSTM applies `activation` to its state too, which no
 * weights scale.
 */
export declare const cannotBeScaled: (layer: KerasLayer) => boolean;
/** A layer of this generation, with the layers inside it, as one of Keras 2, that can be added in its place. */
export declare function inKeras2Terms(layer: KerasLayer, generation: 2 | 3): NewLayer;
