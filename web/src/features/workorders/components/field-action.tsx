import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkOrder } from '@/api/visit-types'
import { ProblemAlert } from '@/components/problem-alert'
import { openQuestions, unanswered } from '@/lib/field/checklist'
import { useMay, useSessionUser } from '@/lib/session'
import { useNoteActs } from '../api/note-acts'
import { ArrivalDialog } from './arrival-dialog'
import { AskSignature } from './ask-signature'
import { nextStep } from './field-step'
import { PassedOver } from './passed-over'
import { SignDialog } from './sign-dialog'
import { TurnBack } from './turn-back'

/** Brings the first question that is open before the eyes; the first without an answer where none has to be answered. */
function showFirstOpen() {
  const line = document.querySelector('.checklist-line.left') ?? document.querySelector('.checklist-line:not(.done, .failed)')
  line?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  line?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
}

/** One big button that changes: accept, travel, arrived, start, findings, customer signs. */
export function FieldAction({ order, onFindings }: { order: WorkOrder; onFindings: () => void }) {
  const { t } = useTranslation()
  const may = useMay()
  const [asking, setAsking] = useState<'arrive' | 'sign' | 'passed-over'>()
  const { user } = useSessionUser()
  const note = useNoteActs(order)
  const step = nextStep(order)
  if (!may('workorders.execute') || !step || step === 'done') return null
  if (order.chapters?.crew?.companions.some(({ id }) => id === user?.id)) return <p className="notice plain">{t('field.crew.youGoAlong', { name: order.engineer?.displayName ?? '–' })}</p>
  if (order.engineer?.id !== user?.id) return <p className="notice plain">{t('workOrders.notYours', { name: order.engineer?.displayName ?? '–' })}</p>
  const press = () => {
    if (step === 'sign' && unanswered(order).length > 0) setAsking('passed-over')
    else if (step === 'arrive' || step === 'sign') setAsking(step)
    else if (step === 'findings') onFindings()
    else if (step === 'checklist') showFirstOpen()
    else note.mutate([{ kind: step }])
  }
  return (
    <div className="field-action">
      <ProblemAlert error={note.error} />
      <Button type="primary" block className="big-button" disabled={note.isPending} onClick={press}>
        {step === 'checklist' ? t('checklists.next', { n: openQuestions(order).length }) : t(`workOrders.step.${step}`)}
      </Button>
      {step === 'sign' && <AskSignature order={order} />}
      <TurnBack order={order} />
      {asking === 'arrive' && <ArrivalDialog order={order} onClose={() => setAsking(undefined)} />}
      {asking === 'passed-over' && (
        <PassedOver
          order={order}
          onGoOn={() => setAsking('sign')}
          onBack={() => {
            setAsking(undefined)
            showFirstOpen()
          }}
        />
      )}
      {asking === 'sign' && <SignDialog order={order} onClose={() => setAsking(undefined)} />}
    </div>
  )
}
