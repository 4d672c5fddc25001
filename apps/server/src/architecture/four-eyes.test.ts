import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Whoever asks "was it me?" of who took a step before, and not the kernel's rule: it forgets the stand-ins. */
const ownRule =
  /(_by|By|\.by)\b[^\n]*(===|!==|includes\()[^\n]*actor\.account|actor\.account\b[^\n]*(===|!==)[^\n]*(_by|By|\.by)\b|(_by|By)\b[^\n]*(===|!==) account\b/

// who was given a task, or gave it, finishes it: no second person is asked for
const other = ['desk/finish-task.ts']

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  name => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
)

describe('who took a step before', () => {
  it('is compared with who takes the next one by the one rule of the kernel', () => {
    const found = sources.filter(name => ownRule.test(readFileSync(`${root}${name}`, 'utf8')))
    expect(found).toEqual(other)
    expect(sources.length).toBeGreaterThan(500)
  })

  it('would be seen, were it compared in its own place', () => {
    expect(ownRule.test('if (list.approvedBy === context.actor.account) throw needsAnother()')).toBe(true)
    expect(ownRule.test('if (figure.submitted_by === account) {')).toBe(true)
    expect(ownRule.test('[close.prepared_by].includes(context.actor.account ?? null)')).toBe(true)
  })
})
