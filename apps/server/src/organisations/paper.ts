import { createHash } from 'node:crypto'
import { Type } from 'typebox'
import { type FieldProblem, invalid } from '../kernel/index.ts'

/** A file as it comes with a form. */
export const paperInput = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  type: Type.String({ maxLength: 100 }),
  // 5 MiB in base64
  base64: Type.String({ maxLength: 7_000_000 }),
})

/** The body limit of a use case that takes one such file. */
export const paperBodyLimit = 7_500_000
export const largestPaper = 5 * 1024 * 1024
/** A request with more than this is somebody filling the disk. */
export const mostPapers = 12

export interface Paper {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
  readonly sha256: string
}

/** Photos and PDF only: an officer looks at them, nobody computes with them. */
const kinds: Readonly<Record<string, { readonly type: string; readonly begins: readonly number[] }>> = {
  pdf: { type: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  png: { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  jpg: { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  jpeg: { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
}

/**
 * Reads a paper that came with a form. The type is told from its ending and its first bytes; what the browser claims is
 * not believed. @throws Problem `invalid` that says what would be right
 */
export function readPaper(
  file: { readonly name: string; readonly base64: string },
  pointer = '/file',
): Paper {
  const name = file.name.split(/[\\/]/).at(-1)?.replaceAll(/\p{C}/gu, '').trim() ?? ''
  const kind = kinds[name.split('.').at(-1)?.toLowerCase() ?? '']
  const bytes = Buffer.from(file.base64, 'base64')
  if (bytes.length === 0) throw invalid([{ pointer, ...empty }])
  if (kind === undefined) throw invalid([{ pointer, ...wrongKind }])
  if (bytes.length > largestPaper) throw invalid([{ pointer, ...tooLarge }])
  if (!kind.begins.every((byte, index) => bytes[index] === byte)) {
    throw invalid([{ pointer, ...notWhatItSays }])
  }
  return { name, type: kind.type, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

type Words = Omit<FieldProblem, 'pointer'>
const wrongKind: Words = {
  wrong: { zh: '这种文件不收', en: 'This kind of file is not taken' },
  right: { zh: '用照片（png、jpg）或 PDF', en: 'use a photo (png, jpg) or a PDF' },
}
const empty: Words = {
  wrong: { zh: '还没有选文件，或文件是空的', en: 'No file was chosen, or it is empty' },
  right: { zh: '选一张照片或一个 PDF', en: 'choose a photo or a PDF' },
}
const tooLarge: Words = {
  wrong: { zh: '文件超过 5 MB', en: 'The file is larger than 5 MB' },
  right: { zh: '把照片压小一点', en: 'make the photo smaller' },
}
const notWhatItSays: Words = {
  wrong: { zh: '内容和后缀不符', en: 'Its content is not what its ending says' },
  right: { zh: '重新拍照或另存一份', en: 'take the photo again or save it anew' },
}
