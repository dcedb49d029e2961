import { Checkbox, Form, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Passed, Related } from '@/api/related-types'
import type { ServiceRequest } from '@/api/request-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { replyChannels, type ReplyChannel } from '@/lib/reply-channels'
import { word } from '@/lib/words'
import { usePassOn } from '../api/related'

type Act = 'reply' | 'restore' | 'resolve' | 'close'

interface Values {
  children: number[]
  text: string
  cause?: string
  channel?: ReplyChannel
}

/** What the parent has come to offers what is passed on: once it is closed, that its children close too. */
function suggested(request: ServiceRequest): { act: Act; text: string; cause: string } {
  const answer = request.timeline.findLast((entry) => entry.kind === 'REPLY')?.text ?? ''
  if (request.status === 'CLOSED') return { act: 'close', text: '', cause: '' }
  if (request.status === 'RESOLVED') return { act: 'resolve', text: request.solution ?? '', cause: request.cause ?? '' }
  return { act: 'reply', text: answer, cause: '' }
}

/** Passes a reply or the end of a mass outage on to the children chosen. */
export function ChildrenDialog({ request, related, onClose }: { request: ServiceRequest; related: Related[]; onClose: () => void }) {
  const { t } = useTranslation()
  const first = suggested(request)
  const [act, setAct] = useState<Act>(first.act)
  const [passed, setPassed] = useState<Passed[]>()
  const [form] = Form.useForm<Values>()
  const doing = usePassOn(request.id, setPassed)
  const send = ({ children, text, cause, channel = 'EMAIL' }: Values) => {
    const bodies = { reply: { text, channel }, restore: { workaround: false, note: text }, resolve: { cause: cause ?? '', solution: text }, close: { confirmedBy: text, note: '' } }
    doing.mutate({ path: `children/${act}`, body: { children, ...bodies[act] } })
  }
  const open = related.filter((each) => each.status !== 'CLOSED' && each.status !== 'CANCELLED')
  const label = t(`related.pass.text.${act}`)
  return (
    <Dialog open title={t('related.pass.title')} okText={passed ? t('action.close') : t('related.pass.send')} confirmLoading={doing.isPending} onOk={() => (passed ? onClose() : form.submit())} onCancel={onClose} width={560}>
      {passed ? (
        <ul className="bullets" role="status">
          {passed.map((each) => (
            <li key={each.id}>
              {each.number} · {each.refusal ? t('related.pass.refused', { code: each.refusal }) : t('related.pass.done')}
            </li>
          ))}
        </ul>
      ) : (
        <Form form={form} layout="vertical" initialValues={{ children: open.map((each) => each.id), text: first.text, cause: first.cause, channel: 'EMAIL' }} onFinish={send}>
          <ProblemAlert error={doing.error} />
          <Segmented<Act> aria-label={t('related.pass.title')} value={act} onChange={setAct} options={(['reply', 'restore', 'resolve', 'close'] as const).map((value) => ({ value, label: t(`related.pass.act.${value}`) }))} style={{ marginBottom: 12 }} />
          <Form.Item name="children" label={t('related.pass.children')} rules={[{ required: true, message: t('validation.required', { label: t('related.pass.children') }) }]}>
            <Checkbox.Group options={open.map((each) => ({ value: each.id, label: `${each.number} ${each.title}` }))} style={{ display: 'grid', gap: 4 }} />
          </Form.Item>
          {act === 'reply' && (
            <Form.Item name="channel" label={t('requests.composer.channel')}>
              <Select options={replyChannels.map((value) => ({ value, label: word('channel', value) }))} />
            </Form.Item>
          )}
          {act === 'resolve' && (
            <Form.Item name="cause" label={t('requests.field.cause')}>
              <Input />
            </Form.Item>
          )}
          <Form.Item name="text" label={label} rules={[{ required: true, whitespace: true, message: t('validation.required', { label }) }]}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
          </Form.Item>
        </Form>
      )}
    </Dialog>
  )
}
