import { bucketOf, type Context, type Id, type Subscriber, vaultToken } from '../kernel/index.ts'
import { appendFacts, confirmFact, correctFact, type NewFact } from '../ledger/index.ts'
import { enterPerson } from '../registry/index.ts'
import { listSupports, lockFounder, setSupport, writeFounder } from './founder.store.ts'
import { daysOfJob, type Founder, founderChanged, type Job, type Support, sealPurpose } from './founder.ts'
import { deleteJobFact, insertJobFacts, listJobFacts, listJobs, listNamed, setJob } from './job.store.ts'

/**
 * Whatever changed about a founder, what counts is made to agree with it: people on the list find their records, supports
 * and jobs get their facts, and what no longer holds is taken back. May run twice. It is the system that writes the facts,
 * so that whoever entered something cannot be taken for the one who checked it.
 */
export const countChangedFounder: Subscriber = {
  topic: founderChanged,
  name: 'founders.count',
  async handle(context, payload) {
    await countFounder(context, payload['founder'] as Id<'Founder'>) // emitted by this module
  },
}

export async function countFounder(context: Context, id: Id<'Founder'>): Promise<void> {
  const founder = await lockFounder(context, id)
  if (founder === undefined) return
  await findEmployees(context, founder)
  const supports = await listSupports(context, id)
  const jobs = await listJobs(context, id)
  await countSupports(context, founder, supports)
  const valid = supports.filter(one => one.state === 'valid')
  const supportedOn = valid[0]?.givenOn
  await countJobs(context, { ...founder, supportedOn }, jobs)
  const employed = jobs.filter(
    job => isJobOf(founder, job) && (job.untilOn ?? context.today) >= context.today,
  )
  await writeFounder(context, {
    ...founder,
    version: founder.version + 1,
    supportedOn,
    supports: valid.length,
    employed: employed.length,
  })
}

/** The founder is not one of those whom the business employs, whichever record the number led to. */
function isJobOf(founder: Founder, job: Job): boolean {
  return job.state === 'known' && job.person !== undefined && job.person !== founder.person
}

/** The number leads to the person's record, which is made if there is none. */
async function findEmployees(context: Context, founder: Founder): Promise<void> {
  const vault = context.use(vaultToken)
  for (const { id, name, sealed } of await listNamed(context, founder.id)) {
    const { person } = await enterPerson(context, {
      source: 'platform',
      name,
      division: founder.division,
      identity: { kind: 'citizen-id', number: vault.open(sealPurpose, sealed) },
      evidence: founder.business,
    })
    await setJob(context, id, { person, state: 'known' })
  }
}

async function countSupports(
  context: Context,
  founder: Founder,
  supports: readonly Support[],
): Promise<void> {
  for (const support of supports) {
    const { fact, state } = support
    if (state === 'mistake' && fact !== undefined) {
      await correctFact(context, { fact, reason: 'support-mistake', change: 'void' })
      await setSupport(context, support.id, { fact: null })
    }
    if (state === 'valid' && fact === undefined) {
      const [written] = await appendFacts(context, [supportFact(founder, support)])
      if (written === undefined) continue
      await setSupport(context, support.id, { fact: written.id })
      // what was paid or disbursed is shown by the payment, which nobody here has written
      if (support.source.kind !== 'officer' && !written.repeated)
        await confirmFact(context, { fact: written.id, by: 'record', evidence: support.evidence })
    }
  }
}

function supportFact(founder: Founder, support: Support): NewFact {
  return {
    kind: 'founder.supported',
    person: founder.person,
    organisation: founder.organisation,
    thing: founder.id,
    division: founder.division,
    day: support.givenOn,
    attributes: { support: support.kind },
    source: { kind: 'founder-support', id: support.id },
    asks: support.source.kind === 'officer',
    evidence: support.evidence,
    key: `founder.supported:${support.id}:${founder.version}`,
  }
}

async function countJobs(context: Context, founder: Founder, jobs: readonly Job[]): Promise<void> {
  const known = await listJobFacts(
    context,
    jobs.map(job => job.id),
  )
  for (const job of jobs) {
    const wanted = isJobOf(founder, job)
      ? daysOfJob(job, founder.supportedOn, context.today)
      : new Map<number, string>()
    const counted = known.filter(one => one.job === job.id)
    for (const one of counted.filter(({ year }) => !wanted.has(year))) {
      await correctFact(context, { fact: one.fact, reason: 'job-does-not-count', change: 'void' })
      await deleteJobFact(context, one)
    }
    const missing = [...wanted].filter(([year]) => !counted.some(one => one.year === year))
    const written = await appendFacts(
      context,
      missing.map(([year, day]) => jobFact(founder, job, year, day)),
    )
    const facts = missing.flatMap(([year], at) => {
      const fact = written[at]?.id
      return fact === undefined ? [] : [{ job: job.id, year, fact }]
    })
    await insertJobFacts(context, founder.division, facts)
    // checked before it counted, in an earlier year say
    if (job.checked === '') continue
    for (const { fact } of facts) await confirmFact(context, { fact, by: 'record', evidence: job.checked })
  }
}

function jobFact(founder: Founder, job: Job, year: number, day: string): NewFact {
  return {
    kind: 'founder.employed',
    person: job.person,
    organisation: founder.organisation,
    thing: founder.id,
    division: founder.division,
    day,
    source: { kind: 'founder-job', id: job.id },
    asks: true,
    key: `founder.employed:${job.id}:${year}:${founder.version}`,
  }
}

/** Asks for a new count, after the commit. */
export async function tellChanged(context: Context, founder: Id<'Founder'>): Promise<void> {
  await context.emit(founderChanged, { founder, bucket: bucketOf(founder) })
}
