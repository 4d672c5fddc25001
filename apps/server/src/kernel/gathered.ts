/**
 * Small questions that many ask at once: whatever comes while one is being answered is asked together with the next. Every answer
 * comes from a read that began after its question was put, so that nobody gets an older one than by asking alone.
 * @param answerAll the answers, in the order of the questions; what it throws, all of them hear
 * @param atOnce how many reads may be under way
 * @param most how many questions go into one read
 */
export function gathered<Question, Answer>(
  answerAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  { atOnce, most }: { readonly atOnce: number; readonly most: number },
): (question: Question) => Promise<Answer> {
  let waiting: Asked<Question, Answer>[] = []
  let running = 0

  async function read(): Promise<void> {
    running += 1
    while (waiting.length > 0) {
      const asked = waiting.slice(0, most)
      waiting = waiting.slice(most)
      try {
        const answers = await answerAll(asked.map(one => one.question))
        // as many as were asked, by the contract of `answerAll`
        for (const [at, { resolve }] of asked.entries()) resolve(answers[at] as Answer)
      } catch (error) {
        for (const { reject } of asked) reject(error)
      }
    }
    running -= 1
  }

  return question =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject })
      if (running < atOnce) void read()
    })
}

interface Asked<Question, Answer> {
  readonly question: Question
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: unknown) => void
}
