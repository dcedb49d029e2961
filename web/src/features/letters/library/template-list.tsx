import { Button, Select, Switch, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { LetterTemplate } from '@/api/letter-types'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { SearchBox } from '@/components/search-box'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useUrlState } from '@/lib/use-url-state'
import { word } from '@/lib/words'
import { useTemplates } from '../api/templates'

/** The clause library: whole letters and sets of clauses, by product line. */
export function TemplateList() {
  const { t } = useTranslation()
  const [q, setQ] = useUrlState('q')
  const [line, setLine] = useUrlState('line')
  const [retired, setRetired] = useUrlState('retired')
  const [language, setLanguage] = useUrlState('language')
  const query = useTemplates({ q, retired: retired === 'true', language })
  const lines = [...new Set([...(query.data ?? []).map((template) => template.productLine), line])].filter(Boolean).toSorted((a, b) => a.localeCompare(b))
  return (
    <div className="stack">
      <div className="row">
        <SearchBox label={t('library.search')} value={q} onChange={setQ} />
        <Select
          aria-label={t('library.column.productLine')}
          value={line}
          onChange={setLine}
          style={{ width: 160 }}
          options={[{ value: '', label: t('library.allLines') }, ...lines.map((value) => ({ value, label: value }))]}
        />
        <Select
          aria-label={t('library.column.language')}
          value={language}
          onChange={setLanguage}
          style={{ width: 110 }}
          options={[{ value: '', label: t('library.allLanguages') }, ...(['zh', 'en'] as const).map((value) => ({ value, label: word('letterLanguage', value) }))]}
        />
        <span className="row tight">
          <Switch size="small" id="retired" checked={retired === 'true'} onChange={(on) => setRetired(on ? 'true' : '')} />
          <label htmlFor="retired">{t('library.withRetired')}</label>
        </span>
      </div>
      <Scroll className="panel">
        <QueryStates query={query}>
          {(all) => {
            const rows = all.filter((template) => !line || template.productLine === line)
            if (rows.length > 0) return <TemplateTable rows={rows} />
            return <EmptyState text={q || line || language ? t('library.nothingFound') : t('library.empty')}>{line && <Button onClick={() => setLine('')}>{t('library.allLines')}</Button>}</EmptyState>
          }}
        </QueryStates>
      </Scroll>
    </div>
  )
}

function TemplateTable({ rows }: { rows: LetterTemplate[] }) {
  const { t } = useTranslation()
  return (
    <Table<LetterTemplate>
      aria-label={t('library.title')}
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={rows}
      columns={[
        {
          key: 'name',
          title: t('library.column.name'),
          minWidth: 180,
          render: (_, row) => (
            <span className="row tight">
              <Link to={paths.letterTemplate(row.id)}>{row.name}</Link>
              {row.status === 'RETIRED' && <span className="tag quiet">{word('templateStatus', row.status)}</span>}
            </span>
          ),
        },
        { key: 'kind', title: t('library.column.kind'), width: 100, render: (_, row) => word('templateKind', row.kind) },
        { key: 'line', title: t('library.column.productLine'), width: 120, dataIndex: 'productLine' },
        { key: 'language', title: t('library.column.language'), width: 80, render: (_, row) => word('letterLanguage', row.language) },
        { key: 'clauses', title: t('library.column.clauses'), width: 80, align: 'right', dataIndex: 'clauseCount' },
        { key: 'version', title: t('library.column.version'), width: 90, align: 'right', render: (_, row) => t('library.versionN', { n: row.latestVersion }) },
        { key: 'at', title: t('library.column.updatedAt'), width: 170, render: (_, row) => instant(row.updatedAt) },
        { key: 'by', title: t('library.column.updatedBy'), width: 120, render: (_, row) => row.updatedBy || '–' },
      ]}
    />
  )
}
