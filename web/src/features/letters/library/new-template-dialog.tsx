import { AutoComplete, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ClauseTerms, LetterTemplate, NewLetterTemplate } from '@/api/letter-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { useCreateTemplate, useTemplates } from '../api/templates'
import { GatheredClauses } from './gathered-clauses'

interface NewTemplateProps {
  /** What is put in; without it the first clauses are asked for. */
  clauses?: ClauseTerms[]
  /** What the new one is proposed to be like. */
  like: Partial<Pick<LetterTemplate, 'name' | 'kind' | 'productLine' | 'language'>>
  onClose: () => void
}

/** Puts clauses into the library under a name. */
export function NewTemplateDialog({ clauses: given, like, onClose }: NewTemplateProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [form] = Form.useForm<Omit<NewLetterTemplate, 'clauses'>>()
  const [gathered, setGathered] = useState<ClauseTerms[]>([])
  const [lacking, setLacking] = useState(false)
  const clauses = given ?? gathered
  const lines = [...new Set((useTemplates().data ?? []).map(({ productLine }) => productLine))]
  const create = useCreateTemplate((saved) => {
    onClose()
    void navigate(paths.letterTemplate(saved.id))
  })
  const required = (label: string) => [{ required: true, whitespace: true, message: t('validation.required', { label }) }]
  const initial = { name: like.name, productLine: like.productLine, kind: like.kind ?? 'LETTER', language: like.language ?? 'zh' }
  return (
    <Dialog open title={t('library.new')} okText={t('action.save')} confirmLoading={create.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={initial} onFinish={(values) => (clauses.length > 0 ? create.mutate({ ...values, clauses }) : setLacking(true))}>
        <ProblemAlert error={create.error} />
        <Form.Item name="name" label={t('library.column.name')} rules={required(t('library.column.name'))}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="productLine" label={t('library.column.productLine')} rules={required(t('library.column.productLine'))}>
          <AutoComplete options={lines.map((value) => ({ value }))} />
        </Form.Item>
        <Form.Item name="kind" label={t('library.column.kind')}>
          <Radio.Group options={(['LETTER', 'CLAUSE'] as const).map((value) => ({ value, label: word('templateKind', value) }))} />
        </Form.Item>
        <Form.Item name="language" label={t('library.column.language')}>
          <Radio.Group options={(['zh', 'en'] as const).map((value) => ({ value, label: word('letterLanguage', value) }))} />
        </Form.Item>
        {!given && <GatheredClauses clauses={gathered} lacking={lacking && gathered.length === 0} onChange={setGathered} />}
      </Form>
    </Dialog>
  )
}
