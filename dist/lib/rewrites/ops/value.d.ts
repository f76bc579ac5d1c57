import type { DiagnosticCode } from '../../diagnostics/catalogue.js';
import type { Length } from '../../keras/sizes.js';
import { type TensorInfo } from '../../keras/tensor-shapes.js';
import { type Graph, type NewLayer, type Refusal, type Tensor } from '../rewrite.js';
/** A tensor of the graph, or one that a layer will make: layers are added when the whole operation is known to go. */
export interface Value extends TensorInfo {
    readonly from: Tensor | Made;
}
/** The call of a layer that makes a value. */
export interface Made {
    readonly part: string;
    readonly layer: NewLayer;
    readonly inputs: readonly Value[];
}
/** Ends the work on an operation that layers cannot compute. */
export declare class OperationRefusal extends Error {
    readonly refusal: Refusal;
    constructor(code: DiagnosticCode, rest: string, hint?: string);
}
/** Refuses a form of an operation: `rest` is a clause such as `works along the batch axis`. */
export declare function refuseForm(rest: string, hint?: string): never;
/** Refuses arguments of which the meaning is not known. */
export declare function refuseArguments(what: string): never;
/** Refuses an input whose rank or lengths must be known. */
export declare function refuseUnknown(what: string): never;
/** The value of a tensor of the graph. */
export declare const asValue: (tensor: Tensor) => Value;
/** What a layer makes of values. `part` names the layer behind the name of the one that is replaced. */
export declare function made(part: string, layer: NewLayer, ...inputs: readonly Value[]): Value;
/** The lengths of all axes, the batch axis first. */
export declare function shapeOf({ shape }: Value): readonly Length[];
/** The rank, with the batch axis. */
export declare const rankOf: (x: Value) => number;
/** The length of an axis, which must be known. */
export declare const lengthOf: (x: Value, axis: number) => number;
/** A number of values or layers to make, which must be within reason. */
export declare function bounded(count: number, most?: number): number;
/** The value, which must be of floats: TensorFlow.js layers do not compute in integers. */
export declare function floating(x: Value): Value;
/** The part that only casts to floats. */
export declare const castPart = "float";
/** The value as floats, as Keras casts it. */
export declare const asFloats: (x: Value) => Value;
/**
 * Adds the layers that make `values`, which stand for the outputs of the operation. `prefix` keeps the parts of several
 * calls of one layer apart.
 */
export declare function addLayers(graph: Graph, values: readonly Value[], prefix: string): readonly Tensor[];
