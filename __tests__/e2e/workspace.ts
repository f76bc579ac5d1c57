import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The models in `examples`, without their suffix. */
export const examples = ['digits', 'names', 'penguins'] as const

const made: string[] = []

/** A new empty directory, with a space in its name as on many machines; `removeWorkspaces` removes it. */
export function makeWorkspace(prefix = 'work space '): string {
  const workspace = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), prefix))
  made.push(workspace)
  return workspace
}

/** A repository with the three examples and their samples, a model that was cut short, and a data set. */
export function makeRepository(): string {
  const workspace = makeWorkspace()
  const models = path.join(workspace, 'models')
  fs.mkdirSync(models)
  for (const file of fs.readdirSync('examples')) {
    if (/\.(h5|json|npz)$/.test(file)) fs.copyFileSync(path.join('examples', file), path.join(models, file))
  }
  const whole = fs.readFileSync('examples/penguins.h5')
  fs.writeFileSync(path.join(models, 'modèle.h5'), whole.subarray(0, whole.length / 2))
  fs.copyFileSync('__tests__/fixtures/zoo/models/not_a_model_data_set.h5', path.join(workspace, 'data.h5'))
  return workspace
}

/** Removes what `makeWorkspace` made. */
export function removeWorkspaces(): void {
  for (const workspace of made.splice(0)) fs.rmSync(workspace, { recursive: true, force: true })
}
