/** A reader of codes; TypeScript's own library does not know the browsers' yet. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
interface DetectorMaker {
  new (options: { formats: 'qr_code'[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

/** Can this browser look through a camera? Only in a secure context. */
export function hasCamera(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function'
}

/**
 * The browser's own reader where it has one that works: Safari has none, and phones without Google's services have one that
 * knows no format. Else a library, which comes with the page so that it is there without a line.
 */
async function detectorMaker(): Promise<DetectorMaker> {
  const own: unknown = Reflect.get(globalThis, 'BarcodeDetector')
  if (typeof own === 'function') {
    const maker = own as unknown as DetectorMaker // it is one where it is there
    const formats = await maker.getSupportedFormats().catch((): readonly string[] => [])
    if (formats.includes('qr_code')) return maker
  }
  const { BarcodeDetector } = await import('qr/decode.js')
  return BarcodeDetector
}

let known: Promise<DetectorMaker> | undefined

/** Has the reader at hand before anybody holds up a code. @throws when its file does not come */
export async function prepareReader(): Promise<DetectorMaker> {
  known ??= detectorMaker()
  try {
    return await known
  } catch (error) {
    known = undefined // to be tried again
    throw error
  }
}

/** One code is read many times while it is held up: again only after so long. */
const sameCode = 4_000
const pause = 180

/**
 * Reads codes until it is stopped. @returns how to stop; the camera's light goes off with it
 * @throws DOMException when the camera is refused or there is none
 */
export async function startCamera(
  video: HTMLVideoElement,
  read: (text: string) => void,
): Promise<() => void> {
  const Maker = await prepareReader()
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1_280 } },
  })
  video.srcObject = stream
  await video.play()
  const detector = new Maker({ formats: ['qr_code'] })
  const seen = new Map<string, number>()
  let on = true
  const look = async () => {
    if (!on) return
    const found = await detector.detect(video).catch(() => [])
    for (const { rawValue } of found) {
      const last = seen.get(rawValue)
      seen.set(rawValue, performance.now())
      if (on && (last === undefined || performance.now() - last > sameCode)) read(rawValue)
    }
    if (on) setTimeout(() => void look(), pause)
  }
  void look()
  return () => {
    on = false
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
}
