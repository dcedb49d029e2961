import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterTemplateDetail, WriteBody } from '@/api/letter-types'
import { Panel } from '@/components/page'
import { useMay } from '@/lib/session'
import { useDebounced } from '@/lib/use-debounced'
import { useOpenVersion } from '../api/templates'
import { useWrittenLetter } from '../api/write-letter'
import { ClauseTable } from './clause-table'
import type { Written } from './clause-row'
import { said, titled, type Frame } from './frame'
import { FrameFields } from './frame-fields'
import { TemplateActions } from './template-actions'
import { useTemplateDraft } from './use-template-draft'
import { VersionList } from './version-list'
import { WrittenLetterPanel } from './written-letter'

const PAUSE_MS = 350

/** A template at work: its clauses in a table, the letter they make beside it. */
export function TemplateStudio({ template }: { template: LetterTemplateDetail }) {
  const { t } = useTranslation()
  const mayWrite = useMay()('letters.review')
  const editable = mayWrite && template.status === 'ACTIVE'
  const draft = useTemplateDraft(template.clauses, template.latestVersion)
  const [frame, setFrame] = useState<Frame>({})
  const [chosen, setChosen] = useState<number>()
  const [pointed, setPointed] = useState<number>()
  const body: WriteBody = { templateId: template.id, templateVersion: draft.number, clauses: draft.clauses, language: template.language, ...titled(template), ...said(frame) }
  const settled = useDebounced(JSON.stringify(body), PAUSE_MS)
  const written = useWrittenLetter(JSON.parse(settled) as WriteBody, draft.clauses.length > 0)
  const opening = useOpenVersion(template.id, draft.open)
  // While the next letter is being written the marks of the last one may be off by a row, so they wait.
  const fresh = written.data && !written.isPlaceholderData && settled === JSON.stringify(body) ? written.data : undefined
  const writtenOf = (at: number): Written => {
    const fate = fresh?.clauses.find(({ index }) => index === at)
    return fate && (fate.clause.start == null ? 'omitted' : !fate.understood ? 'unread' : fate.reworded ? 'reworded' : 'understood')
  }
  return (
    <>
      <TemplateActions template={template} draft={draft} body={body} frame={frame} />
      {template.status === 'RETIRED' && <p className="notice plain">{t('library.retiredNotice')}</p>}
      <div className="template-studio">
        <div className="stack">
          <Panel
            title={t('letters.clauses')}
            flush
            extra={
              <span className="muted small" aria-live="polite">
                {t('library.basedOn', { n: draft.number })}
                {draft.changed && ` · ${t('library.unsaved')}`}
              </span>
            }
          >
            <ClauseTable draft={draft} editable={editable} chosen={chosen} writtenOf={writtenOf} onChoose={setChosen} onPoint={setPointed} />
          </Panel>
          <Panel title={t('library.versions')}>
            <VersionList template={template} shown={draft.number} opening={opening.isPending} onOpen={(number) => opening.mutate(number)} />
          </Panel>
        </div>
        <div className="stack template-letter">
          {mayWrite && (
            <details className="panel questions">
              <summary>{t('library.frame.heading')}</summary>
              <Form<Frame> name="frame" layout="vertical" onValuesChange={(_, values) => setFrame(values)}>
                <FrameFields />
              </Form>
            </details>
          )}
          <WrittenLetterPanel query={written} rows={draft.rows} body={body} chosen={chosen} pointed={pointed} onChoose={setChosen} />
        </div>
      </div>
    </>
  )
}
