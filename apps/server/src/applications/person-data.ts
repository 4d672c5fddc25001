import {
  type Context,
  type Id,
  type PersonDataTables,
  personTable,
  type Text,
  vaultToken,
} from '../kernel/index.ts'
import { dayWords, educations } from '../registry/index.ts'
import { type ApplicationState, ended, phonePurpose, workApplication } from './application.ts'
import { countOpenOf } from './sharing.store.ts'

const stateOf = (value: unknown): Text => workApplication[value as ApplicationState].label // a column of that type

const emptied = `'{"name":"","skills":[],"experience":""}'::jsonb`

const applied = personTable({
  title: { zh: '我的投递', en: 'My applications' },
  table: 'applications.applications',
  at: 'applied_at',
  isLookedAt: true,
  fields: {
    offer_title: { label: { zh: '岗位', en: 'Post' } },
    organisation_name: { label: { zh: '单位', en: 'Employer' } },
    state: { label: { zh: '状态', en: 'State' }, words: stateOf },
    message: { label: { zh: '我写的话', en: 'What I wrote' } },
    resume: { label: { zh: '发给单位的信息', en: 'What the employer was sent' }, words: resumeWords },
    phone_sealed: {
      label: { zh: '发给单位的手机号', en: 'The phone that the employer was sent' },
      words: openedPhone,
    },
  },
  erasure: {
    kind: 'empty',
    set: { person_name: "''", message: "''", interview: 'NULL', resume: emptied, phone_sealed: 'NULL' },
    why: {
      zh: '投过、答复过几次要留着算单位的答复率；姓名和发出的信息删掉',
      en: 'That there was an application and an answer stays for the employer’s record; name and what was sent are deleted',
    },
  },
  retention: {
    key: 'applications',
    months: 24,
    where: `person_name <> '' AND state IN ('${ended.join("','")}')`,
    basis: {
      zh: '结束 2 年后，劳动争议的时效已过',
      en: 'Two years after the end no labour dispute can follow',
    },
  },
})

export const applicationsPersonData: PersonDataTables = {
  parts: [
    {
      ...applied,
      async hinders(context: Context, person: Id<'Person'>) {
        if ((await countOpenOf(context, person)) === 0) return undefined
        return {
          zh: '还有投递没有结束，先撤回或等它结束',
          en: 'An application is still open: withdraw it, or wait until it has ended',
        }
      },
    },
    personTable({
      title: { zh: '投递的经过', en: 'What happened to my applications' },
      table: 'applications.history',
      at: 'at',
      fields: {
        note: { label: { zh: '说明', en: 'Note' } },
        action: { label: { zh: '做了什么', en: 'Step' }, words: actionOf },
      },
      erasure: {
        kind: 'empty',
        set: { note: 'NULL' },
        why: { zh: '步骤和日期留着，写的话删掉', en: 'Steps and days stay, what was written is deleted' },
      },
    }),
    personTable({
      title: { zh: '工作人员留的到岗凭证', en: 'Evidence of a first day that officers kept' },
      table: 'applications.evidence',
      at: 'added_at',
      isLookedAt: true,
      fields: {
        words: { label: { zh: '凭证', en: 'Evidence' } },
        name: { label: { zh: '文件', en: 'File' } },
      },
      erasure: {
        kind: 'delete',
        why: { zh: '到岗的记录留着，凭证删掉', en: 'That there was a first day stays, the paper is deleted' },
      },
      retention: {
        key: 'application-evidence',
        months: 24,
        where: 'true',
        basis: {
          zh: '2 年后，劳动争议的时效已过，年度抽查也已结束',
          en: 'After two years no labour dispute can follow and the checks of the year are over',
        },
      },
    }),
  ],
  excused: {},
}

function openedPhone(value: unknown, context: Context): string {
  return context.use(vaultToken).open(phonePurpose, String(value)) // a sealed text: the empty ones are not asked about
}

function resumeWords(value: unknown): Text | undefined {
  const resume: unknown = typeof value === 'string' ? JSON.parse(value) : value
  if (typeof resume !== 'object' || resume === null) return undefined
  const said = Object.entries(resume).flatMap(([field, part]: [string, unknown]) =>
    (Array.isArray(part) ? part : [part ?? '']).map(one => resumePart(field, String(one))),
  )
  const told = said.filter(part => part.zh !== '')
  return { zh: told.map(part => part.zh).join('，'), en: told.map(part => part.en).join(', ') }
}

function resumePart(field: string, part: string): Text {
  if (field === 'education' && isEducation(part)) return educations[part]
  if (field === 'graduatedOn' && part !== '') return dayWords(part)
  return { zh: part, en: part }
}

const isEducation = (code: string): code is keyof typeof educations => Object.hasOwn(educations, code)

/** A step as it stands on the button that made it; the first one and a reminder have none. */
function actionOf(value: unknown): Text | string {
  if (value === 'apply') return { zh: '投递', en: 'Applied' }
  if (value === 'chase') return { zh: '催了一次', en: 'Asked for an answer' }
  const labels = Object.values(workApplication).flatMap(({ on }) => Object.entries(on))
  return labels.find(([action]) => action === value)?.[1].label ?? String(value)
}
