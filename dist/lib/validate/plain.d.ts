/** What a message of tfjs says first, without the punctuation that `display` would spell out. */
export declare function plain(message: string): string;
