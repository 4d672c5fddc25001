import { Type } from 'typebox'
import {
  idOf,
  keyIn,
  Problem,
  readStoredFile,
  storedFileBodyLimit,
  storedFileInput,
  useCase,
  vaultToken,
} from '../kernel/index.ts'
import { readAccount } from './account.ts'
import { lastAccount, writeClaim } from './claim.store.ts'
import type { Claim } from './claim.ts'
import { readRelative, relations, settleFirst } from './family.ts'
import { lockOwn, ownShared, requireTurn } from './own-claim.ts'
import { claimPapers, deleteRelative, insertRelative, listFamily } from './papers.store.ts'
import { openSampled } from './sample.store.ts'
import { stepClaim } from './step.ts'

/** A claim with more than this is somebody filling the disk. */
const mostPapers = 20

/** Adds one paper: a photo or a PDF. Also to a claim that was paid, while a sample asks for proofs. */
export const addPaper = useCase({
  ...ownShared,
  name: 'claims.addPaper',
  kind: 'command',
  title: { zh: '交一份申领材料', en: 'Add a paper to a claim' },
  bodyLimit: storedFileBodyLimit,
  http: { method: 'POST', path: '/api/my/claims/:claim/papers' },
  input: Type.Object({
    claim: idOf<'Claim'>(),
    document: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
    file: storedFileInput,
  }),
  output: Type.Object({ paper: idOf<'ClaimPaper'>() }),
  async handle(context, input) {
    const claim = await lockOwn(context, input.claim)
    const paper = readStoredFile(input.file, 'scan')
    if ((await openSampled(context, claim.id)) === undefined) requireTurn(claim)
    const there = await claimPapers.list(context, [claim.id])
    if (there.length >= mostPapers) {
      throw new Problem('conflict', 'claim.full', {
        zh: `最多 ${mostPapers} 份材料，先删掉几份`,
        en: `No more than ${mostPapers} papers: remove some first`,
      })
    }
    const { person = null, organisation = null, division } = claim
    const owned = { person, organisation, division, document: input.document }
    const id = await claimPapers.put(context, claim.id, paper, owned)
    await writeClaim(context, touched(claim))
    return { paper: id }
  },
})

export const removePaper = useCase({
  ...ownShared,
  name: 'claims.removePaper',
  kind: 'command',
  title: { zh: '删一份申领材料', en: 'Remove a paper of a claim' },
  http: { method: 'DELETE', path: '/api/my/claims/:claim/papers/:paper' },
  input: Type.Object({ claim: idOf<'Claim'>(), paper: idOf<'ClaimPaper'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    const claim = await lockOwn(context, input.claim)
    requireTurn(claim)
    await claimPapers.remove(context, input.paper, claim.id)
    await writeClaim(context, touched(claim))
    return {}
  },
})

/** Where the money goes. Asked once: the account of the claim before is offered. Corrects a payment that came back. */
export const setAccount = useCase({
  ...ownShared,
  name: 'claims.setAccount',
  kind: 'command',
  title: { zh: '填收款账户', en: 'Say where the money goes' },
  http: { method: 'PUT', path: '/api/my/claims/:claim/account' },
  input: Type.Object({
    claim: idOf<'Claim'>(),
    /** the account that was given before */
    same: Type.Optional(Type.Boolean()),
    holder: Type.Optional(Type.String({ maxLength: 100 })),
    bank: Type.Optional(Type.String({ maxLength: 100 })),
    number: Type.Optional(Type.String({ maxLength: 60 })),
  }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const claim = await lockOwn(context, input.claim)
    const before = input.same === true ? await lastAccount(context) : undefined
    const { holder = claim.claimant, bank = '', number = '' } = input
    const account = before ?? readAccount({ holder, bank, number }, context.use(vaultToken))
    if (claim.state === 'returned') {
      const changes = { account, batch: undefined }
      const next = await stepClaim(context, claim, { action: 'correct', party: 'claimant', changes })
      return { version: next.version }
    }
    requireTurn(claim)
    const next = { ...touched(claim), account }
    await writeClaim(context, next)
    return { version: next.version }
  },
})

const touched = (claim: Claim): Claim => ({ ...claim, version: claim.version + 1 })

/** Somebody who comes along with whoever settles. */
export const addRelative = useCase({
  ...ownShared,
  name: 'claims.addRelative',
  kind: 'command',
  title: { zh: '添一位随迁的家人', en: 'Add somebody who comes along' },
  http: { method: 'POST', path: '/api/my/claims/:claim/family' },
  input: Type.Object({
    claim: idOf<'Claim'>(),
    relation: keyIn(relations),
    name: Type.String({ maxLength: 50 }),
    number: Type.String({ maxLength: 40 }),
  }),
  output: Type.Object({}),
  async handle(context, input) {
    const claim = await lockOwn(context, input.claim)
    requireTurn(claim)
    if (claim.policy !== settleFirst) {
      throw new Problem('conflict', 'claim.no-family', {
        zh: '这项政策只给本人，没有随迁',
        en: 'This is for one person: nobody comes along',
      })
    }
    const there = await listFamily(context, claim.id)
    const one = readRelative(input, there, context.today, context.use(vaultToken))
    await insertRelative(context, claim, one)
    await writeClaim(context, touched(claim))
    return {}
  },
})

export const removeRelative = useCase({
  ...ownShared,
  name: 'claims.removeRelative',
  kind: 'command',
  title: { zh: '去掉一位随迁的家人', en: 'Take somebody off who comes along' },
  http: { method: 'DELETE', path: '/api/my/claims/:claim/family/:relative' },
  input: Type.Object({ claim: idOf<'Claim'>(), relative: idOf<'ClaimRelative'>() }),
  output: Type.Object({}),
  async handle(context, input) {
    const claim = await lockOwn(context, input.claim)
    requireTurn(claim)
    await deleteRelative(context, claim.id, input.relative)
    await writeClaim(context, touched(claim))
    return {}
  },
})
