import {
  bucketOf,
  type Context,
  type Day,
  type FieldProblem,
  type Id,
  invalid,
  Problem,
  vaultToken,
} from '../kernel/index.ts'
import { findPerson, maskNumber, readIdentity } from '../registry/index.ts'
import { tellChanged } from './count-founder.ts'
import { type Founder, sealPurpose } from './founder.ts'
import { insertJob } from './job.store.ts'

/**
 * Puts somebody on the list of a business by name and citizen ID. The person's own record is found, and what counts is
 * counted, after the commit.
 * @throws Problem `invalid` for a number that can be nobody's, a day to come, or the founder's own number
 */
export async function nameEmployee(
  context: Context,
  founder: Pick<Founder, 'id' | 'person' | 'division' | 'business'>,
  { name, idNumber, fromOn }: { readonly name: string; readonly idNumber: string; readonly fromOn: Day },
): Promise<Id<'Job'>> {
  const vault = context.use(vaultToken)
  const read = readIdentity({ kind: 'citizen-id', number: idNumber }, context.today)
  const wrong: FieldProblem[] = []
  if (name.trim() === '') wrong.push({ pointer: '/name', ...noName })
  if (!read.ok) wrong.push({ pointer: '/idNumber', ...read.wrong })
  if (fromOn > context.today) wrong.push({ pointer: '/fromOn', ...tooLate })
  if (!read.ok || wrong.length > 0) throw invalid(wrong)
  const { text } = read.value
  const match = vault.match('citizen-id', text)
  const self = await findPerson(context, founder.person)
  if (self?.identity?.match === match) throw invalid([{ pointer: '/idNumber', ...isFounder }])
  const id = context.newId<'Job'>(bucketOf(founder.id))
  const sealed = vault.seal(sealPurpose, text)
  const job = { id, name: name.normalize('NFKC').trim(), sealed, match, mask: maskNumber(text), fromOn }
  if (!(await insertJob(context, founder, job))) throw namedAlready()
  await tellChanged(context, founder.id)
  return id
}

const noName = {
  wrong: { zh: '没有写姓名', en: 'The name is missing' },
  right: { zh: '写身份证上的姓名', en: 'give the name on the identity card' },
}
const tooLate = {
  wrong: { zh: '到岗的日子还没到', en: 'The first day is still to come' },
  right: { zh: '到岗以后再登记', en: 'enter it once they work there' },
}
const isFounder = {
  wrong: { zh: '创业者本人不算带动就业', en: 'The founder is not one of the people employed' },
  right: { zh: '登记员工的号码', en: 'give an employee’s number' },
}

function namedAlready(): Problem {
  return new Problem('conflict', 'founder.employee-known', {
    zh: '这个人已经在名单上',
    en: 'This person is on the list already',
  })
}
