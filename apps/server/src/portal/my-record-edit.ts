import type { Text } from '../kernel/index.ts'
import { editMyRecord } from '../registry/index.ts'
import { attempt, freshForm, ofControls, wrongForm } from './forms.ts'
import { type MyRecord, myRecord, noSuchPart } from './my-record.ts'
import { controls, wishConsent, wishControls, wishPlaces } from './my-record-controls.ts'
import { inputNames, inputOf, type RecordPart, recordParts } from './my-record-input.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { type Control, type FormState, paths, renderRecordEdit } from './view/index.ts'

const titles: Readonly<Record<RecordPart, { readonly title: Text; readonly lead: Text | null }>> = {
  me: { title: { zh: '我是谁', en: 'Who I am' }, lead: null },
  phone: { title: { zh: '怎么联系我', en: 'How to reach me' }, lead: null },
  schooling: { title: { zh: '学历', en: 'Education' }, lead: null },
  certificate: { title: { zh: '技能证书', en: 'Certificate' }, lead: null },
  work: { title: { zh: '工作经历', en: 'Work' }, lead: null },
  about: { title: { zh: '会做什么', en: 'Skills and experience' }, lead: null },
  wishes: {
    title: { zh: '想找什么工作', en: 'Work I look for' },
    lead: { zh: '最多三样。按这个给你推荐。', en: 'Three at most. Recommendations follow it.' },
  },
}

export const recordEditRoutes: Route[] = [
  {
    method: 'GET',
    path: '/my/record/:part',
    for: 'person',
    async handle(ask) {
      const part = partOf(ask)
      const record = await myRecord(ask)
      const item = ask.query['item']?.[0]
      const typed = { ...known(part, record, item), ...ask.draft }
      return { html: await editPage(ask, part, record, freshForm(record.person.version, typed)) }
    },
  },
  {
    method: 'POST',
    path: '/my/record/:part',
    for: 'person',
    async handle(ask) {
      const part = partOf(ask)
      return attempt<Answer>(
        async () => {
          await ask.call(editMyRecord, inputOf(part, ask.form.typed))
          return { to: paths.record, flash: 'record-saved' }
        },
        async problem => {
          const form = wrongForm(ask.form, problem, inputNames)
          return { html: await editPage(ask, part, await myRecord(ask), form), status: 422 }
        },
      )
    },
  },
  {
    method: 'POST',
    path: '/my/record/:part/remove',
    for: 'person',
    formAt: params => paths.recordPart(params['part'] ?? 'me'),
    async handle(ask) {
      const part = partOf(ask)
      await ask.call(editMyRecord, { [part]: null, item: ask.form.typed['item'] })
      return { to: paths.record, flash: 'record-saved' }
    },
  },
]

function partOf(ask: Ask): RecordPart {
  const part = recordParts.find(each => each === ask.params['part'])
  return part ?? noSuchPart()
}

/** The controls of a part: what an office alone corrects is not among them. */
function controlsOf(part: RecordPart, record: MyRecord): readonly Control[] {
  const knows = (field: MyRecord['known'][number]) => record.known.includes(field)
  switch (part) {
    case 'me':
      return [
        controls.name,
        ...(knows('identity')
          ? []
          : [
              { ...controls.idKind, optional: true },
              { ...controls.idNumber, optional: true },
            ]),
        ...(knows('identity') && knows('sex') ? [] : [{ ...controls.sex, optional: true }]),
        ...(knows('identity') && knows('birth') ? [] : [{ ...controls.birth, optional: true }]),
      ]
    case 'phone':
      return [controls.phone]
    case 'schooling':
      return [controls.level, controls.school, controls.major, controls.graduatedOn]
    case 'certificate':
      return [
        controls.certificateName,
        controls.certificateLevel,
        controls.certificateNumber,
        controls.issuedOn,
      ]
    case 'work':
      return [controls.employer, controls.occupation, controls.from, controls.until]
    case 'about':
      return [controls.skills, controls.experience]
    case 'wishes':
      return wishControls
  }
}

/** What is known already stands in the boxes. */
function known(part: RecordPart, record: MyRecord, item: string | undefined): Record<string, string> {
  const { values } = record
  const texts = (parts: Readonly<Record<string, string | number | null | undefined>>) =>
    Object.fromEntries(
      Object.entries(parts).flatMap(([name, value]) =>
        value === null || value === undefined ? [] : [[name, String(value)]],
      ),
    )
  switch (part) {
    case 'me':
      return texts({ name: values.name, sex: values.sex, birth: values.birth })
    case 'phone':
      return texts({ phone: values.phone })
    case 'schooling':
      return texts({ ...values.schooling.find(one => one.item === item) })
    case 'certificate': {
      const one = values.certificate.find(each => each.item === item)
      return texts({
        item: one?.item,
        certificateName: one?.name,
        certificateLevel: one?.level,
        certificateNumber: one?.number,
        issuedOn: one?.issuedOn,
      })
    }
    case 'work':
      return texts({ ...values.work.find(one => one.item === item) })
    case 'about':
      return texts({ skills: values.skills.join('\n'), experience: values.experience })
    case 'wishes': {
      const [wish1, wish2, wish3] = values.wishes?.occupations ?? []
      const pay = values.wishes?.payFloor
      return texts({
        ...{ wish1, wish2, wish3, payFloor: pay === undefined ? undefined : Math.round(pay / 100) },
        ...Object.fromEntries((values.wishes?.counties ?? []).map(code => [`place-${code}`, 'yes'])),
        recommend: values.wishes?.consent === true ? 'yes' : undefined,
      })
    }
  }
}

async function editPage(ask: Ask, part: RecordPart, record: MyRecord, form: FormState): Promise<string> {
  const item = form.typed?.['item']
  const shown = controlsOf(part, record)
  return renderRecordEdit(await ask.frame(), {
    ...titles[part],
    action: paths.recordPart(part),
    controls: shown,
    choices:
      part === 'wishes'
        ? {
            label: { zh: '愿意在哪里上班', en: 'Where you would work' },
            controls: wishPlaces(ask.portal.city),
            apart: wishConsent,
          }
        : null,
    form: ofControls(form, shown),
    remove:
      item === undefined
        ? null
        : { action: paths.recordRemove(part), item, form: freshForm(record.person.version) },
  })
}
