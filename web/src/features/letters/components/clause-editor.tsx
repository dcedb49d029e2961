import { useTranslation } from 'react-i18next'
import type { Clause, LetterClause } from '@/api/clause-types'
import { useSaveClause } from '../api/review-letter'
import { ClauseDialog } from './clause-dialog'

interface ClauseEditorProps {
  letterId: number
  /** The clause to correct; absent when a new one is made from a selection. */
  existing?: LetterClause
  draft: Clause
  onClose: () => void
  onSaved: (saved: LetterClause) => void
}

/** Corrects a clause of a letter, or makes one. */
export function ClauseEditor({ letterId, existing, draft, onClose, onSaved }: ClauseEditorProps) {
  const { t } = useTranslation()
  const save = useSaveClause(letterId, existing, onSaved)
  const { text, start, end } = draft
  return (
    <ClauseDialog
      title={existing ? t('letters.editClause') : t('letters.addClause')}
      draft={draft}
      {...(text && { words: text })}
      pending={save.isPending}
      error={save.error}
      onSubmit={(clause) => save.mutate({ ...clause, text, start, end })}
      onClose={onClose}
    />
  )
}
