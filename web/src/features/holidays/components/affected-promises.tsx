import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { HolidayImport } from '@/api/contract-types'
import { Scroll } from '@/components/scroll'
import { instant } from '@/lib/format'
import { word } from '@/lib/words'

type Affected = HolidayImport['affected'][number]

/** The running promises whose due time moves, or is no longer provisional. */
export function AffectedPromises({ outcome: { affected, affectedCount } }: { outcome: HolidayImport }) {
  const { t } = useTranslation()
  if (affectedCount === 0) return <p className="muted">{t('holidays.noneAffected')}</p>
  return (
    <section className="stack" aria-label={t('holidays.affected')}>
      <h3>{t('holidays.affected')}</h3>
      <Scroll>
        <Table<Affected>
          aria-label={t('holidays.affected')}
          size="small"
          rowKey="obligationId"
          pagination={affected.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
          dataSource={affected}
          columns={[
            { key: 'label', title: t('holidays.promise'), render: (_, row) => <span className="promise-name">{`${row.label} · ${word('kind', row.kind)}`}</span> },
            { key: 'before', title: t('holidays.dueBefore'), render: (_, row) => <Due at={row.before} provisional={row.wasProvisional} quiet /> },
            { key: 'after', title: t('holidays.dueAfter'), render: (_, row) => <Due at={row.after} provisional={row.provisional} /> },
          ]}
        />
      </Scroll>
      {affectedCount > affected.length && <p className="muted small">{t('holidays.more', { n: affectedCount - affected.length })}</p>}
    </section>
  )
}

function Due({ at, provisional, quiet }: { at: string; provisional: boolean; quiet?: boolean }) {
  const { t } = useTranslation()
  return (
    <span className={quiet ? 'nowrap muted' : 'nowrap'}>
      {instant(at)} {provisional && <span className="badge-note">≈ {t('countdown.provisional')}</span>}
    </span>
  )
}
