/** The nine categories of post, each counted by rules of its own. */
export const categories = [
  'market',
  'policy',
  'community',
  'social',
  'incubator',
  'welfare',
  'traineeship',
  'internship',
  'reserved',
] as const
export type Category = (typeof categories)[number]

export const organisationKinds = [
  'enterprise',
  'individual',
  'state-firm',
  'organ',
  'town-office',
  'institution',
  'social',
  'school',
  'association',
  'incubator',
  'agency',
  'village',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** Number of posts of a category, and the openings of one: least, usual, most. */
export interface CategoryShare {
  readonly posts: number
  readonly openings: readonly [least: number, usual: number, most: number]
}

/** How large a city is. All counts are exact, whatever the seed. */
export interface Scale {
  readonly people: number
  readonly organisations: Readonly<Record<OrganisationKind, number>>
  readonly posts: Readonly<Record<Category, CategoryShare>>
  /** share of market posts that are work by the day, with the openings of one; the many short hires of a city */
  readonly gigs: { readonly share: number; readonly openings: readonly [number, number, number] }
  /** mean number of applications to an open post of middling appeal */
  readonly applicationsPerPost: number
  /** audiences to which each county sends a push every week */
  readonly pushesPerWeek: number
  /** share of the fresh posts of its county that one push carries */
  readonly pushedShare: number
  /** how many activities take place, 1 being a few of each kind in every county */
  readonly activities: number
}

/**
 * Demo and tests. Behind the plan where a small city must be, but with public programmes that a small city can
 * really fill, so that the board shows done, on pace and behind.
 */
export const small: Scale = {
  people: 3_000,
  organisations: {
    enterprise: 490,
    individual: 118,
    'state-firm': 12,
    organ: 12,
    'town-office': 36,
    institution: 24,
    social: 40,
    school: 8,
    association: 10,
    incubator: 14,
    agency: 12,
    village: 24,
  },
  posts: {
    market: { posts: 1_200, openings: [1, 2, 12] },
    policy: { posts: 90, openings: [1, 2, 6] },
    community: { posts: 60, openings: [4, 12, 24] },
    social: { posts: 145, openings: [6, 18, 40] },
    incubator: { posts: 205, openings: [2, 7, 20] },
    welfare: { posts: 90, openings: [8, 19, 36] },
    traineeship: { posts: 85, openings: [6, 13, 30] },
    internship: { posts: 60, openings: [20, 45, 100] },
    reserved: { posts: 65, openings: [4, 10, 30] },
  },
  gigs: { share: 0.05, openings: [2, 5, 12] },
  applicationsPerPost: 2.6,
  pushesPerWeek: 2,
  pushedShare: 0.5,
  activities: 1,
}

/**
 * Benchmarks: 120,000 people, 150,000 posts, more than 1,000,000 entries in the ledger. To reach that with so many
 * people, much of the market is work by the day; its openings lie far above the plan's target, and the board says so.
 */
export const full: Scale = {
  people: 120_000,
  organisations: {
    enterprise: 24_000,
    individual: 4_000,
    'state-firm': 48,
    organ: 60,
    'town-office': 190,
    institution: 240,
    social: 600,
    school: 12,
    association: 40,
    incubator: 80,
    agency: 130,
    village: 600,
  },
  posts: {
    market: { posts: 139_900, openings: [1, 1, 6] },
    policy: { posts: 2_400, openings: [1, 1, 6] },
    community: { posts: 100, openings: [2, 6, 18] },
    social: { posts: 1_000, openings: [1, 2, 8] },
    incubator: { posts: 1_500, openings: [1, 2, 6] },
    welfare: { posts: 450, openings: [1, 3, 12] },
    traineeship: { posts: 850, openings: [1, 2, 6] },
    internship: { posts: 1_300, openings: [2, 7, 20] },
    reserved: { posts: 2_500, openings: [1, 5, 20] },
  },
  gigs: { share: 0.3, openings: [5, 14, 32] },
  applicationsPerPost: 3.2,
  pushesPerWeek: 4,
  pushedShare: 0.9,
  activities: 12,
}

export const scales = { small, full } as const

export function postCount(scale: Scale): number {
  return categories.reduce((sum, category) => sum + scale.posts[category].posts, 0)
}

export function organisationCount(scale: Scale): number {
  return organisationKinds.reduce((sum, kind) => sum + scale.organisations[kind], 0)
}
