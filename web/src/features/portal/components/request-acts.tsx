import { Button, Form, Input, Rate, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PortalQuestion, PortalRequest } from '@/api/portal-types'
import { useConsentVerbs } from '@/components/consent-verbs'
import { OfferedPrice } from '@/components/offered-price'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { api } from '@/lib/api-client'
import { instant } from '@/lib/format'
import { word } from '@/lib/words'
import { handIn, usePortalAct } from '../api/portal'
import { AcceptSigned } from './accept-signed'

/** Whether it is solved: confirmed, or taken up again. */
export function SolvedPanel({ request, onFollowed }: { request: PortalRequest; onFollowed: (id: number) => void }) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const solved = usePortalAct((text: string) => api.post(`/portal/requests/${request.id}/solved`, { text }))
  const again = usePortalAct((text: string) => api.post<PortalRequest>(`/portal/requests/${request.id}/not-solved`, { text }), (now) => now.id !== request.id && onFollowed(now.id))
  const closed = request.status === 'CLOSED'
  if (!closed && request.status !== 'RESOLVED') return null
  return (
    <Panel title={t(closed ? 'portal.againTitle' : 'portal.solvedTitle')}>
      <div className="stack">
        <label className="stack tight">
          {t('portal.yourWords')}
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <ProblemAlert error={solved.error ?? again.error} />
        {!closed && (
          <Button type="primary" size="large" block loading={solved.isPending} onClick={() => solved.mutate(words)}>
            {t('portal.isSolved')}
          </Button>
        )}
        {!closed && <AcceptSigned request={request} words={words} />}
        <Button size="large" block loading={again.isPending} disabled={words.trim() === ''} onClick={() => again.mutate(words)}>
          {t(request.mayReopen ? 'portal.notSolved' : 'portal.sameAgain')}
        </Button>
        {words.trim() === '' && <p className="muted small">{t('portal.sayWhat')}</p>}
      </div>
    </Panel>
  )
}

export function RatingPanel({ request }: { request: PortalRequest }) {
  const { t } = useTranslation()
  const [stars, setStars] = useState(0)
  const [words, setWords] = useState('')
  const rate = usePortalAct((given: { stars: number; text: string }) => api.post(`/portal/requests/${request.id}/rating`, given))
  if (request.status !== 'RESOLVED' && request.status !== 'CLOSED') return null
  if (request.rating) {
    return (
      <Panel title={t('portal.rating')}>
        <p>
          <span aria-label={t('portal.stars', { count: request.rating.stars })} role="img">
            {'★'.repeat(request.rating.stars)}
          </span>{' '}
          {request.rating.words}
        </p>
      </Panel>
    )
  }
  return (
    <Panel title={t('portal.rateTitle')}>
      <div className="stack">
        <Rate className="portal-stars" aria-label={t('portal.rating')} value={stars} onChange={setStars} />
        <label className="stack tight">
          {t('portal.ratingWords')}
          <Input maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <ProblemAlert error={rate.error} />
        <Button block disabled={stars === 0} loading={rate.isPending} onClick={() => rate.mutate({ stars, text: words })}>
          {t('portal.rate')}
        </Button>
      </div>
    </Panel>
  )
}

export function ReplyPanel({ request }: { request: PortalRequest }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ text?: string }>()
  const reply = usePortalAct(({ text }: { text?: string }) => api.post(`/portal/requests/${request.id}/reply`, { text }), () => form.resetFields())
  const add = usePortalAct((file: Blob) => handIn(request.id, [file]))
  if (request.status === 'CLOSED' || request.status === 'CANCELLED') return null
  return (
    <Panel title={t('portal.reply')}>
      <Form form={form} layout="vertical" onFinish={(given) => reply.mutate(given)}>
        <Form.Item name="text" label={t('portal.message')} rules={[{ required: true, whitespace: true, message: t('validation.required', { label: t('portal.message') }) }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={8000} />
        </Form.Item>
        <ProblemAlert error={reply.error ?? add.error} />
        <span className="row">
          <Button type="primary" htmlType="submit" loading={reply.isPending}>
            {t('portal.send')}
          </Button>
          <Upload
            accept="image/*,application/pdf"
            showUploadList={false}
            beforeUpload={(file) => {
              add.mutate(file)
              return false
            }}
          >
            <Button loading={add.isPending}>{t('portal.addPhotos')}</Button>
          </Upload>
        </span>
      </Form>
    </Panel>
  )
}

/** A question that waits for the customer's consent. */
export function QuestionPanel({ question, zone }: { question: PortalQuestion; zone: string }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const answer = usePortalAct((verdict: 'GRANTED' | 'REFUSED') => api.post(`/portal/consents/${question.id}/answer`, { verdict, reason }))
  const { yes, no, over } = useConsentVerbs(question)
  return (
    <Panel title={over ? word('consentPurpose', question.purpose) : t('portal.asksYou', { what: word('consentPurpose', question.purpose) })}>
      <div className="stack">
        <strong>{question.title}</strong>
        {question.offer && <OfferedPrice offer={question.offer} />}
        {!question.offer && question.scope && <p className="pre">{question.scope}</p>}
        {!question.offer && question.items.length > 0 && (
          <ul className="bullets">
            {question.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
        {question.validFrom && question.validUntil && <p>{t('approvals.window', { from: instant(question.validFrom, zone), until: instant(question.validUntil, zone) })}</p>}
        {over ? (
          <p className="notice">{t('approvals.over')}</p>
        ) : (
          <>
            <label className="stack tight">
              {t('approvals.yourWords')}
              <Input value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
            </label>
            <ProblemAlert error={answer.error} />
            <Button type="primary" size="large" block loading={answer.isPending} onClick={() => answer.mutate('GRANTED')}>
              {yes}
            </Button>
            <Button size="large" block disabled={answer.isPending || reason.trim() === ''} onClick={() => answer.mutate('REFUSED')}>
              {no}
            </Button>
            {reason.trim() === '' && <p className="muted small">{t('portal.sayWhyNot')}</p>}
          </>
        )}
      </div>
    </Panel>
  )
}
