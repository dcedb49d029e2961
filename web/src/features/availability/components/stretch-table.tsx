import { Table } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'

interface Stretch {
  id: number
  startInclusive: string
  endExclusive: string | null
}

/** Stretches of time under their title: from, to, what is said of them, and what may be done. */
export function StretchTable<T extends Stretch>({ title, none, rows, columns, acts }: { title: string; none: string; rows: T[]; columns: ColumnsType<T>; acts: (row: T) => ReactNode }) {
  const { t } = useTranslation()
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <EmptyState text={none} />
      ) : (
        <Scroll>
          <Table<T>
            aria-label={title}
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={rows}
            columns={[
              { key: 'from', title: t('availability.from'), render: (_, row) => <span className="nowrap">{instant(row.startInclusive)}</span> },
              { key: 'to', title: t('availability.to'), render: (_, row) => <span className="nowrap">{row.endExclusive ? instant(row.endExclusive) : t('availability.lasting')}</span> },
              ...columns,
              { key: 'acts', title: <span className="visually-hidden">{t('action.edit')}</span>, render: (_, row) => acts(row) },
            ]}
          />
        </Scroll>
      )}
    </section>
  )
}
