import { dayOf } from '../kernel/index.ts'
import type { PostView } from '../posts/index.ts'
import { type City, educations } from '../registry/index.ts'
import { placeOf } from './post-rows.ts'

interface PublicEmployer {
  readonly id: string
  readonly name: string
  readonly division: string
  readonly address: string
  readonly creditCode: string
  readonly website: string | null
  readonly about: string
  readonly foundedOn: string | null
}

/** schema.org Organization of an employer's public page. */
export function organisationLd(
  one: PublicEmployer,
  city: City,
  origin: string,
): Readonly<Record<string, unknown>> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: one.name,
    url: `${origin}/employers/${one.id}`,
    identifier: { '@type': 'PropertyValue', propertyID: 'GB 32100', value: one.creditCode },
    ...(one.website !== null && { sameAs: one.website }),
    ...(one.about !== '' && { description: one.about }),
    ...(one.foundedOn !== null && { foundingDate: one.foundedOn }),
    address: {
      '@type': 'PostalAddress',
      ...(one.address !== '' && { streetAddress: one.address }),
      addressLocality: placeOf(city, one.division).zh,
      addressRegion: '浙江省温州市',
      addressCountry: 'CN',
    },
  }
}

const units = { month: 'MONTH', day: 'DAY', hour: 'HOUR', year: 'YEAR' } as const

/** schema.org JobPosting of an open post, as search engines read it. */
export function jobPosting(post: PostView, city: City, origin: string): Readonly<Record<string, unknown>> {
  const { fields } = post
  const place = placeOf(city, fields.division)
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: fields.title,
    description: paragraphs(fields),
    identifier: { '@type': 'PropertyValue', name: post.employer.name, value: post.id },
    url: `${origin}/posts/${post.id}`,
    datePosted: post.publishedOn ?? dayOf(Date.parse(post.updatedAt)),
    validThrough: `${fields.validUntil}T23:59:59+08:00`,
    employmentType:
      fields.category === 'internship' || fields.category === 'traineeship' ? 'INTERN' : 'FULL_TIME',
    directApply: true,
    totalJobOpenings: fields.openings,
    hiringOrganization: {
      '@type': 'Organization',
      name: post.employer.name,
      url: `${origin}/employers/${post.employer.id}`,
    },
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        ...(fields.place !== '' && { streetAddress: fields.place }),
        addressLocality: place.zh,
        addressRegion: '浙江省温州市',
        addressCountry: 'CN',
      },
    },
    ...salary(fields.pay),
    ...(fields.education !== 'any' && { qualifications: educations[fields.education].zh }),
    ...(fields.skills.length > 0 && { skills: fields.skills.join('、') }),
    ...(fields.hours !== '' && { workHours: fields.hours }),
  }
}

function salary({ kind, from, to }: PostView['fields']['pay']): Record<string, unknown> {
  if (kind === 'negotiable' || from === null) return {}
  const value = {
    '@type': 'QuantitativeValue',
    minValue: from / 100,
    ...(to !== null && { maxValue: to / 100 }),
    unitText: units[kind],
  }
  return { baseSalary: { '@type': 'MonetaryAmount', currency: 'CNY', value } }
}

/** The advertiser's words as HTML, which is what the vocabulary asks for; theirs may hold anything. */
function paragraphs(fields: PostView['fields']): string {
  const text = fields.description === '' ? fields.title : fields.description
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`)
    .join('')
}
