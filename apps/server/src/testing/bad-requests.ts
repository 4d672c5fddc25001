import { csrfToken } from '../kernel/index.ts'
import { electrician } from './test-app.ts'

export interface Refusal {
  readonly what: string
  readonly path: string
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly login?: string
  readonly headers?: Readonly<Record<string, string>>
  /** as it goes over the wire; an object is sent as JSON */
  readonly body?: string | object
  readonly status: number
  /** the last part of the problem's type */
  readonly code: string
  /** the field that is named */
  readonly pointer?: string
}

const nobody = '018c0000-0000-7000-8000-0000000000aa'
export const json = { 'content-type': 'application/json' }
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

/** What the table speaks of: a published post, and the employer that it belongs to. */
interface Known {
  readonly post: string
  readonly haichuan: Parameters<typeof electrician>[0]
}

/** What cannot be right, and how it is refused. */
export const refusals = ({ post, haichuan }: Known): Refusal[] => [
  { what: 'an address that is no page', path: '/api/nothing', status: 404, code: 'page.not-found' },
  {
    what: 'an id of the wrong form',
    path: '/api/posts/12',
    status: 422,
    code: 'input.invalid',
    pointer: '/post',
  },
  { what: 'an id that nothing has', path: `/api/posts/${nobody}`, status: 404, code: 'post.unknown' },
  {
    what: 'a page number that is no number',
    path: '/api/search?page=two',
    status: 422,
    code: 'input.invalid',
    pointer: '/page',
  },
  {
    what: 'a page below the first',
    path: '/api/search?page=-1',
    status: 422,
    code: 'input.invalid',
    pointer: '/page',
  },
  {
    what: 'a page number without end',
    path: '/api/search?page=1e309',
    status: 422,
    code: 'input.invalid',
    pointer: '/page',
  },
  {
    what: 'JSON that is broken',
    path: '/api/posts',
    login: 'haichuan',
    headers: json,
    body: '{"title": ',
    status: 422,
    code: 'body.broken',
  },
  {
    what: 'JSON a thousand levels deep',
    path: '/api/posts',
    login: 'haichuan',
    headers: json,
    body: nested(1_000),
    status: 422,
    code: 'input.too-deep',
  },
  {
    what: 'a list where an object belongs',
    path: '/api/posts',
    login: 'haichuan',
    headers: json,
    body: '[1,2]',
    status: 422,
    code: 'body.not-an-object',
  },
  {
    what: 'a key that reaches for the prototype',
    path: '/api/posts',
    login: 'haichuan',
    headers: json,
    body: '{"__proto__":{"role":"administrator"}}',
    status: 422,
    code: 'body.broken',
  },
  {
    what: 'a body of a megabyte',
    path: '/api/posts',
    login: 'haichuan',
    body: { title: 'x'.repeat(1_048_576) },
    status: 413,
    code: 'body.too-large',
  },
  {
    what: 'a media type that nobody takes',
    path: '/api/posts',
    login: 'haichuan',
    headers: { 'content-type': 'application/xml' },
    body: '<post/>',
    status: 415,
    code: 'body.unsupported',
  },
  {
    what: 'a change without the form token',
    path: '/api/posts',
    login: 'haichuan',
    headers: { 'x-csrf-token': '' },
    body: electrician(haichuan),
    status: 403,
    code: 'csrf.mismatch',
  },
  {
    what: 'a change with the token of another session',
    path: '/api/posts',
    login: 'haichuan',
    headers: { 'x-csrf-token': csrfToken('another secret of forty characters or so', 'x') },
    body: electrician(haichuan),
    status: 403,
    code: 'csrf.mismatch',
  },
  {
    what: 'a post by a visitor',
    path: '/api/posts',
    body: electrician(haichuan),
    status: 401,
    code: 'access.sign-in',
  },
  {
    what: 'a post by a young person',
    path: '/api/posts',
    login: 'linxiaoman',
    body: electrician(haichuan),
    status: 403,
    code: 'access.forbidden',
  },
  {
    what: 'a post for another employer',
    path: '/api/posts',
    login: 'feiyun',
    body: electrician(haichuan),
    status: 403,
    code: 'post.other-employer',
  },
  {
    what: 'a review by the officer of another county',
    path: `/api/posts/${post}/review`,
    login: 'lucheng',
    headers: { 'if-match': '"3"' },
    body: { decision: 'block', reason: 'false-post' },
    status: 404, // what lies outside one's area does not show that it exists
    code: 'post.unknown',
  },
  {
    what: 'a review without a version',
    path: `/api/posts/${post}/review`,
    login: 'ruian',
    body: { decision: 'block', reason: 'false-post' },
    status: 422,
    code: 'version.missing',
  },
  {
    what: 'a review on a stale page',
    path: `/api/posts/${post}/review`,
    login: 'ruian',
    headers: { 'if-match': '"1"' },
    body: { decision: 'block', reason: 'false-post' },
    status: 412,
    code: 'version.stale',
  },
  {
    what: 'a version that is no number',
    path: `/api/posts/${post}/review`,
    login: 'ruian',
    headers: { 'if-match': '"latest"' },
    body: { decision: 'block', reason: 'false-post' },
    status: 412,
    code: 'version.stale',
  },
  {
    what: 'a decision that does not exist',
    path: `/api/posts/${post}/review`,
    login: 'ruian',
    body: { decision: 'destroy' },
    status: 422,
    code: 'input.invalid',
    pointer: '/decision',
  },
  {
    what: '29 February 2023',
    path: '/api/posts',
    login: 'haichuan',
    body: { ...electrician(haichuan), validUntil: '2023-02-29' },
    status: 422,
    code: 'input.invalid',
    pointer: '/validUntil',
  },
  {
    what: 'half a person wanted',
    path: '/api/posts',
    login: 'haichuan',
    body: { ...electrician(haichuan), openings: 0.5 },
    status: 422,
    code: 'input.invalid',
    pointer: '/openings',
  },
  {
    what: 'more money than there is',
    path: '/api/posts',
    login: 'haichuan',
    body: { ...electrician(haichuan), pay: { kind: 'month', from: 1e308, to: null } },
    status: 422,
    code: 'input.invalid',
    pointer: '/pay/from',
  },
  {
    what: 'a zero byte in a text',
    path: '/api/posts',
    login: 'haichuan',
    body: { ...electrician(haichuan), title: '电工\u0000' },
    status: 422,
    code: 'input.invalid',
    pointer: '/title',
  },
  {
    what: 'half a character in a text',
    path: '/api/posts',
    login: 'haichuan',
    body: { ...electrician(haichuan), title: '电工\ud800' },
    status: 422,
    code: 'input.invalid',
    pointer: '/title',
  },
  {
    what: 'a place outside the city',
    path: '/api/posts',
    login: 'haichuan',
    body: { ...electrician(haichuan), division: '330106' },
    status: 422,
    code: 'input.invalid',
    pointer: '/division',
  },
  {
    what: 'a credit code with a wrong check digit',
    path: '/api/organisations',
    login: 'ruian',
    body: {
      creditCode: '91330381MA2A00001A',
      kind: 'enterprise',
      name: '温州某某有限公司',
      division: '330381',
    },
    status: 422,
    code: 'input.invalid',
    pointer: '/creditCode',
  },
  {
    what: 'a way out of the assets',
    path: '/assets/..%2f..%2fpackage.json',
    status: 404,
    code: 'page.not-found',
  },
  {
    what: 'a way out of the workbench',
    path: '/work/assets/..%2f..%2f..%2fetc%2fpasswd',
    status: 404,
    code: 'page.not-found',
  },
  { what: 'an address that is not UTF-8', path: '/api/posts/%ff', status: 422, code: 'address.broken' },
]
