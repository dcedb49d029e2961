import { Button, Form, Select } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { WriteBody } from '@/api/letter-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { paths } from '@/lib/paths'
import { today } from '@/lib/format'
import { useTemplates } from '../api/templates'
import { useDraftLetter, useLetterDownload, useVendor, type LetterFormat } from '../api/write-letter'
import { said, titled, type Frame } from './frame'
import { FrameFields } from './frame-fields'

interface StartLetterProps {
  /** What the letter is written from; without it a template is asked for. */
  from?: WriteBody
  frame?: Frame
  onClose: () => void
}

/** Writes a letter from a template and opens it in the studio. */
export function StartLetterDialog({ from, frame, onClose }: StartLetterProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [form] = Form.useForm<Frame & { templateId: number }>()
  const templates = useTemplates()
  const vendor = useVendor().data?.name
  const draft = useDraftLetter((letter) => void navigate(paths.letter(letter.id)))
  useEffect(() => {
    if (vendor && !form.isFieldTouched('vendor') && !form.getFieldValue('vendor')) form.setFieldValue('vendor', vendor)
  }, [vendor, form])
  const download = useLetterDownload()
  const bodyOf = ({ templateId, ...typed }: Frame & { templateId: number }): WriteBody => ({
    ...(from ?? { templateId, ...titled(templates.data?.find(({ id }) => id === templateId)) }),
    ...said(typed),
  })
  const save = async (format: LetterFormat) => {
    const values = await form.validateFields().catch(() => undefined)
    if (values) download.mutate({ format, body: bodyOf(values) })
  }
  return (
    <Dialog open title={t('library.start.title')} okText={t('library.start.ok')} confirmLoading={draft.isPending} onOk={() => form.submit()} onCancel={onClose} width={600}>
      <Form name="start-letter" form={form} layout="vertical" initialValues={{ date: today(), ...frame }} onFinish={(values) => draft.mutate(bodyOf(values))}>
        <ProblemAlert error={draft.error} />
        {!from && <TemplateChoice />}
        <FrameFields customerRequired />
        <div className="row">
          {(['docx', 'pdf'] as const).map((format) => (
            <Button key={format} loading={download.isPending && download.variables.format === format} onClick={() => void save(format)}>
              {t('library.download', { format: t(`library.format.${format}`) })}
            </Button>
          ))}
        </div>
      </Form>
    </Dialog>
  )
}

function TemplateChoice() {
  const { t } = useTranslation()
  const templates = useTemplates()
  const letters = (templates.data ?? []).filter(({ kind }) => kind === 'LETTER')
  const lines = [...new Set(letters.map(({ productLine }) => productLine))]
  return (
    <Form.Item name="templateId" label={t('library.start.template')} rules={[{ required: true, message: t('validation.required', { label: t('library.start.template') }) }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={templates.isFetching}
        options={lines.map((line) => ({
          label: line,
          options: letters.filter(({ productLine }) => productLine === line).map(({ id, name, clauseCount }) => ({ value: id, label: `${name} · ${t('library.clausesN', { n: clauseCount })}` })),
        }))}
      />
    </Form.Item>
  )
}
