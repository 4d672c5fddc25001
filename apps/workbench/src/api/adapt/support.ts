import type { Answer } from '../codes.ts'
import { type Adapters, adapt, pageQuery, text, yes } from './adapter.ts'

export const supportAdapters = {
  loans: adapt<'loans', Answer<'loans_listLoans'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/loans',
      query: pageQuery(query, {
        state: text(query?.['state']),
        late: yes(query?.['late']),
        laidOff: yes(query?.['laidOff']),
        area: text(query?.['county']),
      }),
    }),
    page => page,
  ),
  founders: adapt<'founders', Answer<'founders_listFounders'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/founders',
      query: pageQuery(query, {
        q: text(query?.q),
        follow: text(query?.['follow']),
        area: text(query?.['county']),
      }),
    }),
    page => page,
  ),
  voucherBatches: adapt<'voucherBatches', Answer<'vouchers_listBatches'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/voucher-batches',
      query: pageQuery(query, { area: text(query?.['county']) }),
    }),
    page => page,
  ),
} satisfies Adapters
