/**
 * The page's sentences in the reader's language: `t('transport-pass', { pass: 3 })`.
 *
 * They live in `<language>/**.ftl` (Project Fluent); the types of ids and arguments are made from the
 * English files by `npm run messages`. Only the reader's language is loaded, before the page is
 * drawn: what the first picture may say (`<language>/first`). What only a part that is loaded later
 * says comes with it (`LATER`). Another language means another load of the page.
 */
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle'
import { insist } from './insist'
import type { Language, Written } from './languages'
import type { Messages } from './messages.gen'
import { accented, bracketed, quoted } from './pseudo'

/** A message's id, or `id.attribute`. */
export type MessageId = keyof Messages
/** A whole number is a count and may choose a plural; a measured value comes as formatted text. */
export type Argument = string | number
type Arguments<Id extends MessageId> = [Messages[Id]] extends [never]
  ? []
  : [Record<Messages[Id], Argument>]

const SOURCES: Record<Written, () => Promise<{ default: string }>> = {
  en: () => import('./en'),
  de: () => import('./de'),
}

/** Sentences that are fetched with the part of the page that says them. */
const LATER = {
  soon: { en: () => import('./en/soon'), de: () => import('./de/soon') },
  learning: { en: () => import('./en/learning'), de: () => import('./de/learning') },
  dropout: { en: () => import('./en/dropout'), de: () => import('./de/dropout') },
  gradient: { en: () => import('./en/gradient'), de: () => import('./de/gradient') },
  nudge: { en: () => import('./en/nudge'), de: () => import('./de/nudge') },
  sheet: { en: () => import('./en/sheet'), de: () => import('./de/sheet') },
}

let language: Language = 'en'
let bundle = new FluentBundle('en')

/** Fetches the sentences of a language; what `t` says from then on is in it. */
export async function loadLanguage(chosen: Language): Promise<void> {
  const source = await SOURCES[chosen === 'qps' ? 'en' : chosen]()
  useLanguage(chosen, source.default)
}

const fetched = new Map<keyof typeof LATER, Promise<void>>()

/**
 * Fetches the sentences of a part of the page, once, in the language in use; again and again until
 * they are there, because a part that waits for them in vain would be lost until the page is reloaded.
 */
export function loadSentences(part: keyof typeof LATER): Promise<void> {
  const found =
    fetched.get(part) ?? insist(LATER[part][serverLanguage()]).then((source) => add(source.default))
  fetched.set(part, found)
  return found
}

/** Takes a language from the text of its files. */
export function useLanguage(chosen: Language, source: string): void {
  language = chosen
  bundle = new FluentBundle(chosen === 'qps' ? 'en' : chosen, {
    // the page is written left to right: the marks would only get into copies and searches
    useIsolating: false,
    ...(chosen === 'qps' ? { transform: accented } : {}),
  })
  add(source)
}

function add(source: string): void {
  for (const error of bundle.addResource(new FluentResource(source))) complain(error.message)
}

/** The language that `t` speaks. */
export function currentLanguage(): Language {
  return language
}

/** The language to ask the server for: it knows no pseudo-language. */
export function serverLanguage(): Written {
  return language === 'qps' ? 'en' : language
}

/** A message in the reader's language. */
export function t<Id extends MessageId>(id: Id, ...[args]: Arguments<Id>): string {
  return format(id, args ?? {})
}

/** A message that takes some of these arguments, where which one it is is chosen elsewhere. */
export function tSome(id: MessageId, args: Record<string, Argument>): string {
  return format(id, args)
}

/** The message of an id that is put together from what the server names; else `otherwise`. */
export function tOr(id: string, otherwise: string): string {
  return patternOf(id) === null ? fromServer(otherwise) : format(id, {})
}

/** Words that the server sent, such as an example's title: shown as they are. */
export function fromServer(words: string): string {
  return language === 'qps' ? quoted(words) : words
}

function format(id: string, args: Record<string, Argument>): string {
  const pattern = patternOf(id)
  if (pattern === null) {
    complain(`no message ${id} in ${language}`)
    return id
  }
  const errors: Error[] = []
  const said = bundle.formatPattern(pattern, variables(id, args), errors)
  for (const error of errors) complain(`${id}: ${error.message}`)
  return language === 'qps' ? bracketed(said) : said
}

function patternOf(id: string) {
  const [name = '', attribute] = id.split('.')
  const message = bundle.getMessage(name)
  return (attribute === undefined ? message?.value : message?.attributes[attribute]) ?? null
}

/**
 * A count, written in every language as the figures beside it are: digits alone. A comma or a
 * point between them would be a decimal mark to some reader.
 */
class Count extends FluentNumber {
  override toString(): string {
    return String(this.value)
  }
}

function variables(id: string, args: Record<string, Argument>): Record<string, FluentVariable> {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      if (typeof value === 'string') return [name, value]
      if (!Number.isSafeInteger(value)) complain(`${id}: $${name} = ${value} is no count`)
      return [name, new Count(value)]
    }),
  )
}

/** A fault of ours: it stops tests and development; a reader sees the message's id. */
function complain(what: string): void {
  if (import.meta.env.DEV) throw new Error(`text: ${what}`)
  console.error(`text: ${what}`)
}
