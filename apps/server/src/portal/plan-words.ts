import type { Text } from '../kernel/index.ts'
import { explainPredicate, type Target } from '../plan/index.ts'

const numerals = '一二三四五六七八九十'

/** 二(一)3 in the document: 文件二（一）3, "Part 2 (1) 3". */
export function clauseWords(clause: string): Text {
  const en = [...clause]
    .map(letter => (numerals.includes(letter) ? String(numerals.indexOf(letter) + 1) : letter))
    .join('')
    .replace('(', ' (')
    .replace(')', ') ')
  return { zh: `文件${chineseMarks(clause)}`, en: `Part ${en}`.trim() }
}

/** The marks of a Chinese sentence are full width; those inside numbers and times stay. */
export function chineseMarks(text: string): string {
  return text
    .replaceAll(/,(?!\d)/g, '，')
    .replaceAll(';', '；')
    .replaceAll(/:(?!\d)/g, '：')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
}

/** English words as a sentence of their own. */
export function sentence(en: string): string {
  return `${en.slice(0, 1).toUpperCase()}${en.slice(1)}.`
}

/** Only what somebody did can be confirmed by that person. */
export function isAboutPeople({ predicate }: Target): boolean {
  return predicate?.kind.some(kind => kind === 'hire.started' || kind === 'placement.started') === true
}

/** How a number is counted, as one paragraph. */
export function howWords(target: Target): Text {
  if (target.predicate === undefined) {
    return { zh: '这里还没有它的记录。', en: 'Nothing of it is recorded here yet.' }
  }
  const { zh, en } = explainPredicate(target.predicate)
  const word = isAboutPeople(target) ? confirmation(target) : { zh: '', en: '' }
  return { zh: `${chineseMarks(zh)}。${word.zh}`, en: `${sentence(en)} ${word.en}`.trim() }
}

function confirmation({ unconfirmedCounts }: Target): Text {
  return unconfirmedCounts
    ? {
        zh: '本人还没有确认的也算，分开写明。',
        en: 'Those not yet confirmed by the person count and are told apart.',
      }
    : {
        zh: '只算本人或独立记录确认过的。',
        en: 'Only those confirmed by the person or an independent record.',
      }
}
