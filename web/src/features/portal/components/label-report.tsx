import { Button, Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PromisedTerms, SeenUnit } from '@/api/portal-types'
import { PhotoInput } from '@/components/photo-input'
import { ProblemAlert } from '@/components/problem-alert'
import { api } from '@/lib/api-client'
import { deadline } from '@/lib/format'
import { limitWords, word } from '@/lib/words'
import { usePortalAct } from '../api/portal'

interface Said {
  name: string
  phone: string
  text: string
  stopped: boolean
  photos?: string[]
}

const MOST_PHOTOS = 3

/** Whoever stands before the unit says what is wrong and how to reach him. */
export function LabelReport({ token, unit }: { token: string; unit: SeenUnit }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Said>()
  const stopped = Form.useWatch('stopped', form)
  const report = usePortalAct((said: Said) => api.post<{ number: string; promised: PromisedTerms }>('/unit-labels/report', { token, ...said }))
  const hotline = unit.vendor.hotline && (
    <p>
      {t('portal.hotline')} <a href={`tel:${unit.vendor.hotline}`}>{unit.vendor.hotline}</a>
    </p>
  )
  if (report.isSuccess) {
    return (
      <div className="stack" role="status">
        <h1>{t('portal.taken')}</h1>
        <p>{t('portal.takenText', { number: report.data.number })}</p>
        <Promised terms={report.data.promised} />
        {hotline}
      </div>
    )
  }
  const required = (label: string) => [{ required: true, whitespace: true, message: t('validation.required', { label }) }]
  return (
    <div className="stack">
      <p className="muted">{unit.vendor.name}</p>
      <h1>{t('portal.reportFault')}</h1>
      <p>
        <strong>{unit.model}</strong> <span className="muted">{t('portal.serialEnd', { end: unit.serialEnd })}</span>
      </p>
      <Form<Said> form={form} layout="vertical" onFinish={(said) => report.mutate(said)}>
        <Form.Item name="stopped" label={t('portal.howBad')} rules={[{ required: true, message: t('validation.required', { label: t('portal.howBad') }) }]}>
          <Radio.Group
            className="stack tight"
            options={[
              { value: true, label: t('portal.stopped') },
              { value: false, label: t('portal.stillRuns') },
            ]}
          />
        </Form.Item>
        {stopped !== undefined && (
          <Form.Item>
            <Promised terms={stopped ? unit.stopped : unit.running} />
          </Form.Item>
        )}
        <Form.Item name="text" label={t('portal.whatIsWrong')} rules={required(t('portal.whatIsWrong'))}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={4000} />
        </Form.Item>
        <Form.Item name="name" label={t('approvals.yourName')} rules={required(t('approvals.yourName'))}>
          <Input size="large" maxLength={100} autoComplete="name" />
        </Form.Item>
        <Form.Item name="phone" label={t('portal.phone')} rules={[{ required: true, pattern: /^[0-9+() -]{5,40}$/, message: t('portal.phoneHint') }]}>
          <Input size="large" type="tel" autoComplete="tel" />
        </Form.Item>
        <Form.Item name="photos" label={t('portal.labelPhotos')}>
          <Photos />
        </Form.Item>
        <ProblemAlert error={report.error} />
        <Button type="primary" size="large" htmlType="submit" block loading={report.isPending}>
          {t('portal.sendReport')}
        </Button>
      </Form>
      {hotline}
    </div>
  )
}

/** By when somebody answers and comes, as it was promised for this unit. */
function Promised({ terms }: { terms: PromisedTerms }) {
  const { t } = useTranslation()
  if (terms.promises.length === 0) return null
  return (
    <div className="notice plain stack tight" role="note">
      {terms.promises.map(({ kind, limit, unit, dueAt }) => (
        <span key={kind}>
          <strong>{word('portal.promised', kind)}</strong> {dueAt ? t('portal.promisedBy', { at: deadline(dueAt, terms.zone) }) : t('portal.promisedWithin', { limit: limitWords(limit, unit) })}
        </span>
      ))}
    </div>
  )
}

/** Up to three pictures, made small enough for a thin line. */
function Photos({ value = [], onChange }: { value?: string[]; onChange?: (photos: string[]) => void }) {
  const { t } = useTranslation()
  return (
    <div className="stack tight">
      {value.map((photo, n) => (
        <span key={n} className="row tight">
          <img className="photo" src={photo} alt={t('field.photo.alt')} />
          <Button type="text" onClick={() => onChange?.(value.filter((_, at) => at !== n))}>
            {t('portal.removePhoto', { n: n + 1 })}
          </Button>
        </span>
      ))}
      {value.length < MOST_PHOTOS && <PhotoInput taken onChange={(photo) => onChange?.([...value, photo])} />}
    </div>
  )
}
