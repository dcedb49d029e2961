import { UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ServiceRequest } from '@/api/request-types'
import { ProblemAlert } from '@/components/problem-alert'
import { serverNow } from '@/lib/clock'
import { useMay, useSessionUser } from '@/lib/session'
import { useRequestAct } from '../api/act-on-service-request'
import { undoable } from './undoable'

/** Takes back what the reader did last: who works on it, how bad it is, what kind it is. */
export function UndoLast({ request }: { request: ServiceRequest }) {
  const { t } = useTranslation()
  const may = useMay()
  const { user } = useSessionUser()
  const undo = useRequestAct(request)
  const ended = request.status === 'CLOSED' || request.status === 'CANCELLED'
  const what = ended || !may('requests.triage') ? undefined : undoable(request.timeline, user?.displayName, serverNow())
  return (
    <>
      <ProblemAlert error={undo.error} />
      {what && (
        <Button type="text" icon={<UndoOutlined />} loading={undo.isPending} onClick={() => undo.mutate({ name: 'undo', body: { what, reason: t('requests.undoReason') } })}>
          {t(`requests.undo.${what}`)}
        </Button>
      )}
    </>
  )
}
