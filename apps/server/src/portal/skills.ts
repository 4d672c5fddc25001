import { listMyConsents, setMyConsent } from '../privacy/index.ts'
import {
  declareMyCertificate,
  levels,
  listPublicHonours,
  readMySkills,
  withdrawMyCertificate,
} from '../skills/index.ts'
import { attempt, freshForm, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { skillPaths as at, type FormState, renderHonours, renderMySkills } from './view/index.ts'

/** The public roll of honour, and one's own certificates and titles. */
export const skillRoutes: Route[] = [
  { method: 'GET', path: at.honours(), handle: async ask => ({ html: await rollPage(ask) }) },
  {
    method: 'GET',
    path: at.mine,
    for: 'person',
    handle: async ask => ({ html: await minePage(ask, freshForm()) }),
  },
  {
    method: 'POST',
    path: at.mine,
    for: 'person',
    handle: ask =>
      attempt<Answer>(
        async () => {
          await ask.call(declareMyCertificate, typedCertificate(ask))
          return { to: at.mine, flash: 'certificate-declared' }
        },
        async problem => ({
          html: await minePage(ask, wrongForm(ask.form, problem, { level: 'rank' })),
          status: 422,
        }),
      ),
  },
  {
    method: 'POST',
    path: at.withdraw(':certificate'),
    for: 'person',
    formAt: () => at.mine,
    async handle(ask) {
      await ask.call(withdrawMyCertificate, { certificate: ask.params['certificate'] })
      return { to: at.mine, flash: 'withdrawn' }
    },
  },
  {
    method: 'POST',
    path: at.naming,
    for: 'person',
    formAt: () => at.mine,
    async handle(ask) {
      const given = ask.form.typed['agree'] === 'yes'
      await ask.call(setMyConsent, { purpose: 'honours', given })
      return { to: at.mine, flash: given ? 'consented' : 'consent-withdrawn' }
    },
  },
]

/** Without what is empty: a box that nobody filled in is no answer. */
function typedCertificate(ask: Ask): Record<string, string> {
  return Object.fromEntries(
    ['occupation', 'rank', 'issuedOn', 'number', 'bodyName'].flatMap(name => {
      const value = (ask.form.typed[name] ?? '').trim()
      // `level` is what the record asks of schooling
      return value === '' ? [] : [[name === 'rank' ? 'level' : name, value]]
    }),
  )
}

async function rollPage(ask: Ask): Promise<string> {
  const asked = Number(ask.query['year']?.[0] ?? 'none')
  const year = Number.isSafeInteger(asked) && asked >= 2000 && asked <= 2100 ? { year: asked } : {}
  const roll = await ask.call(listPublicHonours, year)
  return renderHonours(await ask.frame(), {
    ...roll,
    titles: roll.titles.map(({ seriesName, ...one }) => ({ ...one, series: seriesName })),
  })
}

async function minePage(ask: Ask, form: FormState): Promise<string> {
  const { certificates, honours } = await ask.call(readMySkills, {})
  const { consents } = await ask.call(listMyConsents, {})
  return renderMySkills(await ask.frame(at.mine), {
    certificates: certificates.map(one => ({
      ...{ id: one.id, occupation: one.occupationName, level: one.levelName, number: one.number },
      ...{ body: one.bodyName, issuedOn: one.issuedOn, state: one.stateName, reason: one.reason },
      mayWithdraw: one.mayWithdraw,
    })),
    honours: honours.map(({ id, titleName: title, stateName: state, document, awardedOn, reason }) => ({
      ...{ id, title, state, document, awardedOn, reason },
    })),
    named: consents.some(one => one.purpose === 'honours' && one.given),
    // from the lowest up, as people come to them
    levels: Object.entries(levels)
      .map(([code, label]) => ({ code, label }))
      .sort((a, b) => Number(b.code) - Number(a.code)),
    form,
    keys: () => freshForm(),
  })
}
