import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { type FieldProblem, invalid } from './problem.ts'

/** A file as it comes with a form. What the browser claims about its type is not believed. */
export const storedFileInput = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  type: Type.String({ maxLength: 100 }),
  // 5 MiB in base64
  base64: Type.String({ maxLength: 7_000_000 }),
})

/** The body limit of a use case that takes one such file. */
export const storedFileBodyLimit = 7_500_000

/** bytes of one stored file */
export const largestStoredFile = 5 * 1024 * 1024

/** A file that was looked at and may be kept. */
export interface StoredFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
  readonly sha256: string
}

/** What may be kept, by ending: its media type, and how such a file begins. */
const kinds = {
  pdf: { type: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  png: { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  jpg: { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    begins: [0x50, 0x4b, 0x03, 0x04],
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    begins: [0x50, 0x4b, 0x03, 0x04],
  },
} as const
type StoredKind = keyof typeof kinds

/** What a form takes. `scan`: somebody looks at it, nobody computes with it; `document`: a table or a letter as well. */
const taken = {
  scan: ['pdf', 'png', 'jpg'],
  document: ['pdf', 'png', 'jpg', 'xlsx', 'docx'],
} as const satisfies Record<string, readonly StoredKind[]>
export type TakenFile = keyof typeof taken

/**
 * Reads a file that came with a form. What it is, is told from its ending and its first bytes, which must agree.
 * @throws Problem `invalid` that says what would be right
 */
export function readStoredFile(
  file: { readonly name: string; readonly base64: string },
  takes: TakenFile,
  pointer = '/file',
): StoredFile {
  const name = file.name.split(/[\\/]/).at(-1)?.replaceAll(/\p{C}/gu, '').trim() ?? ''
  const bytes = Buffer.from(file.base64, 'base64')
  const wrong = (words: Words) => invalid([{ pointer, ...words }])
  if (bytes.length === 0) throw wrong(empty[takes])
  const ending = name.split('.').at(-1)?.toLowerCase().replace('jpeg', 'jpg')
  const found = taken[takes].find(each => each === ending)
  if (found === undefined) throw wrong(wrongKind[takes])
  if (bytes.length > largestStoredFile) throw wrong(tooLarge)
  const kind = kinds[found]
  if (!kind.begins.every((byte, index) => bytes[index] === byte)) throw wrong(notWhatItSays)
  return { name, type: kind.type, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

type Words = Omit<FieldProblem, 'pointer'>
const wanted = {
  scan: { zh: '选一张照片（png、jpg）或一个 PDF', en: 'choose a photo (png, jpg) or a PDF' },
  document: {
    zh: '选一个 PDF、图片（png、jpg）、xlsx 或 docx',
    en: 'choose a PDF, a picture (png, jpg), an xlsx or a docx',
  },
}
const wordsFor = (wrong: Words['wrong']): Record<TakenFile, Words> => ({
  scan: { wrong, right: wanted.scan },
  document: { wrong, right: wanted.document },
})
const wrongKind = wordsFor({ zh: '这种文件不收', en: 'This kind of file is not taken' })
const empty = wordsFor({
  zh: '还没有选文件，或文件是空的',
  en: 'No file was chosen, or it is empty',
})
const tooLarge: Words = {
  wrong: { zh: '文件超过 5 MB', en: 'The file is larger than 5 MB' },
  right: { zh: '把图片压小，或拆成几个', en: 'make pictures smaller, or send several files' },
}
const notWhatItSays: Words = {
  wrong: { zh: '内容和后缀不符', en: 'Its content is not what its ending says' },
  right: { zh: '重新拍照，或用原来的程序另存一份', en: 'take the photo again, or save it anew' },
}
