import type { Config, Json } from './semantics.js';
/** Whether a value of the saved JSON is an object. */
export declare function isObject(value: Json | undefined): value is Config;
/** What a value stands for: Keras saves numpy scalars and tuples as objects that hold them. */
export declare function plain(value: Json | undefined): Json | undefined;
/** A number of the saved JSON, or `undefined`. */
export declare function numberOf(value: Json | undefined): number | undefined;
/** A number or list of numbers as a list, or `undefined`. */
export declare function numbersOf(value: Json | undefined): number[] | undefined;
/** The number that a config has under `key`, or Keras's default. */
export declare function numberOption(config: Config, key: string, fallback: number): number;
/** One number for each of `rank` axes; a config may have a single one for all. */
export declare function numbersOption(config: Config, key: string, rank: number, fallback: number): number[];
/** The truth value that a config has under `key`, or Keras's default. */
export declare function flagOption(config: Config, key: string, fallback: boolean): boolean;
/** The text that a config has under `key`, or Keras's default. */
export declare function textOption(config: Config, key: string, fallback: string): string;
