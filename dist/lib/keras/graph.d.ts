import { type Diagnostic } from '../diagnostics/diagnostic.js';
import type { KerasNetwork } from './model.js';
/**
 * Findings about a network whose graph cannot be run: on some of these TensorFlow.js never returns, so they are found
 * before it sees them. Names are unique already (src/keras/network.ts).
 */
export declare function checkGraph(network: KerasNetwork): readonly Diagnostic[];
