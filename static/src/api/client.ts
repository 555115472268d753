/** The only place that talks to the server. Every refusal arrives as one `ApiError`. */
import type { Api, Call, Method, TakenFile, TrainEvent } from './api'
import { readEvents } from './events'
import { ApiError, problemOf, unreachable } from './problems'
import type { Problem, TrainMove, TrainProgress, TrainView } from './types'

const NO_CONTENT = 204

/** As many significant digits the server writes in formulas and sentences unasked. */
const USUAL_DIGITS = 4

/**
 * `language` is that of explanations, problems and the catalog's titles; `digits` are the
 * significant ones of the figures in explanations and proofs.
 */
export function httpApi(language = 'en', digits = () => USUAL_DIGITS, base = '/api/v1'): Api {
  const session = (id: string) => `/sessions/${encodeURIComponent(id)}`
  const move = <T>(path: string, body: unknown) => call<T>('POST', path, { body, minimal: true })
  const figures = () => (digits() === USUAL_DIGITS ? {} : { digits: digits() })
  const by = (kernel: string | undefined) => (kernel ? `?kernel=${kernel}` : '')
  const of = (sample: number | undefined) => (sample === undefined ? {} : { sample })

  async function send(method: Method, path: string, call: Call) {
    const { body, files, file, revision, accept, minimal } = call
    const headers: Record<string, string> = {
      accept: accept ?? 'application/json',
      'accept-language': language,
    }
    if (minimal) headers['prefer'] = 'return=minimal'
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (file) headers['content-type'] = file.type
    if (revision !== undefined) headers['if-match'] = `"${revision}"`
    let response: Response
    try {
      response = await fetch(base + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(files ? { body: formOf(files) } : {}),
        ...(file ? { body: file.content } : {}),
      })
    } catch {
      throw new ApiError(unreachable())
    }
    if (!response.ok) throw new ApiError(await problemOf(response))
    return response
  }

  async function call<T>(method: Method, path: string, of: Call = {}) {
    const response = await send(method, path, of)
    return (response.status === NO_CONTENT ? undefined : await response.json()) as T
  }

  async function take(id: string, format: string, passes?: number): Promise<TakenFile> {
    const asked = passes === undefined ? '' : `?passes=${passes}`
    const path = `${session(id)}/export/${encodeURIComponent(format)}${asked}`
    const response = await send('GET', path, { accept: '*/*' })
    const said = response.headers.get('content-disposition') ?? ''
    const [, name = format] = /filename="([^"]+)"/.exec(said) ?? []
    try {
      return { name, content: await response.blob() }
    } catch {
      throw new ApiError(unreachable())
    }
  }

  async function* train(id: string, body: TrainMove): AsyncGenerator<TrainEvent> {
    const accept = 'text/event-stream'
    const response = await send('POST', `${session(id)}/train`, { body, accept })
    if (!response.body) return
    try {
      for await (const { name, data } of readEvents(response.body)) {
        if (name === 'progress') yield { name, progress: JSON.parse(data) as TrainProgress }
        if (name === 'done') yield { name, result: JSON.parse(data) as TrainView }
        if (name === 'error') throw new ApiError(JSON.parse(data) as Problem)
      }
    } catch (error) {
      throw error instanceof TypeError ? new ApiError(unreachable()) : error
    }
  }

  return {
    ready: () =>
      fetch('/readyz').then(
        (response) => response.ok,
        () => false,
      ),
    catalog: () => call('GET', '/catalog'),
    create: (body) => call('POST', '/sessions', { body }),
    session: (id) => call('GET', session(id)),
    makeLink: (id) => call('POST', `${session(id)}/links`),
    take,
    bring: (content, type, kernel) =>
      call('POST', `/sessions/import${by(kernel)}`, { file: { content, type } }),
    openLink: (link, kernel) => call('POST', `/links/${link}/open${by(kernel)}`),
    patch: (id, revision, body) =>
      call('PATCH', session(id), revision === null ? { body } : { body, revision }),
    step: (id, unit, count, direction) => move(`${session(id)}/step`, { unit, count, direction }),
    seek: (id, place) => move(`${session(id)}/seek`, place),
    undo: (id, count) => call('POST', `${session(id)}/undo`, { body: { count } }),
    redo: (id, count) => call('POST', `${session(id)}/redo`, { body: { count } }),
    changes: (id) => call('GET', `${session(id)}/history`),
    train,
    trace: (id, pass, sample) =>
      call('GET', `${session(id)}/trace?${query({ pass, ...of(sample) })}`),
    explain: (id, quantity, sample) =>
      call('GET', `${session(id)}/explain/${quantity}?${query({ ...figures(), ...of(sample) })}`),
    explainRange: (id, pass, from, to, sample) =>
      call(
        'GET',
        `${session(id)}/explain?${query({ from, to, pass, ...figures(), ...of(sample) })}`,
      ),
    gradientCheck: (id, all = false) =>
      call('GET', `${session(id)}/gradient-check${all ? '?all=true' : ''}`),
    nudges: (id, parameter) => call('GET', `${session(id)}/gradient-check/${parameter}`),
    tangent: (id, parameter, range, sample) =>
      call('GET', `${session(id)}/nudge/${parameter}?${query({ ...range, ...of(sample) })}`),
    nudged: (id, parameter, value, sample) =>
      call('GET', `${session(id)}/nudge/${parameter}/at?${query({ value, ...of(sample) })}`),
    proof: (id, quantity, sample) =>
      call('GET', `${session(id)}/proof/${quantity}?${query({ ...figures(), ...of(sample) })}`),
    paths: (id, quantity, sample) =>
      call('GET', `${session(id)}/paths/${quantity}?${query(of(sample))}`),
    plot: (id, quantity, over, sample) =>
      call(
        'GET',
        `${session(id)}/plots/${quantity}?${over ? `over=${over}&` : ''}${query(of(sample))}`,
      ),
    jacobian: (id, sample) => call('GET', `${session(id)}/jacobian?${query(of(sample))}`),
    memory: (id, layer, sample) =>
      call('GET', `${session(id)}/memory/${layer}?${query(of(sample))}`),
    source: (id, values, sample) =>
      call('GET', `${session(id)}/program?values=${values}&${query(of(sample))}`),
    diagnose: (id, body) => call('POST', `${session(id)}/diagnose`, { body }),
    addCondition: (id, body) => call('POST', `${session(id)}/conditions`, { body }),
    switchCondition: (id, condition, enabled) =>
      call('PATCH', `${session(id)}/conditions/${condition}`, { body: { enabled } }),
    deleteCondition: (id, condition) => call('DELETE', `${session(id)}/conditions/${condition}`),
    curve: (id, points) => call('GET', `${session(id)}/curve?points=${points}`),
    series: (id, quantities, passes, stride) => {
      const ids = new URLSearchParams(quantities.map((one) => ['id', one]))
      return call('GET', `${session(id)}/series?${ids}&passes=${passes}&stride=${stride}`)
    },
    bookmark: (id, body) => call('POST', `${session(id)}/bookmarks`, { body }),
    forgetBookmark: (id, bookmark) =>
      call('DELETE', `${session(id)}/bookmarks/${encodeURIComponent(bookmark)}`),
    rows: (id, count) => call('GET', `${session(id)}/data?to=${count}`),
    surface: (id, layer, neuron) =>
      call('GET', `${session(id)}/surface?${query({ layer, neuron })}`),
    surfaces: (id, resolution) => call('GET', `${session(id)}/surfaces?resolution=${resolution}`),
    answer: (id, x) => call('POST', `${session(id)}/answer`, { body: { x } }),
    evaluation: (id) => call('GET', `${session(id)}/evaluation`),
    histograms: (id) => call('GET', `${session(id)}/histograms`),
    upload: (files, first) => call('POST', `/datasets${first ? `?first=${first}` : ''}`, { files }),
    dataset: (id) => call('GET', `/datasets/${encodeURIComponent(id)}`),
    call,
  }
}

function query(values: Record<string, number>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

function formOf(files: Readonly<Record<string, File>>): FormData {
  const form = new FormData()
  for (const [field, file] of Object.entries(files)) form.append(field, file)
  return form
}
