/** A reader of codes that some browsers have; TypeScript's own library does not know it yet. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
type DetectorMaker = new (options: { formats: readonly string[] }) => Detector

function maker(): DetectorMaker | undefined {
  const found: unknown = Reflect.get(globalThis, 'BarcodeDetector')
  return typeof found === 'function' ? (found as DetectorMaker) : undefined // it is one where it is there
}

/** Can this browser read a code with the camera? */
export function canScan(): boolean {
  return maker() !== undefined && typeof navigator.mediaDevices?.getUserMedia === 'function'
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
  const Maker = maker()
  if (Maker === undefined) throw new DOMException('no detector', 'NotSupportedError')
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
