import type { KerasNetwork } from '../keras/model.js';
/**
 * The network without operations on which no output depends, such as those that make masks in graphs of Keras 3 or
 * losses in graphs of Keras 2, and without the layers behind them. The network itself when it has none.
 */
export declare function withoutUnusedOperations(network: KerasNetwork): KerasNetwork;
