import { type Context, type Id, notFound, Problem, parseId } from '../kernel/index.ts'
import { findRequest, lockRequest } from './request.store.ts'
import { isSecret, type Request, requestLifecycle } from './request.ts'

/** What stands in the address of a receipt: the id of the request, a dot, the secret. Signed in the id is enough. */
export function readReceipt(token: string): { id: Id<'Request'>; secret: string } | undefined {
  const [first = '', secret = ''] = token.split('.', 2)
  const id = parseId<'Request'>(first)
  return id && { id, secret }
}

const gone = () =>
  notFound('request.unknown', { zh: '这份申请，或它已经撤回', en: 'request, or it was withdrawn' })

/**
 * A request for whoever holds its receipt or sent it from their account.
 * @throws Problem `not-found` for everybody else, without telling whether there is one
 */
export async function ownRequest(
  context: Context,
  receipt: string,
  use: 'look' | 'change' = 'look',
): Promise<Request> {
  const read = readReceipt(receipt)
  const found = read && (await (use === 'look' ? findRequest : lockRequest)(context, read.id))
  if (read === undefined || found === undefined) throw gone()
  const { account, organisation, role } = context.actor
  const isMine = account !== undefined && found.account === account
  // a colleague goes on with what one administrator began
  const isOurs =
    role === 'organisation-admin' && found.kind === 'change' && found.organisation === organisation
  if (!isOurs && !isMine && !isSecret(read.secret, found.secret)) throw gone()
  return found
}

/** Is it the applicant's turn? @throws Problem `conflict` when it is not */
export function requireTurn(request: Request): void {
  if (requestLifecycle[request.state].waitsFor === 'applicant') return
  throw new Problem('conflict', 'request.not-now', {
    zh: `现在是“${requestLifecycle[request.state].label.zh}”，不能改`,
    en: `It is “${requestLifecycle[request.state].label.en}” and cannot be changed`,
  })
}
