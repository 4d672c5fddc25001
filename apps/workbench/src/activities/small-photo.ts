const longest = 1_600

/**
 * A photo as it goes over a bad line: no side longer than 1,600 dots, upright, and without what the camera wrote into it.
 * @throws DOMException for what is no picture
 */
export async function smallPhoto(file: File): Promise<File> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', 0.82))
  if (blob === null) throw new DOMException('no picture came of it', 'EncodingError')
  return new File([blob], `${file.name.replace(/\.[^.]+$/, '')}.jpg`, { type: 'image/jpeg' })
}
