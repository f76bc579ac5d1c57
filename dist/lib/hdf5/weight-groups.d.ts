import type { Hdf5Group } from './hdf5.js';
/** The arrays that the attributes of an HDF5 file list for one layer, as `layer_names` and `weight_names` say. */
export interface WeightGroup {
    readonly name: string;
    /** Absolute paths of the datasets. */
    readonly paths: readonly string[];
}
/** The lists of arrays in a file that has such attributes, in their order; `null` for a file without. */
export declare function listWeightGroups(root: Hdf5Group): readonly WeightGroup[] | null;
