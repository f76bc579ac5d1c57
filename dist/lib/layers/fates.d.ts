import type { ConfigValue, Fate, LayerRow, VariableSlot } from './row.js';
/** Fates by config key. */
export type Fates = Readonly<Record<string, Fate>>;
/** The key means the same in tfjs-layers. */
export declare const keep: Fate;
export declare const activation: Fate;
export declare const innerLayer: Fate;
/** Only `values` can be run. */
export declare const only: (values: readonly ConfigValue[], hint?: string) => Fate;
/** Only `values` can be run as they are; with others, the rewrite `name` replaces the layer. */
export declare const rewriteUnless: (name: string, values: readonly ConfigValue[], hint?: string) => Fate;
/** Ignored by tfjs-layers, harmlessly for `why`. */
export declare const drop: (why: string) => Fate;
/** The fate `keep` for each of `keys`. */
export declare const keepAll: (...keys: string[]) => Fates;
/** Initializer, regularizer and constraint of each of `weights`. */
export declare const weightFates: (...weights: string[]) => Fates;
/** Keys that Keras 2 saves, or once saved, with every layer. */
export declare const common: Fates;
/** Of a layer with LoRA: the rewrite `lora` merges what an archive has merged already. */
export declare const lora: Fates;
/** The two values that Keras 2 writes; tfjs-layers reads null as channels_first. */
export declare const dataFormat: Fate;
/** tfjs-layers ignores data_format in the 1-D layers and works along the wrong axis. */
export declare const channelsLast: Fate;
/** No dilation, in any of the spellings of Keras. */
export declare const noDilation: (hint: string) => Fate;
export declare const trainable: (name: string, when?: string) => VariableSlot;
export declare const fixed: (name: string) => VariableSlot;
export declare const kernelAndBias: readonly VariableSlot[];
/** A row of a class that has the same name in tfjs-layers. */
export declare function row(keras: string, fates: Fates, more?: Partial<Omit<LayerRow, 'keras' | 'fates'>>): LayerRow;
/** A row of another name for the class of `like`, with the same meaning. */
export declare const alias: (keras: string, like: LayerRow) => LayerRow;
/** A row of a class that cannot be converted; its config is not looked at. */
export declare function refused(keras: string, why: string, hint?: string, variables?: readonly VariableSlot[], more?: Partial<LayerRow>): LayerRow;
/**
 * A row of a class that tfjs-layers does not have and that rewrites always replace (src/rewrites/table.ts). Its options
 * are judged here: the rewrite heeds those with the fate `keep`.
 */
export declare function rewritten(keras: string, fates: Fates, more?: Partial<LayerRow>): LayerRow;
