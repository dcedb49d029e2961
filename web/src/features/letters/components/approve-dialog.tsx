import { App, Checkbox, Form, Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import type { Letter } from '@/api/clause-types'
import { CommitmentPicker } from '@/components/pickers'
import { ProblemAlert } from '@/components/problem-alert'
import { useApprove } from '../api/review-letter'
import { isGrave, openQuestions, type AskedQuestion } from './questions'

interface Values {
  how: 'new' | 'amendment'
  title: string
  commitmentId?: number
  because?: string
}

export function ApproveDialog({ letter, onClose }: { letter: Letter; onClose: () => void }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const how = Form.useWatch('how', form) ?? 'new'
  const pending = letter.clauses.filter((clause) => clause.status === 'PROPOSED').length
  const open = openQuestions(letter)
  const grave = open.some(isGrave)
  const approve = useApprove(letter, () => {
    void message.success(t('letters.approvedNow'))
    onClose()
  })
  const required = (label: string) => ({ required: true, whitespace: true, message: t('validation.required', { label }) })
  const send = ({ title, commitmentId, because }: Values) =>
    approve.mutate({ title, ...(how === 'amendment' && { commitmentId }), ...(grave && { acceptOpenQuestionsBecause: because?.trim() }) })
  return (
    <Dialog open title={t('letters.approveDialog.title')} okText={t('letters.approve')} confirmLoading={approve.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" initialValues={{ how: 'new', title: letter.title }} onFinish={send}>
        <ProblemAlert error={approve.error} />
        {pending > 0 && <p className="notice" style={{ marginBottom: 12 }}>{t('letters.approveDialog.pending', { n: pending })}</p>}
        <Form.Item name="how" label={t('letters.approveDialog.how')}>
          <Radio.Group
            options={[
              { value: 'new', label: t('letters.approveDialog.newOne') },
              { value: 'amendment', label: t('letters.approveDialog.amendment') },
            ]}
          />
        </Form.Item>
        {how === 'amendment' && (
          <Form.Item name="commitmentId" label={t('letters.approveDialog.commitment')} rules={[{ required: true, message: t('validation.required', { label: t('letters.approveDialog.commitment') }) }]}>
            <CommitmentPicker />
          </Form.Item>
        )}
        <Form.Item name="title" label={t('letters.approveDialog.name')} rules={[required(t('letters.approveDialog.name'))]}>
          <Input />
        </Form.Item>
        {open.length > 0 && (
          <OpenQuestions open={open}>
            {grave && (
              <>
                <Form.Item
                  name="seen"
                  valuePropName="checked"
                  style={{ marginBottom: 8 }}
                  rules={[{ validator: (_, ticked: boolean | undefined) => (ticked ? Promise.resolve() : Promise.reject(new Error(t('letters.approveDialog.mustAccept')))) }]}
                >
                  <Checkbox>{t('letters.approveDialog.accept')}</Checkbox>
                </Form.Item>
                <Form.Item name="because" label={t('letters.approveDialog.because')} style={{ marginBottom: 8 }} rules={[required(t('letters.approveDialog.because'))]}>
                  <Input maxLength={500} />
                </Form.Item>
              </>
            )}
          </OpenQuestions>
        )}
      </Form>
    </Dialog>
  )
}

/** The questions nobody has settled, the grave ones first. */
function OpenQuestions({ open, children }: { open: AskedQuestion[]; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <section className={`notice stack tight${open.some(isGrave) ? '' : ' plain'}`} style={{ marginBottom: 14 }} aria-label={t('letters.approveDialog.open', { n: open.length })}>
      <strong>{t('letters.approveDialog.open', { n: open.length })}</strong>
      <ul className="open-questions">
        {open.toSorted((a, b) => Number(isGrave(b)) - Number(isGrave(a))).map(({ key, message, clause }) => (
          <li key={key}>
            {message} {clause?.clause.text && <q className="muted small">{clause.clause.text.replace(/\s+/g, ' ')}</q>}
          </li>
        ))}
      </ul>
      <p className="small">{t('letters.approveDialog.openHint')}</p>
      {children}
    </section>
  )
}
