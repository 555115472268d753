/** The sheet of matrices, once its sentences are there too. */
import { loadSentences } from '../../text'
import MatrixSheet from './MatrixSheet.svelte'

await loadSentences('sheet')

export default MatrixSheet
