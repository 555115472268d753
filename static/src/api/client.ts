/** The only place that talks to the server. Every refusal arrives as one `ApiError`. */
import type {
  CatalogView,
  Direction,
  Explanation,
  GradientCheckView,
  Place,
  Problem,
  SessionCreate,
  SessionPatch,
  SessionView,
  TraceView,
  TrainMove,
  TrainView,
  Unit,
} from './types'

/** A refused or failed call, with the server's problem body (RFC 9457). */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** What the page asks of a server; tests give it a fake. */
export interface Api {
  catalog(): Promise<CatalogView>
  create(body: SessionCreate): Promise<SessionView>
  session(id: string): Promise<SessionView>
  /** Refused with `412` when the session has moved past `revision`. */
  patch(id: string, revision: number, body: SessionPatch): Promise<SessionView>
  step(id: string, unit: Unit, count: number, direction: Direction): Promise<SessionView>
  seek(id: string, place: Place): Promise<SessionView>
  train(id: string, body: TrainMove): Promise<TrainView>
  trace(id: string, pass: number): Promise<TraceView>
  explain(id: string, quantity: string): Promise<Explanation>
  /** Explanations of the ops with index in [from, to), unmasked. */
  explainRange(id: string, pass: number, from: number, to: number): Promise<Explanation[]>
  gradientCheck(id: string): Promise<GradientCheckView>
}

type Method = 'GET' | 'POST' | 'PATCH'

export function httpApi(base = '/api/v1'): Api {
  const session = (id: string) => `/sessions/${encodeURIComponent(id)}`

  async function call<T>(method: Method, path: string, body?: unknown, revision?: number) {
    const headers: Record<string, string> = { accept: 'application/json' }
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (revision !== undefined) headers['if-match'] = `"${revision}"`
    let response: Response
    try {
      response = await fetch(base + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    } catch {
      throw new ApiError(unreachable())
    }
    if (!response.ok) throw new ApiError(await problemOf(response))
    return (await response.json()) as T
  }

  return {
    catalog: () => call('GET', '/catalog'),
    create: (body) => call('POST', '/sessions', body),
    session: (id) => call('GET', session(id)),
    patch: (id, revision, body) => call('PATCH', session(id), body, revision),
    step: (id, unit, count, direction) =>
      call('POST', `${session(id)}/step`, { unit, count, direction }),
    seek: (id, place) => call('POST', `${session(id)}/seek`, place),
    train: (id, body) => call('POST', `${session(id)}/train`, body),
    trace: (id, pass) => call('GET', `${session(id)}/trace?pass=${pass}`),
    explain: (id, quantity) => call('GET', `${session(id)}/explain/${quantity}`),
    explainRange: (id, pass, from, to) =>
      call('GET', `${session(id)}/explain?from=${from}&to=${to}&pass=${pass}`),
    gradientCheck: (id) => call('GET', `${session(id)}/gradient-check`),
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? ''
  if (type.startsWith('application/problem+json')) return (await response.json()) as Problem
  const { status, statusText } = response
  return { type: 'about:blank', title: statusText, status, detail: statusText, code: 'http' }
}

function unreachable(): Problem {
  const title = 'The server cannot be reached'
  return { type: 'about:blank', title, status: 0, detail: title, code: 'unreachable' }
}
