import { gauge } from '@qingye/look'
import type { TargetRow } from '../api/adapt/board.ts'

/** The river line with its tide mark. Decoration for the eye: the words stand beside it. */
export function Gauge({
  of,
}: {
  of: Pick<TargetRow, 'counted' | 'expected' | 'target' | 'reported' | 'state'>
}) {
  const drawn =
    of.target === null
      ? null
      : gauge({
          value: of.counted,
          expected: of.expected,
          target: of.target,
          reported: of.reported?.value ?? null,
        })
  if (drawn === null) return null
  const both = drawn.form === 'both'
  const rail = both ? 12 : 10
  const at = (percent: number) => `${percent}%`
  return (
    <svg className={`gauge gauge-${of.state}${both ? ' gauge-both' : ''}`} aria-hidden="true">
      <line className="bed" x1="0" x2="100%" y1={rail} y2={rail} />
      {drawn.water !== null && (
        <rect
          className="water"
          x={at(drawn.water.from)}
          width={at(Math.max(1, drawn.water.to - drawn.water.from))}
          y={rail - 4}
          height="8"
          rx="4"
        />
      )}
      {drawn.said !== null && (
        <rect
          className="said"
          x={at(drawn.said.from)}
          width={at(Math.max(1, drawn.said.to - drawn.said.from))}
          y={both ? 28 : rail - 4}
          height="8"
          rx="4"
        />
      )}
      {drawn.origin > 0 && (
        <line className="origin" x1={at(drawn.origin)} x2={at(drawn.origin)} y1={rail - 6} y2={rail + 6} />
      )}
      <circle className="goal" cx={at(drawn.goal)} cy={rail} r={of.state === 'done' ? 7 : 5} />
      {drawn.tide !== null && (
        <>
          <line className="tide-edge" x1={at(drawn.tide)} x2={at(drawn.tide)} y1="0" y2="20" />
          <line className="tide" x1={at(drawn.tide)} x2={at(drawn.tide)} y1="0" y2="20" />
        </>
      )}
    </svg>
  )
}

/** The pattern that "said, not counted" is filled with; once a page. */
export function Hatch() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="defs">
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-ground" width="5" height="5" />
          <line className="hatch-line" x1="0" x2="0" y1="0" y2="5" />
        </pattern>
      </defs>
    </svg>
  )
}

/** The last eight weeks as a small line: shape only, the figures are in the monthly view. */
export function Trend({ of, words }: { of: readonly number[]; words: string }) {
  if (of.length < 2) return null
  const top = Math.max(...of, 1)
  const points = of
    .map((value, index) => `${(index / (of.length - 1)) * 64},${20 - (value / top) * 18}`)
    .join(' ')
  return (
    <svg className="trend" viewBox="0 -1 64 23" role="img" aria-label={words}>
      <polyline points={points} />
    </svg>
  )
}
