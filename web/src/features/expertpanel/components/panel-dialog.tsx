import { Button, Form, Input, Upload } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { ColleaguesPicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { keepFile, usePanelAct } from '../api/expert-panels'

export interface PanelAct {
  name: 'call' | 'invite' | 'decide' | 'dissolve'
  path: string
}

interface Values {
  question?: string
  colleagues?: number[]
  outside?: { name: string; phone: string; organisation?: string }[]
  minutes?: string
  decision?: string
  reason?: string
}

const texts = { call: ['question'], invite: [], decide: ['minutes', 'decision'], dissolve: ['reason'] } as const

function bodyOf(name: PanelAct['name'], { colleagues, outside, ...said }: Values, attachmentId: number | undefined): Record<string, unknown> {
  const members = [...(colleagues ?? []).map((userId) => ({ userId })), ...(outside ?? [])]
  return { ...said, ...((name === 'call' || name === 'invite') && { members }), ...(attachmentId !== undefined && { attachmentId }) }
}

/** Asks what a step needs; typed text stays when the server refuses. */
export function PanelDialog({ act, onClose }: { act: PanelAct; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const [file, setFile] = useState<{ id: number; name: string }>()
  const [problem, setProblem] = useState<unknown>()
  const doing = usePanelAct(act.path, onClose)
  const title = t(`panels.act.${act.name}`)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  return (
    <Dialog open title={title} okText={title} confirmLoading={doing.isPending} onOk={() => form.submit()} onCancel={onClose} width={620}>
      <Form name="panel" form={form} layout="vertical" onFinish={(values) => doing.mutate(bodyOf(act.name, values, file?.id))}>
        <ProblemAlert error={problem ?? doing.error} />
        {texts[act.name].map((field) => (
          <Form.Item key={field} name={field} label={t(`panels.field.${field}`)} rules={required(t(`panels.field.${field}`))}>
            <Input.TextArea autoSize={{ minRows: field === 'minutes' ? 5 : 3, maxRows: 14 }} />
          </Form.Item>
        ))}
        {(act.name === 'call' || act.name === 'invite') && <Invitations />}
        {act.name === 'decide' && (
          <Upload
            maxCount={1}
            showUploadList={false}
            beforeUpload={(chosen) => {
              setProblem(undefined)
              keepFile(chosen).then((id) => setFile({ id, name: chosen.name }), setProblem)
              return false
            }}
          >
            <Button>{file ? file.name : t('panels.file')}</Button>
          </Upload>
        )}
      </Form>
    </Dialog>
  )
}

function Invitations() {
  const { t } = useTranslation()
  const required = (label: string) => [{ required: true, whitespace: true, message: t('validation.required', { label }) }]
  return (
    <>
      <Form.Item name="colleagues" label={t('panels.colleagues')}>
        <ColleaguesPicker />
      </Form.Item>
      <Form.List name="outside">
        {(fields, { add, remove }) => (
          <div className="stack">
            {fields.map((field, at) => (
              <fieldset key={field.key} className="panel-expert" aria-label={t('panels.expertN', { n: at + 1 })}>
                <Form.Item name={[field.name, 'name']} label={t('panels.field.name')} rules={required(t('panels.field.name'))}>
                  <Input maxLength={100} autoComplete="off" />
                </Form.Item>
                <Form.Item name={[field.name, 'phone']} label={t('panels.field.phone')} rules={required(t('panels.field.phone'))}>
                  <Input maxLength={40} autoComplete="off" />
                </Form.Item>
                <Form.Item name={[field.name, 'organisation']} label={t('panels.field.organisation')}>
                  <Input maxLength={100} autoComplete="off" />
                </Form.Item>
                <Button size="small" aria-label={`${t('action.remove')} ${t('panels.expertN', { n: at + 1 })}`} onClick={() => remove(field.name)}>
                  {t('action.remove')}
                </Button>
              </fieldset>
            ))}
            <div>
              <Button onClick={() => add({})}>{t('panels.addOutside')}</Button>
            </div>
          </div>
        )}
      </Form.List>
    </>
  )
}
