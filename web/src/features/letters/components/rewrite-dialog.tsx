import { Button, Form } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter } from '@/api/clause-types'
import type { WriteBody, WrittenLetter } from '@/api/letter-types'
import { Dialog } from '@/components/dialog'
import { ErrorState, LoadingState } from '@/components/query-states'
import { today } from '@/lib/format'
import { clauseSummary, word } from '@/lib/words'
import { useLetterDownload, useVendor, useWrittenLetter } from '../api/write-letter'
import { said, type Frame } from '../library/frame'
import { FrameFields } from '../library/frame-fields'

/** Hands out the letter written again as its clauses now stand; the original stays. What does not read back is said first. */
export function RewriteDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Frame>()
  const download = useLetterDownload()
  const vendor = useVendor().data?.name
  const state = letter.clauses.map(({ id, version, status }) => `${id}.${version}.${status}`)
  const written = useWrittenLetter({ letterId: letter.id }, true, state)
  useEffect(() => {
    if (vendor && !form.isFieldTouched('vendor') && !form.getFieldValue('vendor')) form.setFieldValue('vendor', vendor)
  }, [vendor, form])
  const body = (): WriteBody => ({ letterId: letter.id, ...said(form.getFieldsValue()) })
  return (
    <Dialog
      open
      title={t('letters.again.title')}
      onCancel={onClose}
      width={640}
      footer={(['docx', 'pdf'] as const).map((format) => (
        <Button key={format} type={format === 'docx' ? 'primary' : 'default'} disabled={!written.data} loading={download.isPending && download.variables.format === format} onClick={() => download.mutate({ format, body: body() })}>
          {t('letters.again.download', { format: t(`library.format.${format}`) })}
        </Button>
      ))}
    >
      <div className="stack">
        <p className="muted">{t('letters.again.hint')}</p>
        {written.error ? <ErrorState error={written.error} onRetry={() => void written.refetch()} /> : written.data ? <Doubts written={written.data} /> : <LoadingState rows={3} />}
        <Form<Frame> name="rewrite" form={form} layout="vertical" initialValues={{ title: letter.title, date: today() }}>
          <FrameFields />
        </Form>
      </div>
    </Dialog>
  )
}

function Doubts({ written: { clauses } }: { written: WrittenLetter }) {
  const { t } = useTranslation()
  const inLetter = clauses.filter(({ clause }) => clause.start != null)
  const doubtful = inLetter.filter(({ understood, reworded }) => !understood || reworded)
  const omitted = clauses.length - inLetter.length
  return (
    <section className="notice plain" aria-label={t('letters.again.doubts')}>
      {doubtful.length === 0 && <p>{t('letters.again.none')}</p>}
      {doubtful.length > 0 && (
        <>
          <strong>{t('letters.again.doubts')}</strong>
          <ul className="part-list">
            {doubtful.map(({ index, clause, understood }) => (
              <li key={index}>
                <div>
                  <strong>{word('clauseType', clause.type)}</strong> {clauseSummary(clause)}
                  <p className="muted small">{clause.text}</p>
                  <p className="small">{t(understood ? 'library.rewordedHint' : 'library.unreadHint')}</p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {omitted > 0 && <p className="muted small">{t('letters.again.omitted', { n: omitted })}</p>}
    </section>
  )
}
