/**
 * The thread that sets PDFs. In: { id, document } with a document of pdfmake that names no file. Out: { id, bytes } or
 * { id, failed }. It lives on, so that the fonts are known for the next one.
 */
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'

if (parentPort === null) throw new Error('pdf.worker.mjs runs only as a worker thread')
const port = parentPort

const require = createRequire(import.meta.url)
const pdfmake = require('pdfmake')
/** @param {string} weight */
const font = weight => require.resolve(`@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`)
const fonts = { normal: font('400Regular'), bold: font('700Bold') }
pdfmake.setFonts({ NotoSansSC: fonts })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((/** @type {string} */ path) => Object.values(fonts).includes(path))

port.on('message', async ({ id, document }) => {
  try {
    const bytes = new Uint8Array(await pdfmake.createPdf(document).getBuffer())
    port.postMessage({ id, bytes }, [bytes.buffer])
  } catch (error) {
    port.postMessage({ id, failed: error instanceof Error ? error.message : String(error) })
  }
})
