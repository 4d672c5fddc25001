import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from './database/index.ts'
import { jsonLog } from './log.ts'
import { testDatabase } from './testing/test-database.ts'

let database: Database
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

function logged(error: unknown): string {
  let line = ''
  jsonLog(text => {
    line = text
  }).error({ error }, 'failed')
  return line
}

describe('a log line', () => {
  it('holds no value that the database quotes in its message', async () => {
    const error = await database.pool.query('SELECT $1::uuid', ['吴海燕']).catch(refused => refused)
    expect(error.message).toContain('吴海燕') // the message itself would tell
    expect(logged(error)).not.toContain('吴海燕')
    expect(logged(error)).toContain('22P02')
  })

  it('keeps the words of our own errors', () => {
    expect(logged(new Error('the queue is full'))).toContain('the queue is full')
  })
})
