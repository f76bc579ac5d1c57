import type { DiagnosticCode } from '../diagnostics/catalogue.js'
import { type Diagnostic, diagnostic, isError } from '../diagnostics/diagnostic.js'
import { display } from '../diagnostics/display.js'
import type { KerasLayer } from './model.js'

/** A layer and where it stands; what every finding about it says. */
export interface PlacedLayer {
  readonly layer: KerasLayer
  /** Names of the enclosing models and wrappers, outermost first. */
  readonly path: readonly string[]
  /** True in a nested model or stacked cells, where tfjs-layers runs initializers although the weights are loaded. */
  readonly isNested?: boolean
}

/** `Conv2D "block1/conv"`: class, and name with its path. */
export function layerTitle({ layer, path }: PlacedLayer): string {
  return `${display(layer.className)} "${display([...path, layer.name].join('/'))}"`
}

/** Collects what is found on the way; nothing is thrown, so that a user sees everything at once. */
export class Findings {
  readonly all: Diagnostic[] = []

  /** Adds a finding about a layer; the message is its title and `rest`. */
  add(code: DiagnosticCode, place: PlacedLayer, rest: string, hint?: string, key?: string): void {
    const { layer, path } = place
    const name = [...path, layer.name].join('/')
    const pointer = key === undefined ? layer.pointer : `${layer.pointer}/config/${key}`
    const subject = { layer: { name, className: layer.className }, pointer }
    this.all.push(diagnostic(code, `${layerTitle(place)} ${rest}`, subject, hint))
  }

  /** Adds a finding about the model as a whole. */
  addForModel(code: DiagnosticCode, message: string, hint?: string): void {
    this.all.push(diagnostic(code, message, {}, hint))
  }

  /** True when something was found that forbids the conversion. */
  get refused(): boolean {
    return this.all.some(isError)
  }
}
