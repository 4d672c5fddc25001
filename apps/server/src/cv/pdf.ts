import { Worker } from 'node:worker_threads'
import { type Language, limited, say, type Text } from '../kernel/index.ts'
import { type CvContent, timeWords } from './cv.ts'

/** One at a time in one thread: a CV takes a tenth of a second, and other pages do not wait for it. */
const turns = limited(1, 200)
const patience = 20_000

let thread: Worker | undefined
let last = 0

/**
 * Sets a CV as a PDF of A4 pages, in Chinese fonts of which only the letters used are in the file. The text can be
 * selected and searched.
 *
 * @param key who asks, so that nobody waits for somebody who asks for many
 */
export function cvPdf(
  content: CvContent,
  more: { readonly language: Language; readonly phone: string | undefined; readonly day: string },
  key: string,
): Promise<Buffer> {
  return setPdf(documentOf(content, more), key)
}

/** Sets any document of pdfmake that names no file, in the same fonts and the same turns. */
export function setPdf(document: object, key: string): Promise<Buffer> {
  return turns.run(key, () => setInThread(document))
}

function setInThread(document: object): Promise<Buffer> {
  const worker = thread ?? startThread()
  last += 1
  const id = last
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer)
      worker.off('message', answered)
      worker.off('error', failed)
    }
    const failed = (error: Error) => {
      settle()
      if (thread === worker) thread = undefined
      void worker.terminate()
      reject(error)
    }
    const answered = (answer: { id: number; bytes?: Uint8Array; failed?: string }) => {
      if (answer.id !== id) return
      settle()
      if (answer.bytes === undefined) reject(new Error(`the PDF was not set: ${answer.failed}`))
      else resolve(Buffer.from(answer.bytes))
    }
    const timer = setTimeout(() => failed(new Error('the PDF took too long')), patience)
    worker.on('message', answered)
    worker.once('error', failed)
    worker.postMessage({ id, document })
  })
}

function startThread(): Worker {
  const worker = new Worker(new URL('./pdf.worker.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  worker.unref() // a server that stops does not wait for it
  worker.once('exit', () => {
    if (thread === worker) thread = undefined
  })
  thread = worker
  return worker
}

const ink = '#1b2a33'
const second = '#53636c'
const made: Text = { zh: '由本人在青业制作', en: 'Made by its owner in Qingye' }
const title: Text = { zh: '{name}的简历', en: 'CV of {name}' }

function documentOf(
  content: CvContent,
  { language, phone, day }: { language: Language; phone: string | undefined; day: string },
): object {
  const words = (text: Text | null) => (text === null ? '' : say(text, language))
  return {
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 56],
    info: { title: say(title, language).replace('{name}', content.name), creator: 'Qingye' },
    defaultStyle: { font: 'NotoSansSC', fontSize: 10.5, lineHeight: 1.35, color: ink },
    footer: { text: `${words(made)}  ${day}`, alignment: 'center', fontSize: 8, color: second },
    content: [
      { text: content.name, fontSize: 22, bold: true },
      ...(phone === undefined ? [] : [{ text: phone, color: second }]),
      ...content.sections.flatMap(section => [
        { text: words(section.label), bold: true, fontSize: 13, margin: [0, 14, 0, 4], headlineLevel: 1 },
        ...section.lines.map(line => ({
          margin: [0, 0, 0, 6],
          columns: [
            {
              width: '*',
              stack: [
                { text: words(line.title), bold: line.detail !== null },
                ...(line.detail === null ? [] : [{ text: words(line.detail), color: second }]),
              ],
            },
            ...(line.time === null
              ? []
              : [{ width: 'auto', text: words(timeWords(line.time)), color: second }]),
          ],
        })),
      ]),
    ],
  }
}
