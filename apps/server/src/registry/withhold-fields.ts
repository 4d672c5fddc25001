import type { Context, Id } from '../kernel/index.ts'
import type { PersonFieldName } from './person-fields.ts'
import { projectPerson } from './project-person.ts'
import { deleteWithheld, insertWithheld } from './withheld.store.ts'

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
