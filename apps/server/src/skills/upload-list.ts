import { type Static, Type } from 'typebox'
import { beginImport, sheetBodyLimit, sheetInput, takeIn, takeInAgain } from '../imports/index.ts'
import { type Context, idOf, invalid, useCase } from '../kernel/index.ts'
import { type Body, findBody } from './body.store.ts'
import { type CertificateImport, listWanted, noEffects } from './certificate-import.ts'
import { listImports } from './import.store.ts'
import { listKeepers } from './list-keepers.ts'

/** Takes a list of certificates in. Nothing is read yet; what is plainly no table is refused at once. */
export const uploadList = useCase({
  name: 'skills.uploadList',
  kind: 'command',
  title: { zh: '传一份发证名单', en: 'Send a list of certificates' },
  permission: 'skills.bring',
  reach: ['organisation', 'area'],
  allow: listKeepers,
  bodyLimit: sheetBodyLimit,
  http: { method: 'POST', path: '/api/certificate-imports' },
  input: Type.Object({
    file: sheetInput,
    /** for an officer: who issued them; a body's own staff send its own */
    body: Type.Optional(idOf<'Organisation'>()),
  }),
  output: Type.Object({ id: idOf<'CertificateImport'>() }),
  async handle(context, input) {
    const { of, bytes } = begin(context, input.file, await bodyOf(context, input.body))
    return takeIn(context, listImports, listWanted, of, bytes)
  },
})

/** Takes the mended file. */
export const uploadListAgain = useCase({
  name: 'skills.uploadListAgain',
  kind: 'command',
  title: { zh: '传改好的发证名单', en: 'Send the mended list' },
  permission: 'skills.bring',
  reach: ['organisation', 'area'],
  allow: listKeepers,
  bodyLimit: sheetBodyLimit,
  http: { method: 'POST', path: '/api/certificate-imports/:id/file' },
  input: Type.Object({ id: idOf<'CertificateImport'>(), file: sheetInput }),
  output: Type.Object({ id: idOf<'CertificateImport'>() }),
  async handle(context, input) {
    const before = await listImports.require(context, input.id)
    const { of, bytes } = begin(context, input.file, await bodyOf(context, before.body))
    return takeInAgain(context, listImports, listWanted, before, of, bytes)
  },
})

/** The body whose list it is: the sender's own, or one in the officer's area; with a licence in either case. */
async function bodyOf(context: Context, named: Body['organisation'] | undefined): Promise<Body> {
  const { actor } = context
  const id = actor.organisation ?? named
  const body = id === undefined ? undefined : await findBody(context, id)
  const mine =
    body !== undefined &&
    (actor.organisation === body.organisation ||
      (actor.area !== undefined && body.division.startsWith(actor.area)))
  if (mine) return body
  throw invalid([{ pointer: '/body', ...noLicence }])
}

const noLicence = {
  wrong: {
    zh: '没有说是哪家机构，或者它没有登记评价资质',
    en: 'The body is not said, or it has no licence on record',
  },
  right: {
    zh: '选本市有资质的机构；没有的，请人社部门先登记资质',
    en: 'choose a licensed body of the city; without a licence, have the office record it first',
  },
}

function begin(context: Context, file: Static<typeof sheetInput>, body: Body) {
  const { bytes, begun } = beginImport(context, file)
  const of: CertificateImport = {
    ...begun,
    id: context.newId<'CertificateImport'>(),
    body: body.organisation,
    bodyName: body.name,
    division: body.division,
    effects: noEffects,
  }
  return { of, bytes }
}
