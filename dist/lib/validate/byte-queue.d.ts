/** Turns a stream of chunks into reads of exact lengths. */
export declare class ByteQueue {
    #private;
    constructor(stream: AsyncIterable<Uint8Array>);
    /** The next `length` bytes in a buffer of their own; null when the stream ends before the first of them. Throws when it ends within. */
    take(length: number): Promise<Uint8Array<ArrayBuffer> | null>;
}
