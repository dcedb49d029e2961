/** A refusal of the server (RFC 9457 problem details). `code` is stable, `detail` is in the user's language. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly fields: { field: string; code: string; message: string; label?: string | null }[]

  constructor(status: number, code: string, detail: string, fields: ApiProblem['fields'] = []) {
    super(detail || code)
    this.name = 'ApiProblem'
    this.status = status
    this.code = code
    this.detail = detail
    this.fields = fields
  }
}

interface Settings {
  language: () => string
  /** Called when the server no longer knows who we are. */
  onSignedOut: () => void
}

const settings: Settings = { language: () => 'zh-CN', onSignedOut: () => undefined }

export function configureApi(changes: Partial<Settings>) {
  Object.assign(settings, changes)
}

export type Query = Record<string, string | number | boolean | null | undefined>

export interface RequestOptions {
  query?: Query
  /** JSON body. */
  body?: unknown
  /** Multipart body; wins over `body`. */
  form?: FormData
  /** The version the edit is based on, sent as If-Match. */
  version?: number
  idempotencyKey?: string
  headers?: Record<string, string>
  signal?: AbortSignal
}

export function apiUrl(path: string, query?: Query): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value))
  }
  const text = params.toString()
  return `/api${path}${text ? `?${text}` : ''}`
}

function cookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`))
  return found && decodeURIComponent(found.slice(name.length + 1))
}

function headersFor(method: string, options: RequestOptions): Headers {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': settings.language() })
  if (method !== 'GET') {
    const token = cookie('XSRF-TOKEN')
    if (token) headers.set('X-XSRF-TOKEN', token)
  }
  if (options.body !== undefined && !options.form) headers.set('Content-Type', 'application/json')
  if (options.version !== undefined) headers.set('If-Match', `"${options.version}"`)
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey)
  for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value)
  return headers
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const text = await response.text()
  try {
    const problem = JSON.parse(text) as { code?: string; detail?: string; title?: string; fields?: ApiProblem['fields'] }
    return new ApiProblem(response.status, problem.code ?? `http-${response.status}`, problem.detail ?? problem.title ?? '', problem.fields ?? [])
  } catch {
    return new ApiProblem(response.status, `http-${response.status}`, '')
  }
}

/** The answer of the server, refusals thrown. */
async function ask(method: string, path: string, options: RequestOptions = {}, again = true): Promise<Response> {
  let response: Response
  try {
    response = await fetch(apiUrl(path, options.query), {
      method,
      headers: headersFor(method, options),
      credentials: 'same-origin',
      body: options.form ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      signal: options.signal,
    })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiProblem(0, 'network', '')
  }
  if (!response.ok) {
    const problem = await problemOf(response)
    if (again && problem.code === 'csrf-token-missing') {
      // The token went with an old session; any GET of the session hands out a new one.
      await fetch(apiUrl('/session'), { credentials: 'same-origin' })
      return ask(method, path, options, false)
    }
    if (response.status === 401 && path !== '/session') settings.onSignedOut()
    throw problem
  }
  return response
}

async function send<T>(method: string, path: string, options?: RequestOptions): Promise<T> {
  const response = await ask(method, path, options)
  const text = response.status === 204 ? '' : await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

/** The name the server gives a file; RFC 5987 names win over plain ones. */
function fileNameOf(response: Response, fallback: string): string {
  const said = response.headers.get('Content-Disposition') ?? ''
  const encoded = /filename\*=(?:UTF-8'')([^;]+)/i.exec(said)?.[1]
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(said)?.[1] ?? fallback)
}

async function download(path: string, fallbackName: string, options?: RequestOptions): Promise<{ blob: Blob; fileName: string; headers: Headers }> {
  // A file is no JSON: asked for that, the server would refuse.
  const response = await ask('POST', path, { ...options, headers: { Accept: '*/*', ...options?.headers } })
  return { blob: await response.blob(), fileName: fileNameOf(response, fallbackName), headers: response.headers }
}

export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => send<T>('GET', path, { query, signal }),
  post: <T>(path: string, body?: unknown, options?: RequestOptions) => send<T>('POST', path, { body, ...options }),
  put: <T>(path: string, body: unknown, options?: RequestOptions) => send<T>('PUT', path, { ...options, body }),
  delete: <T>(path: string, options?: RequestOptions) => send<T>('DELETE', path, options),
  /** A file made from what is posted. */
  download,
  upload: <T>(path: string, form: FormData, options?: RequestOptions) => send<T>('POST', path, { ...options, form }),
}
