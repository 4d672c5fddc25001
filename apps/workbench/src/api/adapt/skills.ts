import type { Answer } from '../codes.ts'
import { type Adapters, adapt, pageQuery, text } from './adapter.ts'

export const skillAdapters = {
  certificates: adapt<'certificates', Answer<'skills_listCertificates'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/certificates',
      query: pageQuery(query, {
        q: text(query?.q),
        state: text(query?.['state']),
        import: text(query?.['import']),
        body: text(query?.['body']),
        from: text(query?.['from']),
        until: text(query?.['until']),
        area: text(query?.['county']),
      }),
    }),
    page => page,
  ),
  honours: adapt<'honours', Answer<'skills_listHonours'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/honours',
      query: pageQuery(query, {
        q: text(query?.q),
        state: text(query?.['state']),
        title: text(query?.['title']),
        area: text(query?.['county']),
      }),
    }),
    page => page,
  ),
  uploadList: adapt<'uploadList', { id: string }>(
    ({ body }) => {
      const form = new FormData()
      if (body?.body !== undefined) form.set('body', body.body)
      if (body !== undefined) form.set('file', body.file)
      return { method: 'POST', path: '/api/certificate-imports', body: form }
    },
    made => made,
  ),
} satisfies Adapters
