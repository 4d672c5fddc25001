/** What people do, and how an advertisement for it sounds: the vocabulary. The data lie in `trades-*.ts`. */

/** The broad field that people look in. */
export const fields = [
  'production',
  'technical',
  'electric',
  'sales',
  'office',
  'commerce',
  'design',
  'service',
  'logistics',
  'teaching',
  'health',
  'software',
  'finance',
  'community',
  'farming',
] as const
export type Field = (typeof fields)[number]

/** Lowest schooling asked for: none, lower secondary, vocational or upper secondary, college, bachelor, master. */
export const educations = ['any', 'junior', 'vocational', 'college', 'bachelor', 'master'] as const
export type Education = (typeof educations)[number]

export interface Trade {
  readonly key: string
  readonly field: Field
  /** names under which the plan's occupation list may hold it, best first */
  readonly occupations: readonly string[]
  /** keys of branches; empty is every branch */
  readonly branches: readonly string[]
  readonly titles: readonly string[]
  /** yuan a month */
  readonly pay: readonly [number, number]
  readonly education: Education
  readonly skills: readonly string[]
  readonly duties: readonly string[]
  readonly wants: readonly string[]
  /** shift work, sold by the piece or day rather than by the month */
  readonly floor: boolean
}

/** One line of the catalogue: lists are written with spaces or bars between. */
export function trade(
  key: string,
  field: Field,
  occupations: string,
  inBranches: string,
  pay: readonly [number, number],
  education: Education,
  titles: string,
  skills: string,
  duties: string,
  wants: string,
): Trade {
  return {
    key,
    field,
    occupations: occupations.split(' '),
    branches: inBranches === '' ? [] : inBranches.split(' '),
    titles: titles.split('|'),
    pay,
    education,
    skills: skills.split(' '),
    duties: duties.split('|'),
    wants: wants.split('|'),
    floor: field === 'production' || field === 'logistics' || field === 'service',
  }
}

/** the branches that make things */
export const making =
  'shoe garment electrical valve auto eyewear printing leather plastics fastener machinery button bamboo'
