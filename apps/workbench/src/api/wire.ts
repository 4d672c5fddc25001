export { adapters } from './adapt/index.ts'

/** How bytes leave the page. Tests and previews put invented answers here (package.json, imports). */
export function send(request: Request): Promise<Response> {
  return fetch(request)
}
