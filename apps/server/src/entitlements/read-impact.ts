import { suppressRow } from '@qingye/disclosure'
import { Type } from 'typebox'
import { idOf, notFound, nullable, textSchema, useCase } from '../kernel/index.ts'
import { findPublication } from '../policies/index.ts'
import { cityToken, placeWords } from '../registry/index.ts'
import { latestRun, readTallies } from './run.store.ts'
import type { Tally } from './run.ts'

const unknown = () => notFound('publication.unknown', { zh: '这份政策', en: 'publication' })
const shown = nullable(Type.Integer())

/** What a proposal would change: over everybody, by what is verified of them. Few are shown as nobody. */
export const readImpact = useCase({
  name: 'entitlements.readImpact',
  kind: 'query',
  title: { zh: '看改了规则谁受影响', en: 'See whom a changed rule would touch' },
  permission: 'policy.impact',
  reach: 'city',
  allow: ['city-officer', 'leader'],
  http: { method: 'GET', path: '/api/entitlements/impact/:publication' },
  input: Type.Object({ publication: idOf<'Publication'>() }),
  output: Type.Object({
    state: nullable(Type.String()),
    day: nullable(Type.String()),
    /** so many have been looked at */
    people: Type.Integer(),
    /** entitled under what is published, and under the proposal */
    before: shown,
    after: shown,
    gained: shown,
    lost: shown,
    /** fen: what all of them get, at least and at most */
    beforeCost: Type.Object({ from: Type.Integer(), to: Type.Integer() }),
    afterCost: Type.Object({ from: Type.Integer(), to: Type.Integer() }),
    /** entitled, and nobody knows how much that is */
    without: Type.Integer(),
    counties: Type.Array(
      Type.Object({ county: Type.String(), place: textSchema, gained: shown, lost: shown }),
    ),
  }),
  async handle(context, { publication }) {
    if ((await findPublication(context, publication)) === undefined) throw unknown()
    const run = await latestRun(context, 'impact', { subject: publication })
    const tallies = run === undefined ? [] : await readTallies(context, run.id)
    const row = (of: (tally: Tally) => number) => suppressRow(tallies.map(of))
    const [gained, lost] = [row(one => one.gained), row(one => one.lost)]
    const sum = (of: (tally: Tally) => number) => tallies.reduce((total, one) => total + of(one), 0)
    const total = (count: number) => suppressRow([count]).total
    const city = context.use(cityToken)
    return {
      state: run?.state ?? null,
      day: run?.day ?? null,
      people: run?.people ?? 0,
      before: total(sum(one => one.before)),
      after: total(sum(one => one.entitled)),
      gained: gained.total,
      lost: lost.total,
      beforeCost: { from: sum(one => one.beforeFrom), to: sum(one => one.beforeTo) },
      afterCost: { from: sum(one => one.amountFrom), to: sum(one => one.amountTo) },
      without: sum(one => one.without),
      counties: tallies.map(({ county }, at) => ({
        county,
        place: placeWords(city, county),
        gained: gained.cells[at] ?? null,
        lost: lost.cells[at] ?? null,
      })),
    }
  },
})

/** Works it out anew: the records have changed, or what is published. */
export const askImpact = useCase({
  name: 'entitlements.askImpact',
  kind: 'command',
  title: { zh: '算一算谁受影响', en: 'Work out whom it would touch' },
  permission: 'policy.impact',
  reach: 'city',
  allow: ['city-officer', 'leader'],
  http: { method: 'POST', path: '/api/entitlements/impact/:publication' },
  input: Type.Object({ publication: idOf<'Publication'>() }),
  output: Type.Object({ started: Type.Boolean() }),
  async handle(context, { publication }) {
    if ((await findPublication(context, publication)) === undefined) throw unknown()
    await context.emit('policies.checked', { publication })
    return { started: true }
  },
})
