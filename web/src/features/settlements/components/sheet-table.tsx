import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { SettlementLine, SettlementSheet } from '@/api/promise-types'
import { Scroll } from '@/components/scroll'
import { excerpt } from '@/lib/excerpt'
import { instant, money } from '@/lib/format'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'

/** A sheet: every breach with what this sheet adds, the cap, and the total. */
export function SheetTable({ sheet }: { sheet: SettlementSheet }) {
  const { t } = useTranslation()
  const said = (amount: string) => money({ amount, currency: sheet.currency })
  const right = (key: 'owed' | 'settled' | 'penalty' | 'cost') => ({
    key,
    title: t(`settlements.column.${key}`),
    align: 'right' as const,
    render: (_: unknown, line: SettlementLine) => <span className="nowrap">{line.standing === 'TO_BE_STATED' && (key === 'owed' || key === 'penalty') ? t('settlements.penaltyOpen') : said(line[key])}</span>,
  })
  return (
    <div className="stack">
      <Scroll>
        <Table<SettlementLine>
          aria-label={t('settlements.sheet')}
          size="small"
          rowKey="breachId"
          pagination={false}
          dataSource={sheet.lines}
          locale={{ emptyText: t('settlements.emptySheet') }}
          columns={[
            { key: 'what', title: t('settlements.column.what'), render: (_, line) => <><strong>{word('kind', line.kind)}</strong> {line.requestId ? <Link to={paths.request(line.requestId)}>{line.label}</Link> : line.label}<div className="muted small">{excerpt(line.promise)}</div></> },
            { key: 'brokenAt', title: t('settlements.column.brokenAt'), render: (_, line) => <span className="nowrap">{instant(line.brokenAt)}</span> },
            { key: 'standing', title: t('settlements.column.standing'), render: (_, line) => <>{word('breachStanding', line.standing)}<div className="muted small">{[line.reason, line.decidedBy].filter(Boolean).join(' · ')}</div></> },
            right('owed'),
            right('settled'),
            right('penalty'),
            right('cost'),
          ]}
        />
      </Scroll>
      <dl className="totals">
        <Total name={t('settlements.reckoned')} value={said(sheet.reckoned)} />
        <Total name={t('settlements.cap')} value={sheet.cap ? said(sheet.cap) : t('settlements.noCap')} />
        <Total name={t('settlements.settledSoFar')} value={said(sheet.settledSoFar)} />
        <Total name={t('settlements.penalties')} value={said(sheet.penalties)} />
        <Total name={t('settlements.costs')} value={said(sheet.costs)} />
        <Total name={t('settlements.total')} value={<strong>{said(sheet.total)}</strong>} />
      </dl>
      {sheet.undecided > 0 && <p className="notice plain">{t('settlements.undecided', { n: sheet.undecided })}</p>}
    </div>
  )
}

function Total({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
