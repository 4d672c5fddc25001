import { Problem } from './problem.ts'

/** Database errors by SQLSTATE only (design, section 7, rule 5). Their messages never reach a reader. */
export function fromDatabase(error: unknown): Problem {
  const state = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  switch (state) {
    case '40001': // serialization failure
    case '40P01': // deadlock
    case '55P03': // lock not available
    case '57014': // statement timeout
      return new Problem('busy', 'database.busy', {
        zh: '现在人多，没有办成。你写的还在，过几秒再试',
        en: 'Busy just now, nothing was done. What you wrote is safe; try again in a few seconds',
      })
    case '42501': // row-level security or a grant refused it
      return new Problem('forbidden', 'access.out-of-scope', {
        zh: '这不在你的范围里',
        en: 'This is outside your area',
      })
    case '23505':
      return new Problem('conflict', 'database.duplicate', {
        zh: '已经有一条一样的了',
        en: 'There is one like it already',
      })
    default:
      return new Problem(
        'internal',
        'internal',
        {
          zh: '我们这边出了错，没有办成。你写的还在',
          en: 'Something failed on our side and nothing was done. What you wrote is safe',
        },
        { cause: error },
      )
  }
}
