import { fileShelf } from '../kernel/index.ts'
import type { DocumentKind } from '../registry/index.ts'
import type { Request } from './request.ts'

/** The papers of a request, which lie with it. */
export const papers = fileShelf<
  'Document',
  { division: string; organisation: Request['organisation'] | null; kind: DocumentKind }
>({
  table: 'organisations.documents',
  owner: 'request',
  more: ['division', 'organisation', 'kind'],
})
