import { Button, DatePicker, Form, Input, Segmented, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceRequest } from '@/api/request-types'
import { ProblemAlert } from '@/components/problem-alert'
import { ApiProblem } from '@/lib/api-client'
import { pickedInstant, zonedNow } from '@/lib/zoned'
import { replyChannels, usualReplyChannel } from '@/lib/reply-channels'
import { word } from '@/lib/words'
import { useRequestAct } from '../api/act-on-service-request'
import type { KeptFile } from '../api/keep-file'
import { ComposerFiles } from './composer-files'
import { MergeDialog } from './merge-dialog'
import { NoteBox, ReplyBox } from './reply-box'

const options = (group: string, codes: string[]) => codes.map((value) => ({ value, label: word(group, value) }))

export type Mode = 'call' | 'reply' | 'note'

interface Values {
  direction: 'IN' | 'OUT'
  outcome: string
  channel: string
  text: string
  at?: Dayjs
  files?: KeptFile[]
}

function bodyOf(mode: Mode, values: Values): Record<string, unknown> {
  const occurredAt = pickedInstant(values.at)
  const attachments = values.files?.map(({ id }) => id)
  switch (mode) {
    case 'call':
      return { direction: values.direction, outcome: values.outcome, note: values.text, occurredAt, attachments }
    case 'reply':
      return { text: values.text, channel: values.channel, occurredAt, attachments }
    case 'note':
      return { text: values.text, attachments }
  }
}

const isStale = (error: unknown) => error instanceof ApiProblem && error.status === 412

/** Writes into the timeline: a call, a reply to the customer, or a note for ourselves. */
export function Composer({ request, mode, onMode }: { request: ServiceRequest; mode: Mode; onMode: (mode: Mode) => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const newest = Math.max(0, ...request.timeline.map((entry) => entry.id))
  const [seen, setSeen] = useState(newest)
  const [merging, setMerging] = useState(false)
  const [busy, setBusy] = useState(false)
  const text = Form.useWatch('text', form)
  const act = useRequestAct(request, () => {
    setMerging(false)
    form.resetFields(['text', 'at', 'files'])
  })
  const stale = isStale(act.error)
  const send = (values: Values) => {
    // What is on the screen when the button is pressed has been seen; what comes with a refusal has not.
    setSeen(merging ? seen : newest)
    act.mutate({ name: mode, body: bodyOf(mode, values) }, { onError: (error) => setMerging(isStale(error)) })
  }
  const submit = { call: t('requests.composer.log'), reply: t('requests.composer.sendReply'), note: t('requests.composer.addNote') }[mode]
  return (
    // Named, so that its fields keep ids of their own beside the dialogs of the page.
    <Form<Values>
      name="composer"
      form={form}
      layout="vertical"
      className="composer"
      initialValues={{ direction: 'OUT', outcome: 'ANSWERED', channel: usualReplyChannel(request) }}
      onFinish={send}
    >
      <Segmented<Mode>
        aria-label={t('requests.composer.kind')}
        value={mode}
        onChange={onMode}
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
              <Select options={options('channel', [...replyChannels])} />
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
        {mode === 'reply' ? <ReplyBox requestId={request.id} /> : mode === 'note' ? <NoteBox /> : <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />}
      </Form.Item>
      <Form.Item name="files" extra={mode === 'reply' ? t('requests.composer.filesHint') : undefined}>
        <ComposerFiles onBusy={setBusy} />
      </Form.Item>
      <ProblemAlert error={stale ? undefined : act.error} />
      {stale && merging && (
        <MergeDialog request={request} seen={seen} text={text ?? ''} pending={act.isPending} onChange={(value) => form.setFieldValue('text', value)} onSend={() => form.submit()} onClose={() => setMerging(false)} />
      )}
      <Button type="primary" htmlType="submit" disabled={busy} loading={act.isPending}>
        {submit}
      </Button>
    </Form>
  )
}
