import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Breach, type FileFinding, openYaml, type ShapeWords, shapeBreaches } from '../kernel/index.ts'
import { type AttributeShape, attributesOf } from '../plan/index.ts'
import {
  type ActivityKind,
  type KindFact,
  type KindFile,
  kindFileSchema,
  type Particular,
} from './kind-file.ts'

const ajv = new Ajv2020({ allErrors: true, strict: false })
const check = ajv.compile(kindFileSchema)

export interface LintedKinds {
  readonly findings: readonly FileFinding[]
  /** present only when the shape is right */
  readonly file: KindFile | undefined
}

/** Checks the text of a file of kinds: YAML, its shape, then what its parts say of one another. */
export function lintKinds(source: string, name: string): LintedKinds {
  const yaml = openYaml(source, name)
  if ('findings' in yaml) return { findings: yaml.findings, file: undefined }
  if (!check(yaml.value)) {
    const findings = shapeBreaches(check.errors ?? [], [], words).map(yaml.finding)
    return { findings: inOrder(findings), file: undefined }
  }
  const file = yaml.value as KindFile // it fits the schema
  return { findings: inOrder([...breachesOf(file)].map(yaml.finding)), file }
}

function inOrder(findings: readonly FileFinding[]): FileFinding[] {
  return findings.toSorted((a, b) => a.line - b.line)
}

function* breachesOf({ kinds }: KindFile): Generator<Breach> {
  for (const [at, kind] of kinds.entries()) {
    const path = ['kinds', at]
    if (kinds.findIndex(other => other.id === kind.id) < at)
      yield {
        path: [...path, 'id'],
        wrong: { zh: `${kind.id} 写了两次`, en: `${kind.id} stands twice` },
        cure: { zh: '换一个 id', en: 'give it another id' },
      }
    if (kind.organisers.organisations.length + kind.organisers.roles.length === 0)
      yield {
        path: [...path, 'organisers'],
        wrong: { zh: '谁都不能办', en: 'nobody may organise it' },
        cure: { zh: '至少写一种单位或一个身份', en: 'name a kind of organisation or a role' },
      }
    if (kind.participants === 'nobody' && (kind.visitors || kind.companions > 0))
      yield {
        path: [...path, 'visitors'],
        wrong: {
          zh: '名单不给人看，却可以凭手机号报名或带人',
          en: 'participants are shown to nobody, yet visitors or companions may register',
        },
        cure: { zh: '写 visitors: false、companions: 0', en: 'write visitors: false and companions: 0' },
      }
    for (const [n, one] of kind.particulars.entries())
      yield* particularBreaches(kind, one, [...path, 'particulars', n])
    for (const [n, one] of kind.facts.entries()) yield* factBreaches(kind, one, [...path, 'facts', n])
  }
}

function* particularBreaches(kind: ActivityKind, one: Particular, path: Breach['path']): Generator<Breach> {
  const same = kind.particulars.filter(other => other.id === one.id)
  if (same.length > 1 && same[0] !== one)
    yield {
      path: [...path, 'id'],
      wrong: { zh: `${one.id} 写了两次`, en: `${one.id} stands twice` },
      cure: { zh: '换一个 id', en: 'give it another id' },
    }
  if ((one.type === 'choice') !== (one.options !== undefined))
    yield {
      path,
      wrong: { zh: 'options 和 type 不符', en: '`options` does not fit `type`' },
      cure: { zh: '只有 choice 写 options', en: 'options go with choice, and with nothing else' },
    }
  if (one.kinds !== undefined && !one.type.startsWith('organisation'))
    yield {
      path: [...path, 'kinds'],
      wrong: { zh: 'kinds 和 type 不符', en: '`kinds` does not fit `type`' },
      cure: { zh: '只有 organisation(s) 写 kinds', en: 'kinds go with organisation or organisations' },
    }
  if (one.from !== undefined && one.to !== undefined && one.from > one.to)
    yield {
      path: [...path, 'to'],
      wrong: { zh: 'to 比 from 小', en: '`to` is less than `from`' },
      cure: { zh: '对调', en: 'swap them' },
    }
}

/** How each kind of fact of an activity is recorded. */
const fitting: Readonly<Partial<Record<KindFact['fact'], KindFact['per']>>> = {
  'activity.held': 'activity',
  'activity.session': 'session',
  'activity.attended': 'person',
  'base.presented': 'each',
}

function* factBreaches(kind: ActivityKind, one: KindFact, path: Breach['path']): Generator<Breach> {
  const per = fitting[one.fact]
  if (per !== undefined && per !== one.per)
    yield {
      path: [...path, 'per'],
      wrong: { zh: `${one.fact} 不按 ${one.per} 记`, en: `${one.fact} is not recorded per ${one.per}` },
      cure: { zh: `写 per: ${per}`, en: `write per: ${per}` },
    }
  if ((one.per === 'each') !== (one.of !== undefined))
    yield {
      path,
      wrong: { zh: 'of 和 per 不符', en: '`of` does not fit `per`' },
      cure: { zh: '只有 each 写 of', en: 'of goes with each' },
    }
  const named: readonly (readonly [string | undefined, readonly Particular['type'][], string])[] = [
    [one.of, ['organisations'], 'of'],
    [one.organisation, ['organisation'], 'organisation'],
    ...(one.thing ?? []).map(id => [id, requiredTypes, 'thing'] as const),
  ]
  for (const [id, types, key] of named) {
    const found = kind.particulars.find(other => other.id === id)
    if (id !== undefined && (found === undefined || !types.includes(found.type) || found.required !== true))
      yield {
        path: [...path, key],
        wrong: {
          zh: `${id} 不是必填的 ${types.join('、')}`,
          en: `${id} is no required ${types.join(' or ')}`,
        },
        cure: { zh: '在 particulars 里写好它', en: 'define it among the particulars' },
      }
  }
  for (const [attribute, id] of Object.entries(one.attributes ?? {}))
    yield* attributeBreaches(kind, one, { attribute, id }, [...path, 'attributes', attribute])
}

const requiredTypes: readonly Particular['type'][] = ['organisation', 'choice', 'county']

const shapeOf: Readonly<Record<Particular['type'], (one: Particular) => AttributeShape | undefined>> = {
  truth: () => 'boolean',
  number: () => 'integer',
  text: () => 'text',
  day: () => undefined,
  choice: one => one.options?.map(option => option.id) ?? [],
  county: () => 'text',
  organisation: () => undefined,
  organisations: () => undefined,
}

function* attributeBreaches(
  kind: ActivityKind,
  { fact }: KindFact,
  { attribute, id }: { readonly attribute: string; readonly id: string },
  path: Breach['path'],
): Generator<Breach> {
  const wanted = attributesOf[fact][attribute]
  const source = kind.particulars.find(one => one.id === id)
  const given = source && shapeOf[source.type](source)
  const fits =
    wanted === 'text'
      ? given === 'text' || Array.isArray(given)
      : Array.isArray(wanted) && Array.isArray(given)
        ? given.every(word => wanted.includes(word))
        : given !== undefined && wanted === given
  if (!fits)
    yield {
      path,
      wrong: {
        zh: `${fact} 的 ${attribute} 装不下 ${id}`,
        en: `${attribute} of ${fact} does not hold what ${id} says`,
      },
      cure: {
        zh: `可用的属性：${Object.keys(attributesOf[fact]).join('、')}`,
        en: `its attributes are ${Object.keys(attributesOf[fact]).join(', ')}`,
      },
    }
}

const words: ShapeWords = {
  unions: [],
  shape: {
    zh: '见同目录的 activity-kinds.schema.json',
    en: 'see activity-kinds.schema.json beside the file',
  },
}
