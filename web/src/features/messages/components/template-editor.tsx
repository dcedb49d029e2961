import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoticeTemplate, TemplateWords } from '@/api/message-types'
import { ProblemAlert } from '@/components/problem-alert'
import { QueryStates } from '@/components/query-states'
import { word } from '@/lib/words'
import { useTemplateActs, useTemplates } from '../api/messages'

/** The words of messages, kind by kind and language by language. */
export function TemplateEditor() {
  const { t } = useTranslation()
  const [chosen, choose] = useState('ESCALATION/zh')
  const query = useTemplates()
  return (
    <QueryStates query={query}>
      {(templates) => {
        const template = templates.find((one) => `${one.kind}/${one.language}` === chosen) ?? templates[0]
        return (
          <div className="stack">
            <Select
              aria-label={t('messages.template')}
              style={{ maxWidth: 420 }}
              value={chosen}
              onChange={choose}
              options={templates.map((one) => ({ value: `${one.kind}/${one.language}`, label: [word('noticeKind', one.kind), word('tongue', one.language), one.own ? t('messages.own') : ''].filter(Boolean).join(' · ') }))}
            />
            {template && <Words key={`${chosen}/${template.version}/${template.own}`} template={template} />}
          </div>
        )
      }}
    </QueryStates>
  )
}

function Words({ template }: { template: NoticeTemplate }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<TemplateWords>()
  const { save, reset, preview } = useTemplateActs(template)
  const required = (label: string) => ({ required: true, message: t('validation.required', { label }) })
  return (
    <Form form={form} layout="vertical" initialValues={{ subject: template.subject, body: template.body }} onFinish={(words) => save.mutate(words)}>
      <ProblemAlert error={save.error ?? reset.error ?? preview.error} />
      <Form.Item name="subject" label={t('messages.subject')} rules={[required(t('messages.subject'))]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="body" label={t('messages.body')} rules={[required(t('messages.body'))]} extra={t('messages.variables', { names: template.variables.join(' · ') })}>
        <Input.TextArea autoSize={{ minRows: 8, maxRows: 20 }} maxLength={8000} />
      </Form.Item>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('action.save')}
        </Button>
        <Button loading={preview.isPending} onClick={() => void form.validateFields().then((words) => preview.mutate(words))}>
          {t('messages.preview')}
        </Button>
        <Button disabled={!template.own} loading={reset.isPending} onClick={() => reset.mutate()}>
          {t('messages.reset')}
        </Button>
      </div>
      {preview.data && (
        <section className="panel" aria-label={t('messages.preview')} style={{ marginTop: 16, padding: 16 }}>
          <strong>{preview.data.subject}</strong>
          <p className="pre">{preview.data.body}</p>
        </section>
      )}
    </Form>
  )
}
