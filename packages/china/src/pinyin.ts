import { pinyin } from 'pinyin-pro'
import { editDistance } from './edit-distance.ts'

/** Words read otherwise than a dictionary would: the word and its syllables, without tones, parted by spaces. */
export type PinyinOverrides = Readonly<Record<string, string>>

/** Place names of Wenzhou that common dictionaries read wrongly, or that must never change with a dictionary. */
export const wenzhouReadings: PinyinOverrides = {
  乐清: 'yue qing',
  乐成: 'yue cheng',
  七都: 'qi du',
  洞头: 'dong tou',
  瓯海: 'ou hai',
  瓯北: 'ou bei',
  瓯江: 'ou jiang',
  龙港: 'long gang',
  大峃: 'da xue',
  峃口: 'xue kou',
  百丈漈: 'bai zhang ji',
  莘塍: 'shen cheng',
  巽宅: 'xun zhai',
  瞿溪: 'qu xi',
  南麂: 'nan ji',
  北麂: 'bei ji',
  筱村: 'xiao cun',
  西旸: 'xi yang',
  莒溪: 'ju xi',
}

export interface PinyinOptions {
  /** read before the dictionary; the longest word wins. Default: `wenzhouReadings` */
  readonly overrides?: PinyinOverrides
  /** the text begins with a surname: 单 is shan, 仇 is qiu */
  readonly surname?: boolean
}

export interface Pinyin {
  /** `yueqing`: lower case, no tones, ü as v (吕 is lv, as people type it); anything not Chinese stays */
  readonly full: string
  /** `yq` */
  readonly initials: string
  readonly syllables: readonly string[]
}

/** Reads Chinese as pinyin. The dictionary's own state is never changed, so the order of calls does not matter. */
export function toPinyin(text: string, options: PinyinOptions = {}): Pinyin {
  const overrides = options.overrides ?? wenzhouReadings
  const syllables: string[] = []
  let plain = ''
  const flush = (surname: boolean) => {
    if (plain !== '') syllables.push(...read(plain, surname))
    plain = ''
  }
  const surnameHere = () => options.surname === true && syllables.length === 0
  for (let at = 0; at < text.length; ) {
    const word = overrideAt(text, at, overrides)
    if (word === undefined) {
      plain += text.charAt(at)
      at += 1
    } else {
      flush(surnameHere())
      syllables.push(...(overrides[word] ?? '').split(' '))
      at += word.length
    }
  }
  flush(surnameHere())
  return { full: syllables.join(''), initials: syllables.map(s => s.charAt(0)).join(''), syllables }
}

/** `莘塍` → `Shencheng`, `仁安` → `Ren'an`: one word, an apostrophe where a syllable begins with a, e or o. */
export function toPlaceName(text: string, overrides: PinyinOverrides = wenzhouReadings): string {
  const { syllables } = toPinyin(text, { overrides })
  const word = syllables
    .map(s => s.replaceAll('v', 'ü'))
    .map((s, at) => (at > 0 && /^[aeo]/.test(s) ? `'${s}` : s))
    .join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function read(text: string, surname: boolean): string[] {
  return pinyin(text, {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
    toneSandhi: false,
    surname: surname ? 'head' : 'off',
  })
    .map(syllable => syllable.trim().toLowerCase())
    .filter(syllable => syllable !== '')
}

function overrideAt(text: string, at: number, overrides: PinyinOverrides): string | undefined {
  let longest: string | undefined
  for (const word of Object.keys(overrides))
    if (word.length > (longest?.length ?? 0) && text.startsWith(word, at)) longest = word
  return longest
}

export interface NearMatch {
  readonly word: string
  /** 0: sounds or is written the same; larger: less alike. For ordering only. */
  readonly distance: number
}

/**
 * Prepares a list of words (read once) and gives a function that answers "did you mean": the words nearest to what
 * was typed, best first. 温洲 finds 温州 (same sound), `wenzou` and `winzhou` find 温州 (southern initials and finals,
 * one slip), 电弓 finds 电工. Exact hits come first with distance 0. What resembles nothing gets nothing.
 */
export function nearMatcher(
  words: readonly string[],
  options: PinyinOptions = {},
): (typed: string, limit?: number) => NearMatch[] {
  const known = words.map((word, at) => ({ word, at, sound: soundOf(word, options) }))
  return (typed, limit = 5) => {
    const text = typed.normalize('NFKC').toLowerCase().replace(/\s/g, '').slice(0, 60)
    if (text === '') return []
    const sound = soundOf(text, options)
    const found: (NearMatch & { at: number })[] = []
    for (const entry of known) {
      const distance = distanceOf(text, sound, entry.word, entry.sound)
      if (distance !== undefined) found.push({ word: entry.word, distance, at: entry.at })
    }
    return found
      .sort((a, b) => a.distance - b.distance || a.at - b.at)
      .slice(0, limit)
      .map(({ word, distance }) => ({ word, distance }))
  }
}

/** `nearMatcher` for a single question. */
export function nearMatch(typed: string, words: readonly string[], limit = 5): NearMatch[] {
  return nearMatcher(words)(typed, limit)
}

interface Sound {
  /** read as a word: 会计 is kuaiji */
  readonly full: string
  /** read character by character: 会计 is huiji, as 会记 is */
  readonly single: string
  readonly fuzzy: string
  readonly initials: string
  readonly shape: string
}

function soundOf(text: string, options: PinyinOptions): Sound {
  const { full, initials } = toPinyin(text, options)
  const plain = letters(full)
  const single = [...text].map(character => letters(toPinyin(character, { overrides: {} }).full)).join('')
  return { full: plain, single, fuzzy: southern(plain), initials, shape: shapeOf(text) }
}

function letters(full: string): string {
  return full.replace(/[^a-z0-9]/g, '')
}

/** Characters that are mistaken for one another by their look; the first stands for all of its group. */
const lookAlikes = [
  '土士',
  '未末',
  '己已巳',
  '人入',
  '千干于',
  '天夫',
  '日曰',
  '大太犬',
  '力刀',
  '木本',
  '免兔',
  '侯候',
  '拔拨',
  '洒酒',
  '治冶',
  '准淮',
  '货贷',
  '析折',
  '狠狼',
  '晴睛',
  '喝渴',
  '辨辩瓣',
  '戊戌戍',
  '瑞端',
  '厨橱',
  '检捡',
  '账帐',
]
const firstOfGroup = new Map(
  lookAlikes.flatMap(group => [...group].map(character => [character, group.charAt(0)] as const)),
)

function shapeOf(text: string): string {
  return [...text].map(character => firstOfGroup.get(character) ?? character).join('')
}

/** Sounds that many speakers here do not part: zh/z, ch/c, sh/s, -ng/-n. */
function southern(full: string): string {
  return full.replace(/([zcs])h/g, '$1').replace(/ng(?![aeiouv])/g, 'n')
}

/** Undefined: not alike enough to be offered. Latin letters are compared by sound alone. */
function distanceOf(text: string, sound: Sound, word: string, wordSound: Sound): number | undefined {
  if (text === word) return 0
  const slips = sound.full.length >= 9 ? 2 : sound.full.length >= 4 ? 1 : 0
  const bySound = editDistance(sound.full, wordSound.full, slips)
  const byFuzzy = editDistance(sound.fuzzy, wordSound.fuzzy, slips) + 0.5
  const bySingle = sound.single === wordSound.single ? 0.2 : slips + 1
  const sounds = Math.min(bySound, byFuzzy, bySingle)
  const latin = /^[\p{Script=Latin}\d']+$/u.test(text)
  if (sounds <= slips + 0.5) return latin ? sounds : sounds + 0.1
  if (latin) return text.length >= 2 && text === wordSound.initials ? 1.5 : undefined
  if (sound.shape === wordSound.shape) return 0.3
  const length = Math.min([...text].length, [...word].length)
  // Of two characters one alone says too little: 温岭 is not 温州. Of three and more, one slip is a slip.
  if (length < 3) return undefined
  const written = editDistance(text, word, length >= 6 ? 2 : 1)
  return written <= (length >= 6 ? 2 : 1) ? written + 0.3 : undefined
}
