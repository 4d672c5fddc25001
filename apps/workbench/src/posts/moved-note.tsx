import type { PostFields } from '../api/adapt/posts.ts'
import type { Text } from '../api/shapes.ts'
import { useSay } from '../language.ts'
import { common } from '../text/common.ts'
import { posts as text } from '../text/posts.ts'
import type { FieldsDraft } from './fields-draft.ts'

const names: Readonly<Record<keyof PostFields, Text>> = {
  employer: text.employer,
  title: text.name,
  category: common.category,
  occupation: text.occupation,
  socialKind: text.socialKind,
  openings: text.openings,
  county: common.county,
  place: text.exact,
  pay: text.pay,
  hours: text.hours,
  education: text.education,
  experience: text.experience,
  skills: text.skills,
  insurances: text.insurances,
  benefits: text.benefits,
  description: text.description,
  validUntil: text.validUntil,
  contact: text.contact,
  audiences: text.audiences,
}

/** These stand in the form as they are read; the others are codes or lists. */
const readable: ReadonlySet<keyof PostFields> = new Set<keyof PostFields>([
  'title',
  'openings',
  'place',
  'hours',
  'experience',
  'description',
  'validUntil',
])

/** Somebody was faster: what they changed, and the two ways on. */
export function MovedNote({ draft, now }: { draft: FieldsDraft; now: PostFields }) {
  const say = useSay()
  if (draft.theirs === undefined) return null
  const words = (part: keyof PostFields) => {
    const value = readable.has(part) ? String(now[part] ?? '') : ''
    return value === '' ? say(names[part]) : `${say(names[part])}${say(common.colon)}${value}`
  }
  return (
    <div className="note gan" role="alert">
      <div>
        <b>{say(text.movedMeanwhile)}</b>
        <p>
          {say(text.theirs)}
          {draft.theirs.length === 0
            ? say(text.theirsState)
            : draft.theirs.map(words).join(say({ zh: '；', en: '; ' }))}
        </p>
        <p className="row">
          <button type="button" className="btn second small" onClick={draft.onTop}>
            {say(text.onTop)}
          </button>
          <button type="button" className="btn text small" onClick={draft.takeTheirs}>
            {say(text.takeTheirs)}
          </button>
        </p>
      </div>
    </div>
  )
}
