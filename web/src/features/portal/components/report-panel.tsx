import { FilePdfOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Rate } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PortalReport } from '@/api/portal-types'
import { Facts, Panel } from '@/components/page'
import { PdfLink } from '@/components/pdf-link'
import { ProblemAlert } from '@/components/problem-alert'
import { instant } from '@/lib/format'
import { saveFile } from '@/lib/save-file'
import { word } from '@/lib/words'
import { usePortalAct } from '../api/portal'
import { SignatureFields, sentSignature, type Signing } from './signature-fields'

interface Values extends Signing {
  rating: number
  opinion?: string
}

/** What is sent when a report is signed. */
export interface SignedReport {
  version: number
  signer: string
  rating: number
  opinion: string
  image: string
  typed: boolean
}

interface ReportPanelProps {
  report: PortalReport
  zone: string
  /** Where its paper is, or how whoever has only a link fetches it; undefined where he gets none. */
  paper?: string | (() => Promise<{ blob: Blob; fileName: string }>)
  name?: string
  onSign: (signed: SignedReport) => Promise<unknown>
}

/** Of what a form hands to its field only the value: stars know no aria-required. */
function Stars({ value, onChange }: { value?: number; onChange?: (stars: number) => void }) {
  const { t } = useTranslation()
  return <Rate className="portal-stars" aria-label={t('workOrders.sign.rating')} allowClear={false} value={value} onChange={onChange} />
}

/** The paper for whoever has only a link: its secret travels in the body, so it is no link but a button. */
function FetchedPaper({ fetch }: { fetch: () => Promise<{ blob: Blob; fileName: string }> }) {
  const { t } = useTranslation()
  const take = useMutation({ mutationFn: fetch, onSuccess: saveFile })
  return (
    <span className="stack tight">
      <Button size="small" icon={<FilePdfOutlined />} loading={take.isPending} onClick={() => take.mutate()}>
        {t('portal.sign.paper')}
      </Button>
      <ProblemAlert error={take.error} />
    </span>
  )
}

/** The report of a visit: what was found and done, to be signed where the customer is asked to. */
export function ReportPanel({ report, zone, paper, name, onSign }: ReportPanelProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const sign = usePortalAct(onSign)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  const send = ({ rating, opinion, ...signing }: Values) => sign.mutate({ version: report.version, rating, opinion: opinion?.trim() ?? '', ...sentSignature(signing) })
  return (
    <Panel title={t(report.toSign ? 'portal.sign.asked' : 'portal.sign.report')} extra={paper && (typeof paper === 'string' ? <PdfLink path={paper} label={t('portal.sign.paper')} /> : <FetchedPaper fetch={paper} />)}>
      <div className="stack">
        <Facts
          items={[
            [t('portal.sign.number'), report.number],
            [t('portal.sign.engineer'), report.engineer || undefined],
            [t('portal.sign.arrivedAt'), report.arrivedAt ? instant(report.arrivedAt, zone) : undefined],
            [t('portal.sign.fault'), report.fault || undefined],
            [t('portal.cause'), report.cause || undefined],
            [t('portal.sign.done'), report.solution || undefined],
            [t('portal.sign.parts'), report.parts.length > 0 ? report.parts.join('\n') : undefined],
            [t('portal.sign.test'), report.test || undefined],
            [t('portal.sign.result'), report.result ? word('field.result', report.result) : undefined],
            [t('portal.sign.signed'), report.signer && report.signedAt ? t('workOrders.sign.signedBy', { signer: report.signer, at: instant(report.signedAt, zone) }) : undefined],
          ]}
        />
        {report.toSign && (
          <Form<Values> form={form} layout="vertical" initialValues={{ signer: name, way: 'drawn' }} onFinish={send}>
            <p className="muted small">{t('portal.sign.why')}</p>
            <ProblemAlert error={sign.error} />
            <Form.Item name="rating" label={t('workOrders.sign.rating')} rules={required(t('workOrders.sign.rating'))}>
              <Stars />
            </Form.Item>
            <Form.Item name="opinion" label={t('portal.ratingWords')}>
              <Input maxLength={2000} />
            </Form.Item>
            <SignatureFields />
            <Button type="primary" size="large" block htmlType="submit" loading={sign.isPending}>
              {t('portal.sign.submit')}
            </Button>
          </Form>
        )}
      </div>
    </Panel>
  )
}
