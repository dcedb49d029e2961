import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clause, Letter, LetterClause } from '@/api/types'
import { Panel } from '@/components/page'
import { EmptyState } from '@/components/query-states'
import { useHotkeys } from '@/lib/hotkeys'
import { useReview, type Verdict } from '../api/review-letter'
import { ClauseCard } from './clause-card'
import { ClauseEditor } from './clause-editor'
import { LetterText, type Selection } from './letter-text'
import { QuestionList } from './question-list'

type Filter = 'all' | 'pending'
const byPlace = (a: LetterClause, b: LetterClause) => a.clause.start - b.clause.start || a.id - b.id
const draftOf = ({ start, end, text }: Selection): Clause => ({ type: 'response_time', start, end, text })

/** The letter beside its clauses: read, correct, add, reject. */
export function LetterStudio({ letter }: { letter: Letter }) {
  const { t } = useTranslation()
  const { judge, acceptAll } = useReview(letter)
  const [current, setCurrent] = useState<number>()
  const [filter, setFilter] = useState<Filter>('all')
  const [editing, setEditing] = useState<{ existing?: LetterClause; draft: Clause }>()
  const editable = letter.status === 'DRAFT'
  const sorted = letter.clauses.toSorted(byPlace)
  const pending = sorted.filter((clause) => clause.status === 'PROPOSED')
  const shown = filter === 'pending' ? pending : sorted
  const chosen = sorted.find((clause) => clause.id === current)

  const move = (step: number) => {
    const at = shown.findIndex((clause) => clause.id === current)
    setCurrent(shown[Math.max(0, Math.min(shown.length - 1, at + step))]?.id)
  }
  const verdict = (clause: LetterClause, word: Verdict) => judge.mutate({ id: clause.id, verdict: word })
  const verdictAndOn = (word: Verdict) => {
    if (!chosen) return
    verdict(chosen, word)
    move(1)
  }
  useHotkeys({ j: () => move(1), k: () => move(-1), ...(editable && { a: () => verdictAndOn('accept'), x: () => verdictAndOn('reject'), e: () => chosen && setEditing({ existing: chosen, draft: chosen.clause }) }) })

  return (
    <div className="studio">
      <Panel title={t('letters.text')} flush>
        <LetterText text={letter.text} clauses={letter.clauses} current={current} onChoose={setCurrent} onAdd={editable ? (selection) => setEditing({ draft: draftOf(selection) }) : undefined} />
      </Panel>
      <div className="stack studio-side">
        <QuestionList letter={letter} onChoose={setCurrent} />
        <Panel
          title={t('letters.clauses')}
          flush
          extra={
            <>
              <Segmented<Filter>
                size="small"
                aria-label={t('letters.filter')}
                value={filter}
                onChange={setFilter}
                options={[
                  { value: 'all', label: t('letters.filterAll', { n: sorted.length }) },
                  { value: 'pending', label: t('letters.filterPending', { n: pending.length }) },
                ]}
              />
              {editable && pending.length > 0 && (
                <Button size="small" loading={acceptAll.isPending} onClick={() => acceptAll.mutate()}>
                  {t('letters.acceptAll')}
                </Button>
              )}
            </>
          }
        >
          {shown.length === 0 && <EmptyState text={t('letters.clausesEmpty')} />}
          <ul className="clause-list" aria-label={t('letters.clauses')}>
            {shown.map((clause) => (
              <ClauseCard
                key={clause.id}
                clause={clause}
                chosen={clause.id === current}
                editable={editable}
                onChoose={() => setCurrent(clause.id)}
                onJudge={(word) => verdict(clause, word)}
                onEdit={() => setEditing({ existing: clause, draft: clause.clause })}
              />
            ))}
          </ul>
        </Panel>
      </div>
      {editing && (
        <ClauseEditor
          letterId={letter.id}
          {...editing}
          onClose={() => setEditing(undefined)}
          onSaved={(saved) => {
            setEditing(undefined)
            setCurrent(saved.id)
          }}
        />
      )}
    </div>
  )
}
