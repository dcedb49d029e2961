import { apiUrl } from '@/lib/api-client'
import { instant } from '@/lib/format'
import { decidedWords, word } from '@/lib/words'

interface TrailStep {
  at: string
  kind: string
  actor: string
  text: string
  data?: Record<string, unknown>
  fileIds: number[]
}

/** What happened, the latest first, with the files that show it. */
export function Trail({ steps, words }: { steps: TrailStep[]; words: string }) {
  return (
    <ol className="timeline">
      {steps.toReversed().map((step) => (
        <li key={`${step.at} ${step.kind}`}>
          <div className="row apart">
            <span>
              <strong>{word(words, step.kind)}</strong> {decidedWords(step.kind, step.data)}
            </span>
            <span className="muted small">
              {word('actor', step.actor)} · <time dateTime={step.at}>{instant(step.at)}</time>
            </span>
          </div>
          {step.text && <p className="pre">{step.text}</p>}
          {step.fileIds.length > 0 && (
            <div className="row">
              {step.fileIds.map((file) => (
                <a key={file} href={apiUrl(`/attachments/${file}`)} target="_blank" rel="noreferrer">
                  <img src={apiUrl(`/attachments/${file}`)} alt={`#${file}`} style={{ maxHeight: 96, maxWidth: 160, borderRadius: 4 }} />
                </a>
              ))}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
