import { AutoComplete, Button, DatePicker, Form, InputNumber, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { instant } from '@/lib/format'
import { calendarWords, word } from '@/lib/words'
import { pickedInstant, zonedNow } from '@/lib/zoned'
import { useReckonDue } from '../api/working-hours'

const units = ['MINUTES', 'HOURS', 'DAYS', 'WORKING_DAYS', 'MONTHS', 'YEARS']
const calendars = ['business-hours', 'business-days', 'off-hours', '7x24', '8:00-24:00']

interface Values {
  start: Dayjs
  value: number
  unit: string
  calendar: string
}

/** What a limit comes to. */
export function DueBox() {
  const { t } = useTranslation()
  const reckon = useReckonDue()
  const send = ({ start, ...rest }: Values) => reckon.mutate({ ...rest, start: pickedInstant(start) ?? '' })
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  return (
    <Panel title={t('workingHours.box')}>
      <p className="muted small">{t('workingHours.boxHint')}</p>
      <Form<Values> name="due-box" layout="vertical" onFinish={send} initialValues={{ start: zonedNow(), value: 4, unit: 'HOURS', calendar: 'business-hours' }}>
        <Form.Item name="start" label={t('workingHours.start')} rules={required(t('workingHours.start'))}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="value" label={t('workingHours.value')} rules={required(t('workingHours.value'))}>
          <InputNumber min={0.01} max={100_000} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="unit" label={t('workingHours.unit')}>
          <Select options={units.map((unit) => ({ value: unit, label: word('clauseUnit', unit.toLowerCase()) }))} />
        </Form.Item>
        <Form.Item name="calendar" label={t('workingHours.calendar')} rules={required(t('workingHours.calendar'))} extra={t('letters.field.calendarHint')}>
          <AutoComplete options={calendars.map((calendar) => ({ value: calendar, label: calendarWords(calendar) }))} />
        </Form.Item>
        <ProblemAlert error={reckon.error} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={reckon.isPending}>
            {t('workingHours.reckon')}
          </Button>
          <output aria-live="polite">
            {reckon.data && <strong>{t('workingHours.due', { at: instant(reckon.data.due) })}</strong>} {reckon.data?.provisional && <span className="badge-note">≈ {t('workingHours.provisional')}</span>}
          </output>
        </div>
      </Form>
    </Panel>
  )
}
