import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterTemplateDetail, WriteBody } from '@/api/letter-types'
import { Authorized } from '@/components/authorized'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { useRenewTemplate, useRetireTemplate } from '../api/templates'
import type { Frame } from './frame'
import { NewTemplateDialog } from './new-template-dialog'
import { StartLetterDialog } from './start-letter-dialog'
import type { TemplateDraft } from './use-template-draft'

interface ActionsProps {
  template: LetterTemplateDetail
  draft: TemplateDraft
  body: WriteBody
  frame: Frame
}

/** What can be done with a template: a letter from it, a new version, a copy, retiring and restoring. */
export function TemplateActions({ template, draft, body, frame }: ActionsProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'start' | 'save' | 'copy'>()
  const retire = useRetireTemplate(template)
  const retired = template.status === 'RETIRED'
  const close = () => setOpen(undefined)
  return (
    <Authorized to="letters.review">
      <div className="row">
        <Button type="primary" disabled={draft.clauses.length === 0} onClick={() => setOpen('start')}>
          {t('library.start.action')}
        </Button>
        {!retired && (
          <Button disabled={!draft.changed && draft.number === template.latestVersion} onClick={() => setOpen('save')}>
            {t('library.saveVersion')}
          </Button>
        )}
        <Button onClick={() => setOpen('copy')}>{t('library.saveCopy')}</Button>
        <Button loading={retire.isPending} onClick={() => retire.mutate()}>
          {t(retired ? 'library.restore' : 'library.retire')}
        </Button>
      </div>
      {open === 'start' && <StartLetterDialog from={body} frame={frame} onClose={close} />}
      {open === 'save' && <SaveVersionDialog template={template} draft={draft} onClose={close} />}
      {open === 'copy' && <NewTemplateDialog clauses={draft.clauses} like={template} onClose={close} />}
    </Authorized>
  )
}

function SaveVersionDialog({ template, draft, onClose }: { template: LetterTemplateDetail; draft: TemplateDraft; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<{ note?: string }>()
  const save = useRenewTemplate(template, (saved) => {
    draft.open(saved.clauses, saved.latestVersion)
    onClose()
  })
  return (
    <Dialog open title={t('library.saveVersionN', { n: template.latestVersion + 1 })} okText={t('action.save')} confirmLoading={save.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={({ note }) => save.mutate({ clauses: draft.clauses, ...(note && { note }) })}>
        <ProblemAlert error={save.error} />
        <Form.Item name="note" label={t('library.note')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} placeholder={t('library.noteHint')} />
        </Form.Item>
      </Form>
    </Dialog>
  )
}
