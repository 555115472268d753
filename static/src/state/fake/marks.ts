/** Conditions and bookmarks of the fake server, and its curves. */
import type {
  BookmarkCreate,
  BookmarkView,
  ConditionCreate,
  ConditionView,
  CurveView,
  SeriesList,
} from '../../api/types'
import { FakePasses } from './passes'

export class FakeMarks extends FakePasses {
  async addCondition(_: string, body: ConditionCreate): Promise<ConditionView> {
    const { kind, target = null, value = null } = body
    const over: ConditionView['over'] =
      body.over === 'data' || body.over === 'pass' ? body.over : null
    const condition = { id: `condition ${kind}`, kind, target, value, over, enabled: true }
    await this.changed(`condition ${kind}`, () => this.conditions.push(condition))
    return condition
  }

  async switchCondition(_: string, id: string, enabled: boolean): Promise<ConditionView> {
    await this.changed(`switch ${id}`, () => {
      this.conditions = this.conditions.map((one) => (one.id === id ? { ...one, enabled } : one))
    })
    const condition = this.conditions.find((one) => one.id === id)
    if (!condition) throw new Error(`there is no ${id}`)
    return condition
  }

  async deleteCondition(_: string, id: string): Promise<void> {
    await this.changed(`delete ${id}`, () => {
      this.conditions = this.conditions.filter((one) => one.id !== id)
    })
  }

  /** A point a pass, up to the furthest. */
  async curve(): Promise<CurveView> {
    await this.allow('curve')
    const count = this.furthest.pass + 1
    const points = Array.from({ length: count }, (_, pass) => ({ pass, epoch: pass, cost: 0.1 }))
    return { furthest: this.furthest, points }
  }

  /** Every value is the number of its pass. */
  async series(
    _: string,
    ids: readonly string[],
    passes: number,
    stride: number,
  ): Promise<SeriesList> {
    await this.allow(`series ${ids.join(' ')}`)
    const { pass } = this.cursor
    const before = Math.min(passes - 1, Math.floor(pass / stride))
    const first = pass - before * stride
    const values = Array.from({ length: before + 1 }, (__, i) => first + i * stride)
    return { first, stride, series: ids.map((id) => ({ id, values })) }
  }

  async bookmark(_: string, { name, pass, step }: BookmarkCreate): Promise<BookmarkView> {
    const mark = { id: `mark ${name}`, name, pass: pass ?? 0, step: step ?? 0 }
    await this.changed(`bookmark ${name}`, () => this.bookmarks.push(mark))
    return mark
  }

  async forgetBookmark(_: string, bookmark: string): Promise<void> {
    await this.changed(`forget ${bookmark}`, () => {
      this.bookmarks = this.bookmarks.filter(({ id }) => id !== bookmark)
    })
  }
}
