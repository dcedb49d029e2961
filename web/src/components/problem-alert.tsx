import { Form, type FormInstance } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '@/lib/api-client'
import { fieldRefusals } from '@/lib/field-refusals'
import { problemText } from '@/lib/problem-text'

/** A refusal beside the form that caused it; what was typed stays in the form. What one field caused is said at that field. */
export function ProblemAlert({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const form = Form.useFormInstance() as FormInstance | undefined
  useEffect(() => {
    const { placed } = fieldRefusals(error, form)
    form?.setFields(placed.map(({ name, message }) => ({ name, errors: [message] })))
    return () => form?.setFields(placed.map(({ name }) => ({ name, errors: [] })))
  }, [error, form])
  if (!error) return null
  const { left, whole } = fieldRefusals(error, form)
  if (whole) return null
  const stale = error instanceof ApiProblem && error.status === 412
  return (
    <div role="alert" className={stale ? 'notice plain' : 'notice'} style={{ marginBottom: 12 }}>
      <strong>{stale ? t('problem.staleTitle') : t('problem.title')}</strong>
      <p>{problemText(error, t)}</p>
      {left.map((message) => (
        <p key={message} className="small">
          {message}
        </p>
      ))}
    </div>
  )
}
