import type { ClaimPart, ClaimProps } from './claim-model.ts'
import type { FormState } from './model.ts'

/** Several forms on one page: only the one that was sent shows what was wrong with it. */
export function formFor(props: Pick<ClaimProps, 'form' | 'part'>, part: ClaimPart): FormState {
  const { wrongs, ...form } = props.form
  const own = props.part === part && wrongs !== undefined
  return { ...form, idempotencyKey: `${form.idempotencyKey}-${part}`, ...(own && { wrongs }) }
}
