import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { ServiceRequest } from '@/api/request-types'
import { Authorized } from '@/components/authorized'
import { RecordDialog } from '@/components/record-dialog'
import { api } from '@/lib/api-client'
import { paths } from '@/lib/paths'
import { useAction } from '@/lib/use-action'

/** The requests of the same fault, and the way to a new one when this is too old to be taken up again. */
export function RepeatedFault({ request }: { request: ServiceRequest }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const repeat = useAction<string | undefined, ServiceRequest>((description) => api.post<ServiceRequest>(`/service-requests/${request.id}/repeat`, { channel: 'HOTLINE', description }), {
    quiet: true,
    refreshes: [['service-requests']],
    onDone: (opened) => void navigate(paths.request(opened.id)),
  })
  const over = (request.status === 'RESOLVED' || request.status === 'CLOSED') && !request.reopenable
  return (
    <>
      {request.sameFault.length > 0 && (
        <p className="row tight">
          <span className="muted">{t('requests.sameFault')}</span>
          {request.sameFault.map((other) => (
            <Link key={other.id} to={paths.request(other.id)}>
              {other.name}
            </Link>
          ))}
        </p>
      )}
      {over && (
        <Authorized to="requests.write">
          <Button onClick={() => setAsking(true)}>{t('requests.repeat')}</Button>
        </Authorized>
      )}
      {asking && (
        <RecordDialog
          title={t('requests.repeat')}
          fields={[{ name: 'description', label: t('requests.repeatWhat'), kind: 'area', required: true }]}
          pending={repeat.isPending}
          error={repeat.error}
          onSubmit={({ description }) => repeat.mutate(description)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
