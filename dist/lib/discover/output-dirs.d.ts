import type { ModelFile } from './discover.js';
/**
 * The directory that each model is written to, in the order of `models`: below `outputDir` the path of the model
 * relative to `cwd` without suffix, or the file name alone for a model outside `cwd`. Where two would share a
 * directory they keep their suffixes. Throws `ConversionError` (`output/collision`) when that does not part them;
 * names that differ only in case or in Unicode composition are one, as they are on many file systems.
 */
export declare function assignOutputDirs(models: readonly Pick<ModelFile, 'file' | 'path'>[], outputDir: string, cwd: string): string[];
