import { DatePicker, Form, Input, Segmented, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ReturnWish } from '@/api/return-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { LoadingState } from '@/components/query-states'
import { paths } from '@/lib/paths'
import { pickedDate, zonedNow } from '@/lib/zoned'
import { useOpenReturn, useRights, type Facts } from '../api/returns'
import { RightsBox } from './rights-box'

interface Values {
  wish: ReturnWish
  problem: string
  fault?: Dayjs
  works: boolean
  inStock: string
}

interface OpenDialogProps {
  unitId: number
  requestId?: number
  problem?: string
  onClose: () => void
}

const wishes: ReturnWish[] = ['REFUND', 'EXCHANGE', 'REPAIR']

/** Authorises a return: what the customer may have is shown before anybody promises anything. */
export function OpenDialog({ unitId, requestId, problem, onClose }: OpenDialogProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [form] = Form.useForm<Values>()
  const initial: Values = { wish: 'REPAIR', problem: problem ?? '', fault: zonedNow(), works: false, inStock: 'UNKNOWN' }
  const said = { ...initial, ...Form.useWatch([], form) }
  const facts: Facts = {
    fault: pickedDate(said.fault),
    works: said.works,
    inStock: said.inStock === 'UNKNOWN' ? undefined : said.inStock === 'YES',
  }
  const rights = useRights(unitId, said.wish, facts)
  const open = useOpenReturn((opened) => {
    onClose()
    void navigate(paths.return(opened.sent.id))
  })
  return (
    <Dialog open width={680} title={t('returns.open')} okText={t('returns.authorise')} confirmLoading={open.isPending} onOk={() => form.submit()} onCancel={onClose} mask={{ closable: false }}>
      <Form<Values> form={form} layout="vertical" initialValues={initial} onFinish={(values) => open.mutate({ unitId, requestId, wish: values.wish, problem: values.problem, facts })}>
        <ProblemAlert error={open.error} />
        <Form.Item name="wish" label={t('returns.wants')}>
          <Segmented options={wishes.map((value) => ({ value, label: t(`returns.wish.${value}`) }))} />
        </Form.Item>
        <Form.Item name="problem" label={t('returns.problem')} rules={[{ required: true, message: t('validation.required', { label: t('returns.problem') }) }]}>
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
        <div className="halves">
          <Form.Item name="fault" label={t('returns.faultOn')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="inStock" label={t('returns.inStock')}>
            <Select options={(['UNKNOWN', 'YES', 'NO'] as const).map((value) => ({ value, label: t(`returns.stock.${value}`) }))} />
          </Form.Item>
        </div>
        {rights.isPending && <LoadingState rows={3} />}
        <ProblemAlert error={rights.error} />
        {rights.data && !rights.error && <RightsBox preview={rights.data} />}
      </Form>
    </Dialog>
  )
}
