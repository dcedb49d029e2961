import { Button, Checkbox, Progress, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Import } from '@/api/unit-types'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { apiUrl } from '@/lib/api-client'
import { word } from '@/lib/words'
import { useImport, useImportAct, useUpload } from '../api/imports'

/** Upload, preview with every wrong cell, import with progress. */
export function ImportPanel({ id, onMade }: { id: number; onMade: (id: number) => void }) {
  const { t } = useTranslation()
  const upload = useUpload((made) => onMade(made.job.id))
  const query = useImport(id)
  return (
    <>
      <Panel title={t('units.importFile')}>
        <div className="stack">
          <ProblemAlert error={upload.error} />
          <p>
            {t('units.importHint')} <a href={apiUrl('/imports/units-template.xlsx')}>{t('units.template')}</a>
          </p>
          <label className="stack tight">
            <span>{t('units.chooseFile')}</span>
            <input type="file" accept=".xlsx,.csv" disabled={upload.isPending} onChange={(event) => event.target.files?.[0] && upload.mutate(event.target.files[0])} />
          </label>
          {upload.isPending && <p role="status">{t('units.checking')}</p>}
        </div>
      </Panel>
      {id > 0 ? <QueryStates query={query}>{(shown) => <Preview key={shown.job.id} shown={shown} />}</QueryStates> : <EmptyState text={t('units.importEmpty')} />}
    </>
  )
}

function Preview({ shown: { job, problems } }: { shown: Import }) {
  const { t } = useTranslation()
  const [leaveOut, setLeaveOut] = useState(false)
  const act = useImportAct(job.id)
  const right = job.rows - job.wrong
  return (
    <Panel title={`${job.fileName} · ${word('units.importStatus', job.status)}`}>
      <div className="stack">
        <p>{t('units.importCounts', { rows: job.rows, wrong: job.wrong, known: job.known, fresh: Math.max(right - job.known, 0) })}</p>
        {job.status === 'CHECKED' && (
          <div className="row wrap">
            {job.wrong > 0 && (
              <Checkbox checked={leaveOut} onChange={(event) => setLeaveOut(event.target.checked)}>
                {t('units.leaveOut', { n: job.wrong })}
              </Checkbox>
            )}
            <Button type="primary" disabled={right === 0 || (job.wrong > 0 && !leaveOut)} loading={act.isPending} onClick={() => act.mutate({ act: 'start', leaveOutWrong: leaveOut })}>
              {t('units.startImport', { n: right })}
            </Button>
          </div>
        )}
        {job.status !== 'CHECKED' && (
          <>
            <Progress percent={job.status === 'DONE' ? 100 : Math.floor((job.taken / Math.max(right, 1)) * 100)} aria-label={t('units.progress')} />
            <p role="status">{t('units.importDone', { taken: job.taken, entered: job.entered, known: job.taken - job.entered - job.leftOut, leftOut: job.leftOut })}</p>
          </>
        )}
        {job.status === 'RUNNING' && <Button onClick={() => act.mutate({ act: 'cancel' })}>{t('units.cancelImport')}</Button>}
        {problems.length > 0 && (
          <Scroll>
            <Table
              aria-label={t('units.wrongCells')}
              size="small"
              rowKey={(row) => `${row.row}-${row.column}-${row.code}`}
              pagination={false}
              dataSource={problems}
              columns={[
                { key: 'row', title: t('units.row'), dataIndex: 'row' },
                { key: 'column', title: t('units.column'), dataIndex: 'column' },
                { key: 'value', title: t('units.value'), render: (_, row) => row.value || '–' },
                { key: 'text', title: t('units.todo'), dataIndex: 'text' },
              ]}
            />
          </Scroll>
        )}
      </div>
    </Panel>
  )
}
