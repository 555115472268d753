/** What the picture says in words while a quantity is explained, in the reader's language. */
import { t } from '../../text'
import type { StatementWords } from '../../view/statement'

export function statementWords(): StatementWords {
  return {
    meanError: (samples) => t('statement-mean-error', { samples }),
    meanOf: (samples) => t('statement-mean-of', { samples }),
    adds: (share) => t('statement-adds', { share }),
    sampleAdds: (sample, share) => t('statement-sample-adds', { sample, share }),
    otherSamples: t('statement-other-samples'),
    penalty: t('statement-penalty'),
    softmax: t('statement-softmax'),
  }
}
