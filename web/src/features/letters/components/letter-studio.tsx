import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter } from '@/api/clause-types'
import { Panel } from '@/components/page'
import { EmptyState } from '@/components/query-states'
import { useAcceptAll, useInsertClauses } from '../api/review-letter'
import { LibraryPicker } from '../library/library-picker'
import { ClauseCard } from './clause-card'
import { ClauseEditor } from './clause-editor'
import { LetterText, unreadMark } from './letter-text'
import { QuestionList } from './question-list'
import { useStudio, type Studio, type StudioFilter } from './use-studio'
import { UnreadList } from './unread-list'
import { useStudioKeys } from './use-studio-keys'
import { useUnread } from './use-unread'

/** The letter beside its clauses: read, correct, add, reject. */
export function LetterStudio({ letter }: { letter: Letter }) {
  const { t } = useTranslation()
  const studio = useStudio(letter)
  useStudioKeys(studio)
  const { editable, current, shown, editing } = studio
  const { unread, looked, look } = useUnread(letter, studio.current)
  return (
    <div className="studio">
      <Panel title={t('letters.text')} flush>
        <LetterText text={letter.text} clauses={letter.clauses} current={looked === undefined ? current : unreadMark(looked)} unread={unread} onChoose={(id) => (id < 0 ? look(unreadMark(id)) : studio.jump(id))} onAdd={editable ? (selection) => void studio.add(selection) : undefined} />
      </Panel>
      <div className="stack studio-side">
        <QuestionList letter={letter} studio={studio} />
        <UnreadList unread={unread} onLook={look} onAdd={(selection) => void studio.add(selection)} />
        <Panel title={t('letters.clauses')} flush extra={<ClauseListHead letterId={letter.id} studio={studio} />}>
          {shown.length === 0 && <EmptyState text={t('letters.clausesEmpty')} />}
          <ul className="clause-list" aria-label={t('letters.clauses')}>
            {shown.map((clause) => (
              <ClauseCard key={clause.id} clause={clause} studio={studio} />
            ))}
          </ul>
        </Panel>
      </div>
      {editing && (
        <ClauseEditor
          letterId={letter.id}
          {...editing}
          onClose={studio.stopEditing}
          onSaved={(saved) => {
            studio.stopEditing()
            studio.choose(saved.id)
          }}
        />
      )}
    </div>
  )
}

function ClauseListHead({ letterId, studio: { filter, setFilter, sorted, pending, editable, choose } }: { letterId: number; studio: Studio }) {
  const { t } = useTranslation()
  const acceptAll = useAcceptAll(letterId)
  return (
    <>
      <Segmented<StudioFilter>
        size="small"
        aria-label={t('letters.filter')}
        value={filter}
        onChange={setFilter}
        options={[
          { value: 'all', label: t('letters.filterAll', { n: sorted.length }) },
          { value: 'pending', label: t('letters.filterPending', { n: pending.length }) },
        ]}
      />
      {editable && <InsertClauses letterId={letterId} onInserted={choose} />}
      {editable && pending.length > 0 && (
        <Button size="small" loading={acceptAll.isPending} onClick={() => acceptAll.mutate()}>
          {t('letters.acceptAll')}
        </Button>
      )}
    </>
  )
}

function InsertClauses({ letterId, onInserted }: { letterId: number; onInserted: (id: number | undefined) => void }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const insert = useInsertClauses(letterId, (last) => {
    setOpen(false)
    onInserted(last?.id)
  })
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('library.insert')}
      </Button>
      {open && <LibraryPicker pending={insert.isPending} error={insert.error} onInsert={(clauses) => insert.mutate(clauses)} onClose={() => setOpen(false)} />}
    </>
  )
}
