import fs from 'node:fs'
import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ConversionError } from '../../src/diagnostics/diagnostic.js'
import { describeKeras } from '../../src/keras/describe.js'
import type { JsonObject, JsonValue } from '../../src/keras/json.js'
import { parseJson } from '../../src/keras/parse-json.js'
import { stringifyJson } from '../../src/keras/stringify-json.js'
import { hdf5InMemory, weightsGroup } from './hdf5-in-memory.js'

const zoo = '__tests__/fixtures/zoo/models'
const architectures = fs
  .readdirSync(zoo)
  .filter(file => file.endsWith('.architecture.json'))
  .map(file => fs.readFileSync(`${zoo}/${file}`, 'utf8'))
const weights = weightsGroup({ dense: { 'dense/kernel:0': [4, 3], 'dense/bias:0': [3] } })

/** Every place in a value, as the object or list that holds it and the key. */
function places(value: JsonValue, found: [JsonObject, string][] = []): [JsonObject, string][] {
  if (typeof value !== 'object' || value === null) return found
  for (const [key, inner] of Object.entries(value)) {
    found.push([value as JsonObject, key])
    places(inner, found)
  }
  return found
}

const strange = fc.oneof(
  fc.constantFrom<JsonValue>(
    null,
    -1,
    0.5,
    Number.NaN,
    2n ** 80n,
    true,
    '',
    'dense',
    'Sequential',
    'Functional',
    'constructor',
    [],
    {},
  ),
  fc.constantFrom<JsonValue>({ class_name: 'Dense', config: {} }, [['dense', 0, 0]], ['dense', 0, 0, {}], [[]]),
)

it('a configuration with anything in any place is described or refused, and never breaks the reader', () => {
  let refused = 0
  fc.assert(
    fc.property(
      fc.nat({ max: architectures.length - 1 }),
      fc.array(fc.tuple(fc.nat(), strange), { minLength: 1, maxLength: 3 }),
      (index, changes) => {
        const config = parseJson(architectures[index] ?? '')
        for (const [place, value] of changes) {
          const all = places(config)
          const [holder, key] = all[place % all.length] ?? [{}, '']
          // A copy, because the next change may be made inside it.
          holder[key] = parseJson(stringifyJson(value))
        }
        try {
          describeKeras(hdf5InMemory(weights), { architecture: stringifyJson(config) })
        } catch (error) {
          if (!(error instanceof ConversionError)) throw error
          refused++
        }
      },
    ),
    { numRuns: 1500, seed: 3 },
  )
  expect(refused).toBeGreaterThan(100)
})
