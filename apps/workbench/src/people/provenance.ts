import type { Offered } from '../api/shapes.ts'
import type { Say } from '../language.ts'
import type { Question } from '../parts/ask-dialog.tsx'
import { recordEdit as text } from '../text/people.ts'

/** Whose word it is and which document was seen: asked with everything that an officer writes into a record. */
export function provenanceAsked(offered: Offered, say: Say) {
  return {
    source: { kind: 'choice', label: say(text.source), of: offered.record.sources, first: 'officer' },
    evidence: {
      kind: 'line',
      label: say(text.evidence),
      help: say(text.evidenceHelp),
      optional: true,
      pointer: '/evidence',
    },
  } as const satisfies Record<string, Question>
}

/** With a document that was seen it is verified; without one it is what somebody said. */
export function provenanceOf(offered: Offered, said: { source: string; evidence: string }) {
  const source = offered.record.sources.find(one => one.code === said.source)?.code ?? 'officer'
  return said.evidence === ''
    ? ({ source, state: 'declared' } as const)
    : ({ source, state: 'verified', evidence: said.evidence } as const)
}
