import { Alert, Button, Checkbox, Progress, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Import, ImportCell, ImportJob, TableKind } from '@/api/unit-types'
import { Panel } from '@/components/page'
import { Scroll } from '@/components/scroll'
import { paths } from '@/lib/paths'
import { word } from '@/lib/words'
import { useImportAct } from '../api/imports'

const lists: Record<TableKind, string> = { UNITS: paths.units, CUSTOMERS: paths.customers, MODELS: paths.catalog }

/** What a table holds, each wrong cell with what to do about it, how far it has come, and the way back. */
export function ImportPreview({ shown: { job, problems, hints } }: { shown: Import }) {
  const { t } = useTranslation()
  const right = job.rows - job.wrong
  const unread = hints.filter((hint) => hint.code === 'column-unknown')
  const looks = hints.filter((hint) => hint.code !== 'column-unknown')
  return (
    <Panel title={[word('units.tableKind', job.kind), job.fileName, word('units.importStatus', job.status)].join(' · ')}>
      <div className="stack">
        <p>{t('units.importCounts', { rows: job.rows, wrong: job.wrong, known: job.known, fresh: Math.max(right - job.known, 0) })}</p>
        {unread.length > 0 && <Alert type="warning" showIcon title={t('units.columnsUnknown', { names: unread.map((each) => each.value).join(t('units.between')) })} />}
        {job.status === 'CHECKED' ? <Start job={job} right={right} /> : <Standing job={job} right={right} />}
        <Cells title={t('units.wrongCells')} cells={problems} />
        <Cells title={t('units.hintCells')} cells={looks} />
      </div>
    </Panel>
  )
}

function Cells({ title, cells }: { title: string; cells: ImportCell[] }) {
  const { t } = useTranslation()
  if (cells.length === 0) return null
  return (
    <Scroll>
      <Table
        aria-label={title}
        title={() => title}
        size="small"
        rowKey={(row) => `${row.row}-${row.column}-${row.code}-${row.value}`}
        pagination={false}
        dataSource={cells}
        columns={[
          { key: 'row', title: t('units.row'), render: (_, row) => row.row || '–' },
          { key: 'column', title: t('units.column'), render: (_, row) => row.column || '–' },
          { key: 'value', title: t('units.value'), render: (_, row) => row.value || '–' },
          { key: 'text', title: t('units.todo'), dataIndex: 'text' },
        ]}
      />
    </Scroll>
  )
}

function Start({ job, right }: { job: ImportJob; right: number }) {
  const { t } = useTranslation()
  const [leaveOut, setLeaveOut] = useState(false)
  const act = useImportAct(job.id)
  return (
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
  )
}

function Standing({ job, right }: { job: ImportJob; right: number }) {
  const { t } = useTranslation()
  const act = useImportAct(job.id)
  // Rows with wrong cells are left out the moment the import starts.
  const seen = job.taken + Math.min(job.wrong, job.leftOut)
  const ended = job.status === 'DONE' || job.status === 'CANCELLED'
  return (
    <>
      <Progress percent={job.status === 'DONE' ? 100 : Math.floor((job.taken / Math.max(right, 1)) * 100)} aria-label={t('units.progress')} />
      <p role="status">{t('units.importDone', { taken: seen, entered: job.entered, known: seen - job.entered - job.leftOut, leftOut: job.leftOut })}</p>
      {(job.status === 'TAKING_BACK' || job.status === 'TAKEN_BACK') && <p role="status">{t('units.takenBack', { n: job.takenBack, kept: job.kept })}</p>}
      <div className="row wrap">
        {job.status === 'RUNNING' && (
          <Button loading={act.isPending} onClick={() => act.mutate({ act: 'cancel' })}>
            {t('units.cancelImport')}
          </Button>
        )}
        {ended && job.entered > 0 && (
          <>
            <Button loading={act.isPending} onClick={() => act.mutate({ act: 'take-back' })}>
              {t('units.takeBack', { n: job.entered })}
            </Button>
            <span className="muted small">{t('units.takeBackHint')}</span>
          </>
        )}
        <Link to={lists[job.kind]}>{t('units.toList', { kind: word('units.tableKind', job.kind) })}</Link>
      </div>
    </>
  )
}
