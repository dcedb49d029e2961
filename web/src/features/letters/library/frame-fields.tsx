import { DatePicker, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { pickedDate, pickerDate } from '@/lib/zoned'

/** The fields of a frame inside a form; dates are kept as YYYY-MM-DD. */
export function FrameFields({ customerRequired = false }: { customerRequired?: boolean }) {
  const { t } = useTranslation()
  const required = { required: true, whitespace: true, message: t('validation.required', { label: t('library.frame.customer') }) }
  return (
    <>
      <Form.Item name="title" label={t('library.frame.title')}>
        <Input maxLength={200} placeholder={t('library.frame.titleHint')} />
      </Form.Item>
      <div className="intake-pair">
        <Form.Item name="customer" label={t('library.frame.customer')} rules={customerRequired ? [required] : []}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="vendor" label={t('library.frame.vendor')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="project" label={t('library.frame.project')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="date" label={t('library.frame.date')} getValueProps={(value: string | undefined) => ({ value: pickerDate(value) })} normalize={pickedDate}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </div>
    </>
  )
}
