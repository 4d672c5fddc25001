/**
 * A photo without what the camera wrote into it: where it was taken, when and with which device. The picture itself stays as it is.
 * @returns undefined when the file is no JPEG or PNG to its end
 */
export function withoutPlace(bytes: Uint8Array): Buffer | undefined {
  const file = Buffer.from(bytes)
  return file[0] === 0xff ? bareJpeg(file) : barePng(file)
}

/** Segments of a JPEG that say nothing about the picture: applications' own data beside JFIF, the colour profile and Adobe's, and comments. */
function isAside(marker: number): boolean {
  const kept = [0xe0, 0xe2, 0xee]
  return marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && !kept.includes(marker))
}

function bareJpeg(file: Buffer): Buffer | undefined {
  const parts: Buffer[] = [file.subarray(0, 2)]
  for (let at = 2; at + 4 <= file.length; ) {
    const marker = file[at + 1] ?? 0
    if (file[at] !== 0xff) return undefined
    // the scan: what follows is the picture
    if (marker === 0xda) return Buffer.concat([...parts, file.subarray(at)])
    const next = at + 2 + file.readUInt16BE(at + 2)
    if (next > file.length) return undefined
    if (!isAside(marker)) parts.push(file.subarray(at, next))
    at = next
  }
  return undefined
}

const aside: readonly string[] = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']

function barePng(file: Buffer): Buffer | undefined {
  const parts: Buffer[] = [file.subarray(0, 8)]
  for (let at = 8; at + 12 <= file.length; ) {
    const type = file.toString('latin1', at + 4, at + 8)
    const next = at + 12 + file.readUInt32BE(at)
    if (next > file.length) return undefined
    if (!aside.includes(type)) parts.push(file.subarray(at, next))
    if (type === 'IEND') return Buffer.concat(parts)
    at = next
  }
  return undefined
}
