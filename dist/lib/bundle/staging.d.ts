/** A place where a bundle is made and proven before it replaces what was there. */
export interface Staging {
    /** Empty directory on the file system of the output directory. */
    readonly directory: string;
    readonly outputDir: string;
    /** The outermost directory that had to be made; undefined when all were there. */
    readonly madeDirectory: string | undefined;
}
/**
 * Prepares the replacement of the bundle in the directory `where`; nothing that is there changes yet. What a run that died has
 * left behind is cleaned up. Throws `output/not-writable`.
 */
export declare function stageBundle(where: string): Promise<Staging>;
/**
 * Puts a staged bundle in the place of the old one. Files that are not the old bundle's stay. Whenever the process
 * dies, the directory holds the old model, the new one, or no `model.json`: that is removed first and comes last.
 * Throws `output/not-writable`, also when a new file would replace one that is not the old bundle's.
 */
export declare function putInPlace({ directory, outputDir }: Staging): Promise<void>;
/** Removes a staging directory, and the directories that were made for it; whatever was there before stays as it was. */
export declare function discardStaging({ directory, outputDir, madeDirectory }: Staging): Promise<void>;
