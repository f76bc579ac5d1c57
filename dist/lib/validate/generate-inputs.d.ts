import type { KerasModel } from '../keras/model.js';
import type { TfjsModel } from '../tfjs/model.js';
import { type TensorDtype, type TensorValue } from './wire.js';
/** Number of choices that `generateInputs` has for open dimensions; 1 when the model fixes all but the batch. */
export declare function countSizeChoices(model: TfjsModel): number;
/** The batch size that the model demands, or null. */
export declare function fixedBatchOf(model: TfjsModel): number | null;
/**
 * Seeded inputs that suit the first layers of the model: token ids below the vocabulary (padded at the end where
 * zeros are masked), values that a lookup knows, [0, 255] where pixels are scaled, [0, 1] for other images, [-1, 1] for
 * other numbers. The same on every machine.
 */
export declare function generateInputs(model: TfjsModel, keras: KerasModel, batch: number, sizeChoice: number): TensorValue[];
/** `values` as the model's input takes them. */
export declare function castValues(values: ArrayLike<number>, shape: readonly number[], dtype: TensorDtype): TensorValue;
