import type { Context } from '../kernel/index.ts'
import { countNominated } from './honour.store.ts'
import { countOpenQuestions } from './question.store.ts'

/** What of certificates and titles waits for an officer of the area. */
export async function skillWork(
  context: Context,
): Promise<{ readonly questions: number; readonly nominations: number }> {
  return { questions: await countOpenQuestions(context), nominations: await countNominated(context) }
}
