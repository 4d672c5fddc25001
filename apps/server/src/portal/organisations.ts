import { Problem, storedFileBodyLimit, type Text } from '../kernel/index.ts'
import {
  addDocument,
  beginRequest,
  editRequest,
  findOrganisationsByName,
  listMyRequests,
  lookUpCode,
  type RequestView,
  readRequest,
  removeDocument,
  sendRequest,
  takeOrganisation,
  withdrawRequest,
} from '../organisations/index.ts'
import {
  documentKinds,
  isOrganisationKind,
  type OrganisationKind,
  organisationKindRules,
  organisationKinds,
} from '../registry/index.ts'
import { attempt, freshForm, wrongForm } from './forms.ts'
import type { Answer, Ask, Route } from './portal.ts'
import { noSuchPage } from './post.ts'
import { placeName } from './search.ts'
import {
  organisationPaths as at,
  type FormState,
  renderAskForm,
  renderAskKind,
  renderAskStop,
  renderDoors,
  renderRequest,
} from './view/index.ts'

const here = '/organisations/requests/:receipt'

export const organisationRoutes: Route[] = [
  { method: 'GET', path: at.doors, handle: async ask => ({ html: await doorsPage(ask) }) },
  {
    method: 'GET',
    path: '/organisations/new',
    handle: async ask => ({ html: await kindPage(ask, freshForm()) }),
  },
  {
    method: 'POST',
    path: '/organisations/new',
    entry: true,
    handle: ask => (ask.form.typed['step'] === 'facts' ? begin(ask) : afterKind(ask)),
  },
  { method: 'GET', path: here, handle: async ask => ({ html: await requestPage(ask, undefined) }) },
  { method: 'GET', path: `${here}/facts`, handle: ask => editPage(ask) },
  { method: 'POST', path: `${here}/facts`, handle: ask => edit(ask) },
  {
    method: 'POST',
    path: `${here}/documents`,
    largestFile: storedFileBodyLimit,
    handle: ask =>
      step(ask, async receipt => {
        const file = ask.form.file ?? { name: '-', type: '', base64: '' }
        await ask.call(addDocument, { receipt, kind: ask.form.typed['kind'], file })
      }),
  },
  {
    method: 'POST',
    path: `${here}/documents/:document/remove`,
    handle: ask =>
      step(ask, async receipt => {
        await ask.call(removeDocument, { receipt, document: ask.params['document'] })
      }),
  },
  {
    method: 'POST',
    path: `${here}/send`,
    handle: ask =>
      step(ask, async receipt => {
        await ask.call(sendRequest, { receipt })
      }),
  },
  {
    method: 'POST',
    path: `${here}/withdraw`,
    async handle(ask) {
      await ask.call(withdrawRequest, { receipt: ask.params['receipt'] })
      return { to: at.doors, flash: 'organisation-withdrawn' }
    },
  },
  {
    method: 'POST',
    path: `${here}/take`,
    entry: true,
    handle: ask =>
      step(ask, async receipt => {
        const { login = '', name = '', password = '' } = ask.form.typed
        await ask.call(takeOrganisation, { receipt, login: login.trim(), name: name.trim(), password })
      }),
  },
]

/** Does one thing to a request and shows it anew; what was wrong stands beside the field. */
async function step(ask: Ask, work: (receipt: string) => Promise<void>): Promise<Answer> {
  const receipt = ask.params['receipt'] ?? ''
  return attempt<Answer>(
    async () => {
      await work(receipt)
      return { to: at.request(receipt) }
    },
    async problem => ({ html: await requestPage(ask, wrongForm(ask.form, problem)), status: 422 }),
  )
}

async function doorsPage(ask: Ask): Promise<string> {
  const words = (ask.query['q']?.[0] ?? '').trim().slice(0, 100)
  const found = words === '' ? null : (await ask.call(findOrganisationsByName, { q: words, limit: 10 })).rows
  // officials act for their office alone: they have no requests of their own
  const mine = mayAsk(ask) ? (await ask.call(listMyRequests, {})).rows : []
  return renderDoors(await ask.frame(), {
    words,
    found:
      found?.map(({ id, name, county, stateName }) => ({ id, name, place: county.name, state: stateName })) ??
      null,
    mine: mine.map(({ id, name, stateName }) => ({ id, name, state: stateName })),
  })
}

function mayAsk(ask: Ask): boolean {
  return ask.actor.account !== undefined && ask.actor.area === undefined
}

async function kindPage(ask: Ask, form: FormState): Promise<string> {
  return renderAskKind(await ask.frame(), {
    form,
    kinds: Object.entries(organisationKinds).map(([code, label]) => ({ code, label })),
  })
}

const noKind = {
  field: 'kind',
  wrong: { zh: '还没有选单位类型。', en: 'The kind is missing.' },
  right: { zh: '从列表里选一个。', en: 'Choose one of the list.' },
}

const noCode = {
  field: 'creditCode',
  wrong: { zh: '还没有填信用代码。', en: 'The credit code is missing.' },
  right: {
    zh: '单位都有，印在证照上。来找工作的，开个人账号。',
    en: 'Every organisation has one, on its licence. To look for work, open a personal account.',
  },
}

const badCode = {
  field: 'creditCode',
  wrong: { zh: '信用代码不是 18 位。', en: 'The credit code does not have 18 characters.' },
  right: {
    zh: '照证照抄，数字和大写字母一共 18 位。',
    en: 'Copy it from the licence: 18 digits and capital letters.',
  },
}

/** a code of an organisation or of a citizen, whom the next page sends to where people go */
const hasLengthOfCode = (code: string) => [15, 18].includes(code.replaceAll(/[\s-]/g, '').length)

/** Known already? A person? Otherwise on to what this kind needs. */
async function afterKind(ask: Ask): Promise<Answer> {
  const { kind = '', creditCode = '' } = ask.form.typed
  const wrongs = [
    ...(isOrganisationKind(kind) ? [] : [noKind]),
    ...(creditCode.trim() === '' ? [noCode] : hasLengthOfCode(creditCode) ? [] : [badCode]),
  ]
  if (!isOrganisationKind(kind) || wrongs.length > 0) {
    return { html: await kindPage(ask, { ...freshForm(undefined, ask.form.typed), wrongs }), status: 422 }
  }
  const { known, name } = await ask.call(lookUpCode, { creditCode: creditCode.trim() })
  if (known === 'personal' || known === 'administered') {
    return { html: renderAskStop(await ask.frame(), { why: known, name }) }
  }
  const typed = { kind, creditCode: creditCode.trim(), ...(name !== null && { name }) }
  return { html: await formPage(ask, { kind, claim: known === 'open', form: freshForm(undefined, typed) }) }
}

interface Wanted {
  readonly kind: OrganisationKind
  readonly claim: boolean
  readonly form: FormState
  readonly receipt?: string
}

async function formPage(ask: Ask, wanted: Wanted): Promise<string> {
  const { city } = ask.portal
  const rule = organisationKindRules[wanted.kind]
  const choices = (all: Iterable<{ code: string; name: Text }>) =>
    [...all].map(({ code, name }) => ({ code, label: name }))
  return renderAskForm(await ask.frame(), {
    form: wanted.form,
    ...(wanted.receipt !== undefined && { receipt: wanted.receipt }),
    kind: { code: wanted.kind, label: organisationKinds[wanted.kind] },
    creditCode: wanted.form.typed?.['creditCode'] ?? '',
    claim: wanted.claim,
    fields: rule.facts,
    licence: rule.licence === undefined ? null : documentKinds[rule.licence],
    counties: city.divisions.all
      .filter(({ level }) => level === 'county')
      .map(({ code }) => ({ code, label: placeName(city, code) })),
    industries: choices(city.industries.values()),
    documents: rule.documents.map(each => documentKinds[each]),
  })
}

/** What was typed, without what is empty: a field that this kind does not have is no answer. */
function factsOf(ask: Ask): Record<string, string> {
  const names = ['name', 'kind', 'creditCode', 'division', 'address', 'industry', 'representative']
  const more = ['contactName', 'contactPhone', 'licenceNumber', 'licenceFrom', 'licenceUntil']
  return Object.fromEntries(
    [...names, ...more].flatMap(name => {
      const value = (ask.form.typed[name] ?? '').trim()
      return value === '' ? [] : [[name, value]]
    }),
  )
}

async function begin(ask: Ask): Promise<Answer> {
  const { kind = '' } = ask.form.typed
  if (!isOrganisationKind(kind)) return afterKind(ask)
  return attempt<Answer>(
    async () => {
      const { receipt } = await ask.call(beginRequest, factsOf(ask))
      return { to: at.request(receipt) }
    },
    async problem => {
      const form = saidBetter(wrongForm(ask.form, problem))
      return { html: await formPage(ask, { kind, claim: false, form }), status: 422 }
    },
  )
}

/** In the words of the form: a schema's sentence about a pattern helps nobody. */
function saidBetter(form: FormState): FormState {
  const typed = form.typed ?? {}
  const wrongs = form.wrongs?.map(one => {
    if (one.field === 'contactPhone' && (typed['contactPhone'] ?? '') !== '') return { ...one, ...noPhone }
    return (typed[one.field] ?? '') === '' ? { ...one, ...empty } : one
  })
  return { ...form, wrongs: wrongs ?? [] }
}

const noPhone = {
  wrong: { zh: '这不是电话号码。', en: 'This is not a phone number.' },
  right: { zh: '例如 0577-65000001。', en: 'E.g. 0577-65000001.' },
}
const empty = {
  wrong: { zh: '还没有填。', en: 'This is missing.' },
  right: { zh: '照证照填。', en: 'As on the papers.' },
}

async function requestOf(ask: Ask): Promise<RequestView> {
  return ask.call(readRequest, { receipt: ask.params['receipt'] }).catch(noSuchPage)
}

async function requestPage(ask: Ask, form: FormState | undefined): Promise<string> {
  const receipt = ask.params['receipt'] ?? ''
  const one = await requestOf(ask)
  const rule = organisationKindRules[one.facts.kind]
  const kinds = [...rule.documents, 'other' as const]
  return renderRequest(await ask.frame(), {
    receipt,
    form: { ...(form ?? freshForm()), version: one.version },
    name: one.facts.name,
    kindName: one.kindName,
    creditCode: one.facts.creditCode,
    state: one.state,
    stateName: one.stateName,
    dueOn: one.dueOn,
    reason: one.reason,
    note: one.note,
    missing: one.missing.map(({ kind, name }) => ({ code: kind, label: name })),
    documents: one.documents,
    documentKinds: kinds.map(code => ({ code, label: documentKinds[code] })),
    canTake: one.canTake,
    taken: one.taken,
    own: !receipt.includes('.'),
  })
}

async function editPage(ask: Ask): Promise<Answer> {
  const one = await requestOf(ask)
  const receipt = ask.params['receipt'] ?? ''
  const form = freshForm(one.version, { ...one.facts })
  return { html: await formPage(ask, { kind: one.facts.kind, claim: one.kind === 'claim', form, receipt }) }
}

async function edit(ask: Ask): Promise<Answer> {
  const receipt = ask.params['receipt'] ?? ''
  const { kind = '' } = ask.form.typed
  if (!isOrganisationKind(kind)) throw new Problem('invalid', 'organisation.kind', noKind.wrong)
  return attempt<Answer>(
    async () => {
      await ask.call(editRequest, { receipt, facts: factsOf(ask) })
      return { to: at.request(receipt) }
    },
    async problem => {
      const wrong = wrongForm(ask.form, problem)
      const wrongs = wrong.wrongs?.map(one => ({ ...one, field: one.field.replace(/^facts\./, '') })) ?? []
      return {
        html: await formPage(ask, { kind, claim: false, form: saidBetter({ ...wrong, wrongs }), receipt }),
        status: 422,
      }
    },
  )
}
