import type { Audience } from '../api/adapt/outreach.ts'
import { areaOf, educations, keyGroups } from '../api/codes.ts'
import type { Say } from '../language.ts'
import { pushes as text } from '../text/outreach.ts'

/** 住在瑞安、乐清；本科：the conditions of a push in words. */
export function audienceWords(audience: Audience, say: Say): string {
  const places = (codes: readonly string[] | undefined) => (codes ?? []).map(code => say(areaOf(code).name))
  const parts = [
    { head: say(text.lives), of: places(audience.places) },
    { head: '', of: (audience.educations ?? []).map(code => say(educations[code])) },
    { head: '', of: (audience.keyGroups ?? []).map(code => say(keyGroups[code])) },
    { head: '', of: audience.fields ?? [] },
    { head: say(text.wish), of: places(audience.wishPlaces) },
  ].filter(part => part.of.length > 0)
  const comma = say({ zh: '、', en: ', ' })
  const space = say({ zh: '', en: ' ' })
  return parts.length === 0
    ? say(text.everybody)
    : parts
        .map(part => [part.head, part.of.join(comma)].filter(Boolean).join(space))
        .join(say({ zh: '；', en: '; ' }))
}
