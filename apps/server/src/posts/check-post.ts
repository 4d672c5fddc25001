import { type Day, type FieldProblem, fill, type Text } from '../kernel/index.ts'
import type { City } from '../registry/index.ts'
import type { PostFields, PostWarning } from './post.ts'

export interface PostFindings {
  /** the post cannot be sent for review with these */
  readonly errors: readonly FieldProblem[]
  /** the reviewer sees these */
  readonly warnings: readonly PostWarning[]
}

/**
 * What an advertisement may not demand: sex, nation, race, religion, household place, disability, disease
 * carrier (Employment Promotion Law, sections 26 to 31). 限 and 只招 make a demand; a mere mention does not.
 */
const forbidden: readonly { readonly pattern: RegExp; readonly what: Text }[] = [
  {
    pattern: /(限|只招|仅限|只要|要求)\s*[男女](性|生|士)?|[男女](性|生|士)(优先|可)|[男女]性?不限年龄/,
    what: { zh: '性别', en: 'sex' },
  },
  { pattern: /(限|只招|仅限|不要|不招).{0,4}(汉族|少数民族|民族)/, what: { zh: '民族', en: 'ethnic group' } },
  {
    pattern:
      /(限|只招|仅限|不要|不招).{0,4}(本地人|外地人|本地户口|外地户口|本市户籍)|(本地|本市)(户口|户籍)(优先|者)/,
    what: { zh: '户籍', en: 'household place' },
  },
  {
    pattern: /(不要|不招|拒绝).{0,4}(残疾|信教)|无宗教信仰/,
    what: { zh: '残疾或宗教', en: 'disability or religion' },
  },
  { pattern: /(乙肝|乙型肝炎|小三阳|大三阳)/, what: { zh: '病原携带', en: 'being a carrier of a disease' } },
  {
    pattern: /(限|只招|仅限)?(已婚已育|未婚|已婚)(优先|者)?/,
    what: { zh: '婚育', en: 'marriage and children' },
  },
]

/** An age limit is not on the law's list: the reviewer weighs it. */
const ageLimit = /(\d{2})\s*(周岁|岁)\s*(以下|以内|及以下|以上)|年龄.{0,6}\d{2}/

/**
 * The lowest monthly wage of Zhejiang's lowest tier from 2021-08-01 (notice of the provincial government, 2021).
 * Which tier a county is in is not confirmed here, so falling below is a warning and not an error.
 */
const lowestTierFen = 1_840_00

/** Checks what no schema can: the law, the calendar, places, pay. Pure: the same fields give the same findings. */
export function checkPost(fields: PostFields, city: City, today: Day): PostFindings {
  const errors: FieldProblem[] = []
  const warnings: PostWarning[] = []
  if (city.divisions.get(fields.division) === undefined) {
    errors.push(
      problem(
        '/division',
        '没有这个区划',
        'There is no such division',
        '从列表里选县（市、区）或镇街',
        'choose a county or town of the list',
      ),
    )
  }
  if (fields.occupation !== '' && !city.occupations.has(fields.occupation)) {
    errors.push(
      problem(
        '/occupation',
        '没有这个工种',
        'There is no such occupation',
        '从列表里选，或者留空',
        'choose one of the list, or leave it empty',
      ),
    )
  }
  if (fields.category === 'social' && fields.socialKind === undefined) {
    errors.push(
      problem(
        '/socialKind',
        '社会组织岗位要分类',
        'A post of a social organisation needs its kind',
        '选就业、见习或灵活就业',
        'choose employment, traineeship or flexible work',
      ),
    )
  }
  if (fields.validUntil < today) {
    errors.push(
      problem(
        '/validUntil',
        '截止日已经过了',
        'The closing day has passed',
        `写${today}或以后的日子`,
        `give ${today} or later`,
      ),
    )
  }
  checkPay(fields, errors, warnings)
  checkWords(fields, errors, warnings)
  return { errors, warnings }
}

function checkPay({ pay }: PostFields, errors: FieldProblem[], warnings: PostWarning[]): void {
  if (pay.kind === 'negotiable') {
    if (pay.from !== null || pay.to !== null) {
      errors.push(
        problem(
          '/pay/from',
          '面议就不写数',
          'Pay to be agreed has no figures',
          '清空工资，或者选按月',
          'clear the figures, or choose a kind of pay',
        ),
      )
    }
    return
  }
  if (pay.from === null) {
    errors.push(
      problem(
        '/pay/from',
        '没有写工资',
        'Pay is missing',
        '写最低工资，或者选面议',
        'give the lower bound, or choose “to be agreed”',
      ),
    )
    return
  }
  if (pay.to !== null && pay.to < pay.from) {
    errors.push(
      problem(
        '/pay/to',
        '上限比下限小',
        'The upper bound is below the lower',
        '两个数换一下',
        'swap the two',
      ),
    )
  }
  if (pay.kind === 'month' && pay.from < lowestTierFen) {
    warnings.push(
      problem(
        '/pay/from',
        '低于全省最低一档月最低工资1,840元',
        'Below the lowest monthly minimum wage of the province, 1,840 yuan',
        '核对工资，是不是兼职或写错单位',
        'check it: part-time, or a wrong unit?',
      ),
    )
  }
}

function checkWords(fields: PostFields, errors: FieldProblem[], warnings: PostWarning[]): void {
  for (const [pointer, text] of [
    ['/title', fields.title],
    ['/description', fields.description],
  ] as const) {
    for (const { pattern, what } of forbidden) {
      const found = pattern.exec(text)
      if (found === null) continue
      const wrong = fill(
        {
          zh: `“{found}”按${what.zh}挑人，法律不允许`,
          en: `“{found}” selects by ${what.en}, which the law forbids`,
        },
        { found: found[0] },
      )
      errors.push({
        pointer,
        wrong,
        right: {
          zh: '删掉这个要求，写工作需要的能力',
          en: 'remove it and name the ability that the work needs',
        },
      })
    }
    const age = ageLimit.exec(text)
    if (age !== null) {
      warnings.push(
        problem(
          pointer,
          `写了年龄要求“${age[0]}”`,
          `An age limit: “${age[0]}”`,
          '工作确实需要才留下',
          'keep it only where the work needs it',
        ),
      )
    }
  }
}

function problem(pointer: string, zh: string, en: string, rightZh: string, rightEn: string): FieldProblem {
  return { pointer, wrong: { zh, en }, right: { zh: rightZh, en: rightEn } }
}
