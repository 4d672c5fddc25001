import type { Context, Id } from '../kernel/index.ts'
import type { PersonFieldName } from './person-fields.ts'
import { projectPerson } from './project-person.ts'
import { deleteWithheld, insertWithheld, writeAgreed } from './withheld.store.ts'

/**
 * A yes or a no to one's circumstances being used. Undefined: nothing was said, which is no yes and hides nothing that
 * needs none.
 */
export async function sayOfSensitive(
  context: Context,
  person: Id<'Person'>,
  fields: readonly PersonFieldName[],
  given: boolean | undefined,
): Promise<void> {
  await writeAgreed(context, person, given === true)
  await withholdFields(context, person, fields, given === false)
}

/** Fields of a person are shown to nobody else and used for nothing from now on, or are again. */
export async function withholdFields(
  context: Context,
  person: Id<'Person'>,
  fields: readonly PersonFieldName[],
  withheld: boolean,
): Promise<void> {
  await (withheld ? insertWithheld : deleteWithheld)(context, person, fields)
  await projectPerson(context, person)
}
