import type { FieldProblem, Text } from '../api/shapes.ts'
import { number } from '../format.ts'
import type { Say } from '../language.ts'
import { targets as text } from '../text/targets.ts'

export interface Unit extends Text {
  scale: number
}

/** A value in steps, as people read it. */
export function amount(steps: number | null, unit: Unit, say: Say): string {
  return steps === null ? say(text.nothing) : number(steps / unit.scale)
}

/** As it stands in a field: without thousands. */
export function typed(steps: number | null, scale: number): string {
  return steps === null ? '' : String(steps / scale)
}

/** What was typed, in steps of 1/scale; undefined when it is no such number. Thousands may stand in it. */
export function stepsOf(value: string, scale: number): number | undefined {
  const plain = value.replace(/[,，\s]/g, '')
  if (!/^\d{1,12}(\.\d+)?$/.test(plain)) return undefined
  const steps = Number(plain) * scale
  const whole = Math.round(steps)
  return Math.abs(steps - whole) < 1e-6 ? whole : undefined
}

export function badNumber(pointer: string, scale: number, say: Say): FieldProblem {
  return {
    pointer,
    wrong: say(text.badNumber),
    right:
      scale === 1 ? say(text.badWholeRight) : say(text.badNumberRight, { digits: String(scale).length - 1 }),
  }
}
