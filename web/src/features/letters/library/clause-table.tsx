import { BookOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Scroll } from '@/components/scroll'
import { ClauseDialog } from '../components/clause-dialog'
import { ClauseRow, columns, type Written } from './clause-row'
import { LibraryPicker } from './library-picker'
import type { DraftRow, TemplateDraft } from './use-template-draft'

interface ClauseTableProps {
  draft: TemplateDraft
  editable: boolean
  chosen: number | undefined
  writtenOf: (at: number) => Written
  onChoose: (key: number) => void
  onPoint: (key: number | undefined) => void
}

/** The clauses of a template in a table where every number can be changed in place. */
export function ClauseTable({ draft, editable, chosen, writtenOf, onChoose, onPoint }: ClauseTableProps) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState<DraftRow | 'new'>()
  const [picking, setPicking] = useState(false)
  return (
    <>
      <Scroll>
        <fieldset disabled={!editable} className="bare" aria-label={t('letters.clauses')}>
          <table className="edit-table" aria-label={t('letters.clauses')}>
            <thead>
              <tr>
                <th scope="col">#</th>
                {columns.map((head) => (
                  <th key={head} scope="col">
                    {t(`letters.field.${head}`)}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{t('letters.edit')}</span>
                </th>
              </tr>
            </thead>
            {draft.rows.map((row, at) => (
              <ClauseRow
                key={row.key}
                row={row}
                number={at + 1}
                chosen={row.key === chosen}
                written={writtenOf(at)}
                editable={editable}
                change={draft.change}
                remove={draft.remove}
                onChoose={onChoose}
                onPoint={onPoint}
                onEdit={setEditing}
              />
            ))}
          </table>
        </fieldset>
      </Scroll>
      {editable && (
        <div className="row" style={{ padding: '8px 12px' }}>
          <Button icon={<PlusOutlined />} onClick={() => setEditing('new')}>
            {t('letters.addClause')}
          </Button>
          <Button icon={<BookOutlined />} onClick={() => setPicking(true)}>
            {t('library.insert')}
          </Button>
        </div>
      )}
      {picking && (
        <LibraryPicker
          onClose={() => setPicking(false)}
          onInsert={(clauses) => {
            clauses.forEach(draft.add)
            setPicking(false)
          }}
        />
      )}
      {editing && (
        <ClauseDialog
          title={editing === 'new' ? t('letters.addClause') : t('letters.editClause')}
          draft={editing === 'new' ? { type: 'response_time' } : editing.clause}
          onClose={() => setEditing(undefined)}
          onSubmit={(clause) => {
            if (editing === 'new') draft.add(clause)
            else draft.replace(editing.key, () => clause)
            setEditing(undefined)
          }}
        />
      )}
    </>
  )
}
