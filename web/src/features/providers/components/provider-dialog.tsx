import { AutoComplete, DatePicker, Form, Input, InputNumber, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { Provider, ProviderKind } from '@/api/provider-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { calendarWords, word } from '@/lib/words'
import { pickedDate, pickerDate } from '@/lib/zoned'
import { useKeepProvider } from '../api/providers'

interface Values {
  kind: ProviderKind
  name: string
  serves?: string
  contact?: string
  phone?: string
  email?: string
  reference?: string
  validFrom?: Dayjs
  validTo?: Dayjs
  hours: string
  respondHours?: number | null
  arriveHours?: number | null
  resolveHours?: number | null
  perBreach?: number | null
  note?: string
}

const clocks = ['respondHours', 'arriveHours', 'resolveHours'] as const
const hours = (minutes: number | null | undefined) => (minutes ? minutes / 60 : undefined)
/** The house's own calendars are chosen by their words; hours such as 09:00-17:00 are written out. */
const calendars = ['7x24', 'business-hours', '8:00-24:00']
const minutes = (given: number | null | undefined) => (given ? Math.round(given * 60) : null)

/** A provider and what it agreed to; cases that run keep what was agreed before. */
export function ProviderDialog({ provider, onClose }: { provider: Provider | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const keep = useKeepProvider(provider, onClose)
  const agreed = provider?.agreement
  const initial = {
    kind: provider?.kind ?? ('PARTNER' as const),
    name: provider?.name ?? '',
    serves: provider?.serves,
    contact: provider?.contact.name,
    phone: provider?.contact.phone,
    email: provider?.contact.email,
    reference: agreed?.reference,
    validFrom: pickerDate(agreed?.validFrom ?? undefined),
    validTo: pickerDate(agreed?.validTo ?? undefined),
    hours: calendarWords(agreed?.hours ?? '7x24'),
    respondHours: hours(agreed?.respondMinutes),
    arriveHours: hours(agreed?.arriveMinutes),
    resolveHours: hours(agreed?.resolveMinutes),
    perBreach: agreed?.perBreach,
    note: provider?.note,
  }
  const calendar = (words: string) => [...calendars, agreed?.hours ?? ''].find((code) => calendarWords(code) === words.trim()) ?? words.trim()
  const submit = ({ reference, validFrom, validTo, respondHours, arriveHours, resolveHours, email, perBreach, hours: said, ...rest }: Values) =>
    keep.mutate({
      ...rest,
      hours: calendar(said),
      email: email || null,
      agreement: reference,
      validFrom: pickedDate(validFrom),
      validTo: pickedDate(validTo),
      respondMinutes: minutes(respondHours),
      arriveMinutes: minutes(arriveHours),
      resolveMinutes: minutes(resolveHours),
      perBreach: perBreach ?? null,
    })
  const required = (label: string) => [{ required: true, whitespace: true, message: t('validation.required', { label }) }]
  return (
    <Dialog open width={720} title={t(provider ? 'providers.edit' : 'providers.add')} okText={t('action.save')} confirmLoading={keep.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> name="provider" form={form} layout="vertical" initialValues={initial} onFinish={submit}>
        <ProblemAlert error={keep.error} />
        <div className="quote-terms">
          <Form.Item name="name" label={t('providers.field.name')} rules={required(t('providers.field.name'))}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="kind" label={t('providers.field.kind')}>
            <Select options={(['PARTNER', 'MANUFACTURER'] as const).map((value) => ({ value, label: word('providers.kindIs', value) }))} />
          </Form.Item>
          <Form.Item name="serves" label={t('providers.field.serves')}>
            <Input maxLength={500} autoComplete="off" />
          </Form.Item>
          <Form.Item name="contact" label={t('providers.contact')}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="phone" label={t('providers.field.phone')}>
            <Input type="tel" maxLength={40} autoComplete="off" />
          </Form.Item>
          <Form.Item name="email" label={t('providers.field.email')}>
            <Input type="email" maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item name="reference" label={t('providers.field.reference')}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="validFrom" label={t('providers.field.validFrom')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="validTo" label={t('providers.field.validTo')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="hours" label={t('providers.field.hours')} rules={required(t('providers.field.hours'))} extra={t('providers.field.hoursHelp')}>
            <AutoComplete options={calendars.map((code) => ({ value: calendarWords(code) }))} />
          </Form.Item>
          {clocks.map((name) => (
            <Form.Item key={name} name={name} label={t(`providers.field.${name}`)}>
              <InputNumber min={0} max={8760} step={0.5} precision={2} suffix={t('providers.hours')} style={{ width: '100%' }} />
            </Form.Item>
          ))}
          <Form.Item name="perBreach" label={t('providers.field.perBreach')}>
            <InputNumber min={0} precision={2} suffix="CNY" style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.Item name="note" label={t('providers.field.note')}>
          <Input.TextArea maxLength={2000} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
