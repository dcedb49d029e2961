import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Panel } from '@/components/page'
import { ErrorState } from '@/components/query-states'
import { apiUrl } from '@/lib/api-client'
import { auditAct } from '@/lib/audit-words'
import { instantExact } from '@/lib/format'
import { useAuditQuestion, useAuditVerification, type AuditVerdict } from '../api/audit'

/** Whether the chain holds, where it breaks, and the log to take away. */
export function AuditChain() {
  const { t } = useTranslation()
  const question = useAuditQuestion()
  const verification = useAuditVerification()
  return (
    <Panel
      title={t('admin.audit.chain')}
      extra={
        <>
          <a href={apiUrl('/audit/export.csv', question)} download>
            CSV
          </a>
          <a href={apiUrl('/audit/export.jsonl', question)} download>
            JSON Lines
          </a>
          <Button size="small" loading={verification.isFetching} onClick={() => void verification.refetch()}>
            {t('admin.audit.verify')}
          </Button>
        </>
      }
    >
      <div role="status">
        {verification.isFetching && <p className="muted">{t('admin.audit.verifying')}</p>}
        {!verification.isFetching && verification.error && <ErrorState error={verification.error} onRetry={() => void verification.refetch()} />}
        {!verification.isFetching && verification.data && <Verdict verdict={verification.data} />}
        {!verification.isFetching && !verification.data && !verification.error && <p className="muted">{t('admin.audit.verifyHint')}</p>}
      </div>
    </Panel>
  )
}

function Verdict({ verdict }: { verdict: AuditVerdict }) {
  const { t } = useTranslation()
  if (!verdict.holds) {
    const entry = verdict.brokenAt
    return (
      <div className="notice">
        <strong>
          <CloseCircleOutlined aria-hidden /> {t('admin.audit.breaks', { n: verdict.firstBroken })}
        </strong>
        {entry && <p>{`${instantExact(entry.at)} · ${entry.actor ?? ''} · ${auditAct(entry.action)} · ${entry.subject ?? ''} · ${entry.detail ?? ''}`}</p>}
        <p className="small">{t('admin.audit.breaksHint', { n: verdict.checked })}</p>
      </div>
    )
  }
  return (
    <>
      <p>
        <CheckCircleOutlined aria-hidden /> {t('admin.audit.holds', { n: verdict.checked, m: verdict.unsealed })}
      </p>
      <p className="muted small">
        {t('admin.audit.head')} <code style={{ overflowWrap: 'anywhere' }}>{verdict.head || '–'}</code>
      </p>
    </>
  )
}
