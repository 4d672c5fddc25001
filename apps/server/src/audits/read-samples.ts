import { Type } from 'typebox'
import type { Id } from '../kernel/index.ts'
import {
  type Context,
  idOf,
  notFound,
  nullable,
  oneOf,
  pageInput,
  pageOf,
  textSchema,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { findPlan, targetOf } from '../plan/index.ts'
import { cityToken, countyOf, findOrganisations } from '../registry/index.ts'
import { estimateOutput, sampleOutput, showEstimate, showSample } from './outputs.ts'
import { findSample, itemsOf, lastClosed, listSamples as list } from './sample.store.ts'
import type { Sample, SampledRecord } from './sample.ts'

/** Every sample of the auditor's area, the abandoned ones too. */
export const listSamples = useCase({
  name: 'audits.listSamples',
  kind: 'query',
  title: { zh: '看抽查清单', en: 'List the samples' },
  permission: 'sample.read',
  reach: 'area',
  allow: ['auditor'],
  http: { method: 'GET', path: '/api/samples' },
  input: Type.Object({ ...pageInput, target: Type.Optional(Type.String({ maxLength: 20 })) }),
  output: pageOf(Type.Object({ ...sampleOutput.properties, marked: Type.Integer() })),
  async handle(context, input) {
    const page = await list(context, { target: input.target }, input)
    const rows = await Promise.all(
      page.rows.map(async ({ marked, ...sample }) => ({ ...(await showSample(context, sample)), marked })),
    )
    return { ...page, rows }
  },
})

const itemOutput = Type.Object({
  id: idOf<'SampleItem'>(),
  version: Type.Integer(),
  position: Type.Integer(),
  fact: Type.String(),
  /** the kind of the record's source */
  source: Type.String(),
  /** a path of the workbench where the record itself can be read */
  href: nullable(Type.String()),
  area: Type.Object({ code: Type.String(), name: textSchema }),
  by: Type.String(),
  day: Type.String(),
  quantity: Type.Number(),
  verification: Type.String(),
  verdict: nullable(oneOf('confirmed', 'wrong', 'unclear')),
  note: Type.String(),
  evidence: Type.String(),
  markedBy: nullable(Type.String()),
  markedAt: nullable(Type.String()),
})

/** One sample with its records; who they are about is read at the record, where looking leaves its trace. */
export const readSample = useCase({
  name: 'audits.readSample',
  kind: 'query',
  title: { zh: '看一份抽查', en: 'Read a sample' },
  permission: 'sample.read',
  reach: 'area',
  allow: ['auditor'],
  http: { method: 'GET', path: '/api/samples/:sample' },
  input: Type.Object({ sample: idOf<'Sample'>() }),
  output: Type.Object({ sample: sampleOutput, items: Type.Array(itemOutput) }),
  async handle(context, input) {
    const sample = await sampleOf(context, input.sample)
    const items = await itemsOf(context, sample.id)
    // written by the modules that append facts, each with an id of the registry
    const ids = [...new Set(items.flatMap(item => (item.record.organisation ?? []) as Id<'Organisation'>[]))]
    const organisations = await findOrganisations(context, ids)
    return {
      sample: await showSample(context, sample),
      items: items.map(({ record, verdict, note, evidence, markedBy, markedAt, ...item }) => ({
        ...item,
        source: record.source_kind,
        href: hrefOf(record),
        area: countyOf(context.use(cityToken), record.division),
        by: organisations.get(record.organisation ?? '')?.name ?? '',
        day: record.day,
        quantity: record.quantity,
        verification: record.verification,
        verdict: verdict ?? null,
        note: note ?? '',
        evidence: evidence ?? '',
        markedBy: markedBy ?? null,
        markedAt: markedAt ?? null,
      })),
    }
  },
})

function hrefOf({ source_kind, source }: SampledRecord): string | null {
  if (source_kind === 'post') return `/posts/${source}`
  return source_kind === 'application' ? `/applications?id=${source}` : null
}

export async function sampleOf(context: Context, id: Id<'Sample'>): Promise<Sample> {
  const sample = await findSample(context, id)
  if (sample === undefined) throw notFound('sample.unknown', { zh: '这份抽查', en: 'sample' })
  return sample
}

/** What the last finished sample says of a number: stands beside the number on the board. */
export const readAuditedError = useCase({
  name: 'audits.readAuditedError',
  kind: 'query',
  title: { zh: '看一个数的抽查误差', en: 'Read the audited error of a number' },
  permission: 'sample.result',
  reach: 'city',
  allow: [...townStaff, 'county-officer', 'city-officer', 'leader', 'auditor', 'system-administrator'],
  http: { method: 'GET', path: '/api/audited-errors/:target' },
  input: Type.Object({
    target: Type.String({ pattern: '^[A-Z0-9-]{2,20}$' }),
    /** the whole city when it is not given */
    area: Type.Optional(Type.String({ pattern: '^\\d{4}(\\d{2})?$' })),
  }),
  output: Type.Object({
    /** null: nobody has audited it yet, which does not mean that it is right */
    audited: nullable(
      Type.Object({
        sample: idOf<'Sample'>(),
        population: Type.Integer(),
        size: Type.Integer(),
        confirmed: Type.Integer(),
        wrong: Type.Integer(),
        unclear: Type.Integer(),
        by: Type.String(),
        closedAt: Type.String(),
        seed: Type.String(),
        estimate: estimateOutput,
      }),
    ),
  }),
  async handle(context, input) {
    const found = await findPlan(context)
    if (found === undefined) throw notFound('plan.unknown', { zh: '这个计划', en: 'plan' })
    const { id: target } = targetOf(found, input.target)
    const sample = await lastClosed(context, target, input.area ?? found.plan.division)
    if (sample?.closedAt === undefined) return { audited: null }
    const { id, population, size, confirmed, wrong, unclear, byName, closedAt, seed } = sample
    const estimate = showEstimate(sample)
    return {
      audited: {
        sample: id,
        population,
        size,
        confirmed,
        wrong,
        unclear,
        by: byName,
        closedAt,
        seed,
        estimate,
      },
    }
  },
})
