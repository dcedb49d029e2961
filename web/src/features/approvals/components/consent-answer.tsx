import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConsentQuestion, ConsentVerdict } from '@/api/agreement-types'
import { useConsentVerbs } from '@/components/consent-verbs'
import { OfferedPrice } from '@/components/offered-price'
import { ProblemAlert } from '@/components/problem-alert'
import { LoadingState } from '@/components/query-states'
import { instant } from '@/lib/format'
import { problemText } from '@/lib/problem-text'
import { useSession } from '@/lib/session'
import { inLanguage, word } from '@/lib/words'
import { useConsentAnswer, useConsentQuestion } from '../api/approvals'
import { ConsentItems } from './consent-items'
import { ReportText } from './report-text'

/** A customer without an account reads what he is asked, and answers once. */
export function ConsentAnswer({ token }: { token: string }) {
  const { t } = useTranslation()
  const question = useConsentQuestion(token)
  // Its answer sets this page's clock by the server's: whether the time is over is not for the customer's phone to say.
  const session = useSession()
  const answer = useConsentAnswer(token)
  const complained = question.data?.purpose === 'COMPLAINT_ANSWER'
  if (answer.isSuccess && complained) return <p role="status">{t('approvals.thanksComplaint')}</p>
  if (answer.isSuccess) return <p role="status">{t(`approvals.thanks.${question.data?.purpose === 'CHANGES_DONE' ? 'done' : 'asked'}.${answer.variables.verdict}`)}</p>
  if (token === '') return <p role="alert">{t('approvals.linkIncomplete')}</p>
  if (question.isPending || session.isPending) return <LoadingState rows={3} />
  if (question.error) return <p role="alert">{problemText(question.error, t)}</p>
  return <Question question={question.data} pending={answer.isPending} error={answer.error} onAnswer={(given) => answer.mutate(given)} />
}

interface QuestionProps {
  question: ConsentQuestion
  pending: boolean
  error: unknown
  onAnswer: (given: { verdict: ConsentVerdict; name: string; reason: string }) => void
}

function Question({ question, pending, error, onAnswer }: QuestionProps) {
  const { t } = useTranslation()
  const { yes, no, over } = useConsentVerbs(question)
  const [verdict, setVerdict] = useState<ConsentVerdict>()
  const [form] = Form.useForm<{ name: string; reason?: string }>()
  const refusing = verdict === 'REFUSED'
  const required = (label: string) => ({ required: true, whitespace: true, message: t('validation.required', { label }) })
  const choose = (chosen: ConsentVerdict) => {
    setVerdict(chosen)
    // The reason is asked for a refusal only, so the fields are checked after they have changed.
    setTimeout(() => form.submit())
  }
  return (
    <>
      <p className="muted">{t('approvals.asks', { vendor: inLanguage(question.vendor, question.vendorEn || question.vendor) })}</p>
      <h1>{word('consentPurpose', question.purpose)}</h1>
      <p>
        <strong>{question.title}</strong>
      </p>
      {question.offer ? (
        <OfferedPrice offer={question.offer} />
      ) : (
        <>
          {question.scope && <ReportText purpose={question.purpose} text={question.scope} />}
          <ConsentItems purpose={question.purpose} items={question.items} />
        </>
      )}
      {question.validFrom && question.validUntil && <p>{t('approvals.window', { from: instant(question.validFrom), until: instant(question.validUntil) })}</p>}
      {over ? (
        <p role="status" className="notice">
          {t('approvals.over')}
        </p>
      ) : (
        <>
          <Form form={form} layout="vertical" onFinish={(values) => verdict && onAnswer({ verdict, name: values.name, reason: values.reason ?? '' })}>
            <Form.Item name="name" label={t('approvals.yourName')} rules={[required(t('approvals.yourName'))]}>
              <Input size="large" maxLength={100} autoComplete="name" />
            </Form.Item>
            <Form.Item name="reason" label={t('approvals.yourWords')} rules={refusing ? [required(t('approvals.yourWords'))] : []}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
            </Form.Item>
            <ProblemAlert error={error} />
            <div className="stack">
              <Button size="large" type="primary" block loading={pending && !refusing} disabled={pending} onClick={() => choose('GRANTED')}>
                {yes}
              </Button>
              <Button size="large" block loading={pending && refusing} disabled={pending} onClick={() => choose('REFUSED')}>
                {no}
              </Button>
            </div>
          </Form>
          <p className="muted small">{t('approvals.once', { at: instant(question.expiresAt) })}</p>
        </>
      )}
    </>
  )
}
