import { Type } from 'typebox'
import { tell } from '../inbox/index.ts'
import { bucketOf, type Context, idOf, useCase } from '../kernel/index.ts'
import { findByCreditCode, findOrganisation } from '../registry/index.ts'
import { freshEntry } from './apply-for-stand.ts'
import { insertEntry } from './entry.store.ts'
import type { Entry } from './fair.ts'
import { findHall } from './hall.store.ts'
import { arranging, ownFair, requireAhead, unknownFair } from './own-fair.ts'

const code = /[0-9A-HJ-NPQRTUWXY]{18}/g

/**
 * The organiser writes down employers that said by phone that they come, by their credit codes, as many as were pasted. They are
 * told, and bring their posts themselves.
 */
export const addEmployers = useCase({
  ...arranging,
  name: 'fairs.addEmployers',
  kind: 'command',
  title: { zh: '登记电话报名的单位', en: 'Write down employers that come to a fair' },
  http: { method: 'POST', path: '/api/fairs/:fair/employers' },
  input: Type.Object({
    fair: idOf<'Activity'>(),
    creditCodes: Type.String({ minLength: 1, maxLength: 20_000 }),
  }),
  output: Type.Object({
    added: Type.Integer(),
    already: Type.Integer(),
    /** that nobody in the register has, or whose organisation is not verified */
    unknown: Type.Array(Type.String()),
  }),
  async handle(context, input) {
    const activity = await ownFair(context, input.fair)
    requireAhead(activity)
    if ((await findHall(context, activity.id)) === undefined) throw unknownFair()
    const codes = [...new Set(input.creditCodes.normalize('NFKC').toUpperCase().match(code) ?? [])]
    const unknown: string[] = []
    let added = 0
    for (const one of codes) {
      const id = await findByCreditCode(context, one)
      const employer = id && (await findOrganisation(context, id))
      if (employer?.state !== 'verified') {
        unknown.push(one)
        continue
      }
      const entry: Entry = {
        ...freshEntry(context, activity),
        id: context.newId<'FairEntry'>(bucketOf(activity.id)),
        employer: employer.id,
        employerName: employer.name,
        industry: employer.industry,
      }
      if (!(await insertEntry(context, entry))) continue
      added += 1
      await tellEmployer(context, entry, activity.fields.title)
    }
    return { added, already: codes.length - unknown.length - added, unknown }
  },
})

async function tellEmployer(context: Context, entry: Entry, title: string): Promise<void> {
  await tell(context, [
    {
      to: { organisation: entry.employer },
      kind: 'fair.written-down',
      title: { zh: `给你们报了“${title}”`, en: `You are down for “${title}”` },
      body: { zh: '带上岗位，写上联系人', en: 'Add the posts you bring and whom to call' },
      href: `/work/fair-stands/${entry.id}`,
      source: entry.id,
    },
  ])
}
