import { useTranslation } from 'react-i18next'
import { ApiProblem } from '@/lib/api-client'
import { problemText } from '@/lib/problem-text'

/** A refusal beside the form that caused it; what was typed stays in the form. */
export function ProblemAlert({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (!error) return null
  const stale = error instanceof ApiProblem && error.status === 412
  const fields = error instanceof ApiProblem ? error.fields : []
  return (
    <div role="alert" className={stale ? 'notice plain' : 'notice'} style={{ marginBottom: 12 }}>
      <strong>{stale ? t('problem.staleTitle') : t('problem.title')}</strong>
      <p>{problemText(error, t)}</p>
      {fields.map((field) => (
        <p key={`${field.field}-${field.code}`} className="small">
          {field.field}: {field.message}
        </p>
      ))}
    </div>
  )
}
