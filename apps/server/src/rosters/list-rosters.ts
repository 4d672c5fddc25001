import { Type } from 'typebox'
import { idOf, nullable, oneOf, pageInput, pageOf, sortInput, textSchema, useCase } from '../kernel/index.ts'
import { readIndicator } from '../ledger/index.ts'
import { destinations } from '../plan/index.ts'
import { educations, listOrganisations } from '../registry/index.ts'
import { rosterKeepers } from './keepers.ts'
import {
  countRosters,
  type GraduateFilter,
  type Group,
  graduateOrders,
  groupGraduates,
  listGraduateRows,
  listRosterRows,
  rosterOrders,
} from './list.store.ts'
import { fateOf, retentionOf, retentionTarget, retentionToken } from './retention.ts'
import { destinationNames } from './roster.ts'

const reading = {
  kind: 'query',
  permission: 'roster.keep',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
} as const

export const listRosters = useCase({
  ...reading,
  name: 'rosters.listRosters',
  title: { zh: '看毕业生名册', en: 'List rosters of graduates' },
  http: { method: 'GET', path: '/api/rosters' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(rosterOrders),
    year: Type.Optional(Type.Integer({ minimum: 1990, maximum: 2100 })),
    id: Type.Optional(idOf<'Roster'>()),
  }),
  output: pageOf(
    Type.Object({
      id: idOf<'Roster'>(),
      school: Type.String(),
      year: Type.Integer(),
      graduates: Type.Integer(),
      placed: Type.Integer(),
      missing: Type.Integer(),
    }),
  ),
  async handle(context, input) {
    const page = await listRosterRows(context, input, input)
    const counts = await countRosters(
      context,
      page.rows.map(row => row.id),
    )
    return {
      ...page,
      rows: page.rows.map(row => {
        const { graduates, placed, missing } = counts.get(row.id) ?? { graduates: 0, placed: 0, missing: 0 }
        return { id: row.id, school: row.school_name, year: row.year, graduates, placed, missing }
      }),
    }
  },
})

/** Whose rosters an officer may bring in. */
export const listRosterSchools = useCase({
  ...reading,
  name: 'rosters.listSchools',
  title: { zh: '看学校', en: 'List schools' },
  http: { method: 'GET', path: '/api/rosters/schools' },
  input: Type.Object({}),
  output: Type.Object({ rows: Type.Array(Type.Object({ id: idOf<'Organisation'>(), name: Type.String() })) }),
  async handle(context) {
    const { actor } = context
    const { rows } = await listOrganisations(context, { kind: 'school' }, { limit: 200 })
    const mine = rows.filter(
      row =>
        row.id === actor.organisation || (actor.area !== undefined && row.division.startsWith(actor.area)),
    )
    return { rows: mine.map(row => ({ id: row.id, name: row.name })) }
  },
})

/** The graduates of a roster as the school says them. Numbers are masked, and what they answered is not here. */
export const listGraduates = useCase({
  ...reading,
  name: 'rosters.listGraduates',
  title: { zh: '看毕业生', en: 'List graduates' },
  reveals: true,
  http: { method: 'GET', path: '/api/graduates' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(graduateOrders),
    roster: Type.Optional(idOf<'Roster'>()),
    q: Type.Optional(Type.String({ maxLength: 50 })),
    destination: Type.Optional(oneOf(...destinations, 'unknown')),
    missing: Type.Optional(Type.Boolean()),
  }),
  output: pageOf(
    Type.Object({
      id: idOf<'Graduate'>(),
      name: Type.String(),
      number: Type.String(),
      studentNumber: Type.String(),
      major: Type.String(),
      level: textSchema,
      graduatedOn: Type.String(),
      destination: nullable(textSchema),
      inWenzhou: nullable(Type.Boolean()),
      employer: Type.String(),
      missing: Type.Boolean(),
    }),
  ),
  async handle(context, { roster, q, destination, missing, ...asked }) {
    const filter: GraduateFilter = {
      ...(roster !== undefined && { roster }),
      ...(q !== undefined && { q }),
      ...(destination !== undefined && { destination }),
      ...(missing !== undefined && { missing }),
    }
    const page = await listGraduateRows(context, filter, asked)
    await context.audit({
      action: 'roster.graduates-shown',
      subject: roster ?? context.actor.organisation ?? '',
      purpose: 'service',
      detail: { words: q ?? '', found: page.total, ids: page.rows.map(row => row.person) },
    })
    return {
      ...page,
      rows: page.rows.map(row => ({
        id: row.id,
        name: row.name,
        number: row.idMask,
        studentNumber: row.studentNumber,
        major: row.major,
        level: educations[row.level],
        graduatedOn: row.graduatedOn,
        destination: row.destination === undefined ? null : destinationNames[row.destination],
        inWenzhou: row.inWenzhou ?? null,
        employer: row.employerName,
        missing: row.missingIn !== undefined,
      })),
    }
  },
})

const rate = nullable(Type.Integer())

/** How many stayed: recorded by the schools, with what nobody knows beside it; for an office the counted number too. */
export const readRetention = useCase({
  ...reading,
  name: 'rosters.readRetention',
  title: { zh: '看留温率', en: 'Read the share who stay' },
  http: { method: 'GET', path: '/api/rosters/retention' },
  input: Type.Object({
    roster: Type.Optional(idOf<'Roster'>()),
    year: Type.Optional(Type.Integer({ minimum: 1990, maximum: 2100 })),
  }),
  output: Type.Object({
    graduates: Type.Integer(),
    known: Type.Integer(),
    unknown: Type.Integer(),
    retained: Type.Integer(),
    rateOfKnown: rate,
    rateOfAll: rate,
    highest: rate,
    destinations: Type.Array(
      Type.Object({
        destination: nullable(oneOf(...destinations)),
        name: textSchema,
        graduates: Type.Integer(),
        inWenzhou: Type.Integer(),
        /** of them, so many count as staying */
        stays: Type.Integer(),
      }),
    ),
    /** what the ledger counts: only what the graduates or independent records confirmed */
    counted: nullable(Type.Object({ value: rate, confirmed: Type.Integer(), unconfirmed: Type.Integer() })),
  }),
  async handle(context, { roster, year }) {
    const predicate = context.use(retentionToken)
    const of = { ...(roster !== undefined && { roster }), ...(year !== undefined && { year }) }
    const groups = await groupGraduates(context, of)
    const sum = (some: readonly Group[]) => some.reduce((total, group) => total + group.graduates, 0)
    const lines = [...destinations, undefined].map(destination => {
      const own = groups.filter(group => group.destination === destination)
      return {
        destination: destination ?? null,
        name: destination === undefined ? unknownName : destinationNames[destination],
        graduates: sum(own),
        inWenzhou: sum(own.filter(group => group.inWenzhou === true)),
        stays: sum(own.filter(group => fateOf(predicate, group) === 'stays')),
      }
    })
    const { area } = context.actor
    const number =
      area === undefined || roster !== undefined
        ? undefined
        : await readIndicator(context, retentionTarget, { area })
    const counted = number && {
      value: number.measured ? number.value : null,
      confirmed: number.confirmed,
      unconfirmed: number.unconfirmed,
    }
    return { ...retentionOf(predicate, groups), destinations: lines, counted: counted ?? null }
  },
})

const unknownName = { zh: '去向不明', en: 'Unknown' }
