import { tell } from '../inbox/index.ts'
import type { Context, Text } from '../kernel/index.ts'
import type { Organisation } from '../registry/index.ts'
import type { Request } from './request.ts'

interface News {
  readonly kind: string
  readonly title: Text
  readonly body: Text
}

/** The members of an organisation are told what was done with it. */
export async function tellMembers(context: Context, organisation: Organisation, news: News): Promise<void> {
  await tell(context, [
    { ...news, to: { organisation: organisation.id }, href: '/work/organisation', source: organisation.id },
  ])
}

/** Whoever asked signed in as a person is told; others look at their receipt. */
export async function tellApplicant(context: Context, request: Request, news: News): Promise<void> {
  const href = `/organisations/requests/${request.id}`
  if (request.person !== undefined) {
    await tell(context, [{ ...news, to: { person: request.person }, href, source: request.id }])
  } else if (request.kind === 'change' && request.organisation !== undefined) {
    await tell(context, [
      { ...news, to: { organisation: request.organisation }, href: '/work/organisation', source: request.id },
    ])
  }
}
