import { Problem } from '../problem.ts'

/** The SQLSTATE of an error that came from the database. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined
}

/** 08 connection, 53 out of resources, 57014 timed out, 57P01–57P05 shut down or thrown out, 25P03 idle too long */
const passing = /^(08|53|57014|57P|25P03)/

/** What Node says of a socket, by its own codes. */
const socket = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
])

/** What pg says for itself when a connection is gone; it gives these no code. */
const gone = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/

/** Whether the same call may well succeed a little later: the database is away, full, or too slow. */
export function isPassing(error: unknown): boolean {
  const state = sqlState(error)
  if (state !== undefined && passing.test(state)) return true
  if (!(error instanceof Error)) return false
  return ('code' in error && socket.has(String(error.code))) || gone.test(error.message)
}

/** Whether two transactions got in each other's way, so that the loser may be run again from its start. */
export function isContention(error: unknown): boolean {
  const state = sqlState(error)
  return state === '40001' || state === '40P01'
}

export function busy(cause: unknown): Problem {
  const problem = new Problem(
    'busy',
    'database.busy',
    { zh: '系统正忙，请稍后再试', en: 'The system is busy' },
    { cure: { zh: '过一会儿再试一次', en: 'Try again in a moment' } },
  )
  problem.cause = cause
  return problem
}
