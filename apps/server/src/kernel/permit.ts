import { type Actor, rangeOf } from './access.ts'
import type { Scope } from './database/index.ts'
import { requireFresh } from './fresh.ts'
import { Problem } from './problem.ts'
import type { AnyUseCase } from './use-case.ts'

/** Default deny: a role that the declaration does not name is refused, and what is grave asks for a fresh second factor. */
export function permit(useCase: Pick<AnyUseCase, 'allow' | 'title' | 'grave' | 'file'>, actor: Actor): void {
  if (useCase.allow.includes(actor.role)) {
    // somebody's own file is theirs to take
    if (useCase.grave === true || (useCase.file === true && actor.role !== 'person')) requireFresh({ actor })
    return
  }
  if (actor.role === 'visitor') {
    throw new Problem('unauthenticated', 'access.sign-in', { zh: '请先登录', en: 'Sign in first' })
  }
  throw new Problem('forbidden', 'access.forbidden', {
    zh: `你的身份用不了：${useCase.title.zh}`,
    en: `Not open to your role: ${useCase.title.en}`,
  })
}

/** What row-level security sees of an actor. */
export function scopeOf(actor: Actor): Scope {
  return {
    account: actor.account,
    role: actor.role,
    ...rangeOf(actor.area),
    person: actor.person,
    organisation: actor.organisation,
    department: actor.department,
  }
}
