import type { Semantics } from '../semantics.js';
/** Layers that change numbers in training alone: noise, dropout, augmentation of images, losses and metrics. */
export declare const trainingOnly: Readonly<Record<string, Semantics>>;
