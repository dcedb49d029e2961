import { Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import { useComparisonDownload, type Pair, type TableHead } from '../api/compare-letters'
import { useVendor } from '../api/write-letter'

/** Hands out the table as a Word file with the customary head; what is left empty there is filled in by hand. */
export function TableDownload({ pair }: { pair: Pair }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('comparison.docx')}</Button>
      {open && <HeadDialog pair={pair} onClose={() => setOpen(false)} />}
    </>
  )
}

function HeadDialog({ pair, onClose }: { pair: Pair; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<TableHead>()
  const download = useComparisonDownload()
  const vendor = useVendor().data?.name
  useEffect(() => {
    if (vendor && !form.isFieldTouched('bidder') && !form.getFieldValue('bidder')) form.setFieldValue('bidder', vendor)
  }, [vendor, form])
  const take = (typed: TableHead) => {
    const head = Object.fromEntries(Object.entries(typed).filter(([, said]) => said)) as TableHead
    download.mutate({ pair, head }, { onSuccess: onClose })
  }
  return (
    <Dialog open title={t('comparison.docx')} okText={t('comparison.docx')} confirmLoading={download.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<TableHead> name="deviation-head" form={form} layout="vertical" onFinish={take}>
        <p className="muted">{t('comparison.headHint')}</p>
        {(['project', 'projectNumber', 'bidder'] as const).map((field) => (
          <Form.Item key={field} name={field} label={t(`comparison.head.${field}`)}>
            <Input maxLength={200} />
          </Form.Item>
        ))}
      </Form>
    </Dialog>
  )
}
