import type { ErrorObject } from 'ajv/dist/2020.js'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import { fill, type Text } from './language.ts'

/** One thing wrong in a file that people write: where, what, and what would be right. */
export interface FileFinding {
  readonly file: string
  /** counted from 1 */
  readonly line: number
  /** JSON pointer into the file */
  readonly pointer: string
  readonly wrong: Text
  readonly cure: Text
}

export type Path = readonly (string | number)[]

/** What is wrong at a place of a file, before it has a line. */
export interface Breach {
  readonly path: Path
  readonly wrong: Text
  readonly cure: Text
}

/** A file that is YAML: its value, and the line of any place in it. */
export interface YamlFile {
  readonly value: unknown
  finding(breach: Breach): FileFinding
}

/** Reads the text of a YAML file; what is no YAML comes back as findings. */
export function openYaml(source: string, name: string): YamlFile | { readonly findings: FileFinding[] } {
  const lines = new LineCounter()
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true })
  const finding = ({ path, wrong, cure }: Breach): FileFinding => ({
    file: name,
    line: lineOf(document, lines, path),
    pointer: path.map(step => `/${step}`).join(''),
    wrong,
    cure,
  })
  if (document.errors.length === 0) return { value: document.toJS(), finding }
  const findings = document.errors.map(error => ({
    ...finding({ path: [], wrong: sentence.yaml(error.message.split('\n')[0] ?? ''), cure: cures.yaml }),
    line: lines.linePos(error.pos[0]).line,
  }))
  return { findings }
}

/** One line of a report: place, what is wrong and its cure, in both languages. */
export function findingLine({ file, line, pointer, wrong, cure }: FileFinding): string {
  return `${file}:${line} ${pointer} ${wrong.zh};${cure.zh} / ${wrong.en}; ${cure.en}`
}

/** The line of the nearest thing that exists on the way to the path: a missing key points at its parent. */
function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

/** What a kind of file says of its own shapes. */
export interface ShapeWords {
  /** what a failed union was meant to be, by where it stands */
  readonly unions: readonly (readonly [RegExp, Text])[]
  /** where to look otherwise */
  readonly shape: Text
}

/**
 * The errors of a schema in words. Of a failed union only the union speaks: its branches' own complaints contradict each
 * other.
 */
export function shapeBreaches(errors: readonly ErrorObject[], base: Path, words: ShapeWords): Breach[] {
  const failed = errors.filter(error => error.keyword === 'anyOf').map(error => error.instancePath)
  return errors
    .filter(error => error.keyword === 'anyOf' || !failed.some(path => error.instancePath.startsWith(path)))
    .filter(
      error => !failed.some(path => path !== error.instancePath && error.instancePath.startsWith(`${path}/`)),
    )
    .map(error => explain(error, base, words))
}

function explain(error: ErrorObject, base: Path, words: ShapeWords): Breach {
  const steps = error.instancePath
    .split('/')
    .slice(1)
    .map(step => (/^\d+$/.test(step) ? Number(step) : step))
  const path = [...base, ...steps]
  const { missingProperty, additionalProperty, allowedValues, pattern, type } = error.params
  switch (error.keyword) {
    case 'required': {
      const key = String(missingProperty)
      return { path, wrong: fill(sentence.required, { key }), cure: fill(cures.required, { key }) }
    }
    case 'additionalProperties': {
      const key = String(additionalProperty)
      return { path: [...path, key], wrong: fill(sentence.unknownKey, { key }), cure: cures.unknownKey }
    }
    case 'enum': {
      const values: unknown = allowedValues
      return { path, wrong: sentence.word, cure: fill(cures.word, { words: [values].flat().join(', ') }) }
    }
    case 'pattern':
      return { path, wrong: sentence.pattern, cure: fill(cures.pattern, { pattern: String(pattern) }) }
    case 'type':
      return { path, wrong: sentence.type, cure: fill(cures.type, { type: String(type) }) }
    case 'anyOf':
      return {
        path,
        wrong: sentence.shape,
        cure: words.unions.find(([where]) => where.test(error.instancePath))?.[1] ?? words.shape,
      }
    default:
      return {
        path,
        wrong: fill(sentence.other, { message: error.message ?? error.keyword }),
        cure: words.shape,
      }
  }
}

const sentence = {
  yaml: (message: string): Text => ({ zh: `不是合法的 YAML:${message}`, en: `not valid YAML: ${message}` }),
  required: { zh: '缺少 {key}', en: '{key} is missing' },
  unknownKey: { zh: '不认识 {key}', en: '{key} is not known here' },
  word: { zh: '不是规定的词', en: 'not one of the known words' },
  pattern: { zh: '写法不对', en: 'written in the wrong form' },
  type: { zh: '类型不对', en: 'the wrong type of value' },
  shape: { zh: '结构不对', en: 'not of the right shape' },
  other: { zh: '不合规定:{message}', en: '{message}' },
}

const cures = {
  yaml: {
    zh: '看这一行的缩进、引号和重复的键',
    en: 'look at indentation, quotes and repeated keys on this line',
  },
  required: { zh: '补上 {key}', en: 'add {key}' },
  unknownKey: { zh: '改正拼写或删掉', en: 'mend the spelling or take it out' },
  word: { zh: '用其中之一:{words}', en: 'use one of: {words}' },
  pattern: { zh: '要符合 {pattern}', en: 'it must match {pattern}' },
  type: { zh: '应为 {type}', en: 'it must be {type}' },
} satisfies Record<string, Text>
