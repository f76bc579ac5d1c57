/**
 * The wire between a reader and its parent. A request is a line of JSON; an answer is a frame: one byte for its kind,
 * four for the length of what follows (little-endian).
 */
export type Request = {
    readonly kind: 'describe';
    readonly architecture?: string;
} | {
    readonly kind: 'read';
    readonly id: number;
    readonly first: number;
    readonly count: number;
};
/** Kinds of answers. */
export declare const answer: {
    readonly description: 1;
    readonly values: 2;
    readonly refusal: 3;
};
/** Bytes before the content of a frame. */
export declare const frameHeaderBytes = 5;
/** The head of a frame. */
export declare function frameHeader(kind: number, length: number): Uint8Array;
/** Largest answer that a parent takes: a description within the limits of JSON texts, or a slab. */
export declare const longestAnswer: number;
/** An answer as it arrived. */
export interface Frame {
    readonly kind: number;
    readonly content: Uint8Array;
}
/** Puts the pieces in which a pipe delivers frames together again; each frame's content is a buffer of its own. */
export declare class FrameAssembler {
    #private;
    /** Takes a piece and gives the frames that it completes. Throws a RangeError on a frame that is too long. */
    push(piece: Uint8Array): Generator<Frame>;
}
