/** A photo of a contract, as far as anybody looks: the first bytes of a JPEG. */
export const contract = {
  name: '劳动合同.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x10]),
}
