import type { JsonValue } from '../../keras/json.js';
import type { Site } from '../rewrite.js';
/** The operation that a TensorFlowOpLayer (TensorFlow 2.0 to 2.3) holds, and its arguments. */
export declare function recordedCall({ config, inputs }: Site): {
    readonly name: string;
    readonly args: ReadonlyMap<string, JsonValue>;
};
