import { BookOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClauseTerms } from '@/api/letter-types'
import { clauseSummary, word } from '@/lib/words'
import { ClauseDialog } from '../components/clause-dialog'
import { LibraryPicker } from './library-picker'

/** The first clauses of a new template: made one by one or taken from the library. */
export function GatheredClauses({ clauses, lacking, onChange }: { clauses: ClauseTerms[]; lacking: boolean; onChange: (clauses: ClauseTerms[]) => void }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'new' | 'library'>()
  const add = (more: ClauseTerms[]) => {
    onChange([...clauses, ...more])
    setOpen(undefined)
  }
  return (
    <Form.Item label={t('letters.clauses')} required validateStatus={lacking ? 'error' : ''} help={lacking ? t('library.mustHaveClause') : undefined}>
      <ul className="part-list" aria-label={t('letters.clauses')}>
        {clauses.map((clause, at) => (
          <li key={at}>
            <div>
              <strong>{word('clauseType', clause.type)}</strong> {clauseSummary(clause)}
            </div>
            <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`${t('action.remove')} ${at + 1}`} onClick={() => onChange(clauses.toSpliced(at, 1))} />
          </li>
        ))}
      </ul>
      <div className="row">
        <Button icon={<PlusOutlined />} onClick={() => setOpen('new')}>
          {t('letters.addClause')}
        </Button>
        <Button icon={<BookOutlined />} onClick={() => setOpen('library')}>
          {t('library.insert')}
        </Button>
      </div>
      {open === 'new' && <ClauseDialog title={t('letters.addClause')} draft={{ type: 'response_time' }} onClose={() => setOpen(undefined)} onSubmit={(clause) => add([clause])} />}
      {open === 'library' && <LibraryPicker onClose={() => setOpen(undefined)} onInsert={add} />}
    </Form.Item>
  )
}
