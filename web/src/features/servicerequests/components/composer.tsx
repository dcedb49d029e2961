import { Button, DatePicker, Form, Input, Segmented, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceRequest } from '@/api/types'
import { ProblemAlert } from '@/components/problem-alert'
import { pickedInstant, zonedNow } from '@/lib/zoned'
import { word } from '@/lib/words'
import { useRequestAct } from '../api/act-on-service-request'

const options = (group: string, codes: string[]) => codes.map((value) => ({ value, label: word(group, value) }))

type Mode = 'call' | 'reply' | 'note'

interface Values {
  direction: 'IN' | 'OUT'
  outcome: string
  channel: string
  text: string
  at?: Dayjs
}

function bodyOf(mode: Mode, values: Values): Record<string, unknown> {
  const occurredAt = pickedInstant(values.at)
  switch (mode) {
    case 'call':
      return { direction: values.direction, outcome: values.outcome, note: values.text, occurredAt }
    case 'reply':
      return { text: values.text, channel: values.channel, occurredAt }
    case 'note':
      return { text: values.text }
  }
}

/** Writes into the timeline: a call, a reply to the customer, or a note for ourselves. */
export function Composer({ request }: { request: ServiceRequest }) {
  const { t } = useTranslation()
  const [mode, setMode] = useState<Mode>('call')
  const [form] = Form.useForm<Values>()
  const act = useRequestAct(request, () => form.resetFields(['text', 'at']))
  const submit = { call: t('requests.composer.log'), reply: t('requests.composer.sendReply'), note: t('requests.composer.addNote') }[mode]
  return (
    // Named, so that its fields keep ids of their own beside the dialogs of the page.
    <Form<Values>
      name="composer"
      form={form}
      layout="vertical"
      className="composer"
      initialValues={{ direction: 'OUT', outcome: 'ANSWERED', channel: 'EMAIL' }}
      onFinish={(values) => act.mutate({ name: mode, body: bodyOf(mode, values) })}
    >
      <Segmented<Mode>
        aria-label={t('requests.composer.kind')}
        value={mode}
        onChange={setMode}
        options={[
          { value: 'call', label: t('requests.composer.call') },
          { value: 'reply', label: t('requests.composer.reply') },
          { value: 'note', label: t('requests.composer.note') },
        ]}
        style={{ marginBottom: 10 }}
      />
      {mode !== 'note' && (
        <div className="composer-row">
          {mode === 'call' && (
            <>
              <Form.Item label={t('requests.composer.direction')} name="direction">
                <Select options={options('direction', ['OUT', 'IN'])} />
              </Form.Item>
              <Form.Item label={t('requests.composer.outcome')} name="outcome">
                <Select options={options('callOutcome', ['ANSWERED', 'UNREACHED', 'UNRESOLVED', 'SOLVED'])} />
              </Form.Item>
            </>
          )}
          {mode === 'reply' && (
            <Form.Item label={t('requests.composer.channel')} name="channel">
              <Select options={options('channel', ['EMAIL', 'HOTLINE', 'PORTAL'])} />
            </Form.Item>
          )}
          <Form.Item label={t('requests.composer.occurredAt')} name="at">
            <DatePicker showTime={{ format: 'HH:mm' }} format="MM-DD HH:mm" placeholder={t('requests.composer.nowHint')} maxDate={zonedNow()} style={{ width: '100%' }} />
          </Form.Item>
        </div>
      )}
      <Form.Item
        label={t('requests.composer.text')}
        name="text"
        rules={[{ required: true, whitespace: true, message: t('validation.required', { label: t('requests.composer.text') }) }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
      </Form.Item>
      <ProblemAlert error={act.error} />
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        {submit}
      </Button>
    </Form>
  )
}
