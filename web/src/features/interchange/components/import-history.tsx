import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportJob } from '@/api/unit-types'
import { Panel } from '@/components/page'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { word } from '@/lib/words'
import { useImports } from '../api/imports'

/** The latest imports; opening one shows what became of it. */
export function ImportHistory({ open, onOpen }: { open: number; onOpen: (id: number) => void }) {
  const { t } = useTranslation()
  const query = useImports()
  return (
    <Panel flush title={t('units.imports')}>
      <Scroll>
        <QueryStates query={query} rows={2} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('units.importEmpty')} />}>
          {(rows) => (
            <Table<ImportJob>
              aria-label={t('units.imports')}
              size="small"
              rowKey="id"
              pagination={false}
              dataSource={rows}
              columns={[
                { key: 'file', title: t('units.importFileName'), render: (_, row) => <Button type="link" size="small" aria-current={row.id === open} onClick={() => onOpen(row.id)}>{row.fileName}</Button> },
                { key: 'kind', title: t('units.importKind'), render: (_, row) => word('units.tableKind', row.kind) },
                { key: 'status', title: t('units.stageTitle'), render: (_, row) => word('units.importStatus', row.status) },
                { key: 'rows', title: t('units.rows'), align: 'right', render: (_, row) => row.rows.toLocaleString() },
                { key: 'entered', title: t('units.entered'), align: 'right', render: (_, row) => (row.entered - row.takenBack).toLocaleString() },
                { key: 'by', title: t('units.person'), dataIndex: 'createdBy' },
                { key: 'at', title: t('units.on'), render: (_, row) => <span className="nowrap">{instant(row.createdAt)}</span> },
              ]}
            />
          )}
        </QueryStates>
      </Scroll>
    </Panel>
  )
}
