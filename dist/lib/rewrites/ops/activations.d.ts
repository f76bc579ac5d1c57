import type { Arguments } from './arguments.js';
import { type Value } from './value.js';
/** An activation function along axes, which are joined at the end for it. */
export declare function alongAxes(name: 'softmax' | 'log_softmax', args: Arguments): Value;
export declare const leakyRelu: (args: Arguments) => Value;
export declare const elu: (args: Arguments) => Value;
/** alpha * elu(x / alpha). */
export declare function celu(args: Arguments): Value;
export declare const gelu: (args: Arguments, isApproximate: boolean) => Value;
/** x where it is further from 0 than the threshold, else 0. */
export declare function hardShrink(args: Arguments): Value;
export declare function softShrink(args: Arguments): Value;
export declare function threshold(args: Arguments): Value;
export declare function gatedLinear(args: Arguments): Value;
/** max(a, b) + softplus(-|a - b|). */
export declare function logAddExp(a: Value, b: Value): Value;
/** relu with its options, as the layer ReLU has them. */
export declare function reluWithOptions(args: Arguments): Value;
/** Divided by the square root of the sum of squares. */
export declare function normalize(args: Arguments): Value;
/** Normalised by known statistics. */
export declare function normalized(args: Arguments): Value;
