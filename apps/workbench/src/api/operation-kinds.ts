import type { Page } from './shapes.ts'

/** One operation of the API: how it is called, what goes in, what comes out. */
interface Route<Method, Path, In, Out> {
  method: Method
  path: Path
  in: In
  out: Out
}
export type Get<Path, Out> = Route<'get', Path, undefined, Out>
export type List<Path, Row> = Route<'get', Path, undefined, Page<Row>>
export type Post<Path, In, Out> = Route<'post', Path, In, Out>
export type Put<Path, In, Out> = Route<'put', Path, In, Out>
/** multipart/form-data with one part named `file` */
export type Upload<Path, Out> = Route<'post', Path, File, Out>
