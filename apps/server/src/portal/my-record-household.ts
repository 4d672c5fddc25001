import {
  answerHousehold,
  askHouseholdMember,
  personForms,
  readMyHousehold,
  relations,
} from '../registry/index.ts'
import { noteUse, opened } from './beside.ts'
import { attempt, freshForm, ofControls, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { type FormState, paths, recordWords, renderHousehold } from './view/index.ts'

const names = { name: 'memberName', idNumber: 'memberNumber' } as const

export const householdRoutes: Route[] = [
  {
    method: 'GET',
    path: '/my/household',
    for: 'person',
    handle: async ask => ({ html: await page(ask, freshForm(undefined, ask.draft)) }),
  },
  {
    method: 'POST',
    path: '/my/household',
    for: 'person',
    async handle(ask) {
      const { memberName = '', memberNumber = '', relation = '' } = ask.form.typed
      return attempt<Answer>(
        async () => {
          const input = { name: memberName.trim(), idNumber: memberNumber, relation }
          await ask.call(askHouseholdMember, input)
          await noteUse(ask, 'household', { asked: personForms.household.own.length, known: 2 })
          return { to: paths.household, flash: 'household-asked' }
        },
        async problem => ({
          html: await page(ask, ofControls(wrongForm(ask.form, problem, names), asked)),
          status: 422,
        }),
      )
    },
  },
  {
    method: 'POST',
    path: '/my/household/:member',
    for: 'person',
    formAt: () => paths.household,
    async handle(ask) {
      const { member } = ask.params
      await ask.call(answerHousehold, { member, answer: ask.form.typed['answer'] })
      return { to: paths.household, flash: 'household-answered' }
    },
  },
]

const asked = [
  { name: 'memberName', label: recordWords.memberName },
  { name: 'memberNumber', label: recordWords.memberNumber },
  { name: 'relation', kind: 'select', label: recordWords.relation },
]

async function page(ask: Ask, form: FormState): Promise<string> {
  const { rows } = await ask.call(readMyHousehold, {})
  return renderHousehold(await ask.frame(), {
    rows: rows.map(row => ({
      id: row.id,
      name: row.name,
      relation: row.relationName,
      state: row.stateName,
      side: row.side,
      open: row.state === 'asked',
    })),
    relations: Object.entries(relations).map(([code, label]) => ({ code, label })),
    form: opened(ask, form),
    answerForm: freshForm(),
  })
}
