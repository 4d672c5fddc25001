import { answerFollowUp, nameMyEmployee, readMyBusinesses } from '../founders/index.ts'
import { attempt, freshForm, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { supportPaths as at, type BusinessProps, type FormState, renderMyBusiness } from './view/index.ts'

/** What a founder does: answers for the quarter, and says who works there. */
export const businessRoutes: Route[] = [
  {
    method: 'GET',
    path: at.business,
    for: 'person',
    handle: async ask => ({ html: await page(ask, undefined) }),
  },
  {
    method: 'POST',
    path: at.answer(':founder'),
    for: 'person',
    formAt: () => at.business,
    handle: ask =>
      sent(ask, 'answer', async (founder, typed) => {
        const running = typed('running')
        await ask.call(answerFollowUp, {
          founder,
          running: running === 'yes' ? 'true' : running === 'no' ? 'false' : running,
          people: typed('people').trim(),
        })
      }),
  },
  {
    method: 'POST',
    path: at.employee(':founder'),
    for: 'person',
    formAt: () => at.business,
    handle: ask =>
      sent(ask, 'staff', async (founder, typed) => {
        const employee = { name: typed('name'), idNumber: typed('idNumber'), fromOn: typed('fromOn') }
        await ask.call(nameMyEmployee, { founder, ...employee })
      }),
  },
]

type Part = 'answer' | 'staff'

/** Several businesses may stand on one page: each box has the business in its name. */
function sent(
  ask: Ask,
  part: Part,
  work: (founder: string, typed: (name: string) => string) => Promise<void>,
): Promise<Answer> {
  const founder = ask.params['founder'] ?? ''
  return attempt<Answer>(
    async () => {
      await work(founder, name => ask.form.typed[`${name}-${founder}`] ?? '')
      return { to: at.business, flash: part === 'answer' ? 'business-answered' : 'business-named' }
    },
    async problem => {
      const names = ['running', 'people', 'name', 'idNumber', 'fromOn']
      const form = wrongForm(
        ask.form,
        problem,
        Object.fromEntries(names.map(name => [name, `${name}-${founder}`])),
      )
      return { html: await page(ask, { founder, part, form }), status: 422 }
    },
  )
}

async function page(
  ask: Ask,
  wrong: { readonly founder: string; readonly part: Part; readonly form: FormState } | undefined,
): Promise<string> {
  const { rows } = await ask.call(readMyBusinesses, {})
  const formOf = (founder: string, part: Part) =>
    wrong?.founder === founder && wrong.part === part ? wrong.form : freshForm()
  return renderMyBusiness(
    await ask.frame(at.business),
    rows.map(
      ({ founder, supports, jobs }): BusinessProps => ({
        id: founder.id,
        business: founder.business,
        kind: founder.kindName,
        follow: founder.follow,
        dueOn: founder.dueOn,
        supports: supports
          .filter(one => !one.mistake)
          .map(one => ({ id: one.id, kind: one.kindName, on: one.givenOn, amount: one.amount })),
        staff: jobs
          .filter(one => one.state !== 'mistake')
          .map(one => ({
            id: one.id,
            name: one.name,
            mask: one.idMask,
            from: one.fromOn,
            until: one.untilOn,
          })),
        answerForm: formOf(founder.id, 'answer'),
        staffForm: formOf(founder.id, 'staff'),
      }),
    ),
  )
}
