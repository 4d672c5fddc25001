import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, statusOf } from './decide.ts'
import { nextQuestion } from './next-question.ts'
import { preparePolicy } from './policy.ts'
import { completeFacts, only, policies, today, told, world } from './random-policy.ts'

// biome-ignore format: one name: the long run of docs/extend.md sets it
const numRuns = Number(process.env['QINGYE_RULES'] ?? 5_000)
const settings = { seed: 20231122, numRuns }

describe('what is decided from a part of the answers', () => {
  it('is what any completion of them decides, and its amount lies in the range that was told', () => {
    fc.assert(
      fc.property(policies, completeFacts, told, (policy, facts, names) => {
        const prepared = preparePolicy(policy, world, { day: today })
        const part = decide(prepared, only(facts, names))
        const whole = decide(prepared, facts)
        expect(statusOf(prepared, only(facts, names))).toBe(part.status)
        if (part.status !== 'cannot-tell') expect(whole.status).toBe(part.status)
        if (part.amount !== undefined && whole.amount !== undefined) {
          expect(whole.amount.from).toBeGreaterThanOrEqual(part.amount.from)
          expect(whole.amount.to).toBeLessThanOrEqual(part.amount.to)
        }
      }),
      settings,
    )
  }, 3_600_000)

  it('stays open for a fact that is named, or for a parameter that nobody knows', () => {
    fc.assert(
      fc.property(policies, completeFacts, told, (policy, facts, names) => {
        const prepared = preparePolicy(policy, world, { day: today })
        const { status, missing, empty } = decide(prepared, only(facts, names))
        if (status === 'cannot-tell') expect(missing.length + empty.length).toBeGreaterThan(0)
        for (const name of missing) expect(names).not.toContain(name)
      }),
      settings,
    )
  }, 3_600_000)

  it('needs its reasons and nothing else', () => {
    fc.assert(
      fc.property(policies, completeFacts, (policy, facts) => {
        const prepared = preparePolicy(policy, world, { day: today })
        const { status, reasons } = decide(prepared, facts)
        if (prepared.kept.length > 0 || status === 'cannot-tell' || status === 'not-in-force') return
        const because = reasons.map(reason => reason.leaf.fact)
        expect(statusOf(prepared, only(facts, because))).toBe(status)
      }),
      settings,
    )
  }, 3_600_000)

  it('is nearly missed only by an answer that would do', () => {
    fc.assert(
      fc.property(policies, completeFacts, told, (policy, facts, names) => {
        const prepared = preparePolicy(policy, world, { day: today })
        const part = only(facts, names)
        for (const { fact, now, would } of decide(prepared, part).nearMisses) {
          expect(part[fact]).toEqual(now)
          expect(statusOf(prepared, { ...part, [fact]: would })).toBe('eligible')
        }
      }),
      settings,
    )
  }, 3_600_000)

  it('comes to an end by asking what is asked next', () => {
    const questions = Object.keys(world).map(fact => ({ fact, topic: 'all', effort: 5 }))
    const sample = { seed: 20231122, numRuns: Math.min(numRuns, 2_000) }
    fc.assert(
      fc.property(policies, completeFacts, (policy, facts) => {
        const prepared = preparePolicy(policy, world, { day: today })
        const known: Record<string, (typeof facts)[string]> = {}
        const asked = questions.map(each => ({ ...each, prior: [[facts[each.fact] ?? false, 1]] as const }))
        for (let count = 0; count <= questions.length; count += 1) {
          const next = nextQuestion([prepared], known, asked)
          if (next === undefined) break
          expect(known[next.fact]).toBeUndefined()
          known[next.fact] = facts[next.fact]
        }
        const { status, missing } = decide(prepared, known)
        if (status === 'cannot-tell') expect(missing).toEqual([])
        expect(status).toBe(statusOf(prepared, facts))
      }),
      sample,
    )
  })
})
