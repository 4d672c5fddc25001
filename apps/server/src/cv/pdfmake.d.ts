/** As much of pdfmake as the thread uses that sets PDFs. */
declare module 'pdfmake' {
  interface Set {
    getBuffer(): Promise<Buffer>
  }
  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void
    setUrlAccessPolicy(may: (url: string) => boolean): void
    setLocalAccessPolicy(may: (path: string) => boolean): void
    createPdf(document: object): Set
  }
  export = pdfmake
}
