import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { tableKinds, type TableKind } from '@/api/unit-types'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { QueryStates } from '@/components/query-states'
import { currentLanguage } from '@/i18n'
import { apiUrl } from '@/lib/api-client'
import { word } from '@/lib/words'
import { useImport, useUpload } from '../api/imports'
import { ImportHistory } from './import-history'
import { ImportPreview } from './import-preview'

interface ImportPanelProps {
  kind: TableKind
  id: number
  onKind: (kind: TableKind) => void
  onOpen: (id: number) => void
}

/** Upload of a table, its preview, and the imports before it. */
export function ImportPanel({ kind, id, onKind, onOpen }: ImportPanelProps) {
  const { t } = useTranslation()
  const upload = useUpload(kind, (made) => onOpen(made.job.id))
  const query = useImport(id)
  return (
    <>
      <Panel title={t('units.importFile')}>
        <div className="stack">
          <ProblemAlert error={upload.error} />
          <Segmented<TableKind> aria-label={t('units.importKind')} value={kind} onChange={onKind} options={tableKinds.map((value) => ({ value, label: word('units.tableKind', value) }))} />
          <p>{t('units.importHint')}</p>
          <div>
            <a href={apiUrl('/imports/template.xlsx', { kind, lang: currentLanguage() === 'en' ? 'en' : 'zh' })}>{t('units.template')}</a>
          </div>
          <label className="stack tight">
            <span>{t('units.chooseFile')}</span>
            <input
              type="file"
              accept=".xlsx,.csv"
              disabled={upload.isPending}
              onChange={({ target }) => {
                const file = target.files?.[0]
                if (file) upload.mutate(file)
                target.value = ''
              }}
            />
          </label>
          {upload.isPending && <p role="status">{t('units.checking')}</p>}
        </div>
      </Panel>
      {id > 0 && <QueryStates query={query}>{(shown) => <ImportPreview key={shown.job.id} shown={shown} />}</QueryStates>}
      <ImportHistory open={id} onOpen={onOpen} />
    </>
  )
}
