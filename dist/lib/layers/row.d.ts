/** A value of a Keras config as JSON. */
export type ConfigValue = unknown;
/** What becomes of one config key on the way to tfjs-layers. */
export type Fate = 
/** Written as it is; tfjs reads it with Keras's meaning. */
{
    readonly do: 'keep';
}
/** Written under another key. */
 | {
    readonly do: 'rename';
    readonly to: string;
}
/** Only these values can be run; any other is refused with `hint`. The key is written as it is. */
 | {
    readonly do: 'only';
    readonly values: readonly ConfigValue[];
    readonly hint?: string;
}
/** Ignored by tfjs-layers, harmlessly for `why` (a line of tfjs-layers); stays as saved. */
 | {
    readonly do: 'drop';
    readonly why: string;
}
/** Removed from what is written, because tfjs-layers would throw (`why`); harmless for inference. */
 | {
    readonly do: 'remove';
    readonly why: string;
}
/** A serialised initializer: replaced by Zeros when tfjs does not know it, since the weights are loaded anyway. */
 | {
    readonly do: 'initializer';
}
/** A serialised regularizer: matters only in training; replaced by null when tfjs does not know it. */
 | {
    readonly do: 'regularizer';
}
/** A penalty on the output: matters only in training, and tfjs-layers throws when it is not null. */
 | {
    readonly do: 'activity-regularizer';
}
/** A serialised constraint: null, because tfjs applies it again to the loaded weights. */
 | {
    readonly do: 'constraint';
}
/** An activation by name or as an object. */
 | {
    readonly do: 'activation';
}
/** dtype or dtype policy. */
 | {
    readonly do: 'dtype';
}
/** A layer or list of layers held inside (`layer`, `backward_layer`, `cell`, `cells`). */
 | {
    readonly do: 'layer';
}
/**
 * `values` can be run (absent: none); with any other, the named rewrite in src/rewrites replaces the layer. Where it
 * could not, the value is refused with `hint`.
 */
 | {
    readonly do: 'rewrite';
    readonly rewrite: string;
    readonly values?: readonly ConfigValue[];
    readonly hint?: string;
};
/** One variable of a layer in Keras's order. */
export interface VariableSlot {
    /** The last part of the variable's name in Keras and of the weight's name in tfjs: `kernel`, `moving_mean` … */
    readonly name: string;
    readonly trainable: boolean;
    /** Config key that must be truthy for the variable to exist (`use_bias`, `scale`, `center`); absent: always there. */
    readonly when?: string;
    /**
     * Where the variable lies in a `.keras` archive: the groups between the layer's own and `vars`, e.g. `query_dense`
     * (which also finds `_query_dense`). Variables with the same path are numbered there in the order of the row. Absent:
     * in the layer's own group, or in the only one below it that holds any (`cell` of an LSTM).
     */
    readonly path?: string;
    /** The variable exists only where these config keys say so; a key that is not there counts as null. */
    readonly given?: Readonly<Record<string, 'truthy' | 'falsy' | 'null' | {
        readonly is: ConfigValue;
    }>>;
}
/** Whether a layer with this config has the variable. */
export declare function hasSlot({ when, given }: VariableSlot, config: Readonly<Record<string, ConfigValue>>): boolean;
/** How the shape of a layer's output follows from its config and the shapes of its inputs (src/tfjs/shapes.ts). */
export type ShapeRule = 'input-layer' | 'same' | 'units' | 'embedding' | 'flatten' | 'reshape' | 'permute' | 'repeat' | 'convolution' | 'depthwise-convolution' | 'transposed-convolution' | 'pooling' | 'global-pooling' | 'adaptive-pooling' | 'resizing' | 'cropping' | 'zero-padding' | 'upsampling' | 'merge' | 'concatenate' | 'dot' | 'recurrent' | 'convolutional-recurrent' | 'time-distributed' | 'bidirectional';
/**
 * What a layer does with the mask of its input: hands it on, stops it, makes one, reads it. Everything that reads is
 * compared between Keras and tfjs-layers (src/tfjs/masks.ts); `stop` is the rule of a row without one.
 */
export type MaskRule = 'pass' | 'stop' | 'embedding' | 'masking' | 'recurrent' | 'merge' | 'filling-merge' | 'concatenate' | 'query' | 'average' | 'softmax' | 'time-distributed' | 'bidirectional';
/** A condition over several config keys or over the input of a layer, by its name in src/tfjs/checks.ts. */
export type LayerCheck = 'strides-or-dilation' | 'normalization-axis' | 'last-axis' | 'concatenate-axis' | 'dot-rank' | 'flatten-rank' | 'flatten-known-shape' | 'rank-below-5' | 'nonnegative-input' | 'shared-axes' | 'known-shape' | 'time-axis' | 'fixed-batch' | 'cell-classes' | 'recurrent-inside' | 'equal-directions' | 'merge-inputs' | 'state-outputs' | 'declared-shape';
/** All that is known of one Keras layer class. */
export interface LayerRow {
    readonly keras: string;
    /** Class in tfjs-layers; null when there is none (the layer is refused with `refusal`). */
    readonly tfjs: string | null;
    /** In the order Keras stores them: trainable first. */
    readonly variables: readonly VariableSlot[];
    readonly fates: Readonly<Record<string, Fate>>;
    /** For classes that cannot be converted: one clause that says why, and what to do. */
    readonly refusal?: {
        readonly why: string;
        readonly hint?: string;
        readonly code?: 'layer/executable-code' | 'layer/unsupported-op';
    };
    /**
     * How many arrays of layers inside an archive repeats in front of the variables of a layer of this class, which Keras
     * keeps as its own too. HDF5 files have them once.
     */
    readonly repeatedInArchive?: number;
    /** Set where rewrites replace every layer of the class (src/rewrites/table.ts), so `tfjs` is null. */
    readonly rewritten?: true;
    /** Absent: the shape is unknown. */
    readonly shape?: ShapeRule;
    /** What the layer does with masks in Keras 2, in Keras 3 where that differs, and in tfjs-layers; absent: stops them in both. */
    readonly masks?: {
        readonly keras: MaskRule;
        readonly keras3?: MaskRule;
        readonly tfjs: MaskRule;
    };
    readonly checks?: readonly LayerCheck[];
    /** Its call has `training=True` as a default, which Keras 3 saves with every call and `predict` overrides. */
    readonly trainsByDefault?: true;
}
