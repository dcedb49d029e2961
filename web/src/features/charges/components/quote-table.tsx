import { Table, type TableColumnsType } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { QuoteLine } from '@/api/charges-types'
import { Scroll } from '@/components/scroll'
import { amount } from '@/lib/format'
import { labelled } from '@/lib/labelled'
import { word } from '@/lib/words'

const free = (line: QuoteLine) => line.rule === 'WARRANTY_FREE' || line.rule === 'CLAUSE_FREE'

const columns = (t: TFunction): TableColumnsType<QuoteLine> => [
  {
    key: 'what',
    title: t('quotes.column.what'),
    render: (_, line) => (
      <>
        <strong>{line.text || word('quotes.kind', line.kind)}</strong>
        <div className="muted small">{[word('quotes.kind', line.kind), line.level && word('quotes.level', line.level), line.hourClass && word('quotes.hours', line.hourClass)].filter(Boolean).join(' · ')}</div>
      </>
    ),
  },
  { key: 'quantity', title: t('quotes.column.quantity'), width: 96, align: 'right', render: (_, line) => `${line.quantity} ${word('quotes.unit', line.unit)}` },
  { key: 'price', title: t('quotes.column.price'), width: 104, align: 'right', render: (_, line) => amount(line.unitPrice) },
  {
    key: 'net',
    title: t('quotes.column.net'),
    width: 118,
    align: 'right',
    render: (_, line) => (
      <>
        {line.listed !== line.net && (
          <div className="muted small">
            <del aria-label={t('quotes.listed', { amount: amount(line.listed) })}>{amount(line.listed)}</del>
          </div>
        )}
        {amount(line.net)}
      </>
    ),
  },
  { key: 'tax', title: t('quotes.column.tax'), width: 112, align: 'right', render: (_, line) => (free(line) ? '0.00' : <span className="nowrap">{`${amount(line.tax)} (${Number(line.taxRate)}%)`}</span>) },
  { key: 'total', title: t('quotes.column.total'), width: 108, align: 'right', render: (_, line) => <strong>{amount(line.total)}</strong> },
  {
    key: 'rule',
    title: t('quotes.column.rule'),
    width: 220,
    render: (_, line) => (
      <>
        <span className={free(line) ? 'tag accent' : 'tag quiet'}>{word('quotes.rule', line.rule)}</span>
        {line.reason && (
          <div className="muted small">
            <q>{line.reason}</q>
          </div>
        )}
      </>
    ),
  },
]

interface QuoteTableProps {
  lines: QuoteLine[]
  figures: { currency: string; net: string; tax: string; total: string }
}

/** Lines with what each would cost, what it does cost, and by which rule; the columns add up. */
export function QuoteTable({ lines, figures }: QuoteTableProps) {
  const { t } = useTranslation()
  return (
    <Scroll>
      <Table<QuoteLine>
        aria-label={t('quotes.lines')}
        size="small"
        rowKey="n"
        className="cards-on-phone"
        columns={labelled(columns(t))}
        dataSource={lines}
        pagination={false}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0} colSpan={3}>
              <strong>{t('quotes.sum', { currency: figures.currency })}</strong>
            </Table.Summary.Cell>
            <Table.Summary.Cell index={3} align="right">
              <span className="only-phone muted small">{t('quotes.column.net')} </span>
              {amount(figures.net)}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={4} align="right">
              <span className="only-phone muted small">{t('quotes.column.tax')} </span>
              {amount(figures.tax)}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={5} align="right">
              <span className="only-phone muted small">{t('quotes.column.total')} </span>
              <strong data-testid="quote-total">{amount(figures.total)}</strong>
            </Table.Summary.Cell>
            <Table.Summary.Cell index={6} />
          </Table.Summary.Row>
        )}
      />
    </Scroll>
  )
}
