import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClauseTerms } from '@/api/letter-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { QueryStates } from '@/components/query-states'
import { clauseSummary, word } from '@/lib/words'
import { useTemplate, useTemplates } from '../api/templates'

interface LibraryPickerProps {
  pending?: boolean
  error?: unknown
  onInsert: (clauses: ClauseTerms[]) => void
  onClose: () => void
}

const kinds = ['CLAUSE', 'LETTER'] as const

/** Chooses clauses of the library to put into a letter: a set of clauses comes whole unless some are taken off. */
export function LibraryPicker({ pending = false, error, onInsert, onClose }: LibraryPickerProps) {
  const { t } = useTranslation()
  const templates = useTemplates()
  const [id, setId] = useState<number>()
  const [picked, setPicked] = useState<{ of: number; places: number[] }>()
  const query = useTemplate(id)
  const clauses = query.data?.clauses ?? []
  const places = picked && picked.of === id ? picked.places : query.data?.kind === 'CLAUSE' ? clauses.map((_, place) => place) : []
  const all = templates.data ?? []
  return (
    <Dialog
      open
      title={t('library.insert')}
      okText={t('library.insertN', { n: places.length })}
      okButtonProps={{ disabled: places.length === 0 }}
      confirmLoading={pending}
      onOk={() => onInsert(places.map((place) => clauses[place] as ClauseTerms))}
      onCancel={onClose}
      width={640}
    >
      <div className="stack">
        <ProblemAlert error={error ?? templates.error} />
        {templates.data?.length === 0 && <p className="muted">{t('library.insertEmpty')}</p>}
        <Select<number>
          aria-label={t('library.insertFrom')}
          placeholder={t('library.insertFrom')}
          showSearch={{ optionFilterProp: 'label' }}
          loading={templates.isFetching}
          onChange={setId}
          options={kinds.map((kind) => ({
            label: word('templateKind', kind),
            options: all.filter((one) => one.kind === kind).map(({ id: value, name, clauseCount }) => ({ value, label: `${name} · ${t('library.clausesN', { n: clauseCount })}` })),
          }))}
        />
        {id !== undefined && <QueryStates query={query}>{() => <Choice clauses={clauses} places={places} onChange={(next) => setPicked({ of: id, places: next })} />}</QueryStates>}
      </div>
    </Dialog>
  )
}

function Choice({ clauses, places, onChange }: { clauses: ClauseTerms[]; places: number[]; onChange: (places: number[]) => void }) {
  const { t } = useTranslation()
  const every = clauses.map((_, place) => place)
  return (
    <>
      <Checkbox checked={places.length === every.length} indeterminate={places.length > 0 && places.length < every.length} onChange={({ target }) => onChange(target.checked ? every : [])}>
        {t('library.insertAll')}
      </Checkbox>
      <ul className="part-list" aria-label={t('library.insertWhich')}>
        {every.map((place) => {
          const clause = clauses[place] as ClauseTerms
          return (
            <li key={place}>
              <Checkbox checked={places.includes(place)} onChange={({ target }) => onChange(every.filter((at) => (at === place ? target.checked : places.includes(at))))}>
                <strong>{word('clauseType', clause.type)}</strong> {clauseSummary(clause)}
              </Checkbox>
            </li>
          )
        })}
      </ul>
    </>
  )
}
