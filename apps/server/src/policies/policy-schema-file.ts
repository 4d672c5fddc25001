import { facts } from './facts.ts'
import { editorSchema } from './policy-file.ts'

/** The text of `policy.schema.json`, draft 2020-12: printed by `policy schema`, held equal to the file by a test. */
export function policySchemaFile(): string {
  return `${JSON.stringify(editorSchema(Object.keys(facts)), undefined, 2)}\n`
}
