import { DatePicker, Form, Input, InputNumber, Select, TimePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { hourClasses, levels, type RateCard } from '@/api/charges-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { word } from '@/lib/words'
import { pickedDate, zonedNow } from '@/lib/zoned'
import { useChargeAct } from '../api/charges'

interface Values extends Omit<RateCard, 'id' | 'validFrom' | 'workStarts' | 'workEnds' | 'eveningEnds' | 'labour' | 'note' | 'createdAt' | 'createdBy'> {
  validFrom: Dayjs
  workStarts: Dayjs
  workEnds: Dayjs
  eveningEnds: Dayjs
  note?: string
  rates: Record<string, string | null>
}

const time = (text: string) => dayjs(`2024-01-01T${text}`)
const amounts = ['minimum', 'perKm', 'perVisit'] as const
const percents = ['taxRate', 'costShare', 'discountLimit'] as const
const times = ['workStarts', 'workEnds', 'eveningEnds'] as const

/** Another card, begun like the one that counts; no card is ever changed. */
export function RateCardForm({ like, onClose }: { like: RateCard | undefined; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const add = useChargeAct(onClose)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const initial = {
    currency: 'CNY',
    stepMinutes: 30,
    minimum: '0.00',
    perKm: '0.00',
    perVisit: '0.00',
    taxRate: '13',
    costShare: '60',
    discountLimit: '10',
    ...like,
    note: '',
    validFrom: zonedNow().startOf('day'),
    workStarts: time(like?.workStarts ?? '09:00'),
    workEnds: time(like?.workEnds ?? '18:00'),
    eveningEnds: time(like?.eveningEnds ?? '22:00'),
    rates: Object.fromEntries((like?.labour ?? []).map((each) => [`${each.level}-${each.hourClass}`, each.perHour])),
  }
  const submit = ({ validFrom, workStarts, workEnds, eveningEnds, rates, note, ...rest }: Values) => {
    const labour = levels.flatMap((level) => hourClasses.flatMap((hourClass) => (rates[`${level}-${hourClass}`] ? [{ level, hourClass, perHour: String(rates[`${level}-${hourClass}`]) }] : [])))
    add.mutate({ path: '/rate-cards', body: { ...rest, validFrom: pickedDate(validFrom), workStarts: workStarts.format('HH:mm'), workEnds: workEnds.format('HH:mm'), eveningEnds: eveningEnds.format('HH:mm'), labour, note: note ?? '' } })
  }
  return (
    <Dialog open width={820} title={t('quotes.rates.add')} okText={t('action.save')} confirmLoading={add.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <p className="muted">{t('quotes.rates.hint')}</p>
      <Form<Values> form={form} layout="vertical" initialValues={initial} onFinish={submit}>
        <ProblemAlert error={add.error} />
        <div className="quote-terms">
          <Form.Item name="validFrom" label={t('quotes.rates.validFrom')} rules={required(t('quotes.rates.validFrom'))}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="currency" label={t('quotes.rates.currency')}>
            <Select options={['CNY', 'USD', 'EUR', 'HKD', 'JPY'].map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item name="stepMinutes" label={t('quotes.rates.step')}>
            <Select options={[6, 15, 30, 60].map((value) => ({ value, label: t('quotes.rates.stepIs', { n: value }) }))} />
          </Form.Item>
          {times.map((name) => (
            <Form.Item key={name} name={name} label={t(`quotes.rates.${name}`)} rules={required(t(`quotes.rates.${name}`))}>
              <TimePicker format="HH:mm" minuteStep={5} needConfirm={false} style={{ width: '100%' }} />
            </Form.Item>
          ))}
          {amounts.map((name) => (
            <Form.Item key={name} name={name} label={t(`quotes.rates.${name}`)} rules={required(t(`quotes.rates.${name}`))}>
              <InputNumber<string> stringMode min="0" precision={2} style={{ width: '100%' }} />
            </Form.Item>
          ))}
          {percents.map((name) => (
            <Form.Item key={name} name={name} label={t(`quotes.rates.${name === 'taxRate' ? 'tax' : name}`)} rules={required(t(`quotes.rates.${name === 'taxRate' ? 'tax' : name}`))}>
              <InputNumber<string> stringMode min="0" max="100" precision={2} suffix="%" style={{ width: '100%' }} />
            </Form.Item>
          ))}
        </div>
        <fieldset className="rate-grid" aria-label={t('quotes.rates.labour')}>
          <span />
          {hourClasses.map((hours) => (
            <strong key={hours} className="small">
              {word('quotes.hours', hours)}
            </strong>
          ))}
          {levels.map((level) => [
            <strong key={level}>{word('quotes.level', level)}</strong>,
            ...hourClasses.map((hours) => (
              <Form.Item key={`${level}-${hours}`} name={['rates', `${level}-${hours}`]} noStyle>
                <InputNumber<string> stringMode min="0" precision={2} aria-label={`${word('quotes.level', level)} ${word('quotes.hours', hours)}`} style={{ width: '100%' }} />
              </Form.Item>
            )),
          ])}
        </fieldset>
        <Form.Item name="note" label={t('quotes.field.note')}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
