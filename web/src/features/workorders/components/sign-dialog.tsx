import { App, Form, Input, Rate } from 'antd'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import type { WorkOrder } from '@/api/visit-types'
import { Facts } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { useNoteActs } from '../api/note-acts'
import { recordedParts } from '../recorded-parts'
import { unanswered } from '@/lib/field/checklist'
import { SignaturePad } from '@/components/signature-pad'

interface Values {
  signer: string
  rating: number
  opinion?: string
  image: string
}

export function SignDialog({ order, onClose }: { order: WorkOrder; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const sign = useNoteActs(order, () => {
    void message.success(t('workOrders.sign.done'))
    onClose()
  })
  const required = (label: string) => ({ required: true, message: t('validation.required', { label }) })
  return (
    <Dialog open title={t('workOrders.sign.title')} okText={t('workOrders.sign.submit')} confirmLoading={sign.isPending} onOk={() => form.submit()} onCancel={onClose} mask={{ closable: false }}>
      <Form<Values> form={form} layout="vertical" initialValues={{ signer: order.contact?.name || order.request?.callerName }} onFinish={(values) => sign.mutate([{ kind: 'sign', body: { ...values } }])}>
        <ProblemAlert error={sign.error} />
        <Signed order={order} />
        <Form.Item name="signer" label={t('workOrders.sign.signer')} rules={[required(t('workOrders.sign.signer'))]}>
          <Input />
        </Form.Item>
        <Form.Item name="rating" label={t('workOrders.sign.rating')} rules={[required(t('workOrders.sign.rating'))]}>
          <Rate aria-label={t('workOrders.sign.rating')} allowClear={false} />
        </Form.Item>
        <Form.Item name="opinion" label={t('workOrders.sign.opinion')}>
          <Input />
        </Form.Item>
        <Form.Item name="image" rules={[{ required: true, message: t('workOrders.sign.empty') }]}>
          <SignaturePad />
        </Form.Item>
      </Form>
    </Dialog>
  )
}

/** What the customer puts his name to. */
function Signed({ order }: { order: WorkOrder }) {
  const { t } = useTranslation()
  const open = unanswered(order)
  const recorded = recordedParts(order)
  const written = order.findings?.parts
  const facts: [label: string, value: string | null | undefined][] = [
    [t('workOrders.findings.fault'), order.findings?.fault],
    [t('workOrders.findings.cause'), order.findings?.cause],
    [t('workOrders.findings.solution'), order.findings?.solution],
    [t('workOrders.findings.test'), order.findings?.test],
    [t('workOrders.findings.parts'), recorded.length > 0 ? recorded.join('\n') : written],
  ]
  if (recorded.length > 0 && written) facts.push([t('workOrders.findings.otherParts'), written])
  const left = [...facts.filter(([, value]) => !value).map(([label]) => label), ...(open.length > 0 ? [t('workOrders.sign.checklistLeft', { n: open.length })] : [])]
  return (
    <>
      <Facts items={facts.map(([label, value]) => [label, value || undefined])} />
      {left.length > 0 && <p className="muted">{t('workOrders.sign.left', { what: left.join(t('workOrders.sign.and')) })}</p>}
    </>
  )
}
