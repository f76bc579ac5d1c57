import type { LayerCheck } from '../layers/row.js';
import { type CheckContext } from './check-context.js';
/** The checks by name. */
export declare const checks: Readonly<Record<LayerCheck, (context: CheckContext) => void>>;
