import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Static, Type } from 'typebox'
import {
  type Breach,
  type FileFinding,
  isRealDay,
  openYaml,
  type ShapeWords,
  shapeBreaches,
} from '../kernel/index.ts'

/** The shape of `campaigns.yaml`; `campaigns.schema.json` beside each plan is printed from here. */

const strict = { additionalProperties: false } as const
const code = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$' })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

const campaign = Type.Object(
  {
    id: code,
    zh: Type.String({ minLength: 1, maxLength: 60 }),
    en: Type.String({ minLength: 1, maxLength: 120 }),
    about: Type.Object(
      {
        zh: Type.String({ minLength: 1, maxLength: 400 }),
        en: Type.String({ minLength: 1, maxLength: 800 }),
      },
      strict,
    ),
    from: day,
    until: day,
    /** kinds of activities that may belong to it; left out: every kind */
    kinds: Type.Optional(Type.Array(code, { minItems: 1 })),
  },
  strict,
)

const fileSchema = Type.Object(
  { $schema: Type.Optional(Type.String()), campaigns: Type.Array(campaign) },
  strict,
)

export type Campaign = Static<typeof campaign>
type CampaignFile = Static<typeof fileSchema>

/** What stands in `campaigns.schema.json`. */
export function campaignSchemaFile(): string {
  return `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...fileSchema }, null, 2)}\n`
}

const check = new Ajv2020({ allErrors: true, strict: false }).compile(fileSchema)

export interface LintedCampaigns {
  readonly findings: readonly FileFinding[]
  /** present only when the shape is right */
  readonly file: CampaignFile | undefined
}

/**
 * Checks the text of a file of campaigns: YAML, its shape, its days, and that its kinds are kinds of the plan.
 * @param kinds the ids of the plan's kinds of activities
 */
export function lintCampaigns(source: string, name: string, kinds: ReadonlySet<string>): LintedCampaigns {
  const yaml = openYaml(source, name)
  if ('findings' in yaml) return { findings: yaml.findings, file: undefined }
  if (!check(yaml.value)) {
    const findings = shapeBreaches(check.errors ?? [], [], words).map(yaml.finding)
    return { findings: findings.toSorted((a, b) => a.line - b.line), file: undefined }
  }
  const file = yaml.value as CampaignFile // it fits the schema
  const findings = [...breachesOf(file, kinds)].map(yaml.finding)
  return { findings: findings.toSorted((a, b) => a.line - b.line), file }
}

function* breachesOf({ campaigns }: CampaignFile, kinds: ReadonlySet<string>): Generator<Breach> {
  for (const [at, one] of campaigns.entries()) {
    const path = ['campaigns', at]
    if (campaigns.findIndex(other => other.id === one.id) < at)
      yield {
        path: [...path, 'id'],
        wrong: { zh: `${one.id} 写了两次`, en: `${one.id} stands twice` },
        cure: { zh: '换一个 id', en: 'give it another id' },
      }
    for (const key of ['from', 'until'] as const)
      if (!isRealDay(one[key]))
        yield {
          path: [...path, key],
          wrong: { zh: `没有 ${one[key]} 这一天`, en: `there is no such day as ${one[key]}` },
          cure: { zh: '写日历上有的日子', en: 'write a day of the calendar' },
        }
    if (one.until < one.from)
      yield {
        path: [...path, 'until'],
        wrong: { zh: '结束在开始之前', en: 'it ends before it begins' },
        cure: { zh: '对调', en: 'swap the days' },
      }
    for (const [n, kind] of (one.kinds ?? []).entries())
      if (!kinds.has(kind))
        yield {
          path: [...path, 'kinds', n],
          wrong: { zh: `没有 ${kind} 这种活动`, en: `${kind} is no kind of activity` },
          cure: { zh: '见 activity-kinds.yaml', en: 'see activity-kinds.yaml' },
        }
  }
}

const words: ShapeWords = {
  unions: [],
  shape: { zh: '见同目录的 campaigns.schema.json', en: 'see campaigns.schema.json beside the file' },
}
