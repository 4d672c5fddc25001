import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { type FieldProblem, invalid } from '../kernel/index.ts'

/** A file as it comes with a form. */
export const fileInput = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  type: Type.String({ maxLength: 100 }),
  // 5 MiB in base64
  base64: Type.String({ maxLength: 7_000_000 }),
})

/** The body limit of a use case that takes one such file. */
export const fileBodyLimit = 7_500_000

export const largestFile = 5 * 1024 * 1024

export interface EvidenceFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
  readonly sha256: string
}

/** What may be kept, by ending: its media type, and how such a file begins. */
const kinds: Readonly<Record<string, { readonly type: string; readonly begins: readonly number[] }>> = {
  pdf: { type: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  png: { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  jpg: { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  jpeg: { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    begins: [0x50, 0x4b, 0x03, 0x04],
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    begins: [0x50, 0x4b, 0x03, 0x04],
  },
}

/**
 * Reads a file that came with a form. The type is told from its ending and its first bytes; what the browser
 * claims is not believed. @throws Problem `invalid` that says what would be right
 */
export function readEvidence(
  file: { readonly name: string; readonly base64: string },
  pointer = '/file',
): EvidenceFile {
  const name = file.name.split(/[\\/]/).at(-1)?.replaceAll(/\p{C}/gu, '').trim() ?? ''
  const kind = kinds[name.split('.').at(-1)?.toLowerCase() ?? '']
  const bytes = Buffer.from(file.base64, 'base64')
  if (kind === undefined) throw invalid([{ pointer, ...wrongKind }])
  if (bytes.length === 0) throw invalid([{ pointer, ...empty }])
  if (bytes.length > largestFile) throw invalid([{ pointer, ...tooLarge }])
  if (!kind.begins.every((byte, index) => bytes[index] === byte))
    throw invalid([{ pointer, ...notWhatItSays }])
  return { name, type: kind.type, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

type Words = Omit<FieldProblem, 'pointer'>
const wrongKind: Words = {
  wrong: { zh: '这种文件不收', en: 'This kind of file is not taken' },
  right: { zh: '用 PDF、图片(png、jpg)、xlsx 或 docx', en: 'a PDF, a picture (png, jpg), an xlsx or a docx' },
}
const empty: Words = {
  wrong: { zh: '文件是空的', en: 'The file is empty' },
  right: { zh: '选一个有内容的文件', en: 'a file with something in it' },
}
const tooLarge: Words = {
  wrong: { zh: '文件超过 5 MB', en: 'The file is larger than 5 MB' },
  right: { zh: '压缩图片,或拆成几个', en: 'smaller pictures, or several files' },
}
const notWhatItSays: Words = {
  wrong: { zh: '内容和后缀不符', en: 'Its content is not what its ending says' },
  right: { zh: '用原来的程序重新保存一份', en: 'save it again with the program it came from' },
}
