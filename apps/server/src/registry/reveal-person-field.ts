import { type Static, Type } from 'typebox'
import {
  idOf,
  keyIn,
  notFound,
  oneOf,
  Problem,
  type Text,
  townStaff,
  useCase,
  vaultToken,
} from '../kernel/index.ts'
import { openIdentity, openPhone } from './identity.ts'
import { findPerson } from './person.store.ts'
import { unknownPerson } from './read-person.ts'
import { countReveals, insertReveal } from './reveal.store.ts'

/** Why somebody looks behind a mask. */
export const revealPurposes = {
  contact: { zh: '联系本人', en: 'To reach the person' },
  'identity-check': { zh: '当面核对证件', en: 'To compare with the document' },
  'outside-system': { zh: '到别的系统办理', en: 'To enter it into another system' },
  supervision: { zh: '检查、申诉', en: 'Supervision or complaint' },
} as const satisfies Record<string, Text>

/** How many numbers one account may look at within an hour. */
export const revealsAnHour = 30

const input = Type.Object({
  person: idOf<'Person'>(),
  field: oneOf('identity', 'phone'),
  purpose: keyIn(revealPurposes),
})

/**
 * Shows a number in full: with a purpose, within a limit, and on record in the same transaction. A query sent by
 * POST, so that no answer is kept and no address holds it.
 */
export const revealPersonField = useCase({
  name: 'registry.revealPersonField',
  kind: 'query',
  grave: true,
  title: { zh: '看完整号码', en: 'See a number in full' },
  permission: 'person.reveal',
  reach: 'area',
  allow: [...townStaff, 'county-officer', 'city-officer'],
  reveals: true,
  http: { method: 'POST', path: '/api/people/:person/reveals' },
  input,
  output: Type.Object({ value: Type.String(), left: Type.Integer() }),
  async handle(context, { person: id, field, purpose }: Static<typeof input>) {
    const person = await findPerson(context, id)
    if (person === undefined) throw unknownPerson()
    const used = await countReveals(context)
    if (used >= revealsAnHour) throw tooMany()
    const sealed = field === 'identity' ? person.identity : person.phone
    if (sealed === undefined) throw notFound('person.no-number', { zh: '这个号码', en: 'number' })
    await insertReveal(context)
    await context.audit({ action: 'person.field-revealed', subject: id, purpose, detail: { field } })
    const vault = context.use(vaultToken)
    const open = field === 'identity' ? openIdentity : openPhone
    return { value: open(vault, sealed.sealed), left: revealsAnHour - used - 1 }
  },
})

function tooMany(): Problem {
  return new Problem(
    'too-many',
    'reveal.limit',
    {
      zh: `一小时最多看 ${revealsAnHour} 个完整号码`,
      en: `At most ${revealsAnHour} numbers an hour may be seen in full`,
    },
    { cure: { zh: '过一会儿再看', en: 'Try again later' } },
  )
}
