import { notFound } from '../kernel/index.ts'
import {
  exportMyData,
  listMyConsents,
  listMyData,
  listMyLooks,
  listMyRequests,
  listPurposes,
  requestCorrection,
  requestErasure,
  setMyConsent,
  withdrawRequest,
} from '../privacy/index.ts'
import { readMyRecord } from '../registry/index.ts'
import { attempt, freshForm, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import {
  type FormState,
  myPaths,
  renderConsents,
  renderCorrection,
  renderErasure,
  renderHeld,
  renderLooks,
  renderMyData,
} from './view/index.ts'

export const dataRoutes: Route[] = [
  {
    method: 'GET',
    path: myPaths.data,
    for: 'person',
    async handle(ask) {
      const { groups } = await ask.call(listMyData, {})
      const { rows } = await ask.call(listMyRequests, {})
      const verified = (await verifiedFields(ask)).map(({ field, label }) => ({ field, label }))
      return { html: renderMyData(await ask.frame(), { groups, requests: rows, verified }) }
    },
  },
  {
    method: 'GET',
    path: myPaths.looks,
    for: 'person',
    async handle(ask) {
      return { html: renderLooks(await ask.frame(), await ask.call(listMyLooks, {})) }
    },
  },
  download('html'),
  download('json'),
  {
    method: 'GET',
    path: myPaths.consents,
    for: 'person',
    async handle(ask) {
      const { consents, history } = await ask.call(listMyConsents, {})
      return { html: renderConsents(await ask.frame(), { consents, history, form: freshForm() }) }
    },
  },
  {
    method: 'POST',
    path: myPaths.consents,
    for: 'person',
    async handle(ask) {
      const { purpose, given, about } = ask.form.typed
      const isGiven = given === 'yes'
      await ask.call(setMyConsent, { purpose, given: isGiven, ...(about !== undefined && { about }) })
      return { to: myPaths.consents, flash: isGiven ? 'consented' : 'consent-withdrawn' }
    },
  },
  {
    method: 'GET',
    path: myPaths.erasure,
    for: 'person',
    handle: async ask => ({ html: await erasurePage(ask, freshForm()) }),
  },
  {
    method: 'POST',
    path: myPaths.erasure,
    for: 'person',
    async handle(ask) {
      const { wish = '', understood = '' } = ask.form.typed
      return attempt<Answer>(
        async () => {
          await ask.call(requestErasure, { wish, understood })
          return { to: myPaths.data, flash: 'erasure-asked' }
        },
        async problem => {
          const form = wrongForm(ask.form, problem)
          const wrongs = form.wrongs?.map(wrong => (wrong.field === 'understood' ? notTicked : wrong)) ?? []
          return { html: await erasurePage(ask, { ...form, wrongs }), status: 422 }
        },
      )
    },
  },
  {
    method: 'GET',
    path: myPaths.correction(':field'),
    for: 'person',
    handle: async ask => ({ html: await correctionPage(ask, freshForm()) }),
  },
  {
    method: 'POST',
    path: myPaths.correction(':field'),
    for: 'person',
    async handle(ask) {
      const wish = (ask.form.typed['wish'] ?? '').trim()
      return attempt<Answer>(
        async () => {
          await ask.call(requestCorrection, { field: ask.params['field'], wish })
          return { to: myPaths.data, flash: 'correction-asked' }
        },
        async problem => ({ html: await correctionPage(ask, wrongForm(ask.form, problem)), status: 422 }),
      )
    },
  },
  {
    method: 'POST',
    path: myPaths.withdrawRequest(':id'),
    for: 'person',
    formAt: () => myPaths.data,
    async handle(ask) {
      await ask.call(withdrawRequest, { request: ask.params['id'] })
      return { to: myPaths.data, flash: 'request-withdrawn' }
    },
  },
  {
    method: 'GET',
    path: myPaths.held,
    shared: true,
    handle: async ask => ({ html: renderHeld(await ask.frame(), await ask.call(listPurposes, {})) }),
  },
]

function download(format: 'html' | 'json'): Route {
  return {
    method: 'GET',
    path: myPaths.download(format),
    for: 'person',
    handle: async ask => ({ file: await ask.call(exportMyData, { format }) }),
  }
}

const notTicked = {
  field: 'understood',
  wrong: { zh: '还没有打勾。', en: 'The box is not ticked.' },
  right: { zh: '看清楚了再打勾。', en: 'Tick it once you have read this.' },
}

async function erasurePage(ask: Ask, form: FormState): Promise<string> {
  const { groups, hindrances } = await ask.call(listMyData, {})
  return renderErasure(await ask.frame(), { groups, hindrances, form })
}

/** The fields that somebody verified: the person cannot change those by themself. */
async function verifiedFields(ask: Ask) {
  const { person } = await ask.call(readMyRecord, {})
  return person.fields.filter(({ values }) => values.some(({ state }) => state === 'verified'))
}

async function correctionPage(ask: Ask, form: FormState): Promise<string> {
  const field = (await verifiedFields(ask)).find(one => one.field === ask.params['field'])
  if (field === undefined) throw notFound('field.unknown', { zh: '这一项', en: 'field' })
  return renderCorrection(await ask.frame(), {
    field: field.field,
    label: field.label,
    values: field.values.map(({ words }) => words),
    form,
  })
}
