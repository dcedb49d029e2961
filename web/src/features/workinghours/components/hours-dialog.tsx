import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, DatePicker, Form, Input, Switch } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { weekdayWord } from '@/lib/format'
import { pickedDate, pickerDate } from '@/lib/zoned'
import { useDecideHours, weekdays, type HouseEdition, type Weekday } from '../api/working-hours'
import { openingsOf, openingsText } from './openings'

interface Values {
  week: Record<Weekday, string | undefined>
  holidays: boolean
  exceptions: { date?: Dayjs; openings?: string }[]
}

/** The hours of the week, the holidays and the special dates; typed text stays when the server refuses. */
export function HoursDialog({ edition, onClose }: { edition: HouseEdition; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const decide = useDecideHours(onClose)
  const { week, holidays, exceptions } = edition.hours
  const send = (values: Values) =>
    decide.mutate({
      edition: edition.edition,
      week: Object.fromEntries(weekdays.map((day) => [day, openingsOf(values.week[day])]).filter(([, openings]) => (openings as unknown[]).length > 0)),
      holidays: values.holidays,
      exceptions: values.exceptions.map(({ date, openings }) => ({ date: pickedDate(date) ?? '', openings: openingsOf(openings) })),
    })
  return (
    <Dialog open title={t('workingHours.edit')} okText={t('workingHours.save')} confirmLoading={decide.isPending} onOk={() => form.submit()} onCancel={onClose} width={640}>
      <Form
        name="working-hours"
        form={form}
        layout="vertical"
        onFinish={send}
        initialValues={{
          week: Object.fromEntries(weekdays.map((day) => [day, openingsText(week[day])])),
          holidays,
          exceptions: exceptions.map(({ date, openings }) => ({ date: pickerDate(date), openings: openingsText(openings) })),
        }}
      >
        <ProblemAlert error={decide.error} />
        <p className="muted small">{t('workingHours.hint')}</p>
        {weekdays.map((day, at) => (
          <Form.Item key={day} name={['week', day]} label={t('workingHours.ofDay', { day: weekdayWord(at, 'short') })} style={{ marginBottom: 8 }}>
            <Input placeholder={t('workingHours.closed')} />
          </Form.Item>
        ))}
        <Form.Item name="holidays" label={t('workingHours.holidays')} valuePropName="checked">
          <Switch checkedChildren={t('workingHours.holidaysOff')} unCheckedChildren={t('workingHours.holidaysWorked')} />
        </Form.Item>
        <h3>{t('workingHours.exceptions')}</h3>
        <Form.List name="exceptions">
          {(fields, { add, remove }) => (
            <div className="stack tight">
              {fields.map(({ key, name }) => (
                <div key={key} className="row">
                  <Form.Item name={[name, 'date']} rules={[{ required: true, message: t('validation.required', { label: t('workingHours.exceptionDate') }) }]} style={{ margin: 0 }}>
                    <DatePicker aria-label={t('workingHours.exceptionDate')} />
                  </Form.Item>
                  <Form.Item name={[name, 'openings']} noStyle>
                    <Input aria-label={t('workingHours.exceptionHours')} placeholder={t('workingHours.exceptionHours')} style={{ flex: 1 }} />
                  </Form.Item>
                  <Button type="text" icon={<DeleteOutlined />} aria-label={t('workingHours.removeException')} onClick={() => remove(name)} />
                </div>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({})}>
                {t('workingHours.addException')}
              </Button>
            </div>
          )}
        </Form.List>
      </Form>
    </Dialog>
  )
}
