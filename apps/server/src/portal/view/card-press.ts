import type { Press } from '../../policies/browser.ts'

/** Which button of the card's form was pressed, from the fields that came with it. */
export function pressOf(sent: Readonly<Record<string, string>>): Press {
  const { ask, asked } = sent
  if (ask !== undefined) return { ask }
  if (sent['do'] === 'skip') return { asked, skip: true }
  const picked = Object.keys(sent).flatMap(name => (name.startsWith('pick-') ? [name.slice(5)] : []))
  return { asked, raw: sent['answer'] ?? picked.join(',') }
}
