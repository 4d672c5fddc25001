import { readApplication } from '../applications/index.ts'
import { sendCv } from '../cv/index.ts'
import type { Text } from '../kernel/index.ts'
import { applyForPost, readPost } from '../posts/index.ts'
import { editMyRecord, educations, partsOf, personForms, readMyProfile } from '../registry/index.ts'
import { callBeside, noteUse, opened } from './beside.ts'
import { attempt, freshForm, wrongForm } from './forms.ts'
import { type MyRecord, myRecord } from './my-record.ts'
import { controlsFor } from './my-record-controls.ts'
import { askedInput, inputNames } from './my-record-input.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { answerBy, noSuchPage } from './post.ts'
import { payOf, placeOf } from './post-rows.ts'
import { type ApplyProps, type FormState, paths, renderApply, renderReceipt } from './view/index.ts'

const applyPath = '/posts/:id/apply'

export const applyRoutes: Route[] = [
  {
    method: 'GET',
    path: applyPath,
    for: 'person',
    async handle(ask) {
      const record = await myRecord(ask)
      const form = opened(ask, freshForm(record.person.version, ask.draft))
      return { html: await applyPage(ask, record, form) }
    },
  },
  {
    method: 'POST',
    path: applyPath,
    for: 'person',
    async handle(ask) {
      const { message = '', consent = '' } = ask.form.typed
      const record = await myRecord(ask)
      return attempt<Answer>(
        async () => {
          const asked = askedInput(ask.form.typed)
          if (Object.keys(asked).length > 0) await callBeside(ask, 'record', editMyRecord, asked)
          const input = { post: ask.params['id'], message: message.trim(), consent }
          const { application } = await ask.call(applyForPost, input)
          if (ask.form.typed['cv'] === 'yes') await callBeside(ask, 'cv', sendCv, { application })
          const { ask: questions, confirm } = partsFor(record)
          const { own } = personForms.applyForPost
          await noteUse(ask, 'applyForPost', {
            asked: questions.length + own.length,
            known: confirm.length,
          })
          return { to: paths.receipt(application) }
        },
        async problem => {
          const form = wrongForm(ask.form, problem, inputNames)
          const html = await applyPage(ask, await myRecord(ask), {
            ...form,
            wrongs: form.wrongs?.map(saidBetter) ?? [],
          })
          return { html, status: 422 }
        },
      )
    },
  },
  {
    method: 'GET',
    path: '/applications/:id/receipt',
    for: 'person',
    async handle(ask) {
      const { application } = await ask
        .call(readApplication, { application: ask.params['id'] })
        .catch(noSuchPage)
      const html = renderReceipt(await ask.frame(), {
        applicationId: application.id,
        number: receiptNumber(application.appliedAt, application.id),
        post: {
          ...application.post,
          employer: { ...application.employer, about: null, codeChecked: true, reply: null },
        },
        sentAt: application.appliedAt,
        answerBy: application.answerDue ?? ask.today,
      })
      return { html }
    },
  },
]

type Wrongs = NonNullable<FormState['wrongs']>[number]

/** A box that is not ticked says nothing to a schema but a lot to a reader. */
function saidBetter(wrong: Wrongs): Wrongs {
  if (wrong.field !== 'consent') return wrong
  return {
    field: 'consent',
    wrong: { zh: '还没有同意给单位看。', en: 'You have not agreed yet.' },
    right: { zh: '打上勾才能投出去。', en: 'Tick the box to send.' },
  }
}

const partsFor = (record: MyRecord) => partsOf(personForms.applyForPost, new Set(record.known))

async function applyPage(ask: Ask, record: MyRecord, form: FormState): Promise<string> {
  const { city } = ask.portal
  const { post } = await ask.call(readPost, { post: ask.params['id'] }).catch(noSuchPage)
  return renderApply(await ask.frame(), {
    post: {
      id: post.id,
      title: post.fields.title,
      employer: { ...post.employer, about: null, codeChecked: true, reply: null },
      place: placeOf(city, post.fields.division),
      pay: payOf(post.fields.pay),
      answerBy: answerBy(city, ask.today),
    },
    known: await knownOf(ask),
    questions: partsFor(record).ask.flatMap(field => controlsFor(field, city)),
    form,
  })
}

async function knownOf(ask: Ask): Promise<ApplyProps['known']> {
  const me = await ask.call(readMyProfile, {})
  const education = Object.entries(educations).find(([code]) => code === me.education)?.[1]
  const school = [me.school, me.major, me.graduatedOn?.slice(0, 4)].filter(part => part).join('，')
  const all: { label: Text; value: Text | string }[] = [
    { label: { zh: '姓名', en: 'Name' }, value: me.name },
    { label: { zh: '手机', en: 'Phone' }, value: me.phone ?? '' },
    { label: { zh: '学历', en: 'Education' }, value: education ?? '' },
    { label: { zh: '毕业', en: 'Graduated' }, value: school },
    { label: { zh: '技能、证书', en: 'Skills' }, value: me.skills.join('、') },
    { label: { zh: '经历', en: 'Experience' }, value: me.experience },
  ]
  return all.filter(({ value }) => value !== '')
}

/** Short enough to be read out on the phone: the day, and six characters of the id. */
export function receiptNumber(at: string, id: string): string {
  return `${at.slice(2, 10).replaceAll('-', '')}-${id.slice(-6).toUpperCase()}`
}
