import type { Findings } from '../keras/findings.js';
import type { KerasModel, StoredVariable } from '../keras/model.js';
import type { TfjsWeight } from './model.js';
import type { NameOf } from './names.js';
/**
 * The weights of the converted model in the order in which Python's converter emits them; those that rewrites made come
 * where the first of the arrays stood of which they are made. A weight keeps the name that Python writes wherever tf.js
 * finds the right target by it. `ignored` are variables that a rewrite left out knowingly.
 */
export declare function lowerWeights(model: KerasModel, nameOf: NameOf, findings: Findings, ignored?: ReadonlySet<StoredVariable>): readonly TfjsWeight[];
/**
 * How tfjs-layers 4.22 finds the target of a name (engine/container.js, loadWeights): exactly, else without the part
 * before the last. Null when it finds none.
 */
export declare function resolveName(name: string, targets: ReadonlySet<string>): string | null;
