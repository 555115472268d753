/** For tests: a server of Mazur's network in memory. It keeps the order of calls it was sent. */
import type { Api } from '../../api/api'
import { FakeData } from './data'

/** All of its resources, each in a module of its own upon the ones before. */
export class FakeServer extends FakeData implements Api {}
