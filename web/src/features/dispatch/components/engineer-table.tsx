import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Certificate, EngineerProfile } from '@/api/dispatch-types'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { today } from '@/lib/format'
import { useEngineers, useRemoveCertificate } from '../api/dispatch'
import { CertificateDialog } from './certificate-dialog'
import { ProfileDialog } from './profile-dialog'
import { weekOf } from './week'

export function EngineerTable() {
  const { t } = useTranslation()
  const query = useEngineers()
  const [editing, setEditing] = useState<EngineerProfile>()
  const [certifying, setCertifying] = useState<EngineerProfile>()
  return (
    <div className="panel">
      <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('dispatch.empty')} />}>
        {(rows) => (
          <Scroll>
            <Table<EngineerProfile>
              className="cards-on-phone"
              aria-label={t('dispatch.engineers')}
              size="small"
              rowKey="id"
              pagination={false}
              dataSource={rows}
              columns={[
                { key: 'name', title: t('dispatch.name'), width: 110, render: (_, row) => <strong>{row.name}</strong> },
                { key: 'skills', title: t('dispatch.skills'), render: (_, row) => <Skills skills={row.skills} /> },
                { key: 'territories', title: t('dispatch.territories'), render: (_, row) => row.territories.join(' · ') || '–' },
                { key: 'hours', title: t('dispatch.hours'), width: 190, render: (_, row) => t(`dispatch.week.${weekOf(row.hours)}`) },
                { key: 'home', title: t('dispatch.home'), render: (_, row) => row.home.address || '–' },
                { key: 'certificates', title: t('dispatch.certificates'), render: (_, row) => <Certificates engineer={row} /> },
                {
                  key: 'act',
                  width: 190,
                  render: (_, row) => (
                    <div className="row tight">
                      <Button size="small" onClick={() => setEditing(row)}>
                        {t('dispatch.editProfile')}
                      </Button>
                      <Button size="small" onClick={() => setCertifying(row)}>
                        {t('dispatch.addCertificate')}
                      </Button>
                    </div>
                  ),
                },
              ]}
            />
          </Scroll>
        )}
      </QueryStates>
      {editing && <ProfileDialog engineer={editing} onClose={() => setEditing(undefined)} />}
      {certifying && <CertificateDialog engineer={certifying} onClose={() => setCertifying(undefined)} />}
    </div>
  )
}

export function Skills({ skills }: { skills: Record<string, number> }) {
  const entries = Object.entries(skills)
  return entries.length === 0 ? <>–</> : <span className="row tight">{entries.map(([skill, level]) => <span key={skill} className="tag">{`${skill} ${level}`}</span>)}</span>
}

function Certificates({ engineer }: { engineer: EngineerProfile }) {
  const { t } = useTranslation()
  const remove = useRemoveCertificate(engineer.id)
  if (engineer.certificates.length === 0) return <span className="muted">{t('dispatch.noCertificates')}</span>
  return (
    <ul className="stack tight">
      {engineer.certificates.map((certificate) => (
        <li key={certificate.id} className="row tight">
          <CertificateLine certificate={certificate} />
          <Button size="small" type="text" aria-label={`${t('dispatch.removeCertificate')} ${certificate.kind}`} loading={remove.isPending} onClick={() => remove.mutate(certificate.id)}>
            ×
          </Button>
        </li>
      ))}
    </ul>
  )
}

export function CertificateLine({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation()
  const expired = certificate.expiresOn < today()
  return (
    <>
      <span>{certificate.kind}</span>
      <span className="muted small">
        {certificate.number} {certificate.issuer}
      </span>
      <span className={expired ? 'badge warning' : 'tag quiet'}>{expired ? `${t('dispatch.expired')} ${certificate.expiresOn}` : certificate.expiresOn}</span>
      {certificate.blocks && <span className="tag slate">{t('dispatch.blocking')}</span>}
    </>
  )
}
