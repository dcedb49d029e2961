import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { LetterRow } from '@/api/clause-types'
import { EmptyState, QueryStates } from '@/components/query-states'
import { LoadMore } from '@/components/load-more'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { useLetters } from '../api/get-letters'

export function LetterList() {
  const { t } = useTranslation()
  const query = useLetters()
  return (
    <Scroll className="panel">
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('letters.empty')} />}>
        {(rows) => (
          <Table<LetterRow>
            aria-label={t('letters.title')}
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={rows}
            columns={[
              { key: 'title', title: t('letters.column.title'), minWidth: 180, render: (_, row) => <Link to={paths.letter(row.id)}>{row.title || row.fileName}</Link> },
              {
                key: 'status',
                title: t('letters.column.status'),
                width: 100,
                render: (_, row) => <span className={row.status === 'APPROVED' ? 'tag accent' : 'tag'}>{word('letterStatus', row.status)}</span>,
              },
              { key: 'clauses', title: t('letters.column.clauses'), align: 'right', width: 80, dataIndex: 'clauseCount' },
              { key: 'pending', title: t('letters.column.pending'), align: 'right', width: 90, dataIndex: 'pendingCount' },
              { key: 'at', title: t('letters.column.uploadedAt'), width: 170, render: (_, row) => instant(row.uploadedAt) },
              { key: 'by', title: t('letters.column.uploadedBy'), width: 120, render: (_, row) => row.uploadedBy || '–' },
            ]}
          />
        )}
      </QueryStates>
      <LoadMore query={query} />
    </Scroll>
  )
}
