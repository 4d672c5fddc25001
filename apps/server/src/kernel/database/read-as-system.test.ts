import { expect, test } from 'vitest'
import type { Database } from './open-database.ts'
import { readAsSystem } from './read-as-system.ts'

/** A database whose connections are all lent. */
const crowded = (message: string) =>
  ({ pool: { connect: () => Promise.reject(new Error(message)) } }) as unknown as Database // only this much is asked

test('who comes when every connection is lent is asked to try again', async () => {
  const asked = readAsSystem(crowded('timeout exceeded when trying to connect'), 'SELECT 1', [])
  await expect(asked).rejects.toMatchObject({ kind: 'busy' })
})

test('what is no crowd stays what it was (the control)', async () => {
  const asked = readAsSystem(crowded('the database is closed'), 'SELECT 1', [])
  await expect(asked).rejects.toThrow('the database is closed')
})
