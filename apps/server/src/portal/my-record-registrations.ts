import type { Text } from '../kernel/index.ts'
import {
  applyForRegistration,
  dayWords,
  editMyRecord,
  grounds,
  listMyRegistrations,
  moveMyRegistration,
  type PersonFieldName,
  partsOf,
  personFields,
  personForms,
  type RegistrationKind,
  type RegistrationView,
  registrationKinds,
  registrationReasons,
} from '../registry/index.ts'
import { callBeside, noteUse, opened } from './beside.ts'
import { attempt, freshForm, ofControls, wrongForm } from './forms.ts'
import { type MyRecord, myRecord, noSuchPart } from './my-record.ts'
import { controlsFor } from './my-record-controls.ts'
import { askedInput, inputNames } from './my-record-input.ts'
import type { Answer, Ask, Route } from './portal.ts'
import {
  type Control,
  type FormState,
  paths,
  type RegistrationRow,
  renderRegistrationForm,
  renderRegistrations,
} from './view/index.ts'

const says: Readonly<Record<RegistrationKind, Text>> = {
  unemployment: {
    zh: '16 岁到领养老金以前，能工作、想工作、没有工作。10 个工作日里答复。',
    en: 'From 16 to pension age, able and willing to work, without work. Answered within 10 working days.',
  },
  difficulty: {
    zh: '登记失业，又特别难找到工作的。由县里认定。',
    en: 'For registered unemployed who find it especially hard. The county office recognises it.',
  },
}

export const registrationRoutes: Route[] = [
  {
    method: 'GET',
    path: '/my/registrations',
    for: 'person',
    async handle(ask) {
      const { rows } = await ask.call(listMyRegistrations, {})
      const open = new Set(rows.filter(row => isOpen(row)).map(row => row.kind))
      const html = renderRegistrations(await ask.frame(), {
        rows: rows.map(rowOf),
        canApply: kinds
          .filter(kind => !open.has(kind))
          .map(kind => ({ kind, title: registrationKinds[kind], say: says[kind] })),
        cancelReasons: Object.entries(registrationReasons.cancel).map(([code, label]) => ({ code, label })),
      })
      return { html }
    },
  },
  {
    method: 'GET',
    path: '/my/registrations/new/:kind',
    for: 'person',
    async handle(ask) {
      const kind = kindOf(ask)
      const record = await myRecord(ask)
      const form = opened(ask, freshForm(record.person.version, ask.draft))
      return { html: await formPage(ask, kind, record, form) }
    },
  },
  {
    method: 'POST',
    path: '/my/registrations/new/:kind',
    for: 'person',
    async handle(ask) {
      const kind = kindOf(ask)
      const record = await myRecord(ask)
      return attempt<Answer>(
        () => send(ask, kind, record),
        async problem => {
          const form = wrongForm(ask.form, problem, inputNames)
          return { html: await formPage(ask, kind, await myRecord(ask), form), status: 422 }
        },
      )
    },
  },
  {
    method: 'POST',
    path: '/my/registrations/:id/:action',
    for: 'person',
    formAt: () => paths.registrations,
    async handle(ask) {
      const { id, action } = ask.params
      const reason = ask.form.typed['reason']
      await ask.call(moveMyRegistration, {
        registration: id,
        action,
        ...(reason !== undefined && reason !== '' && { reason }),
      })
      return { to: paths.registrations, flash: 'registration-moved' }
    },
  },
]

const kinds = ['unemployment', 'difficulty'] as const satisfies readonly RegistrationKind[]

function kindOf(ask: Ask): RegistrationKind {
  return kinds.find(each => each === ask.params['kind']) ?? noSuchPart()
}

function isOpen(row: RegistrationView): boolean {
  return row.state === 'applied' || row.state === 'registered'
}

const lineWords = {
  ground: { zh: '原因', en: 'Reason' },
  since: { zh: '没有工作起', en: 'Without work since' },
  due: { zh: '最晚答复', en: 'Answered by' },
  from: { zh: '登记日', en: 'Registered on' },
  renew: { zh: '续登不晚于', en: 'To be renewed by' },
  ended: { zh: '结束', en: 'Ended' },
  why: { zh: '为什么', en: 'Why' },
  note: { zh: '留言', en: 'Note' },
} as const

function rowOf(row: RegistrationView): RegistrationRow {
  const lines: { label: Text; value: Text | string }[] = [{ label: lineWords.ground, value: row.ground }]
  const add = (label: Text, value: Text | string | null) => {
    if (value !== null && value !== '') lines.push({ label, value })
  }
  const addDay = (label: Text, day: string | null) => add(label, day === null ? null : dayWords(day))
  addDay(lineWords.since, row.since)
  addDay(lineWords.due, row.dueOn)
  addDay(lineWords.from, row.registeredOn)
  addDay(lineWords.renew, row.renewBy)
  addDay(lineWords.ended, row.endedOn)
  add(lineWords.why, row.reason)
  add(lineWords.note, row.note)
  return {
    id: row.id,
    kind: row.kindName,
    state: row.stateName,
    ground: row.ground,
    lines,
    yours: row.actions.some(action => action.name === 'renew'),
    steps: row.actions.map(({ name, label, needsReason }) => ({ action: name, label, needsReason })),
    form: freshForm(row.version),
  }
}

async function send(ask: Ask, kind: RegistrationKind, record: MyRecord): Promise<Answer> {
  const { ground = '', since = '', note = '', committed = '' } = ask.form.typed
  const asked = askedInput(ask.form.typed)
  if (Object.keys(asked).length > 0) await callBeside(ask, 'record', editMyRecord, asked)
  await ask.call(applyForRegistration, {
    kind,
    ground,
    ...(since !== '' && { since }),
    ...(note.trim() !== '' && { note: note.trim() }),
    committed,
  })
  const parts = partsOf(personForms[kind], new Set(record.known))
  const { own } = personForms[kind]
  await noteUse(ask, kind, { asked: parts.ask.length + own.length, known: parts.confirm.length })
  return { to: paths.registrations, flash: 'registration-sent' }
}

async function formPage(
  ask: Ask,
  kind: RegistrationKind,
  record: MyRecord,
  form: FormState,
): Promise<string> {
  const parts = partsOf(personForms[kind], new Set(record.known))
  const controls = [...parts.ask.flatMap(field => controlsFor(field, ask.portal.city)), ...questions(kind)]
  return renderRegistrationForm(await ask.frame(), {
    title: registrationKinds[kind],
    action: paths.registrationNew(kind),
    known: parts.confirm.flatMap(field => knownLine(record, field)),
    controls,
    form: ofControls(form, controls),
  })
}

export function knownLine(record: MyRecord, field: PersonFieldName): { label: Text; value: Text }[] {
  const shown = record.person.fields.find(each => each.field === field)
  const [value] = shown?.values ?? []
  return value === undefined ? [] : [{ label: personFields[field].label, value: value.words }]
}

/** What no record can answer. */
function questions(kind: RegistrationKind): Control[] {
  return [
    {
      name: 'ground',
      kind: 'select',
      label: { zh: '什么情形', en: 'Your case' },
      options: Object.entries(grounds[kind]).map(([code, label]) => ({ code, label })),
    },
    ...(kind === 'unemployment'
      ? [
          {
            name: 'since',
            kind: 'date',
            label: { zh: '从哪天起没有工作', en: 'Without work since' },
          } as const,
        ]
      : []),
    {
      name: 'note',
      kind: 'area',
      label: { zh: '想补充的', en: 'Anything to add' },
      optional: true,
      maxlength: 300,
    },
    {
      name: 'committed',
      kind: 'tick',
      label: {
        zh: '我承诺填的都是真的：能工作、想工作、现在没有工作',
        en: 'I declare that this is true: I can work, want to work, and have no work',
      },
    },
  ]
}
