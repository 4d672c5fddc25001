import { Type } from 'typebox'
import {
  idOf,
  invalid,
  keyIn,
  Problem,
  readStoredFile,
  storedFileBodyLimit,
  storedFileInput,
  takeStep,
  useCase,
} from '../kernel/index.ts'
import { cityToken, documentKinds } from '../registry/index.ts'
import { applicants } from './begin-request.ts'
import { checkFacts } from './check-facts.ts'
import { papers } from './document.store.ts'
import { ownRequest, requireTurn } from './own-request.ts'
import { receiptInput } from './read-request.ts'
import { deleteRequest, writeRequest } from './request.store.ts'
import { missingDocuments, requestFacts, requestLifecycle } from './request.ts'

/** A request with more than this is somebody filling the disk. */
const mostPapers = 12

const shared = {
  permission: 'organisation.ask',
  reach: 'public',
  allow: applicants,
  runsAsSystem: true, // the receipt is the right
} as const

/** Says the facts anew, while it is the applicant's turn. */
export const editRequest = useCase({
  ...shared,
  name: 'organisations.editRequest',
  kind: 'command',
  title: { zh: '改单位申请', en: 'Change a request for an organisation' },
  versioned: true,
  http: { method: 'PUT', path: '/api/organisation-requests/:receipt' },
  input: Type.Object({ receipt: receiptInput, facts: requestFacts }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const request = await ownRequest(context, input.receipt, 'change')
    context.expect(request.version)
    requireTurn(request)
    const { facts } = checkFacts(context, input.facts)
    if (request.kind !== 'change' && facts.creditCode !== request.facts.creditCode) throw otherCode()
    const version = request.version + 1
    // one that nobody knows yet lies where it says it is
    const division = request.organisation === undefined ? facts.division : request.division
    await writeRequest(context, { ...request, facts, division, version, checks: [] })
    return { version }
  },
})

const otherCode = () =>
  invalid([
    {
      pointer: '/creditCode',
      wrong: { zh: '这份申请是为另一个代码开始的', en: 'This request was begun for another code' },
      right: { zh: '撤回它，用对的代码再来', en: 'withdraw it and begin anew with the right code' },
    },
  ])

/** Adds one paper: a photo or a PDF. */
export const addDocument = useCase({
  ...shared,
  name: 'organisations.addDocument',
  kind: 'command',
  title: { zh: '交一份材料', en: 'Add a paper' },
  bodyLimit: storedFileBodyLimit,
  http: { method: 'POST', path: '/api/organisation-requests/:receipt/documents' },
  input: Type.Object({ receipt: receiptInput, kind: keyIn(documentKinds), file: storedFileInput }),
  output: Type.Object({ document: idOf<'Document'>() }),
  async handle(context, input) {
    const request = await ownRequest(context, input.receipt, 'change')
    requireTurn(request)
    const paper = readStoredFile(input.file, 'scan')
    const there = await papers.list(context, [request.id])
    if (there.length >= mostPapers) {
      throw new Problem('conflict', 'request.full', {
        zh: `最多 ${mostPapers} 份材料，先删掉几份`,
        en: `No more than ${mostPapers} papers: remove some first`,
      })
    }
    const { division, organisation = null } = request
    const document = await papers.put(context, request.id, paper, {
      division,
      organisation,
      kind: input.kind,
    })
    await writeRequest(context, { ...request, version: request.version + 1 })
    return { document }
  },
})

export const removeDocument = useCase({
  ...shared,
  name: 'organisations.removeDocument',
  kind: 'command',
  title: { zh: '删一份材料', en: 'Remove a paper' },
  http: { method: 'DELETE', path: '/api/organisation-requests/:receipt/documents/:document' },
  input: Type.Object({ receipt: receiptInput, document: idOf<'Document'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    const request = await ownRequest(context, input.receipt, 'change')
    requireTurn(request)
    await papers.remove(context, input.document, request.id)
    await writeRequest(context, { ...request, version: request.version + 1 })
    return {}
  },
})

/** Sends it to the office where the organisation is; from now on it has a day by which it is looked at. */
export const sendRequest = useCase({
  ...shared,
  name: 'organisations.sendRequest',
  kind: 'command',
  title: { zh: '送去核验', en: 'Send a request for verification' },
  versioned: true,
  http: { method: 'POST', path: '/api/organisation-requests/:receipt/sending' },
  input: Type.Object({ receipt: receiptInput }),
  output: Type.Object({ version: Type.Integer(), dueOn: Type.String() }),
  async handle(context, input) {
    const request = await ownRequest(context, input.receipt, 'change')
    context.expect(request.version)
    const step = takeStep(requestLifecycle, request.state, 'send', 'applicant')
    const [first] = missingDocuments(request.facts, await papers.list(context, [request.id]))
    if (first !== undefined) {
      const words = documentKinds[first]
      throw invalid([
        {
          pointer: '/file',
          wrong: { zh: `还缺${words.zh}`, en: `Still missing: ${words.en}` },
          right: { zh: '传一张照片或一个 PDF', en: 'add a photo or a PDF' },
        },
      ])
    }
    const due = context
      .use(cityToken)
      .calendar.addWorkingDays(context.today, requestLifecycle.waiting.dueIn ?? 3)
    const version = request.version + 1
    await writeRequest(context, {
      ...request,
      version,
      state: step.to,
      dueOn: due.day,
      sentAt: context.now,
      checks: [],
      first: undefined,
      firstByName: undefined,
    })
    return { version, dueOn: due.day }
  },
})

/** Goes back: the request and its papers are taken away, and nothing else was ever written. */
export const withdrawRequest = useCase({
  ...shared,
  name: 'organisations.withdrawRequest',
  kind: 'command',
  title: { zh: '撤回单位申请', en: 'Withdraw a request for an organisation' },
  http: { method: 'POST', path: '/api/organisation-requests/:receipt/withdrawal' },
  input: Type.Object({ receipt: receiptInput }),
  output: Type.Object({}),
  async handle(context, input) {
    const request = await ownRequest(context, input.receipt, 'change')
    if (request.state === 'verified') {
      throw new Problem('conflict', 'request.decided', {
        zh: '已经通过了，不能再撤回',
        en: 'It was verified already and cannot be withdrawn',
      })
    }
    await deleteRequest(context, request.id)
    return {}
  },
})
