/** Data of the fake server, and what its network makes of them. */
import type {
  AnswerView,
  DataRowsView,
  DatasetRowsView,
  EvaluationView,
  HistogramsView,
  SurfacesView,
  SurfaceView,
  UploadedView,
} from '../../api/types'
import { ANSWER, HISTOGRAMS, SURFACE, SURFACES } from './learning'
import { FakeMarks } from './marks'

/** Of two samples: a number and a class. */
const UPLOADED: UploadedView = {
  id: 'brought',
  name: '',
  samples: 2,
  columns: [
    { name: 'size', kind: 'number', minimum: 1.5, maximum: 2.5, classes: null },
    { name: 'colour', kind: 'class', minimum: null, maximum: null, classes: ['blue', 'red'] },
  ],
  targets: [],
  image: null,
}

export class FakeData extends FakeMarks {
  async rows(_: string, count: number): Promise<DataRowsView> {
    if (count > this.samples) this.refuse ??= { call: 'rows', status: 422 }
    await this.allow(`rows ${count}`)
    const rows = this.data.slice(0, count)
    return {
      inputs: ['x1', 'x2'],
      outputs: ['y1', 'y2'],
      count: this.samples,
      first: 0,
      x: rows.map(({ x }) => x),
      y: rows.map(({ y }) => y),
      test: [],
      image: null,
    }
  }

  async surface(_: string, layer: number, neuron: number): Promise<SurfaceView> {
    const isThere = layer > 1 && layer <= 3 && neuron > 0 && neuron <= 2
    if (!isThere) this.refuse ??= { call: 'surface', status: 422 }
    await this.allow(`surface ${layer}:${neuron}`)
    return SURFACE
  }

  async surfaces(): Promise<SurfacesView> {
    await this.allow('surfaces')
    return SURFACES
  }

  async answer(_: string, x: readonly number[]): Promise<AnswerView> {
    await this.allow('answer')
    return { ...ANSWER, x: [...x] }
  }

  async evaluation(): Promise<EvaluationView> {
    await this.allow('evaluation')
    const worst = this.data.map((_, index) => ({ index, cost: 0.1 }))
    return { train: { cost: 0.1, accuracy: null }, test: null, confusion: null, worst }
  }

  async histograms(): Promise<HistogramsView> {
    await this.allow('histograms')
    return HISTOGRAMS
  }

  async upload(files: Readonly<Record<string, File>>): Promise<UploadedView> {
    const { images, labels, file } = files
    const fields = Object.keys(files).sort().join(' ')
    if (!file && !(images && labels)) this.refuse ??= { call: 'upload', status: 422 }
    await this.allow(`upload ${fields}`)
    this.uploaded = { ...UPLOADED, name: (file ?? images)?.name ?? '' }
    return this.uploaded
  }

  async dataset(id: string): Promise<DatasetRowsView> {
    const found = this.uploaded?.id === id ? this.uploaded : null
    if (!found) this.refuse ??= { call: 'dataset', status: 404, code: 'dataset_not_found' }
    await this.allow(`dataset ${id}`)
    return {
      ...(found ?? UPLOADED),
      first: 0,
      rows: [
        [1.5, 'red'],
        [2.5, 'blue'],
      ],
    }
  }
}
