import { useTranslation } from 'react-i18next'
import { word } from '@/lib/words'
import type { ChainStep } from '../api/chains'

/** Turns one after the other; what stands in one turn is decided together. */
export function ChainSteps({ steps }: { steps: ChainStep[] }) {
  const { t } = useTranslation()
  const turns = [...new Set(steps.map((step) => step.turn))].sort((a, b) => a - b)
  return (
    <ol className="stack tight">
      {turns.map((turn) => {
        const together = steps.filter((step) => step.turn === turn)
        return (
          <li key={turn}>
            <span className="muted">{turn}. </span>
            {together.length > 1 && <span className="muted small">{t('approvals.chain.together')} </span>}
            <span className="row tight" style={{ display: 'inline-flex' }}>
              {together.map((step) => (
                <span key={`${step.role ?? ''}${step.userId ?? ''}`}>
                  <span className="tag">{step.role ? word('role', step.role) : (step.person ?? '–')}</span> <span className="muted small">{t('approvals.chain.within', { n: step.hours })}</span>
                  {step.standIns.length > 0 && <span className="muted small"> · {t('approvals.chain.standIns', { names: step.standIns.join('、') })}</span>}
                  {step.nobody && <span className="tag quiet">{t('approvals.chain.nobody')}</span>}
                </span>
              ))}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
