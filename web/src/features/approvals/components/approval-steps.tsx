import { useTranslation } from 'react-i18next'
import type { Approval, ApprovalStep } from '@/api/agreement-types'
import { instant } from '@/lib/format'
import { serverNow } from '@/lib/clock'
import { word } from '@/lib/words'

const tone: Record<ApprovalStep['state'], string> = { WAITING: 'tag quiet', OPEN: 'tag accent', APPROVED: 'tag', REFUSED: 'tag strong', VOID: 'tag quiet' }

const isLate = ({ state, dueAt }: ApprovalStep) => state === 'OPEN' && dueAt !== null && Date.parse(dueAt) < serverNow()

/** Who decides, in which order, and what was decided so far. */
export function ApprovalSteps({ approval }: { approval: Approval }) {
  const { t } = useTranslation()
  return (
    <ol className="steps" aria-label={t('approvals.steps')}>
      {approval.steps.map((step) => (
        <li key={step.id}>
          <span className="row apart">
            <span className="row tight">
              <span className="muted">{step.turn}</span>
              <strong>{step.user?.displayName ?? word('role', step.role)}</strong>
              <span className={tone[step.state]}>{word('approvalStep', step.state)}</span>
              {isLate(step) && <span className="tag broken-tag">{t('approvals.late')}</span>}
            </span>
            <span className="muted small">{said(step, t('approvals.insteadOf', { name: step.decision?.insteadOf ?? '' }))}</span>
          </span>
          {step.state === 'OPEN' && step.dueAt && (
            <span className={isLate(step) ? 'broken-number small' : 'muted small'}>{t('approvals.dueAt', { at: instant(step.dueAt) })}</span>
          )}
          {step.decision && <p className="pre">{step.decision.reason}</p>}
        </li>
      ))}
    </ol>
  )
}

function said({ decision }: ApprovalStep, insteadOf: string): string {
  return decision ? [decision.by, decision.insteadOf ? insteadOf : '', instant(decision.at)].filter(Boolean).join(' · ') : ''
}
