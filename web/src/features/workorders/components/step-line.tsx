import { useTranslation } from 'react-i18next'
import type { WorkOrder } from '@/api/visit-types'
import { fieldSteps, nextStep } from './field-step'

/** Where the visit stands, as one line of steps. */
export function StepLine({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const at = nextStep(order)
  if (!at) return null
  const steps = fieldSteps(order)
  const index = steps.indexOf(at)
  return (
    <ol className="step-line" aria-label={t('workOrders.stepsLabel')}>
      {steps.slice(0, -1).map((step, i) => (
        <li key={step} className={i < index ? 'past' : i === index ? 'now' : undefined} aria-current={i === index ? 'step' : undefined}>
          <span className="visually-hidden">{t(`workOrders.step.${step}`)}</span>
        </li>
      ))}
    </ol>
  )
}
