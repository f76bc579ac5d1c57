import type { Arguments } from './arguments.js';
import { type Value } from './value.js';
/** What `data_format` says, in the words of Keras or of TensorFlow. */
export declare function dataFormat(args: Arguments): 'channels_last' | 'channels_first';
/** Pooling by the layer of the same kind. */
export declare function pool(kind: 'Max' | 'Average', args: Arguments): Value;
/** A convolution with known numbers as its kernel. */
export declare function convolve(args: Arguments): Value;
/** Resizing by the layer Resizing, which is rewritten in turn. */
export declare function resize(args: Arguments): Value;
/** Leaves out the edges of images, given three of the four of an axis or the length that is to be left. */
export declare function cropImages(args: Arguments): Value;
/** Puts zeros around images. */
export declare function padImages(args: Arguments): Value;
/** Blocks of pixels as channels. */
export declare function spaceToDepth(args: Arguments): Value;
/** Channels as blocks of pixels. */
export declare function depthToSpace(args: Arguments): Value;
/** The brightness of colours. */
export declare function gray(args: Arguments): Value;
