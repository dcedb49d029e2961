import { Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { SignaturePad } from '@/components/signature-pad'
import { typedSignature } from '@/lib/typed-signature'

/** What the fields hold; {@code image} is the drawing, for a typed name it is made when it is sent. */
export interface Signing {
  signer: string
  way: 'drawn' | 'typed'
  image?: string
}

/** The signature as it is sent. */
export const sentSignature = ({ signer, way, image }: Signing) => ({ signer: signer.trim(), typed: way === 'typed', image: way === 'typed' ? typedSignature(signer) : (image ?? '') })

/** Who signs, and whether by hand or by typing the name; fields of the form around them. */
export function SignatureFields() {
  const { t } = useTranslation()
  const typed = Form.useWatch('way') === 'typed'
  const name = (Form.useWatch('signer') as string | undefined) ?? ''
  return (
    <>
      <Form.Item name="signer" label={t('portal.sign.signer')} rules={[{ required: true, whitespace: true, message: t('validation.required', { label: t('portal.sign.signer') }) }]}>
        <Input size="large" maxLength={100} autoComplete="name" />
      </Form.Item>
      <Form.Item name="way" label={t('portal.sign.way')}>
        <Radio.Group optionType="button" options={(['drawn', 'typed'] as const).map((value) => ({ value, label: t(`portal.sign.${value}`) }))} />
      </Form.Item>
      {typed ? (
        <p className="signature-typed" aria-hidden>
          {name.trim() || '…'}
        </p>
      ) : (
        <Form.Item name="image" rules={[{ required: true, message: t('workOrders.sign.empty') }]}>
          <SignaturePad />
        </Form.Item>
      )}
    </>
  )
}
