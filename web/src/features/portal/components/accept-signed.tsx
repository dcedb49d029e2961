import { Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PortalRequest } from '@/api/portal-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { api } from '@/lib/api-client'
import { usePortalAct, usePortalMe } from '../api/portal'
import { SignatureFields, sentSignature, type Signing } from './signature-fields'

/** Accepts what was done by a signature instead of by word. */
export function AcceptSigned({ request, words }: { request: PortalRequest; words: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<Signing>()
  const me = usePortalMe()
  const accept = usePortalAct((signing: Signing) => api.post(`/portal/requests/${request.id}/acceptance`, { text: words, resolvedAt: request.resolvedAt, ...sentSignature(signing) }), () => setOpen(false))
  return (
    <>
      <Button size="large" block onClick={() => setOpen(true)}>
        {t('portal.sign.accept')}
      </Button>
      {open && (
        <Dialog open title={t('portal.sign.acceptTitle')} okText={t('portal.sign.submit')} confirmLoading={accept.isPending} onOk={() => form.submit()} onCancel={() => setOpen(false)} mask={{ closable: false }}>
          <Form<Signing> form={form} layout="vertical" initialValues={{ signer: me.data?.name, way: 'drawn' }} onFinish={(signing) => accept.mutate(signing)}>
            <p className="pre">{request.solution}</p>
            <ProblemAlert error={accept.error} />
            <SignatureFields />
          </Form>
        </Dialog>
      )}
    </>
  )
}
