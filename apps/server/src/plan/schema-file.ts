import { planFileSchema } from './plan-file.ts'

/** The text of `plan.schema.json`, draft 2020-12: printed by `plan schema`, held equal to the file by a test. */
export function schemaFile(): string {
  return `${JSON.stringify(planFileSchema, undefined, 2)}\n`
}
